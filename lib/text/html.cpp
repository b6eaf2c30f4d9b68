#include <string>
#include <utility>

#include "text/charset.hpp"
#include "text/content.hpp"
#include "text/html_content.hpp"
#include "text/html_lines.hpp"
#include "text/html_tree.hpp"

namespace zhibiao::text {
namespace {

HtmlPage page_of(std::string html, const std::string& source) {
  const HtmlTree tree(html, source);
  std::string().swap(html);  // of a large page that is much
  return lay_out(tree);
}

}  // namespace

Content read_html(std::string_view bytes, const DocumentOptions& options) {
  Decoded decoded = decode(bytes, options.charset, options.source);
  HtmlPage page = page_of(std::move(decoded.text), options.source);
  return {main_text(page), std::move(decoded.charset), std::move(page.metadata), std::move(decoded.diagnostics)};
}

}  // namespace zhibiao::text
