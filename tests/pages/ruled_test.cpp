// Tables on paper of which the ruling lines show the cells.
#include <catch2/catch.hpp>

#include "pages/pdf/paper.hpp"
#include "pages/pdf/ruled.hpp"
#include "pages/pdf/word_boxes.hpp"

namespace {

using namespace zhibiao::pages;

constexpr double letter = 10;

Piece piece(double left, double top, const std::u32string& text) {
  double width = 0;
  for (const char32_t c : text) width += c < 0x80 ? letter / 2 : letter;
  return {left, left + width, top, top + letter, text};
}

PaperRule level(double y, double from, double to) { return {from, y, to, y}; }
PaperRule upright(double x, double from, double to) { return {x, from, x, to}; }

std::u32string text_of(const PaperPage& page) { return put_together({page}).text; }

/// Three columns of 60 and rows of 20 points from (100, 100) on, all ruled.
PaperPage grid(std::size_t rows) {
  PaperPage page{842, {}, {}};
  for (std::size_t row = 0; row <= rows; ++row) page.rules.push_back(level(100 + 20 * static_cast<double>(row), 100, 280));
  for (const double x : {100, 160, 220, 280}) page.rules.push_back(upright(x, 100, 100 + 20 * static_cast<double>(rows)));
  return page;
}

void put(PaperPage& page, std::size_t row, std::size_t column, const std::u32string& text) {
  page.pieces.push_back(piece(105 + 60 * static_cast<double>(column), 105 + 20 * static_cast<double>(row), text));
}

}  // namespace

TEST_CASE("rules show the cells of a table, however they are set", "[pdf][ruled]") {
  PaperPage page = grid(3);
  page.pieces.push_back(piece(100, 60, U"情况如下"));
  put(page, 0, 0, U"单位");
  put(page, 0, 1, U"受理");
  put(page, 0, 2, U"办结");
  page.pieces.push_back(piece(103, 122, U"公安局"));
  page.pieces.push_back(piece(212, 127, U"3"));  // near the edge of its cell
  page.pieces.push_back(piece(222, 122, U"31"));
  put(page, 2, 0, U"水利局");
  put(page, 2, 2, U"4");
  page.pieces.push_back(piece(100, 180, U"其余没有。"));
  CHECK(text_of(page) == U"情况如下\n单位\t受理\t办结\n公安局\t3\t31\n水利局\t\t4\n其余没有。\n");
}

TEST_CASE("where a rule is missing a cell reaches over two places", "[pdf][ruled]") {
  PaperPage page = grid(3);
  page.rules.erase(page.rules.begin() + 1);      // below the first row
  page.rules.push_back(level(120, 160, 280));    // but not below its name
  page.rules.erase(page.rules.begin() + 5);      // the third upright one
  page.rules.push_back(upright(220, 120, 160));  // does not part the head
  page.pieces = {piece(110, 115, U"单位"), piece(190, 105, U"案件")};
  put(page, 1, 1, U"受理");
  put(page, 1, 2, U"办结");
  put(page, 2, 0, U"公安局");
  put(page, 2, 1, U"31");
  put(page, 2, 2, U"30");
  const auto tables = ruled_tables(page);
  REQUIRE(tables.size() == 1);
  CHECK(tables[0].cells[0].rows == 2);
  CHECK(tables[0].cells[1].columns == 2);
  CHECK(text_of(page) == U"单位\t案件\t\n\t受理\t办结\n公安局\t31\t30\n");
}

TEST_CASE("a table may be open at its sides, and its rules drawn in pieces or twice", "[pdf][ruled]") {
  PaperPage page{842, {}, {}};
  for (const double y : {100, 120, 140})
    for (const double x : {100, 160, 220}) page.rules.push_back(level(y + (x == 160 ? 0.6 : 0), x, x + 60));
  for (const double x : {160, 161, 220}) page.rules.push_back(upright(x, 100, 140));
  put(page, 0, 0, U"单位");
  put(page, 0, 1, U"受理");
  put(page, 0, 2, U"办结");
  put(page, 1, 0, U"公安局");
  put(page, 1, 1, U"31");
  put(page, 1, 2, U"30");
  CHECK(text_of(page) == U"单位\t受理\t办结\n公安局\t31\t30\n");
}

TEST_CASE("text in several lines of a cell goes on, two figures in one line stay two", "[pdf][ruled]") {
  PaperPage page = grid(2);
  put(page, 0, 0, U"单位");
  page.pieces.push_back(piece(165, 100, U"行政处"));
  page.pieces.push_back(piece(165, 110, U"罚宗数"));
  put(page, 0, 2, U"罚款");
  put(page, 1, 0, U"公安局");
  put(page, 1, 1, U"31");
  page.pieces.push_back(piece(225, 125, U"30"));
  page.pieces.push_back(piece(255, 125, U"28"));
  CHECK(text_of(page) == U"单位\t行政处罚宗数\t罚款\n公安局\t31\t30 28\n");
}

TEST_CASE("what the rules leave open is no ruled table", "[pdf][ruled]") {
  PaperPage page = grid(2);
  put(page, 0, 0, U"单位");
  put(page, 0, 1, U"受理");
  put(page, 1, 0, U"公安局");
  put(page, 1, 1, U"31");
  REQUIRE(ruled_tables(page).size() == 1);
  SECTION("a text over two cells") { page.pieces.push_back(piece(130, 125, U"三十一件三十件")); }
  SECTION("rows that no rule parts") { page.pieces.push_back(piece(165, 131, U"28")); }
  SECTION("a figure below two heads in part") {
    page.rules.pop_back();
    page.rules.erase(page.rules.end() - 1);        // the third upright one
    page.rules.push_back(upright(220, 100, 120));  // parts the head there
    page.rules.push_back(upright(250, 120, 140));  // and the figures elsewhere
    page.rules.push_back(upright(280, 100, 140));
    put(page, 0, 2, U"办结");
  }
  SECTION("a cell with a corner cut out") {
    page.rules.erase(page.rules.begin() + 1);
    page.rules.push_back(level(120, 100, 160));
    page.rules.push_back(level(120, 220, 280));
    page.rules.erase(page.rules.begin() + 3);
    page.rules.push_back(upright(160, 100, 120));
  }
  CHECK(ruled_tables(page).empty());
}

TEST_CASE("a frame around prose and a line below a heading are no table", "[pdf][ruled]") {
  PaperPage page{842, {piece(110, 110, U"全年受理31件。")}, {}};
  page.rules = {level(100, 100, 280), level(160, 100, 280), level(130, 100, 280), upright(100, 100, 160), upright(280, 100, 160)};
  CHECK(ruled_tables(page).empty());
  CHECK(text_of(page) == U"全年受理31件。\n");
}

TEST_CASE("rules that the reader tells come to the page", "[pdf][ruled]") {
  const auto boxes = parse_word_boxes("zhibiao-pdf 1\npage 595 842\nrule 1 2.5 300 2.5\nrule 1 nan 2 3\nend\n");
  REQUIRE(boxes);
  REQUIRE(boxes->pages.at(0).rules.size() == 1);
  CHECK(boxes->pages[0].rules[0].top == 2.5);
  CHECK(boxes->pages[0].rules[0].right == 300);
  CHECK_FALSE(parse_word_boxes("zhibiao-pdf 1\npage 595 842\nrule 1 2 3\nend\n"));
  CHECK_FALSE(parse_word_boxes("zhibiao-pdf 1\nrule 1 2 3 4\nend\n"));
}
