#include "lexicon/tree.hpp"

#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "zhibiao/error.hpp"

using namespace zhibiao::lexicon;

namespace {

constexpr const char* toml = R"(
name = "件"
empty = ""
[b]
words = ["万元", "亿元"]
weight = 1.5
count = 3
whole = true
[a]
[[entry]]
code = "x.y"
[[entry]]
code = "x.z"
since = 2020-01-01
)";

}  // namespace

TEST_CASE("a packed file tells what was written", "[lexicon]") {
  const Packed packed = pack(toml, "sample.toml");
  const Node root = Node::root(packed.data());
  CHECK(root["name"].text() == "件");
  CHECK(root["empty"].text() == "");
  CHECK(root["b"]["weight"].number() == 1.5);
  CHECK(root["b"]["count"].number() == 3);
  CHECK(root["b"]["whole"].flag());
  CHECK(root["b"].line() == 4);
  std::vector<std::string> words;
  for (const Node word : root["b"]["words"].items()) words.emplace_back(word.text_or_empty());
  CHECK(words == std::vector<std::string>{"万元", "亿元"});
  std::vector<std::string> codes;
  for (const Node entry : root["entry"].items()) codes.emplace_back(entry["code"].text_or_empty());
  CHECK(codes == std::vector<std::string>{"x.y", "x.z"});
  std::vector<std::string> keys;
  for (const auto [key, value] : root.entries()) keys.emplace_back(key);
  CHECK(keys == std::vector<std::string>{"a", "b", "empty", "entry", "name"});
}

TEST_CASE("what is absent or of another kind has no value and no children", "[lexicon]") {
  const Packed packed = pack(toml, "sample.toml");
  const Node root = Node::root(packed.data());
  CHECK_FALSE(root["missing"]);
  CHECK_FALSE(root["missing"]["deeper"].text());
  CHECK(root["missing"].items().empty());
  CHECK(root["a"].entries().empty());
  CHECK(root["name"].items().empty());
  CHECK_FALSE(root["name"].number());
  CHECK_FALSE(root["b"]["count"].text());
  CHECK_FALSE(root["b"]["count"].flag());
  CHECK(root["entry"].items().size() == 2);
  CHECK_FALSE((*++root["entry"].items().begin())["since"].text());
}

TEST_CASE("a file that is no TOML is refused with its line", "[lexicon]") {
  CHECK_THROWS_WITH(pack("a = 1\nb = \n", "sample.toml"), Catch::Matchers::Contains("sample.toml:2"));
}

TEST_CASE("the files of schema are packed into the library", "[lexicon]") {
  CHECK_FALSE(tree("regions/table.toml")["version"].text_or_empty().empty());
  CHECK_THROWS_AS(tree("lexicon/none.toml"), zhibiao::Error);
}
