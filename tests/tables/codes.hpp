// A table in each format in which its cells stand apart, with the code and value that each figure must have.
#pragma once

#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "support/table_forms.hpp"
#include "zhibiao/extractor.hpp"

namespace zhibiao::test {

inline std::vector<std::string> codes_of(const std::string& bytes, const std::string& name) {
  static const Extractor extractor;
  DocumentOptions options;
  options.source = name;
  std::vector<std::string> cells;
  for (const Observation& o : extractor.extract(Document::from_bytes(bytes, options)).observations)
    cells.push_back(o.indicator.value_or("") + ": " + o.value.to_string());
  return cells;
}

inline void check_codes(const SampleTable& table, const std::vector<std::string>& codes) {
  CHECK(codes_of(table_as_html(table), "table.html") == codes);
  CHECK(codes_of(table_as_lines(table, "", "\t", ""), "table.txt") == codes);
  CHECK(codes_of(table_as_columns(table), "table.txt") == codes);
}

}  // namespace zhibiao::test
