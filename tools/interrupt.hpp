/// @file interrupt.hpp
/// Ctrl-C: what is being written stays as it was, and the command says so.
#pragma once

namespace zhibiao::tool {

/// Exit code of a command that was interrupted, whichever signal it was: that of SIGINT, as shells have it (128 + 2).
constexpr int interrupted_exit = 130;

/// From now on SIGINT and SIGTERM end the command with a word. Files are written beside their place and databases in one transaction, so
/// that nothing is half-written; what is left beside them is cleared by whoever opens or writes them next.
void end_on_interrupt();

/// Thrown where a command can stop in order.
struct Interrupted {};

/// While it lives the first signal is only noted, for stop_if_interrupted(); the second ends the command as above.
class Interruptible {
 public:
  Interruptible();
  Interruptible(const Interruptible&) = delete;
  Interruptible& operator=(const Interruptible&) = delete;
  ~Interruptible();
};
/// Throws Interrupted when a signal was noted.
void stop_if_interrupted();

}  // namespace zhibiao::tool
