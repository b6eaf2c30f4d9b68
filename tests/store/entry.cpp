// What is told of a document's rows without the database is what the database tells of them.
#include "store/entry.hpp"

#include <catch2/catch.hpp>
#include <optional>
#include <set>

#include "store/connection.hpp"
#include "store/digest.hpp"
#include "store/layout.hpp"
#include "store/layout_1.hpp"
#include "store/writer.hpp"
#include "support/files.hpp"
#include "zhibiao/extractor.hpp"

using namespace zhibiao;

namespace {

/// A database in memory with one document at a time.
class Stored {
 public:
  explicit Stored(const Codebook& codebook) {
    store::create_tables(connection);
    writer.emplace(connection, codebook);
  }
  std::int64_t write(const Document& document, const Report& report) {
    connection.execute("DELETE FROM document");
    writer->write(document, report);
    return connection.integer("SELECT key FROM document");
  }
  std::vector<int> wholes() {
    std::vector<int> found;
    store::Statement rows = connection.prepare("SELECT whole FROM observation ORDER BY span_start");
    while (rows.step()) found.push_back(static_cast<int>(rows.integer(0)));
    return found;
  }

  store::Connection connection;
  std::optional<store::Writer> writer;
};

}  // namespace

TEST_CASE("the digest of a document that was prepared is the one that its rows give") {
  const Extractor extractor(Codebook::automatic());
  Stored stored(Codebook::automatic());
  std::set<int> kinds;
  std::size_t documents = 0;
  for (const auto& file : test::files_below("tests/documents", {".txt"})) {
    const Document document = Document::from_file(file);
    const Report report = extractor.extract(document);
    const store::Entry entry = store::prepare(document, report, Codebook::automatic(), false);
    INFO(file);
    const std::int64_t key = stored.write(document, report);
    CHECK(store::document_digest(stored.connection, key) == entry.digest);

    // By the same rules in SQL, which tell it of documents in old files.
    const std::vector<int> prepared = stored.wholes();
    stored.connection.execute("UPDATE observation SET whole = breakdown IS NULL");
    store::mark_wholes(stored.connection, key);
    CHECK(stored.wholes() == prepared);
    kinds.insert(prepared.begin(), prepared.end());
    ++documents;
  }
  CHECK(documents > 20);
  CHECK(kinds == std::set<int>{0, 1, 2});
}
