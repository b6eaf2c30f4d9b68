#include "indicator/timing.hpp"

#include <algorithm>
#include <map>

namespace zhibiao::indicator {

namespace {

/// Whether both are known and the first is later.
bool is_after(const std::optional<Year>& a, const std::optional<Year>& b) { return a && b && *a > *b; }

class Timer {
 public:
  Timer(const Passage& passage, const DocumentInfo& info, const Words& words, const Content& content, const Frames& frames,
        const std::vector<Relation>& relations)
      : passage_(passage),
        info_(info),
        lexicon_(passage.codebook.lexicon),
        words_(words),
        content_(content),
        frames_(frames),
        relations_(relations) {}

  std::vector<Timing> time() {
    std::vector<Timing> timings(passage_.reading.quantities.size());
    for (std::size_t i = 0; i < timings.size(); ++i) timings[i] = passage_.segment_of[i] >= 0 ? in_text(i, timings) : in_table(i);
    return timings;
  }

 private:
  Timing in_table(std::size_t i) const {
    Timing timing{info_.year, info_.period, Status::actual, false};
    for (const auto& path : {passage_.figure(i).stub, passage_.figure(i).head})
      for (const Span place : path)
        for (const tokens::Time& found : passage_.times_in(place)) apply(found, info_.year, timing);
    return timing;
  }

  Timing in_text(std::size_t i, const std::vector<Timing>& done) {
    const SectionRole role = passage_.layout.sections[passage_.section_of(i)].role;
    const bool planned = role == SectionRole::plans && !before_plans(i);
    // The rest of a year that the report covers in part is still to be planned.
    const std::optional<Year> next_year = info_.period ? info_.year : shifted(info_.year, 1);
    Timing timing =
        planned ? Timing{next_year, std::nullopt, Status::target, false} : Timing{info_.year, info_.period, Status::actual, false};
    if (planned) plan_year(i, timing);
    const std::optional<Year> own_year = timing.year;
    if (!distributed_year(i, own_year, timing)) govern(i, own_year, timing);
    const Relation& relation = relations_[i];
    if (relation.baseline) {
      timing.status = Status::baseline;
      timing.year = info_.year;
      baseline_year(i, done, timing);
    } else if (timing.status == Status::actual && (timing.ahead || is_after(timing.year, info_.year) || aims(i) || asked_for(i))) {
      timing.status = Status::target;
    }
    return timing;
  }

  // The year in the heading of a plan: 三、2021年工作打算
  void plan_year(std::size_t i, Timing& timing) const {
    for (std::int32_t s = static_cast<std::int32_t>(passage_.section_of(i)); s >= 0;
         s = passage_.layout.sections[static_cast<std::size_t>(s)].parent)
      for (const tokens::Time& time : passage_.times_in(passage_.layout.sections[static_cast<std::size_t>(s)].heading_span))
        if (time.year && (!info_.year || *time.year > *info_.year)) {
          timing.year = time.year;
          return;
        }
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
    return opener != nullptr ? std::min(start, opener->start) : start;
  }

  bool distributed_year(std::size_t i, const std::optional<Year>& own_year, Timing& timing) const {
    const Frame& frame = frames_.of[i];
    if (frame.group < 0) return false;
    const Distribution& distribution = frames_.distributions[static_cast<std::size_t>(frame.group)];
    if (distribution.years.empty()) return false;
    apply(passage_.reading.times[static_cast<std::size_t>(distribution.years[frame.place])], own_year, timing);
    return true;
  }

  // The last time of the sentence before the quantity that is no base of a comparison, and not the former year of a from–to.
  void govern(std::size_t i, const std::optional<Year>& own_year, Timing& timing) const {
    const Segment& own = passage_.segment_with(i);
    const Span sentence = passage_.layout.sentences[own.sentence].span;
    std::uint32_t from = sentence.start;
    for (const tokens::Time& time : passage_.times_in({from, passage_.quantity(i).span.start})) {
      if (says_nothing(time) || is_base(time) || belongs_to_baseline(i, time) || closed(time, own, i)) continue;
      apply(time, own_year, timing);
    }
  }

  // 2016年底以前的文件, 结转下年度: where something comes from or goes to
  [[nodiscard]] bool says_nothing(const tokens::Time& time) const {
    if (time.aside || (time.deadline && is_after(info_.year, time.year))) return true;
    const std::uint32_t floor = time.span.start > 4 ? time.span.start - 4 : 0;
    return time.relative_year > 0 && lexicon_.longest_ending_at(passage_.scan, time.span.start, floor, words_.carried) != nullptr;
  }

  // A time that opens its sentence holds to the end; one that comes later ends with its semicolon.
  [[nodiscard]] bool closed(const tokens::Time& time, const Segment& own, std::size_t i) const {
    const std::uint32_t first = passage_.first_segment[own.sentence];
    if (time.span.start < passage_.segments[first].span.end) return false;
    const auto here = static_cast<std::uint32_t>(passage_.segment_of[i]);
    for (std::uint32_t s = here; s > first && passage_.segments[s].span.start > time.span.start; --s)
      if (passage_.segments[s].opened_by == U';') return true;
    return false;
  }

  [[nodiscard]] bool is_base(const tokens::Time& time) const {
    const std::uint32_t floor = time.span.start > 6 ? time.span.start - 6 : 0;
    if (lexicon_.longest_ending_at(passage_.scan, time.span.start, floor, words_.compare_before) != nullptr) return true;
    if (lexicon_.longest_at(passage_.scan, time.span.end, words_.compare_after) != nullptr) return true;
    return joined_to_base(time);
  }

  // 比2012年、2013年分别高出: the second year is a base as well
  [[nodiscard]] bool joined_to_base(const tokens::Time& time) const {
    const auto first = passage_.reading.times.data();
    if (&time == first || time.span.start == 0) return false;
    const tokens::Time& before = *(&time - 1);
    const char32_t join = passage_.at(time.span.start - 1);
    return before.span.end + 1 == time.span.start && (join == U'、' || join == U'和') && is_base(before);
  }

  // The year within the words of a former level says nothing of the figures behind it.
  [[nodiscard]] bool belongs_to_baseline(std::size_t i, const tokens::Time& time) const {
    for (std::size_t k = i; k-- > 0 && passage_.segment_of[k] >= 0;) {
      if (passage_.segment_with(k).sentence != passage_.segment_with(i).sentence) break;
      if (relations_[k].baseline && frames_.of[k].before.contains(time.span)) return true;
    }
    return false;
  }

  // A former level has the year that its own words name, else that of the former level coordinated with it.
  void baseline_year(std::size_t i, const std::vector<Timing>& done, Timing& timing) const {
    const Span before = frames_.of[i].before;
    const auto times = passage_.times_in(before);
    for (auto time = times.rbegin(); time != times.rend(); ++time)
      if (time->year || time->relative_year) {
        timing.year = time->relative_year ? shifted(info_.year, *time->relative_year) : time->year;
        timing.period = info_.period;
        return;
      }
    for (std::size_t k = i; k-- > 0 && passage_.segment_of[k] >= 0;) {
      if (passage_.segment_with(k).sentence != passage_.segment_with(i).sentence) break;
      if (relations_[k].baseline && relations_[k].rule == relations_[i].rule) {
        timing.year = done[k].year;
        return;
      }
    }
  }

  // `own_year`: the year that the passage is about, so that 年内 in a plan is the planned year.
  void apply(const tokens::Time& time, const std::optional<Year>& own_year, Timing& timing) const {
    if (time.whole_year) {
      timing.period = timing.status == Status::target ? std::nullopt : info_.period;
      return;
    }
    if (time.years_back) {
      timing.year = info_.year;
      timing.period = years(shifted(info_.year, 1 - *time.years_back), info_.year);
      return;
    }
    if (time.year_to) {
      timing.year = time.year_to;
      timing.period = years(time.year, time.year_to);
      return;
    }
    if (time.relative_year) {
      timing.ahead = *time.relative_year > 0;
      timing.year = *time.relative_year == 0 ? own_year : shifted(info_.year, *time.relative_year);
      timing.period = *time.relative_year == 0 ? info_.period : std::nullopt;
      return;
    }
    if (time.year) {
      timing.ahead = false;
      timing.year = time.year;
      timing.period = timing.year == info_.year ? info_.period : std::nullopt;
    }
    if (time.month && !time.deadline && !in_list(time)) set_months(time, timing);
  }

  // 3月和9月各举行1次: neither month is the period
  [[nodiscard]] bool in_list(const tokens::Time& time) const {
    const auto joined = [&](std::uint32_t at) {
      const char32_t c = passage_.at(at);
      return c == U'、' || c == U'和' || c == U'及' || c == U'与';
    };
    if (time.year || time.month_to) return false;
    const bool before = time.span.start > 1 && joined(time.span.start - 1) && passage_.at(time.span.start - 2) == U'月';
    const bool behind = joined(time.span.end) && !passage_.times_in({time.span.end + 1, time.span.end + 2}).empty();
    return before || behind;
  }

  static std::optional<Period> years(const std::optional<Year>& from, const std::optional<Year>& to) {
    return from && to ? Period::years(*from, *to) : std::nullopt;
  }

  // Months of a year that is not known are no period.
  static void set_months(const tokens::Time& time, Timing& timing) {
    const int last = time.month_to.value_or(*time.month);
    if (!timing.year) {
      timing.period = std::nullopt;
    } else if (time.as_of) {
      timing.period = time.day ? Period::day(*timing.year, *time.month, *time.day) : Period::months(*timing.year, 1, last);
    } else if (time.month_to || !time.day) {
      timing.period = Period::months(*timing.year, *time.month, last);
    }
  }

  // 未达到90%的要求
  [[nodiscard]] bool asked_for(std::size_t i) const {
    return lexicon_.longest_at(passage_.scan, passage_.quantity(i).span.end, words_.target_behind) != nullptr;
  }

  // A goal in a report of what was done: 力争…, and limits that a rule sets: 每月服务不少于8小时
  [[nodiscard]] bool aims(std::size_t i) const {
    const Segment& own = passage_.segment_with(i);
    const Span before = {own.span.start, passage_.quantity(i).span.start};
    if (says(before, words_.target_firm)) return true;
    const Qualifier qualifier = passage_.quantity(i).qualifier;
    const bool bounds = qualifier == Qualifier::at_least || qualifier == Qualifier::at_most;
    return bounds && says(before, words_.target_rule);
  }

  // A hit inside a word that plans nothing (修订计划, 拟定) does not count.
  [[nodiscard]] bool says(Span span, lexicon::CategoryId category) const {
    for (const lexicon::Hit& hit : passage_.scan.starting_in(span)) {
      if (hit.end > span.end || !lexicon_.is(hit.word, category)) continue;
      bool covered = false;
      const std::uint32_t floor = hit.start > 6 ? hit.start - 6 : 0;
      for (const lexicon::Hit& other : passage_.scan.starting_in({floor, hit.start + 1}))
        covered = covered || (other.end >= hit.end && lexicon_.is(other.word, words_.target_none));
      if (!covered) return true;
    }
    return false;
  }

  const Passage& passage_;
  const DocumentInfo& info_;
  const lexicon::Lexicon& lexicon_;
  const Words& words_;
  const Content& content_;
  const Frames& frames_;
  const std::vector<Relation>& relations_;
  std::map<std::uint32_t, std::uint32_t> plan_start_;  // by section with problems in its heading: where the plans begin
};

}  // namespace

std::vector<Timing> time_quantities(const Passage& passage, const DocumentInfo& info, const Words& words, const Content& content,
                                    const Frames& frames, const std::vector<Relation>& relations) {
  return Timer(passage, info, words, content, frames, relations).time();
}

}  // namespace zhibiao::indicator
