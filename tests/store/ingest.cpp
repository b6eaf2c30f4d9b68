#include "zhibiao/ingest.hpp"

#include <SQLiteCpp/SQLiteCpp.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <catch2/catch.hpp>
#include <csignal>

#include "store/digest.hpp"
#include "store/sample.hpp"
#include "support/temporary_folder.hpp"

using namespace zhibiao;
using Catch::Matchers::Contains;
using test::error_of;
using test::TemporaryFolder;

namespace fs = std::filesystem;

namespace {

std::string report_text(const std::string& county, int year) {
  return county + std::to_string(year) + "年法治政府建设年度报告\n\n一、主要工作\n全年受理行政复议案件" + std::to_string(year % 100) +
         "件，审结" + std::to_string(year % 10) + "件。举办执法培训12场。\n";
}

// Reports below "reports", in folders.
fs::path reports(const TemporaryFolder& folder) {
  for (const int year : {2019, 2020, 2021}) {
    folder.write("reports/a/" + std::to_string(year) + ".txt", report_text("广东省茂名市高州市", year));
    folder.write("reports/b/" + std::to_string(year) + ".html",
                 "<html><body><p>" + report_text("重庆市荣昌区", year) + "</p></body></html>");
  }
  folder.write("reports/notes.md", "不是报告");
  folder.write("reports/.hidden/2020.txt", report_text("重庆市荣昌区", 2020));
  return folder / "reports";
}

std::string sources(const fs::path& database) {
  return SQLite::Database(database)
      .execAndGet("SELECT group_concat(source, ' ') FROM (SELECT source FROM document ORDER BY source)")
      .getString();
}

std::size_t files_in(const TemporaryFolder& folder) {
  return static_cast<std::size_t>(std::distance(fs::directory_iterator(folder.path()), {}));
}

}  // namespace

TEST_CASE("folders are read with everything below them, and sources are paths below what was named", "[ingest]") {
  const TemporaryFolder folder;
  const auto named = reports(folder);
  const IngestSummary summary = ingest_paths({named}, folder / "figures.db");
  CHECK(summary.added == 6);
  CHECK(summary.rejected.empty());
  CHECK(summary.observations > 0);
  CHECK(sources(folder / "figures.db") == "a/2019.txt a/2020.txt a/2021.txt b/2019.html b/2020.html b/2021.html");
  CHECK(Database::open(folder / "figures.db").verify().empty());
  CHECK(files_in(folder) == 2);
  SECTION("a named file is called by its name") {
    ingest_paths({named / "a" / "2019.txt"}, folder / "one.db");
    CHECK(sources(folder / "one.db") == "2019.txt");
  }
  SECTION("whatever its extension") { CHECK(ingest_paths({named / "notes.md"}, folder / "one.db").added == 1); }
}

TEST_CASE("the same documents give the same bytes in any order and with any number of threads", "[ingest]") {
  const TemporaryFolder folder;
  reports(folder);
  std::vector<fs::path> paths = {folder / "reports/a", folder / "reports/b/2019.html", folder / "reports/b/2020.html"};
  std::string expected;
  std::sort(paths.begin(), paths.end());
  do {
    for (const unsigned threads : {1U, 2U, 7U}) {
      const auto output = folder / "figures.db";
      fs::remove(output);
      IngestOptions options;
      options.threads = threads;
      CHECK(ingest_paths(paths, output, options).added == 5);
      if (expected.empty()) expected = test::read_file(output);
      CHECK(test::read_file(output) == expected);
    }
  } while (std::next_permutation(paths.begin(), paths.end()));

  SECTION("and what was ingested in one call is sealed already") {
    Database::open(folder / "figures.db").seal(folder / "sealed.db");
    CHECK(test::read_file(folder / "sealed.db") == expected);
  }
  SECTION("and the same content in several calls") {
    for (auto path = paths.rbegin(); path != paths.rend(); ++path) ingest_paths({*path}, folder / "steps.db");
    const Database steps = Database::open(folder / "steps.db");
    CHECK(steps.content_hash() == Database::open(folder / "figures.db").content_hash());
    CHECK_FALSE(steps.info().meta.contains("content_hash"));  // told once the file is finished
    CHECK(steps.verify().empty());
    steps.seal(folder / "sealed.db");
    CHECK(test::read_file(folder / "sealed.db") == expected);
  }
}

TEST_CASE("documents that are known already are not read again, and the file is left alone", "[ingest]") {
  const TemporaryFolder folder;
  const auto named = reports(folder);
  const auto output = folder / "figures.db";
  ingest_paths({named}, output);
  const auto before = fs::last_write_time(output);
  const std::string bytes = test::read_file(output);
  const IngestSummary again = ingest_paths({named, named / "a"}, output);
  CHECK(again.unchanged == 6);
  CHECK(again.added == 3);  // as 2019.txt …, below reports/a
  fs::remove(output);
  ingest_paths({named}, output);
  CHECK(test::read_file(output) == bytes);
  const auto unchanged_since = fs::last_write_time(output);
  CHECK(unchanged_since >= before);
  const IngestSummary nothing = ingest_paths({named, named}, output);
  CHECK(nothing.unchanged == 12);
  CHECK(nothing.written() == 0);
  CHECK(fs::last_write_time(output) == unchanged_since);
}

TEST_CASE("a changed file becomes a new vintage", "[ingest]") {
  const TemporaryFolder folder;
  const auto named = reports(folder);
  ingest_paths({named}, folder / "figures.db");
  folder.write("reports/a/2020.txt", report_text("广东省茂名市高州市", 2020) + "发布日期：2021-05-06\n");
  const IngestSummary summary = ingest_paths({named}, folder / "figures.db");
  CHECK(summary.new_vintages == 1);
  CHECK(summary.unchanged == 5);
  CHECK(Database::open(folder / "figures.db").info().rows.at("document") == 7);
}

TEST_CASE("a document that cannot be read does not stop the others", "[ingest]") {
  const TemporaryFolder folder;
  const auto named = reports(folder);
  folder.write("reports/binary.txt", std::string("\x7f"
                                                 "ELF\0\0\0\1\2\3\0\0",
                                                 12) +
                                         std::string(600, '\0'));
  folder.write("reports/empty.txt", "");
  folder.write("reports/wordless.txt", "本页面正在建设中。\n");
  const IngestSummary summary = ingest_paths({named, folder / "missing"}, folder / "figures.db");
  CHECK(summary.added == 7);
  REQUIRE(summary.rejected.size() == 3);
  CHECK(summary.rejected[0].code == ErrorCode::not_found);
  CHECK(summary.rejected[1].code == ErrorCode::unreadable);
  CHECK(summary.rejected[2].code == ErrorCode::unreadable);
  for (const RejectedInput& rejected : summary.rejected) CHECK_THAT(rejected.reason, Contains(rejected.path.filename().string()));
  REQUIRE(summary.without_figures.size() == 1);
  CHECK(summary.without_figures[0].source == "wordless.txt");
  CHECK(summary.without_figures[0].reason.empty());
}

TEST_CASE("when nothing can be read no database is made", "[ingest]") {
  const TemporaryFolder folder;
  const auto empty = folder.write("empty.txt", "");
  CHECK(ingest_paths({empty}, folder / "figures.db").rejected.size() == 1);
  CHECK_FALSE(fs::exists(folder / "figures.db"));
  CHECK(files_in(folder) == 1);
}

TEST_CASE("bytes can be given instead of a file, with facts that win over the page", "[ingest]") {
  const TemporaryFolder folder;
  IngestInput input;
  input.bytes = report_text("某县", 2020);
  input.options.source = "https://example.org/report.html";
  input.options.region_code = "440981";
  input.options.year = Year(2020);
  CHECK(ingest({input}, folder / "figures.db").added == 1);
  const auto values = Database::open(folder / "figures.db").find(Query().region("440981"));
  REQUIRE_FALSE(values.empty());
  CHECK(values.front().source == "https://example.org/report.html");
}

TEST_CASE("progress is told for every document", "[ingest]") {
  const TemporaryFolder folder;
  const auto named = reports(folder);
  folder.write("reports/empty.txt", "");
  std::vector<std::size_t> done;
  IngestOptions options;
  options.progress = [&](const IngestProgress& progress) {
    CHECK(progress.total == 7);
    CHECK(progress.path->string().find("reports") != std::string::npos);
    done.push_back(progress.done);
  };
  ingest_paths({named}, folder / "figures.db", options);
  CHECK(done == std::vector<std::size_t>{1, 2, 3, 4, 5, 6, 7});
}

TEST_CASE("a fault in the caller's progress ends the batch and leaves the database as it was", "[ingest]") {
  const TemporaryFolder folder;
  const auto named = reports(folder);
  IngestOptions options;
  options.progress = [](const IngestProgress& progress) {
    if (progress.done == 3) throw std::runtime_error("enough");
  };
  CHECK_THROWS_WITH(ingest_paths({named}, folder / "figures.db", options), "enough");
  CHECK(files_in(folder) == 1);
}

TEST_CASE("a database of another program is left alone", "[ingest]") {
  const TemporaryFolder folder;
  const auto named = reports(folder);
  SQLite::Database(folder / "other.db", SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE).exec("CREATE TABLE mine (id)");
  const std::string before = test::read_file(folder / "other.db");
  CHECK(error_of([&] { ingest_paths({named}, folder / "other.db"); }).code() == ErrorCode::not_zhibiao);
  CHECK(test::read_file(folder / "other.db") == before);
  CHECK(files_in(folder) == 2);
}

TEST_CASE("a full disk leaves the database as it was", "[ingest]") {
  const TemporaryFolder folder;
  const auto named = reports(folder);
  const bool exists = GENERATE(true, false);
  if (exists) ingest_paths({named / "a"}, folder / "figures.db");
  const std::string before = exists ? test::read_file(folder / "figures.db") : "";
  const std::size_t files = files_in(folder);
  // A limit on the size of files fails writes as a full disk does.
  std::string big;
  for (int i = 0; i < 20000; ++i) big += "某镇办理事项" + std::to_string(i) + "件。\n";
  folder.write("reports/big.txt", big);
  rlimit old{};
  REQUIRE(getrlimit(RLIMIT_FSIZE, &old) == 0);
  const auto old_handler = std::signal(SIGXFSZ, SIG_IGN);
  const rlimit small{300000, old.rlim_max};
  REQUIRE(setrlimit(RLIMIT_FSIZE, &small) == 0);
  std::optional<ErrorCode> code;
  try {
    ingest_paths({named}, folder / "figures.db");
  } catch (const Error& error) {
    code = error.code();
  }
  setrlimit(RLIMIT_FSIZE, &old);
  std::signal(SIGXFSZ, old_handler);
  CHECK(code == ErrorCode::io);
  CHECK(fs::exists(folder / "figures.db") == exists);
  if (exists) CHECK(test::read_file(folder / "figures.db") == before);
  CHECK(files_in(folder) == files);
}

TEST_CASE("a batch that is killed leaves the database as it was", "[ingest]") {
  const TemporaryFolder folder;
  const auto named = reports(folder);
  const auto output = folder / "figures.db";
  ingest_paths({named / "a"}, output);
  const std::string before = test::read_file(output);
  const pid_t child = fork();
  if (child == 0) {
    IngestOptions options;
    options.progress = [](const IngestProgress& progress) {
      if (progress.done == 5) std::raise(SIGKILL);
    };
    ingest_paths({named}, output, options);
    _exit(0);
  }
  int status = 0;
  REQUIRE(waitpid(child, &status, 0) == child);
  REQUIRE(WIFSIGNALED(status));
  CHECK(test::read_file(output) == before);
  CHECK(Database::open(output).verify().empty());
  CHECK(ingest_paths({named}, output).added == 6);
}

TEST_CASE("a document is added to the file that is there, which is not written anew", "[ingest]") {
  const TemporaryFolder folder;
  const auto named = reports(folder);
  const auto output = folder / "figures.db";
  ingest_paths({named / "a"}, output);
  const Database reader = Database::open(output);
  ingest_paths({named / "b" / "2020.html"}, output);
  CHECK(reader.info().rows.at("document") == 4);  // a file in its place would not be seen
  CHECK(reader.verify().empty());
  CHECK(files_in(folder) == 2);
}

TEST_CASE("documents are removed by their source", "[ingest][remove]") {
  const TemporaryFolder folder;
  const auto named = reports(folder);
  const auto output = folder / "figures.db";
  ingest_paths({named}, output);
  {
    Database database = Database::open(output, {Access::write, {}, false});
    CHECK(database.remove("b/2019.html") == 1);
    CHECK(database.remove("b/2020.html") == 1);
    CHECK(database.remove("b/2021.html") == 1);
    CHECK(database.remove("b/2021.html") == 0);
    CHECK(database.verify().empty());
    CHECK(database.search("荣昌").empty());
  }
  ingest_paths({named / "a"}, folder / "alone.db");
  const auto sources_of = [&](const fs::path& path) { return SQLite::Database(path).execAndGet("SELECT count(*) FROM region").getInt(); };
  CHECK(sources_of(output) == sources_of(folder / "alone.db"));
  CHECK(error_of([&] { Database::open(output).remove("x"); }).code() == ErrorCode::misuse);
}

TEST_CASE("while a batch runs others read the database and cannot write to it", "[ingest]") {
  const TemporaryFolder folder;
  const auto named = reports(folder);
  const auto output = folder / "figures.db";
  ingest_paths({named / "a"}, output);
  IngestOptions options;
  bool tried = false;
  options.progress = [&](const IngestProgress&) {
    if (std::exchange(tried, true)) return;
    CHECK(Database::open(output).info().rows.at("document") == 3);
    SQLite::Database other(output, SQLite::OPEN_READWRITE);
    CHECK_THROWS_WITH(other.exec("BEGIN IMMEDIATE"), Contains("locked"));
  };
  ingest_paths({named}, output, options);
  CHECK(tried);
  CHECK(Database::open(output).info().rows.at("document") == 9);
  SQLite::Database(output, SQLite::OPEN_READWRITE).exec("BEGIN IMMEDIATE; COMMIT");
}

TEST_CASE("a reader that does not end keeps a batch out, and what it began to read", "[ingest]") {
  const TemporaryFolder folder;
  const auto named = reports(folder);
  const auto output = folder / "figures.db";
  ingest_paths({named / "a"}, output);
  const std::string hash = Database::open(output).content_hash();
  const Database reader = Database::open(output);
  const std::uint64_t all = reader.count({});
  std::uint64_t read = 0;
  for (auto rows = reader.cursor({}); rows.next(); ++read)
    if (read == 0) CHECK(error_of([&] { ingest_paths({named / "b"}, output); }).code() == ErrorCode::busy);
  CHECK(read == all);
  CHECK(Database::open(output).content_hash() == hash);
  ingest_paths({named / "b"}, output);
  CHECK(Database::open(output).info().rows.at("document") == 6);
}

TEST_CASE("a database with a write-ahead log is taken over completely", "[ingest]") {
  const TemporaryFolder folder;
  const auto named = reports(folder);
  const auto output = folder / "figures.db";
  ingest_paths({named / "a"}, output);
  SQLite::Database(output, SQLite::OPEN_READWRITE).exec("PRAGMA journal_mode = WAL");
  ingest_paths({named / "b"}, output);
  CHECK(Database::open(output).info().rows.at("document") == 6);
  CHECK(files_in(folder) == 2);
}

TEST_CASE("a link to a database stays a link", "[ingest]") {
  const TemporaryFolder folder;
  const auto named = reports(folder);
  ingest_paths({named / "a"}, folder / "figures.db");
  fs::create_symlink("figures.db", folder / "link.db");
  ingest_paths({named / "b"}, folder / "link.db");
  CHECK(fs::is_symlink(folder / "link.db"));
  CHECK(Database::open(folder / "figures.db").info().rows.at("document") == 6);
}

TEST_CASE("links to folders are not followed in circles", "[ingest]") {
  const TemporaryFolder folder;
  const auto named = reports(folder);
  fs::create_directory_symlink("..", named / "a" / "up");
  std::vector<RejectedInput> rejected;
  CHECK(collect_inputs({named}, rejected).size() == 6);
  CHECK(rejected.empty());
}

TEST_CASE("a folder that may not be looked into is told", "[ingest]") {
  if (geteuid() == 0) {
    WARN("skipped: root may look into every folder");
    return;
  }
  const TemporaryFolder folder;
  const auto named = reports(folder);
  fs::permissions(named / "a", fs::perms::none);
  std::vector<RejectedInput> rejected;
  CHECK(collect_inputs({named}, rejected).size() == 3);
  fs::permissions(named / "a", fs::perms::owner_all);
  REQUIRE(rejected.size() == 1);
  CHECK(rejected[0].code == ErrorCode::io);
}
