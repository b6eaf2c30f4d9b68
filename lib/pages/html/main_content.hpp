/// @file main_content.hpp
/// The main content of a page, found by what its text is like and not by the site it comes from.
#pragma once

#include <string>

#include "pages/html/lines.hpp"

namespace zhibiao::pages {

/// The lines of the main content, separated by newlines; before them, as far as the page has them, the breadcrumb, the
/// title and what stands between the title and the content (date, source).
[[nodiscard]] std::string main_text(const HtmlPage& page);

}  // namespace zhibiao::pages
