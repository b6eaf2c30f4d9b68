/// @file csv.hpp
/// CSV as RFC 4180 has it.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace zhibiao::batch {

struct CsvRecord {
  std::size_t line = 0;  ///< where it begins, 1-based
  std::vector<std::string> fields;
};

/// The records of UTF-8 text; empty lines are none. Lines end with LF or CRLF, a field in quotation marks may hold both.
/// Throws Error (schema) with `file` and line for a quotation mark that nothing closes.
[[nodiscard]] std::vector<CsvRecord> read_csv(std::string_view text, const std::string& file);

}  // namespace zhibiao::batch
