/// @file properties.hpp
/// What holds for every document, whatever it says.
#pragma once

#include <string>
#include <vector>

#include "zhibiao/extractor.hpp"

namespace zhibiao::test {

/// What the report of a document breaks, one sentence each: observations and rejections are in order, do not overlap, quote the
/// text, and share out all its digit groups.
[[nodiscard]] std::vector<std::string> broken_properties(const Document& document, const Report& report);

}  // namespace zhibiao::test
