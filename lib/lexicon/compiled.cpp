#include "lexicon/compiled.hpp"

#include <algorithm>
#include <iterator>

#include "compiled_table.inc"

namespace zhibiao::lexicon {

const std::uint32_t* compiled(std::string_view name) {
  const auto* const found =
      std::find_if(std::begin(compiled_table), std::end(compiled_table), [&](const auto& entry) { return entry.path == name; });
  return found == std::end(compiled_table) ? nullptr : reinterpret_cast<const std::uint32_t*>(found->begin);
}

}  // namespace zhibiao::lexicon
