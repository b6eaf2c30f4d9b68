/// @file observe.hpp
/// From quantities to observations: code, label, region, year, period, status, change, part-of, repeats.
#pragma once

#include <string>
#include <vector>

#include "indicator/codebook_state.hpp"
#include "layout/layout.hpp"
#include "tables/tables.hpp"
#include "text/document_state.hpp"
#include "tokens/tokens.hpp"
#include "zhibiao/explain.hpp"

namespace zhibiao::indicator {

/// One observation for each quantity, in the same order. `told`, when given, receives why each came to its code; spans and quotes are
/// those of `document`.
[[nodiscard]] std::vector<Observation> observe(const Document::State& document, const layout::Layout& layout, const tables::Tables& tables,
                                               const DocumentInfo& info, const Codebook::State& codebook, const lexicon::Scan& scan,
                                               const tokens::Reading& reading, std::vector<Explanation>* told = nullptr);

}  // namespace zhibiao::indicator
