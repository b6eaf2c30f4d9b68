/// @file counted.hpp
/// Tells a count from what only has the form of one: rhetoric (三个方面), thresholds, ranks, frequencies, spans of time.
#pragma once

#include <optional>
#include <string_view>

#include "lexicon/lexicon.hpp"
#include "tokens/tokens.hpp"

namespace zhibiao::tokens {

class CountedJudge {
 public:
  CountedJudge(std::u32string_view folded, const lexicon::Lexicon& lexicon, const lexicon::Scan& scan);
  /// Why the quantity is no figure, or nothing. `stretch` bounds what is looked at.
  [[nodiscard]] std::optional<std::string_view> reason(const Quantity& quantity, Span stretch) const;

 private:
  [[nodiscard]] char32_t at(std::uint32_t i) const { return i < text_.size() ? text_[i] : U'\0'; }
  [[nodiscard]] bool is(std::uint32_t i, lexicon::CategoryId category) const { return lexicon_.longest_at(scan_, i, category) != nullptr; }
  [[nodiscard]] bool is_before(std::uint32_t i, lexicon::CategoryId category) const;
  [[nodiscard]] bool is_threshold(const Quantity& quantity, Span stretch) const;
  [[nodiscard]] bool ends_clause(Span span, Span stretch) const;
  [[nodiscard]] bool is_done_before(std::uint32_t start) const;
  [[nodiscard]] bool leads_to_step(std::uint32_t from) const;
  [[nodiscard]] bool is_held(std::uint32_t start) const;
  [[nodiscard]] bool within_each(std::uint32_t start) const;
  [[nodiscard]] std::optional<std::string_view> duration_of_years(const Quantity& quantity, Span stretch) const;
  [[nodiscard]] bool awarded(std::uint32_t from, Span stretch) const;

  std::u32string_view text_;
  const lexicon::Lexicon& lexicon_;
  const lexicon::Scan& scan_;
  lexicon::CategoryId continuous_, finding_, award_, each_, done_, rank_move_, rank_unit_, above_, below_, structural_, not_done_, phase_,
      held_, lasts_, step_, summed_;
};

}  // namespace zhibiao::tokens
