/// @file digest.hpp
/// Hashes over content: independent of the order of arrival, of pages and of the version of SQLite.
#pragma once

#include <array>
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
/// What layout 2.0 did not tell of a document; the parameter is its key. Of a document of which it is not told there are no rows, and its
/// digest is the one that it had in that layout.
constexpr std::array<std::string_view, 2> rows_since_layout_2_1 = {
    "SELECT 0, genre FROM document WHERE key = ? AND genre IS NOT NULL",
    "SELECT o.span_start, c.name, c.version FROM observation AS o JOIN codebook AS c ON c.key = o.codebook WHERE o.document = ?"
    " ORDER BY o.span_start",
};

/// The same of layout 2.1.
constexpr std::array<std::string_view, 1> rows_since_layout_2_2 = {
    "SELECT span_start, confidence FROM observation WHERE document = ? AND confidence IS NOT NULL ORDER BY span_start",
};

/// SHA-256 over all content: codebook, regions and the digest of each document.
[[nodiscard]] std::string content_hash(Connection& connection);

}  // namespace zhibiao::store
