/// @file check.hpp
/// Reckons the figures of one report against each other. Knows nothing of texts or databases.
#pragma once

#include <vector>

#include "zhibiao/model.hpp"

namespace zhibiao::check {

/// Verdicts of sums (parts and total), differences (49 → 42 is 7 fewer) and rates (46 of 51 is 90.20 %), in order of the stated figure.
[[nodiscard]] std::vector<CheckResult> reckon(const std::vector<Observation>& observations, const std::vector<Section>& sections);

}  // namespace zhibiao::check
