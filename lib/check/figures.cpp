#include "check/figures.hpp"

#include <algorithm>

namespace zhibiao::check {

Figures::Figures(const std::vector<Observation>& observations, const std::vector<Section>& sections, const Knowledge& knowledge)
    : observations_(observations), sections_(sections), knowledge_(knowledge) {
  figures_.reserve(observations.size());
  for (const Observation& observation : observations) figures_.push_back(figure_of(observation));
}

Figures::Figure Figures::figure_of(const Observation& observation) const {
  Figure figure;
  if (knowledge_.is(observation.unit, List::percent)) figure.measure = Measure::percent;
  if (knowledge_.is(observation.unit, List::points)) figure.measure = Measure::points;
  const bool rounded = figure.measure != Measure::amount || observation.resolution != 0 || knowledge_.measured(observation.unit);
  figure.operand = as_operand(observation, rounded);
  figure.stated = as_stated(observation, rounded);
  figure.value = exact_value(observation.value).value_or(0);
  return figure;
}

bool Figures::is_level(std::size_t i) const {
  return usable(i) && figures_[i].measure == Measure::amount && observations_[i].change == Change::none;
}

bool Figures::has_code(std::size_t i, const Codes& codes) const {
  const auto& code = observations_[i].indicator;
  return code && std::find(codes.begin(), codes.end(), *code) != codes.end();
}

bool Figures::same_kind(std::size_t i, std::size_t k) const {
  const std::string& a = observations_[i].unit;
  const std::string& b = observations_[k].unit;
  if (a == b) return true;
  const std::string_view dimension = knowledge_.dimension(a);
  if (dimension.empty() || dimension != knowledge_.dimension(b)) return false;
  return !knowledge_.is(dimension, List::measured) && !knowledge_.is(dimension, List::money);
}

std::optional<std::size_t> Figures::total_of(std::size_t i) const {
  if (!observations_[i].part_of) return std::nullopt;
  const std::uint32_t start = *observations_[i].part_of;
  const auto found = std::lower_bound(observations_.begin(), observations_.end(), start,
                                      [](const Observation& observation, std::uint32_t at) { return observation.span.start < at; });
  if (found == observations_.end() || found->span.start != start) return std::nullopt;
  return static_cast<std::size_t>(found - observations_.begin());
}

std::uint32_t Figures::gap(std::size_t i, std::size_t k) const {
  const Span& first = observations_[std::min(i, k)].span;
  const Span& second = observations_[std::max(i, k)].span;
  return second.start > first.end ? second.start - first.end : 0;
}

std::int32_t Figures::parent_of(std::uint32_t section) const { return section < sections_.size() ? sections_[section].parent : -1; }

bool Figures::same_place(std::size_t i, std::size_t k) const {
  const std::uint32_t a = observations_[i].section;
  const std::uint32_t b = observations_[k].section;
  return a == b || parent_of(a) == static_cast<std::int32_t>(b) || parent_of(b) == static_cast<std::int32_t>(a);
}

bool Figures::near_place(std::size_t i, std::size_t k) const {
  const std::int32_t parent = parent_of(observations_[i].section);
  return same_place(i, k) || (parent >= 0 && parent == parent_of(observations_[k].section));
}

bool Figures::same_time(std::size_t i, std::size_t k) const {
  const Observation& a = observations_[i];
  const Observation& b = observations_[k];
  return a.year == b.year && (a.period == b.period || !a.period || !b.period);
}

bool Figures::same_breakdown(std::size_t i, std::size_t k) const {
  const Observation& a = observations_[i];
  const Observation& b = observations_[k];
  if (is_cell(i) != is_cell(k)) return false;
  const auto same = [&](const std::string& one, const std::string& other) {
    return one == other || (!is_cell(i) && (one.empty() || other.empty()));
  };
  return same(a.breakdown, b.breakdown) && same(a.region_code, b.region_code);
}

bool Figures::together(std::size_t i, std::size_t k) const {
  return observations_[i].status == observations_[k].status && same_place(i, k) && same_time(i, k) && same_breakdown(i, k);
}

}  // namespace zhibiao::check
