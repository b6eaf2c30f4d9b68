/// @file table.hpp
/// Tables of test cases: tab-separated lines, comments and groups after #.
#pragma once

#include <fstream>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace zhibiao::test {

inline std::vector<std::string> split(std::string_view text, char separator) {
  std::vector<std::string> parts;
  std::size_t start = 0;
  for (std::size_t end = text.find(separator); end != std::string_view::npos; end = text.find(separator, start)) {
    parts.emplace_back(text.substr(start, end - start));
    start = end + 1;
  }
  parts.emplace_back(text.substr(start));
  return parts;
}

struct TableLine {
  std::size_t number = 0;  ///< in the file, 1-based
  std::string group;       ///< text of the last comment line
  std::string written;     ///< as it stands in the file
  std::vector<std::string> columns;

  [[nodiscard]] std::string column(std::size_t i) const { return i < columns.size() ? columns[i] : std::string(); }
};

/// The lines of a table below tests/ that are neither empty nor comments.
inline std::vector<TableLine> read_table(const std::string& path) {
  std::ifstream file(std::string(ZHIBIAO_SOURCE_DIR) + "/tests/" + path);
  if (!file) throw std::runtime_error("no table " + path);
  std::vector<TableLine> lines;
  std::string line;
  std::string group;
  for (std::size_t number = 1; std::getline(file, line); ++number) {
    if (line.empty()) continue;
    if (line.front() == '#')
      group = line;
    else
      lines.push_back({number, group, line, split(line, '\t')});
  }
  return lines;
}

/// Text in which spans are marked 【…】. A mark in the text itself cannot be written.
struct Marked {
  std::u32string text;  ///< without the marks
  std::vector<std::pair<std::uint32_t, std::uint32_t>> spans;
};

/// ⏎ stands for a line break, ␣ for a no-break space, ⇥ for a tab.
inline Marked read_marks(std::u32string_view written) {
  Marked marked;
  for (const char32_t c : written) {
    const auto here = static_cast<std::uint32_t>(marked.text.size());
    if (c == U'【')
      marked.spans.emplace_back(here, here);
    else if (c == U'】')
      marked.spans.back().second = here;
    else
      marked.text += c == U'⏎' ? U'\n' : c == U'␣' ? U'\u00a0' : c == U'⇥' ? U'\t' : c;
  }
  return marked;
}

}  // namespace zhibiao::test
