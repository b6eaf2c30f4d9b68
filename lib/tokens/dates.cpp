#include "tokens/dates.hpp"

#include <algorithm>
#include <array>

#include "text/characters.hpp"
#include "text/utf8.hpp"
#include "tokens/numeral.hpp"

namespace zhibiao::tokens {

namespace {

int to_int(std::u32string_view digits) {
  int value = 0;
  for (char32_t c : digits) value = value * 10 + static_cast<int>(c - U'0');
  return value;
}

constexpr Time relative(int offset) {
  Time time;
  time.relative_year = offset;
  return time;
}

constexpr Time months(int from, int to) {
  Time time;
  time.month = from;
  time.month_to = to;
  return time;
}

constexpr Time whole_year() {
  Time time;
  time.whole_year = true;
  return time;
}

constexpr Time span_before() {
  Time time;
  time.spans_back = 1;
  return time;
}

// Of the words, in their order.
constexpr std::array meanings = {relative(0),  relative(-1), relative(-2),   relative(1),   span_before(),
                                 whole_year(), whole_year(), months(1, 6),   months(7, 12), months(1, 3),
                                 months(4, 6), months(7, 9), months(10, 12), months(1, 6),  months(1, 9)};

// Most of a text is Han characters and marks with which no time begins but a word for one.
bool is_plain(char32_t c) {
  return text::is_separator(c) || (text::is_han(c) && !is_chinese_numeral(c) && c != U'第' && c != U'廿' && c != U'卅');
}

bool names_time(const lexicon::Lexicon& lexicon, const lexicon::Scan& scan, std::uint32_t at, const lexicon::CategorySet& words) {
  const auto hits = scan.starting_at(at);
  return std::any_of(hits.begin(), hits.end(), [&](const lexicon::Hit& hit) { return lexicon.is_any(hit.word, words); });
}

constexpr std::uint32_t since_reach = 16;  // code points from a year to its 以来

std::string iso(int year, int month, int day) {
  const auto two = [](int n) { return (n < 10 ? "0" : "") + std::to_string(n); };
  return std::to_string(year) + "-" + two(month) + "-" + two(day);
}

}  // namespace

std::optional<Year> marked_year(std::u32string_view folded, std::uint32_t at) {
  const auto digit = [&](std::uint32_t i) {
    const char32_t c = i < folded.size() ? folded[i] : U'\0';
    return is_digit(c) ? static_cast<int>(c - U'0') : chinese_year_digit(c);
  };
  constexpr int earliest = 1949;
  int year = 0;
  for (std::uint32_t i = at; i < at + 4; ++i) {
    if (digit(i) < 0) return std::nullopt;
    year = year * 10 + digit(i);
  }
  std::uint32_t after = at + 4;
  while (after < folded.size() && folded[after] == U' ') ++after;
  const bool starts = at == 0 || (!is_digit(folded[at - 1]) && chinese_digit(folded[at - 1]) < 0);
  const bool marked = starts && after < folded.size() && folded[after] == U'年';
  return marked && year >= earliest && year <= last_year ? Year::from(year) : std::nullopt;
}

int last_day(int month) {
  if (month == 2) return 28;
  return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
}

DateReader::DateReader(std::u32string_view folded, const lexicon::Lexicon& lexicon, const lexicon::Scan& scan)
    : text_(folded),
      lexicon_(lexicon),
      scan_(scan),
      numerals_(folded, lexicon, scan),
      joint_(lexicon.category("list.joint")),
      as_of_(lexicon.category("time.as_of")),
      end_of_(lexicon.category("time.end_of")),
      span_open_(lexicon.category("time.span_open")),
      span_ahead_(lexicon.category("time.span_ahead")),
      span_close_(lexicon.category("time.span_close")),
      span_particle_(lexicon.category("time.span_particle")),
      whole_year_(lexicon.category("time.whole_year")),
      last_span_(lexicon.category("time.last_span")),
      now_(lexicon.category("time.now")),
      carried_(lexicon.category("time.carried")),
      since_(lexicon.category("time.since")),
      deadline_(lexicon.category("time.deadline")),
      from_(lexicon.category("time.from")),
      by_(lexicon.category("time.by")),
      before_year_(lexicon.category("time.before_year")),
      first_months_(lexicon.category("time.first_months")),
      months_counted_(lexicon.category("time.months_counted")),
      quarter_(lexicon.category("time.quarter")),
      each_(lexicon.category("number.list")),
      no_year_(lexicon.category("time.no_year")),
      reported_(lexicon.category("report.topic")),
      year_total_(lexicon.category("time.total")),
      plan_span_(lexicon.category("time.plan_span")),
      plan_end_(lexicon.category("time.plan_end")),
      plan_since_(lexicon.category("time.plan_since")),
      next_of_range_(lexicon.category("time.following_year")),
      same_of_range_(lexicon.category("time.same_year")) {
  words_ = {lexicon.category("time.this_year"),
            lexicon.category("time.last_year"),
            lexicon.category("time.year_before_last"),
            lexicon.category("time.next_year"),
            last_span_,
            whole_year_,
            now_,
            lexicon.category("time.first_half"),
            lexicon.category("time.second_half"),
            lexicon.category("time.first_quarter"),
            lexicon.category("time.second_quarter"),
            lexicon.category("time.third_quarter"),
            lexicon.category("time.fourth_quarter"),
            lexicon.category("time.two_quarters"),
            lexicon.category("time.three_quarters")};
  for (const lexicon::CategoryId word : words_) time_words_.set(word);
  time_words_.set(first_months_);
}

std::optional<Time> DateReader::word(std::uint32_t at) const {
  if (is_plain(this->at(at)) && !names_time(lexicon_, scan_, at, time_words_)) return std::nullopt;
  if (auto plan = five_year_plan(at)) return plan;
  auto time = lexicon_word(at);
  if (!time) return std::nullopt;
  if (time->relative_year)
    if (const auto range = spanned(at)) time = range->time;
  mark_aside(*time);
  return time;
}

std::optional<Time> DateReader::lexicon_word(std::uint32_t at) const {
  if (auto several = quarters(at)) return several;
  for (const lexicon::Hit& hit : scan_.starting_at(at)) {
    if (!lexicon_.is_any(hit.word, time_words_)) continue;
    // 5人以上周边单位: the first half of another word
    if (lexicon_.is(hit.word, last_span_) && at > 0 && text_[at - 1] == U'以') continue;
    for (std::size_t i = 0; i < words_.size(); ++i)
      if (lexicon_.is(hit.word, words_[i])) {
        Time time = meanings[i];
        time.span = {hit.start, hit.end};
        return time;
      }
  }
  return first_months(at);
}

// 一至四季度, 1-3季度, 第一至第三季度, 一季度到三季度, 二三季度, 一、二季度: from the first to the last of them
std::optional<Time> DateReader::quarters(std::uint32_t i) const {
  constexpr int months_of_one = 3;
  const auto named_at = [&](std::uint32_t k) { return is(k, quarter_) ? lexicon_.longest_at(scan_, k, quarter_)->end : k; };
  const auto first = i > 0 && (is_digit(at(i - 1)) || is_chinese_numeral(at(i - 1))) ? std::nullopt : quarter_at(i);
  if (!first) return std::nullopt;
  std::uint32_t next = named_at(first->end);
  const bool beside = next == first->end && chinese_digit(at(i)) > 0 && chinese_digit(at(next)) > 0;
  const bool range = range_mark(next, next);
  // At the head of a line 一、 is its mark.
  const bool joined = !range && !beside && i > 0 && !text::is_line_break(at(i - 1)) && is(next, joint_);
  if (!range && !beside && !joined) return std::nullopt;
  const auto last = quarter_at(joined ? lexicon_.longest_at(scan_, next, joint_)->end : next);
  const std::uint32_t end = last ? named_at(last->end) : next;
  if (!last || end == last->end || last->value <= first->value || (!range && last->value != first->value + 1)) return std::nullopt;
  if (!range && is(end, each_)) return std::nullopt;  // 一、二季度分别5件、6件
  Time time = months(months_of_one * (first->value - 1) + 1, months_of_one * last->value);
  time.span = {i, end};
  return time;
}

// 一, 第3: the number of a quarter
std::optional<DateReader::Number> DateReader::quarter_at(std::uint32_t i) const {
  constexpr int last_quarter = 4;
  if (at(i) == U'第') ++i;
  const int value = is_digit(at(i)) ? static_cast<int>(at(i) - U'0') : at(i) == U'两' ? 0 : chinese_digit(at(i));
  return value > 0 && value <= last_quarter && !is_digit(at(i + 1)) ? std::optional(Number{value, i + 1}) : std::nullopt;
}

// 前10个月, 头两个月: from January on. Within a word (提前3个月, 会前2个月) they are none.
std::optional<Time> DateReader::first_months(std::uint32_t i) const {
  const lexicon::Hit* opener = lexicon_.longest_at(scan_, i, first_months_);
  if (opener == nullptr) return std::nullopt;
  const bool within = i > 0 && text::is_han(text_[i - 1]) && text_[i - 1] != U'年' && !opens_clause(i);
  const auto count = within ? std::nullopt : small_at(opener->end, 12);
  const lexicon::Hit* counted = count && count->value > 1 ? lexicon_.longest_at(scan_, count->end, months_counted_) : nullptr;
  if (counted == nullptr) return std::nullopt;
  Time time = months(1, count->value);
  time.span = {i, counted->end};
  return time;
}

std::optional<DateReader::Found> DateReader::read(std::uint32_t at, std::uint32_t end) const {
  if ((is_plain(this->at(at)) || counts(at)) && !names_time(lexicon_, scan_, at, time_words_)) return std::nullopt;
  auto found = dated(at, end);
  if (found) {
    mark_stock(found->time);
    mark_aside(found->time);
  }
  return found;
}

bool DateReader::counts(std::uint32_t i) const {
  constexpr std::uint32_t digits_of_year = 4;
  constexpr std::u32string_view goes_on = U"年月日号时季旬至到";
  const bool in_digits = is_digit(at(i));
  const auto is_more = [&](char32_t c) { return in_digits ? is_digit(c) : is_chinese_numeral(c); };
  std::uint32_t end = i;
  while (end < i + digits_of_year && is_more(at(end))) ++end;
  const char32_t behind = at(skip_spaces(end));
  return end > i && end < i + digits_of_year && text::is_han(behind) && !is_chinese_numeral(behind) && goes_on.find(behind) == goes_on.npos;
}

std::optional<DateReader::Found> DateReader::dated(std::uint32_t i, std::uint32_t end) const {
  if (auto found = spanned(i)) return found;
  if (auto found = separated(i)) return found;
  if (auto found = year_led(i, end)) return found;
  if (auto found = damaged(i)) return found;
  if (auto found = year_list(i)) return found;
  if (auto found = bare_year(i)) return found;
  if (auto found = years_span(i)) return found;
  if (auto found = short_year(i)) return found;
  if (auto found = month_led(i)) return found;
  return clock(i);
}

std::uint32_t DateReader::digits_end(std::uint32_t i) const {
  while (is_digit(at(i))) ++i;
  return i;
}

std::uint32_t DateReader::skip_spaces(std::uint32_t i) const {
  while (at(i) == U' ') ++i;
  return i;
}

// 2020, 二〇二〇, 二零二〇
std::optional<DateReader::Number> DateReader::year_at(std::uint32_t i) const {
  if (is_digit(at(i))) {
    const std::uint32_t end = digits_end(i);
    if (end - i != 4) return std::nullopt;
    const int value = to_int(text_.substr(i, 4));
    return is_year(value) ? std::optional(Number{value, end}) : std::nullopt;
  }
  int value = 0;
  std::uint32_t end = i;
  if (chinese_digit(at(i)) < 0) return std::nullopt;
  while (end < i + 4 && chinese_year_digit(at(end)) >= 0) value = value * 10 + chinese_year_digit(at(end++));
  return end == i + 4 && is_year(value) ? std::optional(Number{value, end}) : std::nullopt;
}

// A month, day or hour in digits or Chinese numerals.
std::optional<DateReader::Number> DateReader::small_at(std::uint32_t i, int highest) const {
  if (is_digit(at(i))) {
    const std::uint32_t end = digits_end(i);
    if (end - i > 2) return std::nullopt;
    const int value = to_int(text_.substr(i, end - i));
    return value <= highest ? std::optional(Number{value, end}) : std::nullopt;
  }
  if (!is_chinese_numeral(at(i)) || at(i) == U'两') return std::nullopt;
  std::uint32_t end = i;
  while (end - i < 3 && (chinese_digit(at(end)) >= 0 || magnitude_exponent(at(end)) == 1 || at(end) == U'廿' || at(end) == U'卅')) ++end;
  const auto numeral = numerals_.read(i, end);
  if (!numeral || numeral->high || numeral->span.end != end || numeral->value.scale() != 0 || numeral->value.units() > highest)
    return std::nullopt;
  return Number{static_cast<int>(numeral->value.units()), end};
}

bool DateReader::range_mark(std::uint32_t i, std::uint32_t& after) const {
  const std::uint32_t start = i;
  while (text::is_range_dash(at(i)) && i - start < 2) ++i;
  if (i == start && (at(i) == U'至' || at(i) == U'到')) ++i;
  after = i;
  return i != start;
}

// 2020年, 2020年3月, 2020年3月5日, 2020年1-11月, 2015-2020年, 2015年至2020年, 2020年度
std::optional<DateReader::Found> DateReader::year_led(std::uint32_t i, std::uint32_t end) const {
  const auto year = year_at(i);
  if (!year) return std::nullopt;
  Found found{{}, "period"};
  Time& time = found.time;
  time.year = Year(year->value);
  std::uint32_t next = skip_spaces(year->end);
  const bool marked = at(next) == U'年';
  if (marked)
    ++next;
  else
    next = year->end;
  std::uint32_t after = 0;
  if (range_mark(next, after)) {
    const auto last = year_at(after);
    if (last && last->value > year->value) {
      time.year_to = Year(last->value);
      time.span = {i, at(last->end) == U'年' ? last->end + 1 : last->end};
      return found;
    }
  }
  if (!marked) return std::nullopt;
  if (at(next) == U'度' && !is_digit(at(next + 1))) ++next;
  const std::uint32_t month_start = skip_spaces(next);
  if (month_start < end) {
    const std::uint32_t month_end = months_after(month_start, time);
    if (month_end != month_start) {
      next = month_end;
      if (time.day) found.reason = "date";
    }
  }
  time.span = {i, clock_after(next)};
  return found;
}

// What may follow a year: 3月, 3月5日, 1-11月, 一至三月. Gives the position behind it, or `i` when there is none.
std::uint32_t DateReader::months_after(std::uint32_t i, Time& time) const {
  const auto month = small_at(i, 12);
  if (!month || month->value == 0) return i;
  std::uint32_t next = skip_spaces(month->end);
  const bool marked = at(next) == U'月' && at(next + 1) != U'份' ? true : at(next) == U'月';
  std::uint32_t after_mark = marked ? next + 1 : month->end;
  if (marked && at(after_mark) == U'份') ++after_mark;
  std::uint32_t range = 0;
  if (range_mark(after_mark, range)) {
    const auto last = small_at(range, 12);
    if (last && last->value > month->value && at(last->end) == U'月') {
      time.month = month->value;
      time.month_to = last->value;
      return last->end + 1 + (at(last->end + 1) == U'份' ? 1 : 0);
    }
  }
  if (!marked) return i;
  time.month = month->value;
  const std::uint32_t day_start = skip_spaces(after_mark);
  const auto day = small_at(day_start, 31);
  if (!day || day->value == 0) return after_mark;
  const std::uint32_t mark = skip_spaces(day->end);
  if (at(mark) == U'日' || at(mark) == U'号') {
    time.day = day->value;
    return mark + 1;
  }
  std::uint32_t range_after = 0;  // 3月5-12日
  if (range_mark(day->end, range_after)) {
    const auto last = small_at(range_after, 31);
    if (last && at(last->end) == U'日') {
      time.day = day->value;
      return last->end + 1;
    }
  }
  return after_mark;
}

// 1-11月, 3月, 3月5日, 3月5日至9日, 15日
std::optional<DateReader::Found> DateReader::month_led(std::uint32_t i) const {
  Found found{{}, "period"};
  const std::uint32_t end = months_after(i, found.time);
  if (end != i) {
    if (found.time.day) found.reason = "date";
    std::uint32_t next = end;
    std::uint32_t range = 0;
    if (range_mark(next, range)) {
      Time ignored;
      const std::uint32_t last = months_after(range, ignored);
      const auto day = small_at(range, 31);
      if (last != range)
        next = last;
      else if (day && at(day->end) == U'日')
        next = day->end + 1;
    }
    found.time.span = {i, clock_after(next)};
    return found;
  }
  const auto day = small_at(i, 31);
  if (day && day->value > 0 && at(day->end) == U'日' && at(day->end + 1) != U'内' && at(day->end + 1) != U'以' &&
      !(i > 0 && is_digit(at(i - 1)))) {
    found.time.span = {i, clock_after(day->end + 1)};
    found.reason = "date";
    return found;
  }
  return std::nullopt;
}

// 2020-02-18, 2020.2.18, 2020/02/18, each with a clock time behind it (also glued: 2024-01-0909:15)
std::optional<DateReader::Found> DateReader::separated(std::uint32_t i) const {
  const auto year = year_at(i);
  if (!year || !is_digit(at(i))) return std::nullopt;
  const char32_t mark = at(year->end);
  if (mark != U'-' && mark != U'.' && mark != U'/') return std::nullopt;
  const std::uint32_t month_end = digits_end(year->end + 1);
  if (month_end - year->end - 1 > 2 || month_end == year->end + 1 || at(month_end) != mark) return std::nullopt;
  std::uint32_t day_end = digits_end(month_end + 1);
  if (day_end - month_end - 1 == 4 && at(day_end) == U':') day_end -= 2;
  if (day_end == month_end + 1 || day_end - month_end - 1 > 2) return std::nullopt;
  Found found{{}, "date"};
  found.time.year = Year(year->value);
  found.time.month = to_int(text_.substr(year->end + 1, month_end - year->end - 1));
  found.time.day = to_int(text_.substr(month_end + 1, day_end - month_end - 1));
  if (found.time.month < 1 || found.time.month > 12 || found.time.day < 1 || found.time.day > 31) return std::nullopt;
  found.time.span = {i, clock_after(day_end)};
  return found;
}

// The scraper lost 年, 月 or a dash: 201910月, 20191231日, 20152020年, 1214日, 20201月5日, 2019129
std::optional<DateReader::Found> DateReader::damaged(std::uint32_t i) const {
  if (!is_digit(at(i)) || (i > 0 && is_digit(at(i - 1)))) return std::nullopt;
  const std::uint32_t end = digits_end(i);
  const std::uint32_t length = end - i;
  const std::u32string_view digits = text_.substr(i, length);
  const char32_t mark = at(end);
  Found found{{}, "date_damaged"};
  Time& time = found.time;
  // 2025度法治政府建设报告, but 用电2025度
  if (length == 4 && mark == U'度' && is_year(to_int(digits)) && is(end + 1, reported_)) {
    time.year = Year(to_int(digits));
    time.span = {i, end + 1};
    return found;
  }
  if (length == 4 && mark == U'日') {
    time.month = to_int(digits.substr(0, 2));
    time.day = to_int(digits.substr(2));
    if (time.month < 1 || time.month > 12 || time.day < 1 || time.day > 31) return std::nullopt;
    time.span = {i, end + 1};
    return found;
  }
  if (length < 5 || length > 8) return std::nullopt;
  const int year = to_int(digits.substr(0, 4));
  const int rest = to_int(digits.substr(4));
  if (!is_year(year)) return std::nullopt;
  time.year = Year(year);
  if (mark == U'年' && length == 8 && is_year(rest) && rest > year) {
    time.year_to = Year(rest);
    time.span = {i, end + 1};
    return found;
  }
  if (mark == U'月' && length <= 6 && rest >= 1 && rest <= 12) {
    time.month = rest;
    std::uint32_t next = end + 1;
    const auto day = small_at(next, 31);
    if (day && at(day->end) == U'日') next = day->end + 1;
    time.span = {i, next};
    return found;
  }
  if (auto date = compact_date(i); date && names_date(*date)) {
    found.time = *date;
    return found;
  }
  constexpr int latest_year = 2040;  // of a day on which something was done: 208576 is a number
  const bool day_marked = mark == U'日';
  const bool stands_alone = mark == U'\0' || mark == U'\n' || mark == U'\r' || mark == U' ';
  if (length >= 6 && year <= latest_year && (day_marked || (stands_alone && !candidates(digits).empty()))) {
    const auto readings = candidates(digits);
    if (readings.empty()) return std::nullopt;
    if (readings.size() == 1) {
      time.month = std::stoi(readings[0].substr(5, 2));
      time.day = std::stoi(readings[0].substr(8, 2));
    }
    time.span = {i, day_marked ? end + 1 : end};
    return found;
  }
  return std::nullopt;
}

std::vector<std::string> DateReader::candidates(std::u32string_view digits) {
  std::vector<std::string> readings;
  if (digits.size() < 6 || digits.size() > 8) return readings;
  const int year = to_int(digits.substr(0, 4));
  if (!is_year(year)) return readings;
  const std::u32string_view rest = digits.substr(4);
  for (std::size_t month_length = 1; month_length <= 2 && month_length < rest.size(); ++month_length) {
    const int month = to_int(rest.substr(0, month_length));
    const std::u32string_view day_digits = rest.substr(month_length);
    const int day = to_int(day_digits);
    if (day_digits.size() > 2 || month < 1 || month > 12 || day < 1 || day > 31) continue;
    readings.push_back(iso(year, month, day));
  }
  return readings;
}

// 14:15, 08:55:00, 9时30分, 9时至17时
std::optional<DateReader::Found> DateReader::clock(std::uint32_t i) const {
  const auto hour = small_at(i, 24);
  if (!hour) return std::nullopt;
  Found found{{}, "time"};
  if (at(hour->end) == U':' && is_digit(at(i)) && digits_end(hour->end + 1) - hour->end - 1 == 2) {
    found.time.span = {i, clock_after(i)};
    return found;
  }
  if (at(hour->end) != U'时') return std::nullopt;
  std::uint32_t end = hour->end + 1;
  const auto minute = small_at(end, 59);
  if (minute && at(minute->end) == U'分')
    end = minute->end + 1;
  else if (at(end) != U'至' && at(end) != U'到' && at(end) != U'-' && at(end) != U'许' && at(end) != U'整' && at(end) != U'前' &&
           at(end) != U'起')
    return std::nullopt;
  found.time.span = {i, end};
  return found;
}

// Behind a date: " 14:15", " 00:00:00", "09:15", "8:30：" (the colon opens what follows). Gives the position behind it, or `i`.
std::uint32_t DateReader::clock_after(std::uint32_t i) const {
  std::uint32_t next = skip_spaces(i);
  std::uint32_t end = i;
  for (int part = 0; part < 3; ++part) {
    const std::uint32_t stop = digits_end(next);
    if (stop == next || stop - next > 2) break;
    if (part > 0) end = stop;
    if (at(stop) != U':') break;
    next = stop + 1;
  }
  return end;
}

// 2014、2015、2016年: a year without 年 whose list ends in one
std::optional<DateReader::Found> DateReader::year_list(std::uint32_t i) const {
  const auto first = year_at(i);
  if (!first) return std::nullopt;
  std::uint32_t next = first->end;
  for (int guard = 0; guard < 8; ++guard) {
    if (at(next) == U'年') break;
    if (!is(next, joint_)) return std::nullopt;
    const auto following = year_at(next + 1);
    if (!following) return std::nullopt;
    next = following->end;
  }
  if (at(next) != U'年') return std::nullopt;
  Found found{{}, "period"};
  found.time.year = Year(first->value);
  found.time.span = {i, first->end};
  return found;
}

// 五年来, 近三年, 过去5年, 三年累计, 三年间; 今后五年
std::optional<DateReader::Found> DateReader::years_span(std::uint32_t i) const {
  const auto count = small_at(i, 30);
  if (!count || count->value < 2 || at(count->end) != U'年') return std::nullopt;
  if (lexicon_.longest_ending_at(scan_, i, 0, span_ahead_) != nullptr) {
    Found found{{}, "period"};
    found.time.years_on = count->value;
    found.time.span = {i, count->end + 1};
    return found;
  }
  const lexicon::Hit* opened = lexicon_.longest_ending_at(scan_, i, 0, span_open_);
  const lexicon::Hit* closed = lexicon_.longest_at(scan_, count->end + 1, span_close_);
  if (opened == nullptr && closed == nullptr) return std::nullopt;
  const bool two_digits = is_digit(at(i)) && count->end - i == 2;
  if (opened == nullptr && two_digits && opens_clause(i) && is(count->end + 1, year_total_)) return std::nullopt;  // 19年共受理
  Found found{{}, "period"};
  found.time.years_back = count->value;
  const lexicon::Hit* particle = lexicon_.longest_at(scan_, count->end + 1, span_particle_);
  found.time.span = {i, particle != nullptr ? particle->end : count->end + 1};
  return found;
}

void DateReader::mark_stock(Time& time) const {
  std::uint32_t start = time.span.start;
  for (std::size_t i = 0; i < words_.size(); ++i)  // 截至今年10月底
    if (const lexicon::Hit* year = meanings[i].relative_year && !time.year ? before(start, words_[i]) : nullptr) start = year->start;
  if (before(start, as_of_) != nullptr) time.as_of = true;
  if (const lexicon::Hit* end = lexicon_.longest_at(scan_, time.span.end, end_of_)) {
    time.span.end = end->end;
    const lexicon::Hit* by = before(start, by_);
    if (by != nullptr && opens_clause(by->start) && time.month && !time.month_to && !time.day) time.as_of = true;  // 到11月底
    time.month_end = time.as_of && time.month && !time.month_to && !time.day;
    if (time.as_of && !time.month) time.month = 12;
    if (time.as_of && !time.month_to) time.day = last_day(*time.month);
  }
}

// 上年结转, 梳理2010年以来的文件: the figures behind it are not of that time. 2010年以来，…: they are of the years from then on.
// 3月底前: a deadline is no period.
void DateReader::mark_aside(Time& time) const {
  const bool dated = !time.relative_year && !time.whole_year && !time.years_back && !time.years_on;
  const std::uint32_t end = dated ? since_end(time.span.end) : 0;
  time.since = end != 0 && time.year && !time.year_to && !time.month && governs_since(time, end);
  if (time.since && at(end - 1) == U'今') time.span.end = end;  // 至今 by itself is the report's own moment
  time.aside = !time.since && (end != 0 || is(time.span.end, carried_));
  time.deadline = is(time.span.end, deadline_) && !first_months(time.span.end);
}

// 2010年以来, 2月下旬以来, 自2016年成立以来: 以来 before the clause ends. Gives the position behind it, 0 when there is none.
std::uint32_t DateReader::since_end(std::uint32_t i) const {
  if (const lexicon::Hit* since = lexicon_.longest_at(scan_, i, since_)) return since->end;
  for (std::uint32_t k = i; k < i + since_reach && k + 1 < text_.size(); ++k) {
    const char32_t c = text_[k];
    if (c == U',' || c == U'。' || c == U';' || c == U'、' || is_digit(c)) return 0;
    if (c == U'以' && text_[k + 1] == U'来') return k + 2;
  }
  return 0;
}

// 2018年以来，…; 自2018年以来累计…; but not 2018年以来印发的文件. From 从2019年起 on something may hold for ever: only a total is of
// the years since.
bool DateReader::governs_since(const Time& time, std::uint32_t end) const {
  const char32_t last = at(end - 1);
  const std::uint32_t behind = at(end) == U',' ? end + 1 : end;
  if (last != U'来' && last != U'今' && !is(behind, year_total_)) return false;
  if (behind != end) return true;
  const lexicon::Hit* from = before(time.span.start, from_);
  if (!opens_clause(from != nullptr ? from->start : time.span.start)) return false;
  for (std::uint32_t k = end; k < text_.size(); ++k) {
    const char32_t c = text_[k];
    if (c == U'的') return false;
    if (c == U',' || c == U'。' || c == U';' || is_digit(c)) return true;
  }
  return true;
}

// 截至20210307, 自20220301起: eight digits are a date where words say so
bool DateReader::names_date(const Time& date) const {
  if (is(date.span.end, since_) || is(date.span.end, deadline_)) return true;
  constexpr std::u32string_view ends = U",。;、:)日止";
  const char32_t next = at(date.span.end);
  std::uint32_t ignored = 0;
  const bool ended =
      next == U'\0' || text::is_blank(next) || ends.find(next) != std::u32string_view::npos || range_mark(date.span.end, ignored);
  const auto said = [&](lexicon::CategoryId category) { return before(date.span.start, category) != nullptr; };
  return ended && (said(as_of_) || said(from_) || said(by_));
}

}  // namespace zhibiao::tokens
