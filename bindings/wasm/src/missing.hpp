// What the C++ library of Emscripten 3.1.6 (libc++ 13) lacks of C++20; included before the few sources that use it.
#pragma once
#include <version>
#if _LIBCPP_VERSION < 14000
#include <charconv>
#include <chrono>
#include <compare>
#include <cstdlib>
#include <string>

namespace std {

template <typename To, typename From>
constexpr To bit_cast(const From& from) noexcept {
  return __builtin_bit_cast(To, from);
}

// Of texts that are numbers as Decimal::to_string() writes them.
inline from_chars_result from_chars(const char* first, const char* last, double& value) {
  const string text(first, last);
  char* end = nullptr;
  value = strtod(text.c_str(), &end);
  return {first + (end - text.c_str()), errc()};
}

namespace chrono {

constexpr strong_ordering operator<=>(const year_month_day& a, const year_month_day& b) noexcept {
  if (a == b) return strong_ordering::equal;
  return a < b ? strong_ordering::less : strong_ordering::greater;
}

}  // namespace chrono
}  // namespace std
#endif
