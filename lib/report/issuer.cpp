#include "report/page.hpp"

namespace zhibiao::report {

namespace {

/// A span without a date at its end.
Span without_date(const Page& page, Span span) {
  for (const quantity::Time& time : page.times(span))
    if (time.year != 0) return page.trim({span.start, time.span.start});
  return page.trim(span);
}

std::string signed_by(const Page& page) {
  for (const Span line : page.signature)
    if (const Span body = without_date(page, line); body.length() > 0) return page.name(body);
  return {};
}

std::string labelled_source(const Page& page, const std::vector<Span>& lines) {
  for (const Span line : lines) {
    const auto value = page.labelled(line, page.categories.source);
    if (!value || value->length() < 2 || page.has(*value, page.categories.no_issuer)) continue;
    if (is_ideograph(page.text[value->start])) return page.name(*value);
  }
  return {};
}

/// A piece of a line that is the name of a body and nothing else.
std::string body_in(const Page& page, const std::vector<Span>& lines) {
  for (const Span line : lines)
    for (const Span piece : page.pieces(line)) {
      const bool long_enough = piece.length() > 3;
      if (long_enough && page.lexicon.longest_ending_at(page.scan, piece.end, piece.start, page.categories.body_end) != nullptr)
        return page.name(piece);
    }
  return {};
}

/// The body that a title begins with: 某县人民政府关于…, 某市某局2022年….
std::string named_in_title(const Page& page, Span title) {
  std::uint32_t end = title.end;
  for (const quantity::Time& time : page.times(title)) {
    end = time.span.start;
    break;
  }
  if (const lexicon::Hit* opener = page.lexicon.first_in(page.scan, {title.start, end}, page.categories.opener))
    end = std::min(end, opener->start);
  const Span head = page.trim({title.start, end});
  if (head.length() == 0 || page.lexicon.longest_ending_at(page.scan, head.end, head.start, page.categories.body_end) == nullptr) return {};
  return page.name(head);
}

}  // namespace

void find_issuer(const Page& page, Findings& findings) {
  findings.issuer = signed_by(page);
  if (findings.issuer.empty()) findings.issuer = labelled_source(page, page.below_title);
  if (findings.issuer.empty()) findings.issuer = labelled_source(page, page.above);
  if (findings.issuer.empty()) findings.issuer = page.metadata("contentsource");
  if (findings.issuer.empty()) findings.issuer = body_in(page, page.below_title);
  if (findings.issuer.empty() && findings.title_span.length() > 0) findings.issuer = named_in_title(page, findings.title_span);
  if (findings.issuer.empty()) findings.issuer = body_in(page, page.foot);
  if (findings.issuer.empty()) findings.issuer = body_in(page, page.above);
}

}  // namespace zhibiao::report
