/// @file utf8.hpp
/// UTF-8 ↔ code points.
#pragma once

#include <string>
#include <string_view>

namespace zhibiao::text {

/// Ill-formed sequences become U+FFFD, one for each maximal subpart (Unicode 3.9, W3C Encoding); `replaced` counts them.
[[nodiscard]] std::u32string to_code_points(std::string_view utf8, std::size_t* replaced = nullptr);
[[nodiscard]] std::string to_utf8(std::u32string_view code_points);
[[nodiscard]] std::string to_utf8(char32_t code_point);

}  // namespace zhibiao::text
