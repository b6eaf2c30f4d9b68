// Reports that people have read: codebooks are scored against them, and grow by them.
#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "support/run_command.hpp"
#include "text/utf8.hpp"

using Catch::Matchers::Contains;
using zhibiao::test::run;
using zhibiao::test::TemporaryFolder;

namespace {

using Json = nlohmann::json;

const std::string report = "宁国市2021年法治政府建设情况报告\n一、主要工作\n全年受理行政复议申请40件，审结35件，修缮房屋7间。\n";

// A record of the gold file: where a quote stands, and what is right of it.
std::string figure(const std::string& quote, const std::string& value, const Json& indicator, const Json& more = Json::object()) {
  const std::u32string text = zhibiao::text::to_code_points(report);
  const std::u32string wanted = zhibiao::text::to_code_points(quote);
  const std::size_t start = text.find(wanted);
  REQUIRE(start != std::u32string::npos);
  Json record = {{"start", start}, {"end", start + wanted.size()}, {"quote", quote},
                 {"value", value}, {"unit", quote.substr(2)},      {"indicator", indicator}};
  if (quote[1] < '0' || quote[1] > '9') record["unit"] = quote.substr(1);
  record.update(more);
  return record.dump() + "\n";
}

const std::string document = R"({"document": true, "file": "report.txt"})"
                             "\n";

struct Read : TemporaryFolder {
  explicit Read(const std::string& gold) {
    write("reports/report.txt", report);
    write("gold/report.jsonl", document + gold);
  }
  [[nodiscard]] std::string test(const std::string& more = "") const {
    const auto done = run(*this, "codebook test rule_of_law --on reports --gold gold" + more);
    INFO(done.err);
    CHECK(done.exit_code == 0);
    return done.out;
  }
};

const Json none;

}  // namespace

TEST_CASE("a codebook that reads as people do scores 1", "[tools][gold]") {
  const Read read(figure("40件", "40", "reconsideration.accepted") + figure("35件", "35", "reconsideration.concluded") +
                  figure("7间", "7", none));
  CHECK_THAT(read.test(), Contains("total:  quantity P 1.0000 R 1.0000 F1 1.0000 of 3  code P 1.0000 R 1.0000 F1 1.0000 of 2\n"));
}

TEST_CASE("what is read otherwise costs precision, recall or both, and is listed on request", "[tools][gold]") {
  const Read read(figure("40件", "41", "reconsideration.accepted") + figure("35件", "35", none) +
                  figure("7间", "7", "reconsideration.accepted"));
  const std::string told = read.test(" --errors 9");
  CHECK_THAT(told, Contains("total:  quantity P 0.6667 R 0.6667 F1 0.6667 of 3  code P 0.5000 R 0.5000 F1 0.5000 of 2\n"));
  CHECK_THAT(told, Contains("40件") && Contains("was read as 40件"));
  CHECK_THAT(told, Contains("want no code, got reconsideration.concluded of rule_of_law"));
  CHECK_THAT(told, Contains("want reconsideration.accepted, got no code"));
  CHECK_THAT(read.test(" --errors 1"), !Contains("want no code"));
}

TEST_CASE("a figure that no person has read is one too many", "[tools][gold]") {
  const Read read(figure("40件", "40", "reconsideration.accepted"));
  CHECK_THAT(read.test(), Contains("total:  quantity P 0.3333 R 1.0000 F1 0.5000 of 1  code P 0.5000 R 1.0000 F1 0.6667 of 1\n"));
}

TEST_CASE("what is open to two readings is not punished", "[tools][gold]") {
  const Read read(figure("40件", "41", "reconsideration.applications", {{"also", {"reconsideration.accepted"}}, {"loose", {"value"}}}) +
                  figure("35件", "35", none, {{"also", {"reconsideration.concluded"}}}) +
                  figure("7间", "8", "litigation.cases", {{"ignore", true}}));
  CHECK_THAT(read.test(), Contains("total:  quantity P 1.0000 R 1.0000 F1 1.0000 of 2  code P 1.0000 R 1.0000 F1 1.0000 of 2\n"));
}

TEST_CASE("what is proposed follows from what people have read", "[tools][gold]") {
  const Read read(figure("40件", "40", "reconsideration.accepted") + figure("35件", "35", "reconsideration.concluded") +
                  figure("7间", "7", "reconsideration.accepted"));
  const auto done = run(read, "codebook suggest reports/report.txt --gold gold --codebook rule_of_law --format csv");
  INFO(done.err);
  CHECK(done.exit_code == 0);
  CHECK_THAT(done.out, Contains("reconsideration.accepted,") && Contains("7间") && !Contains("【40件】"));
}

TEST_CASE("a gold file that cannot be read is told with file and line", "[tools][gold]") {
  const std::string command =
      GENERATE(as<std::string>(), "codebook test rule_of_law --on reports --gold gold", "codebook suggest reports/report.txt --gold gold");
  const auto [line, told] = GENERATE(table<std::string, std::string>(
      {{"{\"start\": 1", "report.jsonl:2: "}, {"[1, 2]", "report.jsonl:2: "}, {"{\"start\": \"x\", \"end\": 2}", "`start` and `end`"}}));
  const Read read(line + "\n");
  const auto done = run(read, command);
  INFO(done.err);
  CHECK(done.exit_code == 6);
  CHECK_THAT(done.err, Contains(told));
}

TEST_CASE("reports without a gold file are told", "[tools][gold]") {
  const TemporaryFolder folder;
  folder.write("reports/other.txt", report);
  folder.write("gold/report.jsonl", document);
  const auto tested = run(folder, "codebook test rule_of_law --on reports --gold gold");
  CHECK(tested.exit_code == 3);
  CHECK_THAT(tested.err, Contains("NAME.jsonl tells of NAME.txt"));
  CHECK(run(folder, "codebook test rule_of_law --on reports --gold none").exit_code == 3);
  const auto suggested = run(folder, "codebook suggest reports/other.txt --gold gold");
  CHECK(suggested.exit_code == 3);
  CHECK_THAT(suggested.err, Contains("other.jsonl"));
}

TEST_CASE("two reports of one name are told, and what is left out", "[tools][gold]") {
  const Read read(figure("40件", "40", "reconsideration.accepted"));
  read.write("reports/unread.txt", report);
  const auto partly = run(read, "codebook test rule_of_law --on reports --gold gold");
  CHECK(partly.exit_code == 0);
  CHECK_THAT(partly.err, Contains("1 reports without a file of right readings, 0 files without a report"));
  read.write("reports/more/report.txt", report);
  const auto twins = run(read, "codebook test rule_of_law --on reports --gold gold");
  CHECK(twins.exit_code == 2);
  CHECK_THAT(twins.err, Contains("report.txt") && Contains("cannot tell of both"));
}
