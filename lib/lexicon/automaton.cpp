#include "lexicon/automaton.hpp"

#include <numeric>

namespace zhibiao::lexicon {

namespace {

constexpr std::size_t bmp = 0x10000;
constexpr std::size_t first_capacity = 1 << 15;
constexpr int code_point_bits = 21;

std::uint64_t key_of(std::uint32_t node, char32_t c) { return ((static_cast<std::uint64_t>(node) << code_point_bits) | c) + 1; }

std::size_t slot_of(std::uint64_t key, std::size_t mask) { return (key * 0x9E3779B97F4A7C15ULL >> 20) & mask; }

}  // namespace

std::uint32_t Automaton::add(std::u32string_view word, std::uint32_t id) {
  if (word.empty()) return id;
  if (keys_.empty()) {
    root_.assign(bmp, 0);
    rehash(first_capacity);
  }
  std::uint32_t node = 0;
  for (const char32_t c : word) {
    std::uint32_t next = child(node, c);
    if (next == 0) {
      next = static_cast<std::uint32_t>(nodes_.size());
      nodes_.emplace_back().depth = nodes_[node].depth + 1;
      edges_.push_back({node, c});
      insert_edge(node, c, next);
    }
    node = next;
  }
  if (nodes_[node].id == none) nodes_[node].id = id;
  return nodes_[node].id;
}

void Automaton::build() {
  // By depth, so that every fail link points at a finished, shallower node.
  std::vector<std::uint32_t> begin;  // of each depth
  for (const Node& node : nodes_) {
    if (begin.size() < node.depth + 2) begin.resize(node.depth + 2, 0);
    ++begin[node.depth + 1];
  }
  std::partial_sum(begin.begin(), begin.end(), begin.begin());
  std::vector<std::uint32_t> order(nodes_.size());
  for (std::uint32_t node = 0; node < nodes_.size(); ++node) order[begin[nodes_[node].depth]++] = node;
  for (const std::uint32_t at : order) {
    Node& node = nodes_[at];
    const auto [parent, c] = edges_[at];
    if (node.depth > 1) node.fail = step(nodes_[parent].fail, c);
    node.output = node.id != none ? at : nodes_[node.fail].output;
  }
  edges_ = {};
}

std::uint32_t Automaton::child(std::uint32_t node, char32_t c) const {
  if (node == 0 && c < root_.size()) return root_[c];
  if (keys_.empty()) return 0;
  const std::size_t mask = keys_.size() - 1;
  const std::uint64_t key = key_of(node, c);
  for (std::size_t slot = slot_of(key, mask); keys_[slot] != 0; slot = (slot + 1) & mask)
    if (keys_[slot] == key) return targets_[slot];
  return 0;
}

std::uint32_t Automaton::step(std::uint32_t state, char32_t c) const {
  while (true) {
    const std::uint32_t next = child(state, c);
    if (next != 0 || state == 0) return next;
    state = nodes_[state].fail;
  }
}

void Automaton::insert_edge(std::uint32_t node, char32_t c, std::uint32_t target) {
  if (node == 0 && c < bmp) {
    root_[c] = target;
    return;
  }
  if (nodes_.size() * 2 > keys_.size()) rehash(keys_.size() * 2);
  const std::size_t mask = keys_.size() - 1;
  const std::uint64_t key = key_of(node, c);
  std::size_t slot = slot_of(key, mask);
  while (keys_[slot] != 0) slot = (slot + 1) & mask;
  keys_[slot] = key;
  targets_[slot] = target;
}

void Automaton::rehash(std::size_t capacity) {
  std::vector<std::uint64_t> keys(capacity, 0);
  std::vector<std::uint32_t> targets(capacity, 0);
  for (std::size_t i = 0; i < keys_.size(); ++i)
    if (keys_[i] != 0) {
      std::size_t slot = slot_of(keys_[i], capacity - 1);
      while (keys[slot] != 0) slot = (slot + 1) & (capacity - 1);
      keys[slot] = keys_[i];
      targets[slot] = targets_[i];
    }
  keys_ = std::move(keys);
  targets_ = std::move(targets);
}

}  // namespace zhibiao::lexicon
