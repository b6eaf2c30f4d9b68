#include "capi/handles.hpp"
#include "capi/rows.hpp"
#include "capi/watch.hpp"

using namespace zhibiao;
using capi::call;
using capi::required;
using capi::text;

namespace {

// Asks an open database something.
template <typename Question>
int ask(zhibiao_database* database, zhibiao_rows** rows, Question question) noexcept {
  return capi::ask(database, rows, [&](zhibiao_database& handle) { return capi::rows_of(question(handle.opened())); });
}

Prefer preference(zhibiao_prefer prefer) { return prefer == ZHIBIAO_ALL ? Prefer::all : Prefer::latest; }

Scope scope(const zhibiao_database* database, const char* within, size_t size, int level, zhibiao_prefer prefer) {
  return {std::string(text(within, size)), level, preference(prefer), database->reporters};
}

std::vector<Figure> filled_cells(FigureTable table) {
  std::vector<Figure> figures;
  for (std::vector<Figure>& cell : table.cells)
    for (Figure& figure : cell) figures.push_back(std::move(figure));
  return figures;
}

}  // namespace

int zhibiao_find(zhibiao_database* database, const zhibiao_query* query, zhibiao_rows** rows) {
  return ask(database, rows, [&](const Database& opened) { return opened.cursor(required(query, "query").query); });
}

int zhibiao_series(zhibiao_database* database, const char* region, size_t region_size, const char* indicator, size_t indicator_size,
                   zhibiao_prefer prefer, zhibiao_rows** rows) {
  return ask(database, rows, [&](const Database& opened) {
    return opened.series(text(region, region_size), text(indicator, indicator_size), preference(prefer), database->reporters);
  });
}

int zhibiao_table(zhibiao_database* database, const char* const* regions, const size_t* region_sizes, size_t region_count, int first_year,
                  int last_year, const char* indicator, size_t indicator_size, zhibiao_prefer prefer, zhibiao_rows** rows) {
  return ask(database, rows, [&](const Database& opened) {
    return filled_cells(opened.table(capi::texts(regions, region_sizes, region_count), first_year, last_year,
                                     text(indicator, indicator_size), preference(prefer), database->reporters));
  });
}

int zhibiao_compare(zhibiao_database* database, const char* indicator, size_t indicator_size, int year, const char* within,
                    size_t within_size, int level, zhibiao_prefer prefer, zhibiao_rows** rows) {
  return ask(database, rows, [&](const Database& opened) {
    return opened.compare(text(indicator, indicator_size), year, scope(database, within, within_size, level, prefer));
  });
}

int zhibiao_changes(zhibiao_database* database, const char* indicator, size_t indicator_size, int from, int to, const char* within,
                    size_t within_size, int level, zhibiao_prefer prefer, zhibiao_rows** rows) {
  return ask(database, rows, [&](const Database& opened) {
    return opened.changes(text(indicator, indicator_size), from, to, scope(database, within, within_size, level, prefer));
  });
}

int zhibiao_search(zhibiao_database* database, const char* words, size_t size, size_t limit, zhibiao_rows** rows) {
  return ask(database, rows, [&](const Database& opened) { return opened.search(text(words, size), limit); });
}

int zhibiao_evidence(zhibiao_database* database, int64_t document, uint32_t start, zhibiao_rows** rows) {
  return ask(database, rows, [&](const Database& opened) {
    std::vector<Evidence> found;
    if (auto evidence = opened.evidence({document, start})) found.push_back(std::move(*evidence));
    return found;
  });
}

int zhibiao_coverage(zhibiao_database* database, zhibiao_rows** rows) {
  return ask(database, rows, [](const Database& opened) { return opened.coverage(); });
}

int zhibiao_checks(zhibiao_database* database, int inconsistent_only, zhibiao_rows** rows) {
  return ask(database, rows, [&](const Database& opened) { return opened.checks(inconsistent_only != 0); });
}

int zhibiao_verify(zhibiao_database* database, zhibiao_rows** rows) {
  return ask(database, rows, [](const Database& opened) { return opened.verify(capi::watch_of_thread()); });
}

int zhibiao_count(zhibiao_database* database, const zhibiao_query* query, uint64_t* rows) {
  return call(database, [&](zhibiao_database& handle) { required(rows, "rows") = handle.opened().count(required(query, "query").query); });
}

int zhibiao_documents(zhibiao_database* database, zhibiao_rows** rows) {
  return ask(database, rows, [](const Database& opened) { return opened.documents(); });
}

int zhibiao_diagnostics(zhibiao_database* database, zhibiao_rows** rows) {
  return ask(database, rows, [](const Database& opened) { return opened.diagnostics(); });
}

int zhibiao_info(zhibiao_database* database, zhibiao_rows** rows) {
  return ask(database, rows, [](const Database& opened) { return opened.info(); });
}

int zhibiao_regions_named(zhibiao_database* database, const char* word, size_t size, zhibiao_rows** rows) {
  return ask(database, rows, [&](const Database& opened) { return opened.regions_named(text(word, size)); });
}

int zhibiao_indicators_named(zhibiao_database* database, const char* word, size_t size, zhibiao_rows** rows) {
  return ask(database, rows, [&](const Database& opened) { return opened.indicators_named(text(word, size)); });
}
