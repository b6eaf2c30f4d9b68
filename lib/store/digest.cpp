#include "store/digest.hpp"

#include <array>

#include "text/sha256.hpp"

namespace zhibiao::store {
namespace {

// REAL columns are left out: their exact text stands beside them.
constexpr std::array<std::string_view, 6> document_rows = {
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

// Which vintage is current may depend on which came last; the content does not. So the hash is over what the dates alone say, and of equal
// dates the hash.
constexpr std::array<std::string_view, 3> content_rows = {
    "SELECT code, name, name_en, unit, definition FROM indicator ORDER BY code",
    "SELECT code, name, path_name, level, parent FROM region ORDER BY code",
    "SELECT id,"
    " (SELECT newer.id FROM document AS newer"
    "  WHERE newer.source = document.source AND newer.region IS document.region AND newer.year IS document.year"
    "  AND (coalesce(newer.published, ''), newer.sha256) > (coalesce(document.published, ''), document.sha256)"
    "  ORDER BY coalesce(newer.published, '') DESC, newer.sha256 DESC LIMIT 1),"
    " digest FROM document ORDER BY id",
};

// Each value with its length, so that no two sequences of rows look the same.
void update(text::Sha256& hash, Statement& rows) {
  const int columns = rows.columns();
  while (rows.step()) {
    for (int column = 0; column < columns; ++column) {
      if (rows.is_null(column)) {
        hash.update("-,");
        continue;
      }
      const std::string value = rows.text(column);
      hash.update(std::to_string(value.size()) + ':');
      hash.update(value);
    }
    hash.update(";");
  }
  hash.update(".");
}

}  // namespace

std::int64_t document_id(std::string_view source, std::string_view sha256) {
  constexpr std::size_t hex_digits = 13;  // 52 bits: exact in a double, as some clients hold numbers
  text::Sha256 hash;
  hash.update(source);
  hash.update(std::string_view("\0", 1));
  hash.update(sha256);
  return std::stoll(hash.hex().substr(0, hex_digits), nullptr, 16) + 1;
}

std::string document_digest(Connection& connection, std::int64_t document) {
  text::Sha256 hash;
  for (const std::string_view sql : document_rows) {
    Statement rows = connection.prepare(sql);
    update(hash, rows.bind(document));
  }
  return hash.hex();
}

std::string content_hash(Connection& connection) {
  text::Sha256 hash;
  for (const std::string_view sql : content_rows) {
    Statement rows = connection.prepare(sql);
    update(hash, rows);
  }
  return hash.hex();
}

}  // namespace zhibiao::store
