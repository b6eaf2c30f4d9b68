#include <catch2/catch.hpp>

#include "report/identified.hpp"

using zhibiao::DocumentOptions;
using zhibiao::test::Identified;

namespace {

std::string published(const std::string& text) { return Identified(text).info.published; }
std::string issuer(const std::string& text) { return Identified(text).info.issuer; }
std::string title(const std::string& text, const std::map<std::string, std::string>& metadata = {}) {
  return Identified(text, {}, metadata).info.title;
}

const std::string head = "攸县2020年法治政府建设年度报告\n";

}  // namespace

TEST_CASE("the title as the page has it", "[report]") {
  CHECK(title(head + "开头。") == "攸县2020年法治政府建设年度报告");
  CHECK(title("攸县2019年法治政府建设年度报告\n攸县2018年法治政府建设年度报告\n" + head + "发布日期：2021-02-08\n开头。") ==
        "攸县2020年法治政府建设年度报告");  // below a list of other years
  CHECK(title("攸县2020年法治政府建设年度报告 发布日期：2021-02-08 来源：攸县司法局\n开头。") == "攸县2020年法治政府建设年度报告");
  CHECK(title("攸县人民政府\n关于2020年法治政府建设情况的报告\n开头。") == "攸县人民政府关于2020年法治政府建设情况的报告");
  CHECK(title("年终回顾\n开头。", {{"articletitle", "攸县2020年法治政府建设年度报告"}}) == "攸县2020年法治政府建设年度报告");
  CHECK(title("今天\n开头。", {{"title", "攸县2020年法治政府建设年度报告_攸县人民政府"}}) == "攸县2020年法治政府建设年度报告");
  CHECK(title("今天\n开头。", {{"title", "攸县人民政府门户网站"}}) == "");
  CHECK(title("索引号：123 标题：攸县2020年工作报告\n文号：无\n开头。") == "攸县2020年工作报告");
  DocumentOptions options;
  options.title = "给定的标题";
  CHECK(Identified(head + "开头。", options).info.title == "给定的标题");
}

TEST_CASE("a label that opens the line of the title is no part of it", "[report]") {
  CHECK(title("公报标题攸县商务局2020年度行政执法统计年报\n开头。") == "攸县商务局2020年度行政执法统计年报");
  CHECK(title("文件名称：攸县商务局2020年度行政执法统计年报\n开头。") == "攸县商务局2020年度行政执法统计年报");
  CHECK(title("名称规范工作2020年度报告\n开头。") == "名称规范工作2020年度报告");
}

TEST_CASE("a page that begins with its body is titled by what it calls the report", "[report]") {
  const std::string rest = "\n一、主要工作\n受理案件18件。";
  CHECK(title("根据有关规定，我镇编制了《攸县坪镇2020年政府信息公开工作年度报告》。数据截至年底。" + rest) ==
        "攸县坪镇2020年政府信息公开工作年度报告");
  CHECK(title("2020年，攸县水利局认真履职。现将攸县水利局2020年法治政府建设年度报告公布如下：" + rest) ==
        "攸县水利局2020年法治政府建设年度报告");
  CHECK(title("现将我局2020年法治政府建设情况报告如下。" + rest) == "2020年法治政府建设情况报告");
  CHECK(title("2020年，攸县水利局印发《攸县水利局2020年普法工作情况通报》。" + rest) == "");
  CHECK(title("2020年，攸县水利局认真履职。现将有关情况报告如下。" + rest) == "");
}

TEST_CASE("the date of publication in all spellings", "[report]") {
  for (const char* date : {"2021-02-08", "2021-2-8", "2021年2月8日", "2021.02.08", "2021/2/8", "2021-02-08 10:11:23", "【2021-02-08】",
                           "２０２１－０２－０８"}) {
    INFO(date);
    CHECK(published(head + "发布日期：" + date + "\n开头。") == "2021-02-08");
  }
  CHECK(published(head + "日期:2021-02-08\n开头。") == "2021-02-08");
  CHECK(published(head + "时间：2021-02-08 14:15 字体大小：大\n开头。") == "2021-02-08");
  CHECK(published(head + "2021-02-08  来源：攸县司法局\n开头。") == "2021-02-08");
  CHECK(published(head + "攸县司法局 2021-02-08 点击：3次\n开头。") == "2021-02-08");
  CHECK(published(head + "（2021年2月8日）\n开头。") == "2021-02-08");
  CHECK(published("政府工作报告\n——2021年2月8日在攸县第十八届人民代表大会上\n开头。") == "2021-02-08");
  CHECK(published(head + "开头。\n2021年2月8号\n抄送：省司法厅，市司法局。共印30份") == "2021-02-08");
  CHECK(published("发布日期：2021-02-08\n" + head + "开头。") == "2021-02-08");
  CHECK(published(head + "开头。\n发布日期：2021-02-08") == "2021-02-08");
}

TEST_CASE("a day in figures in brackets behind a title is the date of publication", "[report]") {
  const Identified page("攸县行政复议白皮书 (2022-11-23)\n2021年受理18件。");
  CHECK(page.info.title == "攸县行政复议白皮书");
  CHECK(page.info.published == "2022-11-23");
  CHECK(Identified("攸县2021年法治政府建设年度报告（修订）\n受理18件。").info.title == "攸县2021年法治政府建设年度报告（修订）");
  CHECK(Identified("攸县2021年法治政府建设年度报告\n| 成文日期 | 2022-02-10 | 废止日期 | |\n受理18件。").info.published == "2022-02-10");
}

TEST_CASE("a date with a time of day between short words is that of publication", "[report]") {
  const std::string head = "攸县2020年法治政府建设年度报告\n";
  CHECK(Identified(head + "公文搜 2021-07-27 17:07:19 年度报告\n受理18件。").info.published == "2021-07-27");
  CHECK(Identified(head + "会议定于 2021-07-27 召开\n受理18件。").info.published == "");
}

TEST_CASE("the most trusted date wins", "[report]") {
  CHECK(published(head + "成文日期：2021-01-20 发布日期：2021-02-08\n开头。\n攸县人民政府\n2021年1月18日") == "2021-02-08");
  CHECK(published(head + "成文日期：2021-01-20\n开头。") == "2021-01-20");
  CHECK(published(head + "开头。\n攸县人民政府\n2021年1月18日") == "2021-01-18");
  CHECK(published(head + "开头。\n攸县人民政府\n二〇二一年一月十八日") == "2021-01-18");
  CHECK(published("今天是2024年5月3日 星期五\n" + head + "开头。") == "");
  CHECK(published(head + "开头。2020年12月4日开展宣传。") == "");
  CHECK(Identified(head + "发布日期：2021-02-09\n开头。", {}, {{"pubdate", "2021-02-08 09:00"}}).info.published == "2021-02-08");
}

TEST_CASE("a damaged date speaks only when it has one meaning", "[report]") {
  CHECK(published(head + "开头。\n攸县人民政府\n2021118日") == "");  // 18 January or 8 November
  CHECK(published(head + "开头。\n攸县人民政府\n2021129") == "");
  CHECK(published(head + "开头。\n攸县人民政府\n20211231日") == "2021-12-31");
  CHECK(published(head + "日期：2021-02-08\n开头。\n攸县人民政府\n2021118日") == "2021-02-08");
}

TEST_CASE("who signed or published", "[report]") {
  CHECK(issuer(head + "来源：县司法局\n开头。\n攸县人民政府\n2021年1月18日") == "攸县人民政府");
  CHECK(issuer(head + "开头。\n攸 县 人 民 政 府\n2021年1月18日") == "攸县人民政府");
  CHECK(issuer(head + "开头。\n攸县人民政府  2021年1月18日") == "攸县人民政府");
  CHECK(issuer(head + "发布日期：2021-02-08 信息来源：攸县司法局 浏览次数：5\n开头。") == "攸县司法局");
  CHECK(issuer(head + "发布机构 攸县司法局\n开头。") == "攸县司法局");
  CHECK(issuer("攸县司法局2020年法治政府建设报告\n来源：本站\n开头。") == "攸县司法局");
  CHECK(issuer("攸县人民政府关于2020年法治政府建设情况的报告\n开头。") == "攸县人民政府");
  CHECK(issuer(head + "攸县人民政府办公室  2021-02-08  点击：88次\n开头。") == "攸县人民政府办公室");
  CHECK(issuer("湖南省司法厅 >> 统计信息\n2018年湖南省行政复议统计分析\n日期：2019-03-12\n开头。") == "湖南省司法厅");
  CHECK(issuer(head + "开头。\n主办单位：攸县人民政府办公室 湘ICP备05001234号") == "攸县人民政府办公室");
  CHECK(issuer("攸县财政局2020年工作总结\n来源：综合科\n开头。") == "攸县财政局");
  CHECK(issuer("攸县财政局2020年工作总结\n开头。\n县财政局\n2021年1月8日") == "攸县财政局");
  CHECK(issuer(head + "来源：县财政局\n开头。") == "县财政局");
  CHECK(issuer(head + "开头。") == "");
}

TEST_CASE("nothing at all", "[report]") {
  for (const char* text : {"", "\n", "。", "数字1", "<>[]{}", "2020"}) {
    const Identified page(text);
    CHECK(page.info.region_code.empty());
    CHECK(page.info.published.empty());
    CHECK(page.info.issuer.empty());
  }
}
