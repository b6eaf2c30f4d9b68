/// @file line.hpp
/// A line of the text that a reader makes of a document with markup.
#pragma once

#include <cstdint>
#include <string>

namespace zhibiao::pages {

/// A paragraph, or a table row with its cells separated by TAB. What tells main content from navigation is for pages only.
struct Line {
  std::string text;
  std::uint32_t tick = 0;     ///< position in the page; grows from line to line
  std::uint32_t letters = 0;  ///< code points that are no white space
  std::uint32_t linked = 0;   ///< how many of them stand in links
  bool furniture = false;     ///< stands in what the markup calls navigation, sidebar, footer …
  bool heading = false;       ///< stands in <h1>
};

}  // namespace zhibiao::pages
