#include <catch2/catch.hpp>

#include <string>

#include "pages/html/nesting.hpp"
#include "pages/html/tree.hpp"
#include "zhibiao/document.hpp"
#include "zhibiao/error.hpp"

using zhibiao::Document;
using zhibiao::DocumentOptions;
using zhibiao::pages::bound_nesting;
using zhibiao::pages::HtmlTree;

namespace {

std::string repeated(std::string_view part, std::size_t times) {
  std::string out;
  out.reserve(part.size() * times);
  for (std::size_t i = 0; i < times; ++i) out += part;
  return out;
}

std::size_t depth_of(const std::string& html) {
  struct Depth {
    std::size_t now = 0;
    std::size_t most = 0;
    bool enter(const GumboNode& node) {
      if (node.type != GUMBO_NODE_ELEMENT && node.type != GUMBO_NODE_TEMPLATE) return false;
      most = std::max(most, ++now);
      return true;
    }
    void leave(const GumboNode& /*node*/) { --now; }
  } depth;
  zhibiao::pages::walk(HtmlTree(html, "bomb.html").root(), depth);
  return depth.most;
}

std::string text_of(const std::string& html) {
  DocumentOptions options;
  options.source = "bomb.html";
  return Document::from_bytes(html, options).text();
}

}  // namespace

TEST_CASE("a page that nests a million elements is read without overflowing the stack", "[html][hostile]") {
  const auto part = GENERATE(values<std::string>({"<div>", "<b>", "<x>", "<font color=red>", "<svg><td>", "<table><tr><td>", "<b><div></b>",
                                                  "<ul><li>", "<div><table><td></div>", "<div></x>"}));
  CAPTURE(part);
  const std::string bomb = repeated(part, 200000) + "共36件，均已办结。";
  CHECK(depth_of(bomb) < 2200);  // 512 open elements, each with up to three that the parser adds
}

TEST_CASE("text beyond the deepest element that is kept stays in lines of its own", "[html][hostile]") {
  CHECK(text_of("<body>" + repeated("<div>", 5000) + "<p>共36件，均已办结。</p><div>另有5件，正在办理。</div>" +
                repeated("</div>", 5000)) == "共36件，均已办结。\n另有5件，正在办理。\n");
}

TEST_CASE("ordinary pages are left as they are", "[html][hostile]") {
  CHECK_FALSE(bound_nesting("<html><body>" +
                            repeated("<div><p>一<li>二<br><img src='a>b'></div><!-- <div> --><script>'<div>'</script>", 3000) +
                            "</body></html>"));
  CHECK_FALSE(bound_nesting(repeated("<div>", 512)));
  CHECK(bound_nesting(repeated("<div>", 513)) == repeated("<div>", 512) + "<p>");
  CHECK(bound_nesting(repeated("<b>", 513) + "x") == repeated("<b>", 512) + "x");
  CHECK_FALSE(bound_nesting("a < b </ <"));
}

TEST_CASE("a tag with a hundred thousand attributes is cut", "[html][hostile]") {
  std::string attributes;
  for (int i = 0; i < 100000; ++i) attributes += " a" + std::to_string(i) + "='>'";
  const auto bounded = bound_nesting("<div" + attributes + ">共36件，均已办结。</div>");
  REQUIRE(bounded);
  CHECK(bounded->size() < 8000);
  CHECK(bounded->find("a511='>'") != std::string::npos);
  CHECK(bounded->find("a512=") == std::string::npos);
  CHECK(text_of("<body><p" + attributes + ">共36件，均已办结。</p></body>") == "共36件，均已办结。\n");
}

TEST_CASE("formatting that multiplies itself runs into the memory bound", "[html][hostile]") {
  std::string bomb = "<div>";
  for (int i = 0; i < 500; ++i) bomb += "<font color=" + std::to_string(i) + ">";
  bomb += "</div>" + repeated("<p>x</p>", 20000);
  try {
    (void)HtmlTree(bomb, "bomb.html");
    FAIL("a tree of ten million nodes was made");
  } catch (const zhibiao::Error& error) {
    CHECK(error.code() == zhibiao::ErrorCode::unreadable);
    CHECK_THAT(error.what(), Catch::Matchers::Contains("bomb.html") && Catch::Matchers::Contains("memory"));
  }
}

TEST_CASE("markup that is cut anywhere is still read", "[html][hostile]") {
  const std::string page =
      "<!DOCTYPE html><html><head><title>报告</title></head><body><!-- 注 --><table><tr><td "
      "rowspan='2'>甲，</td><td>1</td></tr><tr><td>2</td></tr></table>"
      "<script>if (a < b) '</div>';</script><p class=\"a\" style='display:block'>共36件，均&amp;已办结。</p><svg><path "
      "d='M0'/></svg></body></html>";
  std::size_t read = 0;
  for (std::size_t size = 0; size <= page.size(); ++size) {
    std::string cut = page.substr(0, size);
    try {
      read += text_of(cut).empty() ? 0 : 1;
    } catch (const zhibiao::Error& error) {
      CHECK(error.code() == zhibiao::ErrorCode::unreadable);
    }
  }
  CHECK(read > page.size() / 2);
}
