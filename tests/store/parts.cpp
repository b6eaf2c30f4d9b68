// One content in other files: sealing, merging and splitting give the same hash, whatever the way.
#include <SQLiteCpp/SQLiteCpp.h>

#include <sys/stat.h>

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

// Two provinces, two years, a document with two vintages and one that does not tell where it is from.
std::vector<Sample> samples() {
  std::vector<Sample> all(6);
  const std::vector<std::pair<std::string, int>> places = {{"440981", 2021}, {"440981", 2020}, {"500153", 2021},
                                                           {"500153", 2020}, {"440900", 2021}, {"", 0}};
  for (std::size_t i = 0; i < all.size(); ++i) {
    all[i].source = std::to_string(i) + ".txt";
    all[i].region = places[i].first;
    all[i].region_name = places[i].first.empty() ? "" : "某地";
    all[i].year = Year::from(places[i].second);
  }
  all.push_back(all[0]);
  all.back().text += "更正\n";
  all.back().published = "2022-03-01";
  return all;
}

std::filesystem::path database_of(const TemporaryFolder& folder, const std::string& name, const std::vector<Sample>& documents,
                                  bool search = true, const std::string& version = "1") {
  auto path = folder / name;
  Database database = Database::create(path, {test::codebook(version), search});
  for (const Sample& sample : documents) database.ingest(sample.document(), sample.report());
  return path;
}

}  // namespace

TEST_CASE("merging parts gives what one ingest of everything gives", "[store][parts]") {
  const TemporaryFolder folder;
  const std::vector<Sample> all = samples();
  const bool search = GENERATE(true, false);
  Database::open(database_of(folder, "whole.db", all, search)).seal(folder / "sealed.db");
  // The third document stands in both; the vintages of the first stand in different parts.
  const auto a = database_of(folder, "a.db", {all.begin(), all.begin() + 3}, search);
  const auto b = database_of(folder, "b.db", {all.begin() + 2, all.end()}, search);
  merge({a, b}, folder / "ab.db");
  merge({b, a}, folder / "ba.db");
  CHECK(test::read_file(folder / "ab.db") == test::read_file(folder / "sealed.db"));
  CHECK(test::read_file(folder / "ba.db") == test::read_file(folder / "sealed.db"));
  CHECK(Database::open(folder / "ab.db").verify().empty());

  SECTION("also into one of the parts") {
    merge({a, b}, a);
    CHECK(test::read_file(a) == test::read_file(folder / "sealed.db"));
  }
  SECTION("without a search index on request") {
    merge({a, b}, folder / "small.db", false);
    CHECK_FALSE(Database::open(folder / "small.db").info().search);
    CHECK(Database::open(folder / "small.db").content_hash() == Database::open(folder / "sealed.db").content_hash());
  }
}

TEST_CASE("vintages of one date: a part keeps its choice, and between parts the order in which they are named is none", "[store][parts]") {
  const TemporaryFolder folder;
  std::vector<Sample> two(2);
  two[1].text += "更正\n";
  const auto current = [](const std::filesystem::path& path) {
    return SQLite::Database(path).execAndGet("SELECT group_concat(sha256) FROM document WHERE superseded_by IS NULL").getString();
  };
  const bool reversed = GENERATE(true, false);
  if (reversed) std::swap(two[0], two[1]);
  const auto both = database_of(folder, "both.db", two);
  const auto first = database_of(folder, "first.db", {two[0]});
  const auto last = database_of(folder, "last.db", {two[1]});
  for (const std::vector<std::filesystem::path>& parts : {std::vector{both}, std::vector{both, first}, std::vector{first, both}}) {
    merge(parts, folder / "merged.db");
    CHECK(current(folder / "merged.db") == two[1].document().sha256());
    CHECK(Database::open(folder / "merged.db").verify().empty());
  }
  merge({first, last}, folder / "a.db");
  merge({last, first}, folder / "b.db");
  CHECK(test::read_file(folder / "a.db") == test::read_file(folder / "b.db"));
  CHECK(Database::open(folder / "a.db").content_hash() == Database::open(both).content_hash());
}

TEST_CASE("a database is not split into its own place", "[store][parts]") {
  const TemporaryFolder folder;
  const auto path = database_of(folder, "2021.db", samples());
  const std::string before = test::read_file(path);
  CHECK(error_of([&] { (void)split(Database::open(path), SplitBy::year, folder.path()); }).code() == ErrorCode::misuse);
  CHECK(test::read_file(path) == before);
  CHECK_FALSE(std::filesystem::exists(folder / "2020.db"));
}

TEST_CASE("parts that do not fit together are not merged", "[store][parts]") {
  const TemporaryFolder folder;
  const auto refused = [&](const std::vector<std::filesystem::path>& parts) {
    const Error error = error_of([&] { merge(parts, folder / "out.db"); });
    CHECK_FALSE(std::filesystem::exists(folder / "out.db"));
    return error;
  };
  const auto a = database_of(folder, "a.db", {Sample()});
  SECTION("another codebook") {
    const Error error = refused({a, database_of(folder, "b.db", {Sample()}, true, "2")});
    CHECK(error.code() == ErrorCode::misuse);
    CHECK_THAT(error.what(), Contains("codebook_version is 1 in one and 2 in the other"));
  }
  SECTION("another reading of the same document") {
    const Sample sample;
    Report report = sample.report();
    report.observations[0].label = "别的";
    Database::create(folder / "b.db", {test::codebook()}).ingest(sample.document(), report);
    const Error error = refused({a, folder / "b.db"});
    CHECK(error.code() == ErrorCode::misuse);
    CHECK_THAT(error.what(), Contains("different things about guangdong/gaozhou_2021.txt"));
  }
  SECTION("a damaged part") {
    SQLite::Database(a, SQLite::OPEN_READWRITE).exec("UPDATE observation SET label = 'x'");
    CHECK_THAT(refused({a}).what(), Contains("cannot be merged"));
  }
  SECTION("nothing") { CHECK(refused({}).code() == ErrorCode::misuse); }
}

TEST_CASE("splitting and merging again gives the whole", "[store][parts]") {
  const TemporaryFolder folder;
  const std::vector<Sample> all = samples();
  const Database whole = Database::open(database_of(folder, "whole.db", all));
  whole.seal(folder / "sealed.db");
  const auto [by, names] = GENERATE(std::pair(SplitBy::province, std::vector<std::string>{"440000.db", "500000.db", "unknown.db"}),
                                    std::pair(SplitBy::year, std::vector<std::string>{"2020.db", "2021.db", "unknown.db"}));
  const auto files = split(whole, by, folder / "parts");
  REQUIRE(files.size() == names.size());
  for (std::size_t i = 0; i < files.size(); ++i) {
    CHECK(files[i].filename() == names[i]);
    CHECK(Database::open(files[i]).verify().empty());
  }
  merge(files, folder / "merged.db");
  CHECK(test::read_file(folder / "merged.db") == test::read_file(folder / "sealed.db"));

  SECTION("a part is what an ingest of its documents alone gives") {
    std::vector<Sample> part;
    for (const Sample& sample : all)
      if (by == SplitBy::province ? sample.region.starts_with("50") : sample.year == 2021) part.push_back(sample);
    const auto alone = database_of(folder, "alone.db", part);
    CHECK(Database::open(files[1]).content_hash() == Database::open(alone).content_hash());
  }
}

TEST_CASE("a folder is split into with all its files or none, and keeps what else stands in it", "[store][parts]") {
  const TemporaryFolder folder;
  const Database whole = Database::open(database_of(folder, "whole.db", samples()));
  folder.write("parts/notes.txt", "mine");
  folder.write("parts/below/notes.txt", "mine too");
  std::filesystem::create_symlink("notes.txt", folder / "parts/link");
  std::filesystem::permissions(folder / "parts", std::filesystem::perms::owner_all | std::filesystem::perms::group_read);
  struct stat old {};
  REQUIRE(stat((folder / "parts/notes.txt").c_str(), &old) == 0);

  SECTION("all of them") {
    CHECK(split(whole, SplitBy::year, folder / "parts/").size() == 3);
    CHECK(std::distance(std::filesystem::directory_iterator(folder / "parts"), {}) == 6);
  }
  SECTION("none when one cannot be placed") {
    std::filesystem::create_directory(folder / "parts/unknown.db");
    CHECK(error_of([&] { (void)split(whole, SplitBy::year, folder / "parts"); }).code() == ErrorCode::io);
    CHECK(std::distance(std::filesystem::directory_iterator(folder / "parts"), {}) == 4);
  }
  SECTION("none when a log would be played into one") {
    folder.write("parts/2021.db-journal", "of another program");
    CHECK(error_of([&] { (void)split(whole, SplitBy::year, folder / "parts"); }).code() == ErrorCode::io);
    CHECK(std::distance(std::filesystem::directory_iterator(folder / "parts"), {}) == 4);
  }
  SECTION("after a program that was killed while it did the same") {
    folder.write(".parts.4711-0.tmp/2020.db", "left");
    CHECK(split(whole, SplitBy::year, folder / "parts").size() == 3);
  }
  struct stat now {};
  REQUIRE(stat((folder / "parts/notes.txt").c_str(), &now) == 0);
  CHECK(now.st_ino == old.st_ino);
  CHECK(test::read_file(folder / "parts/below/notes.txt") == "mine too");
  CHECK(std::filesystem::is_symlink(folder / "parts/link"));
  REQUIRE(stat((folder / "parts").c_str(), &now) == 0);
  CHECK((now.st_mode & 07777) == 0740);
  CHECK(std::distance(std::filesystem::directory_iterator(folder.path()), {}) == 2);
}

TEST_CASE("a file of a folder that is a link stays one", "[store][parts]") {
  const TemporaryFolder folder;
  const Database whole = Database::open(database_of(folder, "whole.db", samples()));
  const auto files = split(whole, SplitBy::year, folder / "parts");
  std::filesystem::rename(files[0], folder / "elsewhere.db");
  std::filesystem::create_symlink("../elsewhere.db", files[0]);
  CHECK(split(whole, SplitBy::year, folder / "parts") == files);
  CHECK(std::filesystem::is_symlink(files[0]));
  for (const auto& file : files) CHECK(Database::open(file).verify().empty());
  CHECK(std::distance(std::filesystem::directory_iterator(folder.path()), {}) == 3);
}

TEST_CASE("what a deleted document said is not in the sealed file", "[store][parts]") {
  const TemporaryFolder folder;
  const std::vector<Sample> all = samples();
  const auto path = database_of(folder, "work.db", {all[0], all[2]});
  SQLite::Database client(path, SQLite::OPEN_READWRITE);
  client.exec("PRAGMA foreign_keys = ON; DELETE FROM document WHERE region = '500153'");
  Database::open(path).seal(folder / "sealed.db");
  CHECK(Database::open(folder / "sealed.db").content_hash() == Database::open(database_of(folder, "alone.db", {all[0]})).content_hash());
}
