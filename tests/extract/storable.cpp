// Whatever a page says, and however damaged it is: what is read from it can be stored, and is read back as it was.
#include <SQLiteCpp/SQLiteCpp.h>

#include <catch2/catch.hpp>
#include <map>
#include <random>

#include "support/files.hpp"
#include "support/shared.hpp"
#include "support/temporary_folder.hpp"
#include "text/utf8.hpp"
#include "zhibiao/database.hpp"
#include "zhibiao/extractor.hpp"
#include "zhibiao/ingest.hpp"

namespace {

using namespace zhibiao;

constexpr std::size_t edited_pages = 2000;
constexpr std::size_t longest_page = 600;  // code points: many pages of all kinds tell more than few long ones

std::vector<std::filesystem::path> paths() {
  std::vector<std::filesystem::path> all;
  for (const char* folder : {"examples/reports", "tests/documents"})
    for (auto& path : test::files_below(folder, {".txt"})) all.push_back(std::move(path));
  for (const char* folder : {"dev", "real"})
    if (const auto root = test::shared(folder))
      for (const auto& entry : std::filesystem::recursive_directory_iterator(*root))
        if (entry.path().extension() == ".txt") all.push_back(entry.path());
  return all;
}

/// Cuts pages out of texts and damages them; the same ones each time.
class Damager {
 public:
  std::u32string page(const std::u32string& text) {
    const std::size_t title_end = std::min(text.find(U'\n'), text.size());
    std::u32string page = chance(3) ? std::u32string() : text.substr(0, title_end) + U"\n";
    const std::size_t from = number(std::max(text.size(), longest_page) - longest_page + 1);
    page += text.substr(from, longest_page);
    for (std::size_t edits = 1 + number(4); edits > 0; --edits) damage(page);
    return page;
  }

 private:
  std::size_t number(std::size_t below) { return random_() % below; }  // not a distribution: those differ between libraries
  bool chance(std::size_t in) { return number(in) == 0; }

  void damage(std::u32string& page) {
    static const std::u32string digits = U"0123456789一二三四五六七八九十〇";
    const bool mark = chance(2);
    const std::u32string_view sought = mark ? U"年月日底" : std::u32string_view(digits);
    const std::size_t at = page.find_first_of(sought, number(page.size()));
    if (at == std::u32string::npos) return;
    if (mark || chance(3))
      page.erase(at, 1);
    else
      page[at] = digits[number(digits.size())];
  }

  std::mt19937 random_{20211231};
};

std::string said(const Observation& o) {
  const auto place = [](const std::optional<std::uint32_t>& start) { return start ? std::to_string(*start) : "-"; };
  return o.quote + " | " + o.number + " | " + o.value.to_string() + " | " + (o.value_high ? o.value_high->to_string() : "-") + " | " +
         std::to_string(o.resolution) + " | " + o.unit + " | " + std::string(to_string(o.qualifier)) + " | " + o.indicator.value_or("-") +
         " | " + o.label + " | " + to_string(o.year) + " | " + to_string(o.period) + " | " + std::string(to_string(o.status)) + " | " +
         std::string(to_string(o.change)) + " | " + place(o.part_of) + " | " + place(o.repeats) + " | " + o.rule;
}

std::string said(const IndicatorValue& v) {
  Observation o;
  o.quote = v.quote;
  o.number = v.number;
  o.value = v.value;
  o.value_high = v.value_high;
  o.resolution = v.resolution;
  o.unit = v.unit;
  o.qualifier = v.qualifier;
  o.indicator = v.indicator;
  o.label = v.label;
  o.year = v.year;
  o.period = v.period;
  o.status = v.status;
  o.change = v.change;
  o.part_of = v.part_of;
  o.repeats = v.repeats;
  o.rule = v.rule;
  return said(o);
}

using Figures = std::map<std::string, std::map<std::uint32_t, std::string>>;  // by source, by start

}  // namespace

TEST_CASE("what is read from a page, however damaged, is stored and read back equal", "[extract][store]") {
  std::vector<std::u32string> texts;
  for (const auto& path : paths()) texts.push_back(text::to_code_points(Document::from_file(path).text()));
  REQUIRE(texts.size() >= 30);

  Damager damager;
  const Extractor extractor;
  std::vector<IngestInput> inputs;
  Figures read;
  std::map<std::string, std::string> years;
  std::size_t yearless = 0;
  for (std::size_t i = 0; i < edited_pages; ++i) {
    IngestInput input;
    input.options.source = std::to_string(i) + ".txt";
    input.path = input.options.source;
    input.options.media_type = "text/plain";
    input.options.charset = "UTF-8";
    input.bytes = text::to_utf8(damager.page(texts[i % texts.size()]));
    const Report report = extractor.extract(Document::from_bytes(*input.bytes, input.options));
    for (const Observation& o : report.observations) read[input.options.source].emplace(o.span.start, said(o));
    years[input.options.source] = to_string(report.info.year) + " " + to_string(report.info.period);
    yearless += report.info.year ? 0 : 1;
    inputs.push_back(std::move(input));
  }
  CHECK(yearless > 20);

  const test::TemporaryFolder folder;
  IngestOptions options;
  options.search = false;  // of no use here
  const IngestSummary summary = ingest(inputs, folder / "figures.db", options);
  CHECK(summary.added == edited_pages);
  for (const auto& rejected : summary.rejected) FAIL_CHECK(rejected.path << ": " << rejected.reason);

  Figures stored;
  Database::open(folder / "figures.db").for_each(Query(), [&](const IndicatorValue& value) {
    stored[value.source].emplace(value.span.start, said(value));
  });
  CHECK((stored == read));
  SQLite::Database client(folder / "figures.db");
  SQLite::Statement documents(client, "SELECT source, ifnull(year, '') || ' ' || ifnull(period, '') FROM document");
  while (documents.executeStep()) {
    const std::string source = documents.getColumn(0).getString();
    if (years.at(source) != documents.getColumn(1).getString()) FAIL_CHECK(source << ": " << years.at(source));
  }
}
