/// @file paper.hpp
/// Text that stands at places of printed pages: put back into lines, table rows and paragraphs.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace zhibiao::pages {

/// Some characters of one line. Lengths are in points from the top left corner of the page.
struct Piece {
  double left = 0;
  double right = 0;
  double top = 0;
  double bottom = 0;
  std::u32string text;
};

/// A line that stands upright or level, in the same measure.
struct PaperRule {
  double left = 0;
  double top = 0;
  double right = 0;
  double bottom = 0;
};

struct PaperPage {
  double height = 0;
  std::vector<Piece> pieces;     ///< in any order
  std::vector<PaperRule> rules;  ///< the same; tables that they show whole are read by them
};

struct PaperText {
  std::u32string text;                     ///< a line for each paragraph or table row (cells separated by TAB)
  std::vector<std::uint32_t> page_starts;  ///< where the text of each page begins, in code points
};

/// Lines that go on are joined, also over the end of a page. Running heads and page numbers are left out.
[[nodiscard]] PaperText put_together(const std::vector<PaperPage>& pages);

}  // namespace zhibiao::pages
