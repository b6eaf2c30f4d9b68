#include "store/beside.hpp"

#include <chrono>
#include <system_error>
#include <utility>

#include "store/layout.hpp"

namespace zhibiao::store {

Beside::Beside(Connection& connection, Work work) : connection_(connection), work_(std::move(work)) {
  open();
  if (own_) start();
}

// Waits for the thread when the future goes.
Beside::~Beside() { stopping_.request_stop(); }

// Who reads one state of a file may not be given a later one, which a write-ahead log allows; else nobody can write while it is read.
bool Beside::must_read_alone() const {
  return connection_.file().empty() || connection_.has_uncommitted() ||
         (connection_.in_transaction() && connection_.text("PRAGMA journal_mode") == "wal");
}

void Beside::open() {
  if (must_read_alone()) return;
  try {
    auto own = std::make_unique<Connection>(connection_.file(), Connection::Mode::read, connection_.name());
    supply_missing(*own);
    own->watch(&watching_);
    if (!connection_.has_moved()) own_ = std::move(own);
  } catch (const Error&) {
    // The one connection that there is will do.
  } catch (const SQLite::Exception&) {
  }
}

void Beside::start() {
  try {
    done_ = std::async(std::launch::async, [this] { work_(*own_); });
  } catch (const std::system_error&) {
    own_.reset();
  }
}

void Beside::wait(Watching& watching) {
  if (!done_.valid()) return work_(connection_);
  constexpr std::chrono::milliseconds pause{20};
  while (done_.wait_for(pause) == std::future_status::timeout)
    if (watching.interrupts()) watching.end();
  done_.get();
}

}  // namespace zhibiao::store
