// A table in each format in which it is published, with the code and value that each figure must have.
#pragma once

#include <catch2/catch.hpp>
#include <set>
#include <string>
#include <vector>

#include "pages/content.hpp"
#include "support/pdf_reader.hpp"
#include "support/table_forms.hpp"
#include "text/media_type.hpp"
#include "zhibiao/extractor.hpp"

namespace zhibiao::test {

inline std::vector<std::string> codes_of(const std::string& bytes, const std::string& name) {
  static const Extractor extractor;
  DocumentOptions options;
  options.source = name;
  options.pdf_reader = pdf_reader();
  std::vector<std::string> cells;
  for (const Observation& o : extractor.extract(Document::from_bytes(bytes, options)).observations)
    cells.push_back(o.indicator.value_or("") + ": " + o.value.to_string());
  return cells;
}

/// Whether all that was found is wanted, each as often as it is there; what was left out is no fault.
inline bool are_among(const std::vector<std::string>& found, const std::vector<std::string>& wanted) {
  std::multiset<std::string> rest(wanted.begin(), wanted.end());
  for (const std::string& cell : found) {
    const auto at = rest.find(cell);
    if (at == rest.end()) {
      UNSCOPED_INFO(cell << " is in no cell");
      return false;
    }
    rest.erase(at);
  }
  return true;
}

/// Formats that show the cells give all of them; those in which only places or the order of lines tell them give none that is wrong.
inline void check_codes(const SampleTable& table, const std::vector<std::string>& codes) {
  INFO(table_as_lines(table, "| ", " | ", " |"));
  CHECK(codes_of(table_as_html(table), "table.html") == codes);
  CHECK(codes_of(table_as_lines(table, "", "\t", ""), "table.txt") == codes);
  CHECK(codes_of(table_as_lines(table, "| ", " | ", " |"), "table.txt") == codes);
  if (pages::can_read(text::word_document)) CHECK(codes_of(table_as_docx(table), "table.docx") == codes);
  CHECK(are_among(codes_of(table_as_columns(table), "table.txt"), codes));
  for (const bool empties : {false, true}) CHECK(are_among(codes_of(table_as_stack(table, empties), "table.txt"), codes));
  if (pdf_reader().program.empty()) return;
  CHECK(are_among(codes_of(table_as_pdf(table, false), "table.pdf"), codes));
#ifdef ZHIBIAO_TEST_PDF_RULES
  CHECK(codes_of(table_as_pdf(table, true), "table.pdf") == codes);
#else
  CHECK(are_among(codes_of(table_as_pdf(table, true), "table.pdf"), codes));
#endif
}

}  // namespace zhibiao::test
