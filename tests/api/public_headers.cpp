#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <string>

namespace {

std::string without_comment(const std::string& line) { return line.substr(0, line.find("//")); }

}  // namespace

TEST_CASE("public headers name no type of the libraries underneath", "[api]") {
  const std::filesystem::path folder = ZHIBIAO_SOURCE_DIR "/include/zhibiao";
  std::size_t headers = 0;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    ++headers;
    std::ifstream in(entry.path());
    std::string line;
    for (int number = 1; std::getline(in, line); ++number) {
      const std::string code = without_comment(line);
      for (const char* name : {"sqlite3", "SQLite::", "icu::", "UErrorCode", "UChar", "unicode/", "toml::", "Gumbo"}) {
        INFO(entry.path().filename().string() << ":" << number << ": " << line);
        CHECK(code.find(name) == std::string::npos);
      }
    }
  }
  CHECK(headers >= 6);
}

TEST_CASE("every public header begins with a comment on what it is for", "[api]") {
  for (const auto& entry : std::filesystem::directory_iterator(ZHIBIAO_SOURCE_DIR "/include/zhibiao")) {
    std::ifstream in(entry.path());
    std::string first;
    std::getline(in, first);
    CHECK(first == "/// @file " + entry.path().filename().string());
  }
}
