#include "store/names.hpp"

#include "region/region.hpp"
#include "zhibiao/error.hpp"

namespace zhibiao::store {

std::int64_t reporter_key(Connection& connection, const Reporter& reporter) {
  Statement known = connection.prepare("SELECT key FROM reporter WHERE name IS ? AND kind IS ? AND region IS ?");
  if (known.bind(reporter.name, reporter.kind, reporter.region).step()) return known.integer(0);
  connection.prepare("INSERT INTO reporter (name, kind, region) VALUES (?, ?, ?)")
      .bind(reporter.name, reporter.kind, reporter.region)
      .run();
  return connection.integer("SELECT last_insert_rowid()");
}

std::int64_t Names::rule(std::string_view name) {
  if (const auto known = rules_.find(name); known != rules_.end()) return known->second;
  const std::int64_t key = [&] {
    Statement known = connection_.prepare("SELECT key FROM rule WHERE name = ?");
    if (known.bind(name).step()) return known.integer(0);
    connection_.prepare("INSERT INTO rule (name) VALUES (?)").bind(name).run();
    return connection_.integer("SELECT last_insert_rowid()");
  }();
  return rules_.emplace(name, key).first->second;
}

std::int64_t Names::codebook(std::string_view name, std::string_view version) {
  if (const auto known = codebooks_.find(name); known != codebooks_.end())
    if (const auto of_version = known->second.find(version); of_version != known->second.end()) return of_version->second;
  const std::int64_t key = [&] {
    Statement known = connection_.prepare("SELECT key FROM codebook WHERE name = ? AND version = ?");
    if (known.bind(name, version).step()) return known.integer(0);
    connection_.prepare("INSERT INTO codebook (name, version) VALUES (?, ?)").bind(name, version).run();
    return connection_.integer("SELECT last_insert_rowid()");
  }();
  return codebooks_[std::string(name)].emplace(version, key).first->second;
}

std::optional<std::int64_t> Names::indicator(std::string_view code) {
  if (const auto known = indicators_.find(code); known != indicators_.end()) return known->second;
  Statement known = connection_.prepare("SELECT key FROM indicator WHERE code = ?");
  const auto key = known.bind(code).step() ? std::optional(known.integer(0)) : std::nullopt;
  return indicators_.emplace(code, key).first->second;
}

void Names::need_unit(const std::string& name) {
  if (units_.contains(name)) return;
  connection_.prepare("INSERT OR IGNORE INTO unit (name) VALUES (?)").bind(name).run();
  units_.insert(name);
}

void Names::need_region(const std::string& code) {
  if (regions_.contains(code)) return;
  const std::optional<region::Region> region = region::by_code(code, std::nullopt);
  if (!region) throw Error(ErrorCode::misuse, code + " is no code of GB/T 2260");
  if (!region->parent_code.empty()) need_region(region->parent_code);
  connection_.prepare("INSERT OR IGNORE INTO region (code, name, path_name, level, parent) VALUES (?, ?, ?, ?, ?)")
      .bind(region->code, region->name, region->path_name, region->level, or_null(region->parent_code))
      .run();
  regions_.insert(code);
}

void Names::forget() noexcept {
  rules_.clear();
  codebooks_.clear();
  indicators_.clear();
  units_.clear();
  regions_.clear();
}

void remove_unused(Connection& connection) {
  connection.execute(
      "DELETE FROM unit WHERE name NOT IN (SELECT unit FROM observation);"
      "DELETE FROM codebook WHERE key NOT IN (SELECT codebook FROM observation WHERE codebook IS NOT NULL);"
      "DELETE FROM rule WHERE key NOT IN (SELECT rule FROM observation);"
      "DELETE FROM reporter WHERE key NOT IN (SELECT reporter FROM document);"
      "WITH RECURSIVE used (code) AS ("
      " SELECT region FROM document WHERE region IS NOT NULL UNION SELECT region FROM observation WHERE region IS NOT NULL"
      " UNION SELECT region FROM reporter WHERE region IS NOT NULL"
      " UNION SELECT parent FROM used JOIN region USING (code) WHERE parent IS NOT NULL)"
      " DELETE FROM region WHERE code NOT IN (SELECT code FROM used)");
}

}  // namespace zhibiao::store
