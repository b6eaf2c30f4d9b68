/// @file names.hpp
/// The small numbers by which the rows of a file name what many of them have: made when they are first needed.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>

#include "store/connection.hpp"

namespace zhibiao::store {

/// A row of the table reporter.
struct Reporter {
  std::optional<std::string> kind;
  std::optional<std::string> name;
  std::optional<std::string> region;
};

[[nodiscard]] std::int64_t reporter_key(Connection& connection, const Reporter& reporter);

/// Finds those that figures name, which is many times the same few: each is looked up once. What it knows holds as long as no row of these
/// tables is removed and no transaction undone.
class Names {
 public:
  explicit Names(Connection& connection) : connection_(connection) {}

  [[nodiscard]] std::int64_t rule(std::string_view name);
  [[nodiscard]] std::int64_t codebook(std::string_view name, std::string_view version);
  /// Nothing for a code that the table lacks.
  [[nodiscard]] std::optional<std::int64_t> indicator(std::string_view code);
  /// Adds it where it is not there yet.
  void need_unit(const std::string& name);
  /// The newest name of the region and of those above it; names as of the report's year stand with the document. Throws Error (misuse).
  void need_region(const std::string& code);
  void forget() noexcept;

 private:
  template <typename Value>
  using ByName = std::map<std::string, Value, std::less<>>;

  Connection& connection_;
  ByName<std::int64_t> rules_;
  ByName<ByName<std::int64_t>> codebooks_;  // by name and version
  ByName<std::optional<std::int64_t>> indicators_;
  std::set<std::string, std::less<>> units_;
  std::set<std::string, std::less<>> regions_;
};

/// Removes names that no document has: a database must not tell what its documents said to a former reader, or what documents said that it
/// has no more.
void remove_unused(Connection& connection);

}  // namespace zhibiao::store
