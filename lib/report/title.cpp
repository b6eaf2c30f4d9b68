#include <algorithm>

#include "model/rule.hpp"
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
    if (c == U'_' || c == U'|' || (c == U'-' && (spaced || (i > 0 && i + 1 < whole.size() && is_han(whole[i - 1]))))) {
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
  return names_report && on(Rule::title_of_page) ? text::to_utf8(std::u32string_view(part).substr(0, stop)) : std::string();
}

std::string trimmed(const std::string& words) {
  constexpr const char* blanks = " \t\r\n";
  const std::size_t start = words.find_first_not_of(blanks);
  return start == std::string::npos ? std::string() : words.substr(start, words.find_last_not_of(blanks) - start + 1);
}

std::string labelled_title(const Page& page) {
  for (const std::vector<Span>* part : {&page.above, &page.below_title, &page.foot})
    for (const Span line : *part)
      if (const auto value = page.labelled(line, page.categories.title_label);
          value && page.has(*value, page.categories.report_word) && on(Rule::title_behind_label))
        return page.quote(*value);
  return {};
}

/// 编制了《…年度报告》: the paper that a sentence says the text is; empty when it names none.
Span compiled(const Page& page, Span sentence) {
  for (std::uint32_t open = sentence.start; open < sentence.end; ++open) {
    if (page.text[open] != U'《') continue;
    const std::size_t close = page.of({open, sentence.end}).find(U'》');
    const bool made = page.lexicon.longest_ending_at(page.scan, open, sentence.start, page.categories.compiles) != nullptr;
    if (made && close != std::u32string_view::npos) return {open + 1, open + static_cast<std::uint32_t>(close)};
  }
  return {};
}

/// 现将某镇2021年法治政府建设年度报告公布如下: the paper that a sentence announces; empty when it names none.
Span announced(const Page& page, Span sentence) {
  constexpr std::u32string_view breaks = U",、;:《(";
  const lexicon::Hit* opening = page.lexicon.first_in(page.scan, sentence, page.categories.announces);
  if (opening == nullptr) return {};
  const Span rest{opening->end, sentence.end};
  const lexicon::Hit* closing = page.lexicon.first_in(page.scan, rest, page.categories.as_follows);
  if (closing == nullptr) return {};
  const lexicon::Hit* report = page.lexicon.longest_at(page.scan, closing->start, page.categories.report_word);
  const Span name{rest.start, report != nullptr ? report->end : closing->start};
  return page.of(name).find_first_of(breaks) == std::u32string_view::npos ? name : Span{};
}

/// What the first sentences of a page that begins with its body call the report; it names a year, and no body as 我镇 and 本局.
std::string title_in_text(const Page& page) {
  constexpr std::size_t last = 8;
  for (std::size_t i = 0; i < std::min(last, page.layout.sentences.size()); ++i)
    for (Span name : {compiled(page, page.layout.sentences[i].span), announced(page, page.layout.sentences[i].span)}) {
      const auto times = page.times(name);
      const auto year = std::find_if(times.begin(), times.end(), [](const tokens::Time& time) { return time.year.has_value(); });
      if (year == times.end() || !page.has(name, page.categories.report_word)) continue;
      if (page.lexicon.longest_at(page.scan, name.start, page.categories.own) != nullptr) name.start = year->span.start;
      if (on(Rule::title_named_in_text)) return page.quote(page.trim(name));
    }
  return {};
}

/// Without white space and in plain form, to compare titles.
std::u32string bare(const std::string& title) {
  std::u32string folded = text::fold(text::to_code_points(title));
  folded.erase(std::remove_if(folded.begin(), folded.end(), is_blank), folded.end());
  return folded;
}

/// A given title that only is shorter or longer than the page's, which may be cut or lack its body, is no contradiction.
bool contradicts(const std::string& given, const std::string& found) {
  const std::u32string a = bare(given);
  const std::u32string b = bare(found);
  return a.find(b) == std::u32string::npos && b.find(a) == std::u32string::npos;
}

/// …白皮书 (2022-11-23): the day in brackets that is no part of a title, as ISO 8601, and where its brackets begin.
struct DayBehind {
  std::string day;
  std::uint32_t start = 0;
};
std::optional<DayBehind> day_behind(const Page& page, Span title) {
  constexpr std::uint32_t year_digits = 4;
  constexpr std::u32string_view parts = U"-/.";
  const std::size_t open = page.of(title).rfind(U'(');
  if (open == std::u32string_view::npos || open == 0 || page.text[title.end - 1] != U')') return std::nullopt;
  const Span inner{title.start + static_cast<std::uint32_t>(open) + 1, title.end - 1};
  const auto read = page.dates.read(inner.start, inner.end);
  const bool in_figures = parts.find(page.at(inner.start + year_digits)) != std::u32string_view::npos;
  if (!read || read->time.day_to || !in_figures || !on(Rule::title_day_behind)) return std::nullopt;
  const std::string day = iso_date(read->time);
  return day.empty() ? std::nullopt : std::optional(DayBehind{day, inner.start - 1});
}

}  // namespace

void find_title(const Page& page, Findings& findings, std::vector<Diagnostic>& diagnostics) {
  std::string of_text;
  std::vector<Span> lines = page.title;
  if (!lines.empty())
    if (const auto behind = day_behind(page, lines.back())) {
      lines.back() = page.trim({lines.back().start, behind->start});
      findings.day_behind_title = behind->day;
    }
  if (!lines.empty())
    if (const auto behind = page.labelled(lines.front(), page.categories.title_label); behind && behind->length() > 0)
      lines.front() = {behind->start, lines.front().end};
  for (const Span line : lines) of_text += page.quote(line);
  if (!lines.empty()) findings.title_span = {lines.front().start, lines.back().end};

  findings.title = trimmed(page.metadata("articletitle"));
  if (findings.title.empty() && (of_text.empty() || !page.has(findings.title_span, page.categories.report_word))) {
    findings.title = without_site(page, page.metadata("title"));
    if (findings.title.empty()) findings.title = labelled_title(page);
  }
  if (findings.title.empty()) findings.title = of_text.empty() ? title_in_text(page) : of_text;

  if (const std::string& given = page.document.options.title; !given.empty()) {
    if (contradicts(given, findings.title))
      diagnostics.push_back({findings.title_span, "title_contradicts",
                             "The title was given as \"" + given + "\", but the page says \"" + findings.title + "\"."});
    findings.title = given;
  }
  findings.titled_by_text = findings.title == of_text;
}

}  // namespace zhibiao::report
