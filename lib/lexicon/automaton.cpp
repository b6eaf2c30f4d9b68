#include "lexicon/automaton.hpp"

#include <algorithm>
#include <numeric>
#include <utility>

#include "zhibiao/error.hpp"

namespace zhibiao::lexicon {

std::uint32_t Trie::add(std::u32string_view word, std::uint32_t id) {
  if (word.empty()) return id;
  std::uint32_t node = 0;
  for (const char32_t c : word) {
    if (nodes_.size() * 2 > children_.size()) grow();
    const std::size_t slot = slot_of(node, c);
    std::uint32_t next = children_[slot];
    if (next == 0) {
      next = children_[slot] = static_cast<std::uint32_t>(nodes_.size());
      nodes_.push_back({node, c, nodes_[node].depth + 1, none});
    }
    node = next;
  }
  if (nodes_[node].id == none) nodes_[node].id = id;
  return nodes_[node].id;
}

std::size_t Trie::slot_of(std::uint32_t node, char32_t c) const {
  constexpr int code_point_bits = 21;
  const std::size_t mask = children_.size() - 1;
  const std::uint64_t key = (std::uint64_t{node} << code_point_bits) | c;
  std::size_t slot = ((key + 1) * 0x9E3779B97F4A7C15ULL >> 32) & mask;
  while (children_[slot] != 0 && (nodes_[children_[slot]].parent != node || nodes_[children_[slot]].c != c)) slot = (slot + 1) & mask;
  return slot;
}

void Trie::grow() {
  constexpr std::size_t first_capacity = 1 << 15;
  children_.assign(std::max(first_capacity, children_.size() * 2), 0);
  for (std::uint32_t node = 1; node < nodes_.size(); ++node) children_[slot_of(nodes_[node].parent, nodes_[node].c)] = node;
}

/// Finds a slot for each node.
class Trie::Layout {
 public:
  explicit Layout(const Trie& trie) : nodes_(trie.nodes_), place_(nodes_.size(), 0) {
    classify();
    order();
    slots_.assign(1, {0, none, 0, 0});
    free_.assign(1, 1);
    place_children();
    slots_.resize(slots_.size() + classes_of_all_ + 1, {0, none, 0, 0});  // so that no step leads out
    link();
  }

  void write(FlatWriter& out) const {
    out.put(blocks_);
    out.put(classes_);
    out.put(slots_);
    out.put(endings_);
  }

 private:
  using Slot = Automaton::Slot;
  static constexpr std::uint32_t block_size = Automaton::block_size;
  static constexpr std::uint32_t most_classes = 0xFFFF;

  [[nodiscard]] std::uint32_t class_of(char32_t c) const { return classes_[blocks_[c >> Automaton::block_bits] + (c & (block_size - 1))]; }

  // Classes are numbered from 1 in the order in which their code points are met.
  void classify() {
    char32_t last = 0;
    for (const Node& node : nodes_) last = std::max(last, node.c);
    blocks_.assign((last >> Automaton::block_bits) + 1, 0);
    classes_.assign(block_size, 0);  // of blocks without words
    for (const Node& node : nodes_) {
      if (node.depth == 0) continue;
      std::uint32_t& block = blocks_[node.c >> Automaton::block_bits];
      if (block == 0) {
        block = static_cast<std::uint32_t>(classes_.size());
        classes_.resize(classes_.size() + block_size, 0);
      }
      std::uint16_t& of = classes_[block + (node.c & (block_size - 1))];
      if (of != 0) continue;
      if (++classes_of_all_ > most_classes) throw Error(ErrorCode::schema, "the words have too many different characters");
      of = static_cast<std::uint16_t>(classes_of_all_);
    }
  }

  // By depth; the children of one node stand together, in order of their classes.
  void order() {
    order_.resize(nodes_.size());
    std::iota(order_.begin(), order_.end(), 0U);
    std::vector<std::uint32_t> begin;  // of each depth
    for (const Node& node : nodes_) {
      if (begin.size() < node.depth + 2) begin.resize(node.depth + 2, 0);
      ++begin[node.depth + 1];
    }
    std::partial_sum(begin.begin(), begin.end(), begin.begin());
    const std::vector<std::uint32_t> depth_begin = begin;
    for (std::uint32_t node = 0; node < nodes_.size(); ++node) order_[begin[nodes_[node].depth]++] = node;
    for (std::size_t depth = 1; depth + 1 < depth_begin.size(); ++depth)
      std::sort(order_.begin() + depth_begin[depth], order_.begin() + depth_begin[depth + 1], [&](std::uint32_t a, std::uint32_t b) {
        return std::pair(nodes_[a].parent, class_of(nodes_[a].c)) < std::pair(nodes_[b].parent, class_of(nodes_[b].c));
      });
  }

  void place_children() {
    for (std::size_t first = 1; first < order_.size();) {
      const std::uint32_t parent = nodes_[order_[first]].parent;
      std::size_t end = first + 1;
      while (end < order_.size() && nodes_[order_[end]].parent == parent) ++end;
      const std::uint32_t base = base_for({order_.data() + first, end - first});
      slots_[place_[parent]].base = base;
      for (; first < end; ++first) take(place_[order_[first]] = base + class_of(nodes_[order_[first]].c), place_[parent]);
    }
  }

  /// The first base at which the slots of all of them are free.
  std::uint32_t base_for(std::span<const std::uint32_t> children) {
    const std::uint32_t lowest = class_of(nodes_[children.front()].c);
    for (std::uint32_t slot = next_free(lowest);; slot = next_free(slot + 1)) {
      const std::uint32_t base = slot - lowest;
      if (std::all_of(children.begin(), children.end(), [&](std::uint32_t child) { return is_free(base + class_of(nodes_[child].c)); }))
        return base;
    }
  }

  [[nodiscard]] bool is_free(std::uint32_t slot) const { return slot != 0 && (slot >= slots_.size() || slots_[slot].parent == none); }

  /// The first free slot at or behind `slot`. What was found is remembered, so that slots that are taken are passed over at once.
  std::uint32_t next_free(std::uint32_t slot) {
    std::uint32_t end = slot;
    while (end < free_.size() && free_[end] != end) end = free_[end];
    while (slot < free_.size() && free_[slot] != slot) slot = std::exchange(free_[slot], end);
    return end;
  }

  void take(std::uint32_t slot, std::uint32_t parent) {
    if (slot >= slots_.size()) {
      slots_.resize(slot + 1, {0, none, 0, 0});
      for (auto next = static_cast<std::uint32_t>(free_.size()); next < slots_.size(); ++next) free_.push_back(next);
    }
    slots_[slot].parent = parent;
    free_[slot] = slot + 1;
  }

  // Every fail link points at a finished, shallower node.
  void link() {
    endings_.assign(1, {none, 0, 0});
    for (const std::uint32_t at : order_) {
      const Node& node = nodes_[at];
      Slot& slot = slots_[place_[at]];
      if (node.depth > 1) slot.fail = Automaton::step(slots_.data(), slots_[place_[node.parent]].fail, class_of(node.c));
      slot.ending = node.depth == 0 ? 0 : slots_[slot.fail].ending;
      if (node.id == none) continue;
      endings_.push_back({node.id, node.depth, slot.ending});
      slot.ending = static_cast<std::uint32_t>(endings_.size() - 1);
    }
  }

  const std::vector<Node>& nodes_;
  std::vector<std::uint32_t> place_;  // slot of each node
  std::vector<std::uint32_t> order_;  // nodes
  std::vector<std::uint32_t> free_;   // by slot: itself where it is free, else one behind it
  std::uint32_t classes_of_all_ = 0;
  std::vector<std::uint32_t> blocks_;
  std::vector<std::uint16_t> classes_;
  std::vector<Slot> slots_;
  std::vector<Automaton::Ending> endings_;
};

void Trie::write(FlatWriter& out) const { Layout(*this).write(out); }

}  // namespace zhibiao::lexicon
