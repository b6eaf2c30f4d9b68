/// @file unit_finder.hpp
/// The unit that a table gives a figure: by its column, its row, or the note above it; the nearest wins.
#pragma once

#include "tables/table.hpp"

namespace zhibiao::tables {

/// Magnitude and unit: 万元 is 4 and 元.
struct TableUnit {
  int exponent = 0;
  std::string text;
  std::string dimension;
};

class UnitFinder {
 public:
  UnitFinder(const layout::Page& page, const Vocabulary& words, const tokens::UnitReader& units)
      : page_(page), words_(words), units_(units) {}

  struct Found {
    std::optional<TableUnit> unit;
    bool rate = false;     ///< a rate without its sign: no unit of the table is its own
    bool unclear = false;  ///< a unit of the table may be meant or not
  };
  /// What the table says of the units of one side: 单位:件、万元 above it, or a unit at the end of its name.
  struct Note {
    std::vector<TableUnit> units;
    std::vector<std::int32_t> of_row;     ///< by row of the part, from its body: which of several units it has, -1 where that is open
    std::vector<std::int32_t> of_column;  ///< by column of the table; empty, as of_row, where these do not tell
  };
  [[nodiscard]] Note note_of(const Table& table, const Part& part, const Side& side) const;
  [[nodiscard]] Found find(const Table& table, const Part& part, const Side& side, const Note& note, std::uint32_t row,
                           std::uint32_t column) const;
  /// A unit and nothing else.
  [[nodiscard]] std::optional<TableUnit> whole(Span span) const;

 private:
  [[nodiscard]] std::optional<TableUnit> within(Span cell, bool of_row) const;
  [[nodiscard]] std::optional<TableUnit> bracketed(Span cell, bool of_row) const;
  [[nodiscard]] std::optional<TableUnit> numbered(Span head) const;
  [[nodiscard]] std::optional<TableUnit> of_column(const Table& table, const Part& part, std::uint32_t column) const;
  [[nodiscard]] std::optional<TableUnit> of_row(const Table& table, const Side& side, std::uint32_t row) const;
  [[nodiscard]] std::optional<TableUnit> written(Span cell) const;
  [[nodiscard]] std::vector<TableUnit> in_note(Span note) const;
  [[nodiscard]] std::vector<TableUnit> of_table(const Table& table) const;
  [[nodiscard]] static Found in(const Note& note, std::uint32_t row, std::uint32_t column);
  [[nodiscard]] std::vector<std::int32_t> in_order(const Table& table, const Part& part, const Side& side, const Note& note) const;
  /// A row or a column of figures.
  struct Line {
    std::vector<Span> names;
    std::size_t figures = 0;
    std::size_t fractions = 0;  ///< of these not whole
    void count(const Cell& cell);
  };
  [[nodiscard]] std::vector<std::int32_t> by_names(const std::vector<Line>& lines, const Note& note) const;
  [[nodiscard]] std::vector<std::int32_t> told_by(const std::vector<Span>& names, const Note& note) const;
  [[nodiscard]] bool heads_are_times(const Table& table, const Part& part, const Side& side) const;

  const layout::Page& page_;
  const Vocabulary& words_;
  const tokens::UnitReader& units_;
};

}  // namespace zhibiao::tables
