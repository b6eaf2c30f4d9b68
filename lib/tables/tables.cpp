#include "tables/tables.hpp"

#include <algorithm>

#include "model/bounds.hpp"
#include "tables/parts.hpp"
#include "tables/unit_finder.hpp"
#include "text/utf8.hpp"
#include "tokens/dates.hpp"

namespace zhibiao::tables {

namespace {

using tokens::Quantity;

/// A quantity and what its place says of it.
struct Placed {
  Quantity quantity;
  Figure figure;
};

class Reader {
 public:
  Reader(const Document::State& document, const layout::Layout& layout, const lexicon::Lexicon& lexicon, const lexicon::Scan& scan,
         tokens::Reading& reading)
      : page_(document, lexicon, scan),
        words_(page_),
        cells_(page_, words_),
        units_(page_, words_, cells_.units()),
        layout_(layout),
        reading_(reading) {}

  Tables read() {
    for (const layout::Grid& grid : layout_.grids) tables_.tables.push_back(understand(page_, words_, cells_, grid));
    for (std::uint32_t index = 0; index < tables_.tables.size(); ++index) read_figures(index);
    read_words();
    merge();
    link_parts(page_, words_, reading_.quantities, tables_);
    return std::move(tables_);
  }

 private:
  void read_figures(std::uint32_t index) {
    Table& table = tables_.tables[index];
    for (const Part& part : table.parts)
      for (const Side& side : part.sides) {
        const UnitFinder::Note note = units_.note_of(table, part, side);
        for (std::uint32_t row = part.body; row < part.end; ++row)
          for (std::uint32_t column = side.figures; column < side.end; ++column)
            if (table.rows[row][column].role == Role::figure) read_figure(index, part, side, note, row, column);
      }
    if (!table.unread.empty()) tell(table);
  }

  void tell(const Table& table) {
    std::string why = table.unread == "no_head"           ? "several columns of figures have no heading"
                      : table.unread == "no_name"         ? "rows of figures have no name"
                      : table.unread == "missing_cells"   ? "rows have fewer cells than others"
                      : table.unread == "head_open"       ? "which heading stands over which figures is open"
                      : table.unread == "one_cell_a_line" ? "its cells stand one on a line, and where rows begin is open"
                                                          : "it is open which unit the figures have";
    reading_.diagnostics.push_back({table.span, "table_unread", "the table is not read, or not wholly: " + why});
  }

  void read_figure(std::uint32_t index, const Part& part, const Side& side, const UnitFinder::Note& note, std::uint32_t row,
                   std::uint32_t column) {
    Table& table = tables_.tables[index];
    Cell& cell = table.rows[row][column];
    const UnitFinder::Found found = units_.find(table, part, side, note, row, column);
    Figure figure = figure_at(index, part, side, row, column, found);
    std::vector<Placed> read;
    for (const CellNumber& number : cell.text.numbers) {
      Placed placed{number.quantity, figure};
      if (!number.own_unit && !give_unit(number, found, placed.quantity)) {
        cell.role = Role::unread;
        cell.reason = "unit_unclear";
        if (table.unread.empty()) table.unread = cell.reason;
        return;
      }
      if (number.change != Change::none)
        placed.figure.change = number.change;
      else if (number.quantity.value < Decimal(0))
        placed.figure.change = Change::decrease;
      placed.figure.share = placed.figure.share || number.share;
      read.push_back(std::move(placed));
    }
    placed_.insert(placed_.end(), read.begin(), read.end());
    require_within(&Limits::observations, reading_.quantities.size() + placed_.size());
  }

  static bool give_unit(const CellNumber& number, const UnitFinder::Found& found, Quantity& quantity) {
    if (found.unclear) return false;
    if (found.rate) quantity.dimension = "percent";
    if (!found.unit) return true;
    if (number.scaled && found.unit->exponent > 0) return false;
    quantity.unit = found.unit->text;
    quantity.dimension = found.unit->dimension;
    quantity.resolution += found.unit->exponent;
    if (quantity.value_high) quantity.value_high = quantity.value_high->times_power_of_ten(found.unit->exponent);
    const auto scaled = quantity.value.times_power_of_ten(found.unit->exponent);
    if (scaled) quantity.value = *scaled;
    return scaled.has_value();
  }

  [[nodiscard]] Figure figure_at(std::uint32_t index, const Part& part, const Side& side, std::uint32_t row, std::uint32_t column,
                                 const UnitFinder::Found& unit) const {
    const Table& table = tables_.tables[index];
    Figure figure;
    figure.table = index;
    figure.row = row;
    figure.column = column;
    figure.stub = table.stubs_of(side, row);
    figure.head = table.heads_of(part, column);
    figure.change = change_of(figure);
    figure.share = std::any_of(figure.head.begin(), figure.head.end(), [&](Span head) { return words_.has(head, words_.share); }) ||
                   (!figure.stub.empty() && words_.has(figure.stub.back(), words_.share) &&
                    (names_share(figure.stub.back()) || is_percent(table.rows[row][column], unit)));
    figure.kind = kind_of(table, part, side, figure);
    figure.status = status_of(figure);
    return figure;
  }

  // 占受理数比例: a share, also where a cell has no sign of per cent
  [[nodiscard]] bool names_share(Span name) const { return page_.text[name.start] == U'占' && words_.ends_with(name, words_.rate_end); }

  // Under a corner that says what they are, names that stand beside 数量, 受理数, 占比 are kinds of what these count: 案件类型 | 数量.
  [[nodiscard]] Span kind_of(const Table& table, const Part& part, const Side& side, const Figure& figure) const {
    if (part.first == part.body || side.figures == side.first || figure.stub.empty() || figure.head.empty()) return {};
    if (!words_.ends_with(table.rows[part.first][side.first].span, words_.kind_head)) return {};
    const bool by_row = words_.ends_with(figure.stub.back(), words_.measure_end);
    const bool by_column = words_.ends_with(figure.head.back(), words_.measure_end);
    if (by_row == by_column) return {};
    const Span name = by_row ? figure.head.back() : figure.stub.back();
    return words_.is(words_.name(name), words_.total) ? Span{} : name;
  }

  [[nodiscard]] static bool is_percent(const Cell& cell, const UnitFinder::Found& found) {
    const auto& numbers = cell.text.numbers;
    if (!numbers.empty() && numbers.front().quantity.dimension == "percent") return true;
    return found.unit && found.unit->dimension == "percent";
  }

  // A column, or a row, of changes
  [[nodiscard]] Change change_of(const Figure& figure) const {
    Span place;
    for (const Span head : figure.head)
      if (words_.has(head, words_.change)) place = head;
    if (place.length() == 0 && !figure.stub.empty() && words_.ends_with(figure.stub.back(), words_.change)) place = figure.stub.back();
    if (place.length() == 0) return Change::none;
    const bool falls = words_.has(place, words_.decrease) && !words_.has(place, words_.increase);
    return falls ? Change::decrease : Change::increase;
  }

  // Columns 目标值, 计划数, 预算数 are targets; 完成预算% is not.
  [[nodiscard]] Status status_of(const Figure& figure) const {
    const auto any = [&](auto&& test) { return std::any_of(figure.head.begin(), figure.head.end(), test); };
    const bool target = any([&](Span head) { return words_.ends_with(head, words_.target); }) &&
                        !any([&](Span head) { return words_.has(head, words_.actual); });
    const bool row = !figure.stub.empty() && words_.is(words_.name(figure.stub.back()), words_.target);
    return target || row ? Status::target : Status::actual;
  }

  // --- what is no figure

  // Times of heads and stubs, figures in words within a cell, and the numbers of what is none.
  void read_words() {
    std::vector<tokens::Stretch> stretches;
    for (const layout::Block& block : layout_.blocks)
      if (block.grid >= 0 && !holds_cells(block)) add(block.span, stretches);
    for (const Table& table : tables_.tables)
      for (const auto& row : table.rows)
        for (const Cell& cell : row) read_cell(cell, stretches);
    if (stretches.empty()) return;
    std::sort(stretches.begin(), stretches.end(), [](const auto& a, const auto& b) { return a.span.start < b.span.start; });
    tokens::Reading words = tokens::read(page_.document, stretches, page_.lexicon, page_.scan);
    for (const Quantity& found : words.quantities)
      if (!place_in_table(found)) reject(found.span, "table_head");
    for (tokens::Time& time : words.times) mark_stock(time);
    reading_.times.insert(reading_.times.end(), words.times.begin(), words.times.end());
    reading_.rejections.insert(reading_.rejections.end(), words.rejections.begin(), words.rejections.end());
    reading_.diagnostics.insert(reading_.diagnostics.end(), words.diagnostics.begin(), words.diagnostics.end());
  }

  // 3月末, 2021年底 at the head of a column or row: what stood then
  void mark_stock(tokens::Time& time) const {
    const char32_t last = page_.text[time.span.end - 1];
    if ((last != U'末' && last != U'底') || time.as_of || time.relative_year || time.day || time.month_to) return;
    if (!time.month && !time.year) return;
    time.as_of = true;
    if (!time.month) time.month = 12;
    time.day = tokens::last_day(*time.month);
  }

  [[nodiscard]] bool holds_cells(const layout::Block& block) const {
    const auto& rows = layout_.grids[static_cast<std::size_t>(block.grid)].rows;
    const auto first = std::partition_point(rows.begin(), rows.end(), [&](const auto& row) { return row.back().end <= block.span.start; });
    const auto last = std::partition_point(first, rows.end(), [&](const auto& row) { return row.front().start < block.span.end; });
    return std::any_of(first, last, [&](const auto& row) {
      // A cell of several lines stands in none of their blocks wholly.
      return std::any_of(row.begin(), row.end(),
                         [&](Span cell) { return cell.length() > 0 && cell.start < block.span.end && block.span.start < cell.end; });
    });
  }

  static void add(Span span, std::vector<tokens::Stretch>& stretches) {
    if (span.length() > 0) stretches.push_back({span, {}});
  }

  void read_cell(const Cell& cell, std::vector<tokens::Stretch>& stretches) {
    switch (cell.role) {
      case Role::empty:
        return;
      case Role::figure:
        return reject_rest(cell);
      case Role::number:
        return reject_digits(cell.span, "table_number");
      case Role::code:
        return reject_digits(cell.span, "code");
      case Role::unread:
        return reject_digits(cell.span, cell.reason);
      default:
        if (cell.text.year && cell.text.content == Content::figure) return take_year(cell);
        return add(cell.span, stretches);
    }
  }

  // 2021 in a head or a stub
  void take_year(const Cell& cell) {
    tokens::Time time;
    time.span = cell.span;
    time.year = Year::from(static_cast<int>(cell.text.numbers.front().quantity.value.units()));
    reading_.times.push_back(time);
    reject(cell.span, "period");
  }

  // Marks of notes and comments beside a figure
  void reject_rest(const Cell& cell) {
    std::uint32_t at = cell.span.start;
    for (const CellNumber& number : cell.text.numbers) {
      reject_digits({at, number.quantity.span.start}, "note_mark");
      at = number.quantity.span.end;
    }
    reject_digits({at, cell.span.end}, "note_mark");
  }

  void reject_digits(Span span, std::string_view reason) {
    for (std::uint32_t i = span.start; i < span.end;) {
      std::uint32_t end = i;
      while (end < span.end && (text::is_digit(page_.text[end]) || (end > i && page_.text[end] == U'.'))) ++end;
      if (end > i) reject({i, end}, reason);
      i = std::max(end, i + 1);
    }
  }

  bool place_in_table(const Quantity& quantity) {
    const auto table =
        std::partition_point(tables_.tables.begin(), tables_.tables.end(), [&](const Table& t) { return t.span.end < quantity.span.end; });
    if (table == tables_.tables.end() || !table->span.contains(quantity.span)) return false;
    const auto found = std::partition_point(table->rows.begin(), table->rows.end(),
                                            [&](const auto& cells) { return cells.back().span.end < quantity.span.end; });
    const auto row = static_cast<std::uint32_t>(found - table->rows.begin());
    const auto part = std::find_if(table->parts.begin(), table->parts.end(), [&](const Part& p) { return p.body <= row && row < p.end; });
    if (found == table->rows.end() || part == table->parts.end()) return false;
    const auto cell = std::find_if(found->begin(), found->end(), [&](const Cell& c) { return c.span.contains(quantity.span); });
    if (cell == found->end() || cell->role != Role::words) return false;
    const auto column = static_cast<std::uint32_t>(cell - found->begin());
    const Side* side = Table::side_of(*part, column);
    if (side == nullptr || column < side->figures) return false;
    const auto index = static_cast<std::uint32_t>(table - tables_.tables.begin());
    placed_.push_back({quantity, figure_at(index, *part, *side, row, column, units_.find(*table, *part, *side, {}, row, column))});
    return true;
  }

  void reject(Span span, std::string_view reason) {
    reading_.rejections.push_back(
        {span, text::to_utf8(std::u32string_view(page_.raw).substr(span.start, span.length())), std::string(reason)});
  }

  void merge() {
    std::sort(placed_.begin(), placed_.end(),
              [](const Placed& a, const Placed& b) { return a.quantity.span.start < b.quantity.span.start; });
    for (Placed& placed : placed_) {
      placed.quantity.cell = static_cast<std::int32_t>(tables_.figures.size());
      reading_.quantities.push_back(placed.quantity);
      tables_.figures.push_back(std::move(placed.figure));
    }
    const auto by_start = [](const auto& a, const auto& b) { return a.span.start < b.span.start; };
    std::stable_sort(reading_.quantities.begin(), reading_.quantities.end(), by_start);
    std::stable_sort(reading_.times.begin(), reading_.times.end(), by_start);
    std::stable_sort(reading_.rejections.begin(), reading_.rejections.end(), by_start);
  }

  layout::Page page_;
  Vocabulary words_;
  CellTextReader cells_;
  UnitFinder units_;
  const layout::Layout& layout_;
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
