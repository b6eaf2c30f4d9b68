/// @file wide.hpp
/// Integers of 128 bits, for exact arithmetic on the way between numbers of 64.
///
/// | platform | what they are |
/// | --- | --- |
/// | GCC and Clang for 64-bit processors (Linux, macOS; Windows with clang-cl) | `__int128` |
/// | all else (MSVC, 32-bit processors) | nothing yet: a class with + - * / % and comparison would have to stand here |
#pragma once

namespace zhibiao {

#ifdef __SIZEOF_INT128__
__extension__ using Wide = __int128;
#else
#error "zhibiao reckons with integers of 128 bits, which this compiler has not: see lib/model/wide.hpp"
#endif

}  // namespace zhibiao
