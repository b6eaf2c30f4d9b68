/// @file content.hpp
/// All that a page shows of one document, wherever it came from.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "zhibiao/codebook.hpp"
#include "zhibiao/database.hpp"
#include "zhibiao/document.hpp"
#include "zhibiao/model.hpp"

namespace zhibiao::page {

struct Content {
  std::u32string text;
  std::string source;
  std::string sha256;                          ///< of the bytes that were read, hex
  std::string reader;                          ///< library and codebook
  Report report;                               ///< its strings are UTF-8
  std::map<std::string, IndicatorInfo> codes;  ///< the codebook
  std::map<std::string, std::string> regions;  ///< path names of the codes of figures
  bool read_again = false;                     ///< whether the rejections are of another reading than the figures
};

[[nodiscard]] Content content_of(const Document& document, const Report& report, const Codebook& codebook);
/// Throws Error (not_found) when the database has no such document.
[[nodiscard]] Content content_of(const Database& database, std::int64_t document);

}  // namespace zhibiao::page
