/// @file layout_1.hpp
/// What is known of the major layout before: enough to copy its documents into this one.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include "store/connection.hpp"

namespace zhibiao::store {

/// Queries for the rows of one document, given its id; their columns are those that assemble.cpp inserts.
struct DocumentRows {
  static constexpr std::size_t tables = 5;
  std::string_view document;
  std::array<std::string_view, tables> others;  // section, observation, check_result, check_operand, diagnostic
};

[[nodiscard]] bool is_layout_1(Connection& connection);
[[nodiscard]] const DocumentRows& rows_of_layout_1();
/// Tells wholes from parts among the copied figures of a document (observation.whole), which that layout did not.
void mark_wholes(Connection& connection, std::int64_t document_key);
/// Throws Error (corrupt) when the rows of a document are not those that were written when it was read.
void require_digests_of_layout_1(Connection& connection);

}  // namespace zhibiao::store
