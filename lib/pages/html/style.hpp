/// @file style.hpp
/// What CSS says of text that is not read as it stands.
#pragma once

#include <map>
#include <string>
#include <string_view>

namespace zhibiao::pages {

struct Style {
  bool removed = false;    ///< display: none
  bool invisible = false;  ///< visibility: hidden
  bool visible = false;    ///< visibility: visible, also within what is not
  bool struck = false;
  bool raised = false;
};

/// Of the declarations of one rule, or of an attribute style.
[[nodiscard]] Style style_of(std::string_view declarations);

/// The rules of style sheets whose selector is one class, with or without an element (.a, span.a), as office programs write them. Only what
/// strikes and raises text is kept: what a sheet hides, others may show.
class StyleSheet {
 public:
  void add(std::string_view css);
  /// `classes`: the value of the attribute.
  [[nodiscard]] Style of(std::string_view classes) const;

 private:
  void add_rule(std::string_view selectors, const Style& style);
  std::map<std::string, Style, std::less<>> classes_;
};

}  // namespace zhibiao::pages
