/// @file content.hpp
/// The readers: one function for each media type, from the bytes of a document to its text.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "zhibiao/document.hpp"

namespace zhibiao::text {

struct Content {
  std::string text;                             ///< UTF-8
  std::string charset;                          ///< IANA name that the bytes were decoded with
  std::map<std::string, std::string> metadata;  ///< names in lower case
  std::vector<Diagnostic> diagnostics;
};

/// A reader takes the bytes as they came and the caller's options, with options.source filled in for messages.
/// It throws Error (unreadable) for bytes that it cannot make text of.
using Reader = Content (*)(std::string_view bytes, const DocumentOptions& options);

[[nodiscard]] Content read_plain_text(std::string_view bytes, const DocumentOptions& options);
[[nodiscard]] Content read_html(std::string_view bytes, const DocumentOptions& options);

}  // namespace zhibiao::text
