// Percentages of two figures: those that schema/checks names, shares of a marked part, and rates named after what they count.

#include <algorithm>

#include "check/verdicts.hpp"

namespace zhibiao::check {

namespace {

constexpr std::size_t back = 24;      // figures before a rate among which its part and whole are looked for
constexpr std::size_t ahead = 4;      // figures behind it, when there are none before: 出庭率90.20%（应出庭51件，出庭46件）
constexpr std::uint32_t reach = 250;  // code points from the rate to its whole
constexpr std::uint32_t reach_ahead = 40;  // the same for those behind it
constexpr std::uint32_t part_gap = 60;     // code points from a part to a rate that is certainly of it
constexpr std::uint32_t behind_gap = 12;   // the same for a rate without a code
constexpr std::uint32_t share_gap = 4;     // the same for a share: 维持1011件，占46.0%
constexpr std::size_t named_whole = 4;     // figures before a part among which the whole of a rate that has no identity is looked for
constexpr int precise = -1;                // a rate of so many digits agrees with two figures by chance but once in a thousand

class Rates {
 public:
  Rates(const Figures& figures, Verdicts& verdicts) : figures_(figures), knowledge_(figures.knowledge()), verdicts_(verdicts) {}

  void judge() {
    for (std::size_t i = 0; i < figures_.size(); ++i) {
      if (!figures_.usable(i) || figures_.measure(i) != Measure::percent) continue;
      if (figures_[i].change != Change::none || figures_[i].status != Status::actual) continue;
      if (!judge_identities(i) && !judge_share(i)) judge_named(i);
    }
  }

 private:
  using Weighted = std::pair<std::size_t, Weight>;

  // --- rates that schema/checks names

  bool judge_identities(std::size_t rate) {
    const std::string code = figures_[rate].indicator.value_or(std::string());
    return std::any_of(knowledge_.rates.begin(), knowledge_.rates.end(),
                       [&](const RateIdentity& identity) { return code == identity.rate && judge_identity(rate, identity); });
  }

  bool judge_identity(std::size_t rate, const RateIdentity& identity) {
    const Indexes near = amounts_before(rate);
    Indexes parts = coded(near, identity.part);
    if (identity.rate.empty())
      std::erase_if(parts, [&](std::size_t part) { return part + 1 != rate || figures_.gap(part, rate) > behind_gap; });
    if (parts.empty()) return judge_ahead(rate, identity);
    std::vector<Formula> formulas;
    for (const auto& [whole, weight] : wholes(near, identity)) add_shares(rate, identity, parts, whole, weight, formulas);
    add_excuses(near, parts, formulas);
    return verdicts_.judge(rate, formulas);
  }

  // 出庭率90.20%（应出庭51件，出庭46件）
  bool judge_ahead(std::size_t rate, const RateIdentity& identity) {
    if (identity.rate.empty()) return false;
    Indexes near;
    for (std::size_t i = rate + 1; i < figures_.size() && i - rate <= ahead && figures_.gap(rate, i) <= reach_ahead; ++i)
      if (figures_.is_level(i) && figures_.together(rate, i)) near.push_back(i);
    std::vector<Formula> formulas;
    for (const auto& [whole, weight] : wholes(near, identity))
      for (const std::size_t part : coded(near, identity.part)) add_share(part, whole, Weight::perhaps, formulas);
    return verdicts_.judge(rate, formulas);
  }

  // Nearest first.
  [[nodiscard]] Indexes amounts_before(std::size_t rate) const {
    Indexes near;
    for (std::size_t i = rate; i-- > 0 && rate - i <= back && figures_.gap(i, rate) <= reach;)
      if (figures_.is_level(i) && belongs(rate, i)) near.push_back(i);
    return near;
  }

  // A part of a total is named by its breakdown, which is no other place or kind than that of the rate.
  [[nodiscard]] bool belongs(std::size_t rate, std::size_t i) const {
    if (figures_[i].status != figures_[rate].status || !figures_.near_place(rate, i) || !figures_.same_time(rate, i)) return false;
    return figures_.same_breakdown(rate, i) || (figures_.total_of(i) && !figures_.is_cell(i) && !figures_.is_cell(rate));
  }

  [[nodiscard]] Indexes coded(const Indexes& near, const Codes& codes) const {
    Indexes found;
    std::copy_if(near.begin(), near.end(), std::back_inserter(found), [&](std::size_t i) { return figures_.has_code(i, codes); });
    return found;
  }

  // In the order of the identity; of one code those without a breakdown, then the larger first, since it may contain the others.
  [[nodiscard]] std::vector<Weighted> wholes(const Indexes& near, const RateIdentity& identity) const {
    std::vector<Weighted> found;
    for (const std::string& code : identity.whole) add_wholes(near, code, identity.certain ? Weight::certain : Weight::perhaps, found);
    for (const std::string& code : identity.perhaps) add_wholes(near, code, Weight::perhaps, found);
    return found;
  }

  void add_wholes(const Indexes& near, const std::string& code, Weight weight, std::vector<Weighted>& found) const {
    Indexes own = coded(near, {code});
    std::stable_sort(own.begin(), own.end(), [&](std::size_t a, std::size_t b) {
      if (figures_.is_whole(a) != figures_.is_whole(b)) return figures_.is_whole(a);
      return figures_.value(a) > figures_.value(b);
    });
    for (const std::size_t whole : own) found.emplace_back(whole, weight);
  }

  void add_shares(std::size_t rate, const RateIdentity& identity, const Indexes& parts, std::size_t whole, Weight weight,
                  std::vector<Formula>& formulas) const {
    if (identity.add) add_sum_share(parts, whole, weight, formulas);
    for (const std::size_t part : parts) {
      const bool nearest = part == parts.front() && stands_for(rate, part);
      add_share(part, whole, nearest && figures_.same_place(rate, whole) ? weight : Weight::perhaps, formulas);
    }
  }

  // Whether the part is told for this rate: right before it, and not for one of the same code in between.
  [[nodiscard]] bool stands_for(std::size_t rate, std::size_t part) const {
    if (figures_.gap(part, rate) > part_gap) return false;
    for (std::size_t i = part + 1; i < rate; ++i)
      if (figures_.measure(i) == Measure::percent && figures_[i].change == Change::none &&
          figures_[i].indicator == figures_[rate].indicator)
        return false;
    return true;
  }

  void add_share(std::size_t part, std::size_t whole, Weight weight, std::vector<Formula>& formulas) const {
    if (part == whole || figures_.value(part) > figures_.value(whole)) return;
    // Of two figures of one code the part follows its whole, unless the text marks it.
    if (figures_[part].indicator == figures_[whole].indicator && part < whole && figures_.total_of(part) != whole) return;
    formulas.push_back({Shape::share, {part, whole}, weight});
  }

  // All parts behind the whole, without parts of parts.
  void add_sum_share(const Indexes& parts, std::size_t whole, Weight weight, std::vector<Formula>& formulas) const {
    Indexes operands;
    for (const std::size_t part : parts) {
      const auto total = figures_.total_of(part);
      const bool nested = total && *total != whole && std::find(parts.begin(), parts.end(), *total) != parts.end();
      if (part > whole && !nested) operands.push_back(part);
    }
    if (operands.size() < 2) return;
    std::sort(operands.begin(), operands.end());
    operands.push_back(whole);
    formulas.push_back({Shape::share, std::move(operands), weight});
  }

  // The rate may be of other figures nearby that have another code or none: 其中判决40件，败诉2件，败诉率5%
  void add_excuses(const Indexes& near, const Indexes& parts, std::vector<Formula>& formulas) const {
    if (std::none_of(formulas.begin(), formulas.end(), [](const Formula& formula) { return formula.weight == Weight::certain; })) return;
    const std::size_t shares = formulas.size();
    for (const std::size_t other : near) add_share(parts.front(), other, Weight::excuse, formulas);
    for (std::size_t i = 0; i < shares; ++i)
      for (const std::size_t other : near) add_share(other, formulas[i].operands.back(), Weight::excuse, formulas);
  }

  // --- shares of a marked part

  // 维持1011件，占46.0%: a percentage with the code of an amount, right behind a part of a total
  bool judge_share(std::size_t rate) {
    if (rate == 0 || !figures_.is_level(rate - 1) || !figures_[rate].indicator || figures_[rate].indicator != figures_[rate - 1].indicator)
      return false;
    const std::size_t part = rate - 1;
    const auto total = figures_.total_of(part);
    if (!total || !figures_.is_level(*total) || figures_.gap(part, rate) > behind_gap || !figures_.same_time(part, rate)) return false;
    std::vector<Formula> formulas;
    add_share(part, *total, figures_.gap(part, rate) <= share_gap ? Weight::certain : Weight::perhaps, formulas);
    // The share may be of a figure between the total and the part.
    for (std::size_t i = part; i-- > *total + 1 && part - i <= back;)
      if (figures_.is_level(i) && figures_.same_kind(i, part)) add_share(part, i, Weight::perhaps, formulas);
    return verdicts_.judge(rate, formulas);
  }

  // --- rates named after what they count

  // 评查案卷216卷，合格203卷，合格率94.0%
  void judge_named(std::size_t rate) {
    if (rate < 2 || !figures_.is_level(rate - 1) || !belongs(rate, rate - 1) || figures_.gap(rate - 1, rate) > behind_gap) return;
    const std::size_t part = rate - 1;
    const Indexes wholes = wholes_before(rate, part);
    const bool named = is_named_after(rate, part);
    // All cases that were due may be settled while others are still open.
    const bool certain = named && wholes.size() == 1 && figures_[rate].value != Decimal(100) && !figures_[rate].indicator &&
                         figures_[part].indicator && figures_[part].indicator == figures_[wholes.front()].indicator;
    std::vector<Formula> formulas;
    for (const std::size_t whole : wholes)
      if (named || whole + 1 == part || figures_.total_of(part) == whole || figures_[rate].resolution <= precise)
        formulas.push_back({Shape::share, {part, whole}, certain ? Weight::certain : Weight::perhaps});
    verdicts_.judge(rate, formulas);
  }

  // The name of the rate, without 率, is found in that of the part.
  [[nodiscard]] bool is_named_after(std::size_t rate, std::size_t part) const {
    const std::string_view name = knowledge_.without_ending(figures_[rate].label, List::rate_end);
    if (name.empty()) return false;
    return figures_[part].label.find(name) != std::string::npos || figures_[part].breakdown.find(name) != std::string::npos;
  }

  [[nodiscard]] Indexes wholes_before(std::size_t rate, std::size_t part) const {
    Indexes found;
    for (std::size_t i = part; i-- > 0 && part - i <= named_whole && figures_.gap(i, part) <= part_gap;)
      if (figures_.is_level(i) && belongs(rate, i) && figures_.same_kind(i, part) && figures_.value(i) >= figures_.value(part))
        found.push_back(i);
    return found;
  }

  const Figures& figures_;
  const Knowledge& knowledge_;
  Verdicts& verdicts_;
};

}  // namespace

void judge_rates(const Figures& figures, Verdicts& verdicts) { Rates(figures, verdicts).judge(); }

}  // namespace zhibiao::check
