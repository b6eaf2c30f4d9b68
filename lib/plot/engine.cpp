#include "plot/engine.hpp"

#include <duktape.h>

#include <new>

#include "zhibiao/error.hpp"

namespace zhibiao::plot {

void Engine::Destroy::operator()(duk_hthread* heap) const noexcept { duk_destroy_heap(heap); }

Engine::Engine(std::string_view script, const std::string& name) : name_(name), heap_(duk_create_heap_default()) {
  if (!heap_) throw std::bad_alloc();
  if (duk_peval_lstring(heap_.get(), script.data(), script.size()) != 0) fail("does not run");
  duk_pop(heap_.get());
}

std::string Engine::call(const std::string& object, const std::string& function, const std::vector<std::string>& arguments) {
  duk_hthread* heap = heap_.get();
  const std::string caller = "(function () { return JSON.stringify(" + object + "." + function +
                             ".apply(null, Array.prototype.map.call(arguments, function (text) { return JSON.parse(text); }))); })";
  if (duk_peval_lstring(heap, caller.data(), caller.size()) != 0) fail("has no " + function);
  for (const std::string& argument : arguments) duk_push_lstring(heap, argument.data(), argument.size());
  if (duk_pcall(heap, static_cast<duk_idx_t>(arguments.size())) != DUK_EXEC_SUCCESS) fail("fails in " + function);
  duk_size_t size = 0;
  const char* text = duk_safe_to_lstring(heap, -1, &size);
  std::string result(text, size);
  duk_pop(heap);
  return result;
}

void Engine::fail(const std::string& what) const {
  const char* reason = duk_safe_to_string(heap_.get(), -1);
  throw Error(ErrorCode::schema, name_ + " " + what + ": " + reason);
}

}  // namespace zhibiao::plot
