#include <catch2/catch.hpp>

#include "pages/refusal.hpp"
#include "support/make_pdf.hpp"
#include "support/pdf_reader.hpp"
#include "support/temporary_folder.hpp"
#include "text/document_state.hpp"
#include "zhibiao/ingest.hpp"

using Catch::Matchers::Contains;
using Catch::Matchers::StartsWith;
using namespace zhibiao;
using test::make_pdf;
using test::refusal;

namespace {

Document read(const std::string& bytes) {
  DocumentOptions options;
  options.source = "report.pdf";
  options.pdf_reader = test::pdf_reader();
  return Document::from_bytes(bytes, options);
}

/// One byte, again and again: a zlib stream with a single block of fixed codes, in which each 13 bits repeat the last byte 258 times.
std::string compressed_repetition(char byte, std::size_t times) {
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
  put(0b110, 3);  // the last block; fixed codes
  const auto value = static_cast<unsigned char>(byte);
  value < 144 ? put(0x30U + value, 8) : put(0x190U + value - 144, 9);
  for (std::size_t i = 0; i < times; ++i) put(0b11000101U << 5, 13);  // 258 times what stands one before
  put(0, 7);                                                          // the end
  return bytes + '\0';
}

}  // namespace

TEST_CASE("a PDF gives the paragraphs and tables that were set, and their pages", "[pdf]") {
  ZHIBIAO_PDF_OR_SKIP();
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
  ZHIBIAO_PDF_OR_SKIP();
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

namespace {

/// A page whose content is a stream with these filters.
std::string pdf_of_stream(const std::string& filters, const std::string& stream, const std::vector<std::string>& further = {}) {
  std::vector<std::string> objects = {
      "<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
      "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /XObject << /X 5 0 R >> >> "
      "/Contents 4 0 R >>",
      "<< /Filter [" + filters + "] /Length " + std::to_string(stream.size()) + " >>\nstream\n" + stream + "\nendstream"};
  objects.insert(objects.end(), further.begin(), further.end());
  return make_pdf(objects);
}

std::string hex_of(const std::string& bytes) {
  std::string hex;
  for (const char c : bytes) {
    for (const int shift : {4, 0}) hex += "0123456789ABCDEF"[static_cast<unsigned char>(c) >> shift & 0xF];
  }
  return hex + ">";
}

/// A form that draws another ten times, of which each does the same, and the last shows words.
std::vector<std::string> forms_within_forms(int depth) {
  std::vector<std::string> forms;
  for (int i = 0; i < depth; ++i) {
    const std::string next = std::to_string(6 + i) + " 0 R";
    const bool last = i + 1 == depth;
    std::string draws = last ? "BT /F 9 Tf 1 0 0 1 50 50 Tm (one two three) Tj ET" : "";
    for (int times = 0; !last && times < 10; ++times) draws += "1 0 0 1 0 1 cm /X Do\n";
    const std::string resources =
        last ? "/Font << /F << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >>" : "/XObject << /X " + next + " >>";
    forms.push_back("<< /Type /XObject /Subtype /Form /BBox [0 0 595 842] /Resources << " + resources + " >> /Length " +
                    std::to_string(draws.size()) + " >>\nstream\n" + draws + "\nendstream");
  }
  return forms;
}

}  // namespace

TEST_CASE("a PDF that unpacks or draws without end meets a limit of its reader", "[pdf]") {
  ZHIBIAO_PDF_OR_SKIP();
  PdfReader small = test::pdf_reader();
  small.seconds = 1;
  small.megabytes = 200;
  constexpr std::size_t gigabyte = std::size_t{1} << 30;
  const std::string spaces = compressed_repetition(' ', 4 * gigabyte / 258);
  CHECK_THAT(refusal(pdf_of_stream("/FlateDecode", spaces), "a.pdf", small), StartsWith("a.pdf ") && Contains("limit of"));
  CHECK_THAT(refusal(pdf_of_stream("/ASCIIHexDecode /FlateDecode", hex_of(spaces)), "a.pdf", small), Contains("limit of"));
  const std::string runs = compressed_repetition('\x81', gigabyte / 4 / 258);  // 128 times 81 for each two
  CHECK_THAT(refusal(pdf_of_stream("/FlateDecode /RunLengthDecode", runs), "a.pdf", small), Contains("limit of"));
  CHECK_THAT(refusal(pdf_of_stream("", "/X Do", forms_within_forms(9)), "a.pdf", small), Contains("limit of"));
  CHECK_THAT(refusal(pdf_of_stream("/FlateDecode", compressed_repetition(' ', 4000)), "a.pdf"), Contains("without a text layer"));
  CHECK(refusal(pdf_of_stream("", "/X Do", forms_within_forms(2)), "a.pdf").empty());
}

TEST_CASE("a batch goes on after a PDF that meets a limit", "[pdf][ingest]") {
  ZHIBIAO_PDF_OR_SKIP();
  const test::TemporaryFolder folder;
  const std::string text = "安吉县2021年法治政府建设年度报告\n一、主要工作\n全年办理行政复议案件31件，审结28件。\n";
  folder.write("in/a.pdf", pdf_of_stream("/FlateDecode", compressed_repetition(' ', std::size_t{1} << 24)));
  folder.write("in/b.pdf", test::pdf_of(text));
  folder.write("in/c.txt", "安吉县2022年法治政府建设年度报告\n全年办理行政复议案件40件。\n");
  IngestOptions options;
  options.pdf_reader = test::pdf_reader();
  std::vector<RejectedInput> unseen;
  std::vector<IngestInput> inputs = collect_inputs({folder / "in"}, unseen);
  REQUIRE(inputs.size() == 3);
  REQUIRE(inputs.front().path.filename() == "a.pdf");
  inputs.front().options.pdf_reader = test::pdf_reader();
  inputs.front().options.pdf_reader.seconds = 1;
  const IngestSummary summary = ingest(inputs, folder / "out.db", options);
  CHECK(summary.added == 2);
  CHECK(summary.observations == 3);
  REQUIRE(summary.rejected.size() == 1);
  CHECK(summary.rejected.front().code == ErrorCode::unreadable);
  CHECK_THAT(summary.rejected.front().reason, Contains("a.pdf") && Contains("limit of 1 s"));
}

TEST_CASE("bytes before a PDF are skipped", "[pdf]") {
  ZHIBIAO_PDF_OR_SKIP();
  const std::string text = "某县报告\n全年办理行政复议案件36件，其中审结34件，维持21件，撤销3件，其余的正在办理。\n";
  const std::string pdf = test::pdf_of(text);
  CHECK(read("HTTP/1.1 200 OK\r\nContent-Type: application/pdf\r\n\r\n" + pdf).text() == text);
  CHECK(read("<br />\n<b>Warning</b>: no session\n" + pdf).text() == text);
  CHECK(read("\xEF\xBB\xBF" + pdf).text() == text);
  CHECK(read(std::string(1024, '\n') + pdf).text() == text);
}

TEST_CASE("pages whose fonts do not tell their characters are left out and told", "[pdf]") {
  ZHIBIAO_PDF_OR_SKIP();
  constexpr int lines_of_a_page = 24;
  const auto repeated = [](const char* line, int times) {
    std::string lines;
    for (int i = 0; i < times; ++i) lines += line;
    return lines;
  };
  const std::string full = "全年办理行政复议案件三十六件，其中审结三十四件，维持二十一件。\n";  // of two lines
  const std::string known = "报告\n" + full + repeated("办理案件三十六件。\n", lines_of_a_page - 3);
  const std::string unknown = repeated("\uE021\uE022\uE023\uE02436\uE025\n", lines_of_a_page);
  const Document document = read(test::pdf_of(known + unknown + "另外办理五件。\n"));
  CHECK(document.text() == known + "另外办理五件。\n");
  REQUIRE(document.diagnostics().size() == 1);
  CHECK(document.diagnostics().front().code == "pages_without_characters");
  CHECK_THAT(document.diagnostics().front().message, Contains(": 2."));
  CHECK_THAT(refusal(test::pdf_of(unknown), "a.pdf"), Contains("fonts do not tell") && Contains("OCR"));
  CHECK(read(test::pdf_of("报告\n\uF0B7办理案件三十六件。\n")).diagnostics().empty());  // a mark of a list
}

namespace {

constexpr double letter = 10.5;

/// Lines below one another from a place on, 18 letters wide.
std::string set_column(double x, const std::vector<std::string>& lines) {
  std::string page;
  double y = 700;
  for (const std::string& line : lines) {
    page += test::pdf_text(x, y, letter, line);
    y -= 16;
  }
  return page;
}

const std::vector<std::string> left_column = {"　　全年办理行政复议案件三百一十二件", "，其中受理二百九十件，审结２８１件，",
                                              "没有一件因为程序上的问题而被确认违法", "或者撤销，群众的满意度因此持续上升。",
                                              "　　全县行政机关负责人出庭应诉４６次", "，出庭率达到百分之九十二，比上一年提",
                                              "高三个百分点；发出行政执法监督建议书", "１７份，督促整改问题六十五个，另外还"};
const std::vector<std::string> right_column = {"有三十个问题正在整改，年底以前完成。", "　　全年举办法治讲座２４场，参加的干",
                                               "部群众五千六百余人次，发放宣传资料一", "万二千份，并且在乡镇建立普法阵地八个",
                                               "，在村一级培养法律明白人４２０名，做", "到每村至少有两名。县司法局还会同县妇",
                                               "联、县总工会等单位到企业上门送法三十", "六次，受到企业和职工的一致好评和欢迎。"};

}  // namespace

TEST_CASE("two columns of prose are read one after the other", "[pdf]") {
  ZHIBIAO_PDF_OR_SKIP();
  const std::string page = "BT\n" + test::pdf_text(200, 760, 16, "某县法治政府建设工作报告") + set_column(80, left_column) +
                           set_column(310, right_column) + "ET";
  const Document document = read(test::pdf_of_pages({page}));
  const std::string text(document.text());
  INFO(text);
  CHECK(text.find('\t') == std::string::npos);
  CHECK_THAT(text, Contains("三百一十二件，其中受理二百九十件，审结２８１件，没有一件因为程序上的问题而被确认违法或者撤销"));
  CHECK_THAT(text, Contains("督促整改问题六十五个，另外还有三十个问题正在整改") && Contains("\n全年举办法治讲座２４场，参加的干部群众"));
}

TEST_CASE("a page that is turned is read as people see it", "[pdf]") {
  ZHIBIAO_PDF_OR_SKIP();
  const std::string text = "某县报告\n全年办理行政复议案件36件，其中审结34件，维持21件，撤销3件，其余的正在办理。\n";
  std::string pdf = test::pdf_of(text);
  const std::string media = "/MediaBox";
  pdf.insert(pdf.find(media), "/Rotate 0 ");
  CHECK(read(pdf).text() == text);
  // Set sideways on paper and turned by the viewer.
  std::string page = "BT\n";
  double x = 100;
  for (const char* line : {"单位\t立案\t结案", "公安局\t31\t30", "水利局\t4\t3"}) {
    std::string rest = line;
    double y = 100;
    for (std::size_t tab = 0; !rest.empty(); rest.erase(0, tab == std::string::npos ? rest.size() : tab + 1), y += 120) {
      tab = rest.find('\t');
      std::string shown = test::pdf_text(0, 0, letter, rest.substr(0, tab));
      const std::string upright = "1 0 0 1";
      REQUIRE(shown.find(upright) != std::string::npos);
      shown.replace(shown.find(upright), shown.find("Tm") - shown.find(upright),
                    "0 1 -1 0 " + std::to_string(x) + " " + std::to_string(y) + " ");
      page += shown;
    }
    x += 20;
  }
  std::string turned = test::pdf_of_pages({page + "ET"});
  turned.insert(turned.find(media), "/Rotate 90 ");
  CHECK(read(turned).text() == "单位\t立案\t结案\n公安局\t31\t30\n水利局\t4\t3\n");
}

TEST_CASE("pages without text are told", "[pdf]") {
  ZHIBIAO_PDF_OR_SKIP();
  const std::string text = "报告\n全年办理行政复议案件三十六件，其中审结三十四件，维持二十一件。\n";
  std::string pdf = test::pdf_of(text);
  const std::string kids = "/Kids [";
  const std::string count = "/Count 1";
  pdf.insert(pdf.find("xref\n"), "99 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>\nendobj\n");
  pdf.replace(pdf.find(count), count.size(), "/Count 2");
  pdf.insert(pdf.find(kids) + kids.size(), "99 0 R ");
  const Document document = read(pdf);
  CHECK(document.text() == text);
  REQUIRE(document.diagnostics().size() == 1);
  CHECK(document.diagnostics().front().code == "pages_without_text");
  CHECK_THAT(document.diagnostics().front().message, Contains(": 1."));
}
