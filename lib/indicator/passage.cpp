#include "indicator/passage.hpp"

#include <algorithm>
#include <utility>

#include "model/advance.hpp"
#include "model/rule.hpp"
#include "tokens/numeral.hpp"

namespace zhibiao::indicator {

namespace {

constexpr std::uint32_t longest_included = 24;  // code points of 含上年度结转

bool is_mark(char32_t c) { return c == U',' || c == U';' || c == U':' || c == U'。' || c == U'!' || c == U'?' || c == U'\n'; }

// Cuts one sentence. Quotation marks and titles protect the punctuation within; brackets open a segment of their own
// only when they hold a quantity.
class Cutter {
 public:
  Cutter(Passage& passage, std::uint32_t sentence, std::uint32_t& next_quantity)
      : passage_(passage), raw_(passage.document.code_points), sentence_(sentence), next_(next_quantity) {}

  void cut() {
    const Span span = passage_.layout.sentences[sentence_].span;
    const auto& quantities = passage_.reading.quantities;
    while (next_ < quantities.size() && quantities[next_].span.start < span.start) ++next_;
    start_ = span.start;
    first_ = next_;
    for (std::uint32_t i = span.start; i < span.end; ++i) {
      if (next_ < quantities.size() && i == quantities[next_].span.start) {
        if (quantities[next_].cell < 0) passage_.segment_of[next_] = static_cast<std::int32_t>(passage_.segments.size());
        i = advance(i, quantities[next_].span.end) - 1;
        ++next_;
        continue;
      }
      if (!text::is_han(raw_[i])) step(i, span.end);
    }
    close(span.end, U'\0');
  }

 private:
  void step(std::uint32_t i, std::uint32_t end) {
    const char32_t raw = raw_[i];
    if (raw == U'“' || raw == U'《' || raw == U'「') {
      const char32_t closing = raw == U'“' ? U'”' : raw == U'《' ? U'》' : U'」';
      if (protected_ == U'\0' && closes_soon(i, end, closing) && on(Rule::passage_quoted_marks)) protected_ = closing;
      return;
    }
    if (raw == protected_) {
      protected_ = U'\0';
      return;
    }
    if (protected_ != U'\0') return;
    const char32_t c = passage_.at(i);
    if (is_mark(c)) {
      close(i, c);
    } else if (c == U'(' && holds_quantity(i, end) && on(Rule::passage_bracket_is_clause)) {
      close(i, c);
      ++depth_;
    } else if (c == U')' && depth_ > 0) {
      --depth_;
      close(i, c);
    }
  }

  [[nodiscard]] bool closes_soon(std::uint32_t i, std::uint32_t end, char32_t closing) const {
    constexpr std::uint32_t longest = 120;
    for (std::uint32_t k = i + 1; k < std::min(end, i + longest); ++k)
      if (raw_[k] == closing) return true;
    return false;
  }

  [[nodiscard]] bool holds_quantity(std::uint32_t i, std::uint32_t end) {
    const auto& quantities = passage_.reading.quantities;
    if (next_ >= quantities.size()) return false;
    closing_ = std::max(closing_, i + 1);
    while (closing_ < end && passage_.at(closing_) != U')') ++closing_;
    return quantities[next_].span.start < std::min(end, closing_);
  }

  void close(std::uint32_t end, char32_t mark) {
    Segment segment;
    segment.span = {start_, end};
    segment.sentence = sentence_;
    segment.opened_by = opened_by_;
    const auto index = static_cast<std::uint32_t>(passage_.segments.size());
    const bool first = index == passage_.first_segment[sentence_];
    segment.semicolon = first || opened_by_ == U';' ? index : passage_.segments.back().semicolon;
    segment.bracket = first || opened_by_ == U')' ? index : passage_.segments.back().bracket;
    segment.first = first_;
    segment.last = next_;
    passage_.segments.push_back(segment);
    start_ = end + (mark == U'\0' ? 0 : 1);
    first_ = next_;
    opened_by_ = mark;
  }

  Passage& passage_;
  const std::u32string& raw_;
  std::uint32_t sentence_;
  std::uint32_t& next_;
  std::uint32_t start_ = 0;
  std::uint32_t first_ = 0;
  char32_t protected_ = U'\0';
  char32_t opened_by_ = U'\0';
  std::uint32_t closing_ = 0;  // the first ) behind the last bracket that was looked at
  int depth_ = 0;
};

}  // namespace

std::span<const tokens::Time> Passage::times_in(Span span) const {
  const std::span<const tokens::Time> all(reading.times);
  const auto before = [&](std::uint32_t position) {
    const auto first = std::partition_point(all.begin(), all.end(), [&](const tokens::Time& time) { return time.span.start < position; });
    return static_cast<std::size_t>(first - all.begin());
  };
  const std::size_t first = before(span.start);
  return all.subspan(first, std::max(first, before(span.end)) - first);
}

const tokens::Time* Passage::time_before_bracket(const Segment& segment) const {
  constexpr std::uint32_t longest = 24;  // code points of a time
  const std::uint32_t bracket = segment.span.start - 1;
  const auto times = times_in({bracket > longest ? bracket - longest : 0, bracket});
  if (segment.span.start == 0 || times.empty()) return nullptr;
  const lexicon::Hit* same = codebook.lexicon.longest_at(scan, times.back().span.end, codebook.lexicon.category("time.same_period"));
  return (same != nullptr ? same->end : times.back().span.end) == bracket ? &times.back() : nullptr;
}

Segment Passage::bracket_of(std::size_t quantity) const {
  Segment own = segment_with(quantity);
  if (own.opened_by != U':' || segment_of[quantity] == 0) return own;
  const Segment& head = *(&segment_with(quantity) - 1);
  if (head.opened_by != U'(' || head.first != head.last || head.sentence != own.sentence) return own;
  own.opened_by = U'(';
  own.span.start = head.span.start;
  return own;
}

std::uint32_t Passage::section_of(std::size_t quantity) const {
  if (segment_of[quantity] >= 0) return layout.blocks[layout.sentences[segment_with(quantity).sentence].block].section;
  const auto position = this->quantity(quantity).span.start;
  const auto after = std::upper_bound(layout.blocks.begin(), layout.blocks.end(), position,
                                      [](std::uint32_t at, const layout::Block& block) { return at < block.span.start; });
  return after == layout.blocks.begin() ? 0 : std::prev(after)->section;
}

namespace {

// Of the words of one kind that stand in a span.
struct Named {
  std::vector<Codebook::State::TopicId> topics;
  std::uint32_t covered = 0;

  void take(const lexicon::Hit& hit, std::span<const Codebook::State::TopicId> of_word) {
    if (hit.end <= covered) return;
    covered = hit.end;
    for (const auto topic : of_word)
      if (std::find(topics.begin(), topics.end(), topic) == topics.end()) topics.push_back(topic);
  }
};

// 审结案件187件(含上年度结转)
std::vector<bool> mark_included(const std::u32string& folded, const lexicon::Lexicon& lexicon, const lexicon::Scan& scan) {
  std::vector<bool> marks(folded.size() + 1, false);
  if (!on(Rule::passage_included_in_bracket)) return marks;
  const auto included = lexicon.category("part.included");
  const auto carried = lexicon.category("time.carried");
  for (std::uint32_t i = 0; i + 1 < folded.size(); ++i) {
    if (folded[i] != U'(' || lexicon.longest_at(scan, i + 1, included) == nullptr) continue;
    std::uint32_t end = i + 1;
    const auto goes_on = [&](std::uint32_t at) {
      const char32_t c = folded[at];
      const bool former_year = c == U'一' && at + 1 < folded.size() && folded[at + 1] == U'年';  // 含上一年度结转
      return c != U')' && c != U'\n' && !tokens::is_digit(c) && (former_year || !tokens::is_chinese_numeral(c));
    };
    while (end < folded.size() && end - i <= longest_included && goes_on(end)) ++end;
    if (end < folded.size() && folded[end] == U')' && lexicon.first_in(scan, {i, end}, carried) != nullptr)
      std::fill(marks.begin() + i, marks.begin() + end, true);
  }
  return marks;
}

std::vector<bool> mark_titles(const std::u32string& raw) {
  std::vector<bool> marks(raw.size() + 1, false);
  std::size_t open = std::u32string::npos;
  for (std::size_t i = 0; i < raw.size(); ++i) {
    if (raw[i] == U'《' && open == std::u32string::npos) open = i;
    if (raw[i] == U'\n') open = std::u32string::npos;
    if (raw[i] != U'》' || open == std::u32string::npos) continue;
    std::fill(marks.begin() + static_cast<std::ptrdiff_t>(open), marks.begin() + static_cast<std::ptrdiff_t>(i), true);
    open = std::u32string::npos;
  }
  return marks;
}

}  // namespace

std::vector<Codebook::State::TopicId> topics_in(const Passage& passage, Span span) {
  Named in_text;
  Named in_title;
  for (const lexicon::Hit& hit : passage.cues.starting_in(span)) {
    const auto of_word = passage.codebook.topics_of_word[hit.word];
    if (hit.end <= span.end && !of_word.empty()) (passage.in_title[hit.start] ? in_title : in_text).take(hit, of_word);
  }
  return in_text.topics.empty() && on(Rule::passage_topic_of_paper) ? in_title.topics : in_text.topics;
}

Passage cut(const Document::State& document, const layout::Layout& layout, const tables::Tables& tables, const Codebook::State& codebook,
            const lexicon::Scan& scan, const tokens::Reading& reading) {
  std::vector<bool> included = mark_included(document.folded, codebook.lexicon, scan);
  Cues cues(codebook, scan, document.folded, included);
  Passage passage{
      document, layout, tables, codebook, scan, std::move(cues), reading, mark_titles(document.code_points), std::move(included),
      {},       {},     {},     {}};
  passage.segment_of.assign(reading.quantities.size(), -1);
  for (std::size_t i = 0; i < reading.quantities.size(); ++i)
    if (reading.quantities[i].cell >= 0) passage.quantity_of.push_back(static_cast<std::int32_t>(i));
  std::uint32_t next_quantity = 0;
  for (std::uint32_t sentence = 0; sentence < layout.sentences.size(); ++sentence) {
    passage.first_segment.push_back(static_cast<std::uint32_t>(passage.segments.size()));
    Cutter(passage, sentence, next_quantity).cut();
  }
  passage.first_segment.push_back(static_cast<std::uint32_t>(passage.segments.size()));
  return passage;
}

}  // namespace zhibiao::indicator
