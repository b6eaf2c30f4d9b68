/// @file display_width.hpp
/// How many columns of a terminal a text takes.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace zhibiao::tool {

/// Columns of UTF-8 text: Chinese characters take two, combining marks none (Unicode Standard Annex 11).
[[nodiscard]] std::size_t display_width(std::string_view utf8);

/// The text on one line of at most `columns` columns: control characters become spaces, what is too long ends in "…".
[[nodiscard]] std::string fit(std::string_view utf8, std::size_t columns);

/// A text on one line in three pieces, of which the middle one shall be seen.
struct Pieces {
  std::string before;
  std::string middle;
  std::string after;
};
/// The code points [start, end) of a text and what stands around them, of at most `columns` columns together; what is cut off is told by
/// "…".
[[nodiscard]] Pieces fit_around(std::string_view utf8, std::size_t start, std::size_t end, std::size_t columns);

}  // namespace zhibiao::tool
