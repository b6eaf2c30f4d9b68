// The cases of this folder: README.md says what they are.
#include <catch2/catch.hpp>
#include <set>

#include "pages/content.hpp"
#include "pages/made.hpp"
#include "support/files.hpp"
#include "text/media_type.hpp"
#include "zhibiao/error.hpp"
#include "zhibiao/extractor.hpp"

namespace {

using namespace zhibiao;
using test::PageCase;

std::vector<std::string> strings(const toml::table& table, const char* key) {
  std::vector<std::string> all;
  if (const toml::array* array = table[key].as_array()) {
    for (const toml::node& element : *array) all.push_back(element.value_or(std::string()));
  }
  return all;
}

std::string string(const toml::table& table, const char* key) { return table[key].value_or(std::string()); }

/// Keys that no case may lack, and those that it may have.
void require_known_keys(const toml::table& expected) {
  for (const char* key : {"title", "region", "year", "published", "issuer", "text"}) {
    INFO(key);
    REQUIRE(expected.contains(key));
  }
  static const std::set<std::string> known = {"title",  "region",  "year",        "published", "issuer",       "text", "region_name",
                                              "period", "charset", "diagnostics", "tells",     "observations", "pages"};
  for (const auto& [key, value] : expected) {
    INFO(std::string(key.str()));
    REQUIRE(known.count(std::string(key.str())) == 1);
  }
}

void check_diagnostics(const toml::table& expected, const std::vector<Diagnostic>& diagnostics) {
  std::vector<std::string> codes;
  std::string messages;
  for (const Diagnostic& diagnostic : diagnostics) {
    codes.push_back(diagnostic.code);
    messages += diagnostic.message + "\n";
  }
  INFO(messages);
  CHECK(codes == strings(expected, "diagnostics"));
  for (const std::string& piece : strings(expected, "tells")) CHECK_THAT(messages, Catch::Matchers::Contains(piece));
}

void check_report(const toml::table& expected, const Report& report) {
  CHECK(report.info.title == string(expected, "title"));
  CHECK(report.info.region_code == string(expected, "region"));
  CHECK(report.info.year == Year::from(expected["year"].value_or(0)));
  CHECK(report.info.published == string(expected, "published"));
  CHECK(report.info.issuer == string(expected, "issuer"));
  if (expected.contains("region_name")) CHECK(report.info.region_name == string(expected, "region_name"));
  if (expected.contains("period")) CHECK(to_string(report.info.period) == string(expected, "period"));
  check_diagnostics(expected, report.diagnostics);
  if (expected.contains("observations")) {
    std::vector<std::string> found;
    for (const Observation& o : report.observations)
      found.push_back(o.label + " = " + o.value.to_string() + (o.unit.empty() ? "" : " " + o.unit));
    CHECK(found == strings(expected, "observations"));
  }
  if (const toml::array* pages = expected["pages"].as_array()) {
    std::vector<int> asked;
    std::vector<int> found;
    for (const toml::node& page : *pages) asked.push_back(page.value_or(-1));
    for (const Section& section : report.sections) found.push_back(section.page);
    CHECK(found == asked);
  }
}

void check_refusal(const PageCase& page) {
  try {
    const Document document = Document::from_bytes(page.bytes, page.options);
    FAIL_CHECK("was read: " << document.text());
  } catch (const Error& error) {
    CHECK(error.code() == ErrorCode::unreadable);
    CHECK_THAT(error.what(), Catch::Matchers::StartsWith(page.options.source) && Catch::Matchers::Contains(string(page.expected, "error")));
  }
}

void check_page(const PageCase& page) {
  const std::string_view type = text::media_type_of(page.options.source, page.bytes);
  const bool without_pdf = type == text::pdf_document && page.options.pdf_reader.program.empty();
  if (without_pdf || (type == text::word_document && !pages::can_read(type))) {
    WARN("skipped: this build has no reader for " << type);
    return;
  }
  if (page.expected.contains("error")) {
    check_refusal(page);
    return;
  }
  require_known_keys(page.expected);
  const Document document = Document::from_bytes(page.bytes, page.options);
  CHECK(document.text() == string(page.expected, "text"));
  if (page.expected.contains("charset")) CHECK(document.charset() == string(page.expected, "charset"));
  static const Extractor extractor;
  check_report(page.expected, extractor.extract(document));
}

}  // namespace

TEST_CASE("pages", "[pages]") {
  for (const auto& path : test::files_below("tests/pages", {".toml"})) {
    DYNAMIC_SECTION(path.stem().string()) { check_page(test::read_page_case(path)); }
  }
}
