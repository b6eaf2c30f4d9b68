#include "pager.hpp"

#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <string_view>

extern char** environ;  // NOLINT(readability-redundant-declaration): POSIX declares it nowhere

namespace zhibiao::tool {
namespace {

constexpr const char* usual = "less";

/// What a child is begun with: `input` as its standard input, signals as a shell gives them.
class Setting {
 public:
  explicit Setting(int input) {
    posix_spawn_file_actions_init(&files_);
    posix_spawn_file_actions_adddup2(&files_, input, STDIN_FILENO);
    sigset_t restored;
    sigemptyset(&restored);
    for (const int signal : {SIGINT, SIGTERM, SIGPIPE}) sigaddset(&restored, signal);
    posix_spawnattr_init(&attributes_);
    posix_spawnattr_setsigdefault(&attributes_, &restored);
    posix_spawnattr_setflags(&attributes_, POSIX_SPAWN_SETSIGDEF);
  }
  Setting(const Setting&) = delete;
  Setting& operator=(const Setting&) = delete;
  ~Setting() {
    posix_spawn_file_actions_destroy(&files_);
    posix_spawnattr_destroy(&attributes_);
  }
  /// -1 when the program cannot be begun.
  template <std::size_t N>
  pid_t begin(std::array<const char*, N> words) const {
    pid_t process = -1;
    const int fault = posix_spawnp(&process, words.front(), &files_, &attributes_, const_cast<char**>(words.data()), environ);
    return fault == 0 ? process : -1;
  }

 private:
  posix_spawn_file_actions_t files_{};
  posix_spawnattr_t attributes_{};
};

}  // namespace

std::string pager_command() {
  const char* named = std::getenv("PAGER");
  const std::string command = named == nullptr ? usual : named;
  return command == "cat" ? std::string() : command;
}

Pager::Pager(const std::string& command) {
  std::array<int, 2> ends{};
  if (pipe2(ends.data(), O_CLOEXEC) != 0) return;
  setenv("LESS", "FRX", 0);
  setenv("LESSCHARSET", "utf-8", 0);
  const Setting setting(ends[0]);
  process_ = command == usual ? setting.begin(std::array{usual, static_cast<const char*>(nullptr)})
                              : setting.begin(std::array{"sh", "-c", command.c_str(), static_cast<const char*>(nullptr)});
  close(ends[0]);
  if (process_ < 0) {
    close(ends[1]);
    return;
  }
  sink_ = ends[1];
  std::signal(SIGINT, SIG_IGN);  // whoever leaves the pager ends the command: its next line has no reader
}

Pager::~Pager() {
  if (process_ < 0) return;
  close(sink_);
  int status = 0;
  while (waitpid(process_, &status, 0) < 0 && errno == EINTR) {
  }
}

}  // namespace zhibiao::tool
