#include "text/one_line.hpp"

namespace zhibiao::text {

std::u32string on_one_line(std::u32string_view text) {
  constexpr std::u32string_view spaces = U" \t\n\r\u00A0\u3000";  // other controls stay, for whoever shows them as such
  std::u32string line;
  for (const char32_t c : text) {
    if (spaces.find(c) == spaces.npos)
      line += c;
    else if (!line.empty() && line.back() != U' ')
      line += U' ';
  }
  return line;
}

}  // namespace zhibiao::text
