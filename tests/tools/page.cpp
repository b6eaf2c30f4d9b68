#include <catch2/catch.hpp>

#include "support/run_command.hpp"

using Catch::Matchers::Contains;
using zhibiao::test::read_file;
using zhibiao::test::run;
using zhibiao::test::TemporaryFolder;

namespace {

constexpr const char* report = "宁国市2021年法治政府建设情况报告\n全年受理行政复议案件46件，其中维持21件。\n";

}  // namespace

TEST_CASE("a page is made of a report, of a document of a database, and of all of them", "[tools][page]") {
  const TemporaryFolder folder;
  folder.write("r/a.txt", report);
  folder.write("r/b.txt", std::string(report) + "培训5场。\n");
  const auto read = run(folder, "page r/a.txt -o a.html");
  CHECK(read.exit_code == 0);
  CHECK(read.out == "a.html\n");
  CHECK_THAT(read_file(folder / "a.html"), Contains(">46件</a>"));

  REQUIRE(run(folder, "ingest r -o f.db").exit_code == 0);
  const auto unnamed = run(folder, "page f.db -o x.html");
  CHECK(unnamed.exit_code == 2);
  CHECK_THAT(unnamed.err, Contains("a.txt") && Contains("--document"));
  CHECK(run(folder, "page f.db --document c.txt -o x.html").exit_code == 3);
  CHECK(run(folder, "page f.db --document 7 -o x.html").exit_code == 3);
  CHECK(run(folder, "page r/a.txt --document a.txt -o x.html").exit_code == 2);
  CHECK(run(folder, "page f.db --document a.txt -o f.db").exit_code == 2);
  CHECK(run(folder, "page r/a.txt -o r/a.txt").exit_code == 2);
  CHECK(run(folder, "page r/a.txt -o f.db").exit_code == 2);
  CHECK_FALSE(std::filesystem::exists(folder / "x.html"));

  REQUIRE(run(folder, "page f.db --document b.txt -o b.html").exit_code == 0);
  CHECK_THAT(read_file(folder / "b.html"), Contains(">5场</a>"));
  const std::string id = run(folder, "query f.db --unit 场 --format csv | tail -1 | tr -d '\\r' | cut -d, -f25").out;
  CHECK(run(folder, "page f.db --document " + id.substr(0, id.find('\n')) + ":40 -o - --language en > c.html").exit_code == 0);
  CHECK_THAT(read_file(folder / "c.html"), Contains("<html lang=\"en\">") && Contains(">5场</a>"));

  REQUIRE(run(folder, "page f.db -o all/").exit_code == 0);
  CHECK(std::distance(std::filesystem::directory_iterator(folder / "all"), {}) == 2);
}

TEST_CASE("a search shows the word that it found, and the table of a query fits", "[tools]") {
  const TemporaryFolder folder;
  folder.write("r/a.txt",
               "宁国市2021年法治政府建设情况报告\n" + std::string(3000, ' ') + "一方面，各乡镇认真落实，全年受理行政复议案件46件。\n");
  REQUIRE(run(folder, "ingest r -o f.db").exit_code == 0);
  const auto found = run(folder, "search f.db 复议");
  CHECK_THAT(found.out, Contains("行政[复议]案件") && Contains("a.txt"));
  CHECK(found.out.find('\x1b') == std::string::npos);
  CHECK_THAT(run(folder, "search f.db 复议 --format jsonl").out, Contains("行政复议案件"));
  CHECK_THAT(run(folder, "query f.db; COLUMNS=40 $ZHIBIAO query f.db").out, Contains("46"));
}
