#include "indicator/matcher.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <utility>

#include "model/rule.hpp"

namespace zhibiao::indicator {

namespace {

using State = Codebook::State;
using Place = State::Place;

// Weights of the score. Longer words say more; nearer words say more; a topic of the context says less than an own one.
constexpr double half_distance = 25;  // code points at which a word before the number counts half
constexpr double before_bonus = 1.4;  // for a word right before the number that a cue asks for there
constexpr double shared_verb = 0.85;  // weight of the verb that opens a list, for those behind its first
constexpr double turn_score = 2.0;    // for the place among the figures of one clause
constexpr double topic_own = 2.7;     // a topic named in the own words
constexpr double topic_rank = 0.02;   // less for each topic named before it in the same place
constexpr double least_topic = 0.3;
constexpr double topic_lent = 1.6;                   // a topic from the nearest segment
constexpr double topic_fading = 0.12;                // less for each segment further back
constexpr double unread_penalty = 0.06;              // for each own character that no cue or function word explains, when the topic is lent
constexpr double least_farther = 4.0;                // when the topic is not the nearest one
constexpr std::uint32_t longest_joined = 8;          // code points of a word that is joined with another
constexpr double least_hidden = 4.5;                 // when the own words name another topic
constexpr double least_learned = 2.5;                // the same, when a figure there has a code
constexpr int paragraph_step = 6;                    // what a heading or the title counts as, in segments
constexpr std::uint32_t most_learned = 16;           // figures of one segment that lend their topics
constexpr std::uint32_t least_figures_of_topic = 3;  // with codes of one topic and none of another, before a section is about it
constexpr int farthest_topic = 14;                   // segments that a topic can reach

[[nodiscard]] bool meets(const lexicon::Hit& hit, Span span) { return hit.start < span.end && hit.end > span.start; }

}  // namespace

Matcher::Matcher(const Passage& passage, const Words& words, const Content& content, const Frames& frames)
    : passage_(passage),
      codebook_(passage.codebook),
      content_(content),
      frames_(frames),
      generic_(words.generic),
      joint_(words.joint),
      manner_(words.manner),
      per_year_(words.per_year),
      increase_(words.increase),
      decrease_(words.decrease),
      met_(passage.codebook.cues.size()),
      meetings_(new Meeting[passage.codebook.cues.size()]),
      told_in_(passage.segments.size()),
      section_topics_(passage.layout.sections.size()) {
  for (const layout::Block& block : passage.layout.blocks)
    if (block.kind == layout::BlockKind::title)
      for (const auto topic : topics_in(passage, block.span)) title_topics_.push_back(topic);
}

void Matcher::meet(State::Use use, double score, bool lent, bool direct, bool head) {
  Meeting& meeting = meetings_[use.cue];
  if (met_[use.cue] != stamp_) {
    met_[use.cue] = stamp_;
    meeting = {};
    touched_.push_back(use.cue);
  }
  meeting.terms |= 1U << use.term;
  float& best = meeting.best[std::min<std::size_t>(use.term, 5)];
  best = std::max(best, static_cast<float>(score));
  meeting.lent = meeting.lent || lent;
  meeting.direct = meeting.direct || direct;
  meeting.head = meeting.head || head;
}

double Matcher::word_score(const lexicon::Hit& hit, const Region& region, Span number) const {
  const double length = hit.end - hit.start;
  const double distance = hit.end <= number.start ? number.start - hit.end : hit.start >= number.end ? hit.start - number.end : 0;
  return length * region.weight / (1 + distance / half_distance);
}

// Whether nothing is said between the word and the number.
bool Matcher::stands_before(const lexicon::Hit& hit, Span number) const {
  return hit.end + longest_region >= number.start && !content_.says({hit.end, number.start});
}

void Matcher::meet_words(const std::vector<Region>& own, Span number, bool table) {
  for (const Region& region : own)
    for (const lexicon::Hit& hit : passage_.cues.starting_in(region.span)) {
      if (hit.end > region.span.end) continue;
      if (passage_.in_title[hit.start] && on(Rule::matcher_name_of_paper)) continue;
      if (region.about.contains({hit.start, hit.end}) && on(Rule::matcher_what_it_is_about)) continue;
      const auto& uses = codebook_.uses_of_word[hit.word];
      if (uses.empty()) continue;
      const double score = table ? (hit.end - hit.start) * region.weight : word_score(hit, region, number);
      const bool adjacent = table || (!region.after && stands_before(hit, number));
      // 收、支总计: what the names of a list make up together is said by each of them
      const bool direct = !region.lead || (region.other && meets(hit, own.front().span) && on(Rule::matcher_names_together));
      for (const State::Use use : uses) {
        const Place place = use.place;
        if (place == Place::before && !adjacent && on(Rule::matcher_right_before)) continue;
        if (place == Place::after && !region.after) continue;
        meet(use, place == Place::before ? score * before_bonus : score, false, direct, hit.start >= head_.start && hit.end == head_.end);
      }
    }
}

// Words come first: a cue that asks for some and has met none cannot be met as a whole any more.
void Matcher::meet_topics(const TopicSource& topic) {
  // What is named first comes first where nothing else tells two topics apart.
  double score = topic.steps == 0 ? topic_own : std::max(least_topic, topic_lent - topic_fading * topic.steps);
  for (const State::TopicId id : topic.topics) {
    for (const State::Use use : codebook_.uses_of_topic[id])
      if (met_[use.cue] == stamp_ || codebook_.cues[use.cue].words == 0) meet(use, score, topic.steps > 0, topic.steps == 0, false);
    score -= topic_rank;
  }
}

void Matcher::meet_turn(const Frame& frame) {
  if (frame.turns == 0) return;
  for (const State::Turn& turn : codebook_.turns)
    if (turn.turn == frame.turn && turn.turns == frame.turns && on(Rule::matcher_turn))
      meet({turn.cue, turn.term, Place::turn}, turn_score, false, true, false);
}

bool Matcher::fits(const State::Entry& entry, const tokens::Quantity& quantity) const {
  if (quantity.dimension == "bare" && on(Rule::matcher_bare_number))
    return entry.dimensions.front() != "money" && entry.dimensions.front() != "percent";
  return std::any_of(entry.dimensions.begin(), entry.dimensions.end(),
                     [&](const std::string& dimension) { return dimension == quantity.dimension || dimension == quantity.unit; });
}

// 存、贷款余额 of deposits: a word that keeps away counts for nothing inside a longer one of the entry's own
bool Matcher::is_within_own(const lexicon::Hit& hit, std::uint32_t entry) const {
  const auto around = passage_.cues.starting_in({hit.start - std::min(hit.start, longest_joined), hit.start + 1});
  return std::any_of(around.begin(), around.end(), [&](const lexicon::Hit& other) {
    return other.end >= hit.end && other.end - other.start > hit.end - hit.start && is_cue_of(other.word, entry) &&
           on(Rule::matcher_kept_within_own_word);
  });
}

// 审核文件、合同30件: joined with a word of the cue, a word that keeps away names only one of what is counted
bool Matcher::is_joined(const lexicon::Hit& hit, std::uint32_t entry) const {
  const auto joins = [&](std::uint32_t at) { return codebook_.lexicon.longest_at(passage_.scan, at, joint_) != nullptr; };
  // what is counted, and not what is done with it: 合法性审核与公平竞争审查6件 are no documents of all kinds
  const auto names = [&](std::uint32_t from, std::uint32_t to, auto&& touches) {
    bool named = false;
    for (const lexicon::Hit& other : passage_.cues.starting_in({from, to})) {
      if (!touches(other)) continue;
      if (!codebook_.topics_of_word[other.word].empty()) return false;
      named = named || is_cue_of(other.word, entry);
    }
    return named;
  };
  if (joins(hit.end) && names(hit.end + 1, hit.end + 2, [](const lexicon::Hit&) { return true; })) return on(Rule::matcher_joined_before);
  return on(Rule::matcher_joined_behind) && hit.start >= 2 && joins(hit.start - 1) &&
         names(hit.start - std::min(hit.start, longest_joined), hit.start - 1,
               [&](const lexicon::Hit& other) { return other.end + 1 == hit.start; });
}

bool Matcher::excluded(std::uint32_t index, const std::vector<Region>& own) const {
  const State::Entry& entry = codebook_.entries[index];
  const auto excluded = codebook_.excluded_words[index];
  if (excluded.empty()) return false;
  for (const Region& region : own)
    for (const lexicon::Hit& hit : passage_.scan.starting_in(region.span))
      if (!region.lead && hit.end <= region.span.end && !passage_.included[hit.start] &&
          std::binary_search(excluded.begin(), excluded.end(), hit.word) && (entry.kinds.empty() || !is_joined(hit, index)) &&
          !is_within_own(hit, index) && on(Rule::matcher_kept_away))
        return true;
  return false;
}

Match Matcher::collect(const tokens::Quantity& quantity, const std::vector<Region>& own, const TopicSource& topic, bool any_dimension) {
  Match match;
  match.topic = topic;
  std::map<std::uint32_t, Candidate> best;
  const bool led = std::any_of(own.begin(), own.end(), [](const Region& region) { return region.lead; });
  double unread = -1;
  for (const std::uint32_t index : touched_) {
    const State::Cue& cue = codebook_.cues[index];
    const Meeting& meeting = meetings_[index];
    if (meeting.terms != (1U << cue.terms) - 1 || (led && !meeting.direct && on(Rule::matcher_title_decides_nothing))) continue;
    if (head_.length() > 0 && !meeting.head && on(Rule::matcher_counts_places))
      continue;  // it counts places or bodies, and the cue has no word for them
    const State::Entry& entry = codebook_.entries[cue.entry];
    // 等候时间减少三成 is a change of a time and none of the days that were cut
    if (!fits(entry, quantity) && (!any_dimension || (entry.change != Change::none && on(Rule::matcher_change_of_reduction)))) continue;
    double score = entry.weight;
    for (std::size_t term = 0; term < std::min<std::size_t>(cue.terms, 6); ++term) score += meeting.best[term];
    if (meeting.lent && unread < 0 && quantity.cell < 0) {
      unread = 0;
      for (const Region& region : own)
        if (!region.after && !region.lead) unread += content_.length(region.span);
    }
    if (meeting.lent && quantity.cell < 0) {
      double read = 0;
      for (std::size_t term = 0; term < cue.terms; ++term)
        if ((cue.topics >> term & 1U) == 0) read += meeting.best[std::min<std::size_t>(term, 5)];
      if (on(Rule::matcher_unread_words)) score -= unread_penalty * std::max(0.0, unread - read);
    }
    auto [position, fresh] = best.try_emplace(cue.entry, Candidate{cue.entry, index, score, meeting.lent});
    if (!fresh && position->second.score < score) position->second = {cue.entry, index, score, meeting.lent};
  }
  for (const auto& [entry, candidate] : best)
    if (!excluded(entry, own)) match.candidates.push_back(candidate);
  std::stable_sort(match.candidates.begin(), match.candidates.end(),
                   [](const Candidate& a, const Candidate& b) { return a.score > b.score; });
  return match;
}

Match Matcher::match(std::size_t i, bool any_dimension) {
  const TopicSource own = own_topic(i);
  if (!own.topics.empty()) return match_with(i, own, any_dimension);
  Lender lender = lender_of(i);
  return match_with(i, lend(lender).value_or(TopicSource{}), any_dimension);
}

Match Matcher::match_under(std::size_t i, std::uint32_t entry) {
  const State::TopicId topic = codebook_.main_topic[entry];
  if (topic == State::no_topic) return match(i, false);
  TopicSource own = own_topic(i);
  if (own.steps > 0) own = {};
  const TopicSource lent{{topic}, 1, {}};
  ++stamp_;
  touched_.clear();
  head_ = frames_.of[i].place_behind;
  meet_words(frames_.of[i].own, passage_.quantity(i).span, false);
  meet_topics(own);
  if (std::find(own.topics.begin(), own.topics.end(), topic) == own.topics.end()) meet_topics(lent);
  meet_turn(frames_.of[i]);
  return collect(passage_.quantity(i), frames_.of[i].own, own.topics.empty() ? lent : own, false);
}

Match Matcher::match_lead(std::size_t i, Span lead) {
  ++stamp_;
  touched_.clear();
  const std::vector<Region> own = {{lead, 1}};
  TopicSource topic{topics_in(passage_, lead), 0, lead};
  if (topic.topics.empty()) {
    Lender lender = lender_of(i);
    topic = lend(lender).value_or(TopicSource{});
  }
  head_ = {};
  meet_words(own, {lead.end, lead.end}, false);
  meet_topics(topic);
  return collect(passage_.quantity(i), own, topic, false);
}

std::vector<State::TopicId> Matcher::topics_around(std::size_t i, Span lead) const {
  auto topics = topics_in(passage_, lead);
  if (!topics.empty()) return topics;
  // where the list begins: what its members name is not what it is about
  const auto first = std::lower_bound(passage_.segments.begin(), passage_.segments.end(), lead.start,
                                      [](const Segment& segment, std::uint32_t at) { return segment.span.start < at; });
  Lender lender = lender_at(static_cast<std::int32_t>(first - passage_.segments.begin()), passage_.section_of(i));
  const auto lent = lend(lender);
  return lent ? lent->topics : topics;
}

Match Matcher::match_lent(std::size_t i) {
  Lender lender = lender_of(i);
  const auto topic = lend(lender);
  return topic ? match_with(i, *topic, false) : Match{};
}

// The word of the codebook that opens the words before a list.
Span Matcher::verb_of(Span lead) const {
  const std::uint32_t start = content_.core(lead).start;
  std::uint32_t end = start;
  for (const lexicon::Hit& hit : passage_.cues.starting_at(start))
    if (hit.end <= lead.end && !codebook_.uses_of_word[hit.word].empty()) end = std::max(end, hit.end);
  return {start, end};
}

Match Matcher::match_elided(std::size_t i) {
  const Frame& frame = frames_.of[i];
  if (frame.own.size() <= frame.direct || !frame.own[frame.direct].lead || frame.group >= 0) return {};
  if (passage_.at(passage_.quantity(i - 1).span.end) != U'、' || passage_.quantity(i - 1).unit != passage_.quantity(i).unit) return {};
  const Span verb = verb_of(frame.own[frame.direct].span);
  if (verb.length() == 0) return {};
  std::vector<Region> own(frame.own.begin(), frame.own.begin() + static_cast<std::ptrdiff_t>(frame.direct));
  own.push_back({verb, shared_verb});
  TopicSource topic;
  for (const Region& region : own)
    for (const auto id : topics_in(passage_, region.span)) topic.topics.push_back(id);
  ++stamp_;
  touched_.clear();
  head_ = frame.place_behind;
  meet_words(own, passage_.quantity(i).span, false);
  meet_topics(topic);
  return collect(passage_.quantity(i), own, topic, false);
}

Match Matcher::match_farther(std::size_t i) {
  Lender lender = lender_of(i);
  // 参与诉讼活动88次 of the advisers: a topic of its own that explains nothing hides no other
  if (!own_topic(i).topics.empty()) {
    Match match = match_lent(i);
    const bool weak = !match.candidates.empty() && match.candidates.front().score < least_hidden && on(Rule::matcher_least_hidden);
    if (weak) match = {};
    return match;
  }
  if (!lend(lender)) return {};
  while (const auto topic = lend(lender)) {
    Match match = match_with(i, *topic, false);
    const double least = topic->learned ? least_learned : least_farther;
    if (!match.candidates.empty() && (match.candidates.front().score > least || !on(Rule::matcher_least_farther))) return match;
  }
  return {};
}

Match Matcher::match_with(std::size_t i, const TopicSource& topic, bool any_dimension) {
  ++stamp_;
  touched_.clear();
  const Frame& frame = frames_.of[i];
  head_ = frame.place_behind;
  const auto meet_all = [&](const std::vector<Region>& own) {
    meet_words(own, passage_.quantity(i).span, false);
    meet_topics(topic);
    meet_turn(frame);
    return collect(passage_.quantity(i), own, topic, any_dimension);
  };
  const auto is_other = [](const Region& region) { return region.other; };
  if (std::any_of(frame.own.begin(), frame.own.end(), is_other)) {
    std::vector<Region> own;
    std::remove_copy_if(frame.own.begin(), frame.own.end(), std::back_inserter(own), is_other);
    if (Match match = meet_all(own); !match.candidates.empty()) return match;
    ++stamp_;
    touched_.clear();
  }
  return meet_all(frame.own);
}

Match Matcher::match_cell(std::size_t i, const std::vector<Region>& places, const TopicSource& topic, bool any_dimension) {
  ++stamp_;
  touched_.clear();
  head_ = {};
  meet_words(places, passage_.quantity(i).span, true);
  meet_topics(topic);
  return collect(passage_.quantity(i), places, topic, any_dimension);
}

TopicSource Matcher::own_topic(std::size_t i) const {
  const Frame& frame = frames_.of[i];
  TopicSource source;
  const auto collect_from = [&](std::size_t first, std::size_t last) {
    for (std::size_t r = first; r < last; ++r)
      for (const auto topic : topics_in(passage_, frame.own[r].span))
        if (std::find(source.topics.begin(), source.topics.end(), topic) == source.topics.end()) {
          source.topics.push_back(topic);
          source.from = frame.own[r].span;
        }
  };
  collect_from(0, frame.direct);
  if (source.topics.empty() && on(Rule::matcher_topic_of_shared_words)) {
    collect_from(frame.direct, frame.own.size());
    const bool led = frame.own.size() > frame.direct && frame.own[frame.direct].lead;
    source.steps = !source.topics.empty() && led ? 1 : 0;
  }
  return source;
}

Matcher::Lender Matcher::lender_of(std::size_t i) const {
  const std::int32_t segment = passage_.segment_of[i];
  const auto& own = passage_.segments[static_cast<std::size_t>(segment)];
  return lender_at(segment, passage_.layout.blocks[passage_.layout.sentences[own.sentence].block].section);
}

std::vector<State::TopicId> Matcher::learned_in(const Segment& segment) const {
  std::vector<State::TopicId> topics;
  // The last ones: in a segment of very many figures each of those behind it would go through all.
  const std::uint32_t first = segment.last - std::min(segment.last - segment.first, most_learned);
  for (std::uint32_t i = first; i < segment.last; ++i)
    if (i < learned_.size() && learned_[i] != none && on(Rule::matcher_topic_of_code)) topics.push_back(learned_[i]);
  return topics;
}

const std::vector<State::TopicId>& Matcher::told_in(std::size_t segment) const {
  auto& told = told_in_[segment];
  if (!told) told = topics_in(passage_, passage_.segments[segment].span);
  return *told;
}

bool Matcher::names_change(std::uint32_t cue, Span span) const {
  const lexicon::Lexicon& lexicon = passage_.codebook.lexicon;
  const auto hits = passage_.cues.starting_in(span);
  return std::any_of(hits.begin(), hits.end(), [&](const lexicon::Hit& hit) {
    const Span word{hit.start, hit.end};
    return hit.end <= span.end && is_word_of(cue, hit.word) &&
           (lexicon.first_in(passage_.scan, word, increase_) != nullptr || lexicon.first_in(passage_.scan, word, decrease_) != nullptr);
  });
}

std::uint32_t Matcher::read_to(std::uint32_t cue, Span span) const {
  std::uint32_t at = span.start;
  for (const lexicon::Hit& hit : passage_.cues.starting_in(span))
    if (hit.end <= span.end && hit.end > at && is_word_of(cue, hit.word)) at = hit.end;
  return at;
}

std::uint32_t Matcher::unread_behind(std::uint32_t cue, Span span) const {
  const std::uint32_t at = read_to(cue, span);
  return content_.length_without({at, span.end}, {generic_, manner_, per_year_, increase_, decrease_});
}

std::uint32_t Matcher::unread_in(std::uint32_t cue, Span span) const {
  std::uint32_t unread = 0;
  std::uint32_t at = span.start;
  for (const lexicon::Hit& hit : passage_.cues.starting_in(span)) {
    if (hit.end > span.end || hit.end <= at || !is_word_of(cue, hit.word)) continue;
    if (hit.start > at) unread += content_.length({at, hit.start});
    at = hit.end;
  }
  return unread + content_.length({at, span.end});
}

Evidence Matcher::evidence(std::size_t quantity, const Match& match, Evidence::Way way) const {
  const Frame& frame = frames_.of[quantity];
  Evidence evidence = evidence_in(way == Evidence::Way::table ? Span{} : frame.before, match);
  evidence.way = way;
  if (way != Evidence::Way::table) evidence.unread_after = unread_in(match.candidates.front().cue, frame.after);
  return evidence;
}

Evidence Matcher::evidence_in(Span own, const Match& match) const {
  const Candidate& best = match.candidates.front();
  Evidence evidence;
  evidence.score = best.score;
  if (match.candidates.size() > 1) evidence.rival = std::clamp(match.candidates[1].score / best.score, 0.0, 1.0);
  evidence.own_topic = !best.lent_topic;
  evidence.topic_steps = match.topic.steps;
  evidence.own = content_.length(own);
  evidence.unread = unread_in(best.cue, own);
  if (evidence.unread < evidence.own) evidence.unread_near = unread_behind(best.cue, own);
  return evidence;
}

bool Matcher::is_word_of(std::uint32_t cue, std::uint32_t word) const {
  const auto of_cue = [&](const auto& uses) {
    return std::any_of(uses.begin(), uses.end(), [&](const State::Use& use) { return use.cue == cue; });
  };
  const auto& topics = codebook_.topics_of_word[word];
  return of_cue(codebook_.uses_of_word[word]) ||
         std::any_of(topics.begin(), topics.end(), [&](State::TopicId topic) { return of_cue(codebook_.uses_of_topic[topic]); });
}

bool Matcher::has_cue(Span span) const {
  const auto hits = passage_.cues.starting_in(span);
  return std::any_of(hits.begin(), hits.end(),
                     [&](const lexicon::Hit& hit) { return hit.end <= span.end && !codebook_.uses_of_word[hit.word].empty(); });
}

bool Matcher::is_cue_of(std::uint32_t word, std::uint32_t entry) const {
  const auto& uses = codebook_.uses_of_word[word];
  return std::any_of(uses.begin(), uses.end(), [&](const State::Use& use) { return codebook_.cues[use.cue].entry == entry; });
}

bool Matcher::has_cue_of(Span span, std::uint32_t entry) const {
  const auto hits = passage_.cues.starting_in(span);
  return std::any_of(hits.begin(), hits.end(), [&](const lexicon::Hit& hit) { return hit.end <= span.end && is_cue_of(hit.word, entry); });
}

void Matcher::learn(std::size_t quantity, std::uint32_t entry) {
  if (learned_.size() <= quantity) learned_.resize(quantity + 1, none);
  learned_[quantity] = codebook_.main_topic[entry];
}

void Matcher::count(std::size_t quantity, std::uint32_t entry) {
  const State::TopicId topic = codebook_.main_topic[entry];
  if (topic == none) return;
  for (std::int32_t section = static_cast<std::int32_t>(passage_.section_of(quantity)); section >= 0;
       section = section == 0 ? -1 : passage_.layout.sections[static_cast<std::size_t>(section)].parent) {
    SectionTopic& told = section_topics_[static_cast<std::size_t>(section)];
    if (told.figures > 0 && told.topic != topic) told.mixed = true;
    told.topic = topic;
    ++told.figures;
  }
}

// A section that has told of nothing else so far goes on about it: 依法受理594件 two paragraphs behind 收到复议申请683件.
std::optional<State::TopicId> Matcher::only_topic(std::int32_t section) const {
  const SectionTopic& told = section_topics_[static_cast<std::size_t>(section)];
  return !told.mixed && told.figures >= least_figures_of_topic && on(Rule::matcher_only_topic) ? std::optional(told.topic) : std::nullopt;
}

// A list goes on from the line before it, which ends in a colon, a semicolon or a comma.
bool Matcher::continues(std::uint32_t before, std::uint32_t block) const {
  if (before + 1 != block) return false;
  const Span span = passage_.layout.blocks[before].span;
  const char32_t last = span.end > span.start ? passage_.at(span.end - 1) : U'\0';
  return (last == U':' || last == U';' || last == U',') && on(Rule::matcher_list_goes_on);
}

Matcher::Lender Matcher::lender_at(std::int32_t segment, std::uint32_t section) const {
  Lender lender;
  const auto count = static_cast<std::int32_t>(passage_.segments.size());
  lender.segment = std::min(segment, count - 1);
  lender.section = static_cast<std::int32_t>(section);
  if (lender.segment >= 0)
    lender.block = passage_.layout.sentences[passage_.segments[static_cast<std::size_t>(lender.segment)].sentence].block;
  return lender;
}

std::optional<TopicSource> Matcher::lend(Lender& lender) const {
  while (lender.segment > 0 && lender.steps < farthest_topic) {
    const Segment& before = passage_.segments[static_cast<std::size_t>(--lender.segment)];
    const std::uint32_t block = passage_.layout.sentences[before.sentence].block;
    if (block != lender.block && !continues(block, lender.block)) break;
    lender.block = block;
    ++lender.steps;
    const auto learned = learned_in(before);
    const auto& told = told_in(static_cast<std::size_t>(lender.segment));
    auto topics = told.empty() ? learned : told;
    if (!topics.empty() && on(Rule::matcher_topic_of_clause_before))
      return TopicSource{std::move(topics), lender.steps, before.span, !learned.empty()};
  }
  lender.segment = 0;
  lender.steps = std::max(lender.steps, paragraph_step);
  while (lender.section > 0) {
    const zhibiao::Section& section = passage_.layout.sections[static_cast<std::size_t>(lender.section)];
    lender.section = section.parent;
    auto topics = topics_in(passage_, section.heading_span);
    const int steps = lender.steps;
    lender.steps += 2;
    if (!topics.empty() && on(Rule::matcher_topic_of_heading)) return TopicSource{std::move(topics), steps, section.heading_span};
    if (const auto topic = only_topic(static_cast<std::int32_t>(&section - passage_.layout.sections.data())))
      return TopicSource{{*topic}, steps, section.heading_span};
  }
  if (std::exchange(lender.title, true)) return std::nullopt;
  // 行政审判白皮书: where the title names one topic, the whole document is of it
  const bool monograph = title_topics_.size() == 1 && on(Rule::matcher_monograph);
  const int steps = monograph ? paragraph_step : lender.steps + paragraph_step;
  if (!title_topics_.empty() && on(Rule::matcher_topic_of_title)) return TopicSource{title_topics_, steps, {}, monograph};
  if (const auto topic = only_topic(0)) return TopicSource{{*topic}, steps, {}};
  return std::nullopt;
}

}  // namespace zhibiao::indicator
