#include "zhibiao/database.hpp"

#include <utility>

#include "store/database_impl.hpp"
#include "store/digest.hpp"
#include "store/file.hpp"
#include "store/layout.hpp"
#include "store/verify.hpp"

namespace zhibiao::inline ZHIBIAO_ABI {
namespace {

namespace fs = std::filesystem;

// Looks at the file without opening it: closing it again would take away the locks of other connections of this process.
void require_file(const fs::path& path) {
  switch (store::look_at(path)) {
    case store::Standing::nothing:
      throw Error(ErrorCode::not_found, path.string() + " does not exist", {.path = path.string()});
    case store::Standing::folder:
      throw Error(ErrorCode::not_zhibiao, path.string() + " is a folder, no database", {.path = path.string()});
    case store::Standing::other:
      throw Error(ErrorCode::not_zhibiao, path.string() + " is a device, pipe or socket, no database", {.path = path.string()});
    case store::Standing::file:
      break;
  }
  std::error_code unknown;
  if (fs::file_size(path, unknown) == 0)
    throw Error(ErrorCode::not_zhibiao, path.string() + " is empty, no database", {.path = path.string()});
}

std::unique_ptr<Database::Impl> checked(store::Connection connection, store::Purpose purpose) {
  auto impl = std::make_unique<Database::Impl>(std::move(connection));
  impl->connection.guarded([&] {
    store::check_layout(impl->connection, purpose);
    store::shield_views(impl->connection);
  });
  return impl;
}

}  // namespace

Database::Database(std::unique_ptr<Impl> impl) noexcept : impl_(std::move(impl)) {}
Database::Database(Database&&) noexcept = default;
Database& Database::operator=(Database&&) noexcept = default;
Database::~Database() = default;
Database::Impl& Database::impl() const noexcept { return *impl_; }

Database Database::open(const fs::path& path, const OpenOptions& options) {
  require_file(path);
  const bool writing = options.access == Access::write;
  auto impl = checked(store::Connection(path, writing ? store::Connection::Mode::write : store::Connection::Mode::read),
                      writing ? store::Purpose::writing : store::Purpose::reading);
  if (options.quick_check) impl->connection.guarded([&] { impl->connection.quick_check(); });
  if (!writing) return Database(std::move(impl));
  store::begin_writing(*impl, options.codebook);
  return Database(std::move(impl));
}

Database Database::from_bytes(std::span<const std::byte> bytes, std::string name) {
  constexpr std::size_t write_version_at = 18;  // https://www.sqlite.org/fileformat2.html#the_database_header
  constexpr auto write_ahead_log = std::byte{2};
  if (bytes.empty()) throw Error(ErrorCode::not_zhibiao, name + " is empty, no database", {.path = name});
  if (bytes.size() > write_version_at && bytes[write_version_at] == write_ahead_log)
    throw Error(ErrorCode::misuse, name + " has a write-ahead log, which cannot lie in memory; seal the database first", {.path = name});
  return Database(checked(store::Connection(bytes, std::move(name)), store::Purpose::reading));
}

std::string Database::content_hash() const {
  return impl_->connection.guarded([&] { return store::content_hash(impl_->connection); });
}

std::vector<VerifyFinding> Database::verify(const Watch& watch) const {
  store::Watching watching(watch);
  return impl_->connection.guarded([&] { return store::verify(impl_->connection, watching); });
}

}  // namespace zhibiao
