/// @file wrapped.hpp
/// Line breaks that only end a line, as text has them that was copied from printed pages.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace zhibiao::tokens {

/// Positions, in order, of the line breaks and of the blanks beside them that stand within a paragraph: several lines of about the same
/// width, broken where no clause need end, are lines of one paragraph. Linear time.
[[nodiscard]] std::vector<std::uint32_t> wrapping_breaks(std::u32string_view folded);

}  // namespace zhibiao::tokens
