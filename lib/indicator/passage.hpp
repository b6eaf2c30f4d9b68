/// @file passage.hpp
/// The text as the indicator rules see it: segments between punctuation, with the quantities and topics of each.
#pragma once

#include <span>
#include <vector>

#include "indicator/codebook_state.hpp"
#include "indicator/cues.hpp"
#include "layout/layout.hpp"
#include "tables/tables.hpp"
#include "text/document_state.hpp"
#include "tokens/tokens.hpp"

namespace zhibiao::indicator {

/// What stands between two marks of punctuation (，；：。 and brackets that hold quantities; not within quotation marks or 《》).
struct Segment {
  Span span;
  std::uint32_t sentence = 0;         ///< index into Layout::sentences
  char32_t opened_by = U'\0';         ///< the mark before it; ( for a parenthesised split
  std::uint32_t first = 0, last = 0;  ///< its quantities: indexes [first, last)
  std::uint32_t semicolon = 0;        ///< the last segment of the sentence up to this one that a ; opened, else the first
  std::uint32_t bracket = 0;          ///< the same for one that a ) opened
};

struct Passage {
  const Document::State& document;
  const layout::Layout& layout;
  const tables::Tables& tables;
  const Codebook::State& codebook;
  const lexicon::Scan& scan;
  Cues cues;
  const tokens::Reading& reading;
  std::vector<bool> in_title;                ///< by position: within 《…》, where words name a paper and not what was done
  std::vector<bool> included;                ///< by position: in a bracket that tells without a figure that others are counted too
  std::vector<Segment> segments;             ///< in order; of all sentences
  std::vector<std::int32_t> segment_of;      ///< by quantity; -1 for table cells
  std::vector<std::int32_t> quantity_of;     ///< by figure of a table: its quantity
  std::vector<std::uint32_t> first_segment;  ///< by sentence: its segments are [first_segment[s], first_segment[s + 1])

  [[nodiscard]] char32_t at(std::uint32_t i) const { return i < document.folded.size() ? document.folded[i] : U'\0'; }
  [[nodiscard]] const tokens::Quantity& quantity(std::size_t i) const { return reading.quantities[i]; }
  /// The figure of a table that a quantity is.
  [[nodiscard]] const tables::Figure& figure(std::size_t i) const { return tables.figures[static_cast<std::size_t>(quantity(i).cell)]; }
  /// The time expressions that start within a span.
  [[nodiscard]] std::span<const tokens::Time> times_in(Span span) const;
  /// The segment of a quantity; of one behind a colon in brackets (上一年度：29件) both parts of the bracket.
  [[nodiscard]] Segment bracket_of(std::size_t quantity) const;
  /// The time that stands right before the bracket that opens a segment (去年同期（29件）); null when there is none.
  [[nodiscard]] const tokens::Time* time_before_bracket(const Segment& segment) const;
  /// Per cent, percentage points and multiples: a change or share in them may be of anything, one in another unit only of what has it.
  [[nodiscard]] bool is_ratio(std::size_t i) const { return quantity(i).dimension == "percent" || quantity(i).dimension == "multiple"; }
  /// Whether a quantity stands in a sentence; false behind the last one.
  [[nodiscard]] bool in_text(std::size_t quantity) const { return quantity < segment_of.size() && segment_of[quantity] >= 0; }
  /// The block in which such a quantity stands.
  [[nodiscard]] std::uint32_t block_of(std::size_t quantity) const { return layout.sentences[segment_with(quantity).sentence].block; }
  /// The segment of a quantity that stands in a sentence.
  [[nodiscard]] const Segment& segment_with(std::size_t quantity) const { return segments[static_cast<std::size_t>(segment_of[quantity])]; }
  /// The section that a quantity stands in (table cells: the document itself).
  [[nodiscard]] std::uint32_t section_of(std::size_t quantity) const;
};

[[nodiscard]] Passage cut(const Document::State& document, const layout::Layout& layout, const tables::Tables& tables,
                          const Codebook::State& codebook, const lexicon::Scan& scan, const tokens::Reading& reading);

/// The topics that are named within a span; a topic word inside a longer one does not count, and one inside a title only
/// when nothing else names a topic.
[[nodiscard]] std::vector<Codebook::State::TopicId> topics_in(const Passage& passage, Span span);

}  // namespace zhibiao::indicator
