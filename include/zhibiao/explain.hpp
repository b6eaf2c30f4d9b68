/// @file explain.hpp
/// Why a number was read as it was, for authors of codebooks and for people who doubt a value. All spans are in code points of
/// Document::text(), all texts UTF-8.
#pragma once

#include <cstdint>
#include <iosfwd>
#include <optional>
#include <string>
#include <vector>

#include "zhibiao/abi.hpp"
#include "zhibiao/decimal.hpp"
#include "zhibiao/model.hpp"

namespace zhibiao::inline ZHIBIAO_ABI {

/// Some words of the document.
struct QuotedSpan {
  Span span;          ///< where they stand
  std::string quote;  ///< exactly the characters of `span`
};

/// One of the ways in which the characters at a place can be read. Which of them is chosen:
/// docs/architecture.md.
struct NumberReading {
  /// quantity, time (a date, a period, a word for one), ordinal (counts nothing: 第43次), name (a title, a phrase, a hotline) or mark
  /// (of a list, or what nothing reads).
  std::string kind;
  QuotedSpan words;              ///< the characters that it reads
  std::string reason;            ///< why it is no quantity, as in Rejection; empty for one
  std::optional<Decimal> value;  ///< of a quantity
  std::string unit;              ///< of a quantity
};

/// An indicator that some words speak for.
struct CodeCandidate {
  std::string code;  ///< of the indicator
  double score = 0;  ///< to be compared with the others of the same figure only
  std::string cue;   ///< of the codebook, which was met
};

/// What the certainty of a code is reckoned from. Lengths are code points of words that say something.
struct CodeEvidence {
  std::string way;                 ///< cue, part_cue, table or inherited
  std::uint32_t own = 0;           ///< of the words before the number
  std::uint32_t unread = 0;        ///< of these, what no word of the cue explains
  std::uint32_t unread_near = 0;   ///< of these, what stands between the nearest word of the cue and the number
  std::uint32_t unread_after = 0;  ///< the same of the words behind the number
  double score = 0;                ///< of the candidate
  double rival = 0;                ///< of the next one, as a share of it: 0 without one
  bool own_topic = true;           ///< the topic is named in the own words, or none is asked for
  int topic_steps = 0;             ///< else how far back it was named
  double source = 0;               ///< of inherited: how sure the code is that it has from another figure
};

/// How one figure came to its value and code. What does not apply is empty.
struct Explanation {
  QuotedSpan words;         ///< as Observation::span and quote
  std::string number_rule;  ///< which rule read the number
  Decimal value;            ///< as Observation::value
  std::string unit;         ///< as Observation::unit
  std::string dimension;    ///< what the unit measures: case, person, money …; bare without a unit

  QuotedSpan clause;                      ///< what stands between two marks of punctuation around it; empty for a cell of a table
  std::vector<QuotedSpan> own_words;      ///< those that say what it counts, nearest rules first
  std::vector<QuotedSpan> met;            ///< words of the codebook in the clause that are whole words
  std::vector<QuotedSpan> cut;            ///< the same characters within other words (答复议案 holds no 复议), which say nothing
  std::string relation;                   ///< share, change …: what it is of another figure
  std::optional<QuotedSpan> relation_of;  ///< that figure
  std::optional<QuotedSpan> list_of;      ///< the figure or the words that the list splits in which it stands
  std::optional<QuotedSpan> part_of;      ///< the figure that it is a part of

  std::vector<std::string> topics;  ///< of the codebook, that the passage is about
  int topic_steps = 0;              ///< 0: named in the own words; else how far back they were found
  QuotedSpan topic_from;            ///< where they were found

  std::optional<std::string> indicator;  ///< the code that it got
  std::string codebook;                  ///< that gave the code
  std::string rule;                      ///< as Observation::rule; doubt:CUE where the first candidate was not sure enough
  double certainty = 0;                  ///< the chance, as reckoned, that the code is right: of the indicator, or of the one that was left
  std::optional<CodeEvidence> evidence;  ///< empty where no candidate was asked for
  double threshold = 0;                  ///< how sure that code must be
  Confidence confidence = Confidence::none;  ///< as Observation::confidence
  std::vector<CodeCandidate> candidates;     ///< best first, the chosen one among them
  std::vector<NumberReading> others;         ///< further readings of the place that were not chosen
};

/// A number that is no figure, with what else it could have been.
struct RejectedReading {
  NumberReading chosen;               ///< why it is none
  std::vector<NumberReading> others;  ///< what else the place could be read as
};

/// Everything that Extractor::explain() tells of one document.
struct Explanations {
  std::vector<Explanation> figures;       ///< as Report::observations
  std::vector<RejectedReading> rejected;  ///< readings of the text outside tables that are no figures, in order of start

  /// Of the figure that covers the code point `offset`, or nullptr.
  [[nodiscard]] ZHIBIAO_EXPORT const Explanation* figure_at(std::uint32_t offset) const& noexcept;
  /// Of the innermost such reading, or nullptr.
  [[nodiscard]] ZHIBIAO_EXPORT const RejectedReading* rejected_at(std::uint32_t offset) const& noexcept;
  const Explanation* figure_at(std::uint32_t offset) && = delete;        ///< what it points at belongs to this object
  const RejectedReading* rejected_at(std::uint32_t offset) && = delete;  ///< see above
};

/// Several lines for people.
ZHIBIAO_EXPORT void write_text(std::ostream& out, const Explanation& explanation);
ZHIBIAO_EXPORT void write_text(std::ostream& out, const RejectedReading& rejected);  ///< see above
/// One line of JSON: the names of the fields as here, `margin` beside them: by how much of its score the first candidate is ahead of the
/// next one (0 to 1; 1 without a rival; null without a candidate).
ZHIBIAO_EXPORT void write_json(std::ostream& out, const Explanation& explanation);
ZHIBIAO_EXPORT void write_json(std::ostream& out, const RejectedReading& rejected);  ///< see above

}  // namespace zhibiao
