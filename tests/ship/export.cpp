#include <catch2/catch.hpp>
#include <map>
#include <nlohmann/json.hpp>
#include <set>
#include <sstream>

#include "pages/docx/archive.hpp"
#include "store/database_impl.hpp"
#include "store/sample.hpp"
#include "support/table.hpp"
#include "support/temporary_folder.hpp"
#include "zhibiao/ship.hpp"

using namespace zhibiao;
using Catch::Matchers::Contains;
using Catch::Matchers::StartsWith;
using test::error_of;
using test::Sample;
using test::TemporaryFolder;

namespace {

struct Exported {
  TemporaryFolder folder;
  Database database = Database::create(folder / "figures.db", {test::codebook()});

  Exported() {
    Sample sample;
    database.ingest(sample.document(), sample.report());
    sample.source = "guangdong/gaozhou_2020, \"old\".txt";
    sample.year = Year(2020);
    sample.text += "。";
    database.ingest(sample.document(), sample.report());
  }
  std::string operator()(ExportFormat format, const std::string& table = "indicator_value", const std::string& indicator = {}) const {
    std::ostringstream out;
    export_rows(database, {format, table, indicator}, out);
    return out.str();
  }
};

std::size_t lines(const std::string& text) { return static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n')); }

ExportOptions of(ExportFormat format) {
  ExportOptions options;
  options.format = format;
  return options;
}

}  // namespace

TEST_CASE("CSV has the columns of the view, quoted where it must be", "[ship][export]") {
  const Exported exported;
  const std::string csv = exported(ExportFormat::csv);
  CHECK_THAT(csv, StartsWith("region,region_name,year,indicator,"));
  CHECK_THAT(csv, Contains("\"guangdong/gaozhou_2020, \"\"old\"\".txt\""));
  CHECK(lines(csv) == 15);
  CHECK_THAT(exported(ExportFormat::csv, "unit"), Contains("name\r\n"));
}

TEST_CASE("JSON lines have numbers as numbers and NULL as null", "[ship][export]") {
  const Exported exported;
  std::istringstream in(exported(ExportFormat::jsonl));
  std::size_t rows = 0;
  for (std::string line; std::getline(in, line); ++rows) {
    const auto row = nlohmann::json::parse(line);
    CHECK(row.at("value").is_number());
    CHECK(row.at("value_text").is_string());
    CHECK((row.at("indicator").is_null() || row.at("indicator").is_string()));
    if (row.at("quote") == "90.20%") CHECK(row.at("value") == 90.2);
  }
  CHECK(rows == 14);
  CHECK(exported(ExportFormat::jsonl, "text_window").empty());
}

TEST_CASE("SDMX-CSV says what its rows are of and has every dimension", "[ship][export]") {
  const Exported exported;
  std::istringstream in(exported(ExportFormat::sdmx));
  std::string line;
  std::getline(in, line);
  CHECK_THAT(line, StartsWith("STRUCTURE,STRUCTURE_ID,ACTION,REF_AREA,INDICATOR,BREAKDOWN,TIME_PERIOD,"));
  std::set<std::string> periods;
  std::size_t rows = 0;
  for (; std::getline(in, line); ++rows) {
    const auto fields = test::split(line, ',');
    CHECK(fields[0] + fields[1] + fields[2] == "dataflowZHIBIAO:INDICATOR_VALUE(1.0)I");
    for (std::size_t dimension = 3; dimension < 11; ++dimension) CHECK_FALSE(fields[dimension].empty());
    periods.insert(fields[6]);
  }
  CHECK(rows == 10);
  CHECK(periods == std::set<std::string>{"2020", "2021", "2022-01-01/P6M"});
}

TEST_CASE("a wide table has a line for each region and a column for each year", "[ship][export]") {
  const Exported exported;
  CHECK(exported(ExportFormat::wide, "", "reconsideration.accepted") ==
        "region,region_name,unit,2020,2021,contested\r\n440981,广东省茂名市高州市,件,30,30,\r\n");
  const auto files = export_folder(exported.database, of(ExportFormat::wide), exported.folder / "wide");
  REQUIRE(files.size() == 2);
  CHECK(test::read_file(exported.folder / "wide/training.sessions.csv") ==
        "region,region_name,unit,2020,2021,contested\r\n440981,广东省茂名市高州市,场,6,6,\r\n");
}

TEST_CASE("a data package describes every field and holds every row, in a folder and in a stream", "[ship][export]") {
  const Exported exported;
  const auto files = export_folder(exported.database, of(ExportFormat::package), exported.folder / "package");
  CHECK(files.back().filename() == "datapackage.json");
  const auto package = nlohmann::json::parse(test::read_file(files.back()));
  const auto streamed = nlohmann::json::parse(exported(ExportFormat::package));
  CHECK(package.at("codebook") == streamed.at("codebook"));
  REQUIRE(package.at("resources").size() == streamed.at("resources").size());
  for (std::size_t i = 0; i < streamed.at("resources").size(); ++i) {
    const auto& resource = package.at("resources")[i];
    const auto& in_stream = streamed.at("resources")[i];
    INFO(resource.at("name"));
    CHECK(resource.at("schema") == in_stream.at("schema"));
    const std::string csv = test::read_file(exported.folder / "package" / resource.at("path").get<std::string>());
    CHECK(lines(csv) == in_stream.at("data").size() + 1);
    std::string header;
    for (const auto& field : resource.at("schema").at("fields")) {
      CHECK_FALSE(field.at("description").get<std::string>().empty());
      header += (header.empty() ? "" : ",") + field.at("name").get<std::string>();
    }
    CHECK_THAT(csv, StartsWith(header + "\r\n"));
  }
}

TEST_CASE("Datasette is told only what its documentation knows, of tables and columns that are there", "[ship][export]") {
  using Type = nlohmann::json::value_t;
  const std::map<std::string, Type> of_file{{"title", Type::string},  {"description", Type::string}, {"license", Type::string},
                                            {"source", Type::string}, {"about", Type::string},       {"databases", Type::object}};
  const std::map<std::string, Type> of_table{{"description", Type::string},     {"columns", Type::object},      {"facets", Type::array},
                                             {"sortable_columns", Type::array}, {"label_column", Type::string}, {"hidden", Type::boolean}};
  const Exported exported;
  const auto metadata = nlohmann::json::parse(exported(ExportFormat::datasette));
  for (const auto& [key, value] : metadata.items()) CHECK(of_file.at(key) == value.type());
  const auto& databases = metadata.at("databases");
  REQUIRE(databases.size() == 1);
  const auto& tables = databases.at("figures").at("tables");  // figures.db, as Datasette calls it
  CHECK(tables.size() > 20);
  auto& connection = exported.database.impl().connection;
  for (const auto& [name, about] : tables.items()) {
    INFO(name);
    for (const auto& [key, value] : about.items()) CHECK(of_table.at(key) == value.type());
    CHECK(about.at("description") == connection.text("SELECT meaning FROM table_doc WHERE table_name = '" + name + "'"));
    std::set<std::string> columns;
    auto rows = connection.prepare("SELECT name FROM pragma_table_info('" + name + "')");
    while (rows.step()) columns.insert(rows.text(0));
    CHECK(about.at("columns").size() == columns.size());
    for (const auto& [column, meaning] : about.at("columns").items()) {
      CHECK(columns.contains(column));
      CHECK_FALSE(meaning.get<std::string>().empty());
    }
    for (const char* key : {"facets", "sortable_columns"})
      for (const auto& column : about.value(key, nlohmann::json::array())) CHECK(columns.contains(column.get<std::string>()));
    if (about.contains("label_column")) CHECK(columns.contains(about.at("label_column").get<std::string>()));
    const bool is_view = connection.text("SELECT type FROM sqlite_master WHERE name = '" + name + "'") == "view";
    CHECK(about.contains("sortable_columns") == is_view);
  }
  CHECK(tables.at("region_value").at("facets") == std::vector<std::string>{"year", "region_level", "indicator", "unit"});
  CHECK_THAT(tables.at("region_value").at("columns").at("value").get<std::string>(), Contains("In the unit of the row."));
  CHECK_THAT(tables.at("observation").at("columns").at("span_start").get<std::string>(), Contains("Unit: code points."));
}

TEST_CASE("an export has one order, however SQLite goes through the rows", "[ship][export]") {
  const Exported exported;
  const auto all = [&] {
    std::string text;
    for (const char* table :
         {"indicator_value", "indicator_value_all", "latest_value", "series", "region_path", "coverage", "check_finding", "document",
          "section", "observation", "check_result", "check_operand", "indicator", "region", "unit", "meta", "table_doc", "column_doc"})
      text += exported(ExportFormat::csv, table);
    return text + exported(ExportFormat::sdmx) + exported(ExportFormat::wide, "", "reconsideration.accepted") +
           exported(ExportFormat::package);
  };
  const std::string forwards = all();
  exported.database.impl().connection.execute("PRAGMA reverse_unordered_selects = ON");
  CHECK(all() == forwards);
}

TEST_CASE("a script for PostgreSQL is one transaction, in the words of PostgreSQL, with every row", "[ship][export]") {
  const Exported exported;
  const std::string script = exported(ExportFormat::postgres);
  CHECK_THAT(script, Contains("\nBEGIN;\n") && Catch::Matchers::EndsWith("COMMIT;\n"));
  CHECK_THAT(script, Contains("PARTITION OF observation FOR VALUES IN (2020)"));
  for (const char* theirs : {"julianday", " AS REAL", "CREATE VIEW", "typeof", "GLOB"}) CHECK_THAT(script, !Contains(theirs));
  const std::size_t begin = script.find("\nCOPY staged_observation ");
  REQUIRE(begin != std::string::npos);
  CHECK(lines(script.substr(begin, script.find("\n\\.\n", begin) - begin)) == 15);  // its head and fourteen figures
  // Text of several lines is one line of data.
  CHECK_THAT(script, Contains("\\n") && Contains("guangdong/gaozhou_2020, \"old\".txt\t"));
}

TEST_CASE("no name that a file makes up gets into a script", "[ship][export]") {
  const Exported exported;
  exported.database.impl().connection.execute("ALTER TABLE unit ADD COLUMN \"x); DROP SCHEMA public; --\" TEXT");
  CHECK(error_of([&] { return exported(ExportFormat::postgres); }).code() == ErrorCode::corrupt);
  const Exported quoted;
  quoted.database.impl().connection.execute("UPDATE table_doc SET meaning = 'it''s' WHERE table_name = 'unit'");
  CHECK_THAT(quoted(ExportFormat::postgres), Contains("COMMENT ON TABLE unit IS 'it''s';"));
}

TEST_CASE("what cannot be exported is refused", "[ship][export]") {
  const Exported exported;
  CHECK(error_of([&] { return exported(ExportFormat::csv, "sqlite_master"); }).code() == ErrorCode::misuse);
  CHECK(error_of([&] { return exported(ExportFormat::wide, "", "no.such"); }).code() == ErrorCode::misuse);
  CHECK(error_of([&] { return export_folder(exported.database, of(ExportFormat::csv), exported.folder / "x"); }).code() ==
        ErrorCode::misuse);
  std::ostringstream closed;
  closed.setstate(std::ios::badbit);
  CHECK(error_of([&] { export_rows(exported.database, {}, closed); }).code() == ErrorCode::io);
}

TEST_CASE("a checksum tells whether a file was changed", "[ship][checksum]") {
  const TemporaryFolder folder;
  const auto file = folder.write("figures.db", "abc");
  CHECK(verify_checksum(file).empty());
  CHECK(write_checksum(file) == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  CHECK(test::read_file(folder / "figures.db.sha256") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad  figures.db\n");
  CHECK(verify_checksum(file).empty());
  folder.write("figures.db", "abd");
  REQUIRE(verify_checksum(file).size() == 1);
  CHECK(verify_checksum(file)[0].code == "checksum");
}

TEST_CASE("CSV for spreadsheets has a byte order mark and nothing that they would run", "[ship][export]") {
  const TemporaryFolder folder;
  Database database = Database::create(folder / "figures.db", {test::codebook()});
  Sample sample;
  sample.source = "=cmd|' /C calc'!A0";
  Report report = sample.report();
  report.observations[0].label = "@SUM(1+1)";
  report.observations[1].label = "-12.5";
  report.observations[3].label = "+1+cmd";
  report.observations[4].label = "\t=1";
  database.ingest(sample.document(), report);
  ExportOptions options;
  const auto exported = [&] {
    std::ostringstream out;
    export_rows(database, options, out);
    return out.str();
  };
  const std::string exact = exported();
  CHECK_THAT(exact, StartsWith("region,") && Contains(",@SUM(1+1),") && Contains(",=cmd|' /C calc'!A0,"));
  options.for_spreadsheets = true;
  const std::string safe = exported();
  CHECK_THAT(safe, StartsWith("\xEF\xBB\xBFregion,"));
  CHECK_THAT(safe, Contains(",'@SUM(1+1),") && Contains(",'=cmd|' /C calc'!A0,") && Contains(",'+1+cmd,") && Contains(",'\t=1,"));
  CHECK_THAT(safe, Contains(",-12.5,"));
  CHECK_THAT(safe, !Contains(",'=,"));
  for (const ExportFormat format : {ExportFormat::jsonl, ExportFormat::sdmx, ExportFormat::package}) {
    options.format = format;
    CHECK(error_of([&] { (void)exported(); }).code() == ErrorCode::misuse);
  }
  options = of(ExportFormat::csv);
  options.pages = "pages/";
  CHECK(error_of([&] { (void)exported(); }).code() == ErrorCode::misuse);
}

TEST_CASE("a spreadsheet is written into a file, as a whole and the same each time", "[ship][export]") {
  const Exported exported;
  CHECK(error_of([&] { (void)exported(ExportFormat::xlsx); }).code() == ErrorCode::misuse);
  ExportOptions options;
  options.format = ExportFormat::xlsx;
#ifdef ZHIBIAO_WITH_XLSX
  CHECK(error_of([&] { export_file(exported.database, options, exported.folder / "figures.db"); }).code() == ErrorCode::misuse);
  export_file(exported.database, options, exported.folder / "a.xlsx");
  export_file(exported.database, options, exported.folder / "b.xlsx");
  CHECK(test::read_file(exported.folder / "a.xlsx") == test::read_file(exported.folder / "b.xlsx"));
  CHECK(error_of([&] { export_file(exported.database, options, exported.folder / "none/a.xlsx"); }).code() == ErrorCode::io);
  const std::string bytes = test::read_file(exported.folder / "a.xlsx");
  pages::Archive archive(bytes, "a.xlsx", 10'000'000);
  for (int sheet = 1; sheet <= 6; ++sheet) {
    const auto xml = archive.read("xl/worksheets/sheet" + std::to_string(sheet) + ".xml");
    REQUIRE(xml);
    CHECK_THAT(*xml, Contains("<pane ") && Contains("<autoFilter ") && !Contains("<f>"));
  }
  CHECK_THAT(*archive.read("xl/worksheets/sheet1.xml"), Contains("<v>30</v>") && Contains("<v>90.2"));
  CHECK_THAT(*archive.read("xl/styles.xml"), Contains("#,##0.00&quot;%&quot;"));
#else
  CHECK_THAT(error_of([&] { export_file(exported.database, options, exported.folder / "a.xlsx"); }).what(), Contains("ZHIBIAO_WITH_XLSX"));
#endif
}
