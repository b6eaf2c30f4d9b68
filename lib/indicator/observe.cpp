#include "indicator/observe.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <tuple>

#include "indicator/matcher.hpp"
#include "indicator/named.hpp"
#include "indicator/parts.hpp"
#include "indicator/places.hpp"
#include "indicator/relation.hpp"
#include "indicator/timing.hpp"
#include "model/rule.hpp"
#include "text/utf8.hpp"

namespace zhibiao::indicator {

namespace {

constexpr std::size_t fewest_told = 4;          // parts of a total in a table that the text tells again; small figures are alike by chance
constexpr std::ptrdiff_t farthest_told = 1000;  // quantities before it
constexpr std::uint32_t longest_label = 40;     // code points
constexpr std::size_t longest_joined = 600;     // bytes of what a figure is called after others
constexpr std::uint32_t longest_head = 16;      // code points of a noun behind its number
constexpr std::uint32_t longest_unread_head = 1;  // code points that no cue explains at the end of what grows
constexpr std::uint32_t shortest_lead = 2;        // code points of what is said ahead of a name
constexpr std::size_t farthest_head = 32;         // columns at the left of a cell
constexpr std::int32_t farthest_lead = 8;         // segments
constexpr std::size_t farthest_parallel = 8;      // figures before a total, another one that is called like its first part
constexpr int nearest_lender = 2;                 // segments back that say to what something was done
constexpr std::uint32_t unnamed_subject = 3;      // own words shorter than this name no subject of their own
constexpr std::uint32_t shortest_noun = 2;

class Observer {
 public:
  Observer(const Passage& passage, const DocumentInfo& info, std::vector<Explanation>* told)
      : passage_(passage),
        words_(passage.codebook.lexicon),
        content_(passage, words_),
        frames_(make_frames(passage, words_, content_)),
        relations_(relate(passage, words_, content_, frames_, info.year)),
        scopes_(find_scopes(passage, words_, content_, frames_, relations_)),
        parts_(find_parts(passage, words_, content_, frames_, relations_, scopes_)),
        timings_(time_quantities(passage, info, words_, frames_, relations_)),
        places_(find_places(passage, info, words_, frames_, relations_)),
        named_(passage, words_, content_, frames_),
        matcher_(passage, words_, content_, frames_),
        entry_(passage.reading.quantities.size(), -1),
        certainty_(passage.reading.quantities.size(), 0),
        parts_of_(passage.reading.quantities.size(), 0),
        observations_(passage.reading.quantities.size()),
        told_(told) {
    for (const std::int32_t whole : parts_)
      if (whole >= 0) ++parts_of_[static_cast<std::size_t>(whole)];
    for (std::size_t i = 0; i < observations_.size(); ++i)
      if (passage_.in_text(i)) in_text_.push_back(i);
    if (told_ != nullptr) told_->assign(observations_.size(), {});
  }

  std::vector<Observation> observe() {
    find_sums(passage_, relations_, parts_, scopes_);
    for (std::size_t i : in_order_of_totals()) {
      fill(i);
      if (passage_.segment_of[i] >= 0)
        decide(i);
      else
        decide_cell(i);
      finish(i);
    }
    mark_repeats();
    return std::move(observations_);
  }

 private:
  // A part may need the code of a total that stands behind it, a share in a table that of its level.
  [[nodiscard]] std::vector<std::size_t> in_order_of_totals() const {
    std::vector<std::size_t> order;
    std::vector<bool> placed(observations_.size(), false);
    for (std::size_t i = 0; i < observations_.size(); ++i) place(i, placed, order);
    return order;
  }

  void place(std::size_t i, std::vector<bool>& placed, std::vector<std::size_t>& order) const {
    if (placed[i]) return;
    placed[i] = true;
    if (const std::int32_t whole = whole_of(i); whole >= 0) place(static_cast<std::size_t>(whole), placed, order);
    if (passage_.segment_of[i] < 0 && relations_[i].of >= 0) place(static_cast<std::size_t>(relations_[i].of), placed, order);
    order.push_back(i);
  }

  [[nodiscard]] std::string text(Span span) const {
    return text::to_utf8(std::u32string_view(passage_.document.code_points).substr(span.start, span.length()));
  }
  // A name that is broken over lines is one name.
  [[nodiscard]] std::string cell_name(Span cell) const {
    std::u32string name(std::u32string_view(passage_.document.code_points).substr(cell.start, cell.length()));
    std::erase_if(name, text::is_line_break);
    return text::to_utf8(name);
  }

  void fill(std::size_t i) {
    const tokens::Quantity& quantity = passage_.quantity(i);
    Observation& observation = observations_[i];
    observation.span = quantity.span;
    observation.quote = text(quantity.span);
    observation.number = text(quantity.number);
    observation.value = quantity.value;
    observation.value_high = quantity.value_high;
    observation.resolution = quantity.resolution;
    observation.unit = quantity.unit;
    observation.qualifier = quantity.qualifier;
    observation.year = timings_[i].year;
    observation.period = timings_[i].period;
    observation.status = timings_[i].status;
    observation.change = relations_[i].change;
    observation.region_code = places_[i].code;
    observation.section = passage_.section_of(i);
    // That the cells of a table make up what the text tells gives them its code; the text does not mark them as its parts.
    const bool marked = passage_.segment_of[i] >= 0 || passage_.figure(i).total >= 0 || !on(Rule::observe_announced_cells_are_unmarked);
    if (parts_[i] >= 0 && marked) observation.part_of = passage_.quantity(static_cast<std::size_t>(parts_[i])).span.start;
  }

  void decide(std::size_t i) {
    const Relation& relation = relations_[i];
    if ((parts_[i] >= 0 || scopes_[i].holds()) && on(Rule::observe_part)) return decide_part(i);
    if (is_change_of_count(i) && on(Rule::observe_change_of_count))
      return inherit(i, static_cast<std::size_t>(relation.of), relation.rule, {});
    Match match = matcher_.match(i, false);
    keep_levels(i, match);
    const bool derived = relation.change != Change::none || relation.share || relation.rule == "multiple";
    if (is_share_of_coded(i) && on(Rule::observe_share_of_coded))
      return inherit(i, static_cast<std::size_t>(relation.of), relation.rule, match);
    if (match.candidates.empty() && derived && relation.own_subject && passage_.is_ratio(i) && on(Rule::observe_measure))
      match = match_measure(i);
    if (!match.candidates.empty() && !take_kind_of_topic(i, match)) take(i, match, "cue");
    if (!match.candidates.empty()) return;
    if (relation.of >= 0 &&
        ((!relation.own_subject && on(Rule::observe_no_subject)) ||
         (relation.own_subject && !kept_away(i) &&
          ((is_share_of_kind(i) && on(Rule::observe_share_of_kind)) || (is_change_of_kind(i) && on(Rule::observe_change_of_kind)) ||
           (short_subject(i) && on(Rule::observe_short_subject))))))
      return inherit(i, whole_of_share(i), relation.rule, match);
    const Match farther = derived ? Match{} : matcher_.match_farther(i);
    if (!farther.candidates.empty() && on(Rule::observe_farther_topic)) return take(i, farther, "cue");
    const Match elided = derived ? Match{} : matcher_.match_elided(i);
    if (!elided.candidates.empty() && on(Rule::observe_elided_verb)) return take(i, elided, "cue");
    if (const auto from = source_of_name(i)) return inherit_from(i, *from, "place", match);
    if (const auto from = derived ? std::nullopt : source_of_head(i)) return inherit_from(i, *from, "head", match);
    leave(i, match);
  }

  // 死亡33人，受伤人数减少17人: the words of a change say that it is none of the code's
  [[nodiscard]] bool kept_away(std::size_t i) const {
    const std::int32_t entry = entry_[static_cast<std::size_t>(relations_[i].of)];
    return entry >= 0 && matcher_.excluded(static_cast<std::uint32_t>(entry), frames_.of[i].own) && on(Rule::observe_change_kept_away);
  }

  // 应诉46件，同比+8.3%: in no words of its own, the rate at which a count changed, and no rate of attendance
  [[nodiscard]] bool is_change_of_count(std::size_t i) const {
    const Relation& relation = relations_[i];
    return relation.change != Change::none && relation.of >= 0 && !relation.own_subject && passage_.is_ratio(i) &&
           !passage_.is_ratio(static_cast<std::size_t>(relation.of)) && entry_[static_cast<std::size_t>(relation.of)] >= 0;
  }

  /// What a figure may have its code from: another figure, or the words before a list.
  struct Source {
    std::int32_t entry = -1;  ///< -1: it has none itself
    double certainty = 0;
  };

  [[nodiscard]] Source source(std::size_t from) const { return {entry_[from], certainty_[from]}; }

  // 出庭率97.1%。其中，诸暨市99.2%，新昌县98.4%; 满意率前三名：师宗县99%、陆良县98%: words that only name a division or body say of it
  // what is said ahead of the name, or was said before
  std::optional<Source> source_of_name(std::size_t i) {
    const Relation& relation = relations_[i];
    if (relation.change != Change::none || relation.share || relation.baseline || passage_.segment_of[i] < 0) return std::nullopt;
    auto named = named_.at(i);
    if (const Span core = content_.core(frames_.of[i].before); !named && !places_[i].code.empty() && core == places_[i].name)
      named = Named{core, {}};
    if (!named) return std::nullopt;
    // 对某市的15项问题: what is counted stands behind the figure
    if (!passage_.is_ratio(i) && content_.length(frames_.of[i].after) >= shortest_lead && on(Rule::observe_counted_behind_name))
      return std::nullopt;
    if (content_.length(named->ahead) >= shortest_lead) return source_of_lead(i, named->ahead);
    if (i > passage_.segment_with(i).first && on(Rule::observe_name_in_clause))
      if (const auto before = source_of_figure(i - 1, i)) return before;
    const std::uint32_t sentence = passage_.segment_with(i).sentence;
    for (std::int32_t g = passage_.segment_of[i]; g-- > 0 && passage_.segment_of[i] - g <= farthest_lead;) {
      const Segment& before = passage_.segments[static_cast<std::size_t>(g)];
      if (!same_block(before.sentence, sentence) || before.sentence + 1 < sentence) break;
      if (before.first == before.last) {
        if (content_.length(before.span) < shortest_lead || before.span.contains(named->name)) continue;
        return source_of_lead(i, before.span);  // 从区域看: another list begins, whatever was counted before
      }
      const std::size_t other = before.last - 1;
      if (passage_.quantity(other).unit != passage_.quantity(i).unit || relations_[other].change != Change::none) continue;
      return source_of_figure(other, i);
    }
    const layout::Block& block = passage_.layout.blocks[passage_.layout.sentences[sentence].block];
    const Span heading = passage_.layout.sections[block.section].heading_span;
    return block.span.start <= heading.end + 2 ? source_of_lead(i, heading) : std::nullopt;
  }

  [[nodiscard]] std::optional<Source> source_of_figure(std::size_t other, std::size_t i) const {
    const bool alike = passage_.quantity(other).unit == passage_.quantity(i).unit && relations_[other].change == Change::none;
    return alike && entry_[other] >= 0 && on(Rule::observe_name_goes_on) ? std::optional(source(other)) : std::nullopt;
  }

  // 查处行政违法案件：违法建设19宗、占道经营37宗: names that no code knows, of what the words before their list count
  std::optional<Source> source_of_head(std::size_t i) {
    const Segment& own = passage_.segment_with(i);
    if (own.opened_by != U':' || own.last < own.first + 2 || !listed(own)) return std::nullopt;
    const Segment& head = *(&own - 1);
    if (head.sentence != own.sentence || head.first != head.last || !on(Rule::observe_head_of_list)) return std::nullopt;
    return source_of_lead(i, head.span);
  }

  // Names with a figure each, in one unit, with 、 between them
  [[nodiscard]] bool listed(const Segment& segment) const {
    for (std::size_t k = segment.first; k < segment.last; ++k) {
      if (!content_.says(frames_.of[k].before) || passage_.quantity(k).unit != passage_.quantity(segment.first).unit) return false;
      if (k > segment.first && passage_.at(passage_.quantity(k - 1).span.end) != U'、') return false;
    }
    return true;
  }

  std::optional<Source> source_of_lead(std::size_t i, Span lead) {
    const Match match = matcher_.match_lead(i, lead);
    if (match.candidates.empty()) return std::nullopt;
    const double certain = certainty(matcher_.evidence_in(lead, match));
    const std::uint32_t entry = match.candidates.front().entry;
    if (certain < threshold(entry) || !on(Rule::observe_lead_of_name)) return std::nullopt;
    return Source{static_cast<std::int32_t>(entry), certain};
  }

  [[nodiscard]] bool same_block(std::uint32_t a, std::uint32_t b) const {
    return passage_.layout.sentences[a].block == passage_.layout.sentences[b].block;
  }

  // 制发规范性文件7件，合法性审核7件: where the own words name no more than what is done, what it is done to stands before
  bool take_kind_of_topic(std::size_t i, const Match& match) {
    const Candidate& best = match.candidates.front();
    const auto& kinds = passage_.codebook.entries[best.entry].kinds;
    if (kinds.empty() || best.lent_topic || parts_of_[i] > 0 || matcher_.unread_in(best.cue, frames_.of[i].before) > longest_unread_head)
      return false;
    Match lent = matcher_.match_lent(i);
    std::erase_if(lent.candidates, [&](const Candidate& candidate) {
      return std::find(kinds.begin(), kinds.end(), passage_.codebook.entries[candidate.entry].info.code) == kinds.end();
    });
    if (lent.candidates.empty() || lent.topic.steps > nearest_lender || !on(Rule::observe_kind_of_topic)) return false;
    take(i, lent, "cue");
    return true;
  }

  // 企业研发经费投入增长13%: what grows is what the subject ends with, and not the enterprises.
  Match match_measure(std::size_t i) {
    Match match = matcher_.match(i, true);
    keep_levels(i, match);
    const std::int32_t level = relations_[i].of >= 0 ? entry_[static_cast<std::size_t>(relations_[i].of)] : -1;
    if (relations_[i].share && names_kind(relations_[i].subject) && on(Rule::observe_share_of_type)) return match;
    std::erase_if(match.candidates, [&](const Candidate& candidate) {
      return static_cast<std::int32_t>(candidate.entry) != level &&
             matcher_.unread_behind(candidate.cue, relations_[i].subject) > longest_unread_head && on(Rule::observe_head_of_subject);
    });
    return match;
  }

  // 受理诉求3846件，投诉类占15%: a kind of what is counted before it
  [[nodiscard]] bool is_share_of_kind(std::size_t i) const {
    const Relation& relation = relations_[i];
    const auto of = static_cast<std::size_t>(relation.of);
    if (!relation.share || !same_sentence(i, of)) return false;
    if (entry_[of] < 0) return true;
    const Codebook::State::Entry& entry = passage_.codebook.entries[static_cast<std::size_t>(entry_[of])];
    if (entry.whole || entry.own_parts || !entry.kinds.empty()) return true;
    return names_kind(relation.subject);
  }

  // 收到120件，其中受理100件，调解15件，其他处理的占4.2%: a share beside the parts is one of their total
  [[nodiscard]] std::size_t whole_of_share(std::size_t i) const {
    const Relation& relation = relations_[i];
    const auto of = static_cast<std::size_t>(relation.of);
    const bool beside = relation.share && relation.own_subject && whole_of(of) >= 0 && same_sentence(i, of);
    return beside && on(Rule::observe_share_beside_parts) ? static_cast<std::size_t>(whole_of(of)) : of;
  }

  // 工业增加值增长8%，其中采矿业增长6%: a kind of what the growth before it is the growth of
  [[nodiscard]] bool is_change_of_kind(std::size_t i) const {
    const Relation& relation = relations_[i];
    const auto of = static_cast<std::size_t>(relation.of);
    const Span before = frames_.of[i].before;
    const lexicon::Hit* among = passage_.codebook.lexicon.first_in(passage_.scan, before, words_.part_among);
    return relation.change != Change::none && relations_[of].change != Change::none && passage_.is_ratio(i) && passage_.is_ratio(of) &&
           same_sentence(i, of) && among != nullptr && !content_.says({before.start, among->start});
  }

  [[nodiscard]] bool names_kind(Span subject) const {
    const std::uint32_t end = content_.core(subject).end;
    const auto& lexicon = passage_.codebook.lexicon;
    return lexicon.longest_ending_at(passage_.scan, end, subject.start, words_.share_kind) != nullptr ||
           lexicon.longest_ending_at(passage_.scan, subject.end, subject.start, words_.share_kind) != nullptr;
  }

  [[nodiscard]] bool same_sentence(std::size_t a, std::size_t b) const { return sentence_of(a) == sentence_of(b); }

  // 维持30件，占审结案件的50%: what it is a share of is named, what has the share is the figure before it.
  [[nodiscard]] bool is_share_of_coded(std::size_t i) const {
    const Relation& relation = relations_[i];
    if (!relation.share || !relation.base || relation.own_subject || relation.of < 0) return false;
    const auto of = static_cast<std::size_t>(relation.of);
    return entry_[of] >= 0 && same_sentence(i, of);
  }

  // 受理57件，案件增加12件: what grows is what was counted right before; a sentence later, or in another unit (新增编制12个), it is not
  [[nodiscard]] bool short_subject(std::size_t i) const {
    const auto of = static_cast<std::size_t>(relations_[i].of);
    const Span words = frames_.of[i].before;
    if (relations_[i].share || content_.length_without(words, {words_.manner}) >= unnamed_subject + 2) return false;
    if (names_other(words, of) && on(Rule::observe_short_subject_of_another)) return false;
    const bool alike = same_sentence(i, of) && passage_.quantity(i).unit == passage_.quantity(of).unit;
    return passage_.is_ratio(i) || alike || !on(Rule::observe_short_subject_is_near);
  }

  // 会议压减12%: the words of a change have a noun that is neither generic (案件数) nor one of what was counted
  [[nodiscard]] bool names_other(Span words, std::size_t of) const {
    const auto beside = {words_.generic, words_.increase, words_.decrease, words_.manner, words_.target_word, words_.target_firm};
    return content_.length_without(words, beside) >= shortest_noun && content_.shared_pairs(words, frames_.of[of]) == 0;
  }

  // The total of the list in which a quantity stands, or -1
  [[nodiscard]] std::int32_t whole_of(std::size_t i) const { return parts_[i] >= 0 ? parts_[i] : scopes_[i].total; }

  // That total, or what the words before the list name (收到的行政复议申请中).
  [[nodiscard]] Source source_of_part(std::size_t i) {
    if (const std::int32_t whole = whole_of(i); whole >= 0) return source(static_cast<std::size_t>(whole));
    // Asked where the list begins: what its members name is not what all of them are about.
    const auto [known, fresh] = lead_entries_.try_emplace(scopes_[i].lead.start);
    if (!fresh) return known->second;
    if (const auto lead = source_of_lead(i, scopes_[i].lead); lead && on(Rule::observe_lead_of_list)) known->second = *lead;
    return known->second;
  }

  // A member of a list has the code of its total unless its own words name a kind of it with a code of its own (维持 of concluded
  // cases): 其中行政处罚19件 of applications for reconsideration are no penalties.
  void decide_part(std::size_t i) {
    const Source from = source_of_part(i);
    const std::int32_t whole = from.entry;
    if (const std::int32_t other = parallel_total(i); other >= 0) {
      observations_[i].part_of = passage_.quantity(static_cast<std::size_t>(other)).span.start;
      return inherit(i, static_cast<std::size_t>(other), "part", {});
    }
    if (whole < 0) return decide_untold(i, matcher_.match(i, false));
    const Match under = matcher_.match_under(i, static_cast<std::uint32_t>(whole));
    if (!(on(Rule::observe_kind_of_total) && take_kind(i, under, whole))) inherit_from(i, from, "part", under);
  }

  // 受理2356件，审结2214件，其中一审收案1487件，审结1402件: two parts, each of the one of two totals that is called alike; that of the
  // first
  [[nodiscard]] std::int32_t parallel_total(std::size_t i) {
    if (parts_[i] < 1 || i + 1 >= observations_.size() || !passage_.in_text(i + 1) || !same_sentence(i, i + 1)) return -1;
    const auto nearest = static_cast<std::size_t>(parts_[i]);
    if (i > 0 && parts_[i - 1] == parts_[i]) return -1;
    for (std::size_t k = nearest; k-- > 0 && nearest - k <= farthest_parallel && passage_.in_text(k) && stand_together(k, nearest);) {
      const bool level = relations_[k].change == Change::none && !relations_[k].share;
      if (!level || entry_[k] < 0 || entry_[nearest] < 0 || entry_[k] == entry_[nearest]) continue;
      const bool roomy = passage_.quantity(k).unit == passage_.quantity(i).unit && passage_.quantity(k).value > passage_.quantity(i).value;
      const bool alike = roomy && is_called(i, entry_[k]) && is_called(i + 1, entry_[nearest]);
      return alike && on(Rule::observe_parallel_parts) ? static_cast<std::int32_t>(k) : -1;
    }
    return -1;
  }

  // In one sentence, or the first in the one right before
  [[nodiscard]] bool stand_together(std::size_t a, std::size_t b) const {
    const bool next = sentence_of(a) + 1 == sentence_of(b) && same_block(sentence_of(a), sentence_of(b));
    return same_sentence(a, b) || (next && on(Rule::observe_parallel_sentences));
  }

  [[nodiscard]] bool is_called(std::size_t i, std::int32_t entry) {
    const Match match = matcher_.match(i, false);
    return !match.candidates.empty() && static_cast<std::int32_t>(match.candidates.front().entry) == entry;
  }

  // One of a list of which neither a figure nor the words tell what it counts
  void decide_untold(std::size_t i, const Match& own) {
    if (!own.candidates.empty() && !only_names(i, own)) return take(i, own, "cue");
    const auto from = own.candidates.empty() ? source_of_name(i) : std::nullopt;
    return from ? inherit_from(i, *from, "place", own) : leave(i, own);
  }

  // 从领域看，行政处罚40件 where another topic is at hand: the kind of what is counted, which is told nowhere
  [[nodiscard]] bool only_names(std::size_t i, const Match& own) {
    if (whole_of(i) >= 0 || own.candidates.front().lent_topic || !on(Rule::observe_name_in_list)) return false;
    const auto around = matcher_.topics_around(i, scopes_[i].lead);
    return !around.empty() && std::none_of(own.topic.topics.begin(), own.topic.topics.end(),
                                           [&](auto topic) { return std::find(around.begin(), around.end(), topic) != around.end(); });
  }

  [[nodiscard]] Scope::Evidence evidence_of(std::size_t i) const { return parts_[i] >= 0 ? Scope::Evidence::word : scopes_[i].evidence; }

  bool take_kind(std::size_t i, const Match& match, std::int32_t whole) {
    for (const Candidate& candidate : match.candidates) {
      if (!may_be_kind(candidate, whole, evidence_of(i)) || is_no_outcome(candidate, scopes_[i].matter)) continue;
      Match kind = match;
      kind.candidates = {candidate};
      take(i, kind, "part_cue");
      return true;
    }
    return false;
  }

  // 从申请事项看，终止调查4件: told apart by what they are about, they do not say how they ended
  [[nodiscard]] static bool is_no_outcome(const Candidate& candidate, bool matter) {
    return matter && candidate.lent_topic && on(Rule::observe_matter_is_no_outcome);
  }

  // Where only arithmetic shows the list, what names its topic itself need not be of the total's kinds.
  [[nodiscard]] bool may_be_kind(const Candidate& candidate, std::int32_t whole, Scope::Evidence evidence) const {
    const Codebook::State::Entry& entry = passage_.codebook.entries[static_cast<std::size_t>(whole)];
    const bool own = !candidate.lent_topic;
    if (own && (evidence == Scope::Evidence::share || (entry.whole && evidence == Scope::Evidence::sum)) && on(Rule::observe_reckoned_list))
      return true;
    if (entry.whole && on(Rule::observe_whole_without_kinds)) return false;
    const std::string& code = passage_.codebook.entries[candidate.entry].info.code;
    const bool same_domain = domain_of(static_cast<std::int32_t>(candidate.entry)) == domain_of(whole);
    if (own && same_domain && evidence == Scope::Evidence::shares) return true;
    if (entry.kinds.empty() && on(Rule::observe_kind_of_field)) return same_domain;
    return (own || same_domain) && std::find(entry.kinds.begin(), entry.kinds.end(), code) != entry.kinds.end();
  }

  [[nodiscard]] std::string domain_of(std::int32_t entry) const {
    const std::string& code = passage_.codebook.entries[static_cast<std::size_t>(entry)].info.code;
    return code.substr(0, code.find('.'));
  }

  // What head and stub say; a share has the code of its level, a part that of its total unless it is a kind of it with a code of its own.
  void decide_cell(std::size_t i) {
    const Relation& relation = relations_[i];
    const std::int32_t level = relation.of >= 0 && entry_[static_cast<std::size_t>(relation.of)] >= 0 ? relation.of : -1;
    Match match = match_cell(i, false);
    const bool rate = is_rate(match) && !is_share_beside(i, level) && on(Rule::observe_rate_in_column);
    if (relation.share && level >= 0 && !rate && on(Rule::observe_share_of_cell)) return inherit_cell(i, level, {});
    if (relation.share && level < 0 && names_whole(i) && on(Rule::observe_share_beside_level)) return leave(i, match);
    // 增长（%） beside 2021年 | 2022年 of 受理案件: how much a count grew is no rate of acceptance
    if (relation.change != Change::none && level >= 0 && is_rate(match) && !passage_.is_ratio(static_cast<std::size_t>(level)) &&
        !names_rate(i) && on(Rule::observe_change_of_counted_cell))
      return inherit_cell(i, level, {});
    keep_kinds(i, match);
    if (const std::int32_t total = parts_[i];
        total >= 0 && on(Rule::observe_part_of_cell) && entry_[static_cast<std::size_t>(total)] >= 0) {
      const std::int32_t entry = entry_[static_cast<std::size_t>(total)];
      if (passage_.codebook.entries[static_cast<std::size_t>(entry)].whole ||
          (is_called_as(entry, i, match) && on(Rule::observe_called_as_total)))
        return inherit_cell(i, total, match);
      const bool matter = splits_matters(i);
      std::erase_if(match.candidates, [&](const Candidate& candidate) {
        return !may_be_kind(candidate, entry, Scope::Evidence::word) || is_no_outcome(candidate, matter);
      });
      if (match.candidates.empty()) return inherit_cell(i, total, match);
    }
    const std::int32_t told = match.candidates.empty() || match.candidates.front().lent_topic ? told_before(i) : -1;
    if (!match.candidates.empty() && told < 0) return take(i, match, "table");
    if (level >= 0 && on(Rule::observe_level_of_cell)) return inherit_cell(i, level, match);
    if (told >= 0) return inherit_cell(i, told, match);
    if (relation.change != Change::none && passage_.is_ratio(i) && on(Rule::observe_measure_of_column)) match = match_cell(i, true);
    if (!match.candidates.empty()) return take(i, match, "table");
    leave(i, match);
  }

  // 办结率同比增减（%）: the change of a rate. 增长率 names none.
  [[nodiscard]] bool names_rate(std::size_t i) const {
    const std::vector<Span>& heads = passage_.figure(i).head;
    return std::any_of(heads.begin(), heads.end(), [&](Span head) {
      const std::u32string_view text = std::u32string_view(passage_.document.folded).substr(head.start, head.length());
      const std::size_t rate = text.find(U'率');
      return rate != text.npos && rate + 1 < text.size() && text::is_han(text[rate + 1]);
    });
  }

  // 各乡镇收到行政复议申请情况 above a total with that code, and the cell's own head and name say nothing of another
  [[nodiscard]] bool is_called_as(std::int32_t entry, std::size_t i, const Match& match) const {
    if (match.candidates.empty() || static_cast<std::int32_t>(match.candidates.front().entry) != entry) return false;
    const std::vector<Region> names = cell_names(passage_.figure(i), false, {});
    return std::none_of(match.candidates.begin() + 1, match.candidates.end(), [&](const Candidate& other) {
      return std::any_of(names.begin(), names.end(), [&](const Region& name) { return matcher_.has_cue_of(name.span, other.entry); });
    });
  }

  // A table under 申请涉及的事项
  [[nodiscard]] bool splits_matters(std::size_t i) const {
    const Span heading = passage_.layout.sections[passage_.section_of(i)].heading_span;
    return passage_.codebook.lexicon.longest_ending_at(passage_.scan, heading.end, heading.start, words_.classify_matter) != nullptr;
  }

  // 申请事项 | 行政处罚 | 行政许可 over 数量: what the table counts, unless the name is a kind of that with a code of its own.
  void keep_kinds(std::size_t i, Match& match) {
    const Span kind = passage_.figure(i).kind;
    if (kind.length() == 0 || !on(Rule::observe_kinds_of_table)) return;
    Match counted = match_cell(i, false, false, kind);
    if (counted.candidates.empty()) return;
    const auto entry = static_cast<std::int32_t>(counted.candidates.front().entry);
    std::erase_if(match.candidates, [&](const Candidate& candidate) { return !may_be_kind(candidate, entry, Scope::Evidence::word); });
    if (!match.candidates.empty()) return;
    match = std::move(counted);
    kinds_.insert(i);
  }

  // A share in the row of its level, or under the name of its whole: 占受理数比例
  [[nodiscard]] bool is_share_beside(std::size_t i, std::int32_t level) const {
    const tables::Figure& own = passage_.figure(i);
    const bool beside = level >= 0 && passage_.segment_of[static_cast<std::size_t>(level)] < 0 &&
                        passage_.figure(static_cast<std::size_t>(level)).row == own.row;
    return (beside || names_whole(i)) && on(Rule::observe_share_beside_level);
  }

  [[nodiscard]] bool names_whole(std::size_t i) const {
    const tables::Figure& own = passage_.figure(i);
    return !own.stub.empty() && passage_.at(own.stub.back().start) == U'占';
  }

  // 空气优良天数比例 in a column of indicators: a share of no row above it
  [[nodiscard]] bool is_rate(const Match& match) const {
    return !match.candidates.empty() && !match.candidates.front().lent_topic && is_rate(match.candidates.front());
  }
  [[nodiscard]] bool is_rate(const Candidate& candidate) const {
    return passage_.codebook.entries[candidate.entry].dimensions.front() == "percent";
  }

  // 受理案件同比下降38.5%: how much less was taken in, and not at what rate; 时限压缩80% is one that the verb names
  // 办结时限由10天减少为3天: what is left, and not what was cut
  void keep_levels(std::size_t i, Match& match) const {
    if (is_new_level(i) && on(Rule::observe_level_reached))
      std::erase_if(match.candidates,
                    [&](const Candidate& candidate) { return passage_.codebook.entries[candidate.entry].change != Change::none; });
    if (is_change_of_level(i) && on(Rule::observe_change_of_no_rate))
      std::erase_if(match.candidates, [&](const Candidate& candidate) {
        return is_rate(candidate) && !matcher_.names_change(candidate.cue, frames_.of[i].before);
      });
  }
  [[nodiscard]] bool is_new_level(std::size_t i) const {
    const Relation& relation = relations_[i];
    return relation.rule == "from_to" && relation.of >= 0 && !relation.baseline && relation.change == Change::none;
  }
  [[nodiscard]] bool is_change_of_level(std::size_t i) const {
    const Relation& relation = relations_[i];
    const Span before = frames_.of[i].before;
    const std::u32string_view named = std::u32string_view(passage_.document.folded).substr(before.start, before.length());
    return relation.change != Change::none && relation.own_subject && passage_.quantity(i).unit == "%" && named.find(U'率') == named.npos;
  }

  // The total of a table that the text before it tells as well, or -1
  [[nodiscard]] std::int32_t told_before(std::size_t i) const {
    if (parts_of_[i] < fewest_told) return -1;
    auto before = std::lower_bound(in_text_.begin(), in_text_.end(), i);
    const auto first = before - std::min<std::ptrdiff_t>(farthest_told, before - in_text_.begin());
    while (before != first)
      if (const std::size_t k = *--before; entry_[k] >= 0 && relations_[k].change == Change::none &&
                                           observations_[k].unit == observations_[i].unit &&
                                           observations_[k].value == observations_[i].value && on(Rule::observe_total_told_before))
        return static_cast<std::int32_t>(k);
    return -1;
  }

  void inherit_cell(std::size_t i, std::int32_t from, const Match& match) {
    inherit(i, static_cast<std::size_t>(from), relations_[i].rule.empty() ? "part" : relations_[i].rule, match);
    observations_[i].rule = "table:" + observations_[i].rule;
  }

  // The word of a total that the name of a row begins with: 合计, 本年收入合计, 总计办结
  [[nodiscard]] const lexicon::Hit* total_at(Span stub) const {
    return on(Rule::observe_total_row) ? passage_.codebook.lexicon.longest_at(passage_.scan, stub.start, words_.total_row) : nullptr;
  }

  [[nodiscard]] bool is_total(Span stub) const {
    const lexicon::Hit* hit = total_at(stub);
    return hit != nullptr && hit->end == stub.end;
  }

  // What the name of a row says of its figures: nothing where it is a total, but for 全市总人口
  [[nodiscard]] Span told_by(Span stub, bool totals) const {
    const lexicon::Hit* total = total_at(stub);
    if (total == nullptr || (totals && total->end == stub.end)) return stub;
    const Span rest = {total->end, stub.end};
    const bool of_place = passage_.at(stub.start) == U'全' && content_.says(rest) && on(Rule::observe_total_of_place);
    return of_place ? rest : Span{};
  }

  // 规范性文件（行政机关制定发布的决定、公告、通告…）: what a long bracket explains about the name of a row is none of its words
  [[nodiscard]] Span without_explanation(Span stub) const {
    constexpr std::uint32_t longest_addition = 16;  // in brackets: 设区的市、自治州政府
    if (passage_.at(stub.end - 1) != U')') return stub;
    std::uint32_t open = stub.end - 1;
    for (int depth = 1; depth > 0 && open > stub.start;) {
      const char32_t c = passage_.at(--open);
      depth += c == U')' ? 1 : c == U'(' ? -1 : 0;
    }
    const bool explains = open > stub.start && stub.end - open > longest_addition &&
                          passage_.codebook.lexicon.longest_at(passage_.scan, open + 1, words_.explains) != nullptr;
    return explains && on(Rule::observe_explained_name) ? Span{stub.start, open} : stub;
  }

  // Its heads and its stub; the name of a total only with `totals`.
  [[nodiscard]] std::vector<Region> cell_names(const tables::Figure& figure, bool totals, Span without) const {
    std::vector<Region> places;
    for (const Span head : figure.head)
      if (head != without) places.push_back({head, 1.2, false});
    for (const Span stub : figure.stub)
      if (const Span told = told_by(stub, totals); stub != without && told.length() > 0)
        places.push_back({without_explanation(told), 1, false});
    return places;
  }

  // The words of a cell: its heads, its stub, the title of the table, the heading of the section. Titles say what all cells share;
  // they decide only where no head has a word for it.
  [[nodiscard]] std::vector<Region> cell_words(const tables::Figure& figure, std::size_t i, bool totals, Span without) const {
    std::vector<Region> places = cell_names(figure, totals, without);
    const auto has_cue = [&](Span head) { return head != without && matcher_.has_cue(head); };
    const bool named = std::any_of(figure.head.begin(), figure.head.end(), has_cue) && on(Rule::observe_head_before_title);
    const tables::Table& table = passage_.tables.tables[figure.table];
    for (const Span title : table.titles) places.push_back({end_of(title), 0.8, false, named});
    const Span caption = end_of(table.caption);
    const bool captioned = !(is_prose(caption) && on(Rule::observe_prose_lends_no_verb));
    if (captioned) places.push_back({caption, 0.8, false, named});
    const bool titled = captioned && !topics_in(passage_, caption).empty() && on(Rule::observe_caption_before_heading);
    places.push_back({passage_.layout.sections[passage_.section_of(i)].heading_span, titled ? 0.4 : 0.9, false, named || titled});
    return places;
  }

  // 行政复议申请 | 受理 | 办结: a column whose head names no topic belongs to the nearest at its left that does
  [[nodiscard]] std::optional<Span> head_at_left(std::size_t i) const {
    const tables::Figure& own = passage_.figure(i);
    const auto names_topic = [&](Span head) { return !topics_in(passage_, head).empty(); };
    if (std::any_of(own.head.begin(), own.head.end(), names_topic)) return std::nullopt;
    for (std::size_t k = i; k-- > 0 && i - k <= farthest_head && passage_.segment_of[k] < 0;) {
      const tables::Figure& left = passage_.figure(k);
      if (left.table != own.table || left.row != own.row) break;
      const auto head = std::find_if(left.head.rbegin(), left.head.rend(), names_topic);
      if (head != left.head.rend() && on(Rule::observe_head_at_left)) return *head;
    }
    return std::nullopt;
  }

  // Each cell asks what its table is called; a sentence before it may be as long as a page.
  [[nodiscard]] static Span end_of(Span name) {
    constexpr std::uint32_t longest = 200;
    return {name.end - std::min(name.length(), longest), name.end};
  }

  // The sentence before a table tells of other figures: it lends its topic, never its verb.
  [[nodiscard]] bool is_prose(Span caption) const {
    for (std::uint32_t at = caption.start; at < caption.end; ++at)
      if (passage_.at(at) == U'。') return true;
    const auto& quantities = passage_.reading.quantities;
    const auto first = std::partition_point(quantities.begin(), quantities.end(),
                                            [&](const auto& quantity) { return quantity.span.start < caption.start; });
    return first != quantities.end() && caption.contains(first->span);
  }

  // The name of a total adds words only where the others have no code: 本年收入合计 in a column of money.
  Match match_cell(std::size_t i, bool any_dimension) {
    const tables::Figure& figure = passage_.figure(i);
    Match match = match_cell(i, false, any_dimension);
    const bool more =
        match.candidates.empty() && std::any_of(figure.stub.begin(), figure.stub.end(), [&](Span stub) { return is_total(stub); });
    if (!more) return match;
    Match total = match_cell(i, true, any_dimension);
    return total.candidates.empty() ? match : total;
  }

  // The topics of a cell, nearest first: its head, its stub, a head at its left, the caption, the heading, then what stands before the
  // table. `without`: a cell that says nothing here.
  Match match_cell(std::size_t i, bool totals, bool any_dimension, Span without = {}) {
    const tables::Figure& figure = passage_.figure(i);
    const std::vector<Region> places = cell_words(figure, i, totals, without);
    std::vector<Region> named_in = places;
    const Region caption = {end_of(passage_.tables.tables[figure.table].caption), 0.8, false, true};
    named_in.insert(named_in.end() - 1, caption);
    const std::vector<Region> names = cell_names(figure, totals, without);
    if (Match lowest = match_lowest_head(i, without, any_dimension); !lowest.candidates.empty()) return lowest;
    Match first;
    for (std::size_t p = 0; p < named_in.size(); ++p) {
      // behind what the cell is called itself, and ahead of what the whole table is
      if (const auto left = p == names.size() && without.length() == 0 ? head_at_left(i) : std::nullopt) {
        Match match = matcher_.match_cell(i, names, {topics_in(passage_, *left), 1, *left}, any_dimension);
        if (!match.candidates.empty()) return match;
      }
      const Region& place = named_in[p];
      const TopicSource topic = {topics_in(passage_, place.span), place.lead ? 1 : 0, place.span};
      if (topic.topics.empty()) continue;
      Match match = matcher_.match_cell(i, places, topic, any_dimension);
      if (!match.candidates.empty()) return match;
      if (first.topic.topics.empty()) first = std::move(match);
    }
    auto lender = matcher_.lender_at(last_segment_before(passage_.quantity(i).span.start), passage_.section_of(i));
    while (const auto topic = on(Rule::observe_topic_before_table) ? matcher_.lend(lender) : std::nullopt) {
      Match match = matcher_.match_cell(i, places, *topic, any_dimension);
      if (!match.candidates.empty()) return match;
    }
    return first.topic.topics.empty() ? matcher_.match_cell(i, places, {}, any_dimension) : first;
  }

  // 被复议应诉数量 over 被行政诉讼数量: what the lowest of several heads names itself, whatever stands above it
  Match match_lowest_head(std::size_t i, Span without, bool any_dimension) {
    const std::vector<Span>& heads = passage_.figure(i).head;
    if (heads.size() < 2 || heads.back() == without || !on(Rule::observe_lowest_head)) return {};
    const auto topics = topics_in(passage_, heads.back());
    if (topics.empty() || topics == topics_in(passage_, heads.front())) return {};
    return matcher_.match_cell(i, {{heads.back(), 1.2, false}}, {topics, 0, heads.back()}, any_dimension);
  }

  [[nodiscard]] std::int32_t last_segment_before(std::uint32_t position) const {
    const auto after = std::lower_bound(passage_.segments.begin(), passage_.segments.end(), position,
                                        [](const Segment& segment, std::uint32_t at) { return segment.span.start < at; });
    return static_cast<std::int32_t>(after - passage_.segments.begin());
  }

  [[nodiscard]] double threshold(std::uint32_t entry) const {
    return passage_.codebook.entries[entry].threshold.value_or(default_threshold());
  }

  // A code that is less sure than its entry asks for is none.
  void take(std::size_t i, const Match& match, std::string_view how) {
    const Candidate& best = match.candidates.front();
    const Codebook::State::Entry& entry = passage_.codebook.entries[best.entry];
    Observation& observation = observations_[i];
    certainty_[i] = certain(i, matcher_.evidence(i, match, way_of(how)));
    if (certainty_[i] < threshold(best.entry) ||
        (way_of(how) != Evidence::Way::table && is_listed(i, best.cue) && on(Rule::observe_member_of_list))) {
      observation.rule = "doubt:" + passage_.codebook.cue_text(best.cue);
      return tell(i, match);
    }
    entry_[i] = static_cast<std::int32_t>(best.entry);
    matcher_.learn(i, best.entry);
    observation.indicator = entry.info.code;
    observation.confidence = confidence(certainty_[i]);
    observation.rule = std::string(how) + ":" + passage_.codebook.cue_text(best.cue);
    if (entry.change != Change::none && !relations_[i].baseline && on(Rule::observe_code_of_reduction)) observation.change = entry.change;
    tell(i, match);
  }

  // 结合项目建设、矛盾化解等工作实际分享实践感悟23篇: the words of the code are of a list, behind which something else is counted
  [[nodiscard]] bool is_listed(std::size_t i, std::uint32_t cue) const {
    constexpr std::uint32_t something_else = 5;
    const Span before = frames_.of[i].before;
    const Span rest = {matcher_.read_to(cue, before), before.end};
    if (rest.start == before.start || rest.length() == 0 || passage_.at(rest.start) != U'等') return false;
    return content_.length({rest.start + 1, rest.end}) >= something_else;
  }

  double certain(std::size_t i, const Evidence& evidence) {
    if (told_ != nullptr) {
      constexpr std::array ways = {"cue", "part_cue", "table", "inherited"};
      (*told_)[i].evidence = {ways[static_cast<std::size_t>(evidence.way)],
                              evidence.own,
                              evidence.unread,
                              evidence.unread_near,
                              evidence.unread_after,
                              evidence.score,
                              evidence.rival,
                              evidence.own_topic,
                              evidence.topic_steps,
                              evidence.source};
    }
    return certainty(evidence);
  }

  [[nodiscard]] static Evidence::Way way_of(std::string_view how) {
    return how == "table" ? Evidence::Way::table : how == "part_cue" ? Evidence::Way::part_cue : Evidence::Way::cue;
  }

  void inherit(std::size_t i, std::size_t from, std::string_view how, const Match& match) { inherit_from(i, source(from), how, match); }

  void inherit_from(std::size_t i, Source from, std::string_view how, const Match& match) {
    Observation& observation = observations_[i];
    entry_[i] = from.entry;
    if (from.entry >= 0) {
      Evidence evidence;
      evidence.way = Evidence::Way::inherited;
      evidence.source = from.certainty;
      certainty_[i] = certain(i, evidence);
      observation.indicator = passage_.codebook.entries[static_cast<std::size_t>(from.entry)].info.code;
      observation.confidence = confidence(certainty_[i]);
    }
    observation.rule = "inherit:" + std::string(how);
    tell(i, match);
  }

  void leave(std::size_t i, const Match& match) {
    observations_[i].rule = "none";
    tell(i, match);
  }

  void finish(std::size_t i) {
    Observation& observation = observations_[i];
    if (entry_[i] >= 0) matcher_.count(i, static_cast<std::uint32_t>(entry_[i]));
    observation.label = label_of(i);
    observation.breakdown = breakdown_of(i);
    // A division is no part: the figure is the whole of it.
    if (!places_[i].code.empty() && observation.breakdown.starts_with(text(places_[i].name)) && on(Rule::observe_division_is_no_part))
      observation.breakdown.clear();
  }

  [[nodiscard]] Span clipped(Span span) const { return span.length() <= longest_label ? span : Span{span.end - longest_label, span.end}; }

  [[nodiscard]] std::string label_of(std::size_t i) const {
    if (passage_.segment_of[i] < 0) return cell_label(i);
    const Frame& frame = frames_.of[i];
    const Relation& relation = relations_[i];
    const Span before = clipped(content_.core(frame.before));
    std::string label = frame.group >= 0 ? group_label(frame) : text(before);
    if (relation.of >= 0 && !relation.own_subject && (relation.change != Change::none || relation.share || relation.rule == "multiple"))
      return joined(static_cast<std::size_t>(relation.of), label);
    if (frame.group >= 0) return label;
    if (before.length() == 0 && frame.shares_with >= 0)
      label = label_of_shared(static_cast<std::size_t>(frame.shares_with));
    else if (before.length() == 0 && frame.own.size() > frame.direct && !frame.own.back().after)
      label = text(clipped(content_.core(frame.own.back().span)));
    return before.length() < unnamed_subject + 3 ? longer(label, text(head_behind(frame.after))) : label;
  }

  // What is called after another figure, which is called after another one …
  [[nodiscard]] static std::string longer(const std::string& label, const std::string& more) {
    return label.size() < longest_joined ? label + more : label;
  }

  [[nodiscard]] std::string joined(std::size_t of, const std::string& change) const { return longer(observations_[of].label, change); }

  [[nodiscard]] std::string label_of_shared(std::size_t i) const { return observations_[i].label; }

  [[nodiscard]] Span head_behind(Span after) const {
    const Span core = content_.core(after);
    return {core.start, std::min(core.end, core.start + longest_head)};
  }

  [[nodiscard]] std::string group_label(const Frame& frame) const {
    std::string label;
    for (std::size_t r = 0; r < frame.direct; ++r)
      if (!frame.own[r].after) label += text(clipped(content_.core(frame.own[r].span)));
    return label;
  }

  [[nodiscard]] std::string cell_label(std::size_t i) const {
    std::string label;
    for (const auto& path : {passage_.figure(i).stub, passage_.figure(i).head})
      for (const Span cell : path) label += (label.empty() ? "" : " ") + cell_name(cell);
    return label;
  }

  [[nodiscard]] std::string breakdown_of(std::size_t i) const {
    if (passage_.segment_of[i] < 0) {
      return cell_name(part_name(i));
    }
    const Frame& frame = frames_.of[i];
    if (parts_[i] < 0 && !scopes_[i].named() && !relations_[i].share) return {};
    if (frame.group >= 0 && !frame.own.empty()) return text(content_.core(frame.own.front().span));
    if (relations_[i].share && on(Rule::observe_name_of_share)) return is_of_rate(i) ? std::string() : holder_of_share(i);
    Span before = content_.core(frame.before);
    if (before.length() == 0 && on(Rule::observe_part_named_behind)) before = head_behind(frame.after);
    return text(clipped(before));
  }

  // “最多跑一次”事项占86%: a share that is an indicator itself is the whole of it
  [[nodiscard]] bool is_of_rate(std::size_t i) const {
    return entry_[i] >= 0 && passage_.codebook.entries[static_cast<std::size_t>(entry_[i])].dimensions.front() == "percent";
  }

  // 行政处罚类101件，占47.2%; 投诉类占15%: what has the share
  [[nodiscard]] std::string holder_of_share(std::size_t i) const {
    const Relation& relation = relations_[i];
    if (relation.own_subject) return text(clipped(content_.core(relation.subject)));
    if (relation.of < 0) return {};
    const Observation& of = observations_[static_cast<std::size_t>(relation.of)];
    return of.breakdown.empty() ? of.label : of.breakdown;
  }

  // The name of a cell as a part: in a row its head, in a column its stub. A share or change of a part has that of the part.
  [[nodiscard]] Span part_name(std::size_t i) const {
    const tables::Figure& figure = passage_.figure(i);
    if (figure.of >= 0) return part_name(static_cast<std::size_t>(passage_.quantity_of[static_cast<std::size_t>(figure.of)]));
    if (kinds_.contains(i)) return figure.kind;
    if (figure.total >= 0 || parts_[i] < 0) return figure.part;
    const bool in_row =
        (i > 0 && parts_[i - 1] == parts_[i] && passage_.segment_of[i - 1] < 0 && passage_.figure(i - 1).row == figure.row) ||
        (i + 1 < parts_.size() && parts_[i + 1] == parts_[i] && passage_.segment_of[i + 1] < 0 && passage_.figure(i + 1).row == figure.row);
    const std::vector<Span>& names = in_row ? figure.head : figure.stub;
    return names.empty() ? Span{} : names.back();
  }

  // The same figure stated again, in another sentence: 上述11件, a summary that is printed twice.
  void mark_repeats() {
    using Key = std::tuple<std::string, std::string, std::string, std::optional<Year>, std::optional<Period>, Status, Change, std::string,
                           std::string>;
    std::map<Key, std::size_t> first;
    for (std::size_t i = 0; i < observations_.size(); ++i) {
      Observation& o = observations_[i];
      if (o.number.empty()) continue;
      // 100 % is said of many things: a rate is said again only under the same name.
      const bool by_label = !o.indicator || (o.unit == "%" && on(Rule::observe_rate_repeats_by_name));
      const std::string what = by_label ? o.label : *o.indicator;
      const auto [position, fresh] =
          first.try_emplace(Key{what, o.value.to_string(), o.unit, o.year, o.period, o.status, o.change, o.breakdown, o.region_code}, i);
      if (!fresh && sentence_of(i) != sentence_of(position->second) && passage_.segment_of[i] >= 0 && on(Rule::observe_repeats))
        o.repeats = observations_[position->second].span.start;
    }
  }

  [[nodiscard]] std::int64_t sentence_of(std::size_t i) const {
    return passage_.segment_of[i] < 0 ? -1 : static_cast<std::int64_t>(passage_.segment_with(i).sentence);
  }

  void tell(std::size_t i, const Match& match) {
    if (told_ == nullptr) return;
    Explanation& told = (*told_)[i];
    const tokens::Quantity& quantity = passage_.quantity(i);
    told.words = quoted(quantity.span);
    told.number_rule = quantity.rule;
    told.value = quantity.value;
    told.unit = quantity.unit;
    told.dimension = quantity.dimension;
    if (passage_.segment_of[i] >= 0) {
      told.clause = quoted(passage_.segment_with(i).span);
      for (const Region& region : frames_.of[i].own) told.own_words.push_back(quoted(region.span));
      tell_words(told);
    }
    told.relation = relations_[i].rule;
    if (!told.relation.empty() && relations_[i].of >= 0) told.relation_of = quoted_quantity(relations_[i].of);
    if (scopes_[i].total >= 0)
      told.list_of = quoted_quantity(scopes_[i].total);
    else if (scopes_[i].lead.length() > 0)
      told.list_of = quoted(scopes_[i].lead);
    if (parts_[i] >= 0) told.part_of = quoted_quantity(parts_[i]);
    for (const auto topic : match.topic.topics) told.topics.push_back(passage_.codebook.topic_names[topic]);
    told.topic_steps = match.topic.steps;
    if (match.topic.steps > 0) told.topic_from = quoted(clipped(match.topic.from));
    told.indicator = observations_[i].indicator;
    told.rule = observations_[i].rule;
    told.certainty = certainty_[i];
    told.confidence = observations_[i].confidence;
    if (entry_[i] >= 0)
      told.threshold = threshold(static_cast<std::uint32_t>(entry_[i]));
    else if (!match.candidates.empty())
      told.threshold = threshold(match.candidates.front().entry);
    for (const Candidate& candidate : match.candidates)
      told.candidates.push_back(
          {passage_.codebook.entries[candidate.entry].info.code, candidate.score, passage_.codebook.cue_text(candidate.cue)});
  }

  // The words of the codebook in its clause: those that are whole words, and those that other words cut.
  void tell_words(Explanation& told) const {
    const auto is_cue = [&](const lexicon::Hit& hit) {
      return hit.word < passage_.codebook.is_cue.size() && passage_.codebook.is_cue[hit.word] != 0;
    };
    const Span clause = told.clause.span;
    const auto whole = passage_.cues.starting_in(clause);
    for (const lexicon::Hit& hit : passage_.scan.starting_in(clause)) {
      if (!is_cue(hit) || hit.end > clause.end) continue;
      const bool holds =
          std::any_of(whole.begin(), whole.end(), [&](const lexicon::Hit& w) { return w.start == hit.start && w.end == hit.end; });
      (holds ? told.met : told.cut).push_back(quoted({hit.start, hit.end}));
    }
  }

  [[nodiscard]] QuotedSpan quoted(Span span) const { return {span, text(span)}; }
  [[nodiscard]] QuotedSpan quoted_quantity(std::int32_t i) const { return quoted(passage_.quantity(static_cast<std::size_t>(i)).span); }

  const Passage& passage_;
  Words words_;
  Content content_;
  Frames frames_;
  std::vector<Relation> relations_;
  std::vector<Scope> scopes_;
  std::vector<std::int32_t> parts_;
  std::vector<Timing> timings_;
  std::vector<Place> places_;
  NamedFigures named_;
  Matcher matcher_;
  std::vector<std::int32_t> entry_;
  std::vector<double> certainty_;                 // of that entry
  std::map<std::uint32_t, Source> lead_entries_;  // by the start of the words before a list
  std::vector<std::size_t> parts_of_;             // by quantity: how many others are parts of it
  std::vector<std::size_t> in_text_;              // the figures of sentences, in order
  std::set<std::size_t> kinds_;                   // cells that name a kind of what their table counts
  std::vector<Observation> observations_;
  std::vector<Explanation>* told_;
};

}  // namespace

std::vector<Observation> observe(const Document::State& document, const layout::Layout& layout, const tables::Tables& tables,
                                 const DocumentInfo& info, const Codebook::State& codebook, const lexicon::Scan& scan,
                                 const tokens::Reading& reading, std::vector<Explanation>* told) {
  const Passage passage = cut(document, layout, tables, codebook, scan, reading);
  return Observer(passage, info, told).observe();
}

}  // namespace zhibiao::indicator
