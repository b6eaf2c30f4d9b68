/// @file pager.hpp
/// A program that shows long output page by page.
#pragma once

#include <sys/types.h>

#include <string>

namespace zhibiao::tool {

/// What PAGER names, else less; empty for none: PAGER is empty or cat.
[[nodiscard]] std::string pager_command();

/// A running pager; its reader's end is closed and its end awaited when this goes away. Until then Ctrl-C is the pager's.
class Pager {
 public:
  /// Begins `command` on standard output; less shows colours and Chinese unless LESS and LESSCHARSET say otherwise.
  explicit Pager(const std::string& command);
  Pager(const Pager&) = delete;
  Pager& operator=(const Pager&) = delete;
  ~Pager();
  /// What is written here is shown; -1 when there is no such program.
  [[nodiscard]] int sink() const { return sink_; }

 private:
  int sink_ = -1;
  pid_t process_ = -1;
};

}  // namespace zhibiao::tool
