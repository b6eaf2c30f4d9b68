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
  bool hides = false;                           ///< some elements are hidden by attribute or style
  bool scripts = false;                         ///< has scripts, or says what is to be shown without them
  bool asks = false;                            ///< has a control that wants a person to prove to be one (captcha)
};

/// What is hidden by attribute or style: left out, or laid out as a script may show it.
enum class Hidden : std::uint8_t { left_out, shown };

/// Lays the page out. Scripts, form controls and embedded objects are left out.
[[nodiscard]] HtmlPage lay_out(const HtmlTree& tree, Hidden hidden);

}  // namespace zhibiao::pages
