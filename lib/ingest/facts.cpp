#include "ingest/facts.hpp"

#include <algorithm>
#include <array>
#include <vector>

#include "zhibiao/error.hpp"
#include "zhibiao/region.hpp"

namespace zhibiao::batch {
namespace {

[[noreturn]] void fail(const std::string& value, const std::string& what) {
  throw Error(ErrorCode::misuse, "\"" + value + "\" " + what, {.value = value});
}

std::optional<Year> year_of(const std::string& value) {
  if (value.empty()) return std::nullopt;
  const bool is_year = value.size() == 4 && value.front() != '0' && value.find_first_not_of("0123456789") == std::string::npos;
  if (!is_year) fail(value, "is no year; years have four digits, such as 2020");
  return Year(std::stoi(value));
}

std::optional<ReporterKind> kind_of(const std::string& value) {
  if (value.empty()) return std::nullopt;
  const std::optional<ReporterKind> kind = to_reporter_kind(value);
  if (!kind)
    fail(value, "is no kind of reporter; there are government, department, township, zone, court, procuratorate, congress and other");
  return kind;
}

struct Fact {
  std::string_view name;
  void (*set)(DocumentOptions& options, const std::string& value);
};
constexpr auto facts = std::to_array<Fact>({
    {"source", [](DocumentOptions& options, const std::string& value) { options.source = value; }},
    {"region", [](DocumentOptions& options, const std::string& value) { options.region_code = value; }},
    {"year", [](DocumentOptions& options, const std::string& value) { options.year = year_of(value); }},
    {"title", [](DocumentOptions& options, const std::string& value) { options.title = value; }},
    {"reporter", [](DocumentOptions& options, const std::string& value) { options.reporter = value; }},
    {"reporter_kind", [](DocumentOptions& options, const std::string& value) { options.reporter_kind = kind_of(value); }},
});

const Fact* fact_named(std::string_view name) {
  const auto* const found = std::find_if(facts.begin(), facts.end(), [&](const Fact& fact) { return fact.name == name; });
  return found == facts.end() ? nullptr : found;
}

}  // namespace

bool is_fact(std::string_view name) { return fact_named(name) != nullptr; }

std::string fact_names() {
  std::string names;
  for (const Fact& fact : facts) names.append(names.empty() ? "" : ", ").append(fact.name);
  return names;
}

void set_fact(DocumentOptions& options, std::string_view name, const std::string& value) {
  const Fact* fact = fact_named(name);
  if (fact == nullptr) fail(std::string(name), "is none of " + fact_names());
  fact->set(options, value);
}

void settle_region(DocumentOptions& options) {
  if (options.region_code.empty()) return;
  const auto found = divisions_named(options.region_code, options.year);
  if (found.empty()) fail(options.region_code, "is no division of GB/T 2260; give its code, such as 440981, or its name, such as 高州市");
  if (found.size() > 1) {
    std::string candidates;
    for (const Division& division : found) candidates += (candidates.empty() ? "" : ", ") + division.code + " " + division.path_name;
    fail(options.region_code, "names several divisions; give the code of one: " + candidates);
  }
  options.region_code = found.front().code;
}

}  // namespace zhibiao::batch
