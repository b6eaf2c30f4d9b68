#include <algorithm>
#include <catch2/catch.hpp>

#include "support/analyzed.hpp"
#include "support/table.hpp"
#include "tokens/tokens.hpp"

namespace {

using namespace zhibiao;
using test::TableLine;

// A report opens with its title; the case is a paragraph of it.
const std::u32string title = U"某县2020年法治政府建设工作报告\n\n";

std::string trimmed(std::string text) {
  const auto first = text.find_first_not_of(' ');
  return first == std::string::npos ? std::string() : text.substr(first, text.find_last_not_of(' ') - first + 1);
}

/// The entry of the nth mark; one entry alone holds for all marks.
std::string entry(const TableLine& line, std::size_t column, std::size_t mark) {
  const auto entries = test::split(line.column(column), ';');
  return trimmed(entries.size() == 1 ? entries.front() : entries.at(mark));
}

/// What a quantity is, as a line of the table says it.
std::string as_line(const std::string& quote, const std::string& value, const std::string& high, const std::string& unit,
                    const std::string& qualifier) {
  return quote + " | " + value + " | " + high + " | " + unit + " | " + (qualifier.empty() ? "=" : qualifier);
}

std::vector<std::string> expected_quantities(const TableLine& line, const test::Marked& marked) {
  std::vector<std::string> lines;
  for (std::size_t i = 0; i < marked.spans.size(); ++i) {
    const auto [start, end] = marked.spans[i];
    lines.push_back(as_line(text::to_utf8(std::u32string_view(marked.text).substr(start, end - start)), entry(line, 1, i),
                            entry(line, 2, i), entry(line, 3, i), entry(line, 4, i)));
  }
  return lines;
}

}  // namespace

TEST_CASE("numbers, units, qualifiers and what is no quantity, as cases.tsv has them", "[quantity]") {
  const auto table = test::read_table("tokens/cases.tsv");
  CHECK(table.size() >= 500);
  for (const TableLine& line : table) {
    const test::Marked marked = test::read_marks(text::to_code_points(line.columns.front()));
    const test::Analyzed page(text::to_utf8(title + marked.text));
    const tokens::Reading reading = test::read(page);

    std::vector<std::string> quantities;
    for (const tokens::Quantity& q : reading.quantities)
      quantities.push_back(as_line(page.quote(q.span), q.value.to_string(), q.value_high ? q.value_high->to_string() : std::string(),
                                   q.unit, std::string(to_string(q.qualifier))));
    std::vector<std::string> reasons;
    for (const Rejection& rejection : reading.rejections)
      if (rejection.span.start >= title.size()) reasons.push_back(rejection.reason);

    INFO("cases.tsv:" << line.number << " " << line.group << ": " << line.written);
    CHECK(quantities == expected_quantities(line, marked));
    const std::string reason = line.column(5);
    INFO("reasons found: " << Catch::Detail::stringify(reasons));
    if (!reason.empty()) CHECK(std::find(reasons.begin(), reasons.end(), reason) != reasons.end());
  }
}
