// Stock clients read the file without anything of ours.
#include <catch2/catch.hpp>
#include <cstdlib>

#include "store/sample.hpp"
#include "support/temporary_folder.hpp"

using namespace zhibiao;
using test::Sample;
using test::TemporaryFolder;

namespace {

bool has_command(const std::string& name) { return std::system(("command -v " + name + " > /dev/null 2>&1").c_str()) == 0; }

struct Shipped {
  TemporaryFolder folder;
  Shipped() {
    Database database = Database::create(folder / "work.db", {test::codebook()});
    const Sample sample;
    database.ingest(sample.document(), sample.report());
    database.seal(folder / "figures.db");
  }
  std::string run(const std::string& command) const {
    const std::string line = "cd '" + folder.path().string() + "' && " + command + " > out.txt 2>&1";
    const int status = std::system(line.c_str());
    return (status == 0 ? "" : "failed: ") + test::read_file(folder / "out.txt");
  }
};

const std::string three_values = "30.0|件\n22.0|件\n8.0|件\n";

}  // namespace

TEST_CASE("the sqlite3 shell reads and searches the file", "[store][clients]") {
  if (!has_command("sqlite3")) {
    WARN("skipped: there is no sqlite3 shell");
    return;
  }
  const Shipped shipped;
  const auto sql = [&](const std::string& query) { return shipped.run("sqlite3 figures.db \"" + query + "\""); };
  CHECK(sql("SELECT value, unit FROM indicator_value WHERE indicator = 'reconsideration.accepted'") == three_values);
  CHECK(sql("SELECT formula FROM check_finding WHERE consistent = 0") == "22 / 30 = 73.33 %\n");
  CHECK(sql("SELECT count(*) FROM observation o JOIN document d ON d.key = o.document"
            " WHERE substr(d.text, o.span_start + 1, o.span_end - o.span_start) <> o.quote") == "0\n");
  CHECK(sql("SELECT meaning FROM column_doc WHERE table_name = 'observation' AND column_name = 'quote'") ==
        "Exactly the characters of the span.\n");
  for (const char* word : {"罚*", "政*", "复议", "\\\"行政 政复 复议\\\"", "\\\"复议 议申 申请\\\""})
    CHECK(sql("SELECT count(*) FROM document_search WHERE document_search MATCH '" + std::string(word) + "'") ==
          (std::string(word) == "罚*" ? "0\n" : "1\n"));
  CHECK(sql("UPDATE observation SET quote = 'x' WHERE value = 30").find("failed") == 0);
  CHECK(sql("PRAGMA integrity_check; PRAGMA foreign_key_check") == "ok\n");
}

TEST_CASE("Python's sqlite3 reads and searches the file", "[store][clients]") {
  if (!has_command("python3")) {
    WARN("skipped: there is no Python");
    return;
  }
  const Shipped shipped;
  shipped.folder.write("read.py", R"(
import sqlite3
db = sqlite3.connect('file:figures.db?mode=ro', uri=True)
for value, unit in db.execute("SELECT value, unit FROM indicator_value WHERE indicator = 'reconsideration.accepted'"):
    print(f'{value}|{unit}')
print(db.execute("SELECT d.source FROM document_search JOIN document d ON d.key = document_search.rowid"
                 " WHERE document_search MATCH '复议'").fetchone()[0])
for text, start, end, quote in db.execute('SELECT text, span_start, span_end, quote FROM observation JOIN document ON key = document'):
    assert text[start:end] == quote
)");
  CHECK(shipped.run("python3 read.py") == three_values + "guangdong/gaozhou_2021.txt\n");
}
