#include "plot/engine.hpp"

#include <duktape.h>

#include <cstdlib>
#include <cstring>
#include <functional>
#include <new>

#include "zhibiao/error.hpp"

namespace zhibiao::plot {
namespace {

constexpr std::size_t reserved = 512U << 10U;  // bytes; making a heap of Duktape 2.7 asks for 210,000
constexpr std::size_t aligned = alignof(std::max_align_t);

Memory& of(void* memory) { return *static_cast<Memory*>(memory); }
void* allocate(void* memory, duk_size_t size) { return of(memory).allocate(size); }
void* reallocate(void* memory, void* old, duk_size_t size) { return of(memory).reallocate(old, size); }
void release(void* memory, void* block) { of(memory).release(block); }

}  // namespace

Memory::Memory() : reserve_(std::make_unique_for_overwrite<std::byte[]>(reserved)) {}

bool Memory::is_of_reserve(const void* memory) const noexcept {
  const auto* const at = static_cast<const std::byte*>(memory);
  return !std::less<>()(at, reserve_.get()) && std::less<>()(at, reserve_.get() + reserved);
}

// Duktape tries again after it has collected garbage; only when it fails then it throws, an error like any other.
void* Memory::noted(void* memory, std::size_t size) noexcept {
  if (memory == nullptr && size > 0) lacked_ = true;
  return memory;
}

// The size stands before each block of the reserve, which is given back as a whole.
void* Memory::allocate(std::size_t size) noexcept {
  const std::size_t taken = aligned + (size + aligned - 1) / aligned * aligned;
  if (!open_ || size == 0 || size > reserved || used_ + taken > reserved) return noted(std::malloc(size), size);
  std::byte* const block = reserve_.get() + used_;
  std::memcpy(block, &size, sizeof size);
  used_ += taken;
  return block + aligned;
}

void* Memory::reallocate(void* old, std::size_t size) noexcept {
  if (old == nullptr || !is_of_reserve(old)) return noted(std::realloc(old, size), size);
  std::size_t held = 0;
  std::memcpy(&held, static_cast<std::byte*>(old) - aligned, sizeof held);
  if (size <= held) return size > 0 ? old : nullptr;
  void* const grown = allocate(size);
  if (grown != nullptr) std::memcpy(grown, old, held);
  return grown;
}

void Memory::release(void* memory) noexcept {
  if (!is_of_reserve(memory)) std::free(memory);
}

void Engine::Destroy::operator()(duk_hthread* heap) const noexcept { duk_destroy_heap(heap); }

// Without a caller that catches what it throws Duktape ends the process.
template <typename Work>
void Engine::run(const Work& work, const std::string& failing) {
  const auto called = [](duk_context* heap, void* given) -> duk_ret_t {
    (*static_cast<const Work*>(given))(heap);
    return 1;
  };
  const auto to_text = [](duk_context* heap, void*) -> duk_ret_t {
    duk_to_string(heap, -1);
    return 1;
  };
  if (duk_safe_call(heap_.get(), called, const_cast<Work*>(&work), 0, 1) == DUK_EXEC_SUCCESS) return;
  if (memory_.has_lacked() || duk_safe_call(heap_.get(), to_text, nullptr, 1, 1) != DUK_EXEC_SUCCESS) throw std::bad_alloc();
  throw Error(ErrorCode::schema, name_ + " " + failing + ": " + duk_get_string(heap_.get(), -1));
}

Engine::Engine(std::string_view script, const std::string& name)
    : name_(name), heap_(duk_create_heap(allocate, reallocate, release, &memory_, nullptr)) {
  if (!heap_) throw std::bad_alloc();
  memory_.close_reserve();
  run([script](duk_context* heap) { duk_eval_lstring(heap, script.data(), script.size()); }, "does not run");
  duk_pop(heap_.get());
}

std::string Engine::call(const std::string& object, const std::string& function, const std::vector<std::string>& arguments) {
  const std::string caller = "(function () { return JSON.stringify(" + object + "." + function +
                             ".apply(null, Array.prototype.map.call(arguments, function (text) { return JSON.parse(text); }))); })";
  const auto work = [&caller, &arguments](duk_context* heap) {
    duk_eval_lstring(heap, caller.data(), caller.size());
    for (const std::string& argument : arguments) duk_push_lstring(heap, argument.data(), argument.size());
    duk_call(heap, static_cast<duk_idx_t>(arguments.size()));
    duk_to_string(heap, -1);
  };
  run(work, "fails in " + function);
  duk_size_t size = 0;
  const char* text = duk_get_lstring(heap_.get(), -1, &size);
  std::string result(text, size);
  duk_pop(heap_.get());
  return result;
}

}  // namespace zhibiao::plot
