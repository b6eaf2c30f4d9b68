#include "store/watching.hpp"

#include "store/connection.hpp"
#include "zhibiao/error.hpp"

namespace zhibiao::store {

void Watching::begin(std::string_view step, std::uint64_t total) {
  now_ = {step, 0, total};
  tell();
  require_going_on();
}

void Watching::advance() {
  ++now_.done;
  tell();
  require_going_on();
}

bool Watching::interrupts() noexcept {
  constexpr std::chrono::milliseconds longest_silence{250};
  if (watch_.stop.stop_requested()) return true;
  if (!watch_.progress || std::chrono::steady_clock::now() - told_ < longest_silence) return false;
  try {
    tell();
  } catch (...) {
    thrown_ = std::current_exception();
    return true;
  }
  return watch_.stop.stop_requested();
}

void Watching::end() const {
  if (thrown_) std::rethrow_exception(thrown_);
  throw Error(ErrorCode::stopped, "stopped, as the caller asked; nothing is changed");
}

void Watching::tell() {
  if (!watch_.progress) return;
  watch_.progress(now_);
  told_ = std::chrono::steady_clock::now();
}

void Watching::require_going_on() const {
  if (watch_.stop.stop_requested()) end();
}

Watched::Watched(Connection& connection, Watching& watching) : connection_(connection) { connection_.watch(&watching); }
Watched::~Watched() { connection_.watch(nullptr); }

}  // namespace zhibiao::store
