/// @file table_forms.hpp
/// One table written in the formats in which tables are published.
#pragma once

#include <string>
#include <vector>

namespace zhibiao::test {

/// A document with one table. A cell "<" belongs to the cell at its left, "^" to the one above it: they are merged.
struct SampleTable {
  std::string title;
  std::vector<std::string> before;  ///< lines
  std::vector<std::vector<std::string>> rows;
  std::vector<std::string> after;
};

/// Which cell covers a place, and how far it reaches.
struct SampleCell {
  std::size_t row = 0;
  std::size_t column = 0;
  std::size_t rows = 1;
  std::size_t columns = 1;
};

/// For each place the cell that covers it. Rows may have different widths.
[[nodiscard]] std::vector<std::vector<SampleCell>> merged(const SampleTable& table);

/// Rows as lines; the cells that a merged one covers are empty.
[[nodiscard]] std::string table_as_lines(const SampleTable& table, const std::string& open, const std::string& between,
                                         const std::string& close);
/// Rows as lines of cells between TABs, in which each cell stands once: where a merged one reaches to there is nothing.
[[nodiscard]] std::string table_as_flat_lines(const SampleTable& table);
/// Columns one below the other, held apart by blanks.
[[nodiscard]] std::string table_as_columns(const SampleTable& table);
/// Each cell on a line of its own, row by row, as pages are copied. `empties`: whether an empty cell leaves an empty line.
[[nodiscard]] std::string table_as_stack(const SampleTable& table, bool empties);
/// Cells held apart by one full-width blank; empty cells leave nothing.
[[nodiscard]] std::string table_as_wide_blanks(const SampleTable& table);
[[nodiscard]] std::string table_as_html(const SampleTable& table);
[[nodiscard]] std::string table_as_docx(const SampleTable& table);
/// Cells are set as office programs do: names at the left, all else in the middle of the places that a cell covers, and long text in
/// several lines; the rows that do not fit on a page stand on the next one. `ruled`: with lines around the cells.
[[nodiscard]] std::string table_as_pdf(const SampleTable& table, bool ruled);

}  // namespace zhibiao::test
