/// @file beside.hpp
/// Reading a database in two threads at once.
#pragma once

#include <functional>
#include <future>
#include <memory>
#include <stop_token>

#include "store/connection.hpp"
#include "store/watching.hpp"

namespace zhibiao::store {

/// Work that reads a database, in a thread and by a connection of its own. Where the file cannot be opened a second time (it lies in
/// memory, another one stands in its place, what was written to it is not committed yet, another connection could see a later state), or
/// the system gives no thread, wait() does the work.
class Beside {
 public:
  using Work = std::function<void(Connection&)>;

  /// Begins at once. What the work uses must outlive this.
  Beside(Connection& connection, Work work);
  Beside(const Beside&) = delete;
  Beside& operator=(const Beside&) = delete;
  /// Stops what is not done.
  ~Beside();

  /// Until the work is done; tells `watching` and asks it meanwhile. Once. Throws what the work has thrown.
  void wait(Watching& watching);

 private:
  [[nodiscard]] bool must_read_alone() const;
  void open();
  void start();

  Connection& connection_;
  Work work_;
  std::stop_source stopping_;
  Watch watch_{stopping_.get_token(), {}};
  Watching watching_{watch_};
  std::unique_ptr<Connection> own_;
  std::future<void> done_;  // valid while a thread has the work
};

}  // namespace zhibiao::store
