#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>
#include <sstream>
#include <string>
#include <vector>

#include "zhibiao/extractor.hpp"

using namespace zhibiao;

namespace {

// What the second line says, read by another writer of JSON.
nlohmann::json record_of(const Observation& observation) {
  Report report;
  report.observations = {observation};
  std::ostringstream out;
  write_json_lines(out, Document::from_bytes("5件"), report);
  std::istringstream lines(out.str());
  std::string line;
  std::getline(lines, line);
  CHECK(nlohmann::json::parse(line)["document"] == true);
  std::getline(lines, line);
  return nlohmann::json::parse(line);
}

}  // namespace

TEST_CASE("every text comes through a line of JSON", "[extract]") {
  const std::vector<std::string> texts = {
      "",  "5件",         "a\"b\\c", "行\n列\t\r", std::string("\0\x01\x1F", 3), "\x7F/", "é ü ß Ω", "\xE0\xA4\xA8", "\xEF\xBC\x95",
      "😀", "\xED\x9F\xBF"};
  for (const std::string& text : texts) {
    Observation observation;
    observation.quote = text;
    observation.label = text + text;
    const nlohmann::json record = record_of(observation);
    CHECK(record["quote"] == text);
    CHECK(record["label"] == text + text);
    CHECK(record["year"].is_null());
  }
}

TEST_CASE("bytes that are no UTF-8 do not spoil a line of JSON", "[extract]") {
  for (const std::string bytes : {"a\xFF", "\xE4\xBB", "\x80", "\xE4\xBB\xE4", "\xED\xA0\x80", "\xC3"}) {
    Observation observation;
    observation.unit = bytes;
    CHECK(record_of(observation)["unit"].get<std::string>().find("\xEF\xBF\xBD") != std::string::npos);
  }
}

TEST_CASE("numbers of a line of JSON are numbers", "[extract]") {
  Observation observation;
  observation.span = {4294967294, 4294967295};
  observation.part_of = 0;
  observation.year = Year(2020);
  const nlohmann::json record = record_of(observation);
  CHECK(record["start"] == 4294967294);
  CHECK(record["part_of"] == 0);
  CHECK(record["year"] == 2020);
}
