/// @file terminal.hpp
/// The command as people at a terminal see it.
#pragma once

#include <pty.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdlib>
#include <string>

#include "support/temporary_folder.hpp"

namespace zhibiao::test {

struct Shown {
  int exit_code = -1;
  std::string text;
};

/// Runs a line of the shell in `folder` on a terminal of its own, $ZHIBIAO being the command, and gives what it shows.
inline Shown on_terminal(const TemporaryFolder& folder, const std::string& line, unsigned short rows = 24) {
  winsize size{};
  size.ws_row = rows;
  size.ws_col = 80;
  int terminal = -1;
  const pid_t child = forkpty(&terminal, nullptr, nullptr, &size);
  if (child == 0) {
    unsetenv("COLUMNS");
    unsetenv("PAGER");
    setenv("ZHIBIAO", ZHIBIAO_COMMAND, 1);
    setenv("TERM", "xterm", 1);
    const std::string command = "cd '" + folder.path().string() + "' && " + line;
    execl("/bin/sh", "sh", "-c", command.c_str(), static_cast<char*>(nullptr));
    _exit(127);
  }
  Shown shown;
  char bytes[4096];
  for (ssize_t got = 0; (got = read(terminal, bytes, sizeof bytes)) > 0;) shown.text.append(bytes, static_cast<std::size_t>(got));
  int status = 0;
  waitpid(child, &status, 0);
  close(terminal);
  shown.exit_code = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
  return shown;
}

}  // namespace zhibiao::test
