/// @file xml.hpp
/// XML parts of documents. No entities are expanded but the five of XML itself, and nothing is fetched.
#pragma once

#include <pugixml.hpp>
#include <string>
#include <string_view>

#include "model/bounds.hpp"

namespace zhibiao::pages {

/// A parsed part. Throws Error (unreadable) for what is no well-formed XML or declares entities; `source` and `part` name it.
[[nodiscard]] pugi::xml_document parse_xml(std::string_view utf8, const std::string& source, const std::string& part);

/// The name of an element or attribute without its prefix.
[[nodiscard]] std::string_view local_name(std::string_view name);
/// The first child with this local name; an empty node when there is none.
[[nodiscard]] pugi::xml_node child(pugi::xml_node node, std::string_view name);
/// The value of the attribute with this local name; empty when there is none.
[[nodiscard]] std::string_view attribute(pugi::xml_node node, std::string_view name);
/// The number that a value begins with, or another for a value without one.
[[nodiscard]] unsigned number_of(std::string_view value, unsigned otherwise);

/// Walks the tree below and with `root` in document order, without recursion. `visitor.enter(node)` tells whether to go
/// into the node; `visitor.leave(node)` follows for each node that was gone into. Throws Error (unreadable) beyond Limits::nesting.
template <class Visitor>
void walk(pugi::xml_node root, Visitor& visitor) {
  std::uint64_t depth = 0;
  for (pugi::xml_node node = root;;) {
    if (visitor.enter(node)) {
      if (const pugi::xml_node first = node.first_child()) {
        node = first;
        require_within(&Limits::nesting, ++depth);
        continue;
      }
      visitor.leave(node);
    }
    while (node != root && !node.next_sibling()) {
      node = node.parent();
      --depth;
      visitor.leave(node);
    }
    if (node == root) return;
    node = node.next_sibling();
  }
}

}  // namespace zhibiao::pages
