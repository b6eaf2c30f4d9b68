#include "check/interval.hpp"

#include <algorithm>
#include <cstdint>
#include <limits>

namespace zhibiao::check {

namespace {

Fixed power_of_ten(int exponent) {
  Fixed power = 1;
  for (; exponent > 0; --exponent) power *= 10;
  return power;
}

Fixed floor_quotient(Fixed a, Fixed b) { return a / b - (a % b < 0 ? 1 : 0); }
Fixed ceil_quotient(Fixed a, Fixed b) { return a / b + (a % b > 0 ? 1 : 0); }

Fixed bounded(Fixed value) { return std::clamp(value, -unbounded, unbounded); }

// One unit of the last digit that is written.
Fixed step_of(const Observation& figure) { return power_of_ten(std::clamp(fixed_digits + figure.resolution, 0, 2 * fixed_digits)); }

// One unit of the last digit that is not zero: of 1900 it is 100, of 10.3 it is 0.1.
Fixed significant_step(Fixed value) {
  Fixed step = 1;
  while (value != 0 && value % (step * 10) == 0) step *= 10;
  return step;
}

// How far below and above the number the true value may lie.
struct Margin {
  Fixed below = 0;
  Fixed above = 0;
};

std::optional<Belief> belief(const Observation& figure, Margin margin) {
  const std::optional<Fixed> low = exact_value(figure.value);
  const std::optional<Fixed> high = figure.value_high ? exact_value(*figure.value_high) : low;
  if (!low || !high) return std::nullopt;
  const Interval written = {*low - margin.below, *high + margin.above};
  const Fixed nearly = significant_step(*low);
  const Fixed size = *low < 0 ? -*low : *low;
  switch (figure.qualifier) {
    case Qualifier::exact:
      break;
    case Qualifier::about: {
      const Fixed loosely = std::max(nearly, size / 10);
      const Fixed closely = std::max(nearly / 2, size / 50);
      return Belief{{written.low - closely, written.high + closely}, {written.low - loosely, written.high + loosely}};
    }
    case Qualifier::more:
    case Qualifier::at_least:
      return Belief{{written.low, written.high + nearly}, {written.low, unbounded}};
    case Qualifier::less:
    case Qualifier::at_most:
      return Belief{{written.low - nearly, written.high}, {std::min<Fixed>(0, written.low), written.high}};
  }
  return Belief{written, written};
}

}  // namespace

Interval operator+(const Interval& a, const Interval& b) { return {bounded(a.low + b.low), bounded(a.high + b.high)}; }
Interval operator-(const Interval& a, const Interval& b) { return {bounded(a.low - b.high), bounded(a.high - b.low)}; }

std::optional<Interval> percentage(const Interval& part, const Interval& whole) {
  if (whole.low <= 0) return std::nullopt;
  return Interval{floor_quotient(part.low * hundred, part.low < 0 ? whole.low : whole.high),
                  ceil_quotient(part.high * hundred, part.high < 0 ? whole.high : whole.low)};
}

std::optional<Fixed> exact_value(const Decimal& value) {
  const Fixed fixed = Fixed{value.units()} * power_of_ten(fixed_digits - value.scale());
  if (fixed > largest_figure || fixed < -largest_figure) return std::nullopt;
  return fixed;
}

std::optional<Belief> as_operand(const Observation& figure, bool rounded) {
  const Fixed half = rounded ? step_of(figure) / 2 : 0;
  return belief(figure, {half, half});
}

std::optional<Belief> as_stated(const Observation& figure, bool rounded) {
  if (!rounded) return belief(figure, {});
  const Fixed step = step_of(figure);
  const Margin margin = {step / 2, step - 1};
  return belief(figure, figure.value < Decimal(0) ? Margin{margin.above, margin.below} : margin);
}

Decimal rounded_quotient(Fixed numerator, Fixed denominator, int resolution) {
  const int scale = std::clamp(-resolution, 0, Decimal::max_scale);
  const Fixed coarse = power_of_ten(std::max(resolution, 0));
  const Fixed scaled = numerator * power_of_ten(scale);
  const Fixed divisor = denominator * coarse;
  const Fixed half = divisor / 2;
  const Fixed units = (scaled < 0 ? scaled - half : scaled + half) / divisor * coarse;
  constexpr Fixed largest = std::numeric_limits<std::int64_t>::max();
  if (scale > 0 && (units > largest || units < -largest)) return rounded_quotient(numerator, denominator, 1 - scale);
  return {static_cast<std::int64_t>(units), scale};
}

}  // namespace zhibiao::check
