#include "text/fold.hpp"

#include <cstdint>

namespace zhibiao::text {
namespace {

#include "text/fold_table.inc"  // block_bits, block_of, offsets

constexpr char32_t table_end = static_cast<char32_t>(sizeof(block_of) / sizeof(block_of[0])) << block_bits;

}  // namespace

char32_t fold(char32_t c) noexcept {
  if (c >= table_end) return c;
  constexpr char32_t within_block = (1U << block_bits) - 1;
  return c + static_cast<char32_t>(offsets[block_of[c >> block_bits]][c & within_block]);
}

std::u32string fold(std::u32string_view text) {
  std::u32string out(text);
  for (char32_t& c : out) c = fold(c);
  return out;
}

}  // namespace zhibiao::text
