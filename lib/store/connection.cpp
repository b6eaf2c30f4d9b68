#include "store/connection.hpp"

#include <SQLiteCpp/Backup.h>
#include <sqlite3.h>

#include <new>

#include "store/file.hpp"

namespace zhibiao::store {
namespace {

// A connection belongs to one thread at a time: nothing is to be locked for others at every value that is read.
int flags(Connection::Mode mode) {
  switch (mode) {
    case Connection::Mode::read:
      return SQLite::OPEN_NOMUTEX | SQLite::OPEN_READONLY;
    case Connection::Mode::write:
      return SQLite::OPEN_NOMUTEX | SQLite::OPEN_READWRITE;
    case Connection::Mode::create:
      return SQLite::OPEN_NOMUTEX | SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE;
  }
  return SQLite::OPEN_NOMUTEX | SQLite::OPEN_READONLY;
}

constexpr int busy_milliseconds = 5000;

constexpr const char* in_memory = ":memory:";

SQLite::Database opened(const std::string& name, const std::string& path, int flags) {
  try {
    return {path.c_str(), flags, busy_milliseconds};
  } catch (const SQLite::Exception& fault) {
    translate(fault, name);
  }
}

// Refinements of SQLITE_READONLY that ask for something else than another permission.
void translate_read_only(const std::string& name, const ErrorDetails& details) {
  switch (details.sqlite) {
    case SQLITE_READONLY_DBMOVED:
      throw Error(ErrorCode::io, name + " was replaced or removed by another program while it was open here; open it again", details);
    case SQLITE_READONLY_ROLLBACK:
    case SQLITE_READONLY_RECOVERY:
    case SQLITE_READONLY_CANTINIT:
    case SQLITE_READONLY_CANTLOCK:
      throw Error(ErrorCode::io,
                  name + " was being written by a program that did not finish; open it once for writing (sqlite3 FILE " +
                      "'PRAGMA user_version'), which brings it back to its last whole state",
                  details);
    default:
      break;
  }
}

}  // namespace

std::string plain_name(const std::filesystem::path& path) { return path.is_relative() ? "./" + path.string() : path.string(); }

bool is_out_of_memory(const SQLite::Exception& fault) noexcept {
  return fault.getErrorCode() == SQLITE_NOMEM || fault.getExtendedErrorCode() == SQLITE_IOERR_NOMEM;
}

void translate(const SQLite::Exception& fault, const std::string& name) {
  constexpr int primary_code = 0xFF;  // the upper bits of a code only refine it
  if (is_out_of_memory(fault)) throw std::bad_alloc();
  const std::string what = fault.what();
  const ErrorDetails details{.path = name, .sqlite = fault.getExtendedErrorCode()};
  translate_read_only(name, details);
  switch (fault.getErrorCode() & primary_code) {
    case SQLITE_FULL:
      throw Error(ErrorCode::io, name + " could not be written because the disk is full; free some space and try again", details);
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      throw Error(ErrorCode::busy, name + " is in use by another program; try again when that has finished", details);
    case SQLITE_READONLY:
    case SQLITE_PERM:
    case SQLITE_IOERR:
    case SQLITE_CANTOPEN:
      throw Error(ErrorCode::io, name + " could not be read or written (" + what + "); check its permissions and the disk", details);
    case SQLITE_NOTADB:
      throw Error(ErrorCode::not_zhibiao, name + " is no SQLite database, or an encrypted one", details);
    case SQLITE_CORRUPT:
      throw Error(ErrorCode::corrupt, name + " is damaged (" + what + "); take it from a backup or make it again", details);
    case SQLITE_TOOBIG:
      throw Error(ErrorCode::corrupt, name + " holds a value that is larger than any document (" + what + "); it was not made by zhibiao",
                  details);
    case SQLITE_INTERRUPT:
      throw Error(ErrorCode::stopped, name + ": stopped, as the caller asked; nothing is changed", details);
    case SQLITE_CONSTRAINT:
      throw Error(ErrorCode::misuse, name + " refused a row: " + what, details);
    default:
      throw Error(ErrorCode::database, name + ": " + what, details);
  }
}

Connection::Connection(const std::filesystem::path& path, Mode mode) : Connection(path, mode, path.string()) {}

Connection::Connection(const std::filesystem::path& path, Mode mode, std::string name)
    : name_(std::move(name)), database_(opened(name_, plain_name(path), flags(mode))) {
  if (mode == Mode::read) bring_back(path);
  if (mode != Mode::read && sqlite3_db_readonly(database_.getHandle(), "main") == 1)  // SQLite then opens for reading, without a word
    throw Error(ErrorCode::io, name_ + " may be read but not written; change its permissions, or write to another file", {.path = name_});
  defend();
  // A journal that is gone must be gone on the disk as well before a change is told as done.
  if (mode != Mode::read) guarded([&] { database_.exec("PRAGMA synchronous = EXTRA"); });
}

Connection::Connection() : name_("a database in memory"), database_(opened(name_, in_memory, flags(Mode::create))) { defend(); }

Connection::Connection(std::span<const std::byte> bytes, std::string name)
    : name_(std::move(name)), database_(opened(name_, in_memory, flags(Mode::create))) {
  // SQLite takes a pointer to bytes that may change, and promises for READONLY that they do not.
  auto* image = const_cast<unsigned char*>(reinterpret_cast<const unsigned char*>(bytes.data()));
  const auto size = static_cast<sqlite3_int64>(bytes.size());
  guarded([&] { database_.check(sqlite3_deserialize(database_.getHandle(), "main", image, size, size, SQLITE_DESERIALIZE_READONLY)); });
  defend();
}

// Another program was killed while it wrote: what it had changed is undone from its journal by whoever may write. Who may not is told.
void Connection::bring_back(const std::filesystem::path& path) {
  try {
    database_.exec("PRAGMA schema_version");
  } catch (const SQLite::Exception& fault) {
    if (fault.getExtendedErrorCode() != SQLITE_READONLY_ROLLBACK) return;  // whoever asks something is told
    try {
      SQLite::Database writer(plain_name(path).c_str(), SQLite::OPEN_READWRITE, busy_milliseconds);
      writer.exec("PRAGMA schema_version");
    } catch (const SQLite::Exception&) {
      return;
    }
  }
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

bool Connection::has_uncommitted() const noexcept {
#if SQLITE_VERSION_NUMBER >= 3034000
  return sqlite3_txn_state(database_.getHandle(), "main") == SQLITE_TXN_WRITE;
#else
  return in_transaction();
#endif
}

void Connection::guard_tables(bool guarded) noexcept {
  sqlite3_db_config(database_.getHandle(), SQLITE_DBCONFIG_DEFENSIVE, guarded ? 1 : 0, nullptr);
}

void Connection::quick_check() {
  const std::string found = text("PRAGMA quick_check(1)");
  if (found != "ok")
    throw Error(ErrorCode::corrupt, name_ + " is damaged (" + found + "); take it from a backup or make it again", {.path = name_});
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

void Connection::watch(Watching* watching) noexcept {
  constexpr int instructions = 10000;  // of SQLite's machine: about a millisecond
  const auto asked = [](void* asking) { return static_cast<Watching*>(asking)->interrupts() ? 1 : 0; };
  watching_ = watching;
  sqlite3_progress_handler(database_.getHandle(), instructions, watching == nullptr ? nullptr : +asked, watching);
}

void Connection::fail(const SQLite::Exception& fault) const {
  if (watching_ != nullptr && fault.getErrorCode() == SQLITE_INTERRUPT) watching_->end();
  translate(fault, name_);
}

void Connection::copy_from(Connection& source) { SQLite::Backup(database_, source.database_).executeStep(-1); }

std::string Connection::file() const {
  const char* name = sqlite3_db_filename(database_.getHandle(), "main");
  return name == nullptr ? std::string() : std::string(name);
}

void Connection::require_other_file(const std::filesystem::path& output) const {
  if (same_file(file(), output))
    throw Error(ErrorCode::misuse, output.string() + " is the database itself, which would be lost; write to another file",
                {.path = output.string()});
}

bool Connection::has_moved() {
  int moved = 0;
  database_.check(sqlite3_file_control(database_.getHandle(), "main", SQLITE_FCNTL_HAS_MOVED, &moved));
  return moved != 0;
}

// After a change that could not be undone, whatever is committed would bring half of it into the file.
void Connection::require_undone() {
  if (sqlite3_get_autocommit(database_.getHandle()) != 0) not_undone_ = false;
  if (not_undone_) throw Error(ErrorCode::database, name_ + " could not undo a change that had failed; open it again", {.path = name_});
}

// Savepoints, because they nest: a document within a batch is one too. What undoes them is prepared while there is memory.
Transaction::Transaction(Connection& connection)
    : connection_(connection), undo_(connection.prepare("ROLLBACK TO step")), release_(connection.prepare("RELEASE step")) {
  connection_.require_undone();
  connection_.prepare("SAVEPOINT step").run();
}

// SQLite may have rolled back by itself already: a full disk or a failed read ends every transaction.
Transaction::~Transaction() {
  if (!done_ && !(undo_.try_run() && release_.try_run())) connection_.expect_undone();
}

void Transaction::commit() {
  connection_.require_undone();
  release_.run();
  done_ = true;
}

}  // namespace zhibiao::store
