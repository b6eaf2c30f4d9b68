// Writing: documents a second into a database, with everything that protects it (constraints, triggers, hashes, search index),
// against bare inserts of the same number of rows into a table without any of it, in the same run.
#include <benchmark/benchmark.h>
#include <sqlite3.h>

#include <filesystem>
#include <vector>

#include "sample.hpp"
#include "zhibiao/database.hpp"
#include "zhibiao/extractor.hpp"

namespace zhibiao::benchmarks {
namespace {

struct Extracted {
  Document document;
  Report report;
};

std::vector<Extracted> extracted() {
  const Extractor extractor;
  std::vector<Extracted> all;
  for (std::size_t i = 0; i < reports().size(); ++i) {
    DocumentOptions options;
    options.source = std::to_string(i) + ".txt";
    Document document = Document::from_bytes(reports()[i], options);
    Report report = extractor.extract(document);
    all.push_back({std::move(document), std::move(report)});
  }
  return all;
}

std::filesystem::path database_path() { return std::filesystem::temp_directory_path() / "zhibiao-benchmark.db"; }

void ingest(benchmark::State& state) {
  const auto all = extracted();
  CreateOptions options;
  options.search = state.range(0) != 0;
  std::int64_t rows = 0;
  for (auto _ : state) {
    state.PauseTiming();
    std::filesystem::remove(database_path());
    auto database = Database::create(database_path(), options);
    state.ResumeTiming();
    for (const auto& [document, report] : all) {
      database.ingest(document, report);
      rows += static_cast<std::int64_t>(report.observations.size());
    }
  }
  std::filesystem::remove(database_path());
  state.SetItemsProcessed(rows);
}
BENCHMARK(ingest)->ArgName("search")->Arg(0)->Arg(1)->Unit(benchmark::kMillisecond);

void reference_insert(benchmark::State& state) {
  const auto all = extracted();
  std::int64_t rows = 0;
  for (auto _ : state) {
    state.PauseTiming();
    std::filesystem::remove(database_path());
    sqlite3* database = nullptr;
    sqlite3_open(database_path().c_str(), &database);
    sqlite3_exec(database, "CREATE TABLE figure (start INTEGER, label TEXT, value TEXT, unit TEXT, quote TEXT)", nullptr, nullptr, nullptr);
    sqlite3_stmt* insert = nullptr;
    sqlite3_prepare_v2(database, "INSERT INTO figure VALUES (?, ?, ?, ?, ?)", -1, &insert, nullptr);
    state.ResumeTiming();
    const auto bind = [&](int column, const std::string& text) {
      sqlite3_bind_text(insert, column, text.data(), static_cast<int>(text.size()), SQLITE_TRANSIENT);
    };
    for (const auto& [document, report] : all) {
      sqlite3_exec(database, "BEGIN", nullptr, nullptr, nullptr);
      for (const auto& row : report.observations) {
        sqlite3_bind_int64(insert, 1, row.span.start);
        bind(2, row.label);
        bind(3, row.value.to_string());
        bind(4, row.unit);
        bind(5, row.quote);
        sqlite3_step(insert);
        sqlite3_reset(insert);
        ++rows;
      }
      sqlite3_exec(database, "COMMIT", nullptr, nullptr, nullptr);
    }
    state.PauseTiming();
    sqlite3_finalize(insert);
    sqlite3_close(database);
    state.ResumeTiming();
  }
  std::filesystem::remove(database_path());
  state.SetItemsProcessed(rows);
}
BENCHMARK(reference_insert)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace zhibiao::benchmarks
