#include "tables/cells.hpp"

#include <algorithm>

#include "tokens/numeral.hpp"

namespace zhibiao::tables {

namespace {

using tokens::is_digit;
using tokens::Quantity;
using tokens::UnitReader;

bool is_close(char32_t c) { return c == U')' || c == U']'; }
bool is_open(char32_t c) { return c == U'(' || c == U'['; }

class CellReader {
 public:
  CellReader(std::u32string_view folded, const Table& table, const UnitReader& units) : text_(folded), table_(table), units_(units) {
    note_ = unit_note();
    for (std::size_t column = 0; column < width(); ++column) headers_.push_back(column_unit(column));
  }

  std::optional<Quantity> read(Span cell, std::size_t column) const {
    std::uint32_t start = cell.start;
    const bool negative = start < cell.end && text_[start] == U'-' && start + 1 < cell.end && is_digit(text_[start + 1]);
    if (negative) ++start;
    if (start >= cell.end || !is_digit(text_[start])) return std::nullopt;
    const auto numeral = tokens::read_numeral(text_.substr(0, cell.end), start);
    if (!numeral) return std::nullopt;
    Quantity quantity;
    quantity.rule = "table_cell";
    quantity.number = {cell.start, numeral->span.end};
    quantity.span = quantity.number;
    quantity.value = negative ? numeral->value.negated() : numeral->value;
    quantity.resolution = numeral->resolution;
    quantity.qualifier = numeral->more ? Qualifier::more : Qualifier::exact;
    quantity.dimension = "bare";
    if (numeral->span.end < cell.end) {
      const auto unit = units_.read(numeral->span.end);
      if (!unit || unit->span.end != cell.end) return std::nullopt;
      quantity.span.end = unit->span.end;
      quantity.unit = unit->text;
      quantity.dimension = unit->dimension;
    } else {
      const auto& header = column < headers_.size() && headers_[column] ? headers_[column] : row_or_note(cell);
      if (header) {
        quantity.unit = header->unit.text;
        quantity.dimension = header->unit.dimension;
        if (const auto scaled = quantity.value.times_power_of_ten(header->exponent)) quantity.value = *scaled;
        quantity.resolution += header->exponent;
      } else if (names_rate(cell, column)) {
        quantity.dimension = "percent";
      }
    }
    return quantity;
  }

 private:
  [[nodiscard]] std::size_t width() const {
    std::size_t widest = 0;
    for (const auto& row : table_.rows) widest = std::max(widest, row.size());
    return widest;
  }

  // (万元) or /万元 at the end of a header cell
  [[nodiscard]] std::optional<UnitReader::Header> bracketed_unit(Span cell) const {
    if (cell.end <= cell.start + 2 || !is_close(text_[cell.end - 1])) return std::nullopt;
    std::uint32_t open = cell.end - 1;
    while (open > cell.start && !is_open(text_[open])) --open;
    if (!is_open(text_[open])) return std::nullopt;
    Span inside = {open + 1, cell.end - 1};
    for (std::uint32_t i = inside.start; i < inside.end; ++i)
      if (text_[i] == U':') inside.start = i + 1;  // (单位:万元)
    return units_.header(inside);
  }

  [[nodiscard]] std::optional<UnitReader::Header> column_unit(std::size_t column) const {
    for (std::uint32_t row = table_.header_rows; row-- > 0;)
      if (column < table_.rows[row].size())
        if (auto unit = bracketed_unit(table_.rows[row][column])) return unit;
    return std::nullopt;
  }

  [[nodiscard]] std::optional<UnitReader::Header> row_or_note(Span cell) const {
    for (const auto& row : table_.rows)
      if (!row.empty() && row.front().start <= cell.start && cell.end <= row.back().end)
        if (auto unit = bracketed_unit(row.front())) return unit;
    return note_;
  }

  // 出庭率: a rate without its sign
  [[nodiscard]] bool names_rate(Span cell, std::size_t column) const {
    const auto ends_as_rate = [&](Span name) { return name.length() > 0 && text_[name.end - 1] == U'率'; };
    for (std::uint32_t row = 0; row < table_.header_rows; ++row)
      if (column < table_.rows[row].size() && ends_as_rate(table_.rows[row][column])) return true;
    return std::any_of(table_.rows.begin(), table_.rows.end(), [&](const auto& row) {
      return !row.empty() && row.front().start <= cell.start && cell.end <= row.back().end && ends_as_rate(row.front());
    });
  }

  // 单位:万元
  [[nodiscard]] std::optional<UnitReader::Header> unit_note() const {
    for (std::uint32_t i = table_.unit_note.start; i < table_.unit_note.end; ++i)
      if (text_[i] == U':' || text_[i] == U' ') {
        std::uint32_t start = i + 1;
        while (start < table_.unit_note.end && text_[start] == U' ') ++start;
        if (auto unit = units_.header({start, table_.unit_note.end})) return unit;
      }
    return std::nullopt;
  }

  std::u32string_view text_;
  const Table& table_;
  const UnitReader& units_;
  std::optional<UnitReader::Header> note_;
  std::vector<std::optional<UnitReader::Header>> headers_;
};

}  // namespace

std::vector<Cell> read_cells(std::u32string_view folded, const Table& table, const UnitReader& units) {
  std::vector<Cell> cells;
  const CellReader reader(folded, table, units);
  for (std::uint32_t row = table.header_rows; row < table.rows.size(); ++row)
    for (std::uint32_t column = std::min(table.stub_columns, 1U); column < table.rows[row].size(); ++column)
      if (auto quantity = reader.read(table.rows[row][column], column)) cells.push_back({*quantity, row, column});
  return cells;
}

}  // namespace zhibiao::tables
