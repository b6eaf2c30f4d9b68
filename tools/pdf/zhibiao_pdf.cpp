// zhibiao-pdf: the words of a PDF document and their places, for the library, which makes lines and tables of them.
// Reads the document from standard input and writes what docs/documents.md describes. Its caller sets the limits.
#include <poppler-document.h>
#include <poppler-global.h>
#include <poppler-page.h>

#include <array>
#include <charconv>
#include <climits>
#include <cstdio>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "rules.hpp"

namespace {

constexpr int most_pages = 5000;

std::vector<char> read_standard_input() {
  std::vector<char> bytes;
  std::array<char, 1 << 16> buffer;
  while (const std::size_t got = std::fread(buffer.data(), 1, buffer.size(), stdin)) {
    bytes.insert(bytes.end(), buffer.begin(), buffer.begin() + static_cast<std::ptrdiff_t>(got));
  }
  return bytes;
}

// UTF-8 without control characters, so that it stays on its line.
std::string one_line(const poppler::ustring& text) {
  std::string line;
  for (const char c : text.to_utf8()) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte >= 0x20 && byte != 0x7F) line += c;
  }
  return line;
}

// The shortest digits that give the same number again, whatever the locale.
void append(std::string& line, double number) {
  std::array<char, 32> digits;
  const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), number).ptr;
  line.append(" ").append(digits.data(), end);
}

bool write(const std::string& text) { return std::fwrite(text.data(), 1, text.size(), stdout) == text.size(); }

void append_rules(std::string& lines, const std::vector<Rule>& rules) {
  for (const Rule& rule : rules) {
    lines += "rule";
    for (const double edge : {rule.left, rule.top, rule.right, rule.bottom}) append(lines, edge);
    lines += '\n';
  }
}

bool write_page(const poppler::page* page, const std::vector<Rule>& rules) {
  std::string lines = "page";
  const poppler::rectf size = page == nullptr ? poppler::rectf() : page->page_rect();
  const bool turned =
      page != nullptr && (page->orientation() == poppler::page::landscape || page->orientation() == poppler::page::seascape);
  append(lines, turned ? size.height() : size.width());
  append(lines, turned ? size.width() : size.height());
  lines += '\n';
  if (page != nullptr) {
    for (const poppler::text_box& box : page->text_list()) {
      const std::string text = one_line(box.text());
      if (text.empty()) continue;
      const poppler::rectf place = box.bbox();
      lines += "box";
      for (const double edge : {place.left(), place.top(), place.right(), place.bottom()}) append(lines, edge);
      lines += ' ' + text + '\n';
    }
    append_rules(lines, rules);
  }
  return write(lines);
}

std::string about(const poppler::document& document, const char* name, const char* key) {
  const std::string value = one_line(document.info_key(key));
  return value.empty() ? std::string() : std::string(name) + ' ' + value + '\n';
}

// Why the document is not read; empty when it is.
std::string refusal(const poppler::document* document) {
  if (document == nullptr) return "refused broken\n";
  if (document->is_locked()) return "refused locked\n";
  if (document->pages() > most_pages) return "refused pages " + std::to_string(most_pages) + "\n";
  return {};
}

bool write_document(const std::vector<char>& bytes) {
  std::unique_ptr<poppler::document> document;
  if (bytes.size() <= INT_MAX) document.reset(poppler::document::load_from_raw_data(bytes.data(), static_cast<int>(bytes.size())));
  const std::string why_not = refusal(document.get());
  if (!why_not.empty()) return write(why_not);
  if (!write(about(*document, "title", "Title") + about(*document, "created", "CreationDate"))) return false;
  const std::vector<std::vector<Rule>> rules = rules_of({bytes.data(), bytes.size()});
  const bool same_pages = rules.size() == static_cast<std::size_t>(document->pages());  // a broken document may be mended in two ways
  for (int i = 0; i < document->pages(); ++i) {
    const std::unique_ptr<poppler::page> page(document->create_page(i));
    if (!write_page(page.get(), same_pages ? rules[static_cast<std::size_t>(i)] : std::vector<Rule>())) return false;
  }
  return true;
}

}  // namespace

int main() {
  poppler::set_debug_error_function([](const std::string&, void*) {}, nullptr);  // doubts about a file that is read all the same
  const bool written = write("zhibiao-pdf 1\n") && write_document(read_standard_input()) && write("end\n") && std::fflush(stdout) == 0;
  return written ? 0 : 1;
}
