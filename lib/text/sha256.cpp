#include "text/sha256.hpp"

#include <algorithm>
#include <bit>

#if defined(__x86_64__) && defined(__GNUC__)
#include <cpuid.h>
#include <immintrin.h>
#define ZHIBIAO_SHA_INSTRUCTIONS __attribute__((target("sha,sse4.1,ssse3")))
#endif

namespace zhibiao::text {
namespace {

using State = std::array<std::uint32_t, 8>;

alignas(16) constexpr std::array<std::uint32_t, 64> constants{
    0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5, 0xd807aa98, 0x12835b01, 0x243185be,
    0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174, 0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa,
    0x5cb0a9dc, 0x76f988da, 0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967, 0x27b70a85,
    0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85, 0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3,
    0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070, 0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f,
    0x682e6ff3, 0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2};

std::uint32_t big_endian(const unsigned char* bytes) {
  return std::uint32_t{bytes[0]} << 24 | std::uint32_t{bytes[1]} << 16 | std::uint32_t{bytes[2]} << 8 | bytes[3];
}

void compress_anywhere(State& state, const unsigned char* block) {
  std::array<std::uint32_t, 64> w;
  for (std::size_t i = 0; i < 16; ++i) w[i] = big_endian(block + 4 * i);
  for (std::size_t i = 16; i < 64; ++i) {
    const std::uint32_t s0 = std::rotr(w[i - 15], 7) ^ std::rotr(w[i - 15], 18) ^ w[i - 15] >> 3;
    const std::uint32_t s1 = std::rotr(w[i - 2], 17) ^ std::rotr(w[i - 2], 19) ^ w[i - 2] >> 10;
    w[i] = w[i - 16] + s0 + w[i - 7] + s1;
  }
  auto [a, b, c, d, e, f, g, h] = state;
  for (std::size_t i = 0; i < 64; ++i) {
    const std::uint32_t s1 = std::rotr(e, 6) ^ std::rotr(e, 11) ^ std::rotr(e, 25);
    const std::uint32_t t1 = h + s1 + ((e & f) ^ (~e & g)) + constants[i] + w[i];
    const std::uint32_t s0 = std::rotr(a, 2) ^ std::rotr(a, 13) ^ std::rotr(a, 22);
    const std::uint32_t t2 = s0 + ((a & b) ^ (a & c) ^ (b & c));
    h = g;
    g = f;
    f = e;
    e = d + t1;
    d = c;
    c = b;
    b = a;
    a = t1 + t2;
  }
  const State added{a, b, c, d, e, f, g, h};
  for (std::size_t i = 0; i < 8; ++i) state[i] += added[i];
}

#ifdef ZHIBIAO_SHA_INSTRUCTIONS
bool has_sha_instructions() {
  constexpr unsigned ssse3 = 1U << 9;  // of ecx, with the next
  constexpr unsigned sse4_1 = 1U << 19;
  constexpr unsigned sha = 1U << 29;  // of ebx
  unsigned a = 0;
  unsigned b = 0;
  unsigned c = 0;
  unsigned d = 0;
  const bool vectors = __get_cpuid(1, &a, &b, &c, &d) != 0 && (c & ssse3) != 0 && (c & sse4_1) != 0;
  return vectors && __get_cpuid_count(7, 0, &a, &b, &c, &d) != 0 && (b & sha) != 0;
}

ZHIBIAO_SHA_INSTRUCTIONS __m128i load(const void* from) { return _mm_loadu_si128(static_cast<const __m128i*>(from)); }

// The same by the processor's own instructions, several times as fast: they hold the state as a, b, e, f and c, d, g, h, highest first, and
// make four words of the schedule at once.
ZHIBIAO_SHA_INSTRUCTIONS void compress_by_instructions(State& state, const unsigned char* block) {
  const __m128i to_big_endian = _mm_set_epi64x(0x0c0d0e0f08090a0b, 0x0405060700010203);
  const __m128i cdab = _mm_shuffle_epi32(load(state.data()), 0xB1);
  const __m128i efgh = _mm_shuffle_epi32(load(state.data() + 4), 0x1B);
  const __m128i old_abef = _mm_alignr_epi8(cdab, efgh, 8);
  const __m128i old_cdgh = _mm_blend_epi16(efgh, cdab, 0xF0);
  __m128i abef = old_abef;
  __m128i cdgh = old_cdgh;
  __m128i w0 = _mm_shuffle_epi8(load(block), to_big_endian);
  __m128i w1 = _mm_shuffle_epi8(load(block + 16), to_big_endian);
  __m128i w2 = _mm_shuffle_epi8(load(block + 32), to_big_endian);
  __m128i w3 = _mm_shuffle_epi8(load(block + 48), to_big_endian);
  for (std::size_t i = 0; i < constants.size(); i += 4) {
    const __m128i words = _mm_add_epi32(w0, load(constants.data() + i));
    cdgh = _mm_sha256rnds2_epu32(cdgh, abef, words);
    abef = _mm_sha256rnds2_epu32(abef, cdgh, _mm_shuffle_epi32(words, 0x0E));
    const __m128i sums = _mm_add_epi32(_mm_sha256msg1_epu32(w0, w1), _mm_alignr_epi8(w3, w2, 4));
    w0 = w1;
    w1 = w2;
    w2 = w3;
    w3 = _mm_sha256msg2_epu32(sums, w3);
  }
  const __m128i feba = _mm_shuffle_epi32(_mm_add_epi32(abef, old_abef), 0x1B);
  const __m128i dchg = _mm_shuffle_epi32(_mm_add_epi32(cdgh, old_cdgh), 0xB1);
  _mm_storeu_si128(reinterpret_cast<__m128i*>(state.data()), _mm_blend_epi16(feba, dchg, 0xF0));
  _mm_storeu_si128(reinterpret_cast<__m128i*>(state.data() + 4), _mm_alignr_epi8(dchg, feba, 8));
}
#endif

}  // namespace

void Sha256::compress(const unsigned char* block) {
#ifdef ZHIBIAO_SHA_INSTRUCTIONS
  static const bool by_instructions = has_sha_instructions();
  if (by_instructions) return compress_by_instructions(state_, block);
#endif
  compress_anywhere(state_, block);
}

void Sha256::update(std::string_view bytes) {
  const auto* data = reinterpret_cast<const unsigned char*>(bytes.data());
  std::size_t left = bytes.size();
  while (left > 0) {
    const std::size_t filled = size_ % block_size;
    if (filled == 0 && left >= block_size) {
      compress(data);
    } else {
      std::copy_n(data, std::min(left, block_size - filled), pending_.begin() + filled);
      if (left >= block_size - filled) compress(pending_.data());
    }
    const std::size_t taken = std::min(left, block_size - filled);
    data += taken;
    left -= taken;
    size_ += taken;
  }
}

std::string Sha256::hex() const {
  Sha256 padded = *this;
  const std::size_t filled = size_ % block_size;
  const std::size_t zeros = (filled < 56 ? 56 : 120) - filled - 1;
  std::string padding(zeros + 1, '\0');
  padding.front() = '\x80';
  for (int shift = 56; shift >= 0; shift -= 8) padding += static_cast<char>(size_ * 8 >> shift);
  padded.update(padding);
  std::string out;
  for (const std::uint32_t word : padded.state_) {
    for (int shift = 28; shift >= 0; shift -= 4) out += "0123456789abcdef"[word >> shift & 0xF];
  }
  return out;
}

std::string sha256(std::string_view bytes) {
  Sha256 hash;
  hash.update(bytes);
  return hash.hex();
}

}  // namespace zhibiao::text
