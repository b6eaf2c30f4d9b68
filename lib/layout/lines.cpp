#include <algorithm>

#include "layout/page.hpp"

namespace zhibiao::layout {

namespace {

constexpr std::uint32_t page_in_a_line = 160;  // a line as long as this may hold a whole page
constexpr std::uint32_t longest_title = 80;
constexpr std::uint32_t shortest_title = 8;

/// Cuts one line into the parts of a page that it holds.
class Cutter {
 public:
  Cutter(const Page& page, Span line, std::vector<Block>& blocks) : page_(page), line_(line), blocks_(blocks) {}

  void run(bool may_hold_title) {
    Span rest = line_;
    if (may_hold_title && line_.length() > page_in_a_line) rest = cut_head(rest);
    const Span body = cut_tail(rest);
    cut_markers(body);
    add(tail_signature_);
    add(tail_furniture_);
  }

 private:
  void add(Span span) {
    span = trim(page_, span);
    if (span.start < span.end) blocks_.push_back({span});
  }

  /// A page in one line: what stands before the title, the title, what stands between title and text. Gives the rest.
  Span cut_head(Span line) {
    const std::uint32_t stop = head_end(line);
    std::uint32_t token = line.start;
    for (std::uint32_t i = line.start; i < stop; ++i) {
      if (is_blank(page_.text[i])) {
        token = i + 1;
        continue;
      }
      const std::uint32_t end = i + 1;
      const bool closed = is_blank(page_.at(end)) || is_year_at(end);
      const Span title{token, end};
      if (!closed || title.length() < shortest_title || title.length() > longest_title || page_.contains(title, U'>')) continue;
      if (!page_.ends_with(title, page_.categories.report_word)) continue;
      add({line.start, token});
      add(title);
      const std::uint32_t body = body_start({end, line.end});
      add({end, body});
      return {body, line.end};
    }
    return line;
  }
  std::uint32_t head_end(Span line) const {
    const std::size_t stop = page_.of(line).find(U'。');
    return stop == std::u32string_view::npos ? line.end : line.start + static_cast<std::uint32_t>(stop);
  }
  bool is_year_at(std::uint32_t at) const { return at < line_.end && first_year_in(page_, {at, at + 1}).has_value(); }
  /// The text begins with the first word of the first sentence.
  std::uint32_t body_start(Span span) const {
    std::uint32_t token = span.start;
    for (std::uint32_t i = span.start; i < span.end; ++i) {
      if (is_blank(page_.text[i])) token = i + 1;
      if (page_.text[i] == U',' || is_full_stop(page_.text[i]) || marker_at(page_, token, span.end)) return token;
    }
    return span.start;
  }

  /// What follows the last sentence: a signature, then furniture. Gives the part before them.
  Span cut_tail(Span line) {
    const std::size_t found = page_.of(line).rfind(U'。');
    const std::uint32_t last_stop = found == std::u32string_view::npos ? line.start : line.start + static_cast<std::uint32_t>(found) + 1;
    const std::uint32_t blanks_needed = line_.length() > page_in_a_line ? 1 : 2;
    std::uint32_t blanks = found == std::u32string_view::npos ? 0 : blanks_needed;
    Span body = line;
    for (std::uint32_t i = last_stop; i < line.end; ++i) {
      const char32_t c = page_.text[i];
      if (is_blank(c)) {
        blanks += c == U'\t' ? blanks_needed : 1;
        continue;
      }
      if (blanks > 0 && i > line.start && is_label_at(page_, i, line.end)) {
        const Span before = trim(page_, {line.start, i});
        const bool after_text = found != std::u32string_view::npos && blanks >= blanks_needed;
        if (after_text || page_.ends_with(before, page_.categories.title_word)) {
          tail_furniture_ = {i, line.end};
          body.end = i;
        }
        break;
      }
      blanks = 0;
    }
    if (found != std::u32string_view::npos && is_signed_line(page_, {last_stop, body.end})) {
      tail_signature_ = {last_stop, body.end};
      body.end = last_stop;
    }
    return body;
  }
  /// Cuts before the marks of headings and items that follow a sentence in the same line.
  void cut_markers(Span line) {
    std::uint32_t start = line.start;
    bool stopped = false;  // only white space since the last sentence ended
    bool blank = false;
    bool cell = false;  // behind a bar: the cells of a table have marks as well
    for (std::uint32_t i = line.start; i < line.end; ++i) {
      const char32_t c = page_.text[i];
      if (is_blank(c)) {
        blank = c != U'\t' && !cell;
        continue;
      }
      cell = c == U'|';
      if (i > line.start && (stopped || blank) && !is_cell(i) && opens_part(i, stopped, line)) {
        add({start, i});
        start = i;
      }
      stopped = c == U'。';
      blank = false;
    }
    add({start, line.end});
  }
  /// 2310.56    二、外交支出: a name behind a figure, in lines whose cells are held apart by blanks
  bool is_cell(std::uint32_t at) const {
    std::uint32_t end = at;
    while (end > line_.start && is_blank(page_.text[end - 1])) --end;
    return at - end > 1 && end > line_.start && is_digit(page_.text[end - 1]);
  }
  bool opens_part(std::uint32_t at, bool after_stop, Span line) const {
    const auto marker = marker_at(page_, at, line.end);
    if (!marker || marker->rank < 2) return false;
    if (marker->rank < first_item_rank) return true;
    return is_han(page_.at(marker->end)) && (after_stop || line_.length() > page_in_a_line);
  }

  const Page& page_;
  Span line_;
  std::vector<Block>& blocks_;
  Span tail_signature_;
  Span tail_furniture_;
};

}  // namespace

std::vector<Block> split_lines(const Page& page) {
  std::vector<Block> blocks;
  const auto size = static_cast<std::uint32_t>(page.text.size());
  bool text_began = false;
  for (std::uint32_t start = 0; start < size;) {
    std::uint32_t end = start;
    while (end < size && !is_line_break(page.text[end])) ++end;
    const Span line = trim(page, {start, end});
    if (line.start < line.end) {
      Cutter(page, line, blocks).run(!text_began);
      text_began = text_began || page.contains(line, U'。');
    }
    start = end + 1;
  }
  return blocks;
}

}  // namespace zhibiao::layout
