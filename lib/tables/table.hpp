/// @file table.hpp
/// A grid of cells as a table: what heads it, what names its rows.
#pragma once

#include <vector>

#include "layout/page.hpp"

namespace zhibiao::tables {

struct Table {
  /// Cells; the header rows first. A heading over several columns, and a name of several rows, stands in the text once and here in
  /// each cell that it covers.
  std::vector<std::vector<Span>> rows;
  std::uint32_t header_rows = 0;   ///< rows at the top without figures of their own
  std::uint32_t stub_columns = 1;  ///< columns at the left that name the rows; 0 when all columns are figures
  Span unit_note;                  ///< 单位：万元 near the table; empty when there is none
  Span caption;                    ///< the line or sentence before the table that announces it; may be empty

  /// The cells that name a row of figures, from the left; none for a table without names.
  [[nodiscard]] std::vector<Span> stubs_of(std::uint32_t row) const;
  /// The cells that head a column, from above.
  [[nodiscard]] std::vector<Span> heads_of(std::uint32_t column) const;
};

[[nodiscard]] Table understand(const layout::Page& page, const layout::Grid& grid);

}  // namespace zhibiao::tables
