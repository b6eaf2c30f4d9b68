#include "zhibiao/ship.hpp"

#include <array>
#include <optional>
#include <vector>

#include "capi/columns.hpp"
#include "capi/handles.hpp"
#include "capi/watch.hpp"

using namespace zhibiao;
using capi::ask;
using capi::call;
using capi::Column;
using capi::optional_words;
using capi::text;
using capi::Whole;
using capi::Words;

namespace {

using Path = std::filesystem::path;
constexpr auto path_columns = std::to_array<Column<Path>>({{"path", [](const Path& row) { return row.string(); }}});

// Of a value that may not be there.
template <typename Of>
auto told(const std::optional<IndicatorValue>& value, Of of) -> std::optional<decltype(of(*value))> {
  if (!value) return std::nullopt;
  return of(*value);
}
Whole start(const std::optional<IndicatorValue>& value) {
  return told(value, [](const IndicatorValue& there) { return capi::count(there.span.start); });
}
std::optional<Decimal> number(const std::optional<IndicatorValue>& value) {
  return told(value, [](const IndicatorValue& there) { return there.value; });
}
Words indicator(const std::optional<IndicatorValue>& value) { return value ? optional_words(value->indicator) : Words(); }

constexpr auto difference_columns = std::to_array<Column<Difference>>({
    {"change", [](const Difference& row) { return row.change(); }},
    {"source", [](const Difference& row) { return capi::words(row.source); }},
    {"document_before", [](const Difference& row) { return capi::above_zero(row.document_before); }},
    {"document_after", [](const Difference& row) { return capi::above_zero(row.document_after); }},
    {"start_before", [](const Difference& row) { return start(row.before); }},
    {"start_after", [](const Difference& row) { return start(row.after); }},
    {"indicator_before", [](const Difference& row) { return indicator(row.before); }},
    {"indicator_after", [](const Difference& row) { return indicator(row.after); }},
    {"value_before", [](const Difference& row) { return number(row.before); }},
    {"value_after", [](const Difference& row) { return number(row.after); }},
    {"columns", [](const Difference& row) { return capi::lines(row.columns); }},
});

}  // namespace

int zhibiao_database_merge(const char* const* parts, const size_t* part_sizes, size_t part_count, const char* output, size_t output_size,
                           int search, zhibiao_database** database) {
  return capi::make(database, [&](zhibiao_database& handle) {
    const std::vector<std::string> names = capi::texts(parts, part_sizes, part_count);
    const Path file = text(output, output_size);
    merge({names.begin(), names.end()}, file, search != 0, capi::watch_of_thread());
    handle.database.emplace(Database::open(file));
  });
}

int zhibiao_database_migrate(const char* path, size_t path_size, zhibiao_database** database) {
  return capi::make(database, [&](zhibiao_database& handle) {
    const Path file = text(path, path_size);
    migrate(file, capi::watch_of_thread());
    handle.database.emplace(Database::open(file));
  });
}

int zhibiao_database_split(zhibiao_database* database, const char* by, size_t by_size, const char* folder, size_t folder_size,
                           zhibiao_rows** rows) {
  return ask(database, rows, [&](zhibiao_database& handle) {
    const SplitBy what = capi::chosen<SplitBy>(text(by, by_size), {{"province", SplitBy::province}, {"year", SplitBy::year}});
    return capi::list<Path>(split(handle.opened(), what, text(folder, folder_size), capi::watch_of_thread()), path_columns);
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
                                                                            {"postgres", ExportFormat::postgres},
                                                                            {"datasette", ExportFormat::datasette}});
    if (what_size > 0) (options.format == ExportFormat::wide ? options.indicator : options.table) = text(what, what_size);
    export_file(handle.opened(), options, text(path, path_size), capi::watch_of_thread());
  });
}

int zhibiao_database_page(zhibiao_database* database, int64_t document, const char* path, size_t path_size, zhibiao_language language) {
  return call(database,
              [&](zhibiao_database& handle) { page_file(handle.opened(), document, text(path, path_size), capi::page_options(language)); });
}

int zhibiao_reparse(zhibiao_database* database, const zhibiao_codebook* codebook, zhibiao_rows** rows) {
  return ask(database, rows, [&](zhibiao_database& handle) {
    return capi::rows_of(reparse(handle.opened(), capi::codebook_or_automatic(codebook), capi::watch_of_thread()));
  });
}

int zhibiao_diff(zhibiao_database* before, zhibiao_database* after, zhibiao_rows** rows) {
  return ask(before, rows, [&](zhibiao_database& handle) {
    std::vector<Difference> found;
    diff(
        handle.opened(), capi::required(after, "the other database").opened(),
        [&](const Difference& difference) { found.push_back(difference); }, capi::watch_of_thread());
    return capi::list<Difference>(std::move(found), difference_columns);
  });
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
