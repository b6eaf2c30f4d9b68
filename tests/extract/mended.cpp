// Numbers and names that converters and pages tear apart.
#include <algorithm>
#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "text/utf8.hpp"
#include "zhibiao/extractor.hpp"

namespace {

using namespace zhibiao;

struct Read {
  Report report;
  std::vector<std::string> figures;  // quote=value
};

Read read(const std::string& body, const std::string& title = "安吉县2021年法治政府建设年度报告") {
  static const Extractor extractor;
  const Document document = Document::from_bytes(title + "\n\n" + body + "\n");
  Read result{extractor.extract(document), {}};
  for (const Observation& o : result.report.observations) {
    result.figures.push_back(o.quote + "=" + o.value.to_string());
    CHECK(document.quote(o.span) == o.quote);
  }
  for (const Rejection& rejection : result.report.rejections) CHECK(document.quote(rejection.span) == rejection.quote);
  for (const Section& section : result.report.sections) CHECK(section.span.end <= document.size());
  return result;
}

using Figures = std::vector<std::string>;

}  // namespace

TEST_CASE("a number is read over what tears it", "[extract][mended]") {
  CHECK(read("全年受理投诉1 042起。").figures == Figures{"1 042起=1042"});
  CHECK(read("全年办结98. 5%，满意率98 .1%。").figures == Figures{"98. 5%=98.5", "98 .1%=98.1"});
  CHECK(read("满意率为97。6%，知晓率91·7%。").figures == Figures{"97。6%=97.6", "91·7%=91.7"});
  CHECK(read("争取资金1 2 3万元，检查4 6 件。").figures == Figures{"1 2 3万元=1230000", "4 6 件=46"});
  CHECK(read("服务240 余人次，培训二 十三场。").figures == Figures{"240 余人次=240", "二 十三场=23"});
  CHECK(read("共检查3\u200B6次，整改1\u2060,200处，约谈4\u00AD8人。").figures ==
        Figures{"3\u200B6次=36", "1\u2060,200处=1200", "4\u00AD8人=48"});
  CHECK(read("全县司法所开展宣传并受理群众申请1\n5起，均已办结。").figures == Figures{"1\n5起=15"});
}

TEST_CASE("numbers that stand side by side are not joined", "[extract][mended]") {
  CHECK(read("审结587 件，调解1,260 件。").figures == Figures{"587 件=587", "1,260 件=1260"});
  const Read open = read("两类申请分别为23 41件。");
  CHECK(open.figures.empty());
  CHECK(std::any_of(open.report.rejections.begin(), open.report.rejections.end(),
                    [](const Rejection& rejection) { return rejection.reason == "torn" && rejection.quote == "23"; }));
}

TEST_CASE("dates are read over what tears them", "[extract][mended]") {
  const Read read_dates = read("20 21年1 1月受理申请12件。");
  CHECK(read_dates.figures == Figures{"12件=12"});
  CHECK(read_dates.report.observations.front().year == Year(2021));
}

TEST_CASE("a name is read over what tears it", "[extract][mended]") {
  for (const char* title : {"安 吉县2021年法治政府建设年度报告", "安\u200B吉县2021年法治政府建设年度报告",
                            "浙江省 安吉县 2021年法治政府建设年度报告", "浙江省湖州市安 吉县2021年法治政府建设年度报告"}) {
    INFO(title);
    CHECK(read("受理申请12件。", title).report.info.region_code == "330523");
  }
  CHECK(read("受理申请12件。", "⻓兴县2021年法治政府建设年度报告").report.info.region_code == "330522");
  CHECK(read("受理申请12件。", "万 年县2021年法治政府建设年度报告").report.info.region_code == "361129");
}

TEST_CASE("labels keep the first word of what is counted", "[extract][mended]") {
  const auto label = [](const std::string& body) { return read(body).report.observations.at(0).label; };
  CHECK(label("水质达标率95%。") == "水质达标率");
  CHECK(label("约谈企业12家。") == "约谈企业");
  CHECK(label("超载车辆35辆。") == "超载车辆");
  CHECK(label("近视率45.3%。") == "近视率");
  CHECK(label("答复率≥95%。") == "答复率");
  CHECK(label("受理申请达120件。") == "受理申请");
}
