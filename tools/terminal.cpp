#include "terminal.hpp"

#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <charconv>
#include <cstdlib>

#include "display_width.hpp"
#include "plain_text.hpp"

namespace zhibiao::tool {
namespace {

std::string_view environment(const char* name) {
  const char* value = std::getenv(name);
  return value == nullptr ? std::string_view() : std::string_view(value);
}

}  // namespace

std::size_t terminal_width() {
  const std::string_view told = environment("COLUMNS");
  std::size_t columns = 0;
  if (std::from_chars(told.data(), told.data() + told.size(), columns).ec == std::errc() && columns > 0) return columns;
  winsize size{};
  return isatty(STDOUT_FILENO) != 0 && ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 ? size.ws_col : 0;
}

bool fits_terminal(std::string_view text) {
  winsize size{};
  if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0 || size.ws_row == 0 || size.ws_col == 0) return true;
  std::size_t rows = 1;
  while (!text.empty() && rows <= size.ws_row) {
    const std::string_view line = text.substr(0, text.find('\n'));
    rows += 1 + (display_width(line) - (line.empty() ? 0 : 1)) / size.ws_col;
    text.remove_prefix(std::min(text.size(), line.size() + 1));
  }
  return rows <= size.ws_row;
}

bool shows_colours() { return isatty(STDOUT_FILENO) != 0 && environment("NO_COLOR").empty() && environment("TERM") != "dumb"; }

void write_marked(std::ostream& out, std::string_view text) {
  auto* plain = dynamic_cast<PlainText*>(out.rdbuf());
  if (plain == nullptr || !shows_colours()) {
    out << '[' << text << ']';
    return;
  }
  plain->command("\033[1;7m");
  out << text;
  plain->command("\033[0m");
}

}  // namespace zhibiao::tool
