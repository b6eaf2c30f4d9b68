/// @file assemble.hpp
/// Makes a database in the form in which it is shipped out of documents of other databases: sealing, merging, splitting and migrating
/// are the same work.
#pragma once

#include <cstdint>
#include <functional>
#include <vector>

#include "store/claim.hpp"
#include "store/connection.hpp"

namespace zhibiao::store {

/// One document and the database that it is copied from.
struct Pick {
  std::int64_t id;
  std::int64_t id_there;  // in the database that it is copied from: another only in the major layout before
  Connection* from;
};

/// Every document of a database, in order of id.
[[nodiscard]] std::vector<Pick> all_documents(Connection& source);

/// Writes a database in the place of a claim in one step, in the newest layout: the codebooks of all `sources` and the documents of
/// `picks`, which are in order of id and each there once. Equal content gives equal bytes. Sources have this major layout or the one
/// before; those of our own layout were verified, or are while their rows are copied: `before_placing` is called when all is written and
/// can still keep it from being taken. Throws Error (stopped) when `watching` asks for it.
void assemble(const std::vector<Connection*>& sources, const std::vector<Pick>& picks, bool search, const Claim& claim, Watching& watching,
              const std::function<void()>& before_placing = {});

}  // namespace zhibiao::store
