#include "page/content.hpp"

#include <algorithm>

#include "query/rows.hpp"
#include "region/region.hpp"
#include "ship/stored.hpp"
#include "store/database_impl.hpp"
#include "store/meta.hpp"
#include "store/writer.hpp"
#include "text/document_state.hpp"
#include "zhibiao/extractor.hpp"

namespace zhibiao::page {
namespace {

using store::Connection;
using store::Statement;

DocumentInfo info_of(const Statement& row) {
  DocumentInfo info;
  info.title = row.text(0);
  info.region_code = row.text(1);
  info.region_name = row.text(2);
  info.year = query::year(row, 3);
  info.period = query::period(row, 4);
  info.published = row.text(5);
  info.issuer = row.text(6);
  info.reporter = row.text(7);
  info.reporter_kind = query::reporter_kind(row, 8);
  info.genre = row.text(9);
  return info;
}

std::vector<Section> sections_of(Connection& connection, std::int64_t document) {
  std::vector<Section> sections;
  Statement rows = connection.prepare(
      "SELECT span_start, span_end, heading_start, heading_end, heading, level, coalesce(parent, -1), role, page FROM section"
      " WHERE document = ? ORDER BY number");
  rows.bind(document);
  while (rows.step())
    sections.push_back({query::span(rows, 0, 1), query::span(rows, 2, 3), rows.text(4), query::number(rows, 5),
                        static_cast<std::int32_t>(rows.integer(6)), query::section_role(rows.view(7)), query::number(rows, 8)});
  return sections;
}

// The innermost one: sections stand in the order in which they begin.
std::uint32_t section_at(const std::vector<Section>& sections, std::uint32_t place) {
  auto found =
      std::upper_bound(sections.begin(), sections.end(), place, [](std::uint32_t at, const Section& s) { return at < s.span.start; });
  while (found != sections.begin())
    if ((--found)->span.end > place) return static_cast<std::uint32_t>(found - sections.begin());
  return 0;
}

Observation observation_of(const IndicatorValue& row, const std::vector<Section>& sections) {
  Observation observation;
  observation.span = row.span;
  observation.quote = row.quote;
  observation.value = row.value;
  observation.value_high = row.value_high;
  observation.resolution = row.resolution;
  observation.number = row.number;
  observation.unit = row.unit;
  observation.qualifier = row.qualifier;
  observation.indicator = row.indicator;
  observation.label = row.label;
  observation.year = row.year;
  observation.period = row.period;
  observation.status = row.status;
  observation.change = row.change;
  observation.part_of = row.part_of;
  observation.repeats = row.repeats;
  observation.breakdown = row.breakdown;
  observation.region_code = row.region;
  observation.codebook = row.codebook;
  observation.confidence = row.confidence;
  observation.rule = row.rule;
  observation.section = section_at(sections, row.span.start);
  return observation;
}

// The index of the observation that begins at a place.
std::uint32_t observation_at(Connection& connection, const std::vector<Observation>& observations, std::int64_t start) {
  const auto found = std::lower_bound(observations.begin(), observations.end(), start,
                                      [](const Observation& o, std::int64_t place) { return o.span.start < place; });
  if (found == observations.end() || found->span.start != start)
    throw Error(ErrorCode::corrupt, connection.name() + " reckons with a figure at " + std::to_string(start) + " that it does not have");
  return static_cast<std::uint32_t>(found - observations.begin());
}

std::vector<CheckResult> checks_of(Connection& connection, std::int64_t document, const std::vector<Observation>& observations) {
  std::vector<CheckResult> checks;
  Statement rows = connection.prepare(
      "SELECT number, kind, stated, reckoned_text, consistent, formula FROM check_result WHERE document = ? ORDER BY number");
  rows.bind(document);
  while (rows.step()) {
    CheckResult& check = checks.emplace_back();
    check.kind = rows.text(1);
    check.stated = observation_at(connection, observations, rows.integer(2));
    check.reckoned = query::decimal(rows.view(3));
    check.consistent = rows.integer(4) != 0;
    check.formula = rows.text(5);
    Statement operands = connection.prepare("SELECT operand FROM check_operand WHERE document = ? AND check_number = ? ORDER BY position");
    operands.bind(document, rows.integer(0));
    while (operands.step()) check.operands.push_back(observation_at(connection, observations, operands.integer(0)));
  }
  return checks;
}

std::vector<Diagnostic> diagnostics_of(Connection& connection, std::int64_t document) {
  std::vector<Diagnostic> diagnostics;
  Statement rows = connection.prepare("SELECT span_start, span_end, code, message FROM diagnostic WHERE document = ? ORDER BY number");
  rows.bind(document);
  while (rows.step()) diagnostics.push_back({query::span(rows, 0, 1), rows.text(2), rows.text(3)});
  return diagnostics;
}

std::map<std::string, IndicatorInfo> codes_of(Connection& connection) {
  std::map<std::string, IndicatorInfo> codes;
  Statement rows = connection.prepare("SELECT code, name, name_en, unit, definition FROM indicator");
  while (rows.step()) codes[rows.text(0)] = {rows.text(0), rows.text(1), rows.text(2), rows.text(3), rows.text(4), {}, {}, {}};
  return codes;
}

// What this library does not take for a figure, where the stored rows have none either.
std::vector<Rejection> rejections_of(const Document& document, const std::vector<Observation>& observations) {
  std::vector<Rejection> rejections = Extractor().extract(document).rejections;
  std::erase_if(rejections, [&](const Rejection& rejection) {
    const auto after = std::lower_bound(observations.begin(), observations.end(), rejection.span.end,
                                        [](const Observation& o, std::uint32_t end) { return o.span.start < end; });
    return after != observations.begin() && std::prev(after)->span.overlaps(rejection.span);
  });
  return rejections;
}

// Everything lies within the text, one figure after the other: the page is written by these places.
void require_fit(const Content& content, ErrorCode code) {
  const auto fits = [&](Span span) { return span.start <= span.end && span.end <= content.text.size(); };
  const Report& report = content.report;
  const auto all = [&](const auto& parts) {
    return std::all_of(parts.begin(), parts.end(), [&](const auto& part) { return fits(part.span); });
  };
  const bool fit = all(report.observations) && all(report.rejections) && all(report.sections) && all(report.diagnostics) &&
                   std::all_of(report.sections.begin(), report.sections.end(), [&](const Section& s) { return fits(s.heading_span); }) &&
                   std::all_of(report.observations.begin(), report.observations.end(),
                               [&](const Observation& o) { return o.section < std::max<std::size_t>(report.sections.size(), 1); }) &&
                   std::all_of(report.checks.begin(), report.checks.end(), [&](const CheckResult& check) {
                     const auto known = [&](std::uint32_t index) { return index < report.observations.size(); };
                     return known(check.stated) && std::all_of(check.operands.begin(), check.operands.end(), known);
                   });
  if (!fit) throw Error(code, content.source + ": what was read does not fit the text; read the document again");
}

std::string path_name(const std::string& code, const std::optional<Year>& year) {
  const auto found = region::by_code(code, year);
  return found ? found->path_name : std::string();
}

}  // namespace

Content content_of(const Document& document, const Report& report, const Codebook& codebook) {
  Content content;
  content.text = document.state().code_points;
  content.source = store::stored_source(document.source());
  content.sha256 = document.sha256();
  content.reader = store::reader(codebook, document.options());
  content.report = report;
  for (const IndicatorInfo& info : codebook.indicators()) content.codes[info.code] = info;
  for (const Observation& observation : report.observations) {
    const std::string& code = observation.region_code;
    if (!code.empty() && !content.regions.contains(code)) content.regions[code] = path_name(code, report.info.year);
  }
  require_fit(content, ErrorCode::misuse);
  return content;
}

Content content_of(const Database& database, std::int64_t document) {
  Connection& connection = database.impl().connection;
  return connection.guarded([&] {
    Statement row = connection.prepare(
        "SELECT d.title, d.region, d.region_name, d.year, d.period, d.published, d.issuer, p.name, p.kind, d.genre, d.source,"
        " d.sha256, d.reader, d.key, " +
        std::string(ship::stored_columns) + " FROM document AS d JOIN reporter AS p ON p.key = d.reporter WHERE d.id = ?");
    constexpr int stored = 14;
    if (!row.bind(document).step())
      throw Error(ErrorCode::not_found, connection.name() + " has no document with the id " + std::to_string(document));
    Content content;
    content.report.info = info_of(row);
    content.source = row.text(10);
    content.sha256 = row.text(11);
    content.reader = row.text(12);
    const std::int64_t key = row.integer(13);
    const Document text = ship::stored_document(row, stored);
    content.text = text.state().code_points;
    content.report.sections = sections_of(connection, key);
    for (const IndicatorValue& value : database.find(Query().document(document).vintages(Vintages::all).order(Order::document))) {
      content.report.observations.push_back(observation_of(value, content.report.sections));
      if (!value.region.empty()) content.regions[value.region] = value.region_name;
    }
    content.report.checks = checks_of(connection, key, content.report.observations);
    content.report.diagnostics = diagnostics_of(connection, key);
    content.report.rejections = rejections_of(text, content.report.observations);
    content.codes = codes_of(connection);
    content.read_again = true;
    require_fit(content, ErrorCode::corrupt);
    return content;
  });
}

}  // namespace zhibiao::page
