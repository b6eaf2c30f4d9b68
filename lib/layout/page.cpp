#include "layout/page.hpp"

#include <array>

#include "model/rule.hpp"
#include "tokens/dates.hpp"
#include "tokens/numeral.hpp"

namespace zhibiao::layout {

namespace {

constexpr std::array<lexicon::CategoryName, 5> bounds = {"qualifier.about", "qualifier.more", "qualifier.at_least", "qualifier.less",
                                                         "qualifier.at_most"};

}  // namespace

Categories::Categories(const lexicon::Lexicon& lexicon)
    : stub_head(lexicon.category("table.stub_head")),
      number_head(lexicon.category("table.number_head")),
      unit_head(lexicon.category("table.unit_head")),
      note_head(lexicon.category("table.note_head")),
      nothing(lexicon.category("table.nothing")),
      label(lexicon.category("furniture.label")),
      mark(lexicon.category("furniture.mark")),
      anywhere(lexicon.category("furniture.anywhere")),
      caption_open(lexicon.category("furniture.caption_open")),
      caption_end(lexicon.category("furniture.caption_end")),
      title_word(lexicon.category("layout.title_word")),
      report_word(lexicon.category("layout.report_word")),
      title_opener(lexicon.category("layout.title_opener")),
      title_head(lexicon.category("layout.title_head")),
      body_end(lexicon.category("layout.body_end")),
      annex(lexicon.category("layout.annex")),
      meeting(lexicon.category("layout.meeting")),
      unit_note(lexicon.category("layout.unit_note")),
      name_rest(lexicon.category("table.name_rest")),
      division(lexicon.category("region.division")),
      hotline(lexicon.category("name.hotline")),
      hotline_rest(lexicon.category("table.hotline_rest")),
      achievements(lexicon.category("layout.role.achievements")),
      review(lexicon.category("layout.role.review")),
      problems(lexicon.category("layout.role.problems")),
      problems_end(lexicon.category("layout.role.problems_end")),
      plans(lexicon.category("layout.role.plans")),
      plans_top(lexicon.category("layout.role.plans_top")),
      this_year(lexicon.category("layout.role.this_year")),
      doing(lexicon.category("layout.role.doing")),
      joint(lexicon.category("list.joint")),
      dateline(lexicon.category("layout.dateline")),
      weekday(lexicon.category("layout.weekday")),
      work_report(lexicon.category("layout.work_report")),
      plan_opener(lexicon.category("layout.plan_opener")),
      plan_word(lexicon.category("layout.plan_word")),
      plan_firm(lexicon.category("layout.plan_firm")),
      plan_title(lexicon.category("layout.plan_title")),
      plan_title_end(lexicon.category("layout.plan_title_end")),
      no_plan_title(lexicon.category("layout.no_plan_title")),
      budget_title(lexicon.category("layout.budget_title")),
      no_budget_title(lexicon.category("layout.no_budget_title")),
      budget_explained(lexicon.category("layout.budget_explained")),
      slogan(lexicon.category("layout.role.slogan")) {
  for (const lexicon::CategoryName& name : bounds) qualifiers.set(lexicon.category(name));
}

Span trim(const Page& page, Span span) {
  while (span.start < span.end && is_blank(page.text[span.start])) ++span.start;
  while (span.start < span.end && is_blank(page.text[span.end - 1])) --span.end;
  return span;
}

std::optional<Year> first_year_in(const Page& page, Span span) {
  int quoted = 0;  // names of plans have years of their own
  for (std::uint32_t i = span.start; i < span.end; ++i) {
    if (page.text[i] == U'《') ++quoted;
    if (page.text[i] == U'》') --quoted;
    if (quoted > 0) continue;
    if (const auto year = tokens::marked_year(page.text, i)) return year;
  }
  return std::nullopt;
}

bool is_date_line(const Page& page, Span span) {
  constexpr std::uint32_t longest = 24;
  constexpr std::u32string_view others = U"年月日号-./: ()[]【】\t十";
  if (span.length() < 6 || span.length() > longest) return false;
  std::uint32_t digits = 0;
  for (const char32_t c : page.of(span)) {
    if (is_digit(c) || tokens::chinese_year_digit(c) >= 0)
      ++digits;
    else if (others.find(c) == std::u32string_view::npos)
      return false;
  }
  return digits >= 5;
}

bool is_dateline(const Page& page, Span span) {
  constexpr std::uint32_t longest = 40;
  constexpr std::u32string_view punctuation = U"。,;!?、%《》";
  if (span.length() > longest || page.of(span).find_first_of(punctuation) != std::u32string_view::npos) return false;
  constexpr std::uint32_t longest_unknown = 8;
  bool dated = false;
  bool told = false;
  bool timed = false;    // 17:07:19
  bool unknown = false;  // 某网站, 栏目
  for (std::uint32_t start = span.start; start < span.end;) {
    while (start < span.end && is_blank(page.text[start])) ++start;
    std::uint32_t end = start;
    while (end < span.end && !is_blank(page.text[end])) ++end;
    const Span piece{start, end};
    const bool clock = piece.length() >= 4 && is_digit(page.text[start]) && is_digit(page.text[end - 1]) && page.contains(piece, U':');
    if (clock)
      timed = true;
    else if (is_date_line(page, piece))
      dated = true;
    else if (page.ends_with(piece, page.categories.dateline) || page.begins_with(piece, page.categories.dateline) ||
             names_body(page, piece))
      told = true;
    else if (piece.length() > longest_unknown)
      return false;
    else if (piece.length() > 0 && !page.ends_with(piece, page.categories.weekday))
      unknown = true;
    start = end;
  }
  return dated && (unknown ? timed && on(Rule::dateline_with_time_of_day) : told);
}

bool names_body(const Page& page, Span span) {
  if (page.ends_with(span, page.categories.body_end)) return true;
  std::u32string squeezed;
  for (const char32_t c : page.of(span))
    if (!is_blank(c)) squeezed += c;
  constexpr std::uint32_t longest = 60;
  if (span.length() > longest || squeezed.size() * 3 > std::size_t{span.length()} * 2) return false;
  const auto length = static_cast<std::uint32_t>(squeezed.size());
  return page.lexicon.longest_ending_at(page.lexicon.scan(squeezed), length, 0, page.categories.body_end) != nullptr;
}

bool is_signed_line(const Page& page, Span span) {
  constexpr std::uint32_t longest = 60;
  span = trim(page, span);
  if (span.length() > longest || page.contains(span, U',')) return false;
  for (const lexicon::Hit& hit : page.scan.starting_in(span))
    if (page.lexicon.is(hit.word, page.categories.body_end) && hit.end < span.end && is_date_line(page, trim(page, {hit.end, span.end})))
      return true;
  return false;
}

}  // namespace zhibiao::layout
