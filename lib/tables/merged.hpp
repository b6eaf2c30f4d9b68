/// @file merged.hpp
/// Rows that lack cells because these were merged with others: copied as text, a merged cell stands once and leaves no trace where it
/// reached to.
#pragma once

#include <optional>
#include <string_view>

#include "tables/cell.hpp"

namespace zhibiao::tables {

struct Restored {
  std::vector<std::vector<Span>> rows;
  std::string_view doubt;  ///< why it is open where cells stand; empty when it is not
};

/// The rows with an empty cell wherever a merged one reaches to; none where nothing shows that cells were merged.
[[nodiscard]] std::optional<Restored> restore_merged(const layout::Page& page, const Vocabulary& words, const CellTextReader& reader,
                                                     const std::vector<std::vector<Span>>& rows);

}  // namespace zhibiao::tables
