/// @file file.hpp
/// Files that are made beside their place and put there in one step.
#pragma once

#include <filesystem>
#include <string>

namespace zhibiao::store {

/// A new file beside `target`, removed again unless it was put in its place.
class TemporaryFile {
 public:
  explicit TemporaryFile(const std::filesystem::path& target);
  TemporaryFile(const TemporaryFile&) = delete;
  TemporaryFile& operator=(const TemporaryFile&) = delete;
  ~TemporaryFile();

  [[nodiscard]] const std::filesystem::path& path() const { return path_; }
  /// Makes it safe on the disk and renames it to the target: others see the old file or the new one, nothing between.
  /// Throws Error (io).
  void put_in_place();

 private:
  std::filesystem::path target_;
  std::filesystem::path path_;
  bool placed_ = false;
};

/// The file that a path leads to through symbolic links, or the path itself when there is none.
[[nodiscard]] std::filesystem::path resolved(const std::filesystem::path& path);

/// Tells a file from another that has taken its place. Zero when there is none.
struct FileIdentity {
  unsigned long long device = 0;
  unsigned long long number = 0;
  friend bool operator==(const FileIdentity&, const FileIdentity&) = default;
};
[[nodiscard]] FileIdentity identity(const std::filesystem::path& path);

}  // namespace zhibiao::store
