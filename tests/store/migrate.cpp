// Files of every released layout are read, and can be brought to the newest one.
#include <SQLiteCpp/SQLiteCpp.h>

#include <algorithm>
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

// What an observation says, by names of each major layout.
std::vector<std::string> all_figures(const std::filesystem::path& path) {
  SQLite::Database client(path);
  const bool first = client.execAndGet("PRAGMA user_version").getInt() < 2000;
  const std::string document = first ? "id = o.document_id" : "key = o.document";
  const std::string indicator = first ? "indicator" : "(SELECT code FROM indicator WHERE key = o.indicator)";
  SQLite::Statement rows(client, "SELECT (SELECT source FROM document WHERE " + document +
                                     ") || span_start || '|' || span_end || label || ifnull(region, '') ||"
                                     " ifnull(year, '') || ifnull(period, '') || value_text || unit || status || ifnull(breakdown, '') ||"
                                     " ifnull(part_of, '') || quote || ifnull(" +
                                     indicator + ", '') FROM observation AS o ORDER BY 1");
  std::vector<std::string> figures;
  while (rows.executeStep()) figures.push_back(rows.getColumn(0).getString());
  return figures;
}

// A layout that this library asks as it is, but does not write to.
bool is_read(const std::string& layout) { return layout.starts_with("2."); }

}  // namespace

TEST_CASE("a file of each released layout is read as it is and migrated", "[store][migrate]") {
  const auto layouts = test::files_below("tests/store/layouts", {".sql"});
  REQUIRE_FALSE(layouts.empty());
  for (const auto& sql : layouts) {
    INFO(sql.filename().string());
    const TemporaryFolder folder;
    const auto path = released(folder, sql);
    const std::string layout = sql.stem().string();
    const std::vector<std::string> said = all_figures(path);
    CHECK_FALSE(said.empty());
    for (const Access access : {Access::read, Access::write}) {
      if (access == Access::read && is_read(layout)) continue;
      const Error error = error_of([&] { return Database::open(path, {access, test::codebook()}); });
      CHECK(error.code() == ErrorCode::version);
      CHECK_THAT(error.what(), Contains("layout " + layout) && Contains("zhibiao migrate " + path.string()));
    }

    const Migration done = migrate(path);
    CHECK(done.from == layout);
    CHECK(done.backup == path.string() + ".layout-" + layout);
    CHECK(Database::open(path).verify().empty());
    CHECK(Database::open(path).info().layout == done.to);
    CHECK(all_figures(path) == said);
    CHECK(Database::open(path, {Access::write, test::codebook()}).find(Query()).size() == said.size());
    CHECK(all_figures(done.backup) == said);
    CHECK(migrate(path).backup.empty());
    CHECK(std::distance(std::filesystem::directory_iterator(folder.path()), {}) == 2);
  }
}

TEST_CASE("a file of layout 2.0 is asked, verified and compared as it is, and does not tell codebooks and genres", "[store][migrate]") {
  const TemporaryFolder folder;
  const auto path = released(folder, ZHIBIAO_SOURCE_DIR "/tests/store/layouts/2.0.sql");
  const std::string hash = Database::open(path).content_hash();
  {
    const Database old = Database::open(path);
    CHECK(old.verify().empty());
    CHECK(old.info().rows.at("codebook") == 0);
    const auto rows = old.find(Query().order(Order::document));
    CHECK(rows.size() == all_figures(path).size());
    CHECK(std::any_of(rows.begin(), rows.end(), [](const IndicatorValue& row) { return row.indicator.has_value(); }));
    CHECK(std::all_of(rows.begin(), rows.end(), [](const IndicatorValue& row) { return row.codebook.empty() && row.genre.empty(); }));
    CHECK(old.evidence(rows.front().id).value().quote == rows.front().quote);
    old.seal(folder / "sealed.db");
  }
  CHECK(Database::open(folder / "sealed.db").info().layout == "2.2");
  CHECK(Database::open(folder / "sealed.db").content_hash() == hash);
  migrate(path);
  CHECK(test::read_file(path) == test::read_file(folder / "sealed.db"));
  std::size_t differences = 0;
  diff(Database::open(folder / "old.db.layout-2.0"), Database::open(path), [&](const Difference&) { ++differences; });
  CHECK(differences == 0);
}

TEST_CASE("a file of layout 2.1 is asked and compared as it is, and does not tell how sure its indicators are", "[store][migrate]") {
  const TemporaryFolder folder;
  const auto path = released(folder, ZHIBIAO_SOURCE_DIR "/tests/store/layouts/2.1.sql");
  const std::string hash = Database::open(path).content_hash();
  {
    const Database old = Database::open(path);
    CHECK(old.verify().empty());
    const auto rows = old.find(Query().order(Order::document));
    CHECK(rows.size() == all_figures(path).size());
    CHECK(std::any_of(rows.begin(), rows.end(), [](const IndicatorValue& row) { return row.codebook == "government_work"; }));
    CHECK(std::all_of(rows.begin(), rows.end(), [](const IndicatorValue& row) { return row.confidence == Confidence::none; }));
    CHECK(old.evidence(rows.front().id).value().confidence == Confidence::none);
  }
  migrate(path);
  CHECK(Database::open(path).info().layout == "2.2");
  CHECK(Database::open(path).content_hash() == hash);
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
  CHECK_THAT(says, Contains("PRAGMA application_id = 1514686786; PRAGMA user_version = 2002"));
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

TEST_CASE("a migration that was killed behind its backup is done by the next one", "[store][migrate]") {
  const TemporaryFolder folder;
  const auto path = released(folder, ZHIBIAO_SOURCE_DIR "/tests/store/layouts/1.2.sql");
  std::filesystem::copy(path, folder / "original.db");
  migrate(path);
  const std::string migrated = test::read_file(path);
  const std::string backup = test::read_file(folder / "old.db.layout-1.2");
  std::filesystem::rename(folder / "original.db", path);
  const Migration done = migrate(path);
  CHECK(done.from == "1.2");
  CHECK(test::read_file(path) == migrated);
  CHECK(test::read_file(done.backup) == backup);
  CHECK(std::distance(std::filesystem::directory_iterator(folder.path()), {}) == 2);
}

TEST_CASE("what a killed program left beside the database is removed by the next one", "[store][file]") {
  const TemporaryFolder folder;
  const test::Sample sample;
  Database::create(folder / "figures.db", {test::codebook()}).ingest(sample.document(), sample.report());
  folder.write(".figures.db.4711-0.tmp", "left");
  folder.write(".figures.db.4711-0.tmp-journal", "left");
  folder.write(".figures.db.notes.tmp", "mine");
  folder.write(".other.csv.4711-0.tmp", "left of another file");
  folder.write(".other.db.4711.tmp", "mine");
  Database::open(folder / "figures.db").seal(folder / "figures.db");
  CHECK_FALSE(std::filesystem::exists(folder / ".figures.db.4711-0.tmp"));
  CHECK_FALSE(std::filesystem::exists(folder / ".figures.db.4711-0.tmp-journal"));
  CHECK_FALSE(std::filesystem::exists(folder / ".other.csv.4711-0.tmp"));
  CHECK(std::distance(std::filesystem::directory_iterator(folder.path()), {}) == 3);
}
