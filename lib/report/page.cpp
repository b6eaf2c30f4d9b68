#include "report/page.hpp"

#include <array>

#include "model/advance.hpp"
#include "model/rule.hpp"
#include "text/fold.hpp"
#include "text/utf8.hpp"

namespace zhibiao::report {

using layout::BlockKind;

namespace {

constexpr std::array<lexicon::CategoryName, 4> units = {"unit.person", "unit.visit", "unit.case", "unit.money"};

/// A bracket or bar behind the value of a label.
bool ends_value(char32_t c) {
  constexpr std::u32string_view ends = U"[]【】〖〗|";
  return ends.find(c) != std::u32string_view::npos;
}

}  // namespace

Categories::Categories(const lexicon::Lexicon& lexicon)
    : published(lexicon.category("report.published")),
      dated(lexicon.category("report.dated")),
      made(lexicon.category("report.made")),
      clock(lexicon.category("report.clock")),
      joint(lexicon.category("list.joint")),
      work_report(lexicon.category("layout.work_report")),
      source(lexicon.category("report.source")),
      no_issuer(lexicon.category("report.no_issuer")),
      inner(lexicon.category("report.inner")),
      site(lexicon.category("report.site")),
      title_label(lexicon.category("report.title_label")),
      opener(lexicon.category("report.opener")),
      elsewhere(lexicon.category("report.elsewhere")),
      site_code(lexicon.category("report.site_code")),
      province_sign(lexicon.category("report.province_sign")),
      base(lexicon.category("report.base")),
      later(lexicon.category("report.later")),
      announces(lexicon.category("report.announces")),
      yearly(lexicon.category("report.yearly")),
      own(lexicon.category("report.own")),
      own_type(lexicon.category("report.own_type")),
      no_own_type(lexicon.category("report.no_own_type")),
      office_joint(lexicon.category("report.office_joint")),
      no_subject(lexicon.category("report.no_subject")),
      no_unit(lexicon.category("report.no_unit")),
      ranks(lexicon.category("report.ranks")),
      government_office(lexicon.category("report.government_office")),
      office(lexicon.category("report.office")),
      guidance(lexicon.category("report.guidance")),
      led(lexicon.category("report.led")),
      by(lexicon.category("report.by")),
      sets_up(lexicon.category("report.sets_up")),
      lead(lexicon.category("report.lead")),
      assembly(lexicon.category("report.assembly")),
      whole(lexicon.category("report.whole")),
      title_lead(lexicon.category("report.title_lead")),
      topic(lexicon.category("report.topic")),
      writer(lexicon.category("report.writer")),
      our_body(lexicon.category("report.our_body")),
      acts(lexicon.category("report.acts")),
      of_government(lexicon.category("report.of_government")),
      addressee(lexicon.category("report.addressee")),
      wire(lexicon.category("report.wire")),
      dateline(lexicon.category("layout.dateline")),
      weekday(lexicon.category("layout.weekday")),
      entrusted(lexicon.category("report.entrusted")),
      entrusts(lexicon.category("report.entrusts")),
      meeting(lexicon.category("layout.meeting")),
      session_report(lexicon.category("report.session_report")),
      this_span(lexicon.category("report.this_span")),
      span_joint(lexicon.category("report.span_joint")),
      weekly(lexicon.category("report.weekly")),
      monthly(lexicon.category("report.monthly")),
      compiles(lexicon.category("report.compiles")),
      as_follows(lexicon.category("report.as_follows")),
      represents(lexicon.category("report.represents")),
      medium(lexicon.category("report.medium")),
      branch(lexicon.category("report.branch")),
      publishes(lexicon.category("report.publishes")),
      publishes_lead(lexicon.category("report.publishes_lead")),
      not_own(lexicon.category("report.not_own")),
      bureau(lexicon.category("report.bureau")),
      hotline(lexicon.category("name.hotline")),
      address(lexicon.category("report.address")),
      slogan(lexicon.category("report.slogan")),
      slogan_end(lexicon.category("report.slogan_end")),
      no_slogan_place(lexicon.category("report.no_slogan_place")),
      compiled_by(lexicon.category("report.compiled_by")),
      compiled(lexicon.category("report.compiled")),
      count_before(lexicon.category("report.count_before")),
      told_by(lexicon.category("report.told_by")),
      told_from(lexicon.category("report.told_from")),
      told_at(lexicon.category("report.told_at")),
      force(lexicon.category("report.force")),
      founded(lexicon.category("report.founded")),
      founded_before(lexicon.category("report.founded_before")),
      founded_in(lexicon.category("report.founded_in")),
      carried_out(lexicon.category("report.carried_out")),
      compiled_as(lexicon.category("report.compiled_as")),
      body_end(lexicon.category("layout.body_end")),
      report_word(lexicon.category("layout.report_word")),
      label(lexicon.category("furniture.label")),
      mark(lexicon.category("furniture.mark")),
      type(lexicon.category("region.type")),
      review(lexicon.category("layout.role.review")) {
  for (const lexicon::CategoryName& unit : units) counted.set(lexicon.category(unit));
  using enum ReporterKind;
  for (const ReporterKind kind : {government, department, township, zone, court, procuratorate, congress, other})
    bodies.emplace_back(lexicon.category(lexicon::CategoryName("report.body." + std::string(to_string(kind)))), kind);
}

Page::Page(const Document::State& document, const layout::Layout& layout, const lexicon::Lexicon& lexicon, const lexicon::Scan& scan)
    : document(document),
      layout(layout),
      raw(document.code_points),
      text(document.folded),
      lexicon(lexicon),
      scan(scan),
      categories(lexicon),
      dates(document.folded, lexicon, scan) {
  bool titled = false;
  bool text_began = false;
  for (const layout::Block& block : layout.blocks) {
    if (block.kind == BlockKind::title) {
      title.push_back(block.span);
      titled = true;
    } else if (block.kind == BlockKind::signature) {
      signature.push_back(block.span);
    } else if (block.kind == BlockKind::furniture) {
      (text_began ? foot : titled ? below_title : above).push_back(block.span);
    } else {
      text_began = true;
    }
  }
}

Scanned::Scanned(const lexicon::Lexicon& lexicon, const std::string& words)
    : raw(text::to_code_points(words)), folded(text::fold(raw)), scan(lexicon.scan(folded)) {}

std::string Scanned::name(Span span) const { return text::to_utf8(std::u32string_view(raw).substr(span.start, span.length())); }

std::string Page::quote(Span span) const { return text::to_utf8(raw.substr(span.start, span.length())); }

std::string Page::name(Span span) const {
  std::u32string kept;
  for (std::uint32_t i = span.start; i < span.end; ++i)
    if (!is_blank(raw[i])) kept += raw[i];
  return text::to_utf8(kept);
}

std::string Page::metadata(const std::string& name) const {
  const auto found = document.metadata.find(name);
  return found == document.metadata.end() ? std::string() : found->second;
}

Span Page::trim(Span span) const {
  while (span.start < span.end && is_blank(text[span.start])) ++span.start;
  while (span.start < span.end && is_blank(text[span.end - 1])) --span.end;
  return span;
}

std::vector<tokens::Time> Page::times(Span span) const {
  std::vector<tokens::Time> found;
  for (std::uint32_t i = span.start; i < span.end;) {
    if (i > 0 && is_digit(text[i]) && is_digit(text[i - 1])) {
      ++i;
      continue;
    }
    auto time = dates.word(i);
    if (!time)
      if (auto read = dates.read(i, span.end)) time = read->time;
    if (time) found.push_back(*time);
    i = advance(i, time ? time->span.end : i + 1);
  }
  return found;
}

std::string iso_date(const tokens::Time& time) {
  return time.year && time.month && time.day ? to_string(Period::day(*time.year, *time.month, *time.day)) : std::string();
}

bool is_in_law(const Page& page, const lexicon::Scan& scan, std::u32string_view title, std::uint32_t place) {
  bool quoted = false;
  bool of_law = false;
  bool carried_out = false;
  std::uint32_t start = 0;
  for (std::uint32_t i = 0; i <= title.size(); ++i) {
    if (i < title.size() && title[i] != U'《' && title[i] != U'》') continue;
    const Span part{start, i};
    if (quoted && start <= place && place < i) of_law = page.lexicon.first_in(scan, part, page.categories.report_word) == nullptr;
    if (!quoted) carried_out = carried_out || page.lexicon.first_in(scan, part, page.categories.carried_out) != nullptr;
    quoted = i < title.size() && title[i] == U'《';
    start = i + 1;
  }
  return of_law && carried_out;
}

std::string Page::first_date(Span span) const {
  for (const tokens::Time& time : times(span))
    if (std::string date = iso_date(time); !date.empty()) return date;
  return {};
}

std::vector<Span> Page::pieces(Span line) const {
  constexpr std::u32string_view separators = U":;,|/<>»›·•[]()【】〖〗-";
  std::vector<Span> found;
  std::uint32_t start = line.start;
  for (std::uint32_t i = line.start; i <= line.end; ++i) {
    if (i < line.end && !is_blank(text[i]) && separators.find(text[i]) == std::u32string_view::npos) continue;
    if (i > start) found.push_back({start, i});
    start = i + 1;
  }
  return found;
}

/// 主办单位某市商务局: a label of several words that opens a line needs no mark behind it.
bool Page::is_whole_label(const lexicon::Hit& hit, Span line) const {
  constexpr std::uint32_t shortest = 4;
  return hit.start == line.start && hit.end - hit.start >= shortest && hit.end < line.end && is_han(text[hit.end]);
}

std::optional<Span> Page::labelled(Span line, lexicon::CategoryId category) const {
  for (const lexicon::Hit& hit : scan.starting_in(line)) {
    if (hit.end > line.end || !lexicon.is(hit.word, category)) continue;
    if (hit.start > line.start && is_han(text[hit.start - 1])) continue;  // 时间 of 成文时间
    std::uint32_t start = hit.end;
    while (start < line.end && (is_blank(text[start]) || text[start] == U':' || text[start] == U']' || text[start] == U'】')) ++start;
    if (start == hit.end && !(is_whole_label(hit, line) && on(Rule::label_without_mark))) continue;
    if (start < line.end && text[start] == U'|' && on(Rule::date_in_next_cell)) {  // | 成文日期 | 2024-03-05 |
      ++start;
      while (start < line.end && is_blank(text[start])) ++start;
    }
    std::uint32_t end = start;
    while (end < line.end) {
      if (is_blank(text[end])) {
        const bool wide = end + 1 >= line.end || is_blank(text[end + 1]) || text[end] == U'\t';
        const lexicon::Hit* next = lexicon.longest_at(scan, end + 1, categories.label);
        if (wide || next != nullptr) break;
      }
      if (ends_value(text[end])) break;
      ++end;
    }
    return trim({start, end});
  }
  return std::nullopt;
}

}  // namespace zhibiao::report
