// Tables between bars whose lines were broken at every cell.
#include <catch2/catch.hpp>

#include "tables/lines_read.hpp"

using zhibiao::test::read;
using zhibiao::test::Read;
using zhibiao::test::Strings;

namespace {

const Strings towns = {"油坊镇 受理 = 12 件", "油坊镇 办结 = 11 件", "谢炉镇 受理 = 5 件", "谢炉镇 办结 = 4 件"};

}  // namespace

TEST_CASE("a bar alone begins a row", "[tables][barred]") {
  CHECK(read("单位：件\n|\n乡镇 |\n受理 |\n办结 |\n|\n油坊镇 |\n12 |\n11 |\n|\n谢炉镇 |\n5 |\n4 |\n三、其他工作\n").rows == towns);
  // The page ends before the last bar.
  CHECK(read("单位：件\n|\n乡镇 |\n受理 |\n办结 |\n|\n油坊镇 |\n12 |\n11 |\n|\n谢炉镇 |\n5 |\n4\n").rows == towns);
  // A cell in two lines
  CHECK(read("单位：件\n|\n乡镇 |\n受\n理 |\n办结 |\n|\n油坊镇 |\n12 |\n11 |\n|\n谢炉\n镇 |\n5 |\n4 |\n").rows.size() == towns.size());
}

TEST_CASE("a bar closes a long name of a row as well", "[tables][barred]") {
  const std::string name =
      "规范性文件（行政机关制定并公开发布的，涉及公民、法人和其他组织权利义务，具有普遍约束力，在一定期限内反复适用的决定、公告、通告、意见"
      "和通知）";
  const Strings rows = read("单位：件\n|\n信息内容 |\n制作数量 |\n公开数量 |\n|\n" + name + " |\n12 |\n11 |\n|\n规章 |\n5 |\n4 |\n").rows;
  REQUIRE(rows.size() == 4);
  CHECK(rows[0].ends_with("制作数量 = 12 件"));
  CHECK(rows[3].ends_with("规章 公开数量 = 4 件"));
}

TEST_CASE("bars side by side are the cells that a merged one reaches over", "[tables][barred]") {
  const Strings rows =
      read("|\n行政许可实施数量（宗） |\n|||\n|\n申请数量 |\n受理数量 |\n许可数量 |\n不予许可数量 |\n|\n61 |\n58 |\n55 |\n3 |\n说明：\n")
          .rows;
  REQUIRE(rows.size() == 4);
  CHECK(rows[1].ends_with("受理数量 = 58 宗"));
  CHECK(rows[3].ends_with("不予许可数量 = 3 宗"));
}

TEST_CASE("where each cell stands between bars, the cells are read as lines", "[tables][barred]") {
  CHECK(read("2022年办件情况\n|\n单位：件\n|\n乡镇\n|\n受理\n|\n办结\n|\n油坊镇\n|\n12\n|\n11\n|\n谢炉镇\n|\n5\n|\n4\n|\n").rows == towns);
  CHECK(read("单位：件\n乡镇 |\n受理 |\n办结 |\n油坊镇 |\n12 |\n11 |\n谢炉镇 |\n5 |\n4 |\n三、其他工作\n").rows == towns);
}

TEST_CASE("rows that lack cells are not guessed", "[tables][barred]") {
  const Read found = read("|\n乡镇 |\n受理 |\n办结 |\n撤回 |\n|\n油坊镇 |\n12 |\n11 |\n|\n谢炉镇 |\n5 |\n4 |\n1 |\n|\n油房镇 |\n7 |\n");
  CHECK(found.rows.empty());
  CHECK(found.tells == Strings{"table_unread"});
}

TEST_CASE("what stands between bars alone is no part of the next cell", "[tables][barred]") {
  const Strings rows = read("|\n单位：件\n|\n乡镇 |\n受理 |\n办结 |\n|\n油坊镇 |\n12 |\n11 |\n|\n谢炉镇 |\n5 |\n4 |\n三、其他\n").rows;
  CHECK(rows == towns);
}

TEST_CASE("a table that goes on below another head is one, of as many rows alone", "[tables][barred]") {
  const std::string first = "乡镇 | 受理 | 办结 | 撤回 |\n油坊镇 | 12 | 11 | 1 |\n";
  const Strings folded = read("单位：件\n" + first + "咨询 | 投诉 | 举报 | |\n7 | 8 | 9 | |\n").rows;
  CHECK(folded == Strings{"油坊镇 受理 = 12 件", "油坊镇 办结 = 11 件", "油坊镇 撤回 = 1 件", "油坊镇 咨询 = 7 件", "油坊镇 投诉 = 8 件",
                          "油坊镇 举报 = 9 件"});
  // Rows of other widths, rows that are numbered and the same head again are of no such table.
  CHECK(read("受理 | 办结 | 撤回\n12 | 11 | 3\n14 | 15 | 16\n咨询 | 投诉 | 举报\n7 | 8 | 9\n10 | 17\n").rows.size() < 12);
  for (const std::string& row : read(first + "序号 | 户数 | 人口 | 耕地 |\n1 | 2 | 3 | 4 |\n").rows)
    CHECK_FALSE(row.starts_with("油坊镇 户数"));
}

TEST_CASE("a head alone without the bar that begins rows moves no cells", "[tables][barred]") {
  CHECK(read("单位：件\n乡镇 | 受理 | 办结 |\n| 油坊镇 | 12 | 11 |\n| 谢炉镇 | 5 | 4 |\n").rows == towns);
}

TEST_CASE("a bar before a head stands behind an empty corner, which the rows tell", "[tables][barred]") {
  const Strings rows = {"油坊镇 受理（件） = 12 件", "油坊镇 办结（件） = 11 件", "谢炉镇 受理（件） = 5 件", "谢炉镇 办结（件） = 4 件"};
  CHECK(read(" | 受理（件） | 办结（件） |\n油坊镇 | 12 | 11 |\n谢炉镇 | 5 | 4 |\n三、其他工作\n").rows == rows);
  CHECK(read(" | 受理（件） | 办结（件）\n油坊镇 | 12 | 11\n谢炉镇 | 5 | 4\n三、其他工作\n").rows == rows);
  CHECK(read("| 受理（件） | 办结（件） |\n| 油坊镇 | 12 | 11 |\n| 谢炉镇 | 5 | 4 |\n三、其他工作\n").rows.empty());
  CHECK(read("| 受理（件） | 办结（件） |\n油坊镇 | 12 | 11 | 3\n谢炉镇 | 5 | 4 | 2\n三、其他工作\n").rows.empty());
  const Strings years =
      read(" | 2021年 | | 2022年 | |\n | 受理 | 办结 | 受理 | 办结 |\n油坊镇 | 12 | 11 | 7 | 6 |\n谢炉镇 | 5 | 4 | 3 | 2 |\n").rows;
  REQUIRE(years.size() == 8);
  CHECK(years[1] == "油坊镇 2021年 办结 = 11");
  CHECK(years[6] == "谢炉镇 2022年 受理 = 3");
}

TEST_CASE("a title with empty cells behind it tells how many cells a row has", "[tables][barred]") {
  const std::string rows = "油坊镇 |\n12 |\n11 |\n谢炉镇 |\n5 |\n4 |\n";
  CHECK(read("乡镇办件情况 |\n||\n单位：件 |\n||\n乡镇 |\n受理 |\n办结 |\n" + rows).rows == towns);
  CHECK(read("单位：件\n| 乡镇办件情况 | ||\n乡镇 |\n受理 |\n办结 |\n" + rows).rows == towns);
  // A name with empty cells names the rows behind it.
  const Strings named = read("乡镇办件情况 |\n||\n单位：件 |\n||\n乡镇 |\n受理 |\n办结 |\n东片 |\n||\n" + rows).rows;
  REQUIRE(named.size() == 4);
  CHECK(named[3].ends_with("谢炉镇 办结 = 4 件"));
  // Rows that do not come out even are not guessed.
  CHECK(read("乡镇办件情况 |\n||\n单位：件 |\n||\n乡镇 |\n受理 |\n办结 |\n油坊镇 |\n12 |\n谢炉镇 |\n5 |\n4 |\n其他 |\n1 |\n2 |\n")
            .rows.empty());
}
