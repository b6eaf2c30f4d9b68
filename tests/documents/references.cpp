// The documents of this folder against their references: README.md says what they are.
#include <algorithm>
#include <catch2/catch.hpp>
#include <map>

#include "support/files.hpp"
#include "support/reference.hpp"
#include "text/utf8.hpp"
#include "zhibiao/extractor.hpp"

namespace {

using namespace zhibiao;
using test::ReferenceRecord;

constexpr double quantity_floor = 0.99;
constexpr double code_floor = 0.93;

struct Tally {
  int right = 0, wrong = 0, missed = 0;
  [[nodiscard]] double f1() const { return 2.0 * right / (2.0 * right + wrong + missed); }
};

bool same_quantity(const ReferenceRecord& asked, const Observation& found) {
  return (asked.is_loose("value") || Decimal::parse(asked.value) == found.value) && (asked.is_loose("unit") || asked.unit == found.unit) &&
         (asked.is_loose("qualifier") || asked.qualifier == to_string(found.qualifier));
}

struct Score {
  Tally quantities, codes;

  void add(const std::vector<ReferenceRecord>& reference, const Report& report) {
    std::map<std::pair<std::uint32_t, std::uint32_t>, const Observation*> by_span;
    for (const Observation& found : report.observations) by_span[{found.span.start, found.span.end}] = &found;
    for (const ReferenceRecord& asked : reference) {
      if (asked.ignore) continue;
      const auto at = by_span.find({asked.start, asked.end});
      const Observation* found = at == by_span.end() ? nullptr : at->second;
      add_quantity(asked, found);
      add_code(asked, found == nullptr ? std::nullopt : found->indicator);
      if (found != nullptr) by_span.erase(at);
    }
    for (const auto& [span, found] : by_span) {
      const bool ignored = std::any_of(reference.begin(), reference.end(), [&](const ReferenceRecord& record) {
        return record.ignore && found->span.overlaps({record.start, record.end});
      });
      if (ignored) continue;
      ++quantities.wrong;
      if (found->indicator) ++codes.wrong;
    }
  }

 private:
  void add_quantity(const ReferenceRecord& asked, const Observation* found) {
    if (found != nullptr && same_quantity(asked, *found)) {
      ++quantities.right;
      return;
    }
    ++quantities.missed;
    if (found != nullptr) ++quantities.wrong;
  }

  void add_code(const ReferenceRecord& asked, const std::optional<std::string>& code) {
    if (asked.accepts(code)) {
      if (code) ++codes.right;
      return;
    }
    if (asked.indicator) ++codes.missed;
    if (code) ++codes.wrong;
  }
};

std::string reference_of(std::filesystem::path text) { return test::file_content(text.replace_extension(".jsonl")); }

}  // namespace

TEST_CASE("the spans of the references fit their texts", "[documents]") {
  const auto texts = test::files_below("tests/documents", {".txt"});
  CHECK(texts.size() >= 12);
  for (const auto& path : texts) {
    INFO(path.filename());
    const std::u32string text = text::to_code_points(Document::from_file(path).text());
    const auto reference = test::read_reference(reference_of(path));
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
  const Extractor extractor;
  Score all;
  for (const auto& path : test::files_below("tests/documents", {".txt"}))
    all.add(test::read_reference(reference_of(path)), extractor.extract(Document::from_file(path)));
  INFO("quantity F1 " << all.quantities.f1() << ", code F1 " << all.codes.f1());
  CHECK(all.quantities.right + all.quantities.missed > 1000);
  CHECK(all.quantities.f1() >= quantity_floor);
  CHECK(all.codes.f1() >= code_floor);
}
