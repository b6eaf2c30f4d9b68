#include "pages/html/nesting.hpp"

#include <gumbo.h>

#include <algorithm>
#include <vector>

#include "model/bounds.hpp"
#include "text/ascii.hpp"

namespace zhibiao::pages {
namespace {

constexpr std::size_t most_open = 512;
constexpr std::size_t most_attributes = 512;

struct Tag {
  std::string_view name;  // as written
  std::size_t end = 0;    // behind the >
  std::size_t cut = 0;    // where the attribute that is one too many begins; 0 when there is none
  bool self_closing = false;
};

// Reads the tag whose name starts at `at`.
Tag read_tag(std::string_view html, std::size_t at) {
  Tag tag;
  const std::size_t name_end = std::min(html.find_first_of(" \t\n\r\f/>", at), html.size());
  tag.name = html.substr(at, name_end - at);
  std::size_t attributes = 0;
  for (std::size_t i = name_end; i < html.size(); ++i) {
    const char c = html[i];
    if (c == '>') {
      tag.self_closing = html[i - 1] == '/';
      tag.end = i + 1;
      return tag;
    }
    if (c == '=') {
      i = std::min(html.find_first_not_of(" \t\n\r\f", i + 1), html.size());
      const bool quoted = i < html.size() && (html[i] == '"' || html[i] == '\'');
      i = quoted ? std::min(html.find(html[i], i + 1), html.size()) : i - 1;
    } else if (!text::is_space(c) && c != '/' &&
               (text::is_space(html[i - 1]) || html[i - 1] == '/' || html[i - 1] == '"' || html[i - 1] == '\'')) {
      if (++attributes == most_attributes + 1) tag.cut = i;
    }
  }
  tag.end = html.size();
  return tag;
}

GumboTag tag_of(std::string_view name) { return gumbo_tagn_enum(name.data(), static_cast<unsigned>(name.size())); }

// Elements that have no content or are closed by the next of their kind, so that they do not nest by themselves.
bool nests(GumboTag tag) {
  switch (tag) {
    case GUMBO_TAG_AREA:
    case GUMBO_TAG_BASE:
    case GUMBO_TAG_BASEFONT:
    case GUMBO_TAG_BGSOUND:
    case GUMBO_TAG_BR:
    case GUMBO_TAG_COL:
    case GUMBO_TAG_EMBED:
    case GUMBO_TAG_FRAME:
    case GUMBO_TAG_HR:
    case GUMBO_TAG_IMAGE:
    case GUMBO_TAG_IMG:
    case GUMBO_TAG_INPUT:
    case GUMBO_TAG_KEYGEN:
    case GUMBO_TAG_LINK:
    case GUMBO_TAG_META:
    case GUMBO_TAG_PARAM:
    case GUMBO_TAG_SOURCE:
    case GUMBO_TAG_TRACK:
    case GUMBO_TAG_WBR:
    case GUMBO_TAG_A:
    case GUMBO_TAG_BODY:
    case GUMBO_TAG_CAPTION:
    case GUMBO_TAG_COLGROUP:
    case GUMBO_TAG_DD:
    case GUMBO_TAG_DT:
    case GUMBO_TAG_HEAD:
    case GUMBO_TAG_HTML:
    case GUMBO_TAG_LI:
    case GUMBO_TAG_OPTGROUP:
    case GUMBO_TAG_OPTION:
    case GUMBO_TAG_P:
    case GUMBO_TAG_RP:
    case GUMBO_TAG_RT:
    case GUMBO_TAG_TBODY:
    case GUMBO_TAG_TD:
    case GUMBO_TAG_TFOOT:
    case GUMBO_TAG_TH:
    case GUMBO_TAG_THEAD:
    case GUMBO_TAG_TR:
      return false;
    default:
      return true;
  }
}

bool is_foreign(GumboTag tag) { return tag == GUMBO_TAG_SVG || tag == GUMBO_TAG_MATH; }

bool is_raw_text(GumboTag tag) {
  return tag == GUMBO_TAG_SCRIPT || tag == GUMBO_TAG_STYLE || tag == GUMBO_TAG_TEXTAREA || tag == GUMBO_TAG_TITLE || tag == GUMBO_TAG_XMP ||
         tag == GUMBO_TAG_IFRAME || tag == GUMBO_TAG_NOEMBED || tag == GUMBO_TAG_NOFRAMES;
}

// An end tag does not reach through these.
bool is_scope(GumboTag tag) {
  return tag == GUMBO_TAG_TABLE || tag == GUMBO_TAG_TEMPLATE || tag == GUMBO_TAG_OBJECT || tag == GUMBO_TAG_MARQUEE ||
         tag == GUMBO_TAG_APPLET || is_foreign(tag);
}

// Elements whose end tag leaves the elements within them open (the "adoption agency" of HTML).
bool is_formatting(GumboTag tag) {
  switch (tag) {
    case GUMBO_TAG_B:
    case GUMBO_TAG_BIG:
    case GUMBO_TAG_CODE:
    case GUMBO_TAG_EM:
    case GUMBO_TAG_FONT:
    case GUMBO_TAG_I:
    case GUMBO_TAG_NOBR:
    case GUMBO_TAG_S:
    case GUMBO_TAG_SMALL:
    case GUMBO_TAG_STRIKE:
    case GUMBO_TAG_STRONG:
    case GUMBO_TAG_TT:
    case GUMBO_TAG_U:
      return true;
    default:
      return false;
  }
}

class Guard {
 public:
  explicit Guard(std::string_view html) : html_(html) {}

  std::optional<std::string> run() {
    for (std::size_t at = html_.find('<'); at != std::string_view::npos; at = html_.find('<', at)) at = pass_markup(at);
    if (copied_ == 0) return std::nullopt;
    out_.append(html_.substr(copied_));
    return std::move(out_);
  }

 private:
  // Gives where the markup that starts with the < at `at` ends.
  std::size_t pass_markup(std::size_t at) {
    const std::string_view rest = html_.substr(at);
    if (rest.starts_with("<!--")) return behind("-->", at + 4);
    if (rest.starts_with("<!") || rest.starts_with("<?")) return behind(">", at);
    if (rest.size() > 2 && rest[1] == '/' && text::is_letter(rest[2])) return pass_end_tag(at);
    if (rest.size() > 1 && text::is_letter(rest[1])) return pass_start_tag(at);
    return at + 1;
  }

  [[nodiscard]] std::size_t behind(std::string_view mark, std::size_t from) const {
    const std::size_t found = html_.find(mark, from);
    return found == std::string_view::npos ? html_.size() : found + mark.size();
  }

  std::size_t pass_start_tag(std::size_t at) {
    const Tag tag = read_tag(html_, at + 1);
    const GumboTag kind = tag_of(tag.name);
    const bool foreign = foreign_ > 0;
    if (tag.cut > 0) replace(tag.cut, tag.end, ">");
    if (is_raw_text(kind) && !foreign) return end_of_raw_text(tag);
    if (foreign || is_foreign(kind) ? tag.self_closing : !nests(kind)) return tag.end;
    require_within(&Limits::nesting, open_.size() + beyond_ + 1);
    if (open_.size() == most_open) {
      ++beyond_;
      replace(at, tag.end, is_formatting(kind) ? "" : "<p>");
    } else {
      open_.push_back({kind, text::lower(tag.name)});
      foreign_ += is_foreign(kind) ? 1 : 0;
    }
    return tag.end;
  }

  std::size_t pass_end_tag(std::size_t at) {
    const Tag tag = read_tag(html_, at + 2);
    const GumboTag kind = tag_of(tag.name);
    const std::string name = text::lower(tag.name);
    for (std::size_t i = open_.size(); i-- > 0;) {
      if (open_[i].name == name) {
        close(i, is_formatting(kind) ? i + 1 : open_.size());
        break;
      }
      if (is_scope(open_[i].kind)) break;
    }
    return tag.end;
  }

  void close(std::size_t first, std::size_t last) {
    beyond_ = 0;
    for (std::size_t i = first; i < last; ++i) foreign_ -= is_foreign(open_[i].kind) ? 1 : 0;
    open_.erase(open_.begin() + static_cast<std::ptrdiff_t>(first), open_.begin() + static_cast<std::ptrdiff_t>(last));
  }

  [[nodiscard]] std::size_t end_of_raw_text(const Tag& tag) const {
    for (std::size_t at = html_.find("</", tag.end); at != std::string_view::npos; at = html_.find("</", at + 2)) {
      if (text::lower(html_.substr(at + 2, tag.name.size())) == text::lower(tag.name)) return at;
    }
    return html_.size();
  }

  void replace(std::size_t from, std::size_t to, std::string_view by) {
    if (from < copied_) return;  // the tag is gone already
    out_.append(html_.substr(copied_, from - copied_)).append(by);
    copied_ = to;
  }

  struct Open {
    GumboTag kind;
    std::string name;
  };

  std::string_view html_;
  std::string out_;
  std::size_t copied_ = 0;  // how much of html_ is in out_
  std::vector<Open> open_;
  std::size_t foreign_ = 0;  // open svg and math elements
  std::size_t beyond_ = 0;   // start tags since the deepest element that is kept
};

}  // namespace

std::optional<std::string> bound_nesting(std::string_view html) { return Guard(html).run(); }

}  // namespace zhibiao::pages
