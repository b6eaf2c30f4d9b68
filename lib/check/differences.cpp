// Changes that are stated beside the figures that changed, and the differences that schema/checks names.

#include <algorithm>

#include "check/verdicts.hpp"

namespace zhibiao::check {

namespace {

constexpr std::size_t back = 12;           // figures before a change among which its two levels are looked for
constexpr std::size_t ahead = 2;           // figures behind it: 压减3成以上，由5120份减至3476份
constexpr std::uint32_t reach = 200;       // code points from the change to its levels
constexpr std::uint32_t reach_ahead = 20;  // the same for those behind it
constexpr std::size_t pair_distance = 6;   // figures between the two levels
constexpr std::uint32_t coded_gap = 40;    // a change of the same code belongs to levels that end so near before it
constexpr std::uint32_t bare_gap = 6;      // any change does: 由49个减至42个，共减少7个
constexpr std::uint32_t twin_gap = 4;      // two statements of one change: 增加302件，增长9.6%
constexpr std::size_t row = 6;             // figures on either side among which the terms of a difference are looked for

class Differences {
 public:
  Differences(const Figures& figures, Verdicts& verdicts) : figures_(figures), knowledge_(figures.knowledge()), verdicts_(verdicts) {}

  void judge() {
    for (std::size_t i = 0; i < figures_.size(); ++i) {
      if (!figures_.usable(i) || figures_[i].status != Status::actual) continue;
      if (figures_[i].change != Change::none)
        judge_change(i);
      else if (figures_.is_level(i))
        judge_identities(i);
    }
  }

 private:
  [[nodiscard]] bool conflicting(std::size_t i, std::size_t k) const {
    return figures_[i].indicator && figures_[k].indicator && figures_[i].indicator != figures_[k].indicator;
  }
  [[nodiscard]] bool same_code(std::size_t i, std::size_t k) const {
    return figures_[i].indicator && figures_[i].indicator == figures_[k].indicator;
  }

  // 2011/2015: growth over several years
  [[nodiscard]] bool spans_years(std::size_t change) const {
    const std::optional<Period>& period = figures_[change].period;
    return period && period->first().year() != period->last().year();
  }

  // 年均增长6.5%: the rate of one year among several, which two levels alone do not tell
  [[nodiscard]] bool is_yearly(std::size_t change) const {
    return figures_.measure(change) == Measure::percent && knowledge_.contains(figures_[change].label, List::yearly);
  }

  void judge_change(std::size_t change) {
    if (is_yearly(change)) return;
    std::vector<Formula> formulas;
    const Indexes levels = levels_near(change);
    for (const std::size_t actual : levels)
      for (const std::size_t former : levels)
        if (is_pair(change, actual, former)) add_formulas(change, actual, former, formulas);
    add_twin(change, formulas);
    verdicts_.judge(change, formulas);
  }

  // Nearest first.
  [[nodiscard]] Indexes levels_near(std::size_t change) const {
    Indexes levels;
    for (std::size_t i = change; i-- > 0 && change - i <= back && figures_.gap(i, change) <= reach;)
      if (is_level_of(change, i)) levels.push_back(i);
    for (std::size_t i = change + 1; i < figures_.size() && i - change <= ahead && figures_.gap(change, i) <= reach_ahead; ++i)
      if (is_level_of(change, i)) levels.push_back(i);
    return levels;
  }

  [[nodiscard]] bool is_level_of(std::size_t change, std::size_t i) const {
    if (!figures_.usable(i) || figures_[i].change != Change::none || figures_[i].status == Status::target) return false;
    if (conflicting(change, i) || !figures_.same_place(change, i) || !figures_.same_breakdown(change, i)) return false;
    switch (figures_.measure(change)) {
      case Measure::amount:
        return figures_[i].unit == figures_[change].unit;
      case Measure::points:
        return figures_.measure(i) == Measure::percent;
      case Measure::percent:
        return true;
    }
    return false;
  }

  [[nodiscard]] bool is_pair(std::size_t change, std::size_t actual, std::size_t former) const {
    const Observation& now = figures_[actual];
    const Observation& then = figures_[former];
    if (actual == former || now.unit != then.unit || now.indicator != then.indicator || !figures_.same_breakdown(actual, former))
      return false;
    if (std::max(actual, former) - std::min(actual, former) > pair_distance) return false;
    if (now.status != Status::actual || now.year != figures_[change].year || !is_former(change, now, then)) return false;
    return figures_[change].change == Change::increase ? now.value >= then.value : now.value <= then.value;
  }

  [[nodiscard]] bool is_former(std::size_t change, const Observation& now, const Observation& then) const {
    if (spans_years(change)) return then.year && then.year < now.year && int{figures_[change].period->first().year()} == *then.year;
    return then.status == Status::baseline || (then.year && then.year == shifted(now.year, -1));
  }

  void add_formulas(std::size_t change, std::size_t actual, std::size_t former, std::vector<Formula>& formulas) const {
    const bool up = figures_[change].change == Change::increase;
    const bool is_percent = figures_.measure(change) == Measure::percent;
    const Indexes rising = {actual, former};
    const Indexes falling = {former, actual};
    const Weight weight = belongs(change, actual, former) ? Weight::certain : Weight::perhaps;
    // 提高5.1% of a percentage is mostly said for 5.1 points.
    if (!is_percent || figures_.measure(actual) == Measure::percent) formulas.push_back({Shape::difference, up ? rising : falling, weight});
    if (!is_percent || spans_years(change)) return;
    // A negative figure has its sign from the formula: -2.7%
    if (up || figures_[change].value < Decimal(0))
      formulas.push_back({Shape::growth, rising, weight});
    else
      formulas.push_back({Shape::decline, falling, weight});
  }

  // Whether the change can be of nothing else than of these two levels, which stand right before it.
  [[nodiscard]] bool belongs(std::size_t change, std::size_t actual, std::size_t former) const {
    const std::size_t later = std::max(actual, former);
    if (later > change || later - std::min(actual, former) != 1) return false;
    for (std::size_t i = later + 1; i < change; ++i)
      if (figures_[i].change == Change::none) return false;
    const bool coded = same_code(change, actual);
    if (figures_.measure(change) == Measure::percent && knowledge_.is(knowledge_.dimension(figures_[actual].unit), List::money) && !coded)
      return false;
    if (figures_.gap(later, change) > (coded ? coded_gap : bare_gap)) return false;
    return figures_[former].status == Status::baseline || coded;
  }

  // 较上年增加302件，增长9.6%: the second follows from the first and the level before both
  void add_twin(std::size_t change, std::vector<Formula>& formulas) const {
    if (change < 2 || figures_.measure(change) != Measure::percent || spans_years(change) || figures_[change].value < Decimal(0)) return;
    const std::size_t first = change - 1;
    const std::size_t level = change - 2;
    if (figures_[first].change != figures_[change].change || figures_.measure(first) != Measure::amount || !figures_.usable(first)) return;
    if (!figures_.is_level(level) || figures_[level].unit != figures_[first].unit || !figures_.together(change, level)) return;
    if (conflicting(change, level) || conflicting(first, level) || figures_.gap(level, first) > coded_gap ||
        figures_.gap(first, change) > bare_gap)
      return;
    const bool certain = same_code(change, level) && same_code(first, level) && figures_.gap(first, change) <= twin_gap;
    const bool up = figures_[change].change == Change::increase;
    formulas.push_back({up ? Shape::grown_share : Shape::fallen_share, {first, level}, certain ? Weight::certain : Weight::perhaps});
  }

  // --- differences that schema/checks names

  void judge_identities(std::size_t result) {
    const bool unfinished = is_unfinished(result);
    for (const DifferenceIdentity& identity : knowledge_.differences) {
      const bool is_result = identity.result.empty() ? unfinished : figures_[result].indicator == identity.result;
      if (!is_result) continue;
      std::vector<Formula> formulas;
      const Indexes from = terms(result, identity.from);
      const Indexes less = terms(result, identity.less);
      for (const std::size_t a : from)
        for (const std::size_t b : less)
          if (figures_.same_breakdown(a, b))
            formulas.push_back({Shape::difference, {a, b}, identity.certain ? Weight::certain : Weight::perhaps});
      verdicts_.judge(result, formulas);
    }
  }

  [[nodiscard]] bool is_unfinished(std::size_t i) const {
    return knowledge_.contains(figures_[i].label, List::unfinished) || knowledge_.contains(figures_[i].breakdown, List::unfinished);
  }

  // Nearest first.
  [[nodiscard]] Indexes terms(std::size_t result, const Codes& codes) const {
    Indexes found;
    for (std::size_t distance = 1; distance <= row; ++distance) {
      if (distance <= result && is_term(result, result - distance, codes)) found.push_back(result - distance);
      if (result + distance < figures_.size() && is_term(result, result + distance, codes)) found.push_back(result + distance);
    }
    return found;
  }

  [[nodiscard]] bool is_term(std::size_t result, std::size_t i, const Codes& codes) const {
    return figures_.is_level(i) && figures_.has_code(i, codes) && figures_[i].unit == figures_[result].unit &&
           figures_.together(result, i) && figures_.gap(result, i) <= reach;
  }

  const Figures& figures_;
  const Knowledge& knowledge_;
  Verdicts& verdicts_;
};

}  // namespace

void judge_differences(const Figures& figures, Verdicts& verdicts) { Differences(figures, verdicts).judge(); }

}  // namespace zhibiao::check
