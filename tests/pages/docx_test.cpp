#include <catch2/catch.hpp>

#include "pages/content.hpp"
#include "pages/refusal.hpp"
#include "support/make_docx.hpp"
#include "text/media_type.hpp"

using Catch::Matchers::Contains;
using Catch::Matchers::StartsWith;
using namespace zhibiao;
using test::make_docx;
using test::refusal;
using test::word_paragraph;

namespace {

Document read(const std::string& bytes) {
  DocumentOptions options;
  options.source = "report.docx";
  return Document::from_bytes(bytes, options);
}

std::string text_of(const std::string& body, test::Parts parts = {}) { return read(make_docx(body, std::move(parts))).text(); }

std::string cell(const std::string& text, const std::string& properties = "") {
  return "<w:tc><w:tcPr>" + properties + "</w:tcPr>" + word_paragraph(text) + "</w:tc>";
}

std::string numbered(const std::string& text, int list, int level) {
  return word_paragraph(
      text, "<w:numPr><w:ilvl w:val=\"" + std::to_string(level) + "\"/><w:numId w:val=\"" + std::to_string(list) + "\"/></w:numPr>");
}

}  // namespace

#define SKIP_WITHOUT_DOCX()                              \
  if (!pages::can_read(text::word_document)) {           \
    WARN("skipped: this build reads no Word documents"); \
    return;                                              \
  }

TEST_CASE("paragraphs of a Word document are lines", "[docx]") {
  SKIP_WITHOUT_DOCX();
  const Document document = read(make_docx(word_paragraph("某县2020年工作报告") + word_paragraph("") +
                                           word_paragraph("全年办理行政复议案件36件，审结34件 & 撤销 2 件，没有一件因程序问题被纠正。")));
  CHECK(document.text() == "某县2020年工作报告\n全年办理行政复议案件36件，审结34件 & 撤销 2 件，没有一件因程序问题被纠正。\n");
  CHECK(document.media_type() == text::word_document);
  CHECK(document.charset() == "UTF-8");
  CHECK(document.diagnostics().empty());
}

TEST_CASE("what Word does not show is no text", "[docx]") {
  SKIP_WITHOUT_DOCX();
  const auto run = [](const std::string& inside) { return "<w:r>" + inside + "</w:r>"; };
  const std::string shown = run("<w:t>办理</w:t>");
  const std::vector<std::string> hidden = {
      "<w:del>" + run("<w:delText>旧</w:delText>") + "</w:del>",
      run("<w:rPr><w:vanish/></w:rPr><w:t>隐藏</w:t>"),
      run("<w:instrText>PAGE 12</w:instrText>"),
      "<mc:AlternateContent xmlns:mc=\"m\"><mc:Fallback>" + run("<w:t>旧图</w:t>") + "</mc:Fallback></mc:AlternateContent>",
  };
  for (const std::string& part : hidden) CHECK(text_of("<w:p>" + shown + part + run("<w:t>36件</w:t>") + "</w:p>") == "办理36件\n");
  CHECK(text_of("<w:p>" + shown + "<w:ins>" + run("<w:rPr><w:vanish w:val=\"0\"/></w:rPr><w:t>36件</w:t>") + "</w:ins></w:p>") ==
        "办理36件\n");
  CHECK(text_of("<w:p>" + shown + run("<w:tab/><w:t>36件</w:t><w:br/><w:t>审结30件</w:t>") + "</w:p>") == "办理 36件\n审结30件\n");
  CHECK(text_of("<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val=\"Table of Contents\"/></w:docPartObj></w:sdtPr><w:sdtContent>" +
                word_paragraph("一、工作情况 3") + "</w:sdtContent></w:sdt><w:sdt><w:sdtContent>" + word_paragraph("正文。") +
                "</w:sdtContent></w:sdt>") == "正文。\n");
}

TEST_CASE("struck text of a Word document is no text, raised characters are exponents or marks", "[docx]") {
  SKIP_WITHOUT_DOCX();
  const auto run = [](const std::string& text, const std::string& properties = "") {
    return "<w:r><w:rPr>" + properties + "</w:rPr><w:t>" + text + "</w:t></w:r>";
  };
  const std::string raised = "<w:vertAlign w:val=\"superscript\"/>";
  const test::Parts styles = {
      {"word/styles.xml",
       "<w:styles xmlns:w=\"w\"><w:style w:styleId=\"a\"><w:basedOn w:val=\"b\"/></w:style><w:style w:styleId=\"b\">"
       "<w:rPr><w:strike/></w:rPr></w:style><w:style w:styleId=\"n\"><w:rPr>" +
           raised + "</w:rPr></w:style><w:style w:styleId=\"c\"><w:basedOn w:val=\"c\"/></w:style></w:styles>"}};
  const auto text = [&](const std::string& runs) { return text_of("<w:p>" + run("处罚") + runs + run("615件") + "</w:p>", styles); };
  for (const char* properties : {"<w:strike/>", "<w:dstrike w:val=\"1\"/>", "<w:rStyle w:val=\"a\"/>"})
    CHECK(text(run("610", properties)) == "处罚615件\n");
  CHECK(text(run("多少", "<w:strike w:val=\"0\"/><w:rStyle w:val=\"c\"/>")) == "处罚多少615件\n");
  CHECK(text_of("<w:p><w:pPr><w:pStyle w:val=\"b\"/></w:pPr>" + run("旧文9件。") + "</w:p>" + word_paragraph("新文。"), styles) ==
        "新文。\n");
  CHECK(text(run("46") + run("2", raised) + run("件，绿化820m") + run("2", raised) + run("，走访35") +
             run("[1]", "<w:rStyle w:val=\"n\"/>") + run("家，")) == "处罚46件，绿化820m²，走访35家，615件\n");
}

TEST_CASE("a fraction of a formula keeps its parts apart", "[docx]") {
  SKIP_WITHOUT_DOCX();
  const auto math = [](const std::string& text) { return "<m:r><m:t>" + text + "</m:t></m:r>"; };
  CHECK(text_of("<w:p><w:r><w:t>占</w:t></w:r><m:oMath><m:f><m:fPr/><m:num>" + math("46") + "</m:num><m:den>" + math("51") +
                "</m:den></m:f></m:oMath><w:r><w:t>，共</w:t></w:r><m:oMath><m:sSup><m:e>" + math("3.2×10") + "</m:e><m:sup>" + math("4") +
                "</m:sup></m:sSup></m:oMath><w:r><w:t>度</w:t></w:r></w:p>") == "占46/51，共3.2×10⁴度\n");
}

TEST_CASE("changes that Word tracks count as accepted", "[docx]") {
  SKIP_WITHOUT_DOCX();
  const auto run = [](const std::string& text) { return "<w:r><w:t>" + text + "</w:t></w:r>"; };
  CHECK(text_of("<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>" + run("共办结4") + "</w:p><w:p>" + run("6件，") + "<w:moveFrom>" +
                run("走访77次") + "</w:moveFrom><w:moveTo>" + run("普法78场") + "</w:moveTo></w:p>") == "共办结46件，普法78场\n");
  const auto row = [](const std::string& cells, const std::string& properties = "") {
    return "<w:tr><w:trPr>" + properties + "</w:trPr>" + cells + "</w:tr>";
  };
  CHECK(text_of("<w:tbl>" + row(cell("类别") + cell("收到") + cell("审结")) + row(cell("旧") + cell("1") + cell("2"), "<w:del/>") +
                row(cell("复议") + cell("9", "<w:cellDel/>") + cell("36") + cell("34", "<w:cellIns/>")) + "</w:tbl>") ==
        "类别\t收到\t审结\n复议\t36\t34\n");
}

TEST_CASE("a text box and notes are lines of their own", "[docx]") {
  SKIP_WITHOUT_DOCX();
  CHECK(text_of("<w:p><w:r><w:t>正文在</w:t></w:r><w:r><w:txbxContent>" + word_paragraph("框中36件") +
                "</w:txbxContent></w:r><w:r><w:t>框外。</w:t></w:r></w:p>") == "框中36件\n正文在框外。\n");
  const std::string notes = "<w:footnotes xmlns:w=\"w\"><w:footnote w:type=\"separator\">" + word_paragraph("-") +
                            "</w:footnote><w:footnote>" + word_paragraph("含移送的2件。") + "</w:footnote></w:footnotes>";
  CHECK(text_of(word_paragraph("办理36件。"), {{"word/footnotes.xml", notes}}) == "办理36件。\n含移送的2件。\n");
}

TEST_CASE("a table of a Word document has the form of one of a page", "[docx]") {
  SKIP_WITHOUT_DOCX();
  const std::string table = "<w:tbl><w:tr>" + cell("类别", "<w:vMerge w:val=\"restart\"/>") +
                            cell("案件（件）", "<w:gridSpan w:val=\"2\"/>") + "</w:tr><w:tr>" + cell("", "<w:vMerge/>") + cell("收到") +
                            cell("审结") + "</w:tr><w:tr>" + cell("行政复议") + cell("36") + cell("34") + "</w:tr></w:tbl>";
  CHECK(text_of(word_paragraph("情况如下：") + table + word_paragraph("以上。")) ==
        "情况如下：\n类别\t案件（件）\t\n\t收到\t审结\n行政复议\t36\t34\n以上。\n");
}

TEST_CASE("columns before the first cell of a Word row, and text in cells that are merged away", "[docx]") {
  SKIP_WITHOUT_DOCX();
  const std::string table = "<w:tbl><w:tr>" + cell("类别", "<w:vMerge w:val=\"restart\"/>") + cell("收到") + cell("审结") +
                            "</w:tr><w:tr>" + cell("旧名", "<w:vMerge/>") + cell("36") + cell("34") +
                            "</w:tr><w:tr><w:trPr><w:gridBefore w:val=\"2\"/></w:trPr>" + cell("28") + "</w:tr></w:tbl>";
  CHECK(text_of(table) == "类别\t收到\t审结\n\t36\t34\n\t\t28\n");
}

TEST_CASE("numbers that Word makes itself stand before their paragraphs", "[docx]") {
  SKIP_WITHOUT_DOCX();
  const auto level = [](int depth, const std::string& format, const std::string& text) {
    return "<w:lvl w:ilvl=\"" + std::to_string(depth) + "\"><w:start w:val=\"1\"/><w:numFmt w:val=\"" + format + "\"/><w:lvlText w:val=\"" +
           text + "\"/></w:lvl>";
  };
  const std::string numbering =
      "<w:numbering xmlns:w=\"w\"><w:abstractNum w:abstractNumId=\"0\">" + level(0, "chineseCountingThousand", "%1、") +
      level(1, "chineseCounting", "（%2）") + level(2, "decimal", "%1.%3.") + "</w:abstractNum><w:abstractNum w:abstractNumId=\"1\">" +
      level(0, "bullet", "*") +
      "</w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>"
      "<w:num w:numId=\"2\"><w:abstractNumId w:val=\"1\"/></w:num>"
      "<w:num w:numId=\"3\"><w:abstractNumId w:val=\"0\"/><w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"11\"/>"
      "</w:lvlOverride></w:num></w:numbering>";
  const std::string styles =
      "<w:styles xmlns:w=\"w\"><w:style w:styleId=\"a\"><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr></w:style>"
      "</w:styles>";
  const std::string body = numbered("主要工作", 1, 0) + numbered("复议", 1, 1) + numbered("收案", 1, 2) + numbered("审理", 1, 1) +
                           word_paragraph("不足", "<w:pStyle w:val=\"a\"/>") + numbered("普法", 1, 1) + numbered("要点", 2, 0) +
                           numbered("附则", 3, 0);
  CHECK(text_of(body, {{"word/numbering.xml", numbering}, {"word/styles.xml", styles}}) ==
        "一、主要工作\n（一）复议\n一.1.收案\n（二）审理\n二、不足\n（一）普法\n要点\n十一、附则\n");
}

TEST_CASE("a mark of a list that no author sets is none", "[docx]") {
  SKIP_WITHOUT_DOCX();
  const auto numbering = [](const std::string& start, const std::string& format, const std::string& text) {
    return "<w:numbering xmlns:w=\"w\"><w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"" + start +
           "\"/><w:numFmt w:val=\"" + format + "\"/><w:lvlText w:val=\"" + text +
           "\"/></w:lvl></w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num></w:numbering>";
  };
  std::string placeholders;
  for (int i = 0; i < 1000; ++i) placeholders += "%1";
  const std::string body = numbered("受理", 1, 0) + numbered("审结", 1, 0);
  CHECK(text_of(body, {{"word/numbering.xml", numbering("1", "decimal", placeholders)}}) == "受理\n审结\n");
  CHECK(text_of(body, {{"word/numbering.xml", numbering("4000000000", "lowerLetter", "%1.")}}) == "4000000000.受理\n4000000001.审结\n");
  CHECK(text_of(body, {{"word/numbering.xml", numbering("27", "lowerLetter", "%1.")}}) == "aa.受理\nbb.审结\n");
}

TEST_CASE("a Word document ends in valid Unicode whatever its parts declare", "[docx]") {
  SKIP_WITHOUT_DOCX();
  const auto package = [](const std::string& declared, const std::string& text) {
    return test::make_zip(
        {{"word/document.xml", "<?xml version=\"1.0\" encoding=\"" + declared + "\"?><w:document xmlns:w=\"w\"><w:body><w:p><w:r><w:t>" +
                                   text + "</w:t></w:r></w:p></w:body></w:document>"}});
  };
  const std::string sentence = "全年受理行政复议案件36件，审结34件，没有一件因程序问题被撤销。";
  for (const char* declared : {"UTF-8", "ISO-8859-1", "GB2312", "UTF-16"}) {
    INFO(declared);
    CHECK(read(package(declared, sentence)).text() == sentence + "\n");
  }
  CHECK(read(package("UTF-8", sentence + "&#xD800;5&#11141121439;件&#4294967346;")).text() == sentence + "\uFFFD5\uFFFD件\uFFFD\n");
  const Document damaged = read(package("UTF-8", sentence + "结\xE8\x80转2件"));
  CHECK(damaged.text() == sentence + "结\uFFFD转2件\n");
  REQUIRE(damaged.diagnostics().size() == 1);
  CHECK(damaged.diagnostics().front().code == "bytes_replaced");
}

TEST_CASE("properties of a Word document are hints only", "[docx]") {
  SKIP_WITHOUT_DOCX();
  const std::string core =
      "<cp:coreProperties xmlns:cp=\"c\" xmlns:dc=\"d\" xmlns:dcterms=\"t\"><dc:title>某县报告</dc:title>"
      "<dcterms:created>2021-01-15T08:00:00Z</dcterms:created><dc:creator>admin</dc:creator></cp:coreProperties>";
  const Document document = read(make_docx(word_paragraph("正文。"), {{"docProps/core.xml", core}}));
  CHECK(document.metadata() == std::map<std::string, std::string>{{"title", "某县报告"}, {"dcterms.created", "2021-01-15T08:00:00Z"}});
}

TEST_CASE("a Word document that cannot be read is refused with a reason", "[docx]") {
  SKIP_WITHOUT_DOCX();
  const std::string whole = make_docx(word_paragraph("正文。"));
  CHECK_THAT(refusal(whole.substr(0, whole.size() / 2), "a.docx"), StartsWith("a.docx is a broken zip archive") && Contains("fetch"));
  std::string damaged = whole;
  damaged[damaged.find("正文")] = 'x';
  CHECK_THAT(refusal(damaged, "a.docx"), StartsWith("a.docx is damaged") && Contains("word/document.xml"));
  std::string encrypted = whole;
  for (const char* header : {"PK\x03\x04", "PK\x01\x02"}) {
    std::size_t at = encrypted.find("word/document.xml", header[2] == '\x03' ? 0 : encrypted.find("PK\x01\x02"));
    at = encrypted.rfind(header, at);
    encrypted[at + (header[2] == '\x03' ? 6 : 8)] = '\x01';
  }
  CHECK_THAT(refusal(encrypted, "a.docx"), StartsWith("a.docx is encrypted"));
  CHECK_THAT(refusal(test::make_zip({{"xl/workbook.xml", "<x/>"}}), "a.docx"), StartsWith("a.docx is no Word document"));
  CHECK_THAT(refusal(test::make_zip({{"xl/workbook.xml", "<x/>"}}), "a.xlsx"), Contains("XLSX"));
  CHECK_THAT(refusal(test::make_zip({{"word/document.xml", "<w:document><w:body>"}}), "a.docx"), Contains("is no XML at byte"));
  CHECK_THAT(refusal(make_docx(word_paragraph("")), "a.docx"), Contains("has no text"));
}

TEST_CASE("an attack by a Word document takes neither memory nor time", "[docx]") {
  SKIP_WITHOUT_DOCX();
  const std::string entities = "<!DOCTYPE a [<!ENTITY a \"哈哈\"><!ENTITY b \"&a;&a;&a;\">]><w:document>&b;</w:document>";
  CHECK_THAT(refusal(test::make_zip({{"word/document.xml", entities}}), "a.docx"), Contains("declares a document type"));
  const std::string file = "<!DOCTYPE a SYSTEM \"file:///etc/passwd\"><w:document/>";
  CHECK_THAT(refusal(test::make_zip({{"word/document.xml", file}}), "a.docx"), Contains("declares a document type"));
  CHECK_THAT(refusal(test::make_zip({{"word/document.xml", std::string((std::size_t{64} << 20) + 1, ' ')}}), "a.docx"),
             Contains("unpacks to more than"));
  std::string deep;
  constexpr int within_the_limit = 99'000;
  for (int i = 0; i < within_the_limit; ++i) deep += "<w:r>";
  deep += "<w:t>正文。</w:t>";
  for (int i = 0; i < within_the_limit; ++i) deep += "</w:r>";
  CHECK(text_of("<w:p>" + deep + "</w:p>") == "正文。\n");
}
