/// @file engine.hpp
/// Runs the library's own script, which draws plots: text in, text out. Only in a build with ZHIBIAO_WITH_PLOT.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

struct duk_hthread;

namespace zhibiao::plot {

class Engine {
 public:
  /// Runs `script`, of the resource `name`; throws Error (schema) when it fails.
  Engine(std::string_view script, const std::string& name);

  /// What a function of the object `object` gives, as JSON; its arguments are JSON. Throws Error (schema) when it fails.
  std::string call(const std::string& object, const std::string& function, const std::vector<std::string>& arguments);

 private:
  struct Destroy {
    void operator()(duk_hthread* heap) const noexcept;
  };
  [[noreturn]] void fail(const std::string& what) const;

  std::string name_;
  std::unique_ptr<duk_hthread, Destroy> heap_;
};

}  // namespace zhibiao::plot
