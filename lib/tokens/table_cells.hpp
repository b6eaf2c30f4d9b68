/// @file table_cells.hpp
/// Figures in the cells of text tables: unit and magnitude come from the header or the unit note.
#pragma once

#include "layout/layout.hpp"
#include "tokens/tokens.hpp"
#include "tokens/units.hpp"

namespace zhibiao::tokens {

/// The figures of the table's body cells. `index` is its index in Layout::tables.
[[nodiscard]] std::vector<Quantity> read_cells(std::u32string_view folded, const layout::Table& table, std::int32_t index,
                                               const UnitReader& units);

}  // namespace zhibiao::tokens
