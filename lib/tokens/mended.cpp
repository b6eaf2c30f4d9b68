#include "tokens/mended.hpp"

#include <algorithm>
#include <numeric>

#include "text/characters.hpp"
#include "text/utf8.hpp"
#include "tokens/marks.hpp"
#include "tokens/numeral.hpp"
#include "tokens/units.hpp"
#include "tokens/wrapped.hpp"

namespace zhibiao::tokens {

namespace {

using text::is_blank;
using text::is_han;

constexpr std::uint32_t widest_break = 4;  // blanks around a line break

/// What tears a text, found in one pass from left to right.
class Tears {
 public:
  Tears(const Document::State& document, const lexicon::Lexicon& lexicon, const lexicon::Scan& scan)
      : text_(document.folded),
        raw_(document.code_points),
        lexicon_(lexicon),
        scan_(scan),
        units_(text_, lexicon, scan),
        each_(lexicon.category("number.list")),
        joint_(lexicon.category("list.joint")),
        label_(lexicon.category("number.label")),
        division_(lexicon.category("region.division")),
        body_(lexicon.category("layout.body_end")) {}

  void find() {
    for (std::uint32_t i = 0; i < text_.size();) i = step(i);
  }

  std::vector<std::uint32_t> left_out;  // positions, in order
  std::vector<std::uint32_t> points;    // positions of what is meant as a decimal point
  std::vector<Span> torn;               // digits of which it is open what numbers they are

 private:
  enum class Joint : std::uint8_t { none, blank, line_break, point, comma };
  /// Digits without anything between them, and what joins them to those before.
  struct Piece {
    std::uint32_t start;
    std::uint32_t end;
    Joint joint;
    [[nodiscard]] std::uint32_t length() const { return end - start; }
  };

  [[nodiscard]] char32_t at(std::uint32_t i) const { return i < text_.size() ? text_[i] : U'\0'; }
  [[nodiscard]] char32_t before(std::uint32_t i) const { return i == 0 ? U'\n' : text_[i - 1]; }

  std::uint32_t step(std::uint32_t i) {
    const char32_t c = text_[i];
    if (c > U'9') return i + 1;  // most of a text
    if (is_digit(c)) return digits(i);
    if (c == U' ' && i > 0) return words(i);
    return i + 1;
  }

  /// Behind one blank, or behind a line break with the blanks around it; `i` when there is neither.
  [[nodiscard]] std::uint32_t gap_end(std::uint32_t i, bool& line_break) const {
    std::uint32_t end = i;
    line_break = false;
    while (end - i < widest_break && (at(end) == U' ' || (at(end) == U'\n' && !line_break))) {
      line_break = line_break || at(end) == U'\n';
      ++end;
    }
    return line_break || end - i == 1 ? end : i;
  }

  // --- numbers in digits -----------------------------------------------------------------------------
  std::uint32_t digits(std::uint32_t start) {
    std::vector<Piece> pieces = {{start, run_end(start), Joint::none}};
    bool gaps = false;
    while (const auto next = next_piece(pieces.back().end, gaps)) pieces.push_back(*next);
    const std::uint32_t end = pieces.back().end;
    if (gaps) {
      judge(pieces, gap_before_unit(end));
    } else if (is_other_point(end)) {
      points.push_back(end);
    }
    if (is_more(at(end + 1)) && at(end + 1) != U'来' && at(end) == U' ' && counts(end + 2)) left_out.push_back(end);  // 240 余人次
    return end;
  }

  [[nodiscard]] std::uint32_t run_end(std::uint32_t i) const {
    while (is_digit(at(i))) ++i;
    return i;
  }

  /// Digits behind a gap, a decimal point or a comma with a gap beside it.
  [[nodiscard]] std::optional<Piece> next_piece(std::uint32_t i, bool& gaps) const {
    bool line_break = false;
    std::uint32_t next = gap_end(i, line_break);
    Joint joint = line_break ? Joint::line_break : Joint::blank;
    bool gap = next != i;
    if (at(next) == U'.' || at(next) == U',') {
      joint = at(next) == U'.' ? Joint::point : Joint::comma;
      const std::uint32_t after = gap_end(next + 1, line_break);
      gap = gap || after != next + 1;
      next = after;
    }
    if (next == i || !is_digit(at(next))) return std::nullopt;
    gaps = gaps || gap;
    return Piece{next, run_end(next), joint};
  }

  [[nodiscard]] std::uint32_t gap_before_unit(std::uint32_t end) const { return at(end) == U' ' ? end + 1 : end; }

  /// 98。5%, 98·5%: a full stop or a middle dot between digits of a percentage
  [[nodiscard]] bool is_other_point(std::uint32_t i) const {
    if (at(i) != U'。' && at(i) != U'·' && at(i) != U'•') return false;
    const std::uint32_t end = run_end(i + 1);
    return end != i + 1 && end - i <= 3 && at(end) == U'%';
  }

  /// Whether a magnitude, a unit or what may stand before one follows: the digits end a figure.
  [[nodiscard]] bool counts(std::uint32_t i) const {
    if (magnitude_exponent(at(i)) > 0) return true;
    if (is_more(at(i)) && at(i) != U'来') ++i;
    return units_.read(i).has_value();
  }

  /// Says what the pieces are: one number, several, or that it is open.
  void judge(const std::vector<Piece>& pieces, std::uint32_t behind) {
    const std::uint32_t start = pieces.front().start;
    const std::uint32_t end = pieces.back().end;
    if (is_time(pieces, behind)) return join(pieces);
    if (!counts(end) && !(behind != end && counts(behind))) return;
    if (opens_line(start) || is_labelled(start) || is_row(start)) return;
    if (in_list(start) && !(is_grouped(pieces) && list_is_joined(start, end))) return open(pieces);
    const auto point = std::find_if(pieces.begin(), pieces.end(), [](const Piece& piece) { return piece.joint == Joint::point; });
    if (std::count_if(pieces.begin(), pieces.end(), [](const Piece& piece) { return piece.joint == Joint::point; }) > 1) return;
    const std::vector<Piece> whole(pieces.begin(), point);
    const std::vector<Piece> fraction(point, pieces.end());
    if (is_one(whole) && is_one(fraction)) return join(pieces);
    open(pieces);
  }

  /// 20 21年, 1 2月, 2 5日: the digits of a date
  [[nodiscard]] bool is_time(const std::vector<Piece>& pieces, std::uint32_t behind) const {
    int value = 0;
    std::uint32_t count = 0;
    for (const Piece& piece : pieces) {
      if (piece.joint == Joint::point || piece.joint == Joint::comma) return false;
      count += piece.length();
      if (count > 4) return false;
      for (std::uint32_t i = piece.start; i < piece.end; ++i) value = value * 10 + static_cast<int>(text_[i] - U'0');
    }
    constexpr int first_year = 1949;
    constexpr int last_year = 2099;
    constexpr int last_day = 31;
    const char32_t mark = at(behind);
    if (count == 4) return mark == U'年' && value >= first_year && value <= last_year;
    if (count != 2 || pieces.size() != 2) return false;
    return (mark == U'月' && value <= 12) || (mark == U'日' && value <= last_day && before(pieces.front().start) == U'月');
  }

  [[nodiscard]] static bool is_grouped(const std::vector<Piece>& pieces) {
    return pieces.front().length() <= 3 &&
           std::all_of(pieces.begin() + 1, pieces.end(), [](const Piece& piece) { return piece.length() == 3; });
  }

  /// Groups of three, or pieces of which all but one are single digits.
  [[nodiscard]] static bool is_one(const std::vector<Piece>& pieces) {
    if (pieces.size() <= 1 || is_grouped(pieces)) return true;
    const bool commas = std::any_of(pieces.begin(), pieces.end(), [](const Piece& piece) { return piece.joint == Joint::comma; });
    return !commas && std::count_if(pieces.begin(), pieces.end(), [](const Piece& piece) { return piece.length() > 1; }) <= 1;
  }

  /// A number that begins a line is a mark or the number of a row.
  [[nodiscard]] bool opens_line(std::uint32_t start) const {
    while (start > 0 && text_[start - 1] == U' ') --start;
    return before(start) == U'\n' || before(start) == U'\t' || before(start) == U'。';
  }
  /// 终止 120 17.9% 撤销 50 7.5%: figures behind a name, as several stand behind the name before
  [[nodiscard]] bool is_row(std::uint32_t start) const {
    constexpr std::uint32_t longest_name = 30;
    const auto is_figure = [&](std::uint32_t i) { return is_digit(text_[i - 1]) || text_[i - 1] == U'%' || text_[i - 1] == U'.'; };
    std::uint32_t i = start;
    if (before(i) != U' ') return false;
    while (is_blank(before(i)) && i > 0) --i;
    const std::uint32_t name = i;
    while (i > 0 && name - i < longest_name && !is_blank(text_[i - 1]) && !is_figure(i)) --i;
    if (i == name || i == 0 || !is_blank(text_[i - 1])) return false;
    while (i > 0 && is_blank(text_[i - 1])) --i;
    const std::uint32_t figure = i;
    while (i > 0 && is_figure(i)) --i;
    return i < figure && i > 1 && text_[i - 1] == U' ' && is_figure(i - 1);
  }
  /// 第1, 附件1, 表2: the first number names something.
  [[nodiscard]] bool is_labelled(std::uint32_t start) const { return ends_before(start, label_); }
  /// 分别为12 5件: numbers side by side are expected.
  [[nodiscard]] bool in_list(std::uint32_t start) const {
    for (std::uint32_t i = start; i > 0 && start - i < look_around && !is_clause_end(text_[i - 1]); --i)
      if (lexicon_.longest_at(scan_, i - 1, each_) != nullptr) return true;
    return false;
  }
  /// 分别达到34 415元、19 872元: what parts the figures of the list is no blank.
  [[nodiscard]] bool list_is_joined(std::uint32_t start, std::uint32_t end) const {
    if (start > 0 && joins(start - 1)) return true;
    for (std::uint32_t i = end; i < end + look_around && i < text_.size() && !is_digit(at(i)); ++i)
      if (joins(i))
        return is_digit(at(i + 1));
      else if (is_clause_end(at(i)))
        return false;
    return false;
  }
  [[nodiscard]] bool joins(std::uint32_t i) const { return lexicon_.longest_at(scan_, i, joint_) != nullptr; }
  [[nodiscard]] bool ends_before(std::uint32_t i, lexicon::CategoryId category) const {
    return lexicon_.longest_ending_at(scan_, i, i > look_around ? i - look_around : 0, category) != nullptr;
  }

  void join(const std::vector<Piece>& pieces) {
    for (std::size_t k = 1; k < pieces.size(); ++k)
      for (std::uint32_t i = pieces[k - 1].end; i < pieces[k].start; ++i)
        if (is_blank(text_[i])) left_out.push_back(i);
  }
  void open(const std::vector<Piece>& pieces) { torn.push_back({pieces.front().start, pieces.back().end}); }

  // --- words -----------------------------------------------------------------------------------------
  std::uint32_t words(std::uint32_t i) {
    if (at(i + 1) == U' ' || text_[i - 1] == U' ') return i + 1;
    if (tears_numeral(i) || tears_word(i)) left_out.push_back(i);
    return i + 1;
  }

  /// 二 十三场: a blank where a Chinese numeral goes on
  [[nodiscard]] bool tears_numeral(std::uint32_t i) const {
    const char32_t left = text_[i - 1];
    const char32_t right = at(i + 1);
    const bool goes_on =
        (chinese_digit(left) > 0 && magnitude_exponent(right) > 0) || (magnitude_exponent(left) > 0 && chinese_digit(right) > 0);
    if (!goes_on) return false;
    std::uint32_t start = i;
    while (start > 0 && is_chinese_numeral(text_[start - 1])) --start;
    std::uint32_t end = i + 1;
    while (is_chinese_numeral(at(end))) ++end;
    return is_han(before(start)) && before(start) != U'第' && units_.read(end).has_value();
  }

  /// 安 吉县, 某 县 人 民: a blank beside a single character of a name
  [[nodiscard]] bool tears_word(std::uint32_t i) const {
    const char32_t left = text_[i - 1];
    const char32_t right = at(i + 1);
    if (!is_han(left) || !is_han(right)) return false;
    if ((is_chinese_numeral(left) || is_chinese_numeral(right)) && !ends_name(i + 2)) return false;  // 万 年县, but 一 二
    if (i >= 2 && (is_digit(text_[i - 2]) || (text_[i - 2] == U' ' && i >= 3 && is_digit(text_[i - 3])))) return false;  // 5 件 案
    const bool behind_name = i >= 2 && ends_name(i - 2) && ends_name(i + 2) && !ends_before(i, body_);  // 泸州市古 蔺县, but 县委 应县
    constexpr std::u32string_view goes_on = U"):/%+-~";  // 第（一）项 信息内容, 单位：件 类别, 增/减 数量
    const bool single_left = i < 2 || (!is_han(text_[i - 2]) && goes_on.find(text_[i - 2]) == goes_on.npos) || behind_name;
    const bool single_right =
        !is_han(at(i + 2)) && !is_digit(at(i + 2)) && !(is_blank(at(i + 2)) && is_digit(at(i + 3)));  // but 信息 条 812
    constexpr char32_t wide_blank = 0x3000;  // holds columns apart: beside one single character alone it stays
    return raw_[i] == wide_blank ? single_left && single_right : single_left || single_right;
  }

  /// The last character of the name of a division.
  [[nodiscard]] bool ends_name(std::uint32_t i) const { return lexicon_.longest_at(scan_, i, division_) != nullptr; }

  std::u32string_view text_;
  std::u32string_view raw_;
  const lexicon::Lexicon& lexicon_;
  const lexicon::Scan& scan_;
  UnitReader units_;
  lexicon::CategoryId each_, joint_, label_, division_, body_;
};

/// Characters without width that no one types on purpose. Source: Unicode, Default_Ignorable_Code_Point of the BMP.
constexpr bool is_invisible(char32_t c) {
  if (is_han(c)) return false;  // most of a text
  return c == 0xAD || c == 0x34F || c == 0x180E || (c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) ||
         (c >= 0x2060 && c <= 0x206F) || (c >= 0xFE00 && c <= 0xFE0F) || c == 0xFEFF;
}

std::vector<std::uint32_t> invisible_in(std::u32string_view text) {
  std::vector<std::uint32_t> positions;
  for (std::uint32_t i = 0; i < text.size(); ++i)
    if (is_invisible(text[i])) positions.push_back(i);
  return positions;
}

/// 事業(yè)收入: the reading that a converter wrote behind a character. Vowels with marks of tone tell it.
std::vector<std::uint32_t> readings_in(std::u32string_view raw, std::u32string_view folded) {
  constexpr std::u32string_view toned = U"āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ";
  constexpr std::uint32_t longest = 6;  // letters: zhuāng
  std::vector<std::uint32_t> positions;
  for (std::uint32_t i = 1; i + 2 < raw.size(); ++i) {
    if (folded[i] != U'(' || !is_han(folded[i - 1])) continue;
    std::uint32_t end = i + 1;
    bool tone = false;
    while (end < raw.size() && end - i <= longest && (text::is_latin(raw[end]) || toned.find(raw[end]) != toned.npos)) {
      tone = tone || toned.find(raw[end]) != toned.npos;
      ++end;
    }
    if (!tone || end >= raw.size() || folded[end] != U')') continue;
    for (; i <= end; ++i) positions.push_back(i);
    --i;
  }
  return positions;
}

template <typename String>
void remove_at(String& string, const std::vector<std::uint32_t>& positions) {
  std::size_t next = 0;
  std::size_t kept = 0;
  for (std::size_t i = 0; i < string.size(); ++i) {
    if (next < positions.size() && positions[next] == i)
      ++next;
    else
      string[kept++] = string[i];
  }
  string.resize(kept);
}

}  // namespace

Mended::Mended(const Document::State& document, const lexicon::Lexicon& lexicon) : document_(document) {
  leave_out(invisible_in(document.code_points));
  leave_out(readings_in(text().code_points, text().folded));
  leave_out(wrapping_breaks(text().folded));
  scan_ = lexicon.scan(text().folded);
  Tears tears(text(), lexicon, scan_);
  tears.find();
  std::vector<std::uint32_t>& positions = tears.left_out;
  std::sort(positions.begin(), positions.end());
  positions.erase(std::unique(positions.begin(), positions.end()), positions.end());
  if (!positions.empty() || !tears.points.empty()) {
    begin();
    for (const std::uint32_t point : tears.points) mended_->folded[point] = U'.';
    leave_out(positions);
    scan_ = lexicon.scan(text().folded);
  }
  if (tears.torn.empty()) return;
  begin();
  const auto kept = [&](std::uint32_t i) {
    return i - static_cast<std::uint32_t>(std::lower_bound(positions.begin(), positions.end(), i) - positions.begin());
  };
  for (const Span digits : tears.torn) mended_->torn.push_back({kept(digits.start), kept(digits.end)});
}

void Mended::begin() {
  if (mended_) return;
  mended_ = document_;
  origin_.resize(document_.code_points.size() + 1);
  std::iota(origin_.begin(), origin_.end(), 0U);
}

void Mended::leave_out(const std::vector<std::uint32_t>& positions) {
  if (positions.empty()) return;
  begin();
  for (std::uint32_t& start : mended_->page_starts)
    start -= static_cast<std::uint32_t>(std::lower_bound(positions.begin(), positions.end(), start) - positions.begin());
  remove_at(mended_->code_points, positions);
  remove_at(mended_->folded, positions);
  remove_at(origin_, positions);
}

Span Mended::original(Span span) const {
  if (origin_.empty() || span.length() == 0) return {original(span.start), original(span.end)};
  return {origin_[span.start], origin_[span.end - 1] + 1};
}

std::string Mended::quote(Span original) const {
  return text::to_utf8(std::u32string_view(document_.code_points).substr(original.start, original.length()));
}

}  // namespace zhibiao::tokens
