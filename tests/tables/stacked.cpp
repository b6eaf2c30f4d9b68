// Tables that lost their lines and columns: one cell a line, or one full-width blank between cells.
#include <catch2/catch.hpp>

#include "tables/lines_read.hpp"

using zhibiao::test::read;
using zhibiao::test::Read;
using zhibiao::test::Strings;

TEST_CASE("cells that stand one on a line are a table", "[tables][stacked]") {
  const Read found = read(
      "各中心办件情况如下：\n单位：件\n中心\n受理\n办结\n"
      "县政务服务中心\n1203\n1198\n东镇便民中心\n88\n88\n合计\n1291\n1286\n\n"
      "表2 执法情况\n序号\n执法机关\n处罚（宗）\n罚没金额（万元）\n备注\n"
      "1\n市场监管局\n31\n12.5\n无\n2\n交通运输局\n208\n66.05\n含非现场\n3\n水利局\n4\n—\n无\n");
  CHECK(found.rows == Strings{"县政务服务中心 受理 = 1203 件 {县政务服务中心}", "县政务服务中心 办结 = 1198 件 {县政务服务中心}",
                              "东镇便民中心 受理 = 88 件 {东镇便民中心}", "东镇便民中心 办结 = 88 件 {东镇便民中心}", "合计 受理 = 1291 件",
                              "合计 办结 = 1286 件", "市场监管局 处罚（宗） = 31 宗", "市场监管局 罚没金额（万元） = 125000 元",
                              "交通运输局 处罚（宗） = 208 宗", "交通运输局 罚没金额（万元） = 660500 元", "水利局 处罚（宗） = 4 宗"});
  CHECK(found.tells.empty());
}

TEST_CASE("a name without figures, marked as such, names the rows behind it", "[tables][stacked]") {
  CHECK(read("科室情况\n\n科室\n宣传（场）\n法制科\n6\n（一）街道\n东街道\n2\n西街道\n3\n").rows ==
        Strings{"法制科 宣传（场） = 6 场", "东街道 宣传（场） = 2 场", "西街道 宣传（场） = 3 场"});
}

TEST_CASE("lines that are all set apart by empty ones hold cells as well", "[tables][stacked]") {
  CHECK(read("热线受理情况\n\n类别\n\n本月\n\n上月\n\n咨询\n\n310\n\n288\n\n投诉\n\n41\n\n39\n").rows ==
        Strings{"咨询 本月 = 310", "咨询 上月 = 288", "投诉 本月 = 41", "投诉 上月 = 39"});
}

TEST_CASE("empty lines are cells where all rows agree", "[tables][stacked]") {
  CHECK(read("一、办件\n类别\n本月\n上月\n咨询\n310\n288\n投诉\n\n39\n求助\n5\n\n合计\n315\n327\n").rows.size() == 6);
}

TEST_CASE("one cell a line, a missing cell leaves it open where rows begin: not one is guessed", "[tables][stacked]") {
  const std::string lines = GENERATE(
      // cells dropped
      "各中心办件情况如下：\n中心\n受理\n办结\n县政务服务中心\n1203\n东镇便民中心\n88\n88\n西镇便民中心\n61\n合计\n1352\n1346\n",
      // a head of two rows
      "各中心办件情况如下：\n中心\n受理\n办结\n线上\n线下\n线上\n线下\n东镇\n31\n32\n33\n34\n西镇\n41\n42\n43\n44\n",
      // two sides
      "收支情况\n\n收入\n决算数\n支出\n决算数\n拨款\n900.5\n教育\n12\n其他\n70.2\n卫生\n30.1\n",
      // a remark between figures
      "办件情况\n\n中心\n受理\n牵头科室\n办结\n东镇\n31\n法制科\n30\n西镇\n41\n信访科\n40\n");
  const Read found = read(lines);
  CHECK(found.rows.empty());
  CHECK(found.tells == Strings{"table_unread"});
}

TEST_CASE("a head that is said again stands over rows side by side", "[tables][stacked]") {
  const std::string lines = "表1：各部门复议案件情况\n收案数\n受理数\n收案数\n受理数\n人社局\n32\n28\n卫健局\n7\n5\n公安局\n25\n20\n";
  const Strings first = {"人社局 收案数 = 32", "人社局 受理数 = 28", "卫健局 收案数 = 7",
                         "卫健局 受理数 = 5",  "公安局 收案数 = 25", "公安局 受理数 = 20"};
  CHECK(read(lines).rows == first);
  // A name in two lines
  const Read broken = read(lines + "市场监督\n管理局\n33\n23\n");
  REQUIRE(broken.rows.size() == 8);
  CHECK(broken.rows[6].ends_with("收案数 = 33"));
  CHECK(broken.rows[7].ends_with("受理数 = 23"));
  // Whether 水利局 heads the rows behind it or has none of its own is open where this is no rare thing.
  CHECK(read("表1：各部门复议案件情况\n收案数\n受理数\n收案数\n受理数\n水利局\n人社局\n32\n28\n卫健局\n7\n5\n").rows.empty());
}

TEST_CASE("the longest head of a fixed form is that of the table", "[tables][stacked]") {
  const std::string title =
      "安吉县城管局2020年度行政执法统计情况\n\n实施情况见表二。\n\n行政处罚实施数量（宗）\n\n警告\n\n罚款\n\n没收违法\n\n";
  const Strings rows = read(title +
                            "所得、没收非法财物\n\n暂扣许可证、执照\n\n责令停产停业\n\n吊销许可证、执照\n\n其他行政处罚\n\n合计（宗）\n\n"
                            "罚没金额（万元）\n\n4\n\n126\n\n3\n\n0\n\n0\n\n1\n\n0\n\n134\n\n68.5\n\n")
                           .rows;
  REQUIRE(rows.size() == 9);
  CHECK(rows[0].starts_with("行政处罚实施数量（宗） 警告 = 4 宗"));
  CHECK(rows[1].starts_with("行政处罚实施数量（宗） 罚款 = 126 宗"));
  CHECK(rows[5].starts_with("行政处罚实施数量（宗） 吊销许可证、执照 = 1 宗"));
  CHECK(rows[7].find("合计（宗） = 134 宗") != std::string::npos);
  CHECK(rows[8].find("罚没金额（万元） = 685000 元") != std::string::npos);
}

TEST_CASE("names and figures with units by turns are read in pairs, up to a gap", "[tables][stacked]") {
  CHECK(read("受理案件\n46件\n审结案件\n40件\n调解成功率\n87.5%\n").rows ==
        Strings{"受理案件 = 46 件", "审结案件 = 40 件", "调解成功率 = 87.5 %"});
  // A name that is left over may be that of the first figure or of none.
  for (const std::string& row : read("数据概览\n46件\n受理案件\n40件\n审结案件\n").rows) CHECK(row.find("受理") == std::string::npos);
  for (const std::string& row : read("46件\n受理案件\n40件\n审结案件\n").rows) CHECK(row.find("受理案件 = 40") == std::string::npos);
}

TEST_CASE("a row that more rows follow is none of another width", "[tables][stacked]") {
  const Read found =
      read("表一 执法情况\n序号\n单位名称\n日常检查（次）\n罚没金额（万元）\n线上\n线下\n1\n公安局\n31\n206\n18.5\n2\n水利局\n4\n9\n1.2\n");
  CHECK(found.rows.empty());
  CHECK(found.tells == Strings{"table_unread"});
}

TEST_CASE("a line of words between the note and what looks like a head is of the head", "[tables][stacked]") {
  const Read found = read("单位：万元\n收入　支出\n项目　决算数　项目　决算数\n拨款　900.5　教育　70.2\n其他　3.1　卫生　30.1\n");
  CHECK(found.rows.empty());
  CHECK(read("单位：万元\n表1　收支情况\n项目　决算数\n拨款　900.5\n其他　3.1\n").rows ==
        Strings{"拨款 决算数 = 9005000 元", "其他 决算数 = 31000 元"});
}

TEST_CASE("lines with single figures among prose are no table", "[tables][stacked]") {
  const Read found = read("联系电话\n0310-12345\n全县人口\n31.5万人\n下辖3个街道\n2022年\n共完成56件\n");
  CHECK(found.tells.empty());
}

TEST_CASE("the tables of disclosure reports, cut to one cell a line", "[tables][stacked]") {
  const std::string head = "申请人情况\n自然人\n法人或其他组织\n总计\n商业\n企业\n科研\n机构\n社会公益组织\n法律服务机构\n其他\n";
  const Read found = read("三、收到和处理政府信息公开申请情况\n" + head +
                          "一、本年新收政府信息公开申请数量\n5\n2\n0\n0\n1\n0\n8\n"
                          "三、本年度办理结果\n（一）予以公开\n3\n\n\n\n1\n\n4\n"
                          "（三）不予公开\n1.属于国家秘密\n\n1\n\n\n\n\n1\n2.其他法律行政法规禁止公开\n2\n3\n"
                          "四、政府信息公开行政复议、行政诉讼情况\n"
                          "行政复议\n行政诉讼\n结果维持\n结果纠正\n其他结果\n尚未审结\n总计\n未经复议直接起诉\n复议后起诉\n"
                          "结果维持\n结果纠正\n其他结果\n尚未审结\n总计\n结果维持\n结果纠正\n其他结果\n尚未审结\n总计\n"
                          "3\n1\n0\n0\n4\n0\n0\n1\n0\n1\n2\n0\n0\n0\n2\n");
  REQUIRE(found.rows.size() == 7 + 3 + 2 + 15);
  CHECK(found.rows[1].find("一、本年新收政府信息公开申请数量 申请人情况 法人或其他组织 商业企业 = 2") == 0);
  CHECK(found.rows[8].find("三、本年度办理结果 （一）予以公开 申请人情况 法人或其他组织 法律服务机构 = 1") == 0);
  CHECK(found.rows[10].find("三、本年度办理结果 （三）不予公开 1.属于国家秘密 申请人情况 法人或其他组织 商业企业 = 1") == 0);
  CHECK(found.rows[12].find("行政复议 结果维持 = 3") == 0);
  CHECK(found.rows[19].find("行政诉讼 未经复议直接起诉 其他结果 = 1") == 0);
  CHECK(found.rows[26].find("行政诉讼 复议后起诉 总计 = 2") == 0);
  // 2.其他… has two of its seven cells
  CHECK(found.tells == Strings{"table_unread"});
}

TEST_CASE("columns held apart by one full-width blank", "[tables][stacked]") {
  const Read found = read(
      "各乡镇公开情况如下：\n单位：条\n序号　单位　主动公开　政策解读　较上年±%\n"
      "1　东街道　512　9　12.5\n2　西镇　477　7　3.2\n");
  CHECK(found.rows == Strings{"东街道 主动公开 = 512 条", "东街道 政策解读 = 9 条", "东街道 较上年±% = 12.5 %", "西镇 主动公开 = 477 条",
                              "西镇 政策解读 = 7 条", "西镇 较上年±% = 3.2 %"});
  CHECK(read("各科室情况如下：\n科　室　件　数\n法制科　512\n合　计　512\n").rows == Strings{});
  CHECK(read("各科室情况如下：\n科　室　受理数\n法制科　512\n信访科　41\n").rows == Strings{"法制科 受理数 = 512", "信访科 受理数 = 41"});
}

TEST_CASE("a row that lost a cell between full-width blanks is not read", "[tables][stacked]") {
  const Read found = read("各乡镇情况如下：\n单位　受理　办结\n东街道　512　500\n西镇　477\n南镇　41　40\n");
  CHECK(found.rows == Strings{"东街道 受理 = 512", "东街道 办结 = 500", "南镇 受理 = 41", "南镇 办结 = 40"});
  CHECK(found.tells == Strings{"table_unread"});
}

TEST_CASE("addresses and names with full-width blanks are no table", "[tables][stacked]") {
  const Read found = read("地址　清河路12号\n电话　12345678\n王某某　李某某　张某某\n");
  CHECK(found.rows.empty());
  CHECK(found.tells.empty());
}

TEST_CASE("blanks tell the column of a figure only where columns stand in line", "[tables]") {
  const Read ragged = read(
      "行政诉讼案件情况\n"
      "单位      收案   结案   败诉\n"
      "县公安局      30   28   2\n"
      "县自然资源和规划局  15   1\n"
      "县教育局      8   8   0\n");
  CHECK(ragged.rows.size() == 6);
  for (const std::string& row : ragged.rows) CHECK(row.find("自然资源") == std::string::npos);
  CHECK(ragged.tells == Strings{"table_unread"});
  const Read aligned = read(
      "行政诉讼案件情况\n"
      "单位      收案   结案   败诉\n"
      "县公安局    30     28     2\n"
      "县司法局    15            1\n"
      "县教育局     8      8     0\n");
  CHECK(aligned.rows.size() == 8);
  CHECK(std::count(aligned.rows.begin(), aligned.rows.end(), "县司法局 败诉 = 1") == 1);
  CHECK(aligned.tells.empty());
}
