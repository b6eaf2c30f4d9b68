/// @file places.hpp
/// Which division each quantity is about, where the text says another than the document's.
#pragma once

#include <string>
#include <vector>

#include "indicator/relation.hpp"

namespace zhibiao::indicator {

struct Place {
  std::string code;  ///< six digits; empty: the document's
  Span name;         ///< where the division is named: in the clause, the heading, or a cell of the row
};

/// By quantity. Names are looked up among the divisions of the document's region as of its year; of several of one name it is none.
[[nodiscard]] std::vector<Place> find_places(const Passage& passage, const DocumentInfo& info, const Words& words, const Frames& frames,
                                             const std::vector<Relation>& relations);

}  // namespace zhibiao::indicator
