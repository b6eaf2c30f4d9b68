// Tables whose lines are rows and whose cells have one blank between them, as a page leaves them when it is copied.
#include <catch2/catch.hpp>

#include "tables/lines_read.hpp"

using zhibiao::test::read;
using zhibiao::test::Read;
using zhibiao::test::Strings;

TEST_CASE("lines with one blank between cells are a table where each has a figure for each heading", "[tables][spaced]") {
  const Read found = read(
      "各镇办件情况如下：\n乡镇 受理（件） 办结率（%） 满意率（%）\n油坊镇 1203 99.2 97\n谢炉镇 88 100 —\n合 计 1291 99.3 97.4\n"
      "下一步继续改进。\n");
  CHECK(found.rows == Strings{"油坊镇 受理（件） = 1203 件 {油坊镇}", "油坊镇 办结率（%） = 99.2 % {油坊镇}",
                              "油坊镇 满意率（%） = 97 % {油坊镇}", "谢炉镇 受理（件） = 88 件 {谢炉镇}",
                              "谢炉镇 办结率（%） = 100 % {谢炉镇}", "合计 受理（件） = 1291 件", "合计 办结率（%） = 99.3 %",
                              "合计 满意率（%） = 97.4 %"});
  CHECK(found.tells.empty());
}

TEST_CASE("a column of units stands beside the names", "[tables][spaced]") {
  CHECK(read("主要数据如下：\n指标 计量单位 绝对数 比上年增长（%）\n用电量 万千瓦时 412 3.1\n出口 万美元 5 -0.8\n").rows ==
        Strings{"用电量 绝对数 = 4120000 千瓦时", "用电量 比上年增长（%） = 3.1 %", "出口 绝对数 = 50000 美元",
                "出口 比上年增长（%） = -0.8 %"});
}

TEST_CASE("a table without a heading over its names", "[tables][spaced]") {
  CHECK(read("热线受理情况：\n本月 上月\n咨询 310 288\n投诉 41 39\n").rows ==
        Strings{"咨询 本月 = 310", "咨询 上月 = 288", "投诉 本月 = 41", "投诉 上月 = 39"});
}

TEST_CASE("names of several words under one heading, and names of groups", "[tables][spaced]") {
  CHECK(read("办理结果\n结果 数量（件）\n（一）办结 申请人撤回 4\n（二）不予处理 9\n").rows ==
        Strings{"（一）办结 申请人撤回 数量（件） = 4 件", "（二）不予处理 数量（件） = 9 件"});
  CHECK(read("科室情况\n科室 宣传（场） 培训（次）\n法制科 6 2\n其中：\n东街道 3 1\n").rows ==
        Strings{"法制科 宣传（场） = 6 场", "法制科 培训（次） = 2 次", "东街道 宣传（场） = 3 场", "东街道 培训（次） = 1 次"});
}

TEST_CASE("a row that lacks a cell leaves the table open: not one is guessed", "[tables][spaced]") {
  const Read found = read("各镇情况：\n乡镇 受理 办结 退回\n油坊镇 12 10 2\n谢炉镇 8 8\n");
  CHECK(found.rows.empty());
  CHECK(found.tells == Strings{"table_unread"});
}

TEST_CASE("lines of prose with blanks are no table", "[tables][spaced]") {
  CHECK(read("字号 大 中 小\n浏览 315\n").rows.empty());
  CHECK(read("清河县司法局 综合股\n本页浏览 4 转发 7\n").rows.empty());
  CHECK(read("全县 培训 干部\n共 12 次，参加 300 人。\n").rows.size() == 2);
}

TEST_CASE("the head of a fixed form may have its lower cells in one line", "[tables][spaced]") {
  const Read found = read(
      "三、因政府信息公开工作被申请行政复议、提起行政诉讼情况\n行政复议 行政诉讼\n未经复议直接起诉 复议后起诉\n"
      "结果维持 结果纠正 其他结果 尚未审结 总计 结果维持 结果纠正 其他结果 尚未审结 总计 结果维持 结果纠正 其他结果 尚未审结 总计\n"
      "6 1 0 2 9 3 0 0 1 4 2 0 1 0 3\n");
  REQUIRE(found.rows.size() == 15);
  CHECK(found.rows[0] == "行政复议 结果维持 = 6 {结果维持}");
  CHECK(found.rows[4].starts_with("行政复议 总计 = 9"));
  CHECK(found.rows[5] == "行政诉讼 未经复议直接起诉 结果维持 = 3 {结果维持}");
  CHECK(found.rows[14].starts_with("行政诉讼 复议后起诉 总计 = 3"));
}
