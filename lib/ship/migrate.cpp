#include "store/assemble.hpp"
#include "store/database_impl.hpp"
#include "store/file.hpp"
#include "store/layout.hpp"
#include "store/layout_1.hpp"
#include "zhibiao/ship.hpp"

namespace zhibiao {
namespace {

namespace fs = std::filesystem;
using store::Connection;

void back_up(Connection& original, const fs::path& backup) {
  store::TemporaryFile file(backup);
  {
    Connection copy(file.path(), Connection::Mode::write, backup.string());
    copy.guarded([&] { copy.copy_from(original); });
  }
  file.put_in_place(store::Placing::create);
}

}  // namespace

Migration migrate(const fs::path& path) {
  const auto layout = [](Connection& connection) { return connection.guarded([&] { return store::layout_of(connection); }); };
  Migration done{{}, store::our_layout(), {}};
  const store::Claim claim(path, store::Purpose::migrating);
  if (!claim.has_database()) throw Error(ErrorCode::not_found, path.string() + " is no database that could be migrated");
  Connection reader(claim.target(), Connection::Mode::read);
  done.from = layout(reader);
  if (done.from == done.to) return done;
  if (store::is_layout_1(reader)) reader.guarded([&] { store::require_digests_of_layout_1(reader); });
  done.backup = claim.target().string() + ".layout-" + done.from;
  if (store::look_at(done.backup) != store::Standing::nothing)
    throw Error(ErrorCode::misuse, done.backup.string() + " exists already, so the old file cannot be kept under that name; move it away");
  back_up(reader, done.backup);
  reader.guarded([&] { store::assemble({&reader}, store::all_documents(reader), reader.has_table("document_search"), claim); });
  return done;
}

}  // namespace zhibiao
