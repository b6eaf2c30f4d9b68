#include "pages/html/lines.hpp"

#include <algorithm>
#include <charconv>
#include <iterator>
#include <utility>

#include "pages/html/element.hpp"
#include "pages/html/style.hpp"
#include "pages/raised.hpp"
#include "pages/table_rows.hpp"
#include "text/ascii.hpp"

namespace zhibiao::pages {
namespace {

// Between the parts of a breadcrumb, where the page writes them itself.
constexpr std::string_view separators[] = {">", "»", "›", "＞", "≫", "→", "/", "|"};

// Puts the pieces of one line together, collapsing white space.
class LineBuilder {
 public:
  void append(std::string_view text, bool linked, bool preserve_space) {
    if (!raised_.empty() && !is_blank(text)) settle(text);
    for (std::size_t i = 0; i < text.size(); ++i) {
      const char c = text[i];
      if (!text::is_space(c)) {
        if (break_at_text_) append_break(text.substr(i));
        if (space_ && !line_.text.empty()) line_.text += ' ';
        space_ = false;
        count(text.substr(i), linked);
        line_.text += c;
      } else if (preserve_space) {
        line_.text += c;
      } else {
        space_ = true;
      }
    }
  }

  /// Raised characters; what they are is seen by what follows.
  void append_raised(std::string_view text) { raised_ += text; }

  /// The next text is another part of a breadcrumb.
  void break_part() { break_at_text_ = !line_.text.empty(); }

  /// A line without letters is none.
  Line take() {
    if (!raised_.empty()) settle({});
    while (!line_.text.empty() && text::is_space(line_.text.back())) line_.text.pop_back();
    space_ = break_at_text_ = false;
    return std::exchange(line_, {});
  }

 private:
  static bool is_blank(std::string_view text) { return std::all_of(text.begin(), text.end(), text::is_space); }

  void settle(std::string_view behind) {
    const std::string raised = std::exchange(raised_, {});
    append(set_raised(line_.text, raised, behind), false, false);
  }

  void append_break(std::string_view next) {
    break_at_text_ = false;
    space_ = true;
    const bool written = std::any_of(std::begin(separators), std::end(separators),
                                     [&](auto mark) { return next.starts_with(mark) || line_.text.ends_with(mark); });
    if (!written) line_.text += " >";
  }

  // Counts the code point that `text` begins with; none for a continuation byte, NBSP and the ideographic space.
  void count(std::string_view text, bool linked) {
    if ((static_cast<unsigned char>(text[0]) & 0xC0) == 0x80 || text.starts_with("\u00A0") || text.starts_with("\u3000")) return;
    ++line_.letters;
    line_.linked += linked ? 1 : 0;
  }

  Line line_;
  std::string raised_;
  bool space_ = false;
  bool break_at_text_ = false;
};

unsigned span_of(const GumboNode& cell, const char* name) {
  const std::string_view value = attribute(cell, name);
  unsigned span = 1;
  std::from_chars(value.data(), value.data() + value.size(), span);
  return span;
}

// Whether the text below the node is short enough for one line.
bool is_short(const GumboNode& root) {
  struct Measure {
    std::size_t left = 1000;  // bytes
    bool enter(const GumboNode& node) {
      if (node.type == GUMBO_NODE_TEXT) left -= std::min(left, std::string_view(node.v.text.text).size());
      return node.type == GUMBO_NODE_ELEMENT && left > 0;
    }
    void leave(const GumboNode& /*node*/) {}
  } measure;
  walk(root, measure);
  return measure.left > 0;
}

class Visitor {
 public:
  explicit Visitor(Hidden hidden) : shows_(hidden == Hidden::shown) {}

  bool enter(const GumboNode& node) {
    switch (node.type) {
      case GUMBO_NODE_TEXT:
      case GUMBO_NODE_CDATA:
      case GUMBO_NODE_WHITESPACE:
        add_text(node.v.text.text);
        return false;
      case GUMBO_NODE_ELEMENT:
        return enter_element(node);
      case GUMBO_NODE_TEMPLATE:
        page_.scripts = true;
        return false;
      default:
        return false;
    }
  }

  void leave(const GumboNode& node) {
    if (is_block(node)) end_block();
    leave_table_part(node.v.element.tag);
    const bool was_breadcrumb = state_.breadcrumb;
    const Open& closed = open_.back();
    if (was_breadcrumb && !closed.outside.breadcrumb) flush();
    page_.elements[closed.element].last = tick_;
    state_ = closed.outside;
    open_.pop_back();
  }

  HtmlPage take() { return std::move(page_); }

 private:
  // What the elements around the current place make of its text.
  struct State {
    bool in_head = false;
    bool linked = false;
    bool furniture = false;
    bool heading = false;
    bool preserve_space = false;
    bool breadcrumb = false;
    bool invisible = false;
    bool struck = false;
    bool raised = false;
  };
  struct Open {
    std::size_t element;
    State outside;
  };

  bool enter_element(const GumboNode& node) {
    const GumboTag tag = node.v.element.tag;
    if (tag == GUMBO_TAG_META) add_meta(node);
    if (tag == GUMBO_TAG_TITLE) add_title(node);
    if (tag == GUMBO_TAG_STYLE) add_style_sheet(node);
    Style style = style_of_element(node);
    const bool removed = style.removed || has_attribute(node, "hidden");
    page_.hides = page_.hides || removed || style.invisible;
    page_.scripts = page_.scripts || tag == GUMBO_TAG_SCRIPT || tag == GUMBO_TAG_NOSCRIPT;
    page_.asks = page_.asks || asks_for_person(node);
    if (tag == GUMBO_TAG_META || tag == GUMBO_TAG_TITLE || is_no_text(node) || (removed && !shows_)) return false;
    if (shows_) style.invisible = false;
    if (tag == GUMBO_TAG_BR) {
      end_block();
      return false;
    }
    const bool breadcrumb = !state_.breadcrumb && is_breadcrumb(node) && is_short(node);
    if (breadcrumb) flush();
    if (is_block(node)) end_block();
    enter_table_part(node);
    open_.push_back({page_.elements.size(), state_});
    page_.elements.push_back({tick_, tick_, is_main(node), tag == GUMBO_TAG_P, !is_block(node)});
    state_.in_head = state_.in_head || tag == GUMBO_TAG_HEAD;
    state_.linked = state_.linked || (tag == GUMBO_TAG_A && has_attribute(node, "href"));
    state_.furniture = state_.furniture || is_furniture(node);
    state_.heading = state_.heading || tag == GUMBO_TAG_H1;
    state_.preserve_space = state_.preserve_space || tag == GUMBO_TAG_PRE || tag == GUMBO_TAG_LISTING;
    state_.breadcrumb = state_.breadcrumb || breadcrumb;
    state_.invisible = style.invisible || (state_.invisible && !style.visible);
    state_.struck = state_.struck || style.struck;
    state_.raised = state_.raised || style.raised;
    return true;
  }

  [[nodiscard]] Style style_of_element(const GumboNode& node) const {
    const GumboTag tag = node.v.element.tag;
    const Style of_class = sheet_.of(attribute(node, "class"));
    Style style = style_of(attribute(node, "style"));
    style.struck = style.struck || of_class.struck || tag == GUMBO_TAG_S || tag == GUMBO_TAG_STRIKE || tag == GUMBO_TAG_DEL;
    style.raised = ((style.raised || of_class.raised) && !is_block(node)) || tag == GUMBO_TAG_SUP;
    return style;
  }

  void add_style_sheet(const GumboNode& node) {
    const GumboVector& children = node.v.element.children;
    for (unsigned i = 0; i < children.length; ++i) {
      const auto& child = *static_cast<const GumboNode*>(children.data[i]);
      if (child.type == GUMBO_NODE_TEXT) sheet_.add(child.v.text.text);
    }
  }

  void enter_table_part(const GumboNode& node) {
    const GumboTag tag = node.v.element.tag;
    if (tag == GUMBO_TAG_TABLE) tables_.emplace_back();
    if (tables_.empty()) return;
    if (tag == GUMBO_TAG_TR) tables_.back().open_row();
    if (tag == GUMBO_TAG_TD || tag == GUMBO_TAG_TH) tables_.back().open_cell(span_of(node, "colspan"), span_of(node, "rowspan"));
  }

  void leave_table_part(GumboTag tag) {
    if (tables_.empty()) return;
    if (tag == GUMBO_TAG_TD || tag == GUMBO_TAG_TH) tables_.back().close_cell();
    if (tag == GUMBO_TAG_TR) {
      for (Line& line : tables_.back().close_row(++tick_)) place(std::move(line));
    }
    if (tag == GUMBO_TAG_TABLE) tables_.pop_back();
  }

  void add_text(std::string_view text) {
    if (state_.in_head || state_.invisible || state_.struck) return;
    if (state_.raised) return line_.append_raised(text);
    while (state_.preserve_space && !text.empty()) {
      const std::size_t end = std::min(text.find('\n'), text.size());
      line_.append(text.substr(0, end), state_.linked, true);
      if (end == text.size()) return;
      end_block();
      text.remove_prefix(end + 1);
    }
    line_.append(text, state_.linked, false);
  }

  void add_meta(const GumboNode& node) {
    const std::string_view content = attribute(node, "content");
    for (const char* key : {"name", "property"}) {
      const std::string_view name = attribute(node, key);
      if (!name.empty() && !content.empty()) page_.metadata.try_emplace(text::lower(name), content);
    }
  }

  void add_title(const GumboNode& node) {
    LineBuilder title;
    const GumboVector& children = node.v.element.children;
    for (unsigned i = 0; i < children.length; ++i) {
      const auto& child = *static_cast<const GumboNode*>(children.data[i]);
      if (child.type == GUMBO_NODE_TEXT) title.append(child.v.text.text, false, false);
    }
    if (Line line = title.take(); line.letters > 0) page_.metadata.try_emplace("title", std::move(line.text));
  }

  // A breadcrumb stays on one line, however its parts are marked up.
  void end_block() {
    if (state_.breadcrumb) {
      line_.break_part();
    } else {
      flush();
    }
  }

  void flush() {
    Line line = line_.take();
    if (line.letters == 0) return;
    line.tick = ++tick_;
    line.furniture = state_.furniture;
    line.heading = state_.heading;
    place(std::move(line));
  }

  // Into the innermost open table cell, or else onto the page.
  void place(Line line) {
    const auto table = std::find_if(tables_.rbegin(), tables_.rend(), [](const TableRows& builder) { return builder.in_cell(); });
    if (table != tables_.rend()) {
      table->add(std::move(line));
    } else {
      page_.lines.push_back(std::move(line));
    }
  }

  bool shows_;
  HtmlPage page_;
  StyleSheet sheet_;
  LineBuilder line_;
  std::vector<TableRows> tables_;
  std::vector<Open> open_;
  State state_;
  std::uint32_t tick_ = 0;
};

}  // namespace

HtmlPage lay_out(const HtmlTree& tree, Hidden hidden) {
  Visitor visitor(hidden);
  walk(tree.root(), visitor);
  return visitor.take();
}

}  // namespace zhibiao::pages
