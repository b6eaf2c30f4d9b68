#include "interrupt.hpp"

#include <unistd.h>

#include <csignal>
#include <string_view>

namespace zhibiao::tool {
namespace {

volatile std::sig_atomic_t may_be_noted = 0;
volatile std::sig_atomic_t noted = 0;

// Only what a signal handler may call.
void on_signal(int /*signal*/) {
  if (may_be_noted != 0 && noted == 0) {
    noted = 1;
    constexpr std::string_view message = "\nzhibiao: stopping when what is in hand is done; once more stops at once\n";
    [[maybe_unused]] const auto written = write(STDERR_FILENO, message.data(), message.size());
    return;
  }
  constexpr std::string_view message = "\nzhibiao: interrupted; each file and database is as it was before, or whole\n";
  [[maybe_unused]] const auto written = write(STDERR_FILENO, message.data(), message.size());
  _exit(interrupted_exit);
}

}  // namespace

void end_on_interrupt() {
  struct sigaction action {};
  action.sa_handler = on_signal;
  action.sa_flags = SA_RESTART;
  // A shell lets what runs in its background ignore Ctrl-C.
  for (const int signal : {SIGINT, SIGTERM}) {
    struct sigaction before {};
    if (sigaction(signal, nullptr, &before) == 0 && before.sa_handler == SIG_IGN) continue;
    sigaction(signal, &action, nullptr);
  }
}

Interruptible::Interruptible() {
  noted = 0;
  may_be_noted = 1;
}
Interruptible::~Interruptible() { may_be_noted = 0; }

void stop_if_interrupted() {
  if (noted != 0) throw Interrupted{};
}

}  // namespace zhibiao::tool
