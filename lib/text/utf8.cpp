#include "text/utf8.hpp"

#include <cstdint>

namespace zhibiao::text {
namespace {

constexpr char32_t replacement = 0xFFFD;

struct Sequence {
  char32_t code_point;
  std::size_t length;
  bool well_formed;
};

bool is_continuation(unsigned char byte) { return (byte & 0xC0) == 0x80; }

// Well-formed sequences by table 3-7 of the Unicode standard: only the second byte has narrower bounds than 80..BF.
Sequence read(const unsigned char* bytes, std::size_t size) {
  const unsigned char lead = bytes[0];
  if (lead < 0x80) return {lead, 1, true};
  if (lead < 0xC2 || lead > 0xF4) return {replacement, 1, false};
  const std::size_t length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
  const unsigned char low = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80;
  const unsigned char high = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF;
  if (size < 2 || bytes[1] < low || bytes[1] > high) return {replacement, 1, false};
  char32_t code_point = (lead & (0x7FU >> length)) << 6 | (bytes[1] & 0x3FU);
  for (std::size_t i = 2; i < length; ++i) {
    if (i == size || !is_continuation(bytes[i])) return {replacement, i, false};
    code_point = code_point << 6 | (bytes[i] & 0x3FU);
  }
  return {code_point, length, true};
}

void append(std::string& out, char32_t c) {
  if (c < 0x80) {
    out += static_cast<char>(c);
    return;
  }
  if (c < 0x800) {
    out += static_cast<char>(0xC0 | c >> 6);
  } else {
    if (c < 0x10000) {
      out += static_cast<char>(0xE0 | c >> 12);
    } else {
      out += static_cast<char>(0xF0 | c >> 18);
      out += static_cast<char>(0x80 | (c >> 12 & 0x3F));
    }
    out += static_cast<char>(0x80 | (c >> 6 & 0x3F));
  }
  out += static_cast<char>(0x80 | (c & 0x3F));
}

}  // namespace

std::u32string to_code_points(std::string_view utf8, std::size_t* replaced) {
  const auto* bytes = reinterpret_cast<const unsigned char*>(utf8.data());
  std::size_t leads = 0;
  for (std::size_t i = 0; i < utf8.size(); ++i) leads += is_continuation(bytes[i]) ? 0 : 1;
  std::u32string out;
  out.reserve(leads);  // exact for well-formed text
  std::size_t ill_formed = 0;
  for (std::size_t i = 0; i < utf8.size();) {
    const Sequence sequence = read(bytes + i, utf8.size() - i);
    out.push_back(sequence.code_point);
    ill_formed += sequence.well_formed ? 0 : 1;
    i += sequence.length;
  }
  if (replaced != nullptr) *replaced = ill_formed;
  return out;
}

std::string to_utf8(std::u32string_view code_points) {
  std::size_t size = 0;
  for (const char32_t c : code_points) size += c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;
  std::string out;
  out.reserve(size);
  for (const char32_t c : code_points) append(out, c);
  return out;
}

std::string to_utf8(char32_t code_point) { return to_utf8(std::u32string_view(&code_point, 1)); }

}  // namespace zhibiao::text
