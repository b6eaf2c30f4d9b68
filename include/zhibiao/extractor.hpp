/// @file extractor.hpp
/// From a document to its report: the pure function at the heart of the library.
#pragma once

#include <iosfwd>
#include <memory>
#include <string>
#include <vector>

#include "zhibiao/abi.hpp"
#include "zhibiao/codebook.hpp"
#include "zhibiao/document.hpp"
#include "zhibiao/explain.hpp"
#include "zhibiao/model.hpp"
#include "zhibiao/table.hpp"

namespace zhibiao::inline ZHIBIAO_ABI {

/// Reads documents. Making one is cheap (the codebook is shared); `extract` is const, depends on
/// nothing but its arguments, and may be called from several threads at once.
class ZHIBIAO_EXPORT Extractor {
 public:
  /// Uses Codebook::automatic().
  Extractor();
  explicit Extractor(Codebook codebook);       ///< reads with this codebook
  Extractor(const Extractor&);                 ///< copies share the codebook
  Extractor(Extractor&&) noexcept;             ///< leaves an object that can only be destroyed or assigned to
  Extractor& operator=(const Extractor&);      ///< copies share the codebook
  Extractor& operator=(Extractor&&) noexcept;  ///< see the move constructor
  ~Extractor();

  /// Everything that the document states. Never throws for what the text says: what cannot be read
  /// with certainty is in Report::diagnostics or Report::rejections.
  [[nodiscard]] Report extract(const Document& document) const;

  /// Why each number of the document was read as it was. Takes a little longer than extract(). Never throws for what the text says.
  [[nodiscard]] Explanations explain(const Document& document) const;

  /// The tables of the document as they were understood. Never throws for what the text says.
  [[nodiscard]] std::vector<TableReading> tables(const Document& document) const;

  [[nodiscard]] const Codebook& codebook() const& noexcept;    ///< that it reads with
  [[nodiscard]] Codebook codebook() && { return codebook(); }  ///< see above

 private:
  struct ZHIBIAO_NO_EXPORT State;
  std::shared_ptr<const State> state_;
};

/// Writes a report as JSON lines: the document record, then one record per observation in order of start
/// (the keys and units of model.hpp; offsets in code points).
ZHIBIAO_EXPORT void write_json_lines(std::ostream& out, const Document& document, const Report& report);
/// Writes the rejections as JSON lines: start, end, quote, reason.
ZHIBIAO_EXPORT void write_rejections(std::ostream& out, const Report& report);

}  // namespace zhibiao
