/// @file references.hpp
/// Numeric character references that no character has.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace zhibiao::pages {

/// The markup with &#xFFFD; for each numeric reference to a surrogate or to a number above U+10FFFF, as HTML5 wants it; empty when it
/// has none. Parsers keep references in 32 bits, so that a large one would become any character, even a digit.
[[nodiscard]] std::optional<std::string> mend_references(std::string_view markup);

}  // namespace zhibiao::pages
