/// @file sdmx.hpp
/// Figures as SDMX tools read them: SDMX-CSV, and the structure that tells its dimensions and codes.
#pragma once

#include <ostream>

#include "store/connection.hpp"

namespace zhibiao::ship {

/// SDMX-CSV 2.0 of the view sdmx_observation. A code of SDMX has no points: reconsideration.accepted is reconsideration_accepted. Throws
/// Error (misuse) when two codes of the database are one then.
void write_sdmx(store::Connection& connection, std::ostream& out);
/// An SDMX-JSON 2.0 structure message: the dataflow and data structure of these rows, their concepts, and the codelists CL_INDICATOR and
/// CL_REF_AREA. It is dated by the last publication, so that equal content gives equal bytes.
void write_sdmx_structure(store::Connection& connection, std::ostream& out);

}  // namespace zhibiao::ship
