/// @file relation.hpp
/// How a quantity hangs on another: a change of it, a share of it, its former level.
#pragma once

#include <vector>

#include "indicator/frame.hpp"

namespace zhibiao::indicator {

struct Relation {
  Change change = Change::none;
  bool base = false;  ///< a share whose whole is named: 占受理案件的50%
  bool share = false;
  bool baseline = false;     ///< the former level of a from–to or a comparison
  bool own_subject = false;  ///< names what it counts itself
  bool opens_list = false;   ///< of a change: what it counts stands between its verb and the number
  Span subject;              ///< of a change or share: the words before its verb
  std::int32_t of = -1;      ///< the quantity that it speaks of, when it names no subject itself
  std::string_view rule;     ///< from_to, comparison, change, share, multiple; empty for a plain level
};

/// @param year the report's, where it tells one.
[[nodiscard]] std::vector<Relation> relate(const Passage& passage, const Words& words, const Content& content, const Frames& frames,
                                           const std::optional<Year>& year);

}  // namespace zhibiao::indicator
