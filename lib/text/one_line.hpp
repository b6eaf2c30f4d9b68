/// @file one_line.hpp
/// Text for a place that holds one line.
#pragma once

#include <string>
#include <string_view>

namespace zhibiao::text {

/// Each run of white space and line breaks as one space, none at the beginning. What is cut off behind a place leaves what stands before
/// it as it is.
[[nodiscard]] std::u32string on_one_line(std::u32string_view text);

}  // namespace zhibiao::text
