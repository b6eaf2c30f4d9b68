// Plots: what is drawn is what the database says, and what is not there is not drawn.
#include <algorithm>
#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>
#include <sstream>
#include <string>

#include "store/sample.hpp"
#include "support/temporary_folder.hpp"
#include "zhibiao/extractor.hpp"
#include "zhibiao/plot.hpp"

using namespace zhibiao;
using Catch::Matchers::Contains;
using test::error_of;
using test::TemporaryFolder;

#ifdef ZHIBIAO_WITH_PLOT
#include "lexicon/resource.hpp"
#include "plot/engine.hpp"

namespace {

using Json = nlohmann::json;

/// Yearly reports of 宁国市 and 广德市; none of 宁国市 for 2020.
struct Figures {
  TemporaryFolder folder;
  Database database = Database::create(folder / "figures.db");

  Figures() {
    add("宁国市", 2018, "30");
    add("宁国市", 2019, "36");
    add("宁国市", 2021, "46");
    add("广德市", 2021, "近60");
  }
  void add(const std::string& region, int year, const std::string& number) {
    const std::string y = std::to_string(year);
    DocumentOptions known;
    known.source = region + y + ".txt";
    known.media_type = "text/plain";
    const Document document =
        Document::from_bytes(region + y + "年法治政府建设情况报告\n" + y + "年，受理行政复议案件" + number + "件。\n", known);
    database.ingest(document, Extractor().extract(document));
  }
  [[nodiscard]] std::string svg(const PlotOptions& options) const {
    std::ostringstream out;
    write_plot(database, options, out);
    return out.str();
  }
  [[nodiscard]] Json data(const PlotOptions& options) const {
    std::ostringstream out;
    write_plot_data(database, options, out);
    return Json::parse(out.str());
  }
};

PlotOptions of(const std::string& kind, std::vector<std::string> regions = {}) {
  PlotOptions options;
  options.kind = kind;
  options.indicator = "reconsideration.accepted";
  options.regions = std::move(regions);
  return options;
}

std::string drawn(const Json& spec) {
  plot::Engine engine(lexicon::resource("site/plot.js"), "plot.js");
  return Json::parse(engine.call("zhibiaoPlot", "svg", {spec.dump()})).get<std::string>();
}

std::size_t count(const std::string& text, const std::string& part) {
  std::size_t found = 0;
  for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + part.size())) ++found;
  return found;
}

Json point(int year, double value, const std::string& bound = "=") {
  return {{"year", year}, {"value", value}, {"text", std::to_string(static_cast<int>(value))}, {"bound", bound}, {"contested", false}};
}

Json series_of(const Json& points, const Json& targets) {
  return {{"kind", "series"},    {"language", "zh"},
          {"title", "受理件数"}, {"subtitle", ""},
          {"unit", "件"},        {"documents", 2},
          {"hash", "abc"},       {"lines", {{{"name", "甲县"}, {"points", points}, {"targets", targets}}}}};
}

}  // namespace

TEST_CASE("a series has the values that the database gives, and says what it is of", "[plot]") {
  const Figures figures;
  const Json spec = figures.data(of("series", {"341881", "341882"}));
  const auto series = figures.database.series("341881", "reconsideration.accepted");
  REQUIRE(series.size() == 3);
  REQUIRE(spec.at("lines").at(0).at("points").size() == series.size());
  for (std::size_t i = 0; i < series.size(); ++i) {
    const Json& drawn_point = spec.at("lines").at(0).at("points").at(i);
    CHECK(drawn_point.at("text") == series[i].value.to_string());
    CHECK(std::to_string(drawn_point.at("year").get<int>()) == to_string(series[i].year));
  }
  CHECK(spec.at("unit") == "件");
  CHECK(spec.at("documents") == 4);
  const std::string svg = figures.svg(of("series", {"341881", "341882"}));
  CHECK_THAT(svg, Contains("单位：件") && Contains("4 份文件") && Contains("宁国市"));
}

TEST_CASE("a line breaks where a year has no value, a plan and a bound look otherwise", "[plot]") {
  const std::string whole = drawn(series_of({point(2018, 30), point(2019, 36), point(2020, 40)}, Json::array()));
  const std::string gap = drawn(series_of({point(2018, 30), point(2020, 40)}, Json::array()));
  const auto line = [](const std::string& svg) {
    const std::size_t from = svg.rfind("<path d=\"M", svg.find("fill=\"none\" class=\"line c0\" stroke"));
    return svg.substr(from, svg.find('>', from) - from);
  };
  CHECK(count(line(whole), "L") == 2);
  CHECK(count(line(gap), "L") == 0);
  CHECK(count(line(gap), "M") == 2);
  CHECK_FALSE(count(whole, "hollow") > 0);
  CHECK(count(drawn(series_of({point(2018, 30), point(2019, 36, ">")}, Json::array())), "hollow") == 1);
  const std::string planned = drawn(series_of(Json::array({point(2018, 30)}), Json::array({point(2025, 60)})));
  CHECK_THAT(planned, Contains("2025 目标: 60件"));
  CHECK_THAT(whole, !Contains("目标"));
}

TEST_CASE("bars are ranked, mark who is compared, and never hide what is only about", "[plot]") {
  const Figures figures;
  const Json spec = figures.data(of("bars", {"341881"}));
  REQUIRE(spec.at("items").size() == 2);
  CHECK(spec.at("items").at(0).at("code") == "341882");
  CHECK(spec.at("items").at(1).at("marked") == true);
  CHECK_THAT(figures.svg(of("bars", {"341881"})), Contains("◀ 46") && Contains("2021年"));
  CHECK_THAT(figures.svg(of("tiles")), Contains("n=2"));
  CHECK_THAT(figures.svg(of("strip")), Contains("共 2 个地区"));
  CHECK_THAT(figures.svg(of("heat")), Contains("宁国市"));
}

TEST_CASE("a plot of nothing says so, one that lacks what it needs is refused", "[plot]") {
  const Figures figures;
  PlotOptions none = of("bars");
  none.year = 1999;
  CHECK_THAT(figures.svg(none), Contains("没有数值"));
  CHECK(error_of([&] { static_cast<void>(figures.svg(of("pie"))); }).code() == ErrorCode::misuse);
  CHECK_THAT(error_of([&] { static_cast<void>(figures.svg(of("pie"))); }).what(), Contains("series, bars"));
  CHECK_THAT(error_of([&] { static_cast<void>(figures.svg(of("series"))); }).what(), Contains("needs regions"));
  const std::vector<std::string> seven{"341881", "341882", "3", "4", "5", "6", "7"};
  CHECK_THAT(error_of([&] { static_cast<void>(figures.svg(of("series", seven))); }).what(), Contains("at most 6"));
}

TEST_CASE("whatever a name holds is text in a plot", "[plot]") {
  Json spec = series_of(Json::array({point(2018, 30)}), Json::array());
  spec["title"] = "</text><script>alert(1)</script>\u202e\"'&";
  spec["lines"][0]["name"] = "\" onload=\"alert(2)";
  const std::string svg = drawn(spec);
  CHECK_THAT(svg, !Contains("<script") && !Contains("\u202e") && !Contains("\" onload"));
  CHECK_THAT(svg, Contains("&lt;script&gt;") && Contains("\uFFFD"));
}

#else

TEST_CASE("a build without plots says so", "[plot]") {
  const TemporaryFolder folder;
  const Database database = Database::create(folder / "figures.db");
  std::ostringstream out;
  CHECK_THAT(error_of([&] { write_plot(database, {}, out); }).what(), Contains("ZHIBIAO_WITH_PLOT"));
}

#endif
