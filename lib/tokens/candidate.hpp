/// @file candidate.hpp
/// What a stretch of text can be read as, before it is chosen.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "tokens/tokens.hpp"

namespace zhibiao::tokens {

struct Candidate {
  enum class Kind : std::uint8_t {
    quantity,
    time,     ///< a date, a period, a word for one
    ordinal,  ///< a number that counts nothing: 第43次, 三级, 34号
    name,     ///< a title, a set phrase, a hotline
    mark,     ///< 一、 (1) 1. and numbers that nothing reads
  };
  Kind kind = Kind::mark;
  Span span;                   ///< what it takes from the text
  std::string_view reason;     ///< why it is no quantity; empty for a quantity and for a time without digits
  std::optional<Span> listed;  ///< what the rejection names; each number within `span` when there is none
  std::optional<Quantity> quantity;
  std::optional<Time> time;
};

/// What was chosen at a place, and what else can be read there, in the order of preference.
struct Choice {
  Candidate chosen;
  std::vector<Candidate> others;
};

[[nodiscard]] std::string_view to_string(Candidate::Kind kind) noexcept;

}  // namespace zhibiao::tokens
