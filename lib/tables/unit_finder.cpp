#include "tables/unit_finder.hpp"

#include <algorithm>

#include "text/utf8.hpp"

namespace zhibiao::tables {

namespace {

constexpr std::uint32_t longest_unit = 8;      // code points of a unit that no list has
constexpr std::uint32_t longest_name = 40;     // code points of the name of a table
constexpr std::uint32_t longest_quotient = 6;  // code points behind the / of 元/人

bool is_open(char32_t c) { return c == U'(' || c == U'['; }
bool is_close(char32_t c) { return c == U')' || c == U']'; }
bool is_sign(char32_t c) { return c == U'±' || c == U'+' || c == U'-' || c == U'/' || text::is_blank(c); }
bool is_join(char32_t c) { return c == U'、' || c == U',' || c == U';' || text::is_blank(c); }

}  // namespace

std::optional<TableUnit> UnitFinder::whole(Span span) const {
  while (span.length() > 1 && is_sign(page_.text[span.start])) ++span.start;  // ±%
  span = layout::trim(page_, span);
  if (span.length() == 0) return std::nullopt;
  const auto header = units_.header(span);
  if (!header) return std::nullopt;
  TableUnit unit{header->exponent, header->unit.text, header->unit.dimension};
  const Span rest = {header->unit.span.end, span.end};
  if (rest.length() == 0) return unit;
  if (page_.text[rest.start] == U'/' && rest.length() > 1 && rest.length() <= longest_quotient) {  // 元/人
    unit.text += text::to_utf8(page_.of(rest));
    unit.dimension = "compound";
    return unit;
  }
  return std::nullopt;
}

std::optional<TableUnit> UnitFinder::bracketed(Span cell, bool of_row) const {
  std::uint32_t close = cell.end;
  while (close > cell.start) {
    while (close > cell.start && !is_close(page_.text[close - 1])) --close;
    if (close == cell.start) break;
    std::uint32_t open = close - 1;
    while (open > cell.start && !is_open(page_.text[open])) --open;
    if (!is_open(page_.text[open])) break;
    Span inside = {open + 1, close - 1};
    for (std::uint32_t i = inside.start; i < inside.end; ++i)
      if (page_.text[i] == U':') inside.start = i + 1;  // (单位:万元)
    // 渝北（区）: in the name of a row this is no unit, nor is it behind another type of division (州（市）)
    auto unit = whole(inside);
    const bool of_division = page_.lexicon.longest_ending_at(page_.scan, open, cell.start, words_.division) != nullptr;
    const bool organ = unit && unit->dimension == "organ" && !words_.is(inside, words_.organ_unit);
    if (unit && !(organ && (of_row || of_division))) return unit;
    close = open;
  }
  return std::nullopt;
}

// (万元) or /万元 or % in a head or a stub
std::optional<TableUnit> UnitFinder::within(Span cell, bool of_row) const {
  if (cell.length() == 0) return std::nullopt;
  if (auto unit = bracketed(cell, of_row)) return unit;
  for (std::uint32_t i = cell.end; i-- > cell.start + 1;)
    if (page_.text[i] == U'/' || page_.text[i] == U',') {
      if (auto unit = whole({i + 1, cell.end})) return unit;
      break;
    }
  const char32_t last = page_.text[cell.end - 1];
  if (last == U'%' || last == U'‰') return whole({cell.end - 1, cell.end});
  if (page_.text[cell.start] == U'%') return whole({cell.start, cell.start + 1});
  return std::nullopt;
}

std::optional<TableUnit> UnitFinder::of_column(const Table& table, const Part& part, std::uint32_t column) const {
  for (std::uint32_t row = part.body; row-- > part.first;) {
    const Cell& cell = table.rows[row][column];
    if (cell.role == Role::number) continue;
    if (auto unit = cell.role == Role::unit ? whole(cell.name) : within(cell.name, false)) return unit;
    if (auto unit = numbered(cell.name)) return unit;
  }
  return std::nullopt;
}

// 本年制发件数
std::optional<TableUnit> UnitFinder::numbered(Span head) const {
  const lexicon::Hit* hit =
      head.length() > 0 ? page_.lexicon.longest_ending_at(page_.scan, head.end, head.start, words_.unit_number) : nullptr;
  return hit != nullptr ? whole({hit->start, hit->end - 1}) : std::nullopt;
}

// What stands in a column of units is one, whatever it is: 万吨标准煤.
std::optional<TableUnit> UnitFinder::written(Span cell) const {
  if (auto unit = whole(cell)) return unit;
  if (cell.length() == 0 || cell.length() > longest_unit) return std::nullopt;
  TableUnit unit;
  Span rest = cell;
  while (rest.length() > 1 && (page_.text[rest.start] == U'万' || page_.text[rest.start] == U'亿'))
    unit.exponent += page_.text[rest.start++] == U'万' ? 4 : 8;
  unit.text = text::to_utf8(page_.of(rest));
  unit.dimension = "compound";
  return unit;
}

std::optional<TableUnit> UnitFinder::of_row(const Table& table, const Side& side, std::uint32_t row) const {
  if (side.unit_column >= 0) {
    const Cell& cell = table.rows[row][static_cast<std::size_t>(side.unit_column)];
    if (cell.text.content == Content::unit || cell.text.content == Content::words)
      if (auto unit = written(cell.span)) return unit;
  }
  const std::vector<Span> stubs = table.stubs_of(side, row);
  for (auto stub = stubs.rbegin(); stub != stubs.rend(); ++stub)
    if (auto unit = within(*stub, true)) return unit;
  return std::nullopt;
}

// 单位:万元; signs of per cent beside a unit (单位:万元、%) are for the columns that show one
std::vector<TableUnit> UnitFinder::in_note(Span note) const {
  std::vector<TableUnit> units;
  std::uint32_t start = note.start;
  while (start < note.end && page_.text[start] != U':') ++start;
  if (start == note.end)
    for (start = note.start; start < note.end && !text::is_blank(page_.text[start]);) ++start;
  for (std::uint32_t at = start + 1; at < note.end;) {
    while (at < note.end && is_join(page_.text[at])) ++at;
    std::uint32_t end = at;
    while (end < note.end && !is_join(page_.text[end]) && !is_open(page_.text[end]) && !is_close(page_.text[end])) ++end;
    const auto unit = whole({at, end});
    if (!unit) break;
    if (unit->dimension != "percent") units.push_back(*unit);
    at = end + 1;
  }
  return units;
}

// Without a note, that at the end of the table's name: 行政许可实施数量（宗）
std::vector<TableUnit> UnitFinder::of_table(const Table& table) const {
  if (table.unit_note.length() > 0) return in_note(table.unit_note);
  std::vector<Span> names = table.titles;
  names.insert(names.begin(), table.caption);
  for (auto name = names.rbegin(); name != names.rend(); ++name) {
    const bool is_name = name->length() > 0 && name->length() <= longest_name && is_close(page_.text[name->end - 1]) &&
                         page_.of(*name).find_first_of(U",。:;") == std::u32string_view::npos;
    if (!is_name) continue;
    if (auto unit = bracketed(*name, true); unit && unit->dimension != "percent") return {*unit};
  }
  return {};
}

UnitFinder::Note UnitFinder::note_of(const Table& table, const Part& part, const Side& side) const {
  Note note{of_table(table), {}, {}};
  if (note.units.size() < 2) return note;
  note.of_row = in_order(table, part, side, note);
  if (!note.of_row.empty()) return note;
  std::vector<Line> columns(side.end);
  std::vector<Line> rows(part.end - part.body);
  for (std::uint32_t column = side.figures; column < side.end; ++column) columns[column].names = table.heads_of(part, column);
  for (std::uint32_t row = part.body; row < part.end; ++row) {
    rows[row - part.body].names = table.stubs_of(side, row);
    for (std::uint32_t column = side.figures; column < side.end; ++column) {
      columns[column].count(table.rows[row][column]);
      rows[row - part.body].count(table.rows[row][column]);
    }
  }
  note.of_column = by_names(columns, note);
  if (note.of_column.empty()) note.of_row = by_names(rows, note);
  return note;
}

void UnitFinder::Line::count(const Cell& cell) {
  if (cell.role != Role::figure) return;
  ++figures;
  fractions += std::any_of(cell.text.numbers.begin(), cell.text.numbers.end(),
                           [](const CellNumber& number) { return number.quantity.value.scale() > 0; });
}

// 单位:件、万元 above two rows of figures by year: the units of the rows in their order
std::vector<std::int32_t> UnitFinder::in_order(const Table& table, const Part& part, const Side& side, const Note& note) const {
  std::vector<std::int32_t> units;
  std::int32_t rows = 0;
  for (std::uint32_t r = part.body; r < part.end; ++r) {
    const bool figures = std::any_of(table.rows[r].begin() + side.figures, table.rows[r].begin() + side.end,
                                     [](const Cell& cell) { return cell.role == Role::figure || cell.role == Role::unread; });
    units.push_back(figures ? rows++ : -1);
  }
  const bool told = static_cast<std::size_t>(rows) == note.units.size() && heads_are_times(table, part, side);
  return told ? units : std::vector<std::int32_t>();
}

// 件数 has the 件 of the note, 挽回经济损失 the 万元. Where both are told, and money is written with its fractions, whole numbers of a
// name that tells neither are counted.
std::vector<std::int32_t> UnitFinder::by_names(const std::vector<Line>& lines, const Note& note) const {
  constexpr std::size_t enough = 3;
  std::vector<std::int32_t> units;
  std::vector<Line> told(note.units.size());
  std::vector<std::size_t> silent;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const std::vector<std::int32_t> own = told_by(lines[i].names, note);
    units.push_back(own.size() == 1 ? own.front() : -1);
    if (own.size() == 1) {
      told[static_cast<std::size_t>(own.front())].figures += lines[i].figures;
      told[static_cast<std::size_t>(own.front())].fractions += lines[i].fractions;
    }
    if (own.empty() && lines[i].figures >= enough && lines[i].fractions == 0) silent.push_back(i);
  }
  if (std::count_if(told.begin(), told.end(), [](const Line& unit) { return unit.figures > 0; }) < 2) return {};
  const bool first = note.units[0].dimension == "money";
  const Line& money = told[first ? 0 : 1];
  if (note.units.size() == 2 && first != (note.units[1].dimension == "money") && money.fractions * 2 > money.figures)
    for (const std::size_t i : silent) units[i] = first ? 1 : 0;
  return units;
}

std::vector<std::int32_t> UnitFinder::told_by(const std::vector<Span>& names, const Note& note) const {
  std::vector<std::int32_t> told;
  for (std::size_t i = 0; i < note.units.size(); ++i) {
    const std::u32string text = text::to_code_points(note.units[i].text);
    const bool any = std::any_of(names.begin(), names.end(), [&](Span name) {
      return note.units[i].dimension == "money" ? words_.has(name, words_.money) : page_.of(name).find(text) != std::u32string_view::npos;
    });
    if (any) told.push_back(static_cast<std::int32_t>(i));
  }
  return told;
}

UnitFinder::Found UnitFinder::in(const Note& note, std::uint32_t row, std::uint32_t column) {
  if (note.units.empty()) return {};
  if (note.units.size() == 1) return {note.units.front()};
  const std::int32_t unit = !note.of_row.empty() ? note.of_row[row] : !note.of_column.empty() ? note.of_column[column] : -1;
  if (unit < 0) return {std::nullopt, false, true};
  return {note.units[static_cast<std::size_t>(unit)]};
}

// Whether the columns differ in time only, but for those with a unit of their own.
bool UnitFinder::heads_are_times(const Table& table, const Part& part, const Side& side) const {
  if (part.body == part.first) return false;
  for (std::uint32_t column = side.figures; column < side.end; ++column) {
    const Cell& head = table.rows[part.body - 1][column];
    const bool time = head.text.content == Content::time || head.text.year;
    if (!time && !of_column(table, part, column)) return false;
  }
  return true;
}

UnitFinder::Found UnitFinder::find(const Table& table, const Part& part, const Side& side, const Note& note, std::uint32_t row,
                                   std::uint32_t column) const {
  const auto column_unit = of_column(table, part, column);
  if (column_unit && column_unit->dimension == "percent") return {column_unit};
  const std::vector<Span> heads = table.heads_of(part, column);
  const auto any_head = [&](auto&& test) { return std::any_of(heads.begin(), heads.end(), test); };
  const auto row_unit = of_row(table, side, row);
  if (row_unit && row_unit->dimension == "percent") return {row_unit};
  if (!column_unit) {
    const bool absolute = any_head([&](Span head) { return words_.has(head, words_.absolute_change); });
    const bool rate = !heads.empty() && words_.ends_with(heads.back(), words_.rate_end);
    if (rate && !absolute) return {std::nullopt, true};
    if (!heads.empty() && words_.ends_with(heads.back(), words_.score_end)) return {TableUnit{0, "", "score"}};
    const bool change = any_head([&](Span head) { return words_.has(head, words_.change); });
    const bool share = any_head([&](Span head) { return words_.has(head, words_.share); });
    if ((change && !absolute) || share) return {std::nullopt, share, row_unit.has_value() || !note.units.empty()};
  }
  if (row_unit) return {row_unit};
  if (column_unit) return {column_unit};
  const std::vector<Span> stubs = table.stubs_of(side, row);
  if (!stubs.empty() && words_.ends_with(stubs.back(), words_.rate_end)) return {std::nullopt, true};
  return in(note, row - part.body, column);
}

}  // namespace zhibiao::tables
