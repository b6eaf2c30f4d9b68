/// @file characters.hpp
/// Classes of code points that several rooms ask for. All are meant for folded text (text/fold.hpp), where full-width digits, spaces and
/// dashes have become plain ones. Source: Unicode 15, general categories and blocks.
#pragma once

namespace zhibiao::text {

[[nodiscard]] constexpr bool is_digit(char32_t c) { return c >= U'0' && c <= U'9'; }
[[nodiscard]] constexpr bool is_latin(char32_t c) { return (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z'); }
/// Han characters of the text of reports: the unified ideographs of the BMP and 〇.
[[nodiscard]] constexpr bool is_han(char32_t c) { return (c >= 0x4E00 && c <= 0x9FFF) || (c >= 0x3400 && c <= 0x4DBF) || c == 0x3007; }
[[nodiscard]] constexpr bool is_line_break(char32_t c) {
  return c == U'\n' || c == U'\r' || c == U'\v' || c == U'\f' || c == 0x85 || c == 0x2028 || c == 0x2029;
}
/// White space and invisible characters, line breaks included.
[[nodiscard]] constexpr bool is_blank(char32_t c) {
  if (c > 0x3000) return c == 0xFEFF;  // most of a text
  return c <= U' ' || c == 0x7F || c == 0x85 || c == 0xA0 || (c >= 0x2000 && c <= 0x200F) || c == 0x2028 || c == 0x2029 || c == 0x3000;
}
/// A dash or tilde between the ends of a range.
[[nodiscard]] constexpr bool is_range_dash(char32_t c) { return c == U'-' || c == U'~'; }
/// Parts clauses, and begins none.
[[nodiscard]] constexpr bool is_separator(char32_t c) { return c == U',' || c == U'。' || c == U';' || c == U'、'; }
/// Ends a sentence.
[[nodiscard]] constexpr bool is_full_stop(char32_t c) { return c == U'。' || c == U'!' || c == U'?'; }

}  // namespace zhibiao::text
