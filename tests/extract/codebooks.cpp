// Which codebook reads a document: by its genre, by name, several in order, one that builds on another.
#include <catch2/catch.hpp>
#include <map>

#include "store/sample.hpp"
#include "support/temporary_folder.hpp"
#include "zhibiao/extractor.hpp"

using namespace zhibiao;
using Catch::Matchers::Contains;
using test::error_of;

namespace {

std::string toml(const std::string& name, const std::string& head, const std::string& code, const std::string& cue) {
  return "[codebook]\nname = \"" + name + "\"\nversion = \"1.0\"\n" + head + "\n[[indicator]]\ncode = \"" + code +
         "\"\nname_zh = \"某\"\ndimensions = [\"case\", \"item\"]\ncues = [\"" + cue + "\"]\n";
}

Codebook own(const std::string& head, const std::string& code, const std::string& cue) {
  return Codebook::from_toml(toml("own", head, code, cue), "own.toml");
}

Report read(const Codebook& codebook, const std::string& text) {
  DocumentOptions options;
  options.source = "a.txt";
  options.media_type = "text/plain";
  return Extractor(codebook).extract(Document::from_bytes(text, options));
}

/// quote=code@codebook of every figure with a code.
std::string codes(const Report& report) {
  std::string all;
  for (const Observation& figure : report.observations)
    if (figure.indicator) all += figure.quote + "=" + *figure.indicator + "@" + figure.codebook + " ";
  return all;
}

std::string genre(const std::string& text) { return read(Codebook::automatic(), text).info.genre; }

}  // namespace

TEST_CASE("the genre of a document is told by its title", "[extract][codebook]") {
  CHECK(genre("2023年盐池县政府工作报告\n\n完成生产总值31亿元。\n") == "government_work");
  CHECK(genre("政府工作报告\n——2024年1月6日在凤台县第十七届人民代表大会第四次会议上\n\n县长 王某某\n\n全年完成生产总值31亿元。\n") ==
        "government_work");
  CHECK(genre("盐池县2022年法治政府建设年度报告\n\n受理行政复议案件14件。\n") == "rule_of_law");
  CHECK(genre("盐池县人民政府关于2016年度依法行政工作情况的报告\n\n受理行政复议案件14件。\n") == "rule_of_law");
  CHECK(genre("盐池县2022年工作总结\n\n受理行政复议案件14件。\n").empty());
  CHECK(genre("盐池县水务局2019年部门预算“三公”经费公开说明\n\n公务接待费2.3万元。\n") == "final_accounts");
  CHECK(genre("2021年第二季度全县环境空气质量状况\n\n截至6月，优良天数178天。\n") == "statistics");
  CHECK(genre("2022年，全县发生各类生产安全事故37起，死亡33人。县应急管理局开展执法检查300次。\n") != "statistics");
  CHECK(genre("各位代表：\n现在，我代表安吉县人民政府向大会报告政府工作，请予审议。空气质量优良率96%，PM2.5平均浓度25。\n") !=
        "statistics");
  CHECK(genre("各位代表：\n现在，我代表省高级法院向大会报告工作，请审议。\n一年来审结案件1.2万件。\n") == "court_work");
  CHECK(
      genre("1-7月全县共发生各类生产安全事故37起、死亡33人、受伤14人，事故起数同比下降5%，死亡人数下降3%，受伤人数下降2%。采矿业1起，未发生"
            "较大及以上事故。\n") == "statistics");
  CHECK(genre("2023年盐池县政府工作报告重点任务分解表\n\n全年新建道路31公里。\n").empty());
}

TEST_CASE("bulletins, statistics and analyses tell their genre by other names too", "[extract][codebook]") {
  const std::string body = "\n\n上半年，全县完成31亿元。\n";
  for (const char* title : {"2021年上半年盐池县经济运行情况", "盐池县2023年一季度国民经济运行简析", "盐池县2022年国民经济和社会发展情况"})
    CHECK(genre(title + body) == "statistics");
  CHECK(genre("2021年5月盐池县群众诉求情况分析" + body) == "hotline");
  CHECK(genre("盐池县城管局2021年度行政执法统计情况" + body) == "enforcement");
  CHECK(genre("盐池县2022年国民经济和社会发展计划执行情况的报告" + body) == "government_work");
  for (const char* title :
       {"盐池县召开上半年经济运行分析会", "盐池县2022年财政预算执行情况的报告", "盐池县行政执法统计制度", "盐池县2022年诉求办理工作总结"})
    CHECK(genre(title + body).empty());
}

TEST_CASE("reports of courts and procuratorates have a genre, what they say of administrative cases has none", "[extract][codebook]") {
  const std::string body = "\n\n全年完成31件。\n";
  for (const char* title :
       {"盐池县人民法院工作报告——2019年1月16日在县第九届人民代表大会第三次会议上", "2022年1-6月全市法院审判执行运行态势分析",
        "2021年12月份收结案情况通报", "盐池县人民检察院2024年1-9月主要办案数据", "2023年三季度检察业务数据"})
    CHECK(genre(title + body) == "court_work");
  for (const char* title : {"盐池县人民法院2022年度行政审判白皮书", "盐池县2022年行政应诉工作情况", "盐池县人民法院招聘公告",
                            "关于盐池县人民法院工作报告的决议"})
    CHECK(genre(title + body).empty());
  CHECK(genre("盐池县人民法院2022年部门决算" + body) == "final_accounts");
}

TEST_CASE("the first sentences tell the genre of a page without a title", "[extract][codebook]") {
  CHECK(genre("现将4月份情况通报如下：全县12345热线共受理群众诉求2653件。\n") == "hotline");
  CHECK(genre("按照《政府信息公开条例》，盐池县水利局编制本年度报告。受理申请3件。\n") == "disclosure");
  CHECK(genre("盐池县2022年工作总结\n\n全县12345热线共受理群众诉求2653件。\n").empty());
  CHECK(genre("现将4月份情况通报如下：受理案件14件。\n").empty());
}

TEST_CASE("the body tells the genre where nothing else does", "[extract][codebook]") {
  const std::string calls = "上月，市长专线办理群众来电。转派工单530件，接通率98.5%，办结率97.2%，回访满意率95.1%。\n";
  CHECK(genre(calls) == "hotline");
  CHECK(genre("专线运行\n\n" + calls) == "hotline");
  CHECK(genre("专线操作培训\n\n" + calls).empty());
  CHECK(genre("各位代表：\n现在，我代表县人民政府，向大会报告政府工作，请予审议，请政协委员和列席同志提出意见。\n生产总值31亿元。\n") ==
        "government_work");
  CHECK(genre("各位代表：\n现在，我代表县人民法院向大会报告工作，请予审议，请政协委员和列席同志提出意见。\n审结31件。\n") == "court_work");
  CHECK(
      genre("全年粮食产量31万吨，比上年增长2%。第一产业增加值7亿元。肉类总产量2万吨。移动电话用户31万户。年末全县卫生技术人员830人。\n") ==
      "statistics");
  CHECK(genre("情况简报\n\n法官审理民商事案件31件，执结9件，调撤率61%，判处罪犯9人，服判息诉率90%。\n") == "court_work");
  CHECK(genre("2022年度支出决算31万元。基本支出20万元，项目支出11万元。“三公”经费决算2万元，公务接待费1万元，因公出国（境）费0元。\n") ==
        "final_accounts");
  CHECK(genre("2022年度预算31万元。基本支出20万元，项目支出11万元。“三公”经费预算2万元，公务接待费1万元。\n").empty());
  CHECK(genre("2022年，全区收到政府信息公开申请31件。予以公开12件，部分公开3件，不予公开4件，无法提供12件。\n") == "disclosure");
  // A section on the hotline in a report on the rule of law
  CHECK(genre("推进依法行政，办理行政复议案件31件，审结行政诉讼案件9件，开展普法活动。" + calls) != "hotline");
}

TEST_CASE("documents of no known genre are read as those of the main one", "[extract][codebook]") {
  const std::string body = "\n\n全年受理行政复议案件14件，审结12件。地区生产总值完成31亿元。\n";
  const std::string unknown = codes(read(Codebook::automatic(), "盐池县2022年工作总结" + body));
  CHECK(unknown == codes(read(Codebook::shipped("rule_of_law"), "盐池县2022年工作总结" + body)));
  CHECK_THAT(unknown, Contains("14件=reconsideration.accepted@rule_of_law") && !Contains("31亿元"));
}

TEST_CASE("a work report is read with its own codebook first and the main one behind it", "[extract][codebook]") {
  const Report report =
      read(Codebook::automatic(), "2023年盐池县政府工作报告\n\n地区生产总值完成31亿元。全年受理行政复议案件14件，审结12件。\n");
  CHECK_THAT(codes(report), Contains("31亿元=economy.gdp@government_work") && Contains("14件=reconsideration.accepted@rule_of_law") &&
                                Contains("12件=reconsideration.concluded@rule_of_law"));
}

TEST_CASE("a codebook that is chosen stands alone", "[extract][codebook]") {
  const Codebook audit = own("", "audit.projects", "审计项目");
  const std::string text = "盐池县2022年工作总结\n\n受理行政复议案件14件。完成审计项目9个。\n";
  CHECK(codes(read(audit, text)) == "9个=audit.projects@own ");
  CHECK(audit.indicators().size() == 1);
  CHECK(codes(read(Codebook::combine({audit, Codebook::automatic()}), text)) ==
        "14件=reconsideration.accepted@rule_of_law 9个=audit.projects@own ");
}

TEST_CASE("of several codebooks the first that has a code gives it", "[extract][codebook]") {
  const Codebook mine = own("", "own.cases", "复议案件");
  const Codebook main = Codebook::shipped("rule_of_law");
  const std::string text = "盐池县2022年工作总结\n\n受理行政复议案件14件。\n";
  CHECK(codes(read(Codebook::combine({mine, main}), text)) == "14件=own.cases@own ");
  CHECK(codes(read(Codebook::combine({main, mine}), text)) == "14件=reconsideration.accepted@rule_of_law ");
  CHECK(Codebook::combine({mine, main}).name() == "own+rule_of_law");
  CHECK(error_of([] { (void)Codebook::combine({}); }).code() == ErrorCode::misuse);
}

TEST_CASE("no topic of another codebook keeps figures away", "[extract][codebook]") {
  const Codebook books = own("[topic]\nbooks = [\"图书\"]\nother = [\"音像\"]", "own.items", "<books> 购入");
  const std::string text = "盐池县2022年工作总结\n\n图书购入9项，仲裁之外另购入4项。\n";
  const std::string alone = codes(read(books, text));
  CHECK_THAT(alone, Contains("4项=own.items@own"));
  CHECK(codes(read(Codebook::combine({books, Codebook::shipped("rule_of_law")}), text)) == alone);
  CHECK_THAT(codes(read(own("[topic]\nbooks = [\"图书\"]\narbitration = [\"仲裁\"]", "own.items", "<books> 购入"), text)),
             !Contains("4项"));
}

TEST_CASE("a codebook that extends another has its topics, sets and indicators", "[extract][codebook]") {
  const std::string head = "extends = [\"rule_of_law\"]";
  const Codebook mine = own(head, "own.letters", "<reconsideration> 回头看");
  const std::string text = "盐池县2022年工作总结\n\n受理行政复议案件14件，复议案件回头看3件。\n";
  CHECK(codes(read(mine, text)) == "14件=reconsideration.accepted@rule_of_law 3件=own.letters@own ");
  CHECK(codes(read(mine.only(), text)) == "3件=own.letters@own ");
  REQUIRE(mine.parts().size() == 2);
  CHECK(mine.parts().back().name == "rule_of_law");
  CHECK(own(head, "reconsideration.accepted", "登记案件").indicators().size() == Codebook::shipped("rule_of_law").indicators().size());
}

TEST_CASE("a file that only gives codes of a shipped codebook other words revises that one", "[extract][codebook]") {
  const std::string text = "盐池县2022年工作总结\n\n结案解纷数420件。受理行政复议案件14件。\n";
  const Codebook revision = own("", "mediation.cases", "解纷数");
  CHECK(codes(read(revision, text)) == "420件=mediation.cases@own 14件=reconsideration.accepted@rule_of_law ");
  CHECK(codes(read(revision.only(), text)) == "420件=mediation.cases@own ");
  CHECK(codes(read(own("extends = []", "mediation.cases", "解纷数"), text)) == "420件=mediation.cases@own ");
}

TEST_CASE("files extend files beside them, and say what is wrong", "[extract][codebook]") {
  const test::TemporaryFolder folder;
  folder.write("base.toml", toml("base", "", "base.audits", "审计"));
  folder.write("mine.toml", toml("mine", "extends = [\"base.toml\"]", "mine.visits", "走访"));
  CHECK(codes(read(Codebook::from_file(folder / "mine.toml"), "某报告\n\n完成审计9项，走访8项。\n")) ==
        "9项=base.audits@base 8项=mine.visits@mine ");
  folder.write("a.toml", toml("a", "extends = [\"b.toml\"]", "a.a", "甲"));
  folder.write("b.toml", toml("b", "extends = [\"a.toml\"]", "b.b", "乙"));
  const Error circle = error_of([&] { (void)Codebook::from_file(folder / "a.toml"); });
  CHECK(circle.code() == ErrorCode::schema);
  CHECK_THAT(circle.what(), Contains("extends itself"));
  for (const std::string outside : {"../base.toml", "/etc/hostname", "x/../../base.toml"}) {
    const Error refused = error_of([&] { (void)own("extends = [\"" + outside + "\"]", "a.a", "甲"); });
    CHECK(refused.code() == ErrorCode::schema);
    CHECK_THAT(refused.what(), Contains("leads out of its folder"));
  }
  const Error missing = error_of([&] { (void)own("extends = [\"no_such\"]", "a.a", "甲"); });
  CHECK(missing.code() == ErrorCode::not_found);
  CHECK_THAT(missing.what(), Contains("own.toml: extends \"no_such\"") && Contains("rule_of_law"));
  CHECK(error_of([] { (void)Codebook::shipped("no_such"); }).code() == ErrorCode::not_found);
}

TEST_CASE("a genre of one's own is known by its title, tables or issuer, and none where two are as likely", "[extract][codebook]") {
  const std::string text = "安县档案馆2022年工作年报\n\n接待查档9件。\n\n安县档案局\n2023年1月5日\n";
  const auto genre_with = [&](const std::string& rules) { return read(own("[genre]\n" + rules, "own.visits", "查档"), text).info.genre; };
  CHECK(genre_with("titles = [\"档案馆 年报$\"]") == "own");
  CHECK(genre_with("titles = [\"年鉴|年报$\"]") == "own");
  CHECK(genre_with("titles = [\"工作$\"]").empty());
  CHECK(genre_with("titles = [\"档案馆 年鉴\"]").empty());
  CHECK(genre_with("titles = [\"年报\"]\nnot_titles = [\"档案\"]").empty());
  CHECK(genre_with("issuers = [\"档案局\"]") == "own");
  const Codebook first = Codebook::from_toml(toml("first", "[genre]\ntitles = [\"档案馆\"]", "a.a", "甲"), "first");
  const Codebook second = Codebook::from_toml(toml("second", "[genre]\ntitles = [\"工作年\"]", "b.b", "乙"), "second");
  CHECK(read(Codebook::combine({first, second}), text).info.genre.empty());
}

TEST_CASE("a code means the same in all codebooks that ship", "[extract][codebook]") {
  std::map<std::string, IndicatorInfo> seen;
  for (const std::string& name : Codebook::shipped_names()) {
    const Codebook codebook = Codebook::shipped(name);
    CHECK(codebook.name() == name);
    for (const IndicatorInfo& info : codebook.indicators()) {
      const auto [first, fresh] = seen.try_emplace(info.code, info);
      INFO(name << " " << info.code);
      CHECK(first->second.name_zh == info.name_zh);
      CHECK(first->second.unit == info.unit);
      CHECK(first->second.definition == info.definition);
    }
  }
  CHECK(Codebook::automatic().indicators().size() == seen.size());
}
