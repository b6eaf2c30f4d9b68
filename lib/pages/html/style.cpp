#include "pages/html/style.hpp"

#include <algorithm>

#include "text/ascii.hpp"

namespace zhibiao::pages {
namespace {

constexpr std::string_view spaces = " \t\n\r\f";

std::string_view trimmed(std::string_view text) {
  const std::size_t first = text.find_first_not_of(spaces);
  return first == std::string_view::npos ? std::string_view{} : text.substr(first, text.find_last_not_of(spaces) - first + 1);
}

// The part before the next mark, which is taken away with it.
std::string_view take(std::string_view& rest, std::string_view marks) {
  const std::size_t end = std::min(rest.find_first_of(marks), rest.size());
  const std::string_view part = rest.substr(0, end);
  rest.remove_prefix(std::min(end + 1, rest.size()));
  return trimmed(part);
}

std::string without_comments(std::string_view css) {
  std::string text;
  while (!css.empty()) {
    const std::size_t open = std::min(css.find("/*"), css.size());
    text.append(css.substr(0, open));
    const std::size_t close = css.find("*/", open);
    css.remove_prefix(close == std::string_view::npos ? css.size() : close + 2);
  }
  return text;
}

// What stands before the } of the { that was passed, with the blocks within it.
std::string_view take_block(std::string_view& rest) {
  std::size_t end = 0;
  for (std::size_t open = 1; end < rest.size(); ++end) {
    open += rest[end] == '{' ? 1 : 0;
    if (rest[end] == '}' && --open == 0) break;
  }
  const std::string_view block = rest.substr(0, end);
  rest.remove_prefix(std::min(end + 1, rest.size()));
  return block;
}

void add_declaration(std::string_view property, std::string_view value, Style& style) {
  const auto says = [&](std::string_view word) { return value.find(word) != std::string_view::npos; };
  if (property == "display") style.removed = says("none");
  if (property == "visibility") {
    style.invisible = says("hidden") || says("collapse");
    style.visible = says("visible");
  }
  if (property == "text-decoration" || property == "text-decoration-line") style.struck = says("line-through");
  if (property == "vertical-align") style.raised = says("super");
}

}  // namespace

Style style_of(std::string_view declarations) {
  Style style;
  const std::string plain = text::lower(declarations);
  std::string_view rest = plain;
  while (!rest.empty()) {
    std::string_view declaration = take(rest, ";");
    const std::string_view property = take(declaration, ":");
    add_declaration(property, declaration, style);
  }
  return style;
}

void StyleSheet::add(std::string_view css) {
  const std::string plain = without_comments(css);
  std::string_view rest = plain;
  while (!rest.empty()) {
    std::string_view selectors = take(rest, "{");
    const std::string_view block = take_block(rest);
    selectors.remove_prefix(selectors.rfind(';') + 1);              // @charset "utf-8";
    if (selectors.starts_with("<!--")) selectors.remove_prefix(4);  // pages hide their sheets from very old browsers
    if (selectors.find('@') == std::string_view::npos) add_rule(selectors, style_of(block));
  }
}

void StyleSheet::add_rule(std::string_view selectors, const Style& style) {
  if (!style.struck && !style.raised) return;
  while (!selectors.empty()) {
    const std::string_view selector = take(selectors, ",");
    const std::size_t dot = selector.find('.');
    if (dot == std::string_view::npos || selector.find_first_of(" .>+~:[#", dot + 1) != std::string_view::npos) continue;
    if (!std::all_of(selector.begin(), selector.begin() + static_cast<std::ptrdiff_t>(dot), text::is_letter)) continue;
    Style& known = classes_[std::string(selector.substr(dot + 1))];
    known.struck = known.struck || style.struck;
    known.raised = known.raised || style.raised;
  }
}

Style StyleSheet::of(std::string_view classes) const {
  Style style;
  while (!classes.empty() && !classes_.empty()) {
    const auto found = classes_.find(take(classes, spaces));
    if (found == classes_.end()) continue;
    style.struck = style.struck || found->second.struck;
    style.raised = style.raised || found->second.raised;
  }
  return style;
}

}  // namespace zhibiao::pages
