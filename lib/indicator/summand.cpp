#include "indicator/summand.hpp"

#include <cmath>

#include "model/rule.hpp"

namespace zhibiao::indicator {

namespace {

constexpr std::size_t farthest_shared = 80;       // quantities that shares look back for what they are shares of
constexpr std::size_t fewest_shares = 2;          // that tell it
constexpr std::int64_t least_told_by_share = 20;  // of small numbers many have the same shares

}  // namespace

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

bool Summands::is_share(std::size_t part, std::size_t total, std::size_t share, double rounding) const {
  const tokens::Quantity& stated = passage_.quantity(share);
  if (stated.dimension != "percent" || passage_.quantity(total).value <= Decimal(0)) return false;
  const double exact = 100 * passage_.quantity(part).value.to_double() / passage_.quantity(total).value.to_double();
  const double above = (exact - stated.value.to_double()) / std::pow(10, stated.resolution);
  return above >= -rounded && above <= rounding;
}

std::size_t Summands::agreeing(const std::vector<Share>& shares, std::size_t total) const {
  if (!passage_.in_text(total) || !countable(total) || passage_.quantity(total).value < Decimal(least_told_by_share)) return 0;
  std::size_t count = 0;
  for (const Share& share : shares) {
    if (!same_kind(total, share.member) || passage_.quantity(total).value <= passage_.quantity(share.member).value) return 0;
    count += is_share(share.member, total, share.share, cut) ? 1 : 0;
  }
  return count;
}

std::int32_t Summands::total_of(const std::vector<Share>& shares, std::size_t before) const {
  if (shares.size() < fewest_shares) return -1;
  std::int32_t total = -1;
  for (std::size_t k = before; k-- > 0 && before - k <= farthest_shared;) {
    const std::size_t count = agreeing(shares, k);
    if (count < fewest_shares || count * 4 < shares.size() * 3) continue;  // reports have slips
    if (total >= 0 && passage_.quantity(static_cast<std::size_t>(total)).value != passage_.quantity(k).value) return -1;
    if (total < 0) total = static_cast<std::int32_t>(k);
  }
  return total;
}

}  // namespace zhibiao::indicator
