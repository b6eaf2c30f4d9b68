// What is no plain file, what may not be touched, and what a crash left: only Error leaves the library, nothing hangs, nothing is
// destroyed.
#include <SQLiteCpp/SQLiteCpp.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <sys/wait.h>
#include <unistd.h>

#include <catch2/catch.hpp>
#include <csignal>
#include <functional>

#include "store/file.hpp"
#include "store/sample.hpp"
#include "support/temporary_folder.hpp"
#include "zhibiao/ingest.hpp"
#include "zhibiao/ship.hpp"

using namespace zhibiao;
using Catch::Matchers::Contains;
using test::error_of;
using test::Sample;
using test::TemporaryFolder;

namespace {

namespace fs = std::filesystem;

fs::path sample_database(const TemporaryFolder& folder, const std::string& name = "figures.db") {
  const Sample sample;
  Database::create(folder / name, {test::codebook()}).ingest(sample.document(), sample.report());
  return folder / name;
}

/// A path that no function can do anything with, by the word that says what it is.
fs::path strange_path(const TemporaryFolder& folder, const std::string& what) {
  const fs::path path = folder / "strange.txt";
  if (what == "pipe") REQUIRE(mkfifo(path.c_str(), 0666) == 0);
  if (what == "device") return "/dev/zero";
  if (what == "circle") fs::create_symlink("strange.txt", path);
  if (what == "long name") return folder / (std::string(300, 'n') + ".txt");
  if (what == "below a file") return folder.write("file", "x") / "strange.txt";
  if (what == "folder") fs::create_directory(path);
  if (what == "socket") {
    // The name in an address is short.
    const fs::path here = fs::current_path();
    fs::current_path(folder.path());
    const int descriptor = socket(AF_UNIX, SOCK_STREAM, 0);
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    path.filename().string().copy(address.sun_path, sizeof address.sun_path - 1);
    REQUIRE(bind(descriptor, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0);
    close(descriptor);
    fs::current_path(here);
  }
  return path;
}

ExportOptions of(ExportFormat format) {
  ExportOptions options;
  options.format = format;
  return options;
}

}  // namespace

TEST_CASE("a path that is no plain file is told by an Error of every function, at once", "[store][files]") {
  const TemporaryFolder folder;
  const auto database = sample_database(folder);
  const Database opened = Database::open(database);
  const std::string what = GENERATE("pipe", "device", "circle", "long name", "below a file", "folder", "socket");
  CAPTURE(what);
  const fs::path path = strange_path(folder, what);
  const auto type = fs::symlink_status(path.parent_path()).type() == fs::file_type::regular ? fs::file_type::none
                    : what == "long name"                                                   ? fs::file_type::none
                                                                                            : fs::symlink_status(path).type();
  const std::map<std::string, std::function<void()>> refused = {
      {"open", [&] { (void)Database::open(path); }},
      {"write",
       [&] {
         (void)Database::open(path, {Access::write, test::codebook()});
       }},
      {"create", [&] { (void)Database::create(path); }},
      {"seal", [&] { opened.seal(path); }},
      {"merge", [&] { merge({path}, folder / "merged.db"); }},
      {"merge into", [&] { merge({database}, path); }},
      {"migrate", [&] { (void)migrate(path); }},
      {"export", [&] { export_file(opened, {}, path); }},
      {"checksum", [&] { (void)write_checksum(path); }},
      {"codebook", [&] { (void)Codebook::from_file(path); }},
      {"document", [&] { (void)Document::from_file(path); }},
      {"manifest", [&] { (void)read_manifest(path); }},
      {"ingest into", [&] { (void)ingest_paths({folder / "none.txt"}, path); }},
  };
  for (const auto& [name, call] : refused) {
    CAPTURE(name);
    CHECK_THROWS_AS(call(), Error);
  }
  if (what != "folder") {
    CHECK_THROWS_AS(split(opened, SplitBy::year, path), Error);
    std::vector<RejectedInput> rejected;
    CHECK(collect_inputs({path}, rejected).empty());
    CHECK(rejected.size() == 1);
  }
  if (type != fs::file_type::none) CHECK(fs::symlink_status(path).type() == type);
}

TEST_CASE("what is no plain file in a folder of reports is left out and told", "[ingest][files]") {
  const TemporaryFolder folder;
  folder.write("reports/a.txt", "攸县2020年法治政府建设年度报告\n受理行政复议案件31件。\n");
  REQUIRE(mkfifo((folder / "reports/b.txt").c_str(), 0666) == 0);
  fs::create_symlink("c.txt", folder / "reports/c.txt");
  fs::create_symlink("/dev/zero", folder / "reports/d.txt");
  const IngestSummary summary = ingest_paths({folder / "reports"}, folder / "figures.db");
  CHECK(summary.added == 1);
  REQUIRE(summary.rejected.size() == 3);
  CHECK_THAT(summary.rejected[0].reason, Contains("b.txt is a device, pipe or socket"));
  CHECK_THAT(summary.rejected[1].reason, Contains("c.txt cannot be looked at"));
  CHECK_THAT(summary.rejected[2].reason, Contains("d.txt is a device, pipe or socket"));
}

TEST_CASE("a pipe that somebody writes into is read to its end", "[text][files]") {
  const TemporaryFolder folder;
  const fs::path pipe = folder / "report.txt";
  REQUIRE(mkfifo(pipe.c_str(), 0666) == 0);
  const std::string text(200000, '1');  // more than a pipe holds
  const pid_t writer = fork();
  if (writer == 0) {
    std::signal(SIGPIPE, SIG_IGN);
    while (!(std::ofstream(pipe) << text).flush()) {
    }
    _exit(0);
  }
  std::string read;
  while (read.empty()) {
    try {
      read = Document::from_file(pipe).text();
    } catch (const Error& nobody_yet) {
      CHECK_THAT(nobody_yet.what(), Contains("nobody writes"));
    }
  }
  CHECK(waitpid(writer, nullptr, 0) == writer);
  CHECK(read == text);
}

TEST_CASE("what a file is replaced by has its owner and mode, and stands where links lead", "[store][files]") {
  const TemporaryFolder folder;
  const Database database = Database::open(sample_database(folder));
  const fs::path target = folder.write("kept/target.csv", "old");
  fs::permissions(target, fs::perms::owner_read | fs::perms::owner_write | fs::perms::group_write);
  constexpr uid_t somebody = 12345;
  const bool is_root = geteuid() == 0;
  if (is_root) REQUIRE(chown(target.c_str(), somebody, somebody) == 0);
  fs::create_symlink("kept/target.csv", folder / "link.csv");
  fs::create_symlink("link.csv", folder / "link_to_link.csv");
  export_file(database, {}, folder / "link_to_link.csv");
  CHECK(fs::is_symlink(folder / "link.csv"));
  CHECK(fs::is_symlink(folder / "link_to_link.csv"));
  CHECK(test::read_file(target).starts_with("region,"));
  struct stat found {};
  REQUIRE(stat(target.c_str(), &found) == 0);
  CHECK((found.st_mode & 0777) == 0620);
  if (is_root) CHECK(found.st_uid == somebody);
  if (is_root) CHECK(found.st_gid == somebody);

  SECTION("also when the link leads to what is not there yet") {
    fs::create_symlink("kept/new.db", folder / "new_link.db");
    database.seal(folder / "new_link.db");
    CHECK(fs::is_symlink(folder / "new_link.db"));
    CHECK(Database::open(folder / "kept/new.db").verify().empty());
  }
}

TEST_CASE("an export does not replace its own database", "[ship][files]") {
  const TemporaryFolder folder;
  const fs::path path = sample_database(folder, "training.sessions.csv");
  const std::string before = test::read_file(path);
  const Database database = Database::open(path);
  fs::create_hard_link(path, folder / "twin.db");
  fs::create_symlink("twin.db", folder / "link.db");
  for (const char* name : {"training.sessions.csv", "twin.db", "link.db"})
    CHECK(error_of([&] { export_file(database, {}, folder / name); }).code() == ErrorCode::misuse);
  CHECK(error_of([&] { (void)export_folder(database, of(ExportFormat::wide), folder.path()); }).code() == ErrorCode::misuse);
  CHECK(test::read_file(path) == before);
}

TEST_CASE("a word becomes a name that stays in its folder", "[store][files]") {
  CHECK(store::safe_name("reconsideration.accepted", ".csv") == "reconsideration.accepted.csv");
  CHECK(store::safe_name("../evil.x", ".csv") == "%2E.%2Fevil.x.csv");
  CHECK(store::safe_name("a%2Fb", "") == "a%252Fb");
  CHECK(store::safe_name("度", ".db") == "%E5%BA%A6.db");
}

TEST_CASE("codes that a hostile file holds do not lead out of the folder", "[ship][files]") {
  const TemporaryFolder folder;
  const fs::path path = sample_database(folder);
  SQLite::Database(path, SQLite::OPEN_READWRITE)
      .exec("PRAGMA ignore_check_constraints = ON; UPDATE indicator SET code = '../evil.x' WHERE code = 'training.sessions'");
  const auto files = export_folder(Database::open(path), of(ExportFormat::wide), folder / "out/wide");
  CHECK(files.size() == 2);
  CHECK_FALSE(fs::exists(folder / "out/evil.x.csv"));
  for (const fs::path& file : files) CHECK(fs::exists(file));
}

TEST_CASE("text that is no UTF-8 in a file from others is no exception of another library", "[ship][files]") {
  const TemporaryFolder folder;
  const fs::path path = sample_database(folder);
  SQLite::Database(path, SQLite::OPEN_READWRITE)
      .exec(
          "UPDATE meta SET value = CAST(x'FF41' AS TEXT) WHERE key = 'codebook'; UPDATE table_doc SET meaning = CAST(x'FF41' AS TEXT);"
          "UPDATE column_doc SET meaning = CAST(x'C328' AS TEXT)");
  const Database database = Database::open(path);
  for (const ExportFormat format : {ExportFormat::csv, ExportFormat::jsonl, ExportFormat::sdmx, ExportFormat::package}) {
    std::ostringstream out;
    export_rows(database, {format, "indicator_value", ""}, out);
    CHECK_FALSE(out.str().empty());
  }
  CHECK(export_folder(database, of(ExportFormat::package), folder / "package").size() > 3);
}

TEST_CASE("a program that was killed while its changes are in the file leaves what was there before", "[store][files]") {
  const TemporaryFolder folder;
  const fs::path path = sample_database(folder);
  const std::string before = Database::open(path).content_hash();
  const pid_t child = fork();
  if (child == 0) {
    SQLite::Database client(path, SQLite::OPEN_READWRITE);
    client.exec("PRAGMA cache_size = 1; BEGIN; UPDATE observation SET label = label || label; CREATE TABLE filler (x)");
    for (int i = 0; i < 100; ++i) client.exec("INSERT INTO filler VALUES (randomblob(5000))");
    std::raise(SIGKILL);
  }
  REQUIRE(waitpid(child, nullptr, 0) == child);
  REQUIRE(fs::exists(path.string() + "-journal"));
  CHECK(Database::open(path).content_hash() == before);
  CHECK(Database::open(path).verify().empty());
}

TEST_CASE("a log that is in use is not to be removed", "[store][files]") {
  const TemporaryFolder folder;
  const fs::path path = sample_database(folder);
  SQLite::Database client(path, SQLite::OPEN_READWRITE);
  client.exec("PRAGMA journal_mode = WAL; UPDATE meta SET value = value");
  store::TemporaryFile file(path);
  const Error error = error_of([&] { file.put_in_place(); });
  CHECK_THAT(error.what(), Contains("figures.db-wal") && Contains("let it finish") && !Contains("remove"));
}
