#include "lexicon/resource.hpp"

#include <algorithm>
#include <string>

#include "resources_table.inc"
#include "zhibiao/error.hpp"

namespace zhibiao::lexicon {

const std::vector<Resource>& resources() {
  static const std::vector<Resource> all = [] {
    std::vector<Resource> list;
    for (const auto& entry : resources_table)
      list.push_back({entry.path, {entry.begin, static_cast<std::size_t>(entry.end - entry.begin)}});
    return list;
  }();
  return all;
}

std::string_view resource(std::string_view path) {
  const auto& all = resources();
  const auto found = std::find_if(all.begin(), all.end(), [&](const Resource& r) { return r.path == path; });
  if (found == all.end()) throw Error(ErrorCode::not_found, "no file schema/" + std::string(path) + " is compiled into the library");
  return found->bytes;
}

}  // namespace zhibiao::lexicon
