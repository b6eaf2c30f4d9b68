/// @file refusal.hpp
/// Why a document is refused.
#pragma once

#include <string>
#include <string_view>
#include <utility>

#include "support/pdf_reader.hpp"
#include "zhibiao/document.hpp"
#include "zhibiao/error.hpp"

namespace zhibiao::test {

/// The message of the Error (unreadable); empty when the document is read.
inline std::string refusal(std::string_view bytes, const std::string& source, PdfReader reader = pdf_reader()) {
  DocumentOptions options;
  options.source = source;
  options.pdf_reader = std::move(reader);
  try {
    (void)Document::from_bytes(bytes, options);
  } catch (const Error& error) {
    return error.code() == ErrorCode::unreadable ? error.what() : std::string("another code: ") + error.what();
  }
  return {};
}

}  // namespace zhibiao::test
