// The queries that people ask use the indexes that are there for them.
#include <catch2/catch.hpp>

#include "query/find.hpp"
#include "region/region.hpp"
#include "store/finish.hpp"
#include "store/layout.hpp"
#include "store/sample.hpp"
#include "store/writer.hpp"

using namespace zhibiao;
using Catch::Matchers::Contains;

namespace {

// Large enough for an index to be worth while: all counties of some provinces, two years.
struct Plans {
  store::Connection connection;

  Plans() {
    store::create_tables(connection);
    store::create_triggers_and_views(connection);
    store::Writer writer(connection, test::codebook());
    test::Sample sample;
    sample.text = "受理30件，办结20件";
    const std::vector<std::string> codes = {"reconsideration.accepted", "reconsideration.concluded", "training.sessions"};
    std::size_t documents = 0;
    for (const region::Region& county : region::all(2020)) {
      if (county.level != 3 || county.code > "150000") continue;
      for (const int year : {2020, 2021}) {
        sample.source = county.code + "_" + std::to_string(year) + ".txt";
        const Document document = sample.document();
        test::ReportMaker make(document);
        make.report.info.region_code = county.code;
        make.report.info.year = Year(year);
        make.observe("30件", Decimal(30), "件").indicator = codes[documents++ % codes.size()];
        make.observe("20件", Decimal(20), "件");
        make.report.checks = {{"sum", 0, {1}, Decimal(20), documents % 10 != 0, "20 = 30"}};
        writer.write(document, make.report);
      }
    }
    writer.settle();
    store::create_indexes(connection);
    store::stamp(connection);
  }
  std::string operator()(const std::string& sql) {
    store::Statement rows = connection.prepare("EXPLAIN QUERY PLAN " + sql);
    std::string plan;
    while (rows.step()) plan += rows.text(3) + "\n";
    return plan;
  }
  // Of a query that reads no whole table.
  std::string operator()(const Query& query) {
    std::string plan = (*this)(query::to_sql(query.filter()).text);
    // The codebook of three may be gone through.
    CHECK_THAT(plan, !Contains("SCAN o") && !Contains("SCAN d") && !Contains("SCAN s"));
    return plan;
  }
};

}  // namespace

TEST_CASE("typed queries are served by indexes", "[query][plan]") {
  Plans plan;
  using enum Query::Descendants;
  CHECK_THAT(plan(Query().indicator("training.sessions").year(2021)),
             Contains("observation_by_indicator (indicator=? AND year>? AND year<?)"));
  CHECK_THAT(plan(Query().region("440981").indicator("training.sessions")), Contains("(region=? AND indicator=?)"));
  CHECK_THAT(plan(Query().region("440000", with)), Contains("observation_by_region (region>? AND region<?)"));
  CHECK_THAT(plan(Query().indicator("training.*")),
             Contains("indicator_1 (code>? AND code<?)") && Contains("observation_by_indicator (indicator=?)"));
  CHECK_THAT(plan(Query().document(1)), Contains("PRIMARY KEY (document=?)"));
  CHECK_THAT(plan(Query().region("440981").region("440982")), Contains("observation_by_region (region=?)"));
}

TEST_CASE("the views are served by indexes", "[query][plan]") {
  Plans plan;
  CHECK_THAT(plan("SELECT * FROM indicator_value WHERE indicator = 'training.sessions' AND year = 2021"),
             Contains("observation_by_indicator (indicator=? AND year=?)"));
  CHECK_THAT(plan("SELECT * FROM indicator_value WHERE region = '440981' AND indicator = 'training.sessions' ORDER BY year"),
             Contains("observation_by_region (region=? AND indicator=?)") && !Contains("TEMP B-TREE"));
  CHECK_THAT(plan("SELECT * FROM check_finding WHERE consistent = 0"), Contains("check_result_inconsistent"));
  CHECK_THAT(plan("SELECT * FROM document WHERE region BETWEEN '440000' AND '449999'"),
             Contains("document_by_region (region>? AND region<?)"));
}
