#include "store/layout.hpp"

#include <algorithm>
#include <cstdio>
#include <vector>

#include "store/sql.hpp"

namespace zhibiao::store {
namespace {

std::string layout_name(int version) {
  return std::to_string(version / versions_per_major) + "." + std::to_string(version % versions_per_major);
}

// Of what layout_name() writes; 0 for anything else.
int version_of(const std::string& layout) {
  int major = 0;
  int minor = 0;
  const bool read = std::sscanf(layout.c_str(), "%d.%d", &major, &minor) == 2;
  return read ? major * versions_per_major + minor : 0;
}

constexpr int our_version = layout_major * versions_per_major + layout_minor;

void run(Connection& connection, std::string_view file) { connection.execute(std::string(sql(file))); }

// A view or virtual table in the place of a table would run what its maker likes whenever it is read. They have no root page.
void require_plain_tables(Connection& connection) {
  constexpr std::string_view names =
      "('meta', 'indicator', 'codebook', 'region', 'unit', 'document', 'rule', 'reporter', 'section', 'observation', 'check_result',"
      " 'check_operand', 'diagnostic', 'table_doc', 'column_doc', 'text_window')";
  const std::string name = connection.text("SELECT name FROM sqlite_master WHERE rootpage = 0 AND lower(name) IN " + std::string(names));
  if (!name.empty())
    throw Error(ErrorCode::corrupt, connection.name() + ": " + name + " is no table of rows; the file was not made by zhibiao",
                {.path = connection.name()});
}

void require_own_triggers(Connection& connection) {
  const std::string_view own = sql("2_triggers.sql");
  Statement triggers = connection.prepare("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'");
  while (triggers.step())
    if (own.find(triggers.text(1)) == std::string_view::npos)
      throw Error(ErrorCode::corrupt,
                  connection.name() + " has a trigger " + triggers.text(0) +
                      " that is not zhibiao's and would run when documents are written; drop it, or seal the database",
                  {.path = connection.name()});
}

struct View {
  std::string name;
  std::string sql;  // as sqlite_master has it
};

std::vector<View> own_views() {
  constexpr std::string_view begin = "CREATE VIEW ";
  const std::string_view file = sql("3_views.sql");
  std::vector<View> views;
  for (std::size_t at = file.find(begin); at != std::string_view::npos; at = file.find(begin, at + 1)) {
    const std::string_view sql = file.substr(at, file.find(";\n", at) - at);
    const std::string_view rest = sql.substr(begin.size());
    views.push_back({std::string(rest.substr(0, rest.find(' '))), std::string(sql)});
  }
  return views;
}

}  // namespace

void supply_missing(Connection& connection) {
  const std::string layout = layout_of(connection);
  if (layout == "2.1")
    connection.execute("CREATE TEMP VIEW IF NOT EXISTS observation AS SELECT *, NULL AS confidence FROM main.observation");
  if (layout != "2.0") return;
  connection.execute(
      "CREATE TEMP TABLE IF NOT EXISTS codebook (key, name, version);"
      "CREATE TEMP VIEW IF NOT EXISTS indicator AS"
      " SELECT *, NULL AS official_scheme, NULL AS official_number, NULL AS official_name FROM main.indicator;"
      "CREATE TEMP VIEW IF NOT EXISTS document AS SELECT *, NULL AS genre FROM main.document;"
      "CREATE TEMP VIEW IF NOT EXISTS observation AS SELECT *, NULL AS codebook, NULL AS confidence FROM main.observation");
}

void shield_views(Connection& connection) {
  supply_missing(connection);
  static const std::vector<View> views = own_views();
  constexpr std::size_t create = std::string_view("CREATE").size();
  Statement found = connection.prepare("SELECT sql FROM sqlite_master WHERE type = 'view' AND name = ?");
  // Views ask one another: one that is not ours is enough to use none of the file's.
  if (std::any_of(views.begin(), views.end(), [&](const View& view) { return !found.bind(view.name).step() || found.text(0) != view.sql; }))
    for (const View& view : views) connection.execute("CREATE TEMP" + view.sql.substr(create));
  if (layout_of(connection) == our_layout()) return;
  connection.execute(
      "CREATE TEMP TABLE table_doc (table_name, meaning); CREATE TEMP TABLE column_doc (table_name, column_name, unit, meaning)");
  run(connection, "4_documentation.sql");
}

void check_layout(Connection& connection, Purpose purpose) {
  const std::string& name = connection.name();
  const std::int64_t found_id = connection.integer("PRAGMA application_id");
  if (found_id == 0 && connection.has_table("column_doc") && connection.has_table("meta")) {
    require_plain_tables(connection);
    const int version = version_of(connection.text("SELECT value FROM meta WHERE \"key\" = 'layout'"));
    if (version > 0)
      throw Error(ErrorCode::not_zhibiao,
                  name + " has lost the mark of a zhibiao database, which the shell's .dump leaves out; set it again: sqlite3 " + name +
                      " \"PRAGMA application_id = " + std::to_string(application_id) +
                      "; PRAGMA user_version = " + std::to_string(version) + "\"",
                  {.path = name});
  }
  if (found_id != application_id)
    throw Error(ErrorCode::not_zhibiao,
                name + " is an SQLite database of another program (application_id " + std::to_string(found_id) + ", wanted " +
                    std::to_string(application_id) + ")",
                {.path = name});
  if (purpose == Purpose::replacing) return;
  require_plain_tables(connection);
  const int found = static_cast<int>(connection.integer("PRAGMA user_version"));
  const int found_major = found / versions_per_major;
  const std::string written_by = connection.has_table("meta") ? connection.text("SELECT value FROM meta WHERE key = 'writer'") : "";
  const std::string message = name + " has layout " + layout_name(found) + ", written by " +
                              (written_by.empty() ? "an unknown program" : written_by) + "; this is " + std::string(library) +
                              ", which knows layout " + layout_name(our_version);
  if (found_major > layout_major) throw Error(ErrorCode::version, message + ": use a newer zhibiao", {.path = name});
  if (found_major == layout_major - 1 && purpose != Purpose::migrating)
    throw Error(ErrorCode::version, message + ": `zhibiao migrate " + name + "` brings it to that layout", {.path = name});
  if (found_major < layout_major - 1)
    throw Error(ErrorCode::version, message + ": make the database again from its documents", {.path = name});
  if (purpose != Purpose::reading && found > our_version)
    throw Error(ErrorCode::version, message + " and can read the file but not copy it or add to it: use a newer zhibiao", {.path = name});
  if (purpose == Purpose::writing && found < our_version)
    throw Error(ErrorCode::version, message + ": `zhibiao migrate " + name + "` brings it to that layout", {.path = name});
  if (written_by.empty())
    throw Error(ErrorCode::corrupt, name + " does not tell in the table meta who wrote it; it is damaged or unfinished", {.path = name});
  if (purpose == Purpose::writing) require_own_triggers(connection);
}

std::string layout_of(Connection& connection) { return layout_name(static_cast<int>(connection.integer("PRAGMA user_version"))); }
std::string our_layout() { return layout_name(our_version); }

void create_tables(Connection& connection) {
  connection.execute("PRAGMA application_id = " + std::to_string(application_id) +
                     "; PRAGMA user_version = " + std::to_string(our_version));
  run(connection, "1_tables.sql");
}

void create_triggers_and_views(Connection& connection) {
  run(connection, "2_triggers.sql");
  run(connection, "3_views.sql");
  run(connection, "4_documentation.sql");
}

void create_search(Connection& connection) { run(connection, "5_search.sql"); }

void create_indexes(Connection& connection) { run(connection, "6_indexes.sql"); }

}  // namespace zhibiao::store
