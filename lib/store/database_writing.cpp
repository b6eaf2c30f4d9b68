// What a Database does that is open for writing, or that makes another file: no part of the library that only reads.
#include <array>
#include <utility>

#include "store/assemble.hpp"
#include "store/database_impl.hpp"
#include "store/file.hpp"
#include "store/finish.hpp"
#include "store/layout.hpp"
#include "store/meta.hpp"
#include "store/verify.hpp"

namespace zhibiao {
namespace {

Codebook or_automatic(const std::optional<Codebook>& codebook) { return codebook ? *codebook : Codebook::automatic(); }

// All that `work` writes, or nothing.
template <typename Work>
auto written(Database::Impl& impl, Work&& work) {
  if (!impl.writer)
    throw Error(ErrorCode::misuse, impl.connection.name() + " is open for reading only; use Access::write",
                {.path = impl.connection.name()});
  return impl.connection.guarded([&] {
    try {
      store::Transaction transaction(impl.connection);
      const auto result = work(*impl.writer);
      impl.writer->settle();
      transaction.commit();
      return result;
    } catch (...) {
      impl.writer->forget();
      throw;
    }
  });
}

}  // namespace

std::string_view ZHIBIAO_ABI::to_string(IngestStatus status) noexcept {
  constexpr std::array<std::string_view, 4> names = {"added", "unchanged", "new_vintage", "reread"};
  return names[static_cast<std::size_t>(status)];
}

void store::begin_writing(Database::Impl& impl, const std::optional<Codebook>& codebook) {
  impl.connection.guarded([&] { impl.writer.emplace(impl.connection, or_automatic(codebook)); });
}

Database Database::create(const std::filesystem::path& path, const CreateOptions& options) {
  if (store::look_at(path) != store::Standing::nothing)
    throw Error(ErrorCode::misuse, path.string() + " exists already; open it for writing, or remove it", {.path = path.string()});
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

IngestResult Database::ingest(const Document& document, const Report& report) {
  return written(*impl_, [&](store::Writer& writer) { return writer.write(document, report); });
}

std::size_t Database::remove(const std::string& source) {
  return written(*impl_, [&](store::Writer& writer) { return writer.remove(source); });
}

void Database::seal(const std::filesystem::path& output, const Watch& watch) const {
  store::Connection& connection = impl_->connection;
  const store::Claim claim(output, store::Purpose::replacing);
  store::Watching watching(watch);
  store::make_of_whole(connection, "sealed", watching, [&](const std::function<void()>& require_whole) {
    connection.guarded([&] {
      store::assemble({&connection}, store::all_documents(connection), connection.has_table("document_search"), claim, watching,
                      require_whole);
    });
  });
}

}  // namespace zhibiao
