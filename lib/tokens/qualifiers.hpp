/// @file qualifiers.hpp
/// The words around a number that bound it: 约, 超过, 不少于, 以上, 以内.
#pragma once

#include <vector>

#include "lexicon/lexicon.hpp"

namespace zhibiao::tokens {

class QualifierReader {
 public:
  QualifierReader(const lexicon::Lexicon& lexicon, const lexicon::Scan& scan);
  /// @param span of the number and its unit, @param behind where the words after it begin (behind a bracketed variant of the unit), @param
  /// more an inner 余/多, @param duration the unit is a duration (7日内).
  [[nodiscard]] Qualifier read(Span span, std::uint32_t behind, bool more, bool duration) const;

 private:
  [[nodiscard]] const lexicon::Hit* ending_at(std::uint32_t position, lexicon::CategoryId category) const;

  struct Rule {
    lexicon::CategoryId category;
    Qualifier qualifier;
  };
  const lexicon::Lexicon& lexicon_;
  const lexicon::Scan& scan_;
  std::vector<Rule> before_;
  std::vector<Rule> after_;
  lexicon::CategoryId link_, within_, word_;
};

}  // namespace zhibiao::tokens
