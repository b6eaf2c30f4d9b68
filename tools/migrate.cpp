#include <memory>

#include "command.hpp"
#include "zhibiao/ship.hpp"

namespace zhibiao::tool {
namespace {

constexpr const char* manual =
    R"(Brings a database that an older zhibiao has made to the newest layout. The old file is kept beside it as
DB.layout-1.0 (with its own number). Reading needs no migration, adding reports does.

Example:
  zhibiao migrate figures.db)";

int migrate_command(const std::string& database, std::ostream& out) {
  const Migration done = migrate(database);
  out << database;
  if (done.backup.empty())
    out << ": has layout " << done.to << " already\n";
  else
    out << ": layout " << done.from << " is now " << done.to << "; the old file is " << done.backup.string() << '\n';
  return success;
}

}  // namespace

void add_migrate(CLI::App& app, Action& action) {
  auto* command = app.add_subcommand("migrate", "Bring an older database to the newest layout");
  const auto database = std::make_shared<std::string>();
  command->add_option("DB", *database, "The database")->required();
  command->footer(manual);
  command->callback([database, &action] { action = [database](std::ostream& out) { return migrate_command(*database, out); }; });
}

}  // namespace zhibiao::tool
