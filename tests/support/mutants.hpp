/// @file mutants.hpp
/// Damaged copies of documents, the same for the same seed on every machine.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace zhibiao::test {

/// Makes mutants of texts: an excerpt of one, with pieces taken out, doubled, moved, exchanged with those of another text, and with
/// signs put in that readers look at (digits, colons, brackets, marks of dates).
class Mutants {
 public:
  /// @param texts  at least one, none of them empty
  Mutants(std::vector<std::u32string> texts, std::uint64_t seed);
  [[nodiscard]] std::u32string next();

 private:
  [[nodiscard]] std::size_t below(std::size_t bound);
  [[nodiscard]] std::u32string excerpt();
  [[nodiscard]] std::u32string piece();
  void damage(std::u32string& text);

  std::vector<std::u32string> texts_;
  std::uint64_t state_;
};

}  // namespace zhibiao::test
