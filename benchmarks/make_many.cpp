// Makes a database as large as a country: the sample reports under the names of many counties and years, each time with other
// figures, read and stored as any report is. usage: zhibiao_make_many DB [COUNTIES] [YEARS]
#include <algorithm>
#include <cctype>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <map>
#include <random>
#include <sstream>
#include <stdexcept>
#include <string>
#include <tuple>
#include <vector>

#include "sample.hpp"
#include "zhibiao/ingest.hpp"

namespace zhibiao::benchmarks {
namespace {

constexpr int last_year = 2023;

struct Region {
  std::string name;
  bool county = false;
  std::string parent;
};

std::vector<std::string> cells_of(const std::string& line) {
  constexpr std::size_t columns = 7;
  std::vector<std::string> cells;
  std::istringstream in(line);
  for (std::string cell; std::getline(in, cell, ',');) cells.push_back(cell);
  cells.resize(columns);
  return cells;
}

// By code, as they are now; none that is younger than the first year.
std::map<std::string, Region> regions(int first_year) {
  std::map<std::string, Region> all;
  std::ifstream in(ZHIBIAO_REGIONS);
  std::string line;
  std::getline(in, line);
  while (std::getline(in, line)) {
    const auto cells = cells_of(line);
    const auto& [code, name, level, parent, from, to] = std::tie(cells[0], cells[1], cells[2], cells[3], cells[4], cells[5]);
    if (to.empty() && (from.empty() || std::stoi(from) <= first_year)) all[code] = {name, level == "county", parent};
  }
  return all;
}

// Full path names, in order of code.
std::vector<std::string> counties(std::size_t wanted, int first_year) {
  const auto all = regions(first_year);
  std::vector<std::string> names;
  for (const auto& [code, county] : all) {
    if (!county.county || names.size() == wanted) continue;
    std::string name = county.name;
    for (auto above = all.find(county.parent); above != all.end(); above = all.find(above->second.parent))
      name.insert(0, above->second.name);
    names.push_back(name);
  }
  return names;
}

// A sample below its two lines of navigation and title.
std::string body(const std::string& report) {
  std::size_t start = 0;
  for (int line = 0; line < 2; ++line) start = report.find('\n', start) + 1;
  return report.substr(start);
}

// The first year that it names is the one reported on.
int year_of(const std::string& report) {
  constexpr std::size_t digits = 4;
  for (std::size_t at = report.find("年"); at != std::string::npos; at = report.find("年", at + 1))
    if (at >= digits && report.find_first_not_of("0123456789", at - digits) == at) return std::stoi(report.substr(at - digits, digits));
  throw std::runtime_error("a sample report names no year");
}

// Years are moved, other dates stay, and every other number becomes another one of the same length.
std::string varied(const std::string& text, int years, std::mt19937& random) {
  const auto digit = [&](std::size_t at) { return at < text.size() && std::isdigit(static_cast<unsigned char>(text[at])) != 0; };
  const auto followed_by = [&](std::size_t at, const char* word) { return text.compare(at, std::string(word).size(), word) == 0; };
  std::string result;
  for (std::size_t at = 0; at < text.size();) {
    if (!digit(at)) {
      result += text[at++];
      continue;
    }
    const std::size_t start = at;
    while (digit(at)) ++at;
    std::string number = text.substr(start, at - start);
    if (number.size() == 4 && (followed_by(at, "年") || followed_by(at, "-"))) {
      number = std::to_string(std::stoi(number) + years);
    } else if (!followed_by(at, "月") && !followed_by(at, "日") && !followed_by(at, ".") && !followed_by(at, "-")) {
      for (char& c : number) c = static_cast<char>('1' + random() % 9);
    }
    result += number;
  }
  return result;
}

std::vector<IngestInput> inputs(std::size_t county_count, int year_count) {
  std::mt19937 random(1);
  std::vector<IngestInput> all;
  const int first_year = last_year - year_count + 1;
  for (const std::string& county : counties(county_count, first_year))
    for (int year = first_year; year <= last_year; ++year) {
      const std::string& sample = reports()[all.size() % reports().size()];
      IngestInput input;
      input.options.source = county + "/" + std::to_string(year) + ".txt";
      input.bytes = county + std::to_string(year) + "年法治政府建设年度报告\n" + varied(body(sample), year - year_of(sample), random);
      all.push_back(std::move(input));
    }
  return all;
}

int make(const std::filesystem::path& database, std::size_t county_count, int year_count) {
  std::filesystem::remove(database);
  IngestOptions options;
  options.search = false;
  const IngestSummary summary = ingest(inputs(county_count, year_count), database, options);
  std::cout << summary.written() << " documents, " << summary.observations << " observations, " << std::filesystem::file_size(database)
            << " bytes\n";
  return summary.rejected.empty() ? 0 : 1;
}

}  // namespace
}  // namespace zhibiao::benchmarks

int main(int argc, char** argv) {
  if (argc < 2) return 2;
  constexpr const char* default_counties = "2500";
  constexpr const char* default_years = "10";
  return zhibiao::benchmarks::make(argv[1], std::stoul(argc > 2 ? argv[2] : default_counties),
                                   std::stoi(argc > 3 ? argv[3] : default_years));
}
