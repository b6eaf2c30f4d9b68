#include "tables/vocabulary.hpp"

#include <algorithm>

namespace zhibiao::tables {

Vocabulary::Vocabulary(const layout::Page& page)
    : unit_head(page.lexicon.category("table.unit_head")),
      number_head(page.lexicon.category("table.number_head")),
      code_head(page.lexicon.category("table.code_head")),
      time_head(page.lexicon.category("table.time_head")),
      note_head(page.lexicon.category("table.note_head")),
      stub_head(page.lexicon.category("table.stub_head")),
      note_row(page.lexicon.category("table.note_row")),
      caption_label(page.lexicon.category("table.caption_label")),
      total(page.lexicon.category("part.total_row")),
      subtotal(page.lexicon.category("table.subtotal")),
      nothing(page.lexicon.category("table.nothing")),
      share(page.lexicon.category("table.share")),
      money(page.lexicon.category("table.money")),
      organ_unit(page.lexicon.category("table.organ_unit")),
      rate_end(page.lexicon.category("table.rate_end")),
      score_end(page.lexicon.category("table.score_end")),
      change(page.lexicon.category("table.change")),
      absolute_change(page.lexicon.category("table.absolute_change")),
      target(page.lexicon.category("table.target")),
      actual(page.lexicon.category("table.actual")),
      increase(page.lexicon.category("change.increase")),
      decrease(page.lexicon.category("change.decrease")),
      level(page.lexicon.category("change.level")),
      among(page.lexicon.category("part.among")),
      kind_head(page.lexicon.category("table.kind_head")),
      measure_end(page.lexicon.category("table.measure_end")),
      unit_number(page.lexicon.category("table.unit_number")),
      division(page.lexicon.category("region.division")),
      page_(page) {}

// 合 计, 小 麦: single characters with blanks between them
bool Vocabulary::is_spaced(Span cell) const { return layout::is_spaced_out(page_.of(cell)); }

bool Vocabulary::is(Span cell, lexicon::CategoryId category) const {
  if (cell.length() == 0) return false;
  if (is_spaced(cell)) {
    const std::u32string squeezed = layout::squeezed(page_.of(cell));
    const lexicon::Scan scan = page_.lexicon.scan(squeezed);
    const lexicon::Hit* hit = page_.lexicon.longest_at(scan, 0, category);
    return hit != nullptr && hit->end == squeezed.size();
  }
  const lexicon::Hit* hit = page_.lexicon.longest_at(page_.scan, cell.start, category);
  return hit != nullptr && hit->end == cell.end;
}

bool Vocabulary::has(Span cell, lexicon::CategoryId category) const { return is(cell, category) || page_.has(cell, category); }

bool Vocabulary::begins_with(Span cell, lexicon::CategoryId category) const {
  return is(cell, category) || page_.begins_with(cell, category);
}

bool Vocabulary::ends_with(Span cell, lexicon::CategoryId category) const {
  constexpr std::u32string_view signs = U"%‰±+-/ ";
  Span words = name(cell);
  while (words.length() > 0 && signs.find(page_.text[words.end - 1]) != std::u32string_view::npos) --words.end;
  return words.length() > 0 && page_.ends_with(words, category);
}

Span Vocabulary::name(Span cell) const {
  Span name = cell;
  if (const auto marker = layout::marker_at(page_, name.start, name.end)) name.start = std::min(marker->end, name.end);
  if (const lexicon::Hit* hit = page_.lexicon.longest_at(page_.scan, name.start, among); hit != nullptr && hit->end < name.end) {
    name.start = hit->end;
    while (name.start < name.end && (page_.text[name.start] == U':' || text::is_blank(page_.text[name.start]))) ++name.start;
    if (const auto marker = layout::marker_at(page_, name.start, name.end)) name.start = std::min(marker->end, name.end);
  }
  while (name.length() > 0 && page_.text[name.end - 1] == U')') {
    std::uint32_t open = name.end - 1;
    while (open > name.start && page_.text[open] != U'(') --open;
    if (open <= name.start) break;
    name = layout::trim(page_, {name.start, open});
  }
  return name;
}

}  // namespace zhibiao::tables
