/// @file tokens.hpp
/// Reads numbers with their units, dates and periods, and what only looks like a number. Knows no indicators.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "lexicon/lexicon.hpp"
#include "text/document_state.hpp"
#include "zhibiao/decimal.hpp"
#include "zhibiao/model.hpp"

namespace zhibiao::tokens {

/// A number with its unit, before anyone asked what it measures.
struct Quantity {
  Span span;    ///< number, magnitude, inner 余/多 and unit
  Span number;  ///< without the unit
  Decimal value;
  std::optional<Decimal> value_high;  ///< upper end of a range
  int resolution = 0;                 ///< power of ten of the last written digit
  std::string unit;                   ///< normalised as GUIDE.md says
  std::string dimension;              ///< "case", "person", "money", …: the table below [unit] that lists the unit; "bare" without a unit
  Qualifier qualifier = Qualifier::exact;
  Change direction = Change::none;  ///< what a plus or an arrow before the number says
  std::string_view rule;            ///< which number rule read it
  std::int32_t cell = -1;           ///< index into tables::Tables::figures when it stands in a table
};

/// A date, a period, or a word for one. What is not said is empty.
struct Time {
  Span span;
  std::optional<Year> year;
  std::optional<Year> year_to;  ///< of a range of years
  std::optional<int> month;
  std::optional<int> month_to;  ///< of a range of months (quarters and halves are ranges)
  std::optional<int> day;
  std::optional<int> day_to;            ///< of a range of days
  std::optional<int> relative_year;     ///< 今年 0, 去年 -1, 明年 1: relative to the report's year
  std::optional<int> relative_year_to;  ///< of a range that begins in a relative year
  std::optional<int> years_back;        ///< 五年来 5: a span of years that ends with the report's year
  std::optional<int> spans_back;        ///< 上季度, 上月, 上周 1: counted in spans as long as the report's own
  std::optional<int> years_on;          ///< 今后五年 5: a span of years that begins behind the report's year
  bool as_of = false;                   ///< 截至…, …底: a stock or a running total
  bool month_end = false;               ///< …底, …末; `day` is the last one where as_of
  bool since = false;                   ///< …以来, …至今: from then to the end of the report's year
  bool short_year = false;              ///< 19年: two digits, a year only in a report of about that time
  bool aside = false;       ///< only says where something came from (上年结转, 2010年以来): no time of the figures behind it
  bool deadline = false;    ///< …前: only its year counts
  bool whole_year = false;  ///< 全年: takes back a narrower period
};

struct Reading {
  std::vector<Quantity> quantities;   ///< in order of start
  std::vector<Time> times;            ///< in order of start
  std::vector<Rejection> rejections;  ///< in order of start; quotes filled in
  std::vector<Diagnostic> diagnostics;
};

/// A part of the text that is read by itself: nothing but a unit reaches over its end, and that only where the next one follows.
struct Stretch {
  Span span;
  std::string_view no_figures;  ///< why no number in it is a figure (furniture, title, date); empty for text
};

struct Choice;

/// Reads the stretches, which stand in order. Every digit group in them ends up in a quantity or in a rejection. Linear time.
/// @param choices receives, when given, each place at which something was read, with all that could be read there.
[[nodiscard]] Reading read(const Document::State& document, const std::vector<Stretch>& stretches, const lexicon::Lexicon& lexicon,
                           const lexicon::Scan& scan, std::vector<Choice>* choices = nullptr);

}  // namespace zhibiao::tokens
