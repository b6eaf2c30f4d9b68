/// @file catalogue.hpp
/// What every page of a site needs before it asks anything: names, counts, the site's own words.
#pragma once

#include <cstdint>
#include <string>

#include "store/connection.hpp"
#include "zhibiao/site.hpp"

namespace zhibiao::site {

/// How the database lies in the site.
struct Pieces {
  std::uintmax_t size = 0;   ///< of the file, bytes
  std::uintmax_t piece = 0;  ///< of a piece, bytes
  std::size_t count = 0;
};

/// A script that sets zhibiaoCatalogue. `version` changes with the content and is part of every address that a browser may keep.
[[nodiscard]] std::string catalogue(store::Connection& connection, const Pieces& pieces, const std::string& version,
                                    const SiteOptions& options);

}  // namespace zhibiao::site
