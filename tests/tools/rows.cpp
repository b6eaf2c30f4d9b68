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

TEST_CASE("CSV quotes what RFC 4180 says", "[tools]") {
  CHECK(written(Format::csv, {{"a,b", 1}, {"say \"no\"\n", Cell()}}) == "name,count\r\n\"a,b\",1\r\n\"say \"\"no\"\"\n\",\r\n");
}

TEST_CASE("JSON lines keep numbers, nothing and control characters apart", "[tools]") {
  CHECK(written(Format::jsonl, {{"tab\t\"\\", Cell::number("90.20")}, {"件", Cell()}}) ==
        "{\"name\":\"tab\\u0009\\\"\\\\\",\"count\":90.20}\n{\"name\":\"件\",\"count\":null}\n");
}
