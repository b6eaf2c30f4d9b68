/// @file lines_read.hpp
/// The rows of tables that stand in the lines of a text.
#pragma once

#include <algorithm>
#include <string>
#include <vector>

#include "zhibiao/extractor.hpp"

namespace zhibiao::test {

using Strings = std::vector<std::string>;

struct Read {
  Strings rows;   // label = value unit {part}
  Strings tells;  // codes of diagnostics about tables
  Strings rejected;
};

inline Read read(const std::string& lines) {
  static const Extractor extractor;
  DocumentOptions options;
  options.source = "page.txt";
  const Report report = extractor.extract(Document::from_bytes("清河县2022年工作情况通报\n\n" + lines, options));
  Read read;
  for (const Observation& o : report.observations)
    read.rows.push_back(o.label + " = " + o.value.to_string() + (o.unit.empty() ? "" : " " + o.unit) +
                        (o.breakdown.empty() ? "" : " {" + o.breakdown + "}"));
  for (const Rejection& rejection : report.rejections) read.rejected.push_back(rejection.quote);
  for (const Diagnostic& diagnostic : report.diagnostics)
    if (diagnostic.code == "table_unread") read.tells.push_back(diagnostic.code);
  return read;
}

}  // namespace zhibiao::test
