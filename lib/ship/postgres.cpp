#include "ship/postgres.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "lexicon/resource.hpp"
#include "ship/table.hpp"
#include "store/digest.hpp"
#include "store/layout.hpp"
#include "store/sql.hpp"

namespace zhibiao::ship {
namespace {

using store::Connection;
using store::Statement;

/// The key of each row of a table in every export, by its key in this file.
using Keys = std::unordered_map<std::int64_t, std::int64_t>;

struct Named {
  std::string_view table;
  std::string_view name;  // SQL that tells a row from all others, in every file
};

// char(31) stands in no name; NULL is not ''.
constexpr std::array<Named, 4> named_tables = {{
    {"indicator", "code"},
    {"rule", "name"},
    {"codebook", "name || char(31) || version"},
    {"reporter", "coalesce('=' || kind, '') || char(31) || coalesce('=' || name, '') || char(31) || coalesce('=' || region, '')"},
}};

std::map<std::string, Keys, std::less<>> all_keys(Connection& connection) {
  std::map<std::string, Keys, std::less<>> all;
  for (const Named& named : named_tables) {
    Keys& keys = all[std::string(named.table)];
    Statement rows = connection.prepare("SELECT key, " + std::string(named.name) + " FROM " + std::string(named.table));
    // As documents have theirs: digits of a hash.
    while (rows.step()) keys[rows.integer(0)] = store::document_id(named.table, rows.text(1));
  }
  Keys& documents = all["document"];
  Statement rows = connection.prepare("SELECT key, id FROM document");
  while (rows.step()) documents[rows.integer(0)] = rows.integer(1);
  return all;
}

// In the order in which they name one another. Of check_operand and others the column `document` names a document, and so on.
constexpr std::array<std::string_view, 13> tables = {"meta",         "region",        "unit",      "indicator", "rule",
                                                     "codebook",     "reporter",      "document",  "section",   "observation",
                                                     "check_result", "check_operand", "diagnostic"};

/// Whose keys a column holds; null when it holds none.
const Keys* keys_in(const std::map<std::string, Keys, std::less<>>& all, const Table& table, const std::string& column) {
  // codebook.name, unit.name and indicator.unit are words; `codebook` and the like are keys in observation and document only.
  const auto found = all.find(column == "key" ? table.name : column);
  return found == all.end() ? nullptr : &found->second;
}

void require_plain_words(const Connection& connection, const Table& table) {
  const auto is_plain = [](const Column& column) {
    return !column.name.empty() &&
           column.name.find_first_not_of("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_") == std::string::npos;
  };
  for (const Column& column : table.columns)
    if (!is_plain(column))
      throw Error(ErrorCode::corrupt,
                  connection.name() + ": " + table.name + " has a column " + column.name + "; the file was not made by zhibiao");
}

std::string literal_of(std::string_view text) {
  std::string literal = "'";
  for (const char c : text) literal.append(c == '\'' ? 2 : 1, c);
  return literal + "'";
}

void write_field(std::ostream& out, std::string_view text) {
  constexpr std::string_view special = "\\\t\n\r\b\f\v";
  constexpr std::string_view letters = "\\tnrbfv";
  std::size_t from = 0;
  for (std::size_t at = text.find_first_of(special); at != std::string_view::npos; at = text.find_first_of(special, from)) {
    out << text.substr(from, at - from) << '\\' << letters[special.find(text[at])];
    from = at + 1;
  }
  out << text.substr(from);
}

// Reckoning columns are read by the server from the exact text beside them; a file of an older layout is exported as one of ours.
void choose_values(Table& table) {
  for (Column& column : table.columns) {
    const std::string exact = column.name + "_text";
    if (column.type == "number" &&
        std::any_of(table.columns.begin(), table.columns.end(), [&](const Column& c) { return c.name == exact; }))
      column.sql = exact;
    if (table.name == "meta" && column.name == "value")
      column.sql = "CASE key WHEN 'layout' THEN '" + store::our_layout() + "' ELSE value END";
  }
}

void write_copy(Connection& connection, std::string_view name, const std::map<std::string, Keys, std::less<>>& all, std::ostream& out) {
  Table table = describe(connection, std::string(name));
  require_plain_words(connection, table);
  choose_values(table);
  std::vector<const Keys*> keys;
  out << "CREATE TEMP TABLE staged_" << name << " (LIKE " << name << ") ON COMMIT DROP;\nCOPY staged_" << name << " (";
  for (const Column& column : table.columns) {
    out << (keys.empty() ? "" : ", ") << column.name;
    keys.push_back(keys_in(all, table, column.name));
  }
  out << ") FROM stdin;\n";
  Statement rows = connection.prepare(select_all(table));
  while (rows.step()) {
    for (int column = 0; column < rows.columns(); ++column) {
      if (column > 0) out << '\t';
      const Keys* names = keys[static_cast<std::size_t>(column)];
      if (rows.is_null(column)) {
        out << "\\N";
      } else if (names != nullptr) {
        const auto key = names->find(rows.integer(column));
        if (key == names->end())
          throw Error(ErrorCode::corrupt,
                      connection.name() + ": a row of " + table.name + " names one that is not there; see zhibiao verify");
        out << key->second;
      } else {
        write_field(out, rows.view(column));
      }
    }
    out << '\n';
  }
  out << "\\.\n";
}

void write_partitions(Connection& connection, std::ostream& out) {
  Statement years = connection.prepare("SELECT DISTINCT year FROM observation WHERE year IS NOT NULL ORDER BY year");
  while (years.step()) {
    const std::int64_t year = years.integer(0);
    out << "CREATE TABLE IF NOT EXISTS observation_" << year << " PARTITION OF observation FOR VALUES IN (" << year << ");\n";
  }
}

/// The views of the file in the words of PostgreSQL, whose REAL has seven digits, which rounds decimals only, and which wants a name for
/// every inner query.
std::string views() {
  constexpr std::array<std::array<std::string_view, 2>, 7> words = {{
      {"CREATE VIEW ", "CREATE OR REPLACE VIEW "},
      {" AS REAL)", " AS double precision)"},
      {"round(100.0 * (value - previous) / previous, 2)",
       "CAST(round(CAST(100.0 * (value - previous) / previous AS numeric), 2) AS double precision)"},
      {"julianday(substr(o.period, 12, 10))", "CAST(substr(o.period, 12, 10) AS date)"},
      {"julianday(substr(o.period, 1, 10))", "CAST(substr(o.period, 1, 10) AS date)"},
      {"-t.span_start)));", "-t.span_start))) AS preferred;"},
      {"WHERE v.breakdown IS NULL AND v.period IS NULL);", "WHERE v.breakdown IS NULL AND v.period IS NULL) AS whole_value;"},
  }};
  std::string text(store::sql("3_views.sql"));
  for (const auto& [ours, theirs] : words)
    for (std::size_t at = text.find(ours); at != std::string::npos; at = text.find(ours, at + theirs.size()))
      text.replace(at, ours.size(), theirs);
  return text;
}

void write_comments(Connection& connection, std::string_view kind, const std::string& name, std::ostream& out) {
  const Table table = describe(connection, name);
  require_plain_words(connection, table);
  out << "COMMENT ON " << kind << ' ' << name << " IS " << literal_of(table.meaning) << ";\n";
  for (const Column& column : table.columns)
    out << "COMMENT ON COLUMN " << name << '.' << column.name << " IS "
        << literal_of(column.unit.empty() ? column.meaning : column.meaning + " [" + column.unit + "]") << ";\n";
}

void write_all_comments(Connection& connection, std::ostream& out) {
  for (const std::string_view table : tables) write_comments(connection, "TABLE", std::string(table), out);
  const std::string_view made = store::sql("3_views.sql");
  Statement names = connection.prepare("SELECT table_name FROM table_doc ORDER BY table_name");
  while (names.step())
    if (made.find("VIEW " + names.text(0) + " AS\n") != std::string_view::npos) write_comments(connection, "VIEW", names.text(0), out);
}

}  // namespace

void write_postgres(Connection& connection, std::ostream& out) {
  out << "-- Load with: psql -d DATABASE -f FILE, or through a pipe; all of it or nothing.\n"
         "\\set ON_ERROR_STOP on\nBEGIN;\n"
         "SET LOCAL client_encoding = 'UTF8';\nSET LOCAL standard_conforming_strings = on;\nSET LOCAL client_min_messages = warning;\n"
         "SELECT pg_advisory_xact_lock(1514686786) \\g /dev/null\n"  // the mark of our files: one load at a time
         "CREATE SCHEMA IF NOT EXISTS zhibiao;\nSET LOCAL search_path = zhibiao;\n\n"
      << lexicon::resource("postgres/1_tables.sql");
  write_partitions(connection, out);
  const auto keys = all_keys(connection);
  for (const std::string_view table : tables) write_copy(connection, table, keys, out);
  out << lexicon::resource("postgres/2_load.sql") << '\n' << views() << '\n';
  write_all_comments(connection, out);
  out << "COMMIT;\n";
}

}  // namespace zhibiao::ship
