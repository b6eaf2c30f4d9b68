// Tables whose merged cells stand once, as they are left when a page is copied: rows have fewer cells than the table has columns.
#include <algorithm>
#include <catch2/catch.hpp>

#include "tables/lines_read.hpp"

using zhibiao::test::read;
using zhibiao::test::Read;
using zhibiao::test::Strings;

TEST_CASE("names stand under those of the style of marks before theirs", "[tables][merged]") {
  const Read found = read(
      "事项\t甲镇\t乙镇\n一、收到\t9\t7\n二、办理\t（一）同意\t4\t3\n（二）不同意\t1.材料不全\t2\t1\n2.超出范围\t1\t0\n（三）其他\t1\t2\n"
      "三、结转\t1\t1\n");
  CHECK(found.rows == Strings{"一、收到 甲镇 = 9", "一、收到 乙镇 = 7", "二、办理 （一）同意 甲镇 = 4", "二、办理 （一）同意 乙镇 = 3",
                              "二、办理 （二）不同意 1.材料不全 甲镇 = 2", "二、办理 （二）不同意 1.材料不全 乙镇 = 1",
                              "二、办理 （二）不同意 2.超出范围 甲镇 = 1", "二、办理 （二）不同意 2.超出范围 乙镇 = 0",
                              "二、办理 （三）其他 甲镇 = 1", "二、办理 （三）其他 乙镇 = 2", "三、结转 甲镇 = 1", "三、结转 乙镇 = 1"});
  CHECK(found.tells.empty());
}

TEST_CASE("names without marks stand under the group that is open, totals do not", "[tables][merged]") {
  const Read found = read("大类\t小类\t上半年\t下半年\n处罚\t警告\t5\t8\n罚款\t3\t2\n强制\t查封\t1\t4\n扣押\t2\t6\n合计\t11\t20\n");
  REQUIRE(found.rows.size() == 10);
  CHECK(found.rows[2].starts_with("处罚 罚款 上半年 = 3"));
  CHECK(found.rows[5].starts_with("强制 查封 下半年 = 4"));
  CHECK(found.rows[7].starts_with("强制 扣押 下半年 = 6"));
  CHECK(found.rows[8].starts_with("合计 上半年 = 11"));
}

TEST_CASE("lower headings stand under the heading whose columns are alike", "[tables][merged]") {
  const Strings rows = read(
                           "产品\t计量单位\t产量\t增长（%）\n2022年\t2021年\n茶叶\t吨\t4120\t4003\t2.9\n柑橘\t万吨\t5.61\t5.87\t-4.4\n"
                           "鲜菌\t吨\t980\t871\t12.5\n")
                           .rows;
  CHECK(rows == Strings{"茶叶 产量 2022年 = 4120 吨", "茶叶 产量 2021年 = 4003 吨", "茶叶 增长（%） = 2.9 %", "柑橘 产量 2022年 = 56100 吨",
                        "柑橘 产量 2021年 = 58700 吨", "柑橘 增长（%） = -4.4 %", "鲜菌 产量 2022年 = 980 吨", "鲜菌 产量 2021年 = 871 吨",
                        "鲜菌 增长（%） = 12.5 %"});
}

TEST_CASE("headings of which there is one way to stand", "[tables][merged]") {
  const Read found = read("乡镇\t上半年\t下半年\n受理\t办结\t受理\t办结\n油坊镇\t12\t11\t7\t8\n谢炉镇\t5\t5\t6\t4\n");
  REQUIRE(found.rows.size() == 8);
  CHECK(found.rows[1].starts_with("油坊镇 上半年 办结 = 11"));
  CHECK(found.rows[6].starts_with("谢炉镇 下半年 受理 = 6"));
  CHECK(found.tells.empty());
}

TEST_CASE("headings that may stand in several ways leave the table open: not one figure is guessed", "[tables][merged]") {
  const Read kinds = read("乡镇\t本月\t累计\n件数\t比例\n油坊镇\t12\t8\t10\n谢炉镇\t15\t9\t11\n");
  CHECK(kinds.rows.empty());
  CHECK(kinds.tells == Strings{"table_unread"});
  const Read alike = read("乡镇\t受理\t办结\n城区\t郊区\n油坊镇\t12\t11\t10\n谢炉镇\t15\t13\t11\n");
  CHECK(alike.rows.empty());
  CHECK(alike.tells == Strings{"table_unread"});
}

TEST_CASE("empty cells at the ends of the rows of a head were those of merged ones", "[tables][merged]") {
  const Read told =
      read("乡镇 | 上半年 | 下半年 | | |\n受理 | 办结 | 受理 | 办结 | |\n油坊镇 | 12 | 11 | 7 | 8 |\n谢炉镇 | 5 | 5 | 6 | 4 |\n");
  REQUIRE(told.rows.size() == 8);
  CHECK(told.rows[1].starts_with("油坊镇 上半年 办结 = 11"));
  CHECK(told.rows[6].starts_with("谢炉镇 下半年 受理 = 6"));
  // Below which of the two the lower headings stand is not told.
  const Read open = read("乡镇 | 走访 | 检查 | |\n城区 | 郊区 | | |\n油坊镇 | 12 | 11 | 10 |\n谢炉镇 | 15 | 13 | 11 |\n");
  CHECK(open.rows.empty());
  CHECK(open.tells == Strings{"table_unread"});
  // A row of units is no row of headings.
  const Read units = read("乡镇 | 受理 | 办结 | 办结率 |\n单位 | 件 | 件 | |\n油坊镇 | 12 | 11 | 91% |\n谢炉镇 | 15 | 13 | 86% |\n");
  CHECK(units.rows.size() == 6);
  CHECK(units.tells.empty());
  // Here the empty cells stand below and beside what reaches over them.
  const Read placed = read("乡镇 | 走访 | 检查 | |\n | | 城区 | 郊区 |\n油坊镇 | 12 | 11 | 10 |\n谢炉镇 | 15 | 13 | 9 |\n");
  REQUIRE(placed.rows.size() == 6);
  CHECK(placed.rows[0].starts_with("油坊镇 走访 = 12"));
  CHECK(placed.rows[2].starts_with("油坊镇 检查 郊区 = 10"));
}

TEST_CASE("a row that ends early is not one with merged names", "[tables][merged]") {
  const Read found = read("乡镇\t受理\t办结\t备注\n油坊镇\t12\t11\t已公示\n谢炉镇\t5\t4\n");
  CHECK(found.rows == Strings{"油坊镇 受理 = 12", "油坊镇 办结 = 11", "谢炉镇 受理 = 5", "谢炉镇 办结 = 4"});
}

TEST_CASE("the head of figures names their unit", "[tables]") {
  CHECK(read("文件种类\t本年制发件数\t征求意见次数\n规章\t2\t5\n").rows == Strings{"规章 本年制发件数 = 2 件", "规章 征求意见次数 = 5 次"});
  CHECK(read("项目\t本年数\t决算数\n规章\t2\t5\n").rows == Strings{"规章 本年数 = 2", "规章 决算数 = 5"});
}

TEST_CASE("a name alone above rows that have none is not lost", "[tables][merged]") {
  const Read found = read("单位：件\n受理 | 办结 | 撤回\n12 |\n14 | 15 | 16\n");
  CHECK(std::count(found.rejected.begin(), found.rejected.end(), "12") == 1);
}
