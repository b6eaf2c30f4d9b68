#include <catch2/catch.hpp>

#include "store/sample.hpp"
#include "support/temporary_folder.hpp"

using namespace zhibiao;

namespace {

struct Store {
  test::TemporaryFolder folder;
  Database database = Database::create(folder / "figures.db", {test::codebook()});

  // Evidence of the first quote of a text.
  Evidence evidence(const std::string& text, const std::string& quote) {
    const Document document = test::document(text, "a.txt");
    test::ReportMaker make(document);
    const Span span = make.observe(quote, Decimal(1), "件").span;
    const IngestResult result = database.ingest(document, make.report);
    return database.evidence({result.document, span.start}).value();
  }
};

}  // namespace

TEST_CASE("evidence tells the sentence, the way of headings and the source", "[query][evidence]") {
  Store store;
  const test::Sample sample;
  const IngestResult result = store.database.ingest(sample.document(), sample.report());
  const auto rows = store.database.find(Query().indicator("training.sessions").status(Status::target));
  REQUIRE(rows.size() == 1);
  const auto evidence = store.database.evidence(rows[0].id);
  REQUIRE(evidence);
  CHECK(evidence->quote == "10-12场");
  CHECK(evidence->sentence == "计划培训10-12场，投入约880000000元。");
  CHECK(evidence->headings == std::vector<std::string>{"二、下一步打算"});
  CHECK(evidence->document_title == "高州市2021年法治政府建设年度报告");
  CHECK(evidence->source == sample.source);
  CHECK(evidence->sha256 == sample.document().sha256());
  CHECK(evidence->published == "2022-01-20");
  CHECK(evidence->issuer == "高州市人民政府");
  CHECK(evidence->page == 3);
  CHECK(evidence->rule == "by_hand");
  CHECK(sample.document().quote(evidence->span) == evidence->quote);
  CHECK(sample.document().quote(evidence->sentence_span) == evidence->sentence);
  CHECK_FALSE(store.database.evidence({result.document, 0}));
  CHECK_FALSE(store.database.evidence({1, rows[0].id.start}));
}

TEST_CASE("a sentence ends at its mark or its line", "[query][evidence]") {
  Store store;
  CHECK(store.evidence("前句。本句1件！后句", "1件").sentence == "本句1件！");
  CHECK(store.evidence("前行\n  本行1件\n后行", "1件").sentence == "本行1件");
  CHECK(store.evidence("1件", "1件").sentence == "1件");
  CHECK(store.evidence("事项\t数量\r\n受理\t1件\r\n", "1件").sentence == "受理\t1件");
  CHECK(store.evidence("全年受理1\n件，均已办结。其他", "1\n件").sentence == "全年受理1\n件，均已办结。");
}
