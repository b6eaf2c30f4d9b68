#include "support/no_memory.hpp"

#include <cstdlib>
#include <new>

namespace {

thread_local bool is_gone = false;

}  // namespace

void* operator new(std::size_t size) {
  void* memory = is_gone ? nullptr : std::malloc(size == 0 ? 1 : size);
  if (memory == nullptr) throw std::bad_alloc();
  return memory;
}
void operator delete(void* memory) noexcept { std::free(memory); }
void operator delete(void* memory, std::size_t) noexcept { std::free(memory); }

namespace zhibiao::test {

NoMemory::NoMemory() noexcept { is_gone = true; }
NoMemory::~NoMemory() { is_gone = false; }

}  // namespace zhibiao::test
