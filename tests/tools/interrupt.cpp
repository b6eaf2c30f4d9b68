#include "tools/interrupt.hpp"

#include <catch2/catch.hpp>
#include <csignal>

#include "store/sample.hpp"
#include "support/temporary_folder.hpp"
#include "zhibiao/ingest.hpp"

using namespace zhibiao;
using namespace zhibiao::tool;

TEST_CASE("the first signal stops in order, and only while somebody looks", "[tools][interrupt]") {
  end_on_interrupt();
  {
    const Interruptible stops;
    CHECK_NOTHROW(stop_if_interrupted());
    std::raise(SIGINT);
    CHECK_THROWS_AS(stop_if_interrupted(), Interrupted);
  }
  {
    const Interruptible stops;
    CHECK_NOTHROW(stop_if_interrupted());
  }
  std::signal(SIGINT, SIG_DFL);
  std::signal(SIGTERM, SIG_DFL);
}

TEST_CASE("an ingest that is stopped leaves the database as it was, and no new one", "[tools][interrupt]") {
  const test::TemporaryFolder folder;
  folder.write("a/1.txt", "甲县2021年法治政府建设年度报告\n受理行政复议案件30件。\n");
  folder.write("a/2.txt", "乙县2021年法治政府建设年度报告\n受理行政复议案件31件。\n");
  IngestOptions stops;
  stops.threads = 1;
  stops.progress = [](const IngestProgress&) { throw Interrupted{}; };
  CHECK_THROWS_AS(ingest_paths({folder / "a"}, folder / "new.db", stops), Interrupted);
  CHECK_FALSE(std::filesystem::exists(folder / "new.db"));

  ingest_paths({folder / "a/1.txt"}, folder / "old.db");
  const std::string before = Database::open(folder / "old.db").content_hash();
  CHECK_THROWS_AS(ingest_paths({folder / "a"}, folder / "old.db", stops), Interrupted);
  CHECK(Database::open(folder / "old.db").content_hash() == before);
  CHECK(Database::open(folder / "old.db").documents().size() == 1);
}
