#include "indicator/parts.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "indicator/table_parts.hpp"
#include "indicator/tally.hpp"
#include "model/rule.hpp"

namespace zhibiao::indicator {

namespace {

constexpr std::uint32_t longest_verb = 4;         // content between 共计 and its number: 共计办理204件
constexpr std::size_t farthest_total = 8;         // quantities that a mark looks back for its total
constexpr std::size_t farthest_share = 3;         // quantities behind a part, the share that it has among them
constexpr std::size_t farthest_made_up = 24;      // the same, for one that the parts make up
constexpr std::uint32_t shortest_kind = 2;        // content of a part's name beside its topic: 复议维持
constexpr std::uint32_t shortest_like_end = 3;    // code points of 增加值
constexpr std::int64_t least_told_by_sum = 20;    // small numbers add up by chance
constexpr std::uint32_t shortest_alike = 2;       // code points of 支出
constexpr std::uint32_t longest_tail = 10;        // content between a total and the mark that opens its parts
constexpr std::size_t farthest_summand = 40;      // quantities that a sum among parts looks back for those that it takes over
constexpr std::size_t farthest_before_sum = 120;  // quantities before 共计, their rates and changes included
constexpr std::size_t longest_list = 400;         // quantities behind a mark that are asked what they make up
constexpr std::size_t farthest_part = 200;        // quantities behind a part that are none (shares, changes), the next part

// What opened a list of parts.
struct Opening {
  bool bracket = false;  ///< （…）
  bool list = false;     ///< lines behind a colon
  bool among = false;    ///< 其中
  bool marked = false;   ///< any word
};

class Finder {
 public:
  Finder(const Passage& passage, const Words& words, const Content& content, const Frames& frames, const std::vector<Relation>& relations,
         const std::vector<Scope>& scopes)
      : passage_(passage),
        lexicon_(passage.codebook.lexicon),
        words_(words),
        content_(content),
        frames_(frames),
        relations_(relations),
        scopes_(scopes),
        summands_(passage, relations),
        part_of_(passage.reading.quantities.size(), -1) {}

  std::vector<std::int32_t> find() {
    for (std::size_t i = 0; i < part_of_.size(); ++i)
      if (scopes_[i].marked && on(Rule::parts_of_list)) part_of_[i] = scopes_[i].total;
    std::size_t i = 0;
    while (i < part_of_.size()) {
      if (passage_.segment_of[i] < 0) {
        ++i;
        continue;
      }
      const std::size_t next = open_parts(i);
      close_sum(i);
      close_rest(i);
      i = std::max(next, i + 1);
    }
    find_table_parts(passage_, relations_, part_of_);
    return std::move(part_of_);
  }

 private:
  [[nodiscard]] bool in_text(std::size_t i) const { return passage_.in_text(i); }
  [[nodiscard]] const Segment& segment(std::size_t i) const { return passage_.segment_with(i); }
  [[nodiscard]] std::uint32_t block_of(std::size_t i) const { return passage_.block_of(i); }
  [[nodiscard]] std::size_t index(const Segment& segment) const { return static_cast<std::size_t>(&segment - passage_.segments.data()); }

  [[nodiscard]] bool countable(std::size_t i) const { return summands_.countable(i); }
  [[nodiscard]] bool same_kind(std::size_t a, std::size_t b) const { return summands_.same_kind(a, b); }

  // 公务用车购置费支出5万元，年初预算为8万元: the budget is no part of what was spent
  [[nodiscard]] bool stands_beside(std::size_t i) const {
    const Span own = content_.core(frames_.of[i].before);
    if (own.length() == 0) return false;
    const lexicon::Hit* word = lexicon_.longest_ending_at(passage_.scan, own.end, frames_.of[i].before.start, words_.part_beside);
    return word != nullptr && word->start <= own.start && on(Rule::parts_beside);
  }

  // 472件（次），其中重大行政决策11项: with a mark other measure words for matters and papers will do, as long as they stay the same.
  [[nodiscard]] bool loosely_same_kind(std::size_t total, std::size_t first, std::size_t i) const {
    static constexpr std::array<std::string_view, 5> matters = {"case", "item", "copy", "times", "session"};
    const auto is_matter = [&](std::size_t q) {
      return std::find(matters.begin(), matters.end(), passage_.quantity(q).dimension) != matters.end();
    };
    return is_matter(total) && is_matter(i) && (i == first || passage_.quantity(i).unit == passage_.quantity(first).unit) &&
           on(Rule::parts_of_other_unit);
  }

  // The mark right before quantity `i` (in its own words or as the segment before it), or nullptr.
  [[nodiscard]] const lexicon::Hit* opening_mark(std::size_t i) const {
    const Segment& own = segment(i);
    const Span before = frames_.of[i].before;
    if (const lexicon::Hit* hit = first_of(before)) return hit;
    // between the quantity before and this one there may be a segment with nothing but the mark: 其中，…
    std::size_t s = index(own);
    const std::size_t first = passage_.first_segment[own.sentence];
    const std::uint32_t floor = i > 0 && in_text(i - 1) ? passage_.quantity(i - 1).span.end : 0;
    for (int steps = 0; s > first && steps < 2 && i == own.first; ++steps) {
      const Segment& earlier = passage_.segments[--s];
      if (earlier.span.start < floor && earlier.span.end <= floor) break;
      if (earlier.last > earlier.first && earlier.span.start < floor) {
        return first_of({floor, earlier.span.end});
      }
      if (const lexicon::Hit* hit = first_of(earlier.span); hit != nullptr && on(Rule::parts_mark_in_clause_before)) return hit;
    }
    return nullptr;
  }

  [[nodiscard]] const lexicon::Hit* first_of(Span span) const {
    for (const lexicon::Hit& hit : passage_.scan.starting_in(span))
      if (hit.end <= span.end && lexicon_.is(hit.word, words_.part_open) && !content_.says({span.start, hit.start}) &&
          !inside_bracket_word(hit))
        return &hit;
    return nullptr;
  }

  // 含 within a word such as 包含 is found as the longer word; a mark inside plain brackets (罚款(含没收)) opens nothing.
  [[nodiscard]] bool inside_bracket_word(const lexicon::Hit& hit) const {
    if (hit.start == 0 || passage_.at(hit.start - 1) != U'(') return false;
    for (std::uint32_t i = hit.end; i < hit.end + 20; ++i) {
      if (passage_.at(i) == U')') return on(Rule::parts_mark_within_brackets);
      if (passage_.at(i) >= U'0' && passage_.at(i) <= U'9') return false;
    }
    return false;
  }

  // When quantity `i` is the first part of something, links it and those that follow. Gives the index behind the last part.
  std::size_t open_parts(std::size_t i) {
    if (scopes_[i].named()) return i;
    const Segment& own = segment(i);
    const lexicon::Hit* mark = opening_mark(i);
    const bool bracket = own.opened_by == U'(' && i == own.first && i > 0 && follows_quantity(i) && on(Rule::parts_in_brackets);
    if (lexicon_.first_in(passage_.scan, frames_.of[i].before, words_.part_without) != nullptr && on(Rule::parts_without)) return i;
    const bool colon = own.opened_by == U':' && i == own.first && i > 0 && colon_after_quantity(i) && on(Rule::parts_behind_colon);
    const bool of_these = i > 0 && in_text(i - 1) && block_of(i - 1) == block_of(i) && says_of_these(i) && on(Rule::parts_of_these);
    const bool line = lists_after_total(i) && on(Rule::parts_on_lines);
    if (mark == nullptr && !bracket && !colon && !of_these && !line) return i;
    std::int32_t total = total_before(i, mark != nullptr && !bracket);
    const bool among = mark != nullptr && lexicon_.is(mark->word, words_.part_among) && passage_.at(mark->end) != U':' && !bracket && !line;
    const Opening opening = {bracket, line, among, mark != nullptr};
    if (total < 0 && among && on(Rule::parts_total_made_up)) total = made_up_by(i, opening);
    if (total < 0) return i;
    if (mark != nullptr && !bracket) total = better_total(static_cast<std::size_t>(total), i, opening);
    return link(static_cast<std::size_t>(total), i, opening);
  }

  // Of several figures before a mark: the one that its parts make up, else the one that the first part shares its topic with, else the
  // nearest.
  [[nodiscard]] std::int32_t better_total(std::size_t nearest, std::size_t i, Opening opening) const {
    const Decimal sum = sum_of(nearest, i, opening);
    if (sum == passage_.quantity(nearest).value) return static_cast<std::int32_t>(nearest);
    if (const std::int32_t total = total_of_share(nearest, i); total >= 0 && on(Rule::parts_total_of_share)) return total;
    if (sum > passage_.quantity(i).value)
      for (std::size_t k = nearest; k-- > 0 && i - k <= farthest_total && in_text(k);)
        if (can_be_total(k, i) && passage_.quantity(k).value == sum && on(Rule::parts_total_of_sum)) return static_cast<std::int32_t>(k);
    const std::int32_t total = total_of_topic(nearest, i);
    return total == static_cast<std::int32_t>(nearest) ? total_of_words(nearest, i) : total;
  }

  // 退查36件，重报35件。其中一次退查30件: the one whose last words the part repeats
  [[nodiscard]] std::int32_t total_of_words(std::size_t nearest, std::size_t i) const {
    if (!repeats(i, nearest) && !says_too(i, nearest))
      for (std::size_t k = nearest; k-- > 0 && i - k <= farthest_total && in_text(k);)
        if (can_be_total(k, i) && passage_.quantity(k).value >= passage_.quantity(i).value && repeats(i, k) &&
            on(Rule::parts_total_of_words))
          return static_cast<std::int32_t>(k);
    return static_cast<std::int32_t>(nearest);
  }

  // 受理1120件，审结1046件，其中城建类312件，占27.9%: the figure that the share behind the first part is of, where that is not the nearest
  [[nodiscard]] std::int32_t total_of_share(std::size_t nearest, std::size_t i) const {
    const std::size_t last = std::min(i + farthest_share + 1, part_of_.size());
    std::size_t share = i + 1;
    while (share < last && !(relations_[share].share && relations_[share].of == static_cast<std::int32_t>(i))) ++share;
    if (share >= last || relations_[share].own_subject || summands_.is_share(i, nearest, share, Summands::cut)) return -1;
    for (std::size_t k = nearest; k-- > 0 && i - k <= farthest_total && in_text(k);)
      if (can_be_total(k, i) && passage_.quantity(k).value > passage_.quantity(i).value && summands_.is_share(i, k, share))
        return static_cast<std::int32_t>(k);
    return -1;
  }

  // 纠错236件。结果为撤销86件、确认违法150件。其中强制类164件、处罚类72件: a figure farther before that the parts make up, or -1
  [[nodiscard]] std::int32_t made_up_by(std::size_t i, Opening opening) const {
    const Decimal sum = sum_of(i, i, opening);
    if (sum <= passage_.quantity(i).value) return -1;
    for (std::size_t k = i; k-- > 0 && i - k <= farthest_made_up && in_text(k) && block_of(k) == block_of(i);)
      if (countable(k) && same_kind(k, i) && passage_.quantity(k).value == sum) return static_cast<std::int32_t>(k);
    return -1;
  }

  // 复议受理180件，应诉60件，其中复议维持50件: of the topic that the part names
  [[nodiscard]] std::int32_t total_of_topic(std::size_t nearest, std::size_t i) const {
    const auto topics = says_more_than_topic(i) ? topics_in(passage_, frames_.of[i].before) : std::vector<Codebook::State::TopicId>();
    const auto told = [&](std::size_t k) { return topics_in(passage_, frames_.of[k].before); };
    const auto own = told(nearest);
    if (topics.empty() || own.empty() || meet(topics, own)) return static_cast<std::int32_t>(nearest);
    for (std::size_t k = nearest; k-- > 0 && i - k <= farthest_total && in_text(k);)
      if (can_be_total(k, i) && passage_.quantity(k).value >= passage_.quantity(i).value && meet(topics, told(k)) &&
          on(Rule::parts_total_of_topic))
        return static_cast<std::int32_t>(k);
    return static_cast<std::int32_t>(nearest);
  }

  // 复议维持50件; 行政处罚类50件 and 涉及行政处罚的50件 may be of anything
  [[nodiscard]] bool says_more_than_topic(std::size_t i) const {
    const Span before = frames_.of[i].before;
    if (before.length() == 0 || passage_.at(before.end - 1) == U'的') return false;
    std::uint32_t at = before.start;
    std::uint32_t more = 0;
    for (const lexicon::Hit& hit : passage_.cues.starting_in(before)) {
      if (hit.end > before.end || hit.end <= at || passage_.codebook.topics_of_word[hit.word].empty()) continue;
      if (hit.start > at) more += content_.length_without({at, hit.start}, {words_.generic});
      at = hit.end;
    }
    return more + content_.length_without({at, before.end}, {words_.generic}) >= shortest_kind;
  }

  [[nodiscard]] bool can_be_total(std::size_t k, std::size_t i) const {
    return block_of(k) == block_of(i) && segment(k).sentence + 1 >= segment(i).sentence && countable(k) && same_kind(k, i) &&
           part_of_[k] < 0;
  }

  [[nodiscard]] static bool meet(const std::vector<Codebook::State::TopicId>& a, const std::vector<Codebook::State::TopicId>& b) {
    return std::find_first_of(a.begin(), a.end(), b.begin(), b.end()) != a.end();
  }

  // What the parts that begin with `first` make up together, whatever their total
  [[nodiscard]] Decimal sum_of(std::size_t total, std::size_t first, Opening opening) const {
    Decimal sum = passage_.quantity(first).value;
    for (std::size_t i = first + 1; in_text(i) && i - first <= longest_list && belongs(total, first, i, opening) && !scopes_[i].named();
         ++i) {
      if (!countable(i) || !same_kind(first, i)) {
        if (passage_.quantity(i).dimension == "percent" || relations_[i].share || relations_[i].change != Change::none) continue;
        break;
      }
      if (starts_anew(i)) break;
      const auto grown = sum.plus(passage_.quantity(i).value);
      if (!grown) break;
      sum = *grown;
    }
    return sum;
  }

  // 立案17件（简易程序11件…）: the bracket opens right behind the total
  [[nodiscard]] bool follows_quantity(std::size_t i) const {
    if (!in_text(i - 1) || segment(i - 1).sentence != segment(i).sentence) return false;
    // 县住建局（66件）、县公安局（79件）: the bracket before is over, and what is named behind it has a figure of its own
    if (segment(i - 1).opened_by == U'(' && on(Rule::parts_bracket_behind_bracket)) return false;
    return content_.length({passage_.quantity(i - 1).span.end, segment(i).span.start}) <= longest_tail;
  }

  // 审结6件：维持3件 — the colon follows the quantity, but for its qualifiers
  [[nodiscard]] bool colon_after_quantity(std::size_t i) const {
    if (!in_text(i - 1) || segment(i - 1).sentence != segment(i).sentence) return false;
    return index(segment(i - 1)) + 1 == index(segment(i)) &&
           content_.length({passage_.quantity(i - 1).span.end, segment(i - 1).span.end}) <= longest_tail;
  }

  // 审结的283件中，…
  [[nodiscard]] bool says_of_these(std::size_t i) const {
    const Segment& before = segment(i - 1);
    if (before.sentence != segment(i).sentence) return false;
    const std::uint32_t end = passage_.quantity(i - 1).span.end;
    if (&before == &segment(i)) return lexicon_.longest_at(passage_.scan, end, words_.part_of_these) != nullptr;
    const lexicon::Hit* word = lexicon_.longest_ending_at(passage_.scan, before.span.end, end, words_.part_of_these);
    return word != nullptr && index(before) + 1 == index(segment(i)) && content_.length({end, word->start}) <= longest_tail;
  }

  // The first quantity of a line, when the paragraph before ends with a total and a colon.
  [[nodiscard]] bool lists_after_total(std::size_t i) const {
    if (i == 0 || !in_text(i - 1) || block_of(i - 1) == block_of(i)) return false;
    const layout::Block& before = passage_.layout.blocks[block_of(i - 1)];
    if (block_of(i) != block_of(i - 1) + 1) return false;
    const char32_t last = passage_.at(before.span.end - 1);
    return last == U':' && content_.length({passage_.quantity(i - 1).span.end, before.span.end}) <= longest_tail;
  }

  [[nodiscard]] std::int32_t total_before(std::size_t i, bool may_skip) const {
    for (std::size_t k = i; k-- > 0 && i - k <= farthest_total;) {
      if (!in_text(k) || (block_of(k) != block_of(i) && !lists_after_total(i))) return -1;
      const bool far = segment(k).sentence + 1 < segment(i).sentence && !lists_after_total(i);
      if (far && !(may_skip && is_last_before(k, i))) return -1;
      const bool kind = same_kind(k, i) || (may_skip && only_rates_between(k, i) && loosely_same_kind(k, i, i));
      const bool fits = countable(k) && countable(i) && kind && has_room(k, i, may_skip) && !stands_beside(k) && (!far || prove(k, i));
      // 受理4210件（电话3790件、网络420件）。其中，即时办结2510件: of what the bracket splits
      const bool split = fits && part_of_[k] >= 0 && segment(k).opened_by == U'(' && segment(i).opened_by != U'(';
      if (split && segment(k).sentence != segment(i).sentence && on(Rule::parts_total_before_bracket)) return part_of_[k];
      if (fits) return static_cast<std::int32_t>(k);
      if (!may_skip && countable(k) && on(Rule::parts_total_is_nearest)) return -1;
    }
    return -1;
  }

  // In the last sentence before that holds figures: 支出52万元，增长2%。主要原因是工资增加。其中：基本支出37万元
  [[nodiscard]] bool is_last_before(std::size_t k, std::size_t i) const {
    const std::size_t last = passage_.segments[passage_.first_segment[segment(i).sentence]].first - 1;
    return in_text(last) && segment(k).sentence == segment(last).sentence && on(Rule::parts_behind_words);
  }

  // Whether the parts from the first on make the total up, or its share is one of it
  [[nodiscard]] bool prove(std::size_t total, std::size_t first) const {
    const bool shares = in_text(first + 1) && relations_[first + 1].share && summands_.is_share(first, total, first + 1);
    return shares || behind_sum(total, first) > first;
  }

  // 执法人员4名，其中持证4名: behind a mark a part may be all of it
  [[nodiscard]] bool has_room(std::size_t k, std::size_t i, bool marked) const {
    const Decimal& total = passage_.quantity(k).value;
    const Decimal& part = passage_.quantity(i).value;
    return total > part || (marked && total == part && on(Rule::parts_all_of_total));
  }

  [[nodiscard]] bool only_rates_between(std::size_t k, std::size_t i) const {
    while (++k < i)
      if (countable(k)) return false;
    return true;
  }

  // Parts go on as long as they are of the kind of the total and do not outgrow it.
  std::size_t link(std::size_t total, std::size_t first, Opening opening) {
    Decimal sum;
    std::size_t i = first;
    std::size_t behind = first;
    const std::size_t proved = opening.marked && !opening.bracket ? behind_proved(total, first) : first;
    for (std::size_t last = first; in_text(i) && i - last <= farthest_part; ++i) {
      if ((i >= proved && !belongs(total, first, i, opening)) || scopes_[i].named()) break;
      if (i > first && stands_beside(i)) continue;
      if (!countable(i) || !(same_kind(total, i) || (opening.marked && loosely_same_kind(total, first, i)))) {
        if (passage_.quantity(i).dimension == "percent" || relations_[i].share || frames_.of[i].shares_with >= 0 ||
            relations_[i].change != Change::none)
          continue;
        if (opening.among && on(Rule::parts_parallel_total) && link_parallel(total, i)) {
          last = i;
          continue;
        }
        if ((opening.bracket || opening.list) && on(Rule::parts_pass_others)) continue;
        break;
      }
      if (i > first && regroup(total, first, i)) {
        last = i;
        behind = i + 1;
        continue;
      }
      if (opening.among && i > first && link_by_words(total, first, i)) {
        last = i;
        continue;
      }
      const auto grown = sum.plus(passage_.quantity(i).value);
      if (!grown || (i >= proved && *grown > passage_.quantity(total).value && on(Rule::parts_outgrow_total))) break;
      if (i > first && starts_anew(i)) break;
      if (part_of_[i] < 0) part_of_[i] = static_cast<std::int32_t>(total);
      sum = *grown;
      last = i;
      behind = i + 1;
      if (i + 1 >= proved && sum == passage_.quantity(total).value && !goes_on_with_nothing(total, first, i + 1, opening)) break;
    }
    return behind;
  }

  // 其中铁路917.8亿元，增长2.1%；公路252.1亿元，增长10.8%: behind the parts that are proved, whatever marks stand between them; `first`
  // where none are
  [[nodiscard]] std::size_t behind_proved(std::size_t total, std::size_t first) const {
    return std::max(behind_sum(total, first), behind_shares(total, first));
  }

  // Behind the last of the figures of the total's kind, one in each clause, with which they make it up as far as they are rounded. Two
  // round figures add up by chance.
  [[nodiscard]] std::size_t behind_sum(std::size_t total, std::size_t first) const {
    const Decimal& whole = passage_.quantity(total).value;
    if (whole < Decimal(least_told_by_sum)) return first;
    Tally tally(passage_.quantity(total));
    std::size_t behind = first;
    std::size_t members = 0;
    std::size_t before = first;
    bool related = true;  // a share or change stands behind each
    for (std::size_t i = first; in_text(i) && i < first + farthest_summand && block_of(i) == block_of(first); ++i) {
      if (i > first && starts_anew(i)) break;
      if (!countable(i) || !same_kind(total, i) || (i > first && stands_beside(i))) continue;
      const bool nothing = passage_.quantity(i).value == Decimal(0) && is_nothing_too(first, i);
      if (of_other_topic(total, i)) break;
      if (members > 1 && !nothing && tally.is_past(whole, passage_.quantity(i))) break;
      if (i > first && !nothing && segment(i).sentence == segment(before).sentence && segment(i).semicolon == segment(before).semicolon)
        break;
      tally.add(passage_.quantity(i));
      before = i;
      const bool one_sentence = segment(i).sentence == segment(first).sentence;
      related = related && in_text(i + 1) && relations_[i + 1].of == static_cast<std::int32_t>(i);
      const bool rounded = passage_.quantity(total).resolution != 0;
      const bool three = ++members > 2 && (one_sentence || on(Rule::parts_in_sentences));
      const bool enough = is_telling(whole) ? three || (members == 2 && one_sentence && (related || rounded)) : three && related;
      if (enough && tally.makes_up(whole) && on(Rule::parts_go_on_to_sum)) behind = i + 1;
    }
    return behind;
  }

  // 受理复议128件，其中维持120件；应诉8件. Money is spent on things of all topics.
  [[nodiscard]] bool of_other_topic(std::size_t total, std::size_t i) const {
    if (passage_.quantity(total).dimension == "money") return false;
    const auto own = topics_in(passage_, frames_.of[i].before);
    const auto topics = topics_in(passage_, frames_.of[total].before);
    return !own.empty() && !topics.empty() && !meet(own, topics);
  }

  // 400.3, 1228, and not 80 or 1.2: so few figures add up to it that two which do are no chance
  [[nodiscard]] static bool is_telling(const Decimal& value) {
    constexpr std::size_t fewest_digits = 3;
    std::string digits = value.to_string();
    std::erase_if(digits, [](char c) { return c == '.' || c == '-'; });
    digits.erase(0, digits.find_first_not_of('0'));
    digits.erase(digits.find_last_not_of('0') + 1);
    return digits.size() >= fewest_digits;
  }

  // Behind the share with which those of the figures of the total's kind are all of it together; each must have its share right behind it
  [[nodiscard]] std::size_t behind_shares(std::size_t total, std::size_t first) const {
    constexpr std::size_t fewest = 3;
    Tally tally;
    std::size_t shares = 0;
    for (std::size_t i = first; in_text(i) && i < first + farthest_summand && segment(i).sentence == segment(first).sentence; ++i) {
      if (i > first && starts_anew(i)) break;
      const bool share = relations_[i].share && relations_[i].of >= static_cast<std::int32_t>(first);
      const bool shared = in_text(i + 1) && relations_[i + 1].share && relations_[i + 1].of == static_cast<std::int32_t>(i);
      if (countable(i) && same_kind(total, i) && !shared) break;
      if (!share || passage_.quantity(i).dimension != "percent") continue;
      tally.add(passage_.quantity(i));
      if (++shares >= fewest && tally.makes_up(Decimal(100)) && on(Rule::parts_go_on_to_all_shares)) return i + 1;
    }
    return first;
  }

  // 项目支出3003万元，占72%；上缴上级支出0万元，占0%: what is nothing may follow when the total is made up
  [[nodiscard]] bool goes_on_with_nothing(std::size_t total, std::size_t first, std::size_t i, Opening opening) const {
    const std::size_t last = i + farthest_part;
    while (i < last && in_text(i) && !countable(i) && segment(i).sentence == segment(first).sentence) ++i;
    return !on(Rule::parts_complete) ||
           (in_text(i) && countable(i) && belongs(total, first, i, opening) && same_kind(total, i) && is_nothing_too(first, i));
  }

  // Nothing of what is called alike, or that has a share: 维持12件，行政应诉0件 is of something else
  [[nodiscard]] bool is_nothing_too(std::size_t first, std::size_t i) const {
    const bool shared = in_text(i + 1) && relations_[i + 1].share && relations_[i + 1].of == static_cast<std::int32_t>(i);
    const std::uint32_t alike = alike_end(content_.core(frames_.of[i].before), content_.core(frames_.of[first].before));
    return passage_.quantity(i).value == Decimal(0) && (shared || alike >= shortest_alike) && on(Rule::parts_of_nothing);
  }

  // 受理15万件、审结13万件；其中，市中院受理1万件、审结9千件: where the first part repeats the last words of the total, a later one may
  // repeat those of another figure before the mark
  bool link_by_words(std::size_t total, std::size_t first, std::size_t i) {
    if (!countable(i) || !repeats(first, total) || repeats(i, total)) return false;
    for (std::size_t k = first; k-- > 0 && first - k <= farthest_total && in_text(k);) {
      if (k == total || !can_be_total(k, i) || passage_.quantity(k).value < passage_.quantity(i).value || !repeats(i, k)) continue;
      if (!on(Rule::parts_parallel_by_words)) return false;
      if (part_of_[i] < 0) part_of_[i] = static_cast<std::int32_t>(k);
      return true;
    }
    return false;
  }

  // 罚款618万元，其中事故类处罚21次、罚款402万元: a part of another kind has a total of its own before the mark
  bool link_parallel(std::size_t total, std::size_t i) {
    if (!countable(i)) return false;
    for (std::size_t k = total + 2; k-- > 0 && total + 2 - k <= farthest_total;) {
      if (!in_text(k) || k >= i || segment(k).sentence < segment(total).sentence || block_of(k) != block_of(i)) continue;
      if (!countable(k) || !same_kind(k, i) || part_of_[k] >= 0 || passage_.quantity(k).value < passage_.quantity(i).value) continue;
      // 房地产投资19亿元，其中住宅5万平方米，商品房销售额17亿元: a clause that says nothing of the total tells of something else
      if (segment(i).opened_by == U',' && segment(i).first == i && content_.shared_pairs(frames_.of[i].before, frames_.of[k]) == 0 &&
          on(Rule::parts_parallel_in_clause))
        return false;
      part_of_[i] = static_cast<std::int32_t>(k);
      return true;
    }
    return false;
  }

  // 撤销29件，变更3件，责令履行5件，三项共计37件: a sum among the parts takes them over
  bool regroup(std::size_t total, std::size_t first, std::size_t i) {
    if (sum_word(i) == nullptr) return false;
    Decimal sum;
    std::vector<std::size_t> group;
    for (std::size_t k = i; k-- > first && i - k <= farthest_summand;) {
      if (part_of_[k] != static_cast<std::int32_t>(total)) continue;
      const auto grown = sum.plus(passage_.quantity(k).value);
      if (!grown || *grown > passage_.quantity(i).value) return false;
      sum = *grown;
      group.push_back(k);
      if (sum == passage_.quantity(i).value) break;
    }
    if (sum != passage_.quantity(i).value || group.size() < 2 || !on(Rule::parts_subtotal)) return false;
    for (const std::size_t k : group) part_of_[k] = static_cast<std::int32_t>(i);
    part_of_[i] = static_cast<std::int32_t>(total);
    return true;
  }

  [[nodiscard]] bool belongs(std::size_t total, std::size_t first, std::size_t i, Opening opening) const {
    if (opening.list) return i == first || block_of(i) == block_of(i - 1) || list_goes_on(i);
    if (segment(i).sentence != segment(first).sentence) return false;
    if (opening.bracket) return within_bracket(first, i) || !on(Rule::parts_end_at_bracket);
    return !opening.among || !semicolon_between(first, i) || (has_share_of(total, i) && on(Rule::parts_go_on_with_share)) ||
           (named_alike(first, i) && on(Rule::parts_go_on_named_alike)) || !on(Rule::parts_end_at_semicolon);
  }

  // 其中，第一产业增加值22亿元，增长4%；第二产业增加值86亿元: names with the same end
  [[nodiscard]] bool named_alike(std::size_t first, std::size_t i) const {
    const Span one = content_.core(frames_.of[first].before);
    const Span other = content_.core(frames_.of[i].before);
    const std::uint32_t alike = alike_end(one, other);
    return countable(i) && alike >= shortest_like_end && alike < one.length() && alike < other.length();
  }

  // How many code points two spans have in common at their ends
  [[nodiscard]] std::uint32_t alike_end(Span one, Span other) const {
    std::uint32_t alike = 0;
    while (alike < std::min(one.length(), other.length()) && passage_.at(one.end - 1 - alike) == passage_.at(other.end - 1 - alike))
      ++alike;
    return alike;
  }

  // 一次退查30件 and 退查36件, 市中院受理案件11件 and 受理案件140件: the same was done
  [[nodiscard]] bool repeats(std::size_t part, std::size_t total) const {
    const Span own = act_before(part);
    const Span other = act_before(total);
    const std::u32string_view text = passage_.document.folded;
    return own.length() > 0 && text.substr(own.start, own.length()) == text.substr(other.start, other.length());
  }

  [[nodiscard]] Span act_before(std::size_t i) const {
    const Span said = said_before(i);
    const lexicon::Hit* act =
        said.length() == 0 ? nullptr : lexicon_.longest_ending_at(passage_.scan, said.end, said.start, words_.part_act);
    return act == nullptr ? Span{} : Span{act->start, act->end};
  }

  // 化解重大矛盾纠纷20件 and 化解480件
  [[nodiscard]] bool says_too(std::size_t part, std::size_t total) const {
    const Span words = said_before(total);
    const std::u32string_view text = passage_.document.folded;
    const Span said = said_before(part);
    return words.length() > 0 && text.substr(said.start, said.length()).find(text.substr(words.start, words.length())) != text.npos;
  }

  // The words before a figure, without a vague noun at their end
  [[nodiscard]] Span said_before(std::size_t i) const {
    Span said = content_.core(frames_.of[i].before);
    const auto vague_end = [&](lexicon::CategoryId category) {
      const lexicon::Hit* vague = lexicon_.longest_ending_at(passage_.scan, said.end, said.start, category);
      if (vague != nullptr) said.end = vague->start;
      return vague != nullptr;
    };
    while (said.length() > 0 && (vague_end(words_.generic) || vague_end(words_.part_vague))) {
    }
    return said;
  }

  // 其中刑事201件，占44.87%；劳动报酬166件，占37.05%: the share behind it, or that it is, tells that the list goes on
  [[nodiscard]] bool has_share_of(std::size_t total, std::size_t i) const {
    if (!countable(i)) return i > 0 && countable(i - 1) && summands_.is_share(i - 1, total, i);
    return in_text(i + 1) && segment(i + 1).sentence == segment(i).sentence && summands_.is_share(i, total, i + 1);
  }

  [[nodiscard]] bool list_goes_on(std::size_t i) const {
    if (block_of(i) != block_of(i - 1) + 1) return false;
    const Span before = passage_.layout.blocks[block_of(i - 1)].span;
    const char32_t last = passage_.at(before.end - 1);
    return last == U';' || last == U',' || last == U':' || (ends_line(i) && ends_line(i - 1) && on(Rule::parts_lines_of_name_and_figure));
  }

  // 招标采购　26条: a line of a name and its figure
  [[nodiscard]] bool ends_line(std::size_t i) const {
    return passage_.quantity(i).span.end == passage_.layout.blocks[block_of(i)].span.end;
  }

  [[nodiscard]] bool semicolon_between(std::size_t first, std::size_t i) const { return segment(i).semicolon > index(segment(first)); }

  [[nodiscard]] bool within_bracket(std::size_t first, std::size_t i) const { return segment(i).bracket <= index(segment(first)); }

  // Another mark, or a sum of its own, ends the list.
  [[nodiscard]] bool starts_anew(std::size_t i) const {
    const lexicon::Hit* mark = opening_mark(i);
    if (mark != nullptr && lexicon_.is(mark->word, words_.part_among) && on(Rule::parts_end_at_mark)) return true;
    const Span before = frames_.of[i].before;
    const lexicon::Hit* sum = sum_word(i);
    return sum != nullptr && !content_.says({before.start, sum->start}) && on(Rule::parts_end_at_sum);
  }

  // 共计24件, 共计办理204件
  [[nodiscard]] const lexicon::Hit* sum_word(std::size_t i) const {
    const Span before = frames_.of[i].before;
    for (const lexicon::Hit& hit : passage_.scan.starting_in(before))
      if (hit.end <= before.end && lexicon_.is(hit.word, words_.part_sum) && content_.length({hit.end, before.end}) <= longest_verb)
        return &hit;
    return nullptr;
  }

  // 22件，上期转接2件，共计24件: those right before it add up to it. 三项合计 tells how many, even if they do not.
  void close_sum(std::size_t i) {
    if (!countable(i) || part_of_[i] >= 0 || (sum_word(i) == nullptr && !follows_plus(i))) return;
    const std::size_t told = told_parts(i);
    Decimal sum;
    std::vector<std::size_t> parts;
    for (std::size_t k = i; k-- > 0 && parts.size() < farthest_total && i - k <= farthest_before_sum && near(k, i);) {
      if (!countable(k) || part_of_[k] >= 0 || !same_kind(k, i)) continue;
      const auto grown = sum.plus(passage_.quantity(k).value);
      if (!grown || (*grown > passage_.quantity(i).value && told == 0)) break;
      sum = *grown;
      parts.push_back(k);
      if (parts.size() == told || (told == 0 && sum == passage_.quantity(i).value)) break;
    }
    const bool complete = told > 0 ? parts.size() == told : sum == passage_.quantity(i).value;
    if (parts.size() < 2 || !complete || !on(Rule::parts_before_sum)) return;
    for (const std::size_t part : parts) part_of_[part] = static_cast<std::int32_t>(i);
  }

  // The number of the summands in 三项合计 or 五类案件共计; 0 when it is not told.
  [[nodiscard]] std::size_t told_parts(std::size_t i) const {
    if (i == 0 || !in_text(i - 1) || segment(i - 1).sentence != segment(i).sentence) return 0;
    const auto& count = passage_.quantity(i - 1);
    const bool names_parts =
        count.dimension == "item" && count.value.scale() == 0 && count.value >= Decimal(2) && count.value <= Decimal(10);
    return names_parts && sum_word(i) != nullptr && on(Rule::parts_counted_in_sum) ? static_cast<std::size_t>(count.value.units()) : 0;
  }

  // 立案71件，连同上年转来的6件，在办77件
  [[nodiscard]] bool follows_plus(std::size_t i) const {
    if (i == 0 || !in_text(i - 1) || segment(i - 1).sentence != segment(i).sentence) return false;
    const Span before = frames_.of[i - 1].before;
    const lexicon::Hit* plus = lexicon_.first_in(passage_.scan, before, words_.part_plus);
    return plus != nullptr && !content_.says({before.start, plus->start}) && on(Rule::parts_with_plus);
  }

  // 54件积案化解49件，余5件: what is left together with what was named before it makes up the total
  void close_rest(std::size_t i) {
    if (!countable(i) || part_of_[i] >= 0 || scopes_[i].named() || !opens_rest(i) || !on(Rule::parts_rest)) return;
    Decimal sum = passage_.quantity(i).value;
    std::vector<std::size_t> parts = {i};
    for (std::size_t k = i; k-- > 0 && parts.size() < farthest_total && i - k <= farthest_before_sum && near(k, i);) {
      if (!countable(k) || !same_kind(k, i)) continue;
      const auto grown = sum.plus(passage_.quantity(k).value);
      if (!grown) return;
      sum = *grown;
      parts.push_back(k);
      const std::int32_t total = equal_before(k, sum);
      if (total < 0) continue;
      for (const std::size_t part : parts)
        if (part_of_[part] < 0) part_of_[part] = total;
      return;
    }
  }

  // In the same paragraph, no further than the sentence before.
  [[nodiscard]] bool near(std::size_t k, std::size_t i) const {
    return in_text(k) && block_of(k) == block_of(i) && segment(k).sentence + 1 >= segment(i).sentence;
  }

  [[nodiscard]] std::int32_t equal_before(std::size_t i, const Decimal& sum) const {
    for (std::size_t k = i; k-- > 0 && i - k <= farthest_total && near(k, i);)
      if (countable(k) && same_kind(k, i) && passage_.quantity(k).value == sum) return static_cast<std::int32_t>(k);
    return -1;
  }

  [[nodiscard]] bool opens_rest(std::size_t i) const {
    const Span before = frames_.of[i].before;
    const lexicon::Hit* rest = lexicon_.first_in(passage_.scan, before, words_.part_rest);
    return rest != nullptr && !content_.says({before.start, rest->start});
  }

  const Passage& passage_;
  const lexicon::Lexicon& lexicon_;
  const Words& words_;
  const Content& content_;
  const Frames& frames_;
  const std::vector<Relation>& relations_;
  const std::vector<Scope>& scopes_;
  Summands summands_;
  std::vector<std::int32_t> part_of_;
};

}  // namespace

std::vector<std::int32_t> find_parts(const Passage& passage, const Words& words, const Content& content, const Frames& frames,
                                     const std::vector<Relation>& relations, const std::vector<Scope>& scopes) {
  return Finder(passage, words, content, frames, relations, scopes).find();
}

}  // namespace zhibiao::indicator
