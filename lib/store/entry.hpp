/// @file entry.hpp
/// What the rows of a document say, as far as no database is needed to tell it.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "store/connection.hpp"
#include "store/search_index.hpp"
#include "zhibiao/codebook.hpp"
#include "zhibiao/document.hpp"
#include "zhibiao/model.hpp"

namespace zhibiao::store {

/// Where a document came from, as it is stored: an absolute path is shortened to its last name. Throws Error (misuse) when nothing is left.
[[nodiscard]] std::string stored_source(const std::string& source);

/// The region of a figure: its own, or else the document's. Empty when neither is known.
[[nodiscard]] inline const std::string& region_of(const Observation& observation, const Report& report) {
  return observation.region_code.empty() ? report.info.region_code : observation.region_code;
}

/// What the model says by nothing, as the columns say it.
[[nodiscard]] inline std::optional<int> or_null(int number) { return number == 0 ? std::nullopt : std::optional(number); }
[[nodiscard]] inline std::optional<int> or_null(const std::optional<Year>& year) {
  return year ? std::optional(year->value()) : std::nullopt;
}
[[nodiscard]] inline std::optional<std::string> or_null(const std::optional<Period>& period) { return or_null(to_string(period)); }

/// The one of the codebooks that a codebook is made of which has this name; null when none has.
[[nodiscard]] const CodebookInfo* codebook_part(const Codebook& codebook, std::string_view name);

/// A document, ready for the tables.
struct Entry {
  std::string source;
  std::int64_t id = 0;
  std::vector<std::optional<std::string>> breakdowns;  ///< Of each observation, as it is stored.
  std::vector<int> wholes;                             ///< Of each observation: column whole.
  std::vector<Diagnostic> diagnostics;                 ///< Of the document, then of the report, each once.
  std::string digest;                                  ///< What document_digest() makes of the rows.
  SearchTerms terms;
};

/// Safe to call from several threads. Throws Error (misuse) when the report does not fit the document.
/// @param search whether the terms of the search index are wanted
[[nodiscard]] Entry prepare(const Document& document, const Report& report, const Codebook& codebook, bool search);

}  // namespace zhibiao::store
