#include <memory>

#include "command.hpp"
#include "progress.hpp"
#include "zhibiao/database.hpp"
#include "zhibiao/ship.hpp"

namespace zhibiao::tool {
namespace {

constexpr const char* manual =
    R"(Writes the file as it should be given to others: verified, in canonical order, analyzed, vacuumed, without
write-ahead log, with the hash of its content in the table meta. Equal content gives equal bytes. FILE.sha256
beside it is for `sha256sum --check`; `zhibiao verify` looks at it too.

Examples:
  zhibiao seal work.db -o figures.db
  zhibiao seal figures.db -o figures.db     in its own place)";

struct Options {
  std::string database;
  std::string output;
};

int seal(const Options& options, std::ostream& out) {
  Database::open(options.database).seal(options.output, shown_on_terminal());
  const std::string sha256 = write_checksum(options.output);
  out << options.output << ": sealed; content " << Database::open(options.output).content_hash() << "; sha256 " << sha256 << '\n';
  return success;
}

}  // namespace

void add_seal(CLI::App& app, Action& action) {
  auto* command = app.add_subcommand("seal", "Make a database ready for others");
  const auto options = std::make_shared<Options>();
  command->add_option("DB", options->database, "The database")->required();
  command->add_option("-o,--output", options->output, "The sealed file; DB itself is allowed")->required()->type_name("FILE");
  command->footer(manual);
  command->callback([options, &action] { action = [options](std::ostream& out) { return seal(*options, out); }; });
}

}  // namespace zhibiao::tool
