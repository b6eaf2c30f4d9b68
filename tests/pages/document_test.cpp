#include "zhibiao/document.hpp"

#include <sys/stat.h>
#include <unistd.h>
#include <catch2/catch.hpp>

#include <fstream>

#include "support/temporary_folder.hpp"
#include "text/document_state.hpp"
#include "text/encode.hpp"
#include "zhibiao/error.hpp"

using Catch::Matchers::Contains;
using zhibiao::Document;
using zhibiao::DocumentOptions;
using zhibiao::Error;
using zhibiao::ErrorCode;
using zhibiao::test::TemporaryFolder;

namespace {

void write(const std::filesystem::path& path, std::string_view bytes) { std::ofstream(path, std::ios::binary) << bytes; }

template <class Read>
std::string failure(ErrorCode code, Read read) {
  try {
    read();
  } catch (const Error& error) {
    CHECK(error.code() == code);
    return error.what();
  }
  return "no error";
}

}  // namespace

TEST_CASE("a text file becomes a document with everything that is known of it", "[document]") {
  const TemporaryFolder folder;
  const auto path = folder / "某县.txt";
  write(path, "\xEF\xBB\xBF某县\r\n办理 587 件。\n");
  const Document document = Document::from_file(path);
  CHECK(document.text() == "某县\r\n办理 587 件。\n");
  CHECK(document.size() == 14);
  CHECK(document.quote({4, 12}) == "办理 587 件");
  CHECK(document.quote({0, 0}).empty());
  CHECK(document.source() == path.generic_string());
  CHECK(document.media_type() == "text/plain");
  CHECK(document.charset() == "UTF-8");
  CHECK(document.sha256() == "cbe8290911ddd801da9af73f0d7a648f52b66dcc8466b2c96a95737ea5ec9115");
  CHECK(document.metadata().empty());
  CHECK(document.diagnostics().empty());
  CHECK(document.state().folded.size() == document.size());
  CHECK(document.state().folded.substr(12, 1) == U"。");
}

TEST_CASE("a span outside of the text is misuse", "[document]") {
  const Document document = Document::from_bytes("六件");
  CHECK(failure(ErrorCode::misuse, [&] { (void)document.quote({1, 3}); }) != "no error");
  CHECK(failure(ErrorCode::misuse, [&] { (void)document.quote({2, 1}); }) != "no error");
}

TEST_CASE("copies share the text", "[document]") {
  const Document document = Document::from_bytes("六件");
  Document copy = document;
  CHECK(&copy.text() == &document.text());
  const Document moved = std::move(copy);
  CHECK(moved.text() == "六件");
}

TEST_CASE("options win over what is found", "[document]") {
  DocumentOptions options;
  options.source = "https://example.org/a.html";
  options.media_type = "text/plain";
  options.year = zhibiao::Year(2020);
  const Document document = Document::from_bytes("<p>六件</p>", options);
  CHECK(document.text() == "<p>六件</p>");
  CHECK(document.source() == "https://example.org/a.html");
  CHECK(document.options().year == 2020);
  options.media_type = "text/klingon";
  CHECK_THAT(failure(ErrorCode::misuse, [&] { (void)Document::from_bytes("x", options); }), Contains("text/klingon"));
}

TEST_CASE("the name of a file tells its media type, whatever its source is called", "[document]") {
  const TemporaryFolder folder;
  write(folder / "a.html", "<p>六件</p>");
  DocumentOptions options;
  options.source = "https://example.org/show?id=7";
  const Document document = Document::from_file(folder / "a.html", options);
  CHECK(document.media_type() == "text/html");
  CHECK(document.source() == "https://example.org/show?id=7");
  CHECK(Document::from_bytes("六件").source() == "document");
}

TEST_CASE("the hash is of the bytes as they came, whatever their charset", "[document]") {
  const std::string text = "全县办理行政复议案件六件，均已按期审结，没有一件被撤销。";
  const Document utf8 = Document::from_bytes(text);
  const Document gb = Document::from_bytes(zhibiao::test::encode(text, "GB18030"));
  CHECK(utf8.text() == gb.text());
  CHECK(utf8.sha256() != gb.sha256());
}

TEST_CASE("what cannot be read is refused with a message that helps", "[document]") {
  const TemporaryFolder folder;
  const auto read = [&](const char* name) { return [path = folder / name] { (void)Document::from_file(path); }; };
  CHECK_THAT(failure(ErrorCode::not_found, read("none.txt")), Contains("none.txt") && Contains("does not exist"));
  CHECK_THAT(failure(ErrorCode::io, [&] { (void)Document::from_file(folder.path()); }), Contains("folder"));
  write(folder / "empty.txt", "");
  CHECK_THAT(failure(ErrorCode::unreadable, read("empty.txt")), Contains("empty.txt") && Contains("is empty"));
  write(folder / "blank.txt", "\xEF\xBB\xBF \r\n\u3000\n");
  CHECK_THAT(failure(ErrorCode::unreadable, read("blank.txt")), Contains("no text"));
  write(folder / "scan.html", "%PDF-1.4\n%\xE2\xE3\xCF\xD3\n");
  CHECK_THAT(failure(ErrorCode::unreadable, read("scan.html")), Contains("scan.html") && Contains("PDF"));
  write(folder / "picture.txt", "\x89PNG\r\n\x1A\n");
  CHECK_THAT(failure(ErrorCode::unreadable, read("picture.txt")), Contains("PNG"));
  write(folder / "report.xlsx", "PK\x03\x04");
  CHECK_THAT(failure(ErrorCode::unreadable, read("report.xlsx")), Contains("XLSX"));
  write(folder / "script.html", "<html><body><script>document.write('六件')</script></body></html>");
  CHECK_THAT(failure(ErrorCode::unreadable, read("script.html")), Contains("script"));
}

TEST_CASE("a file without read permission is an error of the system", "[document]") {
  if (geteuid() == 0) {
    WARN("skipped: the superuser may read everything");
    return;
  }
  const TemporaryFolder folder;
  const auto path = folder / "secret.txt";
  write(path, "六件");
  REQUIRE(chmod(path.c_str(), 0) == 0);
  CHECK_THAT(failure(ErrorCode::io, [&] { (void)Document::from_file(path); }), Contains("secret.txt") && Contains("ermission"));
}

TEST_CASE("a file that opens but cannot be read is an error of the system", "[document]") {
  const std::filesystem::path path = "/proc/self/mem";  // nothing is mapped at its start
  if (!std::filesystem::exists(path)) {
    WARN("skipped: there is no /proc");
    return;
  }
  CHECK_THAT(failure(ErrorCode::io, [&] { (void)Document::from_file(path); }), Contains("cannot be read"));
}

TEST_CASE("a file beyond the limit is refused before it is read", "[document]") {
  const TemporaryFolder folder;
  const auto path = folder / "huge.txt";
  write(path, "x");
  std::filesystem::resize_file(path, std::uintmax_t{2} << 30);  // sparse
  CHECK_THAT(failure(ErrorCode::unreadable, [&] { (void)Document::from_file(path); }), Contains("512 MB"));
}

TEST_CASE("a carriage return alone ends a line", "[document]") {
  DocumentOptions options;
  options.media_type = "text/plain";
  CHECK(Document::from_bytes("某县\r\r受理5件。\r\n审结3件。\r", options).text() == "某县\n\n受理5件。\r\n审结3件。\n");
}
