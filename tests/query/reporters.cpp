// Whose figure it is, and what is told when several are stated for the same.
#include <SQLiteCpp/SQLiteCpp.h>

#include <catch2/catch.hpp>

#include "store/sample.hpp"
#include "support/temporary_folder.hpp"
#include "zhibiao/ingest.hpp"
#include "zhibiao/ship.hpp"
#include "zhibiao/zhibiao.h"

using namespace zhibiao;
using Catch::Matchers::Contains;

namespace {

constexpr const char* accepted = "reconsideration.accepted";
using Texts = std::vector<std::string>;

// What a document states of one indicator: "3400件", or several: "30件 22件 8件".
struct Said {
  std::string quotes;
  std::optional<ReporterKind> kind = ReporterKind::government;
  std::string reporter = {};
  std::string region = "330523";
  std::string published = "2022-01-20";
  std::string about = {};  // region of the figures, when it is another than that of the document
  int resolution = 0;
};

struct File {
  test::TemporaryFolder folder;
  std::filesystem::path path = folder / "figures.db";
  Database database = Database::create(path, {test::codebook(), false});
  int documents = 0;

  template <typename More>
  void add(const Said& said, More more) {
    const Document document = test::document(said.quotes, std::to_string(documents++) + ".txt");
    test::ReportMaker make(document);
    make.report.info.region_code = said.region;
    make.report.info.year = Year(2021);
    make.report.info.published = said.published;
    make.report.info.reporter = said.reporter;
    make.report.info.reporter_kind = said.kind;
    std::uint32_t from = 0;
    for (std::size_t at = 0; at < said.quotes.size();) {
      const std::size_t end = std::min(said.quotes.find(' ', at), said.quotes.size());
      const std::string quote = said.quotes.substr(at, end - at);
      const std::size_t digits = quote.find_first_not_of("0123456789.");
      Observation& figure = make.observe(quote, *Decimal::parse(quote.substr(0, digits)), quote.substr(digits), from);
      figure.indicator = accepted;
      figure.region_code = said.about;
      figure.resolution = said.resolution;
      from = figure.span.end;
      at = end + 1;
    }
    more(make.report);
    database.ingest(document, make.report);
  }
  void add(const Said& said) {
    add(said, [](Report&) {});
  }
  [[nodiscard]] std::string sql(const std::string& query) const {
    SQLite::Database client(path);
    SQLite::Statement rows(client, query);
    std::string all;
    while (rows.executeStep()) {
      all += all.empty() ? "" : " ";
      for (int column = 0; column < rows.getColumnCount(); ++column) all += (column == 0 ? "" : "|") + rows.getColumn(column).getString();
    }
    return all;
  }
};

Texts values(const std::vector<Figure>& figures) {
  Texts all;
  for (const Figure& figure : figures)
    all.push_back(figure.value.to_string() + figure.unit + (figure.rivals > 0 ? "!" + std::to_string(figure.rivals) : ""));
  return all;
}

// Sum of the values of the C interface's series.
std::string by_c(const std::filesystem::path& path, const std::string& reporters) {
  zhibiao_database* database = nullptr;
  zhibiao_rows* rows = nullptr;
  const std::string name = path.string();
  REQUIRE(zhibiao_database_open(name.data(), name.size(), 0, &database) == ZHIBIAO_OK);
  if (!reporters.empty()) REQUIRE(zhibiao_database_set_reporters(database, reporters.data(), reporters.size()) == ZHIBIAO_OK);
  CHECK(zhibiao_database_set_reporters(database, "ministry", 8) == ZHIBIAO_MISUSE);
  REQUIRE(zhibiao_series(database, "330523", 6, accepted, 24, ZHIBIAO_LATEST, &rows) == ZHIBIAO_OK);
  std::string all;
  while (zhibiao_rows_next(rows) == 1)
    all += (all.empty() ? "" : " ") + std::to_string(zhibiao_rows_integer(rows, 4)) + "!" + std::to_string(zhibiao_rows_integer(rows, 10));
  zhibiao_rows_free(rows);
  zhibiao_database_close(database);
  return all;
}

}  // namespace

TEST_CASE("a county's figure is its government's, whatever its departments and townships say later", "[query][reporter]") {
  File file;
  file.add({"3400件", ReporterKind::government, "安吉县人民政府", "330523", "2022-01-20"});
  file.add({"12件", ReporterKind::department, "安吉县司法局", "330523", "2022-03-01"});
  file.add({"2件", ReporterKind::township, "安吉县天荒坪镇人民政府", "330523", "2022-04-01"});

  CHECK(values(file.database.series("330523", accepted)) == Texts{"3400件"});
  CHECK(file.database.figure("330523", accepted, 2021)->reporter == "安吉县人民政府");
  CHECK(file.database.compare(accepted, 2021).figures.size() == 1);
  const FigureTable table = file.database.table({"330523"}, 2021, 2021, accepted);
  CHECK(table.at(0, 0)->value == Decimal(3400));
  CHECK(by_c(file.path, "") == "3400!0");
  for (const char* view : {"region_value", "latest_value", "series"})
    CHECK(file.sql("SELECT value FROM " + std::string(view) + " WHERE region = '330523'") == "3400.0");
  std::ostringstream wide;
  export_rows(file.database, {ExportFormat::wide, {}, accepted}, wide);
  CHECK_THAT(wide.str(), Contains(",件,3400,"));

  CHECK(values(file.database.series("330523", accepted, Prefer::latest, {ReporterKind::department})) == Texts{"12件"});
  CHECK(file.database.series("330523", accepted, Prefer::latest, Reporters::all()).size() == 3);
  CHECK(by_c(file.path, "township") == "2!0");
  CHECK(by_c(file.path, "all") == "3400!0 12!0 2!0");
  CHECK(file.sql("SELECT reporter_kind, value, rivals FROM reporter_value ORDER BY value DESC") ==
        "government|3400.0|0 department|12.0|0 township|2.0|0");
  CHECK(file.sql("SELECT count(*) FROM conflict") == "0");
  CHECK(file.database.find(Query().reporter(ReporterKind::department)).at(0).reporter == "安吉县司法局");
  CHECK(file.database.find(Query()).size() == 3);
}

TEST_CASE("two departments are two bodies", "[query][reporter]") {
  File file;
  file.add({"12件", ReporterKind::department, "安吉县司法局"});
  file.add({"7件", ReporterKind::department, "安吉县公安局"});
  CHECK(values(file.database.series("330523", accepted, Prefer::latest, {ReporterKind::department})) == Texts{"12件", "7件"});
  CHECK(file.database.series("330523", accepted).empty());
  CHECK(file.sql("SELECT count(*) FROM latest_value") == "0");
}

TEST_CASE("a document that does not tell whose it is counts where no government states the figure", "[query][reporter]") {
  File file;
  file.add({"31件", std::nullopt});
  CHECK(values(file.database.series("330523", accepted)) == Texts{"31件"});
  CHECK(file.sql("SELECT value, contested FROM latest_value") == "31.0|0");
  file.add({"3400件", ReporterKind::government, "安吉县人民政府", "330523", "2021-12-01"});
  CHECK(values(file.database.series("330523", accepted)) == Texts{"3400件"});
  CHECK(file.sql("SELECT value, contested FROM latest_value") == "3400.0|0");
  CHECK(file.sql("SELECT count(*) FROM conflict") == "0");
}

TEST_CASE("a region's own government is preferred to the one above it", "[query][reporter]") {
  File file;
  file.add({"46件", ReporterKind::government, "安吉县人民政府", "330523", "2022-01-01"});
  file.add({"45件", ReporterKind::government, "湖州市人民政府", "330500", "2022-05-01", "330523"});
  CHECK(values(file.database.series("330523", accepted)) == Texts{"46件!1"});
  CHECK(file.sql("SELECT value, rivals, contested, reporter FROM latest_value") == "46.0|1|1|安吉县人民政府");
  CHECK(file.sql("SELECT value, region_name FROM conflict WHERE preferred = 0") == "45.0|浙江省湖州市安吉县");
}

TEST_CASE("several different statements of one figure are told, and listed with their evidence", "[query][rivals]") {
  File file;
  file.add({"962件 10211件 7885件 962件"});
  CHECK(values(file.database.series("330523", accepted)) == Texts{"962件!2"});
  CHECK(by_c(file.path, "") == "962!2");
  CHECK(file.sql("SELECT value, rivals, contested FROM latest_value") == "962.0|2|1");
  CHECK(file.sql("SELECT value, rivals, contested FROM series") == "962.0|2|1");
  CHECK(file.sql("SELECT count(*) FROM region_value") == "0");
  CHECK(file.sql("SELECT quote, preferred, span_start FROM conflict ORDER BY span_start") ==
        "962件|1|0 10211件|0|5 7885件|0|12 962件|0|18");
  CHECK(file.database.compare(accepted, 2021).figures.at(0).figure.rivals == 2);
  std::ostringstream wide;
  export_rows(file.database, {ExportFormat::wide, {}, accepted}, wide);
  CHECK_THAT(wide.str(), Contains(",件,962,2021\r\n"));
}

TEST_CASE("parts are no rivals of their total, and a sum that reckons is preferred", "[query][rivals]") {
  File file;
  SECTION("parts without a name") {
    file.add({"22件 8件 30件"}, [](Report& report) {
      const std::uint32_t total = report.observations[2].span.start;
      report.observations[0].part_of = report.observations[1].part_of = total;
    });
    CHECK(file.sql("SELECT value, rivals FROM latest_value") == "30.0|0");
    CHECK(values(file.database.series("330523", accepted)) == Texts{"30件"});
  }
  SECTION("what a sum is reckoned from") {
    file.add({"22件 8件 30件 45件"}, [](Report& report) { report.checks = {{"sum", 2, {0, 1}, Decimal(30), true, "22 + 8 = 30"}}; });
    CHECK(file.sql("SELECT value, rivals FROM latest_value") == "30.0|1");
    CHECK(values(file.database.series("330523", accepted)) == Texts{"30件!1"});
  }
  SECTION("but not of a sum that does not reckon") {
    file.add({"22件 9件 30件"}, [](Report& report) { report.checks = {{"sum", 2, {0, 1}, Decimal(31), false, "22 + 9 = 31"}}; });
    CHECK(values(file.database.series("330523", accepted)) == Texts{"22件!2"});
  }
  SECTION("parts of other regions are the whole of theirs") {
    file.add({"12件 30件"}, [](Report& report) {
      report.observations[0].part_of = report.observations[1].span.start;
      report.observations[0].region_code = "330522";
      report.observations[0].breakdown = "长兴县";
    });
    CHECK(file.sql("SELECT region, value, breakdown FROM latest_value ORDER BY region") == "330522|12.0| 330523|30.0|");
  }
}

TEST_CASE("a figure and the same, rounded, agree", "[query][rivals]") {
  File file;
  file.add({"88312件", ReporterKind::government, "", "330523", "2022-01-20", "", 0});
  file.add({"88000件", ReporterKind::government, "", "330523", "2022-02-20", "", 3});
  CHECK(values(file.database.series("330523", accepted)) == Texts{"88000件"});
  CHECK(file.sql("SELECT rivals FROM latest_value") == "0");
  file.add({"89000件", ReporterKind::government, "", "330523", "2022-03-20", "", 3});
  CHECK(values(file.database.series("330523", accepted)) == Texts{"89000件!2"});
  CHECK(file.sql("SELECT rivals FROM latest_value") == "2");
}

TEST_CASE("ranks never mix units", "[query][figures]") {
  File file;
  file.add({"30件", ReporterKind::government, "", "330523"});
  file.add({"20件", ReporterKind::government, "", "330522"});
  file.add({"95% 10件", ReporterKind::government, "", "330521"});
  Texts ranked;
  const Comparison comparison = file.database.compare(accepted, 2021);
  for (const RankedFigure& row : comparison.figures)
    ranked.push_back(row.figure.region + " " + row.figure.value.to_string() + row.figure.unit + " " + std::to_string(row.rank));
  CHECK(ranked == Texts{"330523 30件 1", "330522 20件 2", "330521 10件 3", "330521 95% 1"});
  CHECK(comparison.quantile(1) == 30.0);
  CHECK(file.database.figure("330521", accepted, 2021)->unit == "件");
  CHECK(file.sql("SELECT max(value), sum(value), min(region_level) FROM region_value") == "30.0|60.0|3");
}

TEST_CASE("the views and the calls give the same", "[query][reporter]") {
  File file;
  const std::optional<ReporterKind> kinds[] = {ReporterKind::government, std::nullopt, ReporterKind::department};
  unsigned random = 7;
  const auto next = [&](unsigned below) { return (random = random * 1103515245U + 12345U) / 65536U % below; };
  for (int i = 0; i < 60; ++i) {
    const unsigned kind = next(3);
    file.add({std::to_string(1 + next(3)) + (next(4) == 0 ? "%" : "件"), kinds[kind], kind == 2 ? "局" + std::to_string(next(2)) : "",
              next(2) == 0 ? "330523" : "330500", "2022-0" + std::to_string(1 + next(4)) + "-01", next(3) == 0 ? "330523" : "",
              static_cast<int>(next(2))},
             [&](Report& report) { report.observations[0].year = Year(2010 + static_cast<int>(next(8))); });
  }
  for (const char* region : {"330523", "330500"}) {
    std::string calls;
    for (const Figure& figure : file.database.series(region, accepted))
      calls += (calls.empty() ? "" : " ") + to_string(figure.year) + "|" + figure.value.to_string() + "|" + figure.unit + "|" +
               std::to_string(figure.rivals) + "|" + std::to_string(figure.id.document);
    const std::string own = std::string(" FROM latest_value WHERE region = '") + region + "' AND breakdown IS NULL AND period IS NULL";
    CHECK(calls == file.sql("SELECT year, value_text, unit, rivals, document_id" + own + " ORDER BY year, unit = '件' DESC, unit"));
    CHECK(calls.find("|1|") != std::string::npos);
  }
  for (const char* region : {"330523", "330500"})
    CHECK(std::to_string(file.database.series(region, accepted, Prefer::latest, Reporters::all()).size()) ==
          file.sql(std::string("SELECT count(*) FROM reporter_value WHERE region = '") + region + "'"));
}

TEST_CASE("a manifest tells whose report a document is", "[ingest][reporter]") {
  const test::TemporaryFolder folder;
  folder.write("a.txt", "安吉县2021年法治政府建设年度报告\n全年受理行政复议案件31件。\n");
  folder.write("b.txt", "安吉县2021年法治政府建设年度报告\n全年受理行政复议案件3件。\n");
  folder.write("manifest.csv",
               "path,region,reporter,reporter_kind\na.txt,330523,安吉县人民政府,government\nb.txt,330523,安吉县司法局,department\n");
  ingest(read_manifest(folder / "manifest.csv"), folder / "figures.db");
  const Database database = Database::open(folder / "figures.db");
  CHECK(values(database.series("330523", accepted)) == Texts{"31件"});
  CHECK(values(database.series("330523", accepted, Prefer::latest, {ReporterKind::department})) == Texts{"3件"});
  CHECK(database.verify().empty());
  CHECK(reparse(database).empty());

  folder.write("wrong.csv", "path,reporter_kind\na.txt,ministry\n");
  const Error error = test::error_of([&] { (void)read_manifest(folder / "wrong.csv"); });
  CHECK(error.code() == ErrorCode::schema);
  CHECK_THAT(error.what(), Contains("wrong.csv:2") && Contains("ministry") && Contains("township"));
}
