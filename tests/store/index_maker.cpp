#include "store/index_maker.hpp"

#include <catch2/catch.hpp>

#include "store/finish.hpp"
#include "store/layout.hpp"
#include "support/temporary_folder.hpp"

using namespace zhibiao;
using namespace zhibiao::store;
using test::TemporaryFolder;

namespace {

std::string text_of(std::int64_t key) {
  std::string text;
  for (int i = 0; i < 2000; ++i) text += "受理行政复议申请" + std::to_string(key * 7 + i) + "件，";
  return text;
}

std::string parts_of(Connection& connection) {
  std::string all;
  for (const char* part : {"data", "idx", "docsize", "config"}) {
    Statement rows = connection.prepare(std::string("SELECT * FROM document_search_") + part);
    while (rows.step())
      for (int column = 0; column < rows.columns(); ++column) all += rows.text(column) + '|';
  }
  return all;
}

}  // namespace

TEST_CASE("an index that is made beside the rows is the one that is made in the database", "[store][search]") {
  const TemporaryFolder folder;
  const std::int64_t documents = GENERATE(0, 3, 60);  // of 150 KB
  const IndexMaker::Flush flush = GENERATE(IndexMaker::Flush::each_batch, IndexMaker::Flush::at_end);
  Connection direct;
  create_tables(direct);
  create_search(direct);
  Connection beside;
  create_tables(beside);
  {
    IndexMaker maker(folder / "made.db", flush);
    Transaction transaction(direct);
    std::size_t waiting = 0;
    std::vector<std::pair<std::int64_t, SearchTerms>> batch;
    const auto index_batch = [&] {
      for (const auto& [key, terms] : batch) index_document(direct, key, terms);
      batch.clear();
      waiting = 0;
    };
    for (std::int64_t key = 1; key <= documents; ++key) {
      const SearchTerms terms = search_terms("标题", text_of(key));
      if (flush == IndexMaker::Flush::each_batch) {
        maker.add(key, terms);
      } else {
        maker.add(key, "标题", text_of(key));
      }
      batch.emplace_back(key, terms);
      waiting += terms.title.size() + terms.text.size();
      if (waiting <= std::size_t{1} << 20 || flush == IndexMaker::Flush::at_end) continue;
      index_batch();
      Transaction(direct).commit();
    }
    index_batch();
    Transaction moving(beside);
    maker.move_to(beside);
    moving.commit();
    transaction.commit();
  }
  CAPTURE(documents, flush == IndexMaker::Flush::each_batch);
  CHECK((parts_of(beside) == parts_of(direct)));  // too long to be shown
  CHECK(wrongly_indexed(beside).empty());
  CHECK(std::filesystem::is_empty(folder.path()));
  CHECK_THROWS(beside.execute("DELETE FROM document_search_data"));
}
