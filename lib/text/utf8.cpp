#include "text/utf8.hpp"

#include <cstdint>
#include <cstring>

namespace zhibiao::text {
namespace {

constexpr char32_t replacement = 0xFFFD;

struct Sequence {
  char32_t code_point;
  std::size_t length;
  bool well_formed;
};

bool is_continuation(unsigned char byte) { return (byte & 0xC0) == 0x80; }

std::size_t count_continuations(std::string_view utf8) {
  constexpr std::uint64_t ones = 0x0101010101010101;
  std::size_t count = 0;
  for (; utf8.size() >= sizeof(std::uint64_t); utf8.remove_prefix(sizeof(std::uint64_t))) {
    std::uint64_t bytes = 0;
    std::memcpy(&bytes, utf8.data(), sizeof(bytes));
    count += (((bytes >> 7) & (~bytes >> 6) & ones) * ones) >> 56;
  }
  for (const char byte : utf8) count += is_continuation(static_cast<unsigned char>(byte)) ? 1 : 0;
  return count;
}

// Nearly all of Chinese text: three bytes, led by E1 to EC, whose second byte has no narrower bounds.
bool is_plain_triple(const unsigned char* bytes) {
  return bytes[0] >= 0xE1 && bytes[0] <= 0xEC && is_continuation(bytes[1]) && is_continuation(bytes[2]);
}

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

std::size_t bytes_of(char32_t c) { return c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4; }

char* append(char* out, char32_t c) {
  const auto put = [&](char32_t byte) { *out++ = static_cast<char>(byte); };
  const auto continues = [&](int shift) { put(0x80 | (c >> shift & 0x3F)); };
  if (c < 0x80) {
    put(c);
  } else if (c < 0x800) {
    put(0xC0 | c >> 6);
    continues(0);
  } else if (c < 0x10000) {
    put(0xE0 | c >> 12);
    continues(6);
    continues(0);
  } else {
    put(0xF0 | c >> 18);
    continues(12);
    continues(6);
    continues(0);
  }
  return out;
}

}  // namespace

std::u32string to_code_points(std::string_view utf8, std::size_t* replaced) {
  const auto* const bytes = reinterpret_cast<const unsigned char*>(utf8.data());
  // One for each lead byte, which is all of well-formed text; a stray continuation makes room for itself.
  std::u32string out(utf8.size() - count_continuations(utf8), U'\0');
  std::size_t written = 0;
  std::size_t ill_formed = 0;
  for (std::size_t i = 0; i < utf8.size();) {
    if (bytes[i] < 0x80) {
      out[written++] = bytes[i++];
    } else if (utf8.size() - i >= 3 && is_plain_triple(bytes + i)) {
      out[written++] = (bytes[i] & 0x0FU) << 12 | (bytes[i + 1] & 0x3FU) << 6 | (bytes[i + 2] & 0x3FU);
      i += 3;
    } else {
      const Sequence sequence = read(bytes + i, utf8.size() - i);
      if (is_continuation(bytes[i])) out.push_back(U'\0');
      out[written++] = sequence.code_point;
      ill_formed += sequence.well_formed ? 0 : 1;
      i += sequence.length;
    }
  }
  if (replaced != nullptr) *replaced = ill_formed;
  return out;
}

std::string to_utf8(std::u32string_view code_points) {
  std::size_t size = 0;
  for (const char32_t c : code_points) size += bytes_of(c);
  std::string out(size, '\0');
  char* end = out.data();
  for (const char32_t c : code_points) end = append(end, c);
  return out;
}

std::string to_utf8(char32_t code_point) { return to_utf8(std::u32string_view(&code_point, 1)); }

}  // namespace zhibiao::text
