#include <catch2/catch.hpp>

#include "store/sample.hpp"
#include "support/temporary_folder.hpp"

using namespace zhibiao;

namespace {

struct Store {
  explicit Store(bool index) : database(Database::create(folder / "figures.db", {test::codebook(), index})) {
    add("a.txt", "甲县报告\n依法行政，行政复议案件３０件。拨打12345热线。GDP增长\n", "甲县报告");
    add("b.txt", "乙县報告\n行政訴訟案件5件；复核与议事。\n罚\n", "乙县报告");
    add("c.txt", "全文没有\n复，议；电话812345号\n", "执法培训");
  }
  void add(const std::string& source, const std::string& text, const std::string& title) {
    const Document document = test::document(text, source);
    test::ReportMaker make(document);
    make.report.info.title = title;
    make.report.info.year = Year(2021);
    database.ingest(document, make.report);
  }
  std::string sources(const std::string& words, std::size_t limit = 50) const {
    std::vector<std::string> found;
    for (const SearchHit& hit : database.search(words, limit)) found.push_back(hit.source);
    std::sort(found.begin(), found.end());
    std::string joined;
    for (const std::string& source : found) joined += source.substr(0, 1);
    return joined;
  }

  test::TemporaryFolder folder;
  Database database;
};

}  // namespace

TEST_CASE("words of any length are found, with and without an index", "[query][search]") {
  const Store store(GENERATE(true, false));
  CHECK(store.sources("罚") == "b");
  CHECK(store.sources("政") == "ab");
  CHECK(store.sources("复议") == "a");
  CHECK(store.sources("行政复议") == "a");
  CHECK(store.sources("行政复议案件") == "a");
  CHECK(store.sources("政复") == "a");
  CHECK(store.sources("复核与议事") == "b");
  CHECK(store.sources("增产") == "");
  CHECK(store.sources("复，议") == "c");
  SECTION("also Latin words and numbers, from their beginning") {
    CHECK(store.sources("gdp") == "a");
    CHECK(store.sources("GDP增") == "a");
    CHECK(store.sources("12345") == "a");
    CHECK(store.sources("123") == "a");
    CHECK(store.sources("12345热线") == "a");
    CHECK(store.sources("345") == "");
  }
  SECTION("in whatever form they are written") {
    CHECK(store.sources("30件") == "a");
    CHECK(store.sources("行政诉讼") == "b");
    CHECK(store.sources("报告") == "ab");
    CHECK(store.sources("行政訴訟") == "b");
  }
  SECTION("all of several") {
    CHECK(store.sources("行政 诉讼") == "b");
    CHECK(store.sources(" 行政　复议 ") == "a");
    CHECK(store.sources("复议 诉讼") == "");
  }
  SECTION("in the title") {
    CHECK(store.sources("培训") == "c");
    CHECK(store.sources("培训 电话") == "c");
  }
  SECTION("and signs that are no words") {
    CHECK(store.sources("；") == "bc");
    CHECK(store.sources("\"") == "");
    CHECK(store.sources("") == "");
    CHECK(store.sources("  ") == "");
    CHECK(store.sources("AND OR NOT") == "");
  }
  CHECK(store.sources("政", 1).size() == 1);
}

TEST_CASE("a hit shows its place", "[query][search]") {
  const Store store(true);
  const auto hits = store.database.search("行政复议");
  REQUIRE(hits.size() == 1);
  const SearchHit& hit = hits[0];
  CHECK(hit.document_title == "甲县报告");
  CHECK(hit.year == 2021);
  CHECK(hit.span == Span{10, 14});
  CHECK(hit.occurrences == 1);
  CHECK(hit.snippet == "甲县报告 依法行政，行政复议案件３０件。拨打12345热线。GDP增长 ");
  CHECK(hit.snippet_span == Span{0, 36});
  CHECK(text::to_utf8(text::to_code_points(hit.snippet).substr(hit.marked.start, hit.marked.length())) == "行政复议");
  CHECK(store.database.search("行政").front().occurrences >= 1);
}

TEST_CASE("old vintages are not searched", "[query][search]") {
  Store store(GENERATE(true, false));
  store.add("b.txt", "乙县报告\n更正后不再提及。\n", "乙县报告");
  const std::string both = store.sources("乙县");
  CHECK(both == "b");
}
