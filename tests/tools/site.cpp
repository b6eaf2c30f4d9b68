#include <catch2/catch.hpp>

#include "support/run_command.hpp"

using Catch::Matchers::Contains;
using zhibiao::test::read_file;
using zhibiao::test::run;
using zhibiao::test::TemporaryFolder;

namespace {

constexpr const char* report = "宁国市2021年法治政府建设情况报告\n全年受理行政复议案件46件，其中维持21件。\n";

}  // namespace

TEST_CASE("a site is made with what its bundle brings", "[tools][site]") {
  const TemporaryFolder folder;
  folder.write("r/a.txt", report);
  folder.write("bundle/vendor.js", "//\n");
  folder.write("bundle/LICENSES.txt", "MIT\n");
  REQUIRE(run(folder, "ingest r -o f.db").exit_code == 0);
  const auto made = run(folder, "site f.db -o site --bundle bundle --language en");
  CHECK(made.exit_code == 0);
  CHECK(made.out == "site/index.html\n");
  CHECK_THAT(read_file(folder / "site/catalogue.js"), Contains("\"language\":\"en\""));
  const auto without = run(folder, "site f.db -o other --bundle nowhere");
  CHECK(without.exit_code == 3);
  CHECK_THAT(without.err, Contains("site-bundle"));
}

TEST_CASE("a plot is a file by its ending, and names are as good as codes", "[tools][plot]") {
  const TemporaryFolder folder;
  folder.write("r/a.txt", report);
  REQUIRE(run(folder, "ingest r -o f.db").exit_code == 0);
  const auto drawn = run(folder, "plot f.db --indicator 行政复议受理件数 --regions 宁国市 -o a.svg");
  if (drawn.err.find("ZHIBIAO_WITH_PLOT") != std::string::npos) return;  // this build has none
  CHECK(drawn.out == "a.svg\n");
  CHECK_THAT(read_file(folder / "a.svg"), Contains("宁国市") && Contains("单位：件"));
  CHECK_THAT(run(folder, "plot f.db --indicator reconsideration.accepted --regions 341881 -o -").out, Contains("</svg>"));
  REQUIRE(run(folder, "plot f.db --kind heat --language en -o a.json").exit_code == 0);
  CHECK_THAT(read_file(folder / "a.json"), Contains("\"language\":\"en\""));
  CHECK(run(folder, "plot f.db --kind heat -o a.pdf").exit_code == 2);
  CHECK(run(folder, "plot f.db --kind pie -o d.svg").exit_code == 2);
  CHECK_FALSE(std::filesystem::exists(folder / "d.svg.unfinished"));
  CHECK(run(folder, "plot f.db --kind heat --regions 月亮县 -o a.svg").exit_code == 2);
#ifndef ZHIBIAO_TEST_EMULATED  // QEMU tells nobody that a program was not there
  CHECK_THAT(run(folder, "plot f.db --kind heat -o b.png; PATH=/nowhere $ZHIBIAO plot f.db --kind heat -o c.png").err, Contains("librsvg"));
#endif
  CHECK_FALSE(std::filesystem::exists(folder / "c.png"));
  CHECK_FALSE(std::filesystem::exists(folder / "c.png.svg"));
}
