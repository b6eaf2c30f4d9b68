/// @file dates.hpp
/// Dates, periods and clock times in every spelling that reports use, the damaged ones included.
#pragma once

#include <array>
#include <optional>

#include "tokens/numeral.hpp"
#include "tokens/tokens.hpp"

namespace zhibiao::tokens {

/// The year (1949…2099) whose four digits start at `at` and are followed by 年: 2020年, 二〇二〇年; empty when there is none.
[[nodiscard]] std::optional<Year> marked_year(std::u32string_view folded, std::uint32_t at);

/// The years that a date can have.
constexpr int first_year = 1900;
constexpr int last_year = 2099;
[[nodiscard]] constexpr bool is_year(int value) { return value >= first_year && value <= last_year; }

/// Months that may begin in another year than they end in; empty when there are no such.
[[nodiscard]] std::optional<Period> months_between(Year from_year, int from, Year to_year, int to);
/// Of a month in any year; February is taken with 28 days: reports write 2月底, and no year is at hand.
[[nodiscard]] int last_day(int month);

/// Reads time expressions of a folded text. Cheap to make; holds references only.
class DateReader {
 public:
  DateReader(std::u32string_view folded, const lexicon::Lexicon& lexicon, const lexicon::Scan& scan);

  struct Found {
    Time time;
    std::string_view reason;  ///< date, period, time, date_damaged
  };
  /// The time expression that starts exactly at `at`; `end` bounds the block.
  [[nodiscard]] std::optional<Found> read(std::uint32_t at, std::uint32_t end) const;
  /// A word such as 今年 or 前三季度 that starts at `at`.
  [[nodiscard]] std::optional<Time> word(std::uint32_t at) const;
  /// The categories that word() reads.
  [[nodiscard]] const lexicon::CategorySet& words() const { return time_words_; }
  /// The first year of the first five-year plan (“十五五”) that the span names.
  [[nodiscard]] std::optional<Year> first_planned_year(Span span) const;
  /// What a damaged date at the end of a text can mean: 2019129 → 2019-12-09 or 2019-01-29.
  [[nodiscard]] static std::vector<std::string> candidates(std::u32string_view digits);

 private:
  struct Number {
    int value;
    std::uint32_t end;
  };
  [[nodiscard]] char32_t at(std::uint32_t i) const { return i < text_.size() ? text_[i] : U'\0'; }
  [[nodiscard]] std::uint32_t digits_end(std::uint32_t i) const;
  [[nodiscard]] std::uint32_t skip_spaces(std::uint32_t i) const;
  [[nodiscard]] std::optional<Number> year_at(std::uint32_t i) const;
  [[nodiscard]] std::optional<Number> small_at(std::uint32_t i, int highest) const;
  /// One end of a span of time.
  struct End {
    Time time;
    std::uint32_t end;
    std::optional<int> years_on;  ///< 次年 1, 同年 0: counted from the first end
  };
  /// Whether a number stands there that can only be of something else: it is too short for a year, and no word for a time, and no mark of
  /// a span is behind it.
  [[nodiscard]] bool counts(std::uint32_t i) const;
  [[nodiscard]] std::optional<Found> dated(std::uint32_t i, std::uint32_t end) const;
  [[nodiscard]] std::optional<Found> spanned(std::uint32_t i) const;
  [[nodiscard]] std::optional<End> end_at(std::uint32_t i) const;
  [[nodiscard]] std::optional<End> digits_end_at(std::uint32_t i) const;
  [[nodiscard]] std::optional<Time> compact_date(std::uint32_t i) const;
  [[nodiscard]] std::uint32_t part_of_year(std::uint32_t i, Time& time) const;
  [[nodiscard]] std::optional<Time> lexicon_word(std::uint32_t i) const;
  [[nodiscard]] std::optional<Time> quarters(std::uint32_t i) const;
  [[nodiscard]] std::optional<Number> quarter_at(std::uint32_t i) const;
  [[nodiscard]] std::optional<Time> first_months(std::uint32_t i) const;
  [[nodiscard]] std::optional<Number> plan_at(std::uint32_t i) const;
  [[nodiscard]] std::optional<Time> five_year_plan(std::uint32_t i) const;
  [[nodiscard]] std::optional<Found> short_year(std::uint32_t i) const;
  [[nodiscard]] std::optional<Found> bare_year(std::uint32_t i) const;
  [[nodiscard]] bool opens_clause(std::uint32_t i) const;
  [[nodiscard]] std::optional<Found> year_led(std::uint32_t i, std::uint32_t end) const;
  [[nodiscard]] std::optional<Found> month_led(std::uint32_t i) const;
  [[nodiscard]] std::optional<Found> separated(std::uint32_t i) const;
  [[nodiscard]] std::optional<Found> damaged(std::uint32_t i) const;
  [[nodiscard]] std::optional<Found> clock(std::uint32_t i) const;
  [[nodiscard]] std::optional<Found> year_list(std::uint32_t i) const;
  [[nodiscard]] std::optional<Found> years_span(std::uint32_t i) const;
  [[nodiscard]] std::uint32_t months_after(std::uint32_t i, Time& time) const;
  [[nodiscard]] std::uint32_t clock_after(std::uint32_t i) const;
  [[nodiscard]] bool range_mark(std::uint32_t i, std::uint32_t& after) const;
  [[nodiscard]] bool is(std::uint32_t i, lexicon::CategoryId category) const { return lexicon_.longest_at(scan_, i, category) != nullptr; }
  /// The longest word of the category that ends at `i`.
  [[nodiscard]] const lexicon::Hit* before(std::uint32_t i, lexicon::CategoryId category) const {
    constexpr std::uint32_t longest = 6;
    return lexicon_.longest_ending_at(scan_, i, i > longest ? i - longest : 0, category);
  }
  void mark_stock(Time& time) const;
  void mark_aside(Time& time) const;
  [[nodiscard]] std::uint32_t since_end(std::uint32_t i) const;
  [[nodiscard]] bool names_date(const Time& date) const;
  [[nodiscard]] bool governs_since(const Time& time, std::uint32_t end) const;

  std::u32string_view text_;
  const lexicon::Lexicon& lexicon_;
  const lexicon::Scan& scan_;
  NumeralReader numerals_;
  lexicon::CategoryId joint_, as_of_, end_of_, span_open_, span_ahead_, span_close_, span_particle_, whole_year_, last_span_, now_,
      carried_, since_, deadline_, from_, by_, before_year_, first_months_, months_counted_, quarter_, each_, no_year_, reported_,
      year_total_, plan_span_, plan_end_, plan_since_, next_of_range_, same_of_range_;
  std::array<lexicon::CategoryId, 15> words_ = {};
  lexicon::CategorySet time_words_;
};

}  // namespace zhibiao::tokens
