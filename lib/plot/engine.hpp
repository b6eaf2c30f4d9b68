/// @file engine.hpp
/// Runs the library's own script, which draws plots: text in, text out. Only in a build with ZHIBIAO_WITH_PLOT.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

struct duk_hthread;  // Duktape's context

namespace zhibiao::plot {

class Engine {
 public:
  /// Runs `script`, of the resource `name`; throws Error (schema) when it fails.
  Engine(std::string_view script, const std::string& name);
  Engine(const Engine&) = delete;
  Engine& operator=(const Engine&) = delete;

  /// What a function of the object `object` gives, as JSON; its arguments are JSON. Throws Error (schema) when it fails.
  std::string call(const std::string& object, const std::string& function, const std::vector<std::string>& arguments);

 private:
  struct Destroy {
    void operator()(duk_hthread* heap) const noexcept;
  };
  /// Calls `work`, which uses Duktape and nothing of C++: what Duktape throws jumps over it.
  template <typename Work>
  void run(const Work& work, const std::string& failing);

  std::string name_;
  bool lacked_memory_ = false;
  std::unique_ptr<duk_hthread, Destroy> heap_;
};

}  // namespace zhibiao::plot
