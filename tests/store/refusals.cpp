// For every rule of the schema one bad row that the database itself refuses, whatever the client.
#include <SQLiteCpp/SQLiteCpp.h>

#include <algorithm>
#include <catch2/catch.hpp>
#include <map>
#include <regex>
#include <set>

#include "store/sample.hpp"
#include "support/temporary_folder.hpp"

using namespace zhibiao;
using Catch::Matchers::Contains;
using test::TemporaryFolder;

namespace {

// A database with one document, opened as any client would: no foreign keys unless asked for, no settings of ours.
class Client {
 public:
  Client() {
    const test::Sample sample;
    Database::create(path_, {test::codebook()}).ingest(sample.document(), sample.report());
    database_.emplace(path_, SQLite::OPEN_READWRITE);
  }
  std::string refusal(const std::string& sql) {
    try {
      database_->exec("SAVEPOINT bad");
      database_->exec(sql);
    } catch (const SQLite::Exception& fault) {
      database_->exec("ROLLBACK TO bad; RELEASE bad");
      return fault.what();
    }
    database_->exec("ROLLBACK TO bad; RELEASE bad");
    return "";
  }
  SQLite::Database& operator*() { return *database_; }

 private:
  TemporaryFolder folder_;
  std::filesystem::path path_ = folder_ / "figures.db";
  std::optional<SQLite::Database> database_;
};

struct BadRow {
  std::string rule;
  std::string sql;
};

// A change of the first observation, 30件.
std::string observation(const std::string& change) { return "UPDATE observation SET " + change + " WHERE quote = '30件'"; }
std::string document(const std::string& change) { return "UPDATE document SET " + change; }
std::string section(const std::string& change) { return "UPDATE section SET " + change + " WHERE number = 1"; }

const std::vector<BadRow> bad_checks = {
    {"meta_is_text", "UPDATE meta SET value = x'00' WHERE key = 'layout'"},
    {"table_doc_is_text", "UPDATE table_doc SET meaning = ''"},
    {"column_doc_is_text", "UPDATE column_doc SET meaning = x'41'"},
    {"region_code_has_six_digits", "INSERT INTO region VALUES ('44098a', '某市', '某省某市', 1, NULL)"},
    {"region_is_named", "UPDATE region SET name = ''"},
    {"region_level", "INSERT INTO region VALUES ('990000', '某市', '某省某市', 4, '440000')"},
    {"region_below_a_province_has_a_parent", "UPDATE region SET parent = NULL WHERE code = '440981'"},
    {"unit_is_text", "INSERT INTO unit VALUES (x'41')"},
    {"indicator_code_has_a_domain", "INSERT INTO indicator VALUES (99, 'accepted', 'a', 'a', 'a', 'a', NULL, NULL, NULL)"},
    {"indicator_code_has_a_domain", "INSERT INTO indicator VALUES (99, '../evil.x', 'a', 'a', 'a', 'a', NULL, NULL, NULL)"},
    {"indicator_code_has_a_domain", "INSERT INTO indicator VALUES (99, 'a.b/c', 'a', 'a', 'a', 'a', NULL, NULL, NULL)"},
    {"indicator_code_has_a_domain", "INSERT INTO indicator VALUES (99, 'a..b', 'a', 'a', 'a', 'a', NULL, NULL, NULL)"},
    {"indicator_official_has_a_name", "UPDATE indicator SET official_scheme = '国家统计局'"},
    {"indicator_is_described", "UPDATE indicator SET name = ''"},
    {"document_id_is_exact_everywhere", document("id = 1000000000000000")},
    {"document_source_is_relative", document("source = '/home/someone/report.txt'")},
    {"document_sha256_is_hex", document("sha256 = upper(sha256)")},
    {"document_media_type", document("media_type = 'text'")},
    {"document_charset", document("charset = ''")},
    {"document_words_are_text", document("title = ''")},
    {"document_year_has_four_digits", document("year = 21")},
    {"document_year_has_four_digits", document("year = '二〇二一'")},
    {"document_period_is_iso_8601", document("period = '上半年'")},
    {"document_period_is_iso_8601", document("period = '2021'")},
    {"document_period_is_iso_8601", document("period = '2021-13'")},
    {"document_published_is_iso_8601", document("published = '2022年1月'")},
    {"document_supersedes_another", document("superseded_by = id")},
    {"document_reader", document("reader = ''")},
    {"document_digest_is_hex", document("digest = 'none'")},
    {"document_text_has_no_nul", document("text = text || char(0)")},
    {"document_genre_is_text", document("genre = ''")},
    {"text_window_span", "INSERT INTO text_window SELECT key, 0, 0, '' FROM document"},
    {"section_number", section("number = -1")},
    {"section_comes_after_its_parent", section("parent = number")},
    {"section_level", section("level = 'one'")},
    {"section_role", section("role = 'appendix'")},
    {"section_heading_is_text", section("heading = ''")},
    {"section_span", section("span_end = span_start - 1")},
    {"section_heading_span", section("heading_end = heading_start - 1")},
    {"section_page", section("page = 0")},
    {"observation_span", observation("span_start = span_start + 0.5")},
    {"observation_span", observation("span_end = span_start")},
    {"observation_words_are_text", observation("label = x'41'")},
    {"observation_year_has_four_digits", observation("year = 2021.5")},
    {"observation_period_is_iso_8601", observation("period = 'Q1'")},
    {"observation_period_is_iso_8601", observation("period = '0-04'")},
    {"observation_period_is_iso_8601", observation("period = '-4/0'")},
    {"observation_period_is_iso_8601", observation("period = '2021-00'")},
    {"observation_period_is_iso_8601", observation("period = '2021-01/2021-13'")},
    {"observation_period_is_iso_8601", observation("period = '2021-11/2021-01'")},
    {"observation_period_is_iso_8601", observation("period = '2025/2021'")},
    {"observation_period_is_iso_8601", observation("period = '2021-12-32'")},
    {"observation_period_is_iso_8601", observation("period = '2021-12-31/2021-12-01'")},
    {"observation_value_is_decimal", observation("value = 30, value_text = '30e0'")},
    {"observation_value_agrees", observation("value = 31")},
    {"observation_value_agrees", observation("value = 'thirty'")},
    {"observation_value_agrees", "UPDATE observation SET value = 90.2000001 WHERE quote = '90.20%'"},
    {"observation_value_high_is_decimal", observation("value_high = 40, value_high_text = '40件'")},
    {"observation_value_high_agrees", observation("value_high = 40")},
    {"observation_value_high_agrees", observation("value_high_text = '40'")},
    {"observation_range_rises", observation("value_high = 29, value_high_text = '29'")},
    {"observation_resolution", observation("resolution = 0.5")},
    {"observation_qualifier", observation("qualifier = '≈'")},
    {"observation_status", observation("status = 'forecast'")},
    {"observation_change", observation("change = 'none'")},
    {"observation_breakdown_is_text", observation("breakdown = ''")},
    {"observation_is_no_part_of_itself", observation("part_of = span_start")},
    {"observation_repeats_an_earlier_one", observation("repeats = span_start + 1")},
    {"observation_whole", observation("whole = 3")},
    {"observation_of_a_kind_is_no_whole", observation("breakdown = '维持', whole = 1")},
    {"observation_codebook_gave_a_code", "UPDATE observation SET codebook = (SELECT key FROM codebook) WHERE indicator IS NULL"},
    {"observation_confidence", observation("confidence = 'certain'")},
    {"observation_confidence", "UPDATE observation SET confidence = 'low' WHERE indicator IS NULL"},
    {"codebook_is_named", "UPDATE codebook SET version = ''"},
    {"rule_is_text", "UPDATE rule SET name = x'41'"},
    {"reporter_kind", "UPDATE reporter SET kind = 'ministry'"},
    {"reporter_name_is_text", "UPDATE reporter SET name = ''"},
    {"check_result_number", "UPDATE check_result SET number = -1 WHERE kind = 'sum'"},
    {"check_result_kind", "UPDATE check_result SET kind = 'product'"},
    {"check_result_reckoned_agrees", "UPDATE check_result SET reckoned = reckoned + 1"},
    {"check_result_reckoned_is_decimal", "UPDATE check_result SET reckoned_text = reckoned_text || ' ' "},
    {"check_result_consistent", "UPDATE check_result SET consistent = 2"},
    {"check_result_formula", "UPDATE check_result SET formula = ''"},
    {"check_operand_position", "UPDATE check_operand SET position = -1 WHERE check_number = 0 AND position = 0"},
    {"diagnostic_number", "UPDATE diagnostic SET number = 'first'"},
    {"diagnostic_is_text", "UPDATE diagnostic SET message = ''"},
    {"diagnostic_span", "UPDATE diagnostic SET span_start = -1"},
};

const std::string another_document =
    "INSERT INTO document (key, id, source, sha256, media_type, charset, reporter, reader, digest, text, superseded_by)"
    " SELECT 7, 7, 'other.txt', sha256, media_type, charset, reporter, reader, digest, text, %s FROM document WHERE id <> 7;";

std::string with(const std::string& sql, const std::string& value) { return std::regex_replace(sql, std::regex("%s"), value); }

const std::vector<BadRow> bad_for_triggers = {
    {"observation_quote_on_insert",
     "INSERT INTO observation SELECT document, span_start + 1, span_end, section, indicator, label, region, year, period, value,"
     " value_text, value_high, value_high_text, resolution, number, unit, qualifier, status, change, breakdown, NULL, NULL, quote, whole,"
     " rule, codebook, confidence FROM observation WHERE quote = '30件'"},
    {"observation_quote_on_update", observation("quote = '31件'")},
    {"observation_quote_on_update", observation("span_end = span_end + 1")},
    {"observation_quote_on_update", observation("span_start = span_start - 1, span_end = span_end - 1")},
    {"observation_quote_on_update", with(another_document, "NULL") + observation("document = 8")},
    {"document_text_on_update", document("text = '高' || text")},
    {"document_text_on_update", document("text = ''")},
    {"document_text_on_insert",
     "REPLACE INTO document SELECT key, id, source, sha256, media_type, charset, title, region, region_name, year, period, published,"
     " issuer, reporter, superseded_by, reader, digest, replace(text, '30件', '31件'), genre FROM document"},
    {"text_window_on_insert", "INSERT INTO text_window SELECT key, 0, 3, '低州市' FROM document"},
    {"text_window_on_update", "INSERT INTO text_window SELECT key, 0, 3, '高州市' FROM document; UPDATE text_window SET text = '低州市'"},
    {"document_vintage_on_insert", with(another_document, "id")},
    {"document_vintage_on_update", with(another_document, "NULL") + "UPDATE document SET superseded_by = 7 WHERE id <> 7"},
};

}  // namespace

TEST_CASE("for every CHECK the database refuses a bad row and names the rule", "[store][refusal]") {
  Client client;
  for (const auto& [rule, sql] : bad_checks) {
    INFO(sql);
    CHECK(client.refusal(sql) == "CHECK constraint failed: " + rule);
  }
}

TEST_CASE("every CHECK has its bad row", "[store][refusal]") {
  Client client;
  std::set<std::string> rules;
  std::size_t checks = 0;
  SQLite::Statement tables(*client, "SELECT sql FROM sqlite_master WHERE type = 'table' AND sql IS NOT NULL");
  while (tables.executeStep()) {
    const std::string sql = tables.getColumn(0).getString();
    const std::regex named("CONSTRAINT (\\w+) CHECK");
    for (std::sregex_iterator match(sql.begin(), sql.end(), named), end; match != end; ++match) rules.insert((*match)[1]);
    const std::regex any("\\bCHECK\\s*\\(");
    checks += static_cast<std::size_t>(std::distance(std::sregex_iterator(sql.begin(), sql.end(), any), std::sregex_iterator()));
  }
  CHECK(checks == rules.size());
  std::set<std::string> tested;
  for (const BadRow& bad : bad_checks) tested.insert(bad.rule);
  CHECK(tested == rules);
}

TEST_CASE("for every trigger that guards a rule the database refuses a bad row and says why", "[store][refusal]") {
  Client client;
  std::map<std::string, std::string> messages;
  SQLite::Statement triggers(*client, "SELECT name, sql FROM sqlite_master WHERE type = 'trigger'");
  while (triggers.executeStep()) {
    const std::string sql = triggers.getColumn(1).getString();
    std::smatch message;
    if (std::regex_search(sql, message, std::regex("RAISE\\(ABORT, '([^']+)'\\)")))
      messages[triggers.getColumn(0).getString()] = message[1];
  }
  std::set<std::string> tested;
  for (const auto& [trigger, sql] : bad_for_triggers) {
    INFO(sql);
    CHECK(client.refusal(sql) == messages[trigger]);
    CHECK(messages[trigger].ends_with('.'));
    tested.insert(trigger);
  }
  std::set<std::string> guards;
  for (const auto& [name, message] : messages) guards.insert(name);
  CHECK(tested == guards);
}

TEST_CASE("a text window goes when its text changes, so that it never vouches for a false quote", "[store][refusal]") {
  Client client;
  const std::string open_window = "INSERT INTO text_window SELECT key, 0, 3, '高州市' FROM document;";
  SECTION("by UPDATE") {
    (*client).exec("DELETE FROM check_operand; DELETE FROM check_result; DELETE FROM observation;" + open_window +
                   "UPDATE document SET text = '低州市2021年'");
  }
  SECTION("by REPLACE") {
    (*client).exec(
        "DELETE FROM check_operand; DELETE FROM check_result; DELETE FROM observation;" + open_window +
        "REPLACE INTO document SELECT key, id, source, sha256, media_type, charset, title, region, region_name, year, period, published,"
        " issuer, reporter, superseded_by, reader, digest, '低州市2021年', genre FROM document");
  }
  CHECK((*client).execAndGet("SELECT count(*) FROM text_window").getInt() == 0);
}

TEST_CASE("every reference is refused when its row is missing", "[store][refusal]") {
  Client client;
  (*client).exec("PRAGMA foreign_keys = ON");
  const std::vector<BadRow> bad_references = {
      {"check_operand check_number", "UPDATE check_operand SET check_number = 9 WHERE position = 0 AND check_number = 0"},
      {"check_operand operand", "UPDATE check_operand SET operand = 1 WHERE position = 0 AND check_number = 0"},
      {"check_result document", "UPDATE check_result SET document = 99"},
      {"check_result stated", "UPDATE check_result SET stated = 1"},
      {"column_doc table_name", "INSERT INTO column_doc VALUES ('nothing', 'id', NULL, 'x')"},
      {"diagnostic document", "UPDATE diagnostic SET document = 99"},
      {"document region", "UPDATE document SET region = '999999'"},
      {"document superseded_by", "UPDATE document SET source = source, superseded_by = 5"},
      {"observation codebook", "UPDATE observation SET codebook = 99 WHERE indicator IS NOT NULL"},
      {"observation document", "UPDATE observation SET document = 99"},
      {"observation indicator", observation("indicator = 99")},
      {"observation part_of", observation("part_of = 1")},
      {"observation region", observation("region = '999999'")},
      {"observation repeats", observation("repeats = 1")},
      {"observation section", observation("section = 9")},
      {"observation rule", observation("rule = 99")},
      {"document reporter", document("reporter = 99")},
      {"reporter region", "UPDATE reporter SET region = '999999'"},
      {"observation unit", observation("unit = '斗'")},
      {"region parent", "UPDATE region SET parent = '999999' WHERE code = '440981'"},
      {"section document", "UPDATE section SET document = 99"},
      {"section parent", "UPDATE section SET parent = 0, number = 9 WHERE number = 0; UPDATE section SET parent = 5 WHERE number = 9"},
      {"text_window document", "INSERT INTO text_window VALUES (99, 0, 3, '高州市')"},
  };
  std::set<std::string> tested;
  for (const auto& [reference, sql] : bad_references) {
    INFO(sql);
    // References that may point forwards are looked at when the transaction ends.
    std::string refusal;
    try {
      (*client).exec("BEGIN; " + sql + "; COMMIT");
    } catch (const SQLite::Exception& fault) {
      refusal = fault.what();
      (*client).exec("ROLLBACK");
    }
    CHECK_FALSE(refusal.empty());
    tested.insert(reference);
  }
  std::set<std::string> references;
  SQLite::Statement keys(*client,
                         "SELECT m.name || ' ' || f.\"from\" FROM sqlite_master AS m, pragma_foreign_key_list(m.name) AS f"
                         " WHERE m.type = 'table' AND f.\"from\" <> 'document'"
                         " UNION SELECT m.name || ' document' FROM sqlite_master AS m, pragma_foreign_key_list(m.name) AS f"
                         " WHERE m.type = 'table' AND f.\"table\" = 'document' AND f.\"from\" = 'document'");
  while (keys.executeStep()) references.insert(keys.getColumn(0).getString());
  CHECK(tested == references);
}
