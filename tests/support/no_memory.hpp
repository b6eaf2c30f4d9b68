/// @file no_memory.hpp
/// A system that has no memory left.
#pragma once

namespace zhibiao::test {

/// While it lives every `new` of this thread throws std::bad_alloc (not under a sanitizer).
class NoMemory {
 public:
  NoMemory() noexcept;
  NoMemory(const NoMemory&) = delete;
  NoMemory& operator=(const NoMemory&) = delete;
  ~NoMemory();
};

}  // namespace zhibiao::test
