#include "store/sql.hpp"

#include <algorithm>
#include <iterator>
#include <string>

#include "sql_table.inc"
#include "zhibiao/error.hpp"

namespace zhibiao::store {

std::string_view sql(std::string_view file) {
  const auto* found = std::find_if(std::begin(sql_table), std::end(sql_table), [&](const auto& entry) { return entry.path == file; });
  if (found == std::end(sql_table)) throw Error(ErrorCode::not_found, "no file schema/sql/" + std::string(file) + " is compiled in");
  return {found->begin, static_cast<std::size_t>(found->end - found->begin)};
}

}  // namespace zhibiao::store
