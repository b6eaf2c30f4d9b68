/// @file xlsx.hpp
/// A database as a spreadsheet. Only in a build with ZHIBIAO_WITH_XLSX.
#pragma once

#include <filesystem>
#include <string>

#include "store/connection.hpp"

namespace zhibiao::ship {

/// Writes the sheets values, wide, evidence, findings, codebook and sources. `pages`: what stands before "<document_id>.html" in links to
/// evidence pages; empty for none. Throws Error (misuse) when there are more rows than a sheet holds, Error (io).
void write_xlsx(store::Connection& connection, const std::string& pages, const std::filesystem::path& file);

}  // namespace zhibiao::ship
