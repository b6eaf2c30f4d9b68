// What holds for every document, whatever it says.
#include <SQLiteCpp/SQLiteCpp.h>

#include <algorithm>
#include <array>
#include <catch2/catch.hpp>
#include <optional>
#include <set>
#include <sstream>
#include <thread>

#include "support/files.hpp"
#include "support/mutants.hpp"
#include "support/properties.hpp"
#include "text/utf8.hpp"
#include "zhibiao/error.hpp"
#include "zhibiao/extractor.hpp"

namespace {

using namespace zhibiao;

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

void check_properties(const Document& document) {
  for (const std::string& broken : test::broken_properties(document, extractor().extract(document))) FAIL_CHECK(broken);
}

/// Empty when the text is refused before any rule reads it (it is empty, or holds bytes of no text).
std::optional<Document> read_or_refused(const std::string& text) {
  try {
    return test::plain_document(text);
  } catch (const Error& error) {
    CHECK(error.code() == ErrorCode::unreadable);
    return std::nullopt;
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

TEST_CASE("digits that a line break parts at the edge of a table stand in one reading each", "[extract]") {
  for (const char* text : {"各领域如下：\n公安  71  84\n林业  43  38\n房屋征收20\n2020年，林区  20  31\n其他  22  26\n",
                           "领域\t检查次数\t处罚案件\n食品\t612\t47\n土地\t30\t:20\n2022年，全县检查855次。\n",
                           "各所情况（:20\n2021年，全件\t受理\t审结\n城关\t33\t31\n河口\t21\t19\n"}) {
    INFO(text);
    check_properties(test::plain_document(text));
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
  const Explanations all = extractor().explain(document);
  REQUIRE_FALSE(report.observations.empty());
  REQUIRE(all.figures.size() == report.observations.size());
  for (std::size_t i = 0; i < report.observations.size(); ++i) {
    const Observation& found = report.observations[i];
    const Explanation& told = all.figures[i];
    INFO(found.span.start << " " << found.quote);
    CHECK(told.words.span == found.span);
    CHECK(told.words.quote == found.quote);
    CHECK(told.indicator == found.indicator);
    CHECK(told.codebook == found.codebook);
    CHECK(told.rule == found.rule);
    CHECK(all.figure_at(found.span.start) == &told);
    CHECK(all.figure_at(found.span.end - 1) == &told);
    std::ostringstream text, json;
    write_text(text, told);
    write_json(json, told);
    CHECK(text.str().starts_with(found.quote));
    check_has(json.str(),
              {"start", "quote", "number_rule", "clause", "own_words", "met", "cut", "topics", "candidates", "margin", "others"});
  }
  CHECK(all.figure_at(0) == nullptr);
  CHECK(all.figure_at(0xFFFFFFFF) == nullptr);
}

TEST_CASE("a number keeps what else it could have been", "[extract]") {
  // Each: the number, how it was read (empty for a figure), and another way in which it can be read (empty for none).
  const std::vector<std::array<std::string, 3>> lines = {
      {"12345", "name", "mark"}, {"2023年3月5日", "time", "quantity"}, {"第43次", "ordinal", ""}, {"40件", "", "mark"}};
  const Document document =
      test::plain_document("某县2023年法治政府建设情况的报告\n12345热线有人接听。2023年3月5日召开第43次会议，审议文件40件。\n");
  const std::u32string text = text::to_code_points(document.text());
  const Explanations all = extractor().explain(document);
  for (const auto& [number, kind, other] : lines) {
    INFO(number);
    const std::uint32_t at = static_cast<std::uint32_t>(text.find(text::to_code_points(number)));
    const Explanation* figure = all.figure_at(at);
    const RejectedReading* rejected = all.rejected_at(at);
    REQUIRE((kind.empty() ? figure != nullptr : rejected != nullptr));
    const auto& others = kind.empty() ? figure->others : rejected->others;
    if (!kind.empty()) CHECK(rejected->chosen.kind == kind);
    CHECK(others.empty() == other.empty());
    CHECK(
        (other.empty() || std::any_of(others.begin(), others.end(), [&](const NumberReading& reading) { return reading.kind == other; })));
  }
}

TEST_CASE("words that other words cut are told apart from those that are met", "[extract]") {
  const Explanations all =
      extractor().explain(test::plain_document("某县2023年法治政府建设情况的报告\n答复议案12件。办理行政复议13件。\n"));
  REQUIRE(all.figures.size() == 2);
  const auto holds = [](const std::vector<QuotedSpan>& list, const char* word) {
    return std::any_of(list.begin(), list.end(), [&](const QuotedSpan& one) { return one.quote == word; });
  };
  CHECK(holds(all.figures[0].cut, "复议"));
  CHECK_FALSE(holds(all.figures[0].met, "复议"));
  CHECK(holds(all.figures[1].met, "行政复议"));
  CHECK(all.figures[1].cut.empty());
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
      {"a clock time and a colon", title + "服务时间8:30：周一至周五。受理46件。"},
      {"a version behind what is no decimal", title + "系统一.0上线，办结率99.96.0%，满意率9八.05分。"},
      {"a unit on the line below a table", title + "项目\t数量（件）\n本年受理\t52\n结转下年\t2024年义乌市9\n个百分点"},
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

TEST_CASE("a text beyond the limits of one document is refused with the limit", "[extract]") {
  const auto refusal = [](const std::string& text) {
    try {
      (void)extractor().extract(test::plain_document(text));
      return std::string();
    } catch (const Error& error) {
      CHECK(error.code() == ErrorCode::unreadable);
      return std::string(error.what());
    }
  };
  CHECK_THAT(refusal(std::string(16'000'001, 'a')), Catch::Matchers::Contains("more than 16000000 characters"));
  CHECK_THAT(refusal("受理" + repeated("1件，", 500'001) + "。"), Catch::Matchers::Contains("more than 500000 figures"));
}

TEST_CASE("what goes on without an end is read once", "[extract]") {
  const std::string title = "某县2020年法治政府建设工作报告\n\n";
  const auto report = [&](const std::string& text) { return extractor().extract(test::plain_document(title + text)); };
  const auto overflows = [](const Report& report) {
    return std::count_if(report.rejections.begin(), report.rejections.end(), [](const Rejection& r) { return r.reason == "overflow"; });
  };
  for (const char* numeral : {"亿万", "一", "万", "二十亿", "十一", "十零", "三万"}) {
    INFO(numeral);
    CHECK(overflows(report("受理" + repeated(numeral, 300) + "件。")) == 1);
  }
  // The words before a list hold for all of it, however long it is.
  const Report list = report("受理行政复议案件" + repeated("1件、", 3000) + "2件。");
  REQUIRE(list.observations.size() == 3001);
  CHECK(list.observations.back().label == list.observations.front().label);
  // Brackets that are not closed, and those that are.
  CHECK(report("受理" + repeated("（", 3000) + "5件。").observations.size() == 1);
  CHECK(report("受理" + repeated("（5件）", 300) + "。").observations.size() == 300);
}

// The program of tests/fuzz makes as many as one likes; these are the first of them.
TEST_CASE("damaged documents are read to their end, and whole", "[extract]") {
  std::vector<std::u32string> texts;
  for (const Document& document : samples()) texts.push_back(text::to_code_points(document.text()));
  test::Mutants mutants(std::move(texts), 1);
  for (int i = 0; i < 2000; ++i) {
    const std::string text = text::to_utf8(mutants.next());
    INFO("mutant " << i << ": " << text);
    const auto document = read_or_refused(text);
    if (document) check_properties(*document);
  }
}
