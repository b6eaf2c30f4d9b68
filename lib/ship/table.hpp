/// @file table.hpp
/// Tables and views as they describe themselves, and their rows as lines of text.
#pragma once

#include <ostream>
#include <string>
#include <string_view>
#include <vector>

#include "store/connection.hpp"

namespace zhibiao::ship {

struct Column {
  std::string name;
  std::string type;  ///< "string", "integer" or "number"
  std::string unit;  ///< of its values; empty when there is none
  std::string meaning;
  std::string sql = {};  ///< what gives its values; empty for the column of this name itself
};

struct Table {
  std::string name;
  std::string meaning;
  std::vector<Column> columns;
  std::vector<std::string> order;  ///< columns by which its rows have one order
};

/// Throws Error (misuse) when the database describes no such table or view.
[[nodiscard]] Table describe(store::Connection& connection, const std::string& name);
[[nodiscard]] std::string select_all(const Table& table);

/// One CSV field, quoted when it must be (RFC 4180).
[[nodiscard]] std::string csv_field(const std::string& text);
/// Who reads a CSV file: a program, which gets every byte as it is, or a spreadsheet, which would run what looks like a formula.
enum class Reader { program, spreadsheet };
/// A line of fields. For a spreadsheet what begins with = + - @ or a control, and is no number, gets a ' before it.
void write_csv_line(std::ostream& out, const std::vector<std::string>& fields, Reader reader = Reader::program);
/// A header line and the rows of `table`. Constant `first_columns` come first: name and value.
void write_csv(store::Connection& connection, const Table& table, std::ostream& out, Reader reader = Reader::program,
               const std::vector<std::pair<std::string, std::string>>& first_columns = {});
/// Each row as a JSON object, with `separator` between two. Whether there are rows.
bool write_json(store::Connection& connection, const Table& table, std::ostream& out, std::string_view separator);

}  // namespace zhibiao::ship
