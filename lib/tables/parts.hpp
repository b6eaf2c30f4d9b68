/// @file parts.hpp
/// Totals and parts within a table.
#pragma once

#include "tables/tables.hpp"

namespace zhibiao::tables {

/// Gives the figures of each table their totals: the cells of a column are parts of the cell in the row 合计, those of a row of the
/// cell in the column 合计. `quantities` are those of the reading; a figure's own is the one that names it.
void link_parts(const layout::Page& page, const std::vector<tokens::Quantity>& quantities, Tables& tables);

}  // namespace zhibiao::tables
