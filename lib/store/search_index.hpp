/// @file search_index.hpp
/// Fills the table document_search.
#pragma once

#include <cstdint>

#include "store/connection.hpp"

namespace zhibiao::store {

/// The document must not be in the index yet.
void index_document(Connection& connection, std::int64_t id);
/// The index must be empty.
void index_all_documents(Connection& connection);

}  // namespace zhibiao::store
