/// @file element.hpp
/// What the tag and the attributes of an HTML element say about how it is shown.
#pragma once

#include <gumbo.h>

namespace zhibiao::pages {

/// Nothing of an element of its kind is shown as text: scripts, controls, embedded objects.
[[nodiscard]] bool is_no_text(const GumboNode& element);
/// Starts and ends a line.
[[nodiscard]] bool is_block(const GumboNode& element);
/// Is said to be the main part of the page.
[[nodiscard]] bool is_main(const GumboNode& element);
/// Is said to be navigation, sidebar or footer.
[[nodiscard]] bool is_furniture(const GumboNode& element);
/// Is said to be the path to this page ("breadcrumb").
[[nodiscard]] bool is_breadcrumb(const GumboNode& element);

/// Is a control or picture that wants a person to prove to be one.
[[nodiscard]] bool asks_for_person(const GumboNode& element);

}  // namespace zhibiao::pages
