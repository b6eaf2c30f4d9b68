#include "zhibiao/codebook.hpp"

#include <iostream>
#include <memory>

#include "codebook_test.hpp"
#include "rows.hpp"

namespace zhibiao::tool {
namespace {

constexpr const char* manual = R"(A codebook tells which indicators there are and by which words their figures are known; codebook.md,
installed in share/doc/zhibiao, describes the file. CODEBOOK is the name of one that ships, or a file.

Examples:
  zhibiao codebook list                            the codebooks that ship
  zhibiao codebook list rule_of_law --format csv   the indicators of one
  zhibiao codebook suggest reports/*.txt --gold reviewed
  zhibiao codebook lint mine.toml                  runs every example of every entry; exit code 1 when something is wrong
  zhibiao codebook lint mine.toml rule_of_law      each alone, and then both together, as --codebook mine.toml --codebook rule_of_law reads)";

struct Options {
  std::vector<std::string> names;
  Format format = Format::table;
  bool strict = false;
};

Codebook open(const std::string& name) { return read_codebook({{name}, false}); }

void list_shipped(const Options& options, std::ostream& out) {
  Rows rows(out, options.format, {"name", "version", "title", "indicators"});
  for (const std::string& name : Codebook::shipped_names()) {
    const Codebook codebook = Codebook::shipped(name);
    rows.add({name, std::string(codebook.version()), codebook.parts().front().title, std::to_string(codebook.indicators().size())});
  }
  rows.finish();
}

int list(const Options& options, std::ostream& out) {
  if (options.names.empty()) {
    list_shipped(options, out);
    return success;
  }
  const Codebook codebook = read_codebook({options.names, false});
  Rows rows(out, options.format,
            {"code", "name_zh", "name_en", "unit", "definition", "official_scheme", "official_number", "official_name"});
  for (const auto& entry : codebook.indicators()) {
    rows.add({entry.code, entry.name_zh, entry.name_en, entry.unit, entry.definition, entry.official_scheme, entry.official_number,
              entry.official_name});
  }
  rows.finish();
  return success;
}

/// What a run over all examples finds; true when that is a fault, or advice and `strict`.
bool lint_one(const Codebook& codebook, const std::string& how, bool strict, std::ostream& out) {
  std::size_t errors = 0;
  std::size_t advice = 0;
  for (const auto& found : codebook.lint()) {
    out << (found.error ? "error: " : "advice: ") << found.code << ": " << found.message << '\n';
    ++(found.error ? errors : advice);
  }
  std::cerr << codebook.name() << ' ' << codebook.version() << how << ": " << codebook.indicators().size() << " indicators, " << errors
            << " errors, " << advice << " pieces of advice\n";
  return errors > 0 || (strict && advice > 0);
}

int lint(const Options& options, std::ostream& out) {
  const auto names = options.names.empty() ? Codebook::shipped_names() : options.names;
  std::vector<Codebook> all;
  bool wrong = false;
  for (const std::string& name : names) {
    all.push_back(open(name));
    const Codebook alone = all.back().only();
    wrong = lint_one(alone, "", options.strict, out) || wrong;
    if (all.back().parts().size() > alone.parts().size())
      wrong = lint_one(all.back(), " with what it extends", options.strict, out) || wrong;
  }
  if (options.names.size() > 1) wrong = lint_one(Codebook::combine(all), " combined", options.strict, out) || wrong;
  return wrong ? finding : success;
}

}  // namespace

void add_codebook(CLI::App& app, Action& action) {
  auto* command = app.add_subcommand("codebook", "List the codebooks and their indicators, or check a codebook");
  command->require_subcommand(1);
  command->footer(manual);
  const auto options = std::make_shared<Options>();

  auto* list_command =
      command->add_subcommand("list", "List the codebooks that ship, or code, names, unit and definition of every indicator of one");
  list_command->add_option("CODEBOOK", options->names, "Whose indicators are listed; default: list the codebooks that ship");
  add_format_option(*list_command, options->format);
  add_pager_option(*list_command);
  list_command->callback([options, &action] { action = [options](std::ostream& out) { return list(*options, out); }; });

  add_suggest(*command, action);

  auto* lint_command = command->add_subcommand(
      "lint",
      "Run the examples of every entry, of each codebook alone and of all together, and look for cues that are shared or never decide");
  lint_command->add_option("CODEBOOK", options->names, "Codebooks in order; default: each that ships, alone");
  add_pager_option(*lint_command);
  lint_command->add_flag("--strict", options->strict, "Exit code 1 for advice too");
  lint_command->callback([options, &action] { action = [options](std::ostream& out) { return lint(*options, out); }; });

  add_codebook_test(*command, action);
}

}  // namespace zhibiao::tool
