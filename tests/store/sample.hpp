/// @file sample.hpp
/// Documents and reports made by hand: what a database does must not depend on how well texts are read.
#pragma once

#include <stdexcept>
#include <string>
#include <string_view>

#include "text/utf8.hpp"
#include "zhibiao/codebook.hpp"
#include "zhibiao/database.hpp"
#include "zhibiao/document.hpp"
#include "zhibiao/error.hpp"
#include "zhibiao/model.hpp"

namespace zhibiao::test {

inline Codebook codebook(const std::string& version = "1") {
  return Codebook::from_toml("[codebook]\nname = \"sample\"\nversion = \"" + version + R"("
title = "样本"

[[indicator]]
code = "reconsideration.accepted"
name_zh = "行政复议受理件数"
name_en = "Reconsideration cases accepted"
unit = "件"
definition = "Cases accepted"
dimensions = ["case"]
cues = ["受理"]

[[indicator]]
code = "reconsideration.concluded"
name_zh = "行政复议审结件数"
name_en = "Reconsideration cases concluded"
unit = "件"
definition = "Cases concluded"
dimensions = ["case"]
cues = ["审结"]

[[indicator]]
code = "training.sessions"
name_zh = "执法培训场次"
name_en = "Training sessions"
unit = "场"
definition = "Sessions held"
dimensions = ["session"]
cues = ["培训"]
)",
                             "sample.toml");
}

inline Document document(const std::string& text, const std::string& source) {
  DocumentOptions options;
  options.source = source;
  options.media_type = "text/plain";
  return Document::from_bytes(text, options);
}

/// Makes a report whose observations are found in the text by their quotes.
class ReportMaker {
 public:
  explicit ReportMaker(const Document& document) : text_(text::to_code_points(document.text())) {
    report.sections.push_back({{0, document.size()}, {0, 0}, "", 0, -1, SectionRole::body, 0});
  }

  [[nodiscard]] Span find(std::string_view quote, std::uint32_t from = 0) const {
    const std::u32string wanted = text::to_code_points(quote);
    const std::size_t at = text_.find(wanted, from);
    if (at == std::u32string::npos) throw std::logic_error("the sample text lacks " + std::string(quote));
    return {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + wanted.size())};
  }
  Observation& observe(std::string_view quote, Decimal value, const std::string& unit, std::uint32_t from = 0) {
    Observation observation;
    observation.span = find(quote, from);
    observation.quote = quote;
    observation.number = std::string(quote.substr(0, quote.size() - unit.size()));
    observation.value = value;
    observation.unit = unit;
    observation.label = "事项";
    observation.year = report.info.year;
    observation.rule = "by_hand";
    report.observations.push_back(observation);
    return report.observations.back();
  }

  Report report;

 private:
  std::u32string text_;
};

/// A small report of a county: 30 cases accepted, of which 22 and 8; 6 trainings.
struct Sample {
  std::string text =
      "高州市2021年法治政府建设年度报告\n"
      "一、主要做法\n"
      "全年收到行政复议申请，受理30件，其中维持22件、撤销8件，审结率为90.20%。\n"
      "培训执法人员６场。\n"
      "二、下一步打算\n"
      "计划培训10-12场，投入约880000000元。\n";
  std::string source = "guangdong/gaozhou_2021.txt";
  std::string region = "440981";
  std::string region_name = "广东省茂名市高州市";
  std::string published = "2022-01-20";
  std::optional<Year> year = Year(2021);

  [[nodiscard]] Document document() const { return test::document(text, source); }
  [[nodiscard]] Report report() const {
    const Document read = document();
    ReportMaker make(read);
    make.report.info = {
        "高州市2021年法治政府建设年度报告", region, region_name, year, std::nullopt, published, "高州市人民政府", {}, {}, {}};
    const Span first = make.find("一、主要做法");
    const Span second = make.find("二、下一步打算");
    make.report.sections.push_back({{first.start, second.start}, first, "一、主要做法", 1, 0, SectionRole::achievements, 0});
    make.report.sections.push_back({{second.start, read.size()}, second, "二、下一步打算", 1, 0, SectionRole::plans, 3});
    const auto in = [](Observation& observation, std::uint32_t section) -> Observation& {
      observation.section = section;
      return observation;
    };
    Observation& accepted = in(make.observe("30件", Decimal(30), "件"), 1);
    accepted.indicator = "reconsideration.accepted";
    accepted.label = "受理行政复议案件";
    const std::uint32_t total = accepted.span.start;
    for (const auto& [quote, kind] : {std::pair("22件", "维持"), std::pair("8件", "撤销")}) {
      Observation& part = in(make.observe(quote, Decimal(quote[0] == '8' ? 8 : 22), "件"), 1);
      part.indicator = "reconsideration.accepted";
      part.label = "受理行政复议案件";
      part.breakdown = kind;
      part.part_of = total;
    }
    Observation& rate = in(make.observe("90.20%", Decimal(9020, 2), "%"), 1);
    rate.label = "审结率";
    rate.resolution = -2;
    Observation& sessions = in(make.observe("６场", Decimal(6), "场"), 1);
    sessions.indicator = "training.sessions";
    sessions.label = "执法培训";
    Observation& planned = in(make.observe("10-12场", Decimal(10), "场"), 2);
    planned.value_high = Decimal(12);
    planned.indicator = "training.sessions";
    planned.label = "执法培训";
    planned.status = Status::target;
    planned.year = shifted(year, 1);
    planned.period = Period::months(Year(2022), 1, 6);
    Observation& money = in(make.observe("880000000元", Decimal(880000000), "元"), 2);
    money.label = "投入";
    money.qualifier = Qualifier::about;
    money.status = Status::target;
    money.change = Change::increase;
    money.resolution = 7;
    make.report.info.genre = "rule_of_law";
    for (Observation& observation : make.report.observations)
      if (observation.indicator) observation.codebook = "sample";
    make.report.checks = {{"sum", 0, {1, 2}, Decimal(30), true, "22 + 8 = 30"},
                          {"rate", 3, {1, 0}, Decimal(7333, 2), false, "22 / 30 = 73.33 %"}};
    make.report.diagnostics = {{{0, 3}, "region_by_title", "The region was found in the title only."}};
    return make.report;
  }
};

/// The error that `work` throws; fails when it throws none.
template <typename Work>
Error error_of(Work work) {
  try {
    work();
  } catch (const Error& error) {
    return error;
  }
  throw std::logic_error("no error was thrown");
}

}  // namespace zhibiao::test
