#include <catch2/catch.hpp>
#include <sstream>

#include "support/files.hpp"
#include "support/table.hpp"
#include "text/utf8.hpp"
#include "zhibiao/extractor.hpp"

namespace {

using namespace zhibiao;

const std::u32string title = U"某县2020年法治政府建设工作报告\n\n";
constexpr int report_year = 2020;

/// What one column of the table asks of its quantity.
struct Expected {
  std::string code, year = std::to_string(report_year), period, status = "actual", change;
  std::size_t part_of = 0;  ///< 1-based number of the total's mark
};

Expected read_expected(const std::string& column) {
  Expected expected;
  std::istringstream words(column);
  words >> expected.code;
  for (std::string word; words >> word;) {
    if (word.front() == '@')
      expected.year = word.substr(1);
    else if (word.front() == '[')
      expected.period = word.substr(1, word.size() - 2);
    else if (word == "目标")
      expected.status = "target";
    else if (word == "基期")
      expected.status = "baseline";
    else if (word == "增")
      expected.change = "increase";
    else if (word == "减")
      expected.change = "decrease";
    else if (word.rfind("属", 0) == 0)
      expected.part_of = std::stoul(word.substr(std::string("属").size()));
    else
      throw std::invalid_argument("unknown word in clauses.tsv: " + word);
  }
  return expected;
}

void check(const Observation& found, const Expected& expected, const test::Marked& marked) {
  if (expected.code != "?") CHECK(found.indicator.value_or("—") == expected.code);
  if (expected.year != "?") CHECK(to_string(found.year) == expected.year);
  CHECK(to_string(found.period) == expected.period);
  CHECK(to_string(found.status) == expected.status);
  CHECK(to_string(found.change) == expected.change);
  std::optional<std::uint32_t> total;
  if (expected.part_of != 0) total = marked.spans.at(expected.part_of - 1).first + static_cast<std::uint32_t>(title.size());
  CHECK(found.part_of == total);
}

}  // namespace

TEST_CASE("constructions of clauses, as clauses.tsv has them", "[indicator]") {
  const Extractor extractor;
  const auto table = test::read_table("indicator/clauses.tsv");
  CHECK(table.size() >= 120);
  for (const test::TableLine& line : table) {
    const test::Marked marked = test::read_marks(text::to_code_points(line.columns.front()));
    const Report report = extractor.extract(test::plain_document(text::to_utf8(title + marked.text)));
    INFO("clauses.tsv:" << line.number << " " << line.group << ": " << line.written);
    CHECK(report.observations.size() == marked.spans.size());
    for (std::size_t i = 0; i < std::min(report.observations.size(), marked.spans.size()); ++i) {
      const Observation& found = report.observations[i];
      INFO("mark " << i + 1 << ": " << found.quote << ", rule " << found.rule);
      CHECK(found.span.start == marked.spans[i].first + title.size());
      CHECK(found.span.end == marked.spans[i].second + title.size());
      check(found, read_expected(line.column(i + 1)), marked);
    }
  }
}
