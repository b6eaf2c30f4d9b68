/// @file region.hpp
/// Administrative divisions with history (GB/T 2260; schema/regions). Knows no documents.
/// All functions may be called from several threads; the table is read on first use.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "zhibiao/time.hpp"

namespace zhibiao::region {

/// The last characters of the names of divisions down to counties, the widest first.
inline constexpr std::u32string_view types = U"省市州盟县区旗", types_below_province = types.substr(1);

/// A division as of a year.
struct Region {
  std::string code;         ///< six digits
  std::string name;         ///< its own name: 高州市
  std::string path_name;    ///< 广东省茂名市高州市
  std::string parent_code;  ///< empty for provinces
  int level = 0;       ///< 1 province, 2 prefecture, 3 county, 4 a unit without a code of its own (zone, township): `code` is its host's
  int valid_from = 0;  ///< 0 = from the first table (1981)
  int valid_to = 0;    ///< 0 = in force
};

/// The division with this code as of the year (look-up order of REGIONS.md: in force in the year, then the year after, the year before, any
/// year). Without a year: the newest.
[[nodiscard]] std::optional<Region> by_code(std::string_view code, const std::optional<Year>& year);

/// The divisions that a prefix of a text may name.
struct Match {
  std::size_t length = 0;          ///< code points of the text that the name covers
  std::vector<Region> candidates;  ///< one: settled; several: the same name in several places, in order of code
  bool is_weak = false;  ///< a zone's name that only begins like that of a county (太湖度假区): any other place on the page is surer
};
/// Whether match_prefix() may find anything; looks at the first two characters only.
[[nodiscard]] bool may_start(std::u32string_view text);
/// The longest prefix of `text` that names divisions ("广东省茂名市高州市人民政府…", "高州市…", "荣昌区…", "昌吉州…"): left-anchored,
/// never by suffix; full path, partial path, bare name and short forms (昌吉州, 内蒙古) are understood. Names without their
/// type (高州) count only before a fuller name (广东高州市), a zone (绵阳高新区), a figure, white space or the end. A zone or
/// township after the division is part of the match: level 4, under the division's code.
/// `text` is folded (text/fold.hpp). Without a year: the newest divisions.
[[nodiscard]] std::optional<Match> match_prefix(std::u32string_view text, const std::optional<Year>& year);

/// Length of the name of a township or zone that stands at the start of folded text without its division (鸭溪镇, 高新区); 0 when there is
/// none.
[[nodiscard]] std::size_t unit_prefix(std::u32string_view text);
/// A unit without a code of its own under its host.
[[nodiscard]] Region unit_of(const Region& host, std::string_view name);

/// Whether a unit without a code stands under a division that is too wide to be its own: a township under one that has counties, or a zone
/// that is only called by its kind (高新区) under a province that has prefectures.
[[nodiscard]] bool lacks_host(const Region& unit, const std::optional<Year>& year);

/// Whether `outer` is `inner` or one of the divisions above it, as of the year. Units under one host are not told apart, since one unit has
/// many names.
[[nodiscard]] bool contains(const Region& outer, const Region& inner, const std::optional<Year>& year);

/// Whether two divisions are one place over time: one of them took the place of the other, or of a part of it.
[[nodiscard]] bool succeed(const Region& a, const Region& b);

/// Code of the province that registrations call by this character (粤ICP备…, 粤公网安备…); empty when there is none.
[[nodiscard]] std::string province_of_sign(char32_t sign);

/// Every division that was in force in any part of the year, in order of code.
[[nodiscard]] std::vector<Region> all(int year);

/// The provinces, as of the year; without one the newest.
[[nodiscard]] std::vector<Region> provinces(const std::optional<Year>& year);

/// Version of the table that is compiled in.
[[nodiscard]] std::string_view table_version();

}  // namespace zhibiao::region
