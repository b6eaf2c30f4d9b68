/// @file pack.hpp
/// How the table of regions is made; runs when the library is built.
#pragma once

#include <string_view>

#include "lexicon/flat.hpp"

namespace zhibiao::region {

/// The files of schema/regions.
struct Files {
  std::string_view regions, nonstandard, aliases;
};

/// The columns of a Table.
[[nodiscard]] lexicon::Packed pack(const Files& files);

}  // namespace zhibiao::region
