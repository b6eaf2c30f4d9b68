#include "text/fold.hpp"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <catch2/catch.hpp>

#include "text/utf8.hpp"

using zhibiao::text::fold;
using zhibiao::text::to_code_points;
using zhibiao::text::to_utf8;

namespace {

std::string folded(std::string_view text) { return to_utf8(fold(to_code_points(text))); }

}  // namespace

TEST_CASE("full-width and compatibility forms become plain", "[fold]") {
  CHECK(folded("１２．５％（三）：；，！？＂") == "12.5%(三):;,!?\"");
  CHECK(folded("ＡＢＣａｂｃ") == "ABCabc");
  CHECK(folded("⼀⼆") == "一二");
  CHECK(folded("𝟗") == "9");
  CHECK(folded("AZaz09") == "AZaz09");
}

TEST_CASE("quotes, dashes, tildes and spaces have one form each", "[fold]") {
  CHECK(folded("“”„‟″「」『』") == "\"\"\"\"\"\"\"\"\"");
  CHECK(folded("‘’") == "''");
  CHECK(folded("－–—―‐−‑") == "-------");
  CHECK(folded("～〜") == "~~");
  CHECK(folded("a\u00A0b\u3000c\u2003d\u200Be\uFEFFf\rg") == "a b c d e f g");
  CHECK(folded("a\tb\nc") == "a\tb\nc");
  CHECK(folded("a\u2028b\fc") == "a\nb\nc");
}

TEST_CASE("traditional characters become simplified", "[fold]") {
  CHECK(folded("行政複議應訴機關負責人出庭應訴") == "行政复议应诉机关负责人出庭应诉");
  CHECK(folded("萬億兩") == "万亿两");
}

TEST_CASE("what carries meaning stays", "[fold]") {
  const std::string kept = "①②²³㊣。、《》〈〉【】〔〕…·件Ａ";
  CHECK(folded(kept) == "①②²³㊣。、《》〈〉【】〔〕…·件A");
  CHECK(folded("⑴⒈㎡") == "⑴⒈㎡");  // several characters in plain form
}

TEST_CASE("folding keeps the length, and folding twice changes nothing", "[fold]") {
  for (char32_t c = 0; c < 0x110000; ++c) {
    if (c >= 0xD800 && c <= 0xDFFF) continue;
    const char32_t once = fold(c);
    if (fold(once) != once || once > 0x10FFFF) {
      CAPTURE(static_cast<std::uint32_t>(c), static_cast<std::uint32_t>(once));
      FAIL("not stable");
    }
  }
  CHECK(fold(U'\U0010FFFF') == U'\U0010FFFF');
  CHECK(fold(U'\U0003FFFF') == U'\U0003FFFF');
}

TEST_CASE("outside of punctuation and ideographs folding is NFKC", "[fold]") {
  UErrorCode status = U_ZERO_ERROR;
  const auto* nfkc = icu::Normalizer2::getNFKCInstance(status);
  REQUIRE(U_SUCCESS(status));
  std::size_t changed = 0;
  for (UChar32 c = 0x80; c < 0x30000; ++c) {
    if (!u_isalnum(c) || u_hasBinaryProperty(c, UCHAR_IDEOGRAPHIC) || u_isspace(c)) continue;
    const int decomposition = u_getIntPropertyValue(c, UCHAR_DECOMPOSITION_TYPE);
    if (decomposition == U_DT_CIRCLE || decomposition == U_DT_SUPER || decomposition == U_DT_SUB) continue;
    const icu::UnicodeString plain = nfkc->normalize(icu::UnicodeString(c), status);
    if (plain.countChar32() != 1 || u_hasBinaryProperty(plain.char32At(0), UCHAR_IDEOGRAPHIC)) continue;
    if (fold(static_cast<char32_t>(c)) != static_cast<char32_t>(plain.char32At(0))) FAIL("U+" << std::hex << c);
    changed += plain.char32At(0) != c ? 1 : 0;
  }
  CHECK(changed > 1000);
}
