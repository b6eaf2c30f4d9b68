/// @file time.hpp
/// Years and periods that cannot hold what is none: what is not known is an empty optional, never a 0.
#pragma once

#include <chrono>
#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "zhibiao/abi.hpp"

namespace zhibiao::inline ZHIBIAO_ABI {

/// A year of four digits. A small value type; const use from several threads is safe.
class ZHIBIAO_EXPORT Year {
 public:
  static constexpr int first = 1000;  ///< least
  static constexpr int last = 9999;   ///< greatest

  /// Throws Error (misuse) for a number that has not four digits.
  explicit Year(int value);
  /// Empty for a number that has not four digits.
  [[nodiscard]] static constexpr std::optional<Year> from(std::int64_t value) noexcept {
    return value < first || value > last ? std::nullopt : std::optional(Year(static_cast<std::int16_t>(value), Checked()));
  }

  [[nodiscard]] constexpr int value() const noexcept { return value_; }  ///< the number

  friend constexpr bool operator==(const Year&, const Year&) = default;                                           ///< same year
  friend constexpr std::strong_ordering operator<=>(Year a, Year b) noexcept { return a.value() <=> b.value(); }  ///< by time
  friend constexpr bool operator==(Year a, int b) noexcept { return a.value_ == b; }                              ///< same number
  friend constexpr std::strong_ordering operator<=>(Year a, int b) noexcept { return a.value() <=> b; }           ///< by number

 private:
  struct Checked {};
  constexpr Year(std::int16_t value, Checked) noexcept : value_(value) {}

  std::int16_t value_;
};

/// "2020"; empty for a year that is not known.
[[nodiscard]] ZHIBIAO_EXPORT std::string to_string(Year year);
[[nodiscard]] ZHIBIAO_EXPORT std::string to_string(const std::optional<Year>& year);  ///< see above

/// So many years later, or earlier. What is not known stays so, and so is what has not four digits.
[[nodiscard]] constexpr std::optional<Year> shifted(const std::optional<Year>& year, int years) noexcept {
  return year ? Year::from(std::int64_t{year->value()} + years) : std::nullopt;
}

/// A time that is narrower or wider than a year, in the forms of ISO 8601: a month (2019-08), months (2020-01/2020-11, also over the turn
/// of the year), a day (2019-12-31), days (2020-03-01/2021-02-28) or years (2021/2025). Both ends are in it. A small value type; const use
/// from several threads is safe.
class ZHIBIAO_EXPORT Period {
 public:
  /// How its ends are written.
  enum class Precision : std::uint8_t { year, month, day };

  /// All empty when an end is no date of a year of four digits, or the last is before the first; years() also for a single year.
  [[nodiscard]] static std::optional<Period> years(Year from, Year to);
  [[nodiscard]] static std::optional<Period> months(std::chrono::year_month from, std::chrono::year_month to);        ///< see years()
  [[nodiscard]] static std::optional<Period> days(std::chrono::year_month_day from, std::chrono::year_month_day to);  ///< see years()
  /// Months of one year (1…12), and a day of it.
  [[nodiscard]] static std::optional<Period> months(Year year, int from, int to);
  [[nodiscard]] static std::optional<Period> day(Year year, int month, int day);  ///< see above
  /// Reads what to_string() writes; empty for all else.
  [[nodiscard]] static std::optional<Period> parse(std::string_view text);

  [[nodiscard]] std::string to_string() const;                               ///< 2019-08, 2020-01/2020-11 …
  [[nodiscard]] Precision precision() const noexcept { return precision_; }  ///< how its ends are written
  /// The first and the last day.
  [[nodiscard]] std::chrono::year_month_day first() const noexcept { return first_; }
  [[nodiscard]] std::chrono::year_month_day last() const noexcept { return last_; }  ///< see first()

  /// By first day, last day, precision.
  // The check of clang-tidy 14 takes the comparison of the members for one with a null pointer.
  friend auto operator<=>(const Period&, const Period&) = default;  // NOLINT(modernize-use-nullptr)

 private:
  Period(std::chrono::year_month_day first, std::chrono::year_month_day last, Precision precision)
      : first_(first), last_(last), precision_(precision) {}

  std::chrono::year_month_day first_, last_;
  Precision precision_;
};

/// As Period::to_string(); empty when there is none.
[[nodiscard]] ZHIBIAO_EXPORT std::string to_string(const std::optional<Period>& period);

}  // namespace zhibiao
