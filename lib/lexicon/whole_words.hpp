/// @file whole_words.hpp
/// Where a hit is made of whole words: 成交 in 总成交额, and not in 完成交办.
#pragma once

#include <array>
#include <optional>

#include "lexicon/lexicon.hpp"
#include "lexicon/word_list.hpp"

namespace zhibiao::lexicon {

/// Asks for the hits of one text. What it was told stays the caller's and must outlive it; one for each thread.
class WholeWords {
 public:
  WholeWords(const WordList& list, const Lexicon& lexicon, const Scan& scan, std::u32string_view text);

  /// Whether the best segmentation of the stretch around the hit leaves it whole. A word that shares more than one character with the
  /// hit and goes on is a compound with it (专题培训|班) and cuts nothing; nor does one that begins with the last character of a longer
  /// hit, which is often short for it (法治课 for 法治|课堂).
  [[nodiscard]] bool holds(const Hit& hit);

 private:
  [[nodiscard]] bool may_cut_start(std::uint32_t position);
  [[nodiscard]] bool may_cut_end(std::uint32_t position);
  [[nodiscard]] std::optional<std::int32_t> listed_cost(const Hit& hit) const;
  [[nodiscard]] bool within_own_word(const Hit& hit) const;
  [[nodiscard]] bool cut(const Hit& hit) const;
  /// Calls `found(length, cost)` for each word of two and more code points that begins at `position` and ends by `end`.
  template <typename Found>
  void words_at(std::uint32_t position, std::uint32_t end, Found&& found) const;

  const WordList& list_;
  const Lexicon& lexicon_;
  const Scan& scan_;
  std::u32string_view text_;
  CategoryId own_word_, common_;
  std::vector<Hit> own_words_;                  // of the text, in order
  std::array<std::int32_t, 4> listed_costs_{};  // by length: of a word of the lexicon that is rare elsewhere
  std::int32_t common_cost_;
  enum class Known : std::uint8_t { unknown, no, yes };
  std::vector<Known> cuts_start_, cuts_end_;  // by position
};

}  // namespace zhibiao::lexicon
