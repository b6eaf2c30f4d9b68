/// @file decimal.hpp
/// Exact decimal numbers: 8.8亿 is 880000000 and never 880000000.0000001.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "zhibiao/abi.hpp"

namespace zhibiao::inline ZHIBIAO_ABI {

/// An exact decimal: `units × 10^-scale`. A small value type; copying is cheap and const use from
/// several threads is safe. It keeps the digits as written (90.20 prints as "90.20"), while
/// comparison is by value (90.20 == 90.2).
class ZHIBIAO_EXPORT Decimal {
 public:
  /// Most digits after the decimal point that a Decimal can hold.
  static constexpr int max_scale = 9;

  constexpr Decimal() = default;
  /// @param units the digits as an integer (not the least int64, which has no negative),
  /// @param scale how many of them follow the decimal point (0…max_scale).
  constexpr Decimal(std::int64_t units, int scale = 0) : units_(units), scale_(static_cast<std::int8_t>(scale)) {}

  /// Reads ASCII text such as "-12.50"; empty when it is no decimal or does not fit.
  [[nodiscard]] static std::optional<Decimal> parse(std::string_view text);

  [[nodiscard]] constexpr std::int64_t units() const noexcept { return units_; }  ///< the digits as an integer
  [[nodiscard]] constexpr int scale() const noexcept { return scale_; }           ///< how many of them follow the point
  /// ASCII text in plain notation, with the digits that it was made of: "-12.50".
  [[nodiscard]] std::string to_string() const;
  /// The nearest double, for convenience only.
  [[nodiscard]] double to_double() const noexcept;

  /// This value × 10^exponent; trailing zeros after the point are dropped. Empty when it does not fit.
  [[nodiscard]] std::optional<Decimal> times_power_of_ten(int exponent) const;
  /// Sums and differences are exact; empty when the result does not fit.
  [[nodiscard]] std::optional<Decimal> plus(const Decimal& other) const;
  [[nodiscard]] std::optional<Decimal> minus(const Decimal& other) const;  ///< see plus()
  [[nodiscard]] Decimal negated() const;                                   ///< this value × -1

  ZHIBIAO_EXPORT friend bool operator==(const Decimal& a, const Decimal& b);                   ///< by value: 90.20 equals 90.2
  ZHIBIAO_EXPORT friend std::strong_ordering operator<=>(const Decimal& a, const Decimal& b);  ///< by value

 private:
  std::int64_t units_ = 0;
  std::int8_t scale_ = 0;
};

}  // namespace zhibiao
