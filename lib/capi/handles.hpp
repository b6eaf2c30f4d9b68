/// @file handles.hpp
/// What stands behind the handles for codebooks, databases and queries.
#pragma once

#include <optional>
#include <string>

#include "capi/guard.hpp"
#include "zhibiao/codebook.hpp"
#include "zhibiao/database.hpp"
#include "zhibiao/extractor.hpp"
#include "zhibiao/query.hpp"

namespace zhibiao::capi {

/// Throws Error (misuse) for a word that is no kind of reporter.
[[nodiscard]] inline ReporterKind reporter_kind(std::string_view word) {
  const std::optional<ReporterKind> kind = to_reporter_kind(word);
  if (!kind)
    throw Error(ErrorCode::misuse,
                "'" + std::string(word) + "' is none of government, department, township, zone, court, procuratorate, congress, other");
  return *kind;
}

}  // namespace zhibiao::capi

struct zhibiao_codebook : zhibiao::capi::Handle {
  /// Throws Error (misuse) for a handle whose making failed.
  [[nodiscard]] const zhibiao::Codebook& made() const {
    if (!codebook) throw zhibiao::Error(zhibiao::ErrorCode::misuse, "this codebook could not be made; free it");
    return *codebook;
  }

  std::optional<zhibiao::Codebook> codebook;
};

struct zhibiao_database : zhibiao::capi::Handle {
  /// Throws Error (misuse) for a handle whose opening failed.
  [[nodiscard]] zhibiao::Database& opened() {
    if (!database) throw zhibiao::Error(zhibiao::ErrorCode::misuse, "this database could not be opened; close it");
    return *database;
  }

  std::optional<zhibiao::Database> database;
  zhibiao::PdfReader pdf_reader;
  zhibiao::Limits limits;                       ///< of each document
  zhibiao::Reporters reporters;                 ///< whose statements count
  std::optional<zhibiao::Extractor> extractor;  ///< made for the first document
  std::string content_hash;
};

struct zhibiao_query : zhibiao::capi::Handle {
  zhibiao::Query query;
};
