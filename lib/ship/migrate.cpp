#include <algorithm>
#include <fstream>
#include <iterator>

#include "store/assemble.hpp"
#include "store/database_impl.hpp"
#include "store/file.hpp"
#include "store/layout.hpp"
#include "store/layout_1.hpp"
#include "zhibiao/ship.hpp"

namespace zhibiao::inline ZHIBIAO_ABI {
namespace {

namespace fs = std::filesystem;
using store::Connection;

bool same_bytes(const fs::path& a, const fs::path& b) {
  std::ifstream one(a, std::ios::binary);
  std::ifstream other(b, std::ios::binary);
  using Bytes = std::istreambuf_iterator<char>;
  return one && other && std::equal(Bytes(one), Bytes(), Bytes(other), Bytes());
}

void back_up(Connection& original, const fs::path& backup) {
  store::TemporaryFile file(backup);
  {
    Connection copy(file.path(), Connection::Mode::write, backup.string());
    copy.guarded([&] { copy.copy_from(original); });
  }
  // A migration that was killed has left it already.
  if (store::look_at(backup) == store::Standing::file && same_bytes(file.path(), backup)) return;
  if (store::look_at(backup) != store::Standing::nothing)
    throw Error(ErrorCode::misuse, backup.string() + " exists already, so the old file cannot be kept under that name; move it away");
  file.put_in_place(store::Placing::create);
}

}  // namespace

Migration migrate(const fs::path& path, const Watch& watch) {
  store::Watching watching(watch);
  const auto layout = [](Connection& connection) { return connection.guarded([&] { return store::layout_of(connection); }); };
  Migration done{{}, store::our_layout(), {}};
  const store::Claim claim(path, store::Purpose::migrating);
  if (!claim.has_database()) throw Error(ErrorCode::not_found, path.string() + " is no database that could be migrated");
  Connection reader(claim.target(), Connection::Mode::read);
  done.from = layout(reader);
  if (done.from == done.to) return done;
  if (store::is_layout_1(reader)) reader.guarded([&] { store::require_digests_of_layout_1(reader); });
  done.backup = claim.target().string() + ".layout-" + done.from;
  back_up(reader, done.backup);
  reader.guarded([&] { store::assemble({&reader}, store::all_documents(reader), reader.has_table("document_search"), claim, watching); });
  return done;
}

}  // namespace zhibiao
