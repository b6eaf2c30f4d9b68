/// @file scenes.hpp
/// What the library does, each through its public headers, with the least that shows whether it was done as it should.
#pragma once

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

namespace zhibiao::faults {

/// A call of the library in a folder.
struct Scene {
  std::string name;
  std::function<void(const std::filesystem::path& folder)> prepare;     ///< makes what the folder holds before
  std::function<std::string(const std::filesystem::path& folder)> run;  ///< gives what tells one outcome from another; may be called again
  std::vector<std::string> outputs = {};                                ///< files and folders that it writes
  bool frail = false;  ///< asks a library that cannot bear an allocation that fails: see SECURITY.md
};

[[nodiscard]] std::vector<Scene> scenes();
/// The same through zhibiao.h: a code that is not ZHIBIAO_OK is thrown as Error.
[[nodiscard]] std::vector<Scene> scenes_in_c();

}  // namespace zhibiao::faults
