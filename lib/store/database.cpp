#include "zhibiao/database.hpp"

#include <array>
#include <utility>

#include "store/assemble.hpp"
#include "store/database_impl.hpp"
#include "store/digest.hpp"
#include "store/file.hpp"
#include "store/finish.hpp"
#include "store/layout.hpp"
#include "store/verify.hpp"

namespace zhibiao {
namespace {

namespace fs = std::filesystem;

// Looks at the file without opening it: closing it again would take away the locks of other connections of this process.
void require_file(const fs::path& path) {
  switch (store::look_at(path)) {
    case store::Standing::nothing:
      throw Error(ErrorCode::not_found, path.string() + " does not exist");
    case store::Standing::folder:
      throw Error(ErrorCode::not_zhibiao, path.string() + " is a folder, no database");
    case store::Standing::other:
      throw Error(ErrorCode::not_zhibiao, path.string() + " is a device, pipe or socket, no database");
    case store::Standing::file:
      break;
  }
  std::error_code unknown;
  if (fs::file_size(path, unknown) == 0) throw Error(ErrorCode::not_zhibiao, path.string() + " is empty, no database");
}

std::unique_ptr<Database::Impl> checked(store::Connection connection, store::Purpose purpose) {
  auto impl = std::make_unique<Database::Impl>(std::move(connection));
  impl->connection.guarded([&] {
    store::check_layout(impl->connection, purpose);
    store::shield_views(impl->connection);
  });
  return impl;
}

Codebook or_automatic(const std::optional<Codebook>& codebook) { return codebook ? *codebook : Codebook::automatic(); }

}  // namespace

std::string_view to_string(IngestStatus status) noexcept {
  constexpr std::array<std::string_view, 4> names = {"added", "unchanged", "new_vintage", "reread"};
  return names[static_cast<std::size_t>(status)];
}

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
  impl->connection.guarded([&] { impl->writer.emplace(impl->connection, or_automatic(options.codebook)); });
  return Database(std::move(impl));
}

Database Database::create(const fs::path& path, const CreateOptions& options) {
  if (store::look_at(path) != store::Standing::nothing)
    throw Error(ErrorCode::misuse, path.string() + " exists already; open it for writing, or remove it");
  store::TemporaryFile file(path);
  const Codebook codebook = or_automatic(options.codebook);
  {
    store::Connection connection(file.path(), store::Connection::Mode::write, path.string());
    connection.guarded([&] {
      store::Transaction transaction(connection);
      store::create_tables(connection);
      store::create_triggers_and_views(connection);
      if (options.search) store::create_search(connection);
      store::create_indexes(connection);
      store::write_meta(connection, codebook);
      transaction.commit();
    });
  }
  file.put_in_place(store::Placing::create);
  return open(path, {Access::write, codebook});
}

Database Database::from_bytes(std::span<const std::byte> bytes, std::string name) {
  constexpr std::size_t write_version_at = 18;  // https://www.sqlite.org/fileformat2.html#the_database_header
  constexpr auto write_ahead_log = std::byte{2};
  if (bytes.empty()) throw Error(ErrorCode::not_zhibiao, name + " is empty, no database");
  if (bytes.size() > write_version_at && bytes[write_version_at] == write_ahead_log)
    throw Error(ErrorCode::misuse, name + " has a write-ahead log, which cannot lie in memory; seal the database first");
  return Database(checked(store::Connection(bytes, std::move(name)), store::Purpose::reading));
}

IngestResult Database::ingest(const Document& document, const Report& report) {
  if (!impl_->writer) throw Error(ErrorCode::misuse, impl_->connection.name() + " is open for reading only; use Access::write");
  return impl_->connection.guarded([&] {
    store::Transaction transaction(impl_->connection);
    const IngestResult result = impl_->writer->write(document, report);
    impl_->writer->settle();
    transaction.commit();
    return result;
  });
}

std::size_t Database::remove(const std::string& source) {
  if (!impl_->writer) throw Error(ErrorCode::misuse, impl_->connection.name() + " is open for reading only; use Access::write");
  return impl_->connection.guarded([&] {
    store::Transaction transaction(impl_->connection);
    const std::size_t removed = impl_->writer->remove(source);
    impl_->writer->settle();
    transaction.commit();
    return removed;
  });
}

std::string Database::content_hash() const {
  return impl_->connection.guarded([&] { return store::content_hash(impl_->connection); });
}

std::vector<VerifyFinding> Database::verify() const {
  return impl_->connection.guarded([&] { return store::verify(impl_->connection); });
}

void Database::seal(const fs::path& output) const {
  store::Connection& connection = impl_->connection;
  const store::Claim claim(output, store::Purpose::replacing);
  store::require_whole(connection, "sealed");
  connection.guarded(
      [&] { store::assemble({&connection}, store::all_documents(connection), connection.has_table("document_search"), claim); });
}

}  // namespace zhibiao
