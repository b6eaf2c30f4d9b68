/// @file verify.hpp
/// Everything that can be wrong with a database.
#pragma once

#include <vector>

#include "store/connection.hpp"
#include "zhibiao/database.hpp"

namespace zhibiao::store {

[[nodiscard]] std::vector<VerifyFinding> verify(Connection& connection, Watching& watching);
/// Throws Error (corrupt) when verify() finds something that is not made anew: the database cannot be `done` ("sealed").
void require_whole(Connection& connection, const std::string& done, Watching& watching);

}  // namespace zhibiao::store
