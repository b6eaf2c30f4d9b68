#include "indicator/frame.hpp"

#include <algorithm>

#include "model/advance.hpp"
#include "model/rule.hpp"
#include "region/region.hpp"
#include "tokens/numeral.hpp"

namespace zhibiao::indicator {

namespace {

constexpr double shared_weight = 0.85;          // of words that a quantity shares with those before it
constexpr double lead_weight = 0.4;             // of the words that open the list in which a quantity stands
constexpr double behind_weight = 0.6;           // of words behind a quantity that already has words before it
constexpr std::uint32_t farthest_behind = 40;   // code points behind a quantity that can still speak of it
constexpr std::uint32_t glued_words = 4;        // words behind a glued number that make it speak for itself
constexpr std::uint32_t farthest_years = 2000;  // code points before a distribution among years
constexpr std::size_t most_members = 200;       // of one distribution
constexpr std::size_t most_regions = 24;        // of one quantity; each step of sharing makes them weigh less
constexpr std::uint32_t longest_coverb = 1;     // content before a figure that names nothing: 对8个镇和16个部门
constexpr std::uint32_t longest_name = 8;       // code points between two figures that no mark parts
constexpr std::uint32_t longest_of_target = 2;  // content beside the word for it: 完成年度目标（95%）
constexpr int most_steps = 3;                   // segments that a quantity without words looks back

// What may stand between words and numbers without saying anything.
bool is_gap(char32_t c) {
  return c == U' ' || c == U'\t' || c == U'≥' || c == U'≤' || c == U'≧' || c == U'≦' || c == U'<' || c == U'>' || c == U'↑' || c == U'↓' ||
         c == U'▲' || c == U'▼' || c == U'+' || c == U'"' || c == U'\'' || c == U')' || c == U'(' || c == U',' || c == U':' || c == U'、' ||
         c == U'《' || c == U'》';
}

/// The end of a span, which stands nearest to the quantity behind it.
Span nearest(Span span) { return span.length() <= longest_region ? span : Span{span.end - longest_region, span.end}; }

class Maker {
 public:
  Maker(const Passage& passage, const Words& words, const Content& content) : passage_(passage), words_(words), content_(content) {
    frames_.of.resize(passage.reading.quantities.size());
  }

  Frames make() {
    for (const Segment& segment : passage_.segments) names_first_.push_back(names_go_first(segment));
    for (std::size_t i = 0; i < frames_.of.size(); ++i)
      if (passage_.segment_of[i] >= 0) cut(i);
    for (std::size_t i = 0; i < frames_.of.size(); i = advance(i, take_turns(i))) {
    }
    for (const Segment& segment : passage_.segments) distribute(segment);
    for (std::size_t i = 0; i < frames_.of.size(); ++i)
      if (passage_.segment_of[i] >= 0) {
        share(i);
        share_behind(i);
        share_noun_of_levels(i);
      }
    return std::move(frames_);
  }

 private:
  [[nodiscard]] const Segment& segment(std::size_t i) const { return passage_.segment_with(i); }

  void cut(std::size_t i) {
    const Segment& own = segment(i);
    Frame& frame = frames_.of[i];
    const auto& quantity = passage_.quantity(i);
    frame.before = nearest({i > own.first ? words_from(i) : own.span.start, quantity.span.start});
    const std::uint32_t stop = i + 1 < own.last ? words_until(i) : own.span.end;
    frame.after = {quantity.span.end, clause_end({quantity.span.end, std::min(stop, quantity.span.end + farthest_behind)})};
    frame.place_behind = place_behind(i);
    const bool led = content_.length(frame.before) >= 2;
    frame.own.push_back({frame.before, 1, false, false, about_in(frame.before)});
    if (content_.says(frame.after) && on(Rule::frame_words_behind)) frame.own.push_back({frame.after, led ? behind_weight : 1, true});
    frame.direct = frame.own.size();
    const Frame& first = frames_.of[own.first];
    if (i > own.first && content_.says(frame.before) && on(Rule::frame_words_that_open_clause))
      frame.own.push_back({first.before, lead_weight, false, true});
  }

  // 涉及行政处罚的 of 梳理涉及行政处罚的文件512件
  [[nodiscard]] Span about_in(Span before) const {
    const lexicon::Hit* opening = passage_.codebook.lexicon.first_in(passage_.scan, before, words_.about);
    if (opening == nullptr) return {};
    std::uint32_t end = before.end;
    while (end > opening->end && passage_.at(end - 1) != U'的') --end;
    return end > opening->end && content_.says({end, before.end}) && on(Rule::frame_about) ? Span{opening->end, end} : Span{};
  }

  // 21项举措并跟进检查: what is done besides says nothing of the figure
  [[nodiscard]] std::uint32_t clause_end(Span after) const {
    const lexicon::Lexicon& lexicon = passage_.codebook.lexicon;
    std::uint32_t unbroken = after.start;
    for (const lexicon::Hit& hit : passage_.scan.starting_in(after)) {
      if (lexicon.is(hit.word, words_.clause_unbroken) && on(Rule::frame_clause_goes_on)) unbroken = std::max(unbroken, hit.end);
      const bool breaks = hit.start >= unbroken && lexicon.is(hit.word, words_.clause_break);
      if (breaks && lexicon.longest_at(passage_.scan, hit.start, words_.clause_unbroken) == nullptr && on(Rule::frame_clause_ends))
        return hit.start;
    }
    return after.end;
  }

  // Where the words of the second of two neighbouring quantities begin. 4个网站和79个账号: what ends in a join belongs to the
  // first; 建议25件、提案49件: what begins with one, to the second; else both share it (the first one behind itself).
  [[nodiscard]] std::uint32_t words_from(std::size_t i) const {
    const Span between = {passage_.quantity(i - 1).span.end, passage_.quantity(i).span.start};
    if (between.length() > 1 && joins(between.end - 1) && !joins(between.start) && on(Rule::frame_words_before_joint)) return between.end;
    return between.start;
  }

  [[nodiscard]] std::uint32_t words_until(std::size_t i) const {
    const std::uint32_t end = passage_.quantity(i).span.end;
    const bool ends = (joins(end) && on(Rule::frame_words_behind_joint)) ||
                      (names_first_[static_cast<std::size_t>(passage_.segment_of[i])] && on(Rule::frame_names_go_first));
    return ends ? end : passage_.quantity(i + 1).span.start;
  }

  // 收到40件受理36件审结30件: where no mark parts figures in one unit and nothing stands behind the last, the words before each are its own
  [[nodiscard]] bool names_go_first(const Segment& own) const {
    if (own.last < own.first + 2) return false;
    const Span opening = {own.span.start, passage_.quantity(own.first).span.start};
    if (!content_.says(opening) || passage_.at(opening.end - 1) == U'的') return false;
    for (std::size_t k = own.first; k + 1 < own.last; ++k) {
      const Span between = {passage_.quantity(k).span.end, passage_.quantity(k + 1).span.start};
      if (between.length() < 2 || between.length() > longest_name || joins(between.start) || joins(between.end - 1)) return false;
      if (passage_.quantity(k).unit != passage_.quantity(k + 1).unit || !content_.says(between)) return false;
    }
    return !content_.says({passage_.quantity(own.last - 1).span.end, own.span.end});
  }

  [[nodiscard]] bool joins(std::uint32_t position) const {
    return passage_.codebook.lexicon.longest_at(passage_.scan, position, words_.joint) != nullptr;
  }

  // Without words of its own a quantity takes those of the quantity or segment before it.
  void share(std::size_t i) {
    Frame& frame = frames_.of[i];
    if (frame.group >= 0) return;
    if (frame.carried = unchanged_before(i); frame.carried.length() > 0) {
      frame.own.push_back({nearest(frame.carried), shared_weight, false});
      return;
    }
    if (content_.says(frame.before) && !only_target(i)) return;
    // 减少32%80%以上事项实现…: glued to the number before it, it speaks of what stands behind it
    if (frame.before.length() == 0 && content_.length(frame.after) > glued_words && on(Rule::frame_glued_numbers)) return;
    if (const auto alike = same_turn_before(i)) return take(i, *alike);
    const Segment& own = segment(i);
    if (i > own.first && on(Rule::frame_shared_words)) return take(i, i - 1);
    const auto here = static_cast<std::uint32_t>(&own - passage_.segments.data());
    const std::uint32_t first = passage_.first_segment[own.sentence];
    for (std::uint32_t back = here, steps = 0; back > first && steps < most_steps; ++steps) {
      const Segment& before = passage_.segments[--back];
      if (before.opened_by == U'(' && own.opened_by != U'(' && own.opened_by != U')' && on(Rule::frame_brackets_share_nothing)) continue;
      if (before.last > before.first && on(Rule::frame_words_of_figure_before)) return take(i, before.last - 1);
      // 办结率99.6%，高于考核目标（99%）: the target of what is told before
      if (own.opened_by == U'(' && names_target(before.span)) continue;
      if (!content_.says(before.span) || !on(Rule::frame_words_of_clause_before)) continue;
      frame.own.push_back({nearest(before.span), shared_weight, false});
      return;
    }
  }

  // 公务接待费支出比预算无增减变化，比上年增加0.5万元: whose change it is stands in the clause before, which has no figure
  [[nodiscard]] Span unchanged_before(std::size_t i) const {
    const Segment& own = segment(i);
    const Span words = frames_.of[i].before;
    if (own.opened_by != U',' || own.first != i || passage_.times_in(words).empty()) return {};
    const bool change = first_in(words, words_.increase) != nullptr || first_in(words, words_.decrease) != nullptr;
    const auto beside = {words_.increase, words_.decrease, words_.manner, words_.compare_before, words_.compare_after};
    if (!change || content_.length_without(words, beside) > 0) return {};
    const auto here = static_cast<std::uint32_t>(&own - passage_.segments.data());
    for (std::uint32_t back = here, steps = 0; back > passage_.first_segment[own.sentence] && steps < most_steps; ++steps) {
      const Segment& before = passage_.segments[--back];
      const lexicon::Hit* unchanged = before.first == before.last ? first_in(before.span, words_.unchanged) : nullptr;
      if (unchanged == nullptr || content_.says({unchanged->end, before.span.end})) return {};
      std::uint32_t end = unchanged->start;
      for (const auto category : {words_.compare_before, words_.compare_with, words_.compare_with_place})
        if (const lexicon::Hit* compare = first_in(before.span, category)) end = std::min(end, compare->start);
      const Span subject = content_.core({before.span.start, end});
      if (subject.length() > 0) return on(Rule::frame_unchanged_before) ? subject : Span{};
    }
    return {};
  }

  [[nodiscard]] const lexicon::Hit* first_in(Span span, lexicon::CategoryId category) const {
    return passage_.codebook.lexicon.first_in(passage_.scan, span, category);
  }

  // 分别增长9.1%和11.3%，达到23560元和9120元: each level is of what has the same place in the run of figures right before
  [[nodiscard]] std::optional<std::size_t> same_turn_before(std::size_t i) const {
    const Frame& frame = frames_.of[i];
    if (frame.turns < 2 || i < frame.turns || content_.says(frames_.of[i + 1 - frame.turn].before)) return std::nullopt;
    const std::size_t before = i - frame.turns;
    const bool alike = frames_.of[before].turn == frame.turn && frames_.of[before].turns == frame.turns;
    return alike && passage_.segment_of[before] >= 0 && segment(before).sentence == segment(i).sentence && on(Rule::frame_levels_in_turn)
               ? std::optional(before)
               : std::nullopt;
  }

  [[nodiscard]] bool names_target(Span span) const {
    const Span words = content_.core(span);
    return passage_.codebook.lexicon.longest_ending_at(passage_.scan, words.end, words.start, words_.target_bracket) != nullptr &&
           content_.length_without(words, {words_.target_bracket}) <= longest_of_target && on(Rule::frame_target_of_figure_before);
  }

  // 出庭率98.6%（目标95%）
  [[nodiscard]] bool only_target(std::size_t i) const {
    return segment(i).opened_by == U'(' && segment(i).first == i && names_target(frames_.of[i].before);
  }

  // 分别达到33412元、19876元 · 增长5.6%、7.4%: counts the run of figures that begins at `i`; where it ends
  std::size_t take_turns(std::size_t i) {
    std::size_t end = i + 1;
    while (end < frames_.of.size() && passage_.segment_of[i] >= 0 && goes_on(end)) ++end;
    for (std::size_t k = i; k < end && end - i > 1; ++k) {
      frames_.of[k].turn = static_cast<std::uint32_t>(k - i + 1);
      frames_.of[k].turns = static_cast<std::uint32_t>(end - i);
    }
    return end;
  }

  // Of the same unit as the figure before it, with nothing but a join between them
  [[nodiscard]] bool goes_on(std::size_t i) const {
    if (passage_.segment_of[i] != passage_.segment_of[i - 1]) return false;
    return follows_at_once(i) && on(Rule::frame_turns);
  }

  // 对8个镇和16个部门开展督察: what stands behind the last of two joined figures is said of both
  void share_behind(std::size_t i) {
    Frame& frame = frames_.of[i];
    const Segment& own = segment(i);
    if (i + 1 >= own.last || frame.group >= 0 || content_.length(frame.before) > longest_coverb) return;
    const Span between = {passage_.quantity(i).span.end, passage_.quantity(i + 1).span.start};
    if (between.length() < 2 || joins(between.start) || !joins(between.end - 1)) return;
    if (passage_.quantity(i).unit != passage_.quantity(i + 1).unit || (frame.place_behind.length() == 0 && !passage_.is_ratio(i))) return;
    for (const Region& region : frames_.of[i + 1].own)
      if (region.after && on(Rule::frame_words_behind_both)) frame.own.push_back({region.span, behind_weight, true});
  }

  // 建成2个省级、3个市级、4个县级普法基地: what stands behind the last of figures of one unit that count levels is counted by each
  void share_noun_of_levels(std::size_t i) {
    constexpr std::size_t most_levels = 6;
    const Segment& own = segment(i);
    std::size_t last = i;
    while (last + 1 < own.last && last - i < most_levels &&
           names_level({passage_.quantity(last).span.end, passage_.quantity(last + 1).span.start}) &&
           written_unit(last) == written_unit(last + 1))
      ++last;
    if (last == i || frames_.of[i].group >= 0) return;
    for (const Region& region : frames_.of[last].own)
      if (region.after && on(Rule::frame_noun_of_levels)) frames_.of[i].own.push_back({region.span, behind_weight, true});
  }

  // 省级、: a level of government and what joins it to the next
  [[nodiscard]] bool names_level(Span between) const {
    constexpr std::uint32_t longest_level = 5;
    return between.length() > 2 && between.length() <= longest_level && passage_.at(between.end - 2) == U'级' && joins(between.end - 1);
  }

  [[nodiscard]] std::u32string_view written_unit(std::size_t i) const {
    const tokens::Quantity& quantity = passage_.quantity(i);
    return std::u32string_view(passage_.document.folded).substr(quantity.number.end, quantity.span.end - quantity.number.end);
  }

  [[nodiscard]] bool names_topic(const lexicon::Hit& cue) const { return !passage_.codebook.topics_of_word[cue.word].empty(); }

  [[nodiscard]] Span place_behind(std::size_t i) const {
    const tokens::Quantity& quantity = passage_.quantity(i);
    if (quantity.dimension != "item" && quantity.dimension != "organ") return {};
    const lexicon::Hit* place = passage_.codebook.lexicon.longest_at(passage_.scan, quantity.span.end, words_.head_place);
    if (place == nullptr || place->end > frames_.of[i].after.end || passage_.at(place->end) == U'级') return {};
    const auto behind = passage_.cues.starting_at(place->end);  // 17个街镇司法所 are no towns
    const bool owner = std::any_of(behind.begin(), behind.end(), [&](const lexicon::Hit& cue) { return names_topic(cue); });
    if ((owner && on(Rule::frame_place_owns_counted)) || !on(Rule::frame_counts_places)) return {};
    return {place->start, place->end};
  }

  void take(std::size_t i, std::size_t from) {
    Frame& frame = frames_.of[i];
    frame.shares_with = static_cast<std::int32_t>(from);
    // What says nothing is left behind: else a list of bare figures would give each of them all places before it.
    for (Region region : frames_.of[from].own) {
      if (frame.own.size() == most_regions) break;
      if (!content_.says(region.span)) continue;
      region.weight *= shared_weight;
      frame.own.push_back(region);
    }
  }

  // A、B和C分别为x、y和z · A、B和C分别办结x件、y件 · 2016年、2017年新收分别为x、y
  void distribute(const Segment& own) {
    if (own.first == own.last) return;
    const auto& head = passage_.quantity(own.first);
    const lexicon::Hit* mark = last_mark({own.span.start, head.span.start});
    if (mark == nullptr) return distribute_unmarked(own);
    Distribution distribution = {members(own), {}, {}, {}};
    if (distribution.quantities.size() < 2 || !on(Rule::frame_respectively)) return;
    name_members(own, *mark, distribution);
    if (const Span told = predicate_of(distribution.names); told.length() > 0 && on(Rule::frame_divisions_do_the_same)) {
      distribution.predicate = behind_number_of_divisions(told);
      distribution.names.back().end = told.start;
    }
    hand_out(own, {mark->start, mark->end}, std::move(distribution));
  }

  // 两市收案数: how many divisions these are says nothing
  [[nodiscard]] Span behind_number_of_divisions(Span told) const {
    const bool counted = told.length() > 1 && tokens::is_chinese_numeral(passage_.at(told.start)) &&
                         passage_.codebook.lexicon.longest_at(passage_.scan, told.start + 1, words_.division_end) != nullptr;
    return counted ? content_.core({told.start + 2, told.end}) : told;
  }

  // 烟台、潍坊两市收案数分别为: behind the last of names that are divisions, what is counted of each; empty where they are none
  [[nodiscard]] Span predicate_of(const std::vector<Span>& names) const {
    constexpr std::uint32_t shortest = 2;
    constexpr std::uint32_t longest = 6;
    if (names.size() < 2) return {};
    const auto is_division = [&](Span name) {
      if (name.length() < shortest || name.length() > longest) return false;
      const auto match = region::match_prefix(std::u32string_view(passage_.document.folded).substr(name.start, name.length()), {});
      return match && match->length == name.length();
    };
    if (!std::all_of(names.begin(), names.end() - 1, is_division) || is_division(names.back())) return {};
    const Span last = names.back();
    for (std::uint32_t length = std::min(longest, last.length()); length >= shortest; --length)
      if (is_division({last.start, last.start + length}) && content_.says({last.start + length, last.end}))
        return {last.start + length, last.end};
    return {};
  }

  // 收到、受理、办结申请63件、53件、49件: as many names as figures, and nothing else between the figures than what joins them
  void distribute_unmarked(const Segment& own) {
    Distribution distribution;
    for (std::uint32_t i = own.first; i < own.last; ++i) {
      if (i > own.first && !follows_at_once(i)) return;
      distribution.quantities.push_back(i);
    }
    const std::uint32_t stop = passage_.quantity(own.first).span.start;
    distribution.names = split({own.span.start, stop});
    // 一、二审案件120件和33件: 一 is no name
    const auto is_numeral = [&](Span name) { return name.length() == 1 && tokens::is_chinese_numeral(passage_.at(name.start)); };
    if (distribution.quantities.size() < 2 || distribution.names.size() != distribution.quantities.size() ||
        std::any_of(distribution.names.begin(), distribution.names.end(), is_numeral) || !on(Rule::frame_names_for_figures))
      return;
    hand_out(own, {stop, stop}, std::move(distribution));
  }

  [[nodiscard]] bool follows_at_once(std::size_t i) const {
    const Span between = {passage_.quantity(i - 1).span.end, passage_.quantity(i).span.start};
    return passage_.quantity(i).unit == passage_.quantity(i - 1).unit && between.length() == 1 && joins(between.start);
  }

  void hand_out(const Segment& own, Span mark, Distribution distribution) {
    const auto group = static_cast<std::int32_t>(frames_.distributions.size());
    for (std::uint32_t place = 0; place < distribution.quantities.size(); ++place) {
      Frame& frame = frames_.of[distribution.quantities[place]];
      frame.group = group;
      frame.place = place;
      assign(frame, own, mark, distribution, place);
    }
    frames_.distributions.push_back(std::move(distribution));
  }

  [[nodiscard]] const lexicon::Hit* last_mark(Span span) const {
    const lexicon::Hit* last = nullptr;
    for (const lexicon::Hit& hit : passage_.scan.starting_in(span))
      if (hit.end <= span.end && passage_.codebook.lexicon.is(hit.word, words_.respectively) && (last == nullptr || hit.start >= last->end))
        last = &hit;
    return last;
  }

  // The quantities of the enumeration: joined by 、和, or a comma with nothing else between.
  [[nodiscard]] std::vector<std::uint32_t> members(const Segment& own) const {
    std::vector<std::uint32_t> found = {own.first};
    for (std::uint32_t next = own.first + 1; next < passage_.reading.quantities.size() && found.size() < most_members; ++next) {
      if (passage_.segment_of[next] < 0) break;
      const Segment& place = segment(next);
      if (place.sentence != own.sentence || (&place != &own && (place.opened_by == U';' || place.opened_by == U'('))) break;
      if (!only_joins({passage_.quantity(next - 1).span.end, passage_.quantity(next).span.start})) break;
      // 分别增长9.1%和11.3%，达到23560元和9120元: what they came to is told apart
      if (&place != &own && tells_level(next, own.first) && on(Rule::frame_levels_are_no_members)) break;
      found.push_back(next);
    }
    return found;
  }

  // A level behind changes, which is in another unit
  [[nodiscard]] bool tells_level(std::size_t i, std::size_t first) const {
    if (passage_.quantity(i).unit == passage_.quantity(first).unit) return false;
    return passage_.is_ratio(i) != passage_.is_ratio(first) || passage_.quantity(first).unit == "百分点";
  }

  // Nothing, or a verb of its own: 分别下降8.4%和增长5.2%
  [[nodiscard]] bool only_joins(Span between) const {
    if (!content_.says(between)) return true;
    return joins(between.start) && content_.length_without(between, {words_.increase, words_.decrease}) == 0 &&
           on(Rule::frame_members_with_verbs);
  }

  // The names stand right before the mark, or in the segment before it; a name may be a year.
  void name_members(const Segment& own, const lexicon::Hit& mark, Distribution& distribution) const {
    const std::size_t count = distribution.quantities.size();
    if (name_years(own, distribution)) return;
    const auto here = static_cast<std::uint32_t>(&own - passage_.segments.data());
    std::vector<Span> places = {{own.span.start, mark.start}};
    // 受理126件、审结118件，同比分别上升14.3%、11.6%: names with figures of their own are levels, in turn
    if (here > passage_.first_segment[own.sentence] && on(Rule::frame_names_in_clause_before)) {
      const Segment& before = passage_.segments[here - 1];
      if (before.first == before.last) places.push_back(before.span);
    }
    for (const Span place : places) {
      auto names = split(place);
      if (names.size() > count) names.erase(names.begin(), names.end() - static_cast<std::ptrdiff_t>(count));
      if (names.size() == count) {
        distribution.names = std::move(names);
        return;
      }
    }
  }

  [[nodiscard]] bool name_years(const Segment& own, Distribution& distribution) const {
    const std::vector<tokens::Time>& times = passage_.reading.times;
    const std::uint32_t stop = passage_.quantity(distribution.quantities.front()).span.start;
    const std::uint32_t sentence = passage_.segments[passage_.first_segment[own.sentence]].span.start;
    const std::uint32_t start = std::max(sentence, stop - std::min(stop, farthest_years));
    std::vector<std::int32_t> years;
    for (const tokens::Time& time : passage_.times_in({start, stop}))
      if ((time.year || time.relative_year) && !time.year_to) years.push_back(static_cast<std::int32_t>(&time - times.data()));
    if (years.size() < distribution.quantities.size()) return false;
    const tokens::Time& first = times[static_cast<std::size_t>(years[years.size() - distribution.quantities.size()])];
    if (passage_.codebook.lexicon.longest_ending_at(passage_.scan, first.span.start, start, words_.compare_before) != nullptr &&
        on(Rule::frame_compared_years_name_nothing))
      return false;
    years.erase(years.begin(), years.end() - static_cast<std::ptrdiff_t>(distribution.quantities.size()));
    for (std::size_t k = 1; k < years.size(); ++k) {
      const Span between = {times[static_cast<std::size_t>(years[k - 1])].span.end, times[static_cast<std::size_t>(years[k])].span.start};
      if (content_.says(between)) return false;
    }
    if (!on(Rule::frame_years_name_members)) return false;
    distribution.years = std::move(years);
    return true;
  }

  // Cuts a list of names at 、 和 与 及. A join inside a word (和解) is none.
  [[nodiscard]] std::vector<Span> split(Span span) const {
    std::vector<Span> names;
    std::uint32_t start = span.start;
    std::uint32_t depth = 0;
    for (std::uint32_t i = span.start; i < span.end; ++i) {
      const char32_t c = passage_.at(i);
      if (c == U'(') ++depth;
      if (c == U')' && depth > 0) --depth;
      if (depth > 0) continue;
      const lexicon::Hit* join = passage_.codebook.lexicon.longest_at(passage_.scan, i, words_.join);
      if (join == nullptr || join->end > span.end || (c != U'、' && inside_word(i, span) && on(Rule::frame_joint_within_word))) continue;
      add_name({start, i}, names);
      start = join->end;
      i = join->end - 1;
    }
    add_name({start, span.end}, names);
    return names;
  }

  [[nodiscard]] bool inside_word(std::uint32_t i, Span span) const {
    const std::uint32_t floor = i > span.start + 5 ? i - 5 : span.start;
    for (const lexicon::Hit& hit : passage_.scan.starting_in({floor, i + 1}))
      if (hit.start <= i && i < hit.end && hit.end - hit.start > 1 && !passage_.codebook.lexicon.is(hit.word, words_.join)) return true;
    return false;
  }

  void add_name(Span span, std::vector<Span>& names) const {
    const Span core = content_.core(span);
    if (core.start < core.end) names.push_back(core);
  }

  void assign(Frame& frame, const Segment& own, Span mark, const Distribution& distribution, std::uint32_t place) {
    const Span verb = {mark.end, passage_.quantity(distribution.quantities.front()).span.start};
    frame.own.erase(std::remove_if(frame.own.begin(), frame.own.end(), [](const Region& region) { return !region.after; }),
                    frame.own.end());
    if (!distribution.names.empty()) {
      frame.own.insert(frame.own.begin(), Region{distribution.names[place], 1.2, false});
    } else {
      frame.own.insert(frame.own.begin(), Region{nearest({own.span.start, mark.start}), 1, false});
    }
    if (distribution.predicate.length() > 0) frame.own.push_back({nearest(distribution.predicate), 1, false});
    if (content_.says(verb)) frame.own.push_back({nearest(verb), 1, false});
    frame.direct = frame.own.size();
    share_names(frame, {own.span.start, mark.start}, distribution);
    if (distribution.names.empty() && !distribution.years.empty()) {
      const auto here = static_cast<std::uint32_t>(&own - passage_.segments.data());
      if (here > passage_.first_segment[own.sentence] && on(Rule::frame_years_tell_of_clause_before))
        frame.own.push_back({nearest(passage_.segments[here - 1].span), shared_weight, false});
    }
  }

  // 行政复议维持、驳回和撤销分别为, 城镇、农村居民收入分别为: what the first name says before its end, and the last, belongs to all; but
  // 受理、审结案件分别为 counts the 受理 of its own name
  void share_names(Frame& frame, Span told, const Distribution& distribution) const {
    if (distribution.names.empty() || !on(Rule::frame_first_name_says_of_all)) return;
    const Span first = distribution.names.front();
    const std::uint32_t start = std::min(told.start, first.start);
    const std::uint32_t last = distribution.names.back().end;  // in the clause before, where that has the names
    const std::uint32_t end = std::min(last < told.start ? last : std::max(last, told.end), start + longest_region);
    const std::uint32_t middle = std::min(first.end, end);
    if (start < middle) frame.own.push_back({{start, middle}, lead_weight, false, true});
    if (middle < end) frame.own.push_back({{start, end}, lead_weight, false, true, {}, true});
  }

  const Passage& passage_;
  const Words& words_;
  const Content& content_;
  Frames frames_;
  std::vector<bool> names_first_;  // by segment: whether the words before each of its figures are its own
};

}  // namespace

Content::Content(const Passage& passage, const Words& words)
    : passage_(passage),
      words_(words),
      function_starts_(passage.scan.starts_of(lexicon::CategorySet().set(words.function))),
      time_end_(passage.document.folded.size() + 1, 0) {
  for (const tokens::Time& time : passage.reading.times) time_end_[time.span.start] = end_of_base(time);
  for (const tokens::Quantity& quantity : passage.reading.quantities) time_end_[quantity.span.start] = quantity.span.end;
}

// 较上年决算数增加: the name of the level that was then is a part of the base, and no subject
std::uint32_t Content::end_of_base(const tokens::Time& time) const {
  const auto& lexicon = passage_.codebook.lexicon;
  const bool compared = lexicon.longest_ending_at(passage_.scan, time.span.start, 0, words_.compare_before) != nullptr ||
                        lexicon.longest_ending_at(passage_.scan, time.span.start, 0, words_.compare_with) != nullptr;
  const lexicon::Hit* level = compared ? lexicon.longest_at(passage_.scan, time.span.end, words_.compare_level) : nullptr;
  return level != nullptr && on(Rule::relation_level_of_base) ? level->end : time.span.end;
}

std::uint32_t Content::skip(std::uint32_t i, std::uint32_t end) const {
  if (text::is_han(passage_.at(i)) && time_end_[i] == 0 && !function_starts_[i]) return i;  // most of a text
  if (time_end_[i] != 0) return advance(i, time_end_[i]);
  if (is_gap(passage_.at(i))) return i + 1;
  if (!function_starts_[i]) return i;
  const auto hits = passage_.scan.starting_at(i);
  const auto word = std::find_if(hits.begin(), hits.end(), [&](const lexicon::Hit& hit) {
    return hit.end <= end && passage_.codebook.lexicon.is(hit.word, words_.function);
  });
  if (word == hits.end()) return i;
  // a cue that begins here and is longer than any function word says something
  for (const lexicon::Hit& cue : passage_.cues.starting_at(i))
    if (cue.end > word->end && cue.end <= end && !passage_.codebook.uses_of_word[cue.word].empty() && on(Rule::frame_cue_says_something))
      return i;
  return word->end;
}

std::uint32_t Content::length(Span span) const {
  std::uint32_t count = 0;
  for (std::uint32_t i = span.start; i < span.end;) {
    const std::uint32_t next = skip(i, span.end);
    if (next == i) {
      ++count;
      ++i;
    } else {
      i = next;
    }
  }
  return count;
}

std::uint32_t Content::length_without(Span span, std::initializer_list<lexicon::CategoryId> categories) const {
  std::uint32_t count = 0;
  for (std::uint32_t i = span.start; i < span.end;) {
    std::uint32_t next = skip(i, span.end);
    for (const auto category : categories)
      if (const auto* word = passage_.codebook.lexicon.longest_at(passage_.scan, i, category)) next = std::max(next, word->end);
    if (next == i) ++count;
    i = std::max(next, i + 1);
  }
  return count;
}

std::size_t Content::shared_pairs(Span span, const Frame& frame) const {
  std::size_t shared = 0;
  for (std::uint32_t i = span.start; i + 1 < span.end; ++i) {
    if (!says({i, i + 1}) || !says({i + 1, i + 2})) continue;
    for (const Region& region : frame.own)
      for (std::uint32_t at = region.span.start; at + 1 < region.span.end; ++at)
        if (passage_.at(at) == passage_.at(i) && passage_.at(at + 1) == passage_.at(i + 1)) {
          ++shared;
          at = region.span.end;
        }
  }
  return shared;
}

// Whether a word goes on at `i`: no number, no time and no mark begins there.
bool Content::goes_on(std::uint32_t i, std::uint32_t end) const { return i < end && time_end_[i] == 0 && !is_gap(passage_.at(i)); }

bool Content::says(Span span) const {
  for (std::uint32_t i = span.start; i < span.end;) {
    const std::uint32_t next = skip(i, span.end);
    if (next == i) return true;
    i = next;
  }
  return false;
}

Span Content::core(Span span) const {
  std::uint32_t first = span.end;
  std::uint32_t last = span.start;
  for (std::uint32_t i = span.start; i < span.end;) {
    const std::uint32_t next = skip(i, span.end);
    const bool character = next == i + 1 && !is_gap(passage_.at(i));
    const bool part_of_word = character && (!is(i, words_.label_edge) || (is(i, words_.label_bound) && goes_on(next, span.end)));
    if (next == i || part_of_word) {
      first = std::min(first, i);
      last = ++i;
    } else {
      i = next;
    }
  }
  return first < last ? Span{first, last} : Span{span.start, span.start};
}

Frames make_frames(const Passage& passage, const Words& words, const Content& content) { return Maker(passage, words, content).make(); }

}  // namespace zhibiao::indicator
