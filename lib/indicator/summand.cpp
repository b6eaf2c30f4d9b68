#include "indicator/summand.hpp"

namespace zhibiao::indicator {

bool Summands::countable(std::size_t i) const {
  const auto& quantity = passage_.quantity(i);
  const Relation& relation = relations_[i];
  return quantity.dimension != "percent" && quantity.dimension != "multiple" && quantity.dimension != "duration" &&
         quantity.dimension != "score" && relation.change == Change::none && !relation.share && !relation.baseline && !quantity.value_high;
}

bool Summands::same_kind(std::size_t a, std::size_t b) const {
  const auto& one = passage_.quantity(a);
  const auto& other = passage_.quantity(b);
  return one.unit == other.unit || (one.dimension == other.dimension && one.dimension != "other" && one.dimension != "thing");
}

}  // namespace zhibiao::indicator
