#include "store/digest.hpp"

#include <array>

#include "text/sha256.hpp"

namespace zhibiao::store {
namespace {

// REAL columns are left out: their exact text stands beside them.
constexpr std::array<std::string_view, 6> document_rows = {
    "SELECT d.source, d.sha256, d.media_type, d.charset, d.title, d.region, d.region_name, d.year, d.period, d.published, d.issuer,"
    " p.kind, p.name, p.region, d.text FROM document AS d JOIN reporter AS p ON p.key = d.reporter WHERE d.key = ?",
    "SELECT number, parent, level, role, heading, span_start, span_end, heading_start, heading_end, page"
    " FROM section WHERE document = ? ORDER BY number",
    "SELECT o.span_start, o.span_end, o.section, (SELECT code FROM indicator WHERE key = o.indicator), o.label, o.region, o.year, o.period,"
    " o.value_text, o.value_high_text, o.resolution, o.number, o.unit, o.qualifier, o.status, o.change, o.breakdown, o.part_of, o.repeats,"
    " o.quote, o.whole, u.name FROM observation AS o JOIN rule AS u ON u.key = o.rule WHERE o.document = ? ORDER BY o.span_start",
    "SELECT number, kind, stated, reckoned_text, consistent, formula FROM check_result WHERE document = ? ORDER BY number",
    "SELECT check_number, position, operand FROM check_operand WHERE document = ? ORDER BY check_number, position",
    "SELECT number, code, message, span_start, span_end FROM diagnostic WHERE document = ? ORDER BY number",
};

// Which vintage is current may depend on which came last; the content does not. So the hash is over what the dates alone say, and of equal
// dates the hash. The plus signs keep the search to the index by source: before the file has statistics SQLite would go through all
// documents of a region and year for each of them.
constexpr std::array<std::string_view, 3> content_rows = {
    "SELECT code, name, name_en, unit, definition FROM indicator ORDER BY code",
    "SELECT code, name, path_name, level, parent FROM region ORDER BY code",
    "SELECT id,"
    " (SELECT newer.id FROM document AS newer"
    "  WHERE newer.source = document.source AND +newer.region IS document.region AND +newer.year IS document.year"
    "  AND (coalesce(newer.published, ''), newer.sha256) > (coalesce(document.published, ''), document.sha256)"
    "  ORDER BY coalesce(newer.published, '') DESC, newer.sha256 DESC LIMIT 1),"
    " digest FROM document ORDER BY id",
};

// Not told by layout 2.0, whose content hash holds on where nothing of it is told.
constexpr std::string_view official_rows =
    "SELECT code, official_scheme, official_number, official_name FROM indicator WHERE official_scheme IS NOT NULL ORDER BY code";

}  // namespace

void RowHash::value(std::string_view text) {
  row_ += std::to_string(text.size());
  row_ += ':';
  constexpr std::size_t small = 1024;
  if (text.size() <= small) {
    row_ += text;
  } else {
    hash_.update(row_);
    row_.clear();
    hash_.update(text);
  }
}

void RowHash::end_row() {
  row_ += ';';
  hash_.update(row_);
  row_.clear();
}

void RowHash::table(Statement& rows) {
  const int columns = rows.columns();
  while (rows.step()) {
    for (int column = 0; column < columns; ++column) {
      if (rows.is_null(column)) {
        value(std::nullopt);
      } else if (rows.is_integer(column)) {
        value(rows.integer(column));
      } else {
        value(rows.view(column));
      }
    }
    end_row();
  }
  end_table();
}

std::int64_t document_id(std::string_view source, std::string_view sha256) {
  constexpr std::size_t hex_digits = 16;
  constexpr std::uint64_t ids = 999'999'999'999'999;  // fifteen digits: what spreadsheets keep of a number
  text::Sha256 hash;
  hash.update(source);
  hash.update(std::string_view("\0", 1));
  hash.update(sha256);
  return static_cast<std::int64_t>(std::stoull(hash.hex().substr(0, hex_digits), nullptr, 16) % ids) + 1;
}

std::string document_digest(Connection& connection, std::int64_t key) {
  RowHash hash;
  for (const std::string_view sql : document_rows) {
    Statement rows = connection.prepare(sql);
    hash.table(rows.bind(key));
  }
  const auto update_with_told = [&](const auto& since) {
    for (const std::string_view sql : since) {
      Statement rows = connection.prepare(sql);
      if (rows.bind(key).step()) hash.table(rows.bind(key));
    }
  };
  update_with_told(rows_since_layout_2_1);
  update_with_told(rows_since_layout_2_2);
  return hash.hex();
}

std::string content_hash(Connection& connection) {
  RowHash hash;
  for (const std::string_view sql : content_rows) {
    Statement rows = connection.prepare(sql);
    hash.table(rows);
  }
  Statement official = connection.prepare(std::string(official_rows));
  if (official.step()) {
    official.reset();
    hash.table(official);
  }
  return hash.hex();
}

}  // namespace zhibiao::store
