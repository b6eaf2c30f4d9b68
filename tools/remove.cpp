#include <iostream>
#include <memory>

#include "command.hpp"
#include "zhibiao/database.hpp"
#include "zhibiao/error.hpp"

namespace zhibiao::tool {
namespace {

constexpr const char* manual =
    R"(A source is the path or URI that a document is known by in the database: the column `source`. All versions of the document
go, with their figures, and nothing that only they said stays in the file. A source that the database does not have is told
(exit code 3), and the others are removed.

Example:
  zhibiao remove figures.db sichuan/shimian_2020.txt)";

struct Options {
  std::string database;
  std::vector<std::string> sources;
};

int remove(const Options& options, std::ostream& out) {
  Database database = Database::open(options.database, {Access::write, {}, false});
  std::size_t removed = 0;
  int exit_code = success;
  for (const std::string& source : options.sources) {
    const std::size_t documents = database.remove(source);
    removed += documents;
    if (documents > 0) continue;
    std::cerr << "zhibiao: " << options.database << " has no document of the source " << source << '\n';
    exit_code = static_cast<int>(ErrorCode::not_found);
  }
  out << options.database << ": " << removed << (removed == 1 ? " document" : " documents") << " removed\n";
  return exit_code;
}

}  // namespace

void add_remove(CLI::App& app, Action& action) {
  auto* command = app.add_subcommand("remove", "Remove documents from a database");
  const auto options = std::make_shared<Options>();
  command->add_option("DB", options->database, "The database")->required();
  command->add_option("SOURCE", options->sources, "Sources of documents")->required();
  command->footer(manual);
  command->callback([options, &action] { action = [options](std::ostream& out) { return remove(*options, out); }; });
}

}  // namespace zhibiao::tool
