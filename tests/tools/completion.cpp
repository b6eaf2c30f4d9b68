#include <catch2/catch.hpp>
#include <set>
#include <sstream>

#include "support/run_command.hpp"

using Catch::Matchers::Contains;
using zhibiao::test::read_file;
using zhibiao::test::run;
using zhibiao::test::TemporaryFolder;

TEST_CASE("bash completes commands, options and files", "[tools][completion]") {
  const TemporaryFolder folder;
  folder.write("report.txt", "x");
  const auto completed = [&](const std::string& words, int at) {
    const auto done = run(folder, "completion bash > z.bash; bash -c 'source ./z.bash; COMP_WORDS=(" + words +
                                      "); COMP_CWORD=" + std::to_string(at) + "; _zhibiao; echo ${COMPREPLY[@]}'");
    CHECK(done.exit_code == 0);
    CHECK(done.err.empty());
    return done.out;
  };
  CHECK(completed("zhibiao ing", 1) == "ingest\n");
  CHECK_THAT(completed("zhibiao query --re", 2), Contains("--region") && Contains("--reporter"));
  CHECK(completed("zhibiao page rep", 2) == "report.txt\n");
  CHECK_THAT(completed("zhibiao codebook l", 2), Contains("list") && Contains("lint"));
  CHECK(completed("zhibiao codebook lint --st", 3) == "--strict\n");
  CHECK(completed("zhibiao codebook list --st", 3) == "\n");
  CHECK(completed("zhibiao codebook test --go", 3) == "--gold\n");
  CHECK(completed("zhibiao ingest codebook lint --thr", 4) == "--threads\n");  // a folder may be called so
}

TEST_CASE("fish and zsh complete the commands below a command, and what only those take", "[tools][completion]") {
  const TemporaryFolder folder;
  const auto has = [&](const char* shell) { return std::system((std::string("command -v ") + shell + " >/dev/null").c_str()) == 0; };
  const std::string fish = run(folder, "completion fish > z.fish; cat z.fish").out;
  CHECK_THAT(fish, Contains("'__fish_seen_subcommand_from codebook; and __fish_seen_subcommand_from lint' -l strict -d"));
  CHECK_THAT(run(folder, "completion zsh > z.zsh; cat z.zsh").out,
             Contains("case $words[3] in") && Contains("'--strict[Exit code 1 for advice too]'"));
  if (has("zsh")) CHECK(run(folder, "--version && zsh -n z.zsh").exit_code == 0);
  if (!has("fish")) return;
  const auto completed = [&](const std::string& line) {
    return run(folder, "--version >&2; fish --no-config -c 'source z.fish; complete -C \"" + line + "\"'").out;
  };
  CHECK_THAT(completed("zhibiao codebook l"), Contains("list\t") && Contains("lint\t"));
  CHECK_THAT(completed("zhibiao codebook lint --st"), Contains("--strict\t"));
  CHECK(completed("zhibiao codebook list --st").empty());
  CHECK(completed("zhibiao query --st").find("--strict") == std::string::npos);
}

TEST_CASE("every form of the help names every command", "[tools][completion]") {
  const TemporaryFolder folder;
  std::istringstream help(run(folder, "--help").out);
  std::vector<std::string> commands;
  bool listed = false;
  for (std::string line; std::getline(help, line);) {
    if (line.starts_with("Subcommands:")) listed = true;
    if (line.empty()) listed = false;
    if (listed && line.starts_with("  ") && line[2] != ' ') commands.push_back(line.substr(2, line.find(' ', 2) - 2));
  }
  REQUIRE(commands.size() > 20);
  for (const std::string& command : commands) CHECK_THAT(run(folder, command + " --help").out, Contains("Usage: zhibiao " + command + " "));
  for (const char* kind : {"bash", "zsh", "fish", "man"}) {
    const auto done = run(folder, std::string("completion ") + kind);
    CHECK(done.exit_code == 0);
    for (const std::string& command : commands) CHECK_THAT(done.out, Contains(command));
    CHECK_THAT(done.out, Contains(std::string(kind) == "man" ? "\\-\\-reporter\\-kind" : "reporter-kind"));
  }
  CHECK(run(folder, "completion tcsh").exit_code == 2);
}

TEST_CASE("no line of the manual page is a request by accident", "[tools][completion]") {
  const TemporaryFolder folder;
  std::istringstream page(run(folder, "completion man").out);
  for (std::string line; std::getline(page, line);) {
    if (line.empty() || (line[0] != '.' && line[0] != '\'')) continue;
    INFO(line);
    const std::string request = line.substr(1, line.find(' ') - 1);
    CHECK(std::set<std::string>{"TH", "SH", "SS", "TP", "PP", "B", "nf", "fi"}.contains(request));
  }
}
