/// @file tables.hpp
/// The figures of tables: unit and magnitude from cell, column, row or note; names from head and stub; wholes from the table's totals.
#pragma once

#include "tables/table.hpp"

namespace zhibiao::tables {

/// What a table says of one of its figures.
struct Figure {
  std::uint32_t table = 0;  ///< index into Tables::tables
  std::uint32_t row = 0;
  std::uint32_t column = 0;
  std::vector<Span> stub;  ///< the cells that name its row, from the left; where one names a division, the figure is of that region
  std::vector<Span> head;  ///< the cells that head its column, from above
  Span kind;               ///< the cell that names a kind of what the table counts; empty where names may be of different things
  Change change = Change::none;
  bool share = false;  ///< a share of something in the table
  Status status = Status::actual;
  std::int32_t of = -1;     ///< of a change or share: index into Tables::figures of the level that it is of
  std::int32_t total = -1;  ///< index into Tables::figures of the whole that it is a part of
  Span part;                ///< what it is called as that part
};

struct Tables {
  std::vector<Table> tables;    ///< one for each of Layout::grids
  std::vector<Figure> figures;  ///< in the order of Reading::quantities, which name them by Quantity::cell
};

/// Reads the grids of a layout and puts their quantities, times, rejections and diagnostics among those that `reading` holds already.
/// Every digit group in them ends up in a quantity or in a rejection.
[[nodiscard]] Tables read(const Document::State& document, const layout::Layout& layout, const lexicon::Lexicon& lexicon,
                          const lexicon::Scan& scan, tokens::Reading& reading);

}  // namespace zhibiao::tables
