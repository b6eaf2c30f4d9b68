#include "store/index_maker.hpp"

#include <system_error>
#include <utility>

#include "store/finish.hpp"
#include "store/layout.hpp"

namespace zhibiao::store {
namespace {

void copy_table(Connection& from, Connection& to, const std::string& table) {
  to.execute("DELETE FROM " + table);
  Statement rows = from.prepare("SELECT * FROM " + table);
  std::string sql = "INSERT INTO " + table + " VALUES (?";
  for (int column = 1; column < rows.columns(); ++column) sql += ", ?";
  Statement insert = to.prepare(sql + ")");
  while (rows.step()) {
    for (int column = 0; column < rows.columns(); ++column) insert.copy(column + 1, rows, column);
    insert.run();
  }
}

/// As long as it lives, statements may write to the tables in which a virtual table keeps its rows.
class UnguardedTables {
 public:
  explicit UnguardedTables(Connection& connection) : connection_(connection) { connection_.guard_tables(false); }
  UnguardedTables(const UnguardedTables&) = delete;
  UnguardedTables& operator=(const UnguardedTables&) = delete;
  ~UnguardedTables() { connection_.guard_tables(true); }

 private:
  Connection& connection_;
};

}  // namespace

IndexMaker::IndexMaker(std::filesystem::path target, Flush flush) : target_(std::move(target)), flush_(flush) {}

void IndexMaker::add(std::int64_t key, SearchTerms terms) { add({key, std::move(terms), false}); }

void IndexMaker::add(std::int64_t key, std::string title, std::string text) { add({key, {std::move(title), std::move(text)}, true}); }

// The index writes to its file whenever it is flushed, so the words of many documents come together.
void IndexMaker::add(Item item) {
  const std::size_t most_waiting = std::size_t{1} << (flush_ == Flush::each_batch ? 20 : 18);  // bytes
  waiting_bytes_ += item.terms.title.size() + item.terms.text.size();
  waiting_.push_back(std::move(item));
  if (waiting_bytes_ > most_waiting) hand_over();
}

void IndexMaker::hand_over() {
  wait();
  if (!made_) {
    made_.emplace(target_);
    prepare_for_bulk(made_->connection);
    made_->connection.execute("PRAGMA cache_size = -16384");  // words come in order: the pages of a segment are written once
    create_tables(made_->connection);
    create_search(made_->connection);
    made_->connection.execute("BEGIN");
  }
  waiting_bytes_ = 0;
  handed_ = std::exchange(waiting_, {});
  try {
    done_ = std::async(std::launch::async, [this] { index_handed(); });
  } catch (const std::system_error&) {
    index_handed();
  }
}

void IndexMaker::wait() {
  if (done_.valid()) done_.get();
}

void IndexMaker::index_handed() {
  index(made_->connection, std::exchange(handed_, {}));
  // What opens a step of many makes the index write what it holds.
  if (flush_ == Flush::each_batch) made_->connection.execute("SAVEPOINT step; RELEASE step");
}

void IndexMaker::index(Connection& connection, Batch batch) {
  for (Item& item : batch)
    index_document(connection, item.key, item.is_text ? search_terms(item.terms.title, item.terms.text) : std::move(item.terms));
}

void IndexMaker::move_to(Connection& database) {
  wait();
  create_search(database);
  if (!made_) return index(database, std::exchange(waiting_, {}));
  index(made_->connection, std::exchange(waiting_, {}));
  made_->connection.execute("COMMIT");
  const UnguardedTables unguarded(database);
  for (const char* part : {"data", "idx", "docsize", "config"})
    copy_table(made_->connection, database, std::string("document_search_") + part);
}

}  // namespace zhibiao::store
