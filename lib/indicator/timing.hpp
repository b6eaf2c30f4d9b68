/// @file timing.hpp
/// Year, period and status of each quantity.
#pragma once

#include <vector>

#include "indicator/relation.hpp"

namespace zhibiao::indicator {

struct Timing {
  std::optional<Year> year;
  std::optional<Period> period;
  Status status = Status::actual;
  bool until = false;  ///< a running total up to a day: of a plan it is a deadline
  bool ahead = false;  ///< of a year after the report's, whether that is known or not
  bool over = false;   ///< ended before the report was written
};

[[nodiscard]] std::vector<Timing> time_quantities(const Passage& passage, const DocumentInfo& info, const Words& words,
                                                  const Frames& frames, const std::vector<Relation>& relations);

}  // namespace zhibiao::indicator
