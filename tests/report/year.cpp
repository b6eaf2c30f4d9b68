#include <catch2/catch.hpp>

#include "report/identified.hpp"

using zhibiao::DocumentOptions;
using zhibiao::Year;
using zhibiao::test::Identified;

namespace {

std::optional<Year> year_of(const char* text) { return Identified(text).info.year; }
std::string period_of(const char* text) { return to_string(Identified(text).info.period); }

}  // namespace

TEST_CASE("the title tells the year", "[report][year]") {
  CHECK(year_of("攸县2020年法治政府建设年度报告\n开头。") == 2020);
  CHECK(year_of("攸县2020年度法治政府建设情况的报告\n开头。") == 2020);
  CHECK(year_of("二〇二〇年攸县法治政府建设情况的报告\n开头。") == 2020);
  CHECK(year_of("攸县二零一九年度依法行政工作总结\n开头。") == 2019);
  CHECK(year_of("攸县法治政府建设年度报告（2021年）\n开头。") == 2021);
  CHECK(year_of("攸县２０２１年法治政府建设年度报告\n开头。") == 2021);
  CHECK(year_of("攸县2021 年法治政府建设年度报告\n开头。") == 2021);
  CHECK(year_of("2021攸县法治政府建设年度报告\n开头。") == 2021);
}

TEST_CASE("a title tells the year in unusual ways too", "[report][year]") {
  CHECK(year_of("攸县法治政府建设年度报告（2021）\n开头。") == 2021);
  CHECK(year_of("攸县二0二一年法治政府建设年度报告\n开头。") == 2021);
  CHECK(year_of("攸县二O二一年法治政府建设年度报告\n开头。") == 2021);
  CHECK(year_of("攸县人民政府关于印发《攸县2021年法治政府建设年度报告》的通知\n开头。") == 2021);
  CHECK(year_of("攸县法治政府建设年度报告（2022年1月）\n2021年，攸县受理案件18件。") == 2021);
  CHECK(year_of("关于攸县法治政府建设情况的通报（攸政发（2022）3号）\n2021年，攸县受理案件18件。") == 2021);
}

TEST_CASE("the sentence that announces the report tells the year when the title does not", "[report][year]") {
  const std::string title = "攸县法治政府建设情况报告\n";
  const Identified half(title + "现将2022年上半年情况报告如下：2021年受理31件，2021年审结30件，2021年培训2次。");
  CHECK(half.info.year == 2022);
  CHECK(to_string(half.info.period) == "2022-01/2022-06");
  const Identified relative(title + "发布日期：2022-03-01\n现将上年度情况报告如下。受理案件18件。");
  CHECK(relative.info.year == 2021);
  CHECK(relative.codes().empty());
  const Identified undated(title + "发布日期：2022-07-05\n现将上半年情况报告如下。受理案件18件。");
  CHECK(undated.info.year == 2022);
  CHECK(to_string(undated.info.period) == "2022-01/2022-06");
  CHECK(undated.codes() == "year_from_publication");
}

TEST_CASE("a given title is no reason to overlook the page's", "[report][year]") {
  DocumentOptions options;
  options.title = "年终总结";
  const Identified page("攸县2020年法治政府建设年度报告\n开头。", options);
  CHECK(page.info.title == "年终总结");
  CHECK(page.info.year == 2020);
  CHECK(page.region() == "430223 湖南省株洲市攸县");
  CHECK(page.codes() == "title_contradicts");
  options.title = "2020年法治政府建设 年度报告";
  CHECK(Identified("攸县2020年法治政府建设年度报告\n开头。", options).codes().empty());
}

TEST_CASE("years that only look like the report's", "[report][year]") {
  // A report of one year that is published in the next.
  CHECK(year_of("攸县2020年法治政府建设年度报告\n发布日期：2021-03-31\n2021年是开局之年。") == 2020);
  // The plan for the next year stands in the title as well.
  CHECK(year_of("攸县2022年工作总结和2023年工作计划\n发布日期：2023-01-06\n开头。") == 2022);
  // The name of a paper has years of its own.
  CHECK(year_of("攸县落实《法治政府建设实施纲要（2015－2020年）》情况的报告\n发布日期：2019-02-01\n2018年，攸县落实纲要。") == 2018);
  CHECK(year_of("关于报送2018年度报告的通知（攸政发〔2019〕3号）\n开头。") == 2018);
  // The head of the site has a clock and the footer a copyright.
  CHECK(year_of("今天是2024年5月3日 星期五\n攸县法治政府建设年度报告\n2021年，攸县推进工作。\nCopyright 2003-2024") == 2021);
  // The years before are only what the year is compared with.
  CHECK(year_of("攸县行政复议情况分析\n发布日期：2022-02-01\n2021年受理31件，比2020年增加2件，较2019年增加5件，高于2020年。") == 2021);
  // Dates of papers and meetings.
  CHECK(year_of("攸县法治政府建设情况报告\n时间：2020-01-"
                "15\n根据《方案》（攸办发〔2018〕5号），2019年办理案件5件。2018年3月5日印发的方案继续执行。") == 2019);
  // Plans speak of the year to come more often than the text of the year itself.
  CHECK(year_of("攸县法治政府建设情况报告\n时间：2021-12-28\n2021年受理5件。\n二、2022年打算\n2022年做甲。2022年做乙。2022年做丙。") ==
        2021);
  // A year later than the page.
  CHECK(year_of("攸县法治政府建设情况报告\n时间：2021-01-15\n到2025年全面建成，2035年更好。2020年受理5件。2025年的目标不变。") == 2020);
  // A total of five years is the last one's.
  CHECK(year_of("攸县2016－2020年法治政府建设情况报告\n开头。") == 2020);
  // Numbers are no years.
  CHECK(year_of("攸县法治政府建设情况报告\n时间：2021-01-15\n公开信息2019条，受理2018件。2020年，工作推进。") == 2020);
}

TEST_CASE("a report to a parliament tells of the year before its plans", "[report][year]") {
  CHECK(year_of("2023年政府工作报告\n——2023年1月10日在攸县第十八届人民代表大会上\n一、2022年工作回顾\n2022年，财政收入25亿元。\n"
                "二、2023年工作安排\n2023年，财政收入增长6%。") == 2022);
  CHECK(year_of("2022年法治政府建设报告\n一、2022年工作回顾\n2022年，培训25次。\n二、2023年工作安排\n2023年，培训26次。") == 2022);
}

TEST_CASE("the day of a meeting tells the year that a report without one looks back on", "[report][year]") {
  CHECK(year_of("攸县人民政府办公室  2022-02-21\n政府工作报告\n(2022年2月15日在攸县第十七届人民代表大会第一次会议上)\n各位代表：\n"
                "过去五年，财政收入达到25亿元。\n2022年，财政收入增长6%。") == 2021);
  CHECK(year_of("政府工作报告\n——2018年1月22日在攸县第十三届人民代表大会第一次会议上\n各位代表：\n财政收入是2012年的1.9倍。") == 2017);
  CHECK(year_of("政府工作报告\n——2021年12月28日在攸县第十五届人民代表大会第一次会议上\n各位代表：\n财政收入25亿元。") == 2021);
}

TEST_CASE("last year in a title is counted from the date of publication", "[report][year]") {
  CHECK(year_of("攸县人民政府关于上年度法治政府建设情况的报告\n发布日期：2022-03-01\n开头。") == 2021);
  CHECK(year_of("攸县人民政府关于上一年度法治政府建设情况的报告\n开头。\n攸县人民政府\n2020年1月5日") == 2019);
}

TEST_CASE("the date of publication is the last resort and says so", "[report][year]") {
  const Identified spring("攸县法治政府建设情况报告\n发布日期：2022-02-08\n今年以来，攸县受理案件18件。");
  CHECK(spring.info.year == 2021);
  CHECK(spring.codes() == "year_from_publication");
  const Identified autumn("攸县法治政府建设情况报告\n发布日期：2022-11-08\n今年以来，攸县受理案件18件。");
  CHECK(autumn.info.year == 2022);
  CHECK(autumn.codes() == "year_from_publication");
  const Identified nothing("攸县法治政府建设情况报告\n攸县受理案件18件。");
  CHECK_FALSE(nothing.info.year);
  CHECK(nothing.codes().empty());
  CHECK(Identified("攸县法治政府建设情况报告\n发布日期：2022-02-08\n2021年，攸县受理案件18件。").codes().empty());
}

TEST_CASE("news that speaks of this year are of the year of their dateline", "[report][year]") {
  const Identified news("湖州：法律服务站点连成网\n\n2021年10月13日 08:12  湖州晚报\n\n今年上半年，全市受理案件26件。");
  CHECK(news.info.published == "2021-10-13");
  CHECK(news.info.year == 2021);
  const Identified quarter("宁国市普法宣传进校园\n记者 2022年4月12日 宣城日报\n一季度，全市举办讲座36场。");
  CHECK(quarter.info.published == "2022-04-12");
  CHECK(quarter.info.year == 2022);
  CHECK_FALSE(Identified("宁国市普法宣传进校园\n全市于2022年4月12日举办讲座36场，市司法局参加。").info.published == "2022-04-12");
}

TEST_CASE("a work report looks back on the year before that in which it was given", "[report][year]") {
  CHECK(year_of("2026年甘肃省政府工作报告\n一、“十四五”时期工作回顾\n粮食总产量1300万吨。\n二、2026年工作\n新建农田280万亩。") == 2025);
  CHECK(year_of("2025年广德市政府工作报告\n一、去年工作回顾\n利用外资1.3亿美元。\n二、今年目标任务\n利用外资1.5亿美元以上。") == 2024);
  CHECK(year_of("广德市2024年政府工作报告\n一、2024年工作回顾\n利用外资1.3亿美元。\n二、2025年工作安排\n利用外资1.5亿美元以上。") == 2024);
}

TEST_CASE("a year that a heading plans is not the one told of", "[report][year]") {
  CHECK(
      year_of("关于法治政府建设情况的报告\n2020年，我县推进工作，培训3期。\n六、存在问题和2021年打算\n力量薄弱。2021年，我县将培训4期。") ==
      2020);
  CHECK(year_of("法治政府建设工作要点\n2021年工作安排\n2021年，培训4期。") == 2021);
}

TEST_CASE("a report of part of a year keeps its period", "[report][year]") {
  CHECK(period_of("攸县2021年上半年行政执法情况报告\n开头。") == "2021-01/2021-06");
  CHECK(period_of("攸县2021年第三季度政府网站检查情况通报\n开头。") == "2021-07/2021-09");
  CHECK(period_of("攸县2021年前三季度经济运行情况\n开头。") == "2021-01/2021-09");
  CHECK(period_of("攸县2021年1－11月行政复议统计\n开头。") == "2021-01/2021-11");
  CHECK(period_of("攸县2021年1季度经济运行情况\n开头。") == "2021-01/2021-03");
  CHECK(period_of("攸县2021年5月信访情况通报\n开头。") == "2021-05");
  CHECK(period_of("攸县2021年法治政府建设报告\n上半年受理5件。") == "");
  CHECK(period_of("攸县2021年工作总结（2022年1月5日）\n开头。") == "");
}

TEST_CASE("contradictions about the year are told", "[report][year]") {
  CHECK(Identified("攸县2022年法治政府建设报告\n发布日期：2021-03-01\n开头。").codes() == "year_contradicts");
  CHECK(Identified("攸县2016年法治政府建设报告\n发布日期：2021-03-01\n开头。").codes() == "year_contradicts");
  const Identified other("攸县2020年法治政府建设报告\n开头。\n一、2019年主要工作\n2019年审查文件5件。\n二、2019年的问题\n2019年力量不足。");
  CHECK(other.info.year == 2020);
  CHECK(other.codes() == "year_contradicts");

  DocumentOptions options;
  options.year = Year(2019);
  const Identified given("攸县2020年上半年法治政府建设报告\n开头。", options);
  CHECK(given.info.year == 2019);
  CHECK_FALSE(given.info.period);
  CHECK(given.codes() == "year_contradicts");
  options.year = Year(2020);
  CHECK(Identified("攸县2020年法治政府建设报告\n开头。", options).codes().empty());
}

TEST_CASE("news tell when they were sent, and of which year they are", "[report][year]") {
  const Identified wired("海盐县人大常委会听取行政复议工作报告\n\n（海盐新闻 2019年7月5日讯）2018年，全县受理行政复议案件41件。");
  CHECK(wired.info.published == "2019-07-05");
  CHECK(wired.info.year == 2018);
  const Identified by_media("都兰县：法律服务进牧区\n海西融媒　二〇二三年九月十四日\n今年1至8月，全县办理法律援助案件127件。");
  CHECK(by_media.info.published == "2023-09-14");
  CHECK(by_media.info.year == 2023);
}

TEST_CASE("a plan is of the year of its title", "[report][year]") {
  CHECK(year_of("攸县2023年立法工作计划\n2022年，出台规章1件。2022年，清理文件3件。提请审议法规草案2件。") == 2023);
  CHECK(year_of("攸县2019年重点工作进展\n完成改造132户。") == 2019);
}

TEST_CASE("a number in the text is no year", "[report][year]") {
  CHECK(year_of("攸县法治政府建设情况报告\n培训执法人员2035人次，覆盖2035户，发放手册2035册。2021年受理18件。") == 2021);
  CHECK(year_of("攸县法治政府建设情况报告\n科目2080506支出12万元，走访2018家企业，发放1998份。") == std::nullopt);
}

TEST_CASE("a dateline may stand above the title, and name the day of the week", "[report][year]") {
  const Identified above("2024/05/17 16:20　寿光市政府网站\n信用监管见成效\n前4个月，寿光市共抽查市场主体1126户。");
  CHECK(above.info.published == "2024-05-17");
  CHECK(above.info.year == 2024);
  const Identified weekday("宁城县：法律援助暖民心\n赤峰日报　2025年1月15日　星期三\n去年，宁城县办理案件274件；今年计划办理300件。");
  CHECK(weekday.info.published == "2025-01-15");
  const Identified clock("今天是2025年3月2日　星期日\n攸县2024年工作总结\n办理案件274件。");
  CHECK(clock.info.published.empty());
  CHECK(Identified("攸县2024年工作总结\n攸县政府网 今天是2025年3月2日 星期日\n办理案件274件。").info.published.empty());
  CHECK(Identified("攸县政府网 今天是2025年3月2日 星期日\n攸县2024年工作总结\n办理案件274件。").info.published.empty());
}

TEST_CASE("a weekly paper is of the days that it names first, in the year in which it was published", "[report][year]") {
  const Identified week("攸县12345热线一周运行通报\n2024-06-04\n\n5月27日至6月2日，受理诉求570件。办结560件。");
  CHECK(week.info.year == 2024);
  CHECK(to_string(week.info.period) == "2024-05-27/2024-06-02");
  CHECK(year_of("攸县12345热线每周分析\n2024-01-03\n\n12月25日至12月31日，受理诉求570件。") == 2023);
  CHECK(period_of("攸县12345热线运行通报\n2024-06-04\n\n5月27日至6月2日，受理诉求570件。") == "");
}

TEST_CASE("days alone below the title are the period", "[report][year]") {
  const Identified week("12345热线一周情况通报\n（2016年3月4日—3月10日）\n\n受理诉求570件。办结560件。");
  CHECK(to_string(week.info.year) == "2016");
  CHECK(to_string(week.info.period) == "2016-03-04/2016-03-10");
  CHECK(week.info.published.empty());
}

TEST_CASE("the days that the figures are said to cover tell the year, and the period when they are less", "[report][year]") {
  const std::string open = "一、概述\n本报告中所列数据的统计期限";
  const std::string figures = "。\n主动公开信息57条，比2018年多3条，其中2018年起草的2条。\n";
  CHECK(year_of((open + "为2022年1月1日至2022年12月31日" + figures).c_str()) == 2022);
  CHECK(year_of((open + "自2022年1月1日起，至2022年12月31日止" + figures).c_str()) == 2022);
  CHECK(year_of(("一、概述\n统计区间：2022年1月1日—12月31日" + figures).c_str()) == 2022);
  CHECK(period_of((open + "为2022年1月1日至2022年12月31日" + figures).c_str()) == "");
  CHECK(period_of((open + "为2022年1月1日至2022年11月30日" + figures).c_str()) == "2022-01-01/2022-11-30");
  CHECK(year_of(("一、概述\n学习宣传活动为2022年1月1日至2022年12月31日" + figures).c_str()) == 2018);
}

TEST_CASE("a span over the turn of the year tells of the year in which it ends", "[report][year]") {
  const std::string span = "，攸县受理行政复议申请18件。\n";
  CHECK(year_of(("攸县行政复议改革白皮书\n2021年，改革启动。\n2021年8月1日至2022年7月31日" + span + "2021年8月1日至2022年7月31日" + span)
                    .c_str()) == 2022);
  CHECK(year_of(("攸县行政复议改革白皮书\n2021年，改革启动。\n2021年3月1日至2021年7月31日" + span).c_str()) == 2021);
}

TEST_CASE("a page without a title that speaks of one month is of it", "[report][year]") {
  CHECK(period_of("2023年3月，全县12345平台受理诉求570件。其中办结560件。") == "2023-03");
  CHECK(period_of("2023年3月，全县12345平台受理诉求570件。上半年办结560件。") == "");
  CHECK(period_of("2023年3月，全县印发方案。办结560件。") == "");
  CHECK(period_of("2023年1至9月，全院受理案件570件。\n1-9月审结560件。") == "2023-01/2023-09");
  CHECK(period_of("2023年1至9月，全院受理案件570件。\n9月审结56件。") == "");
  CHECK(period_of("2023年1至9月，全院受理案件570件。\n2022年1-9月受理560件。") == "");
  CHECK(period_of("2023年上半年，全县信访工作平稳有序。\n今年1-6月，信访总量143件次，与上年同期下降9%。") == "2023-01/2023-06");
  CHECK(period_of("2023年上半年，全县信访工作平稳有序。\n7月，信访总量143件次。") == "");
}

TEST_CASE("the line that numbers the issue tells the year when no title does", "[report][year]") {
  CHECK(year_of("攸县12345热线运行通报\n（2024年第22期）\n\n受理诉求570件。") == 2024);
  CHECK(year_of("攸县2023年12345热线运行通报\n（2024年第1期）\n\n受理诉求570件。") == 2023);
  CHECK(year_of("攸县12345热线运行通报\n（2024年第1期）\n\n2023年，受理诉求570件。") == 2023);
  CHECK(year_of("攸县12345热线一周运行通报\n（2024年第1期）\n2024-01-03\n\n12月25日至12月31日，受理诉求570件。") == 2023);
}

TEST_CASE("a report of the work since a year is of the last one of which it tells", "[report][year]") {
  const std::string title = "攸县人民法院关于行政审判工作情况的报告\n";
  CHECK(year_of((title + "现将2018年以来的行政审判工作情况报告如下。\n2018年1月至2021年5月底，共收案265件。").c_str()) == 2021);
  CHECK(year_of((title + "现将2018年以来的行政审判工作情况报告如下。\n收案265件。").c_str()) == 2018);
  CHECK(year_of("攸县人大常委会关于行政检察工作的调查报告\n根据县人大常委会2022年度工作要点，开展了调查。\n2021年以来，受理案件31件。") ==
        2022);
}

TEST_CASE("a title that looks back names the year that is told of", "[report][year]") {
  CHECK(year_of("攸县政府工作报告解读：2021年工作回顾\n新增就业2650人。") == 2021);
  CHECK(year_of("攸县2021年政府工作报告\n新增就业2650人。") == 2020);
}

TEST_CASE("a monthly paper is of the month that opens it", "[report][year]") {
  CHECK(period_of("攸县12345热线三月情况通报\n2023年3月，受理诉求570件。办结560件。") == "2023-03");
  CHECK(period_of("攸县12345热线情况通报\n2023年3月，受理诉求570件。办结560件。") == "");
  CHECK(period_of("攸县12345热线2021年第20周受理情况\n2021年第20周（5月17日—5月23日），受理诉求570件。") == "2021-05-17/2021-05-23");
}

TEST_CASE("news of a day are of the year of that day", "[report][year]") {
  const std::string head = "法治宣传走进茶园\n2022年5月20日 09:30 山乡晚报\n";
  CHECK(year_of((head + "5月18日，司法局走进茶园，发放资料260份。").c_str()) == 2022);
  CHECK(year_of((head + "活动现场，司法局发放资料260份。").c_str()) == 2021);
  CHECK(year_of((head + "11月18日，司法局走进茶园，发放资料260份。").c_str()) == 2021);
}

TEST_CASE("a year whose word is lost is one before 以来 and before what reports are about", "[report][year]") {
  CHECK(year_of("2024以来，我镇认真履职，化解纠纷26件。") == 2024);
  CHECK(year_of("攸县石塘镇2025度法治政府建设年度报告\n化解纠纷26件。") == 2025);
}

TEST_CASE("when a body came to be is not the year that it reports on", "[report][year]") {
  CHECK_FALSE(year_of("县城管局是2004年12月在机构改革中成立的，现有队员22名，查处案件30件。"));
  CHECK_FALSE(year_of("我队成立于2016年，查处案件30件。"));
  CHECK_FALSE(year_of("我局于1998年由两局合并而成，查处案件30件。"));
  CHECK(year_of("我局成立于2016年。2021年，我局查处案件30件。") == 2021);
  CHECK(year_of("2021年成立工作专班3个，查处案件30件。") == 2021);
}

TEST_CASE("a number of a table is no day", "[report][year]") {
  CHECK_FALSE(year_of("毕业生数（人）\n普通高校\n208576\n成人高校\n67417\n"));
}

TEST_CASE("what is told to a meeting is of the year before it, wherever it begins", "[report][year]") {
  CHECK(year_of("——2022年1月9日在建水县第十九届人民代表大会第一次会议上\n2017年以来，县法院审结案件12件。") == 2021);
  CHECK(year_of("——2022年1月9日在建水县第十九届人民代表大会第一次会议上\n2021年，县法院审结案件12件。") == 2021);
}
