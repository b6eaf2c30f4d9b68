/// @file terminal.hpp
/// What the terminal is like that people look at, and how something stands out on it.
#pragma once

#include <cstddef>
#include <ostream>
#include <string_view>

namespace zhibiao::tool {

/// Columns of the terminal on standard output, or what COLUMNS says; 0 when there is no terminal: then nothing must fit.
[[nodiscard]] std::size_t terminal_width();

/// Whether a text can be read on the terminal on standard output without that its beginning goes away; a prompt follows it.
[[nodiscard]] bool fits_terminal(std::string_view text);

/// Whether standard output shows colours: a terminal, no NO_COLOR (no-color.org), no TERM=dumb.
[[nodiscard]] bool shows_colours();

/// Writes text that stands out: in bold where colours are shown, else in [brackets].
void write_marked(std::ostream& out, std::string_view text);

}  // namespace zhibiao::tool
