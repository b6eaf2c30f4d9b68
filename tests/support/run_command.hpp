/// @file run_command.hpp
/// Runs the built command `zhibiao` as a user does.
#pragma once

#include <sys/wait.h>

#include <cstdlib>
#include <string>

#include "support/temporary_folder.hpp"

namespace zhibiao::test {

struct Outcome {
  int exit_code;
  std::string out;
  std::string err;
};

/// Runs `zhibiao ARGUMENTS` through the shell in `folder`; redirections and pipes in the arguments work, and $ZHIBIAO names the command.
inline Outcome run(const TemporaryFolder& folder, const std::string& arguments) {
  const TemporaryFolder streams;
  const std::string command = "cd '" + folder.path().string() + "' && ZHIBIAO='" ZHIBIAO_COMMAND "' && { '" ZHIBIAO_COMMAND "' " +
                              arguments + "; } >'" + (streams / "out").string() + "' 2>'" + (streams / "err").string() + "'";
  const int status = std::system(command.c_str());
  return {WIFEXITED(status) ? WEXITSTATUS(status) : -1, read_file(streams / "out"), read_file(streams / "err")};
}

}  // namespace zhibiao::test
