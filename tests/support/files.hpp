/// @file files.hpp
/// The sample documents of the repository, and documents made of a test's own text.
#pragma once

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include "zhibiao/document.hpp"

namespace zhibiao::test {

inline std::string file_content(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream bytes;
  bytes << file.rdbuf();
  return bytes.str();
}

/// Files below a folder of the repository whose name ends in one of the extensions, in order of path; not CMake's.
inline std::vector<std::filesystem::path> files_below(const std::string& folder, const std::vector<std::string>& extensions) {
  std::vector<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(std::filesystem::path(ZHIBIAO_SOURCE_DIR) / folder))
    if (entry.path().filename() != "CMakeLists.txt" &&
        std::find(extensions.begin(), extensions.end(), entry.path().extension()) != extensions.end())
      files.push_back(entry.path());
  std::sort(files.begin(), files.end());
  return files;
}

/// A plain text document of a test's own.
inline Document plain_document(std::string_view text) {
  DocumentOptions options;
  options.media_type = "text/plain";
  return Document::from_bytes(text, options);
}

}  // namespace zhibiao::test
