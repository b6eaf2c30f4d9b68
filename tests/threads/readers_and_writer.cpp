// The thread rule: one Database per thread, many readers while one writer ingests. ThreadSanitizer looks at it in the preset tsan.
#include <atomic>
#include <catch2/catch.hpp>
#include <thread>
#include <vector>

#include "store/sample.hpp"
#include "support/temporary_folder.hpp"
#include "zhibiao/extractor.hpp"
#include "zhibiao/ingest.hpp"

using namespace zhibiao;

namespace {

constexpr int documents = 12;
constexpr int readers = 4;

test::Sample sample_of(int number) {
  test::Sample sample;
  sample.source = std::to_string(number) + ".txt";
  return sample;
}

// What a reader must find whenever it looks: whole documents, and never fewer than before. Gives how many documents there are.
std::size_t look(const Database& database, std::size_t rows_of_a_document, std::atomic<int>& faults) {
  const auto rows = database.find(Query().order(Order::document));
  for (const IndicatorValue& row : rows)
    if (!database.evidence(row.id)) ++faults;
  if (rows.size() % rows_of_a_document != 0) ++faults;
  if (!rows.empty() && database.series("440981", "reconsideration.accepted").empty()) ++faults;
  if (database.compare("reconsideration.accepted", 2021).figures.size() > 1) ++faults;
  (void)database.search("复议");
  return rows.size() / rows_of_a_document;
}

// Looks until it has seen `wanted` documents; Catch's checks are for one thread only, so faults are counted.
void read_until(const std::filesystem::path& path, std::size_t wanted, std::size_t rows_of_a_document, std::atomic<int>& faults) {
  try {
    const Database own = Database::open(path);
    for (std::size_t before = 0, seen = 0; before < wanted; before = seen) {
      seen = look(own, rows_of_a_document, faults);
      if (seen < before) ++faults;
    }
  } catch (const Error&) {
    ++faults;
  }
}

}  // namespace

TEST_CASE("many threads read while one writes, each with a Database of its own", "[threads]") {
  const test::TemporaryFolder folder;
  const auto path = folder / "figures.db";
  Database writer = Database::create(path, {test::codebook()});
  const std::size_t rows_of_a_document = test::Sample().report().observations.size();
  std::atomic<int> faults = 0;
  std::vector<std::thread> threads;
  for (int reader = 0; reader < readers; ++reader) threads.emplace_back([&] { read_until(path, documents, rows_of_a_document, faults); });
  for (int number = 0; number < documents; ++number) {
    const test::Sample sample = sample_of(number);
    CHECK(writer.ingest(sample.document(), sample.report()).status == IngestStatus::added);
  }
  for (std::thread& thread : threads) thread.join();
  CHECK(faults == 0);
  CHECK(writer.verify().empty());
}

TEST_CASE("a batch replaces the file while threads read the old one", "[threads]") {
  const test::TemporaryFolder folder;
  const auto path = folder / "figures.db";
  for (int number = 0; number < documents; ++number)
    folder.write("reports/" + std::to_string(number) + ".txt",
                 "平川县2021年法治政府建设年度报告\n全年受理行政复议案件" + std::to_string(number + 10) + "件。\n");
  ingest_paths({folder / "reports/0.txt"}, path);
  std::atomic<int> faults = 0;
  std::atomic<bool> stop = false;
  std::vector<std::thread> threads;
  for (int reader = 0; reader < readers; ++reader)
    threads.emplace_back([&] {
      try {
        do {
          if (Database::open(path).find(Query()).empty()) ++faults;
        } while (!stop);
      } catch (const Error&) {
        ++faults;
      }
    });
  IngestOptions options;
  options.threads = 2;
  const IngestSummary summary = ingest_paths({folder / "reports"}, path, options);
  stop = true;
  for (std::thread& thread : threads) thread.join();
  CHECK(faults == 0);
  CHECK(summary.rejected.empty());
  CHECK(Database::open(path).find(Query()).size() == documents);
}

TEST_CASE("one extractor serves many threads", "[threads]") {
  const Extractor shared;
  const Document document = test::document(test::Sample().text, "a.txt");
  const std::size_t expected = shared.extract(document).observations.size();
  REQUIRE(expected > 0);
  std::atomic<int> faults = 0;
  std::vector<std::thread> threads;
  for (int reader = 0; reader < readers; ++reader)
    threads.emplace_back([&] {
      if (shared.extract(document).observations.size() != expected) ++faults;
    });
  for (std::thread& thread : threads) thread.join();
  CHECK(faults == 0);
}
