/// @file summand.hpp
/// Which quantities can be added up.
#pragma once

#include <vector>

#include "indicator/relation.hpp"

namespace zhibiao::indicator {

class Summands {
 public:
  Summands(const Passage& passage, const std::vector<Relation>& relations) : passage_(passage), relations_(relations) {}

  /// A plain level that is counted: no rate, share, change, former value, duration or range.
  [[nodiscard]] bool countable(std::size_t i) const;
  /// Whether two quantities have one unit, or units of one dimension.
  [[nodiscard]] bool same_kind(std::size_t a, std::size_t b) const;
  /// Whether `share` states, as far as it is written, how much of the total a part is. `rounding`: by how much of its last digit it may be
  /// off; digits are rounded, or cut.
  [[nodiscard]] bool is_share(std::size_t part, std::size_t total, std::size_t share, double rounding = rounded) const;

  /// A figure and what is told to be its share.
  struct Share {
    std::size_t member;
    std::size_t share;
  };
  /// The one figure of the text before quantity `before` that they are shares of; -1 where there is none, or others would do as well.
  [[nodiscard]] std::int32_t total_of(const std::vector<Share>& shares, std::size_t before) const;
  /// How many of them are shares of quantity `total`; 0 where that is none or there is no room in it.
  [[nodiscard]] std::size_t agreeing(const std::vector<Share>& shares, std::size_t total) const;

  static constexpr double rounded = 0.51;
  static constexpr double cut = 1.0;

 private:
  const Passage& passage_;
  const std::vector<Relation>& relations_;
};

}  // namespace zhibiao::indicator
