// Tables that lost their lines and columns on the way from a page to text: one cell a line, all cells in a line, folded heads, forms of the
// statistics on enforcement. What a reader understands is what the head over a figure and the name before it say.
#include <catch2/catch.hpp>

#include "tables/lines_read.hpp"

using zhibiao::test::read;
using zhibiao::test::Strings;

namespace {

/// A table row by row; a merged cell stands once, as it does when a page is copied.
using Rows = std::vector<Strings>;

std::string written(const Rows& rows, const std::string& between_cells, const std::string& between_rows) {
  std::string text;
  for (const Strings& row : rows) {
    if (!text.empty()) text += between_rows;
    for (std::size_t i = 0; i < row.size(); ++i) text += (i > 0 ? between_cells : "") + row[i];
  }
  return text;
}

/// In each way in which blanks and line breaks can be what is left of the cells. `over`: a heading of all columns, which a label may name.
void check(const std::string& before, const Rows& rows, const std::string& after, const Strings& wanted, const std::string& over = "") {
  for (const auto& [cells, lines] :
       {std::pair{"\n", "\n"}, std::pair{"\n\n", "\n\n"}, std::pair{" \n", " \n"}, std::pair{" ", "\n"}, std::pair{" ", " "}}) {
    const std::string text = before + lines + written(rows, cells, lines) + lines + after + "\n";
    INFO(text);
    Strings found = read(text).rows;
    for (std::string& row : found)
      if (const auto at = row.find(over + " "); !over.empty() && at != std::string::npos) row.erase(at, over.size() + 1);
    CHECK(found == wanted);
  }
}

}  // namespace

TEST_CASE("a heading over all columns is one, also over a row that has no name", "[tables][cells]") {
  check("（二）行政许可实施情况统计表",
        {{"行政许可实施数量（宗）"}, {"申请数量", "受理数量", "许可数量", "不予许可数量"}, {"61", "58", "55", "3"}}, "说明：",
        {"申请数量 = 61 宗", "受理数量 = 58 宗", "许可数量 = 55 宗", "不予许可数量 = 3 宗"});
  check("表五 宣传情况统计表", {{"宣传活动数量（场）"}, {"单位名称", "进校园", "进社区"}, {"粮食局", "4", "0"}}, "说明：",
        {"粮食局 进校园 = 4 场", "粮食局 进社区 = 0 场"}, "宣传活动数量（场）");
  check("（二）行政许可情况统计表", {{"许可申请（件）", "予以受理（件）", "作出许可（件）"}, {"512", "500", "497"}}, "三、其他",
        {"许可申请（件） = 512 件", "予以受理（件） = 500 件", "作出许可（件） = 497 件"});
}

TEST_CASE("classes of ages and sizes name rows, though they begin with digits", "[tables][cells]") {
  check("人口构成情况表",
        {{"指标", "年末数（人）", "比重（%）"}, {"18岁以下", "174", "18.8"}, {"18-35岁", "280", "30.3"}, {"60岁以上", "106", "11.4"}},
        "说明：",
        {"18岁以下 年末数（人） = 174 人", "18岁以下 比重（%） = 18.8 %", "18-35岁 年末数（人） = 280 人", "18-35岁 比重（%） = 30.3 %",
         "60岁以上 年末数（人） = 106 人", "60岁以上 比重（%） = 11.4 %"});
}

TEST_CASE("a row that goes on below heads of its own is one row", "[tables][cells]") {
  const Strings wanted = {"粮食局 检查实施数量（次） 日常检查 = 12 次 {日常检查}", "粮食局 检查实施数量（次） 专项检查 = 0 次 {专项检查}",
                          "粮食局 检查实施数量（次） 联合检查 = 3 次 {联合检查}", "粮食局 检查实施数量（次） 合计（次） = 15 次",
                          "粮食局 检查实施数量（次） 罚没金额（万元） = 762000 元"};
  const std::string head = "（一）检查实施情况统计表\n检查实施数量（次）\n单位名称\n日常检查\n专项检查\n粮食局\n12\n0\n联合检查\n";
  CHECK(read(head + "合计\n（次）\n罚没金额（万元）\n3\n15\n76.2\n说明：\n").rows == wanted);
  // One figure less than heads: nobody knows whose it is.
  CHECK(read(head + "合计（次）\n罚没金额（万元）\n3\n15\n说明：\n").rows.size() == 2);
}

TEST_CASE("the forms of the statistics on enforcement have their columns without any lines", "[tables][cells]") {
  check("表一 处罚情况",
        {{"单位名称", "行政处罚实施数量（宗）", "罚没金额（万元）"},
         {"警告、通报批评", "罚款", "行政拘留", "合计"},
         {"公安局", "301", "1022", "166", "1489", "48.15"},
         {"林业局", "0", "14", "0", "14", "6.2"}},
        "说明：",
        {"公安局 行政处罚实施数量（宗） 警告、通报批评 = 301 宗 {警告、通报批评}", "公安局 行政处罚实施数量（宗） 罚款 = 1022 宗 {罚款}",
         "公安局 行政处罚实施数量（宗） 行政拘留 = 166 宗 {行政拘留}", "公安局 行政处罚实施数量（宗） 合计 = 1489 宗",
         "公安局 罚没金额（万元） = 481500 元", "林业局 行政处罚实施数量（宗） 警告、通报批评 = 0 宗 {警告、通报批评}",
         "林业局 行政处罚实施数量（宗） 罚款 = 14 宗 {罚款}", "林业局 行政处罚实施数量（宗） 行政拘留 = 0 宗 {行政拘留}",
         "林业局 行政处罚实施数量（宗） 合计 = 14 宗", "林业局 罚没金额（万元） = 62000 元"});
  check("表四 其他情况",
        {{"行政征收", "行政检查", "行政给付"},
         {"次数", "征收总金额（万元）", "次数", "次数", "给付总金额（万元）"},
         {"13", "88.2", "4410", "0", "630.5"}},
        "说明：",
        {"行政征收 次数 = 13 次", "行政征收 征收总金额（万元） = 882000 元", "行政检查 次数 = 4410 次", "行政给付 次数 = 0 次",
         "行政给付 给付总金额（万元） = 6305000 元"});
  // Rows that are numbered, and figures fewer than heads
  CHECK(read("序号\n单位名称\n行政处罚（宗）\n罚没金额（万元）\n警告\n罚款\n1\n公安局\n31\n206\n18.5\n2\n水利局\n4\n9\n1.2\n").rows ==
        Strings{"公安局 行政处罚（宗） 警告 = 31 宗", "公安局 行政处罚（宗） 罚款 = 206 宗", "公安局 罚没金额（万元） = 185000 元",
                "水利局 行政处罚（宗） 警告 = 4 宗", "水利局 行政处罚（宗） 罚款 = 9 宗", "水利局 罚没金额（万元） = 12000 元"});
  CHECK(read("行政处罚（宗）\n罚没金额（万元）\n警告\n罚款\n31\n206\n说明\n").rows.empty());
}

TEST_CASE("a head that begins again has two sides", "[tables][cells]") {
  check("按案由分：", {{"案由", "件数（件）", "案由", "件数（件）"}, {"治安", "215", "土地", "31"}, {"工伤", "18", "房屋", "46"}},
        "二、其他", {"治安 件数（件） = 215 件", "土地 件数（件） = 31 件", "工伤 件数（件） = 18 件", "房屋 件数（件） = 46 件"});
}

TEST_CASE("figures of a row are no torn number", "[tables][cells]") {
  check("具体如下：", {{"处理结果", "件数（件）", "占比"}, {"维持", "412", "61.5%"}, {"撤销", "50", "7.5%"}, {"合计", "670", "100%"}},
        "（四）其他",
        {"维持 件数（件） = 412 件 {维持}", "维持 占比 = 61.5 % {维持}", "撤销 件数（件） = 50 件 {撤销}", "撤销 占比 = 7.5 % {撤销}",
         "合计 件数（件） = 670 件", "合计 占比 = 100 %"});
}

TEST_CASE("a row between bars may leave out the empty cells that end the one before", "[tables][cells]") {
  CHECK(read("二、公开情况\n第（一）项 | |||\n信息内容 | 制发件数 | 废止件数 | 有效件数 |\n规章 | 2 | 0 | 9 |\n信息内容 | 收费金额（万元） "
             "| ||\n"
             "行政收费 | 3.5 |\n三、其他\n")
            .rows ==
        Strings{"规章 制发件数 = 2 件", "规章 废止件数 = 0 件", "规章 有效件数 = 9 件", "行政收费 收费金额（万元） = 35000 元"});
}

TEST_CASE("rows that bars end are one table, however many cells they have; menus between bars are none", "[tables][cells]") {
  const Strings rows = read(
                           "二、申请情况\n勾稽关系：第一项等于第二项 | 申请人情况 |\n自然人 | 法人或其他组织 | 总计 |\n"
                           "商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 |\n"
                           "一、新收申请 | 31 | 4 | 0 | 0 | 1 | 2 | 38 |\n二、结转申请 | 2 | 0 | 0 | 0 | 0 | 0 | 2 |\n"
                           "三、办理结果 | （一）予以公开 | 17 | 3 | 0 | 0 | 0 | 0 | 20 |\n（二）不予公开 | 9 | 0 | 0 | 0 | 1 | 2 | 12 |\n")
                           .rows;
  REQUIRE(rows.size() == 28);
  CHECK(rows[1] == "一、新收申请 申请人情况 法人或其他组织 商业企业 = 4 {商业企业}");
  CHECK(rows[6] == "一、新收申请 申请人情况 总计 = 38");
  CHECK(rows[14] == "三、办理结果 （一）予以公开 申请人情况 自然人 = 17 {自然人}");
  CHECK(rows[27] == "三、办理结果 （二）不予公开 申请人情况 总计 = 12");
  CHECK(read("首页 | 机构 | 公开 | 互动\n打印 | 分享\n3 | 12 | 5 | 0 | 7 | 1\n").rows.empty());
}

TEST_CASE("lists of names over numbers are no table", "[tables][cells]") {
  CHECK(read("联系方式：\n电话\n传真\n邮编\n5120033\n5120034\n363900\n").rows.empty());
  CHECK(read("值班安排 张三 李四 王五 12 13 14\n").rows.empty());
  CHECK(read("各科情况 宣教科 信访科 法制科 办公室 12 13 14\n").rows.empty());
}
