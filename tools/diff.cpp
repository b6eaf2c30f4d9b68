#include <iostream>
#include <map>
#include <memory>

#include "command.hpp"
#include "rows.hpp"
#include "zhibiao/database.hpp"
#include "zhibiao/ship.hpp"

namespace zhibiao::tool {
namespace {

constexpr const char* manual =
    R"(Lists what two databases tell differently: documents and values that were added, are gone or changed. Old vintages
are left out. A document is the same when source, region and year are; its values are compared by their place when
the bytes are the same, else by what they are about. Exit code 1 when there is a difference.

Examples:
  zhibiao diff last_month.db this_month.db
  zhibiao diff old.db new.db --documents --format csv)";

struct Options {
  std::string before;
  std::string after;
  bool documents = false;
  Format format = Format::table;
};

const std::vector<std::string> columns{"change", "what", "source", "indicator", "label", "year", "before", "after", "columns"};

Cell quote(const std::optional<IndicatorValue>& value) { return value ? Cell(value->quote) : Cell(); }
Cell id(std::int64_t document) { return document == 0 ? Cell() : Cell(document); }

std::vector<Cell> row_of(const Difference& difference) {
  if (difference.is_document())
    return {difference.change(),           "document", difference.source, {}, {}, {}, id(difference.document_before),
            id(difference.document_after), {}};
  const IndicatorValue& value = difference.after ? *difference.after : *difference.before;
  return {difference.change(),
          "value",
          difference.source,
          value.indicator,
          value.label,
          value.year,
          quote(difference.before),
          quote(difference.after),
          CLI::detail::join(difference.columns, " ")};
}

int diff_command(const Options& options, std::ostream& out) {
  const Database before = Database::open(options.before);
  const Database after = Database::open(options.after);
  Rows rows(out, options.format, columns);
  std::map<std::string, std::size_t> counts;
  diff(before, after, [&](const Difference& difference) {
    ++counts[(difference.is_document() ? "documents " : "values ") + std::string(difference.change())];
    if (difference.is_document() || !options.documents) rows.add(row_of(difference));
  });
  rows.finish();
  if (options.format == Format::table) {
    if (counts.empty()) std::cerr << "no difference\n";
    for (const auto& [what, count] : counts) std::cerr << what << ": " << count << '\n';
  }
  return counts.empty() ? success : finding;
}

}  // namespace

void add_diff(CLI::App& app, Action& action) {
  auto* command = app.add_subcommand("diff", "List what two databases tell differently");
  const auto options = std::make_shared<Options>();
  command->add_option("BEFORE", options->before, "A database")->required();
  command->add_option("AFTER", options->after, "Another")->required();
  command->add_flag("--documents", options->documents, "Documents only, without their values");
  add_format_option(*command, options->format);
  add_pager_option(*command);
  command->footer(manual);
  command->callback([options, &action] { action = [options](std::ostream& out) { return diff_command(*options, out); }; });
}

}  // namespace zhibiao::tool
