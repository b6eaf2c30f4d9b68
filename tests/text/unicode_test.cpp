#include "text/unicode.hpp"

#include <unicode/uchar.h>

#include <catch2/catch.hpp>

using namespace zhibiao;

// What the library knows at run time is what ICU told at build time, of every code point there is and a few that are none.
TEST_CASE("classes of code points are those of ICU", "[text]") {
  std::size_t ideographs = 0;
  for (char32_t c = 0; c <= 0x110010; ++c) {
    const auto asked = static_cast<UChar32>(c);
    const bool word = c <= UCHAR_MAX_VALUE && (U_GET_GC_MASK(asked) & (U_GC_L_MASK | U_GC_N_MASK | U_GC_CO_MASK)) != 0;
    const bool ideograph = c <= UCHAR_MAX_VALUE && u_hasBinaryProperty(asked, UCHAR_IDEOGRAPHIC) != 0;
    if (text::is_word_character(c) != word || text::is_ideograph(c) != ideograph) FAIL("U+" << std::hex << asked);
    ideographs += ideograph ? 1 : 0;
  }
  CHECK(ideographs > 90000);
}

TEST_CASE("ideographs are known in every block", "[text]") {
  for (const char32_t c : U"〇㐀一鿿豈𠀀") CHECK((c == 0 || text::is_ideograph(c)));
  for (const char32_t c : U"，。、％ＡA1あ") CHECK_FALSE(text::is_ideograph(c));
  for (const char32_t c : U"一あA1½") CHECK((c == 0 || text::is_word_character(c)));
  for (const char32_t c : U"，。 -") CHECK_FALSE(text::is_word_character(c));
}
