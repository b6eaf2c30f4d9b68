/// @file gold.hpp
/// How people have read the figures of a report: JSON lines in the form of `zhibiao extract`, corrected by hand.
#pragma once

#include <filesystem>
#include <set>
#include <string>
#include <vector>

#include "zhibiao/model.hpp"

namespace zhibiao::tool {

/// One figure as a person has read it.
struct GoldFigure {
  Span span;
  std::string quote, label, value, unit;
  std::string qualifier;           ///< `=` where the file does not say
  std::string code;                ///< `indicator`; empty for none
  std::vector<std::string> codes;  ///< all that are right: `code`, then those of `also`; an empty text is none
  std::set<std::string> loose;     ///< fields that are open to two readings
  bool ignored = false;            ///< neither asked for nor punished

  [[nodiscard]] bool accepts(const std::string& found) const;
};

/// DIR/NAME.jsonl for a report NAME.txt, NAME.html …
[[nodiscard]] std::filesystem::path gold_of(const std::filesystem::path& folder, const std::filesystem::path& report);
/// The figures of a file in its order; the record of the document itself is left out. Throws Error (not_found, schema) that names file and
/// line.
[[nodiscard]] std::vector<GoldFigure> read_gold(const std::filesystem::path& file);

}  // namespace zhibiao::tool
