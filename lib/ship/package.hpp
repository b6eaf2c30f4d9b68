/// @file package.hpp
/// A Frictionless data package: tables as CSV, and a description that programs read.
#pragma once

#include <ostream>

#include "store/connection.hpp"
#include "store/folder.hpp"

namespace zhibiao::ship {

/// datapackage.json with the rows in it.
void write_package(store::Connection& connection, std::ostream& out);
/// datapackage.json and a CSV file for each table.
void write_package_files(store::Connection& connection, store::TemporaryFolder& folder);

}  // namespace zhibiao::ship
