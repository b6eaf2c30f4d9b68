/// @file layout.hpp
/// The layout of the file: its mark, its version, and how an empty one is made.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "store/connection.hpp"
#include "zhibiao/version.hpp"

namespace zhibiao::store {

constexpr std::int32_t application_id = 0x5A484942;  // "ZHIB"
// Minor: only additions that older readers survive. Major: anything removed, renamed or changed in meaning.
constexpr int layout_major = 2;
constexpr int layout_minor = 2;
constexpr int versions_per_major = 1000;  // user_version = major * 1000 + minor

/// Who writes, and who complains: this version of the library.
constexpr std::string_view library = "zhibiao " ZHIBIAO_VERSION;

enum class Purpose {
  reading,
  copying,    // into a file of our layout
  migrating,  // the same, also from the major layout before
  writing,
  replacing,  // by another database
};

/// Whether the database is ours and of a layout that we know, its tables are tables and, for writing, its triggers ours. Throws Error
/// (not_zhibiao, version, corrupt) that names the file, what was found and what was wanted.
void check_layout(Connection& connection, Purpose purpose);
/// Whatever views the file has, or lacks because its layout is another: this connection sees those of this library, and what they mean.
void shield_views(Connection& connection);

/// "1.0": the layout of a database, and the one that this library makes.
[[nodiscard]] std::string layout_of(Connection& connection);
[[nodiscard]] std::string our_layout();

/// What a file of an older minor layout lacks, this connection sees as tables without rows and columns without values. Calling it again
/// changes nothing.
void supply_missing(Connection& connection);

/// Tables, without rows, triggers or indexes.
void create_tables(Connection& connection);
/// All that surrounds the tables; the search index is not made here.
void create_triggers_and_views(Connection& connection);
void create_search(Connection& connection);
void create_indexes(Connection& connection);

}  // namespace zhibiao::store
