#include <algorithm>

#include "model/advance.hpp"
#include "model/rule.hpp"
#include "report/places.hpp"
#include "text/fold.hpp"
#include "text/utf8.hpp"

namespace zhibiao::report {

namespace {

using region::Region;

constexpr std::size_t opening = 3;              // sentences that tell whose report it is
constexpr std::size_t shortest_opening = 8;     // code points: less is a heading or an address
constexpr std::size_t last_address = 6;         // sentences among which a letter names whom it is to
constexpr std::uint32_t longest_address = 60;   // code points
constexpr std::uint32_t longest_guidance = 60;  // from 在 to 领导下
constexpr std::uint32_t longest_unit_name = 6;  // of a township
constexpr std::uint32_t shortest_hotline = 5;   // digits: 120件 is a figure
constexpr std::uint32_t longest_ranking = 400;  // from 在全市 to 率先

bool ends_clause(char32_t c) { return c == U',' || c == U';' || c == U':' || c == U'。' || c == U'!' || c == U'?'; }

char32_t type_of(const Region& region) { return text::to_code_points(region.name).back(); }

/// Reads the sentences in order.
class TextReader {
 public:
  TextReader(const Page& page, const PlaceReader& places)
      : page_(page), places_(places), court_starts_(page.scan.starts_of(courts(page.categories))) {}

  RunningText run() {
    count_own();
    find_cues();
    for (const Span title : page_.title) read_acting(title);
    for (const layout::Sentence& sentence : page_.layout.sentences) {
      const Span text = sentences_ < last_address ? behind_address(sentence.span) : sentence.span;
      ++sentences_;
      found_.speaks_as_bureau = found_.speaks_as_bureau || page_.has(sentence.span, is().our_body);
      read(text);
      if (text.length() >= shortest_opening) ++texts_;
    }
    std::stable_sort(found_.subjects.begin(), found_.subjects.end(),
                     [](const auto& a, const auto& b) { return std::pair(a.opens, a.points) > std::pair(b.opens, b.points); });
    return std::move(found_);
  }

 private:
  [[nodiscard]] const Categories& is() const { return page_.categories; }
  [[nodiscard]] static lexicon::CategorySet courts(const Categories& categories) {
    lexicon::CategorySet courts;
    courts.set(categories.force);
    for (const auto& [category, kind] : categories.bodies)
      if (kind == ReporterKind::court || kind == ReporterKind::procuratorate) courts.set(category);
    return courts;
  }
  [[nodiscard]] const lexicon::Hit* word_at(std::uint32_t at, lexicon::CategoryId category) const {
    return page_.lexicon.longest_at(page_.scan, at, category);
  }
  [[nodiscard]] bool ends_with_body(Span span) const {
    return page_.lexicon.longest_ending_at(page_.scan, span.end, span.start, is().body_end) != nullptr || body_ending_at(page_, span);
  }

  /// 我县, 全市 …; 县政府, 区委 … without a name before them.
  void count_own() {
    for (const layout::Sentence& sentence : page_.layout.sentences)
      page_.scan.each_in(sentence.span, is().own_type, [&](const lexicon::Hit& hit) {
        const std::uint32_t i = hit.start;
        const char32_t type = page_.text[i];
        const bool first = i == sentence.span.start;
        if (!first && word_at(i - 1, is().own) != nullptr && word_at(i, is().no_own_type) == nullptr) {
          const Span rest{i + 1, sentence.span.end};
          const bool ranked = is_ranked_within(i - 1, rest) && on(Rule::text_ranked_within);
          if (on(Rule::text_speaks_as)) ++(ranked ? found_.ranked : found_.own)[type];
        } else if ((first || !is_han(page_.text[i - 1]) || word_at(i - 1, is().office_joint) != nullptr) &&
                   word_at(i + 1, is().office) != nullptr && on(Rule::text_names_office)) {
          ++found_.offices[type];
        }
      });
  }

  /// 在全市率先开展, 全省首批, 位居全省第二: who compares itself there is a part of it.
  [[nodiscard]] bool is_ranked_within(std::uint32_t all, Span rest) const {
    if (word_at(rest.start, is().ranks) != nullptr || page_.lexicon.longest_ending_at(page_.scan, all, 0, is().ranks) != nullptr)
      return true;
    if (all == 0 || page_.text[all - 1] != U'在') return false;
    const lexicon::Hit* ranks = page_.lexicon.first_in(page_.scan, rest, is().ranks);
    if (ranks == nullptr || ranks->start - rest.start > longest_ranking) return false;
    return std::none_of(page_.text.begin() + rest.start, page_.text.begin() + ranks->start, ends_clause);
  }

  // --- whom the report is to -----------------------------------------------------------------------
  /// The sentence without the bodies that it addresses: 某市人民政府：
  Span behind_address(Span sentence) {
    const std::size_t colon = page_.of(sentence).find(U':');
    if (colon > longest_address) return sentence;  // none, too
    const Span address{sentence.start, sentence.start + static_cast<std::uint32_t>(colon)};
    std::vector<Span> bodies;
    for (std::uint32_t start = address.start, i = address.start; i <= address.end; ++i) {
      constexpr std::u32string_view between = U",、/;";
      if (i < address.end && !is_blank(page_.text[i]) && between.find(page_.text[i]) == std::u32string_view::npos) continue;
      if (i > start) bodies.push_back({start, i});
      start = i + 1;
    }
    if (bodies.empty() || !std::all_of(bodies.begin(), bodies.end(), [&](Span body) { return ends_with_body(body); }) ||
        !on(Rule::text_addressee))
      return sentence;
    for (const Span body : bodies) add_superior(places_.leading(body));
    return {address.end + 1, sentence.end};
  }
  void add_superior(std::optional<Named> named) {
    if (named && !named->candidates.empty()) found_.superiors.push_back(std::move(*named));
  }

  // --- who acts ------------------------------------------------------------------------------------
  void find_cues() {
    const Span all{0, static_cast<std::uint32_t>(page_.text.size())};
    for (const lexicon::CategoryId category :
         {is().guidance, is().by, is().announces, is().publishes, is().represents, is().sets_up, is().compiled_by, is().told_by})
      page_.scan.each_in(all, category, [&](const lexicon::Hit& hit) { cues_.push_back(&hit); });
    std::sort(cues_.begin(), cues_.end());  // in the order of the text
    cues_.erase(std::unique(cues_.begin(), cues_.end()), cues_.end());
  }
  void read(Span sentence) {
    std::uint32_t start = sentence.start;
    for (std::uint32_t i = sentence.start; i <= sentence.end; ++i) {
      if (i < sentence.end && !ends_clause(page_.text[i])) continue;
      if (i > start) read_clause({start, i}, sentence.start);
      start = i + 1;
    }
  }
  /// 区教育局…, 2024年，县司法局…: who acts first, by the type of its division.
  void read_acting(Span clause) {
    if (found_.acting != 0) return;
    const std::uint32_t at = behind_leads(clause);
    const auto end = end_of_placeless_body(page_, at);
    if (end && *end <= clause.end && on(Rule::text_acting_body)) found_.acting = page_.text[at];
  }
  void read_clause(Span clause, std::uint32_t sentence) {
    if (texts_ < opening) read_acting(clause);
    std::uint32_t guided = clause.start;
    const bool elsewhere = page_.has(clause, is().elsewhere);
    const auto first = std::partition_point(cues_.begin(), cues_.end(), [&](const auto* hit) { return hit->start < clause.start; });
    for (auto cue = first; cue != cues_.end() && (*cue)->start < clause.end; ++cue) {
      const lexicon::Hit& hit = **cue;
      if (hit.end > clause.end) continue;
      if (page_.lexicon.is(hit.word, is().guidance) && on(Rule::text_guidance)) {
        add_guides({std::max(sentence, hit.start - std::min(hit.start, longest_guidance)), hit.end});
        guided = hit.end;
      } else if (page_.lexicon.is(hit.word, is().by) && on(Rule::text_praised_by)) {
        add_superior(places_.division_at({hit.end, clause.end}));
      } else if (page_.lexicon.is(hit.word, is().announces) && on(Rule::text_announced_subject)) {
        add_subject({behind_leads({hit.end, clause.end}), clause.end});  // 现将岷县2021年…情况报告如下
      } else if (const Span maker = maker_before(hit, clause); maker.length() > 0 && on(Rule::text_compiled_by)) {
        add_subject(maker);
      } else if (const Span source = source_before(hit, clause); source.length() > 0 && on(Rule::text_news_from)) {
        add_subject(source);
      } else if (tells_reporter(hit, clause)) {
        add_subject({hit.end, clause.end});
      } else if (page_.lexicon.is(hit.word, is().sets_up) && !(elsewhere && on(Rule::text_work_elsewhere)) && on(Rule::text_own_work)) {
        add_work({hit.end, clause.end});
      }
    }
    // 受某市人民政府委托: whoever speaks does so for it
    const lexicon::Hit* entrusted = page_.has(clause, is().entrusts) ? word_at(clause.start, is().entrusted) : nullptr;
    add_subject(
        {entrusted != nullptr && on(Rule::text_entrusted) ? entrusted->end : behind_leads({behind_wire(clause), clause.end}), clause.end});
    if (guided > clause.start && guided < clause.end) add_subject({behind_leads({guided, clause.end}), clause.end});
  }
  /// 本报告由安吉县人民政府办公室编制: who stands between 由 and the verb; empty when there is none. Other papers have other makers.
  [[nodiscard]] Span maker_before(const lexicon::Hit& hit, Span clause) const {
    constexpr std::uint32_t longest = 40;
    if (!page_.lexicon.is(hit.word, is().compiled_by) || texts_ >= opening) return {};
    const std::uint32_t floor = std::max(clause.start, hit.start - std::min(hit.start, longest));
    const std::size_t by = page_.of({floor, hit.start}).rfind(U'由');
    if (by == std::u32string_view::npos) return {};
    const std::uint32_t start = floor + static_cast<std::uint32_t>(by);
    const auto ends_before = [&](lexicon::CategoryId category) {
      return page_.lexicon.longest_ending_at(page_.scan, start, clause.start, category) != nullptr;
    };
    const bool unnamed = hit.end == clause.end && (start == clause.start || ends_before(is().compiled_as));
    const bool of_report = ends_before(is().compiled) || page_.has({hit.end, clause.end}, is().compiled) || unnamed;
    return of_report && places_.division_at({start + 1, hit.start}) ? Span{start + 1, hit.start} : Span{};
  }
  /// 记者从绵阳市司法局获悉, 据绍兴市消保委介绍: from which body the news comes that opens a text; empty when it is none of a place.
  [[nodiscard]] Span source_before(const lexicon::Hit& hit, Span clause) const {
    constexpr std::uint32_t longest = 40;
    if (!page_.lexicon.is(hit.word, is().told_by) || texts_ >= opening) return {};
    for (std::uint32_t start = hit.start; start > clause.start && hit.start - start < longest; --start) {
      if (page_.lexicon.longest_ending_at(page_.scan, start, clause.start, is().told_from) == nullptr) continue;
      const Span told{start, hit.start};
      auto place = places_.division_at(told);
      if (!place) place = seat_of_court(told);
      return place && !speaks_below(*place) && is_body_that_tells({place->span.end, told.end}) ? told : Span{};
    }
    return {};
  }
  /// 据浙江省统计局统计，我市…: the text is of one below the place.
  [[nodiscard]] bool speaks_below(const Named& place) const {
    if (place.candidates.empty()) return true;
    const Region& region = place.candidates.front();
    const bool below_province = region.level == 1 && found_.is_below_province() && !found_.is_own(region);
    return below_province || found_.is_narrower_than(region);
  }
  /// 司法局, 司法局召开的新闻发布会上
  [[nodiscard]] bool is_body_that_tells(Span body) const {
    if (body.length() > 0 && body_ending_at(page_, body)) return true;
    const lexicon::Hit* at = page_.lexicon.longest_ending_at(page_.scan, body.end, body.start, is().told_at);
    for (std::uint32_t end = body.start + 1; at != nullptr && end < at->start; ++end)
      if (body_ending_at(page_, {body.start, end})) return true;
    return false;
  }
  /// 我代表上杭县人民政府, 现公布岷县2021年政府信息公开年度报告
  [[nodiscard]] bool tells_reporter(const lexicon::Hit& hit, Span clause) const {
    if (page_.lexicon.is(hit.word, is().represents) && on(Rule::text_represents)) return true;
    return page_.lexicon.is(hit.word, is().publishes) && publishes_report(hit, clause) && on(Rule::text_published_report);
  }
  /// 现公布某市统计局2024年政府信息公开情况: in the first sentences a division, or a body that it begins, a year and what yearly reports
  /// are about.
  [[nodiscard]] bool publishes_report(const lexicon::Hit& publishes, Span clause) const {
    const bool leads = publishes.start == clause.start ||
                       page_.lexicon.longest_ending_at(page_.scan, publishes.start, clause.start, is().publishes_lead) != nullptr;
    const Span rest{publishes.end, clause.end};
    const auto named = leads && texts_ < opening ? places_.at_start(rest) : std::nullopt;
    if (!named || named->candidates.empty() || named->span.start != rest.start) return false;
    const auto times = page_.times({named->span.end, clause.end});
    if (times.empty()) return false;
    const Span body{named->span.start, times.front().span.start};
    const bool of_body = body.end == named->span.end || body_ending_at(page_, body);
    const std::u32string_view behind = page_.of({times.back().span.end, clause.end});
    return of_body && !page_.has({named->span.end, body.end}, is().not_own) && page_.has({body.end, clause.end}, is().topic) &&
           std::none_of(behind.begin(), behind.end(), is_digit);
  }
  /// Those in whose guidance the report's own body worked, up to 领导下; the nearest 在 opens them.
  void add_guides(Span span) {
    const std::size_t open = page_.of(span).rfind(U'在');
    if (open != std::u32string_view::npos) span.start += static_cast<std::uint32_t>(open) + 1;
    for (std::uint32_t i = span.start; i < span.end; ++i) {
      const bool begins =
          i == span.start || page_.text[i - 1] == U',' || is_blank(page_.text[i - 1]) || word_at(i - 1, is().joint) != nullptr;
      if (!begins) continue;
      const lexicon::Hit* lead = word_at(i, is().lead);  // 中共
      add_superior(places_.division_at({lead != nullptr ? std::min(lead->end, span.end) : i, span.end}));
    }
  }
  /// Behind 某网长春7月16日电（某某）, 本报讯（记者某某）: where the news begins; the clause's start when no wire opens it.
  [[nodiscard]] std::uint32_t behind_wire(Span clause) const {
    constexpr std::uint32_t longest = 30;
    if (texts_ >= opening) return clause.start;
    const lexicon::Hit* wire = page_.lexicon.first_in(page_.scan, {clause.start, std::min(clause.end, clause.start + longest)}, is().wire);
    if (wire == nullptr || !on(Rule::text_behind_wire)) return clause.start;
    const bool dated = wire->start > clause.start && page_.text[wire->start - 1] == U'日';
    const bool sent = dated || page_.text[wire->start] == U'日' ||
                      page_.lexicon.longest_ending_at(page_.scan, wire->start, clause.start, is().dateline) != nullptr;
    if (!sent) return clause.start;
    const std::uint32_t next = wire->end;
    const std::size_t closed = page_.at(next) == U'(' ? page_.of({next, clause.end}).find(U')') : std::u32string_view::npos;
    return closed == std::u32string_view::npos ? next : next + static_cast<std::uint32_t>(closed) + 1;
  }
  /// Behind years, 一年来 and other words that may come before who acts.
  [[nodiscard]] std::uint32_t behind_leads(Span span) const {
    std::uint32_t at = span.start;
    while (at < span.end) {
      std::uint32_t next = at;
      if (is_blank(page_.text[at])) next = at + 1;
      if (const auto word = page_.dates.word(at)) next = std::max(next, word->span.end);
      if (const auto time = page_.dates.read(at, span.end)) next = std::max(next, time->time.span.end);
      if (const lexicon::Hit* lead = word_at(at, is().lead)) next = std::max(next, lead->end);
      if (next == at) break;
      at = advance(at, next);
    }
    return std::min(at, span.end);
  }
  void add_subject(Span clause) {
    if (clause.length() < 2) return;
    auto named = texts_ == 0 ? places_.at_start(clause) : places_.division_at(clause);
    if (!named || named->candidates.empty())
      if (auto seat = seat_of_court(clause); seat && on(Rule::text_court)) named = std::move(seat);
    if (named && thanks({named->span.end, clause.end}) && on(Rule::text_thanked)) return;
    const bool first = texts_ == 0 && found_.subjects.empty() && found_.acting == 0;
    if (named && named->settled() && first && on(Rule::text_branch))
      if (auto seat = places_.seat_of_branch(*named, clause)) {
        seat->span.start = named->span.start;  // the body's name begins with the city's
        named = std::move(seat);
      }
    if (texts_ == 0 && found_.subjects.empty() && found_.unit.empty() && (!named || named->candidates.empty())) read_unit(clause, named);
    if (!named || named->candidates.empty() || named->is_weak || (is_list({named->span.end, clause.end}) && on(Rule::text_list_of_actors)))
      return;
    if (is_joint_and_office(page_, named->span) || is_in_address(page_, named->span)) return;
    const bool opens = texts_ < opening && found_.subjects.empty() && !is_item({named->span.end, clause.end}) && on(Rule::text_first_actor);
    add(std::move(*named), opens ? 3 : 1, opens);
  }
  /// 秀英法院审结…, 浙江警方…: the place of a court, a procuratorate or a force that is named without its type.
  [[nodiscard]] std::optional<Named> seat_of_court(Span clause) const {
    return places_.seat_before(clause, [&](std::uint32_t end) { return court_starts_[end]; });
  }
  /// 某市人大的监督支持下: the rest of those who are thanked; one who acts in the guidance of another has 在 behind the name.
  [[nodiscard]] bool thanks(Span rest) const {
    return page_.lexicon.longest_ending_at(page_.scan, rest.end, rest.start, is().guidance) != nullptr &&
           page_.of(rest).find(U'在') == std::u32string_view::npos;
  }
  /// 安吉县、长兴县 …, 安吉县等 …: several act together, none of them reports; 县级, 县长 end no name.
  [[nodiscard]] bool is_list(Span rest) const {
    if (rest.start >= rest.end) return false;
    if (word_at(rest.start, is().no_subject) != nullptr) return true;
    return word_at(rest.start, is().joint) != nullptr && places_.division_at({rest.start + 1, rest.end}).has_value();
  }
  /// 东胜区1200件，达拉特旗600件: one of a list whose members have their figures, and nobody who acts. 某县183个行政村全部… acts.
  [[nodiscard]] bool is_item(Span rest) const {
    constexpr std::u32string_view between = U",、;";
    constexpr std::uint32_t longest = 60;  // code points between two members
    if (!begins_with_figure(rest)) return false;
    for (std::uint32_t i = rest.start; i + 1 < page_.text.size() && i < rest.start + longest && page_.text[i] != U'。'; ++i) {
      if (between.find(page_.text[i]) == between.npos || is_digit(page_.text[i + 1])) continue;
      const auto next = places_.division_at({i + 1, static_cast<std::uint32_t>(page_.text.size())});
      if (next && next->span.start == i + 1 && begins_with_figure({next->span.end, next->span.end + longest}))
        return on(Rule::text_item_of_list);
    }
    return false;
  }
  /// A year is no figure, nor is the number of a hotline.
  [[nodiscard]] bool begins_with_figure(Span rest) const {
    rest.end = std::min(rest.end, static_cast<std::uint32_t>(page_.text.size()));
    while (rest.start < rest.end && (is_blank(page_.text[rest.start]) || page_.text[rest.start] == U'(')) ++rest.start;
    if (rest.start >= rest.end || !is_digit(page_.text[rest.start]) || page_.dates.read(rest.start, rest.end)) return false;
    const lexicon::Hit* hotline = word_at(rest.start, is().hotline);
    return hotline == nullptr || hotline->end - rest.start < shortest_hotline || is_digit(page_.at(hotline->end));
  }
  /// 石塘镇在…, 龙洞街按照…: a township that acts in the first sentence, when the text speaks of one as its own or names it again.
  void read_unit(Span clause, const std::optional<Named>& named) {
    if (named) {
      found_.unit = named->unit;
      return;
    }
    for (std::uint32_t i = clause.start + 1; i < std::min(clause.end, clause.start + longest_unit_name) && is_han(page_.text[i]); ++i) {
      const char32_t type = page_.text[i];
      if (!is_township(type)) continue;
      const std::uint32_t end = page_.at(i + 1) == U'道' ? i + 2 : i + 1;
      const bool again = is_named_again({clause.start, end}) && on(Rule::text_township_named_again);
      if (!found_.own.contains(type) && !found_.offices.contains(type) && !again) return;
      if (word_at(clause.start, is().no_unit) != nullptr || word_at(i - 1, is().own) != nullptr) return;  // 围绕全街重点工作
      if (on(Rule::text_township)) found_.unit = page_.name({clause.start, end});
      return;
    }
  }
  /// 各镇, 全镇, 我镇 are no names.
  [[nodiscard]] bool is_named_again(Span name) const {
    constexpr std::uint32_t shortest = 3;
    return name.length() >= shortest && word_at(name.start, is().no_unit) == nullptr &&
           page_.text.find(page_.of(name), name.end) != page_.text.npos;
  }
  /// 《某区行政执法公示办法》, 某区普法志愿队: what a division makes bears its name.
  void add_work(Span span) {
    const bool is_paper = span.start < span.end && page_.text[span.start] == U'《';
    if (is_paper) add_papers(span);
    auto named = maker_of({is_paper ? span.start + 1 : span.start, span.end});
    if (!named) return;
    constexpr int county = 3;
    const int level = named->candidates.front().level;
    // A paper of a city may be handed on by its counties, a body of it is its own
    if (level == county || (level < county && !is_paper)) add(std::move(*named), level == county ? 2 : 1, false);
  }
  [[nodiscard]] std::optional<Named> maker_of(Span work) const {
    work.start = behind_leads(work);
    auto named = places_.division_at(work);
    return named && named->settled() && !named->is_weak ? named : std::nullopt;
  }
  /// The papers that a list of those that were issued names.
  void add_papers(Span list) {
    constexpr std::uint32_t longest = 240;  // code points: a clause may have no end
    list.end = std::min(list.end, list.start + longest);
    for (std::uint32_t i = list.start; i + 1 < list.end; ++i)
      if (page_.text[i] == U'《')
        if (auto named = maker_of({i + 1, list.end})) add(found_.papers, std::move(*named), 1, false);
  }
  void add(Named named, int points, bool opens) { add(found_.subjects, std::move(named), points, opens); }
  static void add(std::vector<RunningText::Subject>& subjects, Named named, int points, bool opens) {
    const auto same = std::find_if(subjects.begin(), subjects.end(), [&](const RunningText::Subject& known) {
      return std::equal(known.named.candidates.begin(), known.named.candidates.end(), named.candidates.begin(), named.candidates.end(),
                        [](const Region& a, const Region& b) { return a.code == b.code && a.level == b.level; });
    });
    if (same == subjects.end())
      subjects.push_back({std::move(named), points, opens});
    else
      same->points += points;
  }

  const Page& page_;
  const PlaceReader& places_;
  std::vector<bool> court_starts_;         // by position: 法院, 检察院 begins there
  std::vector<const lexicon::Hit*> cues_;  // of what a clause tells of those who act
  RunningText found_;
  std::size_t sentences_ = 0;
  std::size_t texts_ = 0;  // sentences before this one that say something
};

}  // namespace

std::optional<std::uint32_t> end_of_placeless_body(const Page& page, std::uint32_t at) {
  constexpr std::uint32_t longest = 16;
  const auto is_at = [&](std::uint32_t i, lexicon::CategoryId category) {
    return page.lexicon.longest_at(page.scan, i, category) != nullptr;
  };
  if (!is_at(at, page.categories.own_type) || is_at(at, page.categories.no_own_type) || is_township(page.text[at])) return std::nullopt;
  if (is_at(at + 1, page.categories.own_type) || is_at(at + 1, page.categories.no_subject))
    return std::nullopt;  // 市县两级政府, 县级统计局
  for (std::uint32_t i = at + 1; i < at + longest && is_han(page.at(i)); ++i) {
    if (is_at(i, page.categories.sets_up) || is_at(i, page.categories.acts)) return std::nullopt;  // 市派出工作组
    const lexicon::Hit* end = page.lexicon.longest_at(page.scan, i, page.categories.body_end);
    if (end != nullptr) return i > at + 1 || is_at(i, page.categories.office) ? std::optional(end->end) : std::nullopt;  // 市中心
  }
  return std::nullopt;
}

bool is_joint_and_office(const Page& page, Span name) {
  const auto opens = [&](std::uint32_t at, lexicon::CategoryId category) {
    return page.lexicon.longest_at(page.scan, at, category) != nullptr;
  };
  return name.length() == 2 && opens(name.start, page.categories.office_joint) && opens(name.end, page.categories.office) &&
         on(Rule::text_and_office);
}

bool is_in_address(const Page& page, Span name) {
  const bool district = name.length() > 0 && page.text[name.end - 1] == U'区';
  if (!district || page.lexicon.longest_at(page.scan, name.end, page.categories.office) != nullptr) return false;
  constexpr std::uint32_t reach = 16;
  constexpr std::u32string_view ends = U",。;()\n";
  for (std::uint32_t i = name.start; i > 0 && i + reach > name.start; --i) {
    if (ends.find(page.text[i - 1]) != std::u32string_view::npos) return false;
    if (page.lexicon.longest_ending_at(page.scan, i, 0, page.categories.address) != nullptr) return on(Rule::region_of_no_address);
  }
  return false;
}

bool is_township(char32_t type) {
  constexpr std::u32string_view townships = U"镇乡街";
  return townships.find(type) != std::u32string_view::npos;
}

bool RunningText::is_own(const Region& region) const {
  bool any = false;
  for (const auto& [type, count] : own) {
    if (is_township(type)) continue;
    any = true;
    if (type == type_of(region)) return true;
  }
  return !any;
}

bool RunningText::acts_most(const Subject& subject) const {
  int others = 0;
  for (const auto& [type, count] : own)
    if (!is_township(type)) others += count;
  for (const Subject& other : subjects)
    if (&other != &subject) others += other.points;
  return subject.opens && subject.named.settled() && subject.points > others;
}

bool RunningText::is_narrower_than(const Region& region) const {
  constexpr std::u32string_view counties = U"县区旗";
  constexpr int prefecture = 2;
  return region.level <= prefecture && !is_own(region) &&
         std::any_of(own.begin(), own.end(), [&](const auto& type) { return counties.find(type.first) != std::u32string_view::npos; });
}

bool RunningText::is_below_province() const {
  constexpr std::u32string_view types = region::types_below_province;
  const auto any = [&](const std::map<char32_t, int>& spoken) {
    return std::any_of(spoken.begin(), spoken.end(),
                       [&](const auto& type) { return types.find(type.first) != std::u32string_view::npos || is_township(type.first); });
  };
  return any(own) || any(offices);
}

bool RunningText::is_of_township() const {
  const auto any = [](const std::map<char32_t, int>& types) {
    return std::any_of(types.begin(), types.end(), [](const auto& type) { return is_township(type.first); });
  };
  return !unit.empty() || any(own) || any(offices);
}

RunningText read_text(const Page& page, const PlaceReader& places) { return TextReader(page, places).run(); }

}  // namespace zhibiao::report
