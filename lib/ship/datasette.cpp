#include "ship/datasette.hpp"

#include <algorithm>
#include <array>
#include <filesystem>
#include <string_view>

#include "ship/table.hpp"
#include "text/json.hpp"

namespace zhibiao::ship {
namespace {

using store::Connection;
using store::Statement;
using text::Json;

// Columns with few values, by which people narrow a table down; those that it has of them.
constexpr std::array<std::string_view, 10> facets{"year",   "region_level",  "indicator", "unit",       "status",
                                                  "change", "reporter_kind", "genre",     "consistent", "kind"};
constexpr std::size_t most_facets = 5;  // each is a query over the whole table
// What a row is called where others refer to it.
constexpr std::array<std::pair<std::string_view, std::string_view>, 4> labels{
    {{"document", "title"}, {"indicator", "name"}, {"region", "name"}, {"reporter", "name"}}};
constexpr std::string_view never_looked_at = "text_window";

// Units are words of the description: Datasette would scale numbers by its own units (12000 becomes 12 k), and places must stay exact.
std::string meaning_of(const Column& column) {
  if (column.unit.empty()) return column.meaning;
  return column.meaning + (column.unit == "unit" ? " In the unit of the row." : " Unit: " + column.unit + ".");
}

bool has(const Table& table, std::string_view name) {
  return std::any_of(table.columns.begin(), table.columns.end(), [&](const Column& column) { return column.name == name; });
}

Json table_of(const Table& table, bool is_view) {
  Json about = {{"description", table.meaning}, {"columns", Json::object()}};
  Json names = Json::array();
  for (const Column& column : table.columns) {
    about["columns"][column.name] = meaning_of(column);
    names.push_back(column.name);
  }
  Json narrowing = Json::array();
  for (const std::string_view facet : facets)
    if (narrowing.size() < most_facets && has(table, facet)) narrowing.push_back(facet);
  if (!narrowing.empty()) about["facets"] = std::move(narrowing);
  if (is_view) about["sortable_columns"] = std::move(names);  // views have none unless told
  for (const auto& [name, label] : labels)
    if (name == table.name) about["label_column"] = label;
  if (table.name == never_looked_at) about["hidden"] = true;
  return about;
}

Json tables_of(Connection& connection) {
  Json tables = Json::object();
  Statement rows = connection.prepare(
      "SELECT d.table_name, s.type = 'view' FROM table_doc AS d JOIN sqlite_master AS s ON s.name = d.table_name ORDER BY d.table_name");
  while (rows.step()) tables[rows.text(0)] = table_of(describe(connection, rows.text(0)), rows.integer(1) != 0);
  return tables;
}

std::string source_of(Connection& connection) {
  const std::int64_t reports = connection.integer("SELECT count(*) FROM document WHERE superseded_by IS NULL");
  const std::string hash = connection.text("SELECT value FROM meta WHERE key = 'content_hash'");
  return std::to_string(reports) + " reports of governments, each named in the table document" + (hash.empty() ? "" : "; content " + hash);
}

}  // namespace

void write_datasette(Connection& connection, std::ostream& out) {
  // Datasette calls a database by the name of its file without the ending.
  const std::string name = std::filesystem::path(connection.name()).stem().string();
  const Json metadata = {
      {"title", "Figures of government reports"},
      {"description",
       "Figures that Chinese governments state in their reports, each with the words that it was read from. Begin with region_value."},
      {"license", "Figures and quotations are from published reports: cite report and place"},
      {"source", source_of(connection)},
      {"about", connection.text("SELECT value FROM meta WHERE key = 'writer'")},
      {"databases", {{name, {{"tables", tables_of(connection)}}}}}};
  out << metadata.dump(2) << '\n';
}

}  // namespace zhibiao::ship
