#include <algorithm>
#include <map>
#include <set>

#include "model/advance.hpp"
#include "model/rule.hpp"
#include "report/page.hpp"
#include "tokens/numeral.hpp"

namespace zhibiao::report {

namespace {

using tokens::Time;

constexpr int oldest_year = 1990;  // no report of this kind is older
constexpr int weight_of_heading = 4;
constexpr int weight_of_opening = 2;  // a year that opens a sentence
constexpr int contradicting_weight = 6;

std::optional<Period> days_of(const Time& time, Year year) {
  const Year last = time.year_to.value_or(year);
  const auto first = Period::day(time.year_to ? time.year.value_or(last) : last, *time.month, *time.day);
  const auto end = Period::day(last, time.month_to.value_or(*time.month), *time.day_to);
  if (!first || !end || first->first() > end->first()) return std::nullopt;
  const bool whole_year = time.month == 1 && time.day == 1 && end->first() == Period::day(last, 12, 31)->first() && !time.year_to;
  return whole_year ? std::nullopt : Period::days(first->first(), end->first());
}

std::optional<Period> period_of(const Time& time, Year year) {
  if (!time.month || time.day) return std::nullopt;
  return tokens::months_between(time.year_to ? time.year.value_or(year) : year, *time.month, year, time.month_to.value_or(*time.month));
}

/// Of a date as ISO 8601; empty when there is none.
std::optional<Year> year_of(const std::string& iso_date) {
  const auto date = Period::parse(iso_date);
  return date ? Year::from(int{date->first().year()}) : std::nullopt;
}

/// Reads one text for the years that it names, outside of the names of papers.
class YearReader {
 public:
  enum class Words : bool { skip, read };  // words such as 上年度 and 上半年
  enum class Bare : bool { skip, read };   // a year without 年, as only titles and headings have it: 2035 in running text is a number

  explicit YearReader(const Page& page, Words words, Bare bare = Bare::skip)
      : YearReader(page, page.text, page.scan, page.dates, words, bare) {}
  /// Of another text than the page's.
  YearReader(const Page& page, std::u32string_view text, const lexicon::Scan& scan, const TimeReader& dates, Words words, Bare bare)
      : text_(text), lexicon_(page.lexicon), scan_(scan), categories_(page.categories), dates_(dates), words_(words), bare_(bare) {}

  /// Calls `found(time)` for every time expression in the span that is not within 《》 or 〔〕.
  template <typename Found>
  void each(Span span, Found&& found) const {
    int quoted = 0;
    for (std::uint32_t i = span.start; i < span.end;) {
      const char32_t c = text_[i];
      if (words_ == Words::skip && is_han(c) && !tokens::is_chinese_numeral(c)) {
        ++i;  // most of a text
        continue;
      }
      if ((c == U'《' || c == U'〔' || c == U'〈') && on(Rule::year_of_quoted_paper)) ++quoted;
      if ((c == U'》' || c == U'〕' || c == U'〉') && quoted > 0) --quoted;
      auto time = quoted > 0 || (i > 0 && is_digit(c) && is_digit(text_[i - 1])) ? std::nullopt : read(i, span.end);
      if (time) found(*time);
      i = advance(i, time ? time->span.end : i + 1);
    }
  }
  [[nodiscard]] bool is_base(const Time& time) const {
    return lexicon_.longest_ending_at(scan_, time.span.start, 0, categories_.base) != nullptr;
  }
  /// Whether the words right behind the time make it one of a plan.
  [[nodiscard]] bool is_plan(const Time& time, std::uint32_t end) const {
    constexpr std::uint32_t reach = 8;
    return lexicon_.first_in(scan_, {time.span.end, std::min(end, time.span.end + reach)}, categories_.later) != nullptr;
  }

 private:
  std::optional<Time> read(std::uint32_t i, std::uint32_t end) const {
    if (words_ == Words::read)
      if (auto time = dates_.word(i)) return time;
    if (!opens_year(i)) return std::nullopt;
    if (auto found = dates_.read(i, end); found) return found->time;
    return bare_ == Bare::read && on(Rule::year_without_its_word) ? bare_year(i) : std::nullopt;
  }
  /// A year, or a month without one, begins with a digit or with several Chinese ones.
  [[nodiscard]] bool opens_year(std::uint32_t i) const {
    const bool goes_on = i + 1 < text_.size() && tokens::chinese_year_digit(text_[i + 1]) >= 0;
    return is_digit(text_[i]) || (tokens::chinese_digit(text_[i]) >= 0 && goes_on);
  }
  /// 为2041人解忧, 达2024件: a unit behind four digits, and a word before them that leads to a number; 2021人社局… has none.
  [[nodiscard]] bool counts(std::uint32_t start, std::uint32_t end) const {
    const auto hits = scan_.starting_at(end);
    const bool led = lexicon_.longest_ending_at(scan_, start, 0, categories_.count_before) != nullptr;
    return led && !hits.empty() && lexicon_.is_any(hits.front().word, categories_.counted) && on(Rule::year_counts_nothing);
  }
  /// 2020法治政府建设…, …年度报告(2020): a year whose 年 is missing.
  std::optional<Time> bare_year(std::uint32_t i) const {
    std::uint32_t end = i;
    int year = 0;
    while (end < text_.size() && end < i + 5 && is_digit(text_[end])) year = year * 10 + static_cast<int>(text_[end++] - U'0');
    const bool in_brackets = i > 0 && text_[i - 1] == U'(' && text_.substr(end) == U")";
    const bool alone = end == text_.size() || is_han(text_[end]) || in_brackets;
    if (end != i + 4 || year < oldest_year || year > 2099 || !alone || counts(i, end)) return std::nullopt;
    Time time;
    time.span = {i, end};
    time.year = Year(year);
    return time;
  }

  std::u32string_view text_;
  const lexicon::Lexicon& lexicon_;
  const lexicon::Scan& scan_;
  const Categories& categories_;
  const TimeReader& dates_;
  Words words_;
  Bare bare_;
};

/// What a title or an announcement says that the report covers.
struct Stated {
  std::optional<Year> year;
  std::optional<Year> first;  // also one of plans: a plan's title names no other
  std::optional<Time> months;
  std::optional<Year> since;  // 2018年以来的工作情况: the text tells how far
  std::optional<Time> days;   // 一周诉求分析(2025年3月10日-3月16日)
};

/// A later year of plans does not count, 上年度 is counted from the year of publication.
Stated stated_in(const YearReader& reader, Span span, const Findings& findings) {
  Stated stated;
  std::optional<int> relative;
  reader.each(span, [&](const Time& time) {
    if (time.day_to && !stated.days) stated.days = time;
    if (time.day_to && !stated.year) stated.year = time.year_to ? time.year_to : time.year;
    if ((time.since || time.aside) && time.year && !stated.since) stated.since = time.year;
    if ((time.day || time.since || time.aside || time.short_year) && on(Rule::year_of_no_day_in_title)) return;
    if (time.year && !stated.first) stated.first = time.year_to ? time.year_to : time.year;
    if (time.year && !stated.year && !(reader.is_plan(time, span.end) && on(Rule::year_of_plans_in_title)))
      stated.year = time.year_to ? time.year_to : time.year;
    if (time.month && !stated.months) stated.months = time;
    if (time.relative_year && *time.relative_year < 0 && !relative) relative = time.relative_year;
  });
  if (!stated.year && relative && on(Rule::year_before_publication_in_title)) stated.year = shifted(year_of(findings.published), *relative);
  return stated;
}

/// The title without the month of its publication: …年度报告(2022年1月).
std::u32string_view without_month_of_publication(std::u32string_view title, const Page& page, const lexicon::Scan& scan) {
  const std::size_t open = title.rfind(U'(');
  if (!title.ends_with(U')') || open == std::u32string_view::npos) return title;
  const auto start = static_cast<std::uint32_t>(open + 1);
  const auto end = static_cast<std::uint32_t>(title.size() - 1);
  const auto found = tokens::DateReader(title, page.lexicon, scan).read(start, end);
  const bool is_month = found && found->time.span == Span{start, end} && found->time.year && found->time.month && !found->time.month_to;
  const bool of_year = page.lexicon.first_in(scan, {0, start}, page.categories.yearly) != nullptr;
  return is_month && of_year && on(Rule::year_month_of_publication_in_title) ? title.substr(0, open) : title;
}

/// The report whose name a title quotes: 关于印发《某县2021年法治政府建设年度报告》的通知.
Span named_report(std::u32string_view title, const Page& page, const lexicon::Scan& scan) {
  const std::size_t open = title.find(U'《');
  const std::size_t close = title.find(U'》');
  if (open == std::u32string_view::npos || close == std::u32string_view::npos || close < open) return {};
  const Span name{static_cast<std::uint32_t>(open + 1), static_cast<std::uint32_t>(close)};
  return page.lexicon.first_in(scan, name, page.categories.report_word) != nullptr ? name : Span{};
}

Stated stated_in_title(const Page& page, const std::string& title, const Findings& findings) {
  const Scanned words(page.lexicon, title);
  const std::u32string_view read = without_month_of_publication(words.folded, page, words.scan);
  const TimeReader times(read, page.lexicon, words.scan);
  const YearReader reader(page, read, words.scan, times, YearReader::Words::read, YearReader::Bare::read);
  const Stated stated = stated_in(reader, {0, static_cast<std::uint32_t>(read.size())}, findings);
  const Span named = named_report(read, page, words.scan);
  return !stated.year && named.length() > 0 && on(Rule::year_of_named_report) ? stated_in(reader, named, findings) : stated;
}

/// The sentence that says what the report covers (现将2022年上半年情况报告如下), behind its first words.
Span announcement(const Page& page) {
  constexpr std::size_t last = 12;  // later ones announce something else
  for (std::size_t i = 0; i < std::min(last, page.layout.sentences.size()); ++i) {
    const Span sentence = page.layout.sentences[i].span;
    if (const lexicon::Hit* hit = page.lexicon.first_in(page.scan, sentence, page.categories.announces);
        hit != nullptr && on(Rule::year_of_announcement))
      return {hit->end, sentence.end};
  }
  return {};
}

/// Whether nothing but brackets stands beside the time in its line.
bool is_alone(const Page& page, Span time, Span line) {
  const auto is_mark = [](char32_t c) { return is_blank(c) || c == U'(' || c == U')'; };
  const std::u32string_view before = page.of({line.start, time.start});
  const std::u32string_view behind = page.of({time.end, line.end});
  return std::all_of(before.begin(), before.end(), is_mark) && std::all_of(behind.begin(), behind.end(), is_mark);
}

/// (3月4日至3月10日) as a line below the title, 本周(7月8日至7月14日) or 统计期限为1月1日至12月31日 in one of the first sentences, or
/// 5月27日至6月2日 as the first words of a weekly paper: the days that the whole report covers.
std::optional<Time> days_that_open(const Page& page, const std::string& titled, const YearReader& reader) {
  constexpr std::size_t last = 6;
  const Scanned title(page.lexicon, titled);
  const bool weekly = page.lexicon.first_in(title.scan, {0, title.size()}, page.categories.weekly) != nullptr;
  std::optional<Time> days;
  for (const Span line : page.below_title)
    reader.each(line, [&](const Time& time) {
      if (time.day && time.day_to && !days && is_alone(page, time.span, line) && on(Rule::year_days_below_title)) days = time;
    });
  for (std::size_t i = 0; i < std::min(last, page.layout.sentences.size()); ++i)
    reader.each(page.layout.sentences[i].span, [&](const Time& time) {
      const std::uint32_t start = time.span.start - (time.span.start > 0 && page.at(time.span.start - 1) == U'(' ? 1 : 0);
      const lexicon::Hit* joint = page.lexicon.longest_ending_at(page.scan, start, 0, page.categories.span_joint);
      const std::uint32_t named_end = joint != nullptr ? joint->start : start;
      const bool named = page.lexicon.longest_ending_at(page.scan, named_end, 0, page.categories.this_span) != nullptr;
      const bool opens = weekly && start == page.layout.sentences.front().span.start && on(Rule::year_days_open_text);
      if (time.day && time.day_to && (named || opens) && !days) days = time;
    });
  return days;
}

/// The times of a sentence, 2021年 together with 上半年 or 一季度 behind it.
std::vector<Time> spans_of(const Page& page, Span sentence) {
  std::vector<Time> spans;
  for (const Time& time : page.times(sentence)) {
    Time* before = spans.empty() ? nullptr : &spans.back();
    if (before == nullptr || before->span.end != time.span.start || !before->year || before->month || !time.month || time.year) {
      spans.push_back(time);
      continue;
    }
    before->month = time.month;
    before->month_to = time.month_to;
    before->span.end = time.span.end;
  }
  return spans;
}

/// 2021年1至3月, 1-3月, 今年1-3月
bool are_same_months(const Time& time, const Time& another) {
  if (another.relative_year == 0 && !another.month) return true;
  return !another.day && another.month == time.month && another.month_to == time.month_to && (!another.year || another.year == time.year);
}

/// Whether a page without a title tells figures of this time, in the sentence that it opens, and speaks of no other. In one month something
/// may only have happened; what opens with several is about them.
bool is_only_time(const Page& page, const Time& time, Span sentence) {
  const std::u32string_view told = page.of({time.span.end, sentence.end});
  if (!time.month_to && std::none_of(told.begin(), told.end(), is_digit)) return false;
  return std::all_of(page.layout.sentences.begin(), page.layout.sentences.end(), [&](const layout::Sentence& other) {
    const auto times = spans_of(page, other.span);
    return std::all_of(times.begin(), times.end(), [&](const Time& another) {
      const bool base = page.lexicon.longest_ending_at(page.scan, another.span.start, 0, page.categories.base) != nullptr;
      return base || are_same_months(time, another);
    });
  });
}

/// 2021年3月，受理…, where the title is that of a monthly paper and names no year: the month that the whole report covers.
std::optional<Time> month_that_opens(const Page& page, const std::string& titled) {
  const Scanned title(page.lexicon, titled);
  const bool monthly = page.lexicon.first_in(title.scan, {0, title.size()}, page.categories.monthly) != nullptr;
  if (page.layout.sentences.empty() || (!monthly && !titled.empty())) return std::nullopt;
  for (const layout::Sentence& sentence : page.layout.sentences) {
    if (page.layout.blocks[sentence.block].kind == layout::BlockKind::heading) continue;
    const std::vector<Time> times = spans_of(page, sentence.span);
    const Time* opening = times.empty() || times.front().span.start != sentence.span.start ? nullptr : &times.front();
    const bool month = opening != nullptr && opening->year && opening->month && !opening->day && !opening->as_of;
    if (!monthly && (!month || !is_only_time(page, *opening, sentence.span) || !on(Rule::year_only_month))) return std::nullopt;
    return month && on(Rule::year_month_that_opens) ? std::optional(*opening) : std::nullopt;
  }
  return std::nullopt;
}

/// (2024年第22期), (总第118期 2024年): the year of a line beside the title that numbers the issue.
std::optional<Year> year_of_issue(const Page& page) {
  for (const std::vector<Span>* part : {&page.above, &page.below_title})
    for (const Span line : *part) {
      const std::u32string_view text = page.text.substr(line.start, line.length());
      const std::size_t end = text.rfind(U'期');
      if (end == std::u32string_view::npos || end == 0 || !(is_digit(text[end - 1]) || tokens::chinese_digit(text[end - 1]) >= 0)) continue;
      std::optional<Year> year;
      const YearReader reader(page, YearReader::Words::skip);
      reader.each(line, [&](const Time& time) {
        if (time.year && !year) year = time.year;
      });
      if (year && on(Rule::year_of_issue)) return year;
    }
  return std::nullopt;
}

/// The title speaks first, the page's own before one that was given is no use; then the announcement.
Stated stated_by(const Page& page, const Findings& findings) {
  Stated stated = stated_in_title(page, findings.title, findings);
  const auto complete = [&](const Stated& other) {
    if (!stated.months && (!stated.year || !other.year || other.year == stated.year)) stated.months = other.months;
    if (!stated.year) stated.year = other.year;
    if (!stated.first) stated.first = other.first;
    if (!stated.since) stated.since = other.since;
    if (!stated.days) stated.days = other.days;
  };
  if (!findings.titled_by_text && findings.title_span.length() > 0)
    complete(stated_in_title(page, page.quote(findings.title_span), findings));
  const YearReader reader(page, YearReader::Words::read);
  complete(stated_in(reader, announcement(page), findings));
  if (!stated.months) stated.months = month_that_opens(page, findings.title);
  if (!stated.days && on(Rule::year_days_that_open)) stated.days = days_that_open(page, findings.title, reader);
  if (!stated.year && stated.days) stated.year = stated.days->year_to ? stated.days->year_to : stated.days->year;
  return stated;
}

/// The years that headings name as those of plans: 六、存在问题和2021年打算
std::set<Year> planned_years(const Page& page) {
  const YearReader reader(page, YearReader::Words::skip, YearReader::Bare::read);
  std::set<Year> planned;
  for (const Section& section : page.layout.sections)
    reader.each(section.heading_span, [&](const Time& time) {
      if (time.year && reader.is_plan(time, section.heading_span.end) && on(Rule::year_of_planned_heading)) planned.insert(*time.year);
    });
  return planned;
}

/// The whole document tells what is to be done.
bool is_plan(const Page& page) { return page.layout.sections.front().role == SectionRole::plans; }

/// 我局是2004年12月在机构改革中成立的, 成立于2004年: when a body came to be tells nothing of what it did.
bool is_of_founding(const Page& page, const Time& time, Span sentence) {
  const auto ends_before = [&](lexicon::CategoryId category) {
    return page.lexicon.longest_ending_at(page.scan, time.span.start, sentence.start, category) != nullptr;
  };
  if (ends_before(page.categories.founded_in)) return on(Rule::year_of_founding);
  if (!ends_before(page.categories.founded_before)) return false;
  constexpr std::u32string_view ends = U",;。";
  std::uint32_t end = time.span.end;
  while (end < sentence.end && ends.find(page.text[end]) == ends.npos) ++end;
  return page.has({time.span.end, end}, page.categories.founded) && on(Rule::year_of_founding);
}

/// How often the text speaks of each year as the one that it tells of.
using Weights = std::map<Year, int>;
Weights years_of_text(const Page& page, const std::optional<Year>& published) {
  constexpr std::size_t opening = 3;
  const YearReader reader(page, YearReader::Words::skip);
  Weights weights;
  std::size_t texts = 0;
  for (const layout::Sentence& sentence : page.layout.sentences) {
    ++texts;
    const layout::Block& block = page.layout.blocks[sentence.block];
    if (page.layout.sections[block.section].role == SectionRole::plans && !is_plan(page) && on(Rule::year_of_plans_counts_not)) continue;
    reader.each(sentence.span, [&](const Time& time) {
      if (time.year && time.month && time.year_to == shifted(time.year, 1) && time.span.start == sentence.span.start &&
          on(Rule::year_that_a_span_ends_in))
        weights[*time.year_to] += weight_of_opening;                                    // 2021年8月1日至2022年7月31日，…
      const bool closes = time.as_of && time.month == 12 && on(Rule::year_of_its_end);  // 截至2018年底: the end of what is told
      const bool counts = time.year && !time.short_year && *time.year >= oldest_year && !time.year_to && (!time.day || closes) &&
                          (!published || *time.year <= *published || !on(Rule::year_after_publication));
      if (!counts || (reader.is_base(time) && on(Rule::year_of_comparison)) || is_of_founding(page, time, sentence.span)) return;
      const bool opens = time.span.start == sentence.span.start;
      const bool planned = reader.is_plan(time, sentence.span.end);
      const bool followed = planned && texts <= opening && on(Rule::year_of_plan_followed) &&
                            page.lexicon.longest_at(page.scan, sentence.span.start, page.categories.by) != nullptr;
      if (planned && !followed && on(Rule::year_of_plan_in_text)) return;
      weights[*time.year] += (followed || block.kind == layout::BlockKind::heading) && on(Rule::year_of_heading) ? weight_of_heading
                             : opens && on(Rule::year_that_opens_sentence)                                       ? weight_of_opening
                                                                                                                 : 1;
    });
  }
  const std::set<Year> planned = planned_years(page);
  if (std::any_of(weights.begin(), weights.end(), [&](const auto& told) { return !planned.contains(told.first); }))
    std::erase_if(weights, [&](const auto& told) { return planned.contains(told.first); });
  return weights;
}

/// The latest year of which a report of the years since then tells, be it the end of a span (2018年1月至2021年5月底，共收案265件).
std::optional<Year> last_told(const Page& page, Year since, const Weights& weights, const std::optional<Year>& published) {
  std::optional<Year> last = since;
  const auto offer = [&](const std::optional<Year>& year) {
    if (year && (!published || *year <= *published)) last = std::max(last, year);
  };
  for (const auto& told : weights) offer(told.first);
  const YearReader reader(page, YearReader::Words::skip);
  for (const layout::Sentence& sentence : page.layout.sentences)
    if (page.layout.sections[page.layout.blocks[sentence.block].section].role != SectionRole::plans)
      reader.each(sentence.span, [&](const Time& time) {
        if (time.year_to && *time.year >= since && time.month) offer(time.year_to);
      });
  return last;
}

/// The heaviest year; of equal ones the latest, since earlier years are mostly what it is compared with.
std::optional<Year> heaviest(const Weights& weights) {
  std::optional<Year> year;
  int best = 0;
  for (const auto& [candidate, weight] : weights)
    if (weight > best || (weight == best && on(Rule::year_latest_of_equal))) {
      year = candidate;
      best = weight;
    }
  return year;
}

/// 自4月17日开始 on a page of 19 April: a day of the weeks before the publication.
bool is_day_before(const Time& time, const Period& published, Year year) {
  constexpr int weeks_told = 31;  // days
  if (!time.day || !time.month || time.year || time.relative_year) return false;
  const auto day = Period::day(year, *time.month, *time.day);
  if (!day) return false;
  const auto passed = (std::chrono::sys_days{published.first()} - std::chrono::sys_days{day->first()}).count();
  return passed >= 0 && passed <= weeks_told && on(Rule::year_of_days_before);
}

/// 今年上半年, 一季度: the text speaks of the year in which it is published, of months that have begun or days that have just passed.
bool speaks_of_this_year(const Page& page, const std::string& published) {
  const auto date = Period::parse(published);
  const std::optional<Year> year = year_of(published);
  if (!date || !year) return false;
  const int month_of_publication = static_cast<int>(unsigned{date->first().month()});
  const YearReader reader(page, YearReader::Words::read);
  bool speaks = false;
  for (const layout::Sentence& sentence : page.layout.sentences)
    reader.each(sentence.span, [&](const Time& time) {
      const bool begun = time.month && !time.year && !time.day && !time.relative_year && *time.month <= month_of_publication &&
                         time.month_to.value_or(*time.month) <= month_of_publication && month_of_publication > 1;
      speaks = speaks || is_day_before(time, *date, *year) || ((time.relative_year == 0 || begun) && on(Rule::year_of_months_begun));
    });
  return speaks;
}

/// Whether no year is named but in passing, and long before the publication (曾于2014年、2017年被查获), on a page that speaks of this year.
bool are_in_passing(const Page& page, const Findings& findings, const Weights& weights) {
  const std::optional<Year> latest = shifted(year_of(findings.published), -2);
  return latest && !weights.empty() && !page.has(findings.title_span, page.categories.report_word) &&
         std::all_of(weights.begin(), weights.end(), [&](const auto& told) { return told.second == 1 && told.first <= *latest; }) &&
         speaks_of_this_year(page, findings.published) && on(Rule::year_in_passing);
}

/// A report that is published in the first half of a year tells of the year before, one of some months only of those that have begun.
std::optional<Year> year_of_publication(const std::string& published, const std::optional<Time>& months) {
  constexpr int last_month_for_the_year_before = 6;
  const auto date = Period::parse(published);
  if (!date) return std::nullopt;
  const auto month = static_cast<int>(unsigned{date->first().month()});
  const bool is_of_the_year_before = months ? month < months->month_to.value_or(*months->month)
                                            : month <= last_month_for_the_year_before && on(Rule::year_before_publication);
  return shifted(year_of(published), is_of_the_year_before ? -1 : 0);
}

/// 2017年以来, in what is told to a meeting of 2022: where the years begin on which it looks back.
bool is_long_before(Year told, const std::string& meeting) {
  constexpr int years = 3;
  const std::optional<Year> given = year_of(meeting);
  return given && told <= shifted(given, -years);
}

/// The year of days without one: they were over when the report was published.
std::optional<Year> year_of_days(const std::string& published, const Time& days) {
  const auto date = Period::parse(published);
  const std::optional<Year> year = year_of(published);
  if (!date || !year) return std::nullopt;
  const auto told = days_of(days, *year);
  if (!told) return std::nullopt;
  return told->last() <= date->first() ? year : shifted(year, -1);
}

/// 政府工作报告, given in January: of the year before.
std::optional<Year> year_of_session(const Page& page, const Findings& findings) {
  const Scanned title(page.lexicon, findings.title);
  if (page.lexicon.first_in(title.scan, {0, title.size()}, page.categories.session_report) == nullptr) return std::nullopt;
  return year_of_publication(findings.given, std::nullopt);
}

/// 2026年甘肃省政府工作报告: given in that year, unless a heading looks back on it.
bool is_given_in(const Page& page, const Findings& findings, const std::optional<Year>& title_year) {
  const Scanned title(page.lexicon, findings.title);
  if (!title_year || page.lexicon.first_in(title.scan, {0, title.size()}, page.categories.work_report) == nullptr) return false;
  const YearReader reader(page, YearReader::Words::skip, YearReader::Bare::read);
  const std::optional<Year> given = year_of(findings.given);
  bool looked_back_on = given && *given > *title_year && on(Rule::year_title_before_meeting);
  looked_back_on = looked_back_on || (page.lexicon.first_in(title.scan, {0, title.size()}, page.categories.review) != nullptr &&
                                      on(Rule::year_title_looks_back));
  for (const Section& section : page.layout.sections)
    if (page.has(section.heading_span, page.categories.review))
      reader.each(section.heading_span, [&](const Time& time) { looked_back_on = looked_back_on || time.year == title_year; });
  return !looked_back_on && on(Rule::year_before_work_report);
}

/// The title of a report to a parliament names the year of its plans: the text looks back on the year before.
bool looks_back(const Page& page, const Findings& findings, const std::optional<Year>& title_year, const Weights& weights) {
  if (is_given_in(page, findings, title_year)) return true;
  const std::optional<Year> told = heaviest(weights);
  if (!told || told != shifted(title_year, -1) || weights.at(*told) < weight_of_heading) return false;
  const YearReader reader(page, YearReader::Words::skip, YearReader::Bare::read);
  bool found = false;
  for (const Section& section : page.layout.sections) {
    std::optional<Year> sought;
    if (section.role == SectionRole::plans)
      sought = title_year;
    else if (page.has(section.heading_span, page.categories.review))
      sought = told;
    reader.each(section.heading_span, [&](const Time& time) { found = found || (sought && time.year == sought); });
  }
  return found && on(Rule::year_looked_back_on);
}

void check_year(const Page& page, const Findings& findings, Year told, const Weights& weights, std::vector<Diagnostic>& diagnostics) {
  const std::optional<Year> published = year_of(findings.published);
  constexpr int latest_publication = 2;
  const std::string year = to_string(told);
  if (published && (*published < told || published > shifted(told, latest_publication)))
    diagnostics.push_back(
        {findings.title_span, "year_contradicts", "The report is of " + year + ", but the page is dated " + findings.published + "."});
  const std::optional<Year> other = heaviest(weights);
  if (other && other != told && weights.at(*other) >= contradicting_weight && weights.count(told) == 0)
    diagnostics.push_back({page.title.empty() ? Span{} : page.title.front(), "year_contradicts",
                           "The report is said to be of " + year + ", but its text speaks of " + to_string(other) + " only."});
}

}  // namespace

void find_year(const Page& page, Findings& findings, std::vector<Diagnostic>& diagnostics) {
  const Stated stated = stated_by(page, findings);
  const Weights weights = years_of_text(page, year_of(findings.published));
  findings.year = stated.year;
  if (!findings.year && on(Rule::year_of_session)) findings.year = year_of_session(page, findings);
  if (!findings.year && stated.since && on(Rule::year_since_then))
    findings.year = last_told(page, *stated.since, weights, year_of(findings.published));
  if (!findings.year && !are_in_passing(page, findings, weights)) findings.year = heaviest(weights);
  if (!stated.year && findings.year && is_long_before(*findings.year, findings.given) && on(Rule::year_long_before_meeting))
    findings.year = year_of_publication(findings.given, std::nullopt);
  if (!stated.year && (is_plan(page) || !findings.year)) findings.year = stated.first ? stated.first : findings.year;
  if (!is_plan(page) && looks_back(page, findings, stated.year, weights)) findings.year = shifted(findings.year, -1);

  const std::optional<Year> given = page.document.options.year;
  const bool contradicted = given && findings.year && given != findings.year;
  if (contradicted)
    diagnostics.push_back({findings.title_span, "year_contradicts",
                           "The year was given as " + to_string(given) + ", but the page says " + to_string(findings.year) + "."});
  if (given) findings.year = given;
  // An issue of January tells of days of December: they are counted back from its publication.
  const bool dated_days = stated.days && !findings.published.empty();
  if (!findings.year && !dated_days) findings.year = year_of_issue(page);
  if (!findings.year) {
    const bool is_report = page.has(findings.title_span, page.categories.report_word);
    if (stated.days && on(Rule::year_of_days)) findings.year = year_of_days(findings.published, *stated.days);
    if (!findings.year)
      findings.year = !is_report && speaks_of_this_year(page, findings.published) ? year_of(findings.published)
                                                                                  : year_of_publication(findings.published, stated.months);
    if (findings.year)
      diagnostics.push_back({{},
                             "year_from_publication",
                             "Nothing on the page names the year; " + to_string(findings.year) +
                                 " was taken from the date of publication, " + findings.published + "."});
  }
  if (contradicted || !findings.year) return;
  if (stated.months && on(Rule::year_months_of_report)) findings.period = period_of(*stated.months, *findings.year);
  if (stated.days && on(Rule::year_days_of_report)) findings.period = days_of(*stated.days, *findings.year);
  check_year(page, findings, *findings.year, weights, diagnostics);
}

}  // namespace zhibiao::report
