#include "zhibiao/decimal.hpp"

#include <catch2/catch.hpp>

#include <cstdint>
#include <limits>

using zhibiao::Decimal;

namespace {

Decimal decimal(std::string_view text) {
  const auto value = Decimal::parse(text);
  REQUIRE(value);
  return *value;
}

constexpr auto largest = std::numeric_limits<std::int64_t>::max();

}  // namespace

TEST_CASE("a decimal prints the digits that it was made of", "[decimal]") {
  for (const char* text : {"0", "7", "-7", "90.20", "0.05", "-0.05", "0.000000001", "-12.50", "100", "880000000", "9223372036854775807",
                           "-9223372036854775807", "9.223372036"}) {
    CHECK(decimal(text).to_string() == text);
  }
  CHECK(Decimal(5, 3).to_string() == "0.005");
}

TEST_CASE("what is no decimal or does not fit is not parsed", "[decimal]") {
  for (const char* text : {"", "-", ".", "-.", ".5", "5.", "+5", "1,000", " 1", "1 ", "1.2.3", "1e3", "--1", "１", "0.0000000001",
                           "9223372036854775808", "99999999999999999999", "12a"}) {
    CAPTURE(text);
    CHECK_FALSE(Decimal::parse(text));
  }
}

TEST_CASE("decimals compare by value", "[decimal]") {
  CHECK(decimal("90.20") == decimal("90.2"));
  CHECK(decimal("-0") == decimal("0.000"));
  CHECK(decimal("90.21") != decimal("90.2"));
  CHECK(decimal("-1.5") < decimal("-1.49"));
  CHECK(decimal("10") > decimal("9.999999999"));
  CHECK(Decimal(largest) > Decimal(largest, 9));
  CHECK(Decimal(largest) > decimal("9223372036.854775807"));
  CHECK(Decimal(-largest) < decimal("0.000000001"));
}

TEST_CASE("magnitudes are exact", "[decimal]") {
  CHECK(decimal("8.8").times_power_of_ten(8)->to_string() == "880000000");
  CHECK(decimal("3528.13").times_power_of_ten(4)->to_string() == "35281300");
  CHECK(decimal("90.20").times_power_of_ten(0)->to_string() == "90.2");
  CHECK(decimal("1.2345").times_power_of_ten(2)->to_string() == "123.45");
  CHECK(decimal("12").times_power_of_ten(-3)->to_string() == "0.012");
  CHECK(decimal("1000").times_power_of_ten(-12)->to_string() == "0.000000001");
  CHECK(decimal("0.00").times_power_of_ten(1000)->to_string() == "0");
  CHECK(decimal("-6").times_power_of_ten(4)->to_string() == "-60000");
  CHECK_FALSE(decimal("1").times_power_of_ten(19));
  CHECK_FALSE(decimal("1").times_power_of_ten(std::numeric_limits<int>::max()));
  CHECK_FALSE(decimal("1").times_power_of_ten(std::numeric_limits<int>::min()));
  CHECK_FALSE(decimal("12").times_power_of_ten(-10));
  CHECK_FALSE(Decimal(largest).times_power_of_ten(1));
}

TEST_CASE("sums and differences are exact or refused", "[decimal]") {
  CHECK(decimal("0.1").plus(decimal("0.2"))->to_string() == "0.3");
  CHECK(decimal("22").plus(decimal("2.50"))->to_string() == "24.50");
  CHECK(decimal("42").minus(decimal("49"))->to_string() == "-7");
  CHECK(decimal("5").minus(decimal("5.000")) == Decimal(0));
  CHECK_FALSE(Decimal(largest).plus(Decimal(1)));
  CHECK_FALSE(Decimal(-largest).minus(Decimal(1)));
  CHECK_FALSE(Decimal(largest).plus(decimal("0.1")));
  // Too wide at nine places, but the places are zeros.
  CHECK(Decimal(largest).plus(decimal("0.000000000"))->to_string() == "9223372036854775807");
  CHECK(decimal("7.5").negated() == decimal("-7.5"));
  CHECK(Decimal(largest).negated().negated() == Decimal(largest));
}

TEST_CASE("the nearest double is the one that the text means", "[decimal]") {
  CHECK(decimal("90.20").to_double() == 90.20);
  CHECK(decimal("0.1").to_double() == 0.1);
  CHECK(decimal("9007199254740993.5").to_double() == 9007199254740994.0);
  CHECK(decimal("-3").to_double() == -3.0);
}
