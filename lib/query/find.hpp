/// @file find.hpp
/// A filter as SQL.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
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
/// How many rows there are without limit and offset.
[[nodiscard]] Sql count_sql(const Query::Filter& filter);

/// Codes from `code` to this one are a region and all below it.
[[nodiscard]] std::string last_descendant(std::string_view code);

/// Throw Error (misuse) for what is no code of a region, or no level of regions.
void require_region(std::string_view code);
void require_level(int level);

}  // namespace zhibiao::query
