/// @file summand.hpp
/// Which quantities can be added up.
#pragma once

#include "indicator/relation.hpp"

namespace zhibiao::indicator {

class Summands {
 public:
  Summands(const Passage& passage, const std::vector<Relation>& relations) : passage_(passage), relations_(relations) {}

  /// A plain level that is counted: no rate, share, change, former value, duration or range.
  [[nodiscard]] bool countable(std::size_t i) const;
  /// Whether two quantities have one unit, or units of one dimension.
  [[nodiscard]] bool same_kind(std::size_t a, std::size_t b) const;
  /// Whether `share` states, as far as it is written, how much of the total a part is.
  [[nodiscard]] bool is_share(std::size_t part, std::size_t total, std::size_t share) const;

 private:
  const Passage& passage_;
  const std::vector<Relation>& relations_;
};

}  // namespace zhibiao::indicator
