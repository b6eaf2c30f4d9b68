// The codebook that docs/codebook-tutorial.md ends with: sound, as the page shows it, and of use on reports that it was not written for.
#include <catch2/catch.hpp>

#include "support/files.hpp"
#include "support/reference.hpp"
#include "support/score.hpp"
#include "zhibiao/extractor.hpp"

using namespace zhibiao;

namespace {

const std::string file = ZHIBIAO_SOURCE_DIR "/examples/library_codebook.toml";
const std::string page = ZHIBIAO_SOURCE_DIR "/docs/codebook-tutorial.md";

std::vector<std::string> blocks(const std::string& text, const std::string& language) {
  const std::string begin = "```" + language + "\n";
  std::vector<std::string> found;
  for (std::size_t at = text.find(begin); at != std::string::npos; at = text.find(begin, at + 1)) {
    const std::size_t from = at + begin.size();
    found.push_back(text.substr(from, text.find("```", from) - from));
  }
  return found;
}

}  // namespace

TEST_CASE("the codebook of the tutorial has fifteen entries, all of them sound", "[genres][tutorial]") {
  const Codebook codebook = Codebook::from_file(file);
  CHECK(codebook.indicators().size() == 15);
  for (const CodebookFinding& found : codebook.lint()) FAIL_CHECK(found.message);
  const std::string told = test::file_content(page);
  for (const IndicatorInfo& indicator : codebook.indicators()) {
    INFO(indicator.code);
    CHECK(told.find("`" + indicator.code + "`") != std::string::npos);
  }
}

TEST_CASE("what the tutorial shows stands in the file that it ends with", "[genres][tutorial]") {
  const std::string codebook = test::file_content(file);
  const auto shown = blocks(test::file_content(page), "toml");
  CHECK(shown.size() > 2);
  for (const std::string& block : shown) {
    INFO(block);
    CHECK(codebook.find(block) != std::string::npos);
  }
}

TEST_CASE("the codebook of the tutorial reads reports that it was not written for", "[genres][tutorial]") {
  const Extractor extractor(Codebook::from_file(file));
  const auto reports = test::files_below("tests/genres/tutorial", {".txt"});
  REQUIRE(reports.size() == 2);
  for (const auto& path : reports) {
    test::Score score;
    const Report report = extractor.extract(Document::from_file(path));
    score.add(test::read_reference(test::reference_of(path)), report);
    INFO(path.filename() << ": quantity F1 " << score.quantities.f1() << ", code F1 " << score.codes.f1());
    CHECK(score.quantities.f1() >= 0.95);
    CHECK(score.codes.f1() >= 0.85);
    CHECK(report.info.genre == "public_library");
  }
}
