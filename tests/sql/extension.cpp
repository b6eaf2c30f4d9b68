// The loadable extension, in the stock shell.
#include <catch2/catch.hpp>

#include "store/sample.hpp"
#include "support/temporary_folder.hpp"

using namespace zhibiao;
using test::TemporaryFolder;

namespace {

struct Shell {
  TemporaryFolder folder;

  /// What the shell prints for the statements; empty optional when there is no shell or it loads no extensions.
  std::string operator()(const std::string& database, const std::string& sql) const {
    folder.write("in.sql", ".load " ZHIBIAO_EXTENSION "\n.nullvalue NULL\n" + sql + ";\n");
    const std::string line = "cd '" + folder.path().string() + "' && sqlite3 " + database + " < in.sql > out.txt 2>&1";
    const int status = std::system(line.c_str());
    return (status == 0 ? "" : "failed: ") + test::read_file(folder / "out.txt");
  }
};

bool has_shell() {
#if defined(ZHIBIAO_SANITIZED) || defined(ZHIBIAO_TEST_EMULATED)
  return false;  // the shell is not built with the sanitizer that the extension needs, or for its processor
#else
  return std::system("command -v sqlite3 > /dev/null 2>&1") == 0;
#endif
}

}  // namespace

TEST_CASE("the extension gives the shell what the library reads", "[sql][extension]") {
  if (!has_shell()) {
    WARN("skipped: there is no sqlite3 shell that can load the extension");
    return;
  }
  const Shell shell;
  const std::vector<std::pair<std::string, std::string>> answers = {
      {"SELECT zhibiao_number('54亿3528.13万'), zhibiao_number('三百二十'), zhibiao_number('90.20%'), zhibiao_number(' 8,120件')",
       "5435281300|320|90.2|8120\n"},
      {"SELECT zhibiao_number('件'), zhibiao_number(NULL), zhibiao_number('')", "NULL|NULL|NULL\n"},
      {"SELECT zhibiao_region('广东省高州市', 2021), zhibiao_region('高州市', NULL)", "440981|440981\n"},
      {"SELECT zhibiao_region('鼓楼区', 2021), zhibiao_region('某某', 2021)", "NULL|NULL\n"},
      {"SELECT zhibiao_search(' '), zhibiao_search(NULL)", "NULL|NULL\n"},
      {"SELECT quote, value, unit, indicator, span_start FROM zhibiao_extract('全年受理行政复议案件46件，审结40件。')",
       "46件|46|件|reconsideration.accepted|10\n40件|40|件|reconsideration.concluded|16\n"},
      {"SELECT count(*) FROM zhibiao_extract(NULL)", "0\n"},
      {"SELECT t.id, e.quote FROM (SELECT 1 AS id, '全年受理案件3件。' AS text UNION ALL SELECT 2, '全年受理案件4件。') AS t, "
       "zhibiao_extract(t.text) AS e",
       "1|3件\n2|4件\n"},
  };
  for (const auto& [sql, wanted] : answers) {
    INFO(sql);
    CHECK(shell(":memory:", sql) == wanted);
  }
  CHECK(shell(":memory:", "SELECT * FROM zhibiao_extract").find("failed") == 0);
}

TEST_CASE("the extension writes the search expression of a database", "[sql][extension]") {
  if (!has_shell()) {
    WARN("skipped: there is no sqlite3 shell that can load the extension");
    return;
  }
  const Shell shell;
  const test::Sample sample;
  Database::create(shell.folder / "figures.db", {test::codebook()}).ingest(sample.document(), sample.report());
  for (const char* words : {"议", "复议", "行政复议", "复议申请 培训"})
    CHECK(shell("figures.db",
                "SELECT source FROM document_search JOIN document ON document.key = document_search.rowid"
                " WHERE document_search MATCH zhibiao_search('" +
                    std::string(words) + "')") == sample.source + "\n");
}
