#include <catch2/catch.hpp>
#include <fstream>
#include <map>
#include <sstream>

#include "report/identified.hpp"
#include "support/shared.hpp"

using zhibiao::test::Identified;

namespace {

std::string content(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}

/// The value of a key of a flat JSON object as it is written, without quotation marks; empty when it is not there.
std::string value_of(const std::string& json, const std::string& key) {
  const std::size_t at = json.find('"' + key + "\": ");
  if (at == std::string::npos) return {};
  std::size_t start = at + key.size() + 4;
  const bool quoted = json[start] == '"';
  if (quoted) ++start;
  const std::size_t end = json.find_first_of(quoted ? "\"" : ",}", start);
  return json.substr(start, end - start);
}

void check_all(const std::filesystem::path& references, const std::filesystem::path& texts) {
  for (const auto& entry : std::filesystem::directory_iterator(references)) {
    if (entry.path().extension() != ".jsonl") continue;
    const std::string lines = content(entry.path());
    const std::string expected = lines.substr(0, lines.find('\n'));
    const Identified page(content(texts / entry.path().stem().replace_extension(".txt")));
    INFO(entry.path().filename());
    CHECK(page.info.title == value_of(expected, "title"));
    CHECK(to_string(page.info.year) == value_of(expected, "year"));
    CHECK(page.info.published == value_of(expected, "published"));
    CHECK(page.info.issuer == value_of(expected, "issuer"));
    CHECK(page.info.region_name == value_of(expected, "region_name"));
    // The references give a township no code; here it has its county's.
    if (const std::string code = value_of(expected, "region_code"); !code.empty()) CHECK(page.info.region_code == code);
    CHECK(page.codes().empty());
  }
}

}  // namespace

TEST_CASE("the reference documents are identified", "[report][shared]") {
  ZHIBIAO_SHARED_OR_SKIP(gold, "gold");
  ZHIBIAO_SHARED_OR_SKIP(reports, "reports");
  ZHIBIAO_SHARED_OR_SKIP(dev, "dev");
  check_all(gold, reports);
  check_all(dev, dev);
}

TEST_CASE("the reports without a reference are identified", "[report][shared]") {
  ZHIBIAO_SHARED_OR_SKIP(reports, "reports");
  const std::map<std::string, std::vector<std::string>> expected = {
      {"003", {"110118", "2020", "2021-03-31"}},
      {"004", {"320214", "2020", "2021-03-25"}},
  };
  for (const auto& entry : std::filesystem::directory_iterator(reports)) {
    const auto known = expected.find(entry.path().filename().string().substr(0, 3));
    if (known == expected.end()) continue;
    const Identified page(content(entry.path()));
    CHECK(std::vector<std::string>{page.info.region_code, to_string(page.info.year), page.info.published} == known->second);
  }
}
