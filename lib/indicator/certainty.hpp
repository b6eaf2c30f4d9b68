/// @file certainty.hpp
/// How sure the code of a figure is, from how it was found.
#pragma once

#include <cstdint>

#include "zhibiao/model.hpp"

namespace zhibiao::indicator {

/// What a decision rests on. Lengths are in code points of words that say something.
struct Evidence {
  enum class Way : std::uint8_t { cue, part_cue, table, inherited };
  Way way = Way::cue;
  std::uint32_t own = 0;           ///< of the words before the number
  std::uint32_t unread = 0;        ///< of these, what no word of the cue explains
  std::uint32_t unread_near = 0;   ///< of these, what stands between the nearest word of the cue and the number
  std::uint32_t unread_after = 0;  ///< the same of the words behind the number
  double score = 0;
  double rival = 0;       ///< score of the next candidate as a share of this one: 0 without one, 1 for an equal
  bool own_topic = true;  ///< the topic is named in the own words, or none is asked for
  int topic_steps = 0;    ///< else how far back it was named
  double source = 0;      ///< of Way::inherited: how sure the code is that it has from another figure
};

/// The chance that a person who reads the figure would give it the same code, 0 to 1, as schema/certainty/weights.toml reckons it.
[[nodiscard]] double certainty(const Evidence& evidence);

/// The class of such a chance.
[[nodiscard]] Confidence confidence(double certainty);

/// Below this no code is given, where the entry does not say another one.
[[nodiscard]] double default_threshold();

}  // namespace zhibiao::indicator
