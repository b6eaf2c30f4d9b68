#include <algorithm>

#include "region/region.hpp"
#include "text/fold.hpp"
#include "text/utf8.hpp"
#include "zhibiao/region.hpp"

namespace zhibiao::inline ZHIBIAO_ABI {
namespace {

constexpr int lowest_level = 3;

void add(std::vector<Division>& found, const region::Region& region) {
  if (region.level <= lowest_level) found.push_back({region.code, region.name, region.path_name, region.level});
}

}  // namespace

std::vector<Division> divisions_named(std::string_view name, const std::optional<Year>& year) {
  std::vector<Division> found;
  if (const auto region = region::by_code(name, year)) {
    add(found, *region);
    return found;
  }
  const std::u32string folded = text::fold(text::to_code_points(name));
  const auto match = region::match_prefix(folded, year);
  if (!match || match->length != folded.size()) return found;
  for (const region::Region& region : match->candidates) add(found, region);
  std::sort(found.begin(), found.end(), [](const Division& a, const Division& b) { return a.code < b.code; });
  return found;
}

}  // namespace zhibiao
