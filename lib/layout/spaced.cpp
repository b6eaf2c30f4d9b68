// Tables whose rows are lines with one blank between two cells, as they are left when a page is copied. No place tells a column: what is
// written must have a cell for each.
#include <algorithm>

#include "layout/page.hpp"
#include "lexicon/table_heads.hpp"

namespace zhibiao::layout {

namespace {

constexpr std::uint32_t longest_line = 240;  // code points
constexpr std::size_t most_head_lines = 4;

struct Line {
  std::size_t first = 0;  // its blocks
  std::size_t end = 0;
  std::vector<Span> cells;
  std::size_t names = 0;    // cells of words that it begins with
  std::size_t figures = 0;  // cells behind them that hold a figure or a mark for none
  bool filled = false;      // one of them holds a figure
};

bool on_one_line(const Page& page, Span a, Span b) {
  const std::u32string_view between = page.text.substr(a.end, b.start - a.end);
  return std::none_of(between.begin(), between.end(), is_line_break);
}

/// The line of the block, which marks within it may have cut into several; without cells where it is no row of such a table.
Line line_at(const Page& page, const std::vector<Block>& blocks, std::size_t first) {
  Line line;
  line.first = first;
  line.end = first + 1;
  while (line.end < blocks.size() && on_one_line(page, blocks[line.end - 1].span, blocks[line.end].span)) ++line.end;
  const auto is_text = [](const Block& block) { return block.kind == BlockKind::paragraph; };
  if (!std::all_of(blocks.begin() + static_cast<std::ptrdiff_t>(first), blocks.begin() + static_cast<std::ptrdiff_t>(line.end), is_text))
    return line;
  const Span span = {blocks[first].span.start, blocks[line.end - 1].span.end};
  const std::u32string_view text = page.of(span);
  if (span.length() > longest_line || text.find_first_of(U"。,;!?\t|") != text.npos || text.find(U"  ") != text.npos) return line;
  if (whole_line(page, span).start != span.start && page.contains(whole_line(page, span), U'\t')) return line;
  line.cells = cut_at_single(page, span, U' ');
  while (line.names < line.cells.size() && kind_of(page, line.cells[line.names]) == CellKind::words) ++line.names;
  for (std::size_t i = line.names; i < line.cells.size(); ++i) {
    const CellKind kind = kind_of(page, line.cells[i]);
    if (kind == CellKind::words) return {line.first, line.end, {}, 0, 0, false};
    line.filled = line.filled || kind != CellKind::nothing;
    ++line.figures;
  }
  return line;
}

/// Several cells of words, or of years behind the first, none of which labels something.
bool is_head(const Page& page, const Line& line) {
  if (line.cells.size() < 2 || line.names == 0) return false;
  return std::all_of(line.cells.begin(), line.cells.end(), [&](Span cell) {
    const CellKind kind = kind_of(page, cell);
    const bool label = page.contains(cell, U':') && !page.contains(cell, U'(');
    return (kind == CellKind::words || kind == CellKind::year) && !label && furniture_of(page, cell) == Furniture::none;
  });
}

bool is_row(const Line& line) { return line.names > 0 && line.filled; }

bool is_stub_head(const Page& page, Span cell) {
  const lexicon::Hit* hit = page.lexicon.longest_at(page.scan, cell.start, page.categories.stub_head);
  return hit != nullptr && hit->end == cell.end;
}

/// 其中：, （二）街道: a name without figures, before another row
bool names_group(const Page& page, const std::vector<Block>& blocks, const Line& line, std::size_t figures) {
  if (line.cells.size() != 1 || line.names != 1 || line.end >= blocks.size()) return false;
  const Span cell = line.cells.front();
  if (page.text[cell.end - 1] != U':' && !marker_at(page, cell.start, cell.end)) return false;
  const Line next = line_at(page, blocks, line.end);
  return is_row(next) && next.figures == figures;
}

void take(std::vector<Block>& blocks, const Line& line, std::int32_t grid) {
  for (std::size_t i = line.first; i < line.end; ++i) {
    blocks[i].kind = BlockKind::table_row;
    blocks[i].grid = grid;
  }
}

Span empty_before(Span cell) { return {cell.start, cell.start}; }

/// Where the columns of the rows are those of the head.
enum class Shape : std::uint8_t { none, same, joined, no_corner };  // joined: one cell of the head stands over all names

Shape shape_of(const Page& page, const Line& head, const std::vector<Line>& rows) {
  const std::size_t names = rows.front().names;
  const std::size_t figures = rows.front().figures;
  bool same_names = true;
  for (const Line& row : rows) {
    if (row.figures == 0) continue;
    if (row.figures != figures) return Shape::none;
    same_names = same_names && row.names == names;
  }
  if (same_names && head.cells.size() == names + figures) return Shape::same;
  if (head.cells.size() == figures + 1) return Shape::joined;
  if (same_names && names == 1 && figures > 1 && head.cells.size() == figures && !is_stub_head(page, head.cells.front()))
    return Shape::no_corner;
  return Shape::none;
}

std::vector<Span> cells_of(const Line& row, Shape shape) {
  if (row.figures == 0 || shape != Shape::joined) return row.cells;
  std::vector<Span> cells = {{row.cells.front().start, row.cells[row.names - 1].end}};
  cells.insert(cells.end(), row.cells.begin() + static_cast<std::ptrdiff_t>(row.names), row.cells.end());
  return cells;
}

/// Rows with one figure each may be a list under a line of two words.
bool is_certain(const Page& page, const Line& head, const std::vector<Line>& rows) {
  const auto has_unit = [&](Span cell) { return page.contains(cell, U'('); };
  return rows.front().figures > 1 || is_stub_head(page, head.cells.front()) || has_unit(head.cells.back());
}

std::size_t find_plain(const Page& page, std::vector<Block>& blocks, const Line& head, std::vector<Grid>& grids) {
  std::vector<Line> rows;
  std::size_t at = head.end;
  while (at < blocks.size()) {
    Line row = line_at(page, blocks, at);
    if (!is_row(row) && (rows.empty() || !names_group(page, blocks, row, rows.front().figures))) break;
    at = row.end;
    rows.push_back(std::move(row));
  }
  if (rows.empty() || !is_certain(page, head, rows)) return head.first;
  const Shape shape = shape_of(page, head, rows);
  if (shape == Shape::none && (rows.size() < 2 || rows.front().figures < 2)) return head.first;
  if (shape == Shape::none && holds_cells(page, blocks, head.first - std::min(head.first, most_head_lines), at)) return head.first;
  Grid grid;
  const auto index = static_cast<std::int32_t>(grids.size());
  grid.by_blanks = true;
  if (shape == Shape::none) grid.doubt = "missing_cells";
  grid.rows.push_back(head.cells);
  if (shape == Shape::no_corner) grid.rows.back().insert(grid.rows.back().begin(), empty_before(head.cells.front()));
  take(blocks, head, index);
  for (const Line& row : rows) {
    grid.rows.push_back(cells_of(row, shape));
    take(blocks, row, index);
  }
  add_context(page, blocks, head.first, index, grid);
  grids.push_back(std::move(grid));
  return at;
}

/// The head of a fixed form over the lines from `first` on.
struct Form {
  bool may_have_names = false;
  std::vector<std::vector<Span>> rows;  // over the figures
  std::vector<Line> lines;
};

bool find_head(const std::vector<std::u32string>& texts, const std::vector<Span>& written, Form& form) {
  for (const lexicon::TableHead& head : lexicon::table_heads())
    for (const auto* order : {&head.high, &head.low}) {
      const auto found = head.find(texts, 0, *order);
      if (!found || found->end != texts.size()) continue;
      form.may_have_names = head.has_corner();
      form.rows = found->spans(empty_before(written.front()), [&](std::size_t text) { return written[text]; });
      return true;
    }
  return false;
}

std::optional<Form> form_at(const Page& page, const std::vector<Block>& blocks, std::size_t first) {
  Form form;
  std::vector<Span> written;
  std::vector<std::u32string> texts;
  for (std::size_t at = first; at < blocks.size() && form.lines.size() < most_head_lines; at = form.lines.back().end) {
    form.lines.push_back(line_at(page, blocks, at));
    if (form.lines.back().figures > 0 || form.lines.back().cells.empty()) break;
    for (const Span cell : form.lines.back().cells) {
      written.push_back(cell);
      texts.push_back(squeezed(page.of(cell)));
    }
    if (find_head(texts, written, form)) return form;
  }
  return std::nullopt;
}

/// Rows under the head of a fixed form: their names stand in a column for each style of marks, or in one.
void add_rows(const Page& page, const std::vector<Line>& rows, Grid& grid) {
  std::vector<std::vector<Span>> names;
  names.reserve(rows.size());
  for (const Line& row : rows) names.emplace_back(row.cells.begin(), row.cells.begin() + static_cast<std::ptrdiff_t>(row.names));
  const bool several = std::any_of(names.begin(), names.end(), [](const auto& row) { return row.size() > 1; });
  const auto columns = several ? columns_by_marks(page, names) : std::nullopt;
  std::size_t depth = names.front().empty() ? 0 : 1;
  for (std::size_t row = 0; columns && row < rows.size(); ++row)
    for (const std::size_t column : (*columns)[row]) depth = std::max(depth, column + 1);
  for (auto& head : grid.rows) head.insert(head.begin(), depth, empty_before(head.front()));
  for (std::size_t row = 0; row < rows.size(); ++row) {
    std::vector<Span> cells = cells_of(rows[row], names[row].empty() ? Shape::same : Shape::joined);
    if (columns) {
      std::vector<Span> placed(depth, empty_before(names[row].front()));
      for (std::size_t name = 0; name < names[row].size(); ++name) placed[(*columns)[row][name]] = names[row][name];
      placed.insert(placed.end(), cells.begin() + 1, cells.end());
      cells = std::move(placed);
    }
    grid.rows.push_back(std::move(cells));
  }
}

std::size_t find_form(const Page& page, std::vector<Block>& blocks, std::size_t first, std::vector<Grid>& grids) {
  std::optional<Form> form = form_at(page, blocks, first);
  if (!form) return first;
  std::vector<Line> rows;
  std::size_t at = form->lines.back().end;
  while (at < blocks.size()) {
    Line row = line_at(page, blocks, at);
    const bool named = row.names > 0;
    if (!row.filled || row.figures != form->rows.front().size() || (named && !form->may_have_names)) break;
    if (!rows.empty() && named != (rows.front().names > 0)) break;
    at = row.end;
    rows.push_back(std::move(row));
    if (!named) break;
  }
  if (rows.empty()) return first;
  Grid grid;
  const auto index = static_cast<std::int32_t>(grids.size());
  grid.by_blanks = true;
  grid.rows = std::move(form->rows);
  for (const Line& line : form->lines) take(blocks, line, index);
  add_rows(page, rows, grid);
  for (const Line& row : rows) take(blocks, row, index);
  add_context(page, blocks, first, index, grid);
  grids.push_back(std::move(grid));
  return at;
}

}  // namespace

std::size_t find_spaced(const Page& page, std::vector<Block>& blocks, std::size_t first, std::vector<Grid>& grids) {
  const Line line = line_at(page, blocks, first);
  if (line.cells.empty() || line.figures > line.names) return first;
  if (const std::size_t end = find_form(page, blocks, first, grids); end > first) return end;
  return is_head(page, line) ? find_plain(page, blocks, line, grids) : first;
}

}  // namespace zhibiao::layout
