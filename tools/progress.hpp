/// @file progress.hpp
/// How far long work is, for people at a terminal.
#pragma once

#include <chrono>
#include <cstddef>
#include <string_view>

#include "zhibiao/watch.hpp"

namespace zhibiao::tool {

/// One line on the terminal that is written over, with rate and time left; nothing where standard error is no terminal.
class Progress {
 public:
  Progress();
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;
  /// The line goes away.
  ~Progress();
  /// `what` is at work now; `total` is 0 where it is not known. The line goes away with the last one.
  void show(std::size_t done, std::size_t total, std::string_view what);
  /// Rate and time left are reckoned from now on.
  void restart() { begin_ = Clock::now(); }

 private:
  using Clock = std::chrono::steady_clock;
  bool on_terminal_;
  bool shown_ = false;
  Clock::time_point begin_ = Clock::now();
};

/// Shows the steps of one long call as Progress does, until the Watch goes away.
[[nodiscard]] Watch shown_on_terminal();

}  // namespace zhibiao::tool
