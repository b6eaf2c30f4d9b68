// Long calls tell how far they are, and end when they are asked to, with every file as it was.
#include "zhibiao/watch.hpp"

#include <catch2/catch.hpp>
#include <set>
#include <sstream>
#include <thread>

#include "store/connection.hpp"
#include "store/sample.hpp"
#include "support/temporary_folder.hpp"
#include "zhibiao/ingest.hpp"
#include "zhibiao/ship.hpp"

using namespace zhibiao;
using test::error_of;
using test::Sample;
using test::TemporaryFolder;

namespace {

namespace fs = std::filesystem;

fs::path filled(const TemporaryFolder& folder, const std::string& name) {
  const fs::path path = folder / name;
  Database database = Database::create(path, {test::codebook()});
  for (int i = 0; i < 3; ++i) {
    Sample sample;
    sample.source = name + std::to_string(i) + ".txt";
    database.ingest(sample.document(), sample.report());
  }
  return path;
}

std::set<std::string> files(const TemporaryFolder& folder) {
  std::set<std::string> names;
  for (const auto& entry : fs::recursive_directory_iterator(folder.path())) names.insert(entry.path().string());
  return names;
}

struct Call {
  std::string name;
  std::string last_step;
  std::function<void(const Watch&)> run;
};

struct OwnFault {};

}  // namespace

TEST_CASE("each long call tells its steps, and a call that is stopped leaves every file as it was", "[ship][watch]") {
  const TemporaryFolder folder;
  const fs::path one = filled(folder, "one.db");
  const fs::path other = filled(folder, "other.db");
  const Database database = Database::open(one);
  const Database compared = Database::open(other);
  std::ostringstream out;
  const std::vector<Call> calls = {
      {"verify", "checking", [&](const Watch& watch) { (void)database.verify(watch); }},
      {"seal", "packing", [&](const Watch& watch) { database.seal(folder / "sealed.db", watch); }},
      {"merge", "packing",
       [&](const Watch& watch) {
         merge({one, other}, folder / "merged.db", true, watch);
       }},
      {"split", "packing", [&](const Watch& watch) { (void)split(database, SplitBy::year, folder / "parts", watch); }},
      {"reparse", "reading", [&](const Watch& watch) { (void)reparse(database, test::codebook(), watch); }},
      {"diff", "comparing",
       [&](const Watch& watch) {
         diff(
             database, compared, [](const Difference& /*found*/) {}, watch);
       }},
      {"export rows", "writing", [&](const Watch& watch) { export_rows(database, {}, out, watch); }},
      {"export file", "writing", [&](const Watch& watch) { export_file(database, {}, folder / "values.csv", watch); }},
      {"export folder", "writing",
       [&](const Watch& watch) {
         ExportOptions options;
         options.format = ExportFormat::package;
         (void)export_folder(database, options, folder / "package", watch);
       }},
  };
  for (const Call& call : calls) {
    INFO(call.name);
    const std::set<std::string> before = files(folder);
    std::stop_source source;
    source.request_stop();
    CHECK(error_of([&] { call.run({source.get_token()}); }).code() == ErrorCode::stopped);
    CHECK_THROWS_AS(call.run({.progress = [](const Progress& /*now*/) { throw OwnFault(); }}), OwnFault);
    CHECK(files(folder) == before);
    std::vector<Progress> told;
    call.run({.progress = [&](const Progress& now) { told.push_back(now); }});
    REQUIRE_FALSE(told.empty());
    CHECK(told.back().step == call.last_step);
    for (const Progress& now : told) CHECK((now.total == 0 || now.done <= now.total));
  }
}

TEST_CASE("a stop comes through at the last step too", "[ship][watch]") {
  const TemporaryFolder folder;
  const Database database = Database::open(filled(folder, "one.db"));
  std::stop_source source;
  const Watch watch{source.get_token(), [&](const Progress& now) {
                      if (now.step == "packing") source.request_stop();
                    }};
  CHECK(error_of([&] { database.seal(folder / "sealed.db", watch); }).code() == ErrorCode::stopped);
  CHECK_FALSE(fs::exists(folder / "sealed.db"));
  CHECK(database.verify().empty());
}

TEST_CASE("a statement that would never end is stopped from another thread, and tells that it goes on", "[store][watch]") {
  store::Connection connection;
  constexpr std::string_view endless = "WITH RECURSIVE c (x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM c) SELECT max(x) FROM c";
  SECTION("stopped") {
    std::stop_source source;
    const Watch watch{source.get_token()};
    store::Watching watching(watch);
    const store::Watched watched(connection, watching);
    std::jthread other([&] {
      std::this_thread::sleep_for(std::chrono::milliseconds(50));
      source.request_stop();
    });
    CHECK(error_of([&] { (void)connection.guarded([&] { return connection.integer(endless); }); }).code() == ErrorCode::stopped);
  }
  SECTION("the function of the caller's ends it") {
    int beats = 0;
    const Watch watch{.progress = [&](const Progress& now) {
      CHECK(now.step == "checking");
      if (++beats == 3) throw OwnFault();
    }};
    store::Watching watching(watch);
    watching.begin("checking");
    const store::Watched watched(connection, watching);
    CHECK_THROWS_AS(connection.guarded([&] { return connection.integer(endless); }), OwnFault);
    CHECK(beats == 3);
  }
  CHECK(connection.integer("SELECT 7") == 7);
}

TEST_CASE("whoever watches an ingest sees each report, and may end it", "[ingest][watch]") {
  const TemporaryFolder folder;
  std::vector<fs::path> documents;
  for (int year = 2018; year < 2022; ++year)
    documents.push_back(folder.write(std::to_string(year) + ".txt", std::to_string(year) + "年受理行政复议案件31件，审结28件。\n"));
  std::stop_source source;
  IngestOptions options;
  options.codebook = test::codebook();
  options.stop = source.get_token();
  std::size_t figures = 0;
  options.progress = [&](const IngestProgress& now) {
    REQUIRE(now.report != nullptr);
    figures += now.report->observations.size();
    if (now.done == 2) source.request_stop();
  };
  CHECK(error_of([&] { ingest_paths(documents, folder / "figures.db", options); }).code() == ErrorCode::stopped);
  CHECK(figures == 4);
  CHECK_FALSE(fs::exists(folder / "figures.db"));
}
