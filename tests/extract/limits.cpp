// What one document may take: beyond a limit it is refused with the name of the limit, and a batch goes on.
#include <catch2/catch.hpp>
#include <functional>

#include "pages/content.hpp"
#include "support/make_docx.hpp"
#include "support/temporary_folder.hpp"
#include "text/media_type.hpp"
#include "zhibiao/extractor.hpp"
#include "zhibiao/ingest.hpp"

using namespace zhibiao;
using Catch::Matchers::Contains;

namespace {

const std::string title = "某县2020年法治政府建设工作报告\n\n";

std::string repeated(const std::string& text, int times) {
  std::string all;
  for (int i = 0; i < times; ++i) all += text;
  return all;
}

std::string page(const std::string& body) { return "<html><body><h1>" + title + "</h1>" + body + "</body></html>"; }

/// A document that has more than `most` of what a limit counts, and just as much in `within`.
struct Case {
  std::uint64_t Limits::*limit;
  std::uint64_t most;
  std::string beyond;
  std::string within;
  std::string media_type = "text/plain";
};

std::vector<Case> cases() {
  const std::string rows = repeated("<tr><td>案件</td><td>5</td></tr>", 10);
  std::vector<Case> all = {
      {&Limits::megabytes, 0, title, ""},
      {&Limits::characters, 40, title + std::string(40, 'x'), title + "受理5件。"},
      {&Limits::nesting, 30, page(repeated("<div>", 31) + "受理5件。"), page(repeated("<div>", 20) + "受理5件。"), "text/html"},
      {&Limits::nesting, 600, page(repeated("<div>", 700) + "受理5件。"), page(repeated("<div>", 590) + "受理5件。"), "text/html"},
      {&Limits::cells, 20, page("<table>" + rows + "<tr><td>案件</td><td>5</td></tr></table>"), page("<table>" + rows + "</table>"),
       "text/html"},
      {&Limits::cells, 20, page("<table><tr><td colspan=21>5</td></tr></table>"), page("<table><tr><td colspan=20>5</td></tr></table>"),
       "text/html"},
      {&Limits::cells, 20, title + repeated("案件\t5\n", 11), title + repeated("案件\t5\n", 10)},
      {&Limits::observations, 3, title + "受理5件，审结4件，维持3件，撤销1件。", title + "受理5件，审结4件，维持3件。"},
      {&Limits::rejections, 2, title + "电话12345678、87654321。", title + "电话12345678。"},
      {&Limits::memory, 8, page(repeated("<p>x<p>x", 40000)), page("<p>受理5件。"), "text/html"},
      {&Limits::steps, 500, title + repeated("受理5件，", 1000), title + "受理5件。"},
  };
  if (pages::can_read(text::word_document))
    all.push_back({&Limits::nesting, 30,
                   test::make_docx(repeated("<w:ins>", 40) + "<w:p><w:r><w:t>受理5件。</w:t></w:r></w:p>" + repeated("</w:ins>", 40)),
                   test::docx_of("受理5件。"), std::string(text::word_document)});
  return all;
}

DocumentOptions options_of(const Case& one) {
  DocumentOptions options;
  options.source = "report";
  options.media_type = one.media_type;
  options.limits.*one.limit = one.most;
  return options;
}

std::string name_of(std::uint64_t Limits::*limit) {
  for (const LimitEntry& entry : limit_entries())
    if (entry.limit == limit) return std::string(entry.name);
  return {};
}

/// Why the document is refused; empty when it is not.
std::string refusal(const std::string& bytes, const DocumentOptions& options) {
  try {
    (void)Extractor().extract(Document::from_bytes(bytes, options));
    return {};
  } catch (const Error& error) {
    CHECK(error.code() == ErrorCode::unreadable);
    return error.what();
  }
}

}  // namespace

TEST_CASE("beyond a limit a document is refused with the name of the limit, within it is read", "[extract][limits]") {
  std::size_t number = 0;
  for (const Case& one : cases()) {
    CAPTURE(number++, name_of(one.limit));
    const DocumentOptions options = options_of(one);
    CHECK_THAT(refusal(one.beyond, options),
               Contains("report has more than " + std::to_string(one.most) + " ") && Contains("the limit \"" + name_of(one.limit) + "\""));
    if (!one.within.empty()) CHECK(refusal(one.within, options).empty());
    DocumentOptions raised = options;
    raised.limits = Limits();
    CHECK(refusal(one.beyond, raised).empty());
  }
}

TEST_CASE("every limit has a name and a case", "[extract][limits]") {
  CHECK(limit_entries().size() * sizeof(std::uint64_t) == sizeof(Limits));
  for (const LimitEntry& entry : limit_entries()) {
    CAPTURE(entry.name);
    bool met = false;
    for (const Case& one : cases()) met = met || one.limit == entry.limit;
    CHECK(met);
    CHECK(Limits().*entry.limit > 0);
  }
}

TEST_CASE("a batch goes on after a document beyond a limit, and a file is looked at before it is read", "[extract][limits]") {
  const test::TemporaryFolder folder;
  folder.write("reports/a.txt", title + "受理5件。\n");
  folder.write("reports/b.txt", title + repeated("受理5件，", 100) + "。\n");
  folder.write("reports/c.txt", title + "审结4件。\n");
  IngestOptions options;
  options.limits.emplace().observations = 10;
  const IngestSummary summary = ingest_paths({folder / "reports"}, folder / "figures.db", options);
  CHECK(summary.added == 2);
  REQUIRE(summary.rejected.size() == 1);
  CHECK_THAT(summary.rejected[0].reason, Contains("b.txt has more than 10 figures, which is the limit \"observations\""));
  DocumentOptions given;
  given.limits.megabytes = 1;
  std::filesystem::resize_file(folder / "reports/a.txt", std::uintmax_t{2} << 30);  // sparse
  try {
    (void)Document::from_file(folder / "reports/a.txt", given);
    FAIL("two gigabytes were read");
  } catch (const Error& error) {
    CHECK_THAT(error.what(), Contains("more than 1 MB") && Contains("the limit \"megabytes\""));
  }
}

TEST_CASE("a limit holds for the document that has it, on its thread only", "[extract][limits]") {
  DocumentOptions narrow;
  narrow.media_type = "text/plain";
  narrow.limits.observations = 1;
  const std::string text = title + "受理5件，审结4件。";
  CHECK_FALSE(refusal(text, narrow).empty());
  DocumentOptions wide;
  wide.media_type = "text/plain";
  CHECK(refusal(text, wide).empty());
}
