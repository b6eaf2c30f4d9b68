/// @file file.hpp
/// Whole files.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>

#include "zhibiao/limits.hpp"

namespace zhibiao::text {

/// The bytes of a file, or of a pipe that somebody writes into. Throws Error: not_found, io (a folder or device, no permission, a failed
/// read), unreadable (larger than a document may be, a pipe without a writer).
[[nodiscard]] std::string read_file(const std::filesystem::path& path, const Limits& limits = {});

/// Whether a path that a file from others names leads out of the folder of that file.
[[nodiscard]] bool leads_out(const std::filesystem::path& path);

}  // namespace zhibiao::text
