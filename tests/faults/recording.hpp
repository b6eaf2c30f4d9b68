/// @file recording.hpp
/// What the process asks the system to do with files below one folder: written down, refused when the disk is full or may only be read. For
/// programs of their own: calls of the system are replaced.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace zhibiao::faults {

/// A call that changes files or makes changes last. Paths are below the folder; a file is known by a number that stays when it is renamed.
struct Step {
  enum class Kind : std::uint8_t { make, make_folder, write, cut, sync, sync_folder, rename, exchange, link, remove };
  Kind kind = Kind::write;
  int file = 0;              ///< of make, write, cut and sync
  std::string path = {};     ///< of make and of what follows it in Kind; of link the new name
  std::string to = {};       ///< of rename and exchange; of link what has it already
  std::uint64_t offset = 0;  ///< of write; of cut the new size
  std::string bytes = {};    ///< of write
};

/// Writes down what is done while it lives, one at a time. What stands in the folder before is made by the first steps.
class Recording {
 public:
  explicit Recording(const std::filesystem::path& folder);
  Recording(const Recording&) = delete;
  Recording& operator=(const Recording&) = delete;
  ~Recording();
  [[nodiscard]] std::vector<Step> steps() const;
};

/// While it lives files below the folder take so many more bytes, then the disk is full.
class FullDisk {
 public:
  FullDisk(const std::filesystem::path& folder, std::uint64_t bytes);
  FullDisk(const FullDisk&) = delete;
  FullDisk& operator=(const FullDisk&) = delete;
  ~FullDisk();
};

/// While it lives nothing below the folder may be changed.
class ReadOnlyDisk {
 public:
  explicit ReadOnlyDisk(const std::filesystem::path& folder);
  ReadOnlyDisk(const ReadOnlyDisk&) = delete;
  ReadOnlyDisk& operator=(const ReadOnlyDisk&) = delete;
  ~ReadOnlyDisk();
};

}  // namespace zhibiao::faults
