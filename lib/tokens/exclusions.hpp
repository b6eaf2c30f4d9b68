/// @file exclusions.hpp
/// What only looks like a number: titles, document numbers, ordinals, list marks, names, hotlines, telephone numbers.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "lexicon/lexicon.hpp"
#include "text/document_state.hpp"

namespace zhibiao::tokens {

class ExclusionReader {
 public:
  ExclusionReader(const Document::State& document, const lexicon::Lexicon& lexicon, const lexicon::Scan& scan);

  struct Found {
    std::uint32_t end;  ///< everything from the asked position up to here is no quantity
    std::string_view reason;
  };
  /// What begins exactly at `at` (a bracket, a quotation mark, 第, a name, a list mark …). `block` is the line that it stands in.
  [[nodiscard]] std::optional<Found> at(std::uint32_t at, Span block) const;
  /// The categories of words with which something excluded can begin; all else begins with a numeral, 第, or no Han character.
  [[nodiscard]] const lexicon::CategorySet& openers() const { return openers_; }
  /// What the word behind a number (in [start, end)) makes of it: 号, 级, 岁, 周年, 版. `digits`: the number is written in digits.
  [[nodiscard]] std::optional<Found> behind(Span number, Span block, bool digits) const;
  /// A digit group that no rule read: identifier, telephone, ratio or bare number.
  [[nodiscard]] Found unread_digits(std::uint32_t at, Span block) const;

 private:
  [[nodiscard]] char32_t raw(std::uint32_t i) const { return i < raw_.size() ? raw_[i] : U'\0'; }
  [[nodiscard]] char32_t folded(std::uint32_t i) const { return i < folded_.size() ? folded_[i] : U'\0'; }
  [[nodiscard]] std::uint32_t close_of(std::uint32_t at, char32_t open, char32_t close, std::uint32_t limit) const;
  [[nodiscard]] std::optional<Found> torn(std::uint32_t at) const;
  [[nodiscard]] std::optional<Found> bracketed(std::uint32_t at, Span block) const;
  [[nodiscard]] std::optional<Found> quoted(std::uint32_t at, Span block) const;
  [[nodiscard]] std::optional<Found> ordinal(std::uint32_t at, Span block) const;
  [[nodiscard]] std::optional<Found> first_of(std::uint32_t at, Span block) const;
  [[nodiscard]] std::optional<Found> list_mark(std::uint32_t at, Span block) const;
  /// Whether the line of the number goes on with the numbering of a line above.
  [[nodiscard]] bool continues_numbering(Span number, Span block) const;
  [[nodiscard]] std::optional<Found> name(std::uint32_t at) const;
  [[nodiscard]] std::optional<Found> latin(std::uint32_t at) const;
  [[nodiscard]] std::optional<std::uint32_t> number_end(std::uint32_t at) const;
  [[nodiscard]] std::uint32_t bracket_number_end(std::uint32_t close, Span block) const;

  const std::vector<Span>& torn_;
  std::u32string_view raw_;
  std::u32string_view folded_;
  const lexicon::Lexicon& lexicon_;
  const lexicon::Scan& scan_;
  lexicon::CategorySet names_;
  lexicon::CategorySet openers_;
  std::vector<std::pair<lexicon::CategoryId, std::string_view>> suffixes_;
  lexicon::CategoryId hotline_, rank_unit_, first_of_, mark_, document_number_, apart_;
};

}  // namespace zhibiao::tokens
