#include "pages/html/element.hpp"

#include <algorithm>
#include <initializer_list>
#include <string>

#include "pages/html/tree.hpp"
#include "text/ascii.hpp"

namespace zhibiao::pages {
namespace {

bool equals_any(std::string_view value, std::initializer_list<std::string_view> words) {
  return std::any_of(words.begin(), words.end(), [&](std::string_view word) { return text::lower(value) == word; });
}

// Whether a word of the class or id starts with one of `prefixes`. Words end at punctuation and before capitals:
// "site-footer", "siteFooter" and "footer_2" all have the word footer.
bool is_named(const GumboNode& element, std::initializer_list<std::string_view> prefixes) {
  for (const char* key : {"class", "id"}) {
    const std::string_view value = attribute(element, key);
    const std::string plain = text::lower(value);
    for (std::size_t i = 0; i < value.size(); ++i) {
      const bool word_starts =
          text::is_letter(value[i]) &&
          (i == 0 || !text::is_letter(value[i - 1]) || (text::lower(value[i]) != value[i] && text::lower(value[i - 1]) == value[i - 1]));
      if (!word_starts) continue;
      const std::string_view word = std::string_view(plain).substr(i);
      if (std::any_of(prefixes.begin(), prefixes.end(), [&](std::string_view prefix) { return word.starts_with(prefix); })) return true;
    }
  }
  return false;
}

}  // namespace

bool is_no_text(const GumboNode& element) {
  if (element.type == GUMBO_NODE_TEMPLATE || element.v.element.tag_namespace != GUMBO_NAMESPACE_HTML) return true;
  switch (element.v.element.tag) {
    case GUMBO_TAG_SCRIPT:
    case GUMBO_TAG_STYLE:
    case GUMBO_TAG_NOSCRIPT:
    case GUMBO_TAG_TEMPLATE:
    case GUMBO_TAG_IFRAME:
    case GUMBO_TAG_FRAMESET:
    case GUMBO_TAG_NOFRAMES:
    case GUMBO_TAG_OBJECT:
    case GUMBO_TAG_APPLET:
    case GUMBO_TAG_AUDIO:
    case GUMBO_TAG_VIDEO:
    case GUMBO_TAG_CANVAS:
    case GUMBO_TAG_SELECT:
    case GUMBO_TAG_OPTION:
    case GUMBO_TAG_OPTGROUP:
    case GUMBO_TAG_DATALIST:
    case GUMBO_TAG_TEXTAREA:
    case GUMBO_TAG_BUTTON:
    case GUMBO_TAG_RP:
    case GUMBO_TAG_RT:
      return true;
    default:
      return false;
  }
}

bool is_block(const GumboNode& element) {
  switch (element.v.element.tag) {
    case GUMBO_TAG_ADDRESS:
    case GUMBO_TAG_ARTICLE:
    case GUMBO_TAG_ASIDE:
    case GUMBO_TAG_BLOCKQUOTE:
    case GUMBO_TAG_BODY:
    case GUMBO_TAG_CAPTION:
    case GUMBO_TAG_CENTER:
    case GUMBO_TAG_DD:
    case GUMBO_TAG_DETAILS:
    case GUMBO_TAG_DIR:
    case GUMBO_TAG_DIV:
    case GUMBO_TAG_DL:
    case GUMBO_TAG_DT:
    case GUMBO_TAG_FIELDSET:
    case GUMBO_TAG_FIGCAPTION:
    case GUMBO_TAG_FIGURE:
    case GUMBO_TAG_FOOTER:
    case GUMBO_TAG_FORM:
    case GUMBO_TAG_H1:
    case GUMBO_TAG_H2:
    case GUMBO_TAG_H3:
    case GUMBO_TAG_H4:
    case GUMBO_TAG_H5:
    case GUMBO_TAG_H6:
    case GUMBO_TAG_HEADER:
    case GUMBO_TAG_HGROUP:
    case GUMBO_TAG_HR:
    case GUMBO_TAG_HTML:
    case GUMBO_TAG_LEGEND:
    case GUMBO_TAG_LI:
    case GUMBO_TAG_LISTING:
    case GUMBO_TAG_MAIN:
    case GUMBO_TAG_MENU:
    case GUMBO_TAG_NAV:
    case GUMBO_TAG_OL:
    case GUMBO_TAG_P:
    case GUMBO_TAG_PRE:
    case GUMBO_TAG_SECTION:
    case GUMBO_TAG_SUMMARY:
    case GUMBO_TAG_TABLE:
    case GUMBO_TAG_TBODY:
    case GUMBO_TAG_TD:
    case GUMBO_TAG_TFOOT:
    case GUMBO_TAG_TH:
    case GUMBO_TAG_THEAD:
    case GUMBO_TAG_TR:
    case GUMBO_TAG_UL:
      return true;
    default:
      return false;
  }
}

bool is_main(const GumboNode& element) {
  const GumboTag tag = element.v.element.tag;
  return tag == GUMBO_TAG_ARTICLE || tag == GUMBO_TAG_MAIN || equals_any(attribute(element, "role"), {"main", "article"}) ||
         equals_any(attribute(element, "itemprop"), {"articlebody"});
}

bool is_furniture(const GumboNode& element) {
  const GumboTag tag = element.v.element.tag;
  return tag == GUMBO_TAG_NAV || tag == GUMBO_TAG_ASIDE || tag == GUMBO_TAG_FOOTER ||
         equals_any(attribute(element, "role"), {"navigation", "complementary", "contentinfo", "search"}) ||
         is_named(element, {"foot", "copyright", "nav", "menu", "sidebar"});
}

bool is_breadcrumb(const GumboNode& element) {
  return is_named(element, {"breadcrumb", "crumb"}) || equals_any(attribute(element, "aria-label"), {"breadcrumb", "breadcrumbs"});
}

bool asks_for_person(const GumboNode& element) {
  const GumboTag tag = element.v.element.tag;
  if (tag != GUMBO_TAG_INPUT && tag != GUMBO_TAG_IMG && tag != GUMBO_TAG_IFRAME && tag != GUMBO_TAG_DIV) return false;
  return is_named(element, {"captcha", "yzm", "verifycode", "verifyimg", "validatecode", "checkcode"});
}

}  // namespace zhibiao::pages
