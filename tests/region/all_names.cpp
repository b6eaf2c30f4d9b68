#include <catch2/catch.hpp>
#include <map>
#include <set>
#include <string_view>

#include "region/region.hpp"
#include "text/fold.hpp"
#include "text/utf8.hpp"
#include "zhibiao/extractor.hpp"

using namespace zhibiao;

namespace {

std::optional<region::Match> match_title(const std::string& name, int year) {
  const std::string title = name + "法治政府建设年度报告(" + std::to_string(year) + "年)";
  return region::match_prefix(text::fold(text::to_code_points(title)), Year(year));
}

bool in_force(const region::Region& division, int year) { return division.valid_to == 0 || division.valid_to >= year; }

}  // namespace

TEST_CASE("every division of 2010 to 2024 is found by its name in a title", "[region]") {
  std::size_t paths = 0;
  std::size_t unique = 0;
  std::size_t ambiguous = 0;
  std::vector<std::string> wrong;
  for (int year = 2010; year <= 2024; ++year) {
    std::map<std::string, std::set<std::string>> by_name;
    for (const region::Region& division : region::all(year)) {
      if (in_force(division, year)) by_name[division.name].insert(division.code);
      const auto found = match_title(division.path_name, year);
      // A division that was recoded during the year under the same name is the new one.
      const auto is_right = [&](const region::Region& given) {
        return (given.code == division.code && given.path_name == division.path_name) ||
               (!in_force(division, year) && given.name == division.name);
      };
      if (!found || found->candidates.size() != 1 || !is_right(found->candidates.front()))
        wrong.push_back(std::to_string(year) + " " + division.path_name);
      ++paths;
    }
    for (const auto& [name, codes] : by_name) {
      const auto found = match_title(name, year);
      std::set<std::string> given;
      if (found)
        for (const region::Region& candidate : found->candidates) given.insert(candidate.code);
      if (given != codes) wrong.push_back(std::to_string(year) + " " + name);
      ++(codes.size() == 1 ? unique : ambiguous);
    }
  }
  CHECK(wrong == std::vector<std::string>{});
  CHECK(paths > 48000);
  CHECK(unique > 45000);
  CHECK(ambiguous > 300);
  WARN(paths << " full paths, " << unique << " unique and " << ambiguous << " ambiguous bare names");
}

TEST_CASE("a name that begins with a numeral counts nothing", "[region]") {
  constexpr std::u32string_view numerals = U"一二三四五六七八九十百千万双两半零";
  std::set<std::string> names;
  for (int year = 2010; year <= 2024; year += 7)
    for (const region::Region& division : region::all(year))
      if (numerals.find(text::to_code_points(division.name).front()) != numerals.npos) names.emplace(division.name);
  REQUIRE(names.size() > 90);
  const Extractor extractor;
  std::vector<std::string> counted;
  for (const std::string& name : names)
    for (const Observation& found :
         extractor.extract(Document::from_bytes("某省2022年工作情况\n\n到" + name + "开展执法检查。\n")).observations)
      counted.push_back(name + ": " + found.quote);
  CHECK(counted == std::vector<std::string>{});
}
