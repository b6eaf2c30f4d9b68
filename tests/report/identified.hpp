/// @file identified.hpp
/// What the report room says of a page.
#pragma once

#include "report/report.hpp"
#include "support/analyzed.hpp"

namespace zhibiao::test {

struct Identified {
  explicit Identified(const std::string& text, DocumentOptions options = {}, std::map<std::string, std::string> metadata = {}) {
    const Analyzed page(text, std::move(options), std::move(metadata));
    info = report::identify(page.state, page.layout, lexicon(), page.scan, diagnostics);
  }
  /// "code path", or "" when the page does not settle it.
  [[nodiscard]] std::string region() const { return info.region_code.empty() ? "" : info.region_code + " " + info.region_name; }
  /// The codes of the diagnostics in order, separated by spaces.
  [[nodiscard]] std::string codes() const {
    std::string all;
    for (const Diagnostic& diagnostic : diagnostics) all += (all.empty() ? "" : " ") + diagnostic.code;
    return all;
  }

  DocumentInfo info;
  std::vector<Diagnostic> diagnostics;
};

}  // namespace zhibiao::test
