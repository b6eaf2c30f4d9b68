// What a text is written with changes nothing that it says: the ends of its lines, the width of its digits, the page around it.
#include <algorithm>
#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <map>

#include "text/utf8.hpp"
#include "zhibiao/extractor.hpp"

using namespace zhibiao;

namespace {

Report reading(const std::string& text) {
  static const Extractor extractor;
  DocumentOptions options;
  options.source = "report.txt";
  options.media_type = "text/plain";
  return extractor.extract(Document::from_bytes(text, options));
}

std::string replaced(const std::string& text, const std::string& from, const std::string& to) {
  std::string out;
  std::size_t at = 0;
  for (std::size_t found = text.find(from); found != std::string::npos; found = text.find(from, at)) {
    out.append(text, at, found - at).append(to);
    at = found + from.size();
  }
  return out.append(text, at, std::string::npos);
}

std::string in_full_width(const std::string& text) {
  std::u32string wide = text::to_code_points(text);
  for (char32_t& c : wide)
    if (U'0' <= c && c <= U'9') c += U'０' - U'0';
  return text::to_utf8(wide);
}

/// What a report says but for places and quotes: of a figure another figure is told by its number.
std::vector<std::string> said(const Report& report) {
  std::map<std::uint32_t, std::size_t> by_start;
  for (const Observation& one : report.observations) by_start.emplace(one.span.start, by_start.size());
  const auto other = [&](const std::optional<std::uint32_t>& start) { return start ? std::to_string(by_start.at(*start)) : "-"; };
  std::vector<std::string> all = {report.info.region_code + "|" + (report.info.year ? std::to_string(report.info.year->value()) : "") +
                                  "|" + report.info.published + "|" + report.info.issuer + "|" + report.info.genre};
  for (const Observation& one : report.observations)
    all.push_back(one.value.to_string() + "|" + one.unit + "|" + one.indicator.value_or("") + "|" + other(one.part_of) + "|" +
                  other(one.repeats) + "|" + std::to_string(static_cast<int>(one.qualifier)) +
                  std::to_string(static_cast<int>(one.status)) + std::to_string(static_cast<int>(one.change)) + "|" + one.rule);
  return all;
}

std::vector<std::string> texts() {
  std::vector<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::directory_iterator(ZHIBIAO_SOURCE_DIR "/tests/documents"))
    if (entry.path().extension() == ".txt") files.push_back(entry.path());
  std::sort(files.begin(), files.end());
  std::vector<std::string> all;
  for (const auto& file : files) {
    std::ifstream in(file, std::ios::binary);
    all.emplace_back(std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>());
  }
  return all;
}

}  // namespace

TEST_CASE("ends of lines and the width of digits change nothing that a report says", "[extract]") {
  for (const std::string& text : texts()) {
    INFO(text.substr(0, 90));
    const std::vector<std::string> before = said(reading(text));
    CHECK(said(reading(replaced(text, "\n", "\r\n"))) == before);
    CHECK(said(reading(replaced(text, "\n", "\r"))) == before);
    // Columns that are held apart by blanks stand where the digits let them stand.
    if (text.find("  ") == std::string::npos) CHECK(said(reading(in_full_width(text))) == before);
  }
}
