#include <algorithm>

#include "layout/page.hpp"
#include "model/rule.hpp"
#include "text/utf8.hpp"
#include "tokens/dates.hpp"

namespace zhibiao::layout {

namespace {

constexpr std::uint32_t longest_heading = 60;       // a line of its own
constexpr std::uint32_t longest_run_in = 40;        // before the text in the same line
constexpr std::uint32_t longest_bare_heading = 24;  // without a mark
constexpr int bare_rank = 2;                        // such a heading stands beside 一、
constexpr int headless_rank = 99;                   // nothing stands below a section without heading, unless numbering begins anew

/// Builds the section tree in one pass over the blocks.
class Outline {
 public:
  Outline(const Page& page, std::vector<Block>& blocks) : page_(page), blocks_(blocks) {}

  std::vector<Section> run() {
    is_plan_ = titled_plan();
    open_section({0, static_cast<std::uint32_t>(page_.text.size())}, {}, -1, is_plan_ ? SectionRole::plans : SectionRole::body, -1);
    for (const Block& block : blocks_)
      if (block.kind == BlockKind::title && !report_year_) report_year_ = told_year(block.span);
    bool below = false;
    for (const Block& block : blocks_) {
      if (block.kind == BlockKind::furniture && below && is_given_ && !report_year_) report_year_ = told_at_meeting(block.span);
      below = below || block.kind == BlockKind::title;
    }
    for (Block& block : blocks_)
      if (block.kind == BlockKind::paragraph || block.kind == BlockKind::table_row) place(block);
    const bool has_headings = std::any_of(sections_.begin(), sections_.end(), [](const Section& s) { return !s.heading.empty(); });
    if (!has_headings)
      for (Section& section : sections_)
        if (section.role == SectionRole::front) section.role = SectionRole::body;
    return std::move(sections_);
  }

 private:
  void place(Block& block) {
    if (block.kind == BlockKind::paragraph) {
      if (const auto marker = marker_at(page_, block.span.start, block.span.end))
        open_marked(block, *marker);
      else if (is_bare_heading(block.span)) {
        block.kind = BlockKind::heading;
        open_heading(block, block.span, bare_rank, 0);
      } else if (is_plan(block.span))
        open_plan(block.span);
    }
    if (sections_.size() == 1) open_section(block.span, {}, 0, is_plan_ ? SectionRole::plans : SectionRole::front, headless_rank);
    block.section = open_.back();
    for (const std::uint32_t section : open_) sections_[section].span.end = std::max(sections_[section].span.end, block.span.end);
  }

  /// 2023年立法工作计划, 重点任务分工方案, 民生实事项目公告: a title that ends with the name of a plan. The whole paper tells what is to be
  /// done.
  [[nodiscard]] bool titled_plan() const {
    return std::any_of(blocks_.begin(), blocks_.end(), [&](const Block& block) {
      if (block.kind != BlockKind::title) return false;
      if (is_budget(block.span) && on(Rule::layout_budget_is_plan)) return true;
      return !page_.has(block.span, page_.categories.no_plan_title) && !page_.has(block.span, page_.categories.report_word) &&
             ends_with_plan(block.span);
    });
  }
  /// “三公”经费预算情况说明 explains a budget, 经费预算执行情况 and 预算情况报告 tell what became of one.
  [[nodiscard]] bool is_budget(Span title) const {
    const lexicon::Hit* report = page_.lexicon.first_in(page_.scan, title, page_.categories.report_word);
    const bool explains = report == nullptr || page_.has({report->end, title.end}, page_.categories.budget_explained);
    return page_.has(title, page_.categories.budget_title) && !page_.has(title, page_.categories.no_budget_title) && explains;
  }
  [[nodiscard]] bool ends_with_plan(Span title) const {
    for (const lexicon::Hit& hit : page_.scan.starting_in(title))
      if (hit.end <= title.end && page_.lexicon.is(hit.word, page_.categories.plan_title) && only_announces({hit.end, title.end}))
        return true;
    return false;
  }
  /// …项目公告, …的通知, …（2023年）, …（草案）
  [[nodiscard]] bool only_announces(Span rest) const {
    if (rest.length() > 0 && page_.text[rest.start] == U'(') return page_.text[rest.end - 1] == U')';
    while (rest.start < rest.end) {
      const lexicon::Hit* word = page_.lexicon.longest_at(page_.scan, rest.start, page_.categories.plan_title_end);
      if (word == nullptr && is_han(page_.text[rest.start])) return false;
      rest.start = word != nullptr ? word->end : rest.start + 1;
    }
    return true;
  }

  // --- what opens a section ------------------------------------------------------------------------
  void open_marked(Block& block, const Marker& marker) {
    const Span rest{marker.end, block.span.end};
    const std::size_t found = std::min(page_.of(rest).find(U'。'), page_.of(rest).find_first_of(U"!?"));
    const std::uint32_t stop = found == std::u32string_view::npos ? rest.end : rest.start + static_cast<std::uint32_t>(found);
    if (is_whole_heading(rest, stop, marker.rank)) {
      block.kind = BlockKind::heading;
      open_heading(block, block.span, marker.rank, marker.ordinal);
    } else {
      open_heading(block, run_in_heading(block.span.start, {rest.start, stop}), marker.rank, marker.ordinal);
    }
  }
  /// A line without figures that is no sentence, or so short a sentence that it can only be a heading.
  bool is_whole_heading(Span rest, std::uint32_t stop, int rank) const {
    if (rest.length() == 0) return true;
    const char32_t last = page_.text[rest.end - 1];
    if (last == U';' || last == U',' || rest.length() > longest_heading || has_figure(rest)) return false;
    if (stop == rest.end) return true;
    return stop + 1 == rest.end && rest.length() <= longest_run_in && rank < first_item_rank;
  }
  bool has_figure(Span span) const {
    for (std::uint32_t i = span.start; i < span.end; ++i) {
      if (!is_digit(page_.text[i])) continue;
      std::uint32_t end = i;
      while (is_digit(page_.at(end))) ++end;
      while (end < span.end && is_blank(page_.text[end])) ++end;  // 2023 年工作安排
      if (page_.at(end) != U'年') return true;
      i = end;
    }
    return false;
  }
  /// The first sentence up to white space within it, or its first clause when it is too long to be a heading.
  Span run_in_heading(std::uint32_t start, Span sentence) const {
    constexpr std::uint32_t shortest = 3;
    const std::uint32_t limit = std::min(sentence.end, sentence.start + longest_run_in);
    for (std::uint32_t i = sentence.start + shortest; i < limit; ++i)
      if (is_blank(page_.text[i])) return {start, i};
    if (sentence.length() <= longest_run_in) return {start, sentence.end};
    const std::size_t clause = page_.of({sentence.start, limit}).find_first_of(U",;:");
    return clause == std::u32string_view::npos ? Span{start, start} : Span{start, sentence.start + static_cast<std::uint32_t>(clause)};
  }
  /// A short line that is no sentence and says which part of a report begins.
  bool is_bare_heading(Span line) const {
    if (line.length() > longest_bare_heading || has_figure(line)) return false;
    constexpr std::u32string_view punctuation = U"。,;:!?、%()";
    if (page_.of(line).find_first_of(punctuation) != std::u32string_view::npos) return false;
    return page_.has(line, page_.categories.plans) || page_.has(line, page_.categories.problems) ||
           page_.ends_with(line, page_.categories.achievements) || is_plan_of_year(line);
  }
  /// 2023年工作安排
  bool is_plan_of_year(Span line) const {
    return page_.ends_with(line, page_.categories.plans_top) && tokens::marked_year(page_.text, line.start);
  }
  /// A paragraph that speaks of what comes next: 下一步,… or a later year than the title's with a word of intent.
  bool is_plan(Span line) const {
    if (sections_[open_.back()].role == SectionRole::plans) return false;
    if (page_.begins_with(line, page_.categories.plan_opener)) return true;
    if (!report_year_ || first_year_in(page_, {line.start, line.start + 1}) <= report_year_) return false;
    const std::size_t stop = page_.of(line).find(U'。');
    const std::uint32_t end = stop == std::u32string_view::npos ? line.end : line.start + static_cast<std::uint32_t>(stop);
    return page_.has({line.start, end}, opens_with_month(line) ? page_.categories.plan_firm : page_.categories.plan_word);
  }

  /// 2023年1月，…召开推进会 is an event, and 2023年1月起，将… a plan.
  bool opens_with_month(Span line) const {
    const auto found = tokens::DateReader(page_.text, page_.lexicon, page_.scan).read(line.start, line.end);
    return found && found->time.month;
  }

  // --- the tree ------------------------------------------------------------------------------------
  void open_heading(const Block& block, Span heading, int rank, int ordinal) {
    const bool restarts = ordinal == 1 && is_headless_plan(open_.back());
    if (restarts) ranks_[open_.back()] = rank - 1;
    close_down_to(rank);
    const std::uint32_t parent = open_.back();
    if (sections_[parent].level == 0 && page_.has(heading, page_.categories.review)) reviewed_year_ = last_year_in(heading);
    open_section(block.span, heading, static_cast<std::int32_t>(parent), role_of(heading, parent), rank);
  }
  void open_plan(Span line) {
    if (sections_[open_.back()].heading.empty()) close_down_to(headless_rank);
    open_section(line, {line.start, line.start}, static_cast<std::int32_t>(open_.back()), SectionRole::plans, headless_rank);
  }
  bool is_headless_plan(std::uint32_t section) const {
    return sections_[section].role == SectionRole::plans && sections_[section].heading.empty();
  }
  void close_down_to(int rank) {
    while (open_.size() > 1 && ranks_[open_.back()] >= rank) open_.pop_back();
  }
  void open_section(Span span, Span heading, std::int32_t parent, SectionRole role, int rank) {
    Section section;
    section.span = span;
    section.heading_span = heading;
    section.heading = text::to_utf8(page_.raw.substr(heading.start, heading.length()));
    section.level = parent < 0 ? 0 : sections_[static_cast<std::size_t>(parent)].level + 1;
    section.parent = parent;
    section.role = role;
    open_.push_back(static_cast<std::uint32_t>(sections_.size()));
    ranks_.push_back(rank);
    sections_.push_back(std::move(section));
  }

  // --- roles ---------------------------------------------------------------------------------------
  /// The word that comes first decides: 存在的问题及下一步打算 tells of problems.
  SectionRole role_of(Span heading, std::uint32_t parent) const {
    const bool top = sections_[parent].level == 0;
    SectionRole role = sections_[parent].role == SectionRole::front ? SectionRole::body : sections_[parent].role;
    std::uint32_t best = heading.end;
    const auto offer = [&](const lexicon::Hit* hit, SectionRole offered) {
      if (hit == nullptr || hit->start >= best) return;
      best = hit->start;
      role = offered;
    };
    offer(first(heading, page_.categories.problems), SectionRole::problems);
    if (top)
      offer(page_.lexicon.longest_ending_at(page_.scan, heading.end, heading.start, page_.categories.problems_end), SectionRole::problems);
    offer(first(heading, page_.categories.plans), SectionRole::plans);
    if (top) offer(closing(heading), SectionRole::plans);
    if (top && is_plan_) offer(first(heading, page_.categories.review), SectionRole::achievements);
    if (top && (!is_plan_ || names_past_year(heading))) offer(first(heading, page_.categories.achievements), SectionRole::achievements);
    const std::optional<Year> told = reviewed_year_ ? reviewed_year_ : report_year_;
    if (told && first_year_in(page_, heading) > told) role = SectionRole::plans;
    if (top && is_given_ && first(heading, page_.categories.this_year) != nullptr && first(heading, page_.categories.review) == nullptr)
      role = SectionRole::plans;
    return role;
  }
  /// 一、2023年工作完成情况, in a plan for 2024
  bool names_past_year(Span heading) const {
    const std::optional<Year> named = first_year_in(page_, heading);
    return named && report_year_ && *named < *report_year_;
  }
  /// A word of planning tells of plans where it closes the heading or one of its parts (工作安排和建议), and nothing before it says that
  /// something was done (紧扣目标, 科学安排部署).
  const lexicon::Hit* closing(Span heading) const {
    const lexicon::Hit* doing = first(heading, page_.categories.doing);
    for (const lexicon::Hit& hit : page_.scan.starting_in(heading)) {
      if (hit.end > heading.end || !page_.lexicon.is(hit.word, page_.categories.plans_top)) continue;
      if ((doing != nullptr && doing->start < hit.start) || is_slogan(hit)) return nullptr;
      constexpr std::u32string_view ends = U"。:;(";
      const bool closes = hit.end == heading.end || ends.find(page_.text[hit.end]) != std::u32string_view::npos;
      if (closes || page_.lexicon.longest_at(page_.scan, hit.end, page_.categories.joint) != nullptr) return &hit;
    }
    return nullptr;
  }
  /// 定目标、压担子: a verb of one character and its object, and nothing else
  bool is_slogan(const lexicon::Hit& hit) const {
    const std::uint32_t verb = hit.start > 0 ? hit.start - 1 : 0;
    const bool opens = verb == 0 || !is_han(page_.text[verb - 1]);
    return opens && page_.lexicon.longest_ending_at(page_.scan, hit.start, verb, page_.categories.slogan) != nullptr;
  }
  /// The year that a title tells of: a work report looks back from the year in which it is given.
  std::optional<Year> told_year(Span title) {
    is_given_ = is_given_ || first(title, page_.categories.work_report) != nullptr;
    return shifted(first_year_in(page_, title), is_given_ ? -1 : 0);
  }
  /// ——2024年1月18日在某市第二届人民代表大会第三次会议上, below a title without a year: in the last months of a year it is that year of
  /// which the report tells.
  std::optional<Year> told_at_meeting(Span line) const {
    constexpr int late = 10;
    const tokens::DateReader dates(page_.text, page_.lexicon, page_.scan);
    for (std::uint32_t i = line.start; i < line.end; ++i)
      if (const auto found = dates.read(i, line.end); found && found->time.year && found->time.month)
        return shifted(found->time.year, *found->time.month < late ? -1 : 0);
    return std::nullopt;
  }
  std::optional<Year> last_year_in(Span span) const {
    std::optional<Year> last;
    for (std::uint32_t i = span.start; i < span.end; ++i) last = std::max(last, first_year_in(page_, {i, i + 1}));
    return last;
  }
  const lexicon::Hit* first(Span span, lexicon::CategoryId category) const { return page_.lexicon.first_in(page_.scan, span, category); }

  const Page& page_;
  std::vector<Block>& blocks_;
  std::vector<Section> sections_;
  std::vector<int> ranks_;             // by section
  std::vector<std::uint32_t> open_;    // from the document down
  std::optional<Year> report_year_;    // as the title has it
  bool is_plan_ = false;               // by its title: the whole of it tells what is to be done
  bool is_given_ = false;              // at the start of the year behind the one that it looks back on
  std::optional<Year> reviewed_year_;  // as a heading has it: 一、2019年工作回顾
};

}  // namespace

std::vector<Section> find_sections(const Page& page, std::vector<Block>& blocks) { return Outline(page, blocks).run(); }

}  // namespace zhibiao::layout
