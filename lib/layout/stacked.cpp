// Tables that lost their shape: the cells stand one below the other, each on a line of its own, and a blank line may be an empty cell.
#include <algorithm>
#include <array>
#include <set>

#include "layout/page.hpp"
#include "lexicon/table_heads.hpp"
#include "model/advance.hpp"

namespace zhibiao::layout {

namespace {

constexpr std::size_t widest = 30;             // columns
constexpr std::size_t farthest = 60;           // lines before the first figure among which a head is looked for
constexpr std::size_t least_nameless = 3;      // figures of a row that has no name
constexpr std::size_t least_figures_told = 4;  // lines of figures that are told when their table is not understood

using Kind = CellKind;

struct Line {
  Span span;
  Kind kind = Kind::blank;
  std::size_t first_block = 0;
  std::size_t block = 0;  // its last; of an empty line: that before it
  bool gap = false;       // empty lines stand before it
};

/// A table in a run of lines.
struct Stack {
  std::vector<std::vector<Span>> rows;
  std::size_t first = 0;  // its lines
  std::size_t end = 0;
  std::size_t figures = 0;  // lines of figures that are read
  std::string_view doubt;
};

bool is_stacked_line(const Page& page, const Block& block) {
  if (block.kind != BlockKind::paragraph || block.span.length() > longest_cell) return false;
  const std::u32string_view text = page.of(block.span);
  if (page.contains(whole_line(page, block.span), U'\t')) return false;
  if (text.find_first_of(U"。!?;|") != text.npos) return false;
  return text.find(U"  ") == text.npos || is_spaced_out(text);
}

/// 18岁以下, 18-35岁: what stands behind the first digits of a class of ages, which names a row.
bool names_class(std::u32string_view rest) {
  constexpr std::array<std::u32string_view, 4> ends = {U"岁以下", U"岁以上", U"岁及以下", U"岁及以上"};
  const bool range = rest.size() > 2 && (rest.front() == U'-' || rest.front() == U'~') && is_digit(rest[1]);
  const auto has_end = [&](std::u32string_view end) { return rest.ends_with(end); };
  return std::any_of(ends.begin(), ends.end(), has_end) || (range && rest.ends_with(U"岁"));
}

/// Digits with a sign before and a unit, a note or a comment in brackets behind them.
bool is_lone_figure(const Page& page, Span line) {
  if (!is_figure(page, line)) return false;
  constexpr std::u32string_view digits = U"0123456789., ";
  constexpr std::u32string_view no_unit = U"年月日号、:期届";
  constexpr std::size_t longest_unit = 4;
  const std::u32string_view text = page.of(line);
  const std::size_t first = behind_signs(page, line) - line.start;
  const std::size_t end = text.find_first_not_of(digits, first);
  if (end == text.npos) return true;
  std::u32string_view rest = text.substr(end);
  if (rest.find_first_of(no_unit) != rest.npos) return false;
  if (const std::size_t open = rest.find(U'('); open != rest.npos && rest.back() == U')') rest = rest.substr(0, open);
  return rest.size() <= longest_unit && !names_class(rest);
}

/// (宗) alone: the unit of the cell on the line before.
bool is_lone_unit(const Page& page, Span line) {
  constexpr std::uint32_t longest = 5;
  return line.length() <= longest && page.text[line.start] == U'(' && page.text[line.end - 1] == U')' &&
         !marker_at(page, line.start, line.end);
}

/// 行政许可实施数量（宗）
bool ends_with_unit(const Page& page, Span cell) {
  constexpr std::uint32_t longest = 5;
  const std::size_t open = page.of(cell).rfind(U'(');
  return page.text[cell.end - 1] == U')' && open != std::u32string_view::npos && open > 0 && cell.length() - open <= longest;
}

/// Line breaks between two lines.
std::size_t breaks_between(const Page& page, Span a, Span b) {
  std::size_t breaks = 0;
  for (std::uint32_t i = a.end; i < b.start; ++i)
    if (is_line_break(page.text[i]) && !(page.text[i] == U'\r' && page.at(i + 1) == U'\n')) ++breaks;
  return breaks;
}

/// The lines of the blocks from `first` on that can be cells, with the empty ones between them. Where all lines are set apart by empty
/// ones, only further ones are cells.
std::vector<Line> lines_of(const Page& page, const std::vector<Block>& blocks, std::size_t first) {
  std::vector<Line> lines;
  std::vector<std::size_t> breaks;
  for (std::size_t i = first; i < blocks.size() && is_stacked_line(page, blocks[i]); ++i) {
    if (!lines.empty() && lines.back().kind == Kind::words && is_lone_unit(page, blocks[i].span)) {
      lines.back().span.end = blocks[i].span.end;
      lines.back().block = i;
      continue;
    }
    if (!lines.empty()) breaks.push_back(breaks_between(page, lines.back().span, blocks[i].span));
    lines.push_back({blocks[i].span, kind_of(page, blocks[i].span), i, i, false});
  }
  if (breaks.empty()) return lines;
  const std::size_t step = std::max<std::size_t>(1, *std::min_element(breaks.begin(), breaks.end()));
  std::vector<Line> all = {lines.front()};
  for (std::size_t i = 1; i < lines.size(); ++i) {
    const std::size_t blanks = breaks[i - 1] % step == 0 && breaks[i - 1] > 0 ? breaks[i - 1] / step - 1 : 0;
    const std::uint32_t end = lines[i - 1].span.end;
    if (blanks <= widest) all.insert(all.end(), blanks, Line{{end, end}, Kind::blank, lines[i - 1].block, lines[i - 1].block, false});
    lines[i].gap = breaks[i - 1] > step;
    all.push_back(lines[i]);
  }
  return all;
}

/// What the lines that a reader is given are.
enum class Held : std::uint8_t {
  lines,
  cells,  ///< of lines that hold several: where rows begin in the text tells nothing, so only tables that say what they are are read
};

/// Finds the tables in one run of lines.
class Reader {
 public:
  Reader(const Page& page, std::vector<Line> lines, Held held) : page_(page), lines_(std::move(lines)), held_(held) {
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      text_of_.push_back(texts_.size());
      if (kind(i) == Kind::blank) continue;
      line_of_.push_back(i);
      texts_.push_back(is_words(i) ? squeezed(page_.of(lines_[i].span)) : U"");
    }
  }

  std::vector<Stack> run() {
    std::size_t at = 0;
    while (at < lines_.size()) {
      const auto form = next_form(at);
      const std::size_t stop = form ? form->first : lines_.size();
      while (at < stop) at = advance(at, read_one(at, stop));
      if (form) at = advance(form->first, read_form(*form));
    }
    return std::move(stacks_);
  }

 private:
  [[nodiscard]] Kind kind(std::size_t i) const { return lines_[i].kind; }
  [[nodiscard]] bool is_words(std::size_t i) const { return kind(i) == Kind::words; }
  [[nodiscard]] bool is_figure_line(std::size_t i) const { return kind(i) == Kind::figure; }
  [[nodiscard]] bool is_value_line(std::size_t i) const { return is_figure_line(i) || kind(i) == Kind::nothing; }
  [[nodiscard]] bool is_word_of(std::size_t i, lexicon::CategoryId category) const {
    const lexicon::Hit* hit = page_.lexicon.longest_at(page_.scan, lines_[i].span.start, category);
    return is_words(i) && hit != nullptr && hit->end == lines_[i].span.end;
  }
  [[nodiscard]] bool is_number_head(std::size_t i) const { return is_word_of(i, page_.categories.number_head); }
  [[nodiscard]] bool is_stub_head(std::size_t i) const { return is_word_of(i, page_.categories.stub_head) || is_number_head(i); }
  [[nodiscard]] bool is_word_column_head(std::size_t i) const {
    return is_word_of(i, page_.categories.unit_head) || is_word_of(i, page_.categories.note_head);
  }
  [[nodiscard]] std::optional<Marker> marker(std::size_t i) const { return marker_at(page_, lines_[i].span.start, lines_[i].span.end); }
  [[nodiscard]] std::size_t figures_in(std::size_t first, std::size_t end) const {
    std::size_t count = 0;
    for (std::size_t i = first; i < end; ++i) count += is_figure_line(i) ? 1 : 0;
    return count;
  }

  // --- tables under a head of one row

  struct Fit {
    std::size_t first = 0;  // of the head
    std::size_t body = 0;
    std::size_t width = 0;
    std::size_t end = 0;
    std::size_t rows = 0;
    bool by_name = false;             // the head begins with a word that heads the names of rows
    std::vector<std::size_t> groups;  // lines that name the rows behind them
    std::size_t names = 1;            // columns of words that each row begins with
    std::size_t sides = 1;            // how often the head says its cells, which stand over no name: 收案 | 受理 | 收案 | 受理
    std::vector<std::size_t> broken;  // lines that begin a name whose rest stands on the next one

    [[nodiscard]] bool lacks_corner() const { return sides > 1 || first + width > body; }
    [[nodiscard]] std::size_t head_end() const { return sides > 1 ? first + width - 1 : body; }
  };

  /// Reads the next table before `stop` or tells that one is not understood; gives the line behind it.
  std::size_t read_one(std::size_t from, std::size_t stop) {
    for (std::size_t i = from; i < stop; ++i) {
      if (!is_value_line(i) || (i > from && is_value_line(i - 1))) continue;
      auto fit = best_fit(from, i, stop);
      if (!fit) fit = nameless_fit(from, i, stop);
      if (fit) {
        const std::size_t end = add(*fit, from, stop);
        tell(from, stacks_.back().first);
        return end;
      }
      if (const std::size_t end = held_ == Held::lines ? pairs_end(from, i, stop) : 0; end > 0) {
        add_pairs(i - 1, end);
        return end;
      }
    }
    tell(from, stop);
    return stop;
  }

  /// The way in which most lines are a table whose first figure stands at `figure`; none when there are several.
  [[nodiscard]] std::optional<Fit> best_fit(std::size_t from, std::size_t figure, std::size_t stop) const {
    std::vector<Fit> fits;
    for (std::size_t first = figure; first-- > from && figure - first <= farthest && !is_value_line(first);) {
      if (!is_words(first) || !opens_head(from, first)) continue;
      for (const std::size_t names : {0, 1, 2})
        if (first + names + 2 <= figure)
          for (const std::size_t corner : {0, 1})
            if (const auto fit = fit_of(
                    {first, figure - names, figure - names - first + corner, 0, 0, is_stub_head(first), {}, names, 1, {}}, names, stop))
              fits.push_back(*fit);
      if (const auto fit = fit_of_sides(first, figure - 1, stop)) fits.push_back(*fit);
    }
    if (std::any_of(fits.begin(), fits.end(), [](const Fit& fit) { return fit.by_name; }))
      fits.erase(std::remove_if(fits.begin(), fits.end(), [](const Fit& fit) { return !fit.by_name; }), fits.end());
    else if (held_ == Held::cells)
      fits.erase(std::remove_if(fits.begin(), fits.end(), [&](const Fit& fit) { return !over_head(from, fit.first); }), fits.end());
    if (fits.empty()) return std::nullopt;
    const auto most = std::max_element(fits.begin(), fits.end(), [](const Fit& a, const Fit& b) { return a.rows < b.rows; });
    const auto as_many = std::count_if(fits.begin(), fits.end(), [&](const Fit& fit) { return fit.rows == most->rows; });
    return as_many == 1 ? std::optional(*most) : std::nullopt;
  }

  /// 收案 | 受理 | 收案 | 受理 over rows of a name and two figures that stand side by side: each side is a row of its own.
  [[nodiscard]] std::optional<Fit> fit_of_sides(std::size_t first, std::size_t body, std::size_t stop) const {
    constexpr std::size_t fewest_heads = 2;
    const std::size_t cells = body - first;
    for (std::size_t heads = fewest_heads; heads * 2 <= cells; ++heads) {
      const auto says_again = [&](std::size_t i) { return page_.of(lines_[i].span) == page_.of(lines_[i - heads].span); };
      bool again = cells % heads == 0;
      for (std::size_t i = first + heads; again && i < body; ++i) again = says_again(i);
      if (!again) continue;
      const auto fit = fit_of({first, body, heads + 1, 0, 0, false, {}, 1, cells / heads, {}}, 1, stop);
      return fit && names_each_row_once(*fit) ? fit : std::nullopt;
    }
    return std::nullopt;
  }

  /// Two rows of one name would tell two things of it, side by side: then the sides are not of one kind.
  [[nodiscard]] bool names_each_row_once(const Fit& fit) const {
    std::set<std::u32string_view> names;
    for (std::size_t i = fit.body; i < fit.end;) {
      const bool group = std::binary_search(fit.groups.begin(), fit.groups.end(), i);
      const bool broken = std::binary_search(fit.broken.begin(), fit.broken.end(), i);
      if (!group && !names.insert(page_.of({lines_[i].span.start, lines_[broken ? i + 1 : i].span.end})).second) return false;
      i += group ? 1 : broken ? fit.width + 1 : fit.width;
    }
    return true;
  }

  /// Whether a head may begin here: behind what is none of its cells.
  [[nodiscard]] bool opens_head(std::size_t from, std::size_t i) const {
    if (marker(i) && !is_stub_head(i)) return false;
    if (i == from) return (from == 0 && held_ == Held::lines) || is_stub_head(i);
    std::size_t before = i - 1;
    while (before > from && kind(before) == Kind::blank) --before;
    const bool gap = lines_[i].gap || before + 1 < i;
    return kind(before) == Kind::blank || announces(lines_[before].span) || (gap && is_stub_head(i)) || over_head(from, i).has_value();
  }

  /// 行政许可实施数量（宗）: the line before `i` that heads all columns, behind what stands before a table.
  [[nodiscard]] std::optional<std::size_t> over_head(std::size_t from, std::size_t i) const {
    if (i == from || !is_words(i - 1) || !ends_with_unit(page_, lines_[i - 1].span) || marker(i - 1)) return std::nullopt;
    const std::size_t over = i - 1;
    if (over == from ? from == 0 : lines_[over].gap || kind(over - 1) == Kind::blank || announces(lines_[over - 1].span)) return over;
    return std::nullopt;
  }

  // --- a single row without a name

  /// The lines before the figures from `figure` on that are as many as these, where one of them or of those before tells that they head
  /// a table.
  [[nodiscard]] std::optional<Fit> nameless_fit(std::size_t from, std::size_t figure, std::size_t stop) const {
    const std::size_t end = figures_end(figure, stop);
    const std::size_t width = end - figure;
    if (width < least_nameless || width > widest || figure - from < width || (end < stop && !is_words(end) && kind(end) != Kind::blank))
      return std::nullopt;
    const std::size_t first = figure - width;
    if (!are_heads(first, figure)) return std::nullopt;
    const auto over = over_head(from, first);
    const bool headed = over || (first > from && names_table(lines_[first - 1].span));
    if (!headed) return std::nullopt;
    return Fit{first, figure, width, end, 1, false, {}, 0, 1, {}};
  }

  /// Behind the figures and marks for none from here on.
  [[nodiscard]] std::size_t figures_end(std::size_t i, std::size_t stop) const {
    while (i < stop && is_value_line(i)) ++i;
    return i;
  }

  /// Each a text that can head a column.
  [[nodiscard]] bool are_heads(std::size_t first, std::size_t end) const {
    for (std::size_t i = first; i < end; ++i)
      if (!is_words(i) || marker(i) || is_stub_head(i) || names_table(lines_[i].span) || holds_row(lines_[i].span) ||
          page_.contains(lines_[i].span, U':'))
        return false;
    return true;
  }

  /// 表二, 行政许可实施情况统计表
  [[nodiscard]] bool names_table(Span line) const {
    return page_.text[line.end - 1] == U'表' || (page_.text[line.start] == U'表' && line.length() <= 3);
  }

  /// 单位 受理 办结: a line that has several cells itself
  [[nodiscard]] bool holds_row(Span line) const {
    const std::u32string_view text = page_.of(line);
    const auto parts = [](char32_t c) { return is_blank(c) && !is_line_break(c); };
    return std::count_if(text.begin(), text.end(), parts) > 1 && !is_spaced_out(text);
  }

  /// The rest of a row that goes on below heads of its own, as tables do that are wider than a page: behind the last of its figures.
  [[nodiscard]] std::size_t folded_end(std::size_t i, std::size_t stop) const {
    std::size_t figure = i;
    while (figure < stop && is_words(figure)) ++figure;
    const std::size_t width = figure - i;
    if (width < 2 || figure == stop || !are_heads(i, figure)) return i;
    const std::size_t end = figures_end(figure, stop);
    return end - figure == width && (end == stop || is_words(end) || kind(end) == Kind::blank) ? end : i;
  }

  /// A heading, a caption, a unit note: what stands before a table.
  [[nodiscard]] bool announces(Span line) const {
    const char32_t end = page_.text[line.end - 1];
    const char32_t first = page_.text[line.start];
    const bool numbered = first == U'表' && is_digit(page_.at(line.start + 1));
    const bool article = first == U'第' && page_.contains(line, U'条');
    return numbered || article || end == U':' || end == U'表' || marker_at(page_, line.start, line.end) ||
           page_.ends_with(line, page_.categories.title_word) || unit_note_in(page_, line).length() > 0;
  }

  [[nodiscard]] std::optional<Fit> fit_of(Fit fit, std::size_t names, std::size_t stop) const {
    const bool lacks_corner = fit.lacks_corner();
    if (fit.width < 2 || fit.width > widest || (lacks_corner && (fit.by_name || fit.width == 2))) return std::nullopt;
    if (names == 2 && (lacks_corner || !is_stub_head(fit.first) || !is_stub_head(fit.first + 1))) return std::nullopt;
    if (names == 0 && (lacks_corner || !is_number_head(fit.first))) return std::nullopt;
    for (std::size_t i = fit.first; i < fit.body; ++i)
      if ((kind(i) != Kind::words && kind(i) != Kind::year) || page_.text[lines_[i].span.end - 1] == U':' || holds_row(lines_[i].span) ||
          names_table(lines_[i].span))
        return std::nullopt;
    std::vector<Kind> columns(fit.width, Kind::blank);
    fit.end = fit.body;
    while (fit.end + fit.width <= stop) {
      if (takes_row(fit, names, columns)) {
        fit.end += fit.width;
        ++fit.rows;
      } else if (names == 1 && fit.rows > 0 && names_group(fit.end) && fit.end + 1 + fit.width <= stop &&
                 takes_row({fit.first, fit.body, fit.width, fit.end + 1, fit.rows, false, {}, names, fit.sides, {}}, names, columns)) {
        fit.groups.push_back(fit.end);
        fit.end += 1 + fit.width;
        ++fit.rows;
      } else if (names == 1 && breaks_name(fit) && fit.end + 1 + fit.width <= stop &&
                 takes_row({fit.first, fit.body, fit.width, fit.end + 1, fit.rows, false, {}, names, fit.sides, {}}, names, columns)) {
        fit.broken.push_back(fit.end);
        fit.end += 1 + fit.width;
        ++fit.rows;
      } else {
        break;
      }
    }
    const bool counts = std::count(columns.begin(), columns.end(), Kind::figure) > (names == 0 ? 1 : 0);
    const bool goes_on = fit.end < stop && ((kind(fit.end) != Kind::words && kind(fit.end) != Kind::blank) || begins_row(fit.end, stop));
    if (!counts || goes_on || fit.rows < (fit.by_name ? 1 : 2)) return std::nullopt;
    return fit;
  }

  /// 市场监督 | 管理局: the first line of a name on two of them, of which a table has few.
  [[nodiscard]] bool breaks_name(const Fit& fit) const {
    constexpr std::size_t rows_for_each = 3;
    constexpr std::uint32_t longest = 12;
    if (fit.rows < rows_for_each * (fit.broken.size() + 1) || fit.end + 1 >= lines_.size()) return false;
    const Line& line = lines_[fit.end];
    const Line& next = lines_[fit.end + 1];
    return is_words(fit.end) && is_words(fit.end + 1) && !line.gap && !next.gap && line.span.length() <= longest &&
           next.span.length() <= longest && !names_group(fit.end) && !announces(line.span) && !marker(fit.end + 1) &&
           !is_whole_name(line.span) && is_end_of_body(next.span);
  }

  /// 水利局, 德清县, 民政局（缺报）: nothing is to follow
  [[nodiscard]] bool is_whole_name(Span line) const {
    const char32_t last = page_.text[line.end - 1];
    return last == U')' || last == U'计' || page_.ends_with(line, page_.categories.division) ||
           page_.ends_with(line, page_.categories.body_end);
  }

  /// 管理局, and no body of its own as 住建局 is
  [[nodiscard]] bool is_end_of_body(Span line) const {
    return page_.ends_with(line, page_.categories.body_end) &&
           page_.lexicon.longest_at(page_.scan, line.start, page_.categories.name_rest) != nullptr;
  }

  /// A name with a figure right behind it: a table that goes on like this has other rows than those that were found.
  [[nodiscard]] bool begins_row(std::size_t i, std::size_t stop) const {
    return i + 1 < stop && is_words(i) && !lines_[i].gap && !announces(lines_[i].span) && is_figure_line(i + 1);
  }

  /// Whether the row at `fit.end` has in each column what those before it have; `columns` learns it. `names`: columns of words that it
  /// begins with; none where numbers count the rows.
  [[nodiscard]] bool takes_row(const Fit& fit, std::size_t names, std::vector<Kind>& columns) const {
    if (names == 0 && !is_number(fit.end, fit.rows + 1)) return false;
    std::vector<Kind> learnt = columns;
    for (std::size_t column = 0; column < fit.width; ++column) {
      const std::size_t i = fit.end + column;
      const bool name = (names == 0 ? column == 1 : column < names) || opens_side(fit, column);
      if (name && !is_words(i) && (column > 0 || kind(i) != Kind::year)) return false;
      if (kind(i) == Kind::nothing || kind(i) == Kind::blank) continue;
      const Kind found = name || is_words(i) ? Kind::words : Kind::figure;
      const bool head_of_words = fit.first + fit.width == fit.body && is_word_column_head(fit.first + column);
      if (!name && found == Kind::words && !head_of_words && names > 0) return false;
      if (learnt[column] != Kind::blank && learnt[column] != found) return false;
      learnt[column] = found;
    }
    columns = std::move(learnt);
    return true;
  }

  [[nodiscard]] bool is_number(std::size_t i, std::size_t row) const { return page_.of(lines_[i].span) == counted(row); }

  /// The head says again what it begins with: 案由 | 件数 | 案由 | 件数
  [[nodiscard]] bool opens_side(const Fit& fit, std::size_t column) const {
    return fit.by_name && column > 1 && fit.first + fit.width == fit.body &&
           page_.of(lines_[fit.first + column].span) == page_.of(lines_[fit.first].span);
  }

  [[nodiscard]] static std::u32string counted(std::size_t row) {
    std::u32string digits;
    for (; row > 0; row /= 10) digits.insert(digits.begin(), static_cast<char32_t>(U'0' + row % 10));
    return digits;
  }

  /// 其中：, （二）街道: a name without a row of its own
  [[nodiscard]] bool names_group(std::size_t i) const { return is_words(i) && (marker(i) || page_.text[lines_[i].span.end - 1] == U':'); }

  /// Gives the line behind the table.
  std::size_t add(const Fit& fit, std::size_t from, std::size_t stop) {
    Stack stack;
    stack.first = behind_copies(fit, from);
    stack.end = fit.end;
    stack.rows.emplace_back();
    if (fit.lacks_corner()) stack.rows.back().push_back(empty_at(fit.first));
    for (std::size_t i = fit.first; i < fit.head_end(); ++i) stack.rows.back().push_back(lines_[i].span);
    for (std::size_t i = fit.body; i < fit.end;) {
      const bool broken = std::binary_search(fit.broken.begin(), fit.broken.end(), i);
      const std::size_t length = std::binary_search(fit.groups.begin(), fit.groups.end(), i) ? 1 : broken ? fit.width - 1 : fit.width;
      stack.rows.emplace_back();
      if (broken) {
        stack.rows.back().push_back({lines_[i].span.start, lines_[i + 1].span.end});
        i += 2;
      }
      for (std::size_t end = i + length; i < end; ++i) stack.rows.back().push_back(lines_[i].span);
    }
    if (fit.rows == 1) unfold(stack, stop);
    if (const auto over = over_head(from, stack.first)) {
      stack.first = *over;
      std::vector<Span> row(stack.rows.front().size(), empty_at(fit.first));
      row[fit.names] = lines_[*over].span;
      stack.rows.insert(stack.rows.begin(), std::move(row));
    }
    stack.figures = figures_in(fit.body, stack.end);
    stacks_.push_back(std::move(stack));
    return stacks_.back().end;
  }

  /// 州（市） | 收案 | 州（市） | 收案 over rows of which the last has one side alone: the head begins with the copies before it.
  [[nodiscard]] std::size_t behind_copies(const Fit& fit, std::size_t from) const {
    std::size_t first = fit.first;
    const std::size_t cells = fit.body - fit.first;
    const auto is_copy = [&](std::size_t at) {
      for (std::size_t i = 0; i < cells; ++i)
        if (page_.of(lines_[at + i].span) != page_.of(lines_[fit.first + i].span)) return false;
      return true;
    };
    while (fit.by_name && first >= from + cells && is_copy(first - cells)) first -= cells;
    return first;
  }

  void unfold(Stack& stack, std::size_t stop) const {
    for (std::size_t end = folded_end(stack.end, stop); end > stack.end; end = folded_end(stack.end, stop)) {
      const std::size_t figure = stack.end + (end - stack.end) / 2;
      for (; stack.end < figure; ++stack.end) stack.rows.front().push_back(lines_[stack.end].span);
      for (; stack.end < end; ++stack.end) stack.rows.back().push_back(lines_[stack.end].span);
    }
  }

  [[nodiscard]] Span empty_at(std::size_t i) const { return {lines_[i].span.start, lines_[i].span.start}; }

  /// Lines with so many figures are a table; that it is not read is said.
  void tell(std::size_t first, std::size_t end) {
    if (held_ == Held::cells) return;
    while (first < end && !is_figure_line(first)) ++first;
    while (end > first && !is_figure_line(end - 1)) --end;
    const std::size_t figures = figures_in(first, end);
    if (figures < least_figures_told || figures * 3 < end - first) return;
    Stack stack;
    stack.first = first;
    stack.end = end;
    stack.doubt = "one_cell_a_line";
    for (std::size_t i = first; i < end; ++i)
      if (kind(i) != Kind::blank) stack.rows.push_back({lines_[i].span});
    stacks_.push_back(std::move(stack));
  }

  // --- names and figures by turns, without a head

  /// Behind two or more names that each have a figure with a unit below them, and nothing else up to the next gap; 0 where there are none.
  [[nodiscard]] std::size_t pairs_end(std::size_t from, std::size_t figure, std::size_t stop) const {
    if (figure == from || !is_words(figure - 1)) return 0;
    const std::size_t first = figure - 1;
    const bool opens = first == from ? from == 0 : lines_[first].gap || kind(first - 1) == Kind::blank || announces(lines_[first - 1].span);
    std::size_t end = first;
    const auto goes_on = [&](std::size_t i) { return i == first || !lines_[i].gap; };
    while (end + 1 < stop && goes_on(end) && is_words(end) && is_figure_line(end + 1) && has_unit(end + 1)) end += 2;
    const bool closes = end == stop || lines_[end].gap || kind(end) == Kind::blank;
    return opens && closes && end >= first + 4 ? end : 0;
  }

  [[nodiscard]] bool has_unit(std::size_t i) const {
    const char32_t last = page_.text[lines_[i].span.end - 1];
    return is_han(last) || last == U'%';
  }

  void add_pairs(std::size_t first, std::size_t end) {
    Stack stack;
    stack.first = first;
    stack.end = end;
    for (std::size_t i = first; i < end; i += 2) stack.rows.push_back({lines_[i].span, lines_[i + 1].span});
    stack.figures = (end - first) / 2;
    stacks_.push_back(std::move(stack));
  }

  // --- tables under a head of a fixed form

  struct Form {
    std::size_t first = 0;
    std::size_t body = 0;
    bool names = false;                   // stand before the figures
    bool numbers = false;                 // stand before the names: 1, 2, 3
    std::vector<std::vector<Span>> rows;  // of the head, over the figures
  };

  [[nodiscard]] std::optional<Form> next_form(std::size_t from) const {
    for (std::size_t i = from; i < lines_.size(); ++i)
      if (auto form = form_at(i)) return form;
    return std::nullopt;
  }

  /// The head cell by cell; a cell may be broken over lines, no line holds two cells. Of several, the one that most lines are of: columns
  /// that a form may lack are not the names of rows.
  [[nodiscard]] std::optional<Form> form_at(std::size_t i) const {
    if (!is_words(i)) return std::nullopt;
    const lexicon::TableHead* best = nullptr;
    std::optional<lexicon::WrittenHead> longest;
    for (const lexicon::TableHead& head : lexicon::table_heads())
      for (const auto* order : {&head.high, &head.low})
        if (auto written = head.find(texts_, text_of_[i], *order); written && (!longest || written->end > longest->end)) {
          best = &head;
          longest = std::move(written);
        }
    if (!longest) return std::nullopt;
    Form form{i, longest->end < line_of_.size() ? line_of_[longest->end] : lines_.size(), false, false, {}};
    form.numbers = best->has_corner() && form.body + 1 < lines_.size() && is_number(form.body, 1) && is_words(form.body + 1);
    form.names = form.numbers || (best->has_corner() && form.body < lines_.size() && is_words(form.body));
    form.rows = longest->spans(empty_at(i), [&](std::size_t text) { return lines_[line_of_[text]].span; });
    return form;
  }

  /// A row: its name, the names of groups that it opens, and the cells behind them.
  struct Row {
    std::vector<std::size_t> names;
    std::vector<Span> cells;
    std::size_t figures = 0;
  };

  std::size_t read_form(const Form& form) {
    const std::size_t width = form.rows.front().size();
    std::vector<Row> rows;
    std::size_t at = form.body;
    std::size_t end = at;
    while (at < lines_.size()) {
      Row row;
      const std::size_t next_number = form.numbers ? rows.size() + 2 : 0;
      if (form.numbers && !is_number(at++, rows.size() + 1)) break;
      if (form.names) at = take_names(at, row);
      if (at == lines_.size() || (form.names && row.names.empty())) break;
      const std::size_t next = take_cells(at, width, row, next_number);
      if (next == at || row.cells.size() > width || (!form.names && row.cells.size() < width)) break;
      end = at = next;
      rows.push_back(std::move(row));
      if (!form.names) break;
    }
    if (rows.empty()) return form.body;
    add(form, rows, end);
    return end;
  }

  std::size_t take_names(std::size_t at, Row& row) const {
    while (at < lines_.size() && (is_words(at) || (kind(at) == Kind::blank && row.names.empty()))) {
      if (is_words(at)) row.names.push_back(at);
      if (row.names.size() > most_names || is_stub_head(at) || form_at(at)) {
        row.names.clear();
        return lines_.size();
      }
      ++at;
    }
    return at;
  }

  /// The cells up to the next name: as many as the head has, whether empty lines are cells or not. A row with fewer keeps what it has.
  /// `next_number`: the number that the next row begins with; 0 where rows have none.
  std::size_t take_cells(std::size_t at, std::size_t width, Row& row, std::size_t next_number) const {
    std::size_t end = at;
    while (end < lines_.size() && !is_words(end)) ++end;
    if (next_number > 0 && end > at && end < lines_.size() && is_number(end - 1, next_number)) --end;
    std::vector<Span> filled;
    std::vector<Span> all;
    for (std::size_t i = at; i < end; ++i) {
      all.push_back(lines_[i].span);
      if (kind(i) != Kind::blank) filled.push_back(lines_[i].span);
    }
    row.figures = filled.size();
    while (all.size() > width && all.back().length() == 0) all.pop_back();  // behind the last row
    row.cells = filled.size() == width ? std::move(filled) : all.size() == width ? std::move(all) : std::move(filled);
    return end;
  }

  void add(const Form& form, const std::vector<Row>& rows, std::size_t end) {
    Stack stack;
    stack.first = form.first;
    stack.end = end;
    const std::size_t cells = form.rows.front().size();
    std::vector<std::vector<Span>> names;
    for (const Row& row : rows) {
      names.emplace_back();
      for (const std::size_t name : row.names) names.back().push_back(lines_[name].span);
    }
    const auto columns = columns_by_marks(page_, names);
    std::size_t depth = form.names ? 1 : 0;
    for (std::size_t row = 0; columns && row < rows.size(); ++row)
      for (const std::size_t column : (*columns)[row]) depth = std::max(depth, column + 1);
    for (auto row : form.rows) {
      row.insert(row.begin(), depth, {row.front().start, row.front().start});
      stack.rows.push_back(std::move(row));
    }
    for (std::size_t i = 0; i < rows.size(); ++i) {
      const Row& row = rows[i];
      std::vector<Span> spans(depth, empty_at(row.names.empty() ? form.body : row.names.front()));
      const bool placed = columns || row.names.size() <= 1;
      for (std::size_t name = 0; placed && name < row.names.size(); ++name) spans[columns ? (*columns)[i][name] : 0] = names[i][name];
      const bool whole = placed && row.cells.size() == cells;
      spans.insert(spans.end(), row.cells.begin(), row.cells.end());
      if (whole) stack.figures += row.figures;
      if (!placed) stack.doubt = "one_cell_a_line";
      stack.rows.push_back(std::move(spans));
    }
    stacks_.push_back(std::move(stack));
  }

  static constexpr std::size_t most_names = 4;  // groups that one row opens

  const Page& page_;
  std::vector<Line> lines_;
  Held held_;
  std::vector<std::u32string> texts_;  // of the lines that are not empty, without blanks; those that are no words have none
  std::vector<std::size_t> line_of_;   // by text
  std::vector<std::size_t> text_of_;   // by line: its own, or the next
  std::vector<Stack> stacks_;
};

std::size_t figures_read(const std::vector<Stack>& stacks) {
  std::size_t figures = 0;
  for (const Stack& stack : stacks) figures += stack.figures;
  return figures;
}

// --- lines that hold several cells

/// What stands between the blanks of a line; the characters of a spaced word (合 计) and a unit in brackets stay with what they belong to.
std::vector<Span> cut_at_blanks(const Page& page, Span line) {
  std::vector<Span> cells;
  bool apart = false;  // what the last cell has
  for (std::uint32_t at = line.start; at < line.end;) {
    std::uint32_t end = at;
    while (end < line.end && !is_blank(page.text[end])) ++end;
    const Span cell{at, end};
    const bool letter = cell.length() == 1 && is_han(page.text[at]);
    const bool goes_on = letter && apart;
    const bool is_unit = !goes_on && !cells.empty() && is_lone_unit(page, cell) && kind_of(page, cells.back()) == Kind::words;
    if (goes_on || is_unit)
      cells.back().end = end;
    else
      cells.push_back(cell);
    if (!goes_on) apart = has_letters_apart(page.of(cells.back()));
    at = end;
    while (at < line.end && is_blank(page.text[at])) ++at;
  }
  return cells;
}

/// A table among cells, and its place in the text.
struct Found {
  Span span;
  Stack stack;
};

/// The tables among the cells of a run.
void read_run(const Page& page, std::vector<Line>& run, std::vector<Found>& found) {
  const auto figures = std::count_if(run.begin(), run.end(), [](const Line& cell) { return cell.kind == Kind::figure; });
  if (figures > 1)
    for (Stack& stack : Reader(page, run, Held::cells).run())
      if (stack.doubt.empty() && stack.figures > 0)
        found.push_back({{run[stack.first].span.start, run[stack.end - 1].span.end}, std::move(stack)});
  run.clear();
}

/// The tables among the cells of the blocks from `first` to `end`. No sentence is a cell, and none reaches over one.
std::vector<Found> tables_of_cells(const Page& page, const std::vector<Block>& blocks, std::size_t first, std::size_t end) {
  std::vector<Found> found;
  std::vector<Line> run;
  for (std::size_t i = first; i < end; ++i) {
    if (blocks[i].kind != BlockKind::paragraph || page.contains(blocks[i].span, U'|')) {
      read_run(page, run, found);
      continue;
    }
    const bool gap = i > first && breaks_between(page, blocks[i - 1].span, blocks[i].span) > 1;
    const std::size_t known = run.size();
    for (const Span cell : cut_at_blanks(page, blocks[i].span)) {
      if (cell.length() > longest_cell || page.of(cell).find_first_of(U"。!?;") != std::u32string_view::npos)
        read_run(page, run, found);
      else
        run.push_back({cell, kind_of(page, cell), i, i, gap && run.size() == known});
    }
  }
  read_run(page, run, found);
  return found;
}

}  // namespace

CellKind kind_of(const Page& page, Span line) {
  const std::u32string_view text = page.of(line);
  if (is_nothing(page, line)) return CellKind::nothing;
  if (text.size() == 4 && std::all_of(text.begin(), text.end(), is_digit) && (text.starts_with(U"19") || text.starts_with(U"20")))
    return CellKind::year;
  return is_lone_figure(page, line) ? CellKind::figure : CellKind::words;
}

std::size_t find_stacked(const Page& page, std::vector<Block>& blocks, std::size_t first, std::vector<Grid>& grids) {
  const std::vector<Line> all = lines_of(page, blocks, first);
  if (all.empty()) return first;
  std::vector<Line> filled;
  for (const Line& line : all)
    if (line.kind != Kind::blank) filled.push_back(line);
  const std::size_t end = filled.back().block + 1;
  if (static_cast<std::size_t>(std::count_if(filled.begin(), filled.end(), [](const Line& line) { return line.kind == Kind::figure; })) ==
      0)
    return end;
  const std::vector<Line>* lines = &filled;
  std::vector<Stack> stacks = Reader(page, filled, Held::lines).run();
  if (filled.size() < all.size()) {
    std::vector<Stack> with_blanks = Reader(page, all, Held::lines).run();
    if (figures_read(with_blanks) > figures_read(stacks)) {
      stacks = std::move(with_blanks);
      lines = &all;
    }
  }
  if (figures_read(stacks) == 0 && holds_cells(page, blocks, first, end)) return end;  // find_cells reads them
  std::sort(stacks.begin(), stacks.end(), [](const Stack& a, const Stack& b) { return a.first < b.first; });
  for (Stack& stack : stacks) {
    Grid grid;
    const auto index = static_cast<std::int32_t>(grids.size());
    const std::size_t from = (*lines)[stack.first].first_block;
    for (std::size_t i = from; i <= (*lines)[stack.end - 1].block; ++i) {
      blocks[i].kind = BlockKind::table_row;
      blocks[i].grid = index;
    }
    grid.rows = std::move(stack.rows);
    grid.by_blanks = true;
    grid.doubt = stack.doubt;
    add_context(page, blocks, from, index, grid);
    grids.push_back(std::move(grid));
  }
  return end;
}

bool holds_cells(const Page& page, const std::vector<Block>& blocks, std::size_t first, std::size_t end) {
  return !tables_of_cells(page, blocks, first, end).empty();
}

void find_cells(const Page& page, std::vector<Block>& blocks, std::vector<Grid>& grids) {
  std::vector<Found> found = tables_of_cells(page, blocks, 0, blocks.size());
  if (found.empty()) return;
  std::sort(found.begin(), found.end(), [](const Found& a, const Found& b) { return a.span.start < b.span.start; });
  std::vector<Block> parts;
  std::vector<std::size_t> first(found.size());
  std::size_t next = 0;
  for (const Block& block : blocks) {
    Span rest = block.span;
    const auto cut = [&](std::uint32_t end, std::int32_t grid) {
      Block part = block;
      part.span = trim(page, {rest.start, end});
      rest.start = end;
      if (part.span.length() == 0) return;
      if (grid >= 0) part.kind = BlockKind::table_row;
      if (grid >= 0) part.grid = grid;
      parts.push_back(part);
    };
    while (next < found.size() && found[next].span.start < rest.end) {
      const Span table = found[next].span;
      if (table.start >= rest.start) {
        cut(table.start, -1);
        first[next] = parts.size();
      }
      cut(std::min(table.end, rest.end), static_cast<std::int32_t>(grids.size() + next));
      if (table.end > block.span.end) break;
      ++next;
    }
    cut(rest.end, -1);
  }
  blocks = std::move(parts);
  for (std::size_t i = 0; i < found.size(); ++i) {
    Grid grid;
    grid.rows = std::move(found[i].stack.rows);
    grid.by_blanks = true;
    add_context(page, blocks, first[i], static_cast<std::int32_t>(grids.size()), grid);
    grids.push_back(std::move(grid));
  }
}

}  // namespace zhibiao::layout
