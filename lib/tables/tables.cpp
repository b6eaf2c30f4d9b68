#include "tables/tables.hpp"

#include <algorithm>

#include "tables/cells.hpp"
#include "tables/parts.hpp"
#include "text/utf8.hpp"

namespace zhibiao::tables {

namespace {

using tokens::Quantity;

/// A quantity and the place where it stands.
struct Placed {
  Quantity quantity;
  Figure figure;
};

class Reader {
 public:
  Reader(const Document::State& document, const layout::Layout& layout, const lexicon::Lexicon& lexicon, const lexicon::Scan& scan,
         tokens::Reading& reading)
      : page_(document, lexicon, scan), layout_(layout), units_(document.folded, lexicon, scan), reading_(reading) {}

  Tables read() {
    for (const layout::Grid& grid : layout_.grids) read(understand(page_, grid));
    read_words();
    std::sort(placed_.begin(), placed_.end(),
              [](const Placed& a, const Placed& b) { return a.quantity.span.start < b.quantity.span.start; });
    merge();
    link_parts(page_, reading_.quantities, tables_);
    return std::move(tables_);
  }

 private:
  void read(Table table) {
    tables_.tables.push_back(std::move(table));
    const auto index = static_cast<std::uint32_t>(tables_.tables.size() - 1);
    for (const Cell& cell : read_cells(page_.text, tables_.tables.back(), units_)) place(cell.quantity, index, cell.row, cell.column);
  }

  void place(const Quantity& quantity, std::uint32_t index, std::uint32_t row, std::uint32_t column) {
    const Table& table = tables_.tables[index];
    Figure figure{index, row, column, table.stubs_of(row), table.heads_of(column)};
    figure.change = change_of(quantity, figure.head);
    placed_.push_back({quantity, std::move(figure)});
  }

  // A column of changes: the sign of the number tells which
  [[nodiscard]] Change change_of(const Quantity& quantity, const std::vector<Span>& heads) const {
    if (quantity.value < Decimal(0)) return Change::decrease;
    const lexicon::CategoryId column = page_.lexicon.category("change.column");
    const bool changes = std::any_of(heads.begin(), heads.end(), [&](Span head) { return page_.has(head, column); });
    return changes ? Change::increase : Change::none;
  }

  // What is in the lines of the tables besides: times of heads and stubs, figures in words within a cell (约120件).
  void read_words() {
    std::vector<layout::Block> lines;
    for (const layout::Block& block : layout_.blocks)
      if (block.grid >= 0) add_stretches(block, lines);
    tokens::Reading words = tokens::read(page_.document, layout::stretches(lines), page_.lexicon, page_.scan);
    for (const Quantity& found : words.quantities)
      if (!place_in_table(found)) reject(found.span, "table_head");
    reading_.times.insert(reading_.times.end(), words.times.begin(), words.times.end());
    reading_.rejections.insert(reading_.rejections.end(), words.rejections.begin(), words.rejections.end());
    reading_.diagnostics.insert(reading_.diagnostics.end(), words.diagnostics.begin(), words.diagnostics.end());
  }

  // The line without the figures that are read already.
  void add_stretches(const layout::Block& line, std::vector<layout::Block>& stretches) const {
    layout::Block rest = line;
    for (const Placed& figure : placed_) {
      if (!line.span.contains(figure.quantity.span)) continue;
      rest.span.end = figure.quantity.span.start;
      stretches.push_back(rest);
      rest.span = {figure.quantity.span.end, line.span.end};
    }
    stretches.push_back(rest);
  }

  bool place_in_table(const Quantity& quantity) {
    for (std::uint32_t index = 0; index < tables_.tables.size(); ++index) {
      const Table& table = tables_.tables[index];
      for (std::uint32_t row = table.header_rows; row < table.rows.size(); ++row)
        for (std::uint32_t column = std::min(table.stub_columns, 1U); column < table.rows[row].size(); ++column)
          if (table.rows[row][column].contains(quantity.span)) {
            place(quantity, index, row, column);
            return true;
          }
    }
    return false;
  }

  void reject(Span span, std::string_view reason) {
    reading_.rejections.push_back(
        {span, text::to_utf8(std::u32string_view(page_.raw).substr(span.start, span.length())), std::string(reason)});
  }

  void merge() {
    for (Placed& placed : placed_) {
      placed.quantity.cell = static_cast<std::int32_t>(tables_.figures.size());
      reading_.quantities.push_back(placed.quantity);
      tables_.figures.push_back(std::move(placed.figure));
    }
    const auto by_start = [](const auto& a, const auto& b) { return a.span.start < b.span.start; };
    std::sort(reading_.quantities.begin(), reading_.quantities.end(), by_start);
    std::sort(reading_.times.begin(), reading_.times.end(), by_start);
    std::sort(reading_.rejections.begin(), reading_.rejections.end(), by_start);
  }

  layout::Page page_;
  const layout::Layout& layout_;
  tokens::UnitReader units_;
  tokens::Reading& reading_;
  Tables tables_;
  std::vector<Placed> placed_;
};

}  // namespace

Tables read(const Document::State& document, const layout::Layout& layout, const lexicon::Lexicon& lexicon, const lexicon::Scan& scan,
            tokens::Reading& reading) {
  return Reader(document, layout, lexicon, scan, reading).read();
}

}  // namespace zhibiao::tables
