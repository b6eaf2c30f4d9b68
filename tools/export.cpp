#include <memory>

#include "command.hpp"
#include "plain_text.hpp"
#include "progress.hpp"
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
  sdmx-structure
           its SDMX-JSON structure message: dataflow, dimensions, and the codes with their names
  wide     CSV of one --indicator: a line for each region, a column for each year;
           without --indicator a file for each one in the folder OUTPUT
  package  a Frictionless data package: the folder OUTPUT with datapackage.json and CSV files,
           or on standard output one JSON text with the rows in it
  xlsx     a spreadsheet, the file OUTPUT: sheets values, wide, evidence, findings, codebook, sources.
           Text is text there, whatever it begins with. --pages links each figure to its evidence page
  postgres a script for psql: tables, views and rows of everything, in the schema zhibiao of a PostgreSQL 15 database;
           a file that is loaded later is put beside what is there, newer vintages before older ones
  datasette
           what Datasette is told of the file: meaning and unit of every column, licence, facets
--bom writes CSV for a spreadsheet: with a byte order mark, and with ' before text that would be taken for a formula.

Examples:
  zhibiao export figures.db > figures.csv
  zhibiao export figures.db --format jsonl --table check_finding -o findings.jsonl
  zhibiao export figures.db --format sdmx -o figures.csv
  zhibiao export figures.db --format sdmx-structure -o figures.structure.json
  zhibiao export figures.db --format wide --indicator reconsideration.accepted
  zhibiao export figures.db --format package -o figures
  zhibiao page figures.db -o pages/
  zhibiao export figures.db --format xlsx --pages pages/ -o figures.xlsx
  zhibiao export figures.db --format postgres | psql -d reports
  zhibiao export figures.db --format datasette -o metadata.json && datasette figures.db --metadata metadata.json)";

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
    for (const auto& file : export_folder(database, options.what, options.output, shown_on_terminal())) out << file.string() << '\n';
  } else {
    export_file(database, options.what, options.output, shown_on_terminal());
  }
  return success;
}

}  // namespace

void add_export(CLI::App& app, Action& action) {
  auto* command = app.add_subcommand(
      "export",
      "Write figures as CSV, JSON lines, SDMX-CSV, a data package, a spreadsheet or a script for PostgreSQL, or what Datasette is told");
  const auto options = std::make_shared<Options>();
  command->add_option("DB", options->database, "The database")->required();
  const std::map<std::string, ExportFormat> names{{"csv", ExportFormat::csv},
                                                  {"jsonl", ExportFormat::jsonl},
                                                  {"sdmx", ExportFormat::sdmx},
                                                  {"sdmx-structure", ExportFormat::sdmx_structure},
                                                  {"wide", ExportFormat::wide},
                                                  {"package", ExportFormat::package},
                                                  {"xlsx", ExportFormat::xlsx},
                                                  {"postgres", ExportFormat::postgres},
                                                  {"datasette", ExportFormat::datasette}};
  command
      ->add_option("--format", options->what.format,
                   "csv (default), jsonl, sdmx, sdmx-structure, wide, package, xlsx, postgres or datasette")
      ->transform(CLI::CheckedTransformer(names).description(""))
      ->type_name("NAME");
  command->add_option("--table", options->what.table, "Of csv and jsonl: a table or view; default: indicator_value")->type_name("NAME");
  command->add_option("--indicator", options->what.indicator, "Of wide: the indicator")->type_name("CODE");
  command->add_flag("--bom", options->what.for_spreadsheets, "Of csv and wide: so that a spreadsheet reads it well, and runs nothing");
  command->add_option("--pages", options->what.pages, "Of xlsx: folder or address of evidence pages, to link figures to")
      ->type_name("PLACE");
  command->add_option("-o,--output", options->output, "A file or folder; default: - for standard output")->type_name("OUTPUT");
  command->footer(manual);
  command->callback([options, &action] { action = [options](std::ostream& out) { return export_command(*options, out); }; });
}

}  // namespace zhibiao::tool
