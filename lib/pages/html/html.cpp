#include <string>
#include <utility>

#include "pages/content.hpp"
#include "pages/html/lines.hpp"
#include "pages/html/main_content.hpp"
#include "pages/html/tree.hpp"
#include "text/charset.hpp"

namespace zhibiao::pages {
namespace {

HtmlPage page_of(std::string html, const std::string& source) {
  const HtmlTree tree(html, source);
  std::string().swap(html);  // of a large page that is much
  return lay_out(tree);
}

}  // namespace

Content read_html(std::string_view bytes, const DocumentOptions& options) {
  text::Decoded decoded = text::decode(bytes, options.charset, options.source);
  HtmlPage page = page_of(std::move(decoded.text), options.source);
  return {main_text(page), std::move(decoded.charset), std::move(page.metadata), std::move(decoded.diagnostics)};
}

}  // namespace zhibiao::pages
