// The codebooks that ship hold what they say of themselves: every example is decided for its entry, no near miss is.
#include <catch2/catch.hpp>

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
