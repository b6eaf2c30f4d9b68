#include <catch2/catch.hpp>

#include "check/interval.hpp"

namespace zhibiao::check {

namespace {

Observation figure(const char* value, int resolution, Qualifier qualifier = Qualifier::exact) {
  Observation observation;
  observation.value = Decimal::parse(value).value();
  observation.resolution = resolution;
  observation.qualifier = qualifier;
  return observation;
}

Fixed fixed(const char* value) { return exact_value(Decimal::parse(value).value()).value(); }

bool is(const Interval& interval, const char* low, const char* high) { return interval.low == fixed(low) && interval.high == fixed(high); }

}  // namespace

TEST_CASE("what a figure may be", "[check]") {
  CHECK(is(as_operand(figure("15", 0), false)->likely, "15", "15"));
  CHECK(is(as_operand(figure("134000", 3), true)->likely, "133500", "134500"));
  CHECK(is(as_operand(figure("90.20", -2), true)->possible, "90.195", "90.205"));

  const Interval stated = as_stated(figure("90.2", -1), true)->likely;
  CHECK(stated.low == fixed("90.15"));
  CHECK(stated.high == fixed("90.3") - 1);  // 90.29… cut off, not 90.3
  const Interval negative = as_stated(figure("-2.7", -1), true)->likely;
  CHECK(negative.low == fixed("-2.8") + 1);
  CHECK(negative.high == fixed("-2.65"));

  const Belief more = as_operand(figure("1900", 0, Qualifier::more), false).value();
  CHECK(is(more.likely, "1900", "2000"));
  CHECK(more.possible.low == fixed("1900"));
  CHECK(more.possible.high == unbounded);
  const Belief less = as_operand(figure("80", 0, Qualifier::at_most), false).value();
  CHECK(is(less.likely, "70", "80"));
  CHECK(is(less.possible, "0", "80"));
  const Belief about = as_operand(figure("5000", 0, Qualifier::about), false).value();
  CHECK(is(about.likely, "4500", "5500"));
  CHECK(is(about.possible, "4000", "6000"));

  Observation range = figure("80", 0);
  range.value_high = Decimal(90);
  CHECK(is(as_operand(range, false)->likely, "80", "90"));

  CHECK_FALSE(as_operand(figure("9223372036854775807", 0), false));
}

TEST_CASE("percentages are rounded outwards", "[check]") {
  const auto third = percentage({fixed("1"), fixed("1")}, {fixed("3"), fixed("3")}).value();
  CHECK(third.low == (100 * one - 1) / 3);
  CHECK(third.high - third.low == 1);
  const auto wide = percentage({fixed("1"), fixed("2")}, {fixed("4"), fixed("5")}).value();
  CHECK(is(wide, "20", "50"));
  const auto negative = percentage({fixed("-1"), fixed("-1")}, {fixed("4"), fixed("5")}).value();
  CHECK(is(negative, "-25", "-20"));
  CHECK_FALSE(percentage({one, one}, {0, one}));
  CHECK(percentage({largest_figure, unbounded}, {1, largest_figure}).has_value());
}

TEST_CASE("quotients in the digits of a figure", "[check]") {
  CHECK(rounded_quotient(100 * fixed("46"), fixed("51"), -2).to_string() == "90.20");
  CHECK(rounded_quotient(fixed("5"), 2 * one, 0).to_string() == "3");
  CHECK(rounded_quotient(-fixed("5"), 2 * one, 0).to_string() == "-3");
  CHECK(rounded_quotient(fixed("156400"), one, 3).to_string() == "156000");
  CHECK(rounded_quotient(fixed("999999999999999"), one, -9).to_string() == "999999999999999.000");
}

}  // namespace zhibiao::check
