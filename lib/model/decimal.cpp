#include "zhibiao/decimal.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <limits>

#include "model/wide.hpp"

namespace zhibiao::inline ZHIBIAO_ABI {
namespace {

// Wide has room for any 64-bit number times 10^max_scale, so that sums and comparisons never overflow on the way.
constexpr Wide largest = std::numeric_limits<std::int64_t>::max();
constexpr int most_digits = 19;  // of an int64

constexpr auto powers_of_ten = [] {
  std::array<std::int64_t, most_digits> powers{};
  std::int64_t power = 1;
  for (std::size_t i = 0; i < powers.size(); ++i) {
    powers[i] = power;
    if (i + 1 < powers.size()) power *= 10;
  }
  return powers;
}();

Wide scaled(const Decimal& value, int scale) {
  return Wide{value.units()} * powers_of_ten[static_cast<std::size_t>(scale - value.scale())];
}

// The range is symmetric, so that every value has its negative.
bool fits(Wide units) { return -largest <= units && units <= largest; }

// The decimal with as many of its digits as can be held; zeros at the end are given up first.
std::optional<Decimal> narrowed(Wide units, int scale) {
  while (scale > 0 && (scale > Decimal::max_scale || !fits(units)) && units % 10 == 0) {
    units /= 10;
    --scale;
  }
  if (scale > Decimal::max_scale || !fits(units)) return std::nullopt;
  return Decimal(static_cast<std::int64_t>(units), scale);
}

}  // namespace

std::optional<Decimal> Decimal::parse(std::string_view text) {
  const bool negative = text.starts_with('-');
  if (negative) text.remove_prefix(1);
  const std::size_t point = std::min(text.find('.'), text.size());
  const std::size_t fraction = point == text.size() ? 0 : text.size() - point - 1;
  if (point == 0 || (point < text.size() && fraction == 0) || fraction > max_scale) return std::nullopt;
  Wide units = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (i == point) continue;
    if (text[i] < '0' || text[i] > '9') return std::nullopt;
    units = units * 10 + (text[i] - '0');
    if (!fits(units)) return std::nullopt;
  }
  return Decimal(static_cast<std::int64_t>(negative ? -units : units), static_cast<int>(fraction));
}

std::string Decimal::to_string() const {
  std::string text = std::to_string(units_);
  const auto places = static_cast<std::size_t>(scale());
  if (places == 0) return text;
  const std::size_t first = units_ < 0 ? 1 : 0;  // digit
  const std::size_t digits = text.size() - first;
  if (digits <= places) text.insert(first, places + 1 - digits, '0');
  text.insert(text.size() - places, 1, '.');
  return text;
}

double Decimal::to_double() const noexcept {
  // Through the text: dividing would round twice.
  const std::string text = to_string();
  double value = 0;
  std::from_chars(text.data(), text.data() + text.size(), value);
  return value;
}

std::optional<Decimal> Decimal::times_power_of_ten(int exponent) const {
  Wide units = units_;
  std::int64_t scale = std::int64_t{scale_} - exponent;
  if (units == 0) return Decimal();
  while (scale > 0 && units % 10 == 0) {
    units /= 10;
    --scale;
  }
  for (; scale < 0; ++scale) {
    units *= 10;
    if (!fits(units)) return std::nullopt;
  }
  if (scale > max_scale) return std::nullopt;
  return Decimal(static_cast<std::int64_t>(units), static_cast<int>(scale));
}

std::optional<Decimal> Decimal::plus(const Decimal& other) const {
  const int places = std::max(scale(), other.scale());
  return narrowed(scaled(*this, places) + scaled(other, places), places);
}

std::optional<Decimal> Decimal::minus(const Decimal& other) const { return plus(other.negated()); }

Decimal Decimal::negated() const { return {-units_, scale_}; }

bool operator==(const Decimal& a, const Decimal& b) { return (a <=> b) == std::strong_ordering::equal; }

std::strong_ordering operator<=>(const Decimal& a, const Decimal& b) {
  const int scale = std::max(a.scale(), b.scale());
  const Wide left = scaled(a, scale);
  const Wide right = scaled(b, scale);
  if (left < right) return std::strong_ordering::less;
  return left > right ? std::strong_ordering::greater : std::strong_ordering::equal;
}

}  // namespace zhibiao
