/// @file table_parts.hpp
/// Totals of tables and their parts, those that the text before a table tells included.
#pragma once

#include <cstdint>
#include <vector>

#include "indicator/relation.hpp"

namespace zhibiao::indicator {

/// Fills in for each cell the index of the total that it is a part of: what its table says, then rows and columns that add up to what the
/// text before the table tells.
void find_table_parts(const Passage& passage, const std::vector<Relation>& relations, std::vector<std::int32_t>& part_of);

}  // namespace zhibiao::indicator
