/// @file tree.hpp
/// A TOML file as a tree that lies in one piece of memory. The files of schema/ are packed so when the library is built, since parsing
/// them costs the start of every program some 50 ms; files of others are packed when they are read.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <utility>

#include "lexicon/flat.hpp"

namespace zhibiao::lexicon {

/// A table, a list or a value; or what is absent, which has no value, no size and no children. As cheap to copy as a pointer.
class Node {
 public:
  enum class Kind : std::uint8_t { absent, table, list, text, number, flag, other };
  template <typename Item, std::uint32_t stride>
  class Range;
  using Entry = std::pair<std::string_view, Node>;

  Node() = default;
  /// @param words  what pack() made
  static Node root(const std::uint32_t* words) { return {words, words}; }

  explicit operator bool() const { return node_ != nullptr; }
  [[nodiscard]] Kind kind() const { return node_ == nullptr ? Kind::absent : static_cast<Kind>(node_[0] & kind_mask); }
  [[nodiscard]] bool is_table() const { return kind() == Kind::table; }
  [[nodiscard]] bool is_list() const { return kind() == Kind::list; }
  [[nodiscard]] std::uint32_t line() const { return node_ == nullptr ? 0 : node_[0] >> kind_bits; }

  [[nodiscard]] std::optional<std::string_view> text() const;
  [[nodiscard]] std::optional<double> number() const;
  [[nodiscard]] bool flag() const { return kind() == Kind::flag && node_[1] != 0; }
  /// The text, or nothing where it is none.
  [[nodiscard]] std::string_view text_or_empty() const { return text().value_or(std::string_view()); }

  /// The value of a key, where this is a table that has it.
  [[nodiscard]] Node operator[](std::string_view key) const;
  /// What a list holds, in its order; of anything else nothing.
  [[nodiscard]] Range<Node, 1> items() const;
  /// What a table holds, in order of its keys; of anything else nothing.
  [[nodiscard]] Range<Entry, 2> entries() const;

 private:
  // A node is three words: kind and line; then, of texts, the place of its bytes and their number, of lists and tables the place of the
  // first child and their number, else the value. Places count words from the root. A child of a table is two nodes, key and value.
  static constexpr std::uint32_t node_words = 3;
  static constexpr int kind_bits = 4;
  static constexpr std::uint32_t kind_mask = (1U << kind_bits) - 1;
  friend class Packer;

  Node(const std::uint32_t* root, const std::uint32_t* node) : root_(root), node_(node) {}
  [[nodiscard]] const std::uint32_t* children() const { return root_ + node_[1]; }
  void read(Node& item, const std::uint32_t* at) const { item = {root_, at}; }
  void read(Entry& item, const std::uint32_t* at) const { item = {Node(root_, at).text_or_empty(), Node(root_, at + node_words)}; }

  const std::uint32_t* root_ = nullptr;
  const std::uint32_t* node_ = nullptr;
};

template <typename Item, std::uint32_t stride>
class Node::Range {
 public:
  class Iterator {
   public:
    Iterator(Node of, const std::uint32_t* at) : of_(of), at_(at) {}
    Item operator*() const {
      Item item;
      of_.read(item, at_);
      return item;
    }
    Iterator& operator++() {
      at_ += std::size_t{stride} * node_words;
      return *this;
    }
    bool operator==(const Iterator& other) const { return at_ == other.at_; }

   private:
    Node of_;
    const std::uint32_t* at_;
  };

  Range(Node of, std::uint32_t size) : of_(of), first_(size == 0 ? nullptr : of.children()), size_(size) {}
  [[nodiscard]] Iterator begin() const { return {of_, first_}; }
  [[nodiscard]] Iterator end() const { return {of_, first_ + std::size_t{size_} * stride * node_words}; }
  [[nodiscard]] std::uint32_t size() const { return size_; }
  [[nodiscard]] bool empty() const { return size_ == 0; }

 private:
  Node of_;
  const std::uint32_t* first_;
  std::uint32_t size_;
};

inline Node::Range<Node, 1> Node::items() const { return {*this, is_list() ? node_[2] : 0}; }
inline Node::Range<Node::Entry, 2> Node::entries() const { return {*this, is_table() ? node_[2] : 0}; }

/// Throws Error(schema) with file, line and what is wrong.
[[nodiscard]] Packed pack(std::string_view toml, std::string_view file);

/// The root of a file of schema/, for example "lexicon/units.toml"; throws Error(not_found) when there is none.
[[nodiscard]] Node tree(std::string_view path);

}  // namespace zhibiao::lexicon
