/// @file engine.hpp
/// Runs the library's own script, which draws plots: text in, text out. Only in a build with ZHIBIAO_WITH_PLOT.
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

struct duk_hthread;  // Duktape's context

namespace zhibiao::plot {

/// Gives Duktape its memory. Duktape cannot bear that it lacks any before it has made its own errors, so that what it is made of is
/// there before it begins.
class Memory {
 public:
  Memory();
  Memory(const Memory&) = delete;
  Memory& operator=(const Memory&) = delete;
  ~Memory() = default;

  [[nodiscard]] void* allocate(std::size_t size) noexcept;
  [[nodiscard]] void* reallocate(void* old, std::size_t size) noexcept;
  void release(void* memory) noexcept;
  /// All that is asked for from now on comes from the system.
  void close_reserve() noexcept { open_ = false; }
  [[nodiscard]] bool has_lacked() const noexcept { return lacked_; }

 private:
  [[nodiscard]] bool is_of_reserve(const void* memory) const noexcept;
  [[nodiscard]] void* noted(void* memory, std::size_t size) noexcept;

  std::unique_ptr<std::byte[]> reserve_;
  std::size_t used_ = 0;
  bool open_ = true;
  bool lacked_ = false;
};

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
  Memory memory_;
  std::unique_ptr<duk_hthread, Destroy> heap_;
};

}  // namespace zhibiao::plot
