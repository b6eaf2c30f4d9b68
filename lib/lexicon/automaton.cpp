#include "lexicon/automaton.hpp"

#include <queue>

namespace zhibiao::lexicon {

namespace {

constexpr std::size_t bmp = 0x10000;
constexpr int code_point_bits = 21;

std::uint64_t key_of(std::uint32_t node, char32_t c) { return ((static_cast<std::uint64_t>(node) << code_point_bits) | c) + 1; }

std::size_t slot_of(std::uint64_t key, std::size_t mask) { return (key * 0x9E3779B97F4A7C15ULL >> 20) & mask; }

}  // namespace

Automaton::Automaton() : nodes_(1), root_(bmp, 0) { rehash(1 << 12); }

void Automaton::add(std::u32string_view word, std::uint32_t id) {
  if (word.empty()) return;
  std::uint32_t node = 0;
  for (char32_t c : word) {
    std::uint32_t next = child(node, c);
    if (next == 0) {
      next = static_cast<std::uint32_t>(nodes_.size());
      nodes_.push_back({});
      nodes_[next].depth = nodes_[node].depth + 1;
      insert_edge(node, c, next);
    }
    node = next;
  }
  if (nodes_[node].id == none) nodes_[node].id = id;
}

void Automaton::build() {
  // Breadth-first, so that every fail link points at a finished, shallower node.
  std::vector<std::vector<std::pair<char32_t, std::uint32_t>>> edges(nodes_.size());
  for (char32_t c = 0; c < bmp; ++c)
    if (root_[c] != 0) edges[0].emplace_back(c, root_[c]);
  for (std::size_t i = 0; i < keys_.size(); ++i)
    if (keys_[i] != 0) {
      const std::uint64_t key = keys_[i] - 1;
      edges[key >> code_point_bits].emplace_back(static_cast<char32_t>(key & ((1U << code_point_bits) - 1)), targets_[i]);
    }
  std::queue<std::uint32_t> open;
  open.push(0);
  while (!open.empty()) {
    const std::uint32_t node = open.front();
    open.pop();
    nodes_[node].output = nodes_[node].id != none ? node : nodes_[nodes_[node].fail].output;
    for (auto [c, target] : edges[node]) {
      nodes_[target].fail = node == 0 ? 0 : step(nodes_[node].fail, c);
      open.push(target);
    }
  }
}

std::uint32_t Automaton::child(std::uint32_t node, char32_t c) const {
  if (node == 0 && c < bmp) return root_[c];
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
  if ((edges_ + 1) * 2 > keys_.size()) rehash(keys_.size() * 2);
  const std::size_t mask = keys_.size() - 1;
  const std::uint64_t key = key_of(node, c);
  std::size_t slot = slot_of(key, mask);
  while (keys_[slot] != 0) slot = (slot + 1) & mask;
  keys_[slot] = key;
  targets_[slot] = target;
  ++edges_;
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
