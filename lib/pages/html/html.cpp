#include <string>
#include <utility>

#include "pages/content.hpp"
#include "pages/html/lines.hpp"
#include "pages/html/main_content.hpp"
#include "pages/html/tree.hpp"
#include "text/charset.hpp"

namespace zhibiao::pages {
namespace {

constexpr std::size_t least_content = 100;  // letters of a text that a script shows

// The page as it stands; as a script would show it where no sentence is visible without (saved articles of WeChat). What is hidden beside
// a text that is read stays hidden.
HtmlPage page_of(std::string html, const std::string& source, std::vector<Diagnostic>& diagnostics) {
  const HtmlTree tree(html, source);
  std::string().swap(html);  // of a large page that is much
  HtmlPage page = lay_out(tree, Hidden::left_out);
  if (!page.hides || content_letters(page) > 0) return page;
  HtmlPage shown = lay_out(tree, Hidden::shown);
  if (content_letters(shown) < least_content) return page;
  diagnostics.push_back(
      {{}, "shown_by_script", "the text is hidden until a script shows it; it was read as a browser with scripts shows it"});
  return shown;
}

// Why a page holds next to nothing, as far as it tells, and what to do. Only pages that are made by scripts or ask something say it.
void tell_if_empty(const HtmlPage& page, std::vector<Diagnostic>& diagnostics) {
  if (content_letters(page) > 0 || (!page.scripts && !page.asks)) return;
  diagnostics.push_back({{},
                         "nothing_to_read",
                         page.asks
                             ? "the page asks a person to prove to be one (captcha) before it shows its text: open it in a browser and "
                               "save what it shows then"
                             : "the page holds no sentence and no table without its scripts: open it in a browser and save it from "
                               "there, as a whole page or as text"});
}

}  // namespace

Content read_html(std::string_view bytes, const DocumentOptions& options) {
  text::Decoded decoded = text::decode(bytes, options.charset, options.source);
  HtmlPage page = page_of(std::move(decoded.text), options.source, decoded.diagnostics);
  tell_if_empty(page, decoded.diagnostics);
  return {main_text(page), std::move(decoded.charset), std::move(page.metadata), std::move(decoded.diagnostics)};
}

}  // namespace zhibiao::pages
