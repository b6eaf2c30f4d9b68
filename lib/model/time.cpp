#include "zhibiao/time.hpp"

#include <algorithm>

#include "zhibiao/error.hpp"

namespace zhibiao::inline ZHIBIAO_ABI {
namespace {

using std::chrono::day;
using std::chrono::month;
using std::chrono::year;
using std::chrono::year_month;
using std::chrono::year_month_day;

bool has_four_digits(year value) { return Year::from(int{value}).has_value(); }
bool fits(const year_month_day& date) { return date.ok() && has_four_digits(date.year()); }
bool fits(const year_month& value) { return value.ok() && has_four_digits(value.year()); }

constexpr std::size_t year_length = 4;
constexpr std::size_t month_length = 7;
constexpr std::size_t day_length = 10;

void append(std::string& text, unsigned number) {
  text += '-';
  if (number < 10) text += '0';
  text += std::to_string(number);
}

std::string written(const year_month_day& date, Period::Precision precision) {
  std::string text = std::to_string(int{date.year()});
  if (precision >= Period::Precision::month) append(text, unsigned{date.month()});
  if (precision == Period::Precision::day) append(text, unsigned{date.day()});
  return text;
}

// The digits of a date; 0 for what is no number, which no date has.
int number(std::string_view text, std::size_t at, std::size_t length) {
  const std::string_view digits = text.substr(at, length);
  if (digits.find_first_not_of("0123456789") != std::string_view::npos) return 0;
  int value = 0;
  for (const char c : digits) value = value * 10 + (c - '0');
  return value;
}
bool has_dashes(std::string_view text) {
  return (text.size() < month_length || text[year_length] == '-') && (text.size() < day_length || text[month_length] == '-');
}
// 0, which no date has, for a number of more than two digits: the calendar's types keep a byte of it.
unsigned small(int number) { return number < 0 || number > 99 ? 0 : static_cast<unsigned>(number); }
year_month month_of(Year of, int number) { return {year(of.value()), month(small(number))}; }
unsigned part(std::string_view text, std::size_t dash) { return static_cast<unsigned>(number(text, dash + 1, 2)); }
year_month month_of(std::string_view text) { return {year(number(text, 0, year_length)), month(part(text, year_length))}; }
year_month_day day_of(std::string_view text) { return month_of(text) / day(part(text, month_length)); }

}  // namespace

Year::Year(int value) : value_(static_cast<std::int16_t>(value)) {
  if (!from(value))
    throw Error(ErrorCode::misuse, std::to_string(value) + " is no year; years have four digits, such as 2020",
                {.value = std::to_string(value)});
}

std::string to_string(Year year) { return std::to_string(year.value()); }
std::string to_string(const std::optional<Year>& year) { return year ? to_string(*year) : std::string(); }

std::optional<Period> Period::years(Year from, Year to) {
  using namespace std::chrono;
  if (from >= to) return std::nullopt;
  return Period(year(from.value()) / January / 1, year(to.value()) / December / 31, Precision::year);
}

std::optional<Period> Period::months(year_month from, year_month to) {
  if (!fits(from) || !fits(to) || to < from) return std::nullopt;
  return Period(from / std::chrono::day(1), year_month_day(to / std::chrono::last), Precision::month);
}

std::optional<Period> Period::days(year_month_day from, year_month_day to) {
  if (!fits(from) || !fits(to) || to < from) return std::nullopt;
  return Period(from, to, Precision::day);
}

std::optional<Period> Period::months(Year year, int from, int to) { return months(month_of(year, from), month_of(year, to)); }

std::optional<Period> Period::day(Year year, int month, int day) {
  const year_month_day date = month_of(year, month) / std::chrono::day(small(day));
  return days(date, date);
}

std::optional<Period> Period::parse(std::string_view text) {
  const std::size_t slash = text.find('/');
  const std::string_view from = text.substr(0, slash);
  const std::string_view to = slash == std::string_view::npos ? from : text.substr(slash + 1);
  if (from.size() != to.size() || !has_dashes(from) || !has_dashes(to)) return std::nullopt;
  std::optional<Period> period;
  if (from.size() == year_length) {
    const auto first = Year::from(number(from, 0, year_length));
    const auto last = Year::from(number(to, 0, year_length));
    if (first && last) period = years(*first, *last);
  } else if (from.size() == month_length) {
    period = months(month_of(from), month_of(to));
  } else if (from.size() == day_length) {
    period = days(day_of(from), day_of(to));
  }
  return period && period->to_string() == text ? period : std::nullopt;
}

std::string Period::to_string() const {
  const std::string from = written(first_, precision_);
  const std::string to = written(last_, precision_);
  return from == to ? from : from + "/" + to;
}

std::string to_string(const std::optional<Period>& period) { return period ? period->to_string() : std::string(); }

}  // namespace zhibiao
