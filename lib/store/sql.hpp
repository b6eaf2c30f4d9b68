/// @file sql.hpp
/// The files of schema/sql, compiled into the library.
#pragma once

#include <string_view>

namespace zhibiao::store {

/// The text of a file: "3_views.sql". Throws Error (not_found) when there is none.
[[nodiscard]] std::string_view sql(std::string_view file);

}  // namespace zhibiao::store
