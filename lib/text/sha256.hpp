/// @file sha256.hpp
/// SHA-256 (FIPS 180-4).
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace zhibiao::text {

/// Takes bytes piece by piece: `Sha256 hash; hash.update(a); hash.update(b); hash.hex()`.
class Sha256 {
 public:
  void update(std::string_view bytes);
  /// Lower-case hex of all bytes so far; more can be added afterwards.
  [[nodiscard]] std::string hex() const;

 private:
  static constexpr std::size_t block_size = 64;
  void compress(const unsigned char* block);

  std::array<std::uint32_t, 8> state_{0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19};
  std::array<unsigned char, block_size> pending_{};
  std::uint64_t size_ = 0;  // of all bytes
};

/// Lower-case hex of the hash of `bytes`.
[[nodiscard]] std::string sha256(std::string_view bytes);

}  // namespace zhibiao::text
