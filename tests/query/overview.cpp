#include <catch2/catch.hpp>

#include "store/sample.hpp"
#include "support/temporary_folder.hpp"

using namespace zhibiao;
using test::Sample;

namespace {

struct Store {
  test::TemporaryFolder folder;
  Database database = Database::create(folder / "figures.db", {test::codebook()});
  void ingest(const Sample& sample) { database.ingest(sample.document(), sample.report()); }
};

}  // namespace

TEST_CASE("verdicts come with the figures that they used", "[query][overview]") {
  Store store;
  store.ingest(Sample());
  const auto all = store.database.checks();
  REQUIRE(all.size() == 2);
  CHECK(all[0].kind == "sum");
  CHECK(all[0].consistent);
  CHECK(all[0].operands.size() == 2);
  const auto wrong = store.database.checks(true);
  REQUIRE(wrong.size() == 1);
  const CheckFinding& finding = wrong[0];
  CHECK(finding.kind == "rate");
  CHECK_FALSE(finding.consistent);
  CHECK(finding.formula == "22 / 30 = 73.33 %");
  CHECK(finding.stated_value.to_string() == "90.20");
  CHECK(finding.reckoned.to_string() == "73.33");
  CHECK(finding.quote == "90.20%");
  CHECK(finding.unit == "%");
  CHECK(finding.label == "审结率");
  CHECK_FALSE(finding.indicator);
  CHECK(finding.region == "440981");
  CHECK(finding.region_name == "广东省茂名市高州市");
  CHECK(finding.year == 2021);
  CHECK(finding.source == "guangdong/gaozhou_2021.txt");
  REQUIRE(finding.operands.size() == 2);
  CHECK(store.database.evidence(finding.operands[0])->quote == "22件");
  CHECK(store.database.evidence(finding.operands[1])->quote == "30件");
  CHECK(store.database.evidence(finding.stated)->quote == "90.20%");
}

TEST_CASE("diagnostics of documents are listed", "[query][overview]") {
  Store store;
  store.ingest(Sample());
  const auto diagnostics = store.database.diagnostics();
  REQUIRE(diagnostics.size() == 1);
  CHECK(diagnostics[0].source == "guangdong/gaozhou_2021.txt");
  CHECK(diagnostics[0].diagnostic.code == "region_by_title");
  CHECK(diagnostics[0].diagnostic.span == Span{0, 3});
}

TEST_CASE("old vintages are left out of verdicts, diagnostics and coverage", "[query][overview]") {
  Store store;
  store.ingest(Sample());
  Sample corrected;
  corrected.text += "更正\n";
  corrected.published = "2022-05-05";
  store.ingest(corrected);
  CHECK(store.database.checks().size() == 2);
  CHECK(store.database.diagnostics().size() == 1);
  CHECK(store.database.info().regions.front().documents == 1);
  CHECK(store.database.info().rows.at("document") == 2);
}

TEST_CASE("info tells what is there", "[query][overview]") {
  Store store;
  Sample sample;
  store.ingest(sample);
  sample.source = "next.txt";
  sample.year = Year(2022);
  store.ingest(sample);
  sample.source = "unknown.txt";
  sample.region = sample.region_name = "";
  sample.year = std::nullopt;
  store.ingest(sample);
  const DatabaseInfo info = store.database.info();
  CHECK(info.layout == "2.2");
  CHECK(info.search);
  CHECK(info.meta.at("codebook") == "sample");
  CHECK(info.meta.at("codebook_version") == "1");
  CHECK(info.meta.at("writer").starts_with("zhibiao "));
  CHECK_FALSE(info.meta.at("region_table_version").empty());
  CHECK(info.rows.at("document") == 3);
  CHECK(info.rows.at("observation") == 21);
  CHECK(info.rows.at("region") == 3);
  CHECK(info.rows.at("indicator") == 3);
  REQUIRE(info.regions.size() == 2);
  CHECK(info.regions[0].key.empty());
  CHECK(info.regions[1].key == "440981");
  CHECK(info.regions[1].name == "广东省茂名市高州市");
  CHECK(info.regions[1].documents == 2);
  CHECK(info.regions[1].observations == 14);
  REQUIRE(info.years.size() == 3);
  CHECK(info.years[0].key.empty());
  CHECK(info.years[1].key == "2021");
  CHECK(info.years[2].observations == 7);
}

TEST_CASE("an empty database answers with nothing", "[query][overview]") {
  const Store store;
  CHECK(store.database.find(Query()).empty());
  CHECK(store.database.search("复议").empty());
  CHECK(store.database.checks().empty());
  CHECK(store.database.diagnostics().empty());
  CHECK(store.database.info().regions.empty());
  CHECK(store.database.verify().empty());
}

TEST_CASE("coverage tells the regions and years of current documents", "[query][overview]") {
  Store store;
  Sample sample;
  store.ingest(sample);
  sample.text += "更正\n";
  sample.published = "2022-05-05";
  store.ingest(sample);
  sample.source = "next.txt";
  sample.year = Year(2022);
  store.ingest(sample);
  sample.source = "unknown.txt";
  sample.region = sample.region_name = "";
  sample.year = std::nullopt;
  store.ingest(sample);
  std::vector<std::string> known;
  for (const RegionYear& cell : store.database.coverage())
    known.push_back(cell.region + "|" + cell.region_name + "|" + to_string(cell.year) + "|" + std::to_string(cell.documents) + "|" +
                    std::to_string(cell.observations));
  CHECK(known == std::vector<std::string>{"|||1|7", "440981|广东省茂名市高州市|2021|1|7", "440981|广东省茂名市高州市|2022|1|7"});
}
