#include "report/page.hpp"
#include "text/fold.hpp"
#include "text/utf8.hpp"

namespace zhibiao::report {

namespace {

/// The part of an HTML title that names the page: 报告_某某县人民政府 → 报告.
std::string without_site(const Page& page, const std::string& title) {
  const std::u32string whole = text::to_code_points(title);
  std::size_t end = whole.size();
  for (std::size_t i = 0; i < whole.size(); ++i) {
    const char32_t c = text::fold(whole[i]);
    const bool spaced = i > 0 && is_blank(whole[i - 1]) && i + 1 < whole.size() && is_blank(whole[i + 1]);
    if (c == U'_' || c == U'|' || (c == U'-' && (spaced || (i > 0 && i + 1 < whole.size() && is_ideograph(whole[i - 1]))))) {
      end = i;
      break;
    }
  }
  const std::u32string part = whole.substr(0, end);
  const lexicon::Scan scan = page.lexicon.scan(text::fold(part));
  const bool names_report =
      page.lexicon.first_in(scan, {0, static_cast<std::uint32_t>(part.size())}, page.categories.report_word) != nullptr;
  std::size_t stop = part.size();
  while (stop > 0 && is_blank(part[stop - 1])) --stop;
  return names_report ? text::to_utf8(std::u32string_view(part).substr(0, stop)) : std::string();
}

std::string trimmed(const std::string& words) {
  constexpr const char* blanks = " \t\r\n";
  const std::size_t start = words.find_first_not_of(blanks);
  return start == std::string::npos ? std::string() : words.substr(start, words.find_last_not_of(blanks) - start + 1);
}

std::string labelled_title(const Page& page) {
  for (const std::vector<Span>* part : {&page.above, &page.below_title, &page.foot})
    for (const Span line : *part)
      if (const auto value = page.labelled(line, page.categories.title_label); value && page.has(*value, page.categories.report_word))
        return page.quote(*value);
  return {};
}

}  // namespace

void find_title(const Page& page, Findings& findings) {
  if (!page.title.empty()) findings.title_span = {page.title.front().start, page.title.back().end};
  for (const Span line : page.title) findings.title += page.quote(line);
  if (!page.document.options.title.empty())
    findings.title = page.document.options.title;
  else if (const std::string given = trimmed(page.metadata("articletitle")); !given.empty())
    findings.title = given;
  else if (findings.title.empty() || !page.has(findings.title_span, page.categories.report_word)) {
    std::string other = without_site(page, page.metadata("title"));
    if (other.empty()) other = labelled_title(page);
    if (!other.empty()) findings.title = std::move(other);
  }
}

}  // namespace zhibiao::report
