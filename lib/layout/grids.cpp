#include <algorithm>

#include "layout/page.hpp"

namespace zhibiao::layout {

namespace {

enum class Separator : std::uint8_t { none, tab, bar, spaces };

struct Row {
  Separator separator = Separator::none;
  std::vector<Span> cells;
};

constexpr std::uint32_t longest_cell = 60;
constexpr std::ptrdiff_t least_figures_alone = 3;  // of a line that is a table by itself

bool is_line_space(char32_t c) { return is_blank(c) && !is_line_break(c); }

/// Tabs and bars at the ends of a line stand for empty cells that trimming took away.
Span whole_line(const Page& page, Span span) {
  while (span.start > 0 && is_line_space(page.text[span.start - 1])) --span.start;
  while (span.end < page.text.size() && is_line_space(page.text[span.end])) ++span.end;
  return span;
}

Separator separator_of(const Page& page, Span line) {
  bool spaces = false;
  bool bar = false;
  for (std::uint32_t i = line.start; i < line.end; ++i) {
    if (page.text[i] == U'\t') return Separator::tab;
    bar = bar || page.text[i] == U'|';
    spaces = spaces || (page.text[i] == U' ' && page.at(i + 1) == U' ');
  }
  return bar ? Separator::bar : spaces ? Separator::spaces : Separator::none;
}

std::vector<Span> cut(const Page& page, Span line, char32_t separator) {
  std::vector<Span> cells;
  std::uint32_t start = line.start;
  for (std::uint32_t i = line.start; i <= line.end; ++i) {
    if (i < line.end && page.text[i] != separator) continue;
    cells.push_back(trim(page, {start, i}));
    start = i + 1;
  }
  return cells;
}

std::vector<Span> cut_at_spaces(const Page& page, Span line) {
  std::vector<Span> cells;
  std::uint32_t start = line.start;
  for (std::uint32_t i = line.start; i < line.end; ++i) {
    if (!is_blank(page.text[i]) || !is_blank(page.at(i + 1))) continue;
    cells.push_back({start, i});
    while (i + 1 < line.end && is_blank(page.text[i + 1])) ++i;
    start = i + 1;
  }
  cells.push_back({start, line.end});
  return cells;
}

Row read_row(const Page& page, const Block& block) {
  Row row;
  const Span line = block.span;
  if (block.kind != BlockKind::paragraph || page.contains(line, U'。') || furniture_of(page, line) == Furniture::plain) return row;
  const Separator separator = separator_of(page, line);
  if (separator == Separator::tab) row.cells = cut(page, whole_line(page, line), U'\t');
  if (separator == Separator::spaces) row.cells = cut_at_spaces(page, line);
  if (separator == Separator::bar) {
    row.cells = cut(page, line, U'|');
    if (row.cells.front().length() == 0) row.cells.erase(row.cells.begin());
    if (!row.cells.empty() && row.cells.back().length() == 0) row.cells.pop_back();
  }
  const bool fits = std::all_of(row.cells.begin(), row.cells.end(), [](Span cell) { return cell.length() <= longest_cell; });
  if (fits && row.cells.size() >= 2) row.separator = separator;
  return row;
}

bool is_year_label(const Page& page, Span cell) {
  if (first_year_in(page, {cell.start, cell.start + 1}) != 0) return true;
  return cell.length() == 4 && (page.of(cell).starts_with(U"19") || page.of(cell).starts_with(U"20"));
}

/// A line between bars or tabs with several figures needs no other lines to be a table.
bool stands_alone(const Page& page, const Row& row) {
  return row.separator != Separator::spaces && figures_of(page, row.cells) >= least_figures_alone;
}

/// 单位：万元 in a line, without a closing bracket.
Span unit_note_in(const Page& page, Span line) {
  const lexicon::Hit* hit = page.lexicon.first_in(page.scan, line, page.categories.unit_note);
  if (hit == nullptr || page.contains(line, U'。')) return {};
  const bool opens = hit->start == line.start || page.text[hit->start - 1] == U'(' || is_blank(page.text[hit->start - 1]);
  if (!opens || (page.at(hit->end) != U':' && page.at(hit->end) != U' ')) return {};
  Span note{hit->start, line.end};
  while (note.end > note.start && page.text[note.end - 1] == U')') --note.end;
  return note;
}

/// The last sentence of a line.
Span last_sentence(const Page& page, Span line) {
  std::uint32_t start = line.end - 1;
  while (start > line.start && !is_full_stop(page.text[start - 1])) --start;
  return trim(page, {start, line.end});
}

void add_context(const Page& page, std::vector<Block>& blocks, std::size_t first, std::int32_t index, Grid& grid) {
  std::size_t before = first;
  if (before > 0 && blocks[before - 1].kind == BlockKind::paragraph) {
    grid.unit_note = unit_note_in(page, blocks[before - 1].span);
    if (grid.unit_note.length() != 0 && grid.unit_note.start == blocks[before - 1].span.start) {
      --before;
      blocks[before].kind = BlockKind::table_row;
      blocks[before].grid = index;
    }
  }
  if (before == 0 || blocks[before - 1].kind != BlockKind::paragraph) return;
  grid.caption = last_sentence(page, blocks[before - 1].span);
  if (grid.unit_note.length() == 0) grid.unit_note = unit_note_in(page, blocks[before - 1].span);
}

bool belongs(const Row& first, const Row& next) {
  if (next.separator == Separator::none || next.separator != first.separator) return false;
  const std::size_t widest = std::max(first.cells.size(), next.cells.size());
  const std::size_t narrowest = std::min(first.cells.size(), next.cells.size());
  return first.separator == Separator::tab || widest - narrowest <= 1;
}

}  // namespace

bool is_figure(const Page& page, Span cell) {
  if (cell.length() == 0 || is_year_label(page, cell) || marker_at(page, cell.start, cell.end)) return false;
  const char32_t first = page.text[cell.start];
  return is_digit(first) || (first == U'-' && is_digit(page.at(cell.start + 1)));
}

std::ptrdiff_t figures_of(const Page& page, const std::vector<Span>& cells) {
  return std::count_if(cells.begin() + 1, cells.end(), [&](Span cell) { return is_figure(page, cell); });
}

std::vector<Grid> find_grids(const Page& page, std::vector<Block>& blocks) {
  std::vector<Grid> grids;
  for (std::size_t first = 0; first < blocks.size();) {
    Row row = read_row(page, blocks[first]);
    Grid grid;
    std::size_t end = first;
    bool figures = false;
    while (end < blocks.size() && (end == first ? row.separator != Separator::none : true)) {
      Row next = end == first ? row : read_row(page, blocks[end]);
      if (!belongs(row, next)) break;
      figures = figures || figures_of(page, next.cells) > 0;
      grid.rows.push_back(std::move(next.cells));
      ++end;
    }
    const bool is_grid = figures && (grid.rows.size() >= 2 || stands_alone(page, row));
    if (!is_grid) {
      first = std::max(end, first + 1);
      continue;
    }
    const auto index = static_cast<std::int32_t>(grids.size());
    for (std::size_t i = first; i < end; ++i) {
      blocks[i].kind = BlockKind::table_row;
      blocks[i].grid = index;
    }
    add_context(page, blocks, first, index, grid);
    grids.push_back(std::move(grid));
    first = end;
  }
  return grids;
}

}  // namespace zhibiao::layout
