/// @file cell.hpp
/// What the text of one cell says by itself: nothing, a figure, a time, a unit, or words.
#pragma once

#include "tables/vocabulary.hpp"
#include "tokens/dates.hpp"
#include "tokens/qualifiers.hpp"
#include "tokens/tokens.hpp"
#include "tokens/units.hpp"

namespace zhibiao::tables {

enum class Content : std::uint8_t {
  empty,
  nothing,  ///< a mark for no figure: — … × / 无
  figure,
  time,     ///< times and nothing else: 2021年, 1-5月, 3月末
  unit,     ///< a unit and nothing else: 万元
  several,  ///< figures that do not make one: 12/15, 3（2）, (2.1)
  words,
};

/// A number as a cell writes it.
struct CellNumber {
  tokens::Quantity quantity;  ///< unit and dimension only where the cell itself says them
  bool own_unit = false;
  bool scaled = false;           ///< with 万 or 亿 of its own
  Change change = Change::none;  ///< by its sign or by the words before it in its bracket
  bool share = false;            ///< 占12% in a bracket
};

struct CellText {
  Content content = Content::empty;
  std::vector<CellNumber> numbers;  ///< of a figure: one, and the one in its bracket (35（同比+5）)
  bool year = false;                ///< of a figure: can as well be a year
};

class CellTextReader {
 public:
  CellTextReader(const layout::Page& page, const Vocabulary& words);
  [[nodiscard]] CellText read(Span cell) const;
  [[nodiscard]] const tokens::UnitReader& units() const { return units_; }

 private:
  struct Parsed {
    CellNumber number;
    std::uint32_t end;
  };
  [[nodiscard]] bool is_lost(Span cell) const;
  [[nodiscard]] bool is_nothing(Span cell) const;
  [[nodiscard]] std::optional<tokens::DateReader::Found> date_at(std::uint32_t at, std::uint32_t end) const;
  [[nodiscard]] bool is_time(Span cell) const;
  [[nodiscard]] CellText figure(Span cell) const;
  [[nodiscard]] std::optional<Parsed> number(std::uint32_t at, std::uint32_t end) const;
  [[nodiscard]] std::optional<tokens::Unit> unit_at(std::uint32_t at, std::uint32_t end) const;
  [[nodiscard]] std::uint32_t skip_words(std::uint32_t at, std::uint32_t end, const std::vector<lexicon::CategoryId>& categories) const;
  [[nodiscard]] std::uint32_t skip_blanks(std::uint32_t at, std::uint32_t end) const;
  [[nodiscard]] std::uint32_t skip_notes(std::uint32_t at, std::uint32_t end) const;
  [[nodiscard]] std::optional<CellNumber> bracketed(Span inside) const;
  [[nodiscard]] bool is_bracketed_number(Span cell) const;
  [[nodiscard]] bool has_number(Span span) const;

  const layout::Page& page_;
  const Vocabulary& words_;
  tokens::DateReader dates_;
  tokens::NumeralReader numerals_;
  tokens::UnitReader units_;
  tokens::QualifierReader qualifiers_;
  std::vector<lexicon::CategoryId> before_, after_;
};

}  // namespace zhibiao::tables
