/// @file cells.hpp
/// Figures in the cells of tables: unit and magnitude come from the header or the unit note.
#pragma once

#include "tokens/tokens.hpp"
#include "tokens/units.hpp"
#include "tables/table.hpp"

namespace zhibiao::tables {

struct Cell {
  tokens::Quantity quantity;
  std::uint32_t row = 0;
  std::uint32_t column = 0;
};

/// The figures of the table's body cells.
[[nodiscard]] std::vector<Cell> read_cells(std::u32string_view folded, const Table& table, const tokens::UnitReader& units);

}  // namespace zhibiao::tables
