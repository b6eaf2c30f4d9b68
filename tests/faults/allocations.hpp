/// @file allocations.hpp
/// Every allocation of the process, of whatever library: counted, and made to fail. For programs of their own: malloc is replaced.
#pragma once

namespace zhibiao::faults {

/// While it lives allocations are counted, and the `nth` fails (counted from 1; 0: none); with `lasting` all that follow fail too.
class Failing {
 public:
  Failing(long nth, bool lasting) noexcept;
  Failing(const Failing&) = delete;
  Failing& operator=(const Failing&) = delete;
  ~Failing();
  /// No allocation fails any more. Gives how many there were.
  long stop() const noexcept;
};

}  // namespace zhibiao::faults
