/// @file archive.hpp
/// Zip archives that cannot take more memory than allowed, whatever they claim.
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace zhibiao::pages {

/// A zip archive in memory, read-only. The bytes must live as long as it does.
class Archive {
 public:
  /// `most`: how many bytes all parts that are read may have together, unpacked. Throws Error (unreadable) for a broken
  /// archive; `source` names it in messages.
  Archive(std::string_view bytes, std::string source, std::size_t most);
  ~Archive();
  Archive(const Archive&) = delete;
  Archive& operator=(const Archive&) = delete;

  /// The unpacked bytes of a part; empty when there is none of this name. Throws Error (unreadable) for a part that is
  /// damaged, encrypted, or too large.
  [[nodiscard]] std::optional<std::string> read(const std::string& name);

 private:
  struct State;
  std::string source_;
  std::size_t left_;
  std::unique_ptr<State> state_;
};

}  // namespace zhibiao::pages
