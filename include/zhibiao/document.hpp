/// @file document.hpp
/// A document as decoded text: what every span of the library refers to.
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "zhibiao/abi.hpp"
#include "zhibiao/limits.hpp"
#include "zhibiao/model.hpp"

namespace zhibiao::inline ZHIBIAO_ABI {

/// PDF documents are read by another program, which alone knows their format: whatever they do, they do it there.
struct PdfReader {
  std::string program;        ///< path of zhibiao-pdf; empty: PDF documents are refused
  unsigned seconds = 20;      ///< that it may take for one document
  unsigned megabytes = 1024;  ///< of memory that it may take
};

/// Facts that the caller knows better than the page. They win over what is found; contradictions
/// become diagnostics. Defaults mean "not given".
struct DocumentOptions {
  std::string source;        ///< where it came from: a URI or a path relative to what the user named. Default: the path given
  std::string media_type;    ///< text/plain, text/html, application/pdf, that of DOCX; default: from the file name and the bytes
  std::string charset;       ///< IANA name; default: from the bytes and their declaration
  std::string title;         ///< of the document
  std::string region_code;   ///< GB/T 2260
  std::optional<Year> year;  ///< the year reported on
  std::string reporter;      ///< the body whose work is reported: 荣昌区人民政府
  std::optional<ReporterKind> reporter_kind;  ///< what kind of body that is
  PdfReader pdf_reader;                       ///< without one PDF documents are refused
  Limits limits = {};                         ///< of this document
};

/// An immutable, decoded document. Copies share the text; const use from several threads is safe.
/// What it tells by reference lives as long as any copy of it; a temporary document, of which nothing would be left, gives copies.
class ZHIBIAO_EXPORT Document {
 public:
  /// Reads a file. Throws Error (not_found, io, unreadable). A PDF document runs DocumentOptions::pdf_reader: the process gets SIGCHLD.
  [[nodiscard]] static Document from_file(const std::filesystem::path& path, DocumentOptions options = {});
  /// Reads bytes that the caller holds; they are copied. Throws Error (unreadable).
  [[nodiscard]] static Document from_bytes(std::string_view bytes, DocumentOptions options = {});

  Document(const Document&);                 ///< copies share the text
  Document(Document&&) noexcept;             ///< leaves an object that can only be destroyed or assigned to
  Document& operator=(const Document&);      ///< copies share the text
  Document& operator=(Document&&) noexcept;  ///< see the move constructor
  ~Document();

  /// The decoded text as UTF-8: a leading BOM removed, nothing else changed for plain text; the readable
  /// text for HTML, Word and PDF documents, table rows with TABs. Valid as long as any copy of this document lives.
  [[nodiscard]] const std::string& text() const& noexcept;
  /// Length of text() in code points.
  [[nodiscard]] std::uint32_t size() const noexcept;
  /// UTF-8 of a span in code points; the span must lie within [0, size()].
  [[nodiscard]] std::string quote(Span span) const;

  [[nodiscard]] const std::string& source() const& noexcept;      ///< see DocumentOptions::source
  [[nodiscard]] const std::string& sha256() const& noexcept;      ///< lower-case hex of the bytes as they came
  [[nodiscard]] const std::string& media_type() const& noexcept;  ///< see DocumentOptions::media_type
  /// IANA name that the bytes were decoded with; UTF-8 for Word and PDF documents.
  [[nodiscard]] const std::string& charset() const& noexcept;
  /// Metadata of the page (`ArticleTitle`, `PubDate`, `ContentSource`, `SiteName`, `title`, …), names in lower case. Of Word and
  /// PDF documents `title`, `dcterms.created`, `dcterms.modified`: what the author's program noted, seldom what is meant.
  [[nodiscard]] const std::map<std::string, std::string>& metadata() const& noexcept;
  /// Doubts met while decoding (replaced bytes, a contradicted charset).
  [[nodiscard]] const std::vector<Diagnostic>& diagnostics() const& noexcept;
  [[nodiscard]] const DocumentOptions& options() const& noexcept;  ///< as given, with source filled in

  /// @name Of a temporary: copies, as its text does not outlive it.
  /// @{
  [[nodiscard]] std::string text() && { return text(); }  ///< a copy
  [[nodiscard]] std::string source() && { return source(); }
  [[nodiscard]] std::string sha256() && { return sha256(); }
  [[nodiscard]] std::string media_type() && { return media_type(); }
  [[nodiscard]] std::string charset() && { return charset(); }
  [[nodiscard]] std::map<std::string, std::string> metadata() && { return metadata(); }
  [[nodiscard]] std::vector<Diagnostic> diagnostics() && { return diagnostics(); }
  [[nodiscard]] DocumentOptions options() && { return options(); }
  /// @}

  /// @cond rooms  For the library's own rooms.
  struct ZHIBIAO_NO_EXPORT State;
  [[nodiscard]] ZHIBIAO_NO_EXPORT const State& state() const noexcept;
  /// @endcond

 private:
  ZHIBIAO_NO_EXPORT explicit Document(std::shared_ptr<const State> state);
  std::shared_ptr<const State> state_;
};

}  // namespace zhibiao
