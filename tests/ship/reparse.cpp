#include <SQLiteCpp/SQLiteCpp.h>

#include <catch2/catch.hpp>

#include "support/temporary_folder.hpp"
#include "zhibiao/ingest.hpp"
#include "zhibiao/ship.hpp"

using namespace zhibiao;
using Catch::Matchers::Contains;
using test::TemporaryFolder;

namespace {

std::filesystem::path samples(const TemporaryFolder& folder) {
  auto path = folder / "figures.db";
  ingest_paths({ZHIBIAO_SOURCE_DIR "/examples/reports"}, path);
  return path;
}

void change(const std::filesystem::path& path, const std::string& sql) {
  SQLite::Database client(path, SQLite::OPEN_READWRITE);
  client.exec(sql);
  REQUIRE(client.getChanges() > 0);
}

}  // namespace

TEST_CASE("the sample reports are read again as they were, HTML from its text", "[ship][reparse]") {
  const TemporaryFolder folder;
  CHECK(reparse(Database::open(samples(folder))).empty());
}

TEST_CASE("rows that are not read again are told", "[ship][reparse]") {
  const TemporaryFolder folder;
  const auto path = samples(folder);
  const std::string one = " WHERE document = (SELECT max(key) FROM document) AND ";
  const auto [sql, code, words] = GENERATE_COPY(table<std::string, std::string, std::string>({
      {"UPDATE observation SET label = 'x'" + one +
           "span_start = (SELECT max(span_start) FROM observation o WHERE o.document = observation.document)",
       "reparse", "is not what is read there now"},
      {"DELETE FROM check_result" + one + "number = (SELECT max(number) FROM check_result c WHERE c.document = check_result.document)",
       "reparse", "is not what is read there now"},
      {"UPDATE document SET reader = 'zhibiao 0.0.1, other 1' WHERE id = (SELECT max(id) FROM document)", "reader",
       "was read by zhibiao 0.0.1"},
  }));
  change(path, sql);
  const auto findings = reparse(Database::open(path));
  REQUIRE(findings.size() == 1);
  CHECK(findings[0].code == code);
  CHECK_THAT(findings[0].message, Contains(words));
}
