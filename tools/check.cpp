#include <iostream>
#include <memory>

#include "command.hpp"
#include "rows.hpp"
#include "zhibiao/database.hpp"

namespace zhibiao::tool {
namespace {

constexpr const char* manual = R"(Figures of one report are reckoned against each other: parts and their total (sum), two figures and the
stated change between them (difference), two figures and the stated share (rate). Listed are those that do not
come out; rounding of the stated digits is no fault.

Exit code 1 when any figure does not reckon, 0 when all do.)";

struct Options {
  std::string database;
  bool all = false;
  Format format = Format::table;
};

int check(const Options& options, std::ostream& out) {
  const Database database = Database::open(options.database);
  Rows rows(out, options.format,
            {"region", "year", "label", "kind", "consistent", "stated", "reckoned", "unit", "formula", "source", "id"});
  std::size_t wrong = 0;
  for (const auto& found : database.checks(!options.all)) {
    wrong += found.consistent ? 0 : 1;
    rows.add({found.region_name, found.year, found.label, found.kind, found.consistent ? "yes" : "no",
              Cell::number(found.stated_value.to_string()), Cell::number(found.reckoned.to_string()), found.unit, found.formula,
              found.source, found.stated.to_string()});
  }
  rows.finish();
  if (options.format == Format::table) std::cerr << wrong << (wrong == 1 ? " figure does" : " figures do") << " not reckon\n";
  return wrong == 0 ? success : finding;
}

}  // namespace

void add_check(CLI::App& app, Action& action) {
  auto* command = app.add_subcommand("check", "List figures that do not reckon against each other");
  const auto options = std::make_shared<Options>();
  command->add_option("DB", options->database, "The database")->required();
  command->add_flag("--all", options->all, "Also list figures that do reckon");
  add_format_option(*command, options->format);
  add_pager_option(*command);
  command->footer(manual);
  command->callback([options, &action] { action = [options](std::ostream& out) { return check(*options, out); }; });
}

}  // namespace zhibiao::tool
