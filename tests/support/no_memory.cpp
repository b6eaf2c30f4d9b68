#include "support/no_memory.hpp"

#include <cstdlib>
#include <new>

namespace {

[[maybe_unused]] thread_local bool is_gone = false;

}  // namespace

// A sanitizer has an allocator of its own, which must see every new and delete: under it there is always memory.
#ifndef ZHIBIAO_TEST_SANITIZED
void* operator new(std::size_t size) {
  void* memory = is_gone ? nullptr : std::malloc(size == 0 ? 1 : size);
  if (memory == nullptr) throw std::bad_alloc();
  return memory;
}
void operator delete(void* memory) noexcept { std::free(memory); }
void operator delete(void* memory, std::size_t) noexcept { std::free(memory); }
#endif

namespace zhibiao::test {

NoMemory::NoMemory() noexcept { is_gone = true; }
NoMemory::~NoMemory() { is_gone = false; }

}  // namespace zhibiao::test
