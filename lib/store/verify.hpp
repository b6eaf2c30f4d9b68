/// @file verify.hpp
/// Everything that can be wrong with a database.
#pragma once

#include <vector>

#include "store/connection.hpp"
#include "zhibiao/database.hpp"

namespace zhibiao::store {

[[nodiscard]] std::vector<VerifyFinding> verify(Connection& connection);

}  // namespace zhibiao::store
