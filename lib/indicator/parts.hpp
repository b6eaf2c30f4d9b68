/// @file parts.hpp
/// Totals and their parts, where the text marks them.
#pragma once

#include <cstdint>
#include <vector>

#include "indicator/scope.hpp"

namespace zhibiao::indicator {

/// For each quantity the index of the total that it is a part of, or -1.
[[nodiscard]] std::vector<std::int32_t> find_parts(const Passage& passage, const Words& words, const Content& content, const Frames& frames,
                                                   const std::vector<Relation>& relations, const std::vector<Scope>& scopes);

}  // namespace zhibiao::indicator
