/// @file compiled.hpp
/// What the program make_knowledge made of schema/ when the library was built.
#pragma once

#include <cstdint>
#include <string_view>

namespace zhibiao::lexicon {

/// The columns (flat.hpp) of "words", "regions" or "codebook/NAME"; nullptr where nothing is compiled: in the program that does it.
[[nodiscard]] const std::uint32_t* compiled(std::string_view name);

}  // namespace zhibiao::lexicon
