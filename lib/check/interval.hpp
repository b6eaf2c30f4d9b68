/// @file interval.hpp
/// Exact arithmetic with figures that are only known within the digits in which they are written.
#pragma once

#include <optional>

#include "model/wide.hpp"
#include "zhibiao/model.hpp"

namespace zhibiao::check {

/// A fixed-point number in steps of 10^-10: wide enough for any figure times any percentage.
using Fixed = Wide;

constexpr int fixed_digits = 10;
constexpr Fixed one = 10'000'000'000;
constexpr Fixed hundred = 100 * one;
/// Figures above this are not reckoned with, since products would overflow.
constexpr Fixed largest_figure = 1'000'000'000'000'000 * one;
/// Stands for "no bound".
constexpr Fixed unbounded = 10 * largest_figure;

/// All numbers from low to high, both included.
struct Interval {
  Fixed low = 0;
  Fixed high = 0;
};

[[nodiscard]] Interval operator+(const Interval& a, const Interval& b);
[[nodiscard]] Interval operator-(const Interval& a, const Interval& b);
/// 100 × part / whole, rounded outwards; empty when the whole may be zero or less.
[[nodiscard]] std::optional<Interval> percentage(const Interval& part, const Interval& whole);
[[nodiscard]] constexpr bool meet(const Interval& a, const Interval& b) noexcept { return a.low <= b.high && b.low <= a.high; }

/// What a figure may be. For 300余 that is 300 to 400 in all likelihood and anything above 300 at all events; for exact figures there
/// is no difference. Verdicts for a figure use `likely`, verdicts against it use `possible`.
struct Belief {
  Interval likely;
  Interval possible;
};

/// The value itself; empty when it is too large to reckon with.
[[nodiscard]] std::optional<Fixed> exact_value(const Decimal& value);

/// What a figure may be as an operand and as the figure that is tested. As an operand it is rounded to its digits, half up; a tested
/// figure may also have been cut off there.
/// @param rounded  false for whole things that were counted, which are exact.
[[nodiscard]] std::optional<Belief> as_operand(const Observation& figure, bool rounded);
[[nodiscard]] std::optional<Belief> as_stated(const Observation& figure, bool rounded);

/// numerator / denominator, half up to the power of ten `resolution`.
[[nodiscard]] Decimal rounded_quotient(Fixed numerator, Fixed denominator, int resolution);

}  // namespace zhibiao::check
