/// @file watch.hpp
/// What zhibiao_watch has set for this thread.
#pragma once

#include "zhibiao/watch.hpp"

namespace zhibiao::capi {

/// With what a long call of this thread is watched; it must be made in the thread of the call.
[[nodiscard]] Watch watch_of_thread();

}  // namespace zhibiao::capi
