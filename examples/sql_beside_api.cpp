// The same question by the typed API and by plain SQL over SQLite's own C API: the file belongs to nobody's library.
// usage: sql_beside_api DB
#include <sqlite3.h>

#include <iostream>
#include <memory>
#include <string>

#include "zhibiao/database.hpp"

namespace {

constexpr const char* indicator = "litigation.cases";

std::string by_api(const char* path) {
  std::string answer;
  const auto database = zhibiao::Database::open(path);
  database.for_each(zhibiao::Query().indicator(indicator),
                    [&](const zhibiao::IndicatorValue& row) { answer += row.region_name + ' ' + row.quote + '\n'; });
  return answer;
}

std::string by_sql(const char* path) {
  sqlite3* opened = nullptr;
  const int failed = sqlite3_open_v2(path, &opened, SQLITE_OPEN_READONLY, nullptr);
  const std::unique_ptr<sqlite3, decltype(&sqlite3_close)> connection(opened, sqlite3_close);
  if (failed != SQLITE_OK) return sqlite3_errmsg(opened);

  const char* sql =
      "SELECT coalesce(region_name, ''), quote FROM indicator_value WHERE indicator = ?"
      " ORDER BY region, year, document_id, span_start";
  sqlite3_stmt* prepared = nullptr;
  if (sqlite3_prepare_v2(opened, sql, -1, &prepared, nullptr) != SQLITE_OK) return sqlite3_errmsg(opened);
  const std::unique_ptr<sqlite3_stmt, decltype(&sqlite3_finalize)> statement(prepared, sqlite3_finalize);
  sqlite3_bind_text(prepared, 1, indicator, -1, SQLITE_STATIC);
  const auto text = [&](int column) { return reinterpret_cast<const char*>(sqlite3_column_text(prepared, column)); };
  std::string answer;
  while (sqlite3_step(prepared) == SQLITE_ROW) answer += std::string(text(0)) + ' ' + text(1) + '\n';
  return answer;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 2) return 2;
  const std::string api = by_api(argv[1]);
  const std::string sql = by_sql(argv[1]);
  std::cout << "API:\n" << api << "SQL:\n" << sql;
  return !api.empty() && api == sql ? 0 : 1;
}
