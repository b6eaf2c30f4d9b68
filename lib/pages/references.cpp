#include "pages/references.hpp"

#include <algorithm>

#include "text/ascii.hpp"

namespace zhibiao::pages {
namespace {

constexpr unsigned long beyond = 0x110000;

// −1 for anything else.
int digit_of(char c, bool hexadecimal) {
  if (text::is_digit(c)) return c - '0';
  const char letter = static_cast<char>(c | 0x20);
  return hexadecimal && letter >= 'a' && letter <= 'f' ? letter - 'a' + 10 : -1;
}

struct Reference {
  std::size_t end;  // behind its digits and semicolon
  bool character;   // whether there is such a character
};

// The reference that begins with the &# at `at`; without digits it is none, and stays as it is.
Reference read(std::string_view html, std::size_t at) {
  std::size_t i = at + 2;
  const bool hexadecimal = i < html.size() && (html[i] == 'x' || html[i] == 'X');
  if (hexadecimal) ++i;
  unsigned long value = 0;
  for (int digit = 0; i < html.size() && (digit = digit_of(html[i], hexadecimal)) >= 0; ++i)
    value = std::min(beyond, value * (hexadecimal ? 16 : 10) + static_cast<unsigned long>(digit));
  if (i < html.size() && html[i] == ';') ++i;
  return {i, value < beyond && (value < 0xD800 || value > 0xDFFF)};
}

}  // namespace

std::optional<std::string> mend_references(std::string_view html) {
  std::string mended;
  std::size_t copied = 0;
  for (std::size_t at = html.find("&#"); at != std::string_view::npos;) {
    const Reference reference = read(html, at);
    if (!reference.character) {
      mended.append(html.substr(copied, at - copied)).append("&#xFFFD;");
      copied = reference.end;
    }
    at = html.find("&#", reference.end);
  }
  if (copied == 0) return std::nullopt;
  return mended.append(html.substr(copied));
}

}  // namespace zhibiao::pages
