#include <memory>

#include "command.hpp"
#include "progress.hpp"
#include "zhibiao/database.hpp"
#include "zhibiao/ship.hpp"

namespace zhibiao::tool {
namespace {

constexpr const char* manual =
    R"(Makes one sealed database of several. Equal documents are taken once. The content is that of one ingest of all
documents, and so is its hash: many machines can each read a part.

Example:
  zhibiao merge guangdong.db hunan.db -o south.db)";

struct Options {
  std::vector<std::string> parts;
  std::string output;
  bool no_search = false;
};

int merge_command(const Options& options, std::ostream& out) {
  merge({options.parts.begin(), options.parts.end()}, options.output, !options.no_search, shown_on_terminal());
  const Database whole = Database::open(options.output);
  out << options.output << ": " << whole.info().rows.at("document") << " documents; content " << whole.content_hash() << '\n';
  return success;
}

}  // namespace

void add_merge(CLI::App& app, Action& action) {
  auto* command = app.add_subcommand("merge", "Make one database of several");
  const auto options = std::make_shared<Options>();
  command->add_option("DB", options->parts, "The databases")->required();
  command->add_option("-o,--output", options->output, "The database to make")->required()->type_name("DB");
  command->add_flag("--no-search", options->no_search, "Without an index for `zhibiao search`");
  command->footer(manual);
  command->callback([options, &action] { action = [options](std::ostream& out) { return merge_command(*options, out); }; });
}

}  // namespace zhibiao::tool
