#include "sample.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>

namespace zhibiao::benchmarks {
namespace {

std::vector<std::string> read_reports() {
  std::vector<std::filesystem::path> paths;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(ZHIBIAO_REPORTS))
    if (entry.path().extension() == ".txt") paths.push_back(entry.path());
  std::sort(paths.begin(), paths.end());
  std::vector<std::string> texts;
  for (const auto& path : paths) {
    std::ifstream in(path, std::ios::binary);
    texts.emplace_back(std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>());
  }
  return texts;
}

void change_digits(std::string& text, std::mt19937& random) {
  for (char& c : text)
    if (c >= '1' && c <= '9') c = static_cast<char>('1' + random() % 9);
}

}  // namespace

const std::vector<std::string>& reports() {
  static const std::vector<std::string> texts = read_reports();
  return texts;
}

std::string long_report(int times) {
  std::size_t total = 0;
  for (const auto& report : reports()) total += report.size();
  const std::size_t wanted = total / reports().size() * static_cast<std::size_t>(times);
  std::mt19937 random(1);
  std::string text;
  for (std::size_t i = 0; text.size() < wanted; ++i) {
    std::string report = reports()[i % reports().size()];
    change_digits(report, random);
    text += report;
  }
  return text;
}

}  // namespace zhibiao::benchmarks
