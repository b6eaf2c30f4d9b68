/// @file ruled.hpp
/// Tables of which the ruling lines show the cells.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "pages/pdf/paper.hpp"

namespace zhibiao::pages {

/// The places of a ruled table that one cell covers.
struct RuledCell {
  std::size_t row = 0, column = 0;
  std::size_t rows = 1, columns = 1;
  std::vector<std::size_t> pieces;  ///< what stands in it: indices into PaperPage::pieces
};

struct RuledTable {
  double left = 0, top = 0, right = 0, bottom = 0;
  std::size_t rows = 0, columns = 0;
  std::vector<RuledCell> cells;  ///< row by row
};

/// The tables of a page, of two rows and two columns at least, in which each text stands in one cell and no cell holds several rows; what
/// the rules leave open is none.
[[nodiscard]] std::vector<RuledTable> ruled_tables(const PaperPage& page);

}  // namespace zhibiao::pages
