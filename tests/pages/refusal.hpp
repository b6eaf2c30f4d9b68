/// @file refusal.hpp
/// Why a document is refused.
#pragma once

#include <string>
#include <string_view>

#include "zhibiao/document.hpp"
#include "zhibiao/error.hpp"

namespace zhibiao::test {

/// The message of the Error (unreadable); empty when the document is read.
inline std::string refusal(std::string_view bytes, const std::string& source) {
  DocumentOptions options;
  options.source = source;
  try {
    (void)Document::from_bytes(bytes, options);
  } catch (const Error& error) {
    return error.code() == ErrorCode::unreadable ? error.what() : std::string("another code: ") + error.what();
  }
  return {};
}

}  // namespace zhibiao::test
