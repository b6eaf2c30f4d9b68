/// @file tally.hpp
/// Whether figures make up another one, as far as they are rounded.
#pragma once

#include <cmath>

#include "tokens/tokens.hpp"

namespace zhibiao::indicator {

/// A sum of figures, and how far rounding may have taken it off. What is counted one by one is not rounded.
class Tally {
 public:
  Tally() = default;
  explicit Tally(const tokens::Quantity& whole) { allow(whole); }
  void add(const tokens::Quantity& part) {
    sum_ += part.value.to_double();
    allow(part);
  }
  [[nodiscard]] bool makes_up(const Decimal& whole) const {
    constexpr double representation = 1e-9;  // of a binary fraction
    return distance_from(whole) <= slack_ + representation * whole.to_double();
  }
  /// Whether the whole is made up and another part would only lead away from it.
  [[nodiscard]] bool is_past(const Decimal& whole, const tokens::Quantity& next) const {
    return makes_up(whole) && std::abs(sum_ + next.value.to_double() - whole.to_double()) > distance_from(whole);
  }

 private:
  [[nodiscard]] double distance_from(const Decimal& whole) const { return std::abs(sum_ - whole.to_double()); }
  void allow(const tokens::Quantity& written) {
    if (written.resolution != 0 || written.dimension == "percent") slack_ += std::pow(10, written.resolution) / 2;
  }

  double sum_ = 0;
  double slack_ = 0;
};

}  // namespace zhibiao::indicator
