/// @file units.hpp
/// Finds the unit behind a number.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "lexicon/lexicon.hpp"
#include "tokens/numeral.hpp"

namespace zhibiao::tokens {

struct Unit {
  Span span;                 ///< within the folded text; may begin after spaces
  std::string text;          ///< normalised
  std::string dimension;     ///< the table below [unit]
  bool digits_only = false;  ///< makes a quantity only with digits
};

class UnitReader {
 public:
  UnitReader(std::u32string_view folded, const lexicon::Lexicon& lexicon, const lexicon::Scan& scan);
  /// The unit that starts at `at` or after the spaces or the soft line break there.
  [[nodiscard]] std::optional<Unit> read(std::uint32_t at) const;
  /// Magnitude and unit of a table header or a unit note: 万元 → 4 and 元.
  struct Header {
    int exponent = 0;
    Unit unit;
  };
  [[nodiscard]] std::optional<Header> header(Span span) const;

 private:
  [[nodiscard]] std::uint32_t skip_break(std::uint32_t at) const;
  void read_denominator(Unit& unit) const;

  std::u32string_view text_;
  const lexicon::Lexicon& lexicon_;
  const lexicon::Scan& scan_;
  std::vector<std::string_view> dimension_;  // by category; empty when the category is no unit
  /// 5个镇 and 5个县级政府, but not 12个镇级平台 and 118项市级权力
  [[nodiscard]] bool counts_organs(std::uint32_t behind) const;

  lexicon::CategoryId alias_, blocked_, cut_by_, digits_only_, counted_organ_, organ_modifier_;
};

}  // namespace zhibiao::tokens
