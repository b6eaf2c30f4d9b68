/// @file mended.hpp
/// The text as it is read: without what tears its numbers and names apart.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "lexicon/lexicon.hpp"
#include "text/document_state.hpp"
#include "zhibiao/model.hpp"

namespace zhibiao::tokens {

/// Converters and web pages scatter characters that nobody sees (U+200B, U+2060, U+00AD, U+FEFF …), blanks and line breaks within
/// numbers and names: 1 042起, 98. 5%, 安 吉县; others write the reading behind a character (事業(yè)收入), or break the lines of a
/// paragraph as they were printed. All rooms read the text without them; original() says where in the document something
/// stands. Where it is open whether a blank parts two numbers, it stays, and text().torn lists the digits. Refers to the document, which
/// must outlive it. Const use from several threads is safe. Linear time.
class Mended {
 public:
  Mended(const Document::State& document, const lexicon::Lexicon& lexicon);

  [[nodiscard]] const Document::State& text() const { return mended_ ? *mended_ : document_; }
  /// Whether text() is another than the document's.
  [[nodiscard]] bool changed() const { return mended_.has_value(); }
  /// The hits of the lexicon in text().
  [[nodiscard]] const lexicon::Scan& scan() const { return scan_; }
  /// Where a span of text() stands in the document. The characters that were left out within it belong to it.
  [[nodiscard]] Span original(Span span) const;
  [[nodiscard]] std::uint32_t original(std::uint32_t position) const { return origin_.empty() ? position : origin_[position]; }
  /// The characters of the document, as UTF-8.
  [[nodiscard]] std::string quote(Span original) const;

 private:
  void begin();
  void leave_out(const std::vector<std::uint32_t>& positions);

  const Document::State& document_;
  std::optional<Document::State> mended_;
  std::vector<std::uint32_t> origin_;  // by position in text(), one more for its end; empty while nothing was left out
  lexicon::Scan scan_;
};

}  // namespace zhibiao::tokens
