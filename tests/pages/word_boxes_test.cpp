#include "pages/pdf/word_boxes.hpp"
#include "pages/pdf/paper.hpp"

#include <catch2/catch.hpp>

using zhibiao::pages::parse_word_boxes;
using zhibiao::pages::Piece;
using zhibiao::pages::WordBoxes;

namespace {

std::optional<WordBoxes> parse(const std::string& lines) { return parse_word_boxes("zhibiao-pdf 1\n" + lines); }

}  // namespace

TEST_CASE("the answer of a reader of PDF documents becomes pages", "[pdf]") {
  const auto boxes = parse("title 关于 工作的报告\ncreated D:20210104\npage 595 842.5\nbox 1.5 2 3e1 40.25 收到 36 件\npage 0 0\nend\n");
  REQUIRE(boxes);
  CHECK(boxes->title == "关于 工作的报告");
  CHECK(boxes->created == "D:20210104");
  REQUIRE(boxes->pages.size() == 2);
  CHECK(boxes->pages[0].height == 842.5);
  REQUIRE(boxes->pages[0].pieces.size() == 1);
  const auto& piece = boxes->pages[0].pieces[0];
  CHECK(piece.left == 1.5);
  CHECK(piece.top == 2);
  CHECK(piece.right == 30);
  CHECK(piece.bottom == 40.25);
  CHECK(piece.text == U"收到 36 件");
  CHECK(boxes->pages[1].pieces.empty());
}

TEST_CASE("an answer that is cut, of another version, or malformed is none", "[pdf]") {
  CHECK_FALSE(parse_word_boxes(""));
  CHECK_FALSE(parse_word_boxes("zhibiao-pdf 2\nend\n"));
  CHECK_FALSE(parse("page 595 842\nbox 1 2 3 4 收到\n"));
  CHECK_FALSE(parse("page 595\nend\n"));
  CHECK_FALSE(parse("page 595 842\nbox 1 2 3 收到\nend\n"));
  CHECK_FALSE(parse("box 1 2 3 4 收到\nend\n"));
  CHECK_FALSE(parse("page 595 842\nbox 1,5 2 3 4 收到\nend\n"));
}

TEST_CASE("what a later version adds is passed over, what is no place on paper is left out", "[pdf]") {
  const auto boxes =
      parse("page 595 inf\nglyph 1 2 3 4\nbox nan 2 3 4 收到\nbox 1 2 3 1e300 收到\nbox 1 2 3 4 \x01\nbox 1 2 3 4 六件\nend\n");
  REQUIRE(boxes);
  CHECK(boxes->pages.at(0).height == 0);
  REQUIRE(boxes->pages[0].pieces.size() == 1);
  CHECK(boxes->pages[0].pieces[0].text == U"六件");
  CHECK(parse("refused locked\nend\n")->refused == "locked");
}

TEST_CASE("small letters above a line are exponents or marks of notes", "[pdf]") {
  const auto piece = [](double left, double size, double bottom, const std::u32string& text) {
    return Piece{left, left + size * static_cast<double>(text.size()) / 2, bottom - size, bottom, text};
  };
  const auto text = [](std::vector<Piece> pieces) { return zhibiao::pages::put_together({{842, std::move(pieces), {}}}).text; };
  CHECK(text({piece(100, 16, 200, U"820m"), piece(132, 8, 192, U"2"), piece(138, 16, 200, U"，审结46"), piece(178, 8, 192, U"2"),
              piece(184, 16, 200, U"件")}) == U"820m²，审结46件\n");
  CHECK(text({piece(100, 16, 200, U"46"), piece(116, 16, 200, U"件")}) == U"46件\n");
  CHECK(text({piece(100, 8, 190, U"小字"), piece(100, 16, 210, U"46件")}) == U"小字\n46件\n");
}
