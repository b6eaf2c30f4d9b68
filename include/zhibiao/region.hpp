/// @file region.hpp
/// Administrative divisions (GB/T 2260) by their names.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "zhibiao/abi.hpp"
#include "zhibiao/time.hpp"

namespace zhibiao::inline ZHIBIAO_ABI {

/// A division that has a code of its own.
struct Division {
  std::string code;       ///< six digits
  std::string name;       ///< its own: 安吉县
  std::string path_name;  ///< 浙江省湖州市安吉县
  int level = 0;          ///< 1 provinces, 2 prefectures, 3 counties
};

/// The divisions that a whole name may stand for as of the year (without one: the newest), in order of code: 安吉县, 湖州市安吉县, 内蒙古.
/// Several for a name that several places have (朝阳区); none for a name that is not known. A code gives the division that has it. UTF-8;
/// full-width and traditional characters are understood. May be called from several threads.
[[nodiscard]] ZHIBIAO_EXPORT std::vector<Division> divisions_named(std::string_view name, const std::optional<Year>& year = std::nullopt);

}  // namespace zhibiao
