#include <utility>

#include "text/charset.hpp"
#include "text/content.hpp"
#include "text/html_content.hpp"
#include "text/html_lines.hpp"
#include "text/html_tree.hpp"

namespace zhibiao::text {

Content read_html(std::string_view bytes, const DocumentOptions& options) {
  Decoded decoded = decode(bytes, options.charset, options.source);
  HtmlPage page = lay_out(HtmlTree(decoded.text, options.source));
  return {main_text(page), std::move(decoded.charset), std::move(page.metadata), std::move(decoded.diagnostics)};
}

}  // namespace zhibiao::text
