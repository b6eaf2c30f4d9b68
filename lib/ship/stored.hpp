/// @file stored.hpp
/// A stored document as one that can be read again.
#pragma once

#include <string_view>

#include "store/connection.hpp"
#include "zhibiao/document.hpp"

namespace zhibiao::ship {

/// What stored_document() reads, of the tables document (d) and reporter (p).
constexpr std::string_view stored_columns = "d.source, d.title, d.region, d.year, d.text, p.name, p.kind";

/// The document of a row that has the stored_columns from `first` on. What HTML and other formats hold beside their text is not there
/// again: title, region, year and reporter are those of the row.
[[nodiscard]] Document stored_document(const store::Statement& row, int first);

}  // namespace zhibiao::ship
