/// @file sample.hpp
/// Text of the genre in any length.
#pragma once

#include <string>
#include <vector>

namespace zhibiao::benchmarks {

/// The repository's sample reports in plain text, in order of path.
[[nodiscard]] const std::vector<std::string>& reports();

/// One document as long as `times` average reports: the samples one after another, each time with other digits, so that no
/// figure is repeated.
[[nodiscard]] std::string long_report(int times);

}  // namespace zhibiao::benchmarks
