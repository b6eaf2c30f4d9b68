/// @file datasette.hpp
/// What Datasette, a program that shows SQLite files as pages, is told of a database (`datasette FILE --metadata METADATA`).
#pragma once

#include <ostream>

#include "store/connection.hpp"

namespace zhibiao::ship {

/// The metadata as JSON: title, licence and source, and of each table and view what it and its columns mean, and by what it is narrowed
/// down.
void write_datasette(store::Connection& connection, std::ostream& out);

}  // namespace zhibiao::ship
