#include <catch2/catch.hpp>

#include "pages/content.hpp"
#include "pages/refusal.hpp"
#include "support/make_pdf.hpp"
#include "text/document_state.hpp"
#include "text/media_type.hpp"

using Catch::Matchers::Contains;
using Catch::Matchers::StartsWith;
using namespace zhibiao;
using test::make_pdf;
using test::refusal;

#define SKIP_WITHOUT_PDF()                              \
  if (!pages::can_read(text::pdf_document)) {           \
    WARN("skipped: this build reads no PDF documents"); \
    return;                                             \
  }

namespace {

Document read(const std::string& bytes) {
  DocumentOptions options;
  options.source = "report.pdf";
  return Document::from_bytes(bytes, options);
}

/// One byte, again and again: a zlib stream with a single block of fixed codes, in which each 13 bits repeat the last byte 258 times.
std::string compressed_repetition(std::size_t times) {
  std::string bytes = "\x78\x9C";
  unsigned held = 0;
  int count = 0;
  const auto put = [&](unsigned code, int bits) {  // from the first bit of a code
    for (int i = bits; i-- > 0;) {
      held |= (code >> i & 1U) << count;
      if (++count == 8) {
        bytes += static_cast<char>(held);
        held = 0;
        count = 0;
      }
    }
  };
  put(0b110, 3);                                                      // the last block; fixed codes
  put(0x30 + ' ', 8);                                                 // the byte
  for (std::size_t i = 0; i < times; ++i) put(0b11000101U << 5, 13);  // 258 times what stands one before
  put(0, 7);                                                          // the end
  return bytes + '\0';
}

}  // namespace

TEST_CASE("a PDF gives the paragraphs and tables that were set, and their pages", "[pdf]") {
  SKIP_WITHOUT_PDF();
  std::string paper =
      "某县人民政府关于2020年法治政府建设情况的报告\n一、主要工作\n情况如下：\n类别\t收到\t审结\n行政复议\t36\t34\n行政应诉\t12\t\n";
  for (int i = 1; i <= 12; ++i) {
    paper += "（" + std::to_string(i) + "）全年办理行政复议案件" + std::to_string(i * 37) +
             "件，审结率达到98.6%，没有一件因为程序上的问题而被撤销或者确认违法，群众的满意度持续上升。\n";
  }
  const Document document = read(test::pdf_of(paper));
  CHECK(document.text() == paper);
  CHECK(document.media_type() == "application/pdf");
  const Document::State& state = document.state();
  REQUIRE(state.page_starts.size() == 2);
  CHECK(state.page_at(0) == 1);
  CHECK(state.page_at(document.size() - 1) == 2);
  CHECK(state.code_points.substr(state.page_starts[1] - 1, 1) != U"");
}

TEST_CASE("a PDF that cannot be read is refused with a reason", "[pdf]") {
  SKIP_WITHOUT_PDF();
  const std::string pages = "<< /Type /Pages /Kids [3 0 R] /Count 1 >>";
  const std::string page = "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>";
  const std::string catalogue = "<< /Type /Catalog /Pages 2 0 R >>";
  CHECK_THAT(refusal(make_pdf({catalogue, pages, page}), "scan.pdf"),
             StartsWith("scan.pdf is a PDF document of 1 pages without a text layer") && Contains("OCR"));
  CHECK_THAT(refusal("%PDF-1.4\n%\xE2\xE3\xCF\xD3\n", "a.pdf"), StartsWith("a.pdf is a broken PDF document"));
  const std::string password = "/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <" + std::string(64, '1') + "> /U <" +
                               std::string(64, '2') + "> >> /ID [<00> <00>] ";
  CHECK_THAT(refusal(make_pdf({catalogue, pages, page}, password), "a.pdf"), StartsWith("a.pdf is an encrypted PDF document"));
  const std::string whole = test::pdf_of("题目\n正文。\n");
  CHECK_FALSE(refusal(whole.substr(0, whole.size() / 3), "a.pdf").empty());
  CHECK_THAT(refusal(make_pdf({catalogue, "<< /Type /Pages /Kids [" + std::string(5001 * 6, ' ') + "] /Count 5001 >>", page}), "a.pdf"),
             Contains("pages"));
}

TEST_CASE("a PDF that unpacks without end is refused before it is walked through", "[pdf]") {
  SKIP_WITHOUT_PDF();
  const auto pdf_with = [](std::size_t bytes) {
    const std::string stream = compressed_repetition(bytes / 258);
    return make_pdf({"<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
                     "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R >>",
                     "<< /Filter /FlateDecode /Length " + std::to_string(stream.size()) + " >>\nstream\n" + stream + "\nendstream"});
  };
  CHECK_THAT(refusal(pdf_with(std::size_t{65} << 20), "a.pdf"), Contains("unpacks to more than"));
  CHECK_THAT(refusal(pdf_with(std::size_t{1} << 20), "a.pdf"), Contains("without a text layer"));
}
