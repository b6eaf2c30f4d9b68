#include "store/finish.hpp"

#include <array>
#include <string>
#include <string_view>

#include "store/digest.hpp"
#include "store/file.hpp"
#include "store/layout.hpp"
#include "store/search_index.hpp"

namespace zhibiao::store {
namespace {

struct Table {
  std::string_view name;
  std::string_view order;  // the order of its rows: that of the primary key, but a region comes after the one above it
};

// In an order in which every reference finds its row.
constexpr std::array<Table, 10> tables = {{
    {"meta", "key"},
    {"indicator", "code"},
    {"region", "level, code"},
    {"unit", "name"},
    {"document", "id"},
    {"section", "document_id, number"},
    {"observation", "document_id, span_start"},
    {"check_result", "document_id, number"},
    {"check_operand", "document_id, check_number, position"},
    {"diagnostic", "document_id, number"},
}};

void copy_table(Connection& source, Connection& target, const Table& table) {
  Statement rows = source.prepare("SELECT * FROM " + std::string(table.name) + " ORDER BY " + std::string(table.order));
  std::string parameters = "?";
  for (int column = 1; column < rows.columns(); ++column) parameters += ", ?";
  Statement insert = target.prepare("INSERT INTO " + std::string(table.name) + " VALUES (" + parameters + ")");
  while (rows.step()) {
    for (int column = 0; column < rows.columns(); ++column) insert.copy(column + 1, rows, column);
    insert.run();
  }
}

}  // namespace

void prepare_for_bulk(Connection& connection) {
  connection.execute("PRAGMA journal_mode = MEMORY; PRAGMA synchronous = OFF; PRAGMA cache_size = -65536");
}

void stamp(Connection& connection) {
  const std::string hash = content_hash(connection);
  connection.prepare("INSERT OR REPLACE INTO meta (key, value) VALUES ('content_hash', ?)").bind(hash).run();
  connection.execute("ANALYZE");
}

void copy_in_canonical_order(Connection& source, Connection& target) {
  Transaction transaction(target);
  for (const Table& table : tables) copy_table(source, target, table);
  create_triggers_and_views(target);
  if (source.has_table("document_search")) {
    create_search(target);
    index_all_documents(target);
  }
  create_indexes(target);
  transaction.commit();
}

void compact_to(Connection& connection, const std::filesystem::path& target) {
  TemporaryFile file(target);
  connection.prepare("VACUUM INTO ?").bind(file.path().string()).run();
  file.put_in_place();
}

}  // namespace zhibiao::store
