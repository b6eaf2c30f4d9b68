// The evidence page: whatever stands in a report, the page is whole, its links lead somewhere and nothing of it runs.
#include <algorithm>
#include <catch2/catch.hpp>
#include <map>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include "page/html.hpp"
#include "page/words.hpp"
#include "store/sample.hpp"
#include "support/temporary_folder.hpp"
#include "zhibiao/extractor.hpp"
#include "zhibiao/page.hpp"

using namespace zhibiao;
using Catch::Matchers::Contains;
using test::error_of;
using test::TemporaryFolder;

namespace {

std::string page_of(const std::string& text, const PageOptions& options = {}, const std::string& title = {}) {
  DocumentOptions known;
  known.source = "a/report.txt";
  known.media_type = "text/plain";
  known.title = title;
  const Document document = Document::from_bytes(text, known);
  std::ostringstream out;
  write_page(document, Extractor().extract(document), Codebook::automatic(), out, options);
  return out.str();
}

std::string sample_page() {
  const test::Sample sample;
  std::ostringstream out;
  write_page(sample.document(), sample.report(), test::codebook(), out);
  return out.str();
}

std::string replaced(std::string text, const std::string& what, const std::string& by) {
  for (std::size_t at = 0; (at = text.find(what, at)) != std::string::npos; at += by.size()) text.replace(at, what.size(), by);
  return text;
}

std::string between(const std::string& text, const std::string& open, const std::string& close) {
  const std::size_t from = text.find(open);
  REQUIRE(from != std::string::npos);
  const std::size_t begin = from + open.size();
  return text.substr(begin, text.find(close, begin) - begin);
}

/// What a reader sees of a piece of HTML.
std::string without_tags(const std::string& html) {
  std::string text;
  bool in_tag = false;
  for (const char c : html) {
    if (c == '<') in_tag = true;
    if (!in_tag) text += c;
    if (c == '>') in_tag = false;
  }
  for (const auto& [name, character] :
       {std::pair("&lt;", "<"), std::pair("&gt;", ">"), std::pair("&quot;", "\""), std::pair("&#39;", "'"), std::pair("&amp;", "&")})
    text = replaced(text, name, character);
  return text;
}

std::string article(const std::string& page) {
  const std::string from = between(page, "<article", "</article>");
  return from.substr(from.find(">\n") + 2);
}

/// The values of an attribute, in order.
std::vector<std::string> values(const std::string& page, const std::string& attribute) {
  std::vector<std::string> found;
  const std::string begin = " " + attribute + "=\"";
  for (std::size_t at = 0; (at = page.find(begin, at)) != std::string::npos;) {
    at += begin.size();
    found.push_back(page.substr(at, page.find('"', at) - at));
  }
  return found;
}

std::size_t count(const std::string& text, const std::string& what) {
  std::size_t found = 0;
  for (std::size_t at = 0; (at = text.find(what, at)) != std::string::npos; at += what.size()) ++found;
  return found;
}

/// The page without what it brings itself, in which words of a report could be taken for code.
std::string body(const std::string& page) {
  const std::size_t from = page.find("<body");
  return page.substr(from, page.rfind("<script>") - from);
}

void check_links(const std::string& page) {
  const std::vector<std::string> ids = values(body(page), "id");
  const std::set<std::string> known(ids.begin(), ids.end());
  CHECK(known.size() == ids.size());
  for (const std::string& target : values(body(page), "href")) {
    INFO(target);
    REQUIRE(target.starts_with('#'));
    CHECK(known.contains(target.substr(1)));
  }
}

const char* const hostile_words = "\"><script>alert(1)</script><img src=x onerror=alert(2)> ' & {{style}} javascript:alert(3)";

}  // namespace

TEST_CASE("without its tags the text of a page is the text of the report", "[page]") {
  for (const std::string& text :
       {std::string("甲县2021年法治政府建设年度报告\n\n一、主要做法\n　　受理行政复议案件30件，其中维持22件。\n"),
        std::string("只有一行，培训5场"), std::string("表\n项目\t件数\t备注\n受理\t30件\t\n审结\t28件\t无\n\n末行\n"),
        std::string("\n\n  \n受理 1\n042件 & <b>5件</b>\n\t\n")}) {
    CHECK(without_tags(article(page_of(text))) == text);
  }
  CHECK(without_tags(article(page_of("甲\r\n乙7件\r\n"))) == "甲\n乙7件\n");
}

TEST_CASE("every figure is marked where it stands, listed with what was read and linked both ways", "[page]") {
  const std::string page = sample_page();
  check_links(page);
  const test::Sample sample;
  for (const Observation& observation : sample.report().observations) {
    const std::string start = std::to_string(observation.span.start);
    INFO(observation.quote);
    CHECK_THAT(page, Contains(" id=\"f" + start + "\""));
    CHECK_THAT(page, Contains("<dl class=\"fields\" id=\"d" + start + "\">"));
    CHECK(count(page, "data-f=\"" + start + "\"") == 2);
  }
  const auto fields = [&](std::size_t figure) {
    return without_tags(between(page, "id=\"d" + std::to_string(sample.report().observations[figure].span.start) + "\">", "</dl>"));
  };
  CHECK_THAT(fields(0), Contains("行政复议受理件数 reconsideration.accepted") && Contains("30 件") &&
                            Contains("广东省茂名市高州市 440981") && Contains("实际") && Contains("22件 受理行政复议案件 · 维持；8件") &&
                            Contains("by_hand"));
  CHECK_THAT(fields(1), Contains("属于30件"));
  CHECK_THAT(fields(3), Contains("无编码") && Contains("报告写 90.20，核算得 73.33"));
  CHECK_THAT(fields(5), Contains("10–12 场") && Contains("计划或要求") && Contains("2022-01/2022-06") && Contains("第 3 页"));
  CHECK_THAT(fields(6), Contains("约 880000000 元") && Contains("增加"));
}

TEST_CASE("a figure that does not reckon is told at its place, in the list and at the top", "[page]") {
  const std::string page = sample_page();
  const std::string text = article(page);
  CHECK(count(text, " wrong\"") == 1);
  CHECK(between(text, " wrong\"", "</a>").ends_with(">90.20%"));
  CHECK_THAT(without_tags(between(page, "<section class=\"box alarm\">", "</section>")),
             Contains("90.20%") && Contains("22 / 30 = 73.33 %"));
  CHECK(page_of("甲县培训5场。\n").find("box alarm") == std::string::npos);
}

TEST_CASE("what was not taken is listed with its reason and where it stands", "[page]") {
  const std::string page = page_of("甲县2021年工作报告\n2021年3月5日，发布县政发〔2021〕12号文件，培训5场。\n");
  check_links(page);
  const std::string list = without_tags(between(page, "id=\"rejected\">", "</section>"));
  CHECK_THAT(list, Contains("日期") && Contains("文号"));
  CHECK_THAT(article(page), Contains("<span class=\"r\" title=\"日期\""));
}

TEST_CASE("nothing that a report holds runs or leaves its place", "[page]") {
  const std::string turned = "\u202E\u2066\u200F";
  const std::string controls = std::string("\x1b[31m\x07") + "\u0085";
  const std::string nasty = hostile_words + turned + controls + std::string(10000, 'x');
  const std::string text = nasty + "\n一、" + nasty + "\n受理行政复议案件30件" + nasty + "，其中" + nasty + "22件。\n" + hostile_words +
                           "\t5件\n乙\t" + hostile_words + "\n";
  for (const std::string& page : {page_of(text, {}, nasty), page_of(text, {PageLanguage::english}, nasty)}) {
    CHECK(count(page, "<script") == 1);
    CHECK(count(page, "</script") == 1);
    CHECK(count(page, "<style") == 1);
    CHECK(count(page, "<img") == 0);
    for (const std::string& raw :
         {std::string("\u202E"), std::string("\u2066"), std::string("\u200F"), std::string("\x1b"), std::string("\x07")})
      CHECK(count(page, raw) == 0);
    for (const char* handler : {" onerror=\"", " onclick=\"", " style=\""}) CHECK(count(page, handler) == 0);
    check_links(page);
    CHECK(count(article(page), "{{style}}") > 2);
  }
}

TEST_CASE("the policy lets run what the page brings and nothing else", "[page]") {
  CHECK(page::policy_hash("") == "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='");
  CHECK(page::policy_hash("abc") == "'sha256-ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0='");
  const std::string page = sample_page();
  const std::string policy = between(page, "Content-Security-Policy\" content=\"", "\">");
  CHECK_THAT(policy, Contains("default-src 'none'"));
  CHECK_THAT(policy, Contains("script-src " + page::policy_hash(between(page, "<script>", "</script>")) + ";"));
  CHECK_THAT(policy, Contains("style-src " + page::policy_hash(between(page, "<style>", "</style>")) + ";"));
  for (const char* never : {"unsafe", "http:", "https:", "*"}) CHECK(policy.find(never) == std::string::npos);
  CHECK(count(page, "http://") + count(page, "https://") == 0);
}

TEST_CASE("a stored document gives the page of the document", "[page]") {
  const TemporaryFolder folder;
  const test::Sample sample;
  Database database = Database::create(folder / "figures.db", {test::codebook()});
  const std::int64_t id = database.ingest(sample.document(), sample.report()).document;
  std::ostringstream out;
  write_page(database, id, out);
  const std::string stored = out.str();
  const std::string read = sample_page();
  check_links(stored);
  for (const auto& [open, close] :
       {std::pair("id=\"by-section\">", "</section>\n<section class=\"view\""), std::pair("id=\"by-indicator\">", "<p class=\"note keys\""),
        std::pair("class=\"about\">", "</dl>"), std::pair("class=\"box alarm\">", "</section>")})
    CHECK(between(stored, open, close) == between(read, open, close));
  CHECK(without_tags(article(stored)) == without_tags(article(read)));

  CHECK(error_of([&] { write_page(database, id + 1, out); }).code() == ErrorCode::not_found);
  CHECK(error_of([&] { page_file(database, id, folder / "figures.db"); }).code() == ErrorCode::misuse);
  page_file(database, id, folder / "page.html");
  CHECK(test::read_file(folder / "page.html") == stored);
  REQUIRE(database.documents().size() == 1);
  CHECK(database.documents().front().id == id);
  CHECK(database.documents().front().observations == 7);
}

TEST_CASE("a report that does not fit its document is refused", "[page]") {
  const test::Sample sample;
  Report report = sample.report();
  report.observations.back().span.end += 1000;
  std::ostringstream out;
  CHECK(error_of([&] { write_page(sample.document(), report, test::codebook(), out); }).code() == ErrorCode::misuse);
  report = sample.report();
  report.checks.front().operands.push_back(99);
  CHECK(error_of([&] { write_page(sample.document(), report, test::codebook(), out); }).code() == ErrorCode::misuse);
}

TEST_CASE("the page of two hundred figures has at most 400 KB", "[page]") {
  std::string text = "甲县2021年法治政府建设年度报告\n";
  for (int i = 0; i < 20; ++i)
    text += "（" + std::to_string(i + 1) + "）推进依法行政\n全县受理行政复议案件" + std::to_string(30 + i) +
            "件，其中维持22件、撤销8件；审结28件，审结率93.33%。办理行政诉讼案件41件，负责人出庭应诉39件，出庭率95.12%"
            "。审查规范性文件17件，培训行政"
            "执法人员1200人次，检查市场主体5600户次。各部门认真落实责任，进一步提升依法行政的能力和水平，切实维护群众合法权益。\n";
  const std::string page = page_of(text);
  REQUIRE(count(page, "<dl class=\"fields\"") >= 200);
  CHECK(page.size() <= 400 * 1024);
}

TEST_CASE("the page speaks two languages, and names every domain of the shipped codebooks", "[page]") {
  const std::string english = page_of("甲县2021年工作报告\n受理行政复议案件30件。\n", {PageLanguage::english});
  CHECK_THAT(english, Contains("<html lang=\"en\">") && Contains("Reconsideration"));
  CHECK_THAT(without_tags(article(english)), Contains("受理行政复议案件30件"));
  for (const PageLanguage language : {PageLanguage::chinese, PageLanguage::english}) {
    const page::Words words(language);
    for (const std::string& name : Codebook::shipped_names()) {
      const Codebook codebook = Codebook::shipped(name);
      for (const IndicatorInfo& info : codebook.indicators()) {
        const std::string domain = info.code.substr(0, info.code.find('.'));
        INFO(domain);
        CHECK(words.of("domain", domain) != domain);
      }
    }
  }
}
