// Reads a folder of reports into a database and asks it. usage: ingest_and_query REPORTS DB
#include <iostream>

#include "zhibiao/database.hpp"
#include "zhibiao/ingest.hpp"

int main(int argc, char** argv) {
  if (argc != 3) return 2;
  zhibiao::ingest_paths({argv[1]}, argv[2]);
  const auto database = zhibiao::Database::open(argv[2]);
  const auto sichuan = zhibiao::Query().region("510000", zhibiao::Query::Descendants::with).indicator("reconsideration.*");
  const auto rows = database.find(sichuan);
  for (const auto& row : rows)
    std::cout << row.region_name << ' ' << to_string(row.year) << ' ' << row.label << ' ' << row.value.to_string() << row.unit << '\n';
  return rows.empty() ? 1 : 0;
}
