// Writes the tables of text/unicode.cpp to standard output. It runs at build time, so that a program which only asks a database needs no
// ICU.
#include <unicode/uchar.h>

#include <iostream>
#include <utility>
#include <vector>

namespace {

template <typename Belongs>
void write(const char* name, Belongs belongs) {
  std::vector<std::pair<UChar32, UChar32>> ranges;
  for (UChar32 c = 0; c <= UCHAR_MAX_VALUE; ++c) {
    if (!belongs(c)) continue;
    if (!ranges.empty() && ranges.back().second == c - 1)
      ranges.back().second = c;
    else
      ranges.emplace_back(c, c);
  }
  std::cout << "constexpr std::array<Range, " << ranges.size() << "> " << name << " = {{\n";
  for (const auto& [first, last] : ranges) std::cout << '{' << first << ',' << last << "},\n";
  std::cout << "}};\n";
}

}  // namespace

int main() {
  write("ideographs", [](UChar32 c) { return u_hasBinaryProperty(c, UCHAR_IDEOGRAPHIC) != 0; });
  write("word_characters", [](UChar32 c) { return (U_GET_GC_MASK(c) & (U_GC_L_MASK | U_GC_N_MASK | U_GC_CO_MASK)) != 0; });
}
