#include "text/unicode.hpp"

#include <algorithm>
#include <array>

namespace zhibiao::text {
namespace {

struct Range {
  char32_t first;
  char32_t last;
};

#include "text/class_table.inc"  // ideographs, word_characters: ranges in order

template <std::size_t size>
bool holds(const std::array<Range, size>& ranges, char32_t c) noexcept {
  const auto range = std::partition_point(ranges.begin(), ranges.end(), [c](const Range& one) { return one.last < c; });
  return range != ranges.end() && range->first <= c;
}

}  // namespace

bool is_ideograph(char32_t c) noexcept { return c >= ideographs.front().first && holds(ideographs, c); }
bool is_word_character(char32_t c) noexcept { return holds(word_characters, c); }

}  // namespace zhibiao::text
