/// @file run_styles.hpp
/// What a Word document says of the look of its characters, as far as it decides whether they are read.
#pragma once

#include <map>
#include <string>

#include "pages/docx/xml.hpp"

namespace zhibiao::pages {

struct RunLook {
  bool hidden = false;
  bool struck = false;
  bool raised = false;
};

class RunStyles {
 public:
  /// Takes the element <w:styles>; an empty node for a document without.
  explicit RunStyles(pugi::xml_node styles);

  /// Of a run (<w:r>): its own properties, else those of its style and of the style of its paragraph, the properties of which are given.
  [[nodiscard]] RunLook look_of(pugi::xml_node run, pugi::xml_node paragraph) const;

 private:
  [[nodiscard]] RunLook look_of_style(std::string_view id) const;

  std::map<std::string, pugi::xml_node, std::less<>> styles_;
};

}  // namespace zhibiao::pages
