/// @file finish.hpp
/// Brings a database into the form in which it is shipped.
#pragma once

#include <filesystem>

#include "store/connection.hpp"
#include "store/file.hpp"

namespace zhibiao::store {

/// Settings for a file that nobody else sees yet: a crash loses it anyway, so nothing waits for the disk.
void prepare_for_bulk(Connection& connection);
/// Writes the content hash into meta and lets SQLite count its indexes.
void stamp(Connection& connection);
/// Makes `target` from a complete database: no gaps, pages in order, in one step.
void compact_to(Connection& connection, const std::filesystem::path& target, Placing placing);

}  // namespace zhibiao::store
