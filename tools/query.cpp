#include "zhibiao/query.hpp"

#include <iostream>
#include <memory>

#include "command.hpp"
#include "names.hpp"
#include "rows.hpp"
#include "terminal.hpp"
#include "zhibiao/database.hpp"
#include "zhibiao/error.hpp"

namespace zhibiao::tool {
namespace {

constexpr const char* manual =
    R"(Without filters every figure is listed. Filters narrow each other; several values of one filter are alternatives.

Columns of the table:
  region, year   where and when the value holds
  value          with ~ > >= < <= before it when it is not exact, and a..b for a range
  unit, label    the measure word and what is counted, in the report's own words
  note           target, baseline, increase, decrease, the period, the name of the part
  indicator      code of the codebook; empty when none fits
  id             for `zhibiao evidence DB ID`
The table fits the terminal: columns of text become narrower, and what then has no room stands on a second line.
csv and jsonl have the columns of the view indicator_value, uncut.

Examples:
  zhibiao query figures.db --region 四川省 --years 2019-2021 --indicator 'reconsideration.*'
  zhibiao query figures.db --indicator litigation.attendance_rate --order value-desc --limit 10
  zhibiao query figures.db --label 热线 --format csv > hotline.csv)";

struct Options {
  std::string database;
  std::vector<std::string> regions;
  bool no_descendants = false;
  std::vector<int> levels;
  std::string years;
  std::vector<std::string> indicators;
  std::vector<std::string> domains;
  std::string label;
  std::vector<std::string> units;
  std::vector<Status> statuses;
  std::vector<Qualifier> qualifiers;
  std::vector<SectionRole> roles;
  std::vector<ReporterKind> reporters;
  bool coded = false;
  bool uncoded = false;
  bool all_vintages = false;
  bool no_repeats = false;
  Order order = Order::region;
  std::optional<std::uint64_t> limit;
  std::uint64_t offset = 0;
  Format format = Format::table;
};

/// "2020" or "2019-2021".
std::pair<int, int> parse_years(const std::string& text) {
  const auto read = [&](std::string_view part) {
    int year = 0;
    if (!CLI::detail::lexical_cast(std::string(part), year) || year < 1900 || year > 2999)
      throw Error(ErrorCode::misuse, "--years " + text + ": give a year or two, as in 2019-2021");
    return year;
  };
  const auto dash = text.find('-');
  if (dash == std::string::npos) return {read(text), read(text)};
  return {read(text.substr(0, dash)), read(text.substr(dash + 1))};
}

Query query_of(const Options& options, const Database& database) {
  Query query;
  for (const auto& word : options.regions)
    query.region(region_code(database, word), options.no_descendants ? Query::Descendants::without : Query::Descendants::with);
  for (const auto level : options.levels) query.level(level);
  if (!options.years.empty()) {
    const auto [from, to] = parse_years(options.years);
    query.years(from, to);
  }
  for (const auto& word : options.indicators) query.indicator(indicator_code(database, word));
  for (const auto& domain : options.domains) query.domain(domain);
  if (!options.label.empty()) query.label(options.label);
  for (const auto& unit : options.units) query.unit(unit);
  for (const auto status : options.statuses) query.status(status);
  for (const auto qualifier : options.qualifiers) query.qualifier(qualifier);
  for (const auto role : options.roles) query.role(role);
  for (const auto kind : options.reporters) query.reporter(kind);
  if (options.coded || options.uncoded) query.has_code(options.coded);
  if (options.all_vintages) query.vintages(Vintages::all);
  query.repeats(!options.no_repeats);
  if (options.limit) query.limit(*options.limit);
  return query.order(options.order).offset(options.offset);
}

Cell decimal(const Decimal& value) { return Cell::number(value.to_string()); }

Cell present(std::string_view text) { return text.empty() ? Cell() : Cell(text); }

std::string note_of(const IndicatorValue& row) {
  std::string note;
  const auto add = [&](std::string_view word) {
    if (!word.empty()) note.append(note.empty() ? "" : ", ").append(word);
  };
  if (row.status != Status::actual) add(to_string(row.status));
  add(to_string(row.change));
  add(to_string(row.period));
  add(row.breakdown);
  if (row.superseded) add("superseded");
  return note;
}

const std::vector<std::string> table_columns{"region", "year", "value", "unit", "label", "note", "indicator", "id"};

std::vector<Cell> table_row(const IndicatorValue& row) {
  std::string value = (row.qualifier == Qualifier::exact ? "" : std::string(to_string(row.qualifier)) + " ") + row.value.to_string();
  if (row.value_high) value += ".." + row.value_high->to_string();
  return {row.region_name, row.year, Cell::number(value), row.unit, row.label, note_of(row), row.indicator, row.id.to_string()};
}

/// The columns of the view indicator_value; value is exact here, so it is not repeated as text.
struct Column {
  const char* name;
  Cell (*of)(const IndicatorValue& row);
};

constexpr Column view_columns[] = {
    {"region", [](const IndicatorValue& row) { return present(row.region); }},
    {"region_name", [](const IndicatorValue& row) { return present(row.region_name); }},
    {"year", [](const IndicatorValue& row) { return Cell(row.year); }},
    {"indicator", [](const IndicatorValue& row) { return Cell(row.indicator); }},
    {"indicator_name", [](const IndicatorValue& row) { return present(row.indicator_name); }},
    {"label", [](const IndicatorValue& row) { return Cell(row.label); }},
    {"value", [](const IndicatorValue& row) { return decimal(row.value); }},
    {"value_high", [](const IndicatorValue& row) { return row.value_high ? decimal(*row.value_high) : Cell(); }},
    {"unit", [](const IndicatorValue& row) { return Cell(row.unit); }},
    {"qualifier", [](const IndicatorValue& row) { return Cell(to_string(row.qualifier)); }},
    {"status", [](const IndicatorValue& row) { return Cell(to_string(row.status)); }},
    {"change", [](const IndicatorValue& row) { return present(to_string(row.change)); }},
    {"period", [](const IndicatorValue& row) { return present(to_string(row.period)); }},
    {"breakdown", [](const IndicatorValue& row) { return present(row.breakdown); }},
    {"quote", [](const IndicatorValue& row) { return Cell(row.quote); }},
    {"document_title", [](const IndicatorValue& row) { return present(row.document_title); }},
    {"source", [](const IndicatorValue& row) { return Cell(row.source); }},
    {"published", [](const IndicatorValue& row) { return present(row.published); }},
    {"issuer", [](const IndicatorValue& row) { return present(row.issuer); }},
    {"reporter", [](const IndicatorValue& row) { return present(row.reporter); }},
    {"reporter_kind", [](const IndicatorValue& row) { return row.reporter_kind ? Cell(to_string(*row.reporter_kind)) : Cell(); }},
    {"section_heading", [](const IndicatorValue& row) { return present(row.section_heading); }},
    {"section_role", [](const IndicatorValue& row) { return Cell(to_string(row.section_role)); }},
    {"page", [](const IndicatorValue& row) { return row.page == 0 ? Cell() : Cell(row.page); }},
    {"document_id", [](const IndicatorValue& row) { return Cell(row.id.document); }},
    {"span_start", [](const IndicatorValue& row) { return Cell(row.span.start); }},
    {"span_end", [](const IndicatorValue& row) { return Cell(row.span.end); }},
    {"part_of", [](const IndicatorValue& row) { return Cell(row.part_of); }},
    {"repeats", [](const IndicatorValue& row) { return Cell(row.repeats); }},
    {"resolution", [](const IndicatorValue& row) { return Cell(row.resolution); }},
    {"number", [](const IndicatorValue& row) { return Cell(row.number); }},
    {"rule", [](const IndicatorValue& row) { return Cell(row.rule); }},
    {"codebook", [](const IndicatorValue& row) { return present(row.codebook); }},
    {"genre", [](const IndicatorValue& row) { return present(row.genre); }},
    {"confidence", [](const IndicatorValue& row) { return present(std::string(to_string(row.confidence))); }},
};

std::vector<std::string> view_column_names() {
  std::vector<std::string> names;
  for (const auto& column : view_columns) names.emplace_back(column.name);
  return names;
}

std::vector<Cell> view_row(const IndicatorValue& row) {
  std::vector<Cell> cells;
  for (const auto& column : view_columns) cells.push_back(column.of(row));
  return cells;
}

int query(const Options& options, std::ostream& out) {
  const Database database = Database::open(options.database);
  const Query filter = query_of(options, database);
  const bool table = options.format == Format::table;
  Rows rows(out, options.format, table ? table_columns : view_column_names(), terminal_width());
  database.for_each(filter, [&](const IndicatorValue& row) { rows.add(table ? table_row(row) : view_row(row)); });
  rows.finish();
  if (!table) return success;
  const std::uint64_t all = options.limit || options.offset > 0 ? database.count(filter) : rows.count();
  std::cerr << rows.count() << (all == rows.count() ? "" : " of " + std::to_string(all)) << (all == 1 ? " figure\n" : " figures\n");
  return success;
}

template <typename Value>
using Names = std::vector<std::pair<std::string_view, Value>>;

Names<ReporterKind> reporter_kinds() {
  Names<ReporterKind> names;
  for (const ReporterKind kind : {ReporterKind::government, ReporterKind::department, ReporterKind::township, ReporterKind::zone,
                                  ReporterKind::court, ReporterKind::procuratorate, ReporterKind::congress, ReporterKind::other})
    names.emplace_back(to_string(kind), kind);
  return names;
}

template <typename Value>
Value named(const std::string& option, const std::string& word, const Names<Value>& names) {
  std::string known;
  for (const auto& [name, value] : names) {
    if (name == word) return value;
    known.append(known.empty() ? "" : ", ").append(name);
  }
  throw CLI::ValidationError(option, "'" + word + "' is none of " + known);
}

/// An option that takes names, each of which stands for a value.
template <typename Value>
void add_named(CLI::App& command, const std::string& option, std::vector<Value>& values, const Names<Value>& names,
               const std::string& meaning) {
  command
      .add_option_function<std::vector<std::string>>(
          option,
          [&values, option, names](const std::vector<std::string>& words) {
            for (const auto& word : words) values.push_back(named(option, word, names));
          },
          meaning)
      ->type_name("NAME");
}

void add_filters(CLI::App& command, Options& options) {
  command.add_option("--region", options.regions, "Name or GB/T 2260 code, with everything below it")->type_name("REGION");
  command.add_flag("--no-descendants", options.no_descendants, "The regions themselves only");
  command.add_option("--level", options.levels, "Regions of a level: 1 provinces, 2 prefectures, 3 counties")->type_name("N");
  command.add_option("--year,--years", options.years, "The year that the value is about: 2020, or 2019-2021")->type_name("YEARS");
  command.add_option("--indicator", options.indicators, "Code or name, or a whole domain: 'reconsideration.*'")->type_name("NAME");
  command.add_option("--domain", options.domains, "All indicators of a domain: reconsideration")->type_name("NAME");
  command.add_option("--label", options.label, "The label contains this text");
  command.add_option("--unit", options.units, "The unit as written: 件, 人次, %, 元");
  add_named<Status>(command, "--status", options.statuses,
                    {{"actual", Status::actual}, {"target", Status::target}, {"baseline", Status::baseline}}, "actual, target or baseline");
  add_named<Qualifier>(command, "--qualifier", options.qualifiers,
                       {{"exact", Qualifier::exact},
                        {"about", Qualifier::about},
                        {"more", Qualifier::more},
                        {"at-least", Qualifier::at_least},
                        {"less", Qualifier::less},
                        {"at-most", Qualifier::at_most}},
                       "How the number bounds the true one: exact, about, more, at-least, less or at-most");
  add_named<SectionRole>(command, "--section", options.roles,
                         {{"body", SectionRole::body},
                          {"front", SectionRole::front},
                          {"achievements", SectionRole::achievements},
                          {"problems", SectionRole::problems},
                          {"plans", SectionRole::plans}},
                         "What the section tells about: body, front, achievements, problems or plans");
  add_named<ReporterKind>(command, "--reporter", options.reporters, reporter_kinds(),
                          "Only what bodies of a kind say: government, department, township ...");
  auto* coded = command.add_flag("--coded", options.coded, "Only figures that have a code");
  command.add_flag("--uncoded", options.uncoded, "Only figures that no code fits")->excludes(coded);
  command.add_flag("--no-repeats", options.no_repeats, "A figure that a document states again only once");
  command.add_flag("--all-vintages", options.all_vintages, "Old versions of changed documents too");
}

}  // namespace

void add_query(CLI::App& app, Action& action) {
  auto* command = app.add_subcommand("query", "List figures by region, year, indicator ...");
  const auto options = std::make_shared<Options>();
  command->add_option("DB", options->database, "The database")->required();
  add_filters(*command, *options);
  const Names<Order> orders{{"region", Order::region},
                            {"year", Order::year},
                            {"value", Order::value},
                            {"value-desc", Order::value_desc},
                            {"document", Order::document}};
  command
      ->add_option_function<std::string>(
          "--order", [options, orders](const std::string& word) { options->order = named("--order", word, orders); },
          "region (default), year, value, value-desc or document")
      ->type_name("NAME");
  command->add_option("--limit", options->limit, "At most so many rows")->type_name("N");
  command->add_option("--offset", options->offset, "Leave out the first rows")->type_name("N");
  add_format_option(*command, options->format);
  add_pager_option(*command);
  command->footer(manual);
  command->callback([options, &action] { action = [options](std::ostream& out) { return query(*options, out); }; });
}

}  // namespace zhibiao::tool
