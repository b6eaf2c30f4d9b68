/// @file marks.hpp
/// What several readers of this room ask of the characters around a number.
#pragma once

#include <cstdint>

namespace zhibiao::tokens {

/// Code points in which a word beside a number still speaks of it.
constexpr std::uint32_t look_around = 12;

[[nodiscard]] constexpr bool is_clause_end(char32_t c) {
  return c == U',' || c == U';' || c == U'。' || c == U'\n' || c == U')' || c == U'\0' || c == U'!' || c == U'、' || c == U':';
}

}  // namespace zhibiao::tokens
