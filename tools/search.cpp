#include <memory>

#include "command.hpp"
#include "rows.hpp"
#include "zhibiao/database.hpp"

namespace zhibiao::tool {
namespace {

constexpr const char* manual =
    R"(Finds the documents that contain every word of TEXT (words are separated by spaces; one character is enough),
best first. Full-width and half-width, traditional and simplified characters are the same.

Examples:
  zhibiao search figures.db 行政复议
  zhibiao search figures.db '热线 满意' --limit 5)";

struct Options {
  std::string database;
  std::vector<std::string> words;
  std::size_t limit = 50;
  Format format = Format::table;
};

int search(const Options& options, std::ostream& out) {
  const Database database = Database::open(options.database);
  Rows rows(out, options.format, {"region", "year", "title", "snippet", "occurrences", "source", "start", "end"});
  for (const auto& hit : database.search(CLI::detail::join(options.words, " "), options.limit))
    rows.add({hit.region_name, hit.year, hit.document_title, hit.snippet, hit.occurrences, hit.source, hit.span.start, hit.span.end});
  rows.finish();
  return success;
}

}  // namespace

void add_search(CLI::App& app, Action& action) {
  auto* command = app.add_subcommand("search", "Find documents by words of their text");
  const auto options = std::make_shared<Options>();
  command->add_option("DB", options->database, "The database")->required();
  command->add_option("TEXT", options->words, "What to look for")->required();
  command->add_option("--limit", options->limit, "At most so many documents; default: 50")->type_name("N");
  add_format_option(*command, options->format);
  command->footer(manual);
  command->callback([options, &action] { action = [options](std::ostream& out) { return search(*options, out); }; });
}

}  // namespace zhibiao::tool
