/// @file vintages.hpp
/// Which of several documents of one source about the same region and year is current.
#pragma once

#include <cstdint>
#include <set>
#include <string>
#include <vector>

#include "store/connection.hpp"
#include "zhibiao/database.hpp"

namespace zhibiao::store {

/// What of the documents of a source is not in their rows.
struct Arrival {
  std::set<std::int64_t> given;       ///< came now
  std::set<std::int64_t> superseded;  ///< were superseded before, whatever their rows say now
};

/// Lets the vintages of a source name the current one: the one published last; of the same date the one that came last; of those that came
/// together the one that was current before, else the one with the greater hash. Gives the choices that changed a row or concern documents
/// of `written`.
[[nodiscard]] std::vector<VintageChoice> order_vintages(Connection& connection, const std::string& source, const Arrival& arrival,
                                                        const std::set<std::int64_t>& written);
/// The same for all sources, after documents of several databases were put together.
void order_all_vintages(Connection& connection, const std::set<std::int64_t>& superseded);

}  // namespace zhibiao::store
