/// @file main_content.hpp
/// The main content of a page, found by what its text is like and not by the site it comes from.
#pragma once

#include <cstddef>
#include <string>

#include "pages/html/lines.hpp"

namespace zhibiao::pages {

/// The lines of the main content, separated by newlines; before them, as far as the page has them, the breadcrumb, the
/// title and what stands between the title and the content (date, source).
[[nodiscard]] std::string main_text(const HtmlPage& page);

/// How many letters of sentences and table rows the page has outside of navigation.
[[nodiscard]] std::size_t content_letters(const HtmlPage& page);

}  // namespace zhibiao::pages
