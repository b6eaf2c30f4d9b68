/// @file search_index.hpp
/// Fills the table document_search.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "store/connection.hpp"

namespace zhibiao::store {

/// What the index is given of a document. Making it needs no database, so readers can do it.
struct SearchTerms {
  std::string title;
  std::string text;
};
[[nodiscard]] SearchTerms search_terms(const std::string& title, const std::string& text);

/// The document must not be in the index yet.
void index_document(Connection& connection, std::int64_t key, const SearchTerms& terms);
/// The document must be in the index, as this library would index it, and still be in its table.
void forget_document(Connection& connection, std::int64_t key);
/// The index must be empty.
void index_all_documents(Connection& connection);

/// Documents whose words in the index are not those of their title and text, by key. Words of documents that a client has deleted are found
/// by nobody.
[[nodiscard]] std::vector<std::int64_t> wrongly_indexed(Connection& connection);

}  // namespace zhibiao::store
