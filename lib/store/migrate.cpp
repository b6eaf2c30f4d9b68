#include "store/assemble.hpp"
#include "store/database_impl.hpp"
#include "store/file.hpp"
#include "store/layout.hpp"
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
  file.put_in_place();
}

}  // namespace

Migration migrate(const fs::path& path) {
  const fs::path target = store::resolved(path);
  (void)Database::open(target);  // refuses what cannot be read, before anything is touched
  Connection original(target, Connection::Mode::write);
  return original.guarded([&] {
    Migration done{store::layout_of(original), store::our_layout(), {}};
    if (done.from == done.to) return done;
    store::check_layout(original, store::Purpose::copying);
    original.execute("PRAGMA journal_mode = DELETE; BEGIN IMMEDIATE");
    done.backup = target.string() + ".layout-" + done.from;
    if (fs::exists(done.backup))
      throw Error(ErrorCode::misuse,
                  done.backup.string() + " exists already, so the old file cannot be kept under that name; move it away");
    Connection reader(target, Connection::Mode::read);
    back_up(reader, done.backup);
    store::assemble({&reader}, store::all_documents(reader), reader.has_table("document_search"), target);
    return done;
  });
}

}  // namespace zhibiao
