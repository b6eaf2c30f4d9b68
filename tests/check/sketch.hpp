/// @file sketch.hpp
/// Observations written down as a sentence with its figures in braces:
///
///     受理{22件 reconsideration.accepted}，上期结转{2件 reconsideration.carried_over}，共计{24件 reconsideration.total}
///
/// Behind the quote stand, in any order and with spaces between them: the code; `of#3` (part of the third figure); `was` (a former
/// level) or `target`; `up` or `down` (a change); a year or a period; a qualifier ~ > >= < <=; `@名` (the breakdown); `row` (a cell of a
/// table); `万元` (unit and magnitude from a header); `§2` (the section); `=名` (the label, else the words before the figure).
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "zhibiao/model.hpp"

namespace zhibiao::check {

constexpr int sketch_year = 2021;

/// The observations of a sketch. Throws std::invalid_argument when it is ill-formed.
[[nodiscard]] std::vector<Observation> observations_of(std::string_view sketch);

}  // namespace zhibiao::check
