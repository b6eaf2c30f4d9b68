/// @file encode.hpp
/// Makes the bytes of other charsets, with ICU.
#pragma once

#include <unicode/ucnv.h>
#include <unicode/unistr.h>

#include <stdexcept>
#include <string>
#include <string_view>

namespace zhibiao::test {

inline std::string encode(std::string_view utf8, const char* charset) {
  UErrorCode status = U_ZERO_ERROR;
  UConverter* converter = ucnv_open(charset, &status);
  const auto text = icu::UnicodeString::fromUTF8({utf8.data(), static_cast<std::int32_t>(utf8.size())});
  std::string bytes(static_cast<std::size_t>(text.length()) * 4 + 8, '\0');
  const std::int32_t size =
      ucnv_fromUChars(converter, bytes.data(), static_cast<std::int32_t>(bytes.size()), text.getBuffer(), text.length(), &status);
  ucnv_close(converter);
  if (U_FAILURE(status)) throw std::runtime_error(u_errorName(status));
  bytes.resize(static_cast<std::size_t>(size));
  return bytes;
}

}  // namespace zhibiao::test
