/// @file check.hpp
/// Reckons the figures of one report against each other. Knows nothing of texts or databases.
#pragma once

#include <vector>

#include "zhibiao/model.hpp"

namespace zhibiao::check {

/// Verdicts of sums (parts and total), differences (49 → 42 is 7 fewer) and rates (46 of 51 is 90.20 %), in order of the stated figure.
///
/// A figure that other figures explain, within the digits in which all of them are written, gets a consistent verdict; a figure gets
/// an inconsistent one only where the report leaves no doubt what it is made of. Everything else gets none. docs/checks.md has the rules.
///
/// @param observations in order of span.start, as Report::observations; @param sections as Report::sections.
/// Linear in the number of observations; safe to call from several threads.
[[nodiscard]] std::vector<CheckResult> reckon(const std::vector<Observation>& observations, const std::vector<Section>& sections);

}  // namespace zhibiao::check
