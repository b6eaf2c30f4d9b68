/// @file timing.hpp
/// Year, period and status of each quantity.
#pragma once

#include <string>
#include <vector>

#include "indicator/relation.hpp"

namespace zhibiao::indicator {

struct Timing {
  int year = 0;
  std::string period;
  Status status = Status::actual;
};

[[nodiscard]] std::vector<Timing> time_quantities(const Passage& passage, const DocumentInfo& info, const Words& words,
                                                  const Content& content, const Frames& frames, const std::vector<Relation>& relations);

}  // namespace zhibiao::indicator
