/// @file lines.hpp
/// The visible text of an HTML page as lines, with what tells main content from navigation.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "pages/html/tree.hpp"
#include "pages/line.hpp"

namespace zhibiao::pages {

/// An element and the lines that begin and end within it: those with first < tick <= last.
struct HtmlElement {
  std::uint32_t first = 0;
  std::uint32_t last = 0;
  bool main = false;         ///< the markup calls it the main part: <article>, <main> …
  bool paragraph = false;    ///< <p>: what stands beside it belongs to it
  bool inline_text = false;  ///< mostly a part of a line, but sites put whole texts into <span> and elements of their own
};

struct HtmlPage {
  std::vector<Line> lines;                      ///< white space collapsed as HTML does
  std::vector<HtmlElement> elements;            ///< in document order, so that an element comes before those within it
  std::map<std::string, std::string> metadata;  ///< <meta> by name or property, and title; names in lower case
};

/// Lays the page out. Scripts, hidden elements, form controls and embedded objects are left out.
[[nodiscard]] HtmlPage lay_out(const HtmlTree& tree);

}  // namespace zhibiao::pages
