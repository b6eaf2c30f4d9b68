#include "zhibiao/codebook.hpp"

#include <array>
#include <vector>

#include "capi/columns.hpp"
#include "capi/handles.hpp"

using namespace zhibiao;
using capi::call;
using capi::Column;
using capi::list;
using capi::required;
using capi::text;
using capi::words;

namespace {

constexpr auto indicator_columns = std::to_array<Column<IndicatorInfo>>({
    {"indicator", [](const IndicatorInfo& row) { return words(row.code); }},
    {"name_zh", [](const IndicatorInfo& row) { return words(row.name_zh); }},
    {"name_en", [](const IndicatorInfo& row) { return words(row.name_en); }},
    {"unit", [](const IndicatorInfo& row) { return words(row.unit); }},
    {"definition", [](const IndicatorInfo& row) { return words(row.definition); }},
    {"official_scheme", [](const IndicatorInfo& row) { return words(row.official_scheme); }},
    {"official_number", [](const IndicatorInfo& row) { return words(row.official_number); }},
    {"official_name", [](const IndicatorInfo& row) { return words(row.official_name); }},
});

constexpr auto part_columns = std::to_array<Column<CodebookInfo>>({
    {"name", [](const CodebookInfo& row) { return words(row.name); }},
    {"version", [](const CodebookInfo& row) { return words(row.version); }},
    {"title", [](const CodebookInfo& row) { return words(row.title); }},
});

constexpr auto lint_columns = std::to_array<Column<CodebookFinding>>({
    {"indicator", [](const CodebookFinding& row) { return words(row.code); }},
    {"message", [](const CodebookFinding& row) { return words(row.message); }},
    {"error", [](const CodebookFinding& row) { return row.error; }},
});

template <typename Make>
int filled(zhibiao_codebook** codebook, Make make) noexcept {
  return capi::make(codebook, [&](zhibiao_codebook& handle) { handle.codebook.emplace(make()); });
}

}  // namespace

int zhibiao_codebook_automatic(zhibiao_codebook** codebook) {
  return filled(codebook, [] { return Codebook::automatic(); });
}

int zhibiao_codebook_shipped(const char* name, size_t size, zhibiao_codebook** codebook) {
  return filled(codebook, [&] { return Codebook::shipped(text(name, size)); });
}

int zhibiao_codebook_from_file(const char* path, size_t path_size, zhibiao_codebook** codebook) {
  return filled(codebook, [&] { return Codebook::from_file(text(path, path_size)); });
}

int zhibiao_codebook_from_toml(const char* toml, size_t size, const char* name, size_t name_size, zhibiao_codebook** codebook) {
  return filled(codebook, [&] { return Codebook::from_toml(text(toml, size), text(name, name_size)); });
}

int zhibiao_codebook_only(const zhibiao_codebook* whole, zhibiao_codebook** codebook) {
  return filled(codebook, [&] { return required(whole, "codebook").made().only(); });
}

int zhibiao_codebook_combine(const zhibiao_codebook* const* codebooks, size_t count, zhibiao_codebook** codebook) {
  return filled(codebook, [&] {
    std::vector<Codebook> all;
    for (size_t i = 0; i < count; ++i) all.push_back(required((&required(codebooks, "codebooks"))[i], "a codebook").made());
    return Codebook::combine(all);
  });
}

void zhibiao_codebook_free(zhibiao_codebook* codebook) { delete codebook; }

int zhibiao_codebook_error(const zhibiao_codebook* codebook, const char** message, size_t* size) {
  return codebook == nullptr ? static_cast<int>(ZHIBIAO_MISUSE) : codebook->error(message, size);
}

int zhibiao_codebook_name(zhibiao_codebook* codebook, const char** name, size_t* size) {
  return call(codebook, [&](const zhibiao_codebook& handle) { capi::give(handle.made().name(), name, size); });
}

int zhibiao_codebook_version(zhibiao_codebook* codebook, const char** version, size_t* size) {
  return call(codebook, [&](const zhibiao_codebook& handle) { capi::give(handle.made().version(), version, size); });
}

int zhibiao_codebook_parts(zhibiao_codebook* codebook, zhibiao_rows** rows) {
  return capi::ask(codebook, rows, [](const zhibiao_codebook& handle) { return list<CodebookInfo>(handle.made().parts(), part_columns); });
}

int zhibiao_codebook_indicators(zhibiao_codebook* codebook, zhibiao_rows** rows) {
  return capi::ask(codebook, rows,
                   [](const zhibiao_codebook& handle) { return list<IndicatorInfo>(handle.made().indicators(), indicator_columns); });
}

int zhibiao_codebook_lint(zhibiao_codebook* codebook, zhibiao_rows** rows) {
  return capi::ask(codebook, rows,
                   [](const zhibiao_codebook& handle) { return list<CodebookFinding>(handle.made().lint(), lint_columns); });
}
