#include "check/knowledge.hpp"

#include <algorithm>
#include <catch2/catch.hpp>

#include "zhibiao/codebook.hpp"

namespace zhibiao::check {

TEST_CASE("identities name indicators of the codebook, in units that fit", "[check]") {
  const Codebook codebook = Codebook::shipped("rule_of_law");
  const auto check_codes = [&](const Codes& codes) {
    for (const std::string& code : codes) {
      CAPTURE(code);
      const IndicatorInfo* info = codebook.find(code);
      REQUIRE(info != nullptr);
      CHECK(info->unit != "%");
    }
  };
  REQUIRE_FALSE(knowledge().sums.empty());
  for (const SumIdentity& sum : knowledge().sums) {
    check_codes({sum.total});
    check_codes(sum.parts);
    for (const Codes& codes : sum.complete)
      for (const std::string& code : codes) CHECK(std::find(sum.parts.begin(), sum.parts.end(), code) != sum.parts.end());
  }
  REQUIRE_FALSE(knowledge().differences.empty());
  for (const DifferenceIdentity& difference : knowledge().differences) {
    if (!difference.result.empty()) check_codes({difference.result});
    check_codes(difference.from);
    check_codes(difference.less);
  }
  REQUIRE_FALSE(knowledge().rates.empty());
  for (const RateIdentity& rate : knowledge().rates) {
    CAPTURE(rate.rate);
    if (!rate.rate.empty()) {
      REQUIRE(codebook.find(rate.rate) != nullptr);
      CHECK(codebook.find(rate.rate)->unit == "%");
    }
    check_codes(rate.part);
    check_codes(rate.whole);
    check_codes(rate.perhaps);
  }
}

TEST_CASE("words and units", "[check]") {
  CHECK(knowledge().opens("其他领域", List::remainder));
  CHECK_FALSE(knowledge().opens("移送其他机关", List::remainder));
  CHECK(knowledge().contains("其中城区", List::nested));
  CHECK(knowledge().without_ending("合格率", List::rate_end) == "合格");
  CHECK(knowledge().without_ending("事项占比", List::rate_end) == "事项");
  CHECK(knowledge().without_ending("合格", List::rate_end) == "合格");
  CHECK(knowledge().dimension("起") == "case");
  CHECK(knowledge().dimension("无此单位").empty());
  CHECK(knowledge().measured("亩"));
  CHECK_FALSE(knowledge().measured("件"));
}

}  // namespace zhibiao::check
