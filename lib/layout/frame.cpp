#include <algorithm>

#include "layout/page.hpp"
#include "text/fold.hpp"
#include "text/utf8.hpp"

namespace zhibiao::layout {

namespace {

constexpr std::uint32_t shortest_title = 4;
constexpr std::uint32_t longest_title = 80;
constexpr std::uint32_t longest_line_of_text = 120;  // a longer line is text even without a full stop
constexpr std::uint32_t longest_furniture = 160;
constexpr std::uint32_t longest_body_name = 40;
constexpr std::size_t deepest_title = 60;  // blocks before it are navigation

/// Finds what stands around the text: everything up to the title, its date lines, the signature, the footer.
class Frame {
 public:
  Frame(const Page& page, std::vector<Block>& blocks) : page_(page), blocks_(blocks) {}

  void run() {
    begin_ = text_begin(0);
    if (const std::size_t title = late_title(); title != none) begin_ = text_begin(title + 1);
    if (begin_ == blocks_.size()) begin_ = first_table_row();
    for (std::size_t i = blocks_.size(); end_ == 0 && i > begin_; --i)
      if (blocks_[i - 1].kind == BlockKind::table_row || (is_sentence(i - 1) && !is_note(i - 1)) || is_marked(i - 1)) end_ = i;
    if (const std::size_t title = find_title(); title != none) mark_title(title);
    mark_top();
    mark_signatures();
    mark_middle();
    mark_bottom();
  }

 private:
  static constexpr std::size_t none = static_cast<std::size_t>(-1);

  [[nodiscard]] Span span(std::size_t i) const { return blocks_[i].span; }
  [[nodiscard]] char32_t last(std::size_t i) const { return page_.text[span(i).end - 1]; }
  [[nodiscard]] Furniture furniture(std::size_t i) const { return furniture_of(page_, span(i)); }
  [[nodiscard]] bool is_open(std::size_t i) const { return i < blocks_.size() && blocks_[i].kind == BlockKind::paragraph; }
  [[nodiscard]] bool is_marked(std::size_t i) const { return marker_at(page_, span(i).start, span(i).end).has_value(); }
  [[nodiscard]] bool is_sentence(std::size_t i) const {
    return page_.contains(span(i), U'。') || span(i).length() > longest_line_of_text || page_.contains(span(i), U';');
  }
  /// A labelled line behind the text (抄送：…。): no part of it even when it ends like a sentence.
  [[nodiscard]] bool is_note(std::size_t i) const {
    return span(i).length() <= longest_furniture && is_label_at(page_, span(i).start, span(i).end);
  }
  /// ——2023年1月10日在第二次会议上, also in brackets.
  [[nodiscard]] bool is_subtitle(std::size_t i) const {
    const char32_t first = page_.text[span(i).start];
    const bool dashed = first == U'-' && page_.at(span(i).start + 1) == U'-';
    const bool bracketed = first == U'(' && last(i) == U')' && first_year_in(page_, span(i));
    return (dashed || bracketed || page_.ends_with(span(i), page_.categories.meeting)) && !is_sentence(i);
  }
  /// A stray 】 or |: nothing that can be read.
  [[nodiscard]] bool is_stray(std::size_t i) const {
    constexpr std::size_t longest_number = 3;
    const std::u32string_view line = page_.of(span(i));
    const bool number = line.size() <= longest_number && std::all_of(line.begin(), line.end(), is_digit);
    return number || std::none_of(line.begin(), line.end(), [](char32_t c) { return is_han(c) || is_digit(c) || text::is_latin(c); });
  }
  /// Who gave the report, between its title and 在第二次会议上.
  [[nodiscard]] bool is_byline(std::size_t i) const {
    constexpr std::uint32_t longest = 20;
    return i + 1 < begin_ && span(i).length() <= longest && !is_sentence(i) && is_subtitle(i + 1);
  }
  [[nodiscard]] bool is_picture(std::size_t i) const { return is_caption(page_, span(i)); }
  /// 〔2020〕3号 and the like: the number of the paper itself.
  [[nodiscard]] bool is_document_number(std::size_t i) const {
    return span(i).length() <= longest_body_name && last(i) == U'号' && (page_.contains(span(i), U'〔') || page_.contains(span(i), U'['));
  }

  /// The first block from `i` on that is text for certain.
  std::size_t text_begin(std::size_t i) const {
    while (i < blocks_.size() && (!is_open(i) || is_picture(i) || !(is_sentence(i) || is_marked(i)))) ++i;
    return i;
  }

  /// Where a report without a sentence begins: one that is a table.
  std::size_t first_table_row() const {
    const auto row = std::find_if(blocks_.begin(), blocks_.end(), [](const Block& block) { return block.kind == BlockKind::table_row; });
    return static_cast<std::size_t>(row - blocks_.begin());
  }

  /// A title behind words of an editor (现将报告全文刊发如下。): it names a report and what it was given at, or its date, follows.
  std::size_t late_title() const {
    constexpr std::size_t farthest = 6;  // blocks
    constexpr int named = 12;            // score of a line that ends with a word for a report
    for (std::size_t i = 0; i < begin_; ++i)
      if (title_score(i) >= named) return none;
    for (std::size_t i = begin_; i + 1 < std::min(blocks_.size(), begin_ + farthest); ++i)
      if (title_score(i) >= named && !is_marked(i) && is_open(i + 1) && (is_subtitle(i + 1) || is_date_line(page_, span(i + 1)))) return i;
    return none;
  }

  // --- title -------------------------------------------------------------------------------------
  /// The block that names the report, best by its words and the earlier the better.
  std::size_t find_title() const {
    if (const std::size_t given = find_given_title(); given != none) return given;
    std::size_t best = none;
    int best_score = 0;
    for (std::size_t i = 0; i < std::min(begin_, deepest_title); ++i) {
      const int score = title_score(i);
      if (score > best_score) {
        best = i;
        best_score = score;
      }
    }
    return best;
  }
  /// A title that the caller or the page's metadata gives and that stands in the text.
  std::size_t find_given_title() const {
    for (const std::string& given : {page_.document.options.title, metadata("articletitle")}) {
      const std::u32string folded = text::fold(text::to_code_points(given));
      if (folded.empty()) continue;
      for (std::size_t i = 0; i < std::min(begin_, deepest_title); ++i)
        if (page_.of(span(i)) == folded) return i;
    }
    return none;
  }
  std::string metadata(const std::string& name) const {
    const auto found = page_.document.metadata.find(name);
    return found == page_.document.metadata.end() ? std::string() : found->second;
  }
  int title_score(std::size_t i) const {
    const Span line = span(i);
    if (!is_open(i) || line.length() < shortest_title || line.length() > longest_title) return 0;
    const Span words = without_brackets(line);
    const bool labels = furniture(i) != Furniture::none && !(names_report(words) && furniture_of(page_, words) == Furniture::none);
    if (labels || is_breadcrumb(line) || is_date_line(page_, line) || is_dateline(page_, line) || is_document_number(i)) return 0;
    if (is_picture(i)) return 0;
    const char32_t end = last(i);
    if (end == U':' || end == U',' || end == U'、') return 0;
    int score = 1;
    if (names_report(words))
      score += 12;
    else if (page_.ends_with(words, page_.categories.title_word))
      score += 8;
    else if (page_.has(line, page_.categories.report_word))
      score += 5;
    if (score > 1 && first_year_in(page_, line)) score += 4;
    if (score > 1 && page_.has(line, page_.categories.title_opener)) score += 2;
    if (score > 1 && line.length() >= 12) score += 1;
    if (score > 1 && is_headed(i)) score += 2;
    return score;
  }
  /// Whether the text or its date line follows: a list of other reports has neither.
  bool is_headed(std::size_t i) const { return i + 1 >= begin_ || furniture(i + 1) != Furniture::none || is_date_line(page_, span(i + 1)); }
  bool is_breadcrumb(Span line) const {
    std::uint32_t separators = 0;
    for (std::uint32_t i = line.start; i < line.end; ++i) {
      const char32_t c = page_.text[i];
      if (c == U'>' || c == U'»' || c == U'›') return true;
      const bool spaced = is_blank(page_.at(i + 1)) && i > line.start && is_blank(page_.text[i - 1]);
      if ((c == U'-' || c == U'/' || c == U'|') && spaced) ++separators;
    }
    return separators > 1;
  }
  [[nodiscard]] bool names_report(Span words) const { return page_.ends_with(words, page_.categories.report_word); }
  /// (2020年度), (摘要) behind a title is no part of its last word.
  Span without_brackets(Span line) const {
    if (page_.text[line.end - 1] != U')') return line;
    const std::size_t open = page_.of(line).rfind(U'(');
    if (open == std::u32string_view::npos || open == 0) return line;
    return trim(page_, {line.start, line.start + static_cast<std::uint32_t>(open)});
  }

  void mark_title(std::size_t i) {
    blocks_[i].kind = BlockKind::title;
    title_ = i;
    if (i > 0 && goes_on(i - 1, i)) blocks_[i - 1].kind = BlockKind::title;
    if (i + 1 < begin_ && !page_.ends_with(span(i), page_.categories.title_word) && title_score(i + 1) > 1 && goes_on(i, i + 1)) {
      blocks_[i + 1].kind = BlockKind::title;
      title_ = i + 1;
    }
    for (std::size_t j = 0; j < begin_; ++j)
      if (is_open(j) && page_.of(span(j)) == page_.of(span(i))) blocks_[j].kind = BlockKind::furniture;
  }
  /// Whether the second line of a title follows the first: the body on a line of its own, or a break within.
  bool goes_on(std::size_t first, std::size_t second) const {
    const Span line = span(first);
    if (furniture(first) != Furniture::none || is_breadcrumb(line) || is_date_line(page_, line) || is_document_number(first)) return false;
    if (line.length() > longest_body_name || page_.ends_with(line, page_.categories.report_word)) return false;
    const bool headless = page_.begins_with(span(second), page_.categories.title_opener) ||
                          first_year_in(page_, {span(second).start, span(second).start + 1});
    const bool begun = first_year_in(page_, line) || page_.has(line, page_.categories.title_opener);
    if (!begun) return headless && (page_.ends_with(line, page_.categories.body_end) || page_.ends_with(line, page_.categories.title_head));
    constexpr std::uint32_t longest_rest = 16;
    return span(second).length() <= longest_rest && !first_year_in(page_, span(second));
  }

  // --- furniture ---------------------------------------------------------------------------------
  void mark_top() {
    if (title_ != none)
      for (std::size_t i = 0; i < title_; ++i)
        if (is_open(i)) blocks_[i].kind = BlockKind::furniture;
    bool after_furniture = true;
    for (std::size_t i = title_ == none ? 0 : title_ + 1; i < begin_; ++i) {
      if (!is_open(i)) continue;
      const bool is_frame = furniture(i) != Furniture::none || is_date_line(page_, span(i)) || is_dateline(page_, span(i)) ||
                            is_document_number(i) || is_breadcrumb(span(i)) || is_signed_line(page_, span(i)) || is_subtitle(i) ||
                            is_stray(i) || is_byline(i) || is_picture(i) || (after_furniture && is_body_name(i));
      if (is_frame) blocks_[i].kind = BlockKind::furniture;
      after_furniture = is_frame;
    }
  }
  void mark_middle() {
    for (std::size_t i = begin_; i < blocks_.size(); ++i)
      if (is_open(i) && span(i).length() <= longest_furniture && !is_marked(i) && furniture(i) == Furniture::plain)
        blocks_[i].kind = BlockKind::furniture;
  }
  /// Behind the last sentence a line needs less to be furniture.
  void mark_bottom() {
    bool after_frame = false;
    for (std::size_t i = std::max(begin_, end_); i < blocks_.size(); ++i) {
      if (is_open(i) && (after_frame || is_note(i) || furniture(i) != Furniture::none)) blocks_[i].kind = BlockKind::furniture;
      after_frame = after_frame || blocks_[i].kind == BlockKind::furniture || blocks_[i].kind == BlockKind::signature;
    }
  }

  // --- signature ---------------------------------------------------------------------------------
  bool is_body_name(std::size_t i) const {
    const Span line = span(i);
    if (line.length() < 3 || line.length() > longest_body_name || furniture(i) != Furniture::none || is_marked(i)) return false;
    constexpr std::u32string_view punctuation = U",。;:!?%、";
    return page_.of(line).find_first_of(punctuation) == std::u32string_view::npos && names_body(page_, line);
  }
  /// 附件, 附表1: what comes behind a signed paper.
  bool is_annex(std::size_t i) const {
    return i < blocks_.size() && span(i).length() <= longest_body_name && !is_sentence(i) &&
           page_.begins_with(span(i), page_.categories.annex);
  }
  void mark_signatures() {
    for (std::size_t i = std::max<std::size_t>(begin_, 1); i < blocks_.size(); ++i) {
      if (!is_open(i)) continue;
      if (is_date_line(page_, span(i))) {
        const bool named = is_open(i - 1) && is_body_name(i - 1);
        if (!named && i < end_ && !is_annex(i + 1)) continue;
        blocks_[i].kind = BlockKind::signature;
        for (std::size_t j = i; j-- > begin_ && is_open(j) && is_body_name(j);) blocks_[j].kind = BlockKind::signature;
      } else if (is_signed_line(page_, span(i))) {
        blocks_[i].kind = BlockKind::signature;
      }
    }
    mark_undated_signature();
  }
  /// A body's name as the last line of the text.
  void mark_undated_signature() {
    for (std::size_t i = blocks_.size(); i-- > begin_;) {
      if (!is_open(i) || furniture(i) == Furniture::plain) continue;
      if (is_body_name(i) && i > 0 && is_open(i - 1)) blocks_[i].kind = BlockKind::signature;
      return;
    }
  }

  const Page& page_;
  std::vector<Block>& blocks_;
  std::size_t begin_ = 0;     // first block of the text itself
  std::size_t end_ = 0;       // behind the last block that is text for certain
  std::size_t title_ = none;  // last block of the title
};

}  // namespace

void mark_frame(const Page& page, std::vector<Block>& blocks) { Frame(page, blocks).run(); }

}  // namespace zhibiao::layout
