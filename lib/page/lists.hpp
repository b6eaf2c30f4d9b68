/// @file lists.hpp
/// What stands beside and around the text of a page.
#pragma once

#include <set>
#include <string>

#include "page/figures.hpp"

namespace zhibiao::page {

/// What the page tells of itself: region, year, issuer, source ...
[[nodiscard]] std::string about(const Figures& figures);
/// How many figures there are, with and without a code, wrong ones, rejections.
[[nodiscard]] std::string summary(const Figures& figures);
/// The figures that do not reckon; empty when all do.
[[nodiscard]] std::string findings(const Figures& figures);
[[nodiscard]] std::string doubts(const Figures& figures);
/// The domains of the report's figures.
[[nodiscard]] std::string legend(const Figures& figures);
[[nodiscard]] std::string filter_options(const Figures& figures);
/// Every figure with all that is known of it; `headed` are the sections that can be linked.
[[nodiscard]] std::string by_section(const Figures& figures, const std::set<std::size_t>& headed);
/// Links to the figures, by domain and indicator; those without a code apart.
[[nodiscard]] std::string by_indicator(const Figures& figures);
/// What looks like a figure and is none, each with its reason.
[[nodiscard]] std::string rejections(const Figures& figures);
/// Issuer, title, date and source, as text.
[[nodiscard]] std::string citation(const Figures& figures);

}  // namespace zhibiao::page
