/// @file package.hpp
/// A Frictionless data package: tables as CSV, and a description that programs read.
#pragma once

#include <filesystem>
#include <ostream>
#include <vector>

#include "store/connection.hpp"

namespace zhibiao::ship {

/// datapackage.json with the rows in it.
void write_package(store::Connection& connection, std::ostream& out);
/// datapackage.json and a CSV file for each table. Gives the files.
[[nodiscard]] std::vector<std::filesystem::path> write_package_folder(store::Connection& connection, const std::filesystem::path& folder);

}  // namespace zhibiao::ship
