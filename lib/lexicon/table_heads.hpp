/// @file table_heads.hpp
/// The heads of tables whose form the state fixes (schema/forms/heads.toml).
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "zhibiao/model.hpp"

namespace zhibiao::lexicon {

/// The place of a cell.
struct HeadPlace {
  std::size_t row = 0;
  std::size_t column = 0;
};

/// Consecutive texts that are one cell of a head; none where it is merged with another.
struct HeadCell {
  std::size_t first = 0;
  std::size_t end = 0;
};

/// A head as a table has it: the columns over figures that are written.
struct WrittenHead {
  std::vector<std::vector<HeadCell>> rows;
  std::size_t end = 0;  ///< behind the last of its texts

  [[nodiscard]] std::size_t width() const { return rows.front().size(); }
  /// Its rows in the text, given the span of each of its texts; `none` where a cell has none.
  template <typename SpanOf>
  [[nodiscard]] std::vector<std::vector<Span>> spans(Span none, SpanOf span_of) const {
    std::vector<std::vector<Span>> found;
    for (const std::vector<HeadCell>& cells : rows) {
      found.emplace_back();
      for (const HeadCell& cell : cells)
        found.back().push_back(cell.end == 0 ? none : Span{span_of(cell.first).start, span_of(cell.end - 1).end});
    }
    return found;
  }
};

/// All rows are of one width.
struct TableHead {
  enum class Kind : std::uint8_t { own, left, above, corner };  ///< left, above: merged with the cell there
  struct Cell {
    Kind kind = Kind::own;
    bool optional = false;
    std::vector<std::u32string> ways;  ///< how it is written: folded, without blanks, marks between words and its unit
  };

  std::vector<std::vector<Cell>> rows;
  std::vector<HeadPlace> high;  ///< row by row, what is merged over several rows in the first of them
  std::vector<HeadPlace> low;   ///< the same, in the last of them

  [[nodiscard]] std::size_t width() const { return rows.front().size(); }
  /// Whether its first column stands over the names of rows.
  [[nodiscard]] bool has_corner() const { return rows.front().front().kind == Kind::corner; }
  /// The head in `texts` (folded, without blanks; an empty one is no text of a head) from `first` on. A cell may be broken over several.
  [[nodiscard]] std::optional<WrittenHead> find(const std::vector<std::u32string>& texts, std::size_t first,
                                                const std::vector<HeadPlace>& order) const;
};

/// Read once; they live as long as the program.
[[nodiscard]] const std::vector<TableHead>& table_heads();

}  // namespace zhibiao::lexicon
