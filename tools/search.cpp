#include <algorithm>
#include <memory>

#include "command.hpp"
#include "display_width.hpp"
#include "rows.hpp"
#include "terminal.hpp"
#include "zhibiao/database.hpp"

namespace zhibiao::tool {
namespace {

constexpr const char* manual =
    R"(Finds the documents that contain every word of TEXT (words are separated by spaces; one character is enough),
best first. The first place is shown and its words are marked: reversed, in brackets with NO_COLOR and where there is no
terminal. Full-width and half-width, traditional and simplified characters are the same.

Examples:
  zhibiao search figures.db 行政复议
  zhibiao search figures.db '热线 满意' --limit 5)";

struct Options {
  std::string database;
  std::vector<std::string> words;
  std::size_t limit = 50;
  Format format = Format::table;
};

std::vector<SearchHit> hits_of(const Options& options) {
  return Database::open(options.database).search(CLI::detail::join(options.words, " "), options.limit);
}

// For people: the document, and below it the words in which the first one was found, marked.
void show(const SearchHit& hit, std::size_t width, std::ostream& out) {
  const std::string times = hit.occurrences > 1 ? "  ×" + std::to_string(hit.occurrences) : "";
  const std::string head = hit.region_name + "  " + to_string(hit.year) + "  " + hit.source + times + "  " + hit.document_title;
  constexpr std::size_t indent = 2;
  constexpr std::size_t brackets = 2;
  const Pieces words = fit_around(hit.snippet, hit.marked.start, hit.marked.end, width - indent - brackets);
  out << fit(head, width) << '\n' << std::string(indent, ' ') << words.before;
  if (!words.middle.empty()) write_marked(out, words.middle);
  out << words.after << '\n';
}

int search(const Options& options, std::ostream& out) {
  const std::vector<SearchHit> hits = hits_of(options);
  if (options.format == Format::table) {
    constexpr std::size_t wide = 160;
    constexpr std::size_t narrow = 40;
    const std::size_t terminal = terminal_width();
    for (const SearchHit& hit : hits) show(hit, terminal == 0 ? wide : std::max(terminal, narrow), out);
    return success;
  }
  Rows rows(out, options.format, {"region", "year", "title", "snippet", "occurrences", "source", "start", "end"});
  for (const SearchHit& hit : hits)
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
  add_pager_option(*command);
  command->footer(manual);
  command->callback([options, &action] { action = [options](std::ostream& out) { return search(*options, out); }; });
}

}  // namespace zhibiao::tool
