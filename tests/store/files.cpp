// Which files are opened, and what is said of the others.
#include <SQLiteCpp/SQLiteCpp.h>

#include <catch2/catch.hpp>
#include <fstream>

#include "store/sample.hpp"
#include "support/temporary_folder.hpp"

using namespace zhibiao;
using Catch::Matchers::Contains;
using test::error_of;
using test::Sample;
using test::TemporaryFolder;

namespace {

std::filesystem::path sample_database(const TemporaryFolder& folder) {
  auto path = folder / "figures.db";
  const Sample sample;
  Database::create(path, {test::codebook()}).ingest(sample.document(), sample.report());
  return path;
}

void change(const std::filesystem::path& path, const std::string& sql) {
  SQLite::Database(path, SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE).exec(sql);
}

std::span<const std::byte> bytes_of(const std::string& image) { return std::as_bytes(std::span(image.data(), image.size())); }

}  // namespace

TEST_CASE("what is no database of ours is refused with the reason", "[store][open]") {
  const TemporaryFolder folder;
  const auto path = folder / "figures.db";
  ErrorCode code = ErrorCode::not_zhibiao;
  std::string reason;
  SECTION("nothing") {
    code = ErrorCode::not_found;
    reason = "does not exist";
  }
  SECTION("a folder") {
    std::filesystem::create_directory(path);
    reason = "is a folder";
  }
  SECTION("an empty file") {
    folder.write("figures.db", "");
    reason = "is empty";
  }
  SECTION("a text") {
    folder.write("figures.db", std::string(5000, 'x'));
    reason = "is no SQLite database";
  }
  SECTION("a database of another program") {
    change(path, "PRAGMA application_id = 77; CREATE TABLE document (id)");
    reason = "of another program (application_id 77";
  }
  SECTION("a database without mark") {
    change(path, "CREATE TABLE meta (key, value)");
    reason = "of another program (application_id 0";
  }
  for (const Access access : {Access::read, Access::write}) {
    const Error error = error_of([&] { return Database::open(path, {access, test::codebook()}); });
    CHECK(error.code() == code);
    CHECK_THAT(error.what(), Contains(reason));
    CHECK_THAT(error.what(), Contains(path.string()));
  }
}

TEST_CASE("a newer major layout is refused with what was found, what was wanted and who wrote it", "[store][open]") {
  const TemporaryFolder folder;
  const auto path = sample_database(folder);
  change(path, "PRAGMA user_version = 3003; UPDATE meta SET value = 'zhibiao 9.8.7' WHERE key = 'writer'");
  const Error error = error_of([&] { return Database::open(path); });
  CHECK(error.code() == ErrorCode::version);
  for (const std::string& part : {path.string(), std::string("layout 3.3"), std::string("layout 2.2"), std::string("zhibiao 9.8.7")})
    CHECK_THAT(error.what(), Contains(part));
}

TEST_CASE("an older major layout is refused", "[store][open]") {
  const TemporaryFolder folder;
  const auto path = sample_database(folder);
  change(path, "PRAGMA user_version = 7");
  CHECK(error_of([&] { return Database::open(path); }).code() == ErrorCode::version);
}

TEST_CASE("a newer minor layout is read but not written to", "[store][open]") {
  const TemporaryFolder folder;
  const auto path = sample_database(folder);
  change(path, "PRAGMA user_version = 2999; ALTER TABLE document ADD COLUMN licence TEXT");
  CHECK(Database::open(path).find(Query()).size() == 7);
  CHECK(error_of([&] { return Database::open(path, {Access::write, test::codebook()}); }).code() == ErrorCode::version);
}

TEST_CASE("a damaged file is told as such", "[store][open]") {
  const TemporaryFolder folder;
  const auto path = sample_database(folder);
  SECTION("cut off") {
    std::filesystem::resize_file(path, std::filesystem::file_size(path) / 2);
    CHECK(error_of([&] { return Database::open(path).find(Query()); }).code() == ErrorCode::corrupt);
  }
  SECTION("overwritten in the middle") {
    const auto size = std::filesystem::file_size(path);
    std::fstream file(path, std::ios::in | std::ios::out | std::ios::binary);
    file.seekp(8192);
    file << std::string(size - 8192, '\x55');
    file.close();
    CHECK(error_of([&] { return Database::open(path).find(Query()); }).code() == ErrorCode::corrupt);
  }
  SECTION("without meta") {
    change(path, "DELETE FROM meta");
    CHECK(error_of([&] { return Database::open(path); }).code() == ErrorCode::corrupt);
  }
}

TEST_CASE("a database that is open for reading cannot be written", "[store][open]") {
  const TemporaryFolder folder;
  const auto path = sample_database(folder);
  const std::string before = test::read_file(path);
  Database database = Database::open(path);
  const Sample sample;
  const Error error = error_of([&] { database.ingest(sample.document(), sample.report()); });
  CHECK(error.code() == ErrorCode::misuse);
  CHECK_THAT(error.what(), Contains("Access::write"));
  CHECK(test::read_file(path) == before);
}

TEST_CASE("create never touches what is there", "[store][open]") {
  const TemporaryFolder folder;
  const auto path = folder.write("figures.db", "mine");
  CHECK(error_of([&] { return Database::create(path); }).code() == ErrorCode::misuse);
  CHECK(test::read_file(path) == "mine");
  CHECK(error_of([&] { return Database::create(folder / "no_folder" / "figures.db"); }).code() == ErrorCode::io);
}

TEST_CASE("create leaves one file", "[store][open]") {
  const TemporaryFolder folder;
  sample_database(folder);
  CHECK(std::distance(std::filesystem::directory_iterator(folder.path()), {}) == 1);
}

TEST_CASE("a database in memory is read where it lies", "[store][open]") {
  const TemporaryFolder folder;
  const auto path = sample_database(folder);
  const std::string hash = Database::open(path).content_hash();
  const std::string image = test::read_file(path);
  Database database = Database::from_bytes(bytes_of(image));
  CHECK(database.find(Query()).size() == 7);
  CHECK(database.search("复议").size() == 1);
  CHECK(database.content_hash() == hash);
  CHECK(database.verify().empty());
  const Sample sample;
  CHECK(error_of([&] { database.ingest(sample.document(), sample.report()); }).code() == ErrorCode::misuse);
  CHECK(image == test::read_file(path));
}

TEST_CASE("bytes that are no database are refused with their name", "[store][open]") {
  const TemporaryFolder folder;
  const auto path = sample_database(folder);
  const auto refused = [](const std::string& image) { return error_of([&] { return Database::from_bytes(bytes_of(image), "embedded"); }); };
  CHECK(refused("").code() == ErrorCode::not_zhibiao);
  CHECK(refused(std::string(4096, 'x')).code() == ErrorCode::not_zhibiao);
  CHECK_THAT(refused("x").what(), Contains("embedded"));
  {
    SQLite::Database client(path, SQLite::OPEN_READWRITE);
    client.exec("PRAGMA journal_mode = WAL");
  }
  CHECK_THAT(refused(test::read_file(path)).what(), Contains("seal"));
}

TEST_CASE("a Database can be moved", "[store][open]") {
  const TemporaryFolder folder;
  Database first = Database::create(folder / "figures.db", {test::codebook()});
  Database second = std::move(first);
  const Sample sample;
  CHECK(second.ingest(sample.document(), sample.report()).status == IngestStatus::added);
  static_assert(!std::is_copy_constructible_v<Database>);
}

TEST_CASE("a hostile schema gets no powers", "[store][open]") {
  const TemporaryFolder folder;
  const auto path = sample_database(folder);
  change(path, "DROP VIEW indicator_value; CREATE VIEW indicator_value AS SELECT load_extension('evil') AS region");
  const Database database = Database::open(path);
  CHECK(database.find(Query()).size() == 7);
  CHECK(database.verify().front().code == "schema");
}
