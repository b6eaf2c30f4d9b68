#include "indicator/timing.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "model/rule.hpp"
#include "text/characters.hpp"
#include "tokens/dates.hpp"

namespace zhibiao::indicator {

namespace {

constexpr std::uint32_t longest_approximation = 3;  // code points: 的近1.9倍, 的大约2倍
constexpr std::uint32_t longest_target = 8;         // code points: 年度考核目标值
constexpr int longest_list = 8;                     // years that are joined into one base of a comparison

/// Whether both are known and the first is later.
bool is_after(const std::optional<Year>& a, const std::optional<Year>& b) { return a && b && *a > *b; }

std::optional<Period> years(const std::optional<Year>& from, const std::optional<Year>& to) {
  return from && to ? Period::years(*from, *to) : std::nullopt;
}

/// The same part of another year.
std::optional<Period> moved(const std::optional<Period>& period, int by) {
  if (!period) return std::nullopt;
  const auto first = period->first() + std::chrono::years(by);
  const auto last = period->last() + std::chrono::years(by);
  switch (period->precision()) {
    case Period::Precision::day:
      return Period::days(first, last);
    case Period::Precision::month:
      return Period::months(first.year() / first.month(), last.year() / last.month());
    case Period::Precision::year:
      break;
  }
  return years(Year::from(int{first.year()}), Year::from(int{last.year()}));
}

/// The days as what they are the whole of: nothing for a year, else years or months.
std::optional<Period> rounded(const std::optional<Period>& days) {
  using namespace std::chrono;
  if (!days || days->first().day() != day(1) || days->last() != days->last().year() / days->last().month() / last) return days;
  const auto from = days->first().year() / days->first().month();
  const auto to = days->last().year() / days->last().month();
  if (from.month() != January || to.month() != December) return Period::months(from, to);
  return years(Year::from(int{from.year()}), Year::from(int{to.year()}));
}

/// The span as long as this one that ends where it begins, so many times: a month or quarter before, a week before.
std::optional<Period> span_before(const std::optional<Period>& period, int times) {
  if (!period || period->precision() == Period::Precision::year) return std::nullopt;
  const auto first = period->first();
  const auto last = period->last();
  if (period->precision() == Period::Precision::month) {
    const auto from = first.year() / first.month();
    const auto to = last.year() / last.month();
    const std::chrono::months length = (to - from + std::chrono::months(1)) * times;
    return Period::months(from - length, to - length);
  }
  const std::chrono::days length = (std::chrono::sys_days(last) - std::chrono::sys_days(first) + std::chrono::days(1)) * times;
  return Period::days(std::chrono::sys_days(first) - length, std::chrono::sys_days(last) - length);
}

constexpr std::size_t nearest_levels = 6;      // figures between a former level and the growth for each year since then
constexpr std::uint32_t longest_opening = 6;   // code points before the time that opens a sentence: 过去五年, 一是五年来
constexpr std::size_t most_times = 64;         // at the start of a sentence, and before a quantity, that can say when it was
constexpr std::size_t farthest_baseline = 40;  // quantities between two coordinated former levels

class Timer {
 public:
  Timer(const Passage& passage, const DocumentInfo& info, const Words& words, const Frames& frames, const std::vector<Relation>& relations)
      : passage_(passage),
        info_(info),
        lexicon_(passage.codebook.lexicon),
        words_(words),
        dates_(passage.document.folded, passage.codebook.lexicon, passage.scan),
        frames_(frames),
        relations_(relations),
        plan_paper_(passage.layout.sections.front().role == SectionRole::plans),
        told_afterwards_(tells_afterwards()),
        horizon_(!info.year    ? horizon_of_plan()
                 : plan_paper_ ? shifted(info.year, -1)
                               : info.year) {}

  std::vector<Timing> time() {
    for (const tables::Figure& figure : passage_.tables.figures)
      if (figure.status == Status::target) tables_with_targets_.insert(figure.table);
    told_over_ = stretches();
    std::vector<Timing> timings(passage_.reading.quantities.size());
    for (std::size_t i = 0; i < timings.size(); ++i) timings[i] = passage_.segment_of[i] >= 0 ? in_text(i, timings) : in_table(i);
    return timings;
  }

 private:
  Timing in_table(std::size_t i) const {
    const tables::Figure& figure = passage_.figure(i);
    Timing timing{info_.year, info_.period, is_planned(figure) ? Status::target : figure.status};
    std::vector<Span> places = passage_.tables.tables[figure.table].titles;
    places.insert(places.end(), figure.stub.begin(), figure.stub.end());
    places.insert(places.end(), figure.head.begin(), figure.head.end());
    // A month in the name of the row is one of the year in the head of the column.
    for (const bool months : {false, true})
      for (const Span place : places)
        for (const tokens::Time& found : passage_.times_in(place)) {
          const bool only_months = found.month && !found.year;
          if (only_months != months || says_nothing(found) || is_base(found) || !is_of_our_time(found)) continue;
          if (figure.change != Change::none && found.relative_year && on(Rule::timing_change_in_column_of_former_year)) continue;
          apply(i, found, info_.year, timing);
        }
    return timing;
  }

  // Every figure of a table in a plan, unless columns tell targets apart: 目标任务 beside 进度
  [[nodiscard]] bool is_planned(const tables::Figure& figure) const {
    return plan_paper_ && figure.status == Status::actual && !tables_with_targets_.contains(figure.table) && on(Rule::timing_table_of_plan);
  }

  Timing in_text(std::size_t i, const std::vector<Timing>& done) {
    const SectionRole role = passage_.layout.sections[passage_.section_of(i)].role;
    const bool planned =
        role == SectionRole::plans && !(before_plans(i) && on(Rule::timing_problems_before_plans)) && on(Rule::timing_section_of_plans);
    // The rest of a year that the report covers in part is still to be planned.
    const std::optional<Year> next_year = info_.period || plan_paper_ ? info_.year : shifted(info_.year, 1);
    Timing timing = planned ? Timing{next_year, std::nullopt, Status::target} : Timing{info_.year, info_.period, Status::actual};
    if (plan_paper_ && role == SectionRole::achievements && on(Rule::timing_review_in_plan))
      timing = {year_looked_back_on(passage_.section_of(i)), std::nullopt, Status::actual};
    if (planned && on(Rule::timing_year_of_plans)) plan_year(i, timing);
    const std::optional<Year> own_year = timing.year;
    if (!distributed_year(i, own_year, timing)) govern(i, own_year, timing);
    if (!planned) look_back(i, done, timing);
    if (timing.period && timing.period == info_.period && counts_since_start(i) && on(Rule::timing_since_start)) timing.period.reset();
    const Relation& relation = relations_[i];
    const bool done_before = plan_paper_ && planned && tells_of_done(i, timing) && on(Rule::timing_done_in_plan);
    if (done_before) timing.status = Status::actual;
    if (relation.baseline && on(Rule::timing_baseline)) {
      timing.status = Status::baseline;
      baseline_year(i, done, timing);
    } else if (timing.status == Status::actual && !done_before &&
               ((timing.ahead && on(Rule::timing_next_year)) ||
                (is_after(timing.year, horizon_) && !timing.over && on(Rule::timing_later_year)) || aims(i) ||
                (asked_for(i) && on(Rule::timing_asked_for)) || (in_bracket_of_target(i) && on(Rule::timing_target_in_bracket)))) {
      timing.status = Status::target;
    }
    if (timing.until && timing.status == Status::target && on(Rule::timing_target_by_date)) timing.period.reset();
    return timing;
  }

  // 热线开通以来累计受理32万件, in a paper of one month
  [[nodiscard]] bool counts_since_start(std::size_t i) const {
    const Segment& own = passage_.segment_with(i);
    const auto here = static_cast<std::size_t>(&own - passage_.segments.data());
    const bool first = here == passage_.first_segment[own.sentence];  // 热线开通以来，累计…
    const Span before = {first ? own.span.start : passage_.segments[here - 1].span.start, passage_.quantity(i).span.start};
    return lexicon_.first_in(passage_.scan, before, words_.since_start) != nullptr;
  }

  // 年均增长8.9%, 累计投入300亿元: of all the years that the passage looks back on
  void look_back(std::size_t i, const std::vector<Timing>& done, Timing& timing) const {
    if (timing.period != info_.period || timing.year != info_.year || !timing.year) return;
    const Span before = {passage_.segment_with(i).span.start, passage_.quantity(i).span.start};
    const bool yearly = lexicon_.first_in(passage_.scan, before, words_.per_year) != nullptr;
    if (!yearly && lexicon_.first_in(passage_.scan, before, words_.compare_running) == nullptr) return look_back_on_done(i, done, timing);
    auto stretch = yearly ? between_levels(i, done) : std::nullopt;
    if (stretch && !on(Rule::timing_growth_between_levels)) stretch.reset();
    if (!stretch) stretch = stretch_looked_back_on(i, yearly);
    if (stretch && on(Rule::timing_stretch_looked_back_on)) timing.period = stretch;
  }

  // 由2015年的1.05万亿元增加到2020年的1.78万亿元，年均增长8.3%
  [[nodiscard]] std::optional<Period> between_levels(std::size_t i, const std::vector<Timing>& done) const {
    for (std::size_t k = i; k-- > 0 && passage_.segment_of[k] >= 0 && i - k <= nearest_levels;) {
      if (passage_.segment_with(k).sentence != passage_.segment_with(i).sentence) break;
      if (!relations_[k].baseline || relations_[k].rule != "from_to" || done[k].period) continue;
      const auto first = shifted(done[k].year, 1);
      return first && *first < *info_.year ? years(first, info_.year) : std::nullopt;
    }
    return std::nullopt;
  }

  // What the nearest sentence says that opens with a time, else the nearest heading with one: nothing where that is of one year.
  // A growth for each year (预计2016年生产总值152亿元，年均增长9.1%) is of no single one.
  [[nodiscard]] std::optional<Period> stretch_looked_back_on(std::size_t i, bool yearly) const {
    const zhibiao::Section& own = passage_.layout.sections[passage_.section_of(i)];
    const auto times = passage_.times_in({own.heading_span.end, passage_.quantity(i).span.start});
    for (std::size_t t = times.size(), asked = 0; t-- > 0 && asked < most_times; ++asked)
      if (opens_sentence(times[t]) && !(yearly && !stretch_of(times[t]) && on(Rule::timing_growth_of_no_single_year)))
        return stretch_of(times[t]);
    return stretch_of_headings(passage_.section_of(i));
  }

  [[nodiscard]] std::optional<Period> stretch_of_headings(std::uint32_t section) const {
    for (auto s = static_cast<std::int32_t>(section); s >= 0; s = passage_.layout.sections[static_cast<std::size_t>(s)].parent) {
      const Span heading = passage_.layout.sections[static_cast<std::size_t>(s)].heading_span;
      if (const auto first = dates_.first_planned_year(heading)) return planned_years(*first);
      for (const tokens::Time& time : passage_.times_in(heading))
        if (const auto stretch = stretch_of(time)) return stretch;
      if (!passage_.times_in(heading).empty()) return std::nullopt;
    }
    return std::nullopt;
  }

  // 过去五年工作回顾: 新建公路37公里 was done over the five years. A level (森林覆盖率达80%) is that of the report's year.
  void look_back_on_done(std::size_t i, const std::vector<Timing>& done, Timing& timing) const {
    const std::optional<Period>& stretch = told_over_[passage_.segment_with(i).sentence];
    if (frames_.of[i].group >= 0 && frames_.distributions[static_cast<std::size_t>(frames_.of[i].group)].names.empty()) return;
    if (!stretch || is_dated(i) || relations_[i].baseline || relations_[i].rule == "from_to" || relations_[i].rule == "comparison") return;
    const bool named = names_length(i, *stretch);
    const bool whole = !passage_.is_ratio(i) && (is_done(i) || goes_on(i, *stretch, done));
    const bool shared = relations_[i].share && goes_on(i, *stretch, done);
    if ((named || whole || shared) && on(Rule::timing_done_over_stretch)) timing.period = stretch;
  }

  // By sentence: the years that its paragraph, or else a heading, looks back on. A paragraph that opens with one year ends what the heading
  // says.
  [[nodiscard]] std::vector<std::optional<Period>> stretches() const {
    std::vector<std::optional<Period>> told;
    std::optional<Period> said;
    std::optional<std::uint32_t> block;
    std::optional<std::uint32_t> ended;  // the part of the paper in which a paragraph of one year stood
    for (const layout::Sentence& sentence : passage_.layout.sentences) {
      const std::uint32_t section = passage_.layout.blocks[sentence.block].section;
      const bool fresh = block != sentence.block;
      block = sentence.block;
      if (fresh) said = ended == part_of(section) ? std::nullopt : stretch_of_headings(section);
      if (const tokens::Time* opening = opening_time(sentence.span)) {
        said = stretch_of(*opening);
        if (!said && fresh && sentence.span.start >= passage_.layout.sections[section].heading_span.end) ended = part_of(section);
      }
      told.push_back(passage_.layout.sections[section].role == SectionRole::plans ? std::nullopt : said);
    }
    return told;
  }

  // The section of the first level above one
  [[nodiscard]] std::uint32_t part_of(std::uint32_t section) const {
    while (passage_.layout.sections[section].level > 1) section = static_cast<std::uint32_t>(passage_.layout.sections[section].parent);
    return section;
  }

  [[nodiscard]] const tokens::Time* opening_time(Span sentence) const {
    const auto times = passage_.times_in({sentence.start, std::min(sentence.end, sentence.start + longest_opening + 1)});
    const auto opening = std::find_if(times.begin(), times.end(), [](const tokens::Time& time) {
      return time.year || time.relative_year || time.years_back || time.whole_year;
    });
    return opening != times.end() ? &*opening : nullptr;
  }

  // Whether the sentence says of one year or of months when the figure was
  [[nodiscard]] bool is_dated(std::size_t i) const {
    const std::uint32_t start = passage_.layout.sentences[passage_.segment_with(i).sentence].span.start;
    const auto times = passage_.times_in({start, passage_.quantity(i).span.start});
    return std::any_of(times.begin(), times.end(), [&](const tokens::Time& time) {
      return (time.year || time.relative_year || time.month || time.whole_year) && !stretch_of(time) && !is_base(time) &&
             !belongs_to_baseline(i, time);
    });
  }

  // 五年新增高速公路52公里, 五年分别增长62%、71%, where five years are looked back on
  [[nodiscard]] bool names_length(std::size_t i, const Period& stretch) const {
    const int length = int{stretch.last().year()} - int{stretch.first().year()} + 1;
    for (std::uint32_t at = passage_.segment_with(i).span.start; at + 1 < passage_.quantity(i).span.start; ++at) {
      const char32_t c = passage_.at(at);
      const int count = text::is_digit(c) ? static_cast<int>(c - U'0') : tokens::chinese_digit(c);
      if (count == length && passage_.at(at + 1) == U'年' && lexicon_.longest_at(passage_.scan, at + 1, words_.no_length) == nullptr)
        return true;
    }
    return false;
  }

  // A word of doing in the figure's clause, before it or behind (20个贫困村摘帽), and none of a level reached (增至, 共有)
  [[nodiscard]] bool is_done(std::size_t i) const {
    const Span clause = passage_.segment_with(i).span;
    const Span before = {clause.start, passage_.quantity(i).span.start};
    if (lexicon_.first_in(passage_.scan, before, words_.stock) != nullptr || lexicon_.first_in(passage_.scan, before, words_.to) != nullptr)
      return false;
    return says(before, words_.done, words_.no_done) || says({passage_.quantity(i).span.end, clause.end}, words_.done, words_.no_done);
  }

  // 其中供热管网62公里, 占支出的七成: a part or share of what was done over the stretch
  [[nodiscard]] bool goes_on(std::size_t i, const Period& stretch, const std::vector<Timing>& done) const {
    if (i == 0 || !passage_.in_text(i - 1) || passage_.segment_with(i - 1).sentence != passage_.segment_with(i).sentence) return false;
    const std::uint32_t start = passage_.segment_with(i).span.start;
    return done[i - 1].period == stretch &&
           (relations_[i].share || lexicon_.longest_at(passage_.scan, start, words_.part_open) != nullptr ||
            lexicon_.longest_at(passage_.scan, start, words_.part_among) != nullptr);
  }

  [[nodiscard]] bool opens_sentence(const tokens::Time& time) const {
    const auto& sentences = passage_.layout.sentences;
    auto behind = std::upper_bound(sentences.begin(), sentences.end(), time.span.start,
                                   [](std::uint32_t at, const layout::Sentence& sentence) { return at < sentence.span.start; });
    return behind != sentences.begin() && (--behind)->span.contains(time.span) && time.span.start <= behind->span.start + longest_opening;
  }

  [[nodiscard]] std::optional<Period> stretch_of(const tokens::Time& time) const {
    if (time.years_back) return years(shifted(info_.year, 1 - *time.years_back), info_.year);
    return time.year_to && !time.month && time.year_to == info_.year ? years(time.year, time.year_to) : std::nullopt;
  }

  // “十三五”: 2016 to 2020, where the report is of its last year
  [[nodiscard]] std::optional<Period> planned_years(Year first) const {
    constexpr int others = 4;
    return shifted(first, others) == info_.year ? years(first, info_.year) : std::nullopt;
  }

  // 2022年受理57件, 已建成12个, in a plan for 2023
  [[nodiscard]] bool tells_of_done(std::size_t i, const Timing& timing) const {
    const Span before = {passage_.segment_with(i).span.start, passage_.quantity(i).span.start};
    const bool past = timing.year && horizon_ && *timing.year <= *horizon_;
    return past || lexicon_.first_in(passage_.scan, before, words_.target_done) != nullptr;
  }

  // What is told in the year behind the one that it is about counts from there: a work report whose title names the new year, and news of
  // January (去年，全县受理57件) in which no year stands.
  [[nodiscard]] bool tells_afterwards() const {
    const std::optional<Year> after = shifted(info_.year, 1);
    if (!after) return false;
    std::optional<Year> named;  // in the title, or where a line under it tells of the meeting
    for (const layout::Block& block : passage_.layout.blocks) {
      const bool meeting = lexicon_.first_in(passage_.scan, block.span, words_.meeting) != nullptr && on(Rule::timing_year_of_meeting);
      if (block.span.start > first_sentence() || (block.kind != layout::BlockKind::title && !meeting)) continue;
      for (std::uint32_t i = block.span.start; i < block.span.end && !named; ++i) named = tokens::marked_year(passage_.document.folded, i);
    }
    if (named) return named == after && on(Rule::timing_title_of_next_year);
    const auto written = Period::parse(info_.published);
    if (!written || Year::from(int{written->first().year()}) != after) return false;
    const auto& times = passage_.reading.times;
    return std::none_of(times.begin(), times.end(), [](const tokens::Time& time) { return time.year.has_value(); }) &&
           on(Rule::timing_news_of_january);
  }

  [[nodiscard]] std::uint32_t first_sentence() const {
    return passage_.layout.sentences.empty() ? 0 : passage_.layout.sentences.front().span.start;
  }

  // A paper that tells of no year but is called a five-year plan (“十五五”规划) looks ahead to its years.
  [[nodiscard]] std::optional<Year> horizon_of_plan() const {
    for (const layout::Block& block : passage_.layout.blocks)
      if (block.kind == layout::BlockKind::title)
        if (const auto first = dates_.first_planned_year(block.span); first && on(Rule::timing_five_year_plan)) return shifted(first, -1);
    return std::nullopt;
  }

  // The year in the heading of a plan: 三、2021年工作打算
  void plan_year(std::size_t i, Timing& timing) const {
    for (std::int32_t s = static_cast<std::int32_t>(passage_.section_of(i)); s >= 0;
         s = passage_.layout.sections[static_cast<std::size_t>(s)].parent)
      for (const tokens::Time& time : passage_.times_in(passage_.layout.sections[static_cast<std::size_t>(s)].heading_span))
        if (time.years_on && on(Rule::timing_years_on_in_heading))
          return set_time(i, time, info_.year, timing);
        else if (time.year && (!info_.year || *time.year >= *info_.year)) {
          timing.year = time.year;
          return;
        }
  }

  // 一、2023年工作回眸, in a plan for 2024: the last year before the plan's own that a heading names, else the year before it
  [[nodiscard]] std::optional<Year> year_looked_back_on(std::uint32_t section) const {
    for (auto s = static_cast<std::int32_t>(section); s >= 0; s = passage_.layout.sections[static_cast<std::size_t>(s)].parent) {
      std::optional<Year> last;
      for (const tokens::Time& time : passage_.times_in(passage_.layout.sections[static_cast<std::size_t>(s)].heading_span))
        if (is_after(info_.year, time.year_to ? time.year_to : time.year)) last = std::max(last, time.year_to ? time.year_to : time.year);
      if (last) return last;
    }
    return shifted(info_.year, -1);
  }

  // 六、问题及2018年打算: the problems come first; the plans begin with a later year or a word of planning.
  [[nodiscard]] bool before_plans(std::size_t i) {
    const std::uint32_t section = passage_.section_of(i);
    if (lexicon_.first_in(passage_.scan, passage_.layout.sections[section].heading_span, words_.problem) == nullptr) return false;
    const auto [start, fresh] = plan_start_.try_emplace(section, 0);
    if (fresh) start->second = find_plan_start(passage_.layout.sections[section]);
    return passage_.quantity(i).span.start < start->second;
  }

  [[nodiscard]] std::uint32_t find_plan_start(const zhibiao::Section& section) const {
    const Span body = {section.heading_span.end, section.span.end};
    std::uint32_t start = section.span.end;
    for (const tokens::Time& time : passage_.times_in(body))
      if (is_after(time.year, info_.year) || time.relative_year > 0) {
        start = time.span.start;
        break;
      }
    const lexicon::Hit* opener = lexicon_.first_in(passage_.scan, body, words_.plan_opener);
    return opener != nullptr && on(Rule::timing_plans_open_with_word) ? std::min(start, opener->start) : start;
  }

  bool distributed_year(std::size_t i, const std::optional<Year>& own_year, Timing& timing) const {
    const Frame& frame = frames_.of[i];
    if (frame.group < 0) return false;
    const Distribution& distribution = frames_.distributions[static_cast<std::size_t>(frame.group)];
    if (distribution.years.empty()) return spread_over_months(i, distribution, timing) || spread_over_years(i, distribution, timing);
    const tokens::Time& time = passage_.reading.times[static_cast<std::size_t>(distribution.years[frame.place])];
    if (is_growth_of_each_year(i)) return false;
    if (is_base(time) && on(Rule::timing_compared_years)) return false;  // 与2018年、2019年相比，分别增加9件、5件
    if (!on(Rule::timing_year_for_each)) return false;
    apply(i, time, own_year, timing);
    return true;
  }

  // 由2016年的1.2万元增至2021年的1.9万元、0.9万元，年均分别增长6.2%和9.4%: neither is of one of the years
  [[nodiscard]] bool is_growth_of_each_year(std::size_t i) const {
    const Span before = {passage_.segment_with(i).span.start, passage_.quantity(i).span.start};
    return lexicon_.first_in(passage_.scan, before, words_.per_year) != nullptr && on(Rule::timing_growth_of_no_single_year);
  }

  // 2018—2020年分别为210件、245件、198件; 近三年分别…: as many years as figures
  bool spread_over_years(std::size_t i, const Distribution& distribution, Timing& timing) const {
    const auto figures = static_cast<int>(distribution.quantities.size());
    const Segment& own = passage_.segment_with(distribution.quantities.front());
    const auto times = passage_.times_in({passage_.layout.sentences[own.sentence].span.start, own.span.end});
    for (auto time = times.rbegin(); time != times.rend(); ++time) {
      if (time->month || !(time->year_to || time->years_back) || is_base(*time)) continue;
      const std::optional<Year> last = time->year_to ? time->year_to : info_.year;
      const std::optional<Year> first = time->year_to ? time->year : shifted(info_.year, 1 - *time->years_back);
      if (!first || !last || last->value() - first->value() + 1 != figures || !on(Rule::timing_years_in_turn)) return false;
      timing.year = shifted(first, static_cast<int>(frames_.of[i].place));
      timing.period = std::nullopt;
      return true;
    }
    return false;
  }

  // 7月、8月、9月分别为512件、534件、438件: as many months as figures
  bool spread_over_months(std::size_t i, const Distribution& distribution, Timing& timing) const {
    const std::size_t figures = distribution.quantities.size();
    const Segment& own = passage_.segment_with(distribution.quantities.front());
    const auto times = passage_.times_in({own.span.start, passage_.quantity(distribution.quantities.front()).span.start});
    if (times.size() < figures || !timing.year) return false;
    const auto last = times.last(figures);
    for (std::size_t k = 0; k < figures; ++k) {
      const bool month = last[k].month && !last[k].month_to && !last[k].day && !last[k].year && !last[k].relative_year;
      if (!month || (k > 0 && !joined(last[k - 1], last[k]))) return false;
    }
    if (!on(Rule::timing_month_for_each)) return false;
    const int month = *last[static_cast<std::size_t>(frames_.of[i].place)].month;
    timing.period = Period::months(*timing.year, month, month);
    return true;
  }

  // 1月至6月受理100件。其中，办结50件: where the sentence begins whose total another one splits, when it tells of one time alone
  [[nodiscard]] std::uint32_t start_of_whole(std::uint32_t sentence) const {
    const std::vector<layout::Sentence>& sentences = passage_.layout.sentences;
    const std::uint32_t own = sentences[sentence].span.start;
    const bool splits = sentence > 0 && sentences[sentence].block == sentences[sentence - 1].block &&
                        lexicon_.longest_at(passage_.scan, own, words_.part_among) != nullptr && on(Rule::timing_of_which);
    if (!splits) return own;
    const auto times = passage_.times_in(sentences[sentence - 1].span);
    const auto told =
        std::count_if(times.begin(), times.end(), [&](const tokens::Time& time) { return !is_base(time) && !says_nothing(time); });
    return told == 1 ? sentences[sentence - 1].span.start : own;
  }

  // The last time of the sentence before the quantity that is no base of a comparison, and not the former year of a from–to.
  void govern(std::size_t i, const std::optional<Year>& own_year, Timing& timing) const {
    const Segment& own = passage_.segment_with(i);
    const auto times = passage_.times_in({start_of_whole(own.sentence), passage_.quantity(i).span.start});
    for (std::size_t t = 0; t < times.size(); ++t) {
      if (t == most_times && times.size() > 2 * most_times) t = times.size() - most_times;
      const tokens::Time& time = times[t];
      if (says_nothing(time) || is_base(time) || !is_of_our_time(time)) continue;
      if (is_aside(i, time) && on(Rule::timing_former_year_in_bracket)) continue;
      if (belongs_to_baseline(i, time) && on(Rule::timing_year_of_former_level)) continue;
      if (closed(time, own, i) && on(Rule::timing_ends_at_semicolon)) continue;
      if (is_compared_with(i, time) && on(Rule::timing_change_since_same_period)) continue;
      if (is_measured_by(i, time) && on(Rule::timing_year_that_measures)) continue;
      if (is_built_upon(i, time) && on(Rule::timing_described_base)) continue;
      if (is_of_founding(time)) continue;
      if (timing.until && is_now(time) && on(Rule::timing_now_is_day_named)) continue;
      apply(i, time, own_year, timing);
    }
  }

  // 支出61万元（含上年结转支出），下降8%; 结案（包括上年受理后结转）68件: a former year in a bracket that has no figure says nothing of
  // those behind it, unless it is all that the bracket has
  [[nodiscard]] bool is_aside(std::size_t i, const tokens::Time& time) const {
    constexpr std::uint32_t longest_bracket = 40;
    if (!time.relative_year || *time.relative_year >= 0) return false;
    std::uint32_t open = time.span.start;
    while (open > 0 && time.span.start - open < longest_bracket && passage_.at(open) != U'(' && passage_.at(open) != U')') --open;
    if (passage_.at(open) != U'(') return false;
    const std::uint32_t stop = std::min(passage_.quantity(i).span.start, time.span.end + longest_bracket);
    for (std::uint32_t at = open; at < stop; ++at) {
      if (passage_.at(at) == U')') return open + 1 < time.span.start || time.span.end < at;
      if (text::is_digit(passage_.at(at))) return false;
    }
    return false;
  }

  // 我局于1998年组建，现有执法人员22名; 成立于2004年: when a body came to be
  [[nodiscard]] bool is_of_founding(const tokens::Time& time) const {
    if (is_before(time, words_.founded_in)) return on(Rule::timing_founding);
    if (!is_before(time, words_.founded_before)) return false;
    constexpr std::u32string_view ends = U",;。";
    constexpr std::uint32_t longest = 40;
    std::uint32_t end = time.span.end;
    while (end < time.span.end + longest && ends.find(passage_.at(end)) == ends.npos && passage_.at(end) != U'\0') ++end;
    return lexicon_.first_in(passage_.scan, {time.span.end, end}, words_.founded) != nullptr && on(Rule::timing_founding);
  }

  // 截至12月底，现有调解员310名: the moment is the day that was named
  [[nodiscard]] bool is_now(const tokens::Time& time) const {
    const lexicon::Hit* now = lexicon_.longest_at(passage_.scan, time.span.start, words_.now);
    return now != nullptr && now->end == time.span.end;
  }

  // 2016年底以前的文件, 结转下年度, 结转2019年案件: where something comes from or goes to
  [[nodiscard]] bool says_nothing(const tokens::Time& time) const {
    if (time.aside && on(Rule::timing_aside)) return true;
    if (time.deadline && is_after(info_.year, time.year) && on(Rule::timing_before_former_year)) return true;
    // 规划调整方案（2006—2020年）公示30日: the name of a paper or campaign
    const bool bracket = time.span.start > 0 && passage_.at(time.span.start - 1) == U'(' && passage_.at(time.span.end) == U')';
    if (bracket && time.year_to && !time.month && on(Rule::timing_years_of_name)) return true;
    const std::uint32_t floor = time.span.start > 4 ? time.span.start - 4 : 0;
    const bool whole = time.relative_year || (time.year && !time.month);
    return whole && lexicon_.longest_ending_at(passage_.scan, time.span.start, floor, words_.carried) != nullptr &&
           on(Rule::timing_carried_over);
  }

  // A time that opens its sentence holds to the end; one that comes later ends with its semicolon.
  [[nodiscard]] bool closed(const tokens::Time& time, const Segment& own, std::size_t i) const {
    const std::uint32_t first = passage_.first_segment[own.sentence];
    if (time.span.start < passage_.segments[first].span.end) return false;
    const std::uint32_t semicolon = passage_.segment_with(i).semicolon;
    return semicolon > first && passage_.segments[semicolon].span.start > time.span.start;
  }

  // 19年 is a year only near the report's own, else a length of time.
  [[nodiscard]] bool is_of_our_time(const tokens::Time& time) const {
    constexpr int years_before = 6;
    if (!time.short_year) return true;
    return (info_.year && *time.year >= shifted(info_.year, -years_before) && *time.year <= shifted(info_.year, 1)) ||
           !on(Rule::timing_length_of_years);
  }

  // 较2019年, 比2012年、2013年, 与2019年、2020年相比: every year that is joined to the first or the last is a base as well
  [[nodiscard]] bool is_base(const tokens::Time& time) const {
    const tokens::Time* const first = passage_.reading.times.data();
    const tokens::Time* const last = first + passage_.reading.times.size();
    const tokens::Time* opening = &time;
    for (int i = 0; i < longest_list && opening != first && joined(*(opening - 1), *opening); ++i) --opening;
    if (compared_before(*opening) && on(Rule::timing_base_of_comparison)) return true;
    if (is_base_of_index(time) && on(Rule::timing_base_of_index)) return true;
    if (is_described_base(time) && on(Rule::timing_described_base)) return true;
    const tokens::Time* closing = &time;
    for (int i = 0; i < longest_list && closing + 1 != last && joined(*closing, *(closing + 1)); ++i) ++closing;
    if (compared_by_ratio(*opening, *closing) && on(Rule::timing_base_of_ratio)) return true;
    return compared_behind(*closing) && on(Rule::timing_base_before_comparison);
  }

  // 以上年为100, 以2015年为基期
  [[nodiscard]] bool is_base_of_index(const tokens::Time& time) const {
    constexpr std::uint32_t longest = 2;  // 价格
    if (passage_.at(time.span.end) == U'=') return true;
    bool made = false;
    for (std::uint32_t at = time.span.end; at <= time.span.end + longest; ++at) made = made || passage_.at(at) == U'为';
    return made && time.span.start > 0 && passage_.at(time.span.start - 1) == U'以';
  }

  // 比历史最高的2011年增产3200万公斤
  [[nodiscard]] bool is_described_base(const tokens::Time& time) const {
    constexpr std::uint32_t longest = 8;
    if (time.span.start < 2 || passage_.at(time.span.start - 1) != U'的' || time.month) return false;
    for (std::uint32_t at = time.span.start - 1; at-- > 0 && at + longest >= time.span.start && text::is_han(passage_.at(at));)
      if (lexicon_.longest_at(passage_.scan, at, words_.compare_with_place) != nullptr) return true;
    return false;
  }

  // 在2020年下降2个百分点的基础上再下降1.5个百分点, 继2020年增长15%后又增长22%
  [[nodiscard]] bool is_built_upon(std::size_t i, const tokens::Time& time) const {
    if (time.span.end >= passage_.quantity(i).span.start) return false;
    const Span between = {time.span.end, passage_.quantity(i).span.start};
    const auto closes = [&](lexicon::CategoryId category) {
      constexpr std::uint32_t longest = 400;
      const lexicon::Hit* hit = passage_.scan.find_in(between, category, [](const lexicon::Hit&) { return true; });
      if (hit == nullptr || hit->start - between.start > longest) return false;
      const std::u32string_view text = passage_.document.folded;
      return text.substr(between.start, hit->start - between.start).find(U',') == text.npos;
    };
    return closes(words_.built_upon) || (is_before(time, words_.built_open) && closes(words_.built_close));
  }

  [[nodiscard]] bool joined(const tokens::Time& a, const tokens::Time& b) const {
    const bool one = a.span.end == b.span.start;  // 去年5月
    return (one || (a.span.end + 1 == b.span.start && joins(a.span.end))) && on(Rule::timing_joined_bases);
  }

  [[nodiscard]] bool joins(std::uint32_t at) const { return lexicon_.longest_at(passage_.scan, at, words_.joint) != nullptr; }

  [[nodiscard]] bool is_before(const tokens::Time& time, lexicon::CategoryId category) const {
    const std::uint32_t floor = time.span.start > 6 ? time.span.start - 6 : 0;
    return lexicon_.longest_ending_at(passage_.scan, time.span.start, floor, category) != nullptr;
  }

  [[nodiscard]] bool compared_before(const tokens::Time& time) const { return is_before(time, words_.compare_before); }

  // 与上年同比. 2020年与2021年同比… names two years of which the second is no base.
  [[nodiscard]] bool compared_by_ratio(const tokens::Time& opening, const tokens::Time& closing) const {
    return lexicon_.longest_at(passage_.scan, closing.span.end, words_.compare_ratio) != nullptr && is_before(opening, words_.compare_with);
  }

  // 上年同期立案20件 tells of the year before and compares nothing by itself.
  [[nodiscard]] bool compared_behind(const tokens::Time& time) const {
    const lexicon::Hit* compared = lexicon_.longest_at(passage_.scan, time.span.end, words_.compare_after);
    // 2019年相比2018年: the second is the base
    if (compared != nullptr && is_time_at(compared->end) && !is_before(time, words_.compare_with) && on(Rule::timing_compared_with_next))
      return false;
    return compared != nullptr && (!lexicon_.is(compared->word, words_.same_period) || is_before(time, words_.compare_with) ||
                                   !on(Rule::timing_same_period_is_no_base));
  }

  [[nodiscard]] bool is_time_at(std::uint32_t at) const {
    const auto& times = passage_.reading.times;
    const auto found = std::lower_bound(times.begin(), times.end(), at,
                                        [](const tokens::Time& time, std::uint32_t start) { return time.span.start < start; });
    return found != times.end() && found->span.start == at;
  }

  // 上年同期受理57件，增长12.3%: the growth is of our own year
  [[nodiscard]] bool is_compared_with(std::size_t i, const tokens::Time& time) const {
    return relations_[i].change != Change::none && is_same_period(time) && time.span.end <= passage_.segment_with(i).span.start;
  }

  [[nodiscard]] bool is_same_period(const tokens::Time& time) const {
    return lexicon_.longest_at(passage_.scan, time.span.end, words_.same_period) != nullptr;
  }

  // 是2012年的1.9倍: a multiple of what it was then
  [[nodiscard]] bool is_measured_by(std::size_t i, const tokens::Time& time) const {
    const bool restored = passage_.is_ratio(i) && is_before(time, words_.restored) && on(Rule::timing_restored_level);
    if (passage_.quantity(i).dimension != "multiple" && !restored) return false;
    const lexicon::Hit* behind = lexicon_.longest_at(passage_.scan, time.span.end, words_.measured);
    return behind != nullptr && behind->end + longest_approximation >= passage_.quantity(i).span.start;
  }

  // The year within the words of a former level says nothing of the figures behind it.
  [[nodiscard]] bool belongs_to_baseline(std::size_t i, const tokens::Time& time) const {
    const auto& quantities = passage_.reading.quantities;
    const auto behind = std::lower_bound(quantities.begin(), quantities.end(), time.span.end,
                                         [](const tokens::Quantity& quantity, std::uint32_t at) { return quantity.span.start < at; });
    const auto k = static_cast<std::size_t>(behind - quantities.begin());
    if (k >= i || passage_.segment_of[k] < 0 || !relations_[k].baseline) return false;
    return frames_.of[k].before.contains(time.span) || time_of_base(k) == &time;
  }

  // The time that the own words of a former level name last, or that stands right before its bracket; may be null
  [[nodiscard]] const tokens::Time* time_of_base(std::size_t i) const {
    const Segment own = passage_.bracket_of(i);
    const std::uint32_t start = std::min(own.span.start, frames_.of[i].before.start);
    const auto times = passage_.times_in({own.opened_by == U'(' ? start : frames_.of[i].before.start, passage_.quantity(i).span.start});
    const auto named = std::find_if(times.rbegin(), times.rend(), [](const tokens::Time& time) {
      return time.year || time.relative_year || time.spans_back || (time.month && !time.day);
    });
    if (named != times.rend()) return &*named;
    return own.opened_by == U'(' && own.first == i ? passage_.time_before_bracket(own) : nullptr;
  }

  // 较上季度的89%, 与二季度（29件）相比: a part of the report's year, or of the year before where it lies behind the report's own part
  void set_former_span(const tokens::Time& time, Timing& timing) const {
    timing.year = info_.year;
    if (time.spans_back) return set_spans_back(time, timing);
    const int last = time.month_to.value_or(*time.month);
    const bool later = info_.period && last > static_cast<int>(unsigned{info_.period->last().month()});
    if (later) timing.year = shifted(info_.year, -1);
    timing.period = timing.year ? rounded(Period::months(*timing.year, *time.month, last)) : std::nullopt;
  }

  void set_spans_back(const tokens::Time& time, Timing& timing) const {
    timing.period = span_before(info_.period, *time.spans_back);
    timing.year = timing.period ? Year::from(int{timing.period->last().year()}) : info_.year;
  }

  // A former level has the year that its own words name, else that of the former level coordinated with it.
  void baseline_year(std::size_t i, const std::vector<Timing>& done, Timing& timing) const {
    const tokens::Time* named = time_of_base(i);
    const bool same_period = named != nullptr && is_same_period(*named);
    if (!same_period && on(Rule::timing_former_level_of_report)) timing.year = info_.year;
    if (named != nullptr && !named->year && !named->relative_year) return set_former_span(*named, timing);
    if (named != nullptr && on(Rule::timing_former_level_of_named_year))
      return set_year(*named, named->relative_year ? shifted(info_.year, *named->relative_year) : named->year, timing);
    for (std::size_t k = i; k-- > 0 && passage_.segment_of[k] >= 0 && i - k <= farthest_baseline;) {
      if (passage_.segment_with(k).sentence != passage_.segment_with(i).sentence) break;
      if (relations_[k].baseline && relations_[k].rule == relations_[i].rule && on(Rule::timing_former_levels_joined)) {
        timing.year = done[k].year;
        return;
      }
    }
  }

  // `own_year`: the year that the passage is about, so that 年内 in a plan is the planned year.
  void apply(std::size_t i, const tokens::Time& time, const std::optional<Year>& own_year, Timing& timing) const {
    timing.until = false;
    set_time(i, time, own_year, timing);
    timing.over = is_over(time, timing.year) || is_span_of_done(i, time);
  }
  void set_time(std::size_t i, const tokens::Time& time, const std::optional<Year>& own_year, Timing& timing) const {
    if (time.whole_year && on(Rule::timing_whole_year)) {
      timing.period = timing.status == Status::target || !is_of_whole_year(timing) ? std::nullopt : info_.period;
      return;
    }
    if (time.years_back && on(Rule::timing_years_back)) {
      timing.year = info_.year;
      timing.period = years(shifted(info_.year, 1 - *time.years_back), info_.year);
      return;
    }
    if (time.spans_back) return;  // 上周 of a weekly report is the week that it reports on
    if (time.years_on && on(Rule::timing_years_on)) {
      timing.year = shifted(info_.year, *time.years_on);
      timing.period = years(shifted(info_.year, 1), timing.year);
      timing.ahead = true;
      return;
    }
    if (time.since && on(Rule::timing_since)) {
      timing.year = info_.year;
      timing.period = time.year == info_.year ? info_.period : years(time.year, info_.year);
      return;
    }
    if (time.year_to && !time.month && on(Rule::timing_over_years)) {
      timing.year = time.year_to;
      timing.period = years(time.year, time.year_to);
      return;
    }
    if (is_late(i, time) && on(Rule::timing_runs_on)) return run_on(time, timing);
    if (time.relative_year || time.year) {
      timing.ahead = time.relative_year.value_or(0) > 0;
      set_year(time, time.relative_year ? year_of(*time.relative_year, own_year) : time.year, timing);
    }
    if (!time.month || (time.deadline && on(Rule::timing_deadline)) || (in_list(time) && on(Rule::timing_months_joined))) return;
    if ((time.year_to || time.relative_year_to || time.day_to) && on(Rule::timing_over_turn_of_year))
      return set_range(time, own_year, timing);
    set_months(i, time, timing);
  }

  // 全年 in a report of some months means these, but neither where they close the year nor where another year was named.
  [[nodiscard]] bool is_of_whole_year(const Timing& timing) const {
    using namespace std::chrono;
    const bool closes = info_.period && info_.period->last().month() == December && info_.period->precision() != Period::Precision::year;
    return !(closes || timing.year != info_.year) || !on(Rule::timing_whole_year_beyond_report);
  }

  [[nodiscard]] std::optional<Year> year_of(int relative, const std::optional<Year>& own_year) const {
    if (told_afterwards_ && on(Rule::timing_counted_from_next_year)) return shifted(info_.year, relative + 1);
    return relative == 0 ? own_year : shifted(info_.year, relative);
  }

  // Another year has no part of the report's own, but 去年同期 the same part as what was spoken of.
  void set_year(const tokens::Time& time, const std::optional<Year>& year, Timing& timing) const {
    if (is_same_period(time) && on(Rule::timing_same_part_of_year))
      timing.period = year && timing.year ? moved(timing.period, year->value() - timing.year->value()) : std::nullopt;
    else
      timing.period = year == info_.year || time.relative_year == 0 ? info_.period : std::nullopt;
    timing.year = year;
  }

  // 3月和9月各举行1次: neither month is the period
  [[nodiscard]] bool in_list(const tokens::Time& time) const {
    if (time.year || time.month_to) return false;
    const bool before = time.span.start > 1 && joins(time.span.start - 1) && passage_.at(time.span.start - 2) == U'月';
    const bool behind = joins(time.span.end) && !passage_.times_in({time.span.end + 1, time.span.end + 2}).empty();
    return before || behind;
  }

  // 2020年12月至2021年11月: of the year in which it ends. The year of its beginning was set.
  void set_range(const tokens::Time& time, const std::optional<Year>& own_year, Timing& timing) const {
    const std::optional<Year> from = timing.year;
    if (time.year_to)
      timing.year = time.year_to;
    else if (time.relative_year_to)
      timing.year = year_of(*time.relative_year_to, own_year);
    timing.period.reset();
    if (!from || !timing.year) return;
    if (!time.day_to) {
      timing.period = rounded(tokens::months_between(*from, *time.month, *timing.year, *time.month_to));
    } else {
      const auto first = Period::day(*from, *time.month, *time.day);
      const auto last = Period::day(*timing.year, *time.month_to, *time.day_to);
      if (first && last) timing.period = rounded(Period::days(first->first(), last->first()));
    }
  }

  // Months of a year that is not known are no period.
  void set_months(std::size_t i, const tokens::Time& time, Timing& timing) const {
    const int last = time.month_to.value_or(*time.month);
    timing.until = time.as_of;
    if (!timing.year) {
      timing.period.reset();
    } else if (time.as_of && on(Rule::timing_as_of)) {
      timing.period = time.day ? up_to(i, time, *timing.year) : rounded(Period::months(*timing.year, 1, last));
    } else if (time.month_to || !time.day) {
      timing.period = rounded(Period::months(*timing.year, *time.month, last));
    }
  }

  // 截至11月底共受理: from January on; 截至6月底共有, 截至12月31日: on that day, as at the end of a year
  [[nodiscard]] std::optional<Period> up_to(std::size_t i, const tokens::Time& time, Year year) const {
    constexpr int december = 12;
    constexpr int last_of_december = 31;
    if (time.month_end && *time.month != december && !(in_clause(i, time, words_.stock) && on(Rule::timing_stock_at_month_end)))
      return Period::months(year, 1, *time.month);
    if (time.month_end) return last_day(year, *time.month);
    const bool ends_year = *time.month == december && *time.day == last_of_december;
    const std::optional<Period> day = Period::day(year, *time.month, *time.day);
    if (!day || ends_year || !since_then(i, time, words_.flow) || in_clause(i, time, words_.stock) || !on(Rule::timing_up_to_day))
      return day;
    return rounded(Period::days(Period::day(year, 1, 1)->first(), day->first()));
  }

  [[nodiscard]] static std::optional<Period> last_day(Year year, int month) {
    const auto whole = Period::months(year, month, month);
    return whole ? Period::days(whole->last(), whole->last()) : std::nullopt;
  }

  // Whether a word of the category stands between a time and the figure, anywhere or in the figure's own clause.
  [[nodiscard]] bool since_then(std::size_t i, const tokens::Time& time, lexicon::CategoryId category) const {
    return passage_.segment_of[i] >= 0 && says_between(time.span.end, i, category);
  }
  [[nodiscard]] bool in_clause(std::size_t i, const tokens::Time& time, lexicon::CategoryId category) const {
    return passage_.segment_of[i] >= 0 && says_between(std::max(passage_.segment_with(i).span.start, time.span.end), i, category);
  }
  [[nodiscard]] bool says_between(std::uint32_t start, std::size_t i, lexicon::CategoryId category) const {
    return lexicon_.first_in(passage_.scan, {start, passage_.quantity(i).span.start}, category) != nullptr;
  }

  // 截至2024年2月底，已受理, in a report of 2023: done when the report was written, and no plan
  [[nodiscard]] bool is_late(std::size_t i, const tokens::Time& time) const {
    return time.as_of && time.month && time.year && time.year == shifted(info_.year, 1) && since_then(i, time, words_.flow);
  }
  // 2023年1月，…召开大会, in a report of 2022: over when the report was published; of one without a date by the end of March, when it is
  // due
  [[nodiscard]] bool is_over(const tokens::Time& time, const std::optional<Year>& year) const {
    constexpr int month_due = 3;
    if (!year || !time.month || time.deadline || !info_.year || year != shifted(info_.year, 1)) return false;
    const int month = time.month_to.value_or(*time.month);
    const auto day = time.month_to ? time.day_to : time.day;
    const auto end = day ? Period::day(*year, month, *day) : Period::months(*year, month, month);
    const auto written = Period::parse(info_.published);
    return end && (written ? end->last() <= written->last() : month <= month_due) && on(Rule::timing_over_when_written);
  }
  // 2018年1月至2021年5月底，共收案265件: what is counted over a span that has begun was done in it, unless a word of planning stands
  // between
  [[nodiscard]] bool is_span_of_done(std::size_t i, const tokens::Time& time) const {
    const bool begun = time.year_to && time.month && time.year && !is_after(time.year, info_.year) && passage_.segment_of[i] >= 0;
    return begun && (since_then(i, time, words_.flow) || !since_then(i, time, words_.target_word)) && on(Rule::timing_span_of_done);
  }
  void run_on(const tokens::Time& time, Timing& timing) const {
    timing.year = info_.year;
    timing.period.reset();
    const auto first = Period::day(*info_.year, 1, 1);
    const auto last = time.month_end || !time.day ? last_day(*time.year, time.month_to.value_or(*time.month))
                                                  : Period::day(*time.year, *time.month, *time.day);
    if (first && last) timing.period = rounded(Period::days(first->first(), last->first()));
  }

  // 未达到90%的要求
  [[nodiscard]] bool asked_for(std::size_t i) const {
    return lexicon_.longest_at(passage_.scan, passage_.quantity(i).span.end, words_.target_behind) != nullptr;
  }

  // 高于考核目标（99%）, 出庭率98%（目标95%）
  [[nodiscard]] bool in_bracket_of_target(std::size_t i) const {
    const Segment own = passage_.bracket_of(i);
    if (own.opened_by != U'(' || own.first != i || !(passage_.is_ratio(i) || compares_with_before(i))) return false;
    std::uint32_t end = passage_.quantity(i).span.start;
    while (end > own.span.start && !text::is_han(passage_.at(end - 1))) --end;
    if (end == own.span.start) --end;
    const std::uint32_t floor = end - std::min(end, longest_target);
    return lexicon_.longest_ending_at(passage_.scan, end, floor, words_.target_bracket) != nullptr;
  }

  [[nodiscard]] bool compares_with_before(std::size_t i) const {
    return i > 0 && passage_.in_text(i - 1) && passage_.quantity(i - 1).unit == passage_.quantity(i).unit &&
           passage_.segment_with(i - 1).sentence == passage_.segment_with(i).sentence;
  }

  // A goal in a report of what was done: 力争…, and limits that a rule sets: 每月服务不少于8小时
  [[nodiscard]] bool aims(std::size_t i) const {
    const Segment& own = passage_.segment_with(i);
    const std::uint32_t stop = passage_.quantity(i).span.start;
    const Span before = {std::max(own.span.start, stop - std::min(stop, longest_region)), stop};
    if (says(before, words_.target_firm) && !(names_kind(before) && on(Rule::timing_plan_is_counted)) && on(Rule::timing_aim)) return true;
    const Qualifier qualifier = passage_.quantity(i).qualifier;
    const bool bounds = qualifier == Qualifier::at_least || qualifier == Qualifier::at_most;
    return bounds && says(before, words_.target_rule) &&
           !(lexicon_.first_in(passage_.scan, own.span, words_.target_done) != nullptr && on(Rule::timing_limit_that_was_met)) &&
           on(Rule::timing_limit_of_rule);
  }

  // 规划计划340条: the only word of planning is the name of what is counted
  [[nodiscard]] bool names_kind(Span before) const {
    const lexicon::Hit* name = lexicon_.longest_ending_at(passage_.scan, before.end, before.start, words_.target_name);
    return name != nullptr && !says({before.start, name->start}, words_.target_firm);
  }

  // A hit inside a word that plans nothing (修订计划, 拟定) does not count.
  [[nodiscard]] bool says(Span span, lexicon::CategoryId category) const { return says(span, category, words_.target_none); }
  [[nodiscard]] bool says(Span span, lexicon::CategoryId category, lexicon::CategoryId none) const {
    for (const lexicon::Hit& hit : passage_.scan.starting_in(span)) {
      if (hit.end > span.end || !lexicon_.is(hit.word, category)) continue;
      bool covered = false;
      const std::uint32_t floor = hit.start > 6 ? hit.start - 6 : 0;
      for (const lexicon::Hit& other : passage_.scan.starting_in({floor, hit.start + 1}))
        covered = covered || (other.end >= hit.end && lexicon_.is(other.word, none) && on(Rule::timing_aim_within_word));
      if (!covered) return true;
    }
    return false;
  }

  const Passage& passage_;
  const DocumentInfo& info_;
  const lexicon::Lexicon& lexicon_;
  const Words& words_;
  const tokens::DateReader dates_;
  const Frames& frames_;
  const std::vector<Relation>& relations_;
  const bool plan_paper_;                         // the whole document tells what is to be done
  const bool told_afterwards_;                    // 去年 is the year that is told of, 今年 the one behind it
  const std::optional<Year> horizon_;             // what comes after it is still to be done
  std::vector<std::optional<Period>> told_over_;  // by sentence
  std::set<std::uint32_t> tables_with_targets_;
  std::map<std::uint32_t, std::uint32_t> plan_start_;  // by section with problems in its heading: where the plans begin
};

}  // namespace

std::vector<Timing> time_quantities(const Passage& passage, const DocumentInfo& info, const Words& words, const Frames& frames,
                                    const std::vector<Relation>& relations) {
  return Timer(passage, info, words, frames, relations).time();
}

}  // namespace zhibiao::indicator
