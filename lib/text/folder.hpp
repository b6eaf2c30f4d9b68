/// @file folder.hpp
/// What folders hold. Where an allocation fails within std::filesystem's iterators, and what is made of them, the process ends; here a call
/// ends with std::bad_alloc or a code.
#pragma once

#include <filesystem>
#include <string>
#include <system_error>
#include <vector>

namespace zhibiao::text {

/// The names of what stands in a folder, without "." and "..", in no order. `failed` tells why it could not be looked into to its end; the
/// names up to there are given.
[[nodiscard]] std::vector<std::string> names_in(const std::filesystem::path& folder, std::error_code& failed);

/// Removes a file, or a folder with all that it holds; links are removed and not followed. Nothing being there is no failure; what cannot
/// be removed stays, with what is above it.
std::error_code remove_tree(const std::filesystem::path& path) noexcept;

}  // namespace zhibiao::text
