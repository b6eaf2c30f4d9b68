/// @file find.hpp
/// A filter as SQL.
#pragma once

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

#include "zhibiao/query.hpp"

namespace zhibiao::query {

struct Sql {
  std::string text;
  std::vector<std::variant<std::int64_t, std::string>> values;  // of its parameters, in order
};

/// Columns: see `columns` in find.cpp.
[[nodiscard]] Sql to_sql(const Query::Filter& filter);

}  // namespace zhibiao::query
