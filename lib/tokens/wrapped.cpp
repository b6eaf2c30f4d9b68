#include "tokens/wrapped.hpp"

#include <algorithm>

#include "text/characters.hpp"
#include "tokens/numeral.hpp"

namespace zhibiao::tokens {

namespace {

using text::is_blank;
using text::is_digit;
using text::is_line_break;

constexpr std::uint32_t narrowest = 40;   // halves of a Chinese character; printed lines hold twenty or more
constexpr double same_width = 0.9;        // of the widest of a run, for the lines that tell how wide the paper was
constexpr double wide_enough = 0.86;      // of that width: digits and letters are not all of one width
constexpr std::size_t fewest_breaks = 2;  // in turn
constexpr std::size_t fewest_of_all = 4;  // anywhere, where no line of text is wider; one less where paragraphs are set in

/// In folded text: marks were as wide as ideographs, digits and letters are taken for narrow, however they were written.
bool is_narrow(char32_t c) {
  constexpr std::u32string_view marks = U",;:!?()";
  return c < 0x80 && marks.find(c) == marks.npos;
}

struct Line {
  std::uint32_t start = 0;  ///< without the blanks around it
  std::uint32_t end = 0;
  std::uint32_t width = 0;   ///< halves of a Chinese character, that of the indent of a paragraph included
  std::uint32_t indent = 0;  ///< blanks before it
  bool plain = false;        ///< a line of text, no row of a table and no path of a site
  bool stops = false;        ///< holds the end of a sentence
  bool clauses = false;      ///< has a mark between clauses, as titles and captions seldom have
};

/// Lines that are not empty.
class Lines {
 public:
  explicit Lines(std::u32string_view text) : text_(text) {
    const auto size = static_cast<std::uint32_t>(text.size());
    for (std::uint32_t start = 0; start < size;) {
      std::uint32_t end = start;
      while (end < size && !is_line_break(text[end])) ++end;
      add(start, end);
      start = end + 1;
    }
  }

  /// A break alone proves nothing: several in turn tell how wide the paper was, or several where no line is wider.
  std::vector<std::uint32_t> breaks() {
    for (std::size_t i = 0; i < lines_.size();) {
      std::size_t end = i;  // of a run of lines each of which goes on in the next
      while (end + 1 < lines_.size() && goes_on(end)) ++end;
      learn(i, end);
      i = std::max(end, i + 1);
    }
    const bool set_in = sets_in_paragraphs();
    learn_from_all(set_in);
    for (std::size_t i = 0; widest_ > 0 && i + 1 < lines_.size(); ++i)
      if (is_broken(i, set_in)) leave_out(lines_[i].end, lines_[i + 1].start);
    return std::move(found_);
  }

 private:
  void add(std::uint32_t start, std::uint32_t end) {
    Line line{start, end, 0, 0, true, false, false};
    while (line.start < line.end && is_blank(text_[line.start])) ++line.start;
    while (line.end > line.start && is_blank(text_[line.end - 1])) --line.end;
    if (line.start == line.end) return;
    line.indent = line.start - start;
    constexpr std::uint32_t first_line = 4;  // is indented by two ideographs: two blanks of that width, or four
    line.width = std::min(first_line, line.indent <= 2 ? 2 * line.indent : line.indent);
    constexpr std::u32string_view no_text = U"|\t>";  // of rows and of the way to a page
    for (std::uint32_t i = line.start; i < line.end; ++i) {
      if (text::is_han(text_[i])) {
        line.width += 2;
        continue;
      }
      line.width += is_narrow(text_[i]) ? 1 : 2;
      line.stops = line.stops || text_[i] == U'。';
      line.clauses = line.clauses || text_[i] == U',' || text_[i] == U'、' || text_[i] == U'。';
      if (no_text.find(text_[i]) != no_text.npos || (text_[i] == U' ' && text_[i + 1] == U' ')) line.plain = false;
    }
    lines_.push_back(line);
  }

  /// Whether the line goes on in the next. A heading may be as wide as a line by chance, where no lines in turn tell their width.
  [[nodiscard]] bool is_broken(std::size_t i, bool set_in) const {
    if (is_heading(lines_[i]) && !in_turn_) return false;
    if (is_full(lines_[i], widest_, wide_enough) && goes_on(i)) return true;
    return set_in && is_full(lines_[i], widest_, same_width) && goes_on(i, Sentence::may_end) && is_rest(lines_[i + 1]);
  }

  enum class Sentence : bool { goes_on, may_end };

  /// Whether the line is broken within a sentence: wide, without a mark at its end, and the next begins as its rest may. Where the first
  /// line of a paragraph is set in, a sentence may end with the line as well.
  [[nodiscard]] bool goes_on(std::size_t i, Sentence sentence = Sentence::goes_on) const {
    const Line& line = lines_[i];
    const Line& next = lines_[i + 1];
    if (!line.plain || !next.plain || line.width < narrowest || next.indent > 0 || begins_part(next)) return false;
    constexpr std::u32string_view ends = U"。!?;:…>”》";
    if (sentence == Sentence::goes_on && ends.find(text_[line.end - 1]) != ends.npos) return false;
    return std::count_if(text_.begin() + line.end, text_.begin() + next.start, is_line_break) == 1;
  }

  /// 其中维持100件: a whole figure ends the items of a list, and a printed line by chance alone.
  [[nodiscard]] bool ends_with_figure(const Line& line) const {
    constexpr std::uint32_t longest_unit = 2;
    for (std::uint32_t i = line.end; i > line.start && line.end - i <= longest_unit; --i)
      if (is_digit(text_[i - 1])) return i < line.end;
    return false;
  }

  /// 一、 （一） 1. 第一条 表1：: a heading or an item, and no rest of a line such as 15.3%.
  [[nodiscard]] bool begins_part(const Line& line) const {
    std::uint32_t at = line.start;
    if (text_[at] >= U'①' && text_[at] <= U'⓿') return true;
    if (line.end - at > 1 && is_chinese_numeral(text_[at]) && text_[at + 1] == U'是') return true;  // 一是
    constexpr std::u32string_view bullets = U"●•▲■◆★·-";
    if (bullets.find(text_[at]) != bullets.npos) return true;
    constexpr std::u32string_view before = U"(第表";
    const bool numbered = text_[at] == U'第';
    if (before.find(text_[at]) != before.npos) ++at;
    const std::uint32_t number = at;
    while (at < line.end && (is_digit(text_[at]) || is_chinese_numeral(text_[at]))) ++at;
    if (at == number || at + 1 >= line.end) return false;
    constexpr std::u32string_view marks = U".、):";
    constexpr std::u32string_view numbered_parts = U"章节条";  // 15239条 is a figure
    return (marks.find(text_[at]) != marks.npos || (numbered && numbered_parts.find(text_[at]) != numbered_parts.npos)) &&
           !is_digit(text_[at + 1]);
  }

  /// （一）完善制度、强化监督: behind its mark no sentence ends.
  [[nodiscard]] bool is_heading(const Line& line) const {
    const bool item = line.end - line.start > 1 && is_chinese_numeral(text_[line.start]) && text_[line.start + 1] == U'是';
    return begins_part(line) && !line.stops && !item;
  }

  static bool is_full(const Line& line, std::uint32_t widest, double least) {
    constexpr std::uint32_t beyond = 2;  // a mark may hang over the margin
    return line.width >= least * widest && line.width <= widest + beyond;
  }

  /// The lines from `first` up to `last` go on in each other. Those that end with a whole figure prove nothing.
  void learn(std::size_t first, std::size_t last) {
    std::uint32_t widest = 0;
    std::size_t clauses = 0;
    std::size_t broken = 0;
    for (std::size_t i = first; i < last; ++i) {
      widest = std::max(widest, lines_[i].width);
      clauses += lines_[i].clauses ? 1 : 0;
      broken += ends_with_figure(lines_[i]) ? 0 : 1;
    }
    for (std::size_t i = first; i < last; ++i)
      if (!is_full(lines_[i], widest, same_width)) return;
    if (broken < fewest_breaks || 2 * clauses <= last - first) return;
    widest_ = std::max(widest_, widest);
    in_turn_ = true;
  }

  /// A full line, or the end of a paragraph: 其中：45件 alone is neither.
  [[nodiscard]] bool is_rest(const Line& line) const { return is_full(line, widest_, wide_enough) || is_end(line); }
  [[nodiscard]] bool is_end(const Line& line) const { return text_[line.end - 1] == U'。' || text_[line.end - 1] == U';'; }

  [[nodiscard]] bool sets_in_paragraphs() const {
    constexpr std::uint32_t widest_indent = 4;
    std::size_t set_in = 0;
    for (std::size_t i = 0; i + 1 < lines_.size(); ++i)
      if (lines_[i].indent > 1 && lines_[i].indent <= widest_indent && lines_[i].clauses && goes_on(i)) ++set_in;
    return set_in >= fewest_breaks;
  }

  /// Short paragraphs, most of which are broken once: the lines that go on are all as wide as the widest line of text.
  void learn_from_all(bool set_in) {
    std::uint32_t widest = 0;
    for (std::size_t i = 0; i + 1 < lines_.size(); ++i)
      if (lines_[i].clauses && goes_on(i)) widest = std::max(widest, lines_[i].width);
    std::size_t full = 0;
    std::size_t narrower = 0;
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      const Line& line = lines_[i];
      if (!line.clauses || !line.plain) continue;
      if (line.width > widest && !is_full(line, widest, same_width)) return;
      if (i + 1 == lines_.size() || !goes_on(i)) continue;
      if (is_full(line, widest, same_width))
        full += ends_with_figure(line) || is_heading(line) || !is_end(lines_[i + 1]) ? 0 : 1;
      else
        ++narrower;
    }
    if (full + (set_in ? 1 : 0) >= fewest_of_all && 2 * narrower <= full) widest_ = std::max(widest_, widest);
  }

  void leave_out(std::uint32_t from, std::uint32_t to) {
    const auto is_word = [](char32_t c) { return c < 0x80 && (is_digit(c) || (c >= U'a' && c <= U'z')); };
    if (is_word(text_[from - 1]) && is_word(text_[to])) return;  // two numbers, or one that is torn: Tears looks at it
    for (std::uint32_t i = from; i < to; ++i) found_.push_back(i);
  }

  std::u32string_view text_;
  std::vector<Line> lines_;
  std::vector<std::uint32_t> found_;
  std::uint32_t widest_ = 0;  // of the lines that are wrapped
  bool in_turn_ = false;      // several in turn told it
};

}  // namespace

std::vector<std::uint32_t> wrapping_breaks(std::u32string_view folded) { return Lines(folded).breaks(); }

}  // namespace zhibiao::tokens
