#include "store/connection.hpp"

#include <SQLiteCpp/Backup.h>
#include <sqlite3.h>

namespace zhibiao::store {
namespace {

int flags(Connection::Mode mode) {
  switch (mode) {
    case Connection::Mode::read:
      return SQLite::OPEN_READONLY;
    case Connection::Mode::write:
      return SQLite::OPEN_READWRITE;
    case Connection::Mode::create:
      return SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE;
  }
  return SQLite::OPEN_READONLY;
}

constexpr int busy_milliseconds = 5000;

SQLite::Database opened(const std::string& name, const char* path, int flags) {
  try {
    return {path, flags, busy_milliseconds};
  } catch (const SQLite::Exception& fault) {
    translate(fault, name);
  }
}

}  // namespace

void translate(const SQLite::Exception& fault, const std::string& name) {
  constexpr int primary_code = 0xFF;  // the upper bits of a code only refine it
  const std::string what = fault.what();
  switch (fault.getErrorCode() & primary_code) {
    case SQLITE_FULL:
      throw Error(ErrorCode::io, name + " could not be written because the disk is full; free some space and try again");
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      throw Error(ErrorCode::io, name + " is in use by another program; try again when that has finished");
    case SQLITE_READONLY:
    case SQLITE_PERM:
    case SQLITE_IOERR:
    case SQLITE_CANTOPEN:
      throw Error(ErrorCode::io, name + " could not be read or written (" + what + "); check its permissions and the disk");
    case SQLITE_NOTADB:
      throw Error(ErrorCode::not_zhibiao, name + " is no SQLite database, or an encrypted one");
    case SQLITE_CORRUPT:
      throw Error(ErrorCode::corrupt, name + " is damaged (" + what + "); take it from a backup or make it again");
    case SQLITE_TOOBIG:
      throw Error(ErrorCode::corrupt, name + " holds a value that is larger than any document (" + what + "); it was not made by zhibiao");
    case SQLITE_CONSTRAINT:
      throw Error(ErrorCode::misuse, name + " refused a row: " + what);
    default:
      throw Error(ErrorCode::database, name + ": " + what);
  }
}

Connection::Connection(const std::filesystem::path& path, Mode mode) : Connection(path, mode, path.string()) {}

Connection::Connection(const std::filesystem::path& path, Mode mode, std::string name)
    : name_(std::move(name)), database_(opened(name_, path.c_str(), flags(mode))) {
  defend();
}

Connection::Connection() : name_("a database in memory"), database_(opened(name_, ":memory:", flags(Mode::create))) { defend(); }

Connection::Connection(std::span<const std::byte> bytes, std::string name)
    : name_(std::move(name)), database_(opened(name_, ":memory:", flags(Mode::create))) {
  // SQLite takes a pointer to bytes that may change, and promises for READONLY that they do not.
  auto* image = const_cast<unsigned char*>(reinterpret_cast<const unsigned char*>(bytes.data()));
  const auto size = static_cast<sqlite3_int64>(bytes.size());
  guarded([&] { database_.check(sqlite3_deserialize(database_.getHandle(), "main", image, size, size, SQLITE_DESERIALIZE_READONLY)); });
  defend();
}

// A file may come from anybody: its schema is given no powers, and pages are looked at before they are believed.
void Connection::defend() {
  guarded([&] {
    for (const auto& [setting, value] : {std::pair(SQLITE_DBCONFIG_DEFENSIVE, 1), std::pair(SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0)})
      database_.check(sqlite3_db_config(database_.getHandle(), setting, value, nullptr));
    limit();
    database_.exec("PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON; PRAGMA foreign_keys = ON");
    // Looking at a page costs more than reading it again from the system: the upper pages of a large file should be looked at once.
    database_.exec("PRAGMA cache_size = -16384");
  });
}

// Nothing of ours comes near them; they bound what a hostile file can ask for.
void Connection::limit() {
  constexpr std::pair<int, int> limits[] = {
      {SQLITE_LIMIT_LENGTH, 800 << 20},  // the text of the largest document that is read
      {SQLITE_LIMIT_SQL_LENGTH, 1 << 20}, {SQLITE_LIMIT_COLUMN, 200},
      {SQLITE_LIMIT_COMPOUND_SELECT, 10}, {SQLITE_LIMIT_VDBE_OP, 1000000},
      {SQLITE_LIMIT_FUNCTION_ARG, 20},    {SQLITE_LIMIT_ATTACHED, 1},
      {SQLITE_LIMIT_TRIGGER_DEPTH, 10},   {SQLITE_LIMIT_LIKE_PATTERN_LENGTH, 1000},
  };
  for (const auto& [what, most] : limits) sqlite3_limit(database_.getHandle(), what, most);
}

void Connection::quick_check() {
  const std::string found = text("PRAGMA quick_check(1)");
  if (found != "ok") throw Error(ErrorCode::corrupt, name_ + " is damaged (" + found + "); take it from a backup or make it again");
}

void Connection::execute(const std::string& sql) { database_.exec(sql); }

KeptStatement Connection::prepared(std::string_view sql) {
  sqlite3_stmt* statement = nullptr;
  database_.check(
      sqlite3_prepare_v3(database_.getHandle(), sql.data(), static_cast<int>(sql.size()), SQLITE_PREPARE_PERSISTENT, &statement, nullptr));
  KeptStatement kept;
  kept.prepared.reset(statement);
  return kept;
}

Statement Connection::prepare(std::string_view sql) {
  auto kept = statements_.find(sql);
  if (kept == statements_.end()) kept = statements_.emplace(std::string(sql), prepared(sql)).first;
  return kept->second.in_use ? Statement(prepared(sql)) : Statement(kept->second);
}

std::int64_t Connection::integer(std::string_view sql) {
  Statement statement = prepare(sql);
  return statement.step() ? statement.integer(0) : 0;
}

std::string Connection::text(std::string_view sql) {
  Statement statement = prepare(sql);
  return statement.step() ? statement.text(0) : std::string();
}

bool Connection::has_table(const std::string& table) {
  return prepare("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = ?").bind(table).step();
}

void Connection::copy_from(Connection& source) { SQLite::Backup(database_, source.database_).executeStep(-1); }

// Savepoints, because they nest: a document within a batch is one too.
Transaction::Transaction(Connection& connection) : connection_(connection) { connection_.execute("SAVEPOINT step"); }

Transaction::~Transaction() {
  if (done_) return;
  try {
    connection_.execute("ROLLBACK TO step; RELEASE step");
  } catch (const SQLite::Exception&) {
    // SQLite has rolled back by itself already: a full disk or a failed read ends every transaction.
    done_ = true;
  }
}

void Transaction::commit() {
  connection_.execute("RELEASE step");
  done_ = true;
}

}  // namespace zhibiao::store
