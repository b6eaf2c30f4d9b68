/// @file meta.hpp
/// What a database says about itself, and a document about who has read it.
#pragma once

#include <string>
#include <string_view>

#include "store/connection.hpp"
#include "zhibiao/codebook.hpp"
#include "zhibiao/document.hpp"

namespace zhibiao::store {

/// The layout that the tables have, for people.
void write_layout(Connection& connection);
/// The codes of the codebook, and who writes.
void write_meta(Connection& connection, const Codebook& codebook);
/// "zhibiao 0.1.0, rule_of_law 1; given region 430223, year 2020": who reads a document, and with which facts given. The same bytes
/// under another reader may give other rows.
[[nodiscard]] std::string reader(const Codebook& codebook, const DocumentOptions& given);
/// Whether a reader was this version of the library, with whatever codebook.
[[nodiscard]] bool is_ours(std::string_view reader);

}  // namespace zhibiao::store
