/// @file table.hpp
/// Tables of a document as they were understood, for people who look why a cell was read as it was.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "zhibiao/abi.hpp"
#include "zhibiao/model.hpp"

namespace zhibiao::inline ZHIBIAO_ABI {

/// A cell of a table.
struct TableCell {
  Span span;         ///< of its text, in code points; empty for an empty cell
  std::string text;  ///< UTF-8
  /// What it was taken for: empty, title, head, stub, unit, number (of a row or column), code, figure, nothing (a mark for no figure),
  /// words, unread. Static.
  std::string_view role;
  std::string_view reason;  ///< of an unread cell: why. Static
};

/// A table, row by row. All rows have as many cells.
struct TableReading {
  Span span;                                 ///< from its first to its last cell, in code points
  std::string caption;                       ///< what announces it; may be empty
  std::string unit_note;                     ///< 单位：万元 near or in it; may be empty
  std::string unread;                        ///< why it, or some of it, was not read; empty when all was
  std::vector<std::vector<TableCell>> rows;  ///< from above
};

}  // namespace zhibiao
