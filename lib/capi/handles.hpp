/// @file handles.hpp
/// What stands behind the handles, and what the functions for them share.
#pragma once

#include <initializer_list>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <utility>

#include "capi/guard.hpp"
#include "zhibiao/codebook.hpp"
#include "zhibiao/database.hpp"
#include "zhibiao/extractor.hpp"
#include "zhibiao/ingest.hpp"
#include "zhibiao/page.hpp"
#include "zhibiao/query.hpp"
#include "zhibiao/suggest.hpp"

namespace zhibiao::capi {

/// Throws Error (misuse) for a word that is no kind of reporter.
[[nodiscard]] inline ReporterKind reporter_kind(std::string_view word) {
  const std::optional<ReporterKind> kind = to_reporter_kind(word);
  if (!kind)
    throw Error(ErrorCode::misuse,
                "'" + std::string(word) + "' is none of government, department, township, zone, court, procuratorate, congress, other");
  return *kind;
}

/// What a word stands for. Throws Error (misuse) that lists the words.
template <typename Value>
[[nodiscard]] Value chosen(std::string_view word, std::initializer_list<std::pair<std::string_view, Value>> words) {
  std::string known;
  for (const auto& [each, value] : words) {
    if (each == word) return value;
    known.append(known.empty() ? "" : ", ").append(each);
  }
  throw Error(ErrorCode::misuse, "'" + std::string(word) + "' is none of " + known);
}

[[nodiscard]] inline PageOptions page_options(zhibiao_language language) {
  return {language == ZHIBIAO_ENGLISH ? PageLanguage::english : PageLanguage::chinese};
}

[[nodiscard]] inline std::vector<std::string> texts(const char* const* data, const std::size_t* sizes, std::size_t count) {
  std::vector<std::string> all;
  for (std::size_t i = 0; i < count; ++i) all.emplace_back(text((&required(data, "texts"))[i], (&required(sizes, "their sizes"))[i]));
  return all;
}

/// Asks a handle something; the answer becomes rows.
template <typename Object, typename Question>
int ask(Object* object, zhibiao_rows** rows, Question question) noexcept {
  if (rows != nullptr) *rows = nullptr;
  return call(object, [&](Object& handle) {
    zhibiao_rows*& answer = required(rows, "rows");  // before the rows are made, which nobody would free
    answer = question(handle);
  });
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

namespace zhibiao::capi {
/// Null is Codebook::automatic().
[[nodiscard]] inline const Codebook& codebook_or_automatic(const zhibiao_codebook* codebook) {
  return codebook == nullptr ? Codebook::automatic() : codebook->made();
}
}  // namespace zhibiao::capi

struct zhibiao_database : zhibiao::capi::Handle {
  /// Throws Error (misuse) for a handle whose opening failed.
  [[nodiscard]] zhibiao::Database& opened() {
    if (!database) throw zhibiao::Error(zhibiao::ErrorCode::misuse, "this database could not be opened; close it");
    return *database;
  }

  std::optional<zhibiao::Database> database;
  zhibiao::PdfReader pdf_reader;
  zhibiao::Limits limits;                               ///< of each document
  zhibiao::Reporters reporters;                         ///< whose statements count
  std::shared_ptr<const zhibiao::Extractor> extractor;  ///< made for the first document
  std::string content_hash;
  std::string checksum;
};

namespace zhibiao::capi {
/// A handle of what `open` gives, a Database.
template <typename Open>
int opened(zhibiao_database** database, Open open) noexcept {
  return make(database, [&](zhibiao_database& handle) { handle.database.emplace(open()); });
}
}  // namespace zhibiao::capi

struct zhibiao_facts : zhibiao::capi::Handle {
  zhibiao::DocumentOptions options;  ///< its region as the caller wrote it: see known_facts()
};

/// What a document is read with; null is nothing. Throws Error (misuse) when the region is no single one.
[[nodiscard]] zhibiao::DocumentOptions known_facts(const zhibiao_facts* facts);

struct zhibiao_document : zhibiao::capi::Handle {
  /// Throws Error (misuse) for a handle whose reading failed.
  [[nodiscard]] const zhibiao::Document& read() const {
    if (!document) throw zhibiao::Error(zhibiao::ErrorCode::misuse, "this document could not be read; free it");
    return *document;
  }

  std::optional<zhibiao::Document> document;
};

struct zhibiao_report : zhibiao::capi::Handle {
  struct Extracted {
    zhibiao::Document document;
    zhibiao::Codebook codebook;
    zhibiao::Report report;
  };
  /// Throws Error (misuse) for a handle whose making failed.
  [[nodiscard]] const Extracted& made() const {
    if (!extracted) throw zhibiao::Error(zhibiao::ErrorCode::misuse, "this report could not be made; free it");
    return *extracted;
  }

  std::optional<Extracted> extracted;
  std::string json;
};

struct zhibiao_suggester : zhibiao::capi::Handle {
  /// Throws Error (misuse) for a handle whose making failed.
  [[nodiscard]] zhibiao::Suggester& made() {
    if (!suggester) throw zhibiao::Error(zhibiao::ErrorCode::misuse, "this suggester could not be made; free it");
    return *suggester;
  }

  std::optional<zhibiao::Suggester> suggester;
  std::map<std::uint32_t, std::vector<std::string>> reviewed;  ///< of the next document: start → codes
};

struct zhibiao_batch : zhibiao::capi::Handle {
  std::vector<zhibiao::IngestInput> inputs;
  zhibiao::IngestOptions options;
  zhibiao::IngestSummary summary;  ///< of the last run; before it, what the folders that were added hold and cannot be read
};

struct zhibiao_query : zhibiao::capi::Handle {
  zhibiao::Query query;
};
