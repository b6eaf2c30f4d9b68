#include "indicator/places.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <set>

#include "model/advance.hpp"
#include "model/rule.hpp"
#include "region/region.hpp"
#include "text/characters.hpp"
#include "text/fold.hpp"
#include "text/utf8.hpp"

namespace zhibiao::indicator {

namespace {

using Division = region::Region;
using text::is_blank;
using text::is_han;

constexpr int unit_level = 4;  // townships and zones, which have no code of their own
constexpr int county_level = 3;
constexpr std::size_t fewest_stems = 2;

/// Ids of the categories that only this part knows.
struct Categories {
  explicit Categories(const lexicon::Lexicon& lexicon)
      : lead(lexicon.category("place.lead")),
        at(lexicon.category("place.at")),
        copula(lexicon.category("place.copula")),
        own(lexicon.category("place.own")),
        average(lexicon.category("place.average")),
        no_name(lexicon.category("place.no_name")),
        no_body(lexicon.category("place.no_body")),
        office(lexicon.category("report.office")),
        government(lexicon.category("report.body.government")),
        township(lexicon.category("region.township")),
        township_not(lexicon.category("region.township_not")) {}
  lexicon::CategoryId lead, at, copula, own, average, no_name, no_body, office, government, township, township_not;
};

/// Whom a stretch of words speaks of.
struct Subject {
  enum class Kind : std::uint8_t { unsaid, document, place, other };
  Kind kind = Kind::unsaid;
  Place place;
  bool acts = false;  ///< words stand behind the name: what the division did
};

/// Looks names up among the divisions of the document's region.
class Gazetteer {
 public:
  Gazetteer(const Passage& passage, const DocumentInfo& info) : passage_(passage), year_(info.year) {
    auto found = region::by_code(info.region_code, info.year);
    if (found && found->path_name == info.region_name) own_ = std::move(found);
  }

  /// A name at the start of a stretch.
  struct Name {
    std::uint32_t length = 0;
    bool is_document = false;
    bool is_stem = false;             ///< without its type
    std::optional<Division> within;   ///< the one division of the name in the document's region
    std::optional<Division> outside;  ///< the one of the name in the whole country, when there is none within
  };
  [[nodiscard]] std::optional<Name> at(Span span) const {
    const auto match = region::match_prefix(std::u32string_view(passage_.document.folded).substr(span.start, span.length()), year_);
    return match ? std::optional(tell(*match, passage_.at(span.start + static_cast<std::uint32_t>(match->length) - 1))) : std::nullopt;
  }
  /// The name that a cell or heading begins with, without the blanks in it.
  [[nodiscard]] std::optional<Name> in(const std::u32string& words) const {
    const auto match = region::match_prefix(words, year_);
    return match ? std::optional(tell(*match, words[match->length - 1])) : std::nullopt;
  }
  /// The code of the province that the words name, with its type or without; empty when they name none.
  [[nodiscard]] std::string province(const std::u32string& words) const {
    const auto match = region::match_prefix(words, year_);
    const bool whole = match && match->length == words.size() && match->candidates.size() == 1 && match->candidates.front().level == 1;
    return whole ? match->candidates.front().code : std::string();
  }
  /// Whether the region is known and has divisions of its own.
  [[nodiscard]] bool has_divisions() const { return own_ && own_->level < 3; }
  [[nodiscard]] const std::optional<Division>& own() const { return own_; }
  /// Takes the division for the document's.
  void assume(std::optional<Division> own) { own_ = std::move(own); }
  /// The codes of the cities of which the counties of the name at the start of a stretch may be; empty for one without its type.
  [[nodiscard]] std::set<std::string> cities_of(Span span) const {
    std::set<std::string> codes;
    const auto match = region::match_prefix(std::u32string_view(passage_.document.folded).substr(span.start, span.length()), year_);
    if (!match || match->is_weak || tell(*match, passage_.at(span.start + static_cast<std::uint32_t>(match->length) - 1)).is_stem)
      return codes;
    for (const Division& division : match->candidates)
      if (division.level == county_level) codes.insert(division.parent_code);
    return codes;
  }
  [[nodiscard]] std::optional<Division> division(const std::string& code) const { return region::by_code(code, year_); }
  [[nodiscard]] char32_t own_type() const { return type_of(*own_); }
  /// The division above the document's that is of the type (全省 in the report of a city); none when the document's own is.
  [[nodiscard]] std::optional<Division> above(char32_t type) const {
    if (!own_ || type == own_type()) return std::nullopt;
    auto up = region::by_code(own_->parent_code, year_);
    while (up && type_of(*up) != type) up = region::by_code(up->parent_code, year_);
    return up;
  }

 private:
  static char32_t type_of(const Division& division) { return text::to_code_points(division.name).back(); }
  [[nodiscard]] Name tell(const region::Match& match, char32_t last) const {
    Name name;
    name.length = static_cast<std::uint32_t>(match.length);
    name.is_stem = std::none_of(match.candidates.begin(), match.candidates.end(),
                                [&](const Division& division) { return division.level == unit_level || type_of(division) == last; });
    std::set<std::string> codes;
    for (const Division& division : match.candidates) {
      if (own_ && division.level < unit_level && division.code == own_->code) name.is_document = true;
      if (own_ && division.level < unit_level && division.code != own_->code && region::contains(*own_, division, year_)) {
        name.within = division;
        codes.insert(division.code);
      }
    }
    if (codes.size() > 1) name.within.reset();
    if (codes.empty() && !name.is_document && match.candidates.size() == 1 && match.candidates.front().level < unit_level)
      name.outside = match.candidates.front();
    return name;
  }

  const Passage& passage_;
  std::optional<Year> year_;
  std::optional<Division> own_;  // the document's, when it has a code of its own
};

class Finder {
 public:
  Finder(const Passage& passage, const DocumentInfo& info, const Words& words, const Frames& frames, const std::vector<Relation>& relations)
      : passage_(passage),
        words_(words),
        frames_(frames),
        relations_(relations),
        categories_(passage.codebook.lexicon),
        gazetteer_(passage, info),
        unsaid_(info.region_name.empty()),
        places_(passage.reading.quantities.size()) {}

  std::vector<Place> run() {
    if (unsaid_ && on(Rule::places_of_listed_counties)) gazetteer_.assume(city_of_lists());
    if (gazetteer_.own()) {
      for (std::uint32_t sentence = 0; sentence < passage_.layout.sentences.size(); ++sentence) read_sentence(sentence);
      for (const Distribution& distribution : frames_.distributions) distribute(distribution);
    }
    read_tables();
    return std::move(places_);
  }

 private:
  [[nodiscard]] const lexicon::Hit* word_at(std::uint32_t at, lexicon::CategoryId category) const {
    return passage_.codebook.lexicon.longest_at(passage_.scan, at, category);
  }

  // --- pages that do not tell whose they are -------------------------------------------------------
  /// 其中东胜区22通，达拉特旗34通，乌审旗21通: the only city in which all the counties lie that stand before the figures of a sentence,
  /// three and more. None where sentences tell different ones.
  [[nodiscard]] std::optional<Division> city_of_lists() const {
    std::set<std::string> told;
    for (std::uint32_t sentence = 0; sentence < passage_.layout.sentences.size() && told.size() < 2; ++sentence)
      if (const std::string city = city_of_list(sentence); !city.empty()) told.insert(city);
    return told.size() == 1 ? gazetteer_.division(*told.begin()) : std::nullopt;
  }
  [[nodiscard]] std::string city_of_list(std::uint32_t sentence) const {
    constexpr std::size_t fewest_counties = 3;
    std::size_t counties = 0;
    std::set<std::string> common;
    each_subject(sentence, [&](Span words) {
      const std::set<std::string> cities = gazetteer_.cities_of(words);
      if (cities.empty()) return;
      if (counties++ == 0) common = cities;
      std::erase_if(common, [&](const std::string& city) { return !cities.contains(city); });
    });
    return counties >= fewest_counties && common.size() == 1 ? *common.begin() : std::string();
  }
  /// Calls `found` with the words before each figure of a sentence, behind what may come before a subject; 岳阳县（4383件）: with those
  /// before the bracket.
  template <typename Found>
  void each_subject(std::uint32_t sentence, Found&& found) const {
    for (std::uint32_t s = passage_.first_segment[sentence]; s < passage_.first_segment[sentence + 1]; ++s) {
      const Segment& segment = passage_.segments[s];
      std::uint32_t start = segment.span.start;
      for (std::uint32_t i = segment.first; i < segment.last; start = passage_.quantity(i++).span.end) {
        const bool bracketed = i == segment.first && segment.opened_by == U'(' && names_bracket(s);
        const Span words = bracketed ? passage_.segments[s - 1].span : Span{start, passage_.quantity(i).span.start};
        const std::uint32_t subject = words.start < words.end ? behind_leads(words, start > segment.span.start) : words.end;
        if (subject < words.end) found({subject, words.end});
      }
    }
  }

  // --- sentences -----------------------------------------------------------------------------------
  void read_sentence(std::uint32_t sentence) {
    const std::uint32_t first = passage_.first_segment[sentence];
    const std::uint32_t last = passage_.first_segment[sentence + 1];
    if (first == last || passage_.segments[first].first == passage_.segments[last - 1].last) return;  // no figures
    sentence_ = sentence;
    named_.reset();
    const Place around = place_around(passage_.layout.sentences[sentence].block);
    Place current = around;
    Place outside = around;  // of the bracket that is open
    Place before = around;   // of the segment before the last
    const bool parallel = parts_that_name(sentence) >= fewest_stems;
    for (std::uint32_t s = passage_.first_segment[sentence]; s < passage_.first_segment[sentence + 1]; ++s) {
      const Segment& segment = passage_.segments[s];
      if (segment.opened_by == U';' && on(Rule::places_end_at_semicolon)) current = around;
      // 富源县（94.20%）和罗平县（92.85%）: what a bracket alone tells of does not go on behind it
      if (segment.opened_by == U'(') outside = names_bracket(s) ? before : current;
      if (segment.opened_by == U')' && on(Rule::places_end_at_bracket)) current = outside;
      const bool heads_part = parallel && opens_part(s) && on(Rule::places_head_of_part);
      before = current;
      read_segment(segment, around, heads_part, current);
    }
  }
  [[nodiscard]] bool names_bracket(std::uint32_t s) const {
    return s > passage_.first_segment[passage_.segments[s].sentence] && passage_.segments[s - 1].first == passage_.segments[s - 1].last &&
           on(Rule::places_name_of_bracket);
  }
  [[nodiscard]] bool opens_part(std::uint32_t s) const {
    return s == passage_.first_segment[sentence_] || passage_.segments[s].opened_by == U';';
  }
  /// 甲县12件，办结率98%；乙县9件，办结率97%: how many parts of the sentence begin with a division and its figure.
  [[nodiscard]] std::size_t parts_that_name(std::uint32_t sentence) const {
    std::size_t named = 0;
    for (std::uint32_t s = passage_.first_segment[sentence]; s < passage_.first_segment[sentence + 1]; ++s) {
      const Segment& segment = passage_.segments[s];
      if (!opens_part(s) || segment.first == segment.last) continue;
      const Span words = {segment.span.start, passage_.quantity(segment.first).span.start};
      if (words.length() > 0 && subject_of(words, false).kind == Subject::Kind::place) ++named;
    }
    return named;
  }
  /// Gives each quantity of a segment the place that its own words name, else the one that goes on from before.
  void read_segment(const Segment& segment, const Place& around, bool heads_part, Place& current) {
    std::uint32_t start = segment.span.start;
    Place here = current;
    bool carries = true;
    std::size_t named = 0;
    for (std::uint32_t i = segment.first; i <= segment.last; ++i) {
      const bool rest = i == segment.last;
      const std::uint32_t end = rest ? segment.span.end : passage_.quantity(i).span.start;
      if (rest && segment.first != segment.last) break;  // words behind the last number
      const bool in_list = start > segment.span.start || segment.opened_by == U')';
      const Subject subject = start < end ? subject_of({start, end}, in_list) : Subject{};
      if (subject.kind == Subject::Kind::place) {
        here = subject.place;
        carries = subject.acts || heads_part || segment.first == segment.last;
        ++named;
      } else if (subject.kind != Subject::Kind::unsaid) {
        here = subject.kind == Subject::Kind::document ? Place{} : subject.place;
        carries = true;
      } else if (named > 1 && start < end && says({start, end}) && on(Rule::places_list_names_each)) {
        here = around;  // 建德市6件、度假区管委会4件
      }
      if (rest) break;
      const std::int32_t of = relations_[i].of;
      const bool follows = subject.kind == Subject::Kind::unsaid && of >= 0 && !relations_[i].own_subject && on(Rule::places_of_level);
      places_[i] = follows ? places_[static_cast<std::size_t>(of)] : here;
      start = passage_.quantity(i).span.end;
    }
    current = (named > 1 && on(Rule::places_list_carries_none)) || (!carries && on(Rule::places_name_alone_carries_none)) ? around : here;
  }
  [[nodiscard]] Subject subject_of(Span words, bool in_list) const {
    const std::uint32_t start = behind_leads(words, in_list);
    if (start >= words.end) return {};
    if (const auto last = name_at_end({start, words.end}); !last.code.empty() && on(Rule::places_name_at_end))
      return {Subject::Kind::place, last, true};
    const auto name = gazetteer_.has_divisions() ? gazetteer_.at({start, words.end}) : std::nullopt;
    const lexicon::Hit* own = word_at(start, categories_.own);
    if (!name || (own != nullptr && own->end >= start + name->length)) return predicated({start, words.end});
    const Span span{start, start + name->length};
    if (word_at(span.end, categories_.no_name) != nullptr && on(Rule::places_name_within_word)) return {Subject::Kind::other, {}, false};
    if ((is_joined({span.end, words.end}) && on(Rule::places_joined_names)) ||
        (names_township({span.end, words.end}) && on(Rule::places_township)))
      return {Subject::Kind::other, {}, false};
    if (name->is_document) return {Subject::Kind::document, {}, true};
    if (!name->within || (name->is_stem && !has_other(*name) && on(Rule::places_short_name_alone)))
      return {Subject::Kind::other, {}, false};
    if (!on(Rule::places_subject)) return {Subject::Kind::other, {}, false};
    return {Subject::Kind::place, {name->within->code, span}, says({span.end, words.end})};
  }
  /// 出庭率安吉县98%，德清县97%: the first of a list of divisions, behind what is counted of all
  [[nodiscard]] Place name_at_end(Span words) const {
    constexpr std::uint32_t longest = 12;
    if (!gazetteer_.has_divisions() || words.length() < 4 || named().empty()) return {};
    const std::uint32_t floor = words.end - std::min(words.length() - 2, longest);
    for (std::uint32_t at = floor; at + 1 < words.end; ++at) {
      const auto name = gazetteer_.at({at, words.end});
      if (!name || !name->within || at + name->length != words.end) continue;
      const lexicon::Hit* partner = passage_.codebook.lexicon.longest_ending_at(passage_.scan, at, words.start, words_.join);
      const bool venue = passage_.codebook.lexicon.longest_ending_at(passage_.scan, at, words.start, categories_.at) != nullptr;
      return partner == nullptr && !venue ? Place{name->within->code, {at, words.end}} : Place{};
    }
    return {};
  }
  /// Behind what may come before a subject: marks, years, 其中; in a list also 和.
  [[nodiscard]] std::uint32_t behind_leads(Span words, bool in_list) const {
    constexpr std::u32string_view marks = U"、,:()<>";
    std::uint32_t at = words.start;
    while (at < words.end) {
      std::uint32_t next = at;
      if (is_blank(passage_.at(at)) || marks.find(passage_.at(at)) != std::u32string_view::npos) next = at + 1;
      for (const auto category : {words_.part_open, categories_.lead})
        if (const lexicon::Hit* hit = word_at(at, category)) next = std::max(next, hit->end);
      if (const lexicon::Hit* at_place = word_at(at, categories_.at);
          at_place != nullptr && is_topic({at_place->end, words.end}) && on(Rule::places_venue_as_topic))
        next = std::max(next, at_place->end);
      // 我市荣昌区
      if (const lexicon::Hit* own = word_at(at, categories_.own); own != nullptr && own->end < words.end)
        if (const auto name = gazetteer_.at({own->end, words.end}); name && name->within && !name->is_stem && on(Rule::places_behind_own))
          next = std::max(next, own->end);
      if (in_list && on(Rule::places_behind_joint))
        if (const lexicon::Hit* hit = word_at(at, words_.join)) next = std::max(next, hit->end);
      for (const tokens::Time& time : passage_.times_in({at, at + 1}))
        if (time.span.start == at) next = std::max(next, time.span.end);
      if (next == at) break;
      at = advance(at, next);
    }
    return std::min(at, words.end);
  }
  /// 在德江县，: what comes behind the comma was done there. 在德江县签署 names where something happened.
  [[nodiscard]] bool is_topic(Span words) const {
    const auto name = words.length() > 1 ? gazetteer_.at(words) : std::nullopt;
    return name && name->within && !name->is_stem && passage_.at(words.start + name->length) == U',';
  }
  /// 工单量最多的是宣威市，达9870件: whom the clause tells of stands at its end.
  [[nodiscard]] Subject predicated(Span words) const {
    Span clause = words;
    while (clause.end > clause.start && !is_han(passage_.at(clause.end - 1))) --clause.end;
    for (std::uint32_t i = clause.start; i + 2 < clause.end && gazetteer_.has_divisions(); ++i) {
      const lexicon::Hit* copula = word_at(i, categories_.copula);
      if (copula == nullptr || copula->end >= clause.end) continue;
      const auto name = gazetteer_.at({copula->end, clause.end});
      if (name && name->within && !name->is_stem && copula->end + name->length == clause.end && on(Rule::places_predicate))
        return {Subject::Kind::place, {name->within->code, {copula->end, clause.end}}, true};
    }
    return unnamed(words.start, words.end);
  }
  /// Words that name no division of the document's: 全市, 市司法局 are the document's own; 全省平均 is of the one above it.
  [[nodiscard]] Subject unnamed(std::uint32_t start, std::uint32_t end) const {
    constexpr std::u32string_view whole = U"全";
    if (passage_.at(start) == whole.front() && word_at(start + 2, categories_.average) != nullptr)
      if (const auto above = gazetteer_.above(passage_.at(start + 1)); above && on(Rule::places_average_of_above))
        return {Subject::Kind::other, {above->code, {start, start + 2}}, true};
    if ((word_at(start, categories_.own) != nullptr && on(Rule::places_whole_of_own)) ||
        (word_at(start, words_.part_rest) != nullptr && on(Rule::places_rest_is_own)))
      return {Subject::Kind::document, {}, true};
    return is_own_body({start, end}) && on(Rule::places_own_body) ? Subject{Subject::Kind::document, {}, true} : Subject{};
  }
  /// 市司法局, 市法律援助中心; 市场, 市民 are other words.
  [[nodiscard]] bool is_own_body(Span words) const {
    if (words.length() < 2 || passage_.at(words.start) != gazetteer_.own_type()) return false;
    return word_at(words.start + 1, categories_.office) != nullptr ||
           (is_han(passage_.at(words.start + 1)) && word_at(words.start, categories_.no_body) == nullptr);
  }
  /// 安吉县、长兴县共…, 安吉县与我市…, 安吉县等…: the figure is of none of them alone.
  [[nodiscard]] bool is_joined(Span rest) const {
    while (rest.start < rest.end && is_blank(passage_.at(rest.start))) ++rest.start;
    return rest.start < rest.end && (passage_.at(rest.start) == U'等' || word_at(rest.start, words_.join) != nullptr);
  }
  /// 瑞金市沙洲坝镇调解…: a township of the division, which has no code.
  [[nodiscard]] bool names_township(Span rest) const {
    constexpr std::uint32_t longest = 5;
    constexpr std::u32string_view compounds = U"镇乡村";
    for (std::uint32_t i = rest.start; i < std::min(rest.end, rest.start + longest) && is_han(passage_.at(i)); ++i) {
      const lexicon::Hit* township = i > rest.start ? word_at(i, categories_.township) : nullptr;
      if (township == nullptr || compounds.find(passage_.at(township->end)) != std::u32string_view::npos) continue;
      return passage_.codebook.lexicon.longest_ending_at(passage_.scan, i, rest.start, categories_.township_not) == nullptr;
    }
    return false;
  }
  [[nodiscard]] bool says(Span span) const {
    for (std::uint32_t i = span.start; i < span.end; ++i)
      if (is_han(passage_.at(i)) && word_at(i, words_.function) == nullptr) return true;
    return false;
  }
  /// 荣昌12件、大足9件: a name without its type is sure only beside another; 新建 is mostly a verb.
  [[nodiscard]] bool has_other(const Gazetteer::Name& stem) const {
    return named().size() >= fewest_stems && named().contains(stem.within->code);
  }
  [[nodiscard]] const std::set<std::string>& named() const {
    if (!named_) named_ = names_in(sentence_);
    return *named_;
  }
  /// The divisions that stand before the figures of a sentence.
  [[nodiscard]] std::set<std::string> names_in(std::uint32_t sentence) const {
    std::set<std::string> found;
    each_subject(sentence, [&](Span words) {
      if (const auto name = gazetteer_.at(words); name && name->within) found.insert(name->within->code);
    });
    return found;
  }

  // --- headings and labels -------------------------------------------------------------------------
  /// The division that a paragraph or its section is headed by: 安吉县：受理…, （一）安吉县.
  [[nodiscard]] Place place_around(std::uint32_t block) {
    if (!gazetteer_.has_divisions()) return {};
    if (const auto known = around_.find(block); known != around_.end()) return known->second;
    Place place = label_of(passage_.layout.blocks[block].span);
    if (!place.code.empty() && !on(Rule::places_label_of_paragraph)) place = {};
    for (auto section = static_cast<std::int32_t>(passage_.layout.blocks[block].section); place.code.empty() && section >= 0;
         section = passage_.layout.sections[static_cast<std::size_t>(section)].parent)
      if (place = heading_of(passage_.layout.sections[static_cast<std::size_t>(section)].heading_span);
          !place.code.empty() && !on(Rule::places_heading))
        place = {};
    return around_[block] = place;
  }
  [[nodiscard]] Place label_of(Span block) const {
    const std::size_t colon = std::u32string_view(passage_.document.folded).substr(block.start, block.length()).find(U':');
    return colon == std::u32string_view::npos ? Place{} : heading_of({block.start, block.start + static_cast<std::uint32_t>(colon)});
  }
  /// A heading that is a name and nothing else, behind its mark.
  [[nodiscard]] Place heading_of(Span heading) const {
    constexpr std::u32string_view marks = U"一二三四五六七八九十、.()（）0123456789 ";
    constexpr std::uint32_t longest = 24;
    if (heading.length() > longest) return {};
    while (heading.start < heading.end && marks.find(passage_.at(heading.start)) != std::u32string_view::npos) ++heading.start;
    while (heading.start < heading.end && !is_han(passage_.at(heading.end - 1))) --heading.end;
    if (heading.length() < 2) return {};
    const auto name = gazetteer_.at(heading);
    if (!name || !name->within || name->is_stem || name->length != heading.length()) return {};
    return {name->within->code, heading};
  }

  // --- lists with one name for each figure ---------------------------------------------------------
  void distribute(const Distribution& distribution) {
    if (distribution.names.size() != distribution.quantities.size() || !gazetteer_.has_divisions()) return;
    for (std::size_t i = 0; i < distribution.names.size(); ++i) {
      const std::uint32_t start = behind_leads(distribution.names[i], false);
      const Span words{start, distribution.names[i].end};
      const auto name = words.length() > 1 ? gazetteer_.at(words) : std::nullopt;
      if (name && name->within && name->length == words.length() && on(Rule::places_name_for_each))
        places_[distribution.quantities[i]] = {name->within->code, {start, start + name->length}};
    }
  }

  // --- tables --------------------------------------------------------------------------------------
  void read_tables() {
    std::map<std::uint32_t, std::set<std::string>> named;  // by table
    for (std::size_t i = 0; i < places_.size(); ++i) {
      if (passage_.segment_of[i] >= 0 || passage_.quantity(i).cell < 0) continue;
      const tables::Figure& figure = passage_.figure(i);
      for (const auto* cells : {&figure.stub, &figure.head})
        for (auto cell = cells->rbegin(); cell != cells->rend() && places_[i].code.empty(); ++cell)
          if (const auto place = place_of(*cell); place && on(Rule::places_of_cell)) {
            places_[i] = {place->first.code, *cell};
            named[figure.table].insert(place->first.code);
            if (place->second) stems_.push_back(i);
          }
    }
    for (const std::size_t i : stems_)
      if (named[passage_.figure(i).table].size() < fewest_stems && on(Rule::places_short_name_alone_in_table)) places_[i] = {};
    read_lists_of_provinces();
  }
  /// 福建 | 412 | 河北 | 174: rows that are called by the short names of provinces, of which a table has several.
  /// Only on pages that are of no division: of one below the nation, provinces may be where people or goods come from.
  void read_lists_of_provinces() {
    constexpr std::size_t fewest_provinces = 4;
    if (gazetteer_.own()) return;
    struct Row {
      std::size_t figure = 0;
      Place place;
    };
    std::map<std::uint32_t, std::vector<Row>> rows;  // by table
    std::map<std::uint32_t, std::set<std::string>> named;
    for (std::size_t i = 0; i < places_.size(); ++i) {
      if (passage_.segment_of[i] >= 0 || passage_.quantity(i).cell < 0 || passage_.figure(i).stub.empty()) continue;
      const Span stub = passage_.figure(i).stub.back();
      const std::string province = gazetteer_.province(bare(stub));
      if (province.empty()) continue;
      named[passage_.figure(i).table].insert(province);
      if (places_[i].code.empty()) rows[passage_.figure(i).table].push_back({i, {province, stub}});
    }
    for (const auto& [table, found] : rows)
      if (named[table].size() >= fewest_provinces && on(Rule::places_list_of_provinces))
        for (const Row& row : found) places_[row.figure] = row.place;
  }
  [[nodiscard]] std::u32string bare(Span cell) const {
    constexpr std::uint32_t longest = 40;
    std::u32string words;
    for (std::uint32_t i = cell.start; i < std::min(cell.end, cell.start + longest); ++i)
      if (!is_blank(passage_.at(i))) words += passage_.at(i);
    return words;
  }
  /// The division that a cell names, and whether without its type. One outside of the document's region must be named in full.
  [[nodiscard]] std::optional<std::pair<Division, bool>> place_of(Span cell) const {
    constexpr std::uint32_t longest = 40;
    if (cell.length() > longest) return std::nullopt;
    std::u32string words;
    for (std::uint32_t i = cell.start; i < cell.end; ++i)
      if (!is_blank(passage_.at(i))) words += passage_.at(i);
    if (words.size() < 2) return std::nullopt;
    const auto name = gazetteer_.in(words);
    if (!name || name->is_document ||
        (name->length != words.size() && !(is_government(words.substr(name->length)) && on(Rule::places_government_in_cell))))
      return std::nullopt;
    if (name->within) return std::pair(*name->within, name->is_stem);
    if (!name->outside || name->is_stem || !on(Rule::places_outside_in_cell)) return std::nullopt;
    return std::pair(*name->outside, false);
  }
  [[nodiscard]] bool is_government(const std::u32string& words) const {
    const lexicon::Scan scan = passage_.codebook.lexicon.scan(words);
    const lexicon::Hit* hit = passage_.codebook.lexicon.longest_at(scan, 0, categories_.government);
    return hit != nullptr && hit->end == words.size();
  }

  const Passage& passage_;
  const Words& words_;
  const Frames& frames_;
  const std::vector<Relation>& relations_;
  Categories categories_;
  Gazetteer gazetteer_;
  bool unsaid_;  // the document's region
  std::vector<Place> places_;
  std::uint32_t sentence_ = 0;                          // that is being read
  mutable std::optional<std::set<std::string>> named_;  // the divisions before its figures, once they were asked for
  std::map<std::uint32_t, Place> around_;               // by block
  std::vector<std::size_t> stems_;                      // cells that name a division without its type
};

}  // namespace

std::vector<Place> find_places(const Passage& passage, const DocumentInfo& info, const Words& words, const Frames& frames,
                               const std::vector<Relation>& relations) {
  return Finder(passage, info, words, frames, relations).run();
}

}  // namespace zhibiao::indicator
