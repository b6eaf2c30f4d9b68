/// @file verify.hpp
/// Everything that can be wrong with a database.
#pragma once

#include <vector>

#include "store/connection.hpp"
#include "zhibiao/database.hpp"

namespace zhibiao::store {

[[nodiscard]] std::vector<VerifyFinding> verify(Connection& connection, Watching& watching);
/// Throws Error (corrupt) when verify() finds something that is not made anew, as the search index is: the database cannot be `done`
/// ("sealed").
void require_whole(Connection& connection, const std::string& done, Watching& watching);

/// Makes something of a database and calls the function that it is given before what it made can be seen.
using MakeOfWhole = std::function<void(const std::function<void()>& require_whole)>;
/// The same while `make` works: pages and schema are looked at before it begins, all else beside it.
void make_of_whole(Connection& connection, const std::string& done, Watching& watching, const MakeOfWhole& make);

}  // namespace zhibiao::store
