#include <algorithm>

#include "model/rule.hpp"
#include "report/page.hpp"
#include "text/fold.hpp"
#include "text/utf8.hpp"

namespace zhibiao::report {

namespace {

/// The date behind a label of the category in one of the lines, or in the line after it when the label ends its own.
std::string labelled_date(const Page& page, const std::vector<Span>& lines, lexicon::CategoryId category) {
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const auto value = page.labelled(lines[i], category);
    if (!value) continue;
    if (std::string date = page.first_date(*value); !date.empty()) return date;
    if (value->length() == 0 && i + 1 < lines.size() && on(Rule::date_on_line_below_label))
      if (std::string date = page.first_date(lines[i + 1]); !date.empty()) return date;
  }
  return {};
}

/// 某报 2025年1月15日 星期三: who published stands beside the date.
bool names_publisher(const Page& page, Span line) {
  for (const Span piece : page.pieces(line))
    if (page.lexicon.longest_ending_at(page.scan, piece.end, piece.start, page.categories.dateline) != nullptr) return true;
  return false;
}

/// 今天是2025年3月2日, or a date and the day of the week alone: when the page was visited.
bool is_of_visit(const Page& page, Span line) {
  return page.has(line, page.categories.clock) || (page.has(line, page.categories.weekday) && !names_publisher(page, line));
}

/// (2016年3月4日—3月10日): what the report covers.
bool has_span_of_days(const Page& page, Span line) {
  const auto times = page.times(line);
  return std::any_of(times.begin(), times.end(), [](const tokens::Time& time) { return time.day && time.day_to; });
}

std::string bare_date(const Page& page, const std::vector<Span>& lines) {
  for (const Span line : lines) {
    if (is_of_visit(page, line) && on(Rule::date_of_visit)) continue;
    if (page.has(line, page.categories.meeting) && on(Rule::date_of_no_meeting)) continue;
    if (has_span_of_days(page, line) && on(Rule::date_of_no_span)) continue;
    if (std::string date = page.first_date(line); !date.empty()) return date;
  }
  return {};
}

/// (某某新闻 2019年7月5日讯), 某报7月5日电: a whole date before the word of a wire, where the text begins.
std::string wired_date(const Page& page) {
  constexpr std::uint32_t reach = 40;
  if (page.layout.sentences.empty()) return {};
  const Span first = page.layout.sentences.front().span;
  for (const tokens::Time& time : page.times({first.start, std::min(first.end, first.start + reach)}))
    if (page.lexicon.longest_at(page.scan, time.span.end, page.categories.wire) != nullptr && on(Rule::date_of_wire)) return iso_date(time);
  return {};
}

std::string metadata_date(const Page& page) {
  const std::u32string value = text::fold(text::to_code_points(page.metadata("pubdate")));
  if (value.empty()) return {};
  const lexicon::Scan scan = page.lexicon.scan(value);
  const auto found = tokens::DateReader(value, page.lexicon, scan).read(0, static_cast<std::uint32_t>(value.size()));
  return found ? iso_date(found->time) : std::string();
}

// (2022年2月15日在某县第十七届人民代表大会第一次会议上)
std::string date_of_meeting(const Page& page) {
  std::vector<Span> lines = page.title;
  lines.insert(lines.end(), page.below_title.begin(), page.below_title.end());
  for (const Span line : lines)
    if (page.has(line, page.categories.meeting))
      if (std::string date = page.first_date(line); !date.empty()) return date;
  return {};
}

}  // namespace

void find_dates(const Page& page, Findings& findings) {
  if (on(Rule::date_of_meeting)) findings.given = date_of_meeting(page);
  if (on(Rule::date_of_metadata)) findings.published = metadata_date(page);
  std::vector<Span> top = page.below_title;
  top.insert(top.end(), page.above.begin(), page.above.end());
  for (const lexicon::CategoryId category : {page.categories.published, page.categories.dated, page.categories.made})
    if (findings.published.empty() && on(Rule::date_behind_label)) findings.published = labelled_date(page, top, category);
  if (findings.published.empty() && on(Rule::date_at_foot)) findings.published = labelled_date(page, page.foot, page.categories.published);
  if (findings.published.empty()) findings.published = findings.day_behind_title;
  if (findings.published.empty() && on(Rule::date_below_title)) findings.published = bare_date(page, page.below_title);
  if (findings.published.empty() && !page.above.empty() && names_publisher(page, page.above.back()) &&
      !is_of_visit(page, page.above.back()) && on(Rule::date_beside_publisher))
    findings.published = page.first_date(page.above.back());
  if (findings.published.empty()) findings.published = wired_date(page);
  if (findings.published.empty() && on(Rule::date_of_signature)) findings.published = bare_date(page, page.signature);
  if (findings.published.empty()) findings.published = findings.given;
}

}  // namespace zhibiao::report
