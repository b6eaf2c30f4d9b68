#include "pages/pdf/child.hpp"

#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <optional>
#include <system_error>
#include <thread>
#include <tuple>
#include <utility>

namespace zhibiao::pages {
namespace {

using Clock = std::chrono::steady_clock;

// Throws for a call that failed; `std::system_error` never leaves this file.
int checked(int result) {
  if (result < 0) throw std::system_error(errno, std::generic_category());
  return result;
}

class Descriptor {
 public:
  // Away from 0 to 2, which the child's own take.
  explicit Descriptor(int number) : number_(number) {
    if (number_ > STDERR_FILENO) return;
    const int moved = fcntl(number_, F_DUPFD_CLOEXEC, STDERR_FILENO + 1);
    close(std::exchange(number_, moved));
    checked(moved);
  }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  ~Descriptor() { reset(); }

  void reset() {
    if (number_ >= 0) close(std::exchange(number_, -1));
  }
  [[nodiscard]] int number() const { return number_; }

 private:
  int number_;
};

// A file that has no name, so that nothing stays: a pipe would have to be written while the answer is read.
void fill(const Descriptor& file, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t written = write(file.number(), bytes.data(), bytes.size());
    if (written > 0) bytes.remove_prefix(static_cast<std::size_t>(written));
    if (written < 0 && errno != EINTR) checked(-1);
  }
  if (lseek(file.number(), 0, SEEK_SET) < 0) checked(-1);
}

// What the child gets at its start.
class Start {
 public:
  Start(int input, int output) {
    posix_spawn_file_actions_init(&files_);
    posix_spawnattr_init(&attributes_);
    posix_spawn_file_actions_adddup2(&files_, input, STDIN_FILENO);
    posix_spawn_file_actions_adddup2(&files_, output, STDOUT_FILENO);
    posix_spawn_file_actions_addopen(&files_, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
    posix_spawn_file_actions_addclosefrom_np(&files_, STDERR_FILENO + 1);
    sigset_t signals;
    sigemptyset(&signals);
    posix_spawnattr_setsigmask(&attributes_, &signals);
    sigfillset(&signals);
    posix_spawnattr_setsigdefault(&attributes_, &signals);
    posix_spawnattr_setpgroup(&attributes_, 0);
    posix_spawnattr_setflags(&attributes_, POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF);
  }
  Start(const Start&) = delete;
  Start& operator=(const Start&) = delete;
  ~Start() {
    posix_spawn_file_actions_destroy(&files_);
    posix_spawnattr_destroy(&attributes_);
  }

  pid_t operator()(const std::string& program) const {
    std::string name = program;
    std::string locale = "LC_ALL=C";
    std::array<char*, 2> arguments{name.data(), nullptr};
    std::array<char*, 2> environment{locale.data(), nullptr};
    pid_t child = 0;
    // POSIX lets a program that does not start be one that ends with 127, as it does under QEMU.
    checked(access(program.c_str(), X_OK));
    const int error = posix_spawn(&child, program.c_str(), &files_, &attributes_, arguments.data(), environment.data());
    if (error != 0) throw std::system_error(error, std::generic_category());
    return child;
  }

 private:
  posix_spawn_file_actions_t files_{};
  posix_spawnattr_t attributes_{};
};

class Child {
 public:
  Child(const Start& start, const std::string& program) : id_(start(program)) {}
  Child(const Child&) = delete;
  Child& operator=(const Child&) = delete;
  // Its id is nobody else's before it was waited for, so that the signal meets the right group.
  ~Child() {
    if (id_ == 0) return;
    kill(-id_, SIGKILL);
    while (waitpid(id_, nullptr, 0) < 0 && errno == EINTR) {
    }
  }

  // From outside, so that they hold whatever the program is.
  void limit(const ChildLimits& limits) const {
    lower(RLIMIT_CPU, static_cast<rlim_t>(limits.time.count()));
    lower(RLIMIT_AS, limits.memory);
    lower(RLIMIT_CORE, 0);
  }

  // How it ended, if it did. It stays to be waited for.
  std::optional<std::pair<ChildEnd, int>> end() {
    siginfo_t info{};
    if (waitid(P_PID, static_cast<id_t>(id_), &info, WEXITED | WNOHANG | WNOWAIT) < 0) {
      if (errno == EINTR) return std::nullopt;
      id_ = 0;  // a host that ignores SIGCHLD, or waits for all: the answer alone tells whether it is whole
      return std::pair{ChildEnd::exited, 0};
    }
    if (info.si_pid == 0) return std::nullopt;
    if (info.si_code == CLD_EXITED) return std::pair{ChildEnd::exited, info.si_status};
    return std::pair{info.si_status == SIGXCPU ? ChildEnd::too_slow : ChildEnd::killed, info.si_status};
  }

 private:
  // What is lower already stays. A second above the soft limit of the processor's time, SIGKILL follows SIGXCPU.
  void lower(__rlimit_resource resource, rlim_t to) const {
    rlimit limit{};
    if (!has_limits(prlimit(id_, resource, nullptr, &limit))) return;
    limit.rlim_max = std::min(limit.rlim_max, resource == RLIMIT_CPU ? to + 1 : to);
    limit.rlim_cur = std::min(limit.rlim_cur, to);
    std::ignore = has_limits(prlimit(id_, resource, &limit, nullptr));
  }

  // Where the host ignores SIGCHLD, a program that has ended already is gone before its limits are set.
  static bool has_limits(int result) {
    if (result < 0 && errno == ESRCH) return false;
    checked(result);
    return true;
  }

  pid_t id_;
};

// Reads all that the child writes; tells which limit it met.
std::optional<ChildEnd> collect(int from, const ChildLimits& limits, Clock::time_point deadline, std::string& output) {
  std::array<char, 1 << 16> buffer;
  for (;;) {
    const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(deadline - Clock::now()).count();
    if (left <= 0) return ChildEnd::too_slow;
    pollfd waiting{from, POLLIN, 0};
    const int ready = poll(&waiting, 1, static_cast<int>(std::min<long long>(left, 1000)));
    if (ready < 0 && errno != EINTR) checked(ready);
    if (ready <= 0) continue;
    const ssize_t got = read(from, buffer.data(), buffer.size());
    if (got == 0) return std::nullopt;
    if (got < 0) {
      if (errno != EINTR) checked(-1);
      continue;
    }
    if (output.size() + static_cast<std::size_t>(got) > limits.output) return ChildEnd::too_much_output;
    output.append(buffer.data(), static_cast<std::size_t>(got));
  }
}

ChildResult run(const std::string& program, std::string_view input, const ChildLimits& limits) {
  const Descriptor file(checked(memfd_create("document", MFD_CLOEXEC)));
  fill(file, input);
  std::array<int, 2> ends{};
  checked(pipe2(ends.data(), O_CLOEXEC));
  const Descriptor from(ends[0]);
  Descriptor to(ends[1]);
  const Clock::time_point deadline = Clock::now() + limits.time;
  Child child(Start(file.number(), to.number()), program);
  to.reset();
  child.limit(limits);
  ChildResult result;
  if (const auto met = collect(from.number(), limits, deadline, result.output)) {
    result.end = *met;
    return result;
  }
  for (;;) {
    if (const auto end = child.end()) {
      std::tie(result.end, result.number) = *end;
      return result;
    }
    if (Clock::now() >= deadline) {
      result.end = ChildEnd::too_slow;
      return result;
    }
    std::this_thread::sleep_for(std::chrono::milliseconds(1));
  }
}

}  // namespace

ChildResult run_child(const std::string& program, std::string_view input, const ChildLimits& limits) {
  try {
    return run(program, input, limits);
  } catch (const std::system_error& error) {
    return {ChildEnd::not_started, error.code().value(), {}};
  }
}

}  // namespace zhibiao::pages
