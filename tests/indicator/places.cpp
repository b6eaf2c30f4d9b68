// Which division each figure is about.
#include <catch2/catch.hpp>

#include "support/files.hpp"
#include "support/table.hpp"
#include "text/utf8.hpp"
#include "zhibiao/extractor.hpp"

namespace {

using namespace zhibiao;

Report read(const std::string& title, const std::string& written) {
  const std::u32string text = test::read_marks(text::to_code_points(written)).text;
  return Extractor().extract(test::plain_document(title + "\n\n" + text::to_utf8(text) + "\n"));
}

std::string regions(const Report& report) {
  std::string all;
  for (const Observation& found : report.observations)
    all += (all.empty() ? "" : " ") + (found.region_code.empty() ? "-" : found.region_code);
  return all;
}

}  // namespace

TEST_CASE("the divisions of figures, as places.tsv has them", "[indicator]") {
  const auto table = test::read_table("indicator/places.tsv");
  CHECK(table.size() >= 30);
  for (const test::TableLine& line : table) {
    INFO("places.tsv:" << line.number << " " << line.written);
    CHECK(regions(read(line.column(0), line.column(1))) == line.column(2));
  }
}

TEST_CASE("a figure of a division is the whole of it, and stays a part of the total", "[indicator]") {
  const std::string title = "赣州市2022年法治政府建设年度报告";
  const Report listed = read(title, "全市受理行政复议案件301件，其中章贡区52件、镇街31件。");
  REQUIRE(listed.observations.size() == 3);
  CHECK(listed.observations[1].breakdown.empty());
  CHECK(listed.observations[1].part_of == listed.observations[0].span.start);
  CHECK(listed.observations[2].breakdown == "镇街");
  CHECK(listed.observations[2].part_of == listed.observations[0].span.start);

  const Report split = read(title, "于都县受理行政复议案件32件，其中维持20件。");
  REQUIRE(split.observations.size() == 2);
  CHECK(split.observations[1].region_code == "360731");
  CHECK(split.observations[1].breakdown == "维持");

  const Report rows = read(title, "地区 | 受理行政复议案件（件）⏎章贡区 | 52⏎于都县 | 32⏎合计 | 84");
  REQUIRE(rows.observations.size() == 3);
  CHECK(rows.observations[0].breakdown.empty());
  CHECK(rows.observations[0].part_of == rows.observations[2].span.start);
}

TEST_CASE("the same figure of another division is no repeat", "[indicator]") {
  const Report report = read("赣州市2022年法治政府建设年度报告", "于都县受理行政复议案件32件。兴国县受理行政复议案件32件。");
  REQUIRE(report.observations.size() == 2);
  CHECK_FALSE(report.observations[1].repeats);
}

TEST_CASE("a document without a region gives its sentences none", "[indicator]") {
  CHECK(regions(read("2022年法治政府建设年度报告", "受理案件84件，其中章贡区52件、鼓楼区32件。")) == "- - -");
}

TEST_CASE("rows that are called by provinces are theirs, whosever the page is", "[indicator]") {
  const std::string head = "地区 | 受理行政复议案件（件） | 地区 | 受理行政复议案件（件）⏎";
  CHECK(regions(read("2023年全国行政复议案件统计数据", head + "福建 | 412 | 河北 | 174⏎吉林 | 86 | 内蒙古 | 59⏎兵团 | 31 | 新疆 | 72")) ==
        "350000 130000 220000 150000 - 650000");
  CHECK(regions(read("2023年全国行政复议案件统计数据", "类别 | 受理行政复议案件（件）⏎土地 | 412⏎公安 | 174⏎海南 | 12")) == "- - -");
}

TEST_CASE("rates of one division are not reckoned from figures of another", "[indicator]") {
  const Report report =
      read("宣城市2022年行政应诉统计",
           "地区 | 受理行政复议案件（件） | 审结（件） | 负责人出庭率（%）⏎郎溪县 | 38 | 36 | 95.24⏎泾县 | 35 | 34 | 89.47");
  REQUIRE(report.observations.size() == 6);
  CHECK(report.checks.empty());
}

TEST_CASE("a rate of a division alone is that of the rate before it", "[indicator]") {
  const auto codes = [](const Report& report) {
    std::string all;
    for (const Observation& found : report.observations) all += found.indicator.value_or("-") + " ";
    return all;
  };
  const std::string title = "绍兴市2024年行政应诉工作情况";
  const std::string rate = "litigation.attendance_rate ";
  CHECK(codes(read(title, "全市行政机关负责人出庭应诉率为97.1%。其中，诸暨市99.2%，新昌县98.4%。")) == rate + rate + rate);
  CHECK(codes(read(title, "全市行政机关负责人出庭应诉率为97.1%，诸暨市绿化率99.2%。")) == rate + "- ");
  CHECK(codes(read(title, "全市行政机关负责人出庭应诉率提高7.1%。诸暨市99.2%。")) == rate + "- ");
}
