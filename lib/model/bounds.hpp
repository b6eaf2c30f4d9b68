/// @file bounds.hpp
/// The limits of the document that a thread reads. Readers say here how much it is; none of them hands limits on.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>

#include "zhibiao/limits.hpp"

namespace zhibiao {

/// While it lives the thread reads one document within its limits. They nest; the innermost holds.
class Bounds {
 public:
  /// `limits` and `source`, which names the document in messages, must live as long.
  Bounds(const Limits& limits, const std::string& source) noexcept;
  Bounds(const Bounds&) = delete;
  Bounds& operator=(const Bounds&) = delete;
  ~Bounds();

 private:
  struct Former {
    const Limits* limits;
    const std::string* source;
    std::uint64_t steps_left;
  } former_;
};

/// Throws Error (unreadable) when the document that this thread reads has more than it may of what a limit counts; `amount` is what it has
/// by now. Nothing where no document is read.
void require_within(std::uint64_t Limits::*limit, std::uint64_t amount);

/// Limits::memory in bytes; as much as there is where no document is read.
[[nodiscard]] std::size_t allowed_memory() noexcept;

/// The same for a size in bytes and Limits::megabytes.
void require_size(std::uint64_t bytes);

namespace bounds {
extern thread_local constinit std::uint64_t steps_left;
[[noreturn]] void out_of_steps();
[[noreturn]] void stuck(std::uint64_t position);  ///< for advance()
}  // namespace bounds

/// Counts steps of reading. Throws Error (unreadable) when there were too many.
inline void spend_steps(std::uint64_t steps = 1) {
  if (bounds::steps_left < steps) bounds::out_of_steps();
  bounds::steps_left -= steps;
}

}  // namespace zhibiao
