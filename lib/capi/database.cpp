#include <span>

#include "capi/handles.hpp"
#include "zhibiao/version.hpp"

using zhibiao::Access;
using zhibiao::Database;
using zhibiao::capi::call;
using zhibiao::capi::text;

const char* zhibiao_version(void) { return ZHIBIAO_VERSION; }

int zhibiao_database_open(const char* path, size_t path_size, int writable, zhibiao_database** database) {
  return zhibiao::capi::opened(database, [&] {
    zhibiao::OpenOptions options;
    if (writable != 0) options.access = Access::write;
    return Database::open(text(path, path_size), options);
  });
}

int zhibiao_database_set_reporters(zhibiao_database* database, const char* kind, size_t kind_size) {
  return call(database, [&](zhibiao_database& handle) {
    const std::string_view word = text(kind, kind_size);
    handle.reporters = word == "all" ? zhibiao::Reporters::all() : zhibiao::Reporters{zhibiao::capi::reporter_kind(word)};
  });
}

int zhibiao_database_open_bytes(const void* bytes, size_t size, zhibiao_database** database) {
  return zhibiao::capi::opened(database, [&] { return Database::from_bytes(std::as_bytes(std::span(text(bytes, size)))); });
}

void zhibiao_database_close(zhibiao_database* database) { delete database; }

int zhibiao_database_error(const zhibiao_database* database, const char** message, size_t* size) {
  return database == nullptr ? static_cast<int>(ZHIBIAO_MISUSE) : database->error(message, size);
}

int zhibiao_database_content_hash(zhibiao_database* database, const char** hash, size_t* size) {
  return call(database, [&](zhibiao_database& handle) {
    handle.content_hash = handle.opened().content_hash();
    zhibiao::capi::give(handle.content_hash, hash, size);
  });
}
