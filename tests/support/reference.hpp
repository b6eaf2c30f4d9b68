/// @file reference.hpp
/// Reference records as JSON lines (GUIDE.md's form), read with SQLite's JSON functions.
#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include <algorithm>
#include <map>
#include <optional>
#include <sstream>
#include <string>
#include <vector>

namespace zhibiao::test {

struct ReferenceRecord {
  std::uint32_t start = 0;
  std::uint32_t end = 0;
  bool ignore = false;  ///< neither asked for nor punished
  std::string quote, value, unit, qualifier;
  std::optional<std::string> indicator;
  std::vector<std::string> loose;  ///< keys that are open to two readings
  std::vector<std::string> also;   ///< further codes that are right
  bool also_none = false;          ///< leaving it uncoded is right too
  std::map<std::string, std::string>
      fields;  ///< year, period, status, change, part_of, and region where the document asks for it; empty for null

  [[nodiscard]] bool is_loose(const std::string& key) const { return std::find(loose.begin(), loose.end(), key) != loose.end(); }
  /// Whether a found code (or none) is right.
  [[nodiscard]] bool accepts(const std::optional<std::string>& code) const {
    return code == indicator || (code ? std::find(also.begin(), also.end(), *code) != also.end() : also_none);
  }
};

/// The records of one file; the document's own record is left out.
inline std::vector<ReferenceRecord> read_reference(const std::string& lines) {
  const SQLite::Database json(":memory:");
  SQLite::Statement read(json, R"(
    SELECT json_extract(:line, '$.start'), json_extract(:line, '$.end'), ifnull(json_extract(:line, '$.ignore'), 0),
           json_extract(:line, '$.quote'), json_extract(:line, '$.value'), json_extract(:line, '$.unit'),
           json_extract(:line, '$.qualifier'), json_extract(:line, '$.indicator'),
           json_extract(:line, '$.year'), json_extract(:line, '$.period'), json_extract(:line, '$.status'), json_extract(:line, '$.change'),
           json_extract(:line, '$.part_of'), json_extract(:line, '$.region')
    WHERE json_extract(:line, '$.document') IS NULL)");
  SQLite::Statement list(json, "SELECT value FROM json_each(?, ?)");
  SQLite::Statement asks_regions(json, "SELECT json_extract(?, '$.regions') IS TRUE");
  bool regions = false;
  std::vector<ReferenceRecord> records;
  std::istringstream all(lines);
  for (std::string line; std::getline(all, line);) {
    if (line.empty()) continue;
    read.reset();
    read.bind(":line", line);
    if (!read.executeStep()) {
      asks_regions.reset();
      asks_regions.bind(1, line);
      regions = asks_regions.executeStep() && asks_regions.getColumn(0).getInt() != 0;
      continue;
    }
    ReferenceRecord record;
    record.start = read.getColumn(0).getUInt();
    record.end = read.getColumn(1).getUInt();
    record.ignore = read.getColumn(2).getInt() != 0;
    record.quote = read.getColumn(3).getString();
    record.value = read.getColumn(4).getString();
    record.unit = read.getColumn(5).getString();
    record.qualifier = read.getColumn(6).getString();
    if (!read.getColumn(7).isNull()) record.indicator = read.getColumn(7).getString();
    int column = 8;
    for (const char* key : {"year", "period", "status", "change", "part_of"}) record.fields[key] = read.getColumn(column++).getString();
    if (regions) record.fields["region"] = read.getColumn(column).getString();
    const auto each = [&](const char* key, auto&& use) {
      list.reset();
      list.bind(1, line);
      list.bind(2, key);
      while (list.executeStep()) use(list.getColumn(0));
    };
    each("$.loose", [&](const SQLite::Column& key) { record.loose.push_back(key.getString()); });
    each("$.also", [&](const SQLite::Column& code) {
      if (code.isNull())
        record.also_none = true;
      else
        record.also.push_back(code.getString());
    });
    records.push_back(std::move(record));
  }
  return records;
}

}  // namespace zhibiao::test
