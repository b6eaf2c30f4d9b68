#include "pages/docx/run_styles.hpp"

#include <array>

namespace zhibiao::pages {
namespace {

bool is_on(pugi::xml_node property) {
  const std::string_view value = attribute(property, "val");
  return value != "0" && value != "false" && value != "off";
}

// A property that is not there leaves what the style says.
void add(pugi::xml_node properties, RunLook& look) {
  bool struck = false;
  bool says_struck = false;
  for (const char* name : {"strike", "dstrike"}) {
    const pugi::xml_node property = child(properties, name);
    says_struck = says_struck || property;
    struck = struck || (property && is_on(property));
  }
  if (says_struck) look.struck = struck;
  if (const pugi::xml_node property = child(properties, "vanish")) look.hidden = is_on(property);
  if (const pugi::xml_node property = child(properties, "vertAlign")) look.raised = attribute(property, "val") == "superscript";
}

}  // namespace

RunStyles::RunStyles(pugi::xml_node styles) {
  for (const pugi::xml_node style : styles)
    if (local_name(style.name()) == "style") styles_.emplace(attribute(style, "styleId"), style);
}

RunLook RunStyles::look_of_style(std::string_view id) const {
  constexpr std::size_t most = 10;  // styles upon styles
  std::array<pugi::xml_node, most> chain;
  std::size_t length = 0;
  for (auto found = styles_.find(id); found != styles_.end() && length < most; found = styles_.find(id)) {
    chain[length++] = found->second;
    id = attribute(child(found->second, "basedOn"), "val");
  }
  RunLook look;
  while (length > 0) add(child(chain[--length], "rPr"), look);
  return look;
}

RunLook RunStyles::look_of(pugi::xml_node run, pugi::xml_node paragraph) const {
  const pugi::xml_node properties = child(run, "rPr");
  RunLook look = look_of_style(attribute(child(paragraph, "pStyle"), "val"));
  const RunLook own = look_of_style(attribute(child(properties, "rStyle"), "val"));
  look = {look.hidden || own.hidden, look.struck || own.struck, look.raised || own.raised};
  add(properties, look);
  return look;
}

}  // namespace zhibiao::pages
