/// @file claim.hpp
/// The right to put a database in a place: two programs that do so at once never lose what the other one wrote.
#pragma once

#include <filesystem>
#include <optional>

#include "store/connection.hpp"
#include "store/file.hpp"
#include "store/layout.hpp"

namespace zhibiao::store {

/// Keeps every other writer away from the database that stands at a place. Where none stands there is nothing to lock: then what is put
/// there must be Placing::create, which fails when another program was quicker.
class Claim {
 public:
  /// Waits some seconds for a lock. Throws Error (io) when others have it, or when the place cannot be written; what check_layout() throws
  /// when the database that stands there is not fit for `purpose`.
  Claim(const std::filesystem::path& target, Purpose purpose);

  /// Where links lead to.
  [[nodiscard]] const std::filesystem::path& target() const { return target_; }
  /// The database that stands there, in a transaction that nobody else can write beside. Precondition: has_database().
  [[nodiscard]] Connection& database() { return *database_; }
  /// Whether a database stands there; an empty file is none.
  [[nodiscard]] bool has_database() const { return database_.has_value(); }
  [[nodiscard]] Placing placing() const { return database_ || empty_file_ ? Placing::replace : Placing::create; }

 private:
  std::filesystem::path target_;
  // One of them holds the lock, where there is something to lock:
  std::optional<Connection> database_;
  std::optional<EmptyFileLock> empty_file_;
};

}  // namespace zhibiao::store
