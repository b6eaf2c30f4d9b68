#include "store/names.hpp"

namespace zhibiao::store {

std::int64_t reporter_key(Connection& connection, const Reporter& reporter) {
  Statement known = connection.prepare("SELECT key FROM reporter WHERE name IS ? AND kind IS ? AND region IS ?");
  if (known.bind(reporter.name, reporter.kind, reporter.region).step()) return known.integer(0);
  connection.prepare("INSERT INTO reporter (name, kind, region) VALUES (?, ?, ?)")
      .bind(reporter.name, reporter.kind, reporter.region)
      .run();
  return connection.integer("SELECT last_insert_rowid()");
}

std::int64_t codebook_key(Connection& connection, std::string_view name, std::string_view version) {
  Statement known = connection.prepare("SELECT key FROM codebook WHERE name = ? AND version = ?");
  if (known.bind(name, version).step()) return known.integer(0);
  connection.prepare("INSERT INTO codebook (name, version) VALUES (?, ?)").bind(name, version).run();
  return connection.integer("SELECT last_insert_rowid()");
}

std::int64_t rule_key(Connection& connection, std::string_view name) {
  Statement known = connection.prepare("SELECT key FROM rule WHERE name = ?");
  if (known.bind(name).step()) return known.integer(0);
  connection.prepare("INSERT INTO rule (name) VALUES (?)").bind(name).run();
  return connection.integer("SELECT last_insert_rowid()");
}

// A part of a total of the same indicator and region is none of its own; nor is what a sum of the same time and unit is reckoned from.
// Parts that have an indicator or a region of their own are the whole of theirs. The + keeps SQLite from looking through all figures of a
// region or an indicator for the one whose place is known.
void mark_wholes(Connection& connection, std::int64_t document_key) {
  connection
      .prepare(
          "UPDATE observation SET whole = 0 WHERE document = ?1 AND whole > 0 AND (EXISTS ("
          "  SELECT 1 FROM observation AS total WHERE total.document = ?1 AND total.span_start = observation.part_of"
          "  AND +total.indicator IS observation.indicator AND +total.region IS observation.region)"
          " OR EXISTS ("
          "  SELECT 1 FROM check_result AS c"
          "  JOIN check_operand AS p ON p.document = ?1 AND p.check_number = c.number"
          "  JOIN observation AS sum ON sum.document = ?1 AND sum.span_start = c.stated"
          "  WHERE c.document = ?1 AND c.kind = 'sum' AND c.consistent = 1 AND p.operand = observation.span_start"
          "  AND sum.breakdown IS NULL AND +sum.indicator IS observation.indicator AND +sum.region IS observation.region"
          "  AND +sum.year IS observation.year AND sum.period IS observation.period AND sum.unit = observation.unit"
          "  AND sum.status = observation.status AND sum.change IS observation.change))")
      .bind(document_key)
      .run();
  connection
      .prepare(
          "UPDATE observation SET whole = 2 WHERE document = ?1 AND whole = 1 AND EXISTS ("
          " SELECT 1 FROM check_result AS c"
          " WHERE c.document = ?1 AND c.stated = observation.span_start AND c.kind = 'sum' AND c.consistent = 1)")
      .bind(document_key)
      .run();
}

void remove_unused(Connection& connection) {
  connection.execute(
      "DELETE FROM unit WHERE name NOT IN (SELECT unit FROM observation);"
      "DELETE FROM codebook WHERE key NOT IN (SELECT codebook FROM observation WHERE codebook IS NOT NULL);"
      "DELETE FROM rule WHERE key NOT IN (SELECT rule FROM observation);"
      "DELETE FROM reporter WHERE key NOT IN (SELECT reporter FROM document);"
      "WITH RECURSIVE used (code) AS ("
      " SELECT region FROM document WHERE region IS NOT NULL UNION SELECT region FROM observation WHERE region IS NOT NULL"
      " UNION SELECT region FROM reporter WHERE region IS NOT NULL"
      " UNION SELECT parent FROM used JOIN region USING (code) WHERE parent IS NOT NULL)"
      " DELETE FROM region WHERE code NOT IN (SELECT code FROM used)");
}

}  // namespace zhibiao::store
