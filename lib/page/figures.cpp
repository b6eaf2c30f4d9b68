#include "page/figures.hpp"

#include <algorithm>

namespace zhibiao::page {
namespace {

// Of schema/page/page.css: c0…c7 and s0…s3.
constexpr std::size_t colours = 8;
constexpr std::size_t lines = 4;

std::string letter_of(std::size_t index) {
  constexpr std::string_view letters = "ABCDEFGHJKLMNPQRSTUVWXYZ";  // behind a number I and O would be read as digits
  const std::string last(1, letters[index % letters.size()]);
  return index < letters.size() ? last : letter_of(index / letters.size() - 1) + last;
}

template <typename Value>
const std::vector<Value>& found_in(const std::map<std::uint32_t, std::vector<Value>>& lists, std::uint32_t start) {
  static const std::vector<Value> none;
  const auto found = lists.find(start);
  return found == lists.end() ? none : found->second;
}

}  // namespace

std::string_view domain_code(std::string_view code) { return code.substr(0, code.find('.')); }

Figures::Figures(const Content& content, const Words& words) : content_(content), words_(words) {
  for (const auto& [code, info] : content.codes) {
    const std::string_view domain = domain_code(code);
    if (!domains_.empty() && domains_.back().code == domain) continue;
    const std::size_t index = domains_.size();
    domains_.push_back({std::string(domain), words.of("domain", domain), letter_of(index),
                        "c" + std::to_string(index % colours) + " s" + std::to_string(index / colours % lines)});
  }
  std::sort(domains_.begin(), domains_.end(), [](const Domain& a, const Domain& b) { return a.code < b.code; });
  for (const Observation& observation : all()) {
    if (const Domain* domain = domain_of(observation)) ++domains_[static_cast<std::size_t>(domain - domains_.data())].figures;
    if (observation.part_of) parts_[*observation.part_of].push_back(observation.span.start);
  }
  for (const CheckResult& check : content.report.checks) checks_[all()[check.stated].span.start].push_back(&check);
}

const Domain* Figures::domain_of(const Observation& observation) const {
  if (!observation.indicator) return nullptr;
  const std::string_view code = domain_code(*observation.indicator);
  const auto found =
      std::lower_bound(domains_.begin(), domains_.end(), code, [](const Domain& d, std::string_view c) { return d.code < c; });
  return found == domains_.end() || found->code != code ? nullptr : &*found;
}

std::string Figures::name_of(const Observation& observation) const {
  if (!observation.indicator) return {};
  const auto found = content_.codes.find(*observation.indicator);
  if (found == content_.codes.end()) return *observation.indicator;
  return words_.is_chinese() || found->second.name_en.empty() ? found->second.name_zh : found->second.name_en;
}

const Observation* Figures::at(std::uint32_t start) const {
  const auto found =
      std::lower_bound(all().begin(), all().end(), start, [](const Observation& o, std::uint32_t place) { return o.span.start < place; });
  return found == all().end() || found->span.start != start ? nullptr : &*found;
}

const std::vector<std::uint32_t>& Figures::parts_of(const Observation& observation) const {
  return found_in(parts_, observation.span.start);
}

const std::vector<const CheckResult*>& Figures::checks_of(const Observation& observation) const {
  return found_in(checks_, observation.span.start);
}

bool Figures::is_wrong(const Observation& observation) const {
  const auto& checks = checks_of(observation);
  return std::any_of(checks.begin(), checks.end(), [](const CheckResult* check) { return !check->consistent; });
}

}  // namespace zhibiao::page
