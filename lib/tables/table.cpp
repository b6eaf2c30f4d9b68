#include "tables/table.hpp"

#include <algorithm>

namespace zhibiao::tables {

namespace {

using layout::figures_of;
using layout::is_figure;
using layout::Page;

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

}  // namespace

std::vector<Span> Table::stubs_of(std::uint32_t row) const {
  std::vector<Span> stubs;
  for (std::uint32_t column = 0; column < std::min<std::size_t>(stub_columns, rows[row].size()); ++column)
    if (rows[row][column].length() > 0) stubs.push_back(rows[row][column]);
  return stubs;
}

std::vector<Span> Table::heads_of(std::uint32_t column) const {
  std::vector<Span> heads;
  for (std::uint32_t row = 0; row < header_rows; ++row)
    if (column < rows[row].size() && rows[row][column].length() > 0) heads.push_back(rows[row][column]);
  return heads;
}

Table understand(const Page& page, const layout::Grid& grid) {
  Table table;
  table.rows = grid.rows;
  table.unit_note = grid.unit_note;
  table.caption = grid.caption;
  while (table.header_rows < table.rows.size() && figures_of(page, table.rows[table.header_rows]) == 0) ++table.header_rows;
  table.stub_columns = count_stubs(page, table);
  expand_headers(table);
  expand_stubs(page, table);
  return table;
}

}  // namespace zhibiao::tables
