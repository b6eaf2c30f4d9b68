#include "store/finish.hpp"

#include <string>

#include "store/digest.hpp"

namespace zhibiao::store {
void prepare_for_bulk(Connection& connection) {
  connection.execute("PRAGMA journal_mode = MEMORY; PRAGMA synchronous = OFF; PRAGMA cache_size = -65536");
}

void require_references(Connection& connection) {
  Statement rows = connection.prepare("PRAGMA foreign_key_check");
  if (rows.step())
    throw Error(ErrorCode::database,
                connection.name() + ": a row of " + rows.text(0) + " names a row of " + rows.text(2) +
                    " that is not there, and nothing was written; please tell the maintainers",
                {.path = connection.name()});
}

void stamp(Connection& connection) {
  const std::string hash = content_hash(connection);
  connection.prepare("INSERT OR REPLACE INTO meta (key, value) VALUES ('content_hash', ?)").bind(hash).run();
  connection.execute("ANALYZE");
}

void compact_to(Connection& connection, const std::filesystem::path& target, Placing placing, const std::function<void()>& before_placing) {
  TemporaryFile file(target);
  connection.prepare("VACUUM INTO ?").bind(plain_name(file.path())).run();
  before_placing();
  require_no_journal(resolved(target));
  // What a checksum tells of the old file is not true of the new one; a file without one is whole as well.
  std::error_code none;
  std::filesystem::remove(checksum_of(resolved(target)), none);
  file.put_in_place(placing);
}

}  // namespace zhibiao::store
