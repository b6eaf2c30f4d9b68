// Files from somebody who means harm: they are told apart or read as if their tricks were not there, and soon.
#include <SQLiteCpp/SQLiteCpp.h>

#include <catch2/catch.hpp>
#include <fstream>

#include "store/sample.hpp"
#include "support/temporary_folder.hpp"
#include "zhibiao/ship.hpp"

using namespace zhibiao;
using Catch::Matchers::Contains;
using test::error_of;
using test::Sample;
using test::TemporaryFolder;

namespace {

struct Hostile {
  TemporaryFolder folder;
  std::filesystem::path path = folder / "figures.db";

  Hostile() {
    const Sample sample;
    Database::create(path, {test::codebook()}).ingest(sample.document(), sample.report());
  }
  void change(const std::string& sql) const { SQLite::Database(path, SQLite::OPEN_READWRITE).exec(sql); }
};

const std::string endless = "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i FROM n";

}  // namespace

TEST_CASE("views of a file are not the ones that are asked", "[store][hostile]") {
  const Hostile hostile;
  const std::string view =
      GENERATE(as<std::string>(), "indicator_value_all", "indicator_value", "check_finding", "latest_value", "coverage");
  const std::string body = GENERATE_COPY(as<std::string>(), endless, "SELECT load_extension('evil')",
                                         "SELECT randomblob(700000000) AS region", "SELECT writefile('stolen', text) FROM document");
  hostile.change("DROP VIEW " + view + "; CREATE VIEW " + view + " AS " + body);
  const Database database = Database::open(hostile.path);
  CHECK(database.find(Query()).size() == 7);
  CHECK(database.checks().size() == 2);
  std::ostringstream out;
  export_rows(database, {ExportFormat::csv, view, {}}, out);
  CHECK_FALSE(std::filesystem::exists("stolen"));
  REQUIRE_FALSE(database.verify().empty());
  CHECK_THAT(database.verify().front().message, Contains(view));
}

TEST_CASE("a view or a virtual table in the place of a table is refused", "[store][hostile]") {
  const Hostile hostile;
  const std::string table = GENERATE(as<std::string>(), "observation", "document", "meta", "text_window");
  const std::string sql = GENERATE_COPY(as<std::string>(), "CREATE VIEW " + table + " AS " + endless,
                                        "CREATE VIRTUAL TABLE " + table + " USING fts5 (key, value)");
  hostile.change("PRAGMA foreign_keys = OFF; PRAGMA legacy_alter_table = ON; ALTER TABLE " + table + " RENAME TO hidden; " + sql);
  const Error error = error_of([&] { return Database::open(hostile.path); });
  CHECK(error.code() == ErrorCode::corrupt);
  CHECK_THAT(error.what(), Contains(hostile.path.string()) && Contains(table));
}

TEST_CASE("a file with triggers of others is not written to, and sealing leaves them behind", "[store][hostile]") {
  const Hostile hostile;
  hostile.change("CREATE TRIGGER spy AFTER INSERT ON document BEGIN UPDATE document SET title = (" + endless + "); END");
  const Error error = error_of([&] { return Database::open(hostile.path, {Access::write, test::codebook(), false}); });
  CHECK(error.code() == ErrorCode::corrupt);
  CHECK_THAT(error.what(), Contains("trigger spy"));
  Database::open(hostile.path).seal(hostile.folder / "clean.db");
  CHECK_NOTHROW(Database::open(hostile.folder / "clean.db", {Access::write, test::codebook(), false}));
}

TEST_CASE("a value that is larger than any document is an error, not a full memory", "[store][hostile]") {
  const Hostile hostile;
  hostile.change(
      "PRAGMA ignore_check_constraints = ON; DROP TRIGGER document_text_on_update; ALTER TABLE document RENAME TO hidden;"
      "CREATE TABLE document (key, id, source, title, region, region_name, year, superseded_by, published, issuer, digest, sha256, reader,"
      " text AS (zeroblob(900000000))); INSERT INTO document SELECT key, id, source, title, region, region_name, year, superseded_by,"
      " published, issuer, digest, sha256, reader FROM hidden");
  const Database database = Database::open(hostile.path);
  const Error error = error_of([&] { return database.search("复议"); });
  CHECK(error.code() == ErrorCode::corrupt);
  CHECK_THAT(error.what(), Contains("larger than any document"));
}

TEST_CASE("quick_check finds damaged pages before anything is read", "[store][hostile]") {
  const Hostile hostile;
  OpenOptions careful;
  careful.quick_check = true;
  CHECK(Database::open(hostile.path, careful).find(Query()).size() == 7);
  const auto size = static_cast<std::streamoff>(std::filesystem::file_size(hostile.path));
  constexpr std::streamoff page = 4096;
  std::fstream file(hostile.path, std::ios::in | std::ios::out | std::ios::binary);
  for (std::streamoff at = size / 2 / page * page; at < size; at += page) {
    file.seekp(at);
    file << std::string(64, '\x7F');
  }
  file.close();
  const Error error = error_of([&] { return Database::open(hostile.path, careful); });
  CHECK(error.code() == ErrorCode::corrupt);
  CHECK_THAT(error.what(), Contains(hostile.path.string()));
}

TEST_CASE("no byte of the file makes the library do worse than refuse it", "[store][hostile]") {
  const Hostile hostile;
  const std::string whole = test::read_file(hostile.path);
  unsigned state = 12345;
  const auto random = [&state] { return state = state * 1103515245 + 12345; };
  for (int round = 0; round < 60; ++round) {
    std::string image = whole;
    for (int byte = 0; byte < 20; ++byte) image[100 + (random() >> 8) % (image.size() - 100)] = static_cast<char>(random() >> 16);
    try {
      const Database database = Database::from_bytes(std::as_bytes(std::span(image.data(), image.size())));
      (void)database.find(Query());
      (void)database.search("复议");
      (void)database.verify();
    } catch (const Error& error) {
      CHECK_FALSE(std::string(error.what()).empty());
    }
  }
}
