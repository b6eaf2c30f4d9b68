// The real reports, as the pages and papers that people have of them: the same figures as from the text, but for their places.
#include <catch2/catch.hpp>
#include <map>

#include "pages/content.hpp"
#include "support/files.hpp"
#include "support/make_docx.hpp"
#include "support/make_pdf.hpp"
#include "support/pdf_reader.hpp"
#include "support/shared.hpp"
#include "support/template.hpp"
#include "text/encode.hpp"
#include "zhibiao/extractor.hpp"

namespace {

using namespace zhibiao;

/// One line for each observation, without its place in the text; other observations are named by their number.
std::vector<std::string> figures(const Report& report) {
  std::map<std::uint32_t, std::size_t> numbers;
  for (const Observation& o : report.observations) numbers.emplace(o.span.start, numbers.size());
  const auto other = [&](const std::optional<std::uint32_t>& start) { return start ? std::to_string(numbers.at(*start)) : std::string(); };
  std::vector<std::string> lines;
  for (const Observation& o : report.observations) {
    const std::string high = o.value_high ? ".." + o.value_high->to_string() : "";
    lines.push_back(o.quote + " | " + o.value.to_string() + high + " | " + o.unit + " | " + std::string(to_string(o.qualifier)) + " | " +
                    o.indicator.value_or("-") + " | " + o.label + " | " + to_string(o.year) + " | " + to_string(o.period) + " | " +
                    std::string(to_string(o.status)) + " | " + std::string(to_string(o.change)) + " | " + o.breakdown + " | " +
                    other(o.part_of) + " | " + other(o.repeats) + " | " + o.rule);
    lines.back() = test::replaced_all(std::move(lines.back()), "\u00A0", " ");  // paper does not tell which space it is
  }
  return lines;
}

Report read(const std::string& bytes, const std::string& name) {
  DocumentOptions options;
  options.source = name;
  options.pdf_reader = test::pdf_reader();
  static const Extractor extractor;
  return extractor.extract(Document::from_bytes(bytes, options));
}

std::string page_of(const std::string& text, const std::string& name, const std::string& charset) {
  const auto path = std::filesystem::path(ZHIBIAO_SOURCE_DIR) / "tests/pages/templates" / (name + ".html");
  return test::encode(test::in_template(test::file_content(path), text, charset), charset.c_str());
}

void compare(const Report& asked, const std::string& bytes, const std::string& name) {
  INFO(name);
  const Report found = read(bytes, name);
  CHECK(figures(found) == figures(asked));
  CHECK(found.info.region_code == asked.info.region_code);
  CHECK(found.info.year == asked.info.year);
}

}  // namespace

TEST_CASE("the real reports say the same as pages and papers", "[pages][shared]") {
  ZHIBIAO_SHARED_OR_SKIP(reports, "reports");
  for (const auto& entry : std::filesystem::directory_iterator(reports)) {
    DYNAMIC_SECTION(entry.path().filename().string()) {
      const std::string text = test::file_content(entry.path());
      const Report report = read(text, "report.txt");
      REQUIRE(report.observations.size() > 10);
      compare(report, page_of(text, "trs", "GB18030"), "trs.html");
      compare(report, "\xFF\xFE" + page_of(text, "tables", "UTF-16LE"), "tables.html");
      if (!test::pdf_reader().program.empty()) compare(report, test::pdf_of(text), "report.pdf");
      if (pages::can_read("application/vnd.openxmlformats-officedocument.wordprocessingml.document")) {
        compare(report, test::docx_of(text), "report.docx");
      }
    }
  }
}
