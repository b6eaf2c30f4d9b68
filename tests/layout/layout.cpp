#include "layout/layout.hpp"

#include <catch2/catch.hpp>

#include "support/analyzed.hpp"

using namespace zhibiao;
using layout::BlockKind;
using test::Analyzed;

namespace {

/// One letter for each block: P paragraph, H heading, T title, F furniture, S signature, r row of a table.
std::string kinds(const Analyzed& page) {
  std::string letters;
  for (const layout::Block& block : page.layout.blocks) letters += "PHrFTS"[static_cast<int>(block.kind)];
  return letters;
}

std::string kinds(const char* text) { return kinds(Analyzed(text)); }

/// The section tree: level, role and heading of each section below the document.
std::vector<std::string> outline(const Analyzed& page) {
  std::vector<std::string> lines;
  for (const Section& section : page.layout.sections)
    if (section.level > 0)
      lines.push_back(std::to_string(section.level) + " " + std::string(to_string(section.role)) + " " + section.heading);
  return lines;
}

std::vector<std::string> sentences(const char* text) {
  const Analyzed page(text);
  std::vector<std::string> all;
  for (const layout::Sentence& sentence : page.layout.sentences) all.push_back(page.quote(sentence.span));
  return all;
}

std::vector<std::string> cells(const Analyzed& page, const std::vector<Span>& row) {
  std::vector<std::string> all;
  for (const Span cell : row) all.push_back(page.quote(cell));
  return all;
}

using Strings = std::vector<std::string>;

}  // namespace

TEST_CASE("a page is furniture, a title, text, a signature and furniture again", "[layout]") {
  CHECK(kinds("首页 > 政务公开 > 年度报告\n"
              "攸县2021年法治政府建设年度报告\n"
              "发布日期：2022-01-20  来源：攸县司法局  字体：大 中 小\n"
              "\n"
              "2021年，攸县扎实推进依法行政。\n"
              "一、工作情况\n"
              "审查文件31件。\n"
              "攸县人民政府\n"
              "2022年1月18日\n"
              "主办单位：攸县人民政府办公室\n"
              "湘ICP备05001234号\n") == "FTFPHPSSFF");
}

TEST_CASE("lines of furniture are known by what they label", "[layout]") {
  const auto middle = [](const char* line) {
    return kinds((std::string("年度报告\n开头是一句话。\n") + line + "\n结尾是一句话。").c_str()).substr(2, 1);
  };
  for (const char* line : {"【打印】【关闭】", "字号：[ 大 中 小 ]", "分享到：", "责任编辑：王芳", "扫一扫在手机打开当前页",
                           "信息索引号 4302/2020-01234 生成日期 2020-12-08", "浏览次数：152次", "上一篇：没有了", "网站标识码：4302230001",
                           "Copyright 2003-2021 某某网", "返回顶部", "咨询电话：0731-2345678 传真：0731-2345679"})
    CHECK(std::string(line) + " " + middle(line) == std::string(line) + " F");
  for (const char* line :
       {"时间紧任务重，我们完成了任务", "打印证明事项减少12项", "来源于群众的建议有35条", "关闭小煤矿3处。", "主办提案12件，会办8件。"})
    CHECK(std::string(line) + " " + middle(line) == std::string(line) + " P");
}

TEST_CASE("the title is the line that names a report", "[layout]") {
  const auto title = [](const char* text) {
    const Analyzed page(text);
    std::string all;
    for (const layout::Block& block : page.layout.blocks)
      if (block.kind == BlockKind::title) all += page.quote(block.span);
    return all;
  };
  CHECK(title("法治政府建设年度报告\n攸县2020年法治政府建设年度报告\n正文开始。") == "攸县2020年法治政府建设年度报告");
  CHECK(title("攸县人民政府\n关于2020年法治政府建设情况的报告\n正文开始。") == "攸县人民政府关于2020年法治政府建设情况的报告");
  CHECK(title("攸县2020年法治政府\n建设情况报告\n正文开始。") == "攸县2020年法治政府建设情况报告");
  CHECK(title("攸县司法局\n2020年工作总结（节选）\n正文开始。") == "攸县司法局2020年工作总结（节选）");
  CHECK(title("政务公开\n机构职能\n攸县矛盾纠纷排查工作做法\n正文开始。") == "政务公开");  // nothing names a report: the first line
  CHECK(title("攸县2020年工作报告    发布日期：2021-01-02\n正文开始。") == "攸县2020年工作报告");
  CHECK(title("攸司发〔2021〕3号\n攸县2020年行政复议情况分析\n正文开始。") == "攸县2020年行政复议情况分析");
  CHECK(title("") == "");
  CHECK(title("正文开始。报告中没有标题。") == "");
}

TEST_CASE("a bracket behind the name of a report is no furniture", "[layout]") {
  for (const char* bracket : {"（摘要）", "（节选）", "（第3号）"}) {
    const Analyzed page(std::string("攸县2020年统计公报") + bracket + "\n来源：攸县统计局　发布日期：2021-04-08\n\n全县用电量5万千瓦时。");
    CHECK(page.layout.blocks.front().kind == BlockKind::title);
  }
}

TEST_CASE("a title of what was done and what is planned is no plan", "[layout]") {
  CHECK(Analyzed("司法局2023年上半年工作小结及下半年工作打算\n印发文件7份。").layout.sections.front().role != SectionRole::plans);
  CHECK(Analyzed("司法局2023年下半年工作计划\n印发文件7份。").layout.sections.front().role == SectionRole::plans);
}

TEST_CASE("pictures and stray marks before the title are furniture", "[layout]") {
  CHECK(kinds("图为会议现场。 某某 摄\n攸县2020年法治政府建设年度报告\n正文开始。") == "FTP");
  CHECK(kinds("大会会场。某报记者 某某摄影\n政府工作报告\n——2021年1月9日在攸县第二次会议上\n各位代表：\n正文开始。").substr(0, 3) == "FTF");
  CHECK(kinds("政府工作报告。 某报记者 某某 摄\n政府工作报告\n（2021年1月9日在攸县第二次会议上）\n正文开始。") == "FTFP");
  CHECK(kinds("|\n2021年政府工作报告\n】\n——2021年1月9日在攸县第二次会议上\n正文开始。") == "FTFFP");
  CHECK(kinds("政府工作报告\n县长 某某\n（2021年1月9日在攸县第二次会议上）\n正文开始。") == "TFFP");
  CHECK(kinds("编者按：现将报告刊发如下。\n政府工作报告\n——2021年1月9日在攸县第二次会议上\n正文开始。") == "FTFP");
  CHECK(kinds("1\n▲图为现场。（资料图）\n2021年政府工作报告\n2021年1月9日在攸县第二次会议上\n正文开始。") == "FFTFP");
  CHECK(kinds("开头是一句话。\n年度工作情况报告\n结尾是一句话。").front() == 'P');
  CHECK(kinds("攸县2020年法治政府建设年度报告\n民警依法处置无人机违规拍摄12起。\n制作摄影作品3件。") == "TPP");
}

TEST_CASE("the caller's title and the page's metadata mark the title", "[layout]") {
  const char* text = "攸县2020年法治政府建设年度报告\n年终回顾\n正文开始。";
  DocumentOptions options;
  options.title = "年终回顾";
  CHECK(kinds(Analyzed(text, options)) == "FTP");
  CHECK(kinds(Analyzed(text, {}, {{"articletitle", "年终回顾"}})) == "FTP");
}

TEST_CASE("headings make a tree by the style of their marks", "[layout]") {
  const Analyzed page(
      "攸县2021年法治政府建设年度报告\n"
      "2021年，攸县扎实推进依法行政。\n"
      "一、主要工作情况\n"
      "（一）健全制度体系\n"
      "1.审查文件。全年审查文件31件。\n"
      "2、清理文件\n"
      "共清理18件。\n"
      "（二）化解矛盾纠纷。受理案件25件。\n"
      "二、存在的问题\n"
      "执法力量不足。\n"
      "三、2022年工作重点\n"
      "（一）提升能力。培训2期。\n");
  CHECK(outline(page) == Strings{"1 front ", "1 achievements 一、主要工作情况", "2 achievements （一）健全制度体系",
                                 "3 achievements 1.审查文件", "3 achievements 2、清理文件", "2 achievements （二）化解矛盾纠纷",
                                 "1 problems 二、存在的问题", "1 plans 三、2022年工作重点", "2 plans （一）提升能力"});
  CHECK(kinds(page) == "TPHHPHPPHPHP");
  for (const Section& section : page.layout.sections) {
    CHECK(page.quote(section.heading_span) == section.heading);
    if (section.parent >= 0) CHECK(page.layout.sections[static_cast<std::size_t>(section.parent)].span.contains(section.span));
  }
  for (const layout::Block& block : page.layout.blocks)
    if (block.kind == BlockKind::paragraph) CHECK(page.layout.sections[block.section].span.contains(block.span));
}

TEST_CASE("levels follow the styles that a report uses", "[layout]") {
  CHECK(outline(Analyzed("年度报告\n（一）机制。开会3次。\n（二）宣传。讲座5场。")) == Strings{"1 body （一）机制", "1 body （二）宣传"});
  CHECK(outline(Analyzed("年度报告\n第一部分 概况\n一、人员\n有30人。\n第二部分 其他\n共2项。")) ==
        Strings{"1 body 第一部分 概况", "2 body 一、人员", "1 body 第二部分 其他"});
  CHECK(outline(Analyzed("年度报告\n一、宣传\n①讲座。5场。\n②展板。8块。")) == Strings{"1 body 一、宣传", "2 body ①讲座", "2 body ②展板"});
}

TEST_CASE("what is numbered is not always a heading", "[layout]") {
  CHECK(kinds("年度报告\n一、受理案件12件,办结11件\n正文。") == "TPP");
  CHECK(kinds("年度报告\n（一）加强领导,完善机制。\n正文。") == "THP");
  CHECK(kinds("年度报告\n一是加强领导。\n1.5万人参加。") == "TPP");
  CHECK(outline(Analyzed("年度报告\n1.全年受理复议申请共计一百二十三件并且全部在法定期限之内依法依规审查办结完毕,没有超期。")) ==
        Strings{"1 body 1.全年受理复议申请共计一百二十三件并且全部在法定期限之内依法依规审查办结完毕"});
}

TEST_CASE("a role comes from the words of the heading and passes down", "[layout]") {
  const auto role = [](const std::string& heading) {
    const Analyzed page("攸县2021年工作报告\n开头。\n一、" + heading + "\n正文。");
    return std::string(to_string(page.layout.sections.back().role));
  };
  CHECK(role("主要做法和成效") == "achievements");
  CHECK(role("当前存在的突出问题") == "problems");
  CHECK(role("工作中的短板") == "problems");
  CHECK(role("开展补短板强弱项活动") == "body");
  CHECK(role("下一步打算") == "plans");
  CHECK(role("存在的问题及下一步打算") == "problems");
  CHECK(role("2022年全县依法行政") == "plans");
  CHECK(role("2021年全县依法行政") == "body");
  CHECK(role("年度工作计划完成情况") == "achievements");
  CHECK(role("行政争议化解") == "body");
}

TEST_CASE("this year is the one planned in a report that is given at its start, and in no other", "[layout]") {
  CHECK(outline(
            Analyzed("政府工作报告\n（2021年1月9日在攸县第二次会议上）\n一、过去一年工作回顾\n培训3期。\n二、今年的主要工作\n培训4期。")) ==
        Strings{"1 achievements 一、过去一年工作回顾", "1 plans 二、今年的主要工作"});
  CHECK(outline(Analyzed("攸县2021年工作总结\n一、今年的主要工作\n培训3期。")) == Strings{"1 achievements 一、今年的主要工作"});
}

TEST_CASE("a counter of visitors is no title", "[layout]") {
  CHECK(kinds("您是本站第 12345 位访客\n攸县：普法讲座进村寨\n2024年7月8日 16:22　株洲日报\n全县讲座5场。") == "FTFP");
}

TEST_CASE("plans without a heading are a section of their own", "[layout]") {
  CHECK(outline(Analyzed("攸县2021年工作总结\n一、宣传\n讲座5场。\n下一步，我们将增加讲座。\n还要增加展板。\n二、培训\n培训3期。")) ==
        Strings{"1 body 一、宣传", "2 plans ", "1 body 二、培训"});
  CHECK(outline(Analyzed("攸县2021年工作总结\n讲座5场。\n2022年，力争讲座达到8场。")) == Strings{"1 body ", "1 plans "});
  CHECK(outline(Analyzed("攸县2021年工作总结\n讲座5场。\n2021年，力争做到最好。")) == Strings{"1 body "});
  CHECK(outline(Analyzed("攸县2021年工作总结\n讲座5场。\n下一步工作：\n（一）讲座。8场。\n（二）展板。9块。")) ==
        Strings{"1 front ", "1 plans ", "2 plans （一）讲座", "2 plans （二）展板"});
  CHECK(outline(Analyzed("攸县2021年工作总结\n讲座5场。\n下一步工作打算\n讲座8场。")) == Strings{"1 front ", "1 plans 下一步工作打算"});
}

TEST_CASE("sentences end at full stops outside of brackets and quotation marks", "[layout]") {
  CHECK(sentences("年度报告\n受理3件。办结2件！余1件？") == Strings{"受理3件。", "办结2件！", "余1件？"});
  CHECK(sentences("年度报告\n推行“马上办。网上办”改革。结束。") == Strings{"推行“马上办。网上办”改革。", "结束。"});
  CHECK(sentences("年度报告\n其中（含上年2件。）共5件。结束。") == Strings{"其中（含上年2件。）共5件。", "结束。"});
  CHECK(sentences("年度报告\n坏掉的“引号。不影响。后面的句子。") == Strings{"坏掉的“引号。", "不影响。", "后面的句子。"});
  CHECK(sentences("年度报告\n没有句号的一行") == Strings{"没有句号的一行"});
}

TEST_CASE("grids of tabs, bars and spaces", "[layout]") {
  const Analyzed tabs("年度报告\n各地情况见下表：\n单位：件\n地区\t受理\t办结\n甲县\t12\t11\n乙县\t\t9\n正文继续。");
  CHECK(kinds(tabs) == "TPrrrrP");
  REQUIRE(tabs.layout.grids.size() == 1);
  const layout::Grid& table = tabs.layout.grids.front();
  CHECK(tabs.quote(table.unit_note) == "单位：件");
  CHECK(tabs.quote(table.caption) == "各地情况见下表：");
  CHECK(cells(tabs, table.rows[0]) == Strings{"地区", "受理", "办结"});
  CHECK(cells(tabs, table.rows[2]) == Strings{"乙县", "", "9"});

  const Analyzed bars("年度报告\n| 地区 | 2020年 | 2021年 |\n| 甲县 | 12 | 11 |\n");
  REQUIRE(bars.layout.grids.size() == 1);
  CHECK(cells(bars, bars.layout.grids[0].rows[1]) == Strings{"甲县", "12", "11"});

  const Analyzed spaces("年度报告\n表1 各地情况（单位：万元）\n地区    收入    支出\n甲县    12.5    11\n");
  REQUIRE(spaces.layout.grids.size() == 1);
  CHECK(spaces.quote(spaces.layout.grids[0].unit_note) == "单位：万元");
  CHECK(cells(spaces, spaces.layout.grids[0].rows[1]) == Strings{"甲县", "12.5", "11"});

  const Analyzed stub("年度报告\n\t2020年\t2021年\n受理\t5\t6\n");
  REQUIRE(stub.layout.grids.size() == 1);
  CHECK(cells(stub, stub.layout.grids[0].rows[0]) == Strings{"", "2020年", "2021年"});
}

TEST_CASE("what only looks like a table", "[layout]") {
  CHECK(Analyzed("年度报告\n攸县人民政府    2021年\n主办：攸县    电话：0731-1234").layout.grids.empty());
  CHECK(Analyzed("年度报告\n第一段  有空格。\n第二段  3件。").layout.grids.empty());
  CHECK(Analyzed("年度报告\n甲\t乙\n丙\t丁").layout.grids.empty());
}

TEST_CASE("signatures in all shapes", "[layout]") {
  CHECK(kinds("年度报告\n正文。\n攸县人民政府\n二〇二一年一月十六日") == "TPSS");
  CHECK(kinds("年度报告\n正文。\n攸县人民政府  2021年1月16日") == "TPS");
  CHECK(kinds("年度报告\n正文。攸县人民政府 2021年1月16日") == "TPS");
  CHECK(kinds("年度报告\n正文。\n攸 县 人 民 政 府\n2021 年 1 月 16 日") == "TPSS");
  CHECK(kinds("年度报告\n正文。\n攸县司法局") == "TPS");
  CHECK(kinds("年度报告\n正文。\n攸县人民政府\n2021116日\n版权所有：攸县人民政府") == "TPSSF");
  CHECK(kinds("年度报告\n正文。\n2021-01-16") == "TPS");
  CHECK(kinds("年度报告\n正文。\n攸县人民政府\n2021年1月16日\n附件：统计表\n补充说明一句。") == "TPSSFP");
  CHECK(kinds("年度报告\n正文。\n2021年1月16日\n附件：统计表\n补充说明一句。") == "TPSFP");
  CHECK(kinds("年度报告\n正文。\n2021年1月16日\n补充说明一句。") == "TPPP");
}

TEST_CASE("a page in a single line", "[layout]") {
  const Analyzed page(
      "首页 > 政务公开 > 年度报告 攸县2021年法治政府建设年度报告 发布日期：2022-01-18 来源：攸县司法局 字体：大 中 小 "
      "2021年，攸县扎实推进依法行政，全年办理各类行政案件32件，群众满意度不断提高。一、主要工作 （一）健全制度。制定文件5件，修改文件2件。"
      "（二）化解纠纷。调解纠纷210件，成功率98%。二、存在问题。执法力量不足。三、2022年工作打算。继续培训2期。"
      "攸县人民政府 2022年1月10日 主办单位：攸县人民政府办公室");
  CHECK(kinds(page) == "FTFPHPPPPSF");
  CHECK(outline(page) == Strings{"1 front ", "1 achievements 一、主要工作", "2 achievements （一）健全制度",
                                 "2 achievements （二）化解纠纷", "1 problems 二、存在问题", "1 plans 三、2022年工作打算"});
}

TEST_CASE("furniture behind the last sentence of a line is cut off", "[layout]") {
  const Analyzed page("年度报告\n请于2月底前上报。联系人：李明  电话：0731-1234567");
  CHECK(kinds(page) == "TPF");
  CHECK(page.quote(page.layout.blocks[1].span) == "请于2月底前上报。");
}

TEST_CASE("every character that is no white space is in exactly one block", "[layout]") {
  for (const char* text :
       {"", "\n\n \t\n", "一行", "攸县报告\r\n正文。\r\n一、标题\r\n\u3000\u3000正文2。", "。。。", "（一）（二）", "\t1\t2\n\t3\t4"}) {
    const Analyzed page(text);
    std::uint32_t last = 0;
    for (const layout::Block& block : page.layout.blocks) {
      CHECK(block.span.start < block.span.end);
      CHECK(block.span.start >= last);
      for (std::uint32_t i = last; i < block.span.start; ++i) CHECK(text::fold(page.state.code_points[i]) <= U' ');
      CHECK(block.section < page.layout.sections.size());
      last = block.span.end;
    }
    for (std::size_t i = last; i < page.state.code_points.size(); ++i) CHECK(text::fold(page.state.code_points[i]) <= U' ');
  }
}
