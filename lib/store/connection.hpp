/// @file connection.hpp
/// One SQLite connection: the only place that turns faults of SQLite into Error.
#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <unordered_map>
#include <utility>

#include "zhibiao/error.hpp"

namespace zhibiao::store {

/// Throws the Error that stands for a fault of SQLite at the database `name`.
[[noreturn]] void translate(const SQLite::Exception& fault, const std::string& name);

/// A prepared statement that is reset when it goes out of use.
class Statement {
 public:
  explicit Statement(SQLite::Statement& statement) : statement_(statement) {}
  Statement(const Statement&) = delete;
  Statement& operator=(const Statement&) = delete;
  ~Statement() { statement_.tryReset(); }

  /// Binds all parameters in order; std::nullopt and empty optionals are NULL. Strings that have a name of their own are
  /// not copied: they must live until the statement has run.
  template <typename... Values>
  Statement& bind(Values&&... values) {
    statement_.tryReset();
    int index = 0;
    (bind_one(++index, std::forward<Values>(values)), ...);
    return *this;
  }
  /// One parameter, counted from 1.
  template <typename Value>
  void bind_one(int index, Value&& value) {
    using Plain = std::remove_cvref_t<Value>;
    if constexpr (std::is_same_v<Plain, std::nullopt_t>) {
      statement_.bind(index);
    } else if constexpr (requires { value.has_value(); }) {
      if (value) {
        bind_one(index, *std::forward<Value>(value));
      } else {
        statement_.bind(index);
      }
    } else if constexpr (std::is_same_v<Plain, std::string> && std::is_lvalue_reference_v<Value>) {
      statement_.bindNoCopy(index, value);
    } else if constexpr (std::is_convertible_v<Plain, std::string_view>) {
      statement_.bind(index, std::string(std::string_view(value)));
    } else if constexpr (std::is_floating_point_v<Plain>) {
      statement_.bind(index, value);
    } else {
      statement_.bind(index, static_cast<std::int64_t>(value));
    }
  }

  bool step() { return statement_.executeStep(); }
  /// Runs a statement that gives no rows.
  void run() {
    statement_.exec();
    statement_.tryReset();
  }

  [[nodiscard]] bool is_null(int column) const { return statement_.getColumn(column).isNull(); }
  [[nodiscard]] std::int64_t integer(int column) const { return statement_.getColumn(column).getInt64(); }
  /// Empty for NULL.
  [[nodiscard]] std::string text(int column) const { return statement_.getColumn(column).getString(); }
  [[nodiscard]] std::optional<std::string> optional_text(int column) const {
    return is_null(column) ? std::nullopt : std::optional(text(column));
  }
  [[nodiscard]] int columns() const { return statement_.getColumnCount(); }
  /// Binds a parameter to a column of another statement's row, as it is.
  void copy(int index, const Statement& row, int column);

 private:
  SQLite::Statement& statement_;
};

/// An open database with its prepared statements. Not for several threads at once.
class Connection {
 public:
  enum class Mode { read, write, create };

  Connection(const std::filesystem::path& path, Mode mode);
  /// `name` is used in messages.
  Connection(const std::filesystem::path& path, Mode mode, std::string name);
  /// A private, empty database in memory.
  Connection();
  /// Reads a database that lies in memory; the bytes must outlive the connection.
  Connection(std::span<const std::byte> bytes, std::string name);

  /// What messages call it: the path or a given name.
  [[nodiscard]] const std::string& name() const { return name_; }

  /// Runs statements that give no rows.
  void execute(const std::string& sql);
  /// The prepared form of `sql`, made once. Valid until the next prepare() of the same text.
  [[nodiscard]] Statement prepare(std::string_view sql);
  /// The first column of the first row; 0 when there is none.
  [[nodiscard]] std::int64_t integer(std::string_view sql);
  [[nodiscard]] std::string text(std::string_view sql);
  [[nodiscard]] bool has_table(const std::string& table);
  /// Copies every page of `source` into this database.
  void copy_from(Connection& source);

  /// Calls `work` and translates the faults of SQLite that it throws.
  template <typename Work>
  decltype(auto) guarded(Work&& work) const {
    try {
      return work();
    } catch (const SQLite::Exception& fault) {
      translate(fault, name_);
    }
  }

 private:
  void defend();

  std::string name_;
  SQLite::Database database_;
  std::unordered_map<std::string, SQLite::Statement> statements_;
};

/// Everything between its making and commit() happens or nothing does. Savepoints nest.
class Transaction {
 public:
  explicit Transaction(Connection& connection);
  Transaction(const Transaction&) = delete;
  Transaction& operator=(const Transaction&) = delete;
  ~Transaction();
  void commit();

 private:
  Connection& connection_;
  bool done_ = false;
};

}  // namespace zhibiao::store
