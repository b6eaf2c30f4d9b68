/// @file progress.hpp
/// How far long work is, for people at a terminal.
#pragma once

#include <chrono>
#include <cstddef>
#include <string_view>

namespace zhibiao::tool {

/// One line on the terminal that is written over, with rate and time left; nothing where standard error is no terminal.
class Progress {
 public:
  Progress();
  /// `what` is at work now; the line goes away with the last one.
  void show(std::size_t done, std::size_t total, std::string_view what) const;

 private:
  using Clock = std::chrono::steady_clock;
  bool on_terminal_;
  Clock::time_point begin_ = Clock::now();
};

}  // namespace zhibiao::tool
