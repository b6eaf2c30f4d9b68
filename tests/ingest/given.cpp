// Facts that the user gives, from the call to the rows.
#include <SQLiteCpp/SQLiteCpp.h>

#include <catch2/catch.hpp>

#include "support/temporary_folder.hpp"
#include "zhibiao/ingest.hpp"

using namespace zhibiao;
using test::TemporaryFolder;

namespace {

std::string documents(const std::filesystem::path& database) {
  return SQLite::Database(database)
      .execAndGet(
          "SELECT ifnull(group_concat(row, ' '), '') FROM (SELECT source || '|' || ifnull(region, '') || '|' || ifnull(year, '')"
          " || '|' || title AS row FROM document ORDER BY source)")
      .getString();
}

std::string diagnostics(const std::filesystem::path& database) {
  std::string all;
  for (const auto& [document, source, diagnostic] : Database::open(database).diagnostics())
    all += (all.empty() ? "" : " ") + source + ":" + diagnostic.code;
  return all;
}

const std::string report = "攸县2020年法治政府建设年度报告\n全年受理行政复议案件31件。\n";

}  // namespace

TEST_CASE("the facts of a manifest win over the page's, and contradictions are rows of the database", "[ingest][manifest]") {
  const TemporaryFolder folder;
  const auto output = folder / "figures.db";
  folder.write("a.txt", report);
  folder.write("b.txt", "鼓楼区2020年法治政府建设年度报告\n全年受理行政复议案件31件。\n");
  folder.write("c.txt", report);
  const auto ingest_manifest = [&](std::string_view lines) { return ingest(read_manifest(folder.write("manifest.csv", lines)), output); };

  CHECK(ingest_manifest("path,source,region,year,title\na.txt,https://example.org/a,,,\nb.txt,,,,\n").added == 2);
  CHECK(documents(output) ==
        "b.txt||2020|鼓楼区2020年法治政府建设年度报告 https://example.org/a|430223|2020|攸县2020年法治政府建设年度报告");
  CHECK(diagnostics(output) == "b.txt:region_ambiguous");

  const std::string given = "path,region,year,title\na.txt,620422,2019,年终总结\nb.txt,350102,2020,\nc.txt,430223,2020,\n";
  const IngestSummary summary = ingest_manifest(given);
  CHECK(summary.added == 2);
  CHECK(summary.reread == 1);  // b.txt: other facts than before
  CHECK(documents(output) ==
        "a.txt|620422|2019|年终总结 b.txt|350102|2020|鼓楼区2020年法治政府建设年度报告 c.txt|430223|2020|攸县2020年法治政府建设年度报告"
        " https://example.org/a|430223|2020|攸县2020年法治政府建设年度报告");
  CHECK(diagnostics(output) == "a.txt:title_contradicts a.txt:year_contradicts a.txt:region_contradicts");
  CHECK(Database::open(output).verify().empty());
  CHECK(ingest_manifest(given).unchanged == 3);

  const IngestSummary missing = ingest_manifest("path\nnowhere.txt\n");
  REQUIRE(missing.rejected.size() == 1);
  CHECK(missing.rejected.front().code == ErrorCode::not_found);
}
