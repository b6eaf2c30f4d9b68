#include "store/assemble.hpp"

#include <array>
#include <set>
#include <string>
#include <string_view>

#include "store/finish.hpp"
#include "store/layout.hpp"
#include "store/search_index.hpp"
#include "store/vintages.hpp"
#include "store/writer.hpp"

namespace zhibiao::store {
namespace {

struct Table {
  std::string_view name;
  std::string_view order;  // the order of its rows: that of the primary key, but a region comes after the one above it
};

// In an order in which every reference finds its row.
constexpr std::array<Table, 3> common_tables = {{{"indicator", "code"}, {"region", "level, code"}, {"unit", "name"}}};
constexpr std::array<Table, 6> document_tables = {{
    {"document", "id"},
    {"section", "document_id, number"},
    {"observation", "document_id, span_start"},
    {"check_result", "document_id, number"},
    {"check_operand", "document_id, check_number, position"},
    {"diagnostic", "document_id, number"},
}};

/// Copies rows of one table of one database; the columns that it has, since an older layout may have fewer.
class Copier {
 public:
  Copier(Connection& source, Connection& target, const Table& table, const std::string& condition = {}) : source_(source), target_(target) {
    std::string names;
    std::string parameters;
    source_.guarded([&] {
      Statement columns = source_.prepare("SELECT name FROM pragma_table_info(?)");
      columns.bind(std::string(table.name));
      for (; columns.step(); ++columns_) {
        names += (columns_ == 0 ? "" : ", ") + columns.text(0);
        parameters += columns_ == 0 ? "?" : ", ?";
      }
    });
    const std::string name(table.name);
    select_ = "SELECT " + names + " FROM " + name + condition + " ORDER BY " + std::string(table.order);
    // What several databases have is equal: see merge().
    insert_ = "INSERT INTO " + name + " (" + names + ") VALUES (" + parameters + ") ON CONFLICT DO NOTHING";
  }

  template <typename... Values>
  void copy(Values... values) {
    source_.guarded([&] {
      Statement rows = source_.prepare(select_);
      rows.bind(values...);
      Statement insert = target_.prepare(insert_);
      while (rows.step())
        target_.guarded([&] {
          for (int column = 0; column < columns_; ++column) insert.copy(column + 1, rows, column);
          insert.run();
        });
    });
  }

 private:
  Connection& source_;
  Connection& target_;
  int columns_ = 0;
  std::string select_;
  std::string insert_;
};

void copy_documents(const std::vector<Connection*>& sources, const std::vector<Pick>& picks, Connection& target) {
  for (const Table& table : document_tables) {
    const std::string condition = " WHERE " + std::string(table.name == "document" ? "id" : "document_id") + " = ?";
    std::unordered_map<Connection*, Copier> copiers;
    for (Connection* source : sources) copiers.try_emplace(source, *source, target, table, condition);
    for (const Pick& pick : picks) copiers.at(pick.from).copy(pick.id);
  }
}

void copy_everything(const std::vector<Connection*>& sources, const std::vector<Pick>& picks, Connection& target) {
  Copier(*sources.front(), target, {"meta", "key"}).copy();
  for (Connection* source : sources)
    for (const Table& table : common_tables) Copier(*source, target, table).copy();
  copy_documents(sources, picks, target);
  std::set<std::int64_t> superseded;
  for (Connection* source : sources) source->guarded([&] { superseded.merge(superseded_documents(*source)); });
  order_all_vintages(target, superseded);
  remove_unused(target);
}

}  // namespace

std::vector<Pick> all_documents(Connection& source) {
  std::vector<Pick> picks;
  Statement documents = source.prepare("SELECT id FROM document ORDER BY id");
  while (documents.step()) picks.push_back({documents.integer(0), &source});
  return picks;
}

void assemble(const std::vector<Connection*>& sources, const std::vector<Pick>& picks, bool search, const Claim& claim) {
  for (Connection* source : sources) source->guarded([&] { check_layout(*source, Purpose::copying); });
  const TemporaryFile file(claim.target());
  Connection copy(file.path(), Connection::Mode::write, claim.target().string());
  copy.guarded([&] {
    prepare_for_bulk(copy);
    create_tables(copy);
    Transaction transaction(copy);
    copy_everything(sources, picks, copy);
    write_layout(copy);
    create_triggers_and_views(copy);
    if (search) {
      create_search(copy);
      index_all_documents(copy);
    }
    create_indexes(copy);
    transaction.commit();
    stamp(copy);
    compact_to(copy, claim.target(), claim.placing());
  });
}

}  // namespace zhibiao::store
