/// @file automaton.hpp
/// Aho–Corasick over code points: all occurrences of all words in one pass, linear in text and hits.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "lexicon/flat.hpp"

namespace zhibiao::lexicon {

/// Words, as they are added.
class Trie {
 public:
  /// `id` is what Automaton::scan() reports; a word that is added twice keeps its first id, which is given back. The empty word is no word.
  std::uint32_t add(std::u32string_view word, std::uint32_t id);
  /// The columns of an Automaton.
  void write(FlatWriter& out) const;

 private:
  struct Node {
    std::uint32_t parent = 0;
    char32_t c = 0;  // how it is reached
    std::uint32_t depth = 0;
    std::uint32_t id = none;
  };
  static constexpr std::uint32_t none = 0xFFFFFFFF;
  class Layout;

  [[nodiscard]] std::size_t slot_of(std::uint32_t node, char32_t c) const;
  void grow();

  std::vector<Node> nodes_ = {Node()};
  std::vector<std::uint32_t> children_;  // open addressing by parent and code point; 0 = none
};

/// What a Trie wrote: a double array. Where a node's children begin is added to the class of a code point; the slot there is the child if
/// it says that it has this parent.
class Automaton {
 public:
  struct Slot {
    std::uint32_t base;    // where the children begin
    std::uint32_t parent;  // slot
    std::uint32_t fail;    // slot of the longest suffix that is a node
    std::uint32_t ending;  // number of the longest word that ends here, 0 = none
  };
  struct Ending {
    std::uint32_t id;
    std::uint32_t length;
    std::uint32_t shorter;  // number of the next longest word that ends here, 0 = none
  };

  Automaton() = default;
  explicit Automaton(FlatReader& in)
      : blocks_(in.column<std::uint32_t>()),
        classes_(in.column<std::uint16_t>()),
        slots_(in.column<Slot>()),
        endings_(in.column<Ending>()) {}

  /// Calls `found(start, end, id)` for every occurrence, in order of end and, of the same end, the longest first.
  template <typename Found>
  void scan(std::u32string_view text, Found&& found) const {
    const Slot* const slots = slots_.data();
    std::uint32_t state = 0;
    for (std::uint32_t i = 0; i < text.size(); ++i) {
      const std::uint32_t of = class_of(text[i]);
      state = of == 0 ? 0 : step(slots, state, of);
      for (std::uint32_t e = slots[state].ending; e != 0; e = endings_[e].shorter) found(i + 1 - endings_[e].length, i + 1, endings_[e].id);
    }
  }

  static constexpr int block_bits = 7;
  static constexpr std::uint32_t block_size = 1U << block_bits;

 private:
  friend class Trie;
  /// 0: no word has it.
  [[nodiscard]] std::uint32_t class_of(char32_t c) const {
    const std::size_t block = c >> block_bits;
    return block < blocks_.size() ? classes_[blocks_[block] + (c & (block_size - 1))] : 0;
  }
  static std::uint32_t step(const Slot* slots, std::uint32_t state, std::uint32_t of) {
    while (true) {
      const std::uint32_t next = slots[state].base + of;
      if (slots[next].parent == state) return next;
      if (state == 0) return 0;
      state = slots[state].fail;
    }
  }

  std::span<const std::uint32_t> blocks_;   // by block of code points: where its classes begin
  std::span<const std::uint16_t> classes_;  // in blocks
  std::span<const Slot> slots_;             // the root is the first
  std::span<const Ending> endings_;         // the first stands for none
};

}  // namespace zhibiao::lexicon
