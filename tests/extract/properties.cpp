// What holds for every document, whatever it says.
#include <SQLiteCpp/SQLiteCpp.h>

#include <algorithm>
#include <catch2/catch.hpp>
#include <set>
#include <sstream>
#include <thread>

#include "support/files.hpp"
#include "text/utf8.hpp"
#include "zhibiao/error.hpp"
#include "zhibiao/extractor.hpp"

namespace {

using namespace zhibiao;

bool is_digit(char32_t c) { return c >= U'0' && c <= U'9'; }

const Extractor& extractor() {
  static const Extractor shared;
  return shared;
}

std::vector<Document> samples() {
  std::vector<Document> documents;
  for (const char* folder : {"examples/reports", "tests/documents"})
    for (const auto& path : test::files_below(folder, {".txt", ".html"})) documents.push_back(Document::from_file(path));
  return documents;
}

std::string lines_of(const Document& document, const Report& report) {
  std::ostringstream lines;
  write_json_lines(lines, document, report);
  write_rejections(lines, report);
  return lines.str();
}

std::string repeated(const std::string& text, std::size_t times) {
  std::string all;
  all.reserve(text.size() * times);
  for (std::size_t i = 0; i < times; ++i) all += text;
  return all;
}

/// Observations and rejections are in order, do not overlap, quote the text, and share out all its digit groups.
template <typename Spans>
void check_spans(const Spans& items, const std::u32string& text, std::vector<int>& readings) {
  std::uint32_t last = 0;
  for (const auto& item : items) {
    REQUIRE(item.span.start < item.span.end);
    REQUIRE(item.span.end <= text.size());
    if (item.span.start < last) FAIL_CHECK("out of order or overlapping at " << item.span.start << ": " << item.quote);
    last = item.span.end;
    if (text::to_utf8(std::u32string_view(text).substr(item.span.start, item.span.length())) != item.quote)
      FAIL_CHECK("quote differs at " << item.span.start << ": " << item.quote);
    for (std::uint32_t i = item.span.start; i < item.span.end; ++i) ++readings[i];
  }
}

void check_properties(const Document& document) {
  const Report report = extractor().extract(document);
  const std::u32string text = text::to_code_points(document.text());
  std::vector<int> readings(text.size());
  check_spans(report.observations, text, readings);
  check_spans(report.rejections, text, readings);
  for (std::uint32_t i = 0; i < text.size(); ++i)
    if (is_digit(text[i]) && readings[i] != 1)
      FAIL_CHECK("the digit at " << i << " is in " << readings[i]
                                 << " readings: " << text::to_utf8(std::u32string_view(text).substr(i > 8 ? i - 8 : 0, 20)));
  for (const Observation& found : report.observations) {
    if (found.part_of) CHECK(*found.part_of != found.span.start);
    if (found.value_high) CHECK(*found.value_high > found.value);
    CHECK(found.section < report.sections.size());
  }
}

std::set<std::string> keys_of(const std::string& line) {
  const SQLite::Database json(":memory:");
  SQLite::Statement keys(json, "SELECT key FROM json_each(?)");
  keys.bind(1, line);
  std::set<std::string> found;
  while (keys.executeStep()) found.insert(keys.getColumn(0).getString());
  return found;
}

void check_has(const std::string& line, const std::set<std::string>& wanted) {
  const auto found = keys_of(line);
  INFO(line);
  CHECK(std::includes(found.begin(), found.end(), wanted.begin(), wanted.end()));
}

}  // namespace

TEST_CASE("every digit group is either a quantity or rejected, and spans are in order and quoted", "[extract]") {
  const auto documents = samples();
  CHECK(documents.size() >= 30);
  for (const Document& document : documents) {
    INFO(document.source());
    check_properties(document);
  }
}

TEST_CASE("a document is read the same twice and from two threads", "[extract]") {
  const auto documents = samples();
  const auto read_all = [&] {
    std::string all;
    for (const Document& document : documents) all += lines_of(document, extractor().extract(document));
    return all;
  };
  const std::string first = read_all();
  std::string left;
  std::string right;
  std::thread other([&] { left = read_all(); });
  right = read_all();
  other.join();
  CHECK((first == left));
  CHECK((first == right));
}

TEST_CASE("JSON lines have the keys of their records", "[extract]") {
  const Document document = Document::from_file(std::filesystem::path(ZHIBIAO_SOURCE_DIR) / "tests/documents/a01_hunan.txt");
  const Report report = extractor().extract(document);
  std::ostringstream out;
  write_json_lines(out, document, report);
  std::istringstream lines(out.str());
  std::string line;
  REQUIRE(std::getline(lines, line));
  check_has(line, {"document", "file", "title", "region_code", "region_name", "year", "published", "issuer"});
  std::size_t records = 0;
  for (; std::getline(lines, line); ++records)
    check_has(line, {"start", "end", "quote", "value", "unit", "qualifier", "indicator", "label", "year", "period", "status", "change",
                     "part_of", "breakdown"});
  CHECK(records == report.observations.size());

  std::ostringstream rejected;
  write_rejections(rejected, report);
  std::istringstream rejections(rejected.str());
  for (records = 0; std::getline(rejections, line); ++records) check_has(line, {"start", "end", "quote", "reason"});
  CHECK(records == report.rejections.size());
}

TEST_CASE("every quantity is explained, and nothing else is", "[extract]") {
  const Document document = Document::from_file(std::filesystem::path(ZHIBIAO_SOURCE_DIR) / "tests/documents/a01_hunan.txt");
  const Report report = extractor().extract(document);
  REQUIRE_FALSE(report.observations.empty());
  for (const Observation& found : report.observations) {
    const std::string explained = extractor().explain(document, found.span.start);
    INFO(found.span.start << " " << found.quote << ": " << explained);
    CHECK(explained.find(found.quote) != std::string::npos);
    CHECK(explained == extractor().explain(document, found.span.end - 1));
  }
  CHECK(extractor().explain(document, 0).empty());
  CHECK(extractor().explain(document, 0xFFFFFFFF).empty());
}

TEST_CASE("odd inputs are read without harm", "[extract]") {
  const std::string title = "某县2020年法治政府建设工作报告\n\n";
  const std::vector<std::pair<const char*, std::string>> inputs = {
      {"nothing", ""},
      {"empty lines", "\n\n\r\n\n"},
      {"spaces", " \t　 \n"},
      {"one line", "受理行政复议案件53件"},
      {"one digit", "5"},
      {"title only", title},
      {"open quotation marks and brackets", title + "受理“案件53件（其中《维持38件〔2020〕，【驳回12件。”）))》"},
      {"only brackets", title + repeated("（“《〔[(", 2000) + "5件" + repeated(")]〕》”）", 2000)},
      {"replaced surrogates", title + "受理\xEF\xBF\xBD\xEF\xBF\xBD"
                                      "53\xEF\xBF\xBD件"},
      {"bytes that are no text", title + std::string("53\xED\xA0\x80件\xFF\xC3", 10)},
      {"zero bytes", title + std::string("受理5\0"
                                         "3件",
                                         13)},
      {"a very long line", title + repeated("受理行政复议案件53件，其中维持38件，", 4000)},
      {"a long number", title + repeated("9", 5000) + "件"},
      {"a megabyte of digits", repeated("1234567890", 100000)},
      {"numerals only", title + repeated("一百二十三万", 5000)},
      {"marks only", title + repeated("，、；：。-~%", 5000)},
  };
  for (const auto& [name, text] : inputs) {
    INFO(name);
    try {
      check_properties(test::plain_document(text));
    } catch (const Error& error) {
      CHECK(error.code() == ErrorCode::unreadable);
    }
  }
}
