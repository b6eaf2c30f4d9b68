#include "pages/table_rows.hpp"

#include <algorithm>
#include <iterator>

#include "model/bounds.hpp"

namespace zhibiao::pages {

void TableRows::open_cell(unsigned columns, unsigned rows) {
  constexpr unsigned widest = 200;
  cells_.push_back({{}, std::clamp(columns, 1U, widest), std::clamp(rows, 1U, widest)});
  in_cell_ = true;
}

std::vector<Line> TableRows::close_row(std::uint32_t tick) {
  in_cell_ = false;
  std::vector<Line> lines;
  const std::vector<Cell*> columns = place_cells();
  require_within(&Limits::cells, placed_ += columns.size());
  if (places_text(columns)) {
    for (Cell& cell : cells_) std::move(cell.lines.begin(), cell.lines.end(), std::back_inserter(lines));
  } else if (std::any_of(cells_.begin(), cells_.end(), [](const Cell& cell) { return !cell.lines.empty(); })) {
    lines.push_back(joined(columns, tick));
  }
  cells_.clear();
  return lines;
}

// The cells by column; nullptr where a merged cell reaches in from the left or from above.
std::vector<TableRows::Cell*> TableRows::place_cells() {
  std::vector<Cell*> columns;
  const auto skip_covered = [&] {
    while (columns.size() < covered_.size() && covered_[columns.size()] > 0) {
      --covered_[columns.size()];
      columns.push_back(nullptr);
    }
  };
  // What a cell says that it covers is only shape: no cell is lost where the row is as wide as it may be.
  constexpr std::size_t widest_row = 1000;
  for (Cell& cell : cells_) {
    skip_covered();
    const std::size_t first = columns.size();
    if (first + cell.columns > widest_row) cell.columns = cell.rows = 1;
    columns.push_back(&cell);
    columns.resize(first + cell.columns, nullptr);
    covered_.resize(std::max(covered_.size(), columns.size()), 0);
    std::fill(covered_.begin() + static_cast<std::ptrdiff_t>(first), covered_.begin() + static_cast<std::ptrdiff_t>(columns.size()),
              cell.rows - 1);
  }
  skip_covered();
  return columns;
}

// A single cell, rows of an inner table, or paragraphs: not a row of figures.
bool TableRows::places_text(const std::vector<Cell*>& columns) const {
  constexpr std::uint32_t longest_note = 60;
  if (cells_.size() == 1 && columns.size() == cells_.front().columns) return true;
  const auto filled = std::count_if(cells_.begin(), cells_.end(), [](const Cell& cell) { return !cell.lines.empty(); });
  return std::any_of(cells_.begin(), cells_.end(), [&](const Cell& cell) {
    std::uint32_t letters = 0;
    for (const Line& line : cell.lines) {
      if (line.text.find('\t') != std::string::npos) return true;
      letters += line.letters;
    }
    return letters > longest_note && (cell.lines.size() > 1 || filled == 1);
  });
}

Line TableRows::joined(const std::vector<Cell*>& columns, std::uint32_t tick) {
  Line row;
  for (std::size_t i = 0; i < columns.size(); ++i) {
    if (i > 0) row.text += '\t';
    if (columns[i] == nullptr) continue;
    for (const Line& line : columns[i]->lines) {
      if (&line != columns[i]->lines.data()) row.text += ' ';
      row.text += line.text;
      row.letters += line.letters;
      row.linked += line.linked;
      row.furniture = row.furniture || line.furniture;
      row.heading = row.heading || line.heading;
    }
  }
  row.tick = tick;
  return row;
}

}  // namespace zhibiao::pages
