/// @file watch.hpp
/// Looking on while a long call works, and stopping it.
#pragma once

#include <cstdint>
#include <functional>
#include <stop_token>
#include <string_view>

#include "zhibiao/abi.hpp"

namespace zhibiao::inline ZHIBIAO_ABI {

/// How far a call is.
struct Progress {
  std::string_view
      step;  ///< what it does just now, a stable word: checking, copying, indexing, packing, reading, comparing, writing, pages
  std::uint64_t done = 0;   ///< documents of this step that are done; stays 0 in a step that has none, such as packing
  std::uint64_t total = 0;  ///< of this step; 0 when it is not known before
};

/// What a long call is watched with. Every call that takes one goes on at once when neither is given.
struct Watch {
  /// The call ends with Error (stopped) soon after a stop is requested, from whatever thread, also within a long statement of SQLite, and
  /// leaves every file as it was.
  std::stop_token stop = {};
  /// Told at each step, after each document, and some times a second while one takes longer (done stays then); in the thread of the call.
  /// What it throws ends the call too and comes out of it. It must not use the databases of the call.
  std::function<void(const Progress&)> progress = {};
};

}  // namespace zhibiao
