// How sure a code is, when it is left, and how a codebook asks for more.
#include <catch2/catch.hpp>
#include <sstream>

#include "support/files.hpp"
#include "zhibiao/explain.hpp"
#include "zhibiao/extractor.hpp"

namespace {

using namespace zhibiao;

Codebook visits(const std::string& threshold) {
  return Codebook::from_toml(
      "[codebook]\nname = \"visits\"\nversion = \"1\"\ntitle = \"样本\"\n[topic]\nvisit = [\"走访\"]\n[[indicator]]\ncode = "
      "\"visits.households\"\n"
      "name_zh = \"走访户数\"\nname_en = \"Households\"\nunit = \"户\"\ndefinition = \"Visited\"\ndimensions = [\"户\"]\n"
      "cues = [\"<visit> 农户|户\"]\n" +
          threshold,
      "visits.toml");
}

Observation only(const Codebook& codebook, const std::string& text) {
  const auto observations = Extractor(codebook).extract(test::plain_document(text)).observations;
  REQUIRE(observations.size() == 1);
  return observations.front();
}

const std::string told = "攸县2022年工作总结\n\n干部走访农户35户。\n";

}  // namespace

TEST_CASE("a code that all own words speak for is surer than one with many words besides", "[indicator][confidence]") {
  const Codebook codebook = visits("");
  const Extractor extractor(codebook);
  const auto certainty = [&](const std::string& sentence) {
    return extractor.explain(test::plain_document("攸县2022年工作总结\n\n" + sentence + "\n")).figures.at(0).certainty;
  };
  CHECK(certainty("走访农户35户。") > certainty("走访困难退役军人家庭和残疾人农户帮扶结对35户。"));
  CHECK(certainty("走访农户35户。") > certainty("走访结束。会议召开。材料上报。意见汇总。农户共35户。"));
  const Observation found = only(codebook, told);
  CHECK(found.indicator == "visits.households");
  CHECK(found.confidence != Confidence::none);
}

TEST_CASE("a code less sure than its entry asks for is left, and explained", "[indicator][confidence]") {
  CHECK(only(visits("threshold = 0.0\n"), told).indicator == "visits.households");
  const Codebook strict = visits("threshold = 0.9999\n");
  const Observation left = only(strict, told);
  CHECK_FALSE(left.indicator);
  CHECK(left.confidence == Confidence::none);
  CHECK(left.rule.rfind("doubt:", 0) == 0);
  const Explanation why = Extractor(strict).explain(test::plain_document(told)).figures.at(0);
  CHECK(why.threshold == 0.9999);
  CHECK(why.certainty < why.threshold);
  REQUIRE(why.evidence);
  CHECK(why.evidence->way == "cue");
  CHECK(why.candidates.at(0).code == "visits.households");
  std::ostringstream json;
  write_json(json, why);
  CHECK_THAT(json.str(), Catch::Matchers::Contains("\"evidence\":{\"way\":\"cue\""));
}

TEST_CASE("a threshold that is no share is refused with the entry's name", "[indicator][confidence]") {
  for (const char* wrong : {"threshold = 1.0\n", "threshold = -0.1\n", "threshold = \"high\"\n"})
    CHECK_THROWS_WITH(visits(wrong), Catch::Matchers::Contains("visits.toml") && Catch::Matchers::Contains("visits.households") &&
                                         Catch::Matchers::Contains("threshold"));
}
