/// @file content.hpp
/// The readers: one function for each media type, from the bytes of a document to its text.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "zhibiao/document.hpp"

namespace zhibiao::pages {

struct Content {
  std::string text;                             ///< UTF-8
  std::string charset;                          ///< IANA name that the bytes were decoded with
  std::map<std::string, std::string> metadata;  ///< names in lower case
  std::vector<Diagnostic> diagnostics;
  std::vector<std::uint32_t> page_starts{};  ///< where each page begins, in code points; empty when the format has none
};

/// A reader takes the bytes as they came and the caller's options, with options.source filled in for messages.
/// It throws Error (unreadable) for bytes that it cannot make text of.
using Reader = Content (*)(std::string_view bytes, const DocumentOptions& options);

[[nodiscard]] Content read_plain_text(std::string_view bytes, const DocumentOptions& options);
[[nodiscard]] Content read_html(std::string_view bytes, const DocumentOptions& options);
/// Only in a build with ZHIBIAO_WITH_DOCX.
[[nodiscard]] Content read_docx(std::string_view bytes, const DocumentOptions& options);
/// Runs options.pdf_reader.program.
[[nodiscard]] Content read_pdf(std::string_view bytes, const DocumentOptions& options);

/// Whether this build has a reader for documents of the type.
[[nodiscard]] bool can_read(std::string_view media_type) noexcept;

}  // namespace zhibiao::pages
