#include "indicator/summand.hpp"

#include <cmath>

#include "model/rule.hpp"

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
  return one.unit == other.unit ||
         (one.dimension == other.dimension && one.dimension != "other" && one.dimension != "thing" && on(Rule::summand_of_one_dimension));
}

bool Summands::is_share(std::size_t part, std::size_t total, std::size_t share) const {
  constexpr double rounding = 0.51;  // of the last digit that is written
  const tokens::Quantity& stated = passage_.quantity(share);
  if (stated.dimension != "percent" || passage_.quantity(total).value <= Decimal(0)) return false;
  const double exact = 100 * passage_.quantity(part).value.to_double() / passage_.quantity(total).value.to_double();
  return std::abs(exact - stated.value.to_double()) <= rounding * std::pow(10, stated.resolution);
}

}  // namespace zhibiao::indicator
