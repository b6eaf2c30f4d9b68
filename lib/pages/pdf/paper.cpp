#include "pages/pdf/paper.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <map>
#include <set>
#include <utility>

#include "pages/pdf/ruled.hpp"
#include "pages/raised.hpp"
#include "text/characters.hpp"
#include "text/columns.hpp"
#include "text/utf8.hpp"

namespace zhibiao::pages {
namespace {

struct PaperLine {
  std::vector<Piece> cells;    // parts of the line with wide gaps between them
  std::vector<Piece> phrases;  // parts with any gap between them
  std::size_t page = 0;
  double left = 0;
  double right = 0;
  double top = 0;
  double bottom = 0;
  bool is_row = false;   // of a table
  std::u32string table;  // a whole one, as lines with TABs, of which the rules show the cells; there are no parts then
  int column = 0;        // of a page that is set in columns: 1 or 2; else 0
  double column_left = 0;
  double column_right = 0;

  [[nodiscard]] double size() const { return bottom - top; }
  [[nodiscard]] bool is_table() const { return !table.empty(); }
};

using Lines = std::vector<PaperLine>;

using text::is_digit;

bool is_word(char32_t c) { return is_digit(c) || text::is_latin(c); }

// Programs set a quarter of the letters' size between Chinese characters and digits by themselves; a space is half of it or more.
bool has_space_between(const Piece& left, const Piece& right, double size) {
  const double gap = right.left - left.right;
  const bool words = is_word(left.text.back()) && is_word(right.text.front());
  return gap > size * (words ? 0.1 : 0.35);
}

// Small letters above the foot of the line: an exponent, or the mark of a note.
bool is_raised(const Piece& piece, const Piece& before) {
  constexpr double smaller = 0.8;
  const double size = before.bottom - before.top;
  return piece.bottom - piece.top < size * smaller && piece.bottom < before.bottom - size * 0.1 && piece.left - before.right < size / 2;
}

// Puts a piece behind what stands before it, or apart from it; `gap`: how wide the gap between two parts is, in letters.
void append_to(std::vector<Piece>& parts, Piece piece, double size, double gap) {
  Piece& part = parts.back();
  if (is_raised(piece, part)) {
    part.text += text::to_code_points(set_raised(text::to_utf8(part.text), text::to_utf8(piece.text), {}));
  } else if (piece.left - part.right > size * gap) {
    parts.push_back(std::move(piece));
    return;
  } else {
    if (has_space_between(part, piece, size)) part.text += U' ';
    part.text += piece.text;
  }
  part.right = std::max(part.right, piece.right);
}

void append_piece(PaperLine& line, Piece piece) {
  constexpr double cell_gap = 1.8;    // two ideographic spaces are text
  constexpr double phrase_gap = 0.6;  // a space is half a letter
  const double size = line.size();
  line.top = std::min(line.top, piece.top);
  line.bottom = std::max(line.bottom, piece.bottom);
  line.right = std::max(line.right, piece.right);
  append_to(line.phrases, piece, size, phrase_gap);
  append_to(line.cells, std::move(piece), size, cell_gap);
}

PaperLine line_of(std::vector<Piece> pieces, std::size_t page) {
  std::stable_sort(pieces.begin(), pieces.end(), [](const Piece& a, const Piece& b) { return a.left < b.left; });
  PaperLine line;
  line.page = page;
  line.left = pieces.front().left;
  line.right = pieces.front().right;
  line.top = pieces.front().top;
  line.bottom = pieces.front().bottom;
  line.phrases.push_back(pieces.front());
  line.cells.push_back(std::move(pieces.front()));
  for (std::size_t i = 1; i < pieces.size(); ++i) append_piece(line, std::move(pieces[i]));
  return line;
}

double middle(const Piece& piece) { return (piece.top + piece.bottom) / 2; }

double height(const Piece& piece) { return piece.bottom - piece.top; }

// Small letters above a line that each stand right behind a piece of it.
bool are_raised(const std::vector<Piece>& small, const std::vector<Piece>& line) {
  std::vector<double> ends;
  ends.reserve(line.size());
  for (const Piece& piece : line) ends.push_back(piece.right);
  std::sort(ends.begin(), ends.end());
  return std::all_of(small.begin(), small.end(), [&](const Piece& piece) {
    const auto end = std::lower_bound(ends.begin(), ends.end(), piece.left - height(line.front()) / 2);
    return end != ends.end() && *end < piece.left + height(line.front()) / 2 &&
           is_raised(piece, {0, *end, line.front().top, line.front().bottom, {}}) && piece.bottom > line.front().top;
  });
}

// Pieces at one height are one line.
Lines lines_of(std::vector<Piece> pieces, std::size_t page) {
  std::stable_sort(pieces.begin(), pieces.end(), [](const Piece& a, const Piece& b) { return middle(a) < middle(b); });
  std::vector<std::vector<Piece>> rows;
  for (Piece& piece : pieces) {
    const bool next =
        rows.empty() || middle(piece) > std::min(rows.back().back().bottom, (rows.back().front().bottom + middle(rows.back().front())) / 2);
    if (next) rows.emplace_back();
    rows.back().push_back(std::move(piece));
  }
  Lines lines;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    if (i + 1 < rows.size() && are_raised(rows[i], rows[i + 1])) {
      std::move(rows[i].begin(), rows[i].end(), std::back_inserter(rows[i + 1]));
    } else {
      lines.push_back(line_of(std::move(rows[i]), page));
    }
  }
  return lines;
}

/// Lines at both sides of a gap that goes down the page are two columns of prose. A table of two columns has no long full lines on both.
class ProseColumns {
 public:
  explicit ProseColumns(const Lines& lines) {
    Lines pairs;
    for (const PaperLine& line : lines)
      if (line.cells.size() == 2 && is_long(line, line.cells.front()) && is_long(line, line.cells.back())) pairs.push_back(line);
    if (pairs.size() < fewest || pairs.size() * 2 < lines.size()) return;
    for (const PaperLine& line : pairs) {
      edges_[0] = std::min(edges_[0], line.cells.front().left);
      edges_[1] = std::max(edges_[1], line.cells.front().right);
      edges_[2] = std::min(edges_[2], line.cells.back().left);
      edges_[3] = std::max(edges_[3], line.cells.back().right);
    }
    const auto full = std::count_if(pairs.begin(), pairs.end(), [&](const PaperLine& line) {
      return edges_[1] - line.cells.front().right < line.size() * ragged && line.cells.back().left - edges_[2] < line.size() * ragged;
    });
    found_ = edges_[1] < edges_[2] && static_cast<std::size_t>(full) * 3 >= pairs.size() * 2;
  }

  /// Down the first column and then down the second, up to a line that goes over both.
  [[nodiscard]] Lines in_order(Lines lines) const {
    if (!found_) return lines;
    Lines ordered;
    std::array<Lines, 2> columns;
    const auto close = [&] {
      for (Lines& column : columns) {
        std::move(column.begin(), column.end(), std::back_inserter(ordered));
        column.clear();
      }
    };
    for (PaperLine& line : lines) {
      if (line.is_table() ||
          std::any_of(line.phrases.begin(), line.phrases.end(), [&](const Piece& phrase) { return goes_over(phrase); })) {
        close();
        ordered.push_back(std::move(line));
        continue;
      }
      for (const std::size_t side : {0U, 1U}) {
        std::vector<Piece> pieces;
        std::copy_if(line.phrases.begin(), line.phrases.end(), std::back_inserter(pieces),
                     [&](const Piece& phrase) { return (phrase.left >= (edges_[1] + edges_[2]) / 2) == (side == 1); });
        if (pieces.empty()) continue;
        PaperLine& part = columns[side].emplace_back(line_of(std::move(pieces), line.page));
        part.column = static_cast<int>(side) + 1;
        part.column_left = edges_[2 * side];
        part.column_right = edges_[2 * side + 1];
      }
    }
    close();
    return ordered;
  }

 private:
  static constexpr std::size_t fewest = 6;  // lines
  static constexpr double shortest = 12;    // letters of a line of prose
  static constexpr double ragged = 3;       // letters, an indent among them

  static bool is_long(const PaperLine& line, const Piece& cell) { return cell.right - cell.left >= line.size() * shortest; }
  [[nodiscard]] bool goes_over(const Piece& phrase) const { return phrase.left < edges_[1] && phrase.right > edges_[2]; }

  std::array<double, 4> edges_ = {std::numeric_limits<double>::max(), 0, std::numeric_limits<double>::max(), 0};
  bool found_ = false;
};

/// The text of a cell: its lines one behind the other. Two figures stay apart.
std::u32string text_of(const RuledCell& cell, const PaperPage& page, std::size_t number) {
  std::vector<Piece> pieces;
  for (const std::size_t i : cell.pieces) pieces.push_back(page.pieces[i]);
  std::u32string text;
  for (const PaperLine& line : lines_of(std::move(pieces), number))
    for (const Piece& part : line.cells) {
      const bool apart = &part != line.cells.data() || (!text.empty() && is_word(text.back()) && is_word(part.text.front()));
      text += (apart ? U" " : U"") + part.text;
    }
  return text;
}

/// A table as one line of the page.
PaperLine line_of(const RuledTable& table, const PaperPage& page, std::size_t number) {
  std::vector<std::vector<std::u32string>> cells(table.rows, std::vector<std::u32string>(table.columns));
  for (const RuledCell& cell : table.cells) cells[cell.row][cell.column] = text_of(cell, page, number);
  PaperLine line;
  line.page = number;
  line.left = table.left;
  line.right = table.right;
  line.top = table.top;
  line.bottom = table.bottom;
  for (const auto& row : cells)
    for (std::size_t column = 0; column < row.size(); ++column)
      line.table += (column > 0 ? U"\t" : line.table.empty() ? U"" : U"\n") + row[column];
  return line;
}

/// The lines of a page from above, ruled tables among them.
Lines lines_of(const PaperPage& page, std::size_t number) {
  const std::vector<RuledTable> tables = ruled_tables(page);
  std::vector<bool> taken(page.pieces.size());
  Lines ruled;
  for (const RuledTable& table : tables) {
    for (const RuledCell& cell : table.cells)
      for (const std::size_t i : cell.pieces) taken[i] = true;
    ruled.push_back(line_of(table, page, number));
  }
  std::vector<Piece> others;
  for (std::size_t i = 0; i < page.pieces.size(); ++i)
    if (!taken[i]) others.push_back(page.pieces[i]);
  Lines lines = lines_of(std::move(others), number);
  for (PaperLine& table : ruled) {
    const auto below = std::find_if(lines.begin(), lines.end(), [&](const PaperLine& line) { return line.top >= table.top; });
    lines.insert(below, std::move(table));
  }
  return lines;
}

Lines in_reading_order(Lines lines) {
  const ProseColumns columns(lines);
  return columns.in_order(std::move(lines));
}

std::u32string without_digits(const PaperLine& line) {
  std::u32string text;
  for (const Piece& cell : line.cells) {
    std::copy_if(cell.text.begin(), cell.text.end(), std::back_inserter(text), [](char32_t c) { return !is_digit(c) && c != U' '; });
  }
  return text;
}

// Drops what the first or last lines of the pages have in common but for a number, and a number that stands alone there.
class Margins {
 public:
  explicit Margins(const std::vector<PaperPage>& pages) : pages_(pages) {}

  void count(const Lines& lines) {
    for (const PaperLine* line : ends_of(lines))
      if (!line->is_table()) ++times_[without_digits(*line)];
  }

  void drop_from(Lines& lines) const {
    while (!lines.empty() && is_marginal(lines.front())) lines.erase(lines.begin());
    while (!lines.empty() && is_marginal(lines.back())) lines.pop_back();
  }

 private:
  static std::set<const PaperLine*> ends_of(const Lines& lines) {
    if (lines.empty()) return {};
    return {&lines.front(), &lines.back()};
  }

  [[nodiscard]] bool is_marginal(const PaperLine& line) const {
    constexpr double margin = 0.12;  // of the page's height
    if (line.is_table()) return false;
    constexpr std::size_t longest_number = 6;
    const double height = pages_[line.page].height;
    if (line.bottom > height * margin && line.top < height * (1 - margin)) return false;
    const std::u32string rest = without_digits(line);
    const bool marks_only = rest.find_first_not_of(U"-–—―·•~/") == std::u32string::npos;
    const bool number = line.cells.size() == 1 && marks_only && line.cells.front().text.size() <= longest_number + rest.size();
    const auto found = times_.find(rest);
    return number || (found != times_.end() && found->second * 2 > pages_.size() && pages_.size() > 1);
  }

  const std::vector<PaperPage>& pages_;
  std::map<std::u32string, std::size_t> times_;
};

// The outermost edge at which a good part of the lines begin (`outwards` -1) or end (1); `shortest`: of them, in letters.
template <class Edge>
double usual(const Lines& lines, double size, double shortest, int outwards, Edge edge) {
  constexpr std::size_t part = 4;                        // of the lines at the most frequent edge
  std::map<long, std::pair<std::size_t, double>> edges;  // by distance inwards
  std::size_t most = 0;
  for (const PaperLine& line : lines) {
    if (line.is_row || line.is_table() || line.column > 0 || line.right - line.left < size * shortest) continue;
    auto& [count, place] = edges[std::lround(edge(line) / size) * -outwards];
    most = std::max(most, ++count);
    place = edge(line);
  }
  const auto found = std::find_if(edges.begin(), edges.end(), [&](const auto& entry) { return entry.second.first * part >= most; });
  return found == edges.end() ? 0 : found->second.second;
}

double usual_size(const Lines& lines) {
  std::vector<double> sizes;
  for (const PaperLine& line : lines)
    if (!line.is_table()) sizes.push_back(line.size());
  if (sizes.empty()) return 1;
  std::nth_element(sizes.begin(), sizes.begin() + static_cast<std::ptrdiff_t>(sizes.size() / 2), sizes.end());
  return std::max(sizes[sizes.size() / 2], 1.0);
}

bool overlap(const PaperLine& line, const PaperLine& next) {
  return line.page == next.page && line.column == next.column && next.top < line.bottom - next.size() * 0.1;
}

bool near(const PaperLine& line, const PaperLine& next) {
  constexpr double widest_gap = 1.2;  // letters
  return line.page == next.page && next.top - line.bottom < line.size() * widest_gap;
}

// A short text above a row, not in the middle of it and not at its end, where notes stand: the heading of some columns. `below`: the line
// behind the row, which may be of it.
bool is_over_some(const PaperLine& line, const PaperLine& row, const PaperLine* below) {
  constexpr double longest = 12;  // letters
  const bool both = below != nullptr && overlap(row, *below);
  const double left = both ? std::min(row.left, below->left) : row.left;
  const double right = both ? std::max(row.right, below->right) : row.right;
  const auto off = [&](double from, double to) { return std::abs(line.left + line.right - from - to) / 2; };
  const bool over_one =
      std::any_of(row.phrases.begin(), row.phrases.end(), [&](const Piece& text) { return off(text.left, text.right) < line.size() / 4; });
  return line.phrases.size() == 1 && line.right - line.left < line.size() * longest && near(line, row) &&
         line.left > row.phrases.front().right && (right - line.right > line.size() || over_one) && off(left, right) > line.size() / 2 &&
         line.phrases.front().text.find_first_of(U":：") == std::u32string::npos;
}

// Whether a line beside a row is one as well: it has any gaps, stands at the same height, or is a short name between rows.
bool is_beside_row(const PaperLine& line, const PaperLine& row, const PaperLine* beyond) {
  constexpr double longest_name = 20;  // letters
  const PaperLine& upper = line.top < row.top ? line : row;
  const PaperLine& lower = line.top < row.top ? row : line;
  if (line.page != row.page || line.is_table()) return false;
  if (line.phrases.size() > 1 || overlap(upper, lower)) return true;
  const bool heads = &line == &upper && line.left > row.phrases.front().right && near(upper, lower);  // an empty corner, and one column
  if (heads && row.phrases.size() == 2) return true;
  if (beyond == nullptr || line.right - line.left > line.size() * longest_name || !near(upper, lower)) return false;
  return beyond->phrases.size() > 1 && near(line.top < beyond->top ? line : *beyond, line.top < beyond->top ? *beyond : line);
}

// Two lines one below the other with wide gaps, or two side by side at nearly the same height, begin a table.
void mark_rows(Lines& lines) {
  const auto beyond = [&](std::size_t i) { return i < lines.size() ? &lines[i] : nullptr; };
  for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
    if (lines[i].is_table() || lines[i + 1].is_table()) continue;
    const bool gaps = lines[i].cells.size() > 1 && lines[i + 1].cells.size() > 1;
    const bool beside = overlap(lines[i], lines[i + 1]) && (lines[i].right < lines[i + 1].left || lines[i + 1].right < lines[i].left);
    if (gaps || beside) lines[i].is_row = lines[i + 1].is_row = true;
  }
  for (std::size_t i = 1; i < lines.size(); ++i)
    if (lines[i - 1].is_row && is_beside_row(lines[i], lines[i - 1], beyond(i + 1))) lines[i].is_row = true;
  for (std::size_t i = lines.size(); i-- > 1;)
    if (lines[i].is_row && (is_beside_row(lines[i - 1], lines[i], beyond(i - 2)) || is_over_some(lines[i - 1], lines[i], beyond(i + 1))))
      lines[i - 1].is_row = true;
}

std::u32string with_spaces(const PaperLine& line) {
  std::u32string text;
  for (const Piece& cell : line.cells) text += (text.empty() ? U"" : U" ") + cell.text;
  return text;
}

// Whether two texts stand one below the other.
bool share_column(const Piece& a, const Piece& b) { return a.left < b.right && b.left < a.right; }

// The texts of the rows that lines make. A name that is set in the middle of several lines stands at the height of two of them; the second
// line of a wrapped one goes on with the first.
class Rows {
 public:
  void add(const PaperLine& line) {
    if (last_ == nullptr || !overlap(*last_, line) || !fits(line)) {
      rows.push_back(line.phrases);
      last_texts_ = line.phrases.size();
      first_ = last_ = &line;
      return;
    }
    std::vector<Piece>& row = rows.back();
    const std::size_t before = row.size();
    for (const Piece& phrase : line.phrases) {
      const auto above = std::find_if(row.begin(), row.end(), [&](const Piece& text) { return share_column(text, phrase); });
      if (above == row.end()) {
        row.push_back(phrase);
        continue;
      }
      above->text += phrase.text;
      above->bottom = std::max(above->bottom, phrase.bottom);
      above->left = std::min(above->left, phrase.left);
      above->right = std::max(above->right, phrase.right);
    }
    last_texts_ = row.size() - before;
    last_ = &line;
  }

  std::vector<std::vector<Piece>> rows;

 private:
  // Beside all texts of the row; or a single line that goes on with one of them, which is not of the line right before it.
  [[nodiscard]] bool fits(const PaperLine& line) const {
    constexpr std::size_t most = 200;  // texts of a row that has another line
    const std::vector<Piece>& row = rows.back();
    if (row.size() > most || line.phrases.size() > most) return false;
    const auto apart = [&](const Piece& text) {
      return std::none_of(line.phrases.begin(), line.phrases.end(), [&](const Piece& phrase) { return share_column(text, phrase); });
    };
    if (std::all_of(row.begin(), row.end(), apart)) return overlap(*first_, line);
    const auto before = row.end() - static_cast<std::ptrdiff_t>(last_texts_);
    return line.phrases.size() == 1 && before != row.begin() && last_texts_ > 0 && std::all_of(before, row.end(), apart);
  }

  const PaperLine* first_ = nullptr;  // of the last row
  const PaperLine* last_ = nullptr;
  std::size_t last_texts_ = 0;  // at the end of the last row, of the line before
};

// Nothing but digits and what stands among them
bool is_figure(const Piece& text) {
  return text.text.find_first_of(U"0123456789") != std::u32string::npos &&
         text.text.find_first_not_of(U"0123456789.,，%％-－+ ") == std::u32string::npos;
}

// 单位：万元
bool is_note(const Piece& text) { return text.text.find_first_of(U":：") != std::u32string::npos; }

constexpr double widest_gap = 400;  // in halves of a letter

// Lines that keep the places of their texts, where these do not decide which columns they belong to.
std::u32string set_as_columns(const std::vector<std::vector<Piece>>& rows, double size) {
  std::u32string text;
  for (const std::vector<Piece>& row : rows) {
    if (&row != rows.data()) text += U'\n';
    double width = 0;  // in halves of a letter
    for (const Piece& piece : row) {
      const double place = size > 0 ? piece.left / size * 2 : 0;  // a broken document may have letters without height
      const double gap = std::clamp(place - width, width > 0 ? 2.0 : 0.0, widest_gap);
      text.append(static_cast<std::size_t>(gap), U' ').append(piece.text);
      width += std::floor(gap);
      for (const char32_t c : piece.text) width += c < 0x80 ? 1 : 2;
    }
  }
  return text;
}

// Names that are set in the middle of the rows that they name: which is the first of these.
class RowNames {
 public:
  RowNames(const std::vector<std::vector<Piece>>& rows, std::size_t heads, text::Columns& columns)
      : rows_(rows), heads_(heads), columns_(columns) {}

  // Whether all is told. The last column of names has one in each row, but for totals.
  bool place() {
    for (std::size_t column = 0; column + 1 < columns_.stubs; ++column)
      for (std::size_t row = heads_; row < rows_.size();) {
        std::size_t end = row;
        while (end < rows_.size() && has(end, columns_.stubs - 1)) ++end;
        if (end > row && !place(column, row, end)) return false;
        row = std::max(end, row + 1);
      }
    return true;
  }

 private:
  struct Name {
    std::size_t row = 0, text = 0;
    double middle = 0;
  };

  [[nodiscard]] bool has(std::size_t row, std::size_t column) const {
    const auto& of = columns_.of[row];
    return std::find(of.begin(), of.end(), column) != of.end();
  }

  // The middle of a row: of its last text, which is a figure if it has any
  [[nodiscard]] double middle_of(std::size_t row) const { return middle(rows_[row].back()); }

  bool place(std::size_t column, std::size_t first, std::size_t end) {
    std::vector<Name> names;
    for (std::size_t row = first; row < end; ++row)
      for (std::size_t i = 0; i < rows_[row].size(); ++i)
        if (columns_.of[row][i] == column) names.push_back({row, i, middle(rows_[row][i])});
    const bool codes = std::any_of(names.begin(), names.end(), [&](const Name& name) { return is_figure(rows_[name.row][name.text]); });
    if (names.empty() || codes || names.size() == end - first) return true;
    const double off = (middle_of(end - 1) - middle_of(first)) / static_cast<double>(end - first - 1) / 4;
    std::vector<std::size_t> firsts;
    std::size_t row = first;
    for (const Name& name : names) {
      if (row == end) return stand_first(names, first, off);  // those before it have all rows
      firsts.push_back(row);
      std::size_t last = row;
      while (last + 1 < end && (middle_of(row) + middle_of(last)) / 2 < name.middle - off) ++last;
      if (std::abs((middle_of(row) + middle_of(last)) / 2 - name.middle) > off) return stand_first(names, first, off);
      row = last + 1;
    }
    if (row < end) return stand_first(names, first, off);
    for (std::size_t i = 0; i < names.size(); ++i) columns_.row[names[i].row][names[i].text] = firsts[i];
    return true;
  }

  // Or each beside the first of its rows
  [[nodiscard]] bool stand_first(const std::vector<Name>& names, std::size_t first, double off) const {
    return names.front().row == first &&
           std::all_of(names.begin(), names.end(), [&](const Name& name) { return std::abs(middle_of(name.row) - name.middle) <= off; });
  }

  const std::vector<std::vector<Piece>>& rows_;
  std::size_t heads_;
  text::Columns& columns_;
};

// The rows of a table as lines with TABs.
std::u32string set_table(const PaperLine* first, std::size_t count) {
  Rows table;
  for (std::size_t i = 0; i < count; ++i) table.add(first[i]);
  std::vector<std::vector<text::Stretch>> places;
  for (std::vector<Piece>& row : table.rows) {
    std::stable_sort(row.begin(), row.end(), [](const Piece& a, const Piece& b) { return a.left < b.left; });
    places.emplace_back();
    for (const Piece& text : row) places.back().push_back({text.left, text.right, is_figure(text), is_note(text)});
  }
  const auto is_body = [](const std::vector<Piece>& row) { return std::any_of(row.begin(), row.end(), is_figure); };
  const auto heads = std::find_if(table.rows.begin(), table.rows.end(), is_body) - table.rows.begin();
  text::Columns columns = text::columns_of(places, static_cast<std::size_t>(heads));
  if (!columns.sure || !RowNames(table.rows, static_cast<std::size_t>(heads), columns).place())
    return set_as_columns(table.rows, first->size());
  std::vector<std::vector<std::u32string>> cells(table.rows.size(), std::vector<std::u32string>(columns.count));
  for (std::size_t row = 0; row < table.rows.size(); ++row)
    for (std::size_t i = 0; i < table.rows[row].size(); ++i) cells[columns.row[row][i]][columns.of[row][i]] += table.rows[row][i].text;
  std::u32string text;
  for (const auto& row : cells)
    for (std::size_t column = 0; column < row.size(); ++column) text += (column > 0 ? U"\t" : text.empty() ? U"" : U"\n") + row[column];
  return text;
}

// 3. … 三、… （三）… behind the end of a sentence: papers without an indent part their paragraphs by nothing else.
bool begins_item(std::u32string_view text) {
  constexpr std::size_t longest = 3;
  constexpr std::u32string_view numerals = U"0123456789一二三四五六七八九十";
  if (text.starts_with(U'（') || text.starts_with(U'(')) text.remove_prefix(1);
  const std::size_t end = std::min(text.find_first_not_of(numerals), text.size());
  if (end == 0 || end > longest || end + 1 >= text.size()) return false;
  return std::u32string_view(U"、．.）)").find(text[end]) != std::u32string_view::npos && !is_digit(text[end + 1]);
}

bool ends_sentence(std::u32string_view text) { return std::u32string_view(U"。！？；：").find(text.back()) != std::u32string_view::npos; }

// How many letters wide the number or word at the beginning is, with the marks that cling to it: it moves to the next line as a whole.
double unbreakable(std::u32string_view text) {
  const std::size_t word =
      std::min(text.find_first_not_of(U"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz.%％-"), text.size());
  const std::size_t marks = std::min(text.find_first_not_of(U"，。；：、？！）》”", word), text.size()) - word;
  return 0.6 * static_cast<double>(word) + static_cast<double>(marks);
}

class Joiner {
 public:
  Joiner(const Lines& lines, std::size_t pages) : lines_(lines) {
    size_ = usual_size(lines);
    left_ = usual(lines, size_, 0, -1, [](const PaperLine& line) { return line.left; });
    right_ = usual(lines, size_, 10, 1, [](const PaperLine& line) { return line.right; });
    result_.page_starts.assign(pages, 0);
  }

  PaperText run() {
    std::size_t page = 0;
    for (std::size_t i = 0; i < lines_.size();) {
      const PaperLine& line = lines_[i];
      if (i > 0 && !goes_on(lines_[i - 1], line)) result_.text += U'\n';
      for (; page <= line.page; ++page) result_.page_starts[page] = static_cast<std::uint32_t>(result_.text.size());
      const std::size_t count = rows_from(i);
      if (line.is_table())
        result_.text += line.table;
      else if (count == 0)
        append(line);
      else
        result_.text += set_table(&lines_[i], count);
      i += std::max<std::size_t>(count, 1);
    }
    if (!lines_.empty()) result_.text += U'\n';
    for (; page < result_.page_starts.size(); ++page) result_.page_starts[page] = static_cast<std::uint32_t>(result_.text.size());
    return std::move(result_);
  }

 private:
  [[nodiscard]] bool goes_on(const PaperLine& line, const PaperLine& next) const {
    constexpr double same_size = 0.2;   // part by which letters of one size differ
    constexpr double widest_gap = 2.0;  // letters between lines
    if (line.is_row || next.is_row || line.is_table() || next.is_table()) return false;
    const bool same = std::abs(next.size() - line.size()) < line.size() * same_size;
    const bool near = next.page != line.page || next.top - line.bottom < size_ * widest_gap;
    return same && near && (is_title(line, next) || is_paragraph(line, next));
  }

  // A paragraph goes on when its line is full and the next one starts where lines start.
  [[nodiscard]] bool is_paragraph(const PaperLine& line, const PaperLine& next) const {
    constexpr double reach = 1.6;  // letters that may be missing at the end of a full line
    const double right = line.column > 0 ? line.column_right : right_;
    const double left = next.column > 0 ? next.column_left : std::min(left_, line.left);
    const bool full = line.right > right - size_ * (reach + unbreakable(next.cells.front().text));
    const bool starts_left = next.left < left + size_;
    const bool item = ends_sentence(line.cells.back().text) && begins_item(next.cells.front().text);
    return full && starts_left && !item;
  }

  // So does a long title that is centred; what stands in brackets or begins with a figure below it is a note or a date.
  [[nodiscard]] bool is_title(const PaperLine& line, const PaperLine& next) const {
    const bool long_enough = (line.right - line.left) * 2 > right_ - left_;
    const char32_t first = next.cells.front().text.front();
    const bool note = std::u32string_view(U"（(〔[【—-").find(first) != std::u32string_view::npos || is_digit(first);
    return line.page == next.page && long_enough && !note && is_centred(line) && is_centred(next);
  }

  [[nodiscard]] bool is_centred(const PaperLine& line) const {
    const double before = line.left - left_;
    const double behind = right_ - line.right;
    return line.column == 0 && line.cells.size() == 1 && before > size_ * 1.5 && std::abs(before - behind) < size_;
  }

  // How many lines from this one on are rows of one table; those on another page begin anew, so that each page knows where it begins.
  [[nodiscard]] std::size_t rows_from(std::size_t i) const {
    std::size_t end = i;
    while (end < lines_.size() && lines_[end].is_row && lines_[end].page == lines_[i].page) ++end;
    return end - i;
  }

  void append(const PaperLine& line) {
    const std::u32string text = with_spaces(line);
    const bool words = !result_.text.empty() && is_word(result_.text.back()) && !is_digit(result_.text.back()) && is_word(text.front());
    result_.text += words ? U" " + text : text;
  }

  const Lines& lines_;
  double size_ = 1;
  double left_ = 0;
  double right_ = 0;
  PaperText result_;
};

}  // namespace

PaperText put_together(const std::vector<PaperPage>& pages) {
  std::vector<Lines> by_page;
  Margins margins(pages);
  for (std::size_t page = 0; page < pages.size(); ++page) {
    by_page.push_back(lines_of(pages[page], page));
    margins.count(by_page.back());
  }
  Lines lines;
  for (Lines& some : by_page) {
    margins.drop_from(some);
    Lines ordered = in_reading_order(std::move(some));
    std::move(ordered.begin(), ordered.end(), std::back_inserter(lines));
  }
  mark_rows(lines);
  return Joiner(lines, pages.size()).run();
}

}  // namespace zhibiao::pages
