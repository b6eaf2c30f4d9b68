/// @file automaton.hpp
/// Aho–Corasick over code points: all occurrences of all words in one pass, linear in text and hits.
#pragma once

#include <cstdint>
#include <functional>
#include <string_view>
#include <vector>

namespace zhibiao::lexicon {

/// Words are added, then build() is called once, then scan() any number of times (const, thread-safe).
class Automaton {
 public:
  /// `id` is what scan() reports; a word that is added twice keeps its first id, which is given back. The empty word is no word.
  std::uint32_t add(std::u32string_view word, std::uint32_t id);
  void build();

  /// Calls `found(start, end, id)` for every occurrence, in order of end and, of the same end, the longest first.
  template <typename Found>
  void scan(std::u32string_view text, Found&& found) const {
    std::uint32_t state = 0;
    for (std::uint32_t i = 0; i < text.size(); ++i) {
      state = step(state, text[i]);
      for (std::uint32_t s = nodes_[state].output; s != 0; s = nodes_[nodes_[s].fail].output)
        found(i + 1 - nodes_[s].depth, i + 1, nodes_[s].id);
    }
  }

 private:
  struct Node {
    std::uint32_t fail = 0;
    std::uint32_t output = 0;  // nearest node on the suffix chain (itself included) that ends a word; 0 = none
    std::uint32_t depth = 0;
    std::uint32_t id = none;
  };
  static constexpr std::uint32_t none = 0xFFFFFFFF;

  [[nodiscard]] std::uint32_t child(std::uint32_t node, char32_t c) const;
  [[nodiscard]] std::uint32_t step(std::uint32_t state, char32_t c) const;
  void insert_edge(std::uint32_t node, char32_t c, std::uint32_t target);
  void rehash(std::size_t capacity);

  struct Edge {
    std::uint32_t parent;
    char32_t c;
  };

  std::vector<Node> nodes_ = {Node()};
  std::vector<Edge> edges_ = {Edge{0, 0}};  // by node, how it is reached; until build()
  std::vector<std::uint32_t> root_;         // children of the root by code point (BMP), 0 = none
  std::vector<std::uint64_t> keys_;         // open addressing: node << 21 | code point, plus one
  std::vector<std::uint32_t> targets_;
};

}  // namespace zhibiao::lexicon
