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

}  // namespace zhibiao::tool
