// Each figure says which codebook gave its indicator, and each document of which genre it is, wherever its rows go.
#include <SQLiteCpp/SQLiteCpp.h>

#include <algorithm>
#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>
#include <sstream>

#include "store/sample.hpp"
#include "support/temporary_folder.hpp"
#include "zhibiao/extractor.hpp"
#include "zhibiao/ship.hpp"

using namespace zhibiao;
using test::error_of;
using test::TemporaryFolder;

namespace {

// A codebook of one indicator, whose name is also its cue.
Codebook one(const std::string& name, const std::string& code, const std::string& cue, const std::string& unit) {
  return Codebook::from_toml("[codebook]\nname = \"" + name + "\"\nversion = \"3\"\ntitle = \"样本\"\n[[indicator]]\ncode = \"" + code +
                                 "\"\nname_zh = \"" + cue + "\"\nname_en = \"" + name + "\"\nunit = \"" + unit +
                                 "\"\ndefinition = \"Counted\"\ndimensions = [\"" + (unit == "只" ? "animal" : "case") + "\"]\ncues = [\"" +
                                 cue + "\"]\n",
                             name + ".toml");
}

Codebook both() {
  return Codebook::combine({one("letters", "letters.answered", "群众来信", "件"), one("pleas", "pleas.heard", "复议申请", "件")});
}

const std::string letters = "清河县2021年法治政府建设年度报告\n一、主要做法\n全年答复群众来信45件，审理复议申请12件，修缮房屋7间。\n";
const std::string pleas = "清河县2023年政府工作报告\n一、主要做法\n全年审理复议申请31件。\n";

void read_into(Database& database, const std::string& text, const std::string& source, const Codebook& codebook = both()) {
  const Document document = test::document(text, source);
  database.ingest(document, Extractor(codebook).extract(document));
}

std::filesystem::path made(const TemporaryFolder& folder, const std::string& name = "figures.db") {
  auto path = folder / name;
  Database database = Database::create(path, {both()});
  read_into(database, letters, "letters.txt");
  read_into(database, pleas, "pleas.txt");
  return path;
}

using Lines = std::vector<std::string>;

Lines told(const std::filesystem::path& path) {
  SQLite::Database client(path);
  SQLite::Statement rows(client,
                         "SELECT quote || ' ' || ifnull(codebook, '-') || ' ' || ifnull(genre, '-') FROM indicator_value"
                         " ORDER BY source, span_start");
  Lines lines;
  while (rows.executeStep()) lines.push_back(rows.getColumn(0).getString());
  return lines;
}

const Lines all = {"45件 letters rule_of_law", "12件 pleas rule_of_law", "7间 - rule_of_law", "31件 pleas government_work"};

void change(const std::filesystem::path& path, const std::string& sql) {
  SQLite::Database client(path, SQLite::OPEN_READWRITE);
  client.exec(sql);
  REQUIRE(client.getChanges() > 0);
}

}  // namespace

TEST_CASE("a row tells the codebook that gave its code, and its document's genre", "[store][codebooks]") {
  const TemporaryFolder folder;
  const auto path = made(folder);
  CHECK(told(path) == all);
  SQLite::Database client(path);
  CHECK(client.execAndGet("SELECT group_concat(name || ' ' || version) FROM (SELECT * FROM codebook ORDER BY name)").getString() ==
        "letters 3,pleas 3");
  const Database database = Database::open(path);
  const auto rows = database.find(Query().order(Order::document));
  REQUIRE(rows.size() == all.size());
  CHECK(rows[1].codebook == "pleas");
  CHECK(rows[2].codebook.empty());
  CHECK(rows[3].genre == "government_work");
  const auto evidence = database.evidence(rows[1].id);
  REQUIRE(evidence);
  CHECK(evidence->codebook == "pleas");
  CHECK(evidence->genre == "rule_of_law");
}

TEST_CASE("a sealed, a merged and a split file tell it too, and only of what they hold", "[store][codebooks]") {
  const TemporaryFolder folder;
  const auto path = made(folder);
  Database::open(path).seal(folder / "sealed.db");
  CHECK(told(folder / "sealed.db") == all);
  CHECK(Database::open(folder / "sealed.db").verify().empty());

  {
    Database first = Database::create(folder / "a.db", {both()});
    read_into(first, letters, "letters.txt");
    Database second = Database::create(folder / "b.db", {both()});
    read_into(second, pleas, "pleas.txt");
  }
  merge({folder / "b.db", folder / "a.db"}, folder / "ab.db");
  CHECK(told(folder / "ab.db") == all);
  CHECK(test::read_file(folder / "ab.db") == test::read_file(folder / "sealed.db"));

  split(Database::open(folder / "ab.db"), SplitBy::year, folder / "parts");
  CHECK(told(folder / "parts" / "2022.db") == Lines{all[3]});
  CHECK(SQLite::Database(folder / "parts" / "2022.db").execAndGet("SELECT group_concat(name) FROM codebook").getString() == "pleas");
}

TEST_CASE("CSV and JSON lines tell it", "[store][codebooks][export]") {
  const TemporaryFolder folder;
  const Database database = Database::open(made(folder));
  std::ostringstream out;
  export_rows(database, {ExportFormat::jsonl, "indicator_value", ""}, out);
  std::istringstream in(out.str());
  Lines lines;
  for (std::string line; std::getline(in, line);) {
    const auto row = nlohmann::json::parse(line);
    lines.push_back(row.at("quote").get<std::string>() + " " +
                    (row.at("codebook").is_null() ? "-" : row.at("codebook").get<std::string>()) + " " +
                    row.at("genre").get<std::string>());
  }
  std::sort(lines.begin(), lines.end());
  Lines wanted = all;
  std::sort(wanted.begin(), wanted.end());
  CHECK(lines == wanted);
}

TEST_CASE("another codebook or genre is another content", "[store][codebooks][verify]") {
  const TemporaryFolder folder;
  const auto path = made(folder);
  const std::string sql = GENERATE(as<std::string>(), "UPDATE observation SET codebook = 3 - codebook WHERE quote = '31件'",
                                   "UPDATE codebook SET version = '4' WHERE name = 'letters'",
                                   "UPDATE document SET genre = 'hotline' WHERE source = 'pleas.txt'");
  CHECK(Database::open(path).verify().empty());
  change(path, sql);
  const auto findings = Database::open(path).verify();
  REQUIRE_FALSE(findings.empty());
  CHECK(findings.front().code == "digest");
  CHECK_FALSE(reparse(Database::open(path), both()).empty());
}

TEST_CASE("a file is read again with the codebooks that it names", "[store][codebooks][reparse]") {
  const TemporaryFolder folder;
  CHECK(reparse(Database::open(made(folder)), both()).empty());
}

TEST_CASE("the same code of another codebook is a difference", "[store][codebooks][diff]") {
  const TemporaryFolder folder;
  const auto path = made(folder);
  {
    const Codebook other = one("mine", "pleas.heard", "复议申请", "件");
    Database database = Database::create(folder / "other.db", {other});
    read_into(database, pleas, "pleas.txt", other);
  }
  Lines lines;
  diff(Database::open(path), Database::open(folder / "other.db"), [&](const Difference& found) {
    if (found.source != "pleas.txt" || found.is_document()) return;
    std::string line = found.before->quote;
    for (const auto& column : found.columns) line += " " + column;
    lines.push_back(line);
  });
  CHECK(lines == Lines{"31件 codebook"});
}
