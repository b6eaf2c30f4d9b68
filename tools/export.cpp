#include <memory>

#include "command.hpp"
#include "plain_text.hpp"
#include "zhibiao/database.hpp"
#include "zhibiao/error.hpp"
#include "zhibiao/ship.hpp"

namespace zhibiao::tool {
namespace {

constexpr const char* manual =
    R"(Writes rows as they are read, whatever the size of the database.

Formats:
  csv      RFC 4180 with a header line: the view indicator_value, or --table NAME
  jsonl    the same rows, one JSON object a line
  sdmx     SDMX-CSV 2.0: the view sdmx_observation
  wide     CSV of one --indicator: a line for each region, a column for each year;
           without --indicator a file for each one in the folder OUTPUT
  package  a Frictionless data package: the folder OUTPUT with datapackage.json and CSV files,
           or on standard output one JSON text with the rows in it

Examples:
  zhibiao export figures.db > figures.csv
  zhibiao export figures.db --format jsonl --table check_finding -o findings.jsonl
  zhibiao export figures.db --format wide --indicator reconsideration.accepted
  zhibiao export figures.db --format package -o figures)";

struct Options {
  std::string database;
  ExportOptions what;
  std::string output = "-";
};

bool wants_folder(const Options& options) {
  return options.output != "-" &&
         (options.what.format == ExportFormat::package || (options.what.format == ExportFormat::wide && options.what.indicator.empty()));
}

int export_command(const Options& options, std::ostream& out) {
  const Database database = Database::open(options.database);
  if (options.output == "-") {
    write_exactly(out);
    export_rows(database, options.what, out);
  } else if (wants_folder(options)) {
    for (const auto& file : export_folder(database, options.what.format, options.output)) out << file.string() << '\n';
  } else {
    export_file(database, options.what, options.output);
  }
  return success;
}

}  // namespace

void add_export(CLI::App& app, Action& action) {
  auto* command = app.add_subcommand("export", "Write figures as CSV, JSON lines, SDMX-CSV or a data package");
  const auto options = std::make_shared<Options>();
  command->add_option("DB", options->database, "The database")->required();
  const std::map<std::string, ExportFormat> names{{"csv", ExportFormat::csv},
                                                  {"jsonl", ExportFormat::jsonl},
                                                  {"sdmx", ExportFormat::sdmx},
                                                  {"wide", ExportFormat::wide},
                                                  {"package", ExportFormat::package}};
  command->add_option("--format", options->what.format, "csv (default), jsonl, sdmx, wide or package")
      ->transform(CLI::CheckedTransformer(names).description(""))
      ->type_name("NAME");
  command->add_option("--table", options->what.table, "Of csv and jsonl: a table or view; default: indicator_value")->type_name("NAME");
  command->add_option("--indicator", options->what.indicator, "Of wide: the indicator")->type_name("CODE");
  command->add_option("-o,--output", options->output, "A file or folder; default: - for standard output")->type_name("OUTPUT");
  command->footer(manual);
  command->callback([options, &action] { action = [options](std::ostream& out) { return export_command(*options, out); }; });
}

}  // namespace zhibiao::tool
