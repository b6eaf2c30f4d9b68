// The tables of corpus.txt, each written in the formats in which tables are published.
#include <catch2/catch.hpp>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <set>

#include "pages/content.hpp"
#include "support/analyzed.hpp"
#include "support/pdf_reader.hpp"
#include "support/table.hpp"
#include "support/table_forms.hpp"
#include "text/media_type.hpp"
#include "zhibiao/extractor.hpp"

namespace {

using namespace zhibiao;
using Strings = std::vector<std::string>;

const Year report_year(2022);

struct Case {
  std::string name;
  test::SampleTable table;
  Strings grid, cells, tells;
};

std::string trimmed(const std::string& text) {
  const auto first = text.find_first_not_of(' ');
  return first == std::string::npos ? std::string() : text.substr(first, text.find_last_not_of(' ') - first + 1);
}

Strings cells_of(const std::string& line) {
  Strings cells = test::split(line, '|');
  cells.erase(cells.begin());
  cells.pop_back();
  for (std::string& cell : cells) cell = trimmed(cell);
  return cells;
}

std::vector<Case> read_corpus(const std::string& name = "corpus.txt") {
  std::ifstream file(std::string(ZHIBIAO_SOURCE_DIR) + "/tests/tables/" + name);
  std::vector<Case> cases;
  Strings* part = nullptr;
  for (std::string line; std::getline(file, line);) {
    if (line.empty() || line.front() == '#') continue;
    if (line.rfind("== ", 0) == 0) {
      cases.emplace_back();
      cases.back().name = line.substr(3);
      cases.back().table.title = "安吉县2022年统计报告";
      part = nullptr;
    } else if (line.rfind("-- ", 0) == 0) {
      const std::string name = line.substr(3);
      Case& last = cases.back();
      part = name == "grid" ? &last.grid : name == "cells" ? &last.cells : name == "tells" ? &last.tells : nullptr;
      if (part == nullptr) throw std::invalid_argument("a table has no part -- " + name);
    } else if (part != nullptr) {
      part->push_back(line);
    } else if (line.front() == '|') {
      cases.back().table.rows.push_back(cells_of(line));
    } else if (line.rfind("@ ", 0) == 0) {
      cases.back().table.title = line.substr(2);
    } else {
      test::SampleTable& table = cases.back().table;
      (table.rows.empty() ? table.before : table.after).push_back(line);
    }
  }
  return cases;
}

Document read(const std::string& bytes, const std::string& name) {
  DocumentOptions options;
  options.source = name;
  options.pdf_reader = test::pdf_reader();
  return Document::from_bytes(bytes, options);
}

Strings grid_of(const std::string& text) {
  const test::Analyzed page(text);
  tables::Tables found;
  (void)test::read(page, &found);
  Strings grid;
  for (const tables::Table& table : found.tables)
    for (const auto& row : table.rows) {
      grid.emplace_back();
      for (const tables::Cell& cell : row) grid.back() += std::string(".thsunc#0w?")[static_cast<std::size_t>(cell.role)];
    }
  return grid;
}

std::string line_of(const Observation& o, const Report& report) {
  std::string line = o.label + " = " + o.value.to_string() + (o.unit.empty() ? "" : " " + o.unit);
  if (o.qualifier != Qualifier::exact) line += " " + std::string(to_string(o.qualifier));
  if (o.value_high) line += " .." + o.value_high->to_string();
  if (o.change != Change::none) line += o.change == Change::increase ? " +" : " -";
  if (o.status == Status::target) line += " 目标";
  if (!o.breakdown.empty()) line += " {" + o.breakdown + "}";
  if (o.year != report_year) line += " @" + to_string(o.year);
  if (o.period) line += " [" + o.period->to_string() + "]";
  if (!o.region_code.empty() && o.region_code != report.info.region_code) line += " <" + o.region_code + ">";
  return line;
}

Strings cells_of(const Report& report) {
  Strings cells;
  for (const Observation& o : report.observations) cells.push_back(line_of(o, report));
  return cells;
}

void check(const Case& table, const Document& document) {
  static const Extractor extractor;
  INFO(document.text());
  // A row of one merged cell is a line in formats with marks for it.
  if (document.media_type() == text::plain_text && !table.grid.empty()) CHECK(grid_of(std::string(document.text())) == table.grid);
  const Report report = extractor.extract(document);
  CHECK(cells_of(report) == table.cells);
  Strings tells;
  for (const Diagnostic& diagnostic : report.diagnostics)
    if (diagnostic.code == "table_unread") tells.push_back(diagnostic.code);
  CHECK(tells == table.tells);
}

}  // namespace

TEST_CASE("tables, as corpus.txt and forms.txt have them", "[tables]") {
  auto corpus = read_corpus();
  CHECK(corpus.size() >= 78);
  const auto forms = read_corpus("forms.txt");
  CHECK(forms.size() >= 18);
  corpus.insert(corpus.end(), forms.begin(), forms.end());
  for (const Case& table : corpus) {
    DYNAMIC_SECTION(table.name << ", TABs") { check(table, read(test::table_as_lines(table.table, "", "\t", ""), "table.txt")); }
    DYNAMIC_SECTION(table.name << ", bars") { check(table, read(test::table_as_lines(table.table, "| ", " | ", " |"), "table.txt")); }
    DYNAMIC_SECTION(table.name << ", HTML") { check(table, read(test::table_as_html(table.table), "table.html")); }
    if (pages::can_read(text::word_document)) DYNAMIC_SECTION(table.name << ", Word") {
        check(table, read(test::table_as_docx(table.table), "table.docx"));
      }
  }
}

namespace {

#ifdef ZHIBIAO_TEST_PDF_RULES
constexpr bool shows_rules = true;
#else
constexpr bool shows_rules = false;
#endif

struct Score {
  std::size_t cells = 0;
  std::size_t right = 0;  // label, value, unit and all else
  std::size_t wrong = 0;  // rows whose label, value and unit no cell has
};

// What stands before the marks of a line of corpus.txt that tell more than label, value and unit.
std::string core_of(const std::string& line) {
  const std::size_t value = line.find(" = ") + 3;
  const std::size_t unit = line.find(' ', value);
  if (unit == std::string::npos) return line;
  constexpr std::string_view marks = "~><+-{@[.";
  const bool has_unit = marks.find(line[unit + 1]) == std::string_view::npos && line.compare(unit + 1, 6, "目标") != 0;
  return line.substr(0, has_unit ? line.find(' ', unit + 1) : unit);
}

// Whether to print what is missed and wrong.
bool verbose() { return std::getenv("ZHIBIAO_TABLES_VERBOSE") != nullptr; }

void add(const Case& table, const Document& document, Score& score) {
  static const Extractor extractor;
  const Strings found = cells_of(extractor.extract(document));
  std::multiset<std::string> wanted(table.cells.begin(), table.cells.end());
  std::multiset<std::string> cores;
  for (const std::string& cell : table.cells) cores.insert(core_of(cell));
  score.cells += wanted.size();
  for (const std::string& cell : found) {
    if (const auto at = wanted.find(cell); at != wanted.end()) {
      wanted.erase(at);
      ++score.right;
    }
    if (!cores.contains(core_of(cell))) {
      ++score.wrong;
      if (verbose()) std::printf("  %s: wrong  %s\n", table.name.c_str(), cell.c_str());
    }
  }
  if (!verbose()) return;
  for (const std::string& cell : wanted) std::printf("  %s: missed %s\n", table.name.c_str(), cell.c_str());
  if (!wanted.empty()) std::printf("%s\n", std::string(document.text()).c_str());
}

template <class Write>
Score score_of(const std::vector<Case>& corpus, const std::string& name, Write write) {
  Score score;
  for (const Case& table : corpus) add(table, read(write(table.table), name), score);
  if (verbose()) std::printf("%s: %zu cells, %zu right, %zu rows wrong\n", name.c_str(), score.cells, score.right, score.wrong);
  return score;
}

}  // namespace

TEST_CASE("the tables of corpus.txt are read in every format, and what no cell says is not", "[tables]") {
  const auto corpus = read_corpus();
  // Of the cells so many in a thousand are right, and of the rows so many say what no cell does.
  const auto holds = [](const Score& score, std::size_t right, std::size_t wrong) {
    CHECK(score.right * 1000 >= score.cells * right);
    CHECK(score.wrong <= wrong);
  };
  holds(score_of(corpus, "table.html", test::table_as_html), 980, 0);
  if (pages::can_read(text::word_document)) holds(score_of(corpus, "table.docx", test::table_as_docx), 980, 0);
  // One is a figure of the sentence below a table, which is a row of it in other formats.
  holds(score_of(corpus, "columns.txt", test::table_as_columns), 970, 1);
  // Here a shape is certain for simple tables only; what matters is that nothing is read wrong.
  for (const bool empties : {false, true})
    holds(score_of(corpus, "stack.txt", [&](const test::SampleTable& table) { return test::table_as_stack(table, empties); }), 680, 1);
  // What merged cells leave is read where nothing else fits; a note below a table is a row of it here too.
  holds(score_of(corpus, "flat.txt", test::table_as_flat_lines), 940, 3);
  holds(score_of(corpus, "wide.txt", test::table_as_wide_blanks), 750, 1);
  ZHIBIAO_PDF_OR_SKIP();
  for (const bool ruled : {true, false})
    holds(score_of(corpus, "table.pdf", [&](const test::SampleTable& table) { return test::table_as_pdf(table, ruled); }),
          shows_rules && ruled ? 990 : 980, shows_rules && ruled ? 0 : 1);
}

TEST_CASE("the forms of forms.txt are read in every format, and what no cell says is not", "[tables]") {
  const auto forms = read_corpus("forms.txt");
  const auto holds = [](const Score& score, std::size_t right, std::size_t wrong) {
    CHECK(score.right * 1000 >= score.cells * right);
    CHECK(score.wrong <= wrong);
  };
  holds(score_of(forms, "lines.txt", [](const test::SampleTable& table) { return test::table_as_lines(table, "", "\t", ""); }), 980, 0);
  // Two-sided forms whose blanks are gone as well are read as if they had one side: the worst that is known of tables.
  holds(score_of(forms, "flat.txt", test::table_as_flat_lines), 420, 74);
  holds(score_of(forms, "table.html", test::table_as_html), 980, 0);
  if (pages::can_read(text::word_document)) holds(score_of(forms, "table.docx", test::table_as_docx), 980, 0);
  // Wide tables with many empty cells keep little of their shape here.
  holds(score_of(forms, "columns.txt", test::table_as_columns), 650, 0);
  holds(score_of(forms, "stack.txt", [](const test::SampleTable& table) { return test::table_as_stack(table, true); }), 260, 0);
  holds(score_of(forms, "stack.txt", [](const test::SampleTable& table) { return test::table_as_stack(table, false); }), 250, 0);
  ZHIBIAO_PDF_OR_SKIP();
  for (const bool ruled : {true, false})
    holds(score_of(forms, "table.pdf", [&](const test::SampleTable& table) { return test::table_as_pdf(table, ruled); }),
          shows_rules && ruled ? 1000 : 900, 0);
}

TEST_CASE("no table is said not to reckon that does", "[tables]") {
  static const Extractor extractor;
  for (const char* file : {"corpus.txt", "forms.txt"})
    for (const Case& table : read_corpus(file)) {
      const Report report = extractor.extract(read(test::table_as_html(table.table), "table.html"));
      for (const CheckResult& result : report.checks) {
        INFO(table.name << ": " << result.formula);
        CHECK(result.consistent);
      }
    }
}
