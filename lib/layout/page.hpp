/// @file page.hpp
/// What all parts of the layout room look at, and the small questions that they share.
#pragma once

#include <functional>
#include <optional>
#include <string_view>
#include <vector>

#include "layout/layout.hpp"
#include "text/characters.hpp"

namespace zhibiao::layout {

/// Ids of the categories that the layout knows.
struct Categories {
  explicit Categories(const lexicon::Lexicon& lexicon);
  lexicon::CategoryId stub_head, number_head, unit_head, note_head, nothing;
  lexicon::CategoryId label, mark, anywhere, caption_open, caption_end;
  lexicon::CategoryId title_word, report_word, title_opener, title_head, body_end, annex, meeting, unit_note, name_rest, division, hotline,
      hotline_rest;
  lexicon::CategoryId achievements, review, problems, problems_end, plans, plans_top, this_year, doing, joint, dateline, weekday,
      work_report, plan_opener, plan_word, plan_firm, plan_title, plan_title_end, no_plan_title, budget_title, no_budget_title,
      budget_explained, slogan;
  lexicon::CategorySet qualifiers;  ///< before a number: 约, 超
};

/// One text under analysis. Holds references only.
struct Page {
  Page(const Document::State& document, const lexicon::Lexicon& lexicon, const lexicon::Scan& scan)
      : document(document), raw(document.code_points), text(document.folded), lexicon(lexicon), scan(scan), categories(lexicon) {}

  const Document::State& document;
  std::u32string_view raw;
  std::u32string_view text;  ///< folded
  const lexicon::Lexicon& lexicon;
  const lexicon::Scan& scan;
  Categories categories;

  [[nodiscard]] std::u32string_view of(Span span) const { return text.substr(span.start, span.length()); }
  [[nodiscard]] char32_t at(std::uint32_t i) const { return i < text.size() ? text[i] : U'\0'; }
  [[nodiscard]] bool has(Span span, lexicon::CategoryId category) const { return lexicon.first_in(scan, span, category) != nullptr; }
  /// Whether the span ends with a word of the category.
  [[nodiscard]] bool ends_with(Span span, lexicon::CategoryId category) const {
    return lexicon.longest_ending_at(scan, span.end, span.start, category) != nullptr;
  }
  /// Whether the span begins with a word of the category.
  [[nodiscard]] bool begins_with(Span span, lexicon::CategoryId category) const {
    const lexicon::Hit* hit = lexicon.longest_at(scan, span.start, category);
    return hit != nullptr && hit->end <= span.end;
  }
  [[nodiscard]] bool contains(Span span, char32_t c) const { return of(span).find(c) != std::u32string_view::npos; }
};

using text::is_blank;
using text::is_digit;
using text::is_full_stop;
using text::is_han;
using text::is_line_break;

[[nodiscard]] Span trim(const Page& page, Span span);
/// The first year (1949…2099) that is written in the span as 2020年 or 二〇二〇年 and so on; empty when there is none.
[[nodiscard]] std::optional<Year> first_year_in(const Page& page, Span span);
/// A line that holds a date and nothing else, whole or damaged.
[[nodiscard]] bool is_date_line(const Page& page, Span span);
/// A date beside who published: 2021年10月13日 08:12  湖州晚报, 记者 2023年12月29日 徐州日报.
[[nodiscard]] bool is_dateline(const Page& page, Span span);
/// Whether the line ends with the name of a body, also one that is spread over it (某 县 人 民 政 府).
[[nodiscard]] bool names_body(const Page& page, Span span);
/// A line that holds a body and a date and nothing else.
[[nodiscard]] bool is_signed_line(const Page& page, Span span);

/// A mark that opens a heading or a list item: 一、 （一） 1. （1） ① 第一章.
struct Marker {
  int rank = 0;  ///< style, the outermost least
  int ordinal = 0;
  std::uint32_t end = 0;  ///< behind the mark and the white space after it
};
[[nodiscard]] std::optional<Marker> marker_at(const Page& page, std::uint32_t at, std::uint32_t end);
/// The columns in which the names of each row stand, one for each style of their marks, the outermost first. `is_whole`: a row whose name
/// stands outermost without a mark. None where another has no mark, or stands behind an inner one.
[[nodiscard]] std::optional<std::vector<std::vector<std::size_t>>> columns_by_marks(
    const Page& page, const std::vector<std::vector<Span>>& rows, const std::function<bool(const std::vector<Span>&)>& is_whole = {});
/// Ranks from here on number items as often as sections.
inline constexpr int first_item_rank = 4;

enum class Furniture : std::uint8_t {
  none,
  mixed,  ///< has a piece of furniture behind something else: furniture only where furniture is expected
  plain,  ///< begins as furniture or can be nothing else
};
[[nodiscard]] Furniture furniture_of(const Page& page, Span span);
/// What stands under or over a picture: 图为会议现场, 某报记者 某某 摄.
[[nodiscard]] bool is_caption(const Page& page, Span span);
/// Whether a label of furniture and its delimiter stand at `at`.
[[nodiscard]] bool is_label_at(const Page& page, std::uint32_t at, std::uint32_t end);

/// The lines; a line that holds several parts of a page (a page in one line, a title with its date line, a last sentence with its
/// signature) is cut between them.
[[nodiscard]] std::vector<Block> split_lines(const Page& page);
/// Finds the grids of cells and marks their lines and unit notes.
[[nodiscard]] std::vector<Grid> find_grids(const Page& page, std::vector<Block>& blocks);
/// With the white space at both ends: tabs and bars there stand for empty cells that trimming took away.
[[nodiscard]] Span whole_line(const Page& page, Span span);
inline constexpr std::uint32_t longest_cell = 60;  // code points
/// Tables between bars whose lines were broken at every cell. Where the bars do not tell the rows, takes the bars away: then the cells
/// stand one on a line.
void find_barred(const Page& page, std::vector<Block>& blocks, std::vector<Grid>& grids);
/// Tables whose cells stand one on a line, in the run of such lines from `first` on. Gives the block behind the run, `first` where there is
/// none. A run whose shape is not certain is a grid with a doubt.
[[nodiscard]] std::size_t find_stacked(const Page& page, std::vector<Block>& blocks, std::size_t first, std::vector<Grid>& grids);
/// The table whose rows are the lines from `first` on, their cells held apart by one blank each: places tell nothing there, and only that
/// all rows have as many figures as the head has cells for makes it one. Gives the block behind it, `first` where there is none.
[[nodiscard]] std::size_t find_spaced(const Page& page, std::vector<Block>& blocks, std::size_t first, std::vector<Grid>& grids);
/// Tables among what no other way has read: heads and rows in lines whose cells have blanks between them, wherever lines end, also within
/// a line that holds more than the table. Cuts the blocks there.
void find_cells(const Page& page, std::vector<Block>& blocks, std::vector<Grid>& grids);
/// Whether find_cells reads tables of the blocks from `first` to `end`.
[[nodiscard]] bool holds_cells(const Page& page, const std::vector<Block>& blocks, std::size_t first, std::size_t end);
/// What a cell holds that stands alone.
enum class CellKind : std::uint8_t {
  words,
  figure,
  year,     ///< 2021: a time, or a figure
  nothing,  ///< a mark for no figure
  blank,    ///< empty
};
[[nodiscard]] CellKind kind_of(const Page& page, Span cell);
/// Cells held apart by one `separator` each; so are the characters of a spaced word (合　计), which stay together.
[[nodiscard]] std::vector<Span> cut_at_single(const Page& page, Span line, char32_t separator);
/// Gives a grid its unit note and caption from the blocks before `first`; lines that only tell the unit become its own.
void add_context(const Page& page, std::vector<Block>& blocks, std::size_t first, std::int32_t index, Grid& grid);
/// 单位：万元 within a line, up to its end; empty when there is none.
[[nodiscard]] Span unit_note_in(const Page& page, Span line);
/// Whether it has nothing but blanks and ideographs of which no two touch; so has one alone.
[[nodiscard]] bool has_letters_apart(std::u32string_view cell);
/// 合 计, 小 麦: single ideographs with blanks between them.
[[nodiscard]] bool is_spaced_out(std::u32string_view cell);
/// Without its blanks.
[[nodiscard]] std::u32string squeezed(std::u32string_view text);
/// A cell that begins as a figure does: no year, no date, no list mark, no code such as 007.
[[nodiscard]] bool is_figure(const Page& page, Span cell);
/// Behind the signs, bounds and qualifiers that a number in a cell begins with.
[[nodiscard]] std::uint32_t behind_signs(const Page& page, Span cell);
/// A mark or a word for no figure: — … × / 无. An empty cell too.
[[nodiscard]] bool is_nothing(const Page& page, Span cell);
/// How many cells behind the first are figures.
[[nodiscard]] std::ptrdiff_t figures_of(const Page& page, const std::vector<Span>& cells);
/// Marks title, furniture and signature.
void mark_frame(const Page& page, std::vector<Block>& blocks);
/// Opens sections at headings and gives every block its section.
[[nodiscard]] std::vector<Section> find_sections(const Page& page, std::vector<Block>& blocks);
[[nodiscard]] std::vector<Sentence> split_sentences(const Page& page, const std::vector<Block>& blocks);

}  // namespace zhibiao::layout
