/// @file output.hpp
/// Standard output with its faults noticed: a full disk is an error, a reader that went away is none. Long output for a terminal is paged.
#pragma once

#include <unistd.h>

#include <array>
#include <memory>
#include <streambuf>
#include <string_view>

#include "pager.hpp"

namespace zhibiao::tool {

/// Thrown when standard output cannot be written; `number` is the errno.
struct OutputFailure {
  int number;
};

/// Writes to standard output and throws OutputFailure. A stream on it must have exceptions(badbit) set and be flushed at the end.
class StandardOutput : public std::streambuf {
 public:
  StandardOutput() { empty(); }
  /// On a terminal: what is longer than it is shown by the pager. Said before anything is written.
  void page_when_long();
  /// Waits until whoever looks at it has seen enough. What is written after that is lost.
  void close();

 private:
  int_type overflow(int_type c) override;
  int sync() override;
  void empty() { setp(buffer_.data(), buffer_.data() + buffer_.size()); }
  /// Where the first bytes and all that follow go.
  void choose_sink(std::string_view first);

  std::array<char, 1 << 16> buffer_;
  bool may_page_ = false;
  std::unique_ptr<Pager> pager_;
  int sink_ = STDOUT_FILENO;
};

}  // namespace zhibiao::tool
