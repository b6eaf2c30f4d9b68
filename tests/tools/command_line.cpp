#include <SQLiteCpp/Database.h>
#include <unistd.h>

#include <algorithm>
#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>
#include <sstream>

#include "support/make_pdf.hpp"
#include "support/pdf_reader.hpp"
#include "support/run_command.hpp"

using Catch::Matchers::Contains;
using zhibiao::test::Outcome;
using zhibiao::test::read_file;
using zhibiao::test::run;
using zhibiao::test::TemporaryFolder;

namespace {

constexpr const char* report =
    "安徽省宁国市2021年法治政府建设情况报告\n"
    "一、主要工作\n"
    "全年收到行政复议申请46件，受理40件，其中维持21件。12345热线受理工单8,120件，满意率97.5%。\n"
    "宁国市人民政府\n"
    "2022年1月20日\n";

constexpr const char* later_report =
    "安徽省宁国市2022年法治政府建设情况报告\n"
    "一、主要工作\n"
    "全年行政复议受理52件，审结50件。行政机关负责人出庭应诉19件，应出庭20件，出庭率为90%。\n"
    "宁国市人民政府\n"
    "2023年1月18日\n";

constexpr std::string_view binary{"\x7F\x45LF\0\1\2\3\0\0\xFF\xFE\0\0\0\x90\x91\0", 18};

std::size_t lines(const std::string& text) { return static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n')); }

/// Where `words` begin, in code points.
std::string place_of(const std::string& text, const std::string& words) {
  const auto end = text.begin() + static_cast<std::ptrdiff_t>(text.find(words));
  return std::to_string(std::count_if(text.begin(), end, [](char c) { return (c & 0xC0) != 0x80; }));
}

/// A folder with reports/2021.txt and reports/2022.txt, and a database of the two.
struct Ingested : TemporaryFolder {
  Ingested() {
    write("reports/2021.txt", report);
    write("reports/2022.txt", later_report);
    const auto done = run(*this, "ingest reports -o out.db");
    INFO(done.err);
    REQUIRE(done.exit_code == 0);
  }
};

/// One line that begins with the name of the command and contains `words`.
void check_fault(const Outcome& outcome, int exit_code, const std::string& words) {
  INFO(outcome.err);
  CHECK(outcome.exit_code == exit_code);
  CHECK(outcome.err.rfind("zhibiao: ", 0) == 0);
  CHECK(lines(outcome.err) == 1);
  CHECK(outcome.err.find(words) != std::string::npos);
}

}  // namespace

TEST_CASE("help reads like a manual and names every exit code", "[tools]") {
  const TemporaryFolder folder;
  const auto help = run(folder, "--help");
  CHECK(help.exit_code == 0);
  for (const char* part : {"Examples:", "Exit codes:", "ingest", "query", "  9  ", " 10  "})
    CHECK(help.out.find(part) != std::string::npos);
  for (const char* command :
       {"ingest", "extract", "text", "explain", "query", "search", "evidence", "check", "info", "verify", "codebook"}) {
    const auto one = run(folder, std::string(command) + " --help");
    INFO(command);
    CHECK(one.exit_code == 0);
    CHECK(lines(one.out) > 5);
  }
  CHECK(run(folder, "--version").out.rfind("zhibiao 0.", 0) == 0);
}

TEST_CASE("misuse is one line and exit code 2", "[tools]") {
  const TemporaryFolder folder;
  check_fault(run(folder, ""), 2, "--help");
  check_fault(run(folder, "extract --no-such-option x"), 2, "--no-such-option");
  check_fault(run(folder, "query x.db --format xml"), 2, "xml");
  check_fault(run(folder, "ingest x.txt"), 2, "--output");
}

TEST_CASE("extract prints the document, then its figures, the same from a file and from standard input", "[tools]") {
  const TemporaryFolder folder;
  folder.write("report.txt", report);
  const auto from_file = run(folder, "extract report.txt");
  CHECK(from_file.exit_code == 0);
  CHECK(from_file.out.rfind("{\"document\":true", 0) == 0);
  CHECK(lines(from_file.out) == 6);
  const auto from_stdin = run(folder, "extract - <report.txt");
  CHECK(from_stdin.exit_code == 0);
  const auto figures = [](const std::string& out) { return out.substr(out.find('\n')); };
  CHECK(figures(from_stdin.out) == figures(from_file.out));
  folder.write("verify", report);  // as a command is named
  CHECK(figures(run(folder, "extract verify").out) == figures(from_file.out));

  const auto rejected = run(folder, "extract --rejected report.txt");
  CHECK(rejected.out.find("12345") != std::string::npos);
  CHECK(rejected.out.find("\"reason\"") != std::string::npos);
}

TEST_CASE("text prints what spans refer to", "[tools]") {
  const TemporaryFolder folder;
  folder.write("report.txt", std::string("\xEF\xBB\xBF") + report);
  CHECK(run(folder, "text report.txt").out == report);
}

TEST_CASE("documents that cannot be read have exit codes of their own", "[tools]") {
  const TemporaryFolder folder;
  folder.write("binary.txt", binary);
  folder.write("empty.txt", "");
  check_fault(run(folder, "extract missing.txt"), 3, "missing.txt");
  check_fault(run(folder, "extract binary.txt"), 5, "binary.txt");
  check_fault(run(folder, "extract empty.txt"), 5, "empty.txt");
}

TEST_CASE("explain --tables draws tables as they were understood, for people and as JSON", "[tools]") {
  TemporaryFolder folder;
  folder.write("cells.txt", "宁国市2022年热线运行情况\n\n单位：件\n类别\t本月\t备注\n咨询\t310\t含邮件\n投诉\t4/5\t\n");
  folder.write("stack.txt", "宁国市2022年热线运行情况\n\n热线情况\n\n类别\n受理\n办结\n咨询\n310\n投诉\n41\n40\n求助\n5\n4\n");
  folder.write("prose.txt", report);

  const auto people = run(folder, "explain cells.txt --tables");
  CHECK(people.exit_code == 0);
  CHECK(people.out ==
        "table [21, 48)  caption: 宁国市2022年热线运行情况  unit note: 单位：件\n"
        "  类别<head> | 本月<head> | 备注<head>\n"
        "  咨询<stub> | 310<figure = 310 件> | 含邮件<words>\n"
        "  投诉<stub> | 4/5<two_values> | <empty>\n");
  const auto json = nlohmann::json::parse(run(folder, "explain cells.txt --tables --json").out);
  CHECK(json["unit_note"] == "单位：件");
  CHECK(json["unread"] == "");
  CHECK(json["rows"][1][1]["role"] == "figure");
  CHECK(json["rows"][1][1]["figures"][0]["value"] == "310");
  CHECK(json["rows"][1][1]["figures"][0]["unit"] == "件");
  CHECK(json["rows"][1][1]["figures"][0]["label"] == "咨询 本月");
  CHECK(json["rows"][2][1]["reason"] == "two_values");

  CHECK_THAT(run(folder, "explain stack.txt --tables").out, Contains("not wholly read: one_cell_a_line"));
  CHECK(nlohmann::json::parse(run(folder, "explain stack.txt --tables --json").out)["unread"] == "one_cell_a_line");
  CHECK(run(folder, "explain prose.txt --tables").out.empty());
}

TEST_CASE("explain tells of every figure, of one, of a number that is none, and where there is nothing", "[tools]") {
  const TemporaryFolder folder;
  folder.write("report.txt", report);
  CHECK(run(folder, "explain report.txt").out.find("40件") != std::string::npos);
  CHECK(run(folder, "explain report.txt:" + place_of(report, "40件")).out.find("40件") != std::string::npos);
  check_fault(run(folder, "explain report.txt:0"), 3, "report.txt");
  check_fault(run(folder, "explain report.txt:99999"), 3, "99999");
  const auto hotline = run(folder, "explain report.txt:" + place_of(report, "12345"));
  CHECK(hotline.exit_code == 0);
  CHECK(hotline.out.find("12345") != std::string::npos);
  const std::string line = run(folder, "explain --json report.txt:" + place_of(report, "40件")).out;
  CHECK(line.find("\"candidates\":[{") != std::string::npos);
  CHECK(std::count(line.begin(), line.end(), '\n') == 1);
}

TEST_CASE("ingest the same again changes nothing, and a changed file is a new version", "[tools]") {
  const Ingested folder;
  const std::string before = read_file(folder / "out.db");
  const auto again = run(folder, "ingest reports -o out.db");
  CHECK(again.exit_code == 0);
  CHECK(again.out.find("2 unchanged") != std::string::npos);
  CHECK(read_file(folder / "out.db") == before);
  CHECK(again.err.empty());  // progress is for terminals

  folder.write("reports/2021.txt", std::string(report) + "另有行政应诉案件5件。\n");
  CHECK(run(folder, "ingest reports -o out.db").out.find("1 new versions") != std::string::npos);
  CHECK(run(folder, "verify out.db").exit_code == 0);
}

TEST_CASE("ingest goes on after a bad document and says why it was rejected", "[tools]") {
  const TemporaryFolder folder;
  folder.write("reports/good.txt", report);
  folder.write("reports/binary.txt", binary);
  folder.write("reports/plain.txt", "本页没有统计内容。\n");
  const auto mixed = run(folder, "ingest reports -o out.db");
  CHECK(mixed.exit_code == 1);
  CHECK(mixed.out.find("2 documents added") != std::string::npos);
  CHECK(mixed.out.find("1 rejected") != std::string::npos);
  CHECK(mixed.err.find("binary.txt") != std::string::npos);
  CHECK(mixed.err.find("no figures in plain.txt") != std::string::npos);

  check_fault(run(folder, "ingest reports/binary.txt -o other.db"), 5, "");
  check_fault(run(folder, "ingest missing -o other.db"), 3, "");
  CHECK_FALSE(std::filesystem::exists(folder / "other.db"));
}

TEST_CASE("a database that is not ours, or damaged, is left alone", "[tools]") {
  const Ingested folder;
  SQLite::Database((folder / "other.db").string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE).exec("CREATE TABLE t (x)");
  const std::string other = read_file(folder / "other.db");
  check_fault(run(folder, "ingest reports -o other.db"), 7, "other.db");
  check_fault(run(folder, "query other.db"), 7, "other.db");
  CHECK(read_file(folder / "other.db") == other);

  std::string damaged = read_file(folder / "out.db");
  std::fill(damaged.begin() + 4096, damaged.begin() + 8192, 'x');
  folder.write("damaged.db", damaged);
  CHECK(run(folder, "verify damaged.db").exit_code == 9);
  check_fault(run(folder, "info missing.db"), 3, "missing.db");
}

TEST_CASE("a disk that is full is told, and the database stays as it was", "[tools]") {
  const Ingested folder;
  const std::string before = read_file(folder / "out.db");
  folder.write("more/2023.txt", later_report);
  // A limit on the size of files stands for the full disk: the write fails in the same place.
  const auto full = run(folder, "--version >&2; trap '' XFSZ; ulimit -f 16; \"$ZHIBIAO\" ingest more -o out.db");
  INFO(full.err);
  CHECK(full.exit_code == 4);
  CHECK(read_file(folder / "out.db") == before);
  CHECK(run(folder, "verify out.db").exit_code == 0);
}

TEST_CASE("a folder without permission is told", "[tools]") {
  if (geteuid() == 0) {
    WARN("skipped: the superuser may read everything");
    return;
  }
  const TemporaryFolder folder;
  folder.write("closed/report.txt", report);
  std::filesystem::permissions(folder / "closed", std::filesystem::perms::none);
  const auto refused = run(folder, "ingest closed -o out.db");
  std::filesystem::permissions(folder / "closed", std::filesystem::perms::owner_all);
  check_fault(refused, 4, "closed");
  CHECK_FALSE(std::filesystem::exists(folder / "out.db"));
}

TEST_CASE("standard output that is full is a fault, and one that nobody reads is none", "[tools]") {
  const TemporaryFolder folder;
  folder.write("report.txt", report);
  check_fault(run(folder, "text report.txt >/dev/full"), 4, "standard output");
  const auto unread = run(folder, "--version >&2; { sleep 0.2; \"$ZHIBIAO\" text report.txt; echo $? >code; } | true; sleep 0.5; cat code");
  CHECK(unread.out == "0\n");
  CHECK(lines(unread.err) == 1);
}

TEST_CASE("query narrows by every filter, and all formats have the same rows", "[tools]") {
  const Ingested folder;
  const auto count = [&](const std::string& filters) {
    const auto found = run(folder, "query out.db --format jsonl " + filters);
    INFO(filters << ": " << found.err);
    CHECK(found.exit_code == 0);
    return lines(found.out);
  };
  const std::size_t all = count("");
  CHECK(all == 10);
  CHECK(count("--year 2021") == 5);
  CHECK(count("--years 2021-2022") == all);
  CHECK(count("--years 2010-2020") == 0);
  CHECK(count("--region 340000") == all);
  CHECK(count("--region 340000 --no-descendants") == 0);
  CHECK(count("--region 110000") == 0);
  CHECK(count("--indicator reconsideration.accepted") == 2);
  CHECK(count("--indicator 'reconsideration.*' --year 2022") == 2);
  CHECK(count("--label 出庭") >= 1);
  CHECK(count("--unit %") == 2);
  CHECK(count("--status target") == 0);
  CHECK(count("--level 3") + count("--level 1 --level 2") == all);
  CHECK(count("--domain reconsideration") == count("--indicator 'reconsideration.*'"));
  CHECK(count("--qualifier exact") + count("--qualifier about --qualifier more --qualifier at-least") == all);
  CHECK(count("--section plans") == 0);
  CHECK(count("--section achievements --section body --section front --section problems") == all);
  CHECK(count("--no-repeats") == all);
  CHECK(count("--coded") + count("--uncoded") == all);
  CHECK(count("--limit 3") == 3);
  CHECK(count("--limit 3 --offset 9") == 1);

  CHECK(lines(run(folder, "query out.db --format csv").out) == all + 1);
  const auto table = run(folder, "query out.db");
  CHECK(lines(table.out) == all + 2);
  CHECK(table.err == "10 figures\n");
  check_fault(run(folder, "query out.db --region 34"), 2, "34");
  check_fault(run(folder, "query out.db --level 4"), 2, "4");
  check_fault(run(folder, "query out.db --section aims"), 2, "'aims' is none of body, front, achievements, problems, plans");
  check_fault(run(folder, "query out.db --order size"), 2, "'size' is none of region, year");
  check_fault(run(folder, "query out.db --years soon"), 2, "soon");
  check_fault(run(folder, "query out.db --indicator 're*on'"), 2, "re*on");
}

TEST_CASE("evidence leads from a row of query back to the sentence", "[tools]") {
  const Ingested folder;
  const std::string table = run(folder, "query out.db --indicator reconsideration.accepted --year 2021").out;
  const auto id_start = table.rfind(' ') + 1;
  const std::string id = table.substr(id_start, table.find('\n', id_start) - id_start);
  const auto evidence = run(folder, "evidence out.db " + id);
  CHECK(evidence.exit_code == 0);
  CHECK(evidence.out.find("quote      40件\n") != std::string::npos);
  CHECK(evidence.out.find("全年收到行政复议申请46件") != std::string::npos);
  CHECK(evidence.out.find("2021.txt") != std::string::npos);
  check_fault(run(folder, "evidence out.db 1:1"), 3, "1:1");
  check_fault(run(folder, "evidence out.db first"), 2, "first");
}

TEST_CASE("check lists figures that do not reckon and exits with 1", "[tools]") {
  const Ingested folder;  // 19 of 20 is 95 %, the report says 90 %
  const auto wrong = run(folder, "check out.db");
  CHECK(wrong.exit_code == 1);
  CHECK(wrong.out.find("95") != std::string::npos);
  CHECK(wrong.err == "1 figure does not reckon\n");
  run(folder, "ingest reports/2021.txt -o right.db");
  CHECK(run(folder, "check right.db").exit_code == 0);
}

TEST_CASE("search, info and verify tell what is in a database", "[tools]") {
  const Ingested folder;
  CHECK(run(folder, "search out.db 出庭 --format jsonl").out.find("2022.txt") != std::string::npos);
  CHECK(run(folder, "search out.db 水库 --format jsonl").out.empty());
  const auto info = run(folder, "info out.db");
  CHECK(info.exit_code == 0);
  CHECK(info.out.find("341881") != std::string::npos);
  CHECK(run(folder, "info out.db --diagnostics --format csv").out.rfind("source,", 0) == 0);
  const auto whole = run(folder, "verify out.db");
  CHECK(whole.exit_code == 0);
  CHECK(whole.out.find("whole") != std::string::npos);
}

TEST_CASE("codebook lists what ships and the indicators of one, and checks a file", "[tools]") {
  const TemporaryFolder folder;
  CHECK_THAT(run(folder, "codebook list --format csv").out, Contains("\nrule_of_law,") && Contains("\ngovernment_work,"));
  CHECK(lines(run(folder, "codebook list rule_of_law --format csv").out) > 100);
  folder.write("broken.toml", "[codebook\n");
  check_fault(run(folder, "codebook lint broken.toml"), 6, "broken.toml");
  CHECK(run(folder, "codebook lint '" ZHIBIAO_SOURCE_DIR "/examples/library_codebook.toml'").exit_code == 0);
  const std::string entry =
      "[codebook]\nname = \"own\"\nversion = \"1\"\n[[indicator]]\ncode = \"own.cases\"\nname_zh = \"复议\"\ndimensions = [\"case\"]\n"
      "cues = [\"复议案件\"]\nexamples = [\"受理行政复议案件【3件】\"]\n";
  folder.write("own.toml", entry);
  CHECK(run(folder, "codebook lint own.toml").exit_code == 0);
  CHECK(run(folder, "codebook lint own.toml --strict").exit_code == 1);
  const auto combined = run(folder, "codebook lint rule_of_law own.toml");
  CHECK(combined.exit_code == 1);
  CHECK_THAT(combined.out, Contains("error: own.cases: example got reconsideration.accepted of rule_of_law (cue:"));
}

TEST_CASE("a codebook is chosen by name or file, in order", "[tools]") {
  const TemporaryFolder folder;
  folder.write("report.txt", "盐池县2022年工作总结\n\n受理行政复议案件14件。完成地区生产总值31亿元。\n");
  const auto codes = [&](const std::string& options) { return run(folder, "extract report.txt " + options).out; };
  CHECK_THAT(codes(""), Contains("reconsideration.accepted") && !Contains("economy.gdp"));
  CHECK_THAT(codes("--codebook government_work"), Contains("economy.gdp") && !Contains("reconsideration.accepted"));
  CHECK_THAT(codes("--codebook government_work --codebook auto"), Contains("economy.gdp") && Contains("reconsideration.accepted"));
  check_fault(run(folder, "extract report.txt --codebook no_such"), 3, "hotline, rule_of_law");
}

TEST_CASE("the command finds the program for PDF documents beside itself, or is told where it is", "[tools][pdf]") {
  ZHIBIAO_PDF_OR_SKIP();
  const TemporaryFolder folder;
  folder.write("a.pdf", zhibiao::test::pdf_of(report));
#ifndef ZHIBIAO_TEST_EMULATED  // what is started by a program that an emulator runs is not run by it
  const Outcome found = run(folder, "text a.pdf");
  INFO(found.err);
  CHECK(found.exit_code == 0);
  CHECK(found.out == report);
  CHECK(run(folder, "ingest a.pdf -o a.db").exit_code == 0);
#endif
  const auto other = folder.write("other", "#!/bin/sh\nprintf 'zhibiao-pdf 1\\npage 595 842\\nbox 90 100 110 112 46\\nend\\n'\n");
  std::filesystem::permissions(other, std::filesystem::perms::owner_all);
  CHECK(run(folder, "text a.pdf --pdf-reader ./other").out == "46\n");
  check_fault(run(folder, "text a.pdf --pdf-reader ./none"), 4, "./none");
}

TEST_CASE("the command tells whose figure it is, ranks, and removes documents", "[tools][reporter]") {
  const TemporaryFolder folder;
  folder.write("county.txt", "安吉县2021年法治政府建设年度报告\n全年受理行政复议案件3400件。\n");
  folder.write("bureau.txt", "安吉县2021年法治政府建设年度报告\n全年受理行政复议案件12件。\n");
  folder.write("town.txt", "安吉县2021年法治政府建设年度报告\n全年受理行政复议案件2件。\n");
  folder.write("manifest.csv",
               "path,region,reporter,reporter_kind\ncounty.txt,330523,安吉县人民政府,government\n"
               "bureau.txt,330523,安吉县司法局,department\ntown.txt,330523,天荒坪镇人民政府,township\n");
  REQUIRE(run(folder, "ingest --manifest manifest.csv -o out.db").exit_code == 0);
  const std::string indicator = " --indicator reconsideration.accepted --format csv";
  const auto value = [&](const std::string& arguments, std::size_t column) {
    const Outcome outcome = run(folder, arguments);
    INFO(outcome.err);
    REQUIRE(outcome.exit_code == 0);
    std::string found;
    std::istringstream in(outcome.out);
    std::string line;
    for (std::getline(in, line); std::getline(in, line);) {
      std::istringstream fields(line);
      for (std::size_t i = 0; i <= column; ++i) std::getline(fields, line, ',');
      found += (found.empty() ? "" : " ") + line;
    }
    return found;
  };
  CHECK(value("series out.db --region 330523" + indicator, 1) == "3400");
  CHECK(value("series out.db --region 安吉县" + indicator, 1) == "3400");
  CHECK(value("series out.db --region 330523 --reporter township" + indicator, 1) == "2");
  CHECK(value("series out.db --region 330523 --reporter all" + indicator, 1) == "3400 12 2");
  CHECK(value("compare out.db --year 2021" + indicator, 3) == "3400");
  CHECK(value("compare out.db --year 2021 --level 1" + indicator, 3).empty());
  CHECK(value("query out.db --reporter department" + indicator, 6) == "12");
  CHECK(value("coverage out.db --format csv", 3) == "3");
  check_fault(run(folder, "series out.db --region 330523 --reporter ministry" + indicator), 2, "township");

  CHECK(run(folder, "remove out.db bureau.txt town.txt").out == "out.db: 2 documents removed\n");
  CHECK(run(folder, "verify out.db").exit_code == 0);
  CHECK(value("series out.db --region 330523 --reporter all" + indicator, 1) == "3400");
  check_fault(run(folder, "remove out.db bureau.txt"), 3, "no document of the source bureau.txt");
}

TEST_CASE("regions and indicators go by their names", "[tools]") {
  const Ingested folder;
  const auto figures = [&](const std::string& filters) { return run(folder, "query out.db --format jsonl " + filters); };
  const std::string expected = figures("--region 341881 --indicator reconsideration.accepted").out;
  CHECK(lines(expected) == 2);
  CHECK(figures("--region 宁国市 --indicator 行政复议受理件数").out == expected);
  CHECK(figures("--region 安徽省宣城市宁国市 --indicator reconsideration.accepted").out == expected);
  CHECK(figures("--region 宁国 --indicator reconsideration.accepted").out == expected);
  check_fault(figures("--indicator 行政复议"), 2, "reconsideration.accepted 行政复议受理件数");
  check_fault(figures("--indicator reconsideration.acepted"), 2, "did you mean reconsideration.accepted");
  check_fault(figures("--region 341899"), 2, "341800 or 341881?");
  check_fault(figures("--region 北京市"), 0, "no report is of 110000 北京市");
  check_fault(run(folder, "extract reports/2021.txt --region 朝阳区"), 2, "110105 北京市朝阳区 or 220104 吉林省长春市朝阳区");
}

TEST_CASE("a misspelt option or command is told what it may have been", "[tools]") {
  const TemporaryFolder folder;
  check_fault(run(folder, "query out.db --regoin 330523"), 2, "did you mean --region?");
  check_fault(run(folder, "qurey out.db"), 2, "did you mean query?");
  check_fault(run(folder, "query out.db --zzz"), 2, "--zzz");
}

TEST_CASE("a limit tells of how many", "[tools]") {
  const Ingested folder;
  CHECK(run(folder, "query out.db --limit 2").err.rfind("2 of ", 0) == 0);
  CHECK(run(folder, "query out.db --limit 2000").err.find(" of ") == std::string::npos);
}

TEST_CASE("files of formats that are not read are mentioned", "[tools]") {
  const TemporaryFolder folder;
  folder.write("reports/2021.txt", report);
  folder.write("reports/old/2012.doc", "x");
  folder.write("reports/table.xlsx", "x");
  folder.write("reports/notes.md", "x");
  const Outcome done = run(folder, "ingest reports -o out.db");
  CHECK(done.exit_code == 0);
  CHECK(done.err.find("1 .doc, 1 .xlsx were left out") != std::string::npos);
  folder.write("only/a.wps", "x");
  check_fault(run(folder, "ingest only -o other.db"), 3, "1 .wps was left out");
}
