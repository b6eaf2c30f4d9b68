// Tables of random shape: whatever the format, the same rows come out, and they are those that the table was made of.
#include <algorithm>
#include <catch2/catch.hpp>
#include <cstdio>
#include <cstdlib>
#include <random>
#include <set>

#include "pages/content.hpp"
#include "support/pdf_reader.hpp"
#include "support/table_forms.hpp"
#include "text/media_type.hpp"
#include "zhibiao/extractor.hpp"

namespace {

using namespace zhibiao;
using Strings = std::vector<std::string>;

const Strings nouns = {"检查", "处罚", "许可", "调解", "宣传", "培训", "走访", "督办", "复议", "应诉", "普法", "抽查"};
const Strings groups = {"线上", "线下", "城区", "乡村", "主动", "受托", "常规", "专项"};
const Strings offices = {"公安局", "水利局", "教育局", "民政局", "财政局", "气象局", "林业局", "商务局", "审计局", "体育局"};
const Strings fields = {"甲类", "乙类", "丙类", "丁类"};

struct Unit {
  std::string written, name;
  int exponent;
};
const std::vector<Unit> units = {{"件", "件", 0}, {"次", "次", 0}, {"人", "人", 0}, {"万元", "元", 4}};

/// A table with what it says: label = value unit, row by row.
class Generated {
 public:
  explicit Generated(unsigned seed) : random_(seed) {
    table.title = "安吉县2022年工作情况统计表";
    stubs_ = 1 + below(2);
    figures_ = 2 + below(5);
    heads_ = 1 + below(3);
    told_ = static_cast<Told>(below(4));
    if (told_ == Told::note) table.before.push_back("单位：" + units[note_unit_ = below(units.size())].written);
    add_heads();
    add_rows(2 + below(6));
  }

  test::SampleTable table;
  Strings lines;

 private:
  std::size_t below(std::size_t end) { return random_() % end; }  // the same with every library, unlike a distribution

  // A corner over the names, then heads that reach over columns, over rows, or stand alone.
  void add_heads() {
    for (std::size_t row = 0; row < heads_; ++row) {
      table.rows.emplace_back();
      for (std::size_t stub = 0; stub < stubs_; ++stub) table.rows[row].push_back(row > 0 ? "^" : stub > 0 ? "<" : "部门");
      if (told_ == Told::unit_column) table.rows[row].emplace_back(row > 0 ? "^" : "单位");
    }
    paths_.resize(figures_);
    place_heads(0, 0, figures_);
  }

  void place_heads(std::size_t row, std::size_t first, std::size_t end) {
    for (std::size_t column = first; column < end;) {
      const std::size_t rest = end - column;
      const bool group = row + 1 < heads_ && rest > 1 && below(2) == 0;
      const std::size_t reach = group ? 2 + below(rest - 1) : 1;
      const std::string name = group ? groups[next_group_++ % groups.size()] : head_of(column);
      for (std::size_t i = column; i < column + reach; ++i) {
        paths_[i].push_back(name);
        table.rows[row].push_back(i == column ? name : "<");
        if (group) continue;
        for (std::size_t below_row = row + 1; below_row < heads_; ++below_row) table.rows[below_row].push_back("^");
      }
      if (group) place_heads(row + 1, column, column + reach);
      column += reach;
    }
  }

  std::string head_of(std::size_t column) {
    column_units_.push_back(told_ == Told::note ? note_unit_ : below(units.size()));
    return nouns[column] + (told_ == Told::head ? "（" + units[column_units_.back()].written + "）" : "");
  }

  void add_rows(std::size_t count) {
    std::size_t field = 0;
    for (std::size_t row = 0; row < count; ++row) {
      Strings cells;
      if (stubs_ > 1) {
        const bool merged = row > 0 && below(2) == 0;
        if (row > 0 && !merged) ++field;
        cells.push_back(merged ? "^" : fields[field % fields.size()]);
      }
      const Unit& own = units[row_unit_ = below(units.size())];
      const std::string office = offices[row] + (told_ == Told::row ? "（" + own.written + "）" : "");
      cells.push_back(office);
      if (told_ == Told::unit_column) cells.push_back(own.written);
      const std::string name = (stubs_ > 1 ? fields[field % fields.size()] + " " : "") + office;
      for (std::size_t column = 0; column < figures_; ++column) cells.push_back(cell_of(name, column, row == 0 && column == 0));
      table.rows.push_back(std::move(cells));
    }
  }

  std::string cell_of(const std::string& name, std::size_t column, bool never_empty) {
    const std::size_t kind = below(10);
    if (!never_empty && kind < 2) return "";
    if (!never_empty && kind == 2) return "—";
    const bool by_row = told_ == Told::row || told_ == Told::unit_column;
    const Unit& unit = units[by_row ? row_unit_ : column_units_[column]];
    std::size_t whole = 3 + below(1800);  // none is a year
    const std::size_t tenths = unit.exponent > 0 ? below(9) : 0;
    std::string label = name;
    for (const std::string& head : paths_[column]) label += " " + head;
    const std::size_t value = unit.exponent > 0 ? whole * 10000 + tenths * 1000 : whole;
    lines.push_back(label + " = " + std::to_string(value) + " " + unit.name);
    std::string written = std::to_string(whole);
    if (whole >= 1000 && kind < 6) written.insert(1, ",");
    return written + (tenths > 0 ? "." + std::to_string(tenths) : "");
  }

  std::mt19937 random_;
  /// Where the unit of a figure is told
  enum class Told : std::uint8_t { note, head, row, unit_column };

  std::size_t stubs_ = 0, figures_ = 0, heads_ = 0, next_group_ = 0, note_unit_ = 0, row_unit_ = 0;
  Told told_ = Told::note;
  std::vector<std::size_t> column_units_;
  std::vector<Strings> paths_;
};

Document document_of(const std::string& bytes, const std::string& name) {
  DocumentOptions options;
  options.source = name;
  options.pdf_reader = test::pdf_reader();
  return Document::from_bytes(bytes, options);
}

Strings read(const Document& document) {
  static const Extractor extractor;
  Strings lines;
  for (const Observation& o : extractor.extract(document).observations)
    lines.push_back(o.label + " = " + o.value.to_string() + (o.unit.empty() ? "" : " " + o.unit));
  return lines;
}

Strings read(const std::string& bytes, const std::string& name) { return read(document_of(bytes, name)); }

constexpr unsigned tables_of_marks = 300;
constexpr unsigned tables_of_places = 300;

}  // namespace

TEST_CASE("generated tables give their rows in every format that marks cells", "[tables]") {
  for (unsigned seed = 1; seed <= tables_of_marks; ++seed) {
    const Generated made(seed);
    INFO("seed " << seed << "\n" << test::table_as_lines(made.table, "| ", " | ", " |"));
    CHECK(read(test::table_as_lines(made.table, "", "\t", ""), "table.txt") == made.lines);
    CHECK(read(test::table_as_lines(made.table, "| ", " | ", " |"), "table.txt") == made.lines);
    CHECK(read(test::table_as_html(made.table), "table.html") == made.lines);
    if (pages::can_read(text::word_document)) CHECK(read(test::table_as_docx(made.table), "table.docx") == made.lines);
  }
}

namespace {

struct Score {
  std::size_t figures = 0, right = 0, wrong = 0;
};

/// Wrong is a row whose value the table does not have in that unit, or not under that head.
void add(const Generated& made, const Document& document, Score& score) {
  const Strings found = read(document);
  const auto core = [](const std::string& line) {
    const std::size_t value = line.find(" = ");
    const std::size_t head = line.rfind(' ', value - 1);
    return line.substr(head == std::string::npos ? 0 : head);
  };
  std::multiset<std::string> wanted(made.lines.begin(), made.lines.end());
  std::set<std::string> cores;
  for (const std::string& line : made.lines) cores.insert(core(line));
  score.figures += wanted.size();
  const bool verbose = std::getenv("ZHIBIAO_TABLES_VERBOSE") != nullptr;
  if (verbose) std::printf("%s\n", std::string(document.text()).c_str());
  for (const std::string& line : found) {
    const bool wrong = !cores.contains(core(line));
    score.wrong += wrong ? 1 : 0;
    if (verbose && wrong) std::printf("  wrong %s\n", line.c_str());
    if (const auto at = wanted.find(line); at != wanted.end()) {
      wanted.erase(at);
      ++score.right;
    }
  }
}

}  // namespace

// A heading over several columns is known by its middle alone there, and which of them it reaches over may stay open: then none is read.
TEST_CASE("generated tables give few other rows where only places tell the columns", "[tables]") {
  Score columns;
  Score paper;
  Score ruled;
  for (unsigned seed = 1; seed <= tables_of_places; ++seed) {
    const Generated made(seed);
    add(made, document_of(test::table_as_columns(made.table), "table.txt"), columns);
    if (test::pdf_reader().program.empty()) continue;
    const bool rules = seed % 2 == 0;
    add(made, document_of(test::table_as_pdf(made.table, rules), "table.pdf"), rules ? ruled : paper);
  }
  CAPTURE(columns.figures, columns.right, columns.wrong, paper.figures, paper.right, paper.wrong, ruled.right, ruled.wrong);
  CHECK(columns.right * 100 >= columns.figures * 93);
  CHECK(columns.wrong * 1000 <= columns.figures * 2);
  ZHIBIAO_PDF_OR_SKIP();
  CHECK(paper.right * 100 >= paper.figures * 89);
  CHECK(paper.wrong * 1000 <= paper.figures * 2);
#ifdef ZHIBIAO_TEST_PDF_RULES
  CHECK(ruled.figures > 1000);
  CHECK(ruled.right == ruled.figures);
  CHECK(ruled.wrong == 0);
#endif
}
