#include <memory>

#include "command.hpp"
#include "rows.hpp"
#include "zhibiao/database.hpp"

namespace zhibiao::tool {
namespace {

constexpr const char* manual = R"(Tells the layout, the writer, how many rows each table has, and which regions and years are covered. With
--diagnostics it lists instead what was doubtful while the documents were read, so that a person can look: where
(code points of the text), a code (database.md in share/doc/zhibiao tells them all) and a sentence.)";

struct Options {
  std::string database;
  bool diagnostics = false;
  Format format = Format::table;
};

void coverage(const std::vector<Coverage>& covered, const char* what, std::ostream& out) {
  out << '\n';
  Rows rows(out, Format::table, {what, "name", "documents", "figures"});
  for (const auto& row : covered) rows.add({row.key.empty() ? "(not told)" : row.key, row.name, row.documents, row.observations});
  rows.finish();
}

int summary(const Options& options, std::ostream& out) {
  const DatabaseInfo info = Database::open(options.database).info();
  for (const auto& [key, value] : info.meta) out << key << ": " << value << '\n';
  out << "search_index: " << (info.search ? "yes" : "no") << "\n\n";
  Rows tables(out, Format::table, {"table", "rows"});
  for (const auto& [table, rows] : info.rows) tables.add({table, rows});
  tables.finish();
  coverage(info.regions, "region", out);
  coverage(info.years, "year", out);
  return success;
}

int diagnostics(const Options& options, std::ostream& out) {
  const Database database = Database::open(options.database);
  if (options.format == Format::table) {  // sentences are too long for a table
    for (const auto& [document, source, diagnostic] : database.diagnostics())
      out << source << ':' << diagnostic.span.start << '-' << diagnostic.span.end << "  " << diagnostic.code << "\n  " << diagnostic.message
          << '\n';
    return success;
  }
  Rows rows(out, options.format, {"source", "start", "end", "code", "message"});
  for (const auto& [document, source, diagnostic] : database.diagnostics())
    rows.add({source, diagnostic.span.start, diagnostic.span.end, diagnostic.code, diagnostic.message});
  rows.finish();
  return success;
}

}  // namespace

void add_info(CLI::App& app, Action& action) {
  auto* command = app.add_subcommand("info", "Tell what is in a database");
  const auto options = std::make_shared<Options>();
  command->add_option("DB", options->database, "The database")->required();
  auto* doubts = command->add_flag("--diagnostics", options->diagnostics, "List the doubts met while reading");
  add_format_option(*command, options->format);
  command->get_option("--format")->needs(doubts);
  add_pager_option(*command);
  command->footer(manual);
  command->callback([options, &action] {
    action = [options](std::ostream& out) { return options->diagnostics ? diagnostics(*options, out) : summary(*options, out); };
  });
}

}  // namespace zhibiao::tool
