// Files of every released layout are read, and can be brought to the newest one.
#include <SQLiteCpp/SQLiteCpp.h>

#include <catch2/catch.hpp>

#include "store/sample.hpp"
#include "support/files.hpp"
#include "support/temporary_folder.hpp"
#include "zhibiao/ship.hpp"

using namespace zhibiao;
using Catch::Matchers::Contains;
using test::error_of;
using test::TemporaryFolder;

namespace {

// A database of an older layout, from its text.
std::filesystem::path released(const TemporaryFolder& folder, const std::filesystem::path& sql) {
  auto path = folder / "old.db";
  SQLite::Database(path, SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE).exec(test::file_content(sql));
  return path;
}

}  // namespace

TEST_CASE("a file of each released layout is read as it is and migrated", "[store][migrate]") {
  const auto layouts = test::files_below("tests/store/layouts", {".sql"});
  REQUIRE_FALSE(layouts.empty());
  for (const auto& sql : layouts) {
    INFO(sql.filename().string());
    const TemporaryFolder folder;
    const auto path = released(folder, sql);
    const std::string layout = sql.stem().string();
    const std::string hash = Database::open(path).content_hash();
    const std::size_t values = Database::open(path).find(Query()).size();
    CHECK(values > 0);
    CHECK(Database::open(path).verify().empty());
    const Error error = error_of([&] { return Database::open(path, {Access::write, test::codebook()}); });
    CHECK(error.code() == ErrorCode::version);
    CHECK_THAT(error.what(), Contains("layout " + layout) && Contains("zhibiao migrate " + path.string()));

    const Migration done = migrate(path);
    CHECK(done.from == layout);
    CHECK(done.backup == path.string() + ".layout-" + layout);
    CHECK(Database::open(path).verify().empty());
    CHECK(Database::open(path).content_hash() == hash);
    CHECK(Database::open(path).info().layout == done.to);
    CHECK(Database::open(path, {Access::write, test::codebook()}).find(Query()).size() == values);
    CHECK(Database::open(done.backup).content_hash() == hash);
    CHECK(migrate(path).backup.empty());
    CHECK(std::distance(std::filesystem::directory_iterator(folder.path()), {}) == 2);
  }
}

TEST_CASE("an older file has the views of today while it is read", "[store][migrate]") {
  const TemporaryFolder folder;
  const Database database = Database::open(released(folder, ZHIBIAO_SOURCE_DIR "/tests/store/layouts/1.0.sql"));
  std::ostringstream out;
  export_rows(database, {ExportFormat::sdmx, {}, {}}, out);
  CHECK_THAT(out.str(), Contains("dataflow,ZHIBIAO:INDICATOR_VALUE(1.0),I,341881,"));
}

TEST_CASE("a migration does not touch a backup that is there", "[store][migrate]") {
  const TemporaryFolder folder;
  const auto path = released(folder, ZHIBIAO_SOURCE_DIR "/tests/store/layouts/1.0.sql");
  const std::string before = test::read_file(path);
  folder.write("old.db.layout-1.0", "mine");
  const Error error = error_of([&] { return migrate(path); });
  CHECK(error.code() == ErrorCode::misuse);
  CHECK_THAT(error.what(), Contains("old.db.layout-1.0 exists already"));
  CHECK(test::read_file(path) == before);
  CHECK(test::read_file(folder / "old.db.layout-1.0") == "mine");
}

TEST_CASE("what a killed program left beside the database is removed by the next one", "[store][file]") {
  const TemporaryFolder folder;
  const test::Sample sample;
  Database::create(folder / "figures.db", {test::codebook()}).ingest(sample.document(), sample.report());
  folder.write(".figures.db.4711-0.tmp", "left");
  folder.write(".figures.db.4711-0.tmp-journal", "left");
  folder.write(".figures.db.notes.tmp", "mine");
  folder.write(".other.db.4711-0.tmp", "of another database");
  Database::open(folder / "figures.db").seal(folder / "figures.db");
  CHECK_FALSE(std::filesystem::exists(folder / ".figures.db.4711-0.tmp"));
  CHECK_FALSE(std::filesystem::exists(folder / ".figures.db.4711-0.tmp-journal"));
  CHECK(std::distance(std::filesystem::directory_iterator(folder.path()), {}) == 3);
}
