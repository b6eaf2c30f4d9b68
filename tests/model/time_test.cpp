#include "zhibiao/time.hpp"

#include <catch2/catch.hpp>
#include <limits>

#include "zhibiao/error.hpp"

using namespace zhibiao;

namespace {

std::string again(std::string_view text) { return to_string(Period::parse(text)); }

}  // namespace

TEST_CASE("a year has four digits or is none", "[model][time]") {
  CHECK(Year(2020).value() == 2020);
  CHECK(Year::from(1000) == Year(1000));
  CHECK(Year::from(9999) == Year(9999));
  for (const std::int64_t number : {0L, -1L, 1L, 999L, 10000L, 66556L, std::numeric_limits<long>::max(), std::numeric_limits<long>::min()})
    CHECK_FALSE(Year::from(number));
  for (const int number : {0, -1, 999, 10000, 67556}) {
    INFO(number);
    CHECK_THROWS_AS(Year(number), Error);
  }
  CHECK_THROWS_WITH(Year(21), "21 is no year; years have four digits, such as 2020");
  CHECK(to_string(Year(2020)) == "2020");
  CHECK(to_string(std::optional<Year>()).empty());
}

TEST_CASE("reckoning with a year that is not known gives none", "[model][time]") {
  CHECK(shifted(Year(2020), -1) == Year(2019));
  CHECK(shifted(Year(2020), 0) == Year(2020));
  CHECK_FALSE(shifted(std::nullopt, -1));
  CHECK_FALSE(shifted(std::nullopt, 2020));
  CHECK_FALSE(shifted(Year(1000), -1));
  CHECK_FALSE(shifted(Year(9999), 1));
  CHECK_FALSE(shifted(Year(9999), std::numeric_limits<int>::max()));
  CHECK_FALSE(shifted(Year(1000), std::numeric_limits<int>::min()));
}

TEST_CASE("years compare with years and numbers", "[model][time]") {
  CHECK(Year(2020) == 2020);
  CHECK(Year(2020) < Year(2021));
  CHECK(Year(2020) > 2019);
  CHECK(std::optional(Year(2020)) == 2020);
  CHECK_FALSE(std::optional<Year>() == 0);
}

TEST_CASE("a period reads what it writes", "[model][time]") {
  for (const char* text : {"2019-08", "2020-01/2020-11", "2020-12/2021-11", "2019-12-31", "2020-02-29", "2021/2025",
                           "2020-03-01/2021-02-28", "1000-01", "9999-12-31"})
    CHECK(again(text) == text);
}

TEST_CASE("what is no period is none", "[model][time]") {
  for (const char* text : {"",
                           "2020",
                           "0-04",
                           "-4/0",
                           "0000-04",
                           "0999-01",
                           "2020-13",
                           "2020-00",
                           "2020-1",
                           "2020-02-30",
                           "2021-02-29",
                           "2020-04-31",
                           "2020-01-00",
                           "2020-01-32",
                           "2021/2020",
                           "2020/2020",
                           "2020-11/2020-01",
                           "2020-01/2020-01",
                           "2020-01/2020-13",
                           "2020-01/2021",
                           "2020-01/",
                           "/2020-01",
                           "2020-01/2020-02/2020-03",
                           "2020-12-31/2020-12-01",
                           "2020-12-31T00:00",
                           "2020 01",
                           "2020/01",
                           "20200131",
                           "上半年",
                           "+020-01",
                           "2020-0 1",
                           "2020-01-1\n"})
    CHECK(again(text).empty());
}

TEST_CASE("a period is made of parts that there are", "[model][time]") {
  using namespace std::chrono;
  CHECK(to_string(Period::months(Year(2020), 1, 11)) == "2020-01/2020-11");
  CHECK(to_string(Period::months(Year(2019), 8, 8)) == "2019-08");
  CHECK(to_string(Period::months(year(2020) / December, year(2021) / November)) == "2020-12/2021-11");
  CHECK(to_string(Period::day(Year(2019), 12, 31)) == "2019-12-31");
  CHECK(to_string(Period::days(year(2020) / March / 1, year(2021) / February / 28)) == "2020-03-01/2021-02-28");
  CHECK(to_string(Period::years(Year(2021), Year(2025))) == "2021/2025");
  CHECK_FALSE(Period::months(Year(2020), 0, 4));
  CHECK_FALSE(Period::months(Year(2020), 1, 13));
  CHECK_FALSE(Period::months(Year(2020), 257, 258));  // not January and February of a byte
  CHECK_FALSE(Period::months(Year(2020), 5, 4));
  CHECK_FALSE(Period::day(Year(2021), 2, 29));
  CHECK_FALSE(Period::day(Year(2021), 1, 0));
  CHECK_FALSE(Period::day(Year(2021), 1, -1));
  CHECK_FALSE(Period::years(Year(2021), Year(2021)));
  CHECK_FALSE(Period::days(year(999) / March / 1, year(2021) / February / 28));
}

TEST_CASE("a period knows its first and its last day", "[model][time]") {
  using namespace std::chrono;
  const auto february = Period::months(Year(2024), 1, 2);
  REQUIRE(february);
  CHECK((february->first() == year(2024) / January / 1));
  CHECK((february->last() == year(2024) / February / 29));
  CHECK(february->precision() == Period::Precision::month);
  CHECK((Period::years(Year(2016), Year(2020))->last() == year(2020) / December / 31));
  CHECK(*Period::months(Year(2020), 1, 2) < *Period::months(Year(2020), 1, 3));
}
