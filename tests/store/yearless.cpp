// A page that names no year: what is not known is NULL, and everything that a database does goes on with it.
#include <SQLiteCpp/SQLiteCpp.h>

#include <catch2/catch.hpp>
#include <sstream>

#include "store/sample.hpp"
#include "support/temporary_folder.hpp"
#include "zhibiao/extractor.hpp"
#include "zhibiao/ingest.hpp"
#include "zhibiao/ship.hpp"

using namespace zhibiao;
using test::TemporaryFolder;

namespace {

namespace fs = std::filesystem;

constexpr const char* yearless = "泗水县法治工作简报\n3－5月，泗水县受理行政复议案件14件，上年受理9件。近三年，培训执法人员8场。\n";
constexpr const char* dated = "泗水县2021年法治政府建设年度报告\n全年受理行政复议案件31件。\n";

IngestInput input(const char* source, const char* text) {
  IngestInput input;
  input.path = source;
  input.options.source = source;
  input.options.media_type = "text/plain";
  input.bytes = text;
  return input;
}

fs::path database_with(const TemporaryFolder& folder, const char* name, std::vector<IngestInput> inputs) {
  const std::size_t all = inputs.size();
  CHECK(ingest(std::move(inputs), folder / name).added == all);
  return folder / name;
}
fs::path both(const TemporaryFolder& folder) {
  return database_with(folder, "both.db", {input("brief.txt", yearless), input("report.txt", dated)});
}

std::string sql(const fs::path& database, const char* query) { return SQLite::Database(database).execAndGet(query).getString(); }

std::string exported(const Database& database, ExportFormat format, const char* table = "indicator_value") {
  std::ostringstream out;
  export_rows(database, {format, table, format == ExportFormat::wide ? "reconsideration.accepted" : ""}, out);
  return out.str();
}

}  // namespace

TEST_CASE("what refers to a year that is not known is not known either", "[store][yearless]") {
  for (const char* text : {"4月，全县收到复议申请12件。", "公示\n上半年受理12件。", "截至11月底，共调处纠纷740件。",
                           "过去五年共办理援助案件4600件。", "明年计划培训12场。", "前年受理12件，去年受理13件。",
                           "去年同期立案12件，今年立案13件。", "19年受理12件。", "二、下一步打算\n明年6月底前培训12场。"}) {
    INFO(text);
    const Report report = Extractor().extract(test::document(text, "a.txt"));
    REQUIRE_FALSE(report.observations.empty());
    CHECK_FALSE(report.info.year);
    CHECK_FALSE(report.info.period);
    for (const Observation& found : report.observations) {
      CHECK_FALSE(found.year);
      CHECK_FALSE(found.period);
    }
    std::ostringstream lines;
    write_json_lines(lines, test::document(text, "a.txt"), report);
    CHECK(lines.str().find("\"year\":null,\"period\":null") != std::string::npos);
  }
}

TEST_CASE("a year that the text names is known although that of the page is not", "[store][yearless]") {
  const Report report = Extractor().extract(test::document("攸县情况\n2025年计划培训12场；明年3月底前培训9场。", "a.txt"));
  REQUIRE(report.observations.size() == 2);
  CHECK(report.observations[0].year == 2025);
  CHECK_FALSE(report.observations[1].year);
  for (const Observation& found : report.observations) CHECK(found.status == Status::target);
}

TEST_CASE("a page without a year is stored with NULL and found", "[store][yearless]") {
  const TemporaryFolder folder;
  const fs::path path = both(folder);
  CHECK(sql(path, "SELECT group_concat(source) FROM document WHERE year IS NULL AND period IS NULL") == "brief.txt");
  CHECK(sql(path, "SELECT count(*) FROM observation WHERE year IS NULL AND period IS NULL") == "3");
  const Database database = Database::open(path);
  CHECK(database.verify().empty());
  CHECK(reparse(database).empty());
  CHECK(database.find(Query()).size() == 4);
  CHECK(database.find(Query().indicator("reconsideration.accepted").order(Order::year)).size() == 3);
  CHECK(database.find(Query().year(2021)).size() == 1);
  CHECK(database.find(Query().years(0, 9999)).size() == 1);
  const auto hits = database.search("简报", 10);
  REQUIRE(hits.size() == 1);
  CHECK_FALSE(hits[0].year);
  const auto coverage = database.coverage();
  REQUIRE(coverage.size() == 2);
  CHECK_FALSE(coverage[0].year);
  CHECK(coverage[1].year == 2021);
}

TEST_CASE("comparing calls and views leave out what has no year", "[store][yearless]") {
  const TemporaryFolder folder;
  const fs::path path = both(folder);
  const Database database = Database::open(path);
  CHECK(database.series("370831", "reconsideration.accepted").size() == 1);
  CHECK(database.series("370831", "reconsideration.accepted", Prefer::all).size() == 1);
  CHECK(database.compare("reconsideration.accepted", 0).figures.empty());
  CHECK_FALSE(database.figure("370831", "reconsideration.accepted", 0));
  for (const char* query : {"SELECT count(*) FROM latest_value", "SELECT count(*) FROM series", "SELECT count(*) FROM sdmx_observation"})
    CHECK(sql(path, query) == "1");
  CHECK(exported(database, ExportFormat::wide) == "region,region_name,unit,2021,contested\r\n370831,山东省济宁市泗水县,件,31,\r\n");
  CHECK(exported(database, ExportFormat::csv).find("370831,山东省济宁市泗水县,,reconsideration.accepted") != std::string::npos);
  CHECK(exported(database, ExportFormat::jsonl).find("\"year\":null") != std::string::npos);
}

TEST_CASE("databases with a page without a year are shipped as others are", "[store][yearless]") {
  const TemporaryFolder folder;
  const Database database = Database::open(both(folder));
  database.seal(folder / "sealed.db");
  CHECK(Database::open(folder / "sealed.db").verify().empty());
  merge({database_with(folder, "a.db", {input("brief.txt", yearless)}), database_with(folder, "b.db", {input("report.txt", dated)})},
        folder / "merged.db");
  CHECK(Database::open(folder / "merged.db").content_hash() == database.content_hash());
  const auto parts = split(database, SplitBy::year, folder / "parts");
  REQUIRE(parts.size() == 2);
  CHECK(parts[0].filename() == "2021.db");
  CHECK(parts[1].filename() == "unknown.db");
  std::size_t differences = 0;
  diff(database, Database::open(folder / "merged.db"), [&](const Difference&) { ++differences; });
  CHECK(differences == 0);
  // A document whose year is found later is another one of the same source.
  const fs::path given = folder / "given.db";
  IngestInput known = input("brief.txt", yearless);
  known.options.year = Year(2022);
  CHECK(ingest({known}, given).added == 1);
  std::vector<std::string> documents;
  diff(Database::open(folder / "a.db"), Database::open(given), [&](const Difference& found) {
    if (found.is_document()) documents.emplace_back(found.change());
  });
  CHECK(documents == std::vector<std::string>{"gone", "added"});
  CHECK(sql(given, "SELECT group_concat(year || ':' || ifnull(period, ''), ' ') FROM (SELECT * FROM observation ORDER BY span_start)") ==
        "2022:2022-03/2022-05 2021: 2022:2020/2022");
}
