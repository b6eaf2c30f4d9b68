/// @file figures.hpp
/// The forms of a figure: a number with its magnitude and unit, percentages in words, fractions, tenths, ranges, bare numbers.
#pragma once

#include <optional>
#include <string_view>

#include "lexicon/lexicon.hpp"
#include "tokens/candidate.hpp"
#include "tokens/counted.hpp"
#include "tokens/exclusions.hpp"
#include "tokens/numeral.hpp"
#include "tokens/qualifiers.hpp"
#include "tokens/units.hpp"

namespace zhibiao::tokens {

class FigureReader {
 public:
  FigureReader(std::u32string_view folded, const ExclusionReader& exclusions, const lexicon::Lexicon& lexicon, const lexicon::Scan& scan);
  /// What bounds the reading from now on; a unit may stand behind the stretch, up to `reach`.
  void within(Span stretch, std::uint32_t reach) {
    stretch_ = stretch;
    reach_ = reach;
  }
  /// Whether a figure can begin with the sign or the word at `at`: 百分之, 负, a minus.
  [[nodiscard]] bool opens(std::uint32_t at) const { return is(at, percent_) || is(at, permille_) || signs(at); }
  /// The words of several characters with which a figure can begin.
  [[nodiscard]] lexicon::CategorySet openers() const;
  /// The figure that begins at `at`, or what has its form and is none, with the reason.
  [[nodiscard]] std::optional<Candidate> read(std::uint32_t at) const;

 private:
  [[nodiscard]] char32_t at(std::uint32_t i) const { return i < text_.size() ? text_[i] : U'\0'; }
  [[nodiscard]] bool is(std::uint32_t i, lexicon::CategoryId category) const { return lexicon_.longest_at(scan_, i, category) != nullptr; }
  [[nodiscard]] std::optional<Unit> unit_at(std::uint32_t i) const;
  [[nodiscard]] bool is_before(std::uint32_t i, lexicon::CategoryId category) const;
  [[nodiscard]] bool signs(std::uint32_t i) const;
  [[nodiscard]] bool can_be_negative(std::uint32_t start) const;
  [[nodiscard]] std::optional<Candidate> overflow(std::uint32_t start) const;
  [[nodiscard]] std::optional<Candidate> ordinal(const Numeral& numeral) const;
  [[nodiscard]] std::optional<Quantity> read_form(const Numeral& numeral) const;
  [[nodiscard]] bool is_vague(const Numeral& numeral) const;
  [[nodiscard]] std::uint32_t behind_variant(std::uint32_t end) const;
  [[nodiscard]] Quantity make(const Numeral& numeral, std::string_view rule) const;
  static void set_unit(Quantity& quantity, const Unit& unit);
  [[nodiscard]] std::optional<Quantity> read_prefixed_percent(std::uint32_t start, bool& more) const;
  [[nodiscard]] std::optional<Quantity> read_half(const Numeral& numeral) const;
  [[nodiscard]] std::optional<Quantity> read_fraction(const Numeral& numeral) const;
  [[nodiscard]] std::optional<Quantity> read_slashed(const Numeral& numeral) const;
  [[nodiscard]] std::optional<Quantity> share_of(const Numeral& top, const Numeral& bottom, Span span) const;
  [[nodiscard]] std::optional<Quantity> read_money(const Numeral& numeral) const;
  [[nodiscard]] std::optional<Quantity> read_piece_and_half(const Numeral& numeral) const;
  [[nodiscard]] std::optional<Quantity> read_more_pieces(const Numeral& numeral) const;
  [[nodiscard]] std::optional<Unit> unit_behind_piece(std::uint32_t i) const;
  void add_half(Quantity& quantity) const;
  [[nodiscard]] std::optional<UnitReader::Header> unit_in_brackets(std::uint32_t start) const;
  [[nodiscard]] Change direction(std::uint32_t start) const;
  [[nodiscard]] std::optional<Quantity> read_tenths(const Numeral& numeral) const;
  [[nodiscard]] bool tenths_may_end(std::uint32_t end) const;
  [[nodiscard]] std::optional<std::uint32_t> range_end(std::uint32_t i) const;
  [[nodiscard]] std::optional<Quantity> read_range(const Numeral& numeral) const;
  [[nodiscard]] bool is_chinese_or_digit(std::uint32_t i) const;
  [[nodiscard]] bool from_to(std::uint32_t start, std::uint32_t mark) const;
  [[nodiscard]] std::optional<Decimal> scaled_like(const Decimal& value, const Numeral& other) const;
  [[nodiscard]] std::optional<Quantity> read_with_unit(const Numeral& numeral) const;
  [[nodiscard]] std::optional<Unit> whole_unit(Span unit) const;
  [[nodiscard]] static bool makes_quantity(const Numeral& numeral, const Unit& unit);
  [[nodiscard]] std::optional<int> shared_exponent(const Numeral& numeral, const Numeral& following) const;
  [[nodiscard]] std::optional<Quantity> read_shared_unit(const Numeral& numeral) const;
  [[nodiscard]] std::optional<Quantity> read_bare(const Numeral& numeral) const;
  [[nodiscard]] bool follows_rate(std::uint32_t start) const;

  std::u32string_view text_;
  const ExclusionReader& exclusions_;
  const lexicon::Lexicon& lexicon_;
  const lexicon::Scan& scan_;
  NumeralReader numerals_;
  UnitReader units_;
  QualifierReader qualifiers_;
  CountedJudge counted_;
  lexicon::CategoryId percent_, permille_, minus_, minus_word_, copula_, from_, half_, half_word_, coin_word_, date_before_, tenths_word_,
      joint_;
  Span stretch_;
  std::uint32_t reach_ = 0;
};

}  // namespace zhibiao::tokens
