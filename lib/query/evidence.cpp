#include <algorithm>
#include <string_view>

#include "query/rows.hpp"
#include "query/sentence.hpp"
#include "store/database_impl.hpp"
#include "text/utf8.hpp"

namespace zhibiao {
namespace query {
namespace {

bool ends_line(char32_t c) { return c == U'\n' || c == U'\r'; }
bool ends_sentence(char32_t c) { return std::u32string_view(U"。！？!?").find(c) != std::u32string_view::npos; }
bool is_space(char32_t c) { return c == U' ' || c == U'\t' || c == U'\u00A0' || c == U'\u3000'; }

}  // namespace

Span sentence_around(std::u32string_view text, Span span) {
  Span sentence = span;
  while (sentence.start > 0 && !ends_line(text[sentence.start - 1]) && !ends_sentence(text[sentence.start - 1])) --sentence.start;
  while (sentence.start < span.start && is_space(text[sentence.start])) ++sentence.start;
  while (sentence.end < text.size() && !ends_line(text[sentence.end])) {
    if (ends_sentence(text[sentence.end++])) break;
  }
  while (sentence.end > span.end && is_space(text[sentence.end - 1])) --sentence.end;
  return sentence;
}

}  // namespace query

namespace {

std::vector<std::string> headings(store::Connection& connection, std::int64_t document, std::int64_t section) {
  std::vector<std::string> path;
  store::Statement rows = connection.prepare(
      "WITH RECURSIVE up (number, parent, heading) AS ("
      " SELECT number, parent, heading FROM section WHERE document = ?1 AND number = ?2"
      " UNION ALL SELECT s.number, s.parent, s.heading FROM up JOIN section AS s ON s.document = ?1 AND s.number = up.parent)"
      " SELECT heading FROM up WHERE heading IS NOT NULL ORDER BY number");
  rows.bind(document, section);
  while (rows.step()) path.push_back(rows.text(0));
  return path;
}

}  // namespace

std::optional<Evidence> Database::evidence(const ObservationId& id) const {
  store::Connection& connection = impl_->connection;
  return connection.guarded([&]() -> std::optional<Evidence> {
    store::Statement row = connection.prepare(
        "SELECT o.quote, o.span_start, o.span_end, u.name, o.section, s.page, d.title, d.source, d.sha256, d.published, d.issuer, d.text,"
        " d.key, (SELECT name FROM codebook WHERE key = o.codebook), d.genre, o.confidence"
        " FROM observation AS o JOIN document AS d ON d.key = o.document JOIN rule AS u ON u.key = o.rule"
        " JOIN section AS s ON s.document = o.document AND s.number = o.section"
        " WHERE d.id = ? AND o.span_start = ?");
    if (!row.bind(id.document, id.start).step()) return std::nullopt;
    Evidence evidence;
    evidence.id = id;
    evidence.quote = row.text(0);
    evidence.span = query::span(row, 1, 2);
    evidence.rule = row.text(3);
    evidence.headings = headings(connection, row.integer(12), row.integer(4));
    evidence.page = query::number(row, 5);
    evidence.document_title = row.text(6);
    evidence.source = row.text(7);
    evidence.sha256 = row.text(8);
    evidence.published = row.text(9);
    evidence.issuer = row.text(10);
    evidence.codebook = row.text(13);
    evidence.genre = row.text(14);
    evidence.confidence = query::confidence(row.view(15));
    const std::u32string text = text::to_code_points(row.text(11));
    if (evidence.span.end > text.size() || evidence.span.start > evidence.span.end)
      throw Error(ErrorCode::corrupt, connection.name() + " has an observation outside the text of its document: " + id.to_string());
    evidence.sentence_span = query::sentence_around(text, evidence.span);
    evidence.sentence = text::to_utf8(std::u32string_view(text).substr(evidence.sentence_span.start, evidence.sentence_span.length()));
    return evidence;
  });
}

}  // namespace zhibiao
