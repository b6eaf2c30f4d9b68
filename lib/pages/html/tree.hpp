/// @file tree.hpp
/// A parsed HTML page that hostile markup cannot make deep, huge or slow.
#pragma once

#include <gumbo.h>

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace zhibiao::pages {

/// The nodes that gumbo makes of a page. Owns them and all their text; `original_…` of a node must not be looked at.
class HtmlTree {
 public:
  /// Takes well-formed UTF-8. Throws Error (unreadable) when the page would take unreasonable memory; `source` names it.
  HtmlTree(std::string_view html, const std::string& source);
  ~HtmlTree();
  HtmlTree(const HtmlTree&) = delete;
  HtmlTree& operator=(const HtmlTree&) = delete;

  /// The element <html>.
  [[nodiscard]] const GumboNode& root() const { return *root_; }

 private:
  struct Memory;
  std::unique_ptr<Memory> memory_;
  const GumboNode* root_ = nullptr;
};

/// The value of an attribute; empty when the element has none of this name.
[[nodiscard]] std::string_view attribute(const GumboNode& element, const char* name);
[[nodiscard]] bool has_attribute(const GumboNode& element, const char* name);

/// Walks the tree below and with `root` in document order, without recursion. `visitor.enter(node)` tells whether to go
/// into the node; `visitor.leave(node)` follows for each node that was gone into.
template <class Visitor>
void walk(const GumboNode& root, Visitor& visitor) {
  struct Open {
    const GumboNode* node;
    unsigned next_child;
  };
  std::vector<Open> open;
  const auto enter = [&](const GumboNode& node) {
    if (visitor.enter(node)) open.push_back({&node, 0});
  };
  enter(root);
  while (!open.empty()) {
    Open& top = open.back();
    const GumboVector& children = top.node->v.element.children;
    if (top.next_child < children.length) {
      enter(*static_cast<const GumboNode*>(children.data[top.next_child++]));
    } else {
      const GumboNode& done = *top.node;
      open.pop_back();
      visitor.leave(done);
    }
  }
}

}  // namespace zhibiao::pages
