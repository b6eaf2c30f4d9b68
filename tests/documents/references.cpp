// The documents of this folder against their references: README.md says what they are.
#include <catch2/catch.hpp>

#include "support/files.hpp"
#include "support/reference.hpp"
#include "support/score.hpp"
#include "text/utf8.hpp"
#include "zhibiao/extractor.hpp"

namespace {

using namespace zhibiao;
using test::ReferenceRecord;

constexpr double quantity_floor = 0.99;
constexpr double code_floor = 0.935;
/// Shares of the figures read whose field is right.
const std::map<std::string, double> field_floors = {{"year", 0.99},    {"period", 0.99},  {"status", 0.995},
                                                    {"change", 0.995}, {"part_of", 0.98}, {"region", 0.99}};

}  // namespace

TEST_CASE("the spans of the references fit their texts", "[documents]") {
  const auto texts = test::files_below("tests/documents", {".txt"});
  CHECK(texts.size() >= 12);
  for (const auto& path : texts) {
    INFO(path.filename());
    const std::u32string text = text::to_code_points(Document::from_file(path).text());
    const auto reference = test::read_reference(test::reference_of(path));
    CHECK_FALSE(reference.empty());
    std::uint32_t last = 0;
    for (const ReferenceRecord& record : reference) {
      INFO(record.start << " " << record.quote);
      REQUIRE(record.start < record.end);
      REQUIRE(record.end <= text.size());
      CHECK(text::to_utf8(std::u32string_view(text).substr(record.start, record.end - record.start)) == record.quote);
      CHECK(record.start >= last);
      last = record.end;
    }
  }
}

TEST_CASE("the documents are read as their references say", "[documents]") {
  const Extractor extractor(Codebook::shipped("rule_of_law"));
  test::Score all;
  for (const auto& path : test::files_below("tests/documents", {".txt"}))
    all.add(test::read_reference(test::reference_of(path)), extractor.extract(Document::from_file(path)));
  INFO("quantity F1 " << all.quantities.f1() << ", code F1 " << all.codes.f1());
  CHECK(all.quantities.right + all.quantities.missed > 1000);
  CHECK(all.quantities.f1() >= quantity_floor);
  CHECK(all.codes.f1() >= code_floor);
  for (const auto& [key, floor] : field_floors) {
    const test::Share& share = all.fields[key];
    INFO(key << " " << share.right << " of " << share.asked);
    CHECK(share.asked > 0);
    CHECK(share.value() >= floor);
  }
}
