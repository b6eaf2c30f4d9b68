#include <catch2/catch.hpp>

#include "support/terminal.hpp"

using Catch::Matchers::Contains;
using zhibiao::test::on_terminal;
using zhibiao::test::TemporaryFolder;

TEST_CASE("long work tells its steps on a terminal, and nowhere else", "[tools][progress]") {
  const TemporaryFolder folder;
  folder.write("a.txt", "甲县2021年法治政府建设年度报告\n全县受理行政复议案件57件。\n");
  REQUIRE(on_terminal(folder, "$ZHIBIAO ingest a.txt -o a.db").exit_code == 0);
  const std::pair<const char*, const char*> works[] = {{"$ZHIBIAO verify a.db", "checking"},
                                                       {"$ZHIBIAO seal a.db -o sealed.db", "packing"},
                                                       {"$ZHIBIAO merge a.db -o merged.db", "packing"},
                                                       {"$ZHIBIAO split a.db --by year -o parts", "packing"},
                                                       {"$ZHIBIAO export a.db -o values.csv", "writing"}};
  for (const auto& [line, step] : works) {
    INFO(line);
    const auto shown = on_terminal(folder, line);
    CHECK(shown.exit_code == 0);
    CHECK_THAT(shown.text, Contains(step));
    CHECK_THAT(shown.text.substr(shown.text.rfind(step)), Contains("\r\033[K"));  // and goes away
    const auto quiet = on_terminal(folder, std::string(line) + " 2>said");
    CHECK(quiet.exit_code == 0);
    CHECK(zhibiao::test::read_file(folder / "said").empty());
  }
}
