#include "tables/table.hpp"

#include <algorithm>
#include <array>

#include "tables/merged.hpp"

namespace zhibiao::tables {

namespace {

using layout::Page;

constexpr std::uint32_t most_head_rows = 32;

/// Decides row by row and then column by column what the cells of a grid are.
class Understanding {
 public:
  Understanding(const Page& page, const Vocabulary& words, const CellTextReader& reader, const layout::Grid& grid)
      : page_(page), words_(words) {
    table_.unit_note = grid.unit_note;
    table_.caption = grid.caption;
    doubt_ = grid.doubt;
    std::size_t width = 0;
    for (const auto& row : grid.rows) width = std::max(width, row.size());
    for (const auto& row : grid.rows) {
      std::vector<Cell> cells;
      if (grid.by_blanks && lacks_corner(grid, row, width))
        cells.push_back({{row.front().start, row.front().start}, {}, Role::empty, {}, {}});
      for (const Span span : row) cells.push_back({span, reader.read(span), Role::empty, span, {}});
      const std::uint32_t end = row.empty() ? 0 : row.back().end;
      short_.push_back(grid.by_blanks && cells.size() < width);
      cells.resize(width, {{end, end}, {}, Role::empty, {end, end}, {}});
      table_.rows.push_back(std::move(cells));
    }
    table_.span = {grid.rows.front().front().start, grid.rows.back().back().end};
  }

  Table run() {
    if (!doubt_.empty()) return unread();
    std::uint32_t row = 0;
    while (row < count() && is_title(row)) take_title(row++);
    while (row < count()) row = add_part(row);
    return std::move(table_);
  }

 private:
  // Cut at blanks, the head has lost its empty corner.
  [[nodiscard]] static bool lacks_corner(const layout::Grid& grid, const std::vector<Span>& row, std::size_t width) {
    return &row == grid.rows.data() && row.size() + 1 == width &&
           std::all_of(grid.rows.begin() + 1, grid.rows.end(), [&](const auto& other) { return other.size() == width; });
  }

  [[nodiscard]] std::uint32_t count() const { return static_cast<std::uint32_t>(table_.rows.size()); }
  [[nodiscard]] std::uint32_t width() const { return static_cast<std::uint32_t>(table_.rows.front().size()); }
  [[nodiscard]] Cell& cell(std::uint32_t row, std::uint32_t column) { return table_.rows[row][column]; }
  [[nodiscard]] const Cell& cell(std::uint32_t row, std::uint32_t column) const { return table_.rows[row][column]; }
  [[nodiscard]] Content content(std::uint32_t row, std::uint32_t column) const { return cell(row, column).text.content; }

  [[nodiscard]] std::uint32_t filled(std::uint32_t row) const {
    return static_cast<std::uint32_t>(
        std::count_if(table_.rows[row].begin(), table_.rows[row].end(), [](const Cell& c) { return c.text.content != Content::empty; }));
  }
  [[nodiscard]] std::uint32_t counted(std::uint32_t row, std::uint32_t from, Content content) const {
    return static_cast<std::uint32_t>(
        std::count_if(table_.rows[row].begin() + from, table_.rows[row].end(), [&](const Cell& c) { return c.text.content == content; }));
  }

  /// Nothing but what the cells say by themselves.
  Table unread() {
    for (auto& row : table_.rows)
      for (Cell& c : row) {
        const bool number = c.text.content == Content::figure || c.text.content == Content::several;
        if (c.text.content != Content::empty) c.role = number ? unread(c, doubt_) : Role::words;
      }
    return std::move(table_);
  }

  // --- rows

  // 编制单位：某局 | 单位：万元, 公开01表: rows above the head that speak of the table
  [[nodiscard]] bool is_title(std::uint32_t row) const {
    if (row + 1 >= count() || counted(row, 0, Content::figure) > 0) return false;
    if (labels(row)) return true;
    if (filled(row) != 1 || width() < 3) return false;
    return content(row, 0) != Content::empty ? !words_.is(cell(row, 0).span, words_.stub_head)
                                             : content(row, width() - 1) == Content::words;
  }

  // Every cell is a label with what it names, or the unit of the table.
  [[nodiscard]] bool labels(std::uint32_t row) const {
    bool any = false;
    for (const Cell& c : table_.rows[row]) {
      if (c.text.content == Content::empty) continue;
      const bool label =
          page_.contains(c.span, U':') && (page_.begins_with(c.span, words_.caption_label) || unit_note_in(c.span).length() > 0);
      if (!label && !(c.text.content == Content::time && any)) return false;
      any = any || label;
    }
    return any;
  }

  // 单位:万元 at the begin of a cell or behind a blank
  [[nodiscard]] Span unit_note_in(Span span) const { return layout::unit_note_in(page_, span); }

  void take_title(std::uint32_t row) {
    for (Cell& c : table_.rows[row]) {
      if (c.text.content == Content::empty) continue;
      c.role = Role::title;
      const Span note = unit_note_in(c.span);
      if (note.length() > 0)
        table_.unit_note = note;
      else
        table_.titles.push_back(c.span);
    }
  }

  // 栏次 | 1 | 2 | 3, on both sides of a table, or beside the heads of codes: 类 | 款 | 项 | 栏次 | 1 | 2
  [[nodiscard]] bool is_number_row(std::uint32_t row) const {
    const auto names_numbers = [&](Span cell) { return words_.is(cell, words_.number_head) || words_.is(cell, words_.code_head); };
    const Content first = content(row, 0);
    const bool named =
        first == Content::empty || names_numbers(cell(row, 0).span) || first == Content::figure || page_.of(cell(row, 0).span) == U"甲";
    std::int64_t next = 0;
    std::uint32_t numbers = 0;
    for (std::uint32_t column = 0; column < width(); ++column) {
      const Cell& c = cell(row, column);
      if (c.text.content != Content::figure) {
        if (column > 0 && c.text.content != Content::empty && c.span.length() > 1 && !names_numbers(c.span)) return false;
        continue;
      }
      const Decimal& value = c.text.numbers.front().quantity.value;
      if (value.scale() != 0 || (next != 0 && value.units() != next) || (next == 0 && value.units() != 1)) return false;
      next = value.units() + 1;
      ++numbers;
    }
    return named && numbers >= 2 && (row + 1 < count() || words_.is(cell(row, 0).span, words_.number_head));
  }

  // 指标 | 2021 | 2022
  [[nodiscard]] bool is_year_row(std::uint32_t row, std::uint32_t first) const {
    if (content(row, 0) != Content::empty && row != first && !words_.is(cell(row, 0).span, words_.stub_head)) return false;
    bool any = false;
    for (std::uint32_t column = 1; column < width(); ++column) {
      if (content(row, column) != Content::figure) continue;
      if (!cell(row, column).text.year) return false;
      any = true;
    }
    return any && content(row, 0) != Content::figure;
  }

  /// Whether the row holds figures, or says that it has none. `first`: the first row of the head above it.
  [[nodiscard]] bool is_body(std::uint32_t row, std::uint32_t first) const {
    if (is_number_row(row) && row != first) return false;
    if (is_year_row(row, first)) return false;
    const std::uint32_t figures = counted(row, 1, Content::figure) + counted(row, 1, Content::several);
    if (figures > 0) return true;
    const bool nothing = counted(row, 1, Content::nothing) > 0 && content(row, 0) != Content::empty && row != first;
    return nothing && counted(row, 1, Content::words) <= counted(row, 1, Content::nothing);
  }

  // A name without a figure under a head: 国家秘密 | | , 一、经济发展 | |
  [[nodiscard]] bool is_name_alone(std::uint32_t row) const { return filled(row) == 1 && content(row, 0) != Content::empty; }

  /// The rows from `first` on that are its head.
  [[nodiscard]] std::uint32_t head_end(std::uint32_t first) const {
    std::uint32_t row = first;
    bool headed = false;
    while (row < count() && !is_body(row, first) && !(headed && is_name_alone(row))) {
      headed = headed || filled(row) > 1;
      ++row;
    }
    return row;
  }

  // 责令关闭 | 行政拘留 | 合计 over a row of figures that has no name: the rest of a row that goes on below heads of its own.
  [[nodiscard]] bool is_folded_head(std::uint32_t row) const {
    return width() > 2 && counted(row, 0, Content::words) == width() &&
           counted(row + 1, 0, Content::figure) + counted(row + 1, 0, Content::nothing) == width();
  }

  // A row within the body that begins as heads do and has words over every figure.
  [[nodiscard]] bool is_head_again(std::uint32_t row, const Part& part) const {
    if (row + 1 >= count() || part.first == part.body || filled(row) < 2 || is_body(row, part.first)) return false;
    if (counted(row, 1, Content::nothing) > 0) return false;
    if (is_folded_head(row)) return true;
    const Cell& corner = cell(row, 0);
    bool begins = words_.is(corner.span, words_.stub_head);
    for (std::uint32_t head = part.first; head < part.body; ++head)
      begins = begins || (corner.span.length() > 0 && page_.of(corner.span) == page_.of(cell(head, 0).span));
    return begins && head_end(row) < count();
  }

  // --- parts

  std::uint32_t add_part(std::uint32_t first) {
    Part part;
    part.first = first;
    part.body = head_end(first);
    if (part.body == count()) {  // words to the end
      for (std::uint32_t row = first; row < count(); ++row) set_row(row, Role::words);
      return count();
    }
    // Each cell asks all rows of its head: more than any table has are words.
    for (; part.body - part.first > most_head_rows; ++part.first) set_row(part.first, Role::words);
    part.end = part.body;
    while (part.end < count() && !(part.end > part.body && is_head_again(part.end, part))) ++part.end;
    for (std::uint32_t row = part.first; row < part.body; ++row) set_head(row);
    find_sides(part);
    expand_heads(part);
    for (const Side& side : part.sides) expand_stubs(part, side);
    give_roles(part);
    table_.parts.push_back(part);
    return part.end;
  }

  void set_row(std::uint32_t row, Role role) {
    for (Cell& c : table_.rows[row])
      if (c.text.content != Content::empty) c.role = role;
  }

  void set_head(std::uint32_t row) {
    const bool numbers = is_number_row(row);
    for (Cell& c : table_.rows[row]) {
      if (c.text.content == Content::empty) continue;
      const bool unit = c.text.content == Content::unit && !words_.is(c.span, words_.stub_head) && !words_.is(c.span, words_.code_head);
      c.role = numbers ? Role::number : unit ? Role::unit : Role::head;
    }
  }

  // --- columns

  enum class Column : std::uint8_t { blank, names, figures, unit, number, code, remarks };

  [[nodiscard]] std::uint32_t counted_in(const Part& part, std::uint32_t column, Content content) const {
    std::uint32_t found = 0;
    for (std::uint32_t row = part.body; row < part.end; ++row)
      found += this->content(row, column) == content && (column == 0 || !short_[row]) ? 1 : 0;
    return found;
  }

  [[nodiscard]] bool headed_as(const Part& part, std::uint32_t column, lexicon::CategoryId category) const {
    for (std::uint32_t row = part.first; row < part.body; ++row)
      if (words_.is(cell(row, column).span, category)) return true;
    return false;
  }

  // 1, 2, 3 … down the column
  [[nodiscard]] bool counts_rows(const Part& part, std::uint32_t column) const {
    std::int64_t next = 1;
    for (std::uint32_t row = part.body; row < part.end; ++row) {
      const CellText& text = cell(row, column).text;
      if (text.content == Content::empty) continue;
      if (text.content != Content::figure || text.numbers.front().own_unit) return false;
      const Decimal& value = text.numbers.front().quantity.value;
      if (value.scale() != 0 || value.units() != next) return false;
      ++next;
    }
    return next > 2;
  }

  // 204, 06, 01: whatever zeros they begin with
  [[nodiscard]] bool is_digits(Span cell) const {
    const std::u32string_view text = page_.of(cell);
    return !text.empty() && std::all_of(text.begin(), text.end(), [](char32_t c) { return c >= U'0' && c <= U'9'; });
  }

  // Codes below such a head; rows between them (合计) may have a name there.
  [[nodiscard]] bool holds_codes(const Part& part, std::uint32_t column) const {
    std::uint32_t codes = 0;
    std::uint32_t others = 0;
    for (std::uint32_t row = part.body; row < part.end; ++row) {
      const Cell& c = cell(row, column);
      if (c.text.content != Content::empty) ++(is_digits(c.span) ? codes : others);
    }
    return codes > others;
  }

  [[nodiscard]] Column column_of(const Part& part, std::uint32_t column) const {
    const std::uint32_t figures = counted_in(part, column, Content::figure) + counted_in(part, column, Content::several);
    const std::uint32_t words = counted_in(part, column, Content::words) + counted_in(part, column, Content::time);
    const std::uint32_t units = counted_in(part, column, Content::unit);
    if (headed_as(part, column, words_.unit_head) && units > 0 && figures == 0 && words <= units) return Column::unit;
    if (units > 0 && figures == 0 && words == 0 && column > 0) return Column::unit;
    if (headed_as(part, column, words_.code_head) && holds_codes(part, column)) return Column::code;
    if (figures > 0 && (headed_as(part, column, words_.code_head) || headed_as(part, column, words_.time_head)))
      return column == 0 && figures < part.end - part.body ? Column::names : Column::code;
    if (figures > 0 && headed_as(part, column, words_.number_head)) return Column::number;
    if (headed_as(part, column, words_.note_head) && column > 0) return Column::remarks;
    if (figures > 0 && figures * 2 >= words) return Column::figures;
    if (words + units > 0) return Column::names;
    return counted_in(part, column, Content::nothing) > 0 ? Column::figures : Column::blank;
  }

  void find_sides(Part& part) {
    columns_.clear();
    for (std::uint32_t column = 0; column < width(); ++column) columns_.push_back(column_of(part, column));
    name_first_column(part);
    next_figures_.assign(width() + 1, width());
    for (std::uint32_t c = width(); c-- > 0;) next_figures_[c] = columns_[c] == Column::figures ? c : next_figures_[c + 1];
    Side side;
    std::uint32_t column = 0;
    while (column < width()) {
      side = Side{};
      side.first = column;
      while (column < width() && columns_[column] != Column::figures) ++column;  // its stub
      side.figures = column;
      while (column < width() && !opens_side(part, side, column)) ++column;
      side.end = column;
      for (std::uint32_t c = side.first; c < side.end; ++c)
        if (columns_[c] == Column::unit) side.unit_column = static_cast<std::int32_t>(c);
      part.sides.push_back(side);
    }
  }

  // The first column names the rows even with numbers; only a row that is figures throughout has no name.
  void name_first_column(const Part& part) {
    if (columns_.front() != Column::figures) return;
    const bool alone = part.end == part.body + 1;
    if (alone &&
        counted(part.body, 0, Content::figure) + counted(part.body, 0, Content::nothing) + counted(part.body, 0, Content::empty) == width())
      return;
    const bool numbered = counts_rows(part, 0) && width() > 2 && columns_[1] == Column::names;
    columns_.front() = numbered ? Column::number : Column::names;
  }

  // Names behind figures open another side when its head says the same as that of the side before.
  [[nodiscard]] bool opens_side(const Part& part, const Side& side, std::uint32_t column) const {
    if (columns_[column] != Column::names && columns_[column] != Column::number && columns_[column] != Column::code) return false;
    const std::uint32_t figures = next_figures_[column];
    if (figures == width()) return false;
    if (part.first == part.body) return true;
    for (std::uint32_t row = part.first; row < part.body; ++row) {
      if (alike(cell(row, side.first).span, cell(row, column).span)) return true;
      if (alike(cell(row, side.figures).span, cell(row, figures).span) && words_.is(cell(row, side.first).span, words_.stub_head))
        return true;
    }
    return false;
  }

  // 收入项目, 支出项目: the same ending
  [[nodiscard]] bool alike(Span a, Span b) const {
    constexpr std::uint32_t ending = 2;
    if (a.length() < ending || b.length() < ending) return false;
    return page_.of({a.end - ending, a.end}) == page_.of({b.end - ending, b.end});
  }

  // --- merged cells

  // A heading reaches over the empty cells at its right, unless a heading above one reaches down to it; on a table of two sides that
  // of the stub as well. From below, so that the row above is still as it was written.
  void expand_heads(const Part& part) {
    for (std::uint32_t row = part.body; row-- > part.first;) {
      if (is_number_row(row)) continue;
      for (const Side& side : part.sides) {
        const bool over_stub = part.sides.size() > 1 && row + 1 < part.body;
        for (std::uint32_t column = over_stub ? side.first + 1 : side.figures + 1; column < side.end; ++column) {
          if (cell(row, column).span.length() == 0 && !is_headed_above(part, row, column))
            cell(row, column).name = cell(row, column - 1).name;
        }
      }
    }
  }

  [[nodiscard]] bool is_headed_above(const Part& part, std::uint32_t row, std::uint32_t column) const {
    while (row-- > part.first)
      if (cell(row, column).span.length() > 0) return true;
    return false;
  }

  [[nodiscard]] bool names(std::uint32_t column) const { return columns_[column] == Column::names || columns_[column] == Column::blank; }

  // The one 合计 in a column of names adds up the table, and stands under none of the names before it.
  [[nodiscard]] bool is_only_total(const Part& part, std::uint32_t row, std::uint32_t column) const {
    const auto is_total = [&](std::uint32_t r) { return words_.is(cell(r, column).span, words_.total); };
    if (row + 1 != part.end || !is_total(row)) return false;
    for (std::uint32_t r = part.body; r < row; ++r)
      if (is_total(r)) return false;
    return true;
  }

  // A name reaches over the empty cells below it, up to the last of the row that has text.
  void expand_stubs(const Part& part, const Side& side) {
    for (std::uint32_t row = part.body + 1; row < part.end; ++row) {
      std::uint32_t last = side.figures;
      while (last > side.first && (!names(last - 1) || cell(row, last - 1).span.length() == 0)) --last;
      const bool by_unit =
          last == side.first && side.unit_column >= 0 && cell(row, static_cast<std::uint32_t>(side.unit_column)).span.length() > 0;
      if (by_unit) last = side.figures;
      if (last > side.first + 1 && is_only_total(part, row, last - 1)) continue;
      for (std::uint32_t column = side.first; column < last; ++column)
        if (names(column) && cell(row, column).span.length() == 0) cell(row, column).name = cell(row - 1, column).name;
    }
  }

  // --- roles

  void give_roles(const Part& part) {
    side_of_.clear();
    for (const Side& side : part.sides) side_of_.resize(side.end, {&side, figure_columns(side) > 1});
    for (std::uint32_t row = part.body; row < part.end; ++row) {
      const bool note = is_note(row);
      for (std::uint32_t column = 0; column < width(); ++column) {
        Cell& c = cell(row, column);
        if (c.text.content == Content::empty) continue;
        c.role = note ? Role::words : role_of(part, row, column, c);
      }
    }
  }

  // 注：… below the figures
  [[nodiscard]] bool is_note(std::uint32_t row) const {
    return counted(row, 1, Content::figure) == 0 && page_.begins_with(cell(row, 0).span, words_.note_row);
  }

  [[nodiscard]] bool holds_digit(Span cell) const {
    const std::u32string_view text = page_.of(cell);
    return std::any_of(text.begin(), text.end(), text::is_digit);
  }

  Role role_of(const Part& part, std::uint32_t row, std::uint32_t column, Cell& c) {
    const bool number = c.text.content == Content::figure || c.text.content == Content::several;
    if (short_[row] && column > 0) return number ? unread(c, "missing_cells") : Role::stub;
    const auto [side, several] = side_of_[column];
    switch (columns_[column]) {
      case Column::unit:
        return Role::unit;
      case Column::number:
        return c.text.content == Content::figure ? Role::number : Role::stub;
      case Column::code:
        return c.text.content == Content::words && !holds_digit(c.span) ? Role::stub : Role::code;
      case Column::remarks:
        return Role::words;
      case Column::figures:
        break;
      default:
        return column < side->figures ? Role::stub : Role::words;
    }
    if (c.text.content == Content::nothing) return Role::nothing;
    if (c.text.content == Content::several) return unread(c, "two_values");
    if (c.text.content != Content::figure) return Role::words;
    if (part.first == part.body && several) return unread(c, "no_head");
    if (part.first != part.body && table_.heads_of(part, column).empty() && !column_unit(part, column)) return unread(c, "no_head");
    if (side->figures > side->first && table_.stubs_of(*side, row).empty() && part.end > part.body + 1) return unread(c, "no_name");
    return Role::figure;
  }

  [[nodiscard]] bool column_unit(const Part& part, std::uint32_t column) const {
    for (std::uint32_t row = part.first; row < part.body; ++row)
      if (cell(row, column).role == Role::unit) return true;
    return false;
  }

  [[nodiscard]] std::uint32_t figure_columns(const Side& side) const {
    return static_cast<std::uint32_t>(std::count(columns_.begin() + side.figures, columns_.begin() + side.end, Column::figures));
  }

  Role unread(Cell& c, std::string_view reason) {
    c.reason = reason;
    if (table_.unread.empty() && reason != "two_values") table_.unread = reason;
    return Role::unread;
  }

  const Page& page_;
  const Vocabulary& words_;
  Table table_;
  std::string_view doubt_;
  std::vector<Column> columns_;                        // of the part at hand
  std::vector<std::pair<const Side*, bool>> side_of_;  // by column, and whether it has several of figures
  std::vector<std::uint32_t> next_figures_;            // by column: the first of figures from it on
  std::vector<bool> short_;                            // by row: cells are missing, and it is open which
};

}  // namespace

std::string_view to_string(Role role) {
  constexpr std::array<std::string_view, 11> names = {"empty", "title",  "head",    "stub",  "unit",  "number",
                                                      "code",  "figure", "nothing", "words", "unread"};
  return names[static_cast<std::size_t>(role)];
}

const Side* Table::side_of(const Part& part, std::uint32_t column) {
  const auto side = std::find_if(part.sides.begin(), part.sides.end(), [&](const Side& s) { return s.holds(column); });
  return side == part.sides.end() ? nullptr : &*side;
}

std::vector<Span> Table::stubs_of(const Side& side, std::uint32_t row) const {
  std::vector<Span> stubs;
  for (std::uint32_t column = side.first; column < side.figures; ++column) {
    const Cell& c = rows[row][column];
    const bool names = c.role == Role::stub || c.role == Role::empty;
    if (names && c.name.length() > 0) stubs.push_back(c.name);
  }
  return stubs;
}

std::vector<Span> Table::heads_of(const Part& part, std::uint32_t column) const {
  std::vector<Span> heads;
  for (std::uint32_t row = part.first; row < part.body; ++row) {
    const Cell& c = rows[row][column];
    if (c.role != Role::unit && c.role != Role::number && c.name.length() > 0) heads.push_back(c.name);
  }
  return heads;
}

Table understand(const Page& page, const Vocabulary& words, const CellTextReader& reader, const layout::Grid& grid) {
  auto restored = grid.by_blanks ? std::nullopt : restore_merged(page, words, reader, grid.rows);
  if (!restored) return Understanding(page, words, reader, grid).run();
  layout::Grid whole = grid;
  whole.rows = std::move(restored->rows);
  if (whole.doubt.empty()) whole.doubt = restored->doubt;
  return Understanding(page, words, reader, whole).run();
}

}  // namespace zhibiao::tables
