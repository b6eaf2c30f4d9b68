/// @file report.hpp
/// Whose report it is: title, region, year, publication date, issuer.
#pragma once

#include <vector>

#include "layout/layout.hpp"
#include "zhibiao/model.hpp"

namespace zhibiao::report {

/// Reads the page's own words; facts in document.options win. Doubts are appended to `diagnostics`.
[[nodiscard]] DocumentInfo identify(const Document::State& document, const layout::Layout& layout, const lexicon::Lexicon& lexicon,
                                    const lexicon::Scan& scan, std::vector<Diagnostic>& diagnostics);

}  // namespace zhibiao::report
