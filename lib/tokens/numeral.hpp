/// @file numeral.hpp
/// One number in digits, Chinese numerals or a mix of both, with its magnitude: 54亿3528.13万, 6万余, 一百三十六, 三点五.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "lexicon/lexicon.hpp"
#include "text/characters.hpp"
#include "tokens/numeral_characters.hpp"
#include "zhibiao/decimal.hpp"
#include "zhibiao/model.hpp"

namespace zhibiao::tokens {

struct Numeral {
  Span span;                    ///< code points of the folded text; an inner 余/多/来/几 included
  Decimal value;                ///< magnitude resolved
  int resolution = 0;           ///< power of ten of the last written digit
  bool more = false;            ///< 余, 多, 来, 几 inside or at the end
  bool chinese = false;         ///< begins with a Chinese numeral
  bool scaled = false;          ///< has 万 or 亿 (or 千/百 after digits)
  bool grouped = false;         ///< thousands separators
  bool positional = false;      ///< several Chinese digits in a row: 二〇二〇
  bool decimal = false;         ///< has a decimal point
  std::optional<Decimal> high;  ///< the upper number of an approximation by two neighbouring digits: 十七八, 两三百
};

using text::is_digit;
[[nodiscard]] constexpr bool is_more(char32_t c) { return c == U'余' || c == U'多' || c == U'来' || c == U'几'; }

/// The value 1…99 of the Chinese numerals at `at`, as a list mark has them; 0 when there are none. `end` is set behind them.
[[nodiscard]] int chinese_ordinal(std::u32string_view folded, std::uint32_t at, std::uint32_t& end);
/// Reads the numbers of one text, which stays the caller's, as lexicon and scan do. Const calls from several threads are safe.
class NumeralReader {
 public:
  NumeralReader(std::u32string_view folded, const lexicon::Lexicon& lexicon, const lexicon::Scan& scan);
  /// The number that starts at `start` and ends by `limit`, an inner or trailing 余/多/来/几 included; empty when there is none, or when
  /// it does not fit a Decimal (`overflow` is set then).
  [[nodiscard]] std::optional<Numeral> read(std::uint32_t start, std::uint32_t limit, bool* overflow = nullptr) const;
  /// Whether the magnitude at `at` is the head of a unit: 千米, 百分点.
  [[nodiscard]] bool begins_unit(std::uint32_t at) const;

 private:
  std::u32string_view text_;
  const lexicon::Lexicon& lexicon_;
  const lexicon::Scan& scan_;
};

}  // namespace zhibiao::tokens
