/// @file sample.hpp
/// What several targets begin with.
#pragma once

#include <cstddef>
#include <string>

namespace zhibiao::fuzz {

/// A fuzzer finds more in many short texts: longer ones are left.
inline constexpr std::size_t longest = 1U << 14;

/// The bytes of a database with one document, made once.
[[nodiscard]] const std::string& sample_database();

}  // namespace zhibiao::fuzz
