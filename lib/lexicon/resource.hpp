/// @file resource.hpp
/// The files of schema/, compiled into the library.
#pragma once

#include <string_view>
#include <vector>

namespace zhibiao::lexicon {

struct Resource {
  std::string_view path;   ///< below schema/: "lexicon/units.toml"
  std::string_view bytes;  ///< of TOML files what pack() makes of them: see tree()
};

/// All embedded files in order of path. The bytes live as long as the program.
[[nodiscard]] const std::vector<Resource>& resources();
/// The bytes of one; throws Error(not_found) when there is none.
[[nodiscard]] std::string_view resource(std::string_view path);

}  // namespace zhibiao::lexicon
