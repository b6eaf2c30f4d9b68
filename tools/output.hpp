/// @file output.hpp
/// Standard output with its faults noticed: a full disk is an error, a reader that went away is none.
#pragma once

#include <array>
#include <streambuf>

namespace zhibiao::tool {

/// Thrown when standard output cannot be written; `number` is the errno.
struct OutputFailure {
  int number;
};

/// Writes to standard output and throws OutputFailure. A stream on it must have exceptions(badbit) set and be flushed at the end.
class StandardOutput : public std::streambuf {
 public:
  StandardOutput() { empty(); }

 private:
  int_type overflow(int_type c) override;
  int sync() override;
  void empty() { setp(buffer_.data(), buffer_.data() + buffer_.size()); }

  std::array<char, 1 << 16> buffer_;
};

}  // namespace zhibiao::tool
