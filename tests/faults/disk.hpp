/// @file disk.hpp
/// What a disk may hold after the power was lost.
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "faults/recording.hpp"

namespace zhibiao::faults {

/// What of that which was not yet made to last is there all the same.
struct Chance {
  enum class Names : std::uint8_t { none, all, some };  ///< of new, renamed and removed files: some are the first ones
  enum class Bytes : std::uint8_t { none, all, some };  ///< of writes: some have some of their sectors
  Names names = Names::none;
  Bytes bytes = Bytes::none;
  std::uint32_t seed = 0;  ///< of what is some
};

/// Folders and files by name, with their bytes.
struct Image {
  static constexpr int folder = 0;
  std::map<std::string, int> names;  ///< to the number of the file, or `folder`
  std::map<int, std::string> bytes;  ///< of each file
  void write_to(const std::filesystem::path& empty) const;
  /// What tells one image from another.
  [[nodiscard]] std::string told() const;
};

/// What is there when the power is lost before step `at`. What was synchronized is there whole; of the rest, chance decides.
[[nodiscard]] Image after_power_loss(const std::vector<Step>& steps, std::size_t at, const Chance& chance);

}  // namespace zhibiao::faults
