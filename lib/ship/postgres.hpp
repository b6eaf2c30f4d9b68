/// @file postgres.hpp
/// A database as a script that psql loads into PostgreSQL, beside what other files have brought there.
#pragma once

#include <ostream>

#include "store/connection.hpp"

namespace zhibiao::ship {

/// One transaction: tables, partitions, rows as COPY data, views, and comments that say what each column means. Loading it again, or the
/// export of another file, adds what is not there, reads documents in place of what was known of them, and lets vintages name the current
/// one. Throws Error (corrupt) when the tables have columns whose names are no plain words.
void write_postgres(store::Connection& connection, std::ostream& out);

}  // namespace zhibiao::ship
