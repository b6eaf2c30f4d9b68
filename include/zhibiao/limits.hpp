/// @file limits.hpp
/// What one document may take.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "zhibiao/abi.hpp"

namespace zhibiao::inline ZHIBIAO_ABI {

/// How much one document may be and take. Every limit is counted and none is a time, so that a document is refused on all machines or on
/// none. A document beyond one is refused as a whole: Error (unreadable), whose message names the limit; a batch rejects it and goes on.
/// The defaults let every report through, and keep what is none within the memory of a small machine. PDF documents have the limits
/// of PdfReader too.
struct Limits {
  std::uint64_t megabytes = 512;          ///< of the bytes as they come
  std::uint64_t characters = 16'000'000;  ///< code points of the text
  std::uint64_t nesting = 100'000;        ///< elements of a page or a Word document within each other
  std::uint64_t cells = 2'000'000;        ///< of one table, merged cells as often as they cover
  std::uint64_t observations = 500'000;   ///< figures
  std::uint64_t rejections = 500'000;     ///< numbers that are no figures
  std::uint64_t memory = 4096;            ///< megabytes that the elements of a page or a Word document may take before they are text
  std::uint64_t steps = 2'000'000'000;    ///< of reading: characters, words, cells and figures looked at
};

/// A limit by its name, for options and messages.
struct LimitEntry {
  std::string_view name;         ///< that of the member
  std::uint64_t Limits::*limit;  ///< the member
  std::string_view of;           ///< what it counts, as in "more than 5 cells in one table"
};
/// All of them, in the order of the struct.
[[nodiscard]] ZHIBIAO_EXPORT std::span<const LimitEntry> limit_entries() noexcept;

}  // namespace zhibiao
