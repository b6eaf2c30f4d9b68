#include <catch2/catch.hpp>

#include "support/terminal.hpp"

using Catch::Matchers::Contains;
using zhibiao::test::on_terminal;
using zhibiao::test::read_file;
using zhibiao::test::Shown;
using zhibiao::test::TemporaryFolder;

namespace {

/// Writes a report whose text has so many lines.
void write_report(const TemporaryFolder& folder, int lines) {
  std::string text = "甲县2021年法治政府建设年度报告\n";
  for (int i = 1; i < lines; ++i) text += "第" + std::to_string(i) + "行。\n";
  folder.write("report.txt", text);
}

}  // namespace

TEST_CASE("what is longer than the terminal is paged, and nothing else is", "[tools][pager]") {
  const TemporaryFolder folder;
  write_report(folder, 60);
  const std::string pager = "PAGER='cat > paged; echo seen' ";
  CHECK_THAT(on_terminal(folder, pager + "$ZHIBIAO text report.txt").text, Contains("seen"));
  CHECK_THAT(read_file(folder / "paged"), Contains("第1行") && Contains("第59行"));
  for (const std::string other :
       {"$ZHIBIAO text report.txt --no-pager", "$ZHIBIAO text report.txt | cat", "$ZHIBIAO ingest report.txt -o x.db"}) {
    INFO(other);
    const Shown shown = on_terminal(folder, pager + other);
    CHECK(shown.exit_code == 0);
    CHECK(shown.text.find("seen") == std::string::npos);
  }
  CHECK(on_terminal(folder, pager + "$ZHIBIAO text report.txt", 200).text.find("seen") == std::string::npos);
  for (const std::string none : {"PAGER= ", "PAGER=cat "})
    CHECK_THAT(on_terminal(folder, none + "$ZHIBIAO text report.txt").text, Contains("第59行"));
}

TEST_CASE("a pager that is not there or that is left early is no fault", "[tools][pager]") {
  const TemporaryFolder folder;
  write_report(folder, 20000);
  CHECK(on_terminal(folder, "PAGER='head -1' $ZHIBIAO text report.txt").exit_code == 0);
#ifndef ZHIBIAO_TEST_EMULATED                                                         // QEMU tells nobody that a program was not there
  const Shown shown = on_terminal(folder, "PATH=/nowhere $ZHIBIAO text report.txt");  // no less either
  CHECK(shown.exit_code == 0);
  CHECK_THAT(shown.text, Contains("第19999行"));
#endif
}

TEST_CASE("a paged text commands the terminal as little as another", "[tools][pager]") {
  const TemporaryFolder folder;
  folder.write("report.txt", "甲县2021年法治政府建设年度报告\n\x1b[31m红\n" + std::string(100, '\n'));
  const Shown shown = on_terminal(folder, "PAGER='cat; echo seen' $ZHIBIAO text report.txt");
  CHECK_THAT(shown.text, Contains("\uFFFD[31m红") && Contains("seen"));
  CHECK(shown.text.find('\x1b') == std::string::npos);
}
