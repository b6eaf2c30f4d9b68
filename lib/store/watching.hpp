/// @file watching.hpp
/// What a long call does for a Watch.
#pragma once

#include <chrono>
#include <cstdint>
#include <exception>
#include <string_view>

#include "zhibiao/watch.hpp"

namespace zhibiao::store {

class Connection;

/// Tells a Watch how far a call is, and asks it whether to go on. The Watch must outlive it.
class Watching {
 public:
  explicit Watching(const Watch& watch) : watch_(watch) {}

  /// The next step of the call. Throws Error (stopped), and what the function of the caller's throws.
  void begin(std::string_view step, std::uint64_t total = 0);
  /// One more is done of the step; throws the same.
  void advance();
  /// From within a statement of SQLite, where nothing may be thrown: whether it is to end.
  [[nodiscard]] bool interrupts() noexcept;
  /// Throws what a statement was ended for: Error (stopped), or what the function of the caller's has thrown.
  [[noreturn]] void end() const;

 private:
  void tell();
  void require_going_on() const;

  const Watch& watch_;
  Progress now_;
  std::chrono::steady_clock::time_point told_;
  std::exception_ptr thrown_;
};

/// As long as it lives, statements of a connection are watched.
class Watched {
 public:
  Watched(Connection& connection, Watching& watching);
  Watched(const Watched&) = delete;
  Watched& operator=(const Watched&) = delete;
  ~Watched();

 private:
  Connection& connection_;
};

}  // namespace zhibiao::store
