#include "store/search_terms.hpp"

#include <catch2/catch.hpp>

using zhibiao::store::index_terms;
using zhibiao::store::match_phrase;

TEST_CASE("a run of Chinese characters is indexed as its pairs and its last character", "[store][search]") {
  CHECK(index_terms(U"依法行政") == " 依法 法行 行政 政 ");
  CHECK(index_terms(U"罚") == " 罚 ");
  CHECK(index_terms(U"复议,诉讼") == " 复议 议 , 诉讼 讼 ");
  CHECK(index_terms(U"拨打12345热线") == " 拨打 打 12345 热线 线 ");
  CHECK(index_terms(U"GDP growth") == "GDP growth");
  CHECK(index_terms(U"").empty());
}

TEST_CASE("a word is looked for as the phrase that every text with it contains", "[store][search]") {
  CHECK(match_phrase(U"行政复议") == "\" 行政 政复 复议\"");
  CHECK(match_phrase(U"复议") == "\" 复议\"");
  CHECK(match_phrase(U"罚") == "\" 罚\" *");
  CHECK(match_phrase(U"30件") == "\"30 件\" *");
  CHECK(match_phrase(U"12345热线") == "\"12345 热线\"");
  CHECK(match_phrase(U"热线12345") == "\" 热线 线 12345 \" *");
  CHECK(match_phrase(U"gdp") == "\"gdp \" *");
  CHECK(match_phrase(U"\"双随机\"") == "\"  双随 随机 机   \" *");
}

TEST_CASE("what the index does not hold has no phrase", "[store][search]") {
  CHECK(match_phrase(U"%").empty());
  CHECK(match_phrase(U"。").empty());
  CHECK(match_phrase(U"\"").empty());
}
