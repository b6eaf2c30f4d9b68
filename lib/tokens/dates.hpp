/// @file dates.hpp
/// Dates, periods and clock times in every spelling that reports use, the damaged ones included.
#pragma once

#include <optional>

#include "tokens/tokens.hpp"

namespace zhibiao::tokens {

/// The year (1949…2099) whose four digits start at `at` and are followed by 年: 2020年, 二〇二〇年; 0 when there is none.
[[nodiscard]] int marked_year(std::u32string_view folded, std::uint32_t at);

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
  [[nodiscard]] std::optional<Found> dated(std::uint32_t i, std::uint32_t end) const;
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
  void mark_stock(Time& time) const;
  void mark_aside(Time& time) const;
  [[nodiscard]] bool opens_since(std::uint32_t i) const;

  std::u32string_view text_;
  const lexicon::Lexicon& lexicon_;
  const lexicon::Scan& scan_;
  lexicon::CategoryId as_of_, end_of_, span_open_, span_close_, whole_year_, now_, carried_, since_, deadline_;
  struct Word {
    lexicon::CategoryId category;
    Time time;
  };
  std::vector<Word> words_;
  lexicon::CategorySet time_words_;
};

}  // namespace zhibiao::tokens
