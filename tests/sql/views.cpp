// What the views say, and that indexes serve them.
#include <SQLiteCpp/SQLiteCpp.h>

#include <catch2/catch.hpp>

#include "store/sample.hpp"
#include "support/temporary_folder.hpp"

using namespace zhibiao;
using Catch::Matchers::Contains;
using test::Sample;

namespace {

/// Documents of a line each: "受理30件" in a region and year.
class File {
 public:
  struct Line {
    std::string region = "440981";
    int year = 2021;  // of the report
    int about = 0;    // year of the value, when it is another
    int accepted = 0;
    std::string published = {};
    std::string change = {};  // what makes the value no plain one
  };

  void add(const Line& line) {
    Sample sample;
    sample.text = "受理" + std::to_string(line.accepted) + "件，" + std::to_string(documents_) + "。";
    sample.source = std::to_string(documents_++) + ".txt";
    const Document document = sample.document();
    test::ReportMaker make(document);
    make.report.info.region_code = line.region;
    make.report.info.region_name = "某地";
    make.report.info.year = Year(line.year);
    make.report.info.published = line.published;
    Observation& value = make.observe(std::to_string(line.accepted) + "件", Decimal(line.accepted), "件");
    value.indicator = "reconsideration.accepted";
    if (line.about != 0) value.year = Year(line.about);
    if (line.change == "target") value.status = Status::target;
    if (line.change == "increase") value.change = Change::increase;
    if (line.change == "breakdown") value.breakdown = "维持";
    if (line.change.starts_with("2")) value.period = Period::parse(line.change);
    database_.ingest(document, make.report);
  }

  /// 共60件: 民事20件, 受理5件
  void add_parts() {
    Sample sample;
    sample.text = "共60件，其中民事20件、受理5件。";
    const Document document = sample.document();
    test::ReportMaker make(document);
    make.report.info.region_code = "440981";
    make.report.info.region_name = "某地";
    make.report.info.year = Year(2021);
    make.observe("60件", Decimal(60), "件").indicator = "reconsideration.concluded";
    const std::uint32_t total = make.report.observations.front().span.start;
    const auto part = [&](const char* quote, int count, const char* indicator, const char* name) {
      Observation& value = make.observe(quote, Decimal(count), "件");
      value.indicator = indicator;
      value.breakdown = name;
      value.part_of = total;
    };
    part("20件", 20, "reconsideration.concluded", "民事");
    part("5件", 5, "reconsideration.accepted", "受理");
    database_.ingest(document, make.report);
  }

  /// The rows, columns with | between them.
  std::vector<std::string> rows(const std::string& sql) const {
    SQLite::Database client(path_);
    SQLite::Statement statement(client, sql);
    std::vector<std::string> lines;
    while (statement.executeStep()) {
      std::string line;
      for (int column = 0; column < statement.getColumnCount(); ++column)
        line += (column == 0 ? "" : "|") + statement.getColumn(column).getString();
      lines.push_back(line);
    }
    return lines;
  }
  std::string plan(const std::string& sql) const {
    SQLite::Database client(path_);
    SQLite::Statement statement(client, "EXPLAIN QUERY PLAN " + sql);
    std::string plan;
    while (statement.executeStep()) plan += statement.getColumn(3).getString() + "\n";
    return plan;
  }

 private:
  test::TemporaryFolder folder_;
  std::filesystem::path path_ = folder_ / "figures.db";
  Database database_ = Database::create(path_, {test::codebook()});
  int documents_ = 0;
};

using Rows = std::vector<std::string>;

}  // namespace

TEST_CASE("latest_value takes the newest statement of what really happened", "[sql][views]") {
  File file;
  file.add({.year = 2021, .accepted = 30, .published = "2022-01-20"});
  file.add({.year = 2022, .about = 2021, .accepted = 31, .published = "2023-01-20"});  // a later report mends it
  file.add({.year = 2022, .accepted = 40, .published = "2023-01-20"});
  file.add({.year = 2022, .accepted = 50, .published = "2023-02-01", .change = "target"});
  file.add({.year = 2022, .accepted = 9, .published = "2023-02-01", .change = "increase"});
  file.add({.year = 2022, .accepted = 20, .published = "2023-01-20", .change = "breakdown"});
  file.add({.year = 2022, .accepted = 12, .published = "2023-01-20", .change = "2022-01/2022-06"});
  CHECK(file.rows("SELECT year, breakdown, period, value FROM latest_value ORDER BY year, value") ==
        Rows{"2021|||31.0", "2022||2022-01/2022-06|12.0", "2022|维持||20.0", "2022|||40.0"});
  CHECK(file.rows("SELECT year, value, previous, difference, percent FROM series ORDER BY year") ==
        Rows{"2021|31.0|||", "2022|40.0|31.0|9.0|29.03"});
}

TEST_CASE("a part with a code of its own is the whole of that indicator, and a kind is none", "[sql][views]") {
  File file;
  file.add_parts();
  CHECK(file.rows("SELECT indicator, breakdown, value FROM latest_value ORDER BY value") ==
        Rows{"reconsideration.accepted||5.0", "reconsideration.concluded|民事|20.0", "reconsideration.concluded||60.0"});
}

TEST_CASE("region_path tells the province, the prefecture and the range of codes", "[sql][views]") {
  File file;
  file.add({.region = "440981", .accepted = 1});
  file.add({.region = "500153", .accepted = 1});
  CHECK(file.rows("SELECT region, province, prefecture, last_region FROM region_path ORDER BY region") ==
        Rows{"440000|440000||449999", "440900|440000|440900|440999", "440981|440000|440900|440981", "500000|500000||509999",
             "500153|500000||500153"});
}

TEST_CASE("coverage counts current documents and figures", "[sql][views]") {
  File file;
  file.add({.region = "440981", .year = 2020, .accepted = 1, .published = "2021-01-01"});
  file.add({.region = "440981", .year = 2020, .accepted = 2, .published = "2021-03-01"});
  file.add({.region = "500153", .year = 2021, .accepted = 3});
  CHECK(file.rows("SELECT region, region_name, year, documents, figures, coded_figures, last_published FROM coverage") ==
        Rows{"440981|广东省茂名市高州市|2020|2|2|2|2021-03-01", "500153|重庆市荣昌区|2021|1|1|1|"});
}

TEST_CASE("periods are written as SDMX wants them", "[sql][views]") {
  File file;
  for (const char* period : {"2019/2021", "2021-11", "2020-11/2021-02", "2021-12-31", "2021-12-30/2022-01-02"})
    file.add({.accepted = 1, .change = period});
  file.add({.accepted = 1, .change = "target"});
  CHECK(file.rows("SELECT DISTINCT TIME_PERIOD, OBS_STATUS FROM sdmx_observation ORDER BY 1") ==
        Rows{"2019-01-01/P3Y|A", "2020-11-01/P4M|A", "2021|F", "2021-11|A", "2021-12-30/P4D|A", "2021-12-31|A"});
}

TEST_CASE("the views are served by the indexes that are there for them", "[sql][plan]") {
  const File file;
  const std::vector<std::pair<std::string, std::string>> served = {
      {"indicator_value WHERE region = '440981' AND indicator = 'a.b'", "observation_by_region (region=? AND indicator=?"},
      {"region_value WHERE indicator = 'a.b' AND year = 2021", "observation_by_indicator (indicator=? AND year=?"},
      {"latest_value WHERE region = '440981' AND indicator = 'a.b'", "observation_by_region (region=? AND indicator=?"},
      {"region_value WHERE indicator = 'a.b' AND year = 2021", "observation_by_indicator (indicator=? AND year=?"},
      {"latest_value WHERE indicator = 'a.b' AND year = 2021", "observation_by_indicator (indicator=? AND year=?"},
      {"series WHERE region = '440981' AND indicator = 'a.b' ORDER BY year", "observation_by_region (region=? AND indicator=?"},
      {"region_path WHERE region = '440981'", "PRIMARY KEY (code=?)"},
      {"indicator_value JOIN region_path USING (region) WHERE indicator = 'a.b'", "PRIMARY KEY (code=?)"},
      {"coverage WHERE region = '440981'", "document_by_region (region=?)"},
      {"check_finding WHERE consistent = 0", "check_result_inconsistent"},
      {"sdmx_observation WHERE REF_AREA = '440981' AND INDICATOR = 'a.b'", "observation_by_region (region=? AND indicator=?"},
      {"sdmx_observation WHERE INDICATOR = 'a.b'", "observation_by_indicator (indicator=?"},
  };
  for (const auto& [query, index] : served) {
    INFO(query);
    CHECK_THAT(file.plan("SELECT * FROM " + query), Contains(index));
  }
  CHECK_THAT(file.plan("SELECT * FROM coverage"), Contains("document_by_region"));
  CHECK_THAT(file.plan("SELECT * FROM series WHERE region = '440981' AND indicator = 'a.b' ORDER BY year"),
             !Contains("TEMP B-TREE FOR ORDER BY") && !Contains("SCAN"));
}
