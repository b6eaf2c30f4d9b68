/// @file parts.hpp
/// Wholes and parts within a table, where its structure shows them: totals, 其中, numbering, indentation; levels with their changes and
/// shares.
#pragma once

#include "tables/tables.hpp"

namespace zhibiao::tables {

/// Gives figures their wholes, and changes and shares the levels that they are of. `quantities` are those of the reading; a figure's own is
/// the one that names it.
void link_parts(const layout::Page& page, const Vocabulary& words, const std::vector<tokens::Quantity>& quantities, Tables& tables);

}  // namespace zhibiao::tables
