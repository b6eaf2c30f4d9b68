#include "check/verdicts.hpp"

#include <algorithm>

namespace zhibiao::check {

namespace {

// What the operands give.
struct Outcome {
  Belief belief;
  Fixed numerator = 0;
  Fixed denominator = one;
};

Belief operator+(const Belief& a, const Belief& b) { return {a.likely + b.likely, a.possible + b.possible}; }
Belief operator-(const Belief& a, const Belief& b) { return {a.likely - b.likely, a.possible - b.possible}; }

std::optional<Belief> percentage(const Belief& part, const Belief& whole) {
  const auto likely = percentage(part.likely, whole.likely);
  const auto possible = percentage(part.possible, whole.possible);
  if (!likely || !possible) return std::nullopt;
  return Belief{*likely, *possible};
}

std::optional<Outcome> quotient(const Belief& belief, Fixed part, Fixed whole) {
  if (whole <= 0) return std::nullopt;
  return Outcome{belief, 100 * part, whole};
}

class Evaluation {
 public:
  Evaluation(const Figures& figures, const Formula& formula) : figures_(figures), formula_(formula) {}

  [[nodiscard]] std::optional<Outcome> outcome() const {
    switch (formula_.shape) {
      case Shape::sum:
        return sum(formula_.operands.size());
      case Shape::difference:
        return Outcome{belief(0) - belief(1), value(0) - value(1)};
      case Shape::share:
        return share();
      case Shape::growth:
        return change(value(0) - value(1), percentage(belief(0), belief(1)), value(1), false);
      case Shape::decline:
        return change(value(0) - value(1), percentage(belief(1), belief(0)), value(0), true);
      case Shape::grown_share:
        return step(value(1) - value(0), true);
      case Shape::fallen_share:
        return step(value(1) + value(0), false);
    }
    return std::nullopt;
  }

 private:
  [[nodiscard]] const Belief& belief(std::size_t i) const { return figures_.operand(formula_.operands[i]); }
  [[nodiscard]] Fixed value(std::size_t i) const { return figures_.value(formula_.operands[i]); }

  [[nodiscard]] Outcome sum(std::size_t count) const {
    Outcome outcome{belief(0), value(0)};
    for (std::size_t i = 1; i < count; ++i) {
      outcome.belief = outcome.belief + belief(i);
      outcome.numerator += value(i);
    }
    return outcome;
  }

  [[nodiscard]] std::optional<Outcome> share() const {
    const std::size_t last = formula_.operands.size() - 1;
    const Outcome part = sum(last);
    const auto percent = percentage(part.belief, belief(last));
    return percent ? quotient(*percent, part.numerator, value(last)) : std::nullopt;
  }

  // (a - b) / b is a / b less one; (a - b) / a is one less b / a.
  [[nodiscard]] static std::optional<Outcome> change(Fixed difference, const std::optional<Belief>& ratio, Fixed base, bool from_one) {
    if (!ratio) return std::nullopt;
    const Belief whole = {{hundred, hundred}, {hundred, hundred}};
    return quotient(from_one ? whole - *ratio : *ratio - whole, difference, base);
  }

  // a / (b ∓ a): both ends of a at once, since it stands above and below the line.
  [[nodiscard]] std::optional<Outcome> step(Fixed base, bool grown) const {
    const auto likely = step(belief(0).likely, belief(1).likely, grown);
    const auto possible = step(belief(0).possible, belief(1).possible, grown);
    if (!likely || !possible) return std::nullopt;
    return quotient({*likely, *possible}, value(0), base);
  }

  [[nodiscard]] static std::optional<Interval> step(const Interval& a, const Interval& b, bool grown) {
    const Interval least = {a.low, a.low};
    const Interval most = {a.high, a.high};
    const auto low = percentage(least, grown ? b - least : b + least);
    const auto high = percentage(most, grown ? b - most : b + most);
    if (!low || !high) return std::nullopt;
    return Interval{low->low, high->high};
  }

  const Figures& figures_;
  const Formula& formula_;
};

std::string_view kind_of(Shape shape) {
  if (shape == Shape::sum) return "sum";
  return shape == Shape::share ? "rate" : "difference";
}

// The formula in figures: (158 - 132) / 132 = 19.70 %
class Writer {
 public:
  Writer(const Figures& figures, const Formula& formula) : figures_(figures), formula_(formula) {}

  [[nodiscard]] std::string text(const Decimal& reckoned) const {
    const bool percent = formula_.shape != Shape::sum && formula_.shape != Shape::difference;
    return left() + " = " + reckoned.to_string() + (percent ? " %" : "");
  }

 private:
  [[nodiscard]] std::string number(std::size_t i) const { return figures_[formula_.operands[i]].value.to_string(); }
  [[nodiscard]] std::string difference() const { return number(0) + " - " + number(1); }

  [[nodiscard]] std::string sum(std::size_t count) const {
    std::string text = number(0);
    for (std::size_t i = 1; i < count; ++i) text += " + " + number(i);
    return text;
  }

  [[nodiscard]] std::string share() const {
    const std::size_t parts = formula_.operands.size() - 1;
    return (parts == 1 ? sum(1) : "(" + sum(parts) + ")") + " / " + number(parts);
  }

  [[nodiscard]] std::string left() const {
    switch (formula_.shape) {
      case Shape::sum:
        return sum(formula_.operands.size());
      case Shape::difference:
        return difference();
      case Shape::share:
        return share();
      case Shape::growth:
        return "(" + difference() + ") / " + number(1);
      case Shape::decline:
        return "(" + difference() + ") / " + number(0);
      case Shape::grown_share:
        return number(0) + " / (" + number(1) + " - " + number(0) + ")";
      case Shape::fallen_share:
        return number(0) + " / (" + number(1) + " + " + number(0) + ")";
    }
    return {};
  }

  const Figures& figures_;
  const Formula& formula_;
};

}  // namespace

bool Verdicts::agrees(std::size_t stated, const Formula& formula) const {
  const auto outcome = Evaluation(figures_, formula).outcome();
  return outcome && meet(outcome->belief.likely, figures_.stated(stated).likely);
}

bool Verdicts::judge(std::size_t stated, const std::vector<Formula>& formulas) {
  for (const Formula& formula : formulas)
    if (formula.weight != Weight::excuse && agrees(stated, formula)) {
      record(stated, formula, true);
      return true;
    }
  const Formula* wrong = nullptr;
  for (const Formula& formula : formulas) {
    const auto outcome = Evaluation(figures_, formula).outcome();
    if (!outcome) continue;
    if (meet(outcome->belief.possible, figures_.stated(stated).possible)) return false;
    if (wrong == nullptr && formula.weight == Weight::certain) wrong = &formula;
  }
  if (wrong == nullptr) return false;
  record(stated, *wrong, false);
  return true;
}

void Verdicts::record(std::size_t stated, const Formula& formula, bool consistent) {
  const auto outcome = Evaluation(figures_, formula).outcome();
  CheckResult result;
  result.kind = kind_of(formula.shape);
  result.stated = static_cast<std::uint32_t>(stated);
  for (const std::size_t operand : formula.operands) result.operands.push_back(static_cast<std::uint32_t>(operand));
  result.reckoned = rounded_quotient(outcome->numerator, outcome->denominator, figures_[stated].resolution);
  result.consistent = consistent;
  result.formula = Writer(figures_, formula).text(result.reckoned);
  results_.push_back(std::move(result));
  judged_[stated] = true;
}

std::vector<CheckResult> Verdicts::take() {
  std::stable_sort(results_.begin(), results_.end(), [](const CheckResult& a, const CheckResult& b) { return a.stated < b.stated; });
  return std::move(results_);
}

}  // namespace zhibiao::check
