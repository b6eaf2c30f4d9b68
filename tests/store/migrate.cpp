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

// What an observation says, by names of either layout.
std::vector<std::string> all_figures(const std::filesystem::path& path, const std::string& document, const std::string& indicator) {
  SQLite::Database client(path);
  SQLite::Statement rows(client, "SELECT (SELECT source FROM document WHERE " + std::string(document == "document" ? "key" : "id") +
                                     " = o." + document +
                                     ") || span_start || '|' || span_end || label || ifnull(region, '') ||"
                                     " ifnull(year, '') || ifnull(period, '') || value_text || unit || status || ifnull(breakdown, '') ||"
                                     " ifnull(part_of, '') || quote || ifnull(" +
                                     indicator + ", '') FROM observation AS o ORDER BY 1");
  std::vector<std::string> figures;
  while (rows.executeStep()) figures.push_back(rows.getColumn(0).getString());
  return figures;
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
    const std::vector<std::string> said = all_figures(path, "document_id", "indicator");
    CHECK_FALSE(said.empty());
    for (const Access access : {Access::read, Access::write}) {
      const Error error = error_of([&] { return Database::open(path, {access, test::codebook()}); });
      CHECK(error.code() == ErrorCode::version);
      CHECK_THAT(error.what(), Contains("layout " + layout) && Contains("zhibiao migrate " + path.string()));
    }

    const Migration done = migrate(path);
    CHECK(done.from == layout);
    CHECK(done.backup == path.string() + ".layout-" + layout);
    CHECK(Database::open(path).verify().empty());
    CHECK(Database::open(path).info().layout == done.to);
    CHECK(all_figures(path, "document", "(SELECT code FROM indicator WHERE key = o.indicator)") == said);
    CHECK(Database::open(path, {Access::write, test::codebook()}).find(Query()).size() == said.size());
    CHECK(all_figures(done.backup, "document_id", "indicator") == said);
    CHECK(migrate(path).backup.empty());
    CHECK(std::distance(std::filesystem::directory_iterator(folder.path()), {}) == 2);
  }
}

TEST_CASE("what was changed in an older file is not migrated", "[store][migrate]") {
  const TemporaryFolder folder;
  const auto path = released(folder, ZHIBIAO_SOURCE_DIR "/tests/store/layouts/1.2.sql");
  SQLite::Database(path, SQLite::OPEN_READWRITE)
      .exec("UPDATE observation SET label = 'x' WHERE span_start = (SELECT min(span_start) FROM observation)");
  const Error error = error_of([&] { return migrate(path); });
  CHECK(error.code() == ErrorCode::corrupt);
  CHECK_THAT(error.what(), Contains("ingest it again"));
  CHECK(std::distance(std::filesystem::directory_iterator(folder.path()), {}) == 1);
}

TEST_CASE("a dumped database says how it gets its mark back", "[store]") {
  const TemporaryFolder folder;
  const auto path = folder / "figures.db";
  { const Database made = Database::create(path, {test::codebook()}); }
  SQLite::Database(path, SQLite::OPEN_READWRITE).exec("PRAGMA application_id = 0; PRAGMA user_version = 0");
  const Error error = error_of([&] { return Database::open(path); });
  CHECK(error.code() == ErrorCode::not_zhibiao);
  const std::string says = error.what();
  CHECK_THAT(says, Contains("PRAGMA application_id = 1514686786; PRAGMA user_version = 2000"));
  const std::size_t first = says.find('"');
  SQLite::Database(path, SQLite::OPEN_READWRITE).exec(says.substr(first + 1, says.rfind('"') - first - 1));
  CHECK(Database::open(path).verify().empty());
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
