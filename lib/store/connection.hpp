/// @file connection.hpp
/// One SQLite connection: the only place that turns faults of SQLite into Error.
#pragma once

#include <SQLiteCpp/SQLiteCpp.h>
#include <sqlite3.h>

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <new>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <unordered_map>
#include <utility>

#include "store/watching.hpp"
#include "zhibiao/error.hpp"

namespace zhibiao::store {

/// Whether SQLite had no memory for something; there is no Error for it, but std::bad_alloc.
[[nodiscard]] bool is_out_of_memory(const SQLite::Exception& fault) noexcept;
/// Throws the Error that stands for a fault of SQLite at the database `name`.
[[noreturn]] void translate(const SQLite::Exception& fault, const std::string& name);

/// A path as SQLite takes it for a path, whatever it looks like: ":memory:" and "file:x" are files.
[[nodiscard]] std::string plain_name(const std::filesystem::path& path);

/// What an empty text is in a column that may be NULL.
[[nodiscard]] inline std::optional<std::string> or_null(std::string_view text) {
  return text.empty() ? std::nullopt : std::optional<std::string>(text);
}

struct FinalizeStatement {
  void operator()(sqlite3_stmt* statement) const noexcept { sqlite3_finalize(statement); }
};

/// A statement that a connection keeps prepared, and whether somebody is using it.
struct KeptStatement {
  std::unique_ptr<sqlite3_stmt, FinalizeStatement> prepared;
  bool in_use = false;
};

/// A prepared statement, reset and given back to its connection when it goes out of use. It calls SQLite directly: SQLiteCpp
/// counts references for every column that is read, which costs more than reading it.
class Statement {
 public:
  /// Uses a kept statement that nobody is using.
  explicit Statement(KeptStatement& kept) : kept_(&kept), statement_(kept.prepared.get()) { kept.in_use = true; }
  /// Owns a statement that is not kept.
  explicit Statement(KeptStatement&& own) : own_(std::move(own.prepared)), statement_(own_.get()) {}
  Statement(const Statement&) = delete;
  Statement& operator=(const Statement&) = delete;
  ~Statement() {
    reset();
    if (kept_ != nullptr) kept_->in_use = false;
  }

  /// Binds all parameters in order; std::nullopt and empty optionals are NULL. Strings that have a name of their own are
  /// not copied: they must live until the statement has run.
  template <typename... Values>
  Statement& bind(Values&&... values) {
    reset();
    int index = 0;
    (bind_one(++index, std::forward<Values>(values)), ...);
    return *this;
  }
  /// One parameter, counted from 1.
  template <typename Value>
  void bind_one(int index, Value&& value) {
    using Plain = std::remove_cvref_t<Value>;
    if constexpr (std::is_same_v<Plain, std::nullopt_t>) {
      check(sqlite3_bind_null(statement_, index));
    } else if constexpr (requires { value.has_value(); }) {
      if (!value) return bind_one(index, std::nullopt);
      bind_one(index, *std::forward<Value>(value));
    } else if constexpr (std::is_same_v<Plain, std::string> && std::is_lvalue_reference_v<Value>) {
      bind_text(index, value, SQLITE_STATIC);
    } else if constexpr (std::is_convertible_v<Plain, std::string_view>) {
      bind_text(index, std::string_view(value), SQLITE_TRANSIENT);
    } else if constexpr (std::is_floating_point_v<Plain>) {
      check(sqlite3_bind_double(statement_, index, value));
    } else {
      check(sqlite3_bind_int64(statement_, index, static_cast<std::int64_t>(value)));
    }
  }

  /// One parameter by which a function of SQLite's gives something through `pointer`.
  void bind_pointer(int index, void* pointer, const char* kind) { check(sqlite3_bind_pointer(statement_, index, pointer, kind, nullptr)); }

  /// Whether there is another row.
  bool step() {
    const int result = sqlite3_step(statement_);
    if (result == SQLITE_ROW) return true;
    if (result != SQLITE_DONE) check(result);
    return false;
  }
  /// Runs a statement that gives no rows.
  void run() {
    step();
    reset();
  }
  /// The same where nothing may be thrown; false when it failed.
  bool try_run() noexcept {
    const bool done = sqlite3_step(statement_) == SQLITE_DONE;
    reset();
    return done;
  }
  /// Ends the reading, which gives up its lock on the file.
  void reset() noexcept { sqlite3_reset(statement_); }

  [[nodiscard]] bool is_null(int column) const { return sqlite3_column_type(statement_, column) == SQLITE_NULL; }
  [[nodiscard]] bool is_integer(int column) const { return sqlite3_column_type(statement_, column) == SQLITE_INTEGER; }
  [[nodiscard]] bool is_number(int column) const {
    const int type = sqlite3_column_type(statement_, column);
    return type == SQLITE_INTEGER || type == SQLITE_FLOAT;
  }
  [[nodiscard]] std::int64_t integer(int column) const { return sqlite3_column_int64(statement_, column); }
  /// Empty for NULL; valid until the next step(). Throws std::bad_alloc where SQLite had no memory for it, which gives it as NULL.
  [[nodiscard]] std::string_view view(int column) const {
    const auto* text = reinterpret_cast<const char*>(sqlite3_column_text(statement_, column));
    if (text != nullptr) return {text, static_cast<std::size_t>(sqlite3_column_bytes(statement_, column))};
    if (sqlite3_errcode(sqlite3_db_handle(statement_)) == SQLITE_NOMEM) throw std::bad_alloc();
    return {};
  }
  /// Empty for NULL.
  [[nodiscard]] std::string text(int column) const { return std::string(view(column)); }
  [[nodiscard]] std::optional<std::string> optional_text(int column) const {
    return is_null(column) ? std::nullopt : std::optional(text(column));
  }
  [[nodiscard]] int columns() const { return sqlite3_column_count(statement_); }
  /// Binds a parameter to a column of another statement's row, as it is. Text is not copied: the row must stay until the statement has run.
  void copy(int index, const Statement& row, int column) {
    if (sqlite3_column_type(row.statement_, column) == SQLITE_TEXT) return bind_text(index, row.view(column), SQLITE_STATIC);
    check(sqlite3_bind_value(statement_, index, sqlite3_column_value(row.statement_, column)));
  }

 private:
  void check(int result) const {
    if (result != SQLITE_OK) throw SQLite::Exception(sqlite3_db_handle(statement_), result);
  }
  void bind_text(int index, std::string_view text, sqlite3_destructor_type lifetime) {
    const char* data = text.data() == nullptr ? "" : text.data();  // SQLite takes no address for NULL
    check(sqlite3_bind_text64(statement_, index, data, text.size(), lifetime, SQLITE_UTF8));
  }

  KeptStatement* kept_ = nullptr;
  std::unique_ptr<sqlite3_stmt, FinalizeStatement> own_;
  sqlite3_stmt* statement_;
};

/// An open database with its prepared statements. Not for several threads at once.
class Connection {
 public:
  enum class Mode { read, write, create };

  /// Throws Error, also (io) for a file that is to be written and may only be read.
  Connection(const std::filesystem::path& path, Mode mode);
  /// `name` is used in messages.
  Connection(const std::filesystem::path& path, Mode mode, std::string name);
  /// A private, empty database in memory.
  Connection();
  /// Reads a database that lies in memory; the bytes must outlive the connection.
  Connection(std::span<const std::byte> bytes, std::string name);

  /// What messages call it: the path or a given name.
  [[nodiscard]] const std::string& name() const { return name_; }
  /// The whole path of its file; empty when it lies in memory.
  [[nodiscard]] std::string file() const;
  /// Throws Error (misuse) when its own file is to be replaced by something made of it.
  void require_other_file(const std::filesystem::path& output) const;
  /// Whether another file, or none, stands in the place of the one that was opened.
  [[nodiscard]] bool has_moved();

  /// Runs statements that give no rows.
  void execute(const std::string& sql);
  /// The prepared form of `sql`, kept for the next time. While it is in use the same text is prepared anew, so that queries
  /// may run within queries.
  [[nodiscard]] Statement prepare(std::string_view sql);
  /// The first column of the first row; 0 when there is none.
  [[nodiscard]] std::int64_t integer(std::string_view sql);
  [[nodiscard]] std::string text(std::string_view sql);
  [[nodiscard]] bool has_table(const std::string& table);
  /// Whether all statements since some time see one state of the file.
  [[nodiscard]] bool in_transaction() const noexcept { return sqlite3_get_autocommit(database_.getHandle()) == 0; }
  /// Whether something that was written may not be committed yet.
  [[nodiscard]] bool has_uncommitted() const noexcept;
  /// Whether statements are kept from writing to the tables in which a virtual table keeps its rows; they are from the beginning.
  void guard_tables(bool guarded) noexcept;
  /// Throws Error (corrupt) when a page is damaged.
  void quick_check();
  /// Copies every page of `source` into this database.
  void copy_from(Connection& source);
  /// From now on statements ask `watching` whether to go on; null: none does. It must outlive them.
  void watch(Watching* watching) noexcept;
  /// A transaction could not be undone, unless SQLite has done so by itself.
  void expect_undone() noexcept { not_undone_ = true; }
  /// Throws Error (database) when a transaction was not undone.
  void require_undone();

  /// Calls `work` and translates the faults of SQLite that it throws.
  template <typename Work>
  decltype(auto) guarded(Work&& work) const {
    try {
      return work();
    } catch (const SQLite::Exception& fault) {
      fail(fault);
    }
  }

 private:
  // Finds by text of any kind without making a string of it.
  struct TextHash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const noexcept { return std::hash<std::string_view>()(text); }
  };

  [[noreturn]] void fail(const SQLite::Exception& fault) const;
  void bring_back(const std::filesystem::path& path);
  void defend();
  void limit();
  [[nodiscard]] KeptStatement prepared(std::string_view sql);

  std::string name_;
  SQLite::Database database_;
  std::unordered_map<std::string, KeptStatement, TextHash, std::equal_to<>> statements_;
  bool not_undone_ = false;
  Watching* watching_ = nullptr;
};

/// Everything between its making and commit() happens or nothing does. Savepoints nest. Undoing takes no memory of this program and throws
/// nothing; where it fails nothing can be written any more.
class Transaction {
 public:
  explicit Transaction(Connection& connection);
  Transaction(const Transaction&) = delete;
  Transaction& operator=(const Transaction&) = delete;
  ~Transaction();
  void commit();

 private:
  Connection& connection_;
  Statement undo_;
  Statement release_;
  bool done_ = false;
};

}  // namespace zhibiao::store
