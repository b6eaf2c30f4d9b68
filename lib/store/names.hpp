/// @file names.hpp
/// The small numbers by which the rows of a file name what many of them have: made when they are first needed.
#pragma once

#include <cstdint>
#include <optional>
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
[[nodiscard]] std::int64_t codebook_key(Connection& connection, std::string_view name, std::string_view version);
[[nodiscard]] std::int64_t rule_key(Connection& connection, std::string_view name);

/// Removes names that no document has: a database must not tell what its documents said to a former reader, or what documents said that it
/// has no more.
void remove_unused(Connection& connection);

}  // namespace zhibiao::store
