/// @file digest.hpp
/// Hashes over content: independent of the order of arrival, of pages and of the version of SQLite.
#pragma once

#include <array>
#include <concepts>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "store/connection.hpp"
#include "text/sha256.hpp"

namespace zhibiao::store {

/// The id of a document: at most fifteen digits of the hash of where it came from and what it is, so that it is the same in every file.
[[nodiscard]] std::int64_t document_id(std::string_view source, std::string_view sha256);
/// SHA-256 over everything that the file says about the document of a key.
[[nodiscard]] std::string document_digest(Connection& connection, std::int64_t key);

/// SHA-256 over tables of rows: each value with its length, so that no two sequences of rows look the same.
class RowHash {
 public:
  /// Text, numbers (as decimal text), and what may be missing.
  template <typename... Values>
  void row(const Values&... values) {
    (value(values), ...);
    end_row();
  }
  void end_table() { hash_.update("."); }
  /// All rows that are left of a statement, and the end of their table.
  void table(Statement& rows);
  [[nodiscard]] std::string hex() const { return hash_.hex(); }

 private:
  void value(std::string_view text);
  void value(std::nullopt_t /*null*/) { row_ += "-,"; }
  template <std::integral Number>
  void value(Number number) {
    value(std::string_view(std::to_string(number)));
  }
  void end_row();
  template <typename Value>
  void value(const std::optional<Value>& given) {
    given ? value(*given) : value(std::nullopt);
  }

  text::Sha256 hash_;
  std::string row_;  // what is told of the row that has begun: hashing many small pieces costs more than gathering them
};

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
