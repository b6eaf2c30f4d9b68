#include "faults/scenes.hpp"

#include <dirent.h>
#include <sqlite3.h>

#include <algorithm>
#include <fstream>
#include <memory>
#include <new>
#include <sstream>

#include "support/make_docx.hpp"
#include "support/temporary_folder.hpp"
#include "zhibiao/database.hpp"
#include "zhibiao/error.hpp"
#include "zhibiao/extractor.hpp"
#include "zhibiao/ingest.hpp"
#include "zhibiao/page.hpp"
#include "zhibiao/plot.hpp"
#include "zhibiao/query.hpp"
#include "zhibiao/ship.hpp"
#include "zhibiao/site.hpp"
#include "zhibiao/suggest.hpp"

namespace zhibiao::faults {
namespace {

namespace fs = std::filesystem;

const std::string text =
    "湖南省攸县2020年法治政府建设年度报告\n\n一、依法履职\n2020年，全县受理行政复议案件24件，办结22件，其中维持20件、撤销2件，办结率为91."
    "67%。"
    "开展执法培训5场次，参训约600人次。\n项目\t2019年\t2020年\n行政处罚（件）\t120\t135\n行政许可（件）\t80\t95\n二、存在的问题\n"
    "行政机关负责人出庭应诉率不高。\n三、下一步打算\n计划培训10-12场，投入约30万元。\n攸县人民政府\n2021年1月15日\n";

const std::string html =
    "<!DOCTYPE html><html><head><title>湖南省攸县2020年法治政府建设年度报告</title><meta name=\"PubDate\" "
    "content=\"2021-01-15\"></head><body>"
    "<div class=\"nav\"><a href=\"/\">首页</a><a href=\"/a\">政务公开</a></div><div "
    "class=\"article\"><h1>湖南省攸县2020年法治政府建设年度报告</h1>"
    "<p>2020年，全县受理行政复议案件24件，办结22件，其中维持20件、撤销2件，办结率为91.67%。</p>"
    "<table><tr><th>项目</th><th>2019年</th><th>2020年</th></tr><tr><td>行政处罚（件）</td><td>120</td><td>135</td></tr></table>"
    "<p>攸县人民政府</p></div></body></html>";

constexpr const char* codebook =
    "[codebook]\nname = \"own\"\nversion = \"1\"\ntitle = \"样本\"\n\n[[indicator]]\ncode = \"reconsideration.accepted\"\n"
    "name_zh = \"行政复议受理件数\"\nname_en = \"Reconsideration cases accepted\"\nunit = \"件\"\ndefinition = \"Cases accepted\"\n"
    "dimensions = [\"case\"]\ncues = [\"受理\"]\n";

std::string in_year(int year) {
  std::string words = text;
  const std::string old = "2020年";
  for (std::size_t at = words.find(old); at != std::string::npos; at = words.find(old, at + 1))
    words.replace(at, old.size(), std::to_string(year) + "年");
  return words;
}

Document document(std::string_view bytes, const std::string& source = "a.txt") {
  DocumentOptions options;
  options.source = source;
  return Document::from_bytes(bytes, options);
}

template <typename Write>
std::string written(Write write) {
  std::ostringstream out;
  // A stream keeps what goes wrong within it to itself, unless it is asked.
  out.exceptions(std::ios::badbit);
  write(out);
  return out.str();
}

std::string told_of(const Document& read) {
  std::string told = read.text() + read.charset() + read.media_type();
  for (const auto& [name, value] : read.metadata()) told += name + "=" + value;
  for (const Diagnostic& diagnostic : read.diagnostics()) told += diagnostic.code;
  return told;
}

// A document that lacked the memory to be read is told; the batch went on.
std::string ingested(const fs::path& folder) {
  IngestOptions options;
  options.threads = 2;
  const IngestSummary summary = ingest_paths({folder / "reports"}, folder / "a.db", options);
  if (!summary.rejected.empty()) throw Error(summary.rejected.front().code, summary.rejected.front().reason);
  return Database::open(folder / "a.db").content_hash();
}

void nothing(const fs::path& /*folder*/) {}

void write(const fs::path& file, std::string_view bytes) {
  fs::create_directories(file.parent_path());
  std::ofstream(file, std::ios::binary) << bytes;
}

void reports(const fs::path& folder) {
  for (const int year : {2019, 2020, 2021}) write(folder / "reports" / (std::to_string(year) + ".txt"), in_year(year));
  write(folder / "reports/page.html", html);
}

void one_database(const fs::path& folder) {
  reports(folder);
  ingested(folder);
}

void two_databases(const fs::path& folder) {
  one_database(folder);
  fs::rename(folder / "a.db", folder / "b.db");
  write(folder / "reports/2022.txt", in_year(2022));
  ingested(folder);
}

std::string asked(const Database& database) {
  std::ostringstream told;
  for (const IndicatorValue& value : database.find(Query().region("430000", Query::Descendants::with).years(2019, 2021)))
    told << value.label << value.value.to_string() << value.quote;
  for (auto rows = database.cursor(Query().indicator("reconsideration.*")); rows.next();) told << rows.row().quote;
  told << database.count(Query().label("行政")) << ' ';
  for (const Figure& figure : database.series("430223", "reconsideration.accepted")) told << figure.value.to_string() << figure.unit;
  told << database.compare("reconsideration.accepted", 2020).figures.size() << ' ';
  told << database.changes("reconsideration.accepted", 2019, 2020).size() << ' ';
  told << database.regions_named("攸县").size() << database.indicators_named("").size() << ' ';
  for (const SearchHit& hit : database.search("行政复议 办结")) told << hit.source << hit.snippet;
  for (const DocumentEntry& entry : database.documents()) told << entry.source << entry.title;
  for (const RegionYear& covered : database.coverage()) told << covered.region;
  for (const CheckFinding& finding : database.checks()) told << finding.formula;
  told << database.diagnostics().size() << database.info().rows.at("observation");
  const auto first = database.find(Query().limit(1));
  if (const auto evidence = database.evidence(first.at(0).id)) told << evidence->sentence;
  return told.str();
}

std::string exported(const fs::path& folder, ExportFormat format, const std::string& indicator = {}) {
  const Database database = Database::open(folder / "a.db");
  ExportOptions options;
  options.format = format;
  options.indicator = indicator;
  export_file(database, options, folder / "out");
  // What is packed has clock times of the packer; a program that reads it looks at the size of its parts.
  return format == ExportFormat::xlsx ? std::to_string(fs::file_size(folder / "out") > 0) : test::read_file(folder / "out");
}

// std::filesystem's iterators end the process where memory is lost.
std::string folder_told(const fs::path& folder) {
  const std::unique_ptr<DIR, int (*)(DIR*)> opened(::opendir(folder.c_str()), ::closedir);
  if (!opened) throw std::bad_alloc();
  std::vector<std::string> names;
  while (const dirent* entry = ::readdir(opened.get()))
    if (entry->d_name[0] != '.') names.emplace_back(entry->d_name);
  std::sort(names.begin(), names.end());
  std::string told;
  for (const std::string& name : names) told += name + test::read_file(folder / name);
  return told;
}

std::vector<Scene> reading() {
  return {
      {"decode text", nothing, [](const fs::path&) { return told_of(document(text)); }},
      {"decode GB 18030",
       nothing,
       [](const fs::path&) {
         // 一、全年受理案件24件。
         return told_of(document("\xD2\xBB\xA1\xA2\xC8\xAB\xC4\xEA\xCA\xDC\xC0\xED\xB0\xB8\xBC\xFE\x32\x34\xBC\xFE\xA1\xA3\n"));
       },
       {},
       true},
      {"decode HTML", nothing, [](const fs::path&) { return told_of(document(html, "a.html")); }},
      {"decode Word", [](const fs::path& folder) { write(folder / "a.docx", test::docx_of(text)); },
       [](const fs::path& folder) { return told_of(Document::from_file(folder / "a.docx")); }},
      {"extract", nothing,
       [](const fs::path&) {
         const Document read = document(text);
         std::string told;
         for (const Observation& found : Extractor().extract(read).observations)
           told += found.label + found.value.to_string() + found.unit + found.indicator.value_or("-") + found.quote;
         return told;
       }},
      {"explain", nothing,
       [](const fs::path&) {
         const Explanations all = Extractor().explain(document(text));
         return written([&](std::ostream& out) {
           for (const Explanation& one : all.figures) write_text(out, one);
           for (const RejectedReading& one : all.rejected) write_text(out, one);
         });
       }},
      {"tables", nothing,
       [](const fs::path&) {
         std::string told;
         for (const TableReading& table : Extractor().tables(document(text)))
           for (const auto& row : table.rows)
             for (const TableCell& cell : row) told.append(cell.text).append(cell.role);
         return told;
       }},
      {"a codebook of one's own", nothing,
       [](const fs::path&) {
         const Codebook own = Codebook::combine({Codebook::from_toml(codebook, "own.toml"), Codebook::shipped("government_work")});
         std::string told(own.name());
         for (const CodebookFinding& finding : Codebook::from_toml(codebook, "own.toml").lint()) told += finding.message;
         for (const Observation& found : Extractor(own).extract(document(text)).observations) told += found.indicator.value_or("-");
         return told;
       }},
      {"suggest", nothing,
       [](const fs::path&) {
         Suggester suggester(Codebook::from_toml(codebook, "own.toml"));
         suggester.add(document(text));
         std::string told;
         for (const CueSuggestion& suggestion : suggester.suggest()) told += suggestion.code + suggestion.cue;
         return told;
       }},
      {"page of a report", nothing,
       [](const fs::path&) {
         const Document read = document(text);
         const Report report = Extractor().extract(read);
         return written([&](std::ostream& out) { write_page(read, report, Codebook::automatic(), out); });
       }},
      {"find reports in folders",
       [](const fs::path& folder) {
         reports(folder);
         write(folder / "reports/below/2022.txt", in_year(2022));
       },
       [](const fs::path& folder) {
         std::vector<RejectedInput> rejected;
         std::string told;
         for (const IngestInput& input : collect_inputs({folder / "reports"}, rejected)) told += input.options.source + "\n";
         if (!rejected.empty()) throw Error(rejected.front().code, rejected.front().reason);
         return told;
       }},
      {"manifest", [](const fs::path& folder) { write(folder / "m.csv", "path,region,year\nreports/a.txt,攸县,2020\n"); },
       [](const fs::path& folder) {
         std::string told;
         for (const IngestInput& input : read_manifest(folder / "m.csv"))
           told += input.options.region_code + input.path.filename().string();
         return told;
       }},
  };
}

std::vector<Scene> storing() {
  return {
      {"create",
       nothing,
       [](const fs::path& folder) {
         if (!fs::exists(folder / "a.db")) [[maybe_unused]]
           const Database made = Database::create(folder / "a.db");
         return Database::open(folder / "a.db").content_hash();
       },
       {"a.db"}},
      {"ingest one",
       one_database,
       [](const fs::path& folder) {
         Database database = Database::open(folder / "a.db", {Access::write, {}});
         const Document read = document(text);
         database.ingest(read, Extractor().extract(read));
         return database.content_hash();
       },
       {"a.db"}},
      {"ingest into a new database", reports, ingested, {"a.db"}},
      {"ingest into a database",
       [](const fs::path& folder) {
         one_database(folder);
         write(folder / "reports/2022.txt", in_year(2022));
         write(folder / "reports/2020.txt", in_year(2020) + "勘误：办结21件。\n");
       },
       ingested,
       {"a.db"}},
      {"remove",
       one_database,
       [](const fs::path& folder) {
         Database database = Database::open(folder / "a.db", {Access::write, {}});
         database.remove("2019.txt");
         return database.content_hash();
       },
       {"a.db"}},
      {"ask", one_database, [](const fs::path& folder) { return asked(Database::open(folder / "a.db")); }},
      {"ask bytes in memory", one_database,
       [](const fs::path& folder) {
         const std::string bytes = test::read_file(folder / "a.db");
         return asked(Database::from_bytes(std::as_bytes(std::span(bytes.data(), bytes.size()))));
       }},
      {"verify", one_database,
       [](const fs::path& folder) {
         const Database database = Database::open(folder / "a.db", {Access::read, {}, true});
         std::string told = database.content_hash();
         for (const VerifyFinding& finding : database.verify()) told += finding.message;
         return told;
       }},
      {"reparse", one_database,
       [](const fs::path& folder) {
         std::string told;
         for (const VerifyFinding& finding : reparse(Database::open(folder / "a.db"))) told += finding.code + finding.message;
         return told;
       }},
  };
}

void sealed_before(const fs::path& folder) {
  reports(folder);
  fs::remove(folder / "reports/2019.txt");
  ingested(folder);
  Database::open(folder / "a.db").seal(folder / "sealed.db");
  write_checksum(folder / "sealed.db");
  write(folder / "reports/2019.txt", in_year(2019));
  ingested(folder);
}

void split_before(const fs::path& folder) {
  two_databases(folder);
  split(Database::open(folder / "b.db"), SplitBy::year, folder / "out");
}

void of_older_layout(const fs::path& folder) {
  sqlite3* database = nullptr;
  const std::string sql = test::read_file(ZHIBIAO_SOURCE_DIR "/tests/store/layouts/2.0.sql");
  const bool made = sqlite3_open((folder / "old.db").c_str(), &database) == SQLITE_OK &&
                    sqlite3_exec(database, sql.c_str(), nullptr, nullptr, nullptr) == SQLITE_OK;
  sqlite3_close(database);
  if (!made) throw std::runtime_error("the database of an older layout cannot be made");
}

std::vector<Scene> shipping() {
  std::vector<Scene> all = {
      {"migrate",
       of_older_layout,
       [](const fs::path& folder) {
         migrate(folder / "old.db");
         return Database::open(folder / "old.db").info().layout + Database::open(folder / "old.db").content_hash();
       },
       {"old.db"}},
      {"seal over a sealed file",
       sealed_before,
       [](const fs::path& folder) {
         Database::open(folder / "a.db").seal(folder / "sealed.db");
         write_checksum(folder / "sealed.db");
         return test::read_file(folder / "sealed.db") + std::to_string(verify_checksum(folder / "sealed.db").size());
       },
       {"sealed.db"}},
      {"merge",
       two_databases,
       [](const fs::path& folder) {
         merge({folder / "a.db", folder / "b.db"}, folder / "m.db");
         return Database::open(folder / "m.db").content_hash();
       },
       {"m.db"}},
      {"split over another split",
       split_before,
       [](const fs::path& folder) {
         std::string told;
         for (const fs::path& file : split(Database::open(folder / "a.db"), SplitBy::year, folder / "out"))
           told += file.filename().string() + Database::open(file).content_hash();
         return told;
       },
       {"out"}},
      {"diff", two_databases,
       [](const fs::path& folder) {
         std::string told;
         diff(Database::open(folder / "b.db"), Database::open(folder / "a.db"),
              [&](const Difference& found) { told.append(found.source).append(found.change()); });
         return told;
       }},
      {"export a package",
       one_database,
       [](const fs::path& folder) {
         ExportOptions options;
         options.format = ExportFormat::package;
         export_folder(Database::open(folder / "a.db"), options, folder / "out");
         return folder_told(folder / "out");
       },
       {"out"}},
      {"page of a database",
       one_database,
       [](const fs::path& folder) {
         const Database database = Database::open(folder / "a.db");
         page_file(database, database.documents().at(0).id, folder / "page.html");
         return test::read_file(folder / "page.html");
       },
       {"page.html"}},
      {"plot", one_database,
       [](const fs::path& folder) {
         PlotOptions options;
         options.indicator = "reconsideration.accepted";
         options.regions = {"430223"};
         const Database database = Database::open(folder / "a.db");
         return written([&](std::ostream& out) { write_plot(database, options, out); });
       }},
  };
  struct Format {
    const char* name;
    ExportFormat format;
  };
  for (const auto& [name, format] : {Format{"CSV", ExportFormat::csv}, Format{"JSON lines", ExportFormat::jsonl},
                                     Format{"SDMX", ExportFormat::sdmx}, Format{"SDMX structure", ExportFormat::sdmx_structure},
                                     Format{"PostgreSQL", ExportFormat::postgres}, Format{"Datasette", ExportFormat::datasette}})
    all.push_back({std::string("export ") + name,
                   one_database,
                   [format = format](const fs::path& folder) { return exported(folder, format); },
                   {"out"}});
  // What it is written by writes below the calls that tests/faults/recording.cpp sees.
  all.push_back(
      {"export a spreadsheet", one_database, [](const fs::path& folder) { return exported(folder, ExportFormat::xlsx); }, {}, true});
  all.push_back({"export a wide table",
                 one_database,
                 [](const fs::path& folder) { return exported(folder, ExportFormat::wide, "reconsideration.accepted"); },
                 {"out"}});
  return all;
}

}  // namespace

std::vector<Scene> scenes() {
  std::vector<Scene> all;
  for (const auto& some : {reading(), storing(), shipping(), scenes_in_c()}) all.insert(all.end(), some.begin(), some.end());
  return all;
}

}  // namespace zhibiao::faults
