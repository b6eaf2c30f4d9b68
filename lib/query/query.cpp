#include "zhibiao/query.hpp"

#include <algorithm>
#include <charconv>
#include <utility>

#include "query/find.hpp"
#include "zhibiao/error.hpp"

namespace zhibiao {
namespace {

template <typename Number>
bool parse_whole(std::string_view text, Number& number) {
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  return error == std::errc() && end == text.data() + text.size();
}

}  // namespace

std::string ObservationId::to_string() const { return std::to_string(document) + ":" + std::to_string(start); }

std::optional<ObservationId> ObservationId::parse(std::string_view text) {
  const std::size_t colon = text.find(':');
  ObservationId id;
  if (colon == std::string_view::npos || !parse_whole(text.substr(0, colon), id.document) || !parse_whole(text.substr(colon + 1), id.start))
    return std::nullopt;
  return id;
}

namespace query {

void require_region(std::string_view code) {
  constexpr std::size_t digits = 6;
  if (code.size() != digits || !std::all_of(code.begin(), code.end(), [](char c) { return c >= '0' && c <= '9'; }))
    throw Error(ErrorCode::misuse, "'" + std::string(code) + "' is no region code; codes of GB/T 2260 have six digits, such as 440981",
                {.value = std::string(code)});
}

void require_level(int level) {
  constexpr int lowest = 3;
  if (level < 1 || level > lowest)
    throw Error(ErrorCode::misuse, std::to_string(level) + " is no level of regions; 1 are provinces, 2 prefectures, 3 counties",
                {.value = std::to_string(level)});
}

}  // namespace query

Query& Query::region(std::string code, Descendants descendants) {
  query::require_region(code);
  filter_.regions.push_back({std::move(code), descendants});
  return *this;
}

Query& Query::level(int level) {
  query::require_level(level);
  filter_.levels.push_back(level);
  return *this;
}

Query& Query::years(int from, int to) {
  filter_.year_from = from;
  filter_.year_to = to;
  return *this;
}

Query& Query::indicator(std::string code) {
  const std::size_t star = code.find('*');
  if (star != std::string::npos && (star + 1 != code.size() || star == 0))
    throw Error(ErrorCode::misuse, "'" + code + "' is no indicator; a * stands only at the end, as in reconsideration.*", {.value = code});
  filter_.indicators.push_back(std::move(code));
  return *this;
}

Query& Query::domain(const std::string& domain) {
  if (domain.empty() || domain.find_first_of(".*") != std::string::npos)
    throw Error(ErrorCode::misuse,
                "'" + domain + "' is no domain; it is the part of a code before the point, as in reconsideration.accepted",
                {.value = domain});
  return indicator(domain + ".*");
}

Query& Query::label(std::string text) {
  filter_.label = std::move(text);
  return *this;
}

Query& Query::unit(std::string unit) {
  filter_.units.push_back(std::move(unit));
  return *this;
}

Query& Query::status(Status status) {
  filter_.statuses.push_back(status);
  return *this;
}

Query& Query::qualifier(Qualifier qualifier) {
  filter_.qualifiers.push_back(qualifier);
  return *this;
}

Query& Query::role(SectionRole role) {
  filter_.roles.push_back(role);
  return *this;
}

Query& Query::has_code(bool has_code) {
  filter_.has_code = has_code;
  return *this;
}

Query& Query::reporter(ReporterKind kind) {
  filter_.reporters.push_back(kind);
  return *this;
}

Query& Query::document(std::int64_t id) {
  filter_.document = id;
  return *this;
}

Query& Query::vintages(Vintages vintages) {
  filter_.vintages = vintages;
  return *this;
}

Query& Query::repeats(bool included) {
  filter_.repeats = included;
  return *this;
}

Query& Query::order(Order order) {
  filter_.order = order;
  return *this;
}

Query& Query::limit(std::uint64_t rows) {
  filter_.limit = rows;
  return *this;
}

Query& Query::offset(std::uint64_t rows) {
  filter_.offset = rows;
  return *this;
}

}  // namespace zhibiao
