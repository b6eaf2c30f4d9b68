#include "plot/engine.hpp"

#include <duktape.h>

#include <cstdlib>
#include <new>

#include "zhibiao/error.hpp"

namespace zhibiao::plot {
namespace {

// Duktape tries again after it has collected garbage; only when it fails then it throws, an error like any other.
void* noted(bool* lacked, void* memory, std::size_t size) {
  if (memory == nullptr && size > 0) *lacked = true;
  return memory;
}
void* allocate(void* lacked, duk_size_t size) { return noted(static_cast<bool*>(lacked), std::malloc(size), size); }
void* reallocate(void* lacked, void* old, duk_size_t size) { return noted(static_cast<bool*>(lacked), std::realloc(old, size), size); }
void release(void* /*lacked*/, void* memory) { std::free(memory); }

}  // namespace

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
  if (lacked_memory_ || duk_safe_call(heap_.get(), to_text, nullptr, 1, 1) != DUK_EXEC_SUCCESS) throw std::bad_alloc();
  throw Error(ErrorCode::schema, name_ + " " + failing + ": " + duk_get_string(heap_.get(), -1));
}

Engine::Engine(std::string_view script, const std::string& name)
    : name_(name), heap_(duk_create_heap(allocate, reallocate, release, &lacked_memory_, nullptr)) {
  if (!heap_) throw std::bad_alloc();
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
