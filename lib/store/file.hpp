/// @file file.hpp
/// Files that are made beside their place and put there in one step.
#pragma once

#include <filesystem>
#include <string>

namespace zhibiao::store {

/// A new file beside `target`, removed again unless it was put in its place. What earlier programs that were killed have left beside the
/// same target is removed first.
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
  void release();

  std::filesystem::path target_;
  std::filesystem::path path_;
  int descriptor_ = -1;  // holds the lock that tells others that the file is in use
  bool placed_ = false;
};

/// The file that a path leads to through symbolic links, or the path itself when there is none.
[[nodiscard]] std::filesystem::path resolved(const std::filesystem::path& path);

/// Makes a folder and those above it; nothing when it is there. Throws Error (io).
void make_folder(const std::filesystem::path& folder);

/// Tells a file from another that has taken its place. Zero when there is none.
struct FileIdentity {
  unsigned long long device = 0;
  unsigned long long number = 0;
  friend bool operator==(const FileIdentity&, const FileIdentity&) = default;
};
[[nodiscard]] FileIdentity identity(const std::filesystem::path& path);

}  // namespace zhibiao::store
