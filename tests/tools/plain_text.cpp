#include "tools/plain_text.hpp"

#include <catch2/catch.hpp>
#include <sstream>

using zhibiao::tool::PlainText;
using zhibiao::tool::write_exactly;

namespace {

std::string shown(std::string_view text, std::size_t piece = 1000) {
  std::stringbuf sink;
  PlainText plain(sink);
  std::ostream out(&plain);
  for (std::size_t at = 0; at < text.size(); at += piece) out << text.substr(at, piece);
  out.flush();
  return sink.str();
}

}  // namespace

TEST_CASE("what a terminal would do something with is shown as U+FFFD", "[tools]") {
  CHECK(shown("a\x1B[31mb") == "a�[31mb");
  CHECK(shown(std::string_view("\0\a\b\x7F", 4)) == "����");
  CHECK(shown("\xC2\x9B"
              "31m") == "�31m");  // C1: CSI in one character
  CHECK(shown("\xE2\x80\xAE"
              "abc\xE2\x81\xA9") == "�abc�");  // right-to-left override, pop isolate
  CHECK(shown("\x9B"
              "31m\xE5\xBA") == "�31m�");  // no UTF-8
  CHECK(shown("\xC3(") == "�(");
  CHECK(shown("over\rwritten") == "over�written");
}

TEST_CASE("what is only shown stays, in whatever pieces it comes", "[tools]") {
  const std::string text = "指标\t30件\r\nthe “1+N” 𠀀\n\r\n";
  for (const std::size_t piece : {1U, 2U, 3U, 1000U}) CHECK(shown(text, piece) == text);
}

TEST_CASE("what is for programs is passed on as it is", "[tools]") {
  std::stringbuf sink;
  PlainText plain(sink);
  std::ostream out(&plain);
  write_exactly(out);
  out << "\x1B\xFF\r";
  out.flush();
  CHECK(sink.str() == "\x1B\xFF\r");
}
