/// @file columns.hpp
/// The columns of a table of which only the places of the texts are known: on paper, or in lines of text held apart by blanks.
#pragma once

#include <cstddef>
#include <vector>

namespace zhibiao::text {

/// A text that stands alone in its line; both ends in one measure.
struct Stretch {
  double left = 0;
  double right = 0;
  bool figure = false;
  bool note = false;  ///< tells something of the table (单位：万元), and heads nothing
};

struct Columns {
  std::size_t count = 0;
  std::size_t stubs = 0;                      ///< how many stand before the first with figures
  std::vector<std::vector<std::size_t>> of;   ///< for each row the column of each of its texts; of one that reaches over several, the first
  std::vector<std::vector<std::size_t>> row;  ///< for each text the row where it belongs: its own, or of a heading beside several the first
  bool sure = true;  ///< each figure stands over one column, and over which columns each heading reaches is decided by the places alone
};

/// Each row has its texts from left to right. The rows with most texts tell where the columns are; a text of another row that stands over
/// several, or between two, belongs to those in the middle of which it stands. In the first `heads` rows so does a text over one column,
/// and a text that stands alone in the middle of the table, unless a row of the head is above it.
[[nodiscard]] Columns columns_of(const std::vector<std::vector<Stretch>>& rows, std::size_t heads);

}  // namespace zhibiao::text
