/// @file tables.hpp
/// The figures of tables: unit and magnitude from cell, header, row or note; names from header and stub; parts from the table's totals.
#pragma once

#include "tokens/tokens.hpp"
#include "tables/table.hpp"

namespace zhibiao::tables {

/// What a table says of one of its figures.
struct Figure {
  std::uint32_t table = 0;  ///< index into Tables::tables
  std::uint32_t row = 0;
  std::uint32_t column = 0;
  std::vector<Span> stub;  ///< the cells that name its row, from the left
  std::vector<Span> head;  ///< the cells that head its column, from above
  Change change = Change::none;
  std::int32_t total = -1;  ///< index into Tables::figures of the whole that it is a part of
};

struct Tables {
  std::vector<Table> tables;    ///< one for each of Layout::grids
  std::vector<Figure> figures;  ///< in the order of Reading::quantities, which name them by Quantity::cell
};

/// Reads the grids of a layout and puts their quantities, times and rejections among those that `reading` holds already.
[[nodiscard]] Tables read(const Document::State& document, const layout::Layout& layout, const lexicon::Lexicon& lexicon,
                          const lexicon::Scan& scan, tokens::Reading& reading);

}  // namespace zhibiao::tables
