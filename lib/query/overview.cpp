#include <string_view>

#include "query/rows.hpp"
#include "store/database_impl.hpp"

namespace zhibiao::inline ZHIBIAO_ABI {
namespace {

std::vector<ObservationId> operands(store::Connection& connection, std::int64_t document, std::int64_t check) {
  std::vector<ObservationId> ids;
  store::Statement rows = connection.prepare(
      "SELECT operand FROM check_operand WHERE document = (SELECT key FROM document WHERE id = ?) AND check_number = ? ORDER BY position");
  rows.bind(document, check);
  while (rows.step()) ids.push_back({document, static_cast<std::uint32_t>(rows.integer(0))});
  return ids;
}

// `sql` gives key, name, documents, observations.
std::vector<Coverage> counted(store::Connection& connection, std::string_view sql) {
  std::vector<Coverage> parts;
  store::Statement rows = connection.prepare(sql);
  while (rows.step())
    parts.push_back({rows.text(0), rows.text(1), static_cast<std::uint64_t>(rows.integer(2)), static_cast<std::uint64_t>(rows.integer(3))});
  return parts;
}

std::map<std::string, std::uint64_t> row_counts(store::Connection& connection) {
  std::map<std::string, std::uint64_t> counts;
  for (const char* table :
       {"document", "section", "observation", "indicator", "codebook", "region", "unit", "reporter", "check_result", "diagnostic"})
    counts[table] = static_cast<std::uint64_t>(connection.integer("SELECT count(*) FROM " + std::string(table)));
  return counts;
}

}  // namespace

std::vector<DocumentEntry> Database::documents() const {
  return impl_->connection.guarded([&] {
    std::vector<DocumentEntry> documents;
    store::Statement rows = impl_->connection.prepare(
        "SELECT d.id, d.source, d.title, d.region_name, d.year, (SELECT count(*) FROM observation WHERE document = d.key)"
        " FROM document AS d WHERE d.superseded_by IS NULL ORDER BY d.source, d.id");
    while (rows.step())
      documents.push_back(
          {rows.integer(0), rows.text(1), rows.text(2), rows.text(3), query::year(rows, 4), static_cast<std::uint64_t>(rows.integer(5))});
    return documents;
  });
}

std::vector<RegionYear> Database::coverage() const {
  return impl_->connection.guarded([&] {
    std::vector<RegionYear> known;
    store::Statement rows = impl_->connection.prepare(
        "SELECT coalesce(d.region, '') AS code, r.path_name, d.year, count(*),"
        " sum((SELECT count(*) FROM observation WHERE document = d.key))"
        " FROM document AS d LEFT JOIN region AS r ON r.code = d.region"
        " WHERE d.superseded_by IS NULL GROUP BY d.region, d.year ORDER BY code, d.year");
    while (rows.step())
      known.push_back({rows.text(0), rows.text(1), query::year(rows, 2), static_cast<std::uint64_t>(rows.integer(3)),
                       static_cast<std::uint64_t>(rows.integer(4))});
    return known;
  });
}

std::vector<CheckFinding> Database::checks(bool inconsistent_only) const {
  store::Connection& connection = impl_->connection;
  return connection.guarded([&] {
    std::vector<CheckFinding> findings;
    store::Statement rows = connection.prepare(
        "SELECT document_id, number, span_start, kind, consistent, formula, stated_text, reckoned_text, unit, quote, label, indicator, "
        "year,"
        " region, region_name, document_title, source FROM check_finding" +
        std::string(inconsistent_only ? " WHERE consistent = 0" : "") + " ORDER BY source, document_id, number");
    while (rows.step()) {
      CheckFinding finding;
      finding.stated = {rows.integer(0), static_cast<std::uint32_t>(rows.integer(2))};
      finding.operands = operands(connection, finding.stated.document, rows.integer(1));
      finding.kind = rows.text(3);
      finding.consistent = rows.integer(4) != 0;
      finding.formula = rows.text(5);
      finding.stated_value = query::decimal(rows.view(6));
      finding.reckoned = query::decimal(rows.view(7));
      finding.unit = rows.text(8);
      finding.quote = rows.text(9);
      finding.label = rows.text(10);
      finding.indicator = rows.optional_text(11);
      finding.year = query::year(rows, 12);
      finding.region = rows.text(13);
      finding.region_name = rows.text(14);
      finding.document_title = rows.text(15);
      finding.source = rows.text(16);
      findings.push_back(std::move(finding));
    }
    return findings;
  });
}

std::vector<DocumentDiagnostic> Database::diagnostics() const {
  return impl_->connection.guarded([&] {
    std::vector<DocumentDiagnostic> diagnostics;
    store::Statement rows = impl_->connection.prepare(
        "SELECT d.id, d.source, g.span_start, g.span_end, g.code, g.message FROM diagnostic AS g"
        " JOIN document AS d ON d.key = g.document WHERE d.superseded_by IS NULL ORDER BY d.source, d.id, g.number");
    while (rows.step()) diagnostics.push_back({rows.integer(0), rows.text(1), {query::span(rows, 2, 3), rows.text(4), rows.text(5)}});
    return diagnostics;
  });
}

DatabaseInfo Database::info() const {
  store::Connection& connection = impl_->connection;
  return connection.guarded([&] {
    DatabaseInfo info;
    store::Statement meta = connection.prepare("SELECT key, value FROM meta");
    while (meta.step()) info.meta[meta.text(0)] = meta.text(1);
    info.layout = info.meta["layout"];
    info.rows = row_counts(connection);
    info.search = connection.has_table("document_search");
    // The name as of the newest report: a region that was renamed is one region.
    info.regions = counted(connection,
                           "SELECT coalesce(d.region, '') AS code,"
                           " coalesce((SELECT path_name FROM region WHERE code = d.region), max(d.region_name), ''), count(*),"
                           " sum((SELECT count(*) FROM observation WHERE document = d.key))"
                           " FROM document AS d WHERE d.superseded_by IS NULL GROUP BY d.region ORDER BY code");
    info.years = counted(connection,
                         "SELECT coalesce(d.year, ''), '', count(*), sum((SELECT count(*) FROM observation WHERE document = d.key))"
                         " FROM document AS d WHERE d.superseded_by IS NULL GROUP BY d.year ORDER BY d.year");
    return info;
  });
}

}  // namespace zhibiao
