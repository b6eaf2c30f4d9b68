/// @file vocabulary.hpp
/// The words of schema/lexicon/tables.toml, looked up once, and how cells are compared with them.
#pragma once

#include "layout/page.hpp"

namespace zhibiao::tables {

class Vocabulary {
 public:
  explicit Vocabulary(const layout::Page& page);

  /// Whether the cell is a word of the category and nothing else; blanks between its characters do not count (合 计).
  [[nodiscard]] bool is(Span cell, lexicon::CategoryId category) const;
  /// Whether such a word stands in the cell.
  [[nodiscard]] bool has(Span cell, lexicon::CategoryId category) const;
  [[nodiscard]] bool begins_with(Span cell, lexicon::CategoryId category) const;
  /// Whether the cell ends with such a word, whatever brackets and signs of per cent follow it.
  [[nodiscard]] bool ends_with(Span cell, lexicon::CategoryId category) const;
  /// The cell without a mark before it (（七）, 其中：) and brackets behind it: what it names.
  [[nodiscard]] Span name(Span cell) const;

  lexicon::CategoryId unit_head, number_head, code_head, time_head, note_head, stub_head, note_row, caption_label, total, subtotal, nothing,
      share, money, organ_unit, rate_end, score_end, change, absolute_change, target, actual, increase, decrease, level, among, kind_head,
      measure_end, unit_number, division;

 private:
  [[nodiscard]] bool is_spaced(Span cell) const;
  const layout::Page& page_;
};

}  // namespace zhibiao::tables
