#include <algorithm>
#include <catch2/catch.hpp>

#include "store/sample.hpp"
#include "support/temporary_folder.hpp"

using namespace zhibiao;
using test::error_of;
using test::Sample;

namespace {

using Texts = std::vector<std::string>;

// Two counties of one prefecture over two years, and a district elsewhere.
struct Store {
  test::TemporaryFolder folder;
  Database database = Database::create(folder / "figures.db", {test::codebook(), false});

  Store() {
    for (const auto& [region, name] :
         {std::pair("440981", "广东省茂名市高州市"), std::pair("440982", "广东省茂名市化州市"), std::pair("500153", "重庆市荣昌区")})
      for (const int year : {2020, 2021}) {
        Sample sample;
        sample.source = std::string(region) + "_" + std::to_string(year) + ".txt";
        sample.region = region;
        sample.region_name = name;
        sample.year = Year(year);
        database.ingest(sample.document(), sample.report());
      }
  }
  Texts quotes(const Query& query) const {
    Texts found;
    for (const IndicatorValue& value : database.find(query)) found.push_back(value.quote);
    return found;
  }
  std::size_t count(const Query& query) const { return database.find(query).size(); }
};

constexpr std::size_t rows_of_a_report = 7;

}  // namespace

TEST_CASE("a region is asked for alone or with everything below it", "[query]") {
  const Store store;
  using enum Query::Descendants;
  CHECK(store.count(Query()) == 6 * rows_of_a_report);
  CHECK(store.count(Query().region("440981")) == 2 * rows_of_a_report);
  CHECK(store.count(Query().region("440900")) == 0);
  CHECK(store.count(Query().region("440900", with)) == 4 * rows_of_a_report);
  CHECK(store.count(Query().region("440000", with)) == 4 * rows_of_a_report);
  CHECK(store.count(Query().region("440981", with)) == 2 * rows_of_a_report);
  CHECK(store.count(Query().region("500000", with)) == 2 * rows_of_a_report);
  CHECK(store.count(Query().region("440981").region("500153")) == 4 * rows_of_a_report);
  CHECK(store.count(Query().region("110000", with)) == 0);
  for (const char* wrong : {"", "4409", "广东省", "44098a", "4409811"})
    CHECK(error_of([&] { Query().region(wrong); }).code() == ErrorCode::misuse);
}

TEST_CASE("years are those that the values are about, not those of the reports", "[query]") {
  const Store store;
  CHECK(store.count(Query().region("440981").year(2020)) == 6);
  CHECK(store.count(Query().region("440981").year(2021)) == 7);
  CHECK(store.count(Query().region("440981").years(2021, 2022)) == 8);
  CHECK(store.count(Query().years(1990, 1999)) == 0);
}

TEST_CASE("indicators are asked for by code or by domain", "[query]") {
  const Store store;
  const Query one = Query().region("440981").year(2021);
  CHECK(store.quotes(Query(one).indicator("training.sessions").order(Order::value)) == Texts{"６场", "10-12场"});
  CHECK(store.quotes(Query(one).indicator("reconsideration.*").order(Order::value)) == Texts{"8件", "22件", "30件"});
  CHECK(store.count(Query(one).indicator("reconsideration.*").indicator("training.sessions")) == 5);
  CHECK(store.count(Query(one).indicator("recon*")) == 3);
  CHECK(store.count(Query(one).indicator("reconsideration")) == 0);
  CHECK(store.count(Query(one).has_code(false)) == 2);
  CHECK(store.count(Query(one).has_code(true)) == 5);
  for (const char* wrong : {"*", "*.accepted", "a*b"}) CHECK(error_of([&] { Query().indicator(wrong); }).code() == ErrorCode::misuse);
}

TEST_CASE("label, unit, status and document narrow too", "[query]") {
  const Store store;
  const Query one = Query().region("440981").year(2021);
  CHECK(store.count(Query(one).label("复议")) == 3);
  CHECK(store.count(Query(one).label("100%_")) == 0);
  CHECK(store.count(Query(one).unit("件")) == 3);
  CHECK(store.count(Query(one).unit("件").unit("%")) == 4);
  CHECK(store.count(Query(one).status(Status::target)) == 2);
  CHECK(store.count(Query(one).status(Status::target).status(Status::actual)) == 7);
  const std::int64_t document = store.database.find(Query(one).year(2021)).front().id.document;
  CHECK(store.count(Query().document(document)) <= rows_of_a_report);
  CHECK(store.count(Query().document(1)) == 0);
}

TEST_CASE("level, domain, qualifier, section role and repeats narrow too", "[query]") {
  const Store store;
  const Query one = Query().region("440981").year(2021);
  CHECK(store.count(Query().level(3)) == 6 * rows_of_a_report);
  CHECK(store.count(Query().level(1)) == 0);
  CHECK(store.count(Query().level(2).level(3)) == 6 * rows_of_a_report);
  CHECK(store.count(Query(one).domain("training")) == 2);
  CHECK(store.count(Query(one).domain("train")) == 0);
  CHECK(store.count(Query(one).domain("training").domain("reconsideration")) == 5);
  CHECK(store.quotes(Query().document(store.database.find(one).back().id.document).qualifier(Qualifier::about)) == Texts{"880000000元"});
  CHECK(store.count(Query().qualifier(Qualifier::less)) == 0);
  CHECK(store.count(Query().qualifier(Qualifier::exact).qualifier(Qualifier::about)) == 6 * rows_of_a_report);
  CHECK(store.count(Query().role(SectionRole::plans)) == 6 * 2);
  CHECK(store.count(Query().role(SectionRole::problems)) == 0);
  CHECK(store.count(Query().role(SectionRole::achievements).role(SectionRole::plans)) == 6 * rows_of_a_report);
  for (const int wrong : {0, 4, -1}) CHECK(error_of([&] { Query().level(wrong); }).code() == ErrorCode::misuse);
  for (const char* wrong : {"", "a.b", "a*"}) CHECK(error_of([&] { Query().domain(wrong); }).code() == ErrorCode::misuse);
}

TEST_CASE("rows come in the order asked for, and in pages", "[query]") {
  const Store store;
  const Query one = Query().region("440981").region("500153").indicator("reconsideration.accepted").years(2020, 2021);
  const auto all = store.database.find(Query(one).order(Order::value));
  CHECK(std::is_sorted(all.begin(), all.end(), [](const auto& a, const auto& b) { return a.value < b.value; }));
  const auto down = store.database.find(Query(one).order(Order::value_desc));
  CHECK(std::is_sorted(down.begin(), down.end(), [](const auto& a, const auto& b) { return a.value > b.value; }));
  const auto by_year = store.database.find(Query(one).order(Order::year));
  CHECK(std::is_sorted(by_year.begin(), by_year.end(), [](const auto& a, const auto& b) { return a.year < b.year; }));
  const auto by_region = store.database.find(one);
  CHECK(std::is_sorted(by_region.begin(), by_region.end(), [](const auto& a, const auto& b) { return a.region < b.region; }));
  const auto by_document = store.database.find(Query(one).order(Order::document));
  CHECK(std::is_sorted(by_document.begin(), by_document.end(),
                       [](const auto& a, const auto& b) { return std::tie(a.source, a.span.start) < std::tie(b.source, b.span.start); }));

  Texts paged;
  for (std::uint64_t page = 0; page < 4; ++page)
    for (const IndicatorValue& value : store.database.find(Query(one).order(Order::value).limit(3).offset(page * 3)))
      paged.push_back(value.id.to_string());
  Texts whole;
  for (const IndicatorValue& value : all) whole.push_back(value.id.to_string());
  CHECK(paged == whole);
  CHECK(store.count(Query(one).offset(10)) == 2);
  CHECK(store.count(Query(one).limit(0)) == 0);
}

TEST_CASE("text with quotes and wildcards is text, never SQL", "[query]") {
  const Store store;
  CHECK(store.count(Query().label("'; DROP TABLE observation; --")) == 0);
  CHECK(store.count(Query().unit("' OR 1 = 1 --")) == 0);
  CHECK(store.count(Query().indicator("' OR 1 = 1 --")) == 0);
  CHECK(store.count(Query()) == 6 * rows_of_a_report);
}

TEST_CASE("cursors give rows one by one and run within one another", "[query][cursor]") {
  Store store;
  const auto all = store.database.find(Query());
  const auto ids = [](Cursor rows) {
    std::vector<ObservationId> found;
    while (rows.next()) found.push_back(rows.row().id);
    return found;
  };
  std::vector<ObservationId> expected;
  for (const IndicatorValue& value : all) expected.push_back(value.id);

  SECTION("the same row object is filled anew") {
    Cursor rows = store.database.cursor(Query());
    const IndicatorValue& row = rows.row();
    std::size_t next = 0;
    while (rows.next()) {
      CHECK(row.quote == all.at(next).quote);
      CHECK(row.indicator == all.at(next).indicator);
      CHECK(row.value_high == all.at(next).value_high);
      CHECK(row.part_of == all.at(next++).part_of);
    }
    CHECK(next == all.size());
    CHECK_FALSE(rows.next());
  }
  SECTION("the same query within itself") {
    std::size_t outer = 0;
    for (Cursor rows = store.database.cursor(Query()); rows.next(); ++outer) {
      CHECK(rows.row().id == expected.at(outer));
      if (outer < 2) CHECK(ids(store.database.cursor(Query())) == expected);
      if (outer < 2) CHECK(store.database.evidence(rows.row().id)->quote == rows.row().quote);
    }
    CHECK(outer == all.size());
  }
  SECTION("a cursor and its database may move") {
    Cursor rows = store.database.cursor(Query());
    REQUIRE(rows.next());
    const Database moved = std::move(store.database);
    Cursor other = std::move(rows);
    CHECK(other.row().id == expected[0]);
    REQUIRE(other.next());
    CHECK(other.row().id == expected[1]);
  }
  SECTION("writing goes on when a cursor has come to its end or is gone") {
    Cursor ended = store.database.cursor(Query());
    while (ended.next()) continue;
    { CHECK(store.database.cursor(Query()).next()); }
    Database other = Database::open(store.folder / "figures.db", {Access::write, test::codebook()});
    Sample sample;
    sample.source = "new.txt";
    CHECK(other.ingest(sample.document(), sample.report()).status == IngestStatus::added);
    CHECK_FALSE(ended.next());
    CHECK(store.count(Query()) == all.size() + rows_of_a_report);
  }
}

TEST_CASE("for_each gives the rows of find one by one", "[query]") {
  const Store store;
  const auto all = store.database.find(Query());
  std::size_t next = 0;
  store.database.for_each(Query(), [&](const IndicatorValue& value) { CHECK(value.id == all.at(next++).id); });
  CHECK(next == all.size());
  SECTION("and can be left by an exception") {
    CHECK_THROWS_AS(store.database.for_each(Query(), [](const IndicatorValue&) { throw std::runtime_error("stop"); }), std::runtime_error);
    CHECK(store.count(Query()) == all.size());
  }
}
