#include <catch2/catch.hpp>

#include "lexicon/whole_words.hpp"
#include "support/own_lexicon.hpp"
#include "text/utf8.hpp"
#include "zhibiao/error.hpp"

namespace {

using namespace zhibiao::lexicon;

/// Whether `word`, which stands once in `text`, holds there.
bool holds(const std::string& text, const std::string& word, const WordList& list = WordList::shipped()) {
  LexiconBuilder words;
  const std::uint32_t id = words.add("test.cue", word);
  const zhibiao::test::OwnLexicon own(words);
  const Lexicon& lexicon = own.lexicon;
  const std::u32string code_points = zhibiao::text::to_code_points(text);
  const Scan scan = lexicon.scan(code_points);
  WholeWords whole(list, lexicon, scan, code_points);
  for (const Hit& hit : scan.all())
    if (hit.word == id) return whole.holds(hit);
  FAIL("there is no " << word << " in " << text);
  return false;
}

}  // namespace

TEST_CASE("a hit that the words around it divide does not hold", "[lexicon]") {
  CHECK_FALSE(holds("完成交办事项", "成交"));
  CHECK_FALSE(holds("及时答复议案", "复议"));
  CHECK_FALSE(holds("快速响应诉求", "应诉"));
  CHECK_FALSE(holds("入库储备案例", "备案"));
  CHECK_FALSE(holds("协调处理问题", "调处"));
  CHECK_FALSE(holds("职称评审计划", "审计"));
  CHECK_FALSE(holds("审批示范窗口", "批示"));
  CHECK_FALSE(holds("联合同级部门", "合同"));
  CHECK_FALSE(holds("新媒体检查中", "体检"));
  CHECK_FALSE(holds("政务公开工作", "开工"));
}

TEST_CASE("a hit of whole words holds, alone and in compounds", "[lexicon]") {
  CHECK(holds("总成交额", "成交"));
  CHECK(holds("受理行政复议案件", "复议"));
  CHECK(holds("受理行政复议案件", "案件"));
  CHECK(holds("出庭应诉工作", "应诉"));
  CHECK(holds("报送备案件数", "备案"));
  CHECK(holds("举办专题培训班", "专题培训"));
  CHECK(holds("区政府常务会议", "政府常务会议"));
  CHECK(holds("周末法治课堂", "法治课"));
  CHECK(holds("举办法治讲座", "法治"));
  CHECK(holds("成交", "成交"));
}

TEST_CASE("no shorter word holds in a word of its own", "[lexicon]") {
  CHECK_FALSE(holds("检查检验结果互认", "检查"));
  CHECK(holds("检查检验结果互认", "检查检验"));
  CHECK(holds("检查企业", "检查"));
}

TEST_CASE("a list of words says what is wrong with a line", "[lexicon]") {
  const Packed three = WordList::pack("word,frequency\n完成,50\n成交,10\n交办,20\n");
  const Packed one = WordList::pack("word,frequency\n成交,10\n");
  const WordList list(three.data());
  CHECK_FALSE(holds("完成交办", "成交", list));
  CHECK(holds("完成交办", "成交", WordList(one.data())));
  CHECK(list.cost_of(50) < list.cost_of(10));
  for (const char* wrong : {"完成\n", "完成,\n", ",5\n", "完成,x\n", "done,5\n", "一二三四五,5\n"})
    CHECK_THROWS_WITH(WordList::pack("word,frequency\n" + std::string(wrong)), Catch::Contains("general.csv:2"));
}
