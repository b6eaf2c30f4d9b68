/// @file table_rows.hpp
/// Tables as lines of text, whatever markup they come from.
#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "pages/line.hpp"

namespace zhibiao::pages {

/// Takes one table, cell by cell: rows that are rows of figures become lines with TABs, rows that only place text on the
/// page do not. A merged cell's text stands in its first column and row; the others that it covers are empty.
class TableRows {
 public:
  void open_row() { cells_.clear(); }
  /// `columns` and `rows`: how many the cell covers, itself included; what nobody can mean is cut to 1 … 200.
  void open_cell(unsigned columns, unsigned rows);
  void close_cell() { in_cell_ = false; }
  [[nodiscard]] bool in_cell() const { return in_cell_; }
  /// Adds a line to the open cell.
  void add(Line line) { cells_.back().lines.push_back(std::move(line)); }
  /// The lines that the row makes; `tick` is the position of a joined one.
  std::vector<Line> close_row(std::uint32_t tick);

 private:
  struct Cell {
    std::vector<Line> lines;
    unsigned columns;
    unsigned rows;
  };

  std::vector<Cell*> place_cells();
  [[nodiscard]] bool places_text(const std::vector<Cell*>& columns) const;
  static Line joined(const std::vector<Cell*>& columns, std::uint32_t tick);

  std::vector<Cell> cells_;
  std::vector<unsigned> covered_;  // for each column, how many further rows a merged cell reaches down
  std::uint64_t placed_ = 0;       // cells of the table so far, merged ones as often as they cover
  bool in_cell_ = false;
};

}  // namespace zhibiao::pages
