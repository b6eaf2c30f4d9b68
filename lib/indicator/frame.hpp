/// @file frame.hpp
/// The own words of each quantity (docs/codebook.md).
#pragma once

#include <initializer_list>
#include <vector>

#include "indicator/passage.hpp"
#include "indicator/words.hpp"

namespace zhibiao::indicator {

/// Code points of the longest stretch of words that one quantity is looked for in. No clause that people write is as long; without an
/// end a text of words only costs each figure all that stands before it.
inline constexpr std::uint32_t longest_region = 400;

struct Region {
  Span span;
  double weight = 1;
  bool after = false;  ///< stands behind the quantity
  bool lead = false;   ///< the words that open the list in which the quantity stands (审查合同54份、重大决策11件: 审查合同)
  Span about = {};     ///< within it, between 涉及 and 的: what the thing counted is about
  bool other = false;  ///< what other names of the list say; asked only where the rest gives nothing
};

struct Frame {
  Span before;              ///< from the mark or quantity before it, at most the nearest `longest_region` code points
  Span after;               ///< up to the mark or quantity behind it
  Span carried;             ///< of a change without a subject: the one that the clause before says was unchanged against something else
  Span place_behind;        ///< the place or body right behind it that it counts (8个镇), else empty
  std::vector<Region> own;  ///< the direct ones first, then what is shared with the words before
  std::size_t direct = 0;   ///< how many of `own` are direct
  std::int32_t shares_with = -1;  ///< the quantity whose words it shares
  std::int32_t group = -1;        ///< the distribution (分别为) that it belongs to
  std::uint32_t place = 0;        ///< its place in that distribution
  std::uint32_t turn = 0;         ///< which of the figures that one clause counts without a word between them (33412元、19876元), from 1
  std::uint32_t turns = 0;        ///< how many these are
};

/// Counts the characters of a span that say something: no function words, times, quantities or punctuation.
class Content {
 public:
  Content(const Passage& passage, const Words& words);
  [[nodiscard]] std::uint32_t length(Span span) const;
  /// The same without the words of some categories.
  [[nodiscard]] std::uint32_t length_without(Span span, std::initializer_list<lexicon::CategoryId> categories) const;
  /// How many pairs of neighbouring such characters the own words of a quantity repeat.
  [[nodiscard]] std::size_t shared_pairs(Span span, const Frame& frame) const;
  /// Whether there is any; looks no further than the first.
  [[nodiscard]] bool says(Span span) const;
  /// The first and last such character as a span; empty when there is none.
  [[nodiscard]] Span core(Span span) const;

 private:
  /// Where the uninteresting stretch that begins at `i` ends; `i` when the character says something.
  [[nodiscard]] std::uint32_t skip(std::uint32_t i, std::uint32_t end) const;
  [[nodiscard]] std::uint32_t end_of_base(const tokens::Time& time) const;
  [[nodiscard]] bool goes_on(std::uint32_t i, std::uint32_t end) const;
  [[nodiscard]] bool is(std::uint32_t i, lexicon::CategoryId category) const {
    return passage_.codebook.lexicon.longest_at(passage_.scan, i, category) != nullptr;
  }

  const Passage& passage_;
  const Words& words_;
  std::vector<bool> function_starts_;    // by position: a function word begins there
  std::vector<std::uint32_t> time_end_;  // by position: end of the time expression that starts there, else 0
};

/// One 分别为: names before it, figures behind it.
struct Distribution {
  std::vector<std::uint32_t> quantities;
  std::vector<Span> names;          ///< as many as quantities, or none
  Span predicate;                   ///< behind the last name, where all are divisions: what is told of all of them
  std::vector<std::int32_t> years;  ///< index into Reading::times when the names are years, else -1
};

struct Frames {
  std::vector<Frame> of;  ///< by quantity
  std::vector<Distribution> distributions;
};

[[nodiscard]] Frames make_frames(const Passage& passage, const Words& words, const Content& content);

}  // namespace zhibiao::indicator
