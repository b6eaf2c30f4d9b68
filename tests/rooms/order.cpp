// No room looks up: the order of the rooms, held by their include lines.
#include <algorithm>
#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <map>
#include <sstream>
#include <string>
#include <vector>

#include "support/files.hpp"

namespace {

namespace fs = std::filesystem;

/// The rooms in the order in which lib/CMakeLists.txt adds them.
std::vector<std::string> rooms() {
  std::istringstream lines(zhibiao::test::file_content(fs::path(ZHIBIAO_SOURCE_DIR) / "lib" / "CMakeLists.txt"));
  const std::string begin = "set(rooms ";  // the first such line has all of them, later ones some
  std::vector<std::string> found;
  for (std::string line; std::getline(lines, line);)
    if (found.empty() && line.starts_with(begin)) {
      std::istringstream names(line.substr(begin.size(), line.find(')') - begin.size()));
      for (std::string name; names >> name;) found.push_back(name);
    }
  return found;
}

/// The room that makes what a public header declares, where it is not the first one.
const std::map<std::string, std::string> owners = {{"document.hpp", "text"}, {"codebook.hpp", "indicator"}, {"extractor.hpp", "extract"},
                                                   {"table.hpp", "extract"}, {"suggest.hpp", "extract"},    {"database.hpp", "store"},
                                                   {"query.hpp", "query"},   {"ingest.hpp", "ingest"},      {"ship.hpp", "ship"},
                                                   {"page.hpp", "page"},     {"plot.hpp", "plot"},          {"site.hpp", "site"},
                                                   {"region.hpp", "region"}, {"zhibiao.h", "capi"}};

/// What a line includes of ours, as a room; empty when it includes something else.
std::string included_room(const std::string& line, const std::vector<std::string>& all) {
  const std::string begin = "#include \"";
  if (!line.starts_with(begin)) return {};
  const std::string path = line.substr(begin.size(), line.rfind('"') - begin.size());
  const std::size_t slash = path.find('/');
  if (slash == std::string::npos) return {};
  const std::string folder = path.substr(0, slash);
  if (folder != "zhibiao") return std::find(all.begin(), all.end(), folder) == all.end() ? std::string() : folder;
  const auto owner = owners.find(path.substr(slash + 1));
  return owner == owners.end() ? std::string() : owner->second;
}

// lib/abi has lists alone.
bool has_sources(const fs::path& folder) {
  return std::any_of(fs::directory_iterator(folder), fs::directory_iterator(), [](const fs::directory_entry& entry) {
    return entry.path().extension() == ".cpp" || entry.path().extension() == ".hpp";
  });
}

}  // namespace

TEST_CASE("no room includes a header of a room after it", "[rooms]") {
  const std::vector<std::string> all = rooms();
  REQUIRE(all.size() > 10);
  const auto place = [&](const std::string& room) { return std::find(all.begin(), all.end(), room) - all.begin(); };
  std::size_t includes = 0;
  for (const std::string& room : all)
    for (const fs::path& file : zhibiao::test::files_below("lib/" + room, {".cpp", ".hpp"})) {
      std::ifstream lines(file);
      for (std::string line; std::getline(lines, line);) {
        const std::string other = included_room(line, all);
        if (other.empty()) continue;
        ++includes;
        INFO(file.string() << ": " << line);
        CHECK(place(other) <= place(room));
      }
    }
  CHECK(includes > 200);
}

TEST_CASE("every folder of sources in lib is a room in the order", "[rooms]") {
  const std::vector<std::string> all = rooms();
  for (const auto& entry : fs::directory_iterator(fs::path(ZHIBIAO_SOURCE_DIR) / "lib"))
    if (entry.is_directory() && has_sources(entry.path()))
      CHECK(std::find(all.begin(), all.end(), entry.path().filename().string()) != all.end());
}
