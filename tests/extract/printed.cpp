// A page is read the same when its lines are broken as on paper.
#include <algorithm>
#include <catch2/catch.hpp>
#include <cctype>

#include "support/files.hpp"
#include "text/utf8.hpp"
#include "zhibiao/extractor.hpp"

namespace {

using namespace zhibiao;

constexpr std::u32string_view no_line_begins_with = U"，。、；：？！）》”’】％%,;:?!)";

/// Digits are narrow, however they are written: full-width ones tell the same as others.
std::uint32_t width_of(char32_t c) { return c < 0x80 || (c >= U'０' && c <= U'９') ? 1 : 2; }
bool is_word(char32_t c) { return c < 0x80 && (std::isalnum(static_cast<int>(c)) != 0 || c == U'.' || c == U','); }

/// Behind what stays on one line: a character or word, and the marks that no line begins with.
std::size_t piece_end(std::u32string_view line, std::size_t i) {
  std::size_t end = i + 1;
  while (is_word(line[i]) && end < line.size() && is_word(line[end])) ++end;
  while (end < line.size() && no_line_begins_with.find(line[end]) != no_line_begins_with.npos) ++end;
  return end;
}

bool is_row(std::u32string_view line) {
  return line.find(U'|') != line.npos || line.find(U'\t') != line.npos || line.find(U"  ") != line.npos;
}

/// The line as lines of a width, in halves of an ideograph, the first of them set in by two ideographs.
std::u32string broken(std::u32string_view line, std::uint32_t widest) {
  std::uint32_t whole = 0;
  for (const char32_t c : line) whole += width_of(c);
  if (is_row(line) || whole <= widest) return std::u32string(line);
  std::u32string lines(2, 0x3000);
  std::uint32_t width = 4;
  for (std::size_t i = 0; i < line.size();) {
    const std::size_t end = piece_end(line, i);
    std::uint32_t piece = 0;
    for (std::size_t k = i; k < end; ++k) piece += width_of(line[k]);
    if (width + piece > widest) {
      lines += U'\n';
      width = 0;
    }
    lines += line.substr(i, end - i);
    width += piece;
    i = end;
  }
  return lines;
}

std::string printed(const std::string& text, std::uint32_t widest) {
  const std::u32string page = text::to_code_points(text);
  std::u32string lines;
  for (std::size_t start = 0; start < page.size();) {
    const std::size_t end = std::min(page.find(U'\n', start), page.size());
    lines += broken(std::u32string_view(page).substr(start, end - start), widest) + U'\n';
    start = end + 1;
  }
  return text::to_utf8(lines);
}

std::string figures(const std::string& text) {
  std::string all;
  for (const Observation& found : Extractor().extract(test::plain_document(text)).observations)
    all += found.value.to_string() + found.unit + " " + found.indicator.value_or("-") + " " + to_string(found.year) + "\n";
  return all;
}

}  // namespace

TEST_CASE("lines that are broken as on paper change nothing but places", "[extract]") {
  std::size_t broken_lines = 0;
  for (const auto& path : test::files_below("tests/documents", {".txt"})) {
    const std::string text = Document::from_file(path).text();
    for (const std::uint32_t widest : {68U, 76U}) {
      INFO(path.filename() << " in lines of " << widest / 2 << " ideographs");
      const std::string lines = printed(text, widest);
      broken_lines += lines != text ? 1 : 0;
      CHECK(figures(lines) == figures(text));
    }
  }
  CHECK(broken_lines > 60);
}
