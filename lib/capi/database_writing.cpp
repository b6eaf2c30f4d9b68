#include <algorithm>
#include <memory>

#include "capi/handles.hpp"
#include "capi/watch.hpp"

using zhibiao::Access;
using zhibiao::Codebook;
using zhibiao::Database;
using zhibiao::capi::call;
using zhibiao::capi::required;
using zhibiao::capi::text;

namespace {

// `open` gets the codebook and gives a database that is written with it.
template <typename Open>
int opened_with(const zhibiao_codebook* codebook, zhibiao_database** database, Open open) noexcept {
  const int code = zhibiao::capi::opened(database, [&] { return open(zhibiao::capi::codebook_or_automatic(codebook)); });
  if (code == ZHIBIAO_OK && codebook != nullptr)
    return call(*database, [&](zhibiao_database& handle) { handle.extractor = std::make_shared<zhibiao::Extractor>(codebook->made()); });
  return code;
}

}  // namespace

int zhibiao_database_create(const char* path, size_t path_size, zhibiao_database** database) {
  return zhibiao_database_create_with(path, path_size, nullptr, database);
}

int zhibiao_database_open_with(const char* path, size_t path_size, const zhibiao_codebook* codebook, zhibiao_database** database) {
  return opened_with(codebook, database, [&](const Codebook& chosen) {
    return Database::open(text(path, path_size), {Access::write, chosen});
  });
}

int zhibiao_database_create_with(const char* path, size_t path_size, const zhibiao_codebook* codebook, zhibiao_database** database) {
  return opened_with(codebook, database, [&](const Codebook& chosen) { return Database::create(text(path, path_size), {chosen}); });
}

int zhibiao_database_set_pdf_reader(zhibiao_database* database, const char* program, size_t program_size) {
  return call(database, [&](zhibiao_database& handle) { handle.pdf_reader.program = text(program, program_size); });
}

int zhibiao_database_set_limit(zhibiao_database* database, const char* name, size_t name_size, uint64_t most) {
  return call(database, [&](zhibiao_database& handle) {
    const auto entries = zhibiao::limit_entries();
    const auto found = std::find_if(entries.begin(), entries.end(), [&](const auto& one) { return one.name == text(name, name_size); });
    if (found == entries.end()) throw zhibiao::Error(zhibiao::ErrorCode::misuse, "there is no limit " + std::string(text(name, name_size)));
    handle.limits.*found->limit = most;
  });
}

int zhibiao_database_ingest(zhibiao_database* database, const void* bytes, size_t bytes_size, const char* source, size_t source_size,
                            int64_t* document) {
  return call(database, [&](zhibiao_database& handle) {
    zhibiao::DocumentOptions options;
    options.source = text(source, source_size);
    options.pdf_reader = handle.pdf_reader;
    options.limits = handle.limits;
    const auto read = zhibiao::Document::from_bytes(text(bytes, bytes_size), options);
    if (!handle.extractor) handle.extractor = std::make_shared<zhibiao::Extractor>();
    const auto result = handle.opened().ingest(read, handle.extractor->extract(read));
    if (document != nullptr) *document = result.document;
  });
}

int zhibiao_database_store(zhibiao_database* database, const zhibiao_report* report, int64_t* document) {
  return call(database, [&](zhibiao_database& handle) {
    const zhibiao_report::Extracted& extracted = required(report, "report").made();
    const auto result = handle.opened().ingest(extracted.document, extracted.report);
    if (document != nullptr) *document = result.document;
  });
}

int zhibiao_database_remove(zhibiao_database* database, const char* source, size_t source_size, uint64_t* documents) {
  return call(database, [&](zhibiao_database& handle) {
    const std::size_t removed = handle.opened().remove(std::string(text(source, source_size)));
    if (documents != nullptr) *documents = removed;
  });
}

int zhibiao_database_seal(zhibiao_database* database, const char* path, size_t path_size) {
  return call(database, [&](zhibiao_database& handle) { handle.opened().seal(text(path, path_size), zhibiao::capi::watch_of_thread()); });
}
