#include "indicator/relation.hpp"

#include <algorithm>

#include "model/rule.hpp"

namespace zhibiao::indicator {

namespace {

constexpr std::uint32_t longest_verb = 9;           // code points of a verb such as 规范整合为不超过
constexpr std::uint32_t short_opening = 3;          // 改革后减少事业单位45家: what may stand before a verb that opens a clause
constexpr std::uint32_t short_noun = 3;             // 核减投资额8.8亿元: what may stand between the verb and its number anywhere
constexpr std::uint32_t most_behind_character = 2;  // the same, for a verb of one character
constexpr std::uint32_t most_behind = 6;            // characters of content between a verb of change and its percentage
constexpr std::size_t farthest_distribution = 8;    // distributions between the changes and the levels of the same members
constexpr std::size_t farthest_named_change = 150;  // figures of a sentence between a change and another that names what changed
constexpr std::uint32_t longest_kind = 8;           // code points of the name of a kind in a list of shares
constexpr std::uint32_t longest_comparison = 6;     // code points of 相比于
constexpr std::uint32_t from_to_reach = 40;         // code points from a former level to the verb with 到 or 至

class Relater {
 public:
  Relater(const Passage& passage, const Words& words, const Content& content, const Frames& frames, const std::optional<Year>& year)
      : passage_(passage), lexicon_(passage.codebook.lexicon), words_(words), content_(content), frames_(frames), year_(year) {
    relations_.resize(passage.reading.quantities.size());
  }

  std::vector<Relation> relate() {
    for (std::size_t i = 0; i < relations_.size(); ++i) {
      if (passage_.segment_of[i] < 0) {
        relate_cell(i);
        continue;
      }
      relate_one(i);
    }
    return std::move(relations_);
  }

 private:
  [[nodiscard]] const Segment& segment(std::size_t i) const { return passage_.segment_with(i); }

  // What the table says
  void relate_cell(std::size_t i) {
    const tables::Figure& figure = passage_.figure(i);
    relations_[i].change = figure.change;
    relations_[i].share = figure.share;
    if (figure.of >= 0) relations_[i].of = passage_.quantity_of[static_cast<std::size_t>(figure.of)];
    if (figure.change != Change::none || figure.share) relations_[i].rule = figure.share ? "share" : "change";
  }

  // The last hit of a category within a span; a hit inside a longer word of `level` does not count.
  [[nodiscard]] const lexicon::Hit* last(Span span, lexicon::CategoryId category) const {
    const lexicon::Hit* found = nullptr;
    if (lexicon_.first_in(passage_.scan, span, category) == nullptr) return found;
    std::uint32_t level_end = 0;
    for (const lexicon::Hit& hit : passage_.scan.starting_in(span)) {
      if (hit.end > span.end) continue;
      if (lexicon_.is(hit.word, words_.level) && on(Rule::relation_verb_within_word)) level_end = std::max(level_end, hit.end);
      if (hit.end <= level_end || !lexicon_.is(hit.word, category)) continue;
      if (found == nullptr || hit.start >= found->end || hit.end > found->end) found = &hit;
    }
    return found;
  }

  // The quantity of the same sentence before `i`, or -1.
  [[nodiscard]] std::int32_t previous(std::size_t i) const {
    if (i == 0 || passage_.segment_of[i - 1] < 0) return -1;
    return segment(i - 1).sentence == segment(i).sentence ? static_cast<std::int32_t>(i - 1) : -1;
  }

  // Of a change: another before it in the sentence that names what changed (办件增加120件，同比上升5.3%), else the level before it.
  [[nodiscard]] std::int32_t changed_before(std::size_t i) const {
    // 较上年51件增长41.2%: of what the former value is one of
    const std::int32_t former = previous(i);
    if (former >= 0 && relations_[static_cast<std::size_t>(former)].baseline && relations_[static_cast<std::size_t>(former)].of >= 0 &&
        passage_.segment_of[static_cast<std::size_t>(former)] == passage_.segment_of[i] && on(Rule::relation_change_from_former))
      return relations_[static_cast<std::size_t>(former)].of;
    // 办案30件，培训26人，增加5件，增长20%: of what the change right before it is one of
    if (former >= 0 && passage_.is_ratio(i) && !passage_.is_ratio(static_cast<std::size_t>(former))) {
      const Relation& change = relations_[static_cast<std::size_t>(former)];
      if (change.change != Change::none && !change.own_subject && change.of >= 0 && on(Rule::relation_rate_of_change)) return change.of;
    }
    const std::int32_t level = level_before(i);
    for (std::size_t k = i; k-- > 0 && static_cast<std::int32_t>(k) > level && i - k <= farthest_named_change;) {
      if (passage_.segment_of[k] < 0 || segment(k).sentence != segment(i).sentence) break;
      if (relations_[k].change != Change::none && relations_[k].own_subject && on(Rule::relation_of_named_change))
        return static_cast<std::int32_t>(k);
    }
    return level;
  }

  // Of a change or share: the last level before it, in this sentence or right before it; a change that names what it changes
  // stands for it (核减投资额8.8亿元，核减率16.5%).
  [[nodiscard]] std::int32_t level_before(std::size_t i) const {
    // 受理330件，受理率95%，较上年增加30件: what is counted is no change of a rate
    // 纠错20件，纠错率10%，较上年15件: nor is it the former value of one
    const bool counted = (relations_[i].change != Change::none || relations_[i].baseline) && !passage_.is_ratio(i);
    const std::int32_t outer = relations_[i].change != Change::none ? before_bracket(i) : -1;
    for (std::size_t k = i, steps = 0; k-- > 0 && ++steps < 6;) {
      if (passage_.segment_of[k] < 0) return -1;
      if (segment(k).sentence + 1 < segment(i).sentence) return -1;
      const Relation& relation = relations_[k];
      if (is_milestone(k) && on(Rule::relation_of_no_milestone)) continue;
      // 受理6380件（含旧存214件），同比上升3.85%: what a bracket adds is over with it
      if (outer >= 0 && passage_.segment_of[k] < static_cast<std::int32_t>(segment(i).bracket) && static_cast<std::int32_t>(k) > outer) {
        k = static_cast<std::size_t>(outer) + 1;
        continue;
      }
      if (counted && passage_.is_ratio(k) && on(Rule::relation_count_of_no_rate)) continue;
      // 办案30件，培训26人，同比增加5件: cases are no change of persons
      if (counted && !counts_alike(i, k) && on(Rule::relation_change_of_its_unit)) continue;
      if (relation.change != Change::none && relation.opens_list && segment(k).sentence == segment(i).sentence &&
          on(Rule::relation_of_change_of_thing))
        return static_cast<std::int32_t>(k);
      if (relations_[i].change != Change::none && is_daily(k) && on(Rule::relation_of_total_not_daily)) continue;
      // 占比达到51.4%，比上年提升1.2个百分点: points are a change of a rate, and a share is one
      const bool rate = relation.share && passage_.quantity(i).unit == "百分点" && on(Rule::relation_points_of_share);
      if (relation.change == Change::none && (!relation.share || rate) && !relation.baseline) return static_cast<std::int32_t>(k);
    }
    return -1;
  }

  // Whether one may be a change of the other by what their units count: persons, money, time, or other things.
  [[nodiscard]] bool counts_alike(std::size_t i, std::size_t k) const {
    const auto kind = [&](std::size_t of) -> std::string_view {
      const std::string_view dimension = passage_.quantity(of).dimension;
      if (dimension == "visit") return "person";
      return dimension == "person" || dimension == "money" || dimension == "duration" || dimension == "bare" ? dimension : "thing";
    };
    return kind(i) == kind(k) || kind(i) == "bare" || kind(k) == "bare";
  }

  // 同比减少5起4人: the next of several changes that stand together, in a unit of its own
  [[nodiscard]] bool stands_with_change(std::size_t i) const {
    const std::int32_t before = previous(i);
    if (before < 0) return false;
    const Relation& change = relations_[static_cast<std::size_t>(before)];
    const bool touches = passage_.quantity(i).span.start <= passage_.quantity(static_cast<std::size_t>(before)).span.end + 1;
    return touches && change.change != Change::none && !change.own_subject && !counts_alike(i, static_cast<std::size_t>(before));
  }

  // The level before the bracket that closed last before a change, where it may be of that one; else -1.
  [[nodiscard]] std::int32_t before_bracket(std::size_t i) const {
    constexpr std::uint32_t longest = 32;  // clauses in a bracket
    const std::uint32_t close = segment(i).bracket;
    if (passage_.segments[close].opened_by != U')' || !on(Rule::relation_behind_bracket)) return -1;
    std::uint32_t depth = 1;
    for (std::uint32_t open = close; open-- > passage_.first_segment[segment(i).sentence] && close - open <= longest;) {
      depth += passage_.segments[open].opened_by == U')' ? 1 : 0;
      depth -= passage_.segments[open].opened_by == U'(' ? 1 : 0;
      if (depth > 0) continue;
      const std::int32_t outer = previous(passage_.segments[open].first);
      return outer >= 0 && may_change(static_cast<std::size_t>(outer), i) ? outer : -1;
    }
    return -1;
  }
  // 受理120件（审结率95%），同比提高1.2个百分点; 检查1200次（立案120件），增加20件: of what has the unit of the change
  [[nodiscard]] bool may_change(std::size_t level, std::size_t i) const {
    if (passage_.quantity(i).unit == "百分点") return passage_.is_ratio(level);
    if (passage_.quantity(i).unit == "%") return !passage_.is_ratio(level);
    return passage_.quantity(level).unit == passage_.quantity(i).unit;
  }

  // 生产总值完成612亿元，首次突破600亿元大关，增长5%: a round number that was passed by what is told right before, and no other
  [[nodiscard]] bool is_milestone(std::size_t k) const {
    const lexicon::Hit* milestone = lexicon_.longest_at(passage_.scan, passage_.quantity(k).span.end, words_.milestone);
    if (milestone == nullptr || k == 0 || passage_.segment_of[k - 1] < 0 || segment(k - 1).sentence != segment(k).sentence) return false;
    const bool passed =
        passage_.quantity(k - 1).unit == passage_.quantity(k).unit && passage_.quantity(k - 1).value >= passage_.quantity(k).value;
    return passed && content_.length_without(frames_.of[k].before, {words_.passing}) == 0;
  }

  // 受理诉求2120件，日均302件: right behind the total that it is reckoned from
  [[nodiscard]] bool is_daily(std::size_t k) const {
    const Span before = frames_.of[k].before;
    const lexicon::Hit* daily = lexicon_.first_in(passage_.scan, before, words_.daily);
    if (daily == nullptr || content_.says({daily->end, before.end}) || content_.says({before.start, daily->start})) return false;
    return k > 0 && passage_.segment_of[k - 1] >= 0 && segment(k - 1).sentence == segment(k).sentence &&
           relations_[k - 1].change == Change::none && !relations_[k - 1].share && !passage_.is_ratio(k - 1) &&
           passage_.quantity(k - 1).unit == passage_.quantity(k).unit;
  }

  void relate_one(std::size_t i) {
    const Frame& frame = frames_.of[i];
    Relation& relation = relations_[i];
    if (frame.group >= 0 && on(Rule::relation_of_members) && relate_member(i)) return;
    if (opens_from_to(i) && on(Rule::relation_former_level)) {
      if (tells_change(i)) find_change(i);
      relation.baseline = true;
      relation.rule = "from_to";
      return;
    }
    if (closes_from_to(i)) return;
    if (compares(i)) return;
    find_change(i);
    if (relation.change == Change::none) find_share(i);
    if (relation.change == Change::none && !relation.share) find_multiple(i);
  }

  // 是2012年的1.9倍: of the level before, or of what the words before it name
  void find_multiple(std::size_t i) {
    const Span before = frames_.of[i].before;
    const auto measure = measure_of_multiple(i);
    if (!measure || !on(Rule::relation_multiple_of_level)) return;
    Relation& relation = relations_[i];
    relation.rule = "multiple";
    relation.subject = {before.start, *measure};
    relation.own_subject = content_.length_without(relation.subject, {words_.restored, words_.respectively}) > 0;
    const std::int32_t level = relation.own_subject ? -1 : level_before(i);
    if (level >= 0 && segment(static_cast<std::size_t>(level)).sentence == segment(i).sentence) relation.of = level;
  }

  // Where the measure of a multiple begins that is a former level: 2012年的, 五年前的; the first of several tells it for all.
  [[nodiscard]] std::optional<std::uint32_t> measure_of_multiple(std::size_t i) const {
    if (passage_.quantity(i).dimension != "multiple") return std::nullopt;
    const Span before = frames_.of[i].before;
    if (names_measure(before)) return passage_.times_in(before).back().span.start;
    const lexicon::Hit* former = last(before, words_.compare_former);
    if (former == nullptr || passage_.at(former->end - 1) != U'的' || content_.says({former->end, before.end})) return std::nullopt;
    return former->start;
  }

  // A later distribution without names speaks of the members of the one before: 解决率、满意率分别达…，同比分别提高3.8和2.9个百分点
  bool relate_member(std::size_t i) {
    const Frame& frame = frames_.of[i];
    const Distribution& own = frames_.distributions[static_cast<std::size_t>(frame.group)];
    const std::size_t head = own.quantities.front();
    if (frame.place > 0) {
      const bool below = passage_.quantity(i).value < Decimal(0) && relations_[head].change != Change::none;
      relations_[i].change = below ? Change::decrease : relations_[head].change;  // 分别增长21.4%、-17.3%
      relations_[i].rule = relations_[head].rule;
      relations_[i].share = relations_[head].share;
      // 分别下降8.4%和增长5.2%
      if (relations_[i].change != Change::none && last(frame.before, words_.increase) != nullptr) relations_[i].change = Change::increase;
      if (relations_[i].change != Change::none && last(frame.before, words_.decrease) != nullptr) relations_[i].change = Change::decrease;
    } else {
      find_change(i);
      if (relations_[i].change == Change::none) find_share(i);
      if (relations_[i].change == Change::none && !relations_[i].share) find_multiple(i);
    }
    if (relations_[i].rule.empty()) return true;
    relations_[i].of = -1;
    // 城乡居民人均可支配收入分别增长5.1%和7.2%: the clause tells of what, and names no members
    const bool told = own.names.empty() && own.years.empty() && relations_[head].own_subject && names_subject(frames_.of[head].before) &&
                      on(Rule::relation_members_told_together);
    relations_[i].own_subject = !own.names.empty() || told;
    if (!own.names.empty()) relations_[i].subject = own.predicate.length() > 0 ? own.predicate : own.names[frame.place];
    if (own.names.empty())
      for (auto g = static_cast<std::size_t>(frame.group), steps = farthest_distribution; g-- > 0 && steps-- > 0;) {
        const Distribution& before = frames_.distributions[g];
        if (segment(before.quantities.front()).sentence != segment(i).sentence) break;
        if (before.quantities.size() != own.quantities.size() || !on(Rule::relation_of_members_before)) continue;
        relations_[i].of = static_cast<std::int32_t>(before.quantities[frame.place]);
        break;
      }
    // 较2021年、2022年分别增加9件、5件: changes of one level against several years
    const bool one_level =
        !own.years.empty() && compared_in_time(frames_.of[head].own.front().span) && on(Rule::relation_one_level_of_years);
    if (relations_[i].of < 0 && !relations_[i].own_subject)
      relations_[i].of = one_level ? level_before(head) : level_in_turn(own, frame.place);
    return true;
  }

  // 年均分别增长7.4%、8.9%: how it changed says nothing of what did
  [[nodiscard]] bool names_subject(Span before) const {
    const auto beside = {words_.per_year, words_.manner, words_.increase, words_.decrease};
    return content_.length_without(before, beside) > 0 || !on(Rule::relation_manner_names_nothing);
  }

  // 办结率99%，解决率93%，满意率95%，分别比上年提高0.3、4.1和2.2个百分点: the levels right before, in turn
  [[nodiscard]] std::int32_t level_in_turn(const Distribution& own, std::uint32_t place) const {
    const std::size_t head = own.quantities.front();
    const std::size_t count = own.quantities.size();
    if (head < count) return level_before(head);
    const bool all = levels_before(head, count + 1) == count;
    for (std::size_t k = head - count; k < head; ++k) {
      const bool level = passage_.segment_of[k] >= 0 && relations_[k].change == Change::none && !relations_[k].baseline &&
                         segment(k).sentence + 1 >= segment(head).sentence;
      if (!level) return level_before(head);
      const bool alike = passage_.quantity(k).unit == passage_.quantity(head - 1).unit ||
                         passage_.segment_of[k] == passage_.segment_of[head - 1] ||
                         (segment(k).sentence == segment(head).sentence && on(Rule::relation_levels_of_sentence));
      if (!alike && !all) return level_before(head);
    }
    return on(Rule::relation_levels_in_turn) ? static_cast<std::int32_t>(head - count + place) : level_before(head);
  }

  // How many levels the sentence has before a quantity, up to `most`
  [[nodiscard]] std::size_t levels_before(std::size_t i, std::size_t most) const {
    std::size_t count = 0;
    for (std::size_t k = i; k-- > 0 && count < most && passage_.segment_of[k] >= 0 && segment(k).sentence == segment(i).sentence;)
      if (relations_[k].change == Change::none && !relations_[k].baseline) ++count;
    return count;
  }

  // 由49个减至42个, 从2019年的53.94%上升到86.8%: 从 before, a verb with 到 behind
  // A coordinated former level counts too: 由2021年的83.2%、2022年的92.6%提高到99.3%.
  [[nodiscard]] bool opens_from_to(std::size_t i) const {
    const std::uint32_t end = passage_.quantity(i).span.end;
    const std::uint32_t reach = std::min(passage_.layout.sentences[segment(i).sentence].span.end, end + from_to_reach);
    const lexicon::Hit* to = lexicon_.first_in(passage_.scan, {end, reach}, words_.to);
    if (to != nullptr && to->start == end && same_unit_follows(i) && on(Rule::relation_verb_behind_former)) return true;
    const bool coordinated = i > 0 && passage_.segment_of[i - 1] >= 0 && relations_[i - 1].rule == "from_to" &&
                             relations_[i - 1].baseline &&
                             last({passage_.quantity(i - 1).span.end, passage_.quantity(i).span.start}, words_.to) == nullptr &&
                             on(Rule::relation_former_levels_joined);
    if (opening_from(frames_.of[i].before) == nullptr && !coordinated) return false;
    if (to != nullptr && !(follows_clause(end, to->start) && on(Rule::relation_former_ends_with_clause))) return true;
    if (becomes(i) && on(Rule::relation_becomes)) return true;
    const bool next = i + 1 < relations_.size() && passage_.segment_of[i + 1] >= 0 && passage_.quantity(i + 1).span.start - end <= 2;
    return next && (passage_.at(end) == U'到' || passage_.at(end) == U'至') && on(Rule::relation_range_of_levels);
  }

  // 自行取消6项: the beginning of another word
  [[nodiscard]] const lexicon::Hit* opening_from(Span before) const {
    const lexicon::Hit* from = last(before, words_.from);
    if (from == nullptr || !on(Rule::relation_from_within_word)) return from;
    const std::uint32_t floor = from->start > 0 ? from->start - 1 : 0;
    for (std::uint32_t k = floor; k <= from->start; ++k)
      if (const lexicon::Hit* word = lexicon_.longest_at(passage_.scan, k, words_.from_word); word != nullptr && word->end >= from->end)
        return nullptr;
    return from;
  }

  // 由2018年的982项规范为1,017项: whatever the verb, it ends in 为, 至, 到 or 成
  [[nodiscard]] bool becomes(std::size_t i) const {
    if (!same_unit_follows(i) || segment(i + 1).sentence != segment(i).sentence) return false;
    const Span between = {passage_.quantity(i).span.end, passage_.quantity(i + 1).span.start};
    if (between.length() < 2 || between.length() > longest_verb) return false;
    for (std::uint32_t k = between.start; k < between.end; ++k)
      if (passage_.at(k) == U',' || passage_.at(k) == U'、' || passage_.at(k) == U';' || passage_.at(k) == U'(') return false;
    for (std::uint32_t k = between.start + 1; k < between.end; ++k) {
      const char32_t c = passage_.at(k);
      if (c == U'为' || c == U'至' || c == U'到' || c == U'成') return true;
    }
    return false;
  }

  [[nodiscard]] bool same_unit_follows(std::size_t i) const {
    return i + 1 < relations_.size() && passage_.segment_of[i + 1] >= 0 && passage_.quantity(i).unit == passage_.quantity(i + 1).unit;
  }

  // Between the former level and the verb stands a whole clause of something else.
  [[nodiscard]] bool follows_clause(std::uint32_t from, std::uint32_t to) const {
    for (std::uint32_t i = from; i < to; ++i)
      if (passage_.at(i) == U';' || passage_.at(i) == U'。') return true;
    const bool comma =
        std::any_of(passage_.document.folded.begin() + from, passage_.document.folded.begin() + to, [](char32_t c) { return c == U','; });
    return comma && content_.length({from, to}) > 8;
  }

  bool closes_from_to(std::size_t i) {
    const std::int32_t from = previous(i);
    if (from < 0 || relations_[static_cast<std::size_t>(from)].rule != "from_to" || !relations_[static_cast<std::size_t>(from)].baseline)
      return false;
    if (!on(Rule::relation_new_level)) return false;
    if (tells_change(i)) find_change(i);
    relations_[i].of = from;
    relations_[i].rule = "from_to";
    return true;
  }

  // 由上年下降15.5%转为增长1.2%: a verb right before a rate, which is a change then and now
  [[nodiscard]] bool tells_change(std::size_t i) const {
    const Span before = frames_.of[i].before;
    const lexicon::Hit* to = last(before, words_.to);
    const auto stands_before = [&](const lexicon::Hit* verb) {
      return verb != nullptr && verb->end == before.end && (to == nullptr || to->end < verb->end);
    };
    return passage_.quantity(i).unit == "%" &&
           (stands_before(last(before, words_.increase)) || stands_before(last(before, words_.decrease))) &&
           on(Rule::relation_from_change_to_change);
  }

  // 比2016年的52.3%, 高于往年20%: the base of a comparison
  bool compares(std::size_t i) {
    const Frame& frame = frames_.of[i];
    Relation& relation = relations_[i];
    const lexicon::Hit* former = last(frame.before, words_.compare_former);
    if (measure_of_multiple(i) && on(Rule::relation_multiple_of_former)) return false;
    const bool is_former = former != nullptr && !content_.says({former->end, frame.before.end}) && on(Rule::relation_above_former);
    if (!is_former && !time_is_base(frame.before) && !enclosed_base(i) && !bracketed_base(i) && !base_behind_its_time(i)) return false;
    relation.baseline = true;
    relation.rule = "comparison";
    relation.own_subject = content_.length(frame.before) > (former != nullptr ? former->end - former->start : 0) + 1;
    relation.of = relation.own_subject ? -1 : level_before(i);
    return true;
  }

  // 是2012年的1.9倍: what it was then is the measure of the multiple, which is of now
  [[nodiscard]] bool names_measure(Span before) const {
    const auto times = passage_.times_in(before);
    if (times.empty()) return false;
    const lexicon::Hit* behind = lexicon_.longest_at(passage_.scan, times.back().span.end, words_.measured);
    return behind != nullptr && !content_.says({behind->end, before.end});
  }

  // 比2016年的 / 去年同期为: a compared time with nothing but 的 or 为 between it and the number
  [[nodiscard]] bool time_is_base(Span before) const {
    for (const tokens::Time& time : passage_.times_in(before)) {
      const lexicon::Hit* compare = lexicon_.longest_ending_at(passage_.scan, time.span.start, before.start, words_.compare_before);
      const bool named =
          time.year || time.relative_year || ((time.spans_back || time.month) && compare != nullptr && on(Rule::relation_compared_span));
      if (!named) continue;
      const lexicon::Hit* same = lexicon_.longest_at(passage_.scan, time.span.end, words_.compare_after);
      // The content of a time passes over what the level of then was called
      const std::uint32_t rest = same != nullptr ? same->end : compare != nullptr ? time.span.start : time.span.end;
      if ((compare != nullptr || same != nullptr) && !content_.says({rest, before.end}) &&
          last({rest, before.end}, words_.gap) == nullptr && on(Rule::relation_compared_level))
        return true;
    }
    return false;
  }

  // 与2017年的188.6亿元相比
  [[nodiscard]] bool enclosed_base(std::size_t i) const {
    const Frame& frame = frames_.of[i];
    const lexicon::Hit* behind = lexicon_.longest_at(passage_.scan, frame.after.start, words_.compare_after);
    if (behind == nullptr) return false;
    const auto times = passage_.times_in(frame.before);
    return !times.empty() &&
           lexicon_.longest_ending_at(passage_.scan, times.back().span.start, frame.before.start, words_.compare_with) != nullptr &&
           on(Rule::relation_enclosed_level);
  }

  // 与二季度（29件）相比, 比前一年（121件）多: a bracket that has nothing but a figure, right behind the time of a comparison
  [[nodiscard]] bool base_behind_its_time(std::size_t i) const {
    const Segment& own = segment(i);
    if (own.opened_by != U'(' || own.first != i || own.last != i + 1 || content_.says(own.span)) return false;
    const tokens::Time* time = passage_.time_before_bracket(own);
    if (time == nullptr) return false;
    const std::uint32_t floor = time->span.start > longest_comparison ? time->span.start - longest_comparison : 0;
    return (lexicon_.longest_ending_at(passage_.scan, time->span.start, floor, words_.compare_before) != nullptr ||
            lexicon_.longest_ending_at(passage_.scan, time->span.start, floor, words_.compare_with) != nullptr) &&
           on(Rule::relation_bracket_behind_its_time);
  }

  // 审结70件（上年58件）: a bracket right behind a figure that has nothing but a time and another figure
  [[nodiscard]] bool bracketed_base(std::size_t i) const {
    const Segment own = passage_.bracket_of(i);
    if (own.opened_by != U'(' || own.first != i || own.last != i + 1 || i == 0 || passage_.segment_of[i - 1] < 0) return false;
    if (passage_.quantity(i - 1).unit != passage_.quantity(i).unit) return false;
    const auto times = passage_.times_in({own.span.start, passage_.quantity(i).span.start});
    const bool behind = passage_.quantity(i - 1).span.end + 1 == own.span.start;
    if (times.size() != 1 || content_.says(own.span) || lexicon_.first_in(passage_.scan, own.span, words_.part_open) != nullptr)
      return false;
    if ((times[0].since || last(frames_.of[i - 1].before, words_.compare_running) != nullptr) &&
        on(Rule::relation_bracket_of_running_total))
      return false;
    // 共有203宗事项进入平台（上一年度：178宗）: whatever stands between
    if (!behind && (segment(i - 1).sentence != own.sentence || !on(Rule::relation_bracket_behind_words))) return false;
    if (!times[0].year)
      return (times[0].spans_back || (times[0].relative_year && *times[0].relative_year < 0)) && on(Rule::relation_bracketed_level);
    if (!behind) return false;
    // 培训10期（2023年12期）: of the year before the report's, or of one before the year that is told with the figure
    const std::optional<Year> stated = told_year(i - 1);
    return !times[0].year_to && stated && *times[0].year < *stated && on(Rule::relation_bracketed_earlier_year);
  }

  // The year that the clause of a figure tells, else the report's.
  [[nodiscard]] std::optional<Year> told_year(std::size_t i) const {
    std::optional<Year> year = year_;
    for (const tokens::Time& time : passage_.times_in(frames_.of[i].before))
      if (time.year && !time.aside) year = time.year_to ? time.year_to : time.year;
    return year;
  }

  // 新增行政复议案件5件: as many came
  [[nodiscard]] bool only_came(const lexicon::Hit& verb, Span before) const {
    return lexicon_.is(verb.word, words_.change_new) && last({verb.end, before.end}, words_.coming) != nullptr;
  }

  void find_change(std::size_t i) {
    const Frame& frame = frames_.of[i];
    Relation& relation = relations_[i];
    const tokens::Quantity& quantity = passage_.quantity(i);
    const Span before = frame.before;
    const lexicon::Hit* up = last_verb(before, words_.increase);
    const lexicon::Hit* down = last_verb(before, words_.decrease);
    const lexicon::Hit* to = last(before, words_.to);
    const lexicon::Hit* gap = last(before, words_.gap);
    const lexicon::Hit* verb = up == nullptr ? down : down == nullptr || up->end > down->end ? up : down;
    if (verb == nullptr) {
      const std::int32_t shared = frame.turn > 1 && frame.shares_with >= 0 ? static_cast<std::int32_t>(i) - 1 : frame.shares_with;
      const bool inherits = shared >= 0 && !reaches(before) && relations_[static_cast<std::size_t>(shared)].change != Change::none &&
                            (quantity.unit == "百分点" || quantity.unit == passage_.quantity(static_cast<std::size_t>(shared)).unit) &&
                            on(Rule::relation_change_goes_on);
      if (inherits) {
        relation = relations_[static_cast<std::size_t>(shared)];
        if (const std::int32_t level = level_of_turn(i); level >= 0) relation.of = level;
      } else if (stands_with_change(i) && on(Rule::relation_changes_together)) {
        relation.change = relations_[i - 1].change;
        relation.rule = "change";
        relation.of = level_before(i);
      } else if (continues_list(i) && on(Rule::relation_list_of_changes)) {
        relation.change = relations_[i - 1].change;
        relation.opens_list = true;
        relation.rule = "change";
        relation.own_subject = true;
      } else if (const Change written = sign_of(quantity, before); written != Change::none && on(Rule::relation_signed_change)) {
        relation.change = written;
        relation.rule = "change";
        relation.own_subject = content_.says(before);
        relation.subject = before;
        relation.of = relation.own_subject ? -1 : changed_before(i);
      }
      return;
    }
    if (to != nullptr && to->end >= verb->end && on(Rule::relation_reached_level)) return;
    if (gap != nullptr && gap->end >= verb->start && gap->start <= verb->start &&
        !(compared_in_time(before) && on(Rule::relation_gap_in_time)) && on(Rule::relation_gap_between_places))
      return;
    if (gap != nullptr && tops_growth_of_place(*gap, *verb) && !compared_in_time(before) && on(Rule::relation_gap_to_growth)) return;
    if (compares_places(before, *verb) && !compared_in_time(before) && on(Rule::relation_gap_to_average)) return;
    const std::uint32_t behind = content_.length({verb->end, before.end});
    const bool measures_change = quantity.dimension == "percent";
    const std::uint32_t ahead = content_.length({before.start, verb->start});
    const bool more_done =
        behind <= 2 && verb->end - verb->start == 1 && compared_in_time(before) && on(Rule::relation_more_done);  // 比去年多抽311家
    const bool far = behind > 0 && !more_done && (verb->end - verb->start == 1 || (!measures_change && !opens_with_change(*verb, before)));
    if (far && on(Rule::relation_verb_of_other_word)) return;
    if (behind > most_behind && measures_change && on(Rule::relation_verb_far_from_rate)) return;
    if (only_came(*verb, before) && !compared_in_time(before) && on(Rule::relation_new_ones_came)) return;
    relation.change = verb == up ? Change::increase : Change::decrease;
    if (quantity.value < Decimal(0) && on(Rule::relation_minus_sign)) relation.change = Change::decrease;
    relation.rule = "change";
    relation.own_subject = ahead + behind > 0;
    relation.opens_list = behind > 0;
    relation.subject = {before.start, behind > 0 ? before.end : verb->start};
    relation.of = changed_before(i);
    if (const std::int32_t level = level_of_turn(i); level >= 0 && !names_subject(before)) relation.of = level;
    if (frame.carried.length() > 0) {
      relation.own_subject = true;
      relation.subject = frame.carried;
      relation.of = -1;
    }
  }

  // 分别达到33412元、19876元，增长5.6%、7.4%: of a run of changes, the level with the same place in the run right before it, or -1
  [[nodiscard]] std::int32_t level_of_turn(std::size_t i) const {
    const Frame& frame = frames_.of[i];
    if (frame.turns < 2 || i < frame.turns) return -1;
    const std::size_t level = i - frame.turns;
    const bool alike = frames_.of[level].turn == frame.turn && frames_.of[level].turns == frame.turns;
    return alike && passage_.segment_of[level] >= 0 && segment(level).sentence == segment(i).sentence &&
                   relations_[level].change == Change::none && !relations_[level].baseline && on(Rule::relation_changes_in_turn)
               ? static_cast<std::int32_t>(level)
               : -1;
  }

  // 同比-2.7%, 同比+8.3%, ↑2%: a sign says what changed; a level below zero (结余-20万元) is none.
  [[nodiscard]] Change sign_of(const tokens::Quantity& quantity, Span before) const {
    if (quantity.direction != Change::none) return quantity.direction;
    const bool measures_change = quantity.dimension == "percent" || compared_in_time(before);
    return quantity.value < Decimal(0) && measures_change ? Change::decrease : Change::none;
  }

  // 净增8名，达到28名: the new level, whatever stands before
  [[nodiscard]] bool reaches(Span before) const {
    for (std::uint32_t i = before.start; i < before.end; ++i) {
      const char32_t c = passage_.at(i);
      if (c == U'达' || c == U'为' || c == U'至' || c == U'到') return on(Rule::relation_reached_behind_change);
    }
    return false;
  }

  // A single character is a verb only near its number: 中压燃气管网122公里 tells of no pressing.
  [[nodiscard]] const lexicon::Hit* last_verb(Span before, lexicon::CategoryId category) const {
    const lexicon::Hit* verb = last(before, category);
    // 律师少于10人: a bound
    if (verb != nullptr && verb->end - verb->start == 1 && passage_.at(verb->end) == U'于' && on(Rule::relation_bound_is_no_change))
      return nullptr;
    if (verb == nullptr || verb->end - verb->start > 1 || content_.length({verb->end, before.end}) <= most_behind_character) return verb;
    if (!on(Rule::relation_short_verb_near_number)) return verb;
    const lexicon::Hit* earlier = last({before.start, verb->start}, category);
    return earlier != nullptr && earlier->end - earlier->start > 1 ? earlier : nullptr;
  }

  // 减少会议12个、文件8个: a verb that opens a list speaks of all that is counted alike
  [[nodiscard]] bool continues_list(std::size_t i) const {
    if (i == 0 || passage_.segment_of[i - 1] != passage_.segment_of[i]) return false;
    const Span between = {passage_.quantity(i - 1).span.end, passage_.quantity(i).span.start};
    if (between.length() < 2 || passage_.at(between.start) != U'、') return false;
    const Relation& before = relations_[i - 1];
    return before.change != Change::none && before.opens_list && passage_.quantity(i).dimension == passage_.quantity(i - 1).dimension;
  }

  // 比2012年高出5.2个百分点 is a change; 高于全国8.5个百分点 is a gap
  [[nodiscard]] bool compared_in_time(Span before) const {
    for (const tokens::Time& time : passage_.times_in(before))
      if (lexicon_.longest_ending_at(passage_.scan, time.span.start, before.start, words_.compare_before) != nullptr ||
          lexicon_.longest_at(passage_.scan, time.span.end, words_.compare_after) != nullptr)
        return true;
    return false;
  }

  // 高于全国增速1.7个百分点: how far above another place's growth, no growth of its own
  [[nodiscard]] bool tops_growth_of_place(const lexicon::Hit& gap, const lexicon::Hit& verb) const {
    const lexicon::Hit* place = lexicon_.longest_at(passage_.scan, gap.end, words_.own_division);
    return place != nullptr && place->end <= verb.start;
  }

  // 比全省平均数低1.3个百分点: how far from another place's, no change
  [[nodiscard]] bool compares_places(Span before, const lexicon::Hit& verb) const {
    const lexicon::Hit* compare = last({before.start, verb.start}, words_.compare_with_place);
    if (compare == nullptr) return false;
    const lexicon::Hit* place = lexicon_.longest_at(passage_.scan, compare->end, words_.own_division);
    return place != nullptr && place->end <= verb.start;
  }

  // 新增告知承诺事项15项, 核减投资额8.8亿元: the verb opens the words of the number
  [[nodiscard]] bool opens_with_change(const lexicon::Hit& verb, Span before) const {
    return lexicon_.is(verb.word, words_.opening) &&
           (content_.length({before.start, verb.start}) <= short_opening || content_.length({verb.end, before.end}) <= short_noun) &&
           on(Rule::relation_verb_opens_words);
  }

  void find_share(std::size_t i) {
    const tokens::Quantity& quantity = passage_.quantity(i);
    if (quantity.dimension != "percent" || quantity.unit == "百分点") return;
    Relation& relation = relations_[i];
    if (in_brackets(i) && on(Rule::relation_share_in_brackets)) {
      relation.share = true;
      relation.rule = "share";
      relation.of = static_cast<std::int32_t>(i - 1);
      return;
    }
    if (continues_shares(i) && on(Rule::relation_list_of_shares)) {
      relation.share = true;
      relation.rule = "share";
      relation.subject = frames_.of[i].before;
      relation.own_subject = true;
      relation.of = level_before(i);
      return;
    }
    const Span words = words_of_share(i);
    const lexicon::Hit* share = last(words, words_.share);
    if (share == nullptr || content_.length({share->end, words.end}) > 8 || !on(Rule::relation_share)) return;
    relation.share = true;
    relation.rule = "share";
    // 经费占支出的比重为: what has the share stands before 占, what it is a share of behind it
    const lexicon::Hit* of = lexicon_.first_in(passage_.scan, words, words_.share_of);
    if (of == nullptr || of->start > share->start || !on(Rule::relation_share_of_named)) of = share;
    relation.subject = {words.start, of->start};
    relation.own_subject = content_.says(relation.subject);
    // 占全部事项: of all that there are, which is a rate of its own
    const std::uint32_t whole_end = of == share ? words.end : share->start;
    relation.base = lexicon_.is(of->word, words_.share_of) && content_.length({of->end, whole_end}) > 1 && on(Rule::relation_base_of_share);
    // 民间投资增长7.2%，占全部投资的62.9%: of what grew, where no level of it is told
    relation.of = relation.own_subject || !on(Rule::relation_share_of_what_grew) ? level_before(i) : changed_before(i);
  }

  // 求助占四成，咨询31.2%，投诉22.7%: the names that follow a share have shares too, but for what is a rate of its own
  [[nodiscard]] bool continues_shares(std::size_t i) const {
    const std::int32_t before = previous(i);
    if (before < 0) return false;
    const Relation& share = relations_[static_cast<std::size_t>(before)];
    const Span name = content_.core(frames_.of[i].before);
    if (!share.share || !share.own_subject || share.base || name.length() == 0 || name.length() > longest_kind) return false;
    const lexicon::Hit* generic = lexicon_.longest_ending_at(passage_.scan, name.end, name.start, words_.generic);
    const bool plain = generic == nullptr && passage_.at(name.end - 1) != U'度' && last(frames_.of[i].before, words_.to) == nullptr;
    return plain && segment(i).opened_by != U'(' && segment(i).opened_by != U';';
  }

  // 占受理案件数比例最高，达85.56%: the clause before, where the own words say nothing
  [[nodiscard]] Span words_of_share(std::size_t i) const {
    const Span own = frames_.of[i].before;
    if (content_.says(own) || own.length() == 0 || !on(Rule::relation_share_in_clause_before)) return own;
    const Segment& segment = passage_.segment_with(i);
    const auto here = static_cast<std::size_t>(&segment - passage_.segments.data());
    if (segment.opened_by != U',' || i != segment.first || here <= passage_.first_segment[segment.sentence]) return own;
    const Segment& before = passage_.segments[here - 1];
    return before.first == before.last ? before.span : own;
  }

  // 求助520件(45.8%): alone in brackets right behind a count
  [[nodiscard]] bool in_brackets(std::size_t i) const {
    const std::int32_t count = previous(i);
    const std::uint32_t end = passage_.quantity(i).span.end;
    if (count < 0 || end >= passage_.document.folded.size() || passage_.at(end) != U')') return false;
    const auto& before = passage_.quantity(static_cast<std::size_t>(count));
    const Span between = {before.span.end, passage_.quantity(i).span.start};
    const bool counts = !passage_.is_ratio(static_cast<std::size_t>(count)) && before.dimension != "money";
    return counts && between.length() == 1 && passage_.at(between.start) == U'(' &&
           relations_[static_cast<std::size_t>(count)].change == Change::none;
  }

  const Passage& passage_;
  const lexicon::Lexicon& lexicon_;
  const Words& words_;
  const Content& content_;
  const Frames& frames_;
  std::optional<Year> year_;  // of the report
  std::vector<Relation> relations_;
};

}  // namespace

std::vector<Relation> relate(const Passage& passage, const Words& words, const Content& content, const Frames& frames,
                             const std::optional<Year>& year) {
  return Relater(passage, words, content, frames, year).relate();
}

}  // namespace zhibiao::indicator
