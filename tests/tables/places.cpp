// Tables of which only the places of the texts tell the columns: what these decide is read, and the rest is none.
#include <algorithm>
#include <catch2/catch.hpp>

#include "support/pdf_reader.hpp"
#include "support/table_forms.hpp"
#include "text/columns.hpp"
#include "zhibiao/extractor.hpp"

namespace {

using namespace zhibiao;
using Strings = std::vector<std::string>;

Report extract(const std::string& bytes, const std::string& name) {
  static const Extractor extractor;
  DocumentOptions options;
  options.source = name;
  options.pdf_reader = test::pdf_reader();
  return extractor.extract(Document::from_bytes(bytes, options));
}

Strings rows_of(const Report& report) {
  Strings rows;
  for (const Observation& o : report.observations) rows.push_back(o.label + " = " + o.value.to_string() + " " + o.unit);
  return rows;
}

Strings read_text(const std::string& table) { return rows_of(extract("安吉县2022年统计报告\n\n" + table, "table.txt")); }

bool is_unread(const Report& report) {
  return std::any_of(report.diagnostics.begin(), report.diagnostics.end(),
                     [](const Diagnostic& diagnostic) { return diagnostic.code == "table_unread"; });
}

}  // namespace

TEST_CASE("a column that no row fills is found by the places of the others", "[tables]") {
  CHECK(read_text("领域   部门     检查（次）   处罚（件）   移送（件）\n"
                  "农业   畜牧站   466          651\n"
                  "       种子站   1461                      3\n") ==
        Strings{"农业 畜牧站 检查（次） = 466 次", "农业 畜牧站 处罚（件） = 651 件", "农业 种子站 检查（次） = 1461 次",
                "农业 种子站 移送（件） = 3 件"});
  // All rows have as many texts as the head, and one is in no column of the head's own.
  CHECK(read_text("部门            检查（次）   处罚（件）\n"
                  "农业   畜牧站   466          651\n"
                  "渔业   渔政站   12           4\n") == Strings{"农业 畜牧站 检查（次） = 466 次", "农业 畜牧站 处罚（件） = 651 件",
                                                                 "渔业 渔政站 检查（次） = 12 次", "渔业 渔政站 处罚（件） = 4 件"});
}

TEST_CASE("headings above headings reach over those that stand below them", "[tables]") {
  CHECK(read_text("部门     线上                      许可（件）\n"
                  "         检查（次）   处罚（件）\n"
                  "畜牧站   466          651          7\n"
                  "种子站   12                        9\n") == Strings{"畜牧站 线上 检查（次） = 466 次", "畜牧站 线上 处罚（件） = 651 件",
                                                                       "畜牧站 许可（件） = 7 件", "种子站 线上 检查（次） = 12 次",
                                                                       "种子站 许可（件） = 9 件"});
  CHECK(read_text("部门     检查（次）   线上\n"
                  "                      农村\n"
                  "                      处罚（件）   许可（件）\n"
                  "畜牧站   466          651          7\n"
                  "种子站   12                        9\n") == Strings{"畜牧站 检查（次） = 466 次", "畜牧站 线上 农村 处罚（件） = 651 件",
                                                                       "畜牧站 线上 农村 许可（件） = 7 件", "种子站 检查（次） = 12 次",
                                                                       "种子站 线上 农村 许可（件） = 9 件"});
}

TEST_CASE("a row whose figures stand over two columns, or between them, is not read", "[tables]") {
  for (const char* row : {"种子站           123456            9\n", "种子站             12              9\n"}) {
    INFO(row);
    const Report report = extract(
        "安吉县2022年统计报告\n\n"
        "部门     检查（次）   处罚（件）   许可（件）\n"
        "畜牧站   466          651          7\n" +
            std::string(row),
        "table.txt");
    CHECK(rows_of(report) == Strings{"畜牧站 检查（次） = 466 次", "畜牧站 处罚（件） = 651 件", "畜牧站 许可（件） = 7 件"});
    CHECK(is_unread(report));
  }
}

TEST_CASE("columns that places do not tell are not guessed", "[tables]") {
  const auto tells_nothing = [](const std::string& table) {
    INFO(table);
    const Report report = extract("安吉县2022年统计报告\n\n" + table, "table.txt");
    CHECK(rows_of(report).empty());
    CHECK(is_unread(report));
  };
  // Two headings above, and nothing tells where the second begins.
  tells_nothing(
      "部门           线上             线下\n"
      "         检查   处罚   许可   移送   复议\n"
      "畜牧站   466    651    7      3      1\n"
      "种子站   12     44     9\n");
}

TEST_CASE("a heading in the middle reaches over both sides alike, or is open", "[tables]") {
  using Rows = std::vector<std::vector<text::Stretch>>;
  const auto figures = [](std::initializer_list<double> lefts) {
    std::vector<text::Stretch> row = {{0, 20}};
    for (const double left : lefts) row.push_back({left, left + 20, true});
    return row;
  };
  const std::vector<text::Stretch> heads = {{40, 60}, {80, 100}, {120, 140}, {160, 180}};
  const Rows body = {figures({40, 80, 120, 160}), figures({40, 80, 120, 160})};
  const auto columns_under = [&](std::vector<text::Stretch> groups) {
    Rows rows = {std::move(groups), heads};
    rows.insert(rows.end(), body.begin(), body.end());
    return text::columns_of(rows, 2);
  };
  const text::Columns halves = columns_under({{65, 75}, {145, 155}});
  CHECK(halves.sure);
  CHECK(halves.of[0] == std::vector<std::size_t>{1, 3});
  const text::Columns one_and_three = columns_under({{45, 55}, {125, 135}});
  CHECK(one_and_three.sure);
  CHECK(one_and_three.of[0] == std::vector<std::size_t>{1, 2});
  CHECK_FALSE(columns_under({{55, 65}, {135, 145}}).sure);
}

TEST_CASE("names in the middle of the rows that they name, on paper", "[tables]") {
  ZHIBIAO_PDF_OR_SKIP();
  const test::SampleTable table = {"安吉县2022年统计报告",
                                   {},
                                   {{"领域", "部门", "检查（次）", "处罚（件）"},
                                    {"农业", "畜牧站", "466", "651"},
                                    {"^", "种子站", "12", "4"},
                                    {"^", "渔政站", "88", "31"},
                                    {"市场", "质检所", "205", "17"},
                                    {"^", "计量所", "96", "5"},
                                    {"旅游", "旅游办", "41", "2"}},
                                   {}};
  const Strings rows = rows_of(extract(test::table_as_html(table), "table.html"));
  CHECK(rows.size() == 12);
  CHECK(rows_of(extract(test::table_as_pdf(table, false), "table.pdf")) == rows);
}
