/// @file raised.hpp
/// Raised characters: exponents and numerators belong to the text, marks of notes do not.
#pragma once

#include <string>
#include <string_view>

namespace zhibiao::pages {

/// What stands in the text for `raised`, which is set higher than the line. An exponent (1200m², ×10⁴) becomes raised characters of
/// Unicode, the mark of a note (46¹件, 35[1]家) nothing; all else is kept. `before`: the line so far; `behind`: what follows. All are
/// UTF-8.
[[nodiscard]] std::string set_raised(std::string_view before, std::string_view raised, std::string_view behind);

}  // namespace zhibiao::pages
