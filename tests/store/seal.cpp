#include <SQLiteCpp/SQLiteCpp.h>
#include <sqlite3.h>

#include <algorithm>
#include <catch2/catch.hpp>

#include "store/sample.hpp"
#include "support/temporary_folder.hpp"
#include "zhibiao/ship.hpp"

using namespace zhibiao;
using Catch::Matchers::Contains;
using test::error_of;
using test::Sample;
using test::TemporaryFolder;

namespace {

std::vector<Sample> samples() {
  std::vector<Sample> all(5);
  for (std::size_t i = 0; i < all.size(); ++i) all[i].source = std::to_string(i) + ".txt";
  all[4].source = all[3].source;
  all[4].text += "更正\n";
  all[4].published = "2022-03-01";
  all[2].region = "500153";
  return all;
}

void fill(Database& database, const std::vector<Sample>& documents) {
  for (const Sample& sample : documents) database.ingest(sample.document(), sample.report());
}

}  // namespace

TEST_CASE("equal content is sealed to equal bytes, in whatever order it came", "[store][seal]") {
  const TemporaryFolder folder;
  std::vector<Sample> documents = samples();
  const bool search = GENERATE(true, false);
  Database forwards = Database::create(folder / "forwards.db", {test::codebook(), search});
  fill(forwards, documents);
  std::reverse(documents.begin(), documents.end());
  Database backwards = Database::create(folder / "backwards.db", {test::codebook(), search});
  fill(backwards, documents);
  forwards.seal(folder / "a.db");
  backwards.seal(folder / "b.db");
  CHECK(test::read_file(folder / "a.db") == test::read_file(folder / "b.db"));

  SECTION("and sealing again changes nothing") {
    Database::open(folder / "a.db").seal(folder / "c.db");
    CHECK(test::read_file(folder / "c.db") == test::read_file(folder / "a.db"));
  }
  SECTION("also in place, and from memory") {
    const std::string image = test::read_file(folder / "forwards.db");
    forwards.seal(folder / "forwards.db");
    CHECK(test::read_file(folder / "forwards.db") == test::read_file(folder / "a.db"));
    Database::from_bytes(std::as_bytes(std::span(image.data(), image.size()))).seal(folder / "d.db");
    CHECK(test::read_file(folder / "d.db") == test::read_file(folder / "a.db"));
  }
  SECTION("and what is sealed says the same") {
    const Database sealed = Database::open(folder / "a.db");
    CHECK(sealed.content_hash() == forwards.content_hash());
    CHECK(sealed.info().meta.at("content_hash") == forwards.content_hash());
    CHECK(sealed.verify().empty());
    CHECK(sealed.find(Query()).size() == forwards.find(Query()).size());
    CHECK(sealed.info().search == search);
    CHECK(sealed.search("复议").size() == forwards.search("复议").size());
  }
  SECTION("without leaving other files") { CHECK(std::distance(std::filesystem::directory_iterator(folder.path()), {}) == 4); }
}

TEST_CASE("a sealed file has counted its indexes, no gaps and no log", "[store][seal]") {
  const TemporaryFolder folder;
  {
    Database database = Database::create(folder / "figures.db", {test::codebook()});
    fill(database, samples());
    SQLite::Database(folder / "figures.db", SQLite::OPEN_READWRITE).exec("PRAGMA journal_mode = WAL");
  }
  Database::open(folder / "figures.db").seal(folder / "sealed.db");
  SQLite::Database sealed(folder / "sealed.db");
  CHECK(sealed.execAndGet("PRAGMA journal_mode").getString() == "delete");
  CHECK(sealed.execAndGet("PRAGMA freelist_count").getInt() == 0);
  CHECK(sealed.execAndGet("SELECT count(*) FROM sqlite_stat1").getInt() > 5);
}

TEST_CASE("a checksum of the file before never stands beside the sealed one", "[store][seal]") {
  const TemporaryFolder folder;
  Database database = Database::create(folder / "work.db", {test::codebook()});
  fill(database, {samples()[0]});
  database.seal(folder / "sealed.db");
  write_checksum(folder / "sealed.db");
  fill(database, {samples()[1]});
  database.seal(folder / "sealed.db");  // as far as a program came that was killed before it wrote the new one
  CHECK(verify_checksum(folder / "sealed.db").empty());
  CHECK_FALSE(std::filesystem::exists(folder / "sealed.db.sha256"));
}

TEST_CASE("what does not verify is not sealed", "[store][seal]") {
  const TemporaryFolder folder;
  Database database = Database::create(folder / "figures.db", {test::codebook()});
  fill(database, samples());
  SQLite::Database(folder / "figures.db", SQLite::OPEN_READWRITE).exec("UPDATE observation SET label = 'x' WHERE quote = '30件'");
  const Error error = error_of([&] { database.seal(folder / "sealed.db"); });
  CHECK(error.code() == ErrorCode::corrupt);
  CHECK_THAT(error.what(), Contains("cannot be sealed"));
  CHECK_FALSE(std::filesystem::exists(folder / "sealed.db"));
}

TEST_CASE("a code that no table has is told with its place", "[store][verify]") {
  const TemporaryFolder folder;
  const Database database = [&] {
    Database made = Database::create(folder / "figures.db", {test::codebook()});
    fill(made, {Sample()});
    return made;
  }();
  const auto [change, wanted] = GENERATE(table<std::string, std::string>(
      {{"UPDATE observation SET indicator = 99 WHERE quote = '30件'", "has the indicator 99, which the table indicator lacks"},
       {"UPDATE observation SET region = '110000' WHERE quote = '30件'", "has the region 110000, which the table region lacks"},
       {"UPDATE region SET parent = '440000' WHERE code = '440981'; UPDATE region SET code = '550900' WHERE code = '440900';"
        "UPDATE region SET parent = '550900' WHERE code = '440981'",
        "The region 440981 does not lie in 550900"}}));
  SQLite::Database(folder / "figures.db", SQLite::OPEN_READWRITE).exec(change);
  std::string codes;
  for (const VerifyFinding& found : database.verify())
    if (found.code == "code") codes += found.message;
  CHECK_THAT(codes, Contains(wanted));
}

TEST_CASE("a file that is no database of ours is not replaced", "[store][seal]") {
  const TemporaryFolder folder;
  Database database = Database::create(folder / "figures.db", {test::codebook()});
  folder.write("report.txt", "年度报告");
  CHECK(error_of([&] { database.seal(folder / "report.txt"); }).code() == ErrorCode::not_zhibiao);
  CHECK(test::read_file(folder / "report.txt") == "年度报告");
}

TEST_CASE("while another program writes to a database none is put in its place", "[store][seal]") {
  const TemporaryFolder folder;
  Database database = Database::create(folder / "figures.db", {test::codebook()});
  fill(database, samples());
  SQLite::Database other(folder / "figures.db", SQLite::OPEN_READWRITE);
  other.exec("BEGIN IMMEDIATE");
  const Error error = error_of([&] { database.seal(folder / "figures.db"); });
  CHECK(error.code() == ErrorCode::busy);
  CHECK((error.details().sqlite & 0xFF) == SQLITE_BUSY);
  CHECK(error.details().path == (folder / "figures.db").string());
  CHECK_THAT(error.what(), Contains("in use"));
}

TEST_CASE("a journal that another program left is not played into the new file", "[store][seal]") {
  const TemporaryFolder folder;
  Database database = Database::create(folder / "figures.db", {test::codebook()});
  folder.write("sealed.db-journal", "something");
  const Error error = error_of([&] { database.seal(folder / "sealed.db"); });
  CHECK(error.code() == ErrorCode::io);
  CHECK_THAT(error.what(), Contains("sealed.db-journal"));
  CHECK_FALSE(std::filesystem::exists(folder / "sealed.db"));
}
