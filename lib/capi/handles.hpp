/// @file handles.hpp
/// What stands behind the handles for databases and queries.
#pragma once

#include <optional>
#include <string>

#include "capi/guard.hpp"
#include "zhibiao/database.hpp"
#include "zhibiao/extractor.hpp"
#include "zhibiao/query.hpp"

struct zhibiao_database : zhibiao::capi::Handle {
  /// Throws Error (misuse) for a handle whose opening failed.
  [[nodiscard]] zhibiao::Database& opened() {
    if (!database) throw zhibiao::Error(zhibiao::ErrorCode::misuse, "this database could not be opened; close it");
    return *database;
  }

  std::optional<zhibiao::Database> database;
  zhibiao::PdfReader pdf_reader;
  std::optional<zhibiao::Extractor> extractor;  ///< made for the first document
  std::string content_hash;
};

struct zhibiao_query : zhibiao::capi::Handle {
  zhibiao::Query query;
};
