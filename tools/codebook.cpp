#include "zhibiao/codebook.hpp"

#include <iostream>
#include <memory>

#include "command.hpp"
#include "rows.hpp"

namespace zhibiao::tool {
namespace {

constexpr const char* manual = R"(A codebook tells which indicators there are and by which words their figures are known; docs/codebook.md
describes the file. Without FILE the built-in codebook is meant.

Examples:
  zhibiao codebook list --format csv
  zhibiao codebook suggest reports/*.txt --gold reviewed
  zhibiao codebook lint mine.toml     runs every example of every entry; exit code 1 when something is wrong)";

struct Options {
  std::string path;
  Format format = Format::table;
};

Codebook open(const std::string& path) { return path.empty() ? Codebook::builtin() : Codebook::from_file(path); }

int list(const Options& options, std::ostream& out) {
  const Codebook codebook = open(options.path);
  Rows rows(out, options.format, {"code", "name_zh", "name_en", "unit", "definition"});
  for (const auto& entry : codebook.indicators()) rows.add({entry.code, entry.name_zh, entry.name_en, entry.unit, entry.definition});
  rows.finish();
  return success;
}

int lint(const Options& options, std::ostream& out) {
  const Codebook codebook = open(options.path);
  bool wrong = false;
  for (const auto& found : codebook.lint()) {
    out << (found.error ? "error: " : "advice: ") << found.code << ": " << found.message << '\n';
    wrong = wrong || found.error;
  }
  std::cerr << codebook.name() << ' ' << codebook.version() << ": " << codebook.indicators().size() << " indicators, "
            << (wrong ? "with errors" : "no errors") << '\n';
  return wrong ? finding : success;
}

}  // namespace

void add_codebook(CLI::App& app, Action& action) {
  auto* command = app.add_subcommand("codebook", "List the indicators, or check a codebook file");
  command->require_subcommand(1);
  command->footer(manual);
  const auto options = std::make_shared<Options>();

  auto* list_command = command->add_subcommand("list", "List code, names, unit and definition of every indicator");
  list_command->add_option("FILE", options->path, "A codebook; default: the built-in one");
  add_format_option(*list_command, options->format);
  list_command->callback([options, &action] { action = [options](std::ostream& out) { return list(*options, out); }; });

  add_suggest(*command, action);

  auto* lint_command = command->add_subcommand("lint", "Run the examples of every entry and look for cues that are shared or never decide");
  lint_command->add_option("FILE", options->path, "A codebook; default: the built-in one");
  lint_command->callback([options, &action] { action = [options](std::ostream& out) { return lint(*options, out); }; });
}

}  // namespace zhibiao::tool
