/// @file lint.hpp
/// Tests a codebook against its own examples.
#pragma once

#include <vector>

#include "zhibiao/codebook.hpp"

namespace zhibiao::indicator {

[[nodiscard]] std::vector<CodebookFinding> lint(const Codebook& codebook);

}  // namespace zhibiao::indicator
