// What the figures of a text are parts of.
#include <algorithm>
#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "support/files.hpp"
#include "zhibiao/extractor.hpp"

namespace {

using namespace zhibiao;
using Strings = std::vector<std::string>;

/// part < total
Strings parts(const std::string& sentence) {
  static const Extractor extractor;
  const Report report = extractor.extract(test::plain_document("清河县2022年工作情况通报\n\n" + sentence + "\n"));
  Strings found;
  for (const Observation& part : report.observations) {
    if (!part.part_of) continue;
    const auto total = std::find_if(report.observations.begin(), report.observations.end(),
                                    [&](const Observation& other) { return other.span.start == *part.part_of; });
    REQUIRE(total != report.observations.end());
    found.push_back(part.quote + " < " + total->quote);
  }
  return found;
}

}  // namespace

TEST_CASE("parts over semicolons that make up the total, but for rounding", "[indicator][parts]") {
  const Strings four = {"420.3万吨 < 901.6万吨", "310.2万吨 < 901.6万吨", "160万吨 < 901.6万吨", "11.2万吨 < 901.6万吨"};
  CHECK(
      parts(
          "全年货运量901.6万吨，增长3.1%。其中，公路420.3万吨，增长2.0%；铁路310.2万吨，增长4.5%；水运160万吨，下降1.2%；民航11.2万吨。") ==
      four);
  // Something else is told behind the semicolon.
  CHECK(parts("全年货运量901.6万吨，增长3.1%。其中，公路420.3万吨，增长2.0%；港口吞吐量310.2万吨，增长4.5%。") ==
        Strings{"420.3万吨 < 901.6万吨"});
  // Cases are not rounded.
  CHECK(parts("受理诉求900件，增长3%。其中，咨询400件，增长2%；求助499件，增长4%。") == Strings{"400件 < 900件"});
}

TEST_CASE("parts over semicolons whose shares are all of a whole", "[indicator][parts]") {
  CHECK(parts("受理诉求2844件。其中，咨询类900件，占60%；求助类450件，占30%；投诉类150件，占10%。").size() == 3);
  CHECK(parts("受理诉求2844件。其中，咨询类900件，占60%；求助类450件，占30%；办理150件，占7%。").size() == 1);
}

TEST_CASE("parts over full stops that make up the total", "[indicator][parts]") {
  const std::string spent = "三公经费支出130.8万元，下降5%。其中：因公出国费支出10.5万元。公务用车费支出90.3万元，下降4%。";
  CHECK(parts(spent + "公务接待费支出30万元。").size() == 3);
  CHECK(parts(spent + "公务接待费支出20万元。").size() == 1);
}

TEST_CASE("a part may be all of its total, and nothing of what is called alike is one", "[indicator][parts]") {
  CHECK(parts("配备执法人员4名，其中持证人员4名。") == Strings{"4名 < 4名"});
  CHECK(parts("支出合计43万元，其中：基本支出13万元，项目支出30万元，经营支出0万元。").size() == 3);
  CHECK(parts("支出合计43万元，其中：基本支出13万元，项目支出30万元，年末结余0万元。").size() == 2);
}

TEST_CASE("several totals before the mark have each its own parts", "[indicator][parts]") {
  CHECK(parts("全市法院受理案件1489件、审结1358件；其中，中级法院受理案件115件、审结105件。") ==
        Strings{"115件 < 1489件", "105件 < 1358件"});
  CHECK(parts("全市法院受理案件1489件、审结1358件；其中，民事115件、刑事105件。") == Strings{"115件 < 1358件", "105件 < 1358件"});
}

TEST_CASE("words without figures may stand before the mark, a budget beside a part", "[indicator][parts]") {
  CHECK(parts("支出合计526万元，增长2%。主要原因是案件增加。其中：基本支出375万元，占71%。") == Strings{"375万元 < 526万元"});
  CHECK(parts("三公经费支出80万元，其中公务用车费支出50万元，年初预算为20万元，公务接待费支出30万元。") ==
        Strings{"50万元 < 80万元", "30万元 < 80万元"});
}

TEST_CASE("what 总 names is of what is called so", "[indicator][parts]") {
  CHECK(parts("全县总人口1042人，其中男性527人，女性515人。在总人口中，非农业人口492人、农业人口550人。") ==
        Strings{"527人 < 1042人", "515人 < 1042人", "492人 < 1042人", "550人 < 1042人"});
}

TEST_CASE("what adds up by chance is no part", "[indicator][parts]") {
  CHECK(parts("受理行政复议128件，其中维持120件；行政应诉8件。") == Strings{"120件 < 128件"});
  CHECK(parts("开展执法检查80次，其中联合检查50次；开展普法活动30次。") == Strings{"50次 < 80次"});
  CHECK(parts("粮食播种面积30万亩，其中水稻20万亩；油料播种面积6万亩；蔬菜播种面积4万亩。") == Strings{"20万亩 < 30万亩"});
  // What is behind parts that make up the total is none, however little it is beside what rounding takes.
  CHECK(parts("办理援助案件1.2万件，其中民事案件1.1万件；刑事案件0.1万件；人民调解200件。").size() == 2);
  // Figures without a share of their own among those with one
  CHECK(parts("受理诉求100件，其中咨询60件，占60%，办结55件；求助30件，占30%，办结25件；投诉10件，占10%。").size() == 1);
  CHECK(parts("制定文件12件。推进改革。加强督察。其中，办理援助案件5件。").empty());
  CHECK(parts("总收入500万元，其中一般公共预算400万元，基金预算100万元。").size() == 2);
}

TEST_CASE("many rates between parts end no list", "[indicator][parts]") {
  std::string counts;
  for (const char* village : {"东", "西", "南", "北", "上", "下", "前"})
    counts += std::string(village) + "村受理20件、办结率90%、满意率98.0%、同比增长1%、占全县2%、较上年提高3个百分点，";
  CHECK(parts(counts + "七个村共计受理140件。").size() == 7);
  std::string fines;
  for (int i = 0; i < 50; ++i) fines += "第" + std::to_string(i + 10) + "中队受理1件，罚款2万元，";
  CHECK(parts("受理案件500件，罚款900万元；其中，" + fines + "其余另行安排。").size() == 100);
}

TEST_CASE("a subtotal of a table takes over all rows since the one before", "[indicator][parts]") {
  std::string rows = "各单位受理行政复议案件情况\n单位\t受理数（件）\t办结数（件）\n";
  for (const char* group : {"东片", "西片"}) {
    for (int i = 0; i < 620; ++i) rows += std::string(group) + "第" + std::to_string(1000 + i) + "站\t2\t1\n";
    rows += "小计\t1240\t620\n";
  }
  const Strings found = parts(rows);
  CHECK(std::count(found.begin(), found.end(), "2 < 1240") == 1240);
}
