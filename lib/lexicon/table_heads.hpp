/// @file table_heads.hpp
/// The heads of tables whose form the state fixes (schema/forms/heads.toml).
#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace zhibiao::lexicon {

struct TableHead {
  /// A way in which its cells are written one after the other.
  struct Order {
    struct Place {
      std::size_t row = 0;
      std::size_t column = 0;
    };
    std::vector<Place> places;
    std::u32string text;
  };

  /// All of one width. A cell is folded text without blanks; "<" belongs to the cell at its left, "^" to the one above, "" is the corner.
  std::vector<std::vector<std::u32string>> rows;
  Order high;  ///< row by row, what is merged over several rows in the first of them
  Order low;   ///< the same, in the last of them

  [[nodiscard]] std::size_t width() const { return rows.front().size(); }
  /// Whether its first column stands over the names of rows.
  [[nodiscard]] bool has_corner() const { return rows.front().front().empty(); }
  [[nodiscard]] static bool is_own(const std::u32string& cell) { return !cell.empty() && cell != U"<" && cell != U"^"; }
};

/// Read once; they live as long as the program.
[[nodiscard]] const std::vector<TableHead>& table_heads();

}  // namespace zhibiao::lexicon
