#include <algorithm>
#include <array>
#include <limits>
#include <optional>
#include <span>

#include "layout/page.hpp"
#include "model/bounds.hpp"
#include "text/columns.hpp"

namespace zhibiao::layout {

namespace {

enum class Separator : std::uint8_t { none, tab, bar, spaces, wide };  // wide: one full-width blank

struct Row {
  Separator separator = Separator::none;
  bool at_ends = false;    // all its tabs stand at its ends
  bool opened = false;     // a bar begins it
  bool closed = false;     // a bar ends it
  bool furniture = false;  // would be page furniture by itself
  std::vector<Span> cells;
};

constexpr char32_t wide_blank = 0x3000;
constexpr std::ptrdiff_t least_figures_alone = 3;  // of a line that is a table by itself
constexpr std::uint32_t longest_group = 40;        // code points of a line within a table that names what follows
constexpr std::size_t most_notes = 3;              // lines before a table that tell its unit or who made it

bool is_line_space(char32_t c) { return is_blank(c) && !is_line_break(c); }

Separator separator_of(const Page& page, Span line) {
  bool spaces = false;
  bool bar = false;
  for (std::uint32_t i = line.start; i < line.end; ++i) {
    if (page.text[i] == U'\t') return Separator::tab;
    bar = bar || page.text[i] == U'|';
    spaces = spaces || (page.text[i] == U' ' && page.at(i + 1) == U' ');
  }
  if (bar) return Separator::bar;
  return spaces                                                                         ? Separator::spaces
         : page.raw.substr(line.start, line.length()).find(wide_blank) != page.raw.npos ? Separator::wide
                                                                                        : Separator::none;
}

std::vector<Span> cut(const Page& page, Span line, char32_t separator) {
  std::vector<Span> cells;
  std::uint32_t start = line.start;
  for (std::uint32_t i = line.start; i <= line.end; ++i) {
    if (i < line.end && page.text[i] != separator) continue;
    cells.push_back(trim(page, {start, i}));
    start = i + 1;
  }
  return cells;
}

std::vector<Span> cut_at_spaces(const Page& page, Span line) {
  std::vector<Span> cells;
  std::uint32_t start = line.start;
  for (std::uint32_t i = line.start; i < line.end; ++i) {
    if (!is_blank(page.text[i]) || !is_blank(page.at(i + 1))) continue;
    cells.push_back({start, i});
    while (i + 1 < line.end && is_blank(page.text[i + 1])) ++i;
    start = i + 1;
  }
  cells.push_back({start, line.end});
  return cells;
}

/// 索引号 | 000/2022-1: the first cell is a label. 小 麦 is a spaced word and no mark of a font.
bool is_furniture(const Page& page, const Row& row, Span line) {
  if (furniture_of(page, line) != Furniture::plain) return false;
  const auto first = std::find_if(row.cells.begin(), row.cells.end(), [](Span cell) { return cell.length() > 0; });
  if (first == row.cells.end() || !is_spaced_out(page.of(*first))) return true;
  return furniture_of(page, trim(page, {first->end, line.end})) != Furniture::none;
}

constexpr std::u32string_view table_numerals = U"0123456789一二三四五六七八九十-";

/// 表1　收支情况, 表一　…: the number of a table
bool names_table(const Page& page, Span cell) {
  return cell.length() > 1 && page.text[cell.start] == U'表' &&
         page.of({cell.start + 1, cell.end}).find_first_not_of(table_numerals) == std::u32string_view::npos;
}

/// 公开01表: the number that a form has, on a line of its own below the name of the table
bool is_number_of_table(const Page& page, Span line) {
  constexpr std::u32string_view before = U"公开";
  const std::u32string_view text = page.of(line);
  return text.size() > before.size() + 1 && text.starts_with(before) && text.back() == U'表' &&
         text.substr(before.size(), text.size() - before.size() - 1).find_first_not_of(table_numerals) == std::u32string_view::npos;
}

Row read_row(const Page& page, const Block& block) {
  Row row;
  const Span line = block.span;
  if (block.kind != BlockKind::paragraph || page.contains(line, U'。')) return row;
  Separator separator = separator_of(page, line);
  if (separator != Separator::tab && separator_of(page, whole_line(page, line)) == Separator::tab) {
    separator = Separator::tab;
    row.at_ends = true;
  }
  if (separator == Separator::tab) row.cells = cut(page, whole_line(page, line), U'\t');
  if (separator == Separator::spaces) row.cells = cut_at_spaces(page, line);
  if (separator == Separator::wide) row.cells = cut_at_single(page, line, wide_blank);
  if (separator == Separator::bar) {
    row.cells = cut(page, line, U'|');
    row.opened = page.text[line.start] == U'|';
    row.closed = page.text[line.end - 1] == U'|';
    if (row.cells.front().length() == 0) row.cells.erase(row.cells.begin());
    if (!row.cells.empty() && row.cells.back().length() == 0) row.cells.pop_back();
  }
  if (separator == Separator::wide && names_table(page, row.cells.front())) return row;
  const bool fits = std::all_of(row.cells.begin(), row.cells.end(), [](Span cell) { return cell.length() <= longest_cell; });
  if (fits && row.cells.size() >= 2) row.separator = separator;
  row.furniture = is_furniture(page, row, line);
  return row;
}

bool is_year_label(const Page& page, Span cell) {
  if (first_year_in(page, {cell.start, cell.start + 1})) return true;
  const std::u32string_view text = page.of(cell);
  return text.size() == 4 && std::all_of(text.begin(), text.end(), is_digit) && (text.starts_with(U"19") || text.starts_with(U"20"));
}

/// 2022-03-01, 2022/3/1: a long number has no such mark within
bool is_date(const Page& page, Span cell) {
  const Span rest = {cell.start + 1, cell.end};
  return is_date_line(page, cell) && (page.contains(rest, U'-') || page.contains(rest, U'/'));
}

/// A line between bars or tabs with several figures needs no other lines to be a table.
bool stands_alone(const Page& page, const Row& row) {
  return (row.separator == Separator::tab || row.separator == Separator::bar) && figures_of(page, row.cells) >= least_figures_alone;
}

/// Held apart by single blanks, rows tell no places: the head must have all cells, but for its corner.
std::string_view doubt_of(const std::vector<std::vector<Span>>& rows) {
  const std::size_t head = rows.front().size();
  const auto all = [&](auto&& test) {
    return std::all_of(rows.begin() + 1, rows.end(), [&](const auto& row) { return test(row.size()); });
  };
  const bool lacks_corner = all([&](std::size_t cells) { return cells == head + 1; });
  const bool is_whole = all([&](std::size_t cells) { return cells <= head; }) && !all([&](std::size_t cells) { return cells < head; });
  return lacks_corner || is_whole ? "" : "missing_cells";
}

/// Lines with full-width blanks are rows when a head stands over figures, or several stand in each.
bool are_rows(const Page& page, const std::vector<Row>& rows) {
  if (rows.front().separator != Separator::wide) return true;
  if (rows.size() > 2 && figures_of(page, rows.front().cells) == 0 && figures_of(page, rows[1].cells) > 0) return true;
  return std::all_of(rows.begin() + 1, rows.end(), [&](const Row& row) { return figures_of(page, row.cells) > 1; });
}

/// The last sentence of a line.
Span last_sentence(const Page& page, Span line) {
  std::uint32_t start = line.end - 1;
  while (start > line.start && !is_full_stop(page.text[start - 1])) --start;
  return trim(page, {start, line.end});
}

/// Whether the note opens the line, or stands behind a label such as 编制单位：某局.
bool is_note_line(const Page& page, Span line, Span note) {
  return note.start == line.start || (page.contains({line.start, note.start}, U':') && line.length() <= longest_cell);
}

/// 12345热线: a name that begins with digits
bool names_hotline(const Page& page, Span cell) {
  const lexicon::Hit* hotline = page.lexicon.longest_at(page.scan, cell.start, page.categories.hotline);
  return hotline != nullptr && hotline->end < cell.end &&
         page.lexicon.longest_at(page.scan, hotline->end, page.categories.hotline_rest) != nullptr;
}

/// A figure that is no month or day: 3月 heads a column.
bool is_value(const Page& page, Span cell) {
  constexpr std::u32string_view times = U"年月日";
  return is_figure(page, cell) && times.find(page.text[cell.end - 1]) == std::u32string_view::npos;
}

/// Where the cells of a line stand, in halves of a Chinese character.
std::vector<text::Stretch> places_of(const Page& page, const std::vector<Span>& cells) {
  std::uint32_t at = cells.front().start;
  while (at > 0 && !is_line_break(page.text[at - 1])) --at;
  double width = 0;
  const auto width_up_to = [&](std::uint32_t end) {
    for (; at < end; ++at) width += page.raw[at] < 0x80 ? 1 : 2;
    return width;
  };
  std::vector<text::Stretch> places;
  for (const Span cell : cells) {
    const double left = width_up_to(cell.start);
    places.push_back({left, width_up_to(cell.end), is_value(page, cell), page.contains(cell, U':')});
  }
  return places;
}

/// Whether the figures of each column stand in line, by one of their edges or their middle. Where they do not, blanks only part cells,
/// and the place of a figure tells no column.
bool are_in_line(const Page& page, const std::vector<std::vector<Span>>& rows, const std::vector<std::vector<text::Stretch>>& places,
                 const text::Columns& columns) {
  struct Extent {
    double least = std::numeric_limits<double>::max();
    double most = std::numeric_limits<double>::lowest();
    void add(double at) {
      least = std::min(least, at);
      most = std::max(most, at);
    }
    [[nodiscard]] bool is_line() const {
      constexpr double same = 0.5;  // of half a Chinese character
      return most - least <= same;
    }
  };
  std::vector<std::array<Extent, 3>> lines(columns.count);
  std::vector<bool> has_figure(columns.count);
  for (std::size_t row = 0; row < rows.size(); ++row)
    for (std::size_t i = 1; i < rows[row].size(); ++i) {
      if (!is_figure(page, rows[row][i])) continue;
      const text::Stretch& place = places[row][i];
      auto& line = lines[columns.of[row][i]];
      line[0].add(place.left);
      line[1].add(place.right);
      line[2].add((place.left + place.right) / 2);
      has_figure[columns.of[row][i]] = true;
    }
  for (std::size_t column = 0; column < columns.count; ++column)
    if (has_figure[column] && std::none_of(lines[column].begin(), lines[column].end(), [](const Extent& edge) { return edge.is_line(); }))
      return false;
  return true;
}

/// Whether the rows with all cells have each in its column.
bool agree(const std::vector<std::vector<Span>>& rows, const text::Columns& columns, std::size_t widest) {
  if (columns.count > widest) return true;
  return std::all_of(rows.begin(), rows.end(), [&](const auto& row) {
    const auto& of = columns.of[static_cast<std::size_t>(&row - rows.data())];
    return row.size() != widest || (of.front() == 0 && of.back() + 1 == widest);
  });
}

/// Whether names that reach over several rows stand in the first of them: else the rows above the first name have none.
bool begin_with_name(const text::Columns& columns, std::size_t heads) {
  return columns.stubs < 2 || heads == columns.of.size() || columns.of[heads].front() == 0;
}

bool in_own_rows(const text::Columns& columns) {
  for (std::size_t row = 0; row < columns.row.size(); ++row)
    if (std::any_of(columns.row[row].begin(), columns.row[row].end(), [&](std::size_t own) { return own != row; })) return false;
  return true;
}

/// Whether the heads have all cells, but for an empty corner, so that cells may be counted where their places tell nothing.
bool are_whole(const std::vector<std::vector<Span>>& rows, std::size_t heads, std::size_t widest) {
  const auto is_full = [&](const auto& row) { return row.size() == widest; };
  if (std::all_of(rows.begin(), rows.begin() + static_cast<std::ptrdiff_t>(heads), is_full)) return true;
  return heads == 1 && rows.front().size() + 1 == widest && std::all_of(rows.begin() + 1, rows.end(), is_full);
}

/// Gives rows that are held apart by blanks their empty cells, where the places of the others tell which these are: each figure stands
/// below or above the texts of one column and in line with its figures, and the rows with all cells agree. Gives why it is open otherwise.
std::string_view align(const Page& page, std::vector<std::vector<Span>>& rows) {
  std::vector<std::vector<text::Stretch>> places;
  std::size_t widest = 0;
  for (const auto& row : rows) {
    places.push_back(places_of(page, row));
    widest = std::max(widest, row.size());
  }
  const auto is_body = [&](const auto& row) {
    return std::any_of(row.begin() + 1, row.end(), [&](Span cell) { return is_value(page, cell); });
  };
  const auto heads = static_cast<std::size_t>(std::find_if(rows.begin(), rows.end(), is_body) - rows.begin());
  const text::Columns columns = text::columns_of(places, heads);
  const bool told = columns.sure && columns.count >= widest && columns.count <= widest + 1 && agree(rows, columns, widest) &&
                    are_in_line(page, rows, places, columns) && in_own_rows(columns) && begin_with_name(columns, heads);
  if (!told) return are_whole(rows, heads, widest) ? "" : "missing_cells";
  for (std::size_t row = 0; row < rows.size(); ++row) {
    std::vector<Span> cells;
    for (std::size_t i = 0; i < rows[row].size(); ++i) {
      const Span cell = rows[row][i];
      while (cells.size() < columns.of[row][i]) cells.push_back({cell.start, cell.start});
      cells.push_back(cell);
    }
    const std::uint32_t end = rows[row].back().end;
    cells.resize(columns.count, {end, end});
    rows[row] = std::move(cells);
  }
  return "";
}

/// Whether each cell of the row with fewer cells begins or ends where one of the other does, or reaches over its middle.
bool stands_in(const Page& page, const Row& a, const Row& b) {
  constexpr std::size_t most = 200;  // cells
  if (std::max(a.cells.size(), b.cells.size()) > most) return false;
  std::vector<text::Stretch> wide = places_of(page, a.cells);
  std::vector<text::Stretch> narrow = places_of(page, b.cells);
  if (wide.size() < narrow.size()) std::swap(wide, narrow);
  return std::all_of(narrow.begin(), narrow.end(), [&](const text::Stretch& cell) {
    return std::any_of(wide.begin(), wide.end(), [&](const text::Stretch& other) {
      const double middle = (other.left + other.right) / 2;
      return cell.left == other.left || cell.right == other.right || (cell.left < middle && middle < cell.right);
    });
  });
}

bool belongs(const Page& page, const Row& first, const Row& next) {
  if (next.separator == Separator::none || next.separator != first.separator) return false;
  const std::size_t widest = std::max(first.cells.size(), next.cells.size());
  const std::size_t narrowest = std::min(first.cells.size(), next.cells.size());
  if (first.at_ends || next.at_ends) return widest == narrowest;
  if (first.separator == Separator::wide) return next.cells.size() <= first.cells.size() + 1;
  // Menus have bars between their words; a bar behind each last cell as well is of a table that was made text.
  if (first.separator == Separator::bar && first.opened && !next.opened && widest != narrowest) return false;
  if (first.closed && next.closed) return true;
  return first.separator == Separator::tab || widest - narrowest <= 1 ||
         (first.separator == Separator::spaces && stands_in(page, first, next));
}

/// Where rows begin without a bar, one ahead of the first text stands behind an empty cell.
void begin_as(const Row& first, Row& next) {
  if (next.separator != Separator::bar || first.separator != Separator::bar || first.opened || !next.opened) return;
  if (next.cells.empty() || next.cells.size() >= first.cells.size()) return;
  const std::uint32_t start = next.cells.front().start;
  next.cells.insert(next.cells.begin(), {start, start});
}

/// 受理120件: digits that are no year
bool holds_figure(const Page& page, Span cell) {
  if (cell.length() == 0 || is_year_label(page, cell) || names_hotline(page, cell)) return false;
  const std::u32string_view text = page.of(cell);
  return std::any_of(text.begin(), text.end(), is_digit) && !first_year_in(page, cell);
}

/// The same where the head stands behind an empty corner, which the first row that begins without a bar tells: it has a name, figures and
/// one cell more.
void begin_as_body(const Page& page, std::vector<Row>& heads, const Row& next) {
  const auto is_head = [&](const Row& row) {
    return row.separator == Separator::bar && row.opened && row.closed == next.closed && row.cells.size() + 1 == next.cells.size() &&
           std::none_of(row.cells.begin(), row.cells.end(), [&](Span cell) { return holds_figure(page, cell); });
  };
  if (next.separator != Separator::bar || next.opened || figures_of(page, next.cells) == 0 || is_figure(page, next.cells.front()) ||
      !std::all_of(heads.begin(), heads.end(), is_head))
    return;
  for (Row& head : heads) {
    const std::uint32_t start = head.cells.front().start;
    head.cells.insert(head.cells.begin(), {start, start});
    head.opened = false;
  }
}

/// Gives the row the empty cells that end the one before it, where these are all that it lacks: pages leave them out.
void end_as(const Row& before, Row& next) {
  if (next.separator != Separator::bar || before.separator != Separator::bar || next.cells.size() >= before.cells.size()) return;
  const auto lacking = before.cells.begin() + static_cast<std::ptrdiff_t>(next.cells.size());
  const bool empty = std::all_of(lacking, before.cells.end(), [](Span cell) { return cell.length() == 0; });
  const std::uint32_t end = next.cells.back().end;
  if (empty && lacking[-1].length() > 0) next.cells.resize(before.cells.size(), {end, end});
}

/// A short text that stands alone and not where lines begin: within the head of a table the heading of some columns.
bool is_lone_head(const Page& page, const Block& block) {
  constexpr std::uint32_t longest = 20;
  const Span line = block.span;
  return block.kind == BlockKind::paragraph && line.length() <= longest && line.start > whole_line(page, line).start &&
         !page.contains(line, U'。') && !page.contains(line, U':');
}

/// Whether a line right above a table looks like a row of its head, but is not like the others.
bool lacks_head(const Page& page, const std::vector<Block>& blocks, std::size_t first) {
  if (first == 0 || blocks[first - 1].kind != BlockKind::paragraph || page.contains(blocks[first - 1].span, U':')) return false;
  const Span between = {blocks[first - 1].span.end, blocks[first].span.start};
  const auto breaks = std::count_if(page.text.begin() + between.start, page.text.begin() + between.end, is_line_break);
  if (breaks != 1) return false;
  const Row row = read_row(page, blocks[first - 1]);
  if (row.separator == Separator::wide) return !marker_at(page, row.cells.front().start, row.cells.front().end);
  return row.separator == Separator::spaces || is_lone_head(page, blocks[first - 1]);
}

/// The widest of the first rows of figures below heads of several rows. Held apart by blanks, the rows of a head need not be like each
/// other, only like what is below them.
std::optional<Row> row_below_heads(const Page& page, const std::vector<Block>& blocks, std::size_t first, const Row& head) {
  constexpr std::size_t most_heads = 4;
  constexpr std::size_t most_rows = 8;
  if (head.separator != Separator::spaces || figures_of(page, head.cells) > 0) return std::nullopt;
  std::optional<Row> widest;
  std::size_t heads = 1;
  std::size_t body = 0;
  bool stands = false;
  for (std::size_t i = first + 1; i < blocks.size() && body < most_rows; ++i) {
    Row row = read_row(page, blocks[i]);
    const bool lone = row.separator == Separator::none && body == 0 && is_lone_head(page, blocks[i]);
    if (row.separator != Separator::spaces && !lone) break;
    const bool figures = !lone && figures_of(page, row.cells) > 0;
    if (!figures && body == 0 && ++heads > most_heads) return std::nullopt;
    if (!figures) continue;
    ++body;
    stands = stands || stands_in(page, row, head);
    if (!widest || row.cells.size() > widest->cells.size()) widest = std::move(row);
  }
  return stands && widest->cells.size() >= head.cells.size() ? widest : std::nullopt;
}

/// A short line between two rows of a table that names the rows behind it: 其中：, 二、街道. What is behind it has no head of its own.
bool names_group(const Page& page, const std::vector<Block>& blocks, std::size_t i, const Row& first) {
  if (i + 1 >= blocks.size() || blocks[i].kind != BlockKind::paragraph) return false;
  const Span line = blocks[i].span;
  if (line.length() > longest_group || page.contains(line, U'。') || unit_note_in(page, line).length() > 0) return false;
  const Row next = read_row(page, blocks[i + 1]);
  if (next.separator != first.separator || next.cells.size() != first.cells.size() || figures_of(page, next.cells) == 0) return false;
  return first.separator != Separator::spaces || (line.start == whole_line(page, line).start && stands_in(page, first, next));
}

/// Lines of furniture at the ends of a run of rows are no rows of it, unless they are as wide as the others and hold no label; at its
/// end they hold a figure as well.
void trim_furniture(const Page& page, std::vector<Row>& rows, std::size_t& first, std::size_t& end) {
  const auto label = [&](const Row& row) {
    return std::any_of(row.cells.begin(), row.cells.end(), [&](Span cell) { return page.contains(cell, U':'); });
  };
  const auto parted = [&](const Row& row, const Row& neighbour) {
    return row.furniture && (neighbour.furniture || label(row) || row.cells.size() != neighbour.cells.size());
  };
  while (rows.size() > 1 && parted(rows.front(), rows[1])) {
    rows.erase(rows.begin());
    ++first;
  }
  while (rows.size() > 1 &&
         (parted(rows.back(), rows[rows.size() - 2]) || (rows.back().furniture && figures_of(page, rows.back().cells) == 0))) {
    rows.pop_back();
    --end;
  }
}

/// The only cell of a row that holds anything.
std::optional<Span> lone_cell(const Row& row) {
  const auto filled = [](Span cell) { return cell.length() > 0; };
  const auto found = std::find_if(row.cells.begin(), row.cells.end(), filled);
  return std::count_if(row.cells.begin(), row.cells.end(), filled) == 1 ? std::optional(*found) : std::nullopt;
}

/// 附件1, 某县2016年经费情况统计表, 单位：万元 in a row of its own: a line that stands before the table.
bool stands_before_table(const Page& page, Span cell) {
  constexpr std::u32string_view annex = U"附";
  return page.text[cell.end - 1] == U'表' || page.ends_with(cell, page.categories.title_word) || unit_note_in(page, cell).length() > 0 ||
         (page.of(cell).starts_with(annex) && cell.length() < longest_group / 4);
}

/// Takes such rows off the table; their blocks become lines of text.
void part_lines_before(const Page& page, std::vector<Row>& rows, std::vector<Block>& blocks, std::size_t& first) {
  while (rows.size() > 2 && (rows.front().separator == Separator::bar || rows.front().separator == Separator::tab)) {
    const auto cell = lone_cell(rows.front());
    if (!cell || !stands_before_table(page, *cell)) return;
    blocks[first++].span = *cell;
    rows.erase(rows.begin());
  }
}

bool is_value_cell(const Page& page, Span cell) {
  const CellKind kind = kind_of(page, cell);
  return kind == CellKind::figure || kind == CellKind::nothing;
}

/// Whether a row of a table heads those behind it: words alone, one for each figure of the next row. So goes a table on that is wider than
/// its page.
bool heads_anew(const Page& page, const std::vector<Row>& rows, std::size_t i) {
  constexpr std::ptrdiff_t fewest = 3;
  if (i + 1 == rows.size() || (rows[i].separator != Separator::bar && rows[i].separator != Separator::tab)) return false;
  const auto filled = [](Span cell) { return cell.length() > 0; };
  const std::vector<Span>& head = rows[i].cells;
  const std::vector<Span>& next = rows[i + 1].cells;
  if (std::count_if(head.begin(), head.end(), filled) < fewest || head.size() != next.size()) return false;
  for (std::size_t column = 0; column < head.size(); ++column) {
    if (filled(head[column]) != filled(next[column])) return false;
    if (filled(head[column]) && (kind_of(page, head[column]) != CellKind::words || !is_value_cell(page, next[column]))) return false;
  }
  return true;
}

/// Behind the rows that go on below the head of the row `from`: up to the next head below figures.
std::size_t part_end(const Page& page, const std::vector<Row>& rows, std::size_t from) {
  bool figures = false;
  std::size_t end = from + 1;
  for (; end < rows.size(); ++end) {
    figures = figures || figures_of(page, rows[end - 1].cells) > 0;
    if (figures && heads_anew(page, rows, end)) break;
  }
  return end;
}

bool have_one_width(std::span<const Row> rows) {
  return std::all_of(rows.begin(), rows.end(), [&](const Row& row) { return row.cells.size() == rows.front().cells.size(); });
}

/// The figures of the first column count the rows: they are no values.
bool are_numbered(const Page& page, std::span<const Row> rows) {
  return page.of(rows.front().cells.front()) == U"1" && (rows.size() == 1 || page.of(rows[1].cells.front()) == U"2");
}

/// Puts the columns of a part that goes on below another head behind those of the table, where it has as many rows of figures and no names.
bool unfold(const Page& page, std::span<const Row> part, std::vector<Row>& table, std::size_t body) {
  constexpr std::size_t most_heads = 4;
  if (body == 0 || body > most_heads || part.size() != table.size() - body + 1 || !have_one_width(part) || !have_one_width(table))
    return false;
  const auto is_named = [&](const Row& row) { return kind_of(page, row.cells.front()) == CellKind::words; };
  const bool repeats = page.of(part.front().cells.front()) == page.of(table[body - 1].cells.front());
  if (repeats || std::any_of(part.begin() + 1, part.end(), is_named) || are_numbered(page, part.subspan(1))) return false;
  std::uint64_t cells = 0;
  for (const Row& row : table) cells += row.cells.size() + part.front().cells.size();
  require_within(&Limits::cells, cells);
  for (std::size_t row = 0; row < table.size(); ++row) {
    std::vector<Span>& own = table[row].cells;
    const std::uint32_t end = own.back().end;
    const std::size_t from = row + 1 >= body ? row + 1 - body : part.size();  // of the part, its head below the last of the table's
    for (std::size_t column = 0; column < part.front().cells.size(); ++column)
      own.push_back(from < part.size() ? part[from].cells[column] : Span{end, end});
  }
  return true;
}

/// Of the blocks from `first` up to `end`.
struct Lines {
  std::size_t first = 0;
  std::size_t end = 0;
};

void add_grid(const Page& page, std::vector<Block>& blocks, Lines lines, std::vector<Row> rows, std::vector<Grid>& grids) {
  Grid grid;
  const std::size_t first = lines.first;
  const auto index = static_cast<std::int32_t>(grids.size());
  for (std::size_t line = first; line < lines.end; ++line) {
    blocks[line].kind = BlockKind::table_row;
    blocks[line].grid = index;
  }
  for (Row& row : rows) grid.rows.push_back(std::move(row.cells));
  grid.by_blanks = rows.front().separator == Separator::spaces || rows.front().separator == Separator::wide;
  if (rows.front().separator == Separator::spaces) grid.doubt = lacks_head(page, blocks, first) ? "missing_cells" : align(page, grid.rows);
  if (rows.front().separator == Separator::wide) grid.doubt = lacks_head(page, blocks, first) ? "missing_cells" : doubt_of(grid.rows);
  add_context(page, blocks, first, index, grid);
  grids.push_back(std::move(grid));
}

}  // namespace

std::vector<Span> cut_at_single(const Page& page, Span line, char32_t separator) {
  std::vector<Span> cells;
  bool apart = false;  // what the last cell has
  std::uint32_t start = line.start;
  for (std::uint32_t i = line.start; i <= line.end; ++i) {
    if (i < line.end && page.raw[i] != separator) continue;
    const bool letter = i == start + 1 && is_han(page.text[start]);
    if (letter && apart && is_blank(page.text[start - 1])) {
      cells.back().end = i;
    } else {
      cells.push_back({start, i});
      apart = has_letters_apart(page.of(cells.back()));
    }
    start = i + 1;
  }
  return cells;
}

Span whole_line(const Page& page, Span span) {
  while (span.start > 0 && is_line_space(page.text[span.start - 1])) --span.start;
  while (span.end < page.text.size() && is_line_space(page.text[span.end])) ++span.end;
  return span;
}

bool has_letters_apart(std::u32string_view cell) {
  for (std::size_t i = 0; i < cell.size(); ++i) {
    if (!is_han(cell[i]) && !is_blank(cell[i])) return false;
    if (i > 0 && is_han(cell[i]) && is_han(cell[i - 1])) return false;
  }
  return true;
}

bool is_spaced_out(std::u32string_view cell) { return has_letters_apart(cell) && std::any_of(cell.begin(), cell.end(), is_blank); }

std::u32string squeezed(std::u32string_view text) {
  std::u32string rest;
  for (const char32_t c : text)
    if (!is_blank(c)) rest += c;
  return rest;
}

Span unit_note_in(const Page& page, Span line) {
  Span note;
  if (page.contains(line, U'。')) return note;
  for (const lexicon::Hit& hit : page.scan.starting_in(line)) {
    if (hit.end >= line.end || !page.lexicon.is(hit.word, page.categories.unit_note)) continue;
    const bool opens = hit.start == line.start || page.text[hit.start - 1] == U'(' || page.text[hit.start - 1] == U')' ||
                       is_blank(page.text[hit.start - 1]);
    if (!opens || (page.at(hit.end) != U':' && page.at(hit.end) != U' ')) continue;
    note = {hit.start, line.end};
  }
  while (note.length() > 0 && page.text[note.end - 1] == U')') --note.end;
  return note;
}

std::uint32_t behind_signs(const Page& page, Span cell) {
  constexpr std::u32string_view signs = U"-+(≥≤><↑↓▲▼±";
  std::uint32_t at = cell.start;
  while (at < cell.end) {
    std::uint32_t end = signs.find(page.text[at]) != std::u32string_view::npos ? at + 1 : at;
    for (const lexicon::Hit& hit : page.scan.starting_at(at))
      if (hit.end <= cell.end && page.lexicon.is_any(hit.word, page.categories.qualifiers)) end = std::max(end, hit.end);
    if (end == at) break;
    at = end;
  }
  return at;
}

bool is_nothing(const Page& page, Span cell) {
  constexpr std::u32string_view marks = U"-~…×*/\\.·—―_–X";
  const std::u32string_view text = page.of(cell);
  if (std::all_of(text.begin(), text.end(), [&](char32_t c) { return is_blank(c) || marks.find(c) != marks.npos; })) return true;
  const lexicon::Hit* word = page.lexicon.longest_at(page.scan, cell.start, page.categories.nothing);
  return word != nullptr && word->end == cell.end;
}

bool is_figure(const Page& page, Span cell) {
  if (cell.length() == 0 || is_year_label(page, cell) || is_date(page, cell) || marker_at(page, cell.start, cell.end)) return false;
  if (names_hotline(page, cell)) return false;
  const std::uint32_t at = behind_signs(page, cell);
  const bool code = page.at(at) == U'0' && at + 1 < cell.end && is_digit(page.text[at + 1]);
  return at < cell.end && is_digit(page.text[at]) && !code;
}

std::ptrdiff_t figures_of(const Page& page, const std::vector<Span>& cells) {
  if (cells.empty()) return 0;
  return std::count_if(cells.begin() + 1, cells.end(), [&](Span cell) { return is_figure(page, cell); });
}

void add_context(const Page& page, std::vector<Block>& blocks, std::size_t first, std::int32_t index, Grid& grid) {
  std::size_t before = first;
  for (std::size_t notes = 0; notes < most_notes && before > 0 && blocks[before - 1].kind == BlockKind::paragraph; ++notes) {
    const Span note = unit_note_in(page, blocks[before - 1].span);
    const bool numbers = is_number_of_table(page, blocks[before - 1].span);
    if (!numbers && (note.length() == 0 || !is_note_line(page, blocks[before - 1].span, note))) break;
    if (grid.unit_note.length() == 0) grid.unit_note = note;
    --before;
    blocks[before].kind = BlockKind::table_row;
    blocks[before].grid = index;
  }
  if (before == 0 || blocks[before - 1].kind != BlockKind::paragraph) return;
  grid.caption = last_sentence(page, blocks[before - 1].span);
  if (grid.unit_note.length() == 0) grid.unit_note = unit_note_in(page, blocks[before - 1].span);
  // Or the note stands above the name of the table.
  const bool named = grid.caption.length() == blocks[before - 1].span.length() && grid.caption.length() <= longest_group;
  if (grid.unit_note.length() > 0 || !named || before < 2 || blocks[before - 2].kind != BlockKind::paragraph) return;
  const Span note = unit_note_in(page, blocks[before - 2].span);
  if (note.length() > 0 && is_note_line(page, blocks[before - 2].span, note)) grid.unit_note = note;
}

std::vector<Grid> find_grids(const Page& page, std::vector<Block>& blocks) {
  std::vector<Grid> grids;
  find_barred(page, blocks, grids);
  std::size_t stacked = 0;  // up to here lines that hold one cell each were looked for
  for (std::size_t i = 0; i < blocks.size();) {
    if (const std::size_t behind = find_spaced(page, blocks, i, grids); behind > i) {
      i = behind;
      continue;
    }
    if (i >= stacked) stacked = find_stacked(page, blocks, i, grids);
    std::vector<Row> rows = {read_row(page, blocks[i])};
    const std::optional<Row> below = row_below_heads(page, blocks, i, rows.front());
    const auto pattern = [&]() -> const Row& { return below ? *below : rows.front(); };
    std::size_t first = i;
    std::size_t end = i + 1;
    bool body = figures_of(page, rows.front().cells) > 0;
    while (pattern().separator != Separator::none && end < blocks.size()) {
      Row next = read_row(page, blocks[end]);
      begin_as(rows.front(), next);
      begin_as_body(page, rows, next);
      end_as(rows.back(), next);
      const bool like_last = next.separator == Separator::spaces && rows.back().cells.size() > 1 && belongs(page, rows.back(), next);
      body = body || figures_of(page, next.cells) > 0;
      if (like_last || belongs(page, pattern(), next))
        rows.push_back(std::move(next));
      else if (next.separator == Separator::none &&
               ((below && !body && is_lone_head(page, blocks[end])) || names_group(page, blocks, end, rows.front())))
        rows.push_back({rows.front().separator, false, false, false, false, {blocks[end].span}});
      else
        break;
      ++end;
    }
    const bool short_run = end - i <= most_notes && pattern().separator == Separator::spaces;
    const std::size_t next_line = i + 1;
    i = std::max(end, next_line);
    std::uint64_t cells = 0;
    for (const Row& row : rows) cells += row.cells.size();
    require_within(&Limits::cells, cells);
    trim_furniture(page, rows, first, end);
    part_lines_before(page, rows, blocks, first);
    const bool figures = std::any_of(rows.begin(), rows.end(), [&](const Row& row) {
      return row.separator != Separator::none && !row.furniture && figures_of(page, row.cells) > 0;
    });
    if (!figures && short_run) i = next_line;  // a line about the table may look like the first row of its head
    if (!figures || !are_rows(page, rows) || (rows.size() < 2 && !stands_alone(page, rows.front()))) continue;
    for (std::size_t from = 0; from < rows.size();) {
      const auto row = [&](std::size_t i) { return rows.begin() + static_cast<std::ptrdiff_t>(i); };
      const std::size_t lines = from;
      from = part_end(page, rows, from);
      std::vector<Row> table(row(lines), row(from));
      const auto body = static_cast<std::size_t>(
          std::find_if(table.begin(), table.end(), [&](const Row& of) { return figures_of(page, of.cells) > 0; }) - table.begin());
      while (from < rows.size()) {
        const std::size_t end = part_end(page, rows, from);
        if (!unfold(page, std::span<const Row>(rows).subspan(from, end - from), table, body)) break;
        from = end;
      }
      add_grid(page, blocks, {first + lines, first + from}, std::move(table), grids);
    }
  }
  find_cells(page, blocks, grids);
  return grids;
}

}  // namespace zhibiao::layout
