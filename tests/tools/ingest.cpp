#include <catch2/catch.hpp>

#include "support/run_command.hpp"

using zhibiao::test::run;
using zhibiao::test::TemporaryFolder;

TEST_CASE("a manifest tells what pages leave open, and info lists what they contradict", "[tools]") {
  const TemporaryFolder folder;
  const std::string report = "鼓楼区2020年法治政府建设年度报告\n全年受理行政复议案件31件。\n";
  folder.write("reports/a.txt", report);
  folder.write("reports/b.txt", report);
  folder.write("reports/list.csv", "path,source,region,year\na.txt,,350102,\nb.txt,https://example.org/b,,2019\n");
  CHECK(run(folder, "ingest --manifest reports/list.csv -o out.db").exit_code == 0);
  const std::string doubts = run(folder, "info out.db --diagnostics").out;
  INFO(doubts);
  CHECK(doubts.rfind("https://example.org/b:0-18  year_contradicts\n  The year was given as 2019, but the page says 2020.\n"
                     "https://example.org/b:0-3  region_ambiguous\n  鼓楼区 may be 320106 江苏省南京市鼓楼区, ",
                     0) == 0);
  CHECK(doubts.find("a.txt") == std::string::npos);

  folder.write("reports/list.csv", "path,year\na.txt,2020\nb.txt,20\n");
  const auto wrong = run(folder, "ingest --manifest reports/list.csv -o out.db");
  CHECK(wrong.exit_code == 6);
  CHECK(wrong.err == "zhibiao: reports/list.csv:3: \"20\" is no year; years have four digits, such as 2020\n");
  CHECK(run(folder, "ingest --manifest none.csv -o out.db").exit_code == 3);
  CHECK(run(folder, "ingest --manifest reports/list.csv --year 2020 -o out.db").exit_code == 2);
  CHECK(run(folder, "ingest --manifest reports/list.csv reports -o out.db").exit_code == 2);
  CHECK(run(folder, "ingest -o out.db").exit_code == 2);
}
