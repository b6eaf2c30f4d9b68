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
};

struct Columns {
  std::size_t count = 0;
  std::vector<std::vector<std::size_t>> of;  ///< for each row the column of each of its texts; of one that reaches over several, the first
};

/// Each row has its texts from left to right. The rows with most texts tell where the columns are; a text of another row that stands over
/// several, or between two, belongs to those in the middle of which it stands. In the first `heads` rows so does a text over one column,
/// and anywhere a text that stands alone in the middle of the table.
[[nodiscard]] Columns columns_of(const std::vector<std::vector<Stretch>>& rows, std::size_t heads);

}  // namespace zhibiao::text
