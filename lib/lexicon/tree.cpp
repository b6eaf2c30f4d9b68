#include "lexicon/tree.hpp"

#include <bit>

#include "lexicon/resource.hpp"

namespace zhibiao::lexicon {

std::optional<std::string_view> Node::text() const {
  if (kind() != Kind::text) return std::nullopt;
  return std::string_view(reinterpret_cast<const char*>(root_ + node_[1]), node_[2]);
}

std::optional<double> Node::number() const {
  if (kind() != Kind::number) return std::nullopt;
  return std::bit_cast<double>(std::uint64_t{node_[2]} << 32 | node_[1]);
}

Node Node::operator[](std::string_view key) const {
  for (const auto [name, value] : entries())
    if (name == key) return value;
  return {};
}

Node tree(std::string_view path) { return Node::root(reinterpret_cast<const std::uint32_t*>(resource(path).data())); }

}  // namespace zhibiao::lexicon
