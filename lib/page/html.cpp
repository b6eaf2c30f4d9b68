#include "page/html.hpp"

#include "text/base64.hpp"
#include "text/one_line.hpp"
#include "text/sha256.hpp"
#include "text/utf8.hpp"

namespace zhibiao::page {
namespace {

bool is_shown(char32_t c) {
  if (c == U'\t' || c == U'\n') return true;
  if (c < 0x20 || (c >= 0x7F && c <= 0x9F)) return false;
  const bool turns = c == 0x061C || c == 0x200E || c == 0x200F || (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
  const bool is_none = (c & 0xFFFE) == 0xFFFE || (c >= 0xFDD0 && c <= 0xFDEF);
  return !turns && !is_none;
}

int hex_digit(char c) { return c <= '9' ? c - '0' : c - 'a' + 10; }

std::string bytes_of_hex(std::string_view hex) {
  std::string bytes;
  for (std::size_t i = 0; i + 1 < hex.size(); i += 2) bytes += static_cast<char>(hex_digit(hex[i]) << 4 | hex_digit(hex[i + 1]));
  return bytes;
}

}  // namespace

std::string escaped(std::u32string_view text) {
  std::string out;
  for (const char32_t c : text) {
    switch (c) {
      case U'&':
        out += "&amp;";
        break;
      case U'<':
        out += "&lt;";
        break;
      case U'>':
        out += "&gt;";
        break;
      case U'"':
        out += "&quot;";
        break;
      case U'\'':
        out += "&#39;";
        break;
      default:
        out += is_shown(c) ? text::to_utf8(c) : "\uFFFD";
    }
  }
  return out;
}

std::string escaped(std::string_view utf8) { return escaped(text::to_code_points(utf8)); }

std::string on_one_line(std::string_view utf8) {
  std::u32string line = text::on_one_line(text::to_code_points(utf8));
  if (line.ends_with(U' ')) line.pop_back();
  return escaped(line);
}

std::string policy_hash(std::string_view content) { return "'sha256-" + text::base64(bytes_of_hex(text::sha256(content))) + "'"; }

}  // namespace zhibiao::page
