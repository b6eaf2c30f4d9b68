/// @file child.hpp
/// Work in a process of its own: what ends it ends nothing else, and what it leaves is nobody's.
#pragma once

#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdio>
#include <cstring>
#include <exception>
#include <string>

namespace zhibiao::faults {

/// What went wrong as `work` tells it, how its process ended, or what it threw; empty when all is well.
template <typename Work>
std::string in_child(Work work) {
  constexpr unsigned seconds = 60;
  constexpr std::size_t longest = 2048;
  static auto* const told = static_cast<char*>(::mmap(nullptr, longest, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0));
  std::strcpy(told, "ends the process");
  const pid_t child = ::fork();
  if (child == 0) {
    ::alarm(seconds);
    try {
      const std::string problem = work();
      std::snprintf(told, longest, "%s", problem.c_str());
    } catch (const std::exception& error) {
      std::snprintf(told, longest, "throws: %s", error.what());
    }
    ::_exit(0);
  }
  int status = 0;
  ::waitpid(child, &status, 0);
  return WIFSIGNALED(status) ? std::string("ends the process: ") + ::strsignal(WTERMSIG(status)) : std::string(told);
}

}  // namespace zhibiao::faults
