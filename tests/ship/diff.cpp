#include <catch2/catch.hpp>

#include "store/sample.hpp"
#include "support/temporary_folder.hpp"
#include "zhibiao/ship.hpp"

using namespace zhibiao;
using test::Sample;
using test::TemporaryFolder;

namespace {

class Made {
 public:
  explicit Made(const std::string& name) : database_(Database::create(folder_ / name, {test::codebook()})) {}
  void add(const Sample& sample) { add(sample, sample.report()); }
  void add(const Sample& sample, const Report& report) { database_.ingest(sample.document(), report); }
  operator const Database&() const { return database_; }

 private:
  TemporaryFolder folder_;
  Database database_;
};

// "changed value 30件 > 30件 (label)"
std::vector<std::string> differences(const Database& before, const Database& after) {
  std::vector<std::string> lines;
  diff(before, after, [&](const Difference& found) {
    std::string line = std::string(found.change()) + (found.is_document() ? " document " + found.source : " value");
    if (found.before) line += " " + found.before->quote;
    if (found.after) line += " > " + found.after->quote;
    for (const auto& column : found.columns) line += " " + column;
    lines.push_back(line);
  });
  return lines;
}

using Lines = std::vector<std::string>;

}  // namespace

TEST_CASE("equal databases differ in nothing", "[ship][diff]") {
  Made a("a.db");
  Made b("b.db");
  for (Made* made : {&a, &b}) made->add(Sample());
  CHECK(differences(a, b).empty());
}

TEST_CASE("documents that come and go do so with their values", "[ship][diff]") {
  Made a("a.db");
  Made b("b.db");
  Sample sample;
  a.add(sample);
  sample.source = "later.txt";
  b.add(sample);
  const Lines lines = differences(a, b);
  REQUIRE(lines.size() == 16);
  CHECK(lines[0] == "gone document guangdong/gaozhou_2021.txt");
  CHECK(std::count(lines.begin(), lines.end(), "gone value 30件") == 1);
  CHECK(lines[8] == "added document later.txt");
  CHECK(std::count(lines.begin(), lines.end(), "added value > 30件") == 1);
}

TEST_CASE("the same text that is read otherwise is compared by place", "[ship][diff]") {
  Made a("a.db");
  Made b("b.db");
  const Sample sample;
  a.add(sample);
  Report report = sample.report();
  report.observations[0].label = "受理";
  report.observations[4].indicator.reset();
  b.add(sample, report);
  CHECK(differences(a, b) == Lines{"changed document guangdong/gaozhou_2021.txt", "changed value 30件 > 30件 label",
                                   "changed value ６场 > ６场 indicator codebook"});
}

TEST_CASE("another text is compared by what its values are about", "[ship][diff]") {
  Made a("a.db");
  Made b("b.db");
  Sample sample;
  a.add(sample);
  sample.text = "更正：\n" + sample.text;  // moves every place
  Report report = sample.report();
  report.observations[1].quote = "22件";
  report.observations[1].breakdown = "驳回";
  b.add(sample, report);
  CHECK(differences(a, b) == Lines{"changed document guangdong/gaozhou_2021.txt", "gone value 22件", "added value > 22件"});
}

TEST_CASE("only current vintages are compared", "[ship][diff]") {
  Made a("a.db");
  Made b("b.db");
  Sample old;
  old.published = "2021-01-01";
  Sample current = old;
  current.text += "更正\n";
  current.published = "2022-01-20";
  b.add(old);
  b.add(current);
  a.add(current);
  CHECK(differences(a, b).empty());
}
