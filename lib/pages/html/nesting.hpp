/// @file nesting.hpp
/// A guard before the HTML parser, whose time grows with the depth of the open elements.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace zhibiao::pages {

/// The page with start tags beyond a depth of 512 elements (where browsers stop as well) made into paragraphs, and
/// attributes beyond 512 of one tag dropped; empty when the page stays within both, as all ordinary pages do.
/// Throws Error (unreadable) beyond Limits::nesting.
[[nodiscard]] std::optional<std::string> bound_nesting(std::string_view html);

}  // namespace zhibiao::pages
