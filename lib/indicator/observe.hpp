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

namespace zhibiao::indicator {

/// One observation for each quantity, in the same order. `trace`, when given, receives for each quantity the story of its
/// reading as text for a codebook author.
[[nodiscard]] std::vector<Observation> observe(const Document::State& document, const layout::Layout& layout, const tables::Tables& tables,
                                               const DocumentInfo& info, const Codebook::State& codebook, const lexicon::Scan& scan,
                                               const tokens::Reading& reading, std::vector<std::string>* trace = nullptr);

}  // namespace zhibiao::indicator
