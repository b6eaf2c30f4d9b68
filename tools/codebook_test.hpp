/// @file codebook_test.hpp
#pragma once

#include "command.hpp"

namespace zhibiao::tool {

/// codebook test: scores codebooks against reports that people have read.
void add_codebook_test(CLI::App& codebook, Action& action);

}  // namespace zhibiao::tool
