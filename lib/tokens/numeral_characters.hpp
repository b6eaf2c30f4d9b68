/// @file numeral_characters.hpp
/// The characters of Chinese numerals. Every character of a text is asked for several times, so that their values stand in a table that is
/// made when the library is built.
#pragma once

#include <array>
#include <cstdint>
#include <initializer_list>
#include <string_view>

namespace zhibiao::tokens {

namespace numeral_characters {

constexpr char32_t first = U'○';
constexpr char32_t last = U'零';
constexpr std::int8_t none = -1;
constexpr std::int8_t magnitudes = 16;  ///< behind it the power of ten

using Table = std::array<std::int8_t, last - first + 1>;

consteval Table make() {
  Table table = {};
  table.fill(none);
  const auto put = [&](std::u32string_view characters, int value) {
    for (const char32_t c : characters) table[c - first] = static_cast<std::int8_t>(value);
  };
  int digit = 0;
  for (const std::u32string_view characters : {U"零〇○", U"一壹", U"二两贰", U"三叁", U"四肆", U"五伍", U"六陆", U"七柒", U"八捌", U"九玖"})
    put(characters, digit++);
  put(U"十拾", magnitudes + 1);
  put(U"百佰", magnitudes + 2);
  put(U"千仟", magnitudes + 3);
  put(U"万", magnitudes + 4);
  put(U"亿", magnitudes + 8);
  return table;
}

inline constexpr Table table = make();

[[nodiscard]] constexpr std::int8_t value_of(char32_t c) { return c >= first && c <= last ? table[c - first] : none; }

}  // namespace numeral_characters

/// 0–9 for a Chinese digit (两 and the formal ones included), -1 for anything else.
[[nodiscard]] constexpr int chinese_digit(char32_t c) {
  const std::int8_t value = numeral_characters::value_of(c);
  return value < numeral_characters::magnitudes ? value : -1;
}

/// As chinese_digit(), and for what stands for 〇 between Chinese digits: 二0二一, 二O二一. −1 for anything else.
[[nodiscard]] constexpr int chinese_year_digit(char32_t c) {
  const bool zero = c == U'0' || c == U'O' || c == U'o' || c == U'Ο' || c == U'О';  // the last two are Greek and Cyrillic
  return zero ? 0 : chinese_digit(c);
}

/// Power of ten of 十百千万亿 (and 拾佰仟), 0 for anything else.
[[nodiscard]] constexpr int magnitude_exponent(char32_t c) {
  const std::int8_t value = numeral_characters::value_of(c);
  return value > numeral_characters::magnitudes ? value - numeral_characters::magnitudes : 0;
}

[[nodiscard]] constexpr bool is_chinese_numeral(char32_t c) { return numeral_characters::value_of(c) >= 0; }

}  // namespace zhibiao::tokens
