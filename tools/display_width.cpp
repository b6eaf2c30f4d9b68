#include "display_width.hpp"

#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <vector>

#include "plain_text.hpp"

namespace zhibiao::tool {
namespace {

std::size_t width_of(UChar32 c) {
  const auto category = U_MASK(u_charType(c));
  if ((category & (U_GC_MN_MASK | U_GC_ME_MASK | U_GC_CF_MASK)) != 0) return 0;
  const int width = u_getIntPropertyValue(c, UCHAR_EAST_ASIAN_WIDTH);
  return width == U_EA_WIDE || width == U_EA_FULLWIDTH ? 2 : 1;
}

/// Calls `each(code point, its bytes)` until it gives false.
template <typename Each>
void for_each_character(std::string_view utf8, Each&& each) {
  const char* bytes = utf8.data();
  const auto length = static_cast<std::int32_t>(utf8.size());
  for (std::int32_t at = 0; at < length;) {
    const std::int32_t start = at;
    UChar32 c = 0;
    U8_NEXT_OR_FFFD(bytes, at, length, c);
    if (!each(c, utf8.substr(static_cast<std::size_t>(start), static_cast<std::size_t>(at - start)))) return;
  }
}

}  // namespace

std::size_t display_width(std::string_view utf8) {
  std::size_t columns = 0;
  for_each_character(utf8, [&](UChar32 c, std::string_view) {
    columns += width_of(c);
    return true;
  });
  return columns;
}

std::string fit(std::string_view utf8, std::size_t columns) {
  std::string line;
  std::size_t taken = 0;
  std::size_t keep = 0;  // bytes that leave a column for the ellipsis
  bool whole = true;
  for_each_character(utf8, [&](UChar32 c, std::string_view bytes) {
    const bool control = is_control(static_cast<char32_t>(c));
    const std::size_t width = control ? 1 : width_of(c);
    if (taken + width > columns) return whole = false;
    line.append(control ? " " : bytes);
    taken += width;
    if (taken < columns) keep = line.size();
    return true;
  });
  return whole ? line : line.substr(0, keep) + "…";
}

Pieces fit_around(std::string_view utf8, std::size_t start, std::size_t end, std::size_t columns) {
  std::vector<std::string> characters;  // on one line
  for_each_character(utf8, [&](UChar32 c, std::string_view bytes) {
    characters.emplace_back(is_control(static_cast<char32_t>(c)) ? " " : bytes);
    return true;
  });
  end = std::min(end, characters.size());
  start = std::min(start, end);
  const auto joined = [&](std::size_t from, std::size_t to) {
    std::string text;
    for (; from < to; ++from) text += characters[from];
    return text;
  };
  std::size_t from = start;
  std::size_t to = end;
  constexpr std::size_t marks = 2;  // an ellipsis on each side
  std::size_t taken = display_width(joined(start, end)) + marks;
  const auto take = [&](std::size_t at) {
    taken += display_width(characters[at]);
    return taken <= columns;
  };
  // As much after it as before it; what one side does not need the other has.
  for (bool before = true, after = true; before || after;) {
    if (before) before = from > 0 && take(from - 1);
    if (before) --from;
    if (after) after = to < characters.size() && take(to);
    if (after) ++to;
  }
  return {(from > 0 ? "…" : "") + joined(from, start), fit(joined(start, end), columns),
          joined(end, to) + (to < characters.size() ? "…" : "")};
}

}  // namespace zhibiao::tool
