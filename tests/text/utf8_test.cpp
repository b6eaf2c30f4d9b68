#include "text/utf8.hpp"

#include <catch2/catch.hpp>

using zhibiao::text::to_code_points;
using zhibiao::text::to_utf8;

TEST_CASE("well-formed UTF-8 goes there and back", "[utf8]") {
  const std::string text = "A\u00E9\u4E2D\U0001F600\u0000z";
  std::size_t replaced = 1;
  CHECK(to_code_points("a\u00E9\u4E2D\U0001F600", &replaced) == U"a\u00E9\u4E2D\U0001F600");
  CHECK(replaced == 0);
  CHECK(to_utf8(to_code_points(text)) == text);
  CHECK(to_utf8(U'\u4EF6') == "件");
  CHECK(to_code_points("").empty());

  std::u32string every;
  for (char32_t c = 0; c < 0x110000; c += 7) {
    if (c < 0xD800 || c > 0xDFFF) every += c;
  }
  CHECK(to_code_points(to_utf8(every), &replaced) == every);
  CHECK(replaced == 0);
}

TEST_CASE("each maximal subpart of an ill-formed sequence is replaced once", "[utf8]") {
  struct Case {
    std::string bytes;
    std::u32string expected;
    std::size_t replaced;
  };
  const Case cases[] = {
      {"\x80", U"\uFFFD", 1},
      {"a\xC0\xAF", U"a\uFFFD\uFFFD", 2},                                                            // overlong
      {"\xE0\x80\x80", U"\uFFFD\uFFFD\uFFFD", 3},                                                    // overlong
      {"\xED\xA0\x80", U"\uFFFD\uFFFD\uFFFD", 3},                                                    // a surrogate
      {"\xF4\x91\x92\x93\xFF\x41\x80\xBF\x42", U"\uFFFD\uFFFD\uFFFD\uFFFD\uFFFDA\uFFFD\uFFFDB", 7},  // Unicode, table 3-10
      {"\xE1\x80\xE2\xF0\x91\x92\xF1\xBF\x41", U"\uFFFD\uFFFD\uFFFD\uFFFDA", 4},                     // Unicode, table 3-11
      {"\xE4\xB8", U"\uFFFD", 1},                                                                    // cut at the end
      {"\xE4\xB8\xAD\xF0\x9F\x98", U"\u4E2D\uFFFD", 1},
      {"\xFE\xFF", U"\uFFFD\uFFFD", 2},
  };
  for (const Case& c : cases) {
    std::size_t replaced = 0;
    CHECK(to_code_points(c.bytes, &replaced) == c.expected);
    CHECK(replaced == c.replaced);
  }
}

TEST_CASE("a replacement character that is written in the text is not counted", "[utf8]") {
  std::size_t replaced = 1;
  CHECK(to_code_points("机\uFFFD", &replaced) == U"机\uFFFD");
  CHECK(replaced == 0);
}
