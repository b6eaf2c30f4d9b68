// What a codebook lacks is told from reports: the words of figures without their code, by the entry that they belong to.
#include "zhibiao/suggest.hpp"

#include <algorithm>
#include <catch2/catch.hpp>

#include "support/files.hpp"
#include "text/utf8.hpp"

using namespace zhibiao;

namespace {

Codebook orchard() {
  return Codebook::from_toml(R"(
[codebook]
name = "orchard"
version = "1"
[topic]
apple = ["苹果园"]
pear = ["梨园"]
[[indicator]]
code = "apple.picked"
name_zh = "苹果采摘量"
unit = "筐"
dimensions = ["item", "case", "筐", "bare"]
cues = ["<apple> 采摘"]
examples = ["苹果园采摘【3个】"]
[[indicator]]
code = "pear.picked"
name_zh = "梨采摘量"
unit = "筐"
dimensions = ["item", "case", "筐", "bare"]
cues = ["<pear> 采摘"]
examples = ["梨园采摘【3个】"]
)",
                             "orchard.toml");
}

/// Where the first `words` begin, in code points.
std::uint32_t start_of(const std::string& text, const std::u32string& words) {
  return static_cast<std::uint32_t>(text::to_code_points(text).find(words));
}

const std::string first = "工作报告\n苹果园收获果品12个。梨园采摘30个。\n";
const std::string second = "工作报告\n苹果园今年收获果品45个，装车7个。\n";

const CueSuggestion* about(const std::vector<CueSuggestion>& all, const std::string& code) {
  const auto found = std::find_if(all.begin(), all.end(), [&](const CueSuggestion& s) { return s.code == code; });
  return found == all.end() ? nullptr : &*found;
}

}  // namespace

TEST_CASE("a reviewed figure without its code proposes a word that only it has", "[extract][codebook]") {
  Suggester suggester(orchard());
  suggester.add(test::plain_document(first), {{start_of(first, U"12个"), {"apple.picked"}}, {start_of(first, U"30个"), {"pear.picked"}}});
  suggester.add(test::plain_document(second), {{start_of(second, U"45个"), {"apple.picked"}}, {start_of(second, U"7个"), {""}}});
  const auto all = suggester.suggest();
  REQUIRE(all.size() == 1);
  CHECK(all[0].code == "apple.picked");
  CHECK(all[0].cue.find("收获") != std::string::npos);
  CHECK(all[0].figures == 2);
  CHECK(all[0].reports == 2);
  CHECK(all[0].others == 0);
  REQUIRE(all[0].evidence.size() == 2);
  CHECK(all[0].evidence[0].find("收获果品【12个】") != std::string::npos);
}

TEST_CASE("a figure with a wrong code is told with it, one that is right asks for nothing", "[extract][codebook]") {
  Suggester suggester(orchard());
  const std::string text = "工作报告\n梨园采摘观光接待30个。苹果园采摘5个。\n";
  suggester.add(test::plain_document(text), {{start_of(text, U"30个"), {"apple.picked"}}, {start_of(text, U"5个"), {"apple.picked"}}});
  const auto all = suggester.suggest();
  REQUIRE(all.size() == 1);
  CHECK(all[0].evidence[0].find("→ pear.picked") != std::string::npos);
}

TEST_CASE("a word that as many figures of other codes have is no cue", "[extract][codebook]") {
  Suggester suggester(orchard());
  const std::string text = "工作报告\n苹果园收获12个。梨园收获30个。\n";
  suggester.add(test::plain_document(text), {{start_of(text, U"12个"), {"apple.picked"}}, {start_of(text, U"30个"), {"pear.picked"}}});
  for (const CueSuggestion& found : suggester.suggest()) {
    CHECK(found.others == 0);
    CHECK(found.cue != "<apple> 收获");
  }
}

TEST_CASE("without a review the nearest entry is proposed, the same whatever the order", "[extract][codebook]") {
  const std::string third = "工作报告\n苹果园收获果品8个。\n";
  const auto proposed = [&](const std::vector<std::string>& texts) {
    Suggester suggester(orchard());
    for (const std::string& text : texts) suggester.add(test::plain_document(text));
    return suggester.suggest();
  };
  const auto one = proposed({first, second, third});
  const auto other = proposed({third, second, first});
  REQUIRE(one.size() == other.size());
  for (std::size_t i = 0; i < one.size(); ++i) {
    CHECK(one[i].code == other[i].code);
    CHECK(one[i].cue == other[i].cue);
    CHECK(one[i].figures == other[i].figures);
  }
  const CueSuggestion* apple = about(one, "apple.picked");
  REQUIRE(apple != nullptr);
  CHECK(apple->figures >= 2);
  CHECK(about(one, "pear.picked") == nullptr);
}
