// The file documents itself, and docs/database.md says the same.
#include <SQLiteCpp/SQLiteCpp.h>

#include <catch2/catch.hpp>
#include <set>

#include "store/sample.hpp"
#include "store/sql.hpp"
#include "support/temporary_folder.hpp"

using namespace zhibiao;

namespace {

using Names = std::set<std::string>;

Names names(SQLite::Database& database, const std::string& sql) {
  Names found;
  SQLite::Statement rows(database, sql);
  while (rows.executeStep()) found.insert(rows.getColumn(0).getString());
  return found;
}

// Without what SQLite makes for itself.
const std::string own_tables =
    "FROM sqlite_master AS m WHERE m.type IN ('table', 'view') AND m.name NOT LIKE 'sqlite%' AND m.name NOT LIKE 'document_search_%'";

}  // namespace

TEST_CASE("every table and column is documented in the file and in docs/database.md, and nothing else is", "[store][docs]") {
  const test::TemporaryFolder folder;
  { const Database made = Database::create(folder / "figures.db", {test::codebook()}); }
  SQLite::Database database(folder / "figures.db");
  const Names tables = names(database, "SELECT m.name " + own_tables);
  CHECK(tables == names(database, "SELECT table_name FROM table_doc"));
  const std::string own_columns = own_tables;
  const Names columns = names(database,
                              "SELECT m.name || '.' || c.name FROM sqlite_master AS m, pragma_table_info(m.name) AS c"
                              " WHERE m.type IN ('table', 'view') AND m.name NOT LIKE 'sqlite%' AND m.name NOT LIKE 'document_search_%'");
  CHECK(columns == names(database, "SELECT table_name || '.' || column_name FROM column_doc"));

  const std::string page = test::read_file(ZHIBIAO_SOURCE_DIR "/docs/database.md");
  for (const std::string& table : tables) {
    INFO(table);
    CHECK(page.find("`" + table + "`") != std::string::npos);
  }
  SQLite::Statement rows(database, "SELECT column_name, meaning FROM column_doc WHERE table_name NOT IN ('indicator_value')");
  while (rows.executeStep()) {
    const std::string line = "| `" + rows.getColumn(0).getString() + "` |";
    INFO(line);
    CHECK(page.find(line) != std::string::npos);
    INFO(rows.getColumn(1).getString());
    CHECK(page.find(rows.getColumn(1).getString()) != std::string::npos);
  }
}

TEST_CASE("the schema asks for nothing that SQLite 3.31 and its clients lack", "[store][docs]") {
  for (const char* file : {"1_tables.sql", "2_triggers.sql", "3_views.sql", "4_documentation.sql", "5_search.sql", "6_indexes.sql"}) {
    const std::string_view bytes = store::sql(file);
    std::string code;
    for (std::size_t at = 0; at < bytes.size();) {
      const std::size_t end = std::min(bytes.find('\n', at), bytes.size());
      const std::string_view line = bytes.substr(at, end - at);
      code += line.substr(0, line.find("--"));
      code += '\n';
      at = end + 1;
    }
    for (const char* word : {"STRICT", "GENERATED", "RETURNING", "MATERIALIZED", "->", "iif(", "COLLATE", "json", "RIGHT JOIN", "FULL JOIN",
                             "format(", "unixepoch", "IS DISTINCT", "string_agg", "concat(", "DROP COLUMN", "trigram"}) {
      INFO(file << ": " << word);
      CHECK(code.find(word) == std::string::npos);
    }
  }
}
