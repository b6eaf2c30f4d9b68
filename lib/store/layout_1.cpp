#include "store/layout_1.hpp"

#include "store/digest.hpp"
#include "store/layout.hpp"
#include "text/sha256.hpp"
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
     "SELECT span_start, span_end, section, indicator, label, region, year, period, value, value_text, value_high, value_high_text,"
     " resolution, number, unit, qualifier, status, change, breakdown, part_of, repeats, quote, breakdown IS NULL, NULL, NULL, NULL, rule"
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
    text::Sha256 hash;
    for (const std::string_view sql : digested) {
      Statement told = connection.prepare(sql);
      update(hash, told.bind(documents.integer(0)));
    }
    if (hash.hex() != documents.view(2))
      throw Error(ErrorCode::corrupt, connection.name() + " cannot be migrated: the rows of " + documents.text(1) +
                                          " are not those that were written when it was read; ingest it again");
  }
}

}  // namespace zhibiao::store
