/// @file html_lines.hpp
/// The visible text of an HTML page as lines, with what tells main content from navigation.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "text/html_tree.hpp"

namespace zhibiao::text {

/// A paragraph, or a table row with its cells separated by TAB.
struct HtmlLine {
  std::string text;           ///< white space collapsed as HTML does
  std::uint32_t tick = 0;     ///< position in the page; grows from line to line
  std::uint32_t letters = 0;  ///< code points that are no white space
  std::uint32_t linked = 0;   ///< how many of them stand in links
  bool furniture = false;     ///< stands in what the markup calls navigation, sidebar, footer …
  bool heading = false;       ///< stands in <h1>
};

/// An element and the lines that begin and end within it: those with first < tick <= last.
struct HtmlElement {
  std::uint32_t first = 0;
  std::uint32_t last = 0;
  bool main = false;  ///< the markup calls it the main part: <article>, <main> …
};

struct HtmlPage {
  std::vector<HtmlLine> lines;
  std::vector<HtmlElement> elements;            ///< in document order, so that an element comes before those within it
  std::map<std::string, std::string> metadata;  ///< <meta> by name or property, and title; names in lower case
};

/// Lays the page out. Scripts, hidden elements, form controls and embedded objects are left out.
[[nodiscard]] HtmlPage lay_out(const HtmlTree& tree);

}  // namespace zhibiao::text
