#include "zhibiao/ship.hpp"

#include <array>

#include "capi/columns.hpp"
#include "capi/handles.hpp"

using namespace zhibiao;
using capi::ask;
using capi::call;
using capi::Column;
using capi::text;

namespace {

using Path = std::filesystem::path;
constexpr auto path_columns = std::to_array<Column<Path>>({{"path", [](const Path& row) { return row.string(); }}});

}  // namespace

int zhibiao_database_merge(const char* const* parts, const size_t* part_sizes, size_t part_count, const char* output, size_t output_size,
                           int search, zhibiao_database** database) {
  return capi::make(database, [&](zhibiao_database& handle) {
    const std::vector<std::string> names = capi::texts(parts, part_sizes, part_count);
    const Path file = text(output, output_size);
    merge({names.begin(), names.end()}, file, search != 0);
    handle.database.emplace(Database::open(file));
  });
}

int zhibiao_database_migrate(const char* path, size_t path_size, zhibiao_database** database) {
  return capi::make(database, [&](zhibiao_database& handle) {
    const Path file = text(path, path_size);
    migrate(file);
    handle.database.emplace(Database::open(file));
  });
}

int zhibiao_database_split(zhibiao_database* database, const char* by, size_t by_size, const char* folder, size_t folder_size,
                           zhibiao_rows** rows) {
  return ask(database, rows, [&](zhibiao_database& handle) {
    const SplitBy what = capi::chosen<SplitBy>(text(by, by_size), {{"province", SplitBy::province}, {"year", SplitBy::year}});
    return capi::list<Path>(split(handle.opened(), what, text(folder, folder_size)), path_columns);
  });
}

int zhibiao_database_export(zhibiao_database* database, const char* format, size_t format_size, const char* what, size_t what_size,
                            const char* path, size_t path_size) {
  return call(database, [&](zhibiao_database& handle) {
    ExportOptions options;
    options.format = capi::chosen<ExportFormat>(text(format, format_size), {{"csv", ExportFormat::csv},
                                                                            {"jsonl", ExportFormat::jsonl},
                                                                            {"sdmx", ExportFormat::sdmx},
                                                                            {"wide", ExportFormat::wide},
                                                                            {"package", ExportFormat::package},
                                                                            {"sdmx-structure", ExportFormat::sdmx_structure},
                                                                            {"xlsx", ExportFormat::xlsx},
                                                                            {"postgres", ExportFormat::postgres}});
    if (what_size > 0) (options.format == ExportFormat::wide ? options.indicator : options.table) = text(what, what_size);
    export_file(handle.opened(), options, text(path, path_size));
  });
}

int zhibiao_database_page(zhibiao_database* database, int64_t document, const char* path, size_t path_size, zhibiao_language language) {
  return call(database,
              [&](zhibiao_database& handle) { page_file(handle.opened(), document, text(path, path_size), capi::page_options(language)); });
}

int zhibiao_database_write_checksum(zhibiao_database* database, const char* path, size_t path_size, const char** hash, size_t* size) {
  return call(database, [&](zhibiao_database& handle) {
    handle.checksum = write_checksum(text(path, path_size));
    capi::give(handle.checksum, hash, size);
  });
}

int zhibiao_database_verify_checksum(zhibiao_database* database, const char* path, size_t path_size, zhibiao_rows** rows) {
  return ask(database, rows,
             [&](const zhibiao_database& /*keeps the error*/) { return capi::rows_of(verify_checksum(text(path, path_size))); });
}
