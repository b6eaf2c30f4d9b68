#include <catch2/catch.hpp>
#include <limits>

#include "store/sample.hpp"
#include "support/temporary_folder.hpp"

using namespace zhibiao;
using test::error_of;

namespace {

constexpr const char* accepted = "reconsideration.accepted";

// What one report states of one indicator.
struct Statement {
  std::string region;
  int year;
  std::string quote;
  Decimal value;
  std::string source = region + "_" + std::to_string(year) + ".txt";
  std::string published = std::to_string(year + 1) + "-01-20";
};

struct Store {
  test::TemporaryFolder folder;
  Database database = Database::create(folder / "figures.db", {test::codebook(), false});

  // `more` changes the report before it is stored; observation 0 is the one stated.
  template <typename More>
  std::int64_t add(const Statement& said, const std::string& text, More more) {
    const Document document = test::document(text, said.source);
    test::ReportMaker make(document);
    make.report.info.region_code = said.region;
    make.report.info.year = Year(said.year);
    make.report.info.published = said.published;
    make.observe(said.quote, said.value, "件").indicator = accepted;
    more(make);
    return database.ingest(document, make.report).document;
  }
  std::int64_t add(const Statement& said) {
    return add(said, "受理" + said.quote, [](const test::ReportMaker&) {});
  }
};

std::vector<std::string> values(const std::vector<Figure>& figures) {
  std::vector<std::string> all;
  for (const Figure& figure : figures) all.push_back(to_string(figure.year) + ": " + figure.value.to_string() + figure.unit);
  return all;
}
using Texts = std::vector<std::string>;

}  // namespace

TEST_CASE("a table ends with the last year that there is", "[query]") {
  const test::TemporaryFolder folder;
  const Database database = Database::create(folder / "figures.db", {test::codebook()});
  constexpr int last = std::numeric_limits<int>::max();
  CHECK(database.table({"440981"}, last - 1, last, "reconsideration.accepted").years == std::vector<int>{last - 1, last});
}

TEST_CASE("a series has one figure for each year", "[query][figures]") {
  Store store;
  store.add({"440981", 2021, "31件", Decimal(31)});
  store.add({"440981", 2019, "12件", Decimal(12)});
  store.add({"440982", 2020, "90件", Decimal(90)});
  CHECK(values(store.database.series("440981", accepted)) == Texts{"2019: 12件", "2021: 31件"});
  CHECK(store.database.series("440981", "reconsideration.concluded").empty());
  CHECK(store.database.series("440981", "reconsideration.*").empty());
  CHECK(store.database.series("110000", accepted).empty());
  const auto figure = store.database.figure("440981", accepted, 2019);
  REQUIRE(figure);
  CHECK(figure->region == "440981");
  CHECK(figure->value == Decimal(12));
  CHECK(figure->qualifier == Qualifier::exact);
  CHECK(store.database.evidence(figure->id)->quote == "12件");
  CHECK_FALSE(store.database.figure("440981", accepted, 2020));
  CHECK(error_of([&] { (void)store.database.series("高州市", accepted); }).code() == ErrorCode::misuse);
}

TEST_CASE("parts, plans, former values and changes are no figures of a series", "[query][figures]") {
  Store store;
  store.add({"440981", 2021, "31件", Decimal(31)}, "受理31件，其中维持22件，增加5件，上年26件，计划40件。年份不明7件",
            [](test::ReportMaker& make) {
              const auto also = [&](const char* quote, int value) -> Observation& {
                Observation& observation = make.observe(quote, Decimal(value), "件");
                observation.indicator = accepted;
                return observation;
              };
              also("22件", 22).breakdown = "维持";
              also("5件", 5).change = Change::increase;
              also("26件", 26).status = Status::baseline;
              also("40件", 40).status = Status::target;
              also("7件", 7).year = std::nullopt;
            });
  CHECK(values(store.database.series("440981", accepted, Prefer::all)) == Texts{"2021: 31件"});
}

TEST_CASE("the latest statement of a figure is preferred, or all are given", "[query][figures]") {
  Store store;
  SECTION("a repeated figure") {
    store.add({"440981", 2021, "31件", Decimal(31)}, "受理31件。共31件", [](test::ReportMaker& make) {
      const std::uint32_t first = make.report.observations[0].span.start;
      Observation& again = make.observe("31件", Decimal(31), "件", first + 1);
      again.indicator = accepted;
      again.repeats = first;
    });
    const auto latest = store.database.series("440981", accepted);
    REQUIRE(latest.size() == 1);
    CHECK_FALSE(latest[0].repeated);
    const auto all = store.database.series("440981", accepted, Prefer::all);
    REQUIRE(all.size() == 2);
    CHECK(all[0].id == latest[0].id);
    CHECK(all[1].repeated);
    CHECK(store.database.find(Query().repeats(false)).size() == 1);
    CHECK(store.database.find(Query()).size() == 2);
  }
  SECTION("two vintages of a source") {
    store.add({"440981", 2021, "31件", Decimal(31), "a.txt", "2022-01-01"});
    store.add({"440981", 2021, "33件", Decimal(33), "a.txt", "2022-03-01"});
    CHECK(values(store.database.series("440981", accepted)) == Texts{"2021: 33件"});
    const auto all = store.database.series("440981", accepted, Prefer::all);
    CHECK(values(all) == Texts{"2021: 33件", "2021: 31件"});
    CHECK(all.at(1).superseded);
  }
  SECTION("a later report of another source") {
    store.add({"440981", 2021, "33件", Decimal(33), "later.txt", "2022-03-01"});
    store.add({"440981", 2021, "31件", Decimal(31), "earlier.txt", "2022-01-01"});
    store.add({"440981", 2021, "30件", Decimal(30), "undated.txt", ""});
    CHECK(values(store.database.series("440981", accepted)) == Texts{"2021: 33件"});
    CHECK(values(store.database.series("440981", accepted, Prefer::all)) == Texts{"2021: 33件", "2021: 31件", "2021: 30件"});
  }
  SECTION("a figure of the whole year, not of some months") {
    store.add({"440981", 2021, "20件", Decimal(20)}, "1至6月受理20件，全年31件", [](test::ReportMaker& make) {
      make.report.observations[0].period = Period::months(Year(2021), 1, 6);
      make.observe("31件", Decimal(31), "件").indicator = accepted;
    });
    CHECK(values(store.database.series("440981", accepted, Prefer::all)) == Texts{"2021: 31件"});
  }
}

TEST_CASE("a table has regions as rows and years as columns", "[query][figures]") {
  Store store;
  store.add({"440981", 2019, "12件", Decimal(12)});
  store.add({"440981", 2021, "31件", Decimal(31)});
  store.add({"500153", 2020, "8件", Decimal(8)});
  const FigureTable table = store.database.table({"500153", "440981", "110000"}, 2019, 2021, accepted);
  CHECK(table.regions == Texts{"500153", "440981", "110000"});
  CHECK(table.years == std::vector<int>{2019, 2020, 2021});
  const std::vector<std::vector<std::string>> expected = {{"", "8", ""}, {"12", "", "31"}, {"", "", ""}};
  for (std::size_t region = 0; region < 3; ++region)
    for (std::size_t year = 0; year < 3; ++year) {
      const Figure* figure = table.at(region, year);
      CHECK((figure == nullptr ? "" : figure->value.to_string()) == expected[region][year]);
    }
  CHECK(error_of([&] { (void)table.at(3, 0); }).code() == ErrorCode::misuse);
  CHECK(error_of([&] { (void)table.at(0, 3); }).code() == ErrorCode::misuse);
  CHECK(store.database.table({"440981"}, 2021, 2019, accepted).years.empty());
  CHECK(error_of([&] { (void)store.database.table({"440981"}, 0, 2000000000, accepted); }).code() == ErrorCode::misuse);
  CHECK(error_of([&] { (void)store.database.table({"x"}, 2019, 2020, accepted); }).code() == ErrorCode::misuse);
}

TEST_CASE("regions are compared with ranks and quantiles", "[query][figures]") {
  Store store;
  store.add({"440981", 2021, "30件", Decimal(30)});
  store.add({"440982", 2021, "20.0件", Decimal(200, 1)});
  store.add({"440983", 2021, "20件", Decimal(20)});
  store.add({"440900", 2021, "95件", Decimal(95)});
  store.add({"500153", 2021, "10件", Decimal(10)});
  store.add({"500153", 2020, "99件", Decimal(99)});
  const Comparison all = store.database.compare(accepted, 2021);
  Texts found;
  for (const RankedFigure& row : all.figures)
    found.push_back(row.figure.region + " " + std::to_string(row.rank) + " " + std::to_string(row.percent_rank).substr(0, 4));
  CHECK(found == Texts{"440900 1 1.00", "440981 2 0.75", "440982 3 0.25", "440983 3 0.25", "500153 5 0.00"});
  CHECK(all.figures[1].region_name == "广东省茂名市高州市");
  CHECK(all.quantile(0) == 10.0);
  CHECK(all.quantile(0.5) == 20.0);
  CHECK(all.quantile(0.75) == 30.0);
  CHECK(*all.quantile(0.875) == Approx(62.5));
  CHECK(all.quantile(1) == 95.0);
  for (const double wrong : {-0.1, 1.1}) CHECK(error_of([&] { (void)all.quantile(wrong); }).code() == ErrorCode::misuse);

  const auto count = [&](const Scope& scope) { return store.database.compare(accepted, 2021, scope).figures.size(); };
  CHECK(count({"440000"}) == 4);
  CHECK(count({"440900"}) == 4);
  CHECK(count({"440981"}) == 1);
  CHECK(count({"440000", 3}) == 3);
  CHECK(count({"", 2}) == 1);
  CHECK(store.database.compare(accepted, 2021, {"440981"}).figures[0].percent_rank == 1);
  CHECK_FALSE(store.database.compare(accepted, 1999).quantile(0.5));
  CHECK(error_of([&] { count({"44"}); }).code() == ErrorCode::misuse);
  CHECK(error_of([&] { count({"", 4}); }).code() == ErrorCode::misuse);
}

TEST_CASE("changes between two years come with the largest first", "[query][figures]") {
  Store store;
  store.add({"440981", 2020, "40件", Decimal(40)});
  store.add({"440981", 2021, "30件", Decimal(30)});
  store.add({"440982", 2020, "10件", Decimal(10)});
  store.add({"440982", 2021, "18件", Decimal(18)});
  store.add({"440983", 2020, "0件", Decimal(0)});
  store.add({"440983", 2021, "7件", Decimal(7)});
  store.add({"500153", 2021, "7件", Decimal(7)});
  store.add({"500154", 2020, "7件", Decimal(7)});
  store.add({"500154", 2021, "70件", Decimal(70)}, "占70件", [](test::ReportMaker& make) { make.report.observations[0].unit = "%"; });
  const auto changes = store.database.changes(accepted, 2020, 2021);
  REQUIRE(changes.size() == 3);
  CHECK(changes[0].before.region == "440982");
  CHECK(*changes[0].percent == Approx(80));
  CHECK(changes[0].difference == Decimal(8));
  CHECK(changes[1].region_name == "广东省茂名市高州市");
  CHECK(*changes[1].percent == Approx(-25));
  CHECK(changes[1].after.year == 2021);
  CHECK_FALSE(changes[2].percent);
  CHECK(changes[2].difference == Decimal(7));
  CHECK(store.database.changes(accepted, 2020, 2021, {"440900"}).size() == 3);
  CHECK(store.database.changes(accepted, 2020, 2021, {"500000"}).empty());
}
