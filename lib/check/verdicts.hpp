/// @file verdicts.hpp
/// Formulas over figures, and the verdicts that they give.
#pragma once

#include <string_view>
#include <vector>

#include "check/figures.hpp"

namespace zhibiao::check {

enum class Shape : std::uint8_t {
  sum,           ///< a + b + …
  difference,    ///< a - b
  share,         ///< (a + …) / z in percent
  growth,        ///< (a - b) / b in percent
  decline,       ///< (a - b) / a in percent
  grown_share,   ///< a / (b - a) in percent: by how much b has grown when it grew by a
  fallen_share,  ///< a / (b + a) in percent: by how much b has fallen when it fell by a
};

/// What a formula says when it agrees with the stated figure, and when it does not.
enum class Weight : std::uint8_t {
  certain,  ///< right, wrong
  perhaps,  ///< right, nothing
  excuse,   ///< nothing, nothing: the figure may mean this, so that nothing else can be called wrong
};

struct Formula {
  Shape shape;
  Indexes operands;  ///< in the order in which they are written
  Weight weight;
};

/// Collects the verdicts of a report.
class Verdicts {
 public:
  explicit Verdicts(const Figures& figures) : figures_(figures), judged_(figures.size(), false) {}

  /// Tries the formulas for a figure in order of preference. The first that agrees makes it right; when none can agree, the first that
  /// is certain makes it wrong. Gives whether there is a verdict.
  bool judge(std::size_t stated, const std::vector<Formula>& formulas);
  /// Whether the figure has a verdict of any kind.
  [[nodiscard]] bool has(std::size_t stated) const { return judged_[stated]; }
  /// Whether the formula agrees with the figure.
  [[nodiscard]] bool agrees(std::size_t stated, const Formula& formula) const;

  /// All verdicts in order of the stated figure.
  [[nodiscard]] std::vector<CheckResult> take();

 private:
  void record(std::size_t stated, const Formula& formula, bool consistent);

  const Figures& figures_;
  std::vector<bool> judged_;
  std::vector<CheckResult> results_;
};

/// Each adds its verdicts.
void judge_sums(const Figures& figures, Verdicts& verdicts);
void judge_differences(const Figures& figures, Verdicts& verdicts);
void judge_rates(const Figures& figures, Verdicts& verdicts);

}  // namespace zhibiao::check
