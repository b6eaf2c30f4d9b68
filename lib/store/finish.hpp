/// @file finish.hpp
/// Brings a database into the form in which it is shipped.
#pragma once

#include <filesystem>
#include <functional>

#include "store/connection.hpp"
#include "store/file.hpp"

namespace zhibiao::store {

/// Settings for a file that nobody else sees yet: a crash loses it anyway, so nothing waits for the disk.
void prepare_for_bulk(Connection& connection);
/// Writes the content hash into meta and lets SQLite count its indexes.
void stamp(Connection& connection);
/// Throws Error (database) when a row names one that is not there: what writes many rows sees to that itself, and lets it be looked at
/// once.
void require_references(Connection& connection);
/// Makes `target` from a complete database: no gaps, pages in order, in one step, which `before_placing` can still keep from being taken.
void compact_to(Connection& connection, const std::filesystem::path& target, Placing placing, const std::function<void()>& before_placing);

}  // namespace zhibiao::store
