#include "text/charset.hpp"

#include <catch2/catch.hpp>

#include "text/encode.hpp"
#include "zhibiao/error.hpp"

using zhibiao::Error;
using zhibiao::ErrorCode;
using zhibiao::test::encode;
using zhibiao::text::decode;
using zhibiao::text::Decoded;
using namespace std::string_literals;
using Catch::Matchers::Contains;

namespace {

const std::string mark = "\uFEFF";
const std::string simplified =
    "某县2021年法治政府建设情况报告\r\n一年来，全县共办理行政复议案件36件，比上年增加4件；行政机关负责人出庭应诉率为95.5％。\r\n";
const std::string traditional =
    "某縣2021年法治政府建設情況報告\n一年來，全縣共辦理行政復議案件36件，比上年增加4件；行政機關負責人出庭應訴率為百分之九十五。\n";

Decoded decoded(const std::string& bytes, const std::string& given = {}) { return decode(bytes, given, "page.html"); }

std::vector<std::string> codes(const Decoded& decoded) {
  std::vector<std::string> codes;
  for (const auto& diagnostic : decoded.diagnostics) codes.push_back(diagnostic.code);
  return codes;
}

std::string failure(const std::string& bytes, const std::string& given, ErrorCode code) {
  try {
    (void)decoded(bytes, given);
  } catch (const Error& error) {
    CHECK(error.code() == code);
    return error.what();
  }
  return "no error";
}

std::string page(const std::string& charset, const std::string& text) {
  return "<html><head><meta http-equiv=\"Content-Type\" content=\"text/html; charset=" + charset + "\"></head><body><p>" + text +
         "</p></body></html>";
}

}  // namespace

TEST_CASE("charsets are told apart by their bytes", "[charset]") {
  const auto charset = GENERATE("UTF-8"s, "GB18030"s, "UTF-16LE"s, "UTF-16BE"s);
  CAPTURE(charset);
  const Decoded result = decoded(encode(simplified, charset.c_str()));
  CHECK(result.text == simplified);
  CHECK(result.charset == charset);
  CHECK(result.diagnostics.empty());
}

TEST_CASE("Big5 is told from GB18030, in which its bytes are well-formed too", "[charset]") {
  const Decoded result = decoded(encode(traditional, "Big5"));
  CHECK(result.text == traditional);
  CHECK(result.charset == "Big5");
  const Decoded other = decoded(encode(traditional, "GB18030"));
  CHECK(other.text == traditional);
  CHECK(other.charset == "GB18030");
}

TEST_CASE("a byte-order mark decides and is removed", "[charset]") {
  const auto charset = GENERATE("UTF-8"s, "UTF-16LE"s, "UTF-16BE"s, "UTF-32LE"s, "UTF-32BE"s, "GB18030"s);
  CAPTURE(charset);
  const Decoded result = decoded(encode(mark + simplified, charset.c_str()));
  CHECK(result.text == simplified);
  CHECK(result.charset == charset);
  CHECK(result.diagnostics.empty());
}

TEST_CASE("only one mark is removed, and text is not normalised", "[charset]") {
  CHECK(decoded("\uFEFF\uFEFFa \u3000 b\r\n\r\nｃ\t").text == "\uFEFFa \u3000 b\r\n\r\nｃ\t");
}

TEST_CASE("a mark that the bytes contradict loses", "[charset]") {
  const Decoded result = decoded(mark + encode(simplified, "GB18030"));
  CHECK(result.text == simplified);
  CHECK(codes(result) == std::vector<std::string>{"charset_contradicted"});
}

TEST_CASE("a declared charset that suits the bytes is used under its IANA name", "[charset]") {
  const auto declared = GENERATE("gb2312"s, "GBK"s, "gb18030"s);
  const std::string text = page(declared, simplified);
  const Decoded result = decoded(encode(text, "GB18030"));
  CHECK(result.text == text);
  CHECK(result.charset == "GB18030");
  CHECK(result.diagnostics.empty());
}

TEST_CASE("a declared charset that the bytes contradict loses", "[charset]") {
  struct Case {
    const char* declared;
    const char* actual;
    const std::string& text;
  };
  const Case cases[] = {{"gb2312", "UTF-8", simplified},       {"utf-8", "GB18030", simplified}, {"big5", "GB18030", simplified},
                        {"iso-8859-1", "GB18030", simplified}, {"gb2312", "Big5", traditional},  {"utf-8", "Big5", traditional},
                        {"gbk", "UTF-16LE", simplified},       {"utf-16", "UTF-8", simplified}};
  for (const Case& c : cases) {
    CAPTURE(c.declared, c.actual);
    const std::string text = page(c.declared, c.text);
    const Decoded result = decoded(encode(text, c.actual));
    CHECK(result.text == text);
    CHECK(result.charset == c.actual);
    // In UTF-16 the declaration is not seen as ASCII, so that nothing can contradict.
    const bool seen = std::string(c.actual) != "UTF-16LE";
    CHECK(codes(result) == (seen ? std::vector<std::string>{"charset_contradicted"} : std::vector<std::string>{}));
  }
}

TEST_CASE("XML and short HTML5 declarations are read; a declaration in ASCII text contradicts nothing", "[charset]") {
  const std::string xml = "<?xml version=\"1.0\" encoding=\"GBK\"?><html><body>" + simplified + "</body></html>";
  CHECK(decoded(encode(xml, "GB18030")).text == xml);
  const Decoded ascii = decoded("<html><head><meta charset=gb2312></head><body>plain</body></html>");
  CHECK(ascii.charset == "UTF-8");
  CHECK(ascii.diagnostics.empty());
}

TEST_CASE("a page is detected though its first 20 kB are script", "[charset]") {
  std::string text = "<html><head><script>";
  for (int i = 0; i < 1000; ++i) text.append("var variable_").append(std::to_string(i)).append("=1;\n");
  text += "</script></head><body>" + simplified + "</body></html>";
  CHECK(decoded(encode(text, "GB18030")).text == text);
}

TEST_CASE("ill-formed sequences are replaced and counted", "[charset]") {
  std::string damaged = simplified + simplified;
  damaged.insert(damaged.find("案件"), "\xE5\xA4");  // a character that was cut
  damaged.insert(damaged.find("出庭"), "\xFF");
  const Decoded result = decoded(damaged);
  CHECK(result.charset == "UTF-8");
  CHECK(codes(result) == std::vector<std::string>{"bytes_replaced"});
  CHECK_THAT(result.diagnostics.at(0).message, Contains("2 ill-formed"));
  CHECK(result.text.find("行政复议\uFFFD案件36件") != std::string::npos);
  CHECK(result.text.find("负责人\uFFFD出庭") != std::string::npos);

  std::string chinese = encode(simplified, "GB18030");
  chinese.insert(chinese.find("\r\n"), "\xFF\xFF");
  const Decoded gb = decoded(chinese);
  CHECK(gb.charset == "GB18030");
  CHECK(codes(gb) == std::vector<std::string>{"bytes_replaced"});
  CHECK_THAT(gb.diagnostics.at(0).message, Contains("2 ill-formed"));

  const Decoded odd = decoded(encode(mark + simplified, "UTF-16LE") + "x");
  CHECK(odd.text == simplified + "\uFFFD");
  CHECK(codes(odd) == std::vector<std::string>{"bytes_replaced"});
}

TEST_CASE("a charset that the caller gives wins, and a contradiction is told", "[charset]") {
  const Decoded plain = decoded(encode(simplified, "GB18030"), "gbk");
  CHECK(plain.text == simplified);
  CHECK(plain.diagnostics.empty());
  const std::string western = "Le rapport annuel est publi\xE9 en f\xE9vrier.";
  CHECK(decoded(western, "ISO-8859-1").text == "Le rapport annuel est publié en février.");
  const Decoded contradicted = decoded(encode(simplified, "UTF-8"), "ISO-8859-1");
  CHECK(contradicted.charset == "windows-1252");
  CHECK(codes(contradicted).front() == "charset_contradicted");
  CHECK_THAT(failure(simplified, "klingon", ErrorCode::misuse), Contains("klingon"));
}

TEST_CASE("bytes that are no text are refused with the name, the finding and a way out", "[charset]") {
  CHECK_THAT(failure("abc\0def"s, "", ErrorCode::unreadable), Contains("page.html") && Contains("binary") && Contains("convert"));
  std::string noise;
  for (unsigned i = 1; i < 5000; ++i) noise += static_cast<char>(1 + (i * i * 2654435761U >> 13) % 255);
  CHECK_THAT(failure(noise, "", ErrorCode::unreadable), Contains("page.html"));
  CHECK_THAT(failure(encode(simplified, "GB18030"), "UTF-8", ErrorCode::unreadable),
             Contains("no text in UTF-8") && Contains("ill-formed") && Contains("charset"));
  CHECK_THAT(failure(std::string(100, '\x02') + "text", "", ErrorCode::unreadable), Contains("binary"));
  CHECK_THAT(failure(simplified + '\0', "", ErrorCode::unreadable), Contains("NUL"));
}
