/// @file digest.hpp
/// Hashes over content: independent of the order of arrival, of pages and of the version of SQLite.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "store/connection.hpp"
#include "text/sha256.hpp"

namespace zhibiao::store {

/// The id of a document: at most fifteen digits of the hash of where it came from and what it is, so that it is the same in every file.
[[nodiscard]] std::int64_t document_id(std::string_view source, std::string_view sha256);
/// SHA-256 over everything that the file says about the document of a key.
[[nodiscard]] std::string document_digest(Connection& connection, std::int64_t key);
/// Hashes all rows of a statement.
void update(text::Sha256& hash, Statement& rows);
/// SHA-256 over all content: codebook, regions and the digest of each document.
[[nodiscard]] std::string content_hash(Connection& connection);

}  // namespace zhibiao::store
