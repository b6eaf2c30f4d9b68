#include <memory>

#include "command.hpp"
#include "progress.hpp"
#include "zhibiao/database.hpp"
#include "zhibiao/ship.hpp"

namespace zhibiao::tool {
namespace {

constexpr const char* manual =
    R"(Writes a sealed database for each province or year that documents report on: DIR/440000.db, DIR/2021.db, and
DIR/unknown.db for documents that do not tell. `zhibiao merge` makes the whole of them again.

Example:
  zhibiao split figures.db --by province -o parts)";

struct Options {
  std::string database;
  SplitBy by = SplitBy::province;
  std::string folder;
};

int split_command(const Options& options, std::ostream& out) {
  for (const auto& file : split(Database::open(options.database), options.by, options.folder, shown_on_terminal()))
    out << file.string() << ": " << Database::open(file).info().rows.at("document") << " documents\n";
  return success;
}

}  // namespace

void add_split(CLI::App& app, Action& action) {
  auto* command = app.add_subcommand("split", "Make a database for each province or year");
  const auto options = std::make_shared<Options>();
  command->add_option("DB", options->database, "The database")->required();
  const std::map<std::string, SplitBy> names{{"province", SplitBy::province}, {"year", SplitBy::year}};
  command->add_option("--by", options->by, "province or year")
      ->required()
      ->transform(CLI::CheckedTransformer(names).description(""))
      ->type_name("NAME");
  command->add_option("-o,--output", options->folder, "The folder; it is made when it is not there")->required()->type_name("DIR");
  command->footer(manual);
  command->callback([options, &action] { action = [options](std::ostream& out) { return split_command(*options, out); }; });
}

}  // namespace zhibiao::tool
