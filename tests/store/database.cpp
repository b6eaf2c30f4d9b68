#include "zhibiao/database.hpp"

#include <SQLiteCpp/SQLiteCpp.h>

#include <algorithm>
#include <catch2/catch.hpp>
#include <limits>

#include "store/digest.hpp"
#include "store/sample.hpp"
#include "store/search_index.hpp"
#include "support/temporary_folder.hpp"

using namespace zhibiao;
using Catch::Matchers::Contains;
using test::error_of;
using test::Sample;
using test::TemporaryFolder;

namespace {

struct Store {
  TemporaryFolder folder;
  std::filesystem::path path = folder / "figures.db";
  Database database = Database::create(path, {test::codebook()});

  IngestResult ingest(const Sample& sample) { return database.ingest(sample.document(), sample.report()); }
  std::string sql(const std::string& query) {
    SQLite::Database client(path);
    return client.execAndGet(query).getString();
  }
};

}  // namespace

TEST_CASE("what was read is stored field by field", "[store]") {
  Store store;
  const Sample sample;
  const IngestResult result = store.ingest(sample);
  CHECK(result.status == IngestStatus::added);

  const auto values = store.database.find(Query().order(Order::document));
  REQUIRE(values.size() == 7);
  const IndicatorValue& total = values[0];
  CHECK(total.id == ObservationId{result.document, total.span.start});
  CHECK(total.quote == "30件");
  CHECK(total.number == "30");
  CHECK(total.value == Decimal(30));
  CHECK(total.unit == "件");
  CHECK(total.indicator == "reconsideration.accepted");
  CHECK(total.indicator_name == "行政复议受理件数");
  CHECK(total.label == "受理行政复议案件");
  CHECK(total.region == "440981");
  CHECK(total.region_name == "广东省茂名市高州市");
  CHECK(total.year == 2021);
  CHECK(total.section_heading == "一、主要做法");
  CHECK(total.section_role == SectionRole::achievements);
  CHECK(total.document_title == "高州市2021年法治政府建设年度报告");
  CHECK(total.source == "guangdong/gaozhou_2021.txt");
  CHECK(total.published == "2022-01-20");
  CHECK(total.issuer == "高州市人民政府");
  CHECK(total.rule == "by_hand");
  CHECK_FALSE(total.part_of);
  CHECK_FALSE(total.repeats);
  CHECK_FALSE(total.superseded);

  CHECK(values[1].part_of == total.span.start);
  CHECK(values[1].breakdown == "维持");

  const IndicatorValue& rate = values[3];
  CHECK(rate.value.to_string() == "90.20");
  CHECK(rate.resolution == -2);
  CHECK_FALSE(rate.indicator);
  CHECK(rate.indicator_name.empty());

  const IndicatorValue& planned = values[5];
  CHECK(planned.value_high == Decimal(12));
  CHECK(planned.status == Status::target);
  CHECK(to_string(planned.period) == "2022-01/2022-06");
  CHECK(planned.page == 3);

  const IndicatorValue& money = values[6];
  CHECK(money.qualifier == Qualifier::about);
  CHECK(money.change == Change::increase);
  CHECK(money.value.to_string() == "880000000");
}

TEST_CASE("what a document does not tell is NULL", "[store]") {
  Store store;
  Sample sample;
  sample.region = sample.region_name = sample.published = "";
  sample.year = std::nullopt;
  Report report = sample.report();
  report.info.title = report.info.issuer = "";
  store.database.ingest(sample.document(), report);
  CHECK(store.sql("SELECT count(*) FROM document WHERE title IS NULL AND region IS NULL AND region_name IS NULL AND year IS NULL"
                  " AND period IS NULL AND published IS NULL AND issuer IS NULL AND superseded_by IS NULL") == "1");
  CHECK(store.sql("SELECT count(*) FROM observation WHERE quote = '30件' AND year IS NULL AND region IS NULL AND period IS NULL"
                  " AND change IS NULL AND breakdown IS NULL AND part_of IS NULL AND value_high IS NULL") == "1");
  CHECK(store.sql("SELECT count(*) FROM section WHERE number = 0 AND parent IS NULL AND heading IS NULL AND page IS NULL") == "1");
}

TEST_CASE("numbers are of one kind for reckoning, and their text is exact", "[store]") {
  Store store;
  const std::string text = "9007199254740993件 4611686018427387905元 -12.50% 12.00件 0.000000001%";
  const Document document = test::document(text, "numbers.txt");
  test::ReportMaker make(document);
  const auto value = [](const char* digits) { return Decimal::parse(digits).value(); };
  make.observe("9007199254740993件", value("9007199254740993"), "件");
  make.observe("4611686018427387905元", value("4611686018427387905"), "元");
  make.observe("-12.50%", value("-12.50"), "%");
  make.observe("12.00件", value("12.00"), "件");
  make.observe("0.000000001%", value("0.000000001"), "%");
  store.database.ingest(document, make.report);

  const auto of = [&](const std::string& columns, const std::string& quote) {
    return store.sql("SELECT " + columns + " FROM observation WHERE quote = '" + quote + "'");
  };
  CHECK(of("typeof(value) || ' ' || value", "9007199254740993件") == "real 9.00719925474099e+15");
  CHECK(of("typeof(value) || ' ' || value", "4611686018427387905元") == "real 4.61168601842739e+18");
  CHECK(of("typeof(value) || ' ' || value", "-12.50%") == "real -12.5");
  CHECK(of("typeof(value) || ' ' || value", "12.00件") == "real 12.0");
  CHECK(of("value_text", "9007199254740993件") == "9007199254740993");
  CHECK(of("value_text", "4611686018427387905元") == "4611686018427387905");
  CHECK(of("value_text", "12.00件") == "12.00");
  CHECK(of("value_text", "-12.50%") == "-12.50");
  CHECK(of("typeof(value) || ' ' || value", "0.000000001%") == "real 1.0e-09");
}

TEST_CASE("the same document again changes nothing", "[store]") {
  Store store;
  const IngestResult first = store.ingest(Sample());
  const std::string bytes = test::read_file(store.path);
  const IngestResult second = store.ingest(Sample());
  CHECK(second.status == IngestStatus::unchanged);
  CHECK(second.document == first.document);
  CHECK(test::read_file(store.path) == bytes);
}

TEST_CASE("a changed file of the same source is a new vintage and the old one is kept", "[store]") {
  Store store;
  const Sample old;
  Sample corrected;
  corrected.text += "更正。\n";
  corrected.published = "2022-03-01";
  store.ingest(old);
  const IngestResult result = store.ingest(corrected);
  CHECK(result.status == IngestStatus::new_vintage);
  CHECK(store.database.find(Query()).size() == 7);
  const auto all = store.database.find(Query().vintages(Vintages::all));
  CHECK(all.size() == 14);
  CHECK(std::count_if(all.begin(), all.end(), [](const auto& value) { return value.superseded; }) == 7);
  for (const IndicatorValue& value : store.database.find(Query())) CHECK(value.published == "2022-03-01");
}

TEST_CASE("the vintage that was published last is current, in whatever order they came", "[store]") {
  std::vector<Sample> vintages(3);
  vintages[1].text += "二稿\n";
  vintages[1].published = "2022-03-01";
  vintages[2].text += "三稿\n";
  vintages[2].published = "2022-02-01";
  std::vector<std::size_t> order = {0, 1, 2};
  std::string expected;
  do {
    Store store;
    for (const std::size_t i : order) store.ingest(vintages[i]);
    const std::string found =
        store.sql("SELECT group_concat(line, ' ') FROM (SELECT id || '<' || ifnull(superseded_by, '') AS line FROM document ORDER BY id)");
    if (expected.empty()) expected = found;
    CHECK(found == expected);
    CHECK(store.sql("SELECT published FROM document WHERE superseded_by IS NULL") == "2022-03-01");
    CHECK(store.sql("SELECT count(*) FROM document WHERE superseded_by IS NULL") == "1");
    CHECK(store.database.verify().empty());
  } while (std::next_permutation(order.begin(), order.end()));
}

TEST_CASE("of vintages of one date the one that was ingested last is current, and the content hash is the same", "[store]") {
  std::vector<Sample> vintages(2);
  vintages[1].text += "更正\n";
  const std::vector<std::size_t> order = GENERATE(std::vector<std::size_t>{0, 1}, std::vector<std::size_t>{1, 0});
  Store forwards;
  for (const Sample& sample : vintages) forwards.ingest(sample);
  Store store;
  const auto current = [&] { return store.sql("SELECT sha256 FROM document WHERE superseded_by IS NULL"); };
  for (const std::size_t i : order) {
    store.ingest(vintages[i]);
    CHECK(current() == vintages[i].document().sha256());
  }
  CHECK(store.database.content_hash() == forwards.database.content_hash());

  SECTION("also when the older one comes again") {
    CHECK(store.ingest(vintages[order[0]]).status == IngestStatus::unchanged);
    CHECK(current() == vintages[order[0]].document().sha256());
  }
  SECTION("and what is sealed keeps it") {
    store.database.seal(store.path);
    CHECK(current() == vintages[order[1]].document().sha256());
  }
  SECTION("and another codebook that reads both again does") {
    Database again = Database::open(store.path, {Access::write, test::codebook("2")});
    for (const std::size_t i : {order[1], order[0]}) again.ingest(vintages[i].document(), vintages[i].report());
    CHECK(current() == vintages[order[0]].document().sha256());
  }
  CHECK(Database::open(store.path).verify().empty());
  CHECK(store.sql("SELECT count(*) FROM document WHERE superseded_by IS NULL") == "1");
}

TEST_CASE("reports about another year or region do not supersede each other, even of one source", "[store]") {
  Store store;
  store.ingest(Sample());
  Sample next_year;
  next_year.text += "次年\n";
  next_year.year = Year(2022);
  CHECK(store.ingest(next_year).status == IngestStatus::new_vintage);
  Sample elsewhere;
  elsewhere.text += "他处\n";
  elsewhere.region = "440982";
  store.ingest(elsewhere);
  CHECK(store.sql("SELECT count(*) FROM document WHERE superseded_by IS NULL") == "3");
}

TEST_CASE("another version of the codebook reads a known document again", "[store]") {
  TemporaryFolder folder;
  const auto path = folder / "figures.db";
  const Sample sample;
  Database::create(path, {test::codebook("1")}).ingest(sample.document(), sample.report());
  Report report = sample.report();
  report.info.region_code = "500153";
  report.observations.pop_back();
  Database again = Database::open(path, {Access::write, test::codebook("2")});
  CHECK(again.ingest(sample.document(), report).status == IngestStatus::reread);
  CHECK(again.find(Query()).size() == 6);
  CHECK(again.info().meta.at("codebook_version") == "2");
  CHECK(again.ingest(sample.document(), report).status == IngestStatus::unchanged);
  CHECK(again.search("复议").size() == 1);
  CHECK(again.verify().empty());
  SECTION("and leaves nothing of the former reading") {
    Database fresh = Database::create(folder / "fresh.db", {test::codebook("2")});
    fresh.ingest(sample.document(), report);
    CHECK(again.content_hash() == fresh.content_hash());
    CHECK(SQLite::Database(path).execAndGet("SELECT count(*) FROM unit WHERE name = '元'").getInt() == 0);
  }
}

TEST_CASE("a report that does not fit its document is refused and leaves nothing", "[store]") {
  Store store;
  const Sample sample;
  Report report = sample.report();
  std::string expected;
  SECTION("a quote that is not its span") {
    report.observations[0].quote = "31件";
    expected = "exactly the characters of its span";
  }
  SECTION("two figures at one place") {
    report.observations[1].span.start = report.observations[0].span.start;
    expected = "is there twice";
  }
  SECTION("a place behind the end of the text") {
    report.observations.back().span = {5000, 5011};
    expected = "has no place in the text";
  }
  SECTION("a section that is not there") {
    report.observations[0].section = 9;
    expected = "is in no section";
  }
  SECTION("an unknown code") {
    report.observations[0].indicator = "no.such";
    expected = "no.such, which the codebook lacks";
  }
  SECTION("a part of nothing") {
    report.observations[0].part_of = 1;
    expected = "names one at 1";
  }
  SECTION("a check of nothing") {
    report.checks[0].operands.push_back(99);
    expected = "a check names";
  }
  SECTION("an unknown region") {
    report.info.region_code = "999999";
    expected = "999999 is no code of GB/T 2260";
  }
  const Error error = error_of([&] { store.database.ingest(sample.document(), report); });
  CHECK(error.code() == ErrorCode::misuse);
  CHECK_THAT(error.what(), Contains(expected));
  for (const char* table : {"document", "section", "observation", "diagnostic", "region"})
    CHECK(store.sql("SELECT count(*) FROM " + std::string(table)) == "0");
  CHECK(store.ingest(sample).status == IngestStatus::added);
}

TEST_CASE("quotes of long documents are checked too, and quickly", "[store]") {
  std::string text;
  std::vector<std::string> quotes;
  for (int i = 0; i < 3000; ++i) {
    quotes.push_back(std::to_string(10000 + i) + "件");
    text += "某单位办理各类事项共计" + quotes.back() + "，其余事项按规定办理。\n";
  }
  const Document document = test::document(text, "long.txt");
  test::ReportMaker make(document);
  std::uint32_t from = 0;
  for (int i = 0; i < 3000; ++i) from = make.observe(quotes[i], Decimal(10000 + i), "件", from).span.end;
  Store store;
  SECTION("true ones are stored") {
    store.database.ingest(document, make.report);
    CHECK(store.sql("SELECT count(*) FROM observation") == "3000");
    CHECK(store.sql("SELECT count(*) FROM text_window") == "0");
    CHECK(store.database.verify().empty());
  }
  SECTION("false ones are refused") {
    const std::size_t place = GENERATE(0U, 1500U, 2999U);
    make.report.observations[place].quote = "20000件";
    CHECK(error_of([&] { store.database.ingest(document, make.report); }).code() == ErrorCode::misuse);
    CHECK(store.sql("SELECT count(*) FROM observation") == "0");
  }
}

TEST_CASE("an absolute path is never stored", "[store]") {
  Store store;
  Sample sample;
  sample.source = "/home/someone/reports/gaozhou.txt";
  store.ingest(sample);
  CHECK(store.sql("SELECT source FROM document") == "gaozhou.txt");
}

TEST_CASE("ids follow from source and content and never change", "[store]") {
  const std::string sha256(64, 'a');
  CHECK(store::document_id("a.txt", sha256) == store::document_id("a.txt", sha256));
  CHECK(store::document_id("a.txt", sha256) != store::document_id("b.txt", sha256));
  CHECK(store::document_id("a.txt", sha256) != store::document_id("a.txt", std::string(64, 'b')));
  // Written down in other people's notes: a change of this number is a change of the layout's major version.
  CHECK(store::document_id("a.txt", sha256) == 213866007437732);
  CHECK(ObservationId{4503599627370496, 559}.to_string() == "4503599627370496:559");
  CHECK(ObservationId::parse("4503599627370496:559") == ObservationId{4503599627370496, 559});
  for (const char* wrong : {"", "12", ":", "1:", ":1", "1:2:3", "1:-2", "a:1", "1: 2"}) CHECK_FALSE(ObservationId::parse(wrong));
}

TEST_CASE("two documents that have the same id by chance are told apart", "[store]") {
  Store store;
  const Sample sample;
  const std::int64_t id = store::document_id(sample.source, sample.document().sha256());
  {
    SQLite::Database client(store.path, SQLite::OPEN_READWRITE);
    client.exec(
        "INSERT INTO reporter (key) VALUES (1); INSERT INTO document (reporter, id, source, sha256, media_type, charset, reader, digest, "
        "text)"
        " VALUES (1, " +
        std::to_string(id) + ", 'other.txt', '" + std::string(64, 'f') + "', 'text/plain', 'UTF-8', 'r', '" + std::string(64, '0') +
        "', '')");
  }
  const Error error = error_of([&] { store.ingest(sample); });
  CHECK(error.code() == ErrorCode::misuse);
  CHECK_THAT(error.what(), Contains("other.txt"));
}

TEST_CASE("the content hash does not depend on the order or on how the file was written", "[store]") {
  std::vector<Sample> samples(4);
  samples[1].source = "a.txt";
  samples[2].text += "二稿\n";
  samples[3].source = "b.txt";
  samples[3].region = "500153";
  std::vector<std::size_t> order = {0, 1, 2, 3};
  std::string expected;
  do {
    Store store;
    for (const std::size_t i : order) store.ingest(samples[i]);
    if (expected.empty()) expected = store.database.content_hash();
    CHECK(store.database.content_hash() == expected);
  } while (std::next_permutation(order.begin(), order.end()));
  SECTION("but on every value") {
    Store store;
    for (const Sample& sample : samples) {
      Report report = sample.report();
      if (sample.source == "a.txt") report.observations[0].label += "数";
      store.database.ingest(sample.document(), report);
    }
    CHECK(store.database.content_hash() != expected);
  }
}

TEST_CASE("verify tells of words of the search index that stand in the wrong place", "[store]") {
  Store store;
  Sample sample;
  const std::string before = sample.text;
  const std::string last = std::string(40000, 'x') + " 行政复议\n";
  sample.text += "alpha beta " + last;
  store.ingest(sample);
  REQUIRE(store.database.verify().empty());
  const auto with_words_of = [&](const std::string& text) {
    SQLite::Database client(store.path, SQLite::OPEN_READWRITE);
    client.exec("INSERT INTO document_search (document_search) VALUES ('delete-all')");
    SQLite::Statement insert(client, "INSERT INTO document_search (rowid, title, text) SELECT key, ?, ? FROM document");
    const store::SearchTerms terms = store::search_terms(sample.report().info.title, text);
    insert.bind(1, terms.title);
    insert.bind(2, terms.text);
    insert.exec();
    return store.database.verify();
  };
  CHECK(with_words_of(sample.text).empty());
  CHECK(with_words_of(before + "beta alpha " + last).size() == 1);
  CHECK(with_words_of(before + "alpha beta " + last.substr(10000)).size() == 1);  // of long words the index keeps 32768 bytes
  CHECK(with_words_of(sample.text + "行政").front().code == "search");
}

TEST_CASE("verify tells what is wrong", "[store]") {
  Store store;
  store.ingest(Sample());
  REQUIRE(store.database.verify().empty());
  const auto damage = [&](const std::string& sql) {
    SQLite::Database(store.path, SQLite::OPEN_READWRITE).exec(sql);
    std::vector<std::string> codes;
    for (const VerifyFinding& finding : store.database.verify()) {
      CHECK(finding.message.ends_with('.'));
      codes.push_back(finding.code);
    }
    return codes;
  };
  const auto has = [](const std::vector<std::string>& codes, const char* code) {
    return std::find(codes.begin(), codes.end(), code) != codes.end();
  };
  CHECK(has(damage("INSERT INTO document_search (rowid, title, text) SELECT key, title, '别的 话' FROM document"), "search"));
  CHECK(has(damage("INSERT INTO document_search (document_search) VALUES ('delete-all')"), "search"));
  CHECK(has(damage("INSERT INTO document_search (rowid, title, text) SELECT key, title, '别的 话' FROM document"), "search"));
  const std::string anew = "INSERT INTO document_search (document_search) VALUES ('delete-all'); INSERT INTO document_search";
  CHECK(has(damage(anew + " (rowid, title, text) SELECT key + 1, title, text FROM document"), "search"));
  CHECK(has(damage(anew + " (rowid, text, title) SELECT key, title, text FROM document"), "search"));
  CHECK_FALSE(has(damage("SELECT 1"), "documentation"));
  CHECK(has(damage("UPDATE column_doc SET unit = '万元' WHERE column_name = 'value'"), "documentation"));
  CHECK(has(damage("PRAGMA foreign_keys = OFF; DELETE FROM region WHERE code = '440981'"), "foreign_key"));
  CHECK(has(damage("UPDATE observation SET label = 'x' WHERE quote = '30件'"), "digest"));
  CHECK(has(damage("INSERT INTO meta VALUES ('content_hash', 'x')"), "content_hash"));
  CHECK(has(damage("UPDATE section SET span_end = 100000 WHERE number = 2"), "span"));
  CHECK(has(damage("UPDATE document SET superseded_by = NULL, published = '2023'; INSERT INTO document (id, source, sha256, media_type,"
                   " charset, region, year, reporter, reader, digest, text) SELECT 5, source, '" +
                   std::string(64, '0') + "', media_type, charset, region, year, reporter, reader, digest, '' FROM document"),
            "vintage"));
  CHECK(has(damage("DROP TRIGGER observation_quote_on_update; UPDATE observation SET quote = '31件' WHERE quote = '30件'"), "schema"));
  CHECK(has(damage("SELECT 1"), "span"));
  CHECK(has(damage("PRAGMA ignore_check_constraints = ON; UPDATE observation SET status = 'x'"), "integrity"));
}
