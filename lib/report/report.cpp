#include "report/report.hpp"

#include "report/places.hpp"

namespace zhibiao::report {

DocumentInfo identify(const Document::State& document, const layout::Layout& layout, const lexicon::Lexicon& lexicon,
                      const lexicon::Scan& scan, std::vector<Diagnostic>& diagnostics) {
  const Page page(document, layout, lexicon, scan);
  Findings findings;
  find_title(page, findings, diagnostics);
  find_dates(page, findings);
  find_issuer(page, findings);
  find_year(page, findings, diagnostics);
  DocumentInfo info;
  const RunningText text = read_text(page, PlaceReader(page, findings.year));
  find_region(page, findings, text, info, diagnostics);
  find_reporter(page, findings, text, info, diagnostics);
  info.title = std::move(findings.title);
  info.year = findings.year;
  info.period = findings.period;
  info.published = std::move(findings.published);
  info.issuer = std::move(findings.issuer);
  return info;
}

}  // namespace zhibiao::report
