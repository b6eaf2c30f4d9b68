#include <algorithm>
#include <catch2/catch.hpp>

#include "report/identified.hpp"
#include "support/shared.hpp"
#include "support/table.hpp"
#include "zhibiao/extractor.hpp"

namespace {

using namespace zhibiao;
using test::Identified;

const std::string none = "—";

std::string kind_of(const DocumentInfo& info) { return info.reporter_kind ? std::string(to_string(*info.reporter_kind)) : none; }
std::string name_of(const DocumentInfo& info) { return info.reporter.empty() ? none : info.reporter; }

void check(const DocumentInfo& info, const test::TableLine& line) {
  INFO("line " << line.number << ": " << line.written);
  CHECK(kind_of(info) == line.column(1));
  CHECK(name_of(info) == line.column(2));
}

DocumentInfo identified(const std::filesystem::path& path) { return Extractor().extract(Document::from_file(path)).info; }

/// The lines of reporters_of_documents.tsv below a comment.
std::vector<test::TableLine> lines_of(const std::string& group) {
  std::vector<test::TableLine> lines = test::read_table("report/reporters_of_documents.tsv");
  lines.erase(std::remove_if(lines.begin(), lines.end(), [&](const auto& line) { return line.group != "# " + group; }), lines.end());
  return lines;
}

}  // namespace

TEST_CASE("the reporting body, as reporters.tsv has it", "[report]") {
  const auto lines = test::read_table("report/reporters.tsv");
  CHECK(lines.size() >= 40);
  for (const test::TableLine& line : lines)
    check(Identified(text::to_utf8(test::read_marks(text::to_code_points(line.columns.front())).text)).info, line);
}

TEST_CASE("a given body wins, and is told where the page speaks of another kind", "[report]") {
  DocumentOptions options;
  options.reporter = "攸县司法局";
  options.reporter_kind = ReporterKind::department;
  const Identified county("攸县2021年法治政府建设年度报告\n培训3期。\n攸县人民政府\n2022年1月5日", options);
  CHECK(county.info.reporter == "攸县司法局");
  CHECK(county.info.reporter_kind == ReporterKind::department);
  CHECK(county.codes() == "reporter_contradicts");
  CHECK(Identified("攸县司法局2021年法治建设工作报告\n培训3期。\n攸县司法局\n2022年1月5日", options).codes().empty());
}

TEST_CASE("the reporting bodies of the annotated documents", "[report]") {
  const auto lines = lines_of("tests/documents");
  CHECK(lines.size() >= 34);
  for (const test::TableLine& line : lines)
    check(identified(std::filesystem::path(ZHIBIAO_SOURCE_DIR) / "tests/documents" / (line.columns.front() + ".txt")), line);
}

TEST_CASE("the reporting bodies of the reference documents", "[report][shared]") {
  ZHIBIAO_SHARED_OR_SKIP(reports, "reports");
  ZHIBIAO_SHARED_OR_SKIP(dev, "dev");
  ZHIBIAO_SHARED_OR_SKIP(real, "real");
  for (const test::TableLine& line : lines_of("shared"))
    for (const std::filesystem::path& folder : {reports, dev, real})
      if (const auto path = folder / (line.columns.front() + ".txt"); std::filesystem::exists(path)) check(identified(path), line);
}
