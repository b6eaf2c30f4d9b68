/// @file file.hpp
/// Files that are made beside their place and put there in one step.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace zhibiao::store {

enum class Standing {
  nothing,
  file,
  folder,
  other,  // a device, a pipe, a socket
};
/// What a path leads to. Throws Error (io) when the system does not tell (a circle of links, a folder that may not be entered).
[[nodiscard]] Standing look_at(const std::filesystem::path& path);

/// Whether two paths lead to one file.
[[nodiscard]] bool same_file(const std::filesystem::path& a, const std::filesystem::path& b);

/// The file that a path leads to through symbolic links, whether it is there or not. Throws Error (io) for a circle of links.
[[nodiscard]] std::filesystem::path resolved(const std::filesystem::path& path);

/// A name for a file out of a word that a database holds: what is no letter, digit, `_`, `-` or point of ASCII, and a point at the
/// beginning, is written as % and two hex digits, so that the name never leads out of its folder and no two words share one.
[[nodiscard]] std::string safe_name(std::string_view word, std::string_view ending);

/// Makes a folder and those above it; nothing when it is there. Throws Error (io).
void make_folder(const std::filesystem::path& folder);

/// Throws Error (io) when something stands at a path that must not be replaced: no plain file, or one that may not be written.
void require_replaceable(const std::filesystem::path& target);

/// Makes a file, or the names in a folder, safe on the disk. Throws Error (io).
void flush(const std::filesystem::path& path);

/// Throws Error (io) when a log of SQLite stands beside the target: it would be played back into what is put there.
void require_no_journal(const std::filesystem::path& target);

/// The file beside another one that tells its hash.
[[nodiscard]] std::filesystem::path checksum_of(const std::filesystem::path& file);

/// A name beside the target that no other program and no other call of this one makes.
[[nodiscard]] std::filesystem::path beside(const std::filesystem::path& target);
/// What stands beside the target under such names, and was made by programs that do not run any more.
[[nodiscard]] std::vector<std::filesystem::path> left_beside(const std::filesystem::path& target);

/// Removes the files among them.
void remove_left_files(const std::filesystem::path& target);

/// Keeps other programs that do the same away from an empty file, which SQLite cannot lock without filling it.
class EmptyFileLock {
 public:
  /// Waits some seconds. Throws Error (io) when others have it, or when the file cannot be written.
  explicit EmptyFileLock(const std::filesystem::path& path);
  EmptyFileLock(const EmptyFileLock&) = delete;
  EmptyFileLock& operator=(const EmptyFileLock&) = delete;
  ~EmptyFileLock();
  /// Whether the file still stands there, and is empty.
  [[nodiscard]] bool holds() const;

 private:
  std::filesystem::path path_;
  int descriptor_;
};

enum class Placing {
  replace,  ///< what stands there, if anything
  create,   ///< only where nothing stands
};

/// A new file beside the one that `target` leads to, removed again unless it was put in its place. It takes over owner and mode of what it
/// is to replace. What programs that were killed have left in the same folder is removed first.
class TemporaryFile {
 public:
  /// Throws Error (io); see require_replaceable().
  explicit TemporaryFile(const std::filesystem::path& target);
  TemporaryFile(const TemporaryFile&) = delete;
  TemporaryFile& operator=(const TemporaryFile&) = delete;
  ~TemporaryFile();

  [[nodiscard]] const std::filesystem::path& path() const { return path_; }
  /// Makes it safe on the disk and renames it to the target: others see the old file or the new one, nothing between.
  /// Throws Error (io), for Placing::create also when something stands there by now.
  void put_in_place(Placing placing = Placing::replace);

 private:
  void release() noexcept;

  std::filesystem::path target_;
  std::filesystem::path path_;
  int descriptor_ = -1;  // holds the lock that tells others that the file is in use
  bool placed_ = false;
};

}  // namespace zhibiao::store
