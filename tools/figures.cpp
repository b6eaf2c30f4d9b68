// What regions say of one indicator: over years, beside one another, from year to year; and what there is at all.
#include <memory>

#include "command.hpp"
#include "names.hpp"
#include "rows.hpp"
#include "zhibiao/database.hpp"
#include "zhibiao/error.hpp"

namespace zhibiao::tool {
namespace {

constexpr const char* whose =
    R"(Governments say it, unless --reporter tells otherwise; a document that does not tell whose it is counts where no government
states the figure. Only wholes count: no parts, plans, changes, former values or parts of a year. `rivals` tells how many other
values are stated for the same; `zhibiao export DB --table conflict` lists them with their words.

Examples:
)";

struct Options {
  std::string database;
  std::string region;
  std::string indicator;
  int year = 0;
  int other_year = 0;
  Scope scope;
  bool all = false;
  Format format = Format::table;
};

Cell value_of(const Figure& figure) {
  const std::string bound = figure.qualifier == Qualifier::exact ? "" : std::string(to_string(figure.qualifier)) + " ";
  return Cell::number(bound + figure.value.to_string() + (figure.value_high ? ".." + figure.value_high->to_string() : ""));
}

// For programs the bounds are columns of their own.
std::vector<std::string> figure_columns(Format format) {
  if (format == Format::table) return {"value", "unit", "rivals", "reporter", "id"};
  return {"value", "value_high", "unit", "qualifier", "rivals", "reporter", "reporter_kind", "id"};
}

void add_figure(std::vector<Cell>& row, const Figure& figure, Format format) {
  const Cell reporter = figure.reporter.empty() ? Cell() : Cell(figure.reporter);
  if (format == Format::table) {
    for (Cell& cell : std::vector<Cell>{value_of(figure), figure.unit, figure.rivals, reporter, figure.id.to_string()})
      row.push_back(std::move(cell));
    return;
  }
  const Cell high = figure.value_high ? Cell::number(figure.value_high->to_string()) : Cell();
  const Cell kind = figure.reporter_kind ? Cell(to_string(*figure.reporter_kind)) : Cell();
  for (Cell& cell : std::vector<Cell>{Cell::number(figure.value.to_string()), high, figure.unit, to_string(figure.qualifier), figure.rivals,
                                      reporter, kind, figure.id.to_string()})
    row.push_back(std::move(cell));
}

std::vector<std::string> joined(std::vector<std::string> first, const std::vector<std::string>& second) {
  first.insert(first.end(), second.begin(), second.end());
  return first;
}

Scope scope_of(const Options& options, const Database& database) {
  Scope scope = options.scope;
  if (!scope.within.empty()) scope.within = region_code(database, scope.within);
  return scope;
}

int series(const Options& options, std::ostream& out) {
  const Database database = Database::open(options.database);
  Rows rows(out, options.format, joined({"year"}, figure_columns(options.format)));
  for (const Figure& figure : database.series(region_code(database, options.region), indicator_code(database, options.indicator),
                                              options.scope.prefer, options.scope.reporters)) {
    std::vector<Cell> row{figure.year};
    add_figure(row, figure, options.format);
    rows.add(std::move(row));
  }
  rows.finish();
  return success;
}

int compare(const Options& options, std::ostream& out) {
  const Database database = Database::open(options.database);
  Rows rows(out, options.format, joined({"rank", "region", "region_name"}, figure_columns(options.format)));
  for (const RankedFigure& ranked :
       database.compare(indicator_code(database, options.indicator), options.year, scope_of(options, database)).figures) {
    std::vector<Cell> row{ranked.rank, ranked.figure.region, ranked.region_name};
    add_figure(row, ranked.figure, options.format);
    rows.add(std::move(row));
  }
  rows.finish();
  return success;
}

int changes(const Options& options, std::ostream& out) {
  const Database database = Database::open(options.database);
  Rows rows(out, options.format,
            {"region", "region_name", "before", "after", "unit", "difference", "percent", "rivals_before", "rivals_after"});
  for (const FigureChange& change :
       database.changes(indicator_code(database, options.indicator), options.year, options.other_year, scope_of(options, database))) {
    constexpr double hundredths = 100;
    const auto rounded = [&](double percent) {
      return Decimal(static_cast<std::int64_t>(percent * hundredths + (percent < 0 ? -0.5 : 0.5)), 2).to_string();
    };
    rows.add({change.before.region, change.region_name, Cell::number(change.before.value.to_string()),
              Cell::number(change.after.value.to_string()), change.after.unit,
              change.difference ? Cell::number(change.difference->to_string()) : Cell(),
              change.percent ? Cell::number(rounded(*change.percent)) : Cell(), change.before.rivals, change.after.rivals});
  }
  rows.finish();
  return success;
}

int coverage(const Options& options, std::ostream& out) {
  const Database database = Database::open(options.database);
  Rows rows(out, options.format, {"region", "region_name", "year", "documents", "figures"});
  for (const RegionYear& known : database.coverage())
    rows.add({known.region.empty() ? Cell() : Cell(known.region), known.region_name, known.year, known.documents, known.observations});
  rows.finish();
  return success;
}

CLI::App* add_command(CLI::App& app, Action& action, const std::shared_ptr<Options>& options, const char* name, const char* does,
                      int (*work)(const Options&, std::ostream&)) {
  auto* command = app.add_subcommand(name, does);
  command->add_option("DB", options->database, "The database")->required();
  add_format_option(*command, options->format);
  add_pager_option(*command);
  command->callback([options, work, &action] { action = [options, work](std::ostream& out) { return work(*options, out); }; });
  return command;
}

void add_indicator(CLI::App& command, Options& options) {
  command.add_option("--indicator", options.indicator, "Code or name of the indicator, for example reconsideration.accepted")
      ->required()
      ->type_name("NAME");
  command
      .add_option_function<std::string>(
          "--reporter",
          [&options](const std::string& word) {
            options.scope.reporters = word == "all" ? Reporters::all() : Reporters{to_reporter_kind(word)};
            if (word != "all" && !options.scope.reporters.kind)
              throw CLI::ValidationError(
                  "--reporter",
                  "'" + word + "' is none of government, department, township, zone, court, procuratorate, congress, other, all");
          },
          "Whose figures: government (default), department, township ...; all: every body's")
      ->type_name("KIND");
  command.add_flag_function(
      "--all", [&options](std::int64_t) { options.scope.prefer = Prefer::all; }, "Every statement, not only the preferred ones");
}

void add_scope(CLI::App& command, Options& options) {
  add_indicator(command, options);
  command.add_option("--within", options.scope.within, "A region with everything below it, by its name or GB/T 2260 code")
      ->type_name("REGION");
  command.add_option("--level", options.scope.level, "Regions of a level: 1 provinces, 2 prefectures, 3 counties")->type_name("N");
}

}  // namespace

void add_figures(CLI::App& app, Action& action) {
  auto options = std::make_shared<Options>();
  CLI::App* command = add_command(app, action, options, "series", "One indicator of a region over the years", series);
  command->add_option("--region", options->region, "Name or GB/T 2260 code")->required()->type_name("REGION");
  add_indicator(*command, *options);
  command->footer(std::string(whose) + "  zhibiao series figures.db --region 安吉县 --indicator reconsideration.accepted");

  options = std::make_shared<Options>();
  command = add_command(app, action, options, "compare", "One indicator of one year over regions, ranked unit by unit", compare);
  add_scope(*command, *options);
  command->add_option("--year", options->year, "The year that the values are about")->required()->type_name("YEAR");
  command->footer(std::string(whose) +
                  "  zhibiao compare figures.db --indicator litigation.attendance_rate --year 2022 --within 330000 --level 3");

  options = std::make_shared<Options>();
  command =
      add_command(app, action, options, "changes", "What became of an indicator from one year to another, largest change first", changes);
  add_scope(*command, *options);
  command->add_option("--from", options->year, "The year before")->required()->type_name("YEAR");
  command->add_option("--to", options->other_year, "The year after")->required()->type_name("YEAR");
  command->footer(std::string(whose) + "  zhibiao changes figures.db --indicator enforcement.cases --from 2020 --to 2021");

  options = std::make_shared<Options>();
  command = add_command(app, action, options, "coverage", "Which regions and years there are documents of", coverage);
  command->footer("Example:\n  zhibiao coverage figures.db");
}

}  // namespace zhibiao::tool
