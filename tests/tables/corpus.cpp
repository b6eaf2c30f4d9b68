// The tables of corpus.txt, each written in three ways.
#include <catch2/catch.hpp>
#include <fstream>

#include "support/analyzed.hpp"
#include "support/table.hpp"
#include "zhibiao/extractor.hpp"

namespace {

using namespace zhibiao;
using Strings = std::vector<std::string>;

const Year report_year(2022);

struct Case {
  std::string name;
  Strings before;
  std::vector<Strings> rows;
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

std::vector<Case> read_corpus() {
  std::ifstream file(std::string(ZHIBIAO_SOURCE_DIR) + "/tests/tables/corpus.txt");
  std::vector<Case> cases;
  Strings* part = nullptr;
  for (std::string line; std::getline(file, line);) {
    if (line.empty() || line.front() == '#') continue;
    if (line.rfind("== ", 0) == 0) {
      cases.emplace_back();
      cases.back().name = line.substr(3);
      part = nullptr;
    } else if (line.rfind("-- ", 0) == 0) {
      const std::string name = line.substr(3);
      Case& last = cases.back();
      part = name == "grid" ? &last.grid : name == "cells" ? &last.cells : name == "tells" ? &last.tells : nullptr;
      if (part == nullptr) throw std::invalid_argument("corpus.txt has no part -- " + name);
    } else if (part != nullptr) {
      part->push_back(line);
    } else if (line.front() == '|') {
      cases.back().rows.push_back(cells_of(line));
    } else {
      cases.back().before.push_back(line);
    }
  }
  return cases;
}

const std::string title = "安吉县2022年统计报告";

std::string as_text(const Case& table, const std::string& open, const std::string& between, const std::string& close) {
  std::string text = title + "\n\n";
  for (const std::string& line : table.before) text += line + "\n";
  for (const Strings& row : table.rows) {
    text += open;
    for (std::size_t i = 0; i < row.size(); ++i) text += (i > 0 ? between : "") + row[i];
    text += close + "\n";
  }
  return text;
}

std::string as_html(const Case& table) {
  std::string text = "<html><head><meta charset=\"utf-8\"></head><body><h1>" + title + "</h1>\n";
  for (const std::string& line : table.before) text += "<p>" + line + "</p>\n";
  text += "<table>";
  for (const Strings& row : table.rows) {
    text += "<tr>";
    for (const std::string& cell : row) text += "<td>" + cell + "</td>";
    text += "</tr>\n";
  }
  return text + "</table></body></html>\n";
}

Document read(const std::string& bytes, const std::string& name) {
  DocumentOptions options;
  options.source = name;
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

std::string line_of(const Observation& o) {
  std::string line = o.label + " = " + o.value.to_string() + (o.unit.empty() ? "" : " " + o.unit);
  if (o.qualifier != Qualifier::exact) line += " " + std::string(to_string(o.qualifier));
  if (o.value_high) line += " .." + o.value_high->to_string();
  if (o.change != Change::none) line += o.change == Change::increase ? " +" : " -";
  if (o.status == Status::target) line += " 目标";
  if (!o.breakdown.empty()) line += " {" + o.breakdown + "}";
  if (o.year != report_year) line += " @" + to_string(o.year);
  if (o.period) line += " [" + o.period->to_string() + "]";
  return line;
}

void check(const Case& table, const Document& document) {
  static const Extractor extractor;
  INFO(document.text());
  CHECK(grid_of(std::string(document.text())) == table.grid);
  const Report report = extractor.extract(document);
  Strings cells;
  for (const Observation& o : report.observations) cells.push_back(line_of(o));
  CHECK(cells == table.cells);
  Strings tells;
  for (const Diagnostic& diagnostic : report.diagnostics)
    if (diagnostic.code == "table_unread") tells.push_back(diagnostic.code);
  CHECK(tells == table.tells);
}

}  // namespace

TEST_CASE("tables, as corpus.txt has them", "[tables]") {
  const auto corpus = read_corpus();
  CHECK(corpus.size() >= 40);
  for (const Case& table : corpus) {
    DYNAMIC_SECTION(table.name << ", TABs") { check(table, read(as_text(table, "", "\t", ""), "table.txt")); }
    DYNAMIC_SECTION(table.name << ", bars") { check(table, read(as_text(table, "| ", " | ", " |"), "table.txt")); }
    DYNAMIC_SECTION(table.name << ", HTML") { check(table, read(as_html(table), "table.html")); }
  }
}
