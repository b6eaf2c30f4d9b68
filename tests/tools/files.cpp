// What the command does to files, and what of them it lets the terminal see.
#include <sys/stat.h>

#include <catch2/catch.hpp>

#include "support/run_command.hpp"

using Catch::Matchers::Contains;
using zhibiao::test::read_file;
using zhibiao::test::run;
using zhibiao::test::TemporaryFolder;

namespace {

constexpr const char* report =
    "安徽省宁国市2021年法治政府建设情况报告\n"
    "全年收到行政复议申请46件，受理40件，其中维持21件。\n";

void add_report(const TemporaryFolder& folder) {
  folder.write("reports/2021.txt", report);
  REQUIRE(run(folder, "ingest reports -o out.db").exit_code == 0);
}

bool has_control(const std::string& text) {
  for (const char c : text)
    if ((static_cast<unsigned char>(c) < 0x20 && c != '\n' && c != '\t') || c == '\x7F') return true;
  return text.find("\xC2\x9B") != std::string::npos || text.find("\xE2\x80\xAE") != std::string::npos;
}

}  // namespace

TEST_CASE("an output does not replace its input, nor what is no plain file", "[tools][files]") {
  const TemporaryFolder folder;
  add_report(folder);
  const std::string before = read_file(folder / "out.db");
  CHECK(run(folder, "export out.db -o out.db").exit_code == 2);
  CHECK(run(folder, "export out.db -o ./reports/../out.db").exit_code == 2);
  CHECK(read_file(folder / "out.db") == before);
  REQUIRE(mkfifo((folder / "pipe").c_str(), 0666) == 0);
  for (const char* command : {"export out.db -o pipe", "seal out.db -o pipe", "ingest reports -o pipe", "merge out.db -o pipe"}) {
    const auto refused = run(folder, command);
    CAPTURE(command);
    CHECK(refused.exit_code == 4);
    CHECK_THAT(refused.err, Contains("pipe is no plain file"));
  }
  CHECK(std::filesystem::is_fifo(folder / "pipe"));
}

TEST_CASE("names that SQLite takes for something else are names of files", "[tools][files]") {
  const TemporaryFolder folder;
  add_report(folder);
  for (const std::string name : {":memory:", "file:out.db?mode=memory", "file::memory:"}) {
    const std::string quoted = "'" + name + "'";
    CAPTURE(name);
    CHECK(run(folder, "info " + quoted).exit_code == 3);
    CHECK(run(folder, "ingest reports -o " + quoted).exit_code == 0);
    CHECK(std::filesystem::is_regular_file(folder / name));
    CHECK(run(folder, "ingest reports -o " + quoted).out.find("1 unchanged") != std::string::npos);
    CHECK(run(folder, "verify " + quoted).exit_code == 0);
    CHECK(run(folder, "seal " + quoted + " -o " + quoted).exit_code == 0);
    CHECK(run(folder, "query " + quoted + " --format csv").out == run(folder, "query out.db --format csv").out);
    CHECK(run(folder, "export out.db -o " + quoted + "2").exit_code == 0);
    CHECK(read_file(folder / (name + "2")).starts_with("region,"));
  }
  CHECK(std::filesystem::file_size(folder / "out.db") > 0);
}

TEST_CASE("a pipe that nobody writes into is refused at once", "[tools][files]") {
  const TemporaryFolder folder;
  REQUIRE(mkfifo((folder / "pipe.txt").c_str(), 0666) == 0);
  CHECK(run(folder, "extract pipe.txt").exit_code == 5);
  CHECK(run(folder, "ingest pipe.txt -o out.db").exit_code == 4);
  folder.write("reports/2021.txt", report);
  REQUIRE(mkfifo((folder / "reports/pipe.txt").c_str(), 0666) == 0);
  const auto told = run(folder, "ingest reports -o out.db");
  CHECK(told.exit_code == 1);
  CHECK_THAT(told.err, Contains("reports/pipe.txt is a device, pipe or socket"));
}

TEST_CASE("a code that is a path is refused where a codebook is read", "[tools][files]") {
  const TemporaryFolder folder;
  for (const std::string code : {"../evil.x", "a/b.c", ".a.b", "a..b", "a.", "accepted", "a.b c", "复议.受理"}) {
    folder.write("own.toml", "[codebook]\nname = \"own\"\nversion = \"1\"\n[[indicator]]\ncode = \"" + code +
                                 "\"\nname_zh = \"事项\"\ndimensions = [\"case\"]\ncues = [\"受理\"]\n");
    for (const char* command : {"codebook lint own.toml", "codebook list own.toml"}) {
      const auto refused = run(folder, command);
      CHECK(refused.exit_code == 6);
      CHECK_THAT(refused.err, Contains("own.toml: \"" + code + "\" is no code"));
    }
  }
}

TEST_CASE("controls of a text reach the terminal in no output for people, and programs get every byte", "[tools][files]") {
  const TemporaryFolder folder;
  std::string hostile =
      "安徽省宁国市2021年法治政府\x1B[31m建设情况报告\n一、主要\xE2\x80\xAE做法\n"
      "全年\x1B]0;owned\x07收到行政复\xC2\x9B"
      "议申请46件，受理40件。\n";
  for (int i = 0; i < 20; ++i) hostile += "依法推进行政执法各项工作。\n";  // too many controls for its length would be no text
  folder.write("bad\x1B[2J.txt", hostile);
  folder.write("doubt\x1B[2J.txt", "鼓楼区2020年法治政府建设年度报告\n全年受理行政复议案件31件。\n");
  REQUIRE(run(folder, "ingest *.txt -o out.db").exit_code == 0);
  const std::string csv = run(folder, "query out.db --format csv").out;
  const std::string table = run(folder, "query out.db").out;
  const std::string id = table.substr(table.rfind(' ') + 1);
  for (const std::string& command :
       {std::string("query out.db"), "evidence out.db " + id.substr(0, id.size() - 1), std::string("explain bad*.txt"),
        std::string("info out.db"), std::string("info out.db --diagnostics"), std::string("search out.db 受理"),
        std::string("check out.db --all"), std::string("diff out.db out.db"), std::string("ingest *.txt missing\x1B[2J -o out.db"),
        std::string("extract missing\x1B[2J")}) {
    const auto shown = run(folder, command);
    CAPTURE(command, shown.out, shown.err);
    CHECK_FALSE(has_control(shown.out));
    CHECK_FALSE(has_control(shown.err));
    CHECK_FALSE((shown.out + shown.err).empty());
  }
  CHECK(run(folder, "text bad*.txt").out == hostile);
  CHECK(has_control(csv));
  CHECK(has_control(run(folder, "export out.db --table document").out));
}

TEST_CASE("ingest tells which version is current, and of a page with two names", "[tools][files]") {
  const TemporaryFolder folder;
  add_report(folder);
  folder.write("reports/2021.txt", std::string(report) + "更正。\n");
  const auto changed = run(folder, "ingest reports -o out.db");
  CHECK(changed.exit_code == 0);
  CHECK(changed.err == "zhibiao: 2021.txt has 2 versions; current is the one that was given now\n");
  CHECK(run(folder, "ingest reports -o out.db").err.empty());
  folder.write("reports/copy.txt", std::string(report) + "更正。\n");
  const auto doubled = run(folder, "ingest reports -o out.db");
  CHECK(doubled.err == "zhibiao: copy.txt has the same bytes as 2021.txt\n");
  const auto new_one = run(folder, "ingest reports -o new.db");
  CHECK_THAT(new_one.err, Contains("has the same bytes as"));
}
