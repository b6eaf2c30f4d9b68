#include "ingest/in_order.hpp"

#include <pthread.h>

#include <catch2/catch.hpp>
#include <cstdint>

#include "support/temporary_folder.hpp"
#include "zhibiao/ingest.hpp"

using namespace zhibiao;
using test::TemporaryFolder;

namespace {

/// While it lives no thread can be started: each would need a stack that no machine has.
class NoThreads {
 public:
  NoThreads() {
    pthread_attr_init(&old_);
    pthread_getattr_default_np(&old_);
    pthread_attr_t huge;
    pthread_attr_init(&huge);
    pthread_attr_setstacksize(&huge, std::size_t{1} << 60);
    REQUIRE(pthread_setattr_default_np(&huge) == 0);
    pthread_attr_destroy(&huge);
  }
  NoThreads(const NoThreads&) = delete;
  NoThreads& operator=(const NoThreads&) = delete;
  ~NoThreads() {
    pthread_setattr_default_np(&old_);
    pthread_attr_destroy(&old_);
  }

 private:
  pthread_attr_t old_;
};

std::vector<std::size_t> results(std::size_t count, unsigned threads) {
  batch::InOrder<std::size_t> work(count, threads, [](std::size_t i) { return i * i; });
  std::vector<std::size_t> all;
  for (std::size_t i = 0; i < count; ++i) all.push_back(work.next());
  return all;
}

}  // namespace

TEST_CASE("results come in order, with however many threads", "[ingest][threads]") {
  const std::vector<std::size_t> expected = results(200, 1);
  CHECK(expected.back() == 199U * 199U);
  for (const unsigned threads : {0U, 2U, 7U, 1000U}) CHECK(results(200, threads) == expected);
  CHECK(results(0, 4).empty());
}

TEST_CASE("what the work throws comes to the one who takes its result", "[ingest][threads]") {
  batch::InOrder<int> work(40, 3, [](std::size_t i) {
    if (i % 2 == 1) throw std::runtime_error("odd");
    return static_cast<int>(i);
  });
  for (int i = 0; i < 40; ++i) {
    if (i % 2 == 1)
      CHECK_THROWS_WITH(work.next(), "odd");
    else
      CHECK(work.next() == i);
  }
}

TEST_CASE("without threads the work is done all the same", "[ingest][threads]") {
  const TemporaryFolder folder;
  for (const char* name : {"a.txt", "b.txt", "c.txt"})
    folder.write(std::string("reports/") + name, "攸县2020年法治政府建设年度报告\n受理行政复议案件31件。\n");
  const std::vector<std::size_t> expected = results(100, 1);
  IngestOptions options;
  options.threads = 4;
  const NoThreads here;
  CHECK_THROWS(std::thread([] {}).join());
  CHECK(results(100, 5) == expected);
  CHECK(ingest_paths({folder / "reports"}, folder / "figures.db", options).added == 3);
}
