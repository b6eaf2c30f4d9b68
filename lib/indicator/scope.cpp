#include "indicator/scope.hpp"

#include <algorithm>
#include <map>
#include <optional>

#include "model/rule.hpp"

namespace zhibiao::indicator {

namespace {

constexpr std::uint32_t longest_criterion = 12;  // code points between 按 and 分
constexpr std::uint32_t longest_lead = 24;       // code points of 受理的行政复议案件中
constexpr std::uint32_t shortest_lead = 4;
constexpr std::size_t farthest_total = 24;      // quantities that a list looks back for its total
constexpr std::uint32_t farthest_block = 3;     // lines, when the members make up the total
constexpr std::size_t most_members = 64;        // of one list
constexpr std::size_t fewest_in_sum = 3;        // figures that nothing marks as a list
constexpr std::int64_t least_told_by_sum = 20;  // small numbers add up by chance
constexpr std::uint32_t longest_title = 30;     // code points of （四）行政复议申请涉及的行政管理类别情况
constexpr std::uint32_t longest_number = 6;     // code points of what numbers a heading: （十二）

class Finder {
 public:
  Finder(const Passage& passage, const Words& words, const Content& content, const Frames& frames, const std::vector<Relation>& relations)
      : passage_(passage),
        lexicon_(passage.codebook.lexicon),
        words_(words),
        content_(content),
        frames_(frames),
        summands_(passage, relations),
        scopes_(passage.reading.quantities.size()) {}

  std::vector<Scope> find() {
    for (std::uint32_t s = 0; s + 1 < passage_.first_segment.size(); ++s) {
      open_titled(s);
      for (std::uint32_t g = passage_.first_segment[s]; g < passage_.first_segment[s + 1]; ++g) open(g);
    }
    return std::move(scopes_);
  }

 private:
  struct Mark {
    bool among = false;   // 其中 stands before it
    bool prefix = false;  // it and the first member stand in one segment
    Span lead;            // of an antecedent
    Span criterion;       // 从领域看, 败诉原因
    bool head = false;    // 败诉原因：
    bool role = false;    // 原告为自然人的
  };

  // （二）从被申请人看, 案件类型分布: a heading, or a sentence of its own, that tells by what the list behind it is split
  void open_titled(std::uint32_t sentence) {
    const Span title = title_of(sentence);
    const std::uint32_t g = passage_.first_segment[sentence];
    if (title.length() == 0 || title.length() > longest_title || !is_criterion(title) ||
        passage_.segments[g].first == passage_.segments[g].last || mark_of(g))
      return;
    Mark mark;
    mark.criterion = title;
    std::vector<std::size_t> members = members_from(g, mark);
    if (members.size() < 2 || word(passage_.quantity(members.front()).span.end, words_.part_of_these) != nullptr) return;
    if (!on(Rule::scope_titled_list)) return;
    const std::int32_t total = exact_total(members);
    if (total < 0) return open_untold(mark, members);
    last_total_ = total;
    for (const std::size_t member : members) scopes_[member] = {total, {}, false, Scope::Evidence::word, is_matter(title)};
  }

  [[nodiscard]] Span title_of(std::uint32_t sentence) const {
    const layout::Layout& layout = passage_.layout;
    if (sentence == 0) return {};
    const std::uint32_t block = layout.sentences[sentence].block;
    const layout::Sentence& before = layout.sentences[sentence - 1];
    if (before.block != block)
      return block > 0 && layout.blocks[block - 1].kind == layout::BlockKind::heading ? layout.blocks[block - 1].span : Span{};
    const Segment& only = passage_.segments[passage_.first_segment[sentence - 1]];
    return passage_.first_segment[sentence - 1] + 1 == passage_.first_segment[sentence] && only.first == only.last ? only.span : Span{};
  }

  [[nodiscard]] bool is_criterion(Span title) const {
    while (title.length() > 0 && !content_.says({title.end - 1, title.end})) --title.end;
    for (std::uint32_t start = title.start; start < std::min(title.end, title.start + longest_number); ++start)
      if (classifies({start, title.end}) == title.end) return true;
    const lexicon::Hit* vague = lexicon_.longest_ending_at(passage_.scan, title.end, title.start, words_.generic);
    return lexicon_.longest_ending_at(passage_.scan, vague != nullptr ? vague->start : title.end, title.start, words_.classify_title) !=
           nullptr;
  }

  [[nodiscard]] bool is_matter(Span criterion) const {
    return lexicon_.first_in(passage_.scan, criterion, words_.classify_matter) != nullptr;
  }

  [[nodiscard]] const Decimal& value(std::size_t i) const { return passage_.quantity(i).value; }
  [[nodiscard]] const lexicon::Hit* word(std::uint32_t i, lexicon::CategoryId category) const {
    return lexicon_.longest_at(passage_.scan, i, category);
  }

  void open(std::uint32_t g) {
    const auto mark = mark_of(g);
    if (!mark) return;
    std::vector<std::size_t> members = members_from(g, *mark);
    if (members.empty() && closes_block(g) && on(Rule::scope_members_on_lines)) members = members_on_lines(g);
    if (members.empty()) return;
    if (mark->lead.length() > 0) return open_antecedent(*mark, members);
    if (members.size() < 2) return;
    std::int32_t total = exact_total(members);
    if (total < 0 && (!mark->prefix || mark->role)) total = likely_total(members);
    if (total < 0) return open_untold(*mark, members);
    last_total_ = total;
    const bool headed = mark->head && passage_.segment_with(static_cast<std::size_t>(total)).sentence + 1 >= passage_.segments[g].sentence;
    const bool marked =
        mark->among || headed ||
        (passage_.segment_with(static_cast<std::size_t>(total)).sentence == passage_.segment_with(members.front()).sentence &&
         on(Rule::scope_parts_in_sentence));
    for (const std::size_t member : members) scopes_[member] = {total, {}, marked, Scope::Evidence::word, is_matter(mark->criterion)};
  }

  [[nodiscard]] std::optional<Mark> mark_of(std::uint32_t g) const {
    const Segment& segment = passage_.segments[g];
    const bool plain = segment.first == segment.last;
    const Span words = {segment.span.start, plain ? segment.span.end : passage_.quantity(segment.first).span.start};
    if (const auto end = classifies(words); end && on(Rule::scope_classified_list)) {
      // 按类别分民事806宗: before the figure stands the name of the first member as well
      if (plain == (*end == words.end)) return Mark{among_before(g), !plain, {}, {words.start, *end}};
    }
    if (!plain && tells_role(words) && on(Rule::scope_role_of_part)) return Mark{among_before(g), true, {}, {}, false, true};
    if (plain && heads_list(g) && on(Rule::scope_head_of_list)) return Mark{among_before(g), false, {}, words, true};
    const auto lead = antecedent(words);
    if (lead && plain == (lead->end == words.end) && on(Rule::scope_antecedent)) return Mark{false, !plain, {words.start, lead->start}, {}};
    return std::nullopt;
  }

  // Where 从申请人看, 按类别分, 就案件领域而言 ends
  [[nodiscard]] std::optional<std::uint32_t> classifies(Span words) const {
    std::uint32_t start = words.start;
    if (const auto* among = word(start, words_.part_among)) start = among->end;
    while (start < words.end && !content_.says({start, start + 1}) && word(start, words_.classify_open) == nullptr) ++start;
    const lexicon::Hit* open = word(start, words_.classify_open);
    if (open == nullptr) open = classify_behind_counted(words);
    if (open == nullptr) return std::nullopt;
    // 按事由，处罚类301件: the criterion alone
    const lexicon::Hit* alone = lexicon_.longest_ending_at(passage_.scan, words.end, open->end, words_.classify_head);
    if (alone != nullptr && words.end - open->end <= longest_criterion && on(Rule::scope_criterion_alone)) return words.end;
    for (std::uint32_t i = open->end; i < std::min(words.end, open->end + longest_criterion); ++i) {
      if (word(i, words_.classify_general) != nullptr && on(Rule::scope_general_criterion)) return std::nullopt;
      const lexicon::Hit* close = word(i, words_.classify_close);
      if (close != nullptr && close->end <= words.end && i > open->end) return close->end;
    }
    return std::nullopt;
  }

  // 受理案件按事由分: behind what is counted
  [[nodiscard]] const lexicon::Hit* classify_behind_counted(Span words) const {
    return passage_.scan.find_in(words, words_.classify_open, [&](const lexicon::Hit& hit) {
      return hit.end <= words.end && lexicon_.longest_ending_at(passage_.scan, hit.start, words.start, words_.part_counted) != nullptr &&
             hit.start - words.start <= longest_lead && on(Rule::scope_criterion_behind_counted);
    });
  }

  // 原告为自然人的938件: a role, 为 or 是, and 的 before the figure
  [[nodiscard]] bool tells_role(Span words) const {
    if (words.length() < 4 || passage_.at(words.end - 1) != U'的') return false;
    std::uint32_t start = words.start;
    if (const auto* among = word(start, words_.part_among)) start = among->end;
    const lexicon::Hit* role = word(start, words_.classify_role);
    if (role == nullptr) return passage_.at(start) == U'以' && ends_with_role(words);  // 以乡镇政府为被申请人的
    if (role->end + 2 >= words.end) return false;
    const char32_t copula = passage_.at(role->end);
    return copula == U'为' || copula == U'是' || copula == U'系';
  }

  [[nodiscard]] bool ends_with_role(Span words) const {
    const lexicon::Hit* role = lexicon_.longest_ending_at(passage_.scan, words.end - 1, words.start, words_.classify_role);
    return role != nullptr && role->start > words.start + 2 && passage_.at(role->start - 1) == U'为';
  }

  // 败诉原因：事实不清5件、程序违法3件
  [[nodiscard]] bool heads_list(std::uint32_t g) const {
    if (g + 1 == passage_.segments.size()) return false;
    const Segment& segment = passage_.segments[g];
    const Segment& next = passage_.segments[g + 1];
    if (next.opened_by != U':' || next.sentence != segment.sentence || next.first == next.last) return false;
    // 涉诉行为 ends with 为, which may also follow the head: 败诉原因为
    const auto ends = [&](std::uint32_t end) {
      return lexicon_.longest_ending_at(passage_.scan, end, segment.span.start, words_.classify_head) != nullptr;
    };
    return ends(segment.span.end) || ends(content_.core(segment.span).end);
  }

  // 从领域看，公安36件、自然资源21件: of what no figure is told; what its members name is not what is counted
  void open_untold(const Mark& mark, const std::vector<std::size_t>& members) {
    if (mark.prefix || !on(Rule::scope_total_untold)) return;
    const std::int32_t segment = passage_.segment_of[members[0]];
    const bool joined = passage_.segment_of[members[1]] == segment;
    for (const std::size_t member : members) {
      if (joined && passage_.segment_of[member] != segment) break;
      scopes_[member] = {-1, mark.criterion, false, Scope::Evidence::word, is_matter(mark.criterion)};
    }
  }

  [[nodiscard]] bool among_before(std::uint32_t g) const {
    const Segment& segment = passage_.segments[g];
    if (word(segment.span.start, words_.part_among) != nullptr) return true;
    if (g == passage_.first_segment[segment.sentence]) return false;
    const Span before = passage_.segments[g - 1].span;
    const auto* among = word(before.start, words_.part_among);
    return among != nullptr && among->end == before.end;
  }

  // The 中 of 受理的案件中, which a word for what is counted stands right before
  [[nodiscard]] std::optional<Span> antecedent(Span words) const {
    if (words.length() <= shortest_lead) return std::nullopt;
    const Span reach = {words.start + shortest_lead, std::min(words.end, words.start + longest_lead + 1)};
    const lexicon::Hit* found = passage_.scan.find_in(reach, words_.part_of_these, [&](const lexicon::Hit& hit) {
      if (hit.end > words.end) return false;
      if (word(hit.start, words_.part_not_of_these) != nullptr && on(Rule::scope_antecedent_within_word)) return false;
      return lexicon_.longest_ending_at(passage_.scan, hit.start, words.start, words_.part_counted) != nullptr;
    });
    return found != nullptr ? std::optional(Span{found->start, found->end}) : std::nullopt;
  }

  [[nodiscard]] bool holds(Span span, char32_t c) const {
    for (std::uint32_t i = span.start; i < span.end; ++i)
      if (passage_.at(i) == c) return true;
    return false;
  }

  // What is counted alike up to the end of the sentence, the next list, or what is told beside it
  [[nodiscard]] std::vector<std::size_t> members_from(std::uint32_t g, const Mark& mark) const {
    std::vector<std::size_t> members;
    const std::uint32_t sentence = passage_.segments[g].sentence;
    bool bracket = false;
    for (std::uint32_t k = g; k < passage_.first_segment[sentence + 1]; ++k) {
      const Segment& segment = passage_.segments[k];
      if (segment.opened_by == U'(') bracket = true;
      if (segment.opened_by == U')') bracket = false;
      if (bracket && on(Rule::scope_list_passes_brackets)) continue;
      if (k > g && ends_list(k, mark)) {
        const std::uint32_t next = behind_parts_of_member(k, members.size());
        if (next == k) break;
        k = next - 1;
        continue;
      }
      for (std::uint32_t i = segment.first; i < segment.last; ++i) {
        if (!summands_.countable(i)) {
          if (passage_.quantity(i).dimension == "percent" && on(Rule::scope_list_passes_rates)) continue;
          return members;
        }
        const bool other = !members.empty() && !summands_.same_kind(members.front(), i) && on(Rule::scope_members_alike);
        if (scopes_[i].holds() || other || members.size() == most_members) return members;
        members.push_back(i);
      }
    }
    return members;
  }

  // 处罚类301件，其中交通违法174件；信息公开42件: where the list goes on behind the parts of a member, else `k`
  [[nodiscard]] std::uint32_t behind_parts_of_member(std::uint32_t k, std::size_t members) const {
    const Segment& segment = passage_.segments[k];
    if (members == 0 || word(segment.span.start, words_.part_among) == nullptr || !on(Rule::scope_list_passes_parts)) return k;
    for (std::uint32_t next = k + 1; next < passage_.first_segment[segment.sentence + 1]; ++next)
      if (passage_.segments[next].opened_by == U';' && passage_.segments[next].first != passage_.segments[next].last) return next;
    return k;
  }

  // 从申请内容分：at the end of a line; its members stand on the lines behind it
  [[nodiscard]] bool closes_block(std::uint32_t g) const {
    const Segment& segment = passage_.segments[g];
    const Span block = passage_.layout.blocks[passage_.layout.sentences[segment.sentence].block].span;
    return segment.span.end + 1 == block.end && passage_.at(segment.span.end) == U':';
  }

  // The first figure of each line, as long as they are counted alike
  [[nodiscard]] std::vector<std::size_t> members_on_lines(std::uint32_t g) const {
    std::vector<std::size_t> members;
    std::uint32_t block = passage_.layout.sentences[passage_.segments[g].sentence].block;
    for (std::size_t i = passage_.segments[g].last; passage_.in_text(i) && members.size() < most_members; ++i) {
      if (passage_.block_of(i) == block) continue;
      if (passage_.block_of(i) != block + 1 || !summands_.countable(i) || scopes_[i].holds()) break;
      if (!members.empty() && !summands_.same_kind(members.front(), i)) break;
      block = passage_.block_of(i);
      members.push_back(i);
    }
    return members;
  }

  [[nodiscard]] bool ends_list(std::uint32_t k, const Mark& mark) const {
    const Segment& segment = passage_.segments[k];
    if (mark.lead.length() > 0 && segment.opened_by == U';' && segment.first != segment.last &&
        antecedent({segment.span.start, passage_.quantity(segment.first).span.start}) && on(Rule::scope_antecedent_ends_list))
      return true;
    const auto next = mark_of(k);
    const bool opens = next && (!next->role || mark.role);  // 从被申请人看，以乡镇政府为被申请人的17件 goes on
    return (word(segment.span.start, words_.part_apart) != nullptr && on(Rule::scope_apart_ends_list)) ||
           (word(segment.span.start, words_.part_among) != nullptr && on(Rule::scope_among_ends_list)) ||
           (opens && on(Rule::scope_next_list_ends_list));
  }

  // The figure before them that all members make up, else the first of them, or -1; drops those behind.
  std::int32_t exact_total(std::vector<std::size_t>& members) const {
    const std::int32_t all = on(Rule::scope_total_of_all) ? total_of_first(members, members.size()) : -1;
    const std::int32_t total = all >= 0 ? all : total_of_first(members, 2);
    if (total >= 0) members.resize(summing_to(static_cast<std::size_t>(total), members));
    return total;
  }

  // The nearest figure before them that at least so many of the members make up, from the first
  [[nodiscard]] std::int32_t total_of_first(const std::vector<std::size_t>& members, std::size_t fewest) const {
    const std::size_t first = members.front();
    for (std::size_t k = first; k-- > 0 && first - k <= farthest_total;) {
      if (!can_be_total(k, first) || passage_.block_of(k) + farthest_block < passage_.block_of(first)) continue;
      if (summing_to(k, members) >= std::max<std::size_t>(fewest, 2) && on(Rule::scope_total_of_sum)) return static_cast<std::int32_t>(k);
    }
    return -1;
  }

  [[nodiscard]] bool can_be_total(std::size_t k, std::size_t first) const {
    return passage_.in_text(k) && summands_.countable(k) && summands_.same_kind(k, first) && value(k) >= value(first);
  }

  // How many of the first members make up quantity `k`, or 0.
  [[nodiscard]] std::size_t summing_to(std::size_t k, const std::vector<std::size_t>& members) const {
    Decimal sum;
    for (std::size_t count = 0; count < members.size(); ++count) {
      const auto grown = sum.plus(value(members[count]));
      if (!grown || *grown > value(k)) return 0;
      sum = *grown;
      if (sum == value(k)) return count + 1;
    }
    return 0;
  }

  // What an earlier list of the paragraph splits, else the nearest figure that has room for all.
  [[nodiscard]] std::int32_t likely_total(const std::vector<std::size_t>& members) const {
    Decimal sum;
    for (const std::size_t member : members) {
      const auto grown = sum.plus(value(member));
      if (!grown) return -1;
      sum = *grown;
    }
    const std::size_t first = members.front();
    const auto has_room = [&](std::size_t k) {
      return can_be_total(k, first) && passage_.block_of(k) == passage_.block_of(first) && value(k) >= sum;
    };
    if (last_total_ >= 0 && has_room(static_cast<std::size_t>(last_total_)) && on(Rule::scope_total_of_list_before)) return last_total_;
    for (std::size_t k = first; k-- > 0 && first - k <= farthest_total;)
      if (passage_.in_text(k) && passage_.segment_with(k).sentence + 2 >= passage_.segment_with(first).sentence && !scopes_[k].holds() &&
          has_room(k) && on(Rule::scope_total_with_room))
        return static_cast<std::int32_t>(k);
    return -1;
  }

  // 受理81件。受理的案件中，涉及行政处罚的45件: the figure whose words the lead repeats
  void open_antecedent(const Mark& mark, const std::vector<std::size_t>& members) {
    const std::size_t first = members.front();
    const Decimal largest = value(*std::max_element(members.begin(), members.end(), [&](auto a, auto b) { return value(a) < value(b); }));
    Scope scope{-1, mark.lead, false, Scope::Evidence::word};
    std::size_t most = 0;
    std::vector<std::size_t> adding = members;
    const std::int32_t exact = exact_total(adding);
    const bool of_total = holds(mark.lead, U'总') && tells_total(mark.lead, first);
    for (std::size_t k = first; k-- > 0 && first - k <= farthest_total;) {
      if (!can_be_total(k, first) || passage_.block_of(k) != passage_.block_of(first) || value(k) < largest || scopes_[k].holds()) continue;
      if (of_other_topic(mark.lead, frames_.of[k]) && on(Rule::scope_lead_of_other_topic)) continue;
      if (of_total && !holds(frames_.of[k].before, U'总') && on(Rule::scope_lead_of_total)) continue;
      std::size_t shared = content_.shared_pairs(mark.lead, frames_.of[k]);
      if (shared > 0 && exact == static_cast<std::int32_t>(k) && on(Rule::scope_total_of_lead_and_sum)) shared += mark.lead.length();
      if (shared > most && on(Rule::scope_total_named_in_lead)) {
        most = shared;
        scope = {static_cast<std::int32_t>(k), {}, true, Scope::Evidence::word};
      }
    }
    if (scope.total < 0 && word(mark.lead.start, words_.part_no_lead) != nullptr && on(Rule::scope_lead_of_sectors)) return;
    if (scope.total < 0 && word(mark.lead.start, words_.part_lead) != nullptr && !holds(mark.lead, U'的') && on(Rule::scope_lead_is_time))
      return;
    for (const std::size_t member : members) scopes_[member] = scope;
  }

  // 总人口81420人。女性人口40120人。在总人口中: whether a figure before the list is called a total as well
  [[nodiscard]] bool tells_total(Span lead, std::size_t first) const {
    for (std::size_t k = first; k-- > 0 && first - k <= farthest_total;)
      if (can_be_total(k, first) && holds(frames_.of[k].before, U'总') && content_.shared_pairs(lead, frames_.of[k]) > 0) return true;
    return false;
  }

  // 行政应诉案件中: no part of what 行政复议审结案件 counts, though both speak of 案件
  [[nodiscard]] bool of_other_topic(Span lead, const Frame& frame) const {
    const auto topics = topics_in(passage_, lead);
    bool told = false;
    for (const Region& region : frame.own) {
      const auto own = topics_in(passage_, region.span);
      if (std::find_first_of(own.begin(), own.end(), topics.begin(), topics.end()) != own.end()) return false;
      told = told || !own.empty();
    }
    return told && !topics.empty();
  }

  const Passage& passage_;
  const lexicon::Lexicon& lexicon_;
  const Words& words_;
  const Content& content_;
  const Frames& frames_;
  Summands summands_;
  std::vector<Scope> scopes_;
  std::int32_t last_total_ = -1;  // what the list before splits
};

/// Finds what only arithmetic shows.
class Adder {
 public:
  Adder(const Passage& passage, const Summands& summands, const std::vector<std::int32_t>& parts, std::vector<Scope>& scopes)
      : passage_(passage), summands_(summands), parts_(parts), scopes_(scopes) {}

  // 收到63件，立案受理45件，不予受理12件，作其他处理6件: nothing marks them, but together they are the 63.
  void close_sum(std::size_t total) {
    if (!passage_.in_text(total) || !summands_.countable(total) || value(total) < Decimal(least_told_by_sum)) return;
    std::vector<std::size_t> members;
    Decimal sum;
    for (std::size_t i = total + 1; passage_.in_text(i) && i - total <= farthest_total && passage_.block_of(i) == passage_.block_of(total);
         ++i) {
      if (taken(i) || !summands_.countable(i)) continue;
      if (!summands_.same_kind(total, i)) return;
      if (members.empty() && passage_.segment_with(i).sentence != passage_.segment_with(total).sentence && !opens_sentence(i)) return;
      const auto grown = sum.plus(value(i));
      if (!grown || *grown > value(total)) return;
      sum = *grown;
      members.push_back(i);
      if (sum == value(total)) break;
    }
    if (sum != value(total) || members.size() < fewest_in_sum || !on(Rule::scope_unmarked_sum)) return;
    for (const std::size_t member : members) scopes_[member] = {static_cast<std::int32_t>(total), {}, false, Scope::Evidence::sum};
  }

  // 受理120件…；请求支付劳动报酬166件，占37.05%: the share tells of what the figure is a part
  void reckon_share(std::size_t member, const std::vector<Relation>& relations) {
    const std::size_t share = member + 1;
    if (!passage_.in_text(member) || !passage_.in_text(share) || taken(member) || !summands_.countable(member)) return;
    if (!relations[share].share || relations[share].own_subject ||
        passage_.segment_with(share).sentence != passage_.segment_with(member).sentence)
      return;
    for (std::size_t k = member;
         k-- > 0 && member - k <= farthest_total && passage_.in_text(k) && passage_.block_of(k) == passage_.block_of(member);) {
      if (!summands_.countable(k) || !summands_.same_kind(k, member) || value(k) < Decimal(least_told_by_sum)) continue;
      if (value(k) <= value(member) || !summands_.is_share(member, k, share) || !on(Rule::scope_share_behind_member)) continue;
      scopes_[member] = {static_cast<std::int32_t>(k), {}, false, Scope::Evidence::share};
      return;
    }
  }

  // 收到862件…。从管理领域看，公安289件，占33.5%；市场监管204件，占23.7%: the shares of a paragraph tell of what its figures are parts,
  // however far before it that is told. Gives the quantity behind the paragraph.
  std::size_t reckon_shares(std::size_t first, const std::vector<Relation>& relations) {
    std::size_t end = first + 1;
    while (passage_.in_text(first) && passage_.in_text(end) && passage_.block_of(end) == passage_.block_of(first)) ++end;
    std::vector<Summands::Share> shares;
    for (std::size_t i = first; passage_.in_text(first) && i < end; ++i)
      if (const auto share = untold_share(i, first, relations)) shares.push_back(*share);
    const std::int32_t total = summands_.total_of(shares, first);
    if (total < 0 || !on(Rule::scope_total_of_shares)) return end;
    for (const Summands::Share& share : shares) split(share.member, total, Scope::Evidence::shares);
    close_rest(shares, total, end);
    return end;
  }

  // What the lists of a section split, shown by a word
  void note_total(std::size_t member) {
    if (passage_.in_text(member) && scopes_[member].named() && scopes_[member].total >= 0)
      totals_[passage_.section_of(member)] = scopes_[member].total;
  }

  // 以乡镇政府为被申请人的39件，占30%: a single share of what other paragraphs of the section split
  void adopt_share(std::size_t i, const std::vector<Relation>& relations) {
    const auto share = passage_.in_text(i) ? untold_share(i, 0, relations) : std::nullopt;
    const auto total = share ? totals_.find(passage_.section_of(i)) : totals_.end();
    if (total == totals_.end() || static_cast<std::size_t>(total->second) > share->member) return;
    const auto whole = static_cast<std::size_t>(total->second);
    if (summands_.agreeing({*share}, whole) > 0 && summands_.is_share(share->member, whole, i) && on(Rule::scope_share_of_section))
      split(share->member, total->second, Scope::Evidence::shares);
  }

  // 主要涉及公安27件、征收22件、社保14件、其他20件: a sentence of nothing else than what makes up a figure before it
  void close_list(std::size_t first) {
    if (!passage_.in_text(first) || !opens_sentence(first)) return;
    std::vector<std::size_t> members;
    Decimal sum;
    for (std::size_t i = first; passage_.in_text(i) && passage_.segment_with(i).sentence == passage_.segment_with(first).sentence; ++i) {
      if (passage_.is_ratio(i)) continue;
      if (told(i) || !summands_.countable(i) || !summands_.same_kind(first, i)) return;
      const auto grown = sum.plus(value(i));
      if (!grown) return;
      sum = *grown;
      members.push_back(i);
    }
    if (members.size() < fewest_in_sum || sum < Decimal(least_told_by_sum)) return;
    for (std::size_t k = first; k-- > 0 && first - k <= farthest_total && passage_.in_text(k);) {
      if (passage_.block_of(k) + farthest_block < passage_.block_of(first)) return;
      if (!summands_.countable(k) || !summands_.same_kind(k, first) || value(k) != sum || !on(Rule::scope_sentence_of_members)) continue;
      for (const std::size_t member : members) split(member, static_cast<std::int32_t>(k), Scope::Evidence::sum);
      return;
    }
  }

 private:
  // 公安31件，占62%；市场监管11件，占22%；其他8件: what is left of the total, without a share
  void close_rest(const std::vector<Summands::Share>& shares, std::int32_t total, std::size_t end) {
    Decimal sum;
    for (const Summands::Share& share : shares)
      if (const auto grown = sum.plus(value(share.member))) sum = *grown;
    for (std::size_t i = shares.back().share + 1; i < end; ++i) {
      if (told(i) || !summands_.countable(i) || !summands_.same_kind(shares.front().member, i)) continue;
      const auto grown = sum.plus(value(i));
      if (!grown || *grown != value(static_cast<std::size_t>(total)) || !on(Rule::scope_rest_of_shares)) return;
      return split(i, total, Scope::Evidence::shares);
    }
  }

  // What a word says of the list holds on.
  void split(std::size_t member, std::int32_t total, Scope::Evidence evidence) {
    Scope& scope = scopes_[member];
    scope.total = total;
    scope.lead = {};
    if (!scope.named()) scope.evidence = evidence;
  }

  // The figure that a share right behind it or in its turn (占比分别为) is of, where no total of it is known
  [[nodiscard]] std::optional<Summands::Share> untold_share(std::size_t i, std::size_t first,
                                                            const std::vector<Relation>& relations) const {
    const Relation& relation = relations[i];
    if (!relation.share || relation.own_subject || relation.of < static_cast<std::int32_t>(first)) return std::nullopt;
    const auto member = static_cast<std::size_t>(relation.of);
    if (told(member) || !summands_.countable(member) || value(member) <= Decimal(0)) return std::nullopt;
    return Summands::Share{member, i};
  }

  [[nodiscard]] bool told(std::size_t i) const { return scopes_[i].total >= 0 || parts_[i] >= 0; }

  [[nodiscard]] bool opens_sentence(std::size_t i) const {
    return i == 0 || !passage_.in_text(i - 1) || passage_.segment_with(i - 1).sentence != passage_.segment_with(i).sentence;
  }

  [[nodiscard]] bool taken(std::size_t i) const { return scopes_[i].holds() || parts_[i] >= 0; }
  [[nodiscard]] const Decimal& value(std::size_t i) const { return passage_.quantity(i).value; }

  const Passage& passage_;
  const Summands& summands_;
  const std::vector<std::int32_t>& parts_;
  std::vector<Scope>& scopes_;
  std::map<std::uint32_t, std::int32_t> totals_;  // by section: what shares there are of
};

}  // namespace

std::vector<Scope> find_scopes(const Passage& passage, const Words& words, const Content& content, const Frames& frames,
                               const std::vector<Relation>& relations) {
  return Finder(passage, words, content, frames, relations).find();
}

void find_sums(const Passage& passage, const std::vector<Relation>& relations, const std::vector<std::int32_t>& parts,
               std::vector<Scope>& scopes) {
  const Summands summands(passage, relations);
  Adder adder(passage, summands, parts, scopes);
  for (std::size_t i = 0; i < scopes.size(); ++i) adder.close_sum(i);
  for (std::size_t i = 0; i < scopes.size(); ++i) adder.reckon_share(i, relations);
  for (std::size_t i = 0; i < scopes.size(); i = adder.reckon_shares(i, relations)) {
  }
  for (std::size_t i = 0; i < scopes.size(); ++i) adder.note_total(i);
  for (std::size_t i = 0; i < scopes.size(); ++i) adder.adopt_share(i, relations);
  for (std::size_t i = 0; i < scopes.size(); ++i) adder.close_list(i);
}

}  // namespace zhibiao::indicator
