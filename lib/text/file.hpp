/// @file file.hpp
/// Whole files.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>

namespace zhibiao::text {

/// Throws Error (unreadable) for a document of more than 512 MB; `source` names it.
void require_readable_size(std::uintmax_t size, const std::string& source);

/// The bytes of a file, or of a pipe that somebody writes into. Throws Error: not_found, io (a folder or device, no permission, a failed
/// read), unreadable (too large, a pipe without a writer).
[[nodiscard]] std::string read_file(const std::filesystem::path& path);

}  // namespace zhibiao::text
