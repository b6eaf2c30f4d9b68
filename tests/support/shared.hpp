/// @file shared.hpp
/// The reference material beside the checkout, which not everybody has: tests that need it say so and pass.
#pragma once

#include <cstdlib>
#include <filesystem>
#include <optional>
#include <string>

namespace zhibiao::test {

/// A file or folder below the environment's ZHIBIAO_SHARED, else below ../shared beside the checkout; empty when it is not there.
inline std::optional<std::filesystem::path> shared(const std::filesystem::path& relative) {
  const char* given = std::getenv("ZHIBIAO_SHARED");
  const auto root = given != nullptr ? std::filesystem::path(given) : std::filesystem::path(ZHIBIAO_SOURCE_DIR) / ".." / "shared";
  std::error_code failed;
  auto path = std::filesystem::canonical(root / relative, failed);
  return failed ? std::nullopt : std::optional(path);
}

}  // namespace zhibiao::test

/// Declares `name` as the path below the shared material, or leaves the test with a note that it was skipped.
#define ZHIBIAO_SHARED_OR_SKIP(name, relative)                              \
  const auto name##_found = zhibiao::test::shared(relative);                \
  if (!name##_found) {                                                      \
    WARN("skipped: " << (relative) << " is not there; set ZHIBIAO_SHARED"); \
    return;                                                                 \
  }                                                                         \
  const std::filesystem::path& name = *name##_found
