// Times that have two ends, and years that are written in fewer words than a date.
#include "text/characters.hpp"
#include "tokens/dates.hpp"
#include "tokens/numeral.hpp"

namespace zhibiao::tokens {

namespace {

constexpr int first_plan_by_fives = 10;  // the tenth plan ran from 2001 to 2005; since the third each has followed the one before

Year start_of_plan(int number) { return Year(2001 + 5 * (number - first_plan_by_fives)); }

Time years(Year from, int count) {
  Time time;
  time.year = from;
  if (count > 1) time.year_to = shifted(from, count - 1);
  return time;
}

bool opens_quote(char32_t c) { return c == U'“' || c == U'‘' || c == U'"' || c == U'\'' || c == U'「' || c == U'『'; }
bool closes_quote(char32_t c) { return c == U'”' || c == U'’' || c == U'"' || c == U'\'' || c == U'」' || c == U'』'; }

/// 1…9 for 一…九, else 0.
int counting_digit(char32_t c) { return c == U'两' ? 0 : std::max(chinese_digit(c), 0); }

int two_digits(char32_t tens, char32_t units) { return static_cast<int>(tens - U'0') * 10 + static_cast<int>(units - U'0'); }

/// Whether the second end comes after the first, as far as that can be told.
bool rises(const Time& time) {
  const bool counted_alike = time.year ? time.year_to || !time.relative_year_to : !time.year_to;
  if (!counted_alike) return true;
  const int from = time.year ? time.year->value() : time.relative_year.value_or(0);
  const int to = time.year_to ? time.year_to->value() : time.relative_year_to.value_or(from);
  const auto place = [](int year, int month, int day) { return (year * 12 + month) * 31 + day; };
  return place(from, *time.month, time.day.value_or(1)) < place(to, *time.month_to, time.day_to.value_or(1));
}

}  // namespace

std::optional<Period> months_between(Year from_year, int from, Year to_year, int to) {
  const auto first = Period::months(from_year, from, from);
  const auto last = Period::months(to_year, to, to);
  if (!first || !last) return std::nullopt;
  return Period::months(first->first().year() / first->first().month(), last->first().year() / last->first().month());
}

bool DateReader::opens_clause(std::uint32_t i) const {
  if (i == 0) return true;
  const char32_t c = at(i - 1);
  constexpr std::u32string_view marks = U",。;:、(!?“‘\"'【[";
  return text::is_blank(c) || marks.find(c) != std::u32string_view::npos;
}

// 2020年12月至2021年11月, 2020.12-2021.11, 2020年四季度至次年三季度, 2021年3月1日至2022年2月28日, 20220301至20221130,
// 去年12月至今年11月, 3月1日至5月31日
std::optional<DateReader::Found> DateReader::spanned(std::uint32_t i) const {
  const auto first = end_at(i);
  if (!first || !first->time.month || first->years_on) return std::nullopt;
  std::uint32_t start = 0;
  std::uint32_t mark = first->end;
  if (at(mark) == U'起') mark += at(mark + 1) == U',' ? 2 : 1;  // 自1月1日起，至12月31日止
  if (!range_mark(mark, start)) return std::nullopt;
  const auto last = end_at(start);
  if (!last || !last->time.month || first->time.day.has_value() != last->time.day.has_value()) return std::nullopt;
  const bool has_year = first->time.year || first->time.relative_year;
  if (!has_year && (!last->time.day || last->time.year || last->time.relative_year || last->years_on)) return std::nullopt;
  Found found{first->time, "period"};
  Time& time = found.time;
  time.month_to = last->time.month_to ? last->time.month_to : last->time.month;
  time.day_to = last->time.day;
  if (last->years_on) {
    if (time.year) time.year_to = shifted(time.year, *last->years_on);
    if (time.relative_year) time.relative_year_to = *time.relative_year + *last->years_on;
  } else {
    time.year_to = last->time.year;
    time.relative_year_to = last->time.relative_year;
  }
  if (time.year_to == time.year) time.year_to.reset();
  if (!rises(time)) return std::nullopt;
  time.span = {i, last->end};
  return found;
}

// A year, or a word for one, with months or a day of it; or only these.
std::optional<DateReader::End> DateReader::end_at(std::uint32_t i) const {
  if (auto digits = digits_end_at(i)) return digits;
  End end{{}, i, std::nullopt};
  if (const auto year = year_at(i)) {
    const std::uint32_t mark = skip_spaces(year->end);
    if (at(mark) != U'年') return std::nullopt;
    end.time.year = Year(year->value);
    end.end = mark + 1;
  } else if (const lexicon::Hit* next = lexicon_.longest_at(scan_, i, next_of_range_)) {
    end.years_on = 1;
    end.end = next->end;
  } else if (const lexicon::Hit* same = lexicon_.longest_at(scan_, i, same_of_range_)) {
    end.years_on = 0;
    end.end = same->end;
  } else if (const auto word = lexicon_word(i); word && word->relative_year) {
    end.time.relative_year = word->relative_year;
    end.end = word->span.end;
  }
  // 2020年5月至当年底, 至年底
  const bool bare_year_end = end.end == i && at(i) == U'年';
  const std::uint32_t close = bare_year_end ? i + 1 : end.end;
  constexpr std::u32string_view goes_on = U"前以次";  // 至年底前 is a deadline
  if (close > i && (at(close) == U'底' || at(close) == U'末') && goes_on.find(at(close + 1)) == goes_on.npos) {
    end.time.month = 12;
    end.end = close + 1;
    return end;
  }
  const std::uint32_t part = part_of_year(end.end, end.time);
  if (part == end.end) return std::nullopt;
  end.end = part;
  return end;
}

// 20220301, 2022-03-01, 2020.12
std::optional<DateReader::End> DateReader::digits_end_at(std::uint32_t i) const {
  if (!is_digit(at(i)) || (i > 0 && is_digit(at(i - 1)))) return std::nullopt;
  if (const auto compact = compact_date(i)) return End{*compact, compact->span.end, std::nullopt};
  if (const auto date = separated(i)) return End{date->time, date->time.span.end, std::nullopt};
  const auto year = year_at(i);
  if (!year) return std::nullopt;
  const char32_t mark = at(year->end);
  if (mark != U'.' && mark != U'/' && mark != U'-') return std::nullopt;
  const auto month = is_digit(at(year->end + 1)) ? small_at(year->end + 1, 12) : std::nullopt;
  if (!month || month->value == 0) return std::nullopt;
  End end{{}, month->end, std::nullopt};
  end.time.year = Year(year->value);
  end.time.month = month->value;
  return end;
}

// 20210307
std::optional<Time> DateReader::compact_date(std::uint32_t i) const {
  constexpr std::uint32_t length = 8;
  if (digits_end(i) - i != length) return std::nullopt;
  const auto number = [&](std::uint32_t from, std::uint32_t count) {
    int value = 0;
    for (std::uint32_t k = i + from; k < i + from + count; ++k) value = value * 10 + static_cast<int>(at(k) - U'0');
    return value;
  };
  Time time;
  time.span = {i, i + length};
  time.year = Year::from(number(0, 4));
  time.month = number(4, 2);
  time.day = number(6, 2);
  return time.year && is_year(time.year->value()) && Period::day(*time.year, *time.month, *time.day) ? std::optional(time) : std::nullopt;
}

// 12月, 12月5日, 12月底, 四季度, 下半年. Gives the position behind it, or `i` when there is none.
std::uint32_t DateReader::part_of_year(std::uint32_t i, Time& time) const {
  const std::uint32_t start = skip_spaces(i);
  const auto month = small_at(start, 12);
  const std::uint32_t mark = month ? skip_spaces(month->end) : start;
  if (month && month->value > 0 && at(mark) == U'月') {
    time.month = month->value;
    const std::uint32_t next = mark + (at(mark + 1) == U'份' ? 2 : 1);
    const std::uint32_t day_start = skip_spaces(next);
    const auto day = small_at(day_start, 31);
    if (day && day->value > 0 && (at(day->end) == U'日' || at(day->end) == U'号')) {
      time.day = day->value;
      return day->end + 1;
    }
    const lexicon::Hit* end = lexicon_.longest_at(scan_, next, end_of_);
    return end != nullptr ? end->end : next;
  }
  const auto word = lexicon_word(start);
  if (!word || !word->month) return i;
  time.month = word->month;
  time.month_to = word->month_to;
  return word->span.end;
}

// “十四五”, 十五五, 第十四个五年规划
std::optional<DateReader::Number> DateReader::plan_at(std::uint32_t i) const {
  const bool quoted = opens_quote(at(i));
  std::uint32_t next = quoted ? i + 1 : i;
  const bool counted = !quoted && at(next) == U'第';
  if (counted) ++next;
  if (at(next) != U'十') return std::nullopt;
  ++next;
  // 十五: the tenth; 十五五: the fifteenth
  const int unit = counted || counting_digit(at(next + 1)) == 5 ? counting_digit(at(next)) : 0;
  if (unit != 0) ++next;
  constexpr std::u32string_view long_name = U"个五年规划";
  if (counted ? text_.substr(next, long_name.size()) != long_name : at(next) != U'五' || (unit == 0 && !quoted)) return std::nullopt;
  next += counted ? static_cast<std::uint32_t>(long_name.size()) : 1;
  if (quoted && !closes_quote(at(next++))) return std::nullopt;
  return Number{first_plan_by_fives + unit, next};
}

std::optional<Year> DateReader::first_planned_year(Span span) const {
  for (std::uint32_t i = span.start; i < span.end; ++i)
    if (const auto plan = plan_at(i); plan && plan->end <= span.end) return start_of_plan(plan->value);
  return std::nullopt;
}

// “十四五”期间, 十五五时期, “十四五”以来, “十五五”末, “十四五”前三年, 第十四个五年规划期
std::optional<Time> DateReader::five_year_plan(std::uint32_t i) const {
  const auto plan = plan_at(i);
  if (!plan) return std::nullopt;
  const Year from = start_of_plan(plan->value);
  const std::uint32_t next = plan->end;
  constexpr int length = 5;
  std::optional<Time> time;
  std::uint32_t end = next;
  if (const lexicon::Hit* last = lexicon_.longest_at(scan_, next, plan_end_)) {
    time = years(*shifted(from, length - 1), 1);
    end = last->end;
  } else if (const lexicon::Hit* since = lexicon_.longest_at(scan_, next, plan_since_)) {
    time = years(from, 1);
    time->since = true;
    end = since->end;
  } else if (const lexicon::Hit* span = lexicon_.longest_at(scan_, next, plan_span_)) {
    time = years(from, length);
    end = span->end;
  } else if (const auto count = at(next) == U'前' ? small_at(next + 1, length - 1) : std::nullopt; count && count->value > 1) {
    if (at(count->end) == U'年') time = years(from, count->value);
    end = count->end + 1;
  }
  if (time) time->span = {i, end};
  return time;
}

// 19年受理, 20年度, 18年至20年, 19-21年: where a clause begins and no length of time is meant
std::optional<DateReader::Found> DateReader::short_year(std::uint32_t i) const {
  constexpr int earliest = 5;  // the reports begin with this century
  constexpr int latest = 45;
  constexpr int century = 2000;
  const auto two_at = [&](std::uint32_t k) -> std::optional<Year> {
    if (!is_digit(at(k)) || !is_digit(at(k + 1)) || is_digit(at(k + 2))) return std::nullopt;
    const int value = two_digits(at(k), at(k + 1));
    return value >= earliest && value <= latest ? std::optional(Year(century + value)) : std::nullopt;
  };
  const auto first = two_at(i);
  if (!first || !(opens_clause(i) || before(i, before_year_) != nullptr)) return std::nullopt;
  Found found{{}, "period"};
  found.time.year = first;
  found.time.short_year = true;
  std::uint32_t end = i + 2;
  const bool marked = at(end) == U'年';
  if (marked) ++end;
  std::uint32_t start = 0;
  const auto last = range_mark(end, start) ? two_at(start) : std::nullopt;
  if (last && *last > *first && at(start + 2) == U'年') {
    found.time.year_to = last;
    end = start + 3;
  } else if (!marked) {
    return std::nullopt;
  }
  if (at(end) == U'度') ++end;
  if (is(end, no_year_)) return std::nullopt;
  if (!last) end = months_after(end, found.time);
  found.time.span = {i, end};
  return found;
}

// 2023总共受理, 2024以来: a year whose 年 is missing
std::optional<DateReader::Found> DateReader::bare_year(std::uint32_t i) const {
  const auto year = is_digit(at(i)) && opens_clause(i) ? year_at(i) : std::nullopt;
  if (!year || !(is(year->end, year_total_) || is(year->end, since_))) return std::nullopt;
  Found found{{}, "date_damaged"};
  found.time.year = Year(year->value);
  found.time.span = {i, year->end};
  return found;
}

}  // namespace zhibiao::tokens
