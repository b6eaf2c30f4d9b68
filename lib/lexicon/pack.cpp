#include <toml++/toml.h>

#include <bit>
#include <cstring>
#include <string>

#include "lexicon/tree.hpp"
#include "zhibiao/error.hpp"

namespace zhibiao::lexicon {

/// Lays the nodes of one file out, children behind their parents.
class Packer {
 public:
  static Packed pack(const toml::table& root) {
    Packer packer;
    packer.packed_.resize(Node::node_words);
    packer.put(root, 0);
    return std::move(packer.packed_);
  }

 private:
  void put(const toml::node& node, std::size_t at) {
    if (const toml::table* table = node.as_table()) {
      std::size_t child = put_children(Node::Kind::table, node, at, 2 * table->size(), table->size());
      for (const auto& [key, value] : *table) {
        put_text(key.str(), value, child);
        put(value, child + Node::node_words);
        child += std::size_t{2} * Node::node_words;
      }
    } else if (const toml::array* list = node.as_array()) {
      std::size_t child = put_children(Node::Kind::list, node, at, list->size(), list->size());
      for (const toml::node& item : *list) {
        put(item, child);
        child += Node::node_words;
      }
    } else if (const auto* text = node.as_string()) {
      put_text(text->get(), node, at);
    } else if (const auto number = node.is_number() ? node.value<double>() : std::nullopt) {
      const auto bits = std::bit_cast<std::uint64_t>(*number);
      set(Node::Kind::number, node, at, static_cast<std::uint32_t>(bits), static_cast<std::uint32_t>(bits >> 32));
    } else if (const auto* flag = node.as_boolean()) {
      set(Node::Kind::flag, node, at, flag->get() ? 1 : 0, 0);
    } else {
      set(Node::Kind::other, node, at, 0, 0);
    }
  }

  std::size_t put_children(Node::Kind kind, const toml::node& node, std::size_t at, std::size_t nodes, std::size_t count) {
    const std::size_t first = packed_.size();
    packed_.resize(first + nodes * Node::node_words);
    set(kind, node, at, static_cast<std::uint32_t>(first), static_cast<std::uint32_t>(count));
    return first;
  }

  void put_text(std::string_view text, const toml::node& node, std::size_t at) {
    const std::size_t place = packed_.size();
    packed_.resize(place + (text.size() + sizeof(std::uint32_t) - 1) / sizeof(std::uint32_t));
    if (!text.empty()) std::memcpy(packed_.data() + place, text.data(), text.size());
    set(Node::Kind::text, node, at, static_cast<std::uint32_t>(place), static_cast<std::uint32_t>(text.size()));
  }

  void set(Node::Kind kind, const toml::node& node, std::size_t at, std::uint32_t first, std::uint32_t second) {
    const std::uint32_t line = node.source().begin.line;
    packed_[at] = static_cast<std::uint32_t>(kind) | line << Node::kind_bits;
    packed_[at + 1] = first;
    packed_[at + 2] = second;
  }

  Packed packed_;
};

Packed pack(std::string_view toml, std::string_view file) {
  try {
    return Packer::pack(toml::parse(toml, file));
  } catch (const toml::parse_error& e) {
    throw Error(ErrorCode::schema, std::string(file) + ":" + std::to_string(e.source().begin.line) + ": " + std::string(e.description()),
                {.path = std::string(file), .line = e.source().begin.line});
  }
}

}  // namespace zhibiao::lexicon
