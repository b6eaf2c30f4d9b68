// Of which year each figure is, and whether it was done.
#include <catch2/catch.hpp>

#include "support/files.hpp"
#include "support/table.hpp"
#include "text/utf8.hpp"
#include "zhibiao/extractor.hpp"

namespace {

using namespace zhibiao;

std::string timing(const Observation& found) {
  std::string text = found.year ? to_string(*found.year) : "-";
  if (found.status == Status::target) text += "t";
  if (found.status == Status::baseline) text += "b";
  return found.period ? text + "[" + to_string(found.period) + "]" : text;
}

}  // namespace

TEST_CASE("years and states of figures, as timing.tsv has them", "[indicator]") {
  const auto table = test::read_table("indicator/timing.tsv");
  CHECK(table.size() >= 32);
  for (const test::TableLine& line : table) {
    INFO("timing.tsv:" << line.number << " " << line.written);
    const std::u32string written = test::read_marks(text::to_code_points(line.column(0) + "\n\n" + line.column(1) + "\n")).text;
    std::string all;
    for (const Observation& found : Extractor().extract(test::plain_document(text::to_utf8(written))).observations)
      all += (all.empty() ? "" : " ") + timing(found);
    CHECK(all == line.column(2));
  }
}
