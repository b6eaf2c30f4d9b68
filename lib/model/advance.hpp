/// @file advance.hpp
/// The one place that says that readers come to an end.
#pragma once

#include <concepts>

#include "model/bounds.hpp"

namespace zhibiao {

/// Where a reader goes on: `to`, which another function told it. A step that stays or goes back would be taken for ever, so it
/// gives up the document instead: Error(unreadable). Every loop whose next position is the answer of a rule asks here.
template <std::unsigned_integral Position>
[[nodiscard]] Position advance(Position from, Position to) {
  if (to <= from) bounds::stuck(from);
  spend_steps();
  return to;
}

}  // namespace zhibiao
