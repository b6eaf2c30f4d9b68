#include "tools/rows.hpp"

#include <catch2/catch.hpp>
#include <sstream>

#include "tools/display_width.hpp"

using namespace zhibiao::tool;

namespace {

std::string written(Format format, std::vector<std::vector<Cell>> cells) {
  std::ostringstream out;
  Rows rows(out, format, {"name", "count"});
  for (auto& row : cells) rows.add(std::move(row));
  rows.finish();
  return out.str();
}

}  // namespace

TEST_CASE("a Chinese character takes two columns, a combining mark none", "[tools]") {
  CHECK(display_width("abc") == 3);
  CHECK(display_width("指标") == 4);
  CHECK(display_width("（1）") == 5);
  CHECK(display_width("e\xCC\x81") == 1);
  CHECK(display_width("") == 0);
}

TEST_CASE("a text is cut where a whole character ends", "[tools]") {
  CHECK(fit("行政复议", 8) == "行政复议");
  CHECK(fit("行政复议", 7) == "行政复…");
  CHECK(fit("行政复议", 6) == "行政…");
  CHECK(fit("one\ntwo", 10) == "one two");
}

TEST_CASE("columns of a table stand under each other, numbers to the right", "[tools]") {
  CHECK(written(Format::table, {{"复议", 7}, {"ab", 1234}, {"", Cell()}}) ==
        "name  count\n"
        "----  -----\n"
        "复议      7\n"
        "ab     1234\n"
        "\n");
}

TEST_CASE("a table fits the terminal: texts become narrower, then rows take several lines", "[tools]") {
  const std::vector<std::string> columns{"region", "value", "label", "id"};
  const std::vector<Cell> row{"浙江省湖州市安吉县", Cell::number("12345"), "全县共办理行政复议案件的件数", "4503599627370496:559"};
  const auto lines = [&](std::size_t width) {
    std::ostringstream out;
    Rows rows(out, Format::table, columns, width);
    rows.add(row);
    rows.finish();
    std::vector<std::string> found;
    std::istringstream in(out.str());
    for (std::string line; std::getline(in, line);) found.push_back(line);
    return found;
  };
  CHECK(lines(0).size() == 3);
  CHECK(lines(0)[2] == "浙江省湖州市安吉县  12345  全县共办理行政复议案件的件数  4503599627370496:559");
  CHECK(lines(70).size() == 3);
  CHECK(lines(70)[2].find("12345") != std::string::npos);
  CHECK(lines(70)[2].ends_with("  4503599627370496:559"));
  CHECK(lines(50).size() == 9);
  CHECK(lines(50)[6] == "浙江省湖州市安吉县  12345");
  CHECK(lines(50)[8] == "  4503599627370496:559");
  for (const std::size_t width : {20, 50, 70, 80, 100})
    for (const std::string& line : lines(width)) CHECK(display_width(line) <= width);
}

TEST_CASE("a hit stays in sight whatever is cut off around it", "[tools]") {
  const auto joined = [](const Pieces& pieces) { return pieces.before + "|" + pieces.middle + "|" + pieces.after; };
  CHECK(joined(fit_around("全年受理行政复议案件", 4, 8, 40)) == "全年受理|行政复议|案件");
  CHECK(joined(fit_around("全年受理行政复议案件", 4, 8, 14)) == "…理|行政复议|案…");
  CHECK(joined(fit_around("全年受理行政复议案件", 0, 2, 10)) == "|全年|受理…");
  CHECK(joined(fit_around("甲\n乙丙", 2, 3, 20)) == "甲 |乙|丙");
  CHECK(joined(fit_around("", 0, 0, 10)) == "||");
  for (std::size_t columns = 12; columns < 30; ++columns) {
    const Pieces pieces = fit_around("全年受理行政复议案件一百二十件", 4, 8, columns);
    CHECK(pieces.middle == "行政复议");
    CHECK(display_width(pieces.before + pieces.middle + pieces.after) <= columns);
  }
}

TEST_CASE("CSV quotes what RFC 4180 says", "[tools]") {
  CHECK(written(Format::csv, {{"a,b", 1}, {"say \"no\"\n", Cell()}}) == "name,count\r\n\"a,b\",1\r\n\"say \"\"no\"\"\n\",\r\n");
}

TEST_CASE("JSON lines keep numbers, nothing and control characters apart", "[tools]") {
  CHECK(written(Format::jsonl, {{"tab\t\"\\", Cell::number("90.20")}, {"件", Cell()}}) ==
        "{\"name\":\"tab\\u0009\\\"\\\\\",\"count\":90.20}\n{\"name\":\"件\",\"count\":null}\n");
}
