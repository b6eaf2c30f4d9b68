#include <algorithm>

#include "model/rule.hpp"
#include "report/page.hpp"
#include "text/fold.hpp"
#include "text/utf8.hpp"

namespace zhibiao::report {

namespace {

/// A span without a date at its end.
Span without_date(const Page& page, Span span) {
  for (const tokens::Time& time : page.times(span))
    if (time.year) return page.trim({span.start, time.span.start});
  return page.trim(span);
}

std::string signed_by(const Page& page) {
  for (const Span line : page.signature)
    if (const Span body = without_date(page, line); body.length() > 0 && on(Rule::issuer_signed)) return page.name(body);
  return {};
}

std::string labelled_source(const Page& page, const std::vector<Span>& lines) {
  for (const Span line : lines) {
    const auto value = page.labelled(line, page.categories.source);
    if (!value || value->length() < 2 || (page.has(*value, page.categories.no_issuer) && on(Rule::issuer_is_no_word))) continue;
    if (page.lexicon.longest_ending_at(page.scan, value->end, value->start, page.categories.inner) != nullptr &&
        on(Rule::issuer_is_no_office))
      continue;
    if (is_han(page.text[value->start]) && on(Rule::issuer_behind_label)) return page.name(*value);
  }
  return {};
}

/// The body that a title begins with: 某县人民政府关于…, 某市某局2022年….
void add_body_of_title(const Page& page, Span title, std::vector<std::string>& bodies) {
  std::uint32_t end = title.end;
  if (const auto times = page.times(title); !times.empty()) end = times.front().span.start;
  if (const lexicon::Hit* opener = page.lexicon.first_in(page.scan, {title.start, end}, page.categories.opener))
    end = std::min(end, opener->start);
  const Span head = page.trim({title.start, end});
  if (page.lexicon.longest_ending_at(page.scan, head.end, head.start, page.categories.body_end) != nullptr && on(Rule::issuer_of_title))
    bodies.push_back(page.name(head));
}

/// The pieces of lines that are the name of a body and nothing else.
void add_bodies(const Page& page, const std::vector<Span>& lines, std::vector<std::string>& bodies) {
  constexpr std::uint32_t shortest = 4;
  for (const Span line : lines) {
    if (page.labelled(line, page.categories.addressee) && on(Rule::issuer_is_no_addressee)) continue;
    for (const Span piece : page.pieces(line))
      if (piece.length() >= shortest &&
          page.lexicon.longest_ending_at(page.scan, piece.end, piece.start, page.categories.body_end) != nullptr &&
          on(Rule::issuer_is_body_on_page))
        bodies.push_back(page.name(piece));
  }
}

/// Whether a name leaves out its place: 市生态环境局.
bool lacks_place(const Page& page, const std::string& name) {
  const lexicon::Scan scan = page.lexicon.scan(text::fold(text::to_code_points(name)));
  return page.lexicon.longest_at(scan, 0, page.categories.type) != nullptr;
}

}  // namespace

void find_issuer(const Page& page, Findings& findings) {
  findings.issuer = signed_by(page);
  if (findings.issuer.empty()) findings.issuer = labelled_source(page, page.below_title);
  if (findings.issuer.empty()) findings.issuer = labelled_source(page, page.above);
  if (findings.issuer.empty()) findings.issuer = page.metadata("contentsource");
  findings.issuer_is_told = !findings.issuer.empty();

  std::vector<std::string> bodies;  // the most trusted first
  add_bodies(page, page.below_title, bodies);
  if (findings.title_span.length() > 0) add_body_of_title(page, findings.title_span, bodies);
  add_bodies(page, page.foot, bodies);
  add_bodies(page, page.above, bodies);
  if (findings.issuer.empty() && !bodies.empty()) findings.issuer = bodies.front();
  if (lacks_place(page, findings.issuer)) {
    const auto fuller = std::find_if(bodies.begin(), bodies.end(), [&](const std::string& body) {
      return body.size() > findings.issuer.size() && body.ends_with(findings.issuer);
    });
    if (fuller != bodies.end() && on(Rule::issuer_in_full)) findings.issuer = *fuller;
  }
}

}  // namespace zhibiao::report
