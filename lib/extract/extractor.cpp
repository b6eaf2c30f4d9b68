#include "zhibiao/extractor.hpp"

#include <algorithm>

#include "check/check.hpp"
#include "indicator/codebook_state.hpp"
#include "indicator/observe.hpp"
#include "layout/layout.hpp"
#include "report/report.hpp"
#include "tables/tables.hpp"
#include "text/document_state.hpp"
#include "tokens/mended.hpp"
#include "tokens/tokens.hpp"
#include "zhibiao/error.hpp"

namespace zhibiao {

struct Extractor::State {
  Codebook codebook;
};

namespace {

// Code points of a text that is read: as many as a book of 16,000 pages. What is longer is no report, and may take more memory than a
// batch has.
constexpr std::size_t longest_text = 16'000'000;

void require_readable_length(const Document::State& text) {
  if (text.code_points.size() > longest_text)
    throw Error(ErrorCode::unreadable, text.options.source + " has more than " + std::to_string(longest_text) +
                                           " characters, which is the limit for one document: split it into its reports.");
}

// From the mended text into the document: every span, and every quote, which is what stands there.
void put_back(Report& report, const tokens::Mended& mended) {
  if (!mended.changed()) return;
  const auto move = [&](auto&... spans) { ((spans = mended.original(spans)), ...); };
  for (Observation& observation : report.observations) {
    move(observation.span);
    observation.quote = mended.quote(observation.span);
    for (auto* start : {&observation.part_of, &observation.repeats})
      if (*start) move(**start);
  }
  for (Section& section : report.sections) move(section.span, section.heading_span);
  for (Rejection& rejection : report.rejections) {
    move(rejection.span);
    rejection.quote = mended.quote(rejection.span);
  }
  for (Diagnostic& diagnostic : report.diagnostics) move(diagnostic.span);
}

// The way of the data: mended text, layout, report, tokens, tables, indicator, check.
Report read(const Document& document, const Codebook& codebook, std::vector<std::string>* trace) {
  require_readable_length(document.state());
  const Codebook::State& rules = codebook.state();
  const tokens::Mended mended(document.state(), rules.lexicon);
  const Document::State& text = mended.text();
  const lexicon::Scan& scan = mended.scan();
  const layout::Layout layout = layout::analyze(text, rules.lexicon, scan);
  Report report;
  report.info = report::identify(text, layout, rules.lexicon, scan, report.diagnostics);
  tokens::Reading reading = tokens::read(text, layout::stretches(layout::outside_grids(layout)), rules.lexicon, scan);
  const tables::Tables tables = tables::read(text, layout, rules.lexicon, scan, reading);
  report.observations = indicator::observe(text, layout, tables, report.info, rules, scan, reading, trace);
  report.sections = layout.sections;
  for (Section& section : report.sections) section.page = text.page_at(section.span.start);
  report.rejections = std::move(reading.rejections);
  report.diagnostics.insert(report.diagnostics.end(), reading.diagnostics.begin(), reading.diagnostics.end());
  report.checks = check::reckon(report.observations, report.sections);
  put_back(report, mended);
  report.diagnostics.insert(report.diagnostics.begin(), text.diagnostics.begin(), text.diagnostics.end());
  return report;
}

}  // namespace

Extractor::Extractor() : Extractor(Codebook::builtin()) {}
Extractor::Extractor(Codebook codebook) : state_(std::make_shared<State>(State{std::move(codebook)})) {}
Extractor::Extractor(const Extractor&) = default;
Extractor::Extractor(Extractor&&) noexcept = default;
Extractor& Extractor::operator=(const Extractor&) = default;
Extractor& Extractor::operator=(Extractor&&) noexcept = default;
Extractor::~Extractor() = default;

Report Extractor::extract(const Document& document) const { return read(document, state_->codebook, nullptr); }

std::string Extractor::explain(const Document& document, std::uint32_t offset) const {
  std::vector<std::string> trace;
  const Report report = read(document, state_->codebook, &trace);
  const auto found = std::find_if(report.observations.begin(), report.observations.end(),
                                  [&](const Observation& o) { return o.span.start <= offset && offset < o.span.end; });
  return found == report.observations.end() ? std::string() : trace[static_cast<std::size_t>(found - report.observations.begin())];
}

std::vector<TableReading> Extractor::tables(const Document& document) const {
  const Codebook::State& rules = state_->codebook.state();
  const tokens::Mended mended(document.state(), rules.lexicon);
  const Document::State& text = mended.text();
  tokens::Reading reading;
  const layout::Layout layout = layout::analyze(text, rules.lexicon, mended.scan());
  const tables::Tables found = tables::read(text, layout, rules.lexicon, mended.scan(), reading);
  const auto quote = [&](Span span) { return mended.quote(mended.original(span)); };
  std::vector<TableReading> all;
  for (const tables::Table& table : found.tables) {
    TableReading& told = all.emplace_back();
    told.span = mended.original(table.span);
    told.caption = quote(table.caption);
    told.unit_note = quote(table.unit_note);
    told.unread = table.unread;
    for (const auto& row : table.rows) {
      std::vector<TableCell>& cells = told.rows.emplace_back();
      for (const tables::Cell& cell : row)
        cells.push_back({mended.original(cell.span), quote(cell.span), tables::to_string(cell.role), cell.reason});
    }
  }
  return all;
}

const Codebook& Extractor::codebook() const noexcept { return state_->codebook; }

}  // namespace zhibiao
