#include "store/names.hpp"

namespace zhibiao::store {

std::int64_t reporter_key(Connection& connection, const Reporter& reporter) {
  Statement known = connection.prepare("SELECT key FROM reporter WHERE name IS ? AND kind IS ? AND region IS ?");
  if (known.bind(reporter.name, reporter.kind, reporter.region).step()) return known.integer(0);
  connection.prepare("INSERT INTO reporter (name, kind, region) VALUES (?, ?, ?)")
      .bind(reporter.name, reporter.kind, reporter.region)
      .run();
  return connection.integer("SELECT last_insert_rowid()");
}

std::int64_t codebook_key(Connection& connection, std::string_view name, std::string_view version) {
  Statement known = connection.prepare("SELECT key FROM codebook WHERE name = ? AND version = ?");
  if (known.bind(name, version).step()) return known.integer(0);
  connection.prepare("INSERT INTO codebook (name, version) VALUES (?, ?)").bind(name, version).run();
  return connection.integer("SELECT last_insert_rowid()");
}

std::int64_t rule_key(Connection& connection, std::string_view name) {
  Statement known = connection.prepare("SELECT key FROM rule WHERE name = ?");
  if (known.bind(name).step()) return known.integer(0);
  connection.prepare("INSERT INTO rule (name) VALUES (?)").bind(name).run();
  return connection.integer("SELECT last_insert_rowid()");
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
