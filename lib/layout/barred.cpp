// Tables between bars whose lines were broken at every cell: a bar alone begins a row, each cell has a line and mostly a bar behind it.
#include <algorithm>
#include <iterator>

#include "layout/page.hpp"
#include "model/bounds.hpp"

namespace zhibiao::layout {

namespace {

constexpr std::size_t fewest_cells = 4;        // of a run that is a table
constexpr std::size_t most_broken = 3;         // lines of one cell
constexpr std::uint32_t longest_barred = 240;  // code points of a cell with a bar behind it: names of rows that say what is counted there

enum class Mark : std::uint8_t {
  none,
  lone,   ///< |
  empty,  ///< |||: so many empty cells
  cell,   ///< 合 计 |
};

struct Run {
  std::size_t first = 0;  // its blocks
  std::size_t end = 0;
  std::size_t lone = 0;
  std::size_t cells = 0;  // with a bar behind them
  std::size_t bare = 0;   // lines without one
};

bool is_short(const Page& page, const Block& block) {
  const std::u32string_view text = page.of(block.span);
  const bool names_row = text.ends_with(U'|') && std::none_of(text.begin(), text.end(), is_digit);
  return block.kind == BlockKind::paragraph && block.span.length() <= (names_row ? longest_barred : longest_cell) &&
         page.of(block.span).find_first_of(U"。!?;\t") == std::u32string_view::npos;
}

Mark mark_of(const Page& page, const Block& block) {
  if (!is_short(page, block)) return Mark::none;
  const std::u32string_view text = page.of(block.span);
  const std::size_t bar = text.find(U'|');
  if (bar == 0) return text.find_first_not_of(U'|') != text.npos ? Mark::none : text.size() == 1 ? Mark::lone : Mark::empty;
  return bar + 1 == text.size() ? Mark::cell : Mark::none;
}

bool is_bare(const Page& page, const Block& block) { return is_short(page, block) && !page.contains(block.span, U'|'); }

/// Behind lines without a bar that begin a cell, or are one between bars alone; `at` where they do neither.
std::size_t behind_bare(const Page& page, const std::vector<Block>& blocks, std::size_t at) {
  std::size_t next = at;
  while (next < blocks.size() && next < at + most_broken && is_bare(page, blocks[next])) ++next;
  if (next == at || next == blocks.size()) return at;
  const Mark behind = mark_of(page, blocks[next]);
  const bool alone = next == at + 1 && behind == Mark::lone && mark_of(page, blocks[at - 1]) == Mark::lone;
  const auto is_words = [&](const Block& block) { return kind_of(page, block.span) == CellKind::words; };
  const bool broken =
      behind == Mark::cell && blocks[next].span.end - blocks[at].span.start <= longest_cell &&
      std::all_of(blocks.begin() + static_cast<std::ptrdiff_t>(at), blocks.begin() + static_cast<std::ptrdiff_t>(next), is_words);
  return alone || broken ? next : at;
}

Run run_from(const Page& page, const std::vector<Block>& blocks, std::size_t first) {
  Run run{first, first, 0, 0, 0};
  while (run.end < blocks.size()) {
    const Mark mark = mark_of(page, blocks[run.end]);
    const std::size_t next = mark != Mark::none ? run.end + 1 : run.end > first ? behind_bare(page, blocks, run.end) : run.end;
    if (next == run.end) break;
    run.lone += mark == Mark::lone ? 1 : 0;
    run.cells += mark == Mark::cell ? 1 : 0;
    run.bare += mark == Mark::none ? next - run.end : 0;
    run.end = next;
  }
  return run;
}

Span without_bar(const Page& page, Span cell) {
  if (page.text[cell.end - 1] == U'|') --cell.end;
  return trim(page, cell);
}

using Rows = std::vector<std::vector<Span>>;

/// The cells between bars that stand alone.
Rows rows_of(const Page& page, const std::vector<Block>& blocks, const Run& run) {
  Rows rows(1);
  std::uint32_t start = 0;  // of a cell whose bar is still to come; 0 for none
  for (std::size_t i = run.first; i < run.end; ++i) {
    const Span line = blocks[i].span;
    const Mark mark = mark_of(page, blocks[i]);
    if (mark == Mark::lone && start != 0) rows.back().push_back(trim(page, {start, blocks[i - 1].span.end}));
    if (mark == Mark::lone && !rows.back().empty()) rows.emplace_back();
    if (mark == Mark::lone) start = 0;
    if (mark == Mark::empty) rows.back().insert(rows.back().end(), line.length(), Span{line.start, line.start});
    if (mark == Mark::none && start == 0) start = line.start;
    if (mark != Mark::cell) continue;
    rows.back().push_back(without_bar(page, {start == 0 ? line.start : start, line.end}));
    start = 0;
  }
  if (rows.back().empty()) rows.pop_back();
  return rows;
}

/// How many cells a row has, where the first row tells it: a title with empty cells behind it, in two lines or in the one before the run.
/// 0 where it does not.
std::size_t told_width(const Page& page, const std::vector<Block>& blocks, const Run& run) {
  if (mark_of(page, blocks[run.first]) == Mark::cell && run.first + 1 < run.end && mark_of(page, blocks[run.first + 1]) == Mark::empty)
    return 1 + blocks[run.first + 1].span.length();
  if (run.first == 0 || blocks[run.first - 1].kind != BlockKind::paragraph) return 0;
  const std::u32string_view title = page.of(blocks[run.first - 1].span);
  const std::size_t end = title.find(U'|', 1);
  if (title.front() != U'|' || end == title.npos || title.find_first_not_of(U"| ", end) != title.npos) return 0;
  return static_cast<std::size_t>(std::count(title.begin(), title.end(), U'|')) - 1;
}

/// The cells that have no bars alone between them, so many in a row; none where that does not come out even.
Rows rows_by_width(const Page& page, const std::vector<Block>& blocks, const Run& run, std::size_t width) {
  Rows rows(1);
  std::uint32_t start = 0;  // of a cell whose bar is still to come; 0 for none
  for (std::size_t i = run.first; i < run.end; ++i) {
    const Span line = blocks[i].span;
    const Mark mark = mark_of(page, blocks[i]);
    if (mark == Mark::none && start == 0) start = line.start;
    if (mark == Mark::none) continue;
    if (rows.back().size() == width) rows.emplace_back();
    if (mark == Mark::empty)
      rows.back().insert(rows.back().end(), line.length(), Span{line.start, line.start});
    else
      rows.back().push_back(without_bar(page, {start == 0 ? line.start : start, line.end}));
    start = 0;
    if (rows.back().size() > width) return {};
  }
  return rows;
}

/// Whether each row begins with a name, or with an empty cell.
bool are_named(const Page& page, const Rows& rows) {
  return std::all_of(rows.begin(), rows.end(),
                     [&](const auto& row) { return row.front().length() == 0 || kind_of(page, row.front()) == CellKind::words; });
}

Rows read_rows(const Page& page, const std::vector<Block>& blocks, const Run& run) {
  if (run.cells == 0) return {};
  if (run.lone > 0) return rows_of(page, blocks, run);
  const std::size_t width = told_width(page, blocks, run);
  Rows rows = width > 1 ? rows_by_width(page, blocks, run, width) : Rows();
  return are_named(page, rows) ? rows : Rows();
}

std::size_t width_of(const Rows& rows) {
  std::size_t width = 0;
  for (const auto& row : rows) width = std::max(width, row.size());
  return width;
}

/// The last cell of the last row, whose bar the end of the table took away.
void take_last_cell(const Page& page, const std::vector<Block>& blocks, Run& run, Rows& rows) {
  if (run.end == blocks.size() || rows.size() < 2 || rows.back().size() + 1 != width_of(rows) || !is_bare(page, blocks[run.end])) return;
  const CellKind kind = kind_of(page, blocks[run.end].span);
  if (kind != CellKind::figure && kind != CellKind::nothing) return;
  rows.back().push_back(blocks[run.end].span);
  ++run.end;
}

/// Whether every row from the first figure on has all cells, or is a name alone, behind a head.
bool are_whole(const Page& page, const Rows& rows) {
  const std::size_t width = width_of(rows);
  const auto body = std::find_if(rows.begin(), rows.end(), [&](const auto& row) {
    return std::any_of(row.begin(), row.end(), [&](Span cell) { return cell.length() > 0 && kind_of(page, cell) == CellKind::figure; });
  });
  return width > 1 && body != rows.begin() && body != rows.end() && std::all_of(body, rows.end(), [&](const auto& row) {
           return row.size() == width || (row.size() == 1 && kind_of(page, row.front()) == CellKind::words);
         });
}

void mark_table(std::vector<Block>& blocks, const Run& run, std::int32_t index) {
  for (std::size_t i = run.first; i < run.end; ++i) {
    blocks[i].kind = BlockKind::table_row;
    blocks[i].grid = index;
  }
}

bool is_bar(const Page& page, const Block& block) {
  const Mark mark = mark_of(page, block);
  return mark == Mark::lone || mark == Mark::empty;
}

}  // namespace

void find_barred(const Page& page, std::vector<Block>& blocks, std::vector<Grid>& grids) {
  std::vector<bool> dropped(blocks.size(), false);
  for (std::size_t i = 0; i < blocks.size();) {
    Run run = run_from(page, blocks, i);
    i = std::max(run.end, i + 1);
    if (run.cells + run.bare < fewest_cells) continue;
    Rows rows = read_rows(page, blocks, run);
    take_last_cell(page, blocks, run, rows);
    i = run.end;
    std::uint64_t cells = 0;
    for (const auto& row : rows) cells += row.size();
    require_within(&Limits::cells, cells);
    if (!are_whole(page, rows)) {
      for (std::size_t line = run.first; line < run.end; ++line) {
        dropped[line] = is_bar(page, blocks[line]);
        if (!dropped[line]) blocks[line].span = without_bar(page, blocks[line].span);
      }
      continue;
    }
    const auto index = static_cast<std::int32_t>(grids.size());
    mark_table(blocks, run, index);
    Grid grid;
    grid.rows = std::move(rows);
    add_context(page, blocks, run.first, index, grid);
    grids.push_back(std::move(grid));
  }
  std::size_t kept = 0;
  for (std::size_t i = 0; i < blocks.size(); ++i)
    if (!dropped[i]) blocks[kept++] = blocks[i];
  blocks.resize(kept);
}

}  // namespace zhibiao::layout
