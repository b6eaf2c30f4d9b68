// Ten questions of a journalist over examples/reports, each one query. The answers were read in the reports, not in the database.
#include <SQLiteCpp/SQLiteCpp.h>

#include <catch2/catch.hpp>

#include "support/temporary_folder.hpp"
#include "zhibiao/ingest.hpp"

using namespace zhibiao;

namespace {

struct Question {
  const char* asked;
  const char* sql;
  std::string answer;  // columns with | between them, rows with a blank
};

const std::vector<Question> questions = {
    {"In which county did heads of authorities appear in court most often in 2022?",
     "SELECT region, value FROM region_value WHERE indicator = 'litigation.attendance_rate' AND year = 2022 AND region_level = 3"
     " ORDER BY value DESC, region",
     "330523|100.0 511824|100.0 420506|95.33 431022|92.31"},
    {"How many applications for reconsideration did the four counties accept in 2022? (66 + 41 + 36 + 18)",
     "SELECT sum(value) FROM region_value WHERE indicator = 'reconsideration.accepted' AND year = 2022 AND region_level = 3", "161.0"},
    {"How did that develop in Anji?",
     "SELECT year, value FROM series WHERE region = '330523' AND indicator = 'reconsideration.accepted' ORDER BY year",
     "2020|51.0 2021|57.0 2022|66.0"},
    {"By how much did cases of penalties change in Shimian in 2021? (528 to 476)",
     "SELECT difference, percent FROM series WHERE region = '511824' AND indicator = 'enforcement.cases' AND year = 2021", "-52.0|-9.85"},
    {"Who answered most calls of the hotline 12345 in 2022?",
     "SELECT region_name, value_text FROM region_value WHERE indicator = 'hotline.tickets' AND year = 2022 ORDER BY value DESC LIMIT 2",
     "云南省|3864000 湖北省宜昌市夷陵区|34915"},
    {"How much did Anji take in fines in 2020, in yuan? (4,216.5 万元)",
     "SELECT value_text, unit FROM region_value WHERE region = '330523' AND indicator = 'enforcement.fines' AND year = 2020",
     "42165000|元"},
    {"How many normative documents did the counties issue in 2022? (9 + 8 + 7 + 5)",
     "SELECT sum(value), count(*) FROM region_value WHERE indicator = 'normdoc.issued' AND year = 2022 AND region_level = 3", "29.0|4"},
    {"In which counties are there more than 30 public lawyers in 2022?",
     "SELECT region_name, value FROM region_value WHERE indicator = 'counsel.public_lawyers' AND year = 2022 AND region_level = 3"
     " AND value > 30 ORDER BY value DESC",
     "浙江省湖州市安吉县|42.0 湖北省宜昌市夷陵区|33.0"},
    {"Where does the rate of Anji in 2021 come from?",
     "SELECT quote, source, published FROM region_value WHERE region = '330523' AND indicator = 'litigation.attendance_rate' AND year = "
     "2021",
     "94.74%|zhejiang/anji_2021.txt|2022-02-11"},
    {"Which reports of 2022 reckon wrongly?", "SELECT source, formula FROM check_finding WHERE consistent = 0 AND year = 2022",
     "hubei/yiling_2022.txt|42 / 45 = 93.33 %"},
};

}  // namespace

TEST_CASE("the views answer what a journalist asks, each with one simple query", "[sql][questions]") {
  const test::TemporaryFolder folder;
  ingest_paths({ZHIBIAO_SOURCE_DIR "/examples/reports"}, folder / "figures.db");
  SQLite::Database database(folder / "figures.db");
  for (const Question& question : questions) {
    INFO(question.asked);
    std::string answer;
    SQLite::Statement rows(database, question.sql);
    while (rows.executeStep()) {
      answer += answer.empty() ? "" : " ";
      for (int column = 0; column < rows.getColumnCount(); ++column)
        answer += (column == 0 ? "" : "|") + rows.getColumn(column).getString();
    }
    CHECK(answer == question.answer);
  }
}
