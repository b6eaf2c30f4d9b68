#include "ship/xlsx.hpp"

#include <xlsxwriter.h>

#include <algorithm>
#include <charconv>
#include <map>
#include <memory>
#include <string_view>
#include <vector>

#include "query/sentence.hpp"
#include "text/utf8.hpp"
#include "zhibiao/error.hpp"

namespace zhibiao::ship {
namespace {

using store::Connection;
using store::Statement;

enum class Kind {
  text,
  whole,     // a year, an offset, an id: no thousands separators
  decimal,   // with the digits that are written, in the format of the unit in its row
  sentence,  // around the span of the row
  link,      // to the figure in its evidence page
};

struct Column {
  const char* name;  // of the query, which is the head of the column
  Kind kind;
  double width;
};
using Columns = std::vector<Column>;

constexpr double narrow = 9;
constexpr double middle = 18;
constexpr double broad = 42;

const Columns& value_columns() {
  static const Columns columns = {
      {"region", Kind::text, narrow},        {"region_name", Kind::text, middle},    {"year", Kind::whole, narrow},
      {"indicator", Kind::text, middle},     {"indicator_name", Kind::text, middle}, {"label", Kind::text, middle},
      {"breakdown", Kind::text, middle},     {"value", Kind::decimal, middle},       {"value_high", Kind::decimal, narrow},
      {"value_text", Kind::text, middle},    {"unit", Kind::text, narrow},           {"qualifier", Kind::text, narrow},
      {"status", Kind::text, narrow},        {"change", Kind::text, narrow},         {"period", Kind::text, middle},
      {"reporter", Kind::text, middle},      {"reporter_kind", Kind::text, narrow},  {"published", Kind::text, narrow},
      {"document_title", Kind::text, broad}, {"document_id", Kind::whole, middle},   {"span_start", Kind::whole, narrow}};
  return columns;
}

const Columns& evidence_columns() {
  static const Columns columns = {
      {"document_id", Kind::whole, middle}, {"span_start", Kind::whole, narrow},   {"span_end", Kind::whole, narrow},
      {"region_name", Kind::text, middle},  {"year", Kind::whole, narrow},         {"indicator_name", Kind::text, middle},
      {"label", Kind::text, middle},        {"value_text", Kind::text, middle},    {"unit", Kind::text, narrow},
      {"quote", Kind::text, middle},        {"sentence", Kind::sentence, broad},   {"section_heading", Kind::text, middle},
      {"page", Kind::whole, narrow},        {"codebook", Kind::text, middle},      {"confidence", Kind::text, narrow},
      {"rule", Kind::text, middle},         {"document_title", Kind::text, broad}, {"issuer", Kind::text, middle},
      {"published", Kind::text, narrow},    {"source", Kind::text, broad}};
  return columns;
}

const Columns& finding_columns() {
  static const Columns columns = {
      {"region_name", Kind::text, middle}, {"year", Kind::whole, narrow},        {"indicator", Kind::text, middle},
      {"label", Kind::text, middle},       {"kind", Kind::text, narrow},         {"consistent", Kind::whole, narrow},
      {"stated", Kind::decimal, middle},   {"reckoned", Kind::decimal, middle},  {"unit", Kind::text, narrow},
      {"formula", Kind::text, broad},      {"quote", Kind::text, middle},        {"document_title", Kind::text, broad},
      {"source", Kind::text, broad},       {"document_id", Kind::whole, middle}, {"span_start", Kind::whole, narrow}};
  return columns;
}

const Columns& codebook_columns() {
  static const Columns columns = {{"code", Kind::text, middle},
                                  {"name", Kind::text, middle},
                                  {"name_en", Kind::text, broad},
                                  {"unit", Kind::text, narrow},
                                  {"definition", Kind::text, broad},
                                  {"official_scheme", Kind::text, middle},
                                  {"official_number", Kind::text, middle},
                                  {"official_name", Kind::text, middle}};
  return columns;
}

const Columns& source_columns() {
  static const Columns columns = {{"document_id", Kind::whole, middle}, {"source", Kind::text, broad},       {"title", Kind::text, broad},
                                  {"region", Kind::text, narrow},       {"region_name", Kind::text, middle}, {"year", Kind::whole, narrow},
                                  {"period", Kind::text, middle},       {"published", Kind::text, narrow},   {"issuer", Kind::text, middle},
                                  {"genre", Kind::text, middle},        {"media_type", Kind::text, middle},  {"sha256", Kind::text, broad},
                                  {"reader", Kind::text, broad}};
  return columns;
}

// What a cell can hold: no more than Excel's 32,767 units of UTF-16, and no character that XML refuses.
std::string cell_text(std::string_view utf8) {
  constexpr std::size_t most = 32'767;
  std::size_t units = 0;
  std::u32string text = text::to_code_points(utf8);
  for (std::size_t i = 0; i < text.size(); ++i) {
    if ((text[i] & 0xFFFE) == 0xFFFE) text[i] = U'\uFFFD';
    units += text[i] > 0xFFFF ? 2 : 1;
    if (units < most || (units == most && i + 1 == text.size())) continue;
    text.resize(i);
    text += U'…';
  }
  return text::to_utf8(text);
}

void require(lxw_error error, const std::string& name) {
  if (error == LXW_NO_ERROR) return;
  if (error == LXW_ERROR_WORKSHEET_INDEX_OUT_OF_RANGE)
    throw Error(ErrorCode::misuse, name + " has more rows than a spreadsheet holds (1,048,576): export CSV, or split it");
  throw Error(ErrorCode::io, "the spreadsheet of " + name + " could not be written: " + lxw_strerror(error));
}

struct FreeWorkbook {
  void operator()(lxw_workbook* workbook) const noexcept { lxw_workbook_free(workbook); }
};

class Workbook {
 public:
  Workbook(std::string name, const std::filesystem::path& file) : name_(std::move(name)) {
    lxw_workbook_options options{};
    options.constant_memory = LXW_TRUE;
    workbook_.reset(workbook_new_opt(file.c_str(), &options));
    if (!workbook_) throw Error(ErrorCode::io, file.string() + " could not be made; look whether the disk is full");
    head_ = workbook_add_format(workbook_.get());
    format_set_bold(head_);
    whole_ = workbook_add_format(workbook_.get());
    format_set_num_format(whole_, "0");
  }

  /// Title and comment, and a date that is none: equal content gives equal bytes.
  void describe(const std::string& comment) {
    std::string title = "zhibiao";
    std::string text = comment;
    constexpr time_t a_day_of_1980 = 315'532'800;
    lxw_doc_properties properties{};
    properties.title = title.data();
    properties.comments = text.data();
    properties.created = a_day_of_1980;
    workbook_set_properties(workbook_.get(), &properties);
  }
  void close() {
    lxw_workbook* workbook = workbook_.release();  // it frees itself, also when it fails
    require(workbook_close(workbook), name_);
  }

  [[nodiscard]] const std::string& name() const { return name_; }
  [[nodiscard]] lxw_worksheet* add(const char* sheet) { return workbook_add_worksheet(workbook_.get(), sheet); }
  [[nodiscard]] lxw_format* head() const { return head_; }
  [[nodiscard]] lxw_format* whole() const { return whole_; }
  /// For a number with so many digits after the point, of a unit, with what is said before and behind it (>, –5).
  [[nodiscard]] lxw_format* number(std::size_t digits, bool percent, const std::string& before = {}, const std::string& behind = {}) {
    lxw_format*& format = numbers_[{digits, percent, before, behind}];
    if (format != nullptr) return format;
    std::string pattern = digits == 0 ? "#,##0" : "#,##0." + std::string(digits, '0');
    if (!before.empty()) pattern = "\"" + before + "\"" + pattern;
    if (!behind.empty()) pattern += "\"" + behind + "\"";
    if (percent) pattern += "\"%\"";
    format = workbook_add_format(workbook_.get());
    format_set_num_format(format, pattern.c_str());
    return format;
  }

 private:
  std::string name_;
  std::unique_ptr<lxw_workbook, FreeWorkbook> workbook_;
  lxw_format* head_ = nullptr;
  lxw_format* whole_ = nullptr;
  std::map<std::tuple<std::size_t, bool, std::string, std::string>, lxw_format*> numbers_;
};

double to_double(std::string_view digits) {
  double value = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), value);
  return value;
}

/// A sheet with a head that stays on the screen and a filter; its rows are written one after the other.
class Sheet {
 public:
  Sheet(Workbook& workbook, const char* name) : workbook_(workbook), sheet_(workbook.add(name)) {}

  void head(const std::string& name, double width) {
    require(worksheet_set_column(sheet_, column_, column_, width, nullptr), workbook_.name());
    require(worksheet_write_string(sheet_, 0, column_, name.c_str(), workbook_.head()), workbook_.name());
    columns_ = ++column_;
  }
  void next_row() {
    ++row_;
    column_ = 0;
  }
  /// Always text, whatever it begins with: no formula.
  void text(std::string_view utf8) {
    if (!utf8.empty()) require(worksheet_write_string(sheet_, row_, column_, cell_text(utf8).c_str(), nullptr), workbook_.name());
    ++column_;
  }
  void whole(std::string_view digits) { number(digits, workbook_.whole()); }
  void decimal(std::string_view digits, std::string_view unit, const std::string& before = {}, const std::string& behind = {}) {
    const std::size_t point = digits.find('.');
    number(digits, workbook_.number(point == std::string_view::npos ? 0 : digits.size() - point - 1, unit == "%", before, behind));
  }
  void link(const std::string& address) {
    // A sheet takes so many links and addresses of such a length; what is more is text.
    if (worksheet_write_url(sheet_, row_, column_, address.c_str(), nullptr) != LXW_NO_ERROR) return text(address);
    ++column_;
  }
  void skip() { ++column_; }
  void finish(lxw_col_t fixed) {
    worksheet_freeze_panes(sheet_, 1, fixed);
    require(worksheet_autofilter(sheet_, 0, 0, row_, static_cast<lxw_col_t>(columns_ - 1)), workbook_.name());
  }

 private:
  void number(std::string_view digits, lxw_format* format) {
    if (!digits.empty()) require(worksheet_write_number(sheet_, row_, column_, to_double(digits), format), workbook_.name());
    ++column_;
  }

  Workbook& workbook_;
  lxw_worksheet* sheet_;
  lxw_row_t row_ = 0;
  lxw_col_t column_ = 0;
  lxw_col_t columns_ = 0;
};

/// The text of the document that rows speak of, one document after the other.
class Texts {
 public:
  explicit Texts(Connection& connection) : connection_(connection) {}
  std::string sentence(std::int64_t document, Span span) {
    if (document != document_) {
      Statement row = connection_.prepare("SELECT text FROM document WHERE id = ?");
      text_ = row.bind(document).step() ? text::to_code_points(row.view(0)) : std::u32string();
      document_ = document;
    }
    if (span.end > text_.size() || span.start > span.end) return {};
    const Span sentence = query::sentence_around(text_, span);
    return text::to_utf8(std::u32string_view(text_).substr(sentence.start, sentence.length()));
  }

 private:
  Connection& connection_;
  std::int64_t document_ = 0;
  std::u32string text_;
};

int place_of(const Columns& columns, std::string_view name) {
  const auto found = std::find_if(columns.begin(), columns.end(), [&](const Column& column) { return column.name == name; });
  return static_cast<int>(found - columns.begin());
}

// A sheet holds binary floats; the exact digits stand in value_text beside them.
std::string query_of(const Columns& columns, std::string_view from) {
  std::string names;
  for (const Column& column : columns) {
    const bool made_here = column.kind == Kind::sentence || column.kind == Kind::link;
    names += (names.empty() ? "" : ", ") + (made_here ? "NULL" : column.name + std::string(column.kind == Kind::decimal ? "_text" : ""));
  }
  return "SELECT " + names + " FROM " + std::string(from);
}

void write_sheet(Workbook& workbook, Connection& connection, const char* name, Columns columns, std::string_view from,
                 const std::string& pages = {}) {
  if (!pages.empty()) columns.push_back({"link", Kind::link, broad});
  Sheet sheet(workbook, name);
  for (const Column& column : columns) sheet.head(column.name, column.width);
  const int unit = place_of(columns, "unit");
  const int document = place_of(columns, "document_id");
  const int start = place_of(columns, "span_start");
  const int end = place_of(columns, "span_end");
  Texts texts(connection);
  Statement rows = connection.prepare(query_of(columns, from));
  while (rows.step()) {
    sheet.next_row();
    for (int i = 0; i < rows.columns(); ++i) switch (columns[static_cast<std::size_t>(i)].kind) {
        case Kind::text:
          sheet.text(rows.view(i));
          break;
        case Kind::whole:
          sheet.whole(rows.view(i));
          break;
        case Kind::decimal:
          sheet.decimal(rows.view(i), rows.view(unit));
          break;
        case Kind::sentence:
          sheet.text(texts.sentence(rows.integer(document),
                                    {static_cast<std::uint32_t>(rows.integer(start)), static_cast<std::uint32_t>(rows.integer(end))}));
          break;
        case Kind::link:
          sheet.link(pages + rows.text(document) + ".html#f" + rows.text(start));
          break;
      }
  }
  sheet.finish(0);
}

constexpr std::string_view whole_years = " FROM latest_value WHERE breakdown IS NULL AND period IS NULL";

// A line for each region, indicator and unit, a column for each year.
void write_wide_sheet(Workbook& workbook, Connection& connection) {
  std::vector<std::string> years;
  {
    Statement rows = connection.prepare("SELECT DISTINCT year" + std::string(whole_years) + " ORDER BY year");
    while (rows.step()) years.push_back(rows.text(0));
  }
  constexpr int heads = 5;
  Sheet sheet(workbook, "wide");
  for (const char* name : {"region", "region_name", "indicator", "indicator_name", "unit"}) sheet.head(name, middle);
  for (const std::string& year : years) sheet.head(year, middle);
  sheet.head("contested", middle);
  Statement rows = connection.prepare(
      "SELECT region, (SELECT path_name FROM region WHERE code = region), indicator, indicator_name, unit, year, value_text, contested,"
      " CASE qualifier WHEN '=' THEN '' ELSE qualifier END, coalesce('–' || value_high_text, '')" +
      std::string(whole_years) + " ORDER BY region, indicator, unit, year");
  std::vector<std::string> line;  // of the region, indicator and unit that is being written
  std::size_t next = 0;           // year
  std::string contested;
  const auto end_line = [&] {
    if (line.empty()) return;
    for (; next < years.size(); ++next) sheet.skip();
    sheet.text(contested);
  };
  while (rows.step()) {
    std::vector<std::string> head;
    head.reserve(heads);
    for (int i = 0; i < heads; ++i) head.push_back(rows.text(i));
    if (head != line) {
      end_line();
      sheet.next_row();
      for (const std::string& text : head) sheet.text(text);
      line = std::move(head);
      next = 0;
      contested.clear();
    }
    for (; next < years.size() && years[next] != rows.view(heads); ++next) sheet.skip();
    sheet.decimal(rows.view(heads + 1), line.back(), rows.text(heads + 3), rows.text(heads + 4));
    ++next;
    if (rows.integer(heads + 2) != 0) contested += (contested.empty() ? "" : " ") + rows.text(heads);
  }
  end_line();
  sheet.finish(heads);
}

}  // namespace

void write_xlsx(Connection& connection, const std::string& pages, const std::filesystem::path& file) {
  Workbook workbook(connection.name(), file);
  workbook.describe(connection.text("SELECT value FROM meta WHERE key = 'writer'") + ", content hash " +
                    connection.text("SELECT value FROM meta WHERE key = 'content_hash'"));
  write_sheet(workbook, connection, "values", value_columns(), "indicator_value ORDER BY document_id, span_start");
  write_wide_sheet(workbook, connection);
  write_sheet(workbook, connection, "evidence", evidence_columns(), "indicator_value ORDER BY document_id, span_start", pages);
  write_sheet(workbook, connection, "findings", finding_columns(), "check_finding ORDER BY consistent, document_id, number");
  write_sheet(workbook, connection, "codebook", codebook_columns(), "indicator ORDER BY code");
  write_sheet(workbook, connection, "sources", source_columns(),
              "(SELECT *, id AS document_id FROM document WHERE superseded_by IS NULL) ORDER BY source, document_id");
  workbook.close();
}

}  // namespace zhibiao::ship
