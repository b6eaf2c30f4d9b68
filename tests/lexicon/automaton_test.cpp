#include <algorithm>
#include <catch2/catch.hpp>
#include <map>
#include <random>
#include <tuple>

#include "lexicon/automaton.hpp"
#include "lexicon/lexicon.hpp"
#include "support/own_lexicon.hpp"
#include "text/utf8.hpp"
#include "zhibiao/error.hpp"

using zhibiao::lexicon::Automaton;
using zhibiao::lexicon::Trie;

namespace {

// End, minus length, id: in the order in which the automaton reports.
using Occurrence = std::tuple<std::uint32_t, std::int64_t, std::uint32_t>;

class Words {
 public:
  explicit Words(std::uint32_t seed) : random_(seed) {}

  /// Few letters, so that words overlap, repeat and contain each other; one lies beyond the basic plane.
  std::u32string word(std::size_t shortest, std::size_t longest) {
    static constexpr std::u32string_view letters = U"一二三件a𠀀";
    std::u32string word;
    for (std::size_t i = std::uniform_int_distribution<std::size_t>(shortest, longest)(random_); i > 0; --i)
      word += letters[std::uniform_int_distribution<std::size_t>(0, letters.size() - 1)(random_)];
    return word;
  }

 private:
  std::mt19937 random_;
};

std::vector<Occurrence> naive(const std::u32string& text, const std::map<std::u32string, std::uint32_t>& words) {
  std::vector<Occurrence> found;
  for (const auto& [word, id] : words)
    for (std::size_t at = text.find(word); at != std::u32string::npos; at = text.find(word, at + 1))
      found.emplace_back(at + word.size(), -static_cast<std::int64_t>(word.size()), id);
  std::sort(found.begin(), found.end());
  return found;
}

std::vector<Occurrence> scanned(const std::u32string& text, const Trie& trie) {
  zhibiao::lexicon::FlatWriter out;
  trie.write(out);
  const zhibiao::lexicon::Packed packed = out.take();
  zhibiao::lexicon::FlatReader in(packed.data());
  const Automaton automaton(in);
  std::vector<Occurrence> found;
  automaton.scan(text, [&](std::uint32_t start, std::uint32_t end, std::uint32_t id) {
    found.emplace_back(end, -static_cast<std::int64_t>(end - start), id);
  });
  return found;
}

}  // namespace

TEST_CASE("the automaton finds what a naive search finds, in order of end and longest first", "[lexicon]") {
  for (std::uint32_t seed = 1; seed <= 60; ++seed) {
    Words random(seed);
    std::map<std::u32string, std::uint32_t> words;
    Trie trie;
    for (std::uint32_t id = 0; id < 40; ++id) {
      const std::u32string word = random.word(1, 5);
      words.emplace(word, id);  // keeps the first id, as the automaton does
      trie.add(word, id);
    }
    const std::u32string text = random.word(400, 400);
    INFO("seed " << seed);
    const auto expected = naive(text, words);
    CHECK_FALSE(expected.empty());
    CHECK(scanned(text, trie) == expected);
  }
}

TEST_CASE("an automaton without words finds nothing", "[lexicon]") { CHECK(scanned(U"一二三", Trie()).empty()); }

TEST_CASE("a scan gives the hits by position, and the longest of a category", "[lexicon]") {
  zhibiao::lexicon::LexiconBuilder words;
  const auto fruit = words.add("test.fruit", "木瓜");
  words.add("test.fruit", "木瓜汁");
  words.add("test.tree", "木瓜汁树");
  const zhibiao::test::OwnLexicon own(words);
  const zhibiao::lexicon::Lexicon& lexicon = own.lexicon;
  const auto scan = lexicon.scan(U"卖木瓜汁树,木瓜");
  const auto category = lexicon.category("test.fruit");

  REQUIRE(lexicon.longest_at(scan, 1, category) != nullptr);
  CHECK(lexicon.longest_at(scan, 1, category)->end == 4);
  CHECK(lexicon.longest_at(scan, 0, category) == nullptr);
  CHECK(lexicon.longest_at(scan, 6, category)->word == fruit);
  REQUIRE(lexicon.longest_ending_at(scan, 4, 0, category) != nullptr);
  CHECK(lexicon.longest_ending_at(scan, 4, 0, category)->start == 1);
  CHECK(lexicon.longest_ending_at(scan, 4, 2, category) == nullptr);
  REQUIRE(lexicon.first_in(scan, {4, 8}, category) != nullptr);
  CHECK(lexicon.first_in(scan, {4, 8}, category)->start == 6);
  CHECK(lexicon.first_in(scan, {2, 5}, category) == nullptr);
  CHECK(lexicon.categories_below("test").size() == 2);
  CHECK_THROWS_AS(lexicon.category("test.stone"), zhibiao::Error);
}

TEST_CASE("a scan asked by category gives what going through its hits gives, in texts of few and of many hits", "[lexicon]") {
  zhibiao::lexicon::LexiconBuilder words;
  Words random(7);
  for (int i = 0; i < 40; ++i) words.add("test.c" + std::to_string(i % 5), zhibiao::text::to_utf8(random.word(1, 5)));
  words.add("test.c0", "一二");
  words.add("test.c1", "一二");  // in two categories
  const zhibiao::test::OwnLexicon own(words);
  const zhibiao::lexicon::Lexicon& lexicon = own.lexicon;
  for (const std::size_t length : {0, 1, 9, 400}) {
    const std::u32string text = random.word(length, length);
    const auto scan = lexicon.scan(text);
    for (const zhibiao::lexicon::CategoryId category : lexicon.categories_below("test")) {
      const auto starts = scan.starts_of(zhibiao::lexicon::CategorySet().set(category));
      for (std::uint32_t start = 0; start < length + 3; start += 3)
        for (const std::uint32_t reach : {0U, 1U, 7U, 500U}) {
          const zhibiao::Span span = {start, start + reach};
          std::vector<const zhibiao::lexicon::Hit*> expected;
          for (const auto& hit : scan.starting_in(span))
            if (lexicon.is(hit.word, category)) expected.push_back(&hit);
          std::vector<const zhibiao::lexicon::Hit*> found;
          scan.each_in(span, category, [&](const auto& hit) { found.push_back(&hit); });
          CHECK(found == expected);
          const auto fits = [&](const auto* hit) { return hit->end <= span.end; };
          const auto first = std::find_if(expected.begin(), expected.end(), fits);
          CHECK(lexicon.first_in(scan, span, category) == (first == expected.end() ? nullptr : *first));
          if (!expected.empty()) CHECK(scan.may_have(category));
        }
      for (std::uint32_t at = 0; at < length; ++at) CHECK(starts[at] == (lexicon.longest_at(scan, at, category) != nullptr));
    }
  }
  CHECK(zhibiao::lexicon::Scan().starting_in({0, 5}).empty());
  CHECK(zhibiao::lexicon::Scan().find_in({0, 5}, 0, [](const auto&) { return true; }) == nullptr);
}
