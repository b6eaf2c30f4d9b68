#include "check/check.hpp"

#include "check/verdicts.hpp"

namespace zhibiao::check {

std::vector<CheckResult> reckon(const std::vector<Observation>& observations, const std::vector<Section>& sections) {
  const Figures figures(observations, sections, knowledge());
  Verdicts verdicts(figures);
  judge_sums(figures, verdicts);
  judge_differences(figures, verdicts);
  judge_rates(figures, verdicts);
  return verdicts.take();
}

}  // namespace zhibiao::check
