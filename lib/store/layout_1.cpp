#include "store/layout_1.hpp"

#include "store/digest.hpp"
#include "store/layout.hpp"
#include "zhibiao/error.hpp"

namespace zhibiao::store {
namespace {

// What the digest of a document was taken of.
constexpr std::array<std::string_view, 6> digested = {
    "SELECT source, sha256, media_type, charset, title, region, region_name, year, period, published, issuer, text"
    " FROM document WHERE id = ?",
    "SELECT number, parent, level, role, heading, span_start, span_end, heading_start, heading_end, page"
    " FROM section WHERE document_id = ? ORDER BY number",
    "SELECT span_start, span_end, section, indicator, label, region, year, period, value_text, value_high_text, resolution, number, unit,"
    " qualifier, status, change, breakdown, part_of, repeats, quote, rule"
    " FROM observation WHERE document_id = ? ORDER BY span_start",
    "SELECT number, kind, stated, reckoned_text, consistent, formula FROM check_result WHERE document_id = ? ORDER BY number",
    "SELECT check_number, position, operand FROM check_operand WHERE document_id = ? ORDER BY check_number, position",
    "SELECT number, code, message, span_start, span_end FROM diagnostic WHERE document_id = ? ORDER BY number",
};

// Whose report a document is was not stored.
constexpr DocumentRows rows = {
    "SELECT id, source, sha256, media_type, charset, title, region, region_name, year, period, published, issuer, reader, digest, text,"
    " NULL, NULL, NULL, region FROM document WHERE id = ?",
    {"SELECT number, parent, level, role, heading, span_start, span_end, heading_start, heading_end, page"
     " FROM section WHERE document_id = ? ORDER BY number",
     "SELECT span_start, span_end, section, label, region, year, period, value, value_text, value_high, value_high_text,"
     " resolution, number, unit, qualifier, status, change, breakdown, part_of, repeats, quote, breakdown IS NULL, NULL, indicator, NULL,"
     " rule"
     " FROM observation WHERE document_id = ? ORDER BY span_start",
     "SELECT number, kind, stated, reckoned, reckoned_text, consistent, formula FROM check_result WHERE document_id = ? ORDER BY number",
     "SELECT check_number, position, operand FROM check_operand WHERE document_id = ? ORDER BY check_number, position",
     "SELECT number, code, message, span_start, span_end FROM diagnostic WHERE document_id = ? ORDER BY number"},
};

}  // namespace

bool is_layout_1(Connection& connection) { return layout_of(connection).starts_with("1."); }

const DocumentRows& rows_of_layout_1() { return rows; }

void require_digests_of_layout_1(Connection& connection) {
  Statement documents = connection.prepare("SELECT id, source, digest FROM document");
  while (documents.step()) {
    RowHash hash;
    for (const std::string_view sql : digested) {
      Statement told = connection.prepare(sql);
      hash.table(told.bind(documents.integer(0)));
    }
    if (hash.hex() != documents.view(2))
      throw Error(ErrorCode::corrupt, connection.name() + " cannot be migrated: the rows of " + documents.text(1) +
                                          " are not those that were written when it was read; ingest it again");
  }
}

// By the rules of prepare(). The + keeps SQLite from looking through all figures of a
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

}  // namespace zhibiao::store
