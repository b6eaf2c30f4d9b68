/// @file rules.hpp
/// The lines that stand upright or level on the pages of a PDF document: what tables are ruled with.
#pragma once

#include <string_view>
#include <vector>

/// In points of 1/72 inch from the top left corner of the page as it is shown. Level when it is wider than high.
struct Rule {
  double left = 0;
  double top = 0;
  double right = 0;
  double bottom = 0;
};

/// For each page its rules, each once; none of what cannot be taken apart.
[[nodiscard]] std::vector<std::vector<Rule>> rules_of(std::string_view pdf);
