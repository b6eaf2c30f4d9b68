#include <memory>

#include "command.hpp"
#include "zhibiao/database.hpp"
#include "zhibiao/error.hpp"

namespace zhibiao::tool {
namespace {

constexpr const char* manual =
    R"(Looks at everything that can be wrong with the file: pages, references, the schema, whether every quote stands
where its span says, every hash. Prints the content hash when all is well; it is equal for equal reports, library
and codebook. Exit code 9 when something is wrong.)";

int verify(const std::string& path, std::ostream& out) {
  const Database database = Database::open(path);
  const auto findings = database.verify();
  for (const auto& found : findings) out << found.code << ": " << found.message << '\n';
  if (!findings.empty()) return static_cast<int>(ErrorCode::corrupt);
  out << path << ": whole; content " << database.content_hash() << '\n';
  return success;
}

}  // namespace

void add_verify(CLI::App& app, Action& action) {
  auto* command = app.add_subcommand("verify", "Look whether a database is whole");
  const auto path = std::make_shared<std::string>();
  command->add_option("DB", *path, "The database")->required();
  command->footer(manual);
  command->callback([path, &action] { action = [path](std::ostream& out) { return verify(*path, out); }; });
}

}  // namespace zhibiao::tool
