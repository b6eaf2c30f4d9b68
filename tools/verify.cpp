#include <algorithm>
#include <iterator>
#include <memory>

#include "command.hpp"
#include "progress.hpp"
#include "zhibiao/database.hpp"
#include "zhibiao/error.hpp"
#include "zhibiao/ship.hpp"

namespace zhibiao::tool {
namespace {

constexpr const char* manual =
    R"(Looks at everything that can be wrong with the file: pages, references, the schema, every code, whether every
quote stands where its span says, every hash, and the file's .sha256 when there is one. Prints the content hash
when all is well; it is equal for equal reports, library and codebook.

--reparse also reads every document again and compares the figures. What another version has read cannot be
compared; that alone gives exit code 1.

Exit code 9 when something is wrong.)";

struct Options {
  std::string database;
  CodebookOptions codebook;
  bool reparse = false;
  bool quick = false;
};

void append(std::vector<VerifyFinding>& findings, std::vector<VerifyFinding> more) {
  std::move(more.begin(), more.end(), std::back_inserter(findings));
}

int verify(const Options& options, std::ostream& out) {
  OpenOptions how;
  how.quick_check = options.quick;
  const Database database = Database::open(options.database, how);
  if (options.quick) {
    out << options.database << ": pages are whole\n";
    return success;
  }
  std::vector<VerifyFinding> findings = verify_checksum(options.database);
  append(findings, database.verify(shown_on_terminal()));
  if (options.reparse) append(findings, reparse(database, read_codebook(options.codebook), shown_on_terminal()));
  for (const auto& found : findings) out << found.code << ": " << found.message << '\n';
  const bool only_readers = std::all_of(findings.begin(), findings.end(), [](const auto& found) { return found.code == "reader"; });
  if (!only_readers) return static_cast<int>(ErrorCode::corrupt);
  out << options.database << ": whole; content " << database.content_hash() << '\n';
  return findings.empty() ? success : finding;
}

}  // namespace

void add_verify(CLI::App& app, Action& action) {
  auto* command = app.add_subcommand("verify", "Look whether a database is whole");
  const auto options = std::make_shared<Options>();
  command->add_option("DB", options->database, "The database")->required();
  auto* again = command->add_flag("--reparse", options->reparse, "Read every document again and compare");
  command->add_flag("--quick", options->quick, "Only whether the pages of the file are whole")->excludes(again);
  add_codebook_option(*command, options->codebook);
  command->get_option("--codebook")->needs(again);
  command->footer(manual);
  command->callback([options, &action] { action = [options](std::ostream& out) { return verify(*options, out); }; });
}

}  // namespace zhibiao::tool
