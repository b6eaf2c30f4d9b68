/// @file table.hpp
/// A grid of cells as a table: what heads its columns, what names its rows, what is a figure.
#pragma once

#include <string_view>
#include <vector>

#include "tables/cell.hpp"

namespace zhibiao::tables {

enum class Role : std::uint8_t {
  empty,
  title,   ///< of the table itself: its name, its unit, who made it
  head,    ///< heads columns
  stub,    ///< names a row
  unit,    ///< the unit of a row or column
  number,  ///< counts rows or columns
  code,    ///< a number that names something: a code, a telephone, a rank
  figure,
  nothing,  ///< where a figure would stand, a mark for none
  words,    ///< remarks
  unread,   ///< holds a number that the table does not explain
};
[[nodiscard]] std::string_view to_string(Role role);

struct Cell {
  Span span;  ///< of its text, white space removed; empty where the cell is
  CellText text;
  Role role = Role::empty;
  Span name;                ///< the text that stands for it: its own, or that of a merged cell which reaches over it
  std::string_view reason;  ///< of an unread cell: why
};

/// Columns that have one stub: a table has one side, or two when income stands at the left and spending at the right.
struct Side {
  std::uint32_t first = 0;    ///< its first column
  std::uint32_t figures = 0;  ///< behind its stub
  std::uint32_t end = 0;
  std::int32_t unit_column = -1;

  [[nodiscard]] bool holds(std::uint32_t column) const { return first <= column && column < end; }
};

/// Rows that stand under one head. A table whose head is repeated, or changes on the way, has several.
struct Part {
  std::uint32_t first = 0;  ///< its first row
  std::uint32_t body = 0;   ///< behind its head
  std::uint32_t end = 0;
  std::vector<Side> sides;
};

struct Table {
  std::vector<std::vector<Cell>> rows;  ///< all of one width
  std::vector<Part> parts;
  std::vector<Span> titles;  ///< rows above the head that are the table's own name
  Span unit_note;            ///< 单位：万元 near or in the table; empty when there is none
  Span caption;              ///< the line or sentence before the table that announces it; may be empty
  Span span;                 ///< from the first cell to the last
  std::string_view unread;   ///< why the table, or a part of it, is not understood; empty when it is

  /// The side of a column; nullptr for a column between the sides.
  [[nodiscard]] static const Side* side_of(const Part& part, std::uint32_t column);
  /// The cells that name a row of figures, from the left; none for a row without a name.
  [[nodiscard]] std::vector<Span> stubs_of(const Side& side, std::uint32_t row) const;
  /// The cells that head a column, from above, without those that only tell its unit.
  [[nodiscard]] std::vector<Span> heads_of(const Part& part, std::uint32_t column) const;
};

[[nodiscard]] Table understand(const layout::Page& page, const Vocabulary& words, const CellTextReader& reader, const layout::Grid& grid);

}  // namespace zhibiao::tables
