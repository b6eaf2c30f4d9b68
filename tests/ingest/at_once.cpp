// Several programs that write to one database at once: each document is kept, or the one who lost is told.
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <catch2/catch.hpp>
#include <set>

#include "store/sample.hpp"
#include "support/temporary_folder.hpp"
#include "zhibiao/ingest.hpp"

using namespace zhibiao;
using Catch::Matchers::Contains;
using test::error_of;
using test::Sample;
using test::TemporaryFolder;

namespace {

namespace fs = std::filesystem;

std::string report_of(int number) { return "攸县2020年法治政府建设年度报告\n全年受理行政复议案件" + std::to_string(number + 1) + "件。\n"; }

std::string name_of(int number) { return std::to_string(number) + ".txt"; }

int ingest_one(const fs::path& file, const fs::path& output) {
  try {
    IngestOptions options;
    options.threads = 1;
    return ingest_paths({file}, output, options).added == 1 ? 0 : 100;
  } catch (const Error& error) {
    return static_cast<int>(error.code());
  }
}

/// Lets `count` programs ingest a document each at the same moment; gives their exit codes.
std::vector<int> at_once(const TemporaryFolder& folder, int count) {
  int gate[2];
  REQUIRE(pipe(gate) == 0);
  std::vector<pid_t> children;
  for (int i = 0; i < count; ++i) {
    const fs::path file = folder.write(name_of(i), report_of(i));
    const pid_t child = fork();
    if (child == 0) {
      close(gate[1]);
      char opened = 0;
      if (read(gate[0], &opened, 1) < 0) _exit(101);  // until the gate is closed
      _exit(ingest_one(file, folder / "figures.db"));
    }
    children.push_back(child);
  }
  close(gate[0]);
  close(gate[1]);
  std::vector<int> codes;
  for (const pid_t child : children) {
    int status = 0;
    REQUIRE(waitpid(child, &status, 0) == child);
    REQUIRE(WIFEXITED(status));
    codes.push_back(WEXITSTATUS(status));
  }
  return codes;
}

std::set<std::string> sources(const fs::path& database) {
  std::set<std::string> found;
  for (const IndicatorValue& value : Database::open(database).find(Query())) found.insert(value.source);
  return found;
}

/// Runs `work` as a user who owns nothing; only what can be done for the superuser is.
template <typename Work>
void as_nobody(Work work) {
  constexpr uid_t nobody = 65534;
  const bool is_root = geteuid() == 0;
  if (is_root) REQUIRE(seteuid(nobody) == 0);
  work();
  if (is_root) REQUIRE(seteuid(0) == 0);
}

}  // namespace

TEST_CASE("of programs that ingest at once each keeps its documents or is told that it lost", "[ingest][at_once]") {
  const int count = GENERATE(2, 4, 8);
  const std::string before = GENERATE("nothing", "an empty file", "a database");
  for (int round = 0; round < 3; ++round) {
    const TemporaryFolder folder;
    std::set<std::string> expected;
    if (before == "an empty file") folder.write("figures.db", "");
    if (before == "a database") {
      ingest_paths({folder.write("before.txt", report_of(99))}, folder / "figures.db");
      expected.insert("before.txt");
    }
    const std::vector<int> codes = at_once(folder, count);
    for (int i = 0; i < count; ++i) {
      const int code = codes[static_cast<std::size_t>(i)];
      if (code == 0)
        expected.insert(name_of(i));
      else
        CHECK(code == static_cast<int>(ErrorCode::busy));
    }
    CHECK_FALSE(expected.empty());
    CHECK(sources(folder / "figures.db") == expected);
    CHECK(Database::open(folder / "figures.db").verify().empty());
    CHECK(std::distance(fs::directory_iterator(folder.path()), {}) == count + 1 + (before == "a database" ? 1 : 0));
  }
}

TEST_CASE("a database that may be read and not written is not replaced", "[ingest][at_once]") {
  const TemporaryFolder folder;
  const fs::path output = folder / "figures.db";
  ingest_paths({folder.write("0.txt", report_of(0))}, output);
  const fs::path more = folder.write("1.txt", report_of(1));
  const std::string before = test::read_file(output);
  fs::permissions(output, fs::perms::owner_read | fs::perms::group_read | fs::perms::others_read);
  fs::permissions(folder.path(), fs::perms::all);
  as_nobody([&] {
    CHECK(Database::open(output).info().rows.at("document") == 1);
    for (const auto& refused : {error_of([&] { ingest_paths({more}, output); }), error_of([&] {
                                  (void)Database::open(output, {Access::write, test::codebook()});
                                }),
                                error_of([&] { Database::open(output).seal(output); })}) {
      CHECK(refused.code() == ErrorCode::io);
      CHECK_THAT(refused.what(), Contains("figures.db may"));
    }
  });
  CHECK(test::read_file(output) == before);
}

TEST_CASE("who has a database open that was replaced is told before it writes into the old one", "[ingest][at_once]") {
  const TemporaryFolder folder;
  const fs::path output = folder / "figures.db";
  Database writer = Database::create(output);
  ingest_paths({folder.write("0.txt", report_of(0))}, output);
  Database::open(output).seal(output);
  const Document document = test::document(report_of(1), "1.txt");
  const Error error = error_of([&] { writer.ingest(document, Report{DocumentInfo{}, {Section{}}, {}, {}, {}, {}}); });
  CHECK(error.code() == ErrorCode::io);
  CHECK_THAT(error.what(), Contains("open it again"));
  CHECK(sources(output) == std::set<std::string>{"0.txt"});
}
