/// @file folder.hpp
/// Folders whose files are there all together or not at all.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace zhibiao::store {

/// A new folder beside the one that `target` leads to, removed again with what is in it unless it was put in its place. What programs that
/// were killed have left beside the same target is removed first.
class TemporaryFolder {
 public:
  /// Throws Error (io).
  explicit TemporaryFolder(const std::filesystem::path& target);
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;
  ~TemporaryFolder();

  /// Where a file of this name is to be made; each name once.
  [[nodiscard]] std::filesystem::path file(const std::string& name);

  /// Where the files will be, in the order in which they were asked for.
  [[nodiscard]] std::vector<std::filesystem::path> targets() const;

  /// Renames the folder to the target; gives targets(). What stood in the target
  /// under other names stands there again, as the same files; others see the old files or the new ones, nothing between. A target that
  /// cannot be renamed (a place where something is mounted, a folder above that may not be written) gets the files one by one.
  /// Throws Error (io); also when a log of SQLite stands where a file is to be placed.
  std::vector<std::filesystem::path> put_in_place();

 private:
  void make(const std::filesystem::path& path);
  [[nodiscard]] bool can_be_exchanged() const;
  bool exchange();
  bool link_others();
  void move_files();
  void release() noexcept;

  std::filesystem::path given_;
  std::filesystem::path target_;
  std::filesystem::path path_;
  std::vector<std::string> names_;
  int descriptor_ = -1;  // holds the lock that tells others that the folder is in use
};

}  // namespace zhibiao::store
