#include "faults/allocations.hpp"

#include <atomic>
#include <cerrno>
#include <cstdlib>

// What glibc has under its own names; a program that defines malloc is asked by all libraries that it loads.
extern "C" {
void* __libc_malloc(std::size_t size);
void* __libc_calloc(std::size_t count, std::size_t size);
void* __libc_realloc(void* old, std::size_t size);
}

namespace {

std::atomic<bool> counting = false;
std::atomic<long> counted = 0;
long failing = 0;
bool lasts = false;

bool fails() noexcept {
  if (!counting) return false;
  const long count = ++counted;
  if (failing == 0 || (lasts ? count < failing : count != failing)) return false;
  errno = ENOMEM;
  return true;
}

}  // namespace

extern "C" {
void* malloc(std::size_t size) { return fails() ? nullptr : __libc_malloc(size); }
void* calloc(std::size_t count, std::size_t size) { return fails() ? nullptr : __libc_calloc(count, size); }
void* realloc(void* old, std::size_t size) { return fails() ? nullptr : __libc_realloc(old, size); }
}

namespace zhibiao::faults {

Failing::Failing(long nth, bool lasting) noexcept {
  counted = 0;
  failing = nth;
  lasts = lasting;
  counting = true;
}
Failing::~Failing() { stop(); }

long Failing::stop() const noexcept {
  counting = false;
  return counted;
}

}  // namespace zhibiao::faults
