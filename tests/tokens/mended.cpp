#include "tokens/mended.hpp"

#include <catch2/catch.hpp>
#include <string>

#include "support/analyzed.hpp"
#include "text/fold.hpp"
#include "text/utf8.hpp"

using namespace zhibiao;

namespace {

Document::State state_of(const std::string& text) {
  Document::State state;
  state.code_points = text::to_code_points(text);
  state.folded = text::fold(state.code_points);
  return state;
}

std::string mended(const std::string& text) {
  const Document::State state = state_of(text);
  return text::to_utf8(tokens::Mended(state, test::lexicon()).text().code_points);
}

}  // namespace

TEST_CASE("lines that are broken as they were printed are one paragraph", "[tokens][mended]") {
  const std::string printed =
      "全年共受理群众来访一千余批次，办结信访事项、热线工单分别为\n"
      "1206件和3305件，同比分别增长5.1%和15.3%，群众对办理结果很\n"
      "满意；组织各乡镇、街道开展集中宣传活动，发放宣传手册，解答\n"
      "群众咨询。\n";
  const std::string whole =
      "全年共受理群众来访一千余批次，办结信访事项、热线工单分别为1206件和3305件，同比分别增长5.1%和15.3%，群众对办理结果很满意；"
      "组织各乡镇、街道开展集中宣传活动，发放宣传手册，解答群众咨询。\n";
  CHECK(mended(printed) == whole);
  SECTION("and places are those of the document") {
    const Document::State state = state_of(printed);
    const tokens::Mended text(state, test::lexicon());
    const auto at = static_cast<std::uint32_t>(text.text().code_points.find(U"很满意"));
    CHECK(text.quote(text.original(Span{at, at + 3})) == "很\n满意");
  }
  SECTION("what begins a part or is set in stays") {
    const std::string parts = printed + "二、加强各级机关干部法律知识学习，组织领导干部旁听庭审活动\n（一）组织学法。\n";
    CHECK(mended(parts) == whole + "二、加强各级机关干部法律知识学习，组织领导干部旁听庭审活动\n（一）组织学法。\n");
    const std::string set_in = printed + "加强各级机关干部法律知识学习，组织领导干部旁听庭审活动三场\n　　另起一段。\n";
    CHECK(mended(set_in) == whole + "加强各级机关干部法律知识学习，组织领导干部旁听庭审活动三场\n　　另起一段。\n");
  }
}

TEST_CASE("short paragraphs, each broken once, are known by the width that they share", "[tokens][mended]") {
  const std::string printed =
      "县政府常务会议听取依法行政工作汇报三次，研究解决难题八项，镇班\n子集中学法十次。\n"
      "全县组织业务培训七场次，参加培训三百九十余人次，赴法院旁听庭\n审两次。\n"
      "依托旧址建起法治书屋、普法长廊，面积四百二十平方米，接待参观\n15239人次。\n"
      "聘请法律顾问、专家学者共二十八名，参与重大行政决策的论证和审\n查。\n";
  const std::string whole =
      "县政府常务会议听取依法行政工作汇报三次，研究解决难题八项，镇班子集中学法十次。\n"
      "全县组织业务培训七场次，参加培训三百九十余人次，赴法院旁听庭审两次。\n"
      "依托旧址建起法治书屋、普法长廊，面积四百二十平方米，接待参观15239人次。\n"
      "聘请法律顾问、专家学者共二十八名，参与重大行政决策的论证和审查。\n";
  CHECK(mended(printed) == whole);
  const std::string wider =
      printed + "另有一个段落没有按照这样的宽度断开，因为它在网页上就是这样写成一行的，而且还写得很长，超过了前面的每一行。\n";
  CHECK(mended(wider) == wider);
}

TEST_CASE("headings of one width are no broken lines", "[tokens][mended]") {
  std::string headings;
  for (const char* mark : {"（一）", "（二）", "（三）", "（四）", "（五）"})
    headings += std::string(mark) + "完善制度、强化监督，全面推进严格规范公正文明执法\n办理案件一百二十件。\n";
  CHECK(mended(headings) == headings);
}

TEST_CASE("where paragraphs are set in, a sentence may end with a line", "[tokens][mended]") {
  const auto text = [](const std::string& indent, const std::string& within, const std::string& behind) {
    return indent + "县政府常务会议听取依法行政工作汇报三次，研究解决难题八项，" + within +
           "镇班子集中学法十次，组织全县行政执法人员参加业务培训共七场次。" + behind +
           "参加培训的人员有三百九十余人次，其中赴法院旁听庭审的干部两" + within + "百名。\n" + indent +
           "依托旧址建起法治书屋、普法长廊，面积共有四百二十平方米，" + within + "接待参观。\n";
  };
  CHECK(mended(text("　　", "\n", "\n")) == text("　　", "", ""));
  CHECK(mended(text("", "\n", "\n")) == text("", "\n", "\n"));  // here every line may be a paragraph
}

TEST_CASE("titles, captions and single broken lines prove no paper", "[tokens][mended]") {
  for (const char* text : {"安吉县人民政府关于二〇二二年法治政府建设情况的报告书\n来源县司法局办公室发布时间二〇二三年一月三十日上午\n"
                           "各乡镇人民政府街道办事处受理行政复议案件情况统计表\n",
                           "全年共受理群众来访一千余批次，办结信访事项、热线工单分别为\n1206件和3305件。\n",
                           "行政复议案件，受理126件，办结120件，其中维持100件\n行政诉讼案件，受理115件，审结110件，其中败诉10件\n"
                           "行政处罚案件，立案138件，办结130件，其中听证16件\n行政许可案件，申请18件。\n",
                           "①受理行政复议申请，全年共收到各乡镇、街道、部门案件\n②办结行政复议申请案件，全年组织听证、调解、实地调查\n"
                           "③加强行政应诉工作，全年组织旁听庭审、以案释法活动\n",
                           "全县加强行政复议工作，全年组织听证、调解、实地调查\n\n全县加强行政应诉工作，全年组织旁听庭审、以案释法活动\n\n"
                           "全县加强普法宣传工作，全年组织宣讲、展览、巡回演出\n",
                           "乡镇\t本年受理行政复议案件数量总计\t本年办结行政复议案件数量\n油坊镇\t12\t11\n谢炉镇\t5\t4\n"})
    CHECK(mended(text) == text);
}

TEST_CASE("the reading behind a character is no part of the text", "[tokens][mended]") {
  CHECK(mended("事業(yè)收入36萬元，經(jīng)營收入0萬元") == "事業收入36萬元，經營收入0萬元");
  for (const char* text : {"分类(a)受理3件", "企业(GDP)增长", "公开(含yuan)3件", "开放(yè", "(yè)收入"}) CHECK(mended(text) == text);
}
