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

bool is_figure(const Page& page, Span cell) {
  if (cell.length() == 0 || is_year_label(page, cell) || marker_at(page, cell.start, cell.end)) return false;
  const char32_t first = page.text[cell.start];
  return is_digit(first) || (first == U'-' && is_digit(page.at(cell.start + 1)));
}

std::ptrdiff_t figures_of(const Page& page, const std::vector<Span>& cells) {
  return std::count_if(cells.begin() + 1, cells.end(), [&](Span cell) { return is_figure(page, cell); });
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

void add_context(const Page& page, std::vector<Block>& blocks, std::size_t first, std::int32_t index, Table& table) {
  std::size_t before = first;
  if (before > 0 && blocks[before - 1].kind == BlockKind::paragraph) {
    table.unit_note = unit_note_in(page, blocks[before - 1].span);
    if (table.unit_note.length() != 0 && table.unit_note.start == blocks[before - 1].span.start) {
      --before;
      blocks[before].kind = BlockKind::table_row;
      blocks[before].table = index;
    }
  }
  if (before == 0 || blocks[before - 1].kind != BlockKind::paragraph) return;
  table.caption = last_sentence(page, blocks[before - 1].span);
  if (table.unit_note.length() == 0) table.unit_note = unit_note_in(page, blocks[before - 1].span);
}

// The columns before the first figure of any row, save the first column: it names the rows even with numbers. A single row that is
// figures throughout has no name.
std::uint32_t count_stubs(const Page& page, const Table& table) {
  std::size_t first = table.rows.front().size();
  bool words = table.header_rows + 1 < table.rows.size();
  for (std::size_t row = table.header_rows; row < table.rows.size(); ++row) {
    const std::vector<Span>& cells = table.rows[row];
    words = words || std::any_of(cells.begin(), cells.end(), [&](Span cell) { return cell.length() > 0 && !is_figure(page, cell); });
    const auto figure = std::find_if(cells.begin() + 1, cells.end(), [&](Span cell) { return is_figure(page, cell); });
    first = std::min(first, static_cast<std::size_t>(figure - cells.begin()));
  }
  return words || !is_figure(page, table.rows.back().front()) ? static_cast<std::uint32_t>(first) : 0;
}

// A heading reaches over the empty cells at its right, unless the cell above one reaches down to it. From below, so that the row
// above is still as it was written.
void expand_headers(Table& table) {
  for (std::uint32_t row = table.header_rows; row-- > 0;) {
    std::vector<Span>& cells = table.rows[row];
    const std::vector<Span> above = row > 0 ? table.rows[row - 1] : std::vector<Span>();
    for (std::size_t column = table.stub_columns + 1; column < cells.size(); ++column) {
      const bool covered = column < above.size() && above[column].length() > 0;
      if (cells[column].length() == 0 && !covered) cells[column] = cells[column - 1];
    }
  }
}

// A name reaches over the empty cells below it. The number of a row is no name of it beside words.
void expand_stubs(const Page& page, Table& table) {
  std::vector<Span> above;
  for (std::size_t row = table.header_rows; row < table.rows.size(); ++row) {
    const auto first = table.rows[row].begin();
    const auto end = first + static_cast<std::ptrdiff_t>(std::min<std::size_t>(table.stub_columns, table.rows[row].size()));
    auto last = end;  // behind the last that has text; behind all when none has
    while (last != first && (last - 1)->length() == 0) --last;
    if (last == first) last = end;
    for (auto cell = first; cell != last; ++cell) {
      const auto column = static_cast<std::size_t>(cell - first);
      if (cell->length() == 0 && column < above.size()) *cell = above[column];
    }
    above.assign(first, end);
    const bool named = std::any_of(first, end, [&](Span cell) { return cell.length() > 0 && !is_figure(page, cell); });
    if (named)
      std::replace_if(
          first, end, [&](Span cell) { return is_figure(page, cell); }, Span{});
  }
}

bool belongs(const Row& first, const Row& next) {
  if (next.separator == Separator::none || next.separator != first.separator) return false;
  const std::size_t widest = std::max(first.cells.size(), next.cells.size());
  const std::size_t narrowest = std::min(first.cells.size(), next.cells.size());
  return first.separator == Separator::tab || widest - narrowest <= 1;
}

}  // namespace

std::vector<Span> Table::stubs_of(std::uint32_t row) const {
  std::vector<Span> stubs;
  for (std::uint32_t column = 0; column < std::min<std::size_t>(stub_columns, rows[row].size()); ++column) {
    if (rows[row][column].length() > 0) stubs.push_back(rows[row][column]);
  }
  return stubs;
}

std::vector<Table> find_tables(const Page& page, std::vector<Block>& blocks) {
  std::vector<Table> tables;
  for (std::size_t first = 0; first < blocks.size();) {
    Row row = read_row(page, blocks[first]);
    Table table;
    std::size_t end = first;
    bool figures = false;
    while (end < blocks.size() && (end == first ? row.separator != Separator::none : true)) {
      Row next = end == first ? row : read_row(page, blocks[end]);
      if (!belongs(row, next)) break;
      const bool has = figures_of(page, next.cells) > 0;
      if (!figures && !has) ++table.header_rows;
      figures = figures || has;
      table.rows.push_back(std::move(next.cells));
      ++end;
    }
    const bool is_table = figures && (table.rows.size() >= 2 || stands_alone(page, row));
    if (!is_table) {
      first = std::max(end, first + 1);
      continue;
    }
    const auto index = static_cast<std::int32_t>(tables.size());
    for (std::size_t i = first; i < end; ++i) {
      blocks[i].kind = BlockKind::table_row;
      blocks[i].table = index;
    }
    table.stub_columns = count_stubs(page, table);
    expand_headers(table);
    expand_stubs(page, table);
    add_context(page, blocks, first, index, table);
    tables.push_back(std::move(table));
    first = end;
  }
  return tables;
}

}  // namespace zhibiao::layout
