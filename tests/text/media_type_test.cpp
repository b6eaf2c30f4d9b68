#include "text/media_type.hpp"

#include <catch2/catch.hpp>

using zhibiao::text::describe_binary;
using zhibiao::text::media_type_of;
using zhibiao::text::word_document;
using namespace std::string_literals;

TEST_CASE("a page is known by its name or its first tags", "[media_type]") {
  CHECK(media_type_of("a/t20200218_1.html", "<p>x</p>") == "text/html");
  CHECK(media_type_of("A.HTM", "<p>x") == "text/html");
  CHECK(media_type_of("art.jsp", "<div>x</div>") == "text/html");
  CHECK(media_type_of("https://example.org/show.aspx?id=3#top", "<div>x</div>") == "text/html");
  CHECK(media_type_of("download", "\xEF\xBB\xBF \n<!DOCTYPE HTML>\n<html>") == "text/html");
  CHECK(media_type_of("page.do", "<!-- x -->\n<head><title>x</title>") == "text/html");
  CHECK(media_type_of("saved.txt", "<html><body>x</body></html>") == "text/html");
  CHECK(media_type_of("", "<\0h\0t\0m\0l\0>\0"s) == "text/html");
}

TEST_CASE("what is no page is plain text", "[media_type]") {
  CHECK(media_type_of("a.txt", "2020年工作报告") == "text/plain");
  CHECK(media_type_of("a.html", "没有标签，a < b") == "text/plain");
  CHECK(media_type_of("html/报告", "报告") == "text/plain");
  CHECK(media_type_of("", "") == "text/plain");
}

TEST_CASE("binary formats are known by their first bytes whatever their name", "[media_type]") {
  CHECK(media_type_of("a.txt", "%PDF-1.7\n") == "application/pdf");
  CHECK(media_type_of("a.html", "PK\x03\x04\x14") == "application/zip");
  CHECK(media_type_of("a", "PK\x03\x04 word/document.xml") == word_document);
  CHECK(media_type_of("a.DOCX", "PK\x03\x04") == word_document);
  CHECK(media_type_of("a.docx", "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1") == "application/x-ole-storage");
  CHECK(describe_binary(media_type_of("a.docx",
                                      "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"
                                      "E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0"s)) == "an encrypted Office document");
  CHECK(media_type_of("a", "\x89PNG\r\n\x1A\n") == "image/png");
  CHECK(describe_binary("application/pdf") == "a PDF document");
  CHECK(describe_binary("text/html").empty());
}

TEST_CASE("bytes before a PDF document are skipped as other readers do", "[media_type]") {
  const std::string pdf = "%PDF-1.4\n1 0 obj\n";
  CHECK(media_type_of("a", "junk\n" + pdf) == "application/pdf");
  CHECK(media_type_of("a.html", "<br />\n<b>Warning</b>\n" + pdf) == "application/pdf");
  CHECK(media_type_of("a", std::string(1024, ' ') + pdf) == "application/pdf");
  CHECK(media_type_of("a", std::string(1025, ' ') + pdf) == "text/plain");
  CHECK(media_type_of("a.txt", "文件以%PDF-1.4开头，这不是文件 object") == "text/plain");
  CHECK(media_type_of("a.txt", "文件以%PDF-开头，其后是1 0 obj") == "text/plain");
  CHECK(media_type_of("a.html", "<html><p>%PDF-1.4 and 1 0 obj</p></html>") == "text/html");
}
