/// @file region.hpp
/// Administrative divisions with history (GB/T 2260; schema/regions). Knows no documents.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace zhibiao::region {

/// A division as of a year.
struct Region {
  std::string code;         ///< six digits
  std::string name;         ///< its own name: 高州市
  std::string path_name;    ///< 广东省茂名市高州市
  std::string parent_code;  ///< empty for provinces
  int level = 0;            ///< 1 province, 2 prefecture, 3 county
  int valid_from = 0;       ///< 0 = from the first table (1981)
  int valid_to = 0;         ///< 0 = in force
};

/// The division with this code as of the year (look-up order of REGIONS.md: in force in the year, then the year after, the year before, any year).
[[nodiscard]] std::optional<Region> by_code(std::string_view code, int year);

/// The code of a prefix of `text` that names divisions ("广东省茂名市高州市人民政府…", "高州市…", "荣昌区…", "昌吉州…").
struct Match {
  std::size_t length = 0;           ///< code points of `text` that the name covers
  std::vector<Region> candidates;   ///< one: settled; several: the same name in several places
};
/// Left-anchored, longest first, never by suffix; full path, partial path, bare name, and short forms (昌吉州, 内蒙古) are understood.
/// `text` is folded (text/fold.hpp).
[[nodiscard]] std::optional<Match> match_prefix(std::u32string_view text, int year);

/// Every division that was in force in any part of the year, in order of code.
[[nodiscard]] std::vector<Region> all(int year);

/// Version of the table that is compiled in.
[[nodiscard]] std::string_view table_version();

}  // namespace zhibiao::region
