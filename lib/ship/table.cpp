#include "ship/table.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <map>

#include "text/json.hpp"
#include "zhibiao/error.hpp"

namespace zhibiao::ship {
namespace {

using store::Connection;
using store::Statement;

// As it is declared; else, for the expressions of views, as the first value says.
std::string type_of(Connection& connection, const std::string& table, const std::string& column, const std::string& declared) {
  if (declared == "TEXT") return "string";
  if (declared == "INTEGER") return "integer";
  if (declared == "REAL") return "number";
  const std::string found = connection.text("SELECT typeof(" + column + ") FROM " + table + " WHERE " + column + " IS NOT NULL LIMIT 1");
  return found == "integer" || found == "real" ? "number" : "string";
}

// Views that show figures one by one have their key; rows of others are told apart by all that they show.
std::vector<std::string> order_of_view(const Table& table) {
  std::vector<std::string> order;
  const auto has = [&](std::string_view name) {
    return std::any_of(table.columns.begin(), table.columns.end(), [&](const Column& column) { return column.name == name; });
  };
  for (const auto& key : {std::array{"document_id", "span_start"}, std::array{"DOCUMENT_ID", "SPAN_START"}})
    if (has(key[0]) && has(key[1])) order.assign(key.begin(), key.end());
  for (const Column& column : table.columns)
    if (std::find(order.begin(), order.end(), column.name) == order.end()) order.push_back(column.name);
  return order;
}

bool is_number(const std::string& text) {
  double value = 0;
  const char* end = text.data() + text.size();
  const auto read = std::from_chars(text.data(), end, value);
  return read.ec == std::errc() && read.ptr == end;
}

bool looks_like_formula(const std::string& text) {
  return text.size() > 1 && std::string_view("=+-@\t\r\n").find(text.front()) != std::string_view::npos && !is_number(text);
}

std::string json(std::string_view text) {
  std::string written;
  text::append_json_string(written, text);
  return written;
}

}  // namespace

Table describe(Connection& connection, const std::string& name) {
  Table table{name, {}, {}, {}};
  Statement meaning = connection.prepare("SELECT meaning FROM table_doc WHERE table_name = ?");
  if (!meaning.bind(name).step())
    throw Error(ErrorCode::misuse, connection.name() + " describes no table or view " + name + " in table_doc");
  table.meaning = meaning.text(0);
  // table_info tells the names that are there, so that none of them can be made up by the rows of column_doc.
  Statement columns = connection.prepare(
      "SELECT i.name, i.type, coalesce(d.unit, ''), coalesce(d.meaning, ''), i.pk FROM pragma_table_info(?1) AS i"
      " LEFT JOIN column_doc AS d ON d.table_name = ?1 AND d.column_name = i.name ORDER BY i.cid");
  columns.bind(name);
  std::map<std::int64_t, std::string> key;
  while (columns.step()) {
    table.columns.push_back(
        {columns.text(0), type_of(connection, name, columns.text(0), columns.text(1)), columns.text(2), columns.text(3), {}});
    if (columns.integer(4) > 0) key[columns.integer(4)] = columns.text(0);
  }
  for (const auto& [place, column] : key) table.order.push_back(column);
  if (key.empty()) table.order = order_of_view(table);
  return table;
}

std::string select_all(const Table& table) {
  std::string names;
  for (const Column& column : table.columns) names += (names.empty() ? "" : ", ") + (column.sql.empty() ? column.name : column.sql);
  std::string order;
  for (const std::string& column : table.order) order += (order.empty() ? " ORDER BY " : ", ") + column;
  return "SELECT " + names + " FROM " + table.name + order;
}

std::string csv_field(const std::string& text) {
  if (text.find_first_of(",\"\r\n") == std::string::npos) return text;
  std::string quoted = "\"";
  for (const char c : text) quoted.append(c == '"' ? 2 : 1, c);
  return quoted + '"';
}

void write_csv_line(std::ostream& out, const std::vector<std::string>& fields, Reader reader) {
  for (std::size_t i = 0; i < fields.size(); ++i) {
    const bool disarm = reader == Reader::spreadsheet && looks_like_formula(fields[i]);
    out << (i == 0 ? "" : ",") << csv_field(disarm ? "'" + fields[i] : fields[i]);
  }
  out << "\r\n";
}

void write_csv(Connection& connection, const Table& table, std::ostream& out, Reader reader,
               const std::vector<std::pair<std::string, std::string>>& first_columns) {
  std::vector<std::string> fields;
  fields.reserve(first_columns.size() + table.columns.size());
  for (const auto& [name, value] : first_columns) fields.push_back(name);
  for (const Column& column : table.columns) fields.push_back(column.name);
  write_csv_line(out, fields, reader);
  Statement rows = connection.prepare(select_all(table));
  while (rows.step()) {
    fields.clear();
    for (const auto& [name, value] : first_columns) fields.push_back(value);
    for (int column = 0; column < rows.columns(); ++column) fields.push_back(rows.text(column));
    write_csv_line(out, fields, reader);
  }
}

bool write_json(Connection& connection, const Table& table, std::ostream& out, std::string_view separator) {
  std::vector<std::string> names;
  names.reserve(table.columns.size());
  for (const Column& column : table.columns) names.push_back(json(column.name) + ':');
  Statement rows = connection.prepare(select_all(table));
  bool any = false;
  for (; rows.step(); any = true) {
    if (any) out << separator;
    out << '{';
    for (int column = 0; column < rows.columns(); ++column) {
      out << (column == 0 ? "" : ",") << names[static_cast<std::size_t>(column)];
      if (rows.is_null(column)) {
        out << "null";
      } else {
        out << (rows.is_number(column) ? rows.text(column) : json(rows.text(column)));
      }
    }
    out << '}';
  }
  return any;
}

}  // namespace zhibiao::ship
