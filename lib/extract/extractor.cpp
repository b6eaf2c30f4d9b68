#include "zhibiao/extractor.hpp"

#include <algorithm>

#include "check/check.hpp"
#include "indicator/codebook_state.hpp"
#include "indicator/observe.hpp"
#include "layout/layout.hpp"
#include "report/report.hpp"
#include "tables/tables.hpp"
#include "text/document_state.hpp"
#include "tokens/tokens.hpp"

namespace zhibiao {

struct Extractor::State {
  Codebook codebook;
};

namespace {

// The way of the data: scan, layout, report, quantity, tables, indicator, check.
Report read(const Document& document, const Codebook& codebook, std::vector<std::string>* trace) {
  const Document::State& text = document.state();
  const Codebook::State& rules = codebook.state();
  const lexicon::Scan scan = rules.lexicon.scan(text.folded);
  const layout::Layout layout = layout::analyze(text, rules.lexicon, scan);
  Report report;
  report.diagnostics = text.diagnostics;
  report.info = report::identify(text, layout, rules.lexicon, scan, report.diagnostics);
  tokens::Reading reading = tokens::read(text, layout::stretches(layout::outside_grids(layout)), rules.lexicon, scan);
  const tables::Tables tables = tables::read(text, layout, rules.lexicon, scan, reading);
  report.observations = indicator::observe(text, layout, tables, report.info, rules, scan, reading, trace);
  report.sections = layout.sections;
  for (Section& section : report.sections) section.page = text.page_at(section.span.start);
  report.rejections = std::move(reading.rejections);
  report.diagnostics.insert(report.diagnostics.end(), reading.diagnostics.begin(), reading.diagnostics.end());
  report.checks = check::reckon(report.observations, report.sections);
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

const Codebook& Extractor::codebook() const noexcept { return state_->codebook; }

}  // namespace zhibiao
