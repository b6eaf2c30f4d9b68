/// @file child.hpp
/// Runs another program over some bytes: within limits, and with nothing left behind, however it ends.
#pragma once

#include <chrono>
#include <cstddef>
#include <string>
#include <string_view>

namespace zhibiao::pages {

struct ChildLimits {
  std::chrono::seconds time{0};  ///< on the clock, and of the processor
  std::size_t memory = 0;        ///< bytes of address space
  std::size_t output = 0;        ///< bytes that it may write
};

enum class ChildEnd {
  exited,       ///< `number`: its exit code, 0 when somebody else in this process has taken it
  killed,       ///< `number`: the signal
  not_started,  ///< `number`: the error of the operating system
  too_slow,
  too_much_output,
};

struct ChildResult {
  ChildEnd end = ChildEnd::exited;
  int number = 0;
  std::string output;
};

/// Starts `program` (a path; no shell, no arguments, nothing of the environment) with `input` as its standard input and waits for its end.
/// It has no other descriptor of this process, all signals as they are by default, and a process group of its own, which is killed as a
/// whole at the end. Safe in several threads at once, and in a process that ignores SIGCHLD; raises no SIGPIPE.
[[nodiscard]] ChildResult run_child(const std::string& program, std::string_view input, const ChildLimits& limits);

}  // namespace zhibiao::pages
