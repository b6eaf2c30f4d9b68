// The codebooks that ship hold what they say of themselves: every example is decided for its entry, no near miss is.
#include <algorithm>
#include <catch2/catch.hpp>
#include <set>

#include "indicator/codebook_state.hpp"
#include "support/files.hpp"
#include "zhibiao/codebook.hpp"

using namespace zhibiao;

TEST_CASE("every example and near miss of the shipped codebooks is decided as its entry says", "[extract][codebook]") {
  const auto names = Codebook::shipped_names();
  CHECK(names.size() >= 5);
  for (const std::string& name : names)
    for (const CodebookFinding& found : Codebook::shipped(name).lint()) {
      INFO(name << " " << found.code << ": " << found.message);
      CHECK_FALSE(found.error);
    }
}

TEST_CASE("each entry of rule_of_law has ten examples and five near misses, none twice", "[extract][codebook]") {
  const Codebook codebook = Codebook::from_file(std::string(ZHIBIAO_SOURCE_DIR) + "/schema/codebook/rule_of_law.toml");
  for (const auto& entry : codebook.selection().books.front()->entries) {
    INFO(entry.info.code);
    CHECK(std::set<std::string>(entry.examples.begin(), entry.examples.end()).size() >= 10);
    CHECK(std::set<std::string>(entry.near_misses.begin(), entry.near_misses.end()).size() >= 5);
  }
}

TEST_CASE("an example that gets another code is an error", "[extract][codebook]") {
  const Codebook wrong = Codebook::from_toml(
      "[codebook]\nname = \"apples\"\nversion = \"1\"\n[[indicator]]\ncode = \"fruit.apples\"\nname_zh = \"苹果\"\n"
      "dimensions = [\"item\"]\ncues = [\"苹果\"]\nexamples = [\"收梨子【3个】\"]\nnear_misses = [\"收苹果【4个】\"]\n",
      "apples.toml");
  std::size_t errors = 0;
  for (const CodebookFinding& found : wrong.lint())
    if (found.error) ++errors;
  CHECK(errors == 2);
}

TEST_CASE("a shipped codebook is loaded without its examples, and lint reads them all the same", "[extract][codebook]") {
  const Codebook codebook = Codebook::shipped("rule_of_law");
  const auto& entries = codebook.selection().books.front()->entries;
  CHECK(std::all_of(entries.begin(), entries.end(), [](const auto& entry) { return entry.examples.empty() && entry.near_misses.empty(); }));
  const auto findings = codebook.lint();
  CHECK(std::none_of(findings.begin(), findings.end(), [](const auto& found) { return found.message.starts_with("has fewer"); }));
}
