#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "model/advance.hpp"
#include "model/rule.hpp"
#include "report/places.hpp"
#include "text/fold.hpp"
#include "text/utf8.hpp"

namespace zhibiao::report {

namespace {

using region::Region;

constexpr int fewest_points = 2;            // of a division that only the text names
constexpr int county = 3;                   // its level
constexpr int prefecture = 2;               // its level
constexpr std::uint32_t shortest_body = 4;  // code points: 县司法局
constexpr std::string_view autonomous_region = "自治区";

Rule rule_of(Trust trust) {
  switch (trust) {
    case Trust::title:
      return Rule::region_of_title;
    case Trust::signature:
    case Trust::issuer:
      return Rule::region_of_issuer;
    case Trust::path:
      return Rule::region_of_path;
    case Trust::site:
      break;
  }
  return Rule::region_of_site;
}

/// Settles whose report it is from everything that the page names, the most trusted first.
class RegionFinder {
 public:
  RegionFinder(const Page& page, const Findings& findings, const RunningText& text, std::vector<Diagnostic>& diagnostics)
      : page_(page),
        findings_(findings),
        diagnostics_(diagnostics),
        year_(findings.year),
        given_(page.document.options.region_code),
        places_(page, findings.year),
        text_(text) {}

  /// Whether the region is only named in passing.
  bool run(DocumentInfo& info) {
    gather();
    std::optional<Region> found = settle();
    if (!given_.empty())
      found = compare_with_given(found);
    else if (!found)
      diagnostics_.push_back(open_);
    if (!found) return false;
    info.region_code = found->code;
    info.region_name = found->path_name;
    return in_passing_;
  }

 private:
  // --- what the page names -------------------------------------------------------------------------
  void gather() {
    if (!findings_.titled_by_text) add(Trust::title, places_.leading(findings_.title));
    if (findings_.title_span.length() > 0) add(Trust::title, places_.leading_narrowest(findings_.title_span));
    for (const Span line : page_.signature) add(Trust::signature, places_.leading(line));
    for (const Span line : page_.below_title)
      if (const auto source = page_.labelled(line, page_.categories.source)) add_source(*source);
    if (findings_.issuer_is_told) add(Trust::issuer, places_.leading(findings_.issuer));
    for (const Span line : page_.below_title) add_bodies(Trust::issuer, line);
    for (const Span line : page_.below_title)
      for (const Span piece : page_.pieces(line)) add_medium(piece);
    if (!page_.layout.sentences.empty()) add_medium(page_.layout.sentences.front().span);
    for (const Span line : page_.below_title)
      if (page_.has(line, page_.categories.assembly)) add(Trust::issuer, places_.leading(line));
    add(Trust::issuer, places_.leading(page_.metadata("contentsource")));
    for (const Span line : page_.above) add_path(line);
    add(Trust::path, places_.leading(page_.metadata("columnname")));
    add(Trust::site, places_.leading(page_.metadata("sitename")));
    for (const Span line : page_.foot) add_site(line);
    for (const Span line : page_.below_title) add_path(line);
  }
  void add(Trust trust, std::optional<Named> named) {
    if (!named || !on(rule_of(trust))) return;
    named->trust = trust;
    names_.push_back(std::move(*named));
  }
  /// Who published; 娄烦融媒体中心 is of the county named so when the text speaks of one.
  void add_source(Span source) {
    if (auto named = places_.leading(source))
      add(Trust::issuer, std::move(named));
    else
      add_medium(source);
  }
  void add_medium(Span source) {
    auto named = on(Rule::region_of_medium) && !text_.own.empty() ? places_.seat_of_medium(source) : std::nullopt;
    if (!named) return;
    std::erase_if(named->candidates, [&](const Region& region) { return !text_.is_own(region); });
    if (named->settled()) add(Trust::issuer, std::move(named));
  }
  /// The divisions of a breadcrumb, the narrowest first.
  void add_path(Span line) {
    if (page_.labelled(line, page_.categories.addressee)) return;
    std::vector<Named> path;
    for (const Span piece : page_.pieces(line))
      if (auto named = places_.leading(piece); named && !named->candidates.empty()) path.push_back(std::move(*named));
    if (on(Rule::region_narrowest_of_path))
      std::stable_sort(path.begin(), path.end(),
                       [](const Named& a, const Named& b) { return a.candidates.front().level > b.candidates.front().level; });
    for (Named& named : path) add(Trust::path, std::move(named));
  }
  void add_site(Span line) {
    if (const auto site = page_.labelled(line, page_.categories.site)) add(Trust::site, places_.leading(*site));
    add_bodies(Trust::site, line);
  }
  /// Bodies without a label; an address is none.
  void add_bodies(Trust trust, Span line) {
    if (page_.labelled(line, page_.categories.addressee)) return;
    for (const Span piece : page_.pieces(line))
      if (page_.has(piece, page_.categories.body_end)) add(trust, places_.at_start(piece));
  }

  // --- which of them it is -------------------------------------------------------------------------
  std::optional<Region> settle() {
    std::string unit;
    for (const Named& named : names_) {
      if (named.candidates.empty() || (is_overruled(named) && on(Rule::region_weak_name_overruled))) {
        if (unit.empty()) unit = named.candidates.empty() ? named.unit : named.words;
        continue;
      }
      std::optional<Region> found = named.settled() ? named.candidates.front() : choose(named);
      if (!found) return std::nullopt;
      trust_ = named.trust;
      if (!unit.empty() && on(Rule::region_of_unit)) return with_unit(narrowest_within(*found, named), unit);
      if (named.trust >= Trust::issuer) {
        if (auto narrower = narrowed_by_text(*found); narrower && on(Rule::region_narrowed_by_text)) return narrower;
        if (given_.empty() && text_.is_narrower_than(*found) && on(Rule::region_of_site_is_too_wide)) return leave_unsaid(named);
      }
      if (given_.empty()) check_others(*found, named);
      return whole(*found);
    }
    return from_text(unit);
  }
  /// Whether a weak name stands against a place that a signature or source names.
  [[nodiscard]] bool is_overruled(const Named& named) const {
    return named.is_weak && std::any_of(names_.begin(), names_.end(), [&](const Named& other) {
             return !other.is_weak && other.settled() && other.trust <= Trust::issuer &&
                    std::none_of(named.candidates.begin(), named.candidates.end(),
                                 [&](const Region& region) { return are_related(region, other.candidates.front()); });
           });
  }
  /// The county among the names of less trust: a site of the city names the township's county further on.
  [[nodiscard]] Region narrowest_within(const Region& host, const Named& named) const {
    Region narrowest = host;
    for (const Named& other : names_)
      if (other.trust >= named.trust && other.settled() && other.candidates.front().level > narrowest.level &&
          region::contains(narrowest, other.candidates.front(), year_) && on(Rule::region_county_of_unit))
        narrowest = other.candidates.front();
    return narrowest;
  }
  std::optional<Region> with_unit(const Region& host, const std::string& unit) {
    return whole(host.level == 4 ? host : region::unit_of(host, unit));
  }
  /// A unit whose own host is not said stays open: its figures are not those of a whole city or province.
  std::optional<Region> whole(const Region& found) {
    if (!region::lacks_host(found, year_) || !on(Rule::region_unit_without_host)) return found;
    open_ = {findings_.title_span, "region_incomplete",
             found.name + " lies somewhere in " + found.parent_code + " " +
                 found.path_name.substr(0, found.path_name.size() - found.name.size()) +
                 "; nothing on the page tells in which of its divisions."};
    return std::nullopt;
  }

  /// The candidate that was given, or that the rest of the page speaks for.
  std::optional<Region> choose(const Named& named) {
    for (const Region& candidate : named.candidates)
      if (candidate.code == given_) return candidate;
    std::vector<int> scores;
    for (const Region& candidate : named.candidates) scores.push_back(support(candidate));
    const auto best = std::max_element(scores.begin(), scores.end());
    if (*best > 0 && std::count(scores.begin(), scores.end(), *best) == 1 && on(Rule::region_supported_candidate))
      return named.candidates[static_cast<std::size_t>(best - scores.begin())];
    std::vector<int> mentions;
    for (std::size_t i = 0; i < scores.size(); ++i) mentions.push_back(scores[i] == *best ? mentions_of_ancestors(named.candidates[i]) : 0);
    const auto most = std::max_element(mentions.begin(), mentions.end());
    constexpr int least = 2;
    constexpr int clear_lead = 3;
    const bool clear = *most >= least && std::all_of(mentions.begin(), mentions.end(),
                                                     [&](const int& other) { return &other == &*most || other * clear_lead <= *most; });
    if (clear && on(Rule::region_candidate_by_mentions)) return named.candidates[static_cast<std::size_t>(most - mentions.begin())];
    if (auto only = only_in_kind_of_province(named); only && on(Rule::region_kind_of_province)) return only;
    leave_open(named);
    return std::nullopt;
  }
  /// Who works for the 自治区 lies in one, who works for the 省 in one: the only such candidate.
  std::optional<Region> only_in_kind_of_province(const Named& named) const {
    const bool autonomous = speaks_of_autonomous_region();
    const bool provincial = text_.own.contains(U'省') || text_.ranked.contains(U'省') || text_.offices.contains(U'省');
    if (autonomous == provincial) return std::nullopt;
    std::optional<Region> only;
    for (const Region& candidate : named.candidates) {
      const auto province = region::by_code(candidate.code.substr(0, 2) + "0000", year_);
      if (!province || !province->name.ends_with(autonomous ? autonomous_region : "省")) continue;
      if (only) return std::nullopt;
      only = candidate;
    }
    return only;
  }
  /// 自治区 without the name of one.
  bool speaks_of_autonomous_region() const {
    const auto times_of = [&](std::string_view name) {
      const std::u32string word = text::fold(text::to_code_points(name));
      std::size_t times = 0;
      for (std::size_t at = page_.text.find(word); at != std::u32string_view::npos; at = page_.text.find(word, at + word.size())) ++times;
      return times;
    };
    std::size_t named = 0;
    for (const Region& province : region::provinces(year_))
      if (province.name.ends_with(autonomous_region)) named += times_of(province.name);
    return times_of(autonomous_region) > named;
  }
  /// How much the names and registrations around the text speak for a candidate.
  int support(const Region& candidate) const {
    constexpr int same = 100;
    constexpr int related = 20;
    int score = 0;
    for (const Named& other : names_) {
      if (!other.settled()) continue;
      const Region& region = other.candidates.front();
      if (region.code == candidate.code)
        score += same;
      else if (region::contains(region, candidate, year_) || region::contains(candidate, region, year_))
        score += related * region.level;
    }
    for (const std::string& code : site_codes()) {
      if (code == candidate.code)
        score += same;
      else if (code.substr(0, 4) == candidate.code.substr(0, 4))
        score += related * 2;
      else if (code.substr(0, 2) == candidate.code.substr(0, 2))
        score += related;
    }
    for (const std::string& code : province_codes())
      if (code.substr(0, 2) == candidate.code.substr(0, 2)) score += related;
    return score;
  }
  /// Codes with which registration numbers begin (公网安备 35010202000123号).
  std::vector<std::string> site_codes() const {
    std::vector<std::string> codes;
    for (const Span line : page_.foot)
      for (const lexicon::Hit& hit : page_.scan.starting_in(line)) {
        if (!page_.lexicon.is(hit.word, page_.categories.site_code)) continue;
        std::uint32_t start = hit.end;
        while (start < line.end && !is_digit(page_.text[start]) && start < hit.end + 4) ++start;
        std::string code;
        for (std::uint32_t i = start; i < line.end && i < start + 6 && is_digit(page_.text[i]); ++i)
          code += static_cast<char>(page_.text[i]);
        if (code.size() == 6 && on(Rule::region_site_code)) codes.push_back(code);
      }
    return codes;
  }
  std::vector<std::string> province_codes() const {
    std::vector<std::string> codes;
    for (const Span line : page_.foot)
      for (const lexicon::Hit& hit : page_.scan.starting_in(line))
        if (hit.start > line.start && page_.lexicon.is(hit.word, page_.categories.province_sign))
          if (std::string code = region::province_of_sign(page_.text[hit.start - 1]); !code.empty() && on(Rule::region_province_sign))
            codes.push_back(std::move(code));
    return codes;
  }
  /// How much the page speaks of the divisions above the candidate.
  int mentions_of_ancestors(const Region& candidate) const {
    int sum = 0;
    const std::u32string own = text::fold(text::to_code_points(candidate.name));
    std::optional<Region> above = region::by_code(candidate.parent_code, year_);
    while (above) {
      const std::u32string name = text::fold(text::to_code_points(above->name));
      for (std::size_t at = page_.text.find(name); at != std::u32string_view::npos; at = page_.text.find(name, at + name.size()))
        sum += weight_of_mention({static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + name.size())}, own);
      above = region::by_code(above->parent_code, year_);
    }
    return sum;
  }
  /// A mention of a division above counts more before the own name (福州市鼓楼区), before a body (福州市委) and as the author of a paper,
  /// and not at all where the clause tells of a visit or a comparison.
  int weight_of_mention(Span mention, std::u32string_view own) const {
    constexpr int before_own_name = 3;
    constexpr int before_body = 2;
    constexpr std::uint32_t reach = 6;
    const Span clause = clause_around(mention);
    if (page_.has(clause, page_.categories.elsewhere) && on(Rule::region_mention_elsewhere)) return 0;
    if (page_.of({mention.end, clause.end}).starts_with(own) && on(Rule::region_mention_before_name)) return before_own_name;
    const bool of_paper = mention.start > 0 && page_.text[mention.start - 1] == U'《';
    const bool of_body = page_.has({mention.end, std::min(clause.end, mention.end + reach)}, page_.categories.body_end);
    return (of_paper || of_body) && on(Rule::region_mention_of_body) ? before_body : 1;
  }
  Span clause_around(Span span) const {
    constexpr std::u32string_view ends = U",。;:!?\n";
    while (span.start > 0 && ends.find(page_.text[span.start - 1]) == std::u32string_view::npos) --span.start;
    while (span.end < page_.text.size() && ends.find(page_.text[span.end]) == std::u32string_view::npos) ++span.end;
    return span;
  }
  void leave_open(const Named& named) {
    std::string list;
    for (const Region& candidate : named.candidates) list += (list.empty() ? "" : ", ") + candidate.code + " " + candidate.path_name;
    open_ = {named.span, "region_ambiguous", named.words + " may be " + list + "; nothing on the page settles which."};
  }
  bool are_related(const Region& a, const Region& b) const {
    return region::contains(a, b, year_) || region::contains(b, a, year_) || region::succeed(a, b);
  }
  /// A signature or source of another region than the title's; a site of another region only when nothing else speaks for the title's.
  void check_others(const Region& found, const Named& by) {
    const auto agrees = [&](const Named& other) {
      return &other != &by && std::any_of(other.candidates.begin(), other.candidates.end(),
                                          [&](const Region& region) { return are_related(region, found); });
    };
    const bool backed = std::any_of(names_.begin(), names_.end(), agrees);
    for (const Named& other : names_) {
      if (&other == &by || !other.settled() || agrees(other) || (backed && other.trust > Trust::issuer)) continue;
      const Region& region = other.candidates.front();
      diagnostics_.push_back({other.span, "region_contradicts",
                              "The report is of " + found.code + " " + found.path_name + ", but the page also names " + region.code + " " +
                                  region.path_name + "."});
      return;
    }
  }

  // --- the last resorts ----------------------------------------------------------------------------
  /// The division that acts in the text, or the county of the township that does.
  std::optional<Region> from_text(std::string unit) {
    trust_ = Trust::site;
    if (unit.empty()) unit = text_.unit;
    if (!unit.empty() && on(Rule::region_unit_in_text)) {
      std::optional<Region> host = host_in_text();
      if (!host && on(Rule::region_only_county_named)) host = only_county_named();
      return host ? with_unit(*host, unit) : leave_unsaid();
    }
    if (auto parent = parent_of_siblings(); parent && is_named(*parent) && on(Rule::region_of_siblings)) return parent;
    std::vector<const RunningText::Subject*> rivals;
    for (const RunningText::Subject& subject : text_.subjects)
      if ((has_own(subject.named) && on(Rule::region_acts_as_own)) || (text_.acts_most(subject) && on(Rule::region_acts_most)))
        rivals.push_back(&subject);
    const bool few = !rivals.empty() && rivals.front()->points < fewest_points && on(Rule::region_named_once);
    if (rivals.empty() || few)
      if (auto own = only_province(); own && on(Rule::region_only_province)) return own;
    if (rivals.empty() || few)
      if (auto own = only_autonomous_region(); own && on(Rule::region_only_autonomous_region)) return own;
    if (rivals.empty()) {
      if (auto own = thanked_as_own(); own && on(Rule::region_thanked_county)) return own;
      if (auto own = thanked_by_bureau(); own && on(Rule::region_thanked_by_bureau)) return own;
      if (auto own = issuer_of_papers(); own && on(Rule::region_issues_papers)) return own;
      if (auto own = place_of_body(); own && on(Rule::region_of_placeless_body)) return own;
    }
    if (rivals.empty() || few) {
      if (auto own = own_named(); own && on(Rule::region_only_named)) {
        in_passing_ = true;
        return own;
      }
      if (auto own = place_of_slogan(); own && on(Rule::region_of_slogan)) return own;
      return leave_unsaid();
    }
    const RunningText::Subject& best = *rivals.front();
    const bool contested = std::any_of(rivals.begin() + 1, rivals.end(), [&](const RunningText::Subject* other) {
      return other->opens == best.opens && other->points * 2 > best.points && !names_within(best.named, other->named);
    });
    if (contested && on(Rule::region_contested)) return leave_unsaid();
    const std::optional<Region> found = best.named.settled() ? best.named.candidates.front() : choose(best.named);
    return found ? whole(*found) : std::nullopt;
  }
  /// 灌南县考评得分97分，东海县96分，赣榆区95分, in a text that calls none of these its own: where all divisions that act lie, three and
  /// more of one level. It tells of them as a wider one.
  std::optional<Region> parent_of_siblings() const {
    constexpr std::size_t fewest = 3;
    const auto first = std::find_if(text_.subjects.begin(), text_.subjects.end(),
                                    [](const RunningText::Subject& subject) { return subject.named.settled(); });
    if (first == text_.subjects.end()) return std::nullopt;
    const std::string& parent = first->named.candidates.front().parent_code;
    std::set<std::string> siblings;
    int others = 0;  // how often those behind the first act
    for (const RunningText::Subject& subject : text_.subjects) {
      const std::vector<Region>& may_be = subject.named.candidates;
      const auto sibling = std::find_if(may_be.begin(), may_be.end(), [&](const Region& region) { return region.parent_code == parent; });
      if (sibling == may_be.end() || (!text_.own.empty() && has_own(subject.named))) return std::nullopt;
      siblings.insert(sibling->code);
      others += &subject == &*first ? 0 : subject.points;
    }
    return siblings.size() < fewest || others <= first->points ? std::nullopt : region::by_code(parent, year_);
  }
  bool is_named(const Region& region) const {
    return page_.text.find(text::fold(text::to_code_points(region.name))) != std::u32string_view::npos;
  }
  /// 在某县县委领导下, 全县 …: a county that is thanked by who speaks as a county is its own. Cities thank cities.
  std::optional<Region> thanked_as_own() const {
    std::optional<Region> only;
    for (const Named& superior : text_.superiors) {
      if (!superior.settled() || superior.candidates.front().level != county) continue;
      if (only && only->code != superior.candidates.front().code) return std::nullopt;
      only = superior.candidates.front();
    }
    const bool sure = only && !only->name.ends_with("市") && !text_.own.empty() && text_.is_own(*only) && !text_.is_of_township();
    return sure ? only : std::nullopt;
  }
  /// 我局在某市委、市政府的正确领导下: a bureau thanks the one county under which it works, and its offices alone.
  std::optional<Region> thanked_by_bureau() const {
    if (text_.is_of_township() || !text_.speaks_as_bureau) return std::nullopt;
    std::optional<Region> only;
    for (const Named& superior : text_.superiors) {
      if (superior.span.length() == 0 || !has_office(superior.span.end)) continue;
      if (!is_thanked_by_us(superior.span)) return std::nullopt;
      const bool other = only && superior.settled() && only->code != superior.candidates.front().code;
      if (!superior.settled() || superior.candidates.front().level != county || other) return std::nullopt;
      only = superior.candidates.front();
    }
    return only;
  }
  /// 启东市委, 岷县县委
  bool has_office(std::uint32_t at) const {
    const auto is_office = [&](std::uint32_t start) {
      return page_.lexicon.longest_at(page_.scan, start, page_.categories.office) != nullptr;
    };
    return is_office(at) || (page_.lexicon.longest_at(page_.scan, at, page_.categories.own_type) != nullptr && is_office(at + 1));
  }
  /// 我局在…领导下, 2021年，在…领导下，我局…; not 我局选派的工作队在…领导下, nor what is done with the support of a county
  bool is_thanked_by_us(Span superior) const {
    constexpr std::uint32_t longest = 60;
    const lexicon::Hit* guided = page_.lexicon.first_in(page_.scan, {superior.end, superior.end + longest}, page_.categories.guidance);
    if (guided == nullptr || !page_.lexicon.is(guided->word, page_.categories.led)) return false;
    std::uint32_t in = superior.start;
    while (in > 0 && page_.text[in - 1] != U'在' && page_.text[in - 1] != U'。' && superior.start - in < longest) --in;
    if (in == 0 || page_.text[in - 1] != U'在') return false;
    const Span before = clause_around({in - 1, in - 1});
    if (page_.lexicon.longest_ending_at(page_.scan, in - 1, before.start, page_.categories.bureau) != nullptr) return true;
    Span lead{before.start, in - 1};
    if (lead.length() == 0 && lead.start > 0) lead = clause_around({lead.start - 1, lead.start - 1});
    lead = page_.trim(lead);
    const auto times = page_.times(lead);
    const bool of_time =
        lead.length() == 0 || (!times.empty() && times.front().span.start == lead.start && times.back().span.end == lead.end);
    return of_time && page_.has({superior.end, superior.end + 2 * longest}, page_.categories.bureau);
  }
  /// On a page that says 全省 and names no other division: the one province that it calls by its short name (福建公共法律服务), or names
  /// once.
  std::optional<Region> only_province() const {
    if (!text_.own.contains(U'省') || (text_.is_below_province() && on(Rule::region_below_province))) return std::nullopt;
    return only_named_at_home("省");
  }
  /// 我区, 自治区本级 on a page that speaks of no city and no county: the one autonomous region that it calls by its short name.
  std::optional<Region> only_autonomous_region() const {
    const auto speaks_below = [&](const Spoken& spoken) {
      return std::any_of(spoken.begin(), spoken.end(), [&](const auto& type) {
        const bool below = region::types_below_province.find(type.first) != region::types_below_province.npos && type.first != U'区';
        return below || is_township(type.first);
      });
    };
    if (!speaks_of_autonomous_region() || speaks_below(text_.own) || speaks_below(text_.offices)) return std::nullopt;
    return only_named_at_home(autonomous_region);
  }
  /// The one division of this type below none whose short name the page has, where nobody else acts on it.
  std::optional<Region> only_named_at_home(std::string_view type) const {
    std::optional<Region> only;
    for (const Region& province : region::provinces(year_)) {
      if (!province.name.ends_with(type) || !is_named_at_home(short_name(province))) continue;
      if (only) return std::nullopt;
      only = province;
    }
    const auto is_it = [&](const RunningText::Subject& subject) {
      return subject.named.settled() && subject.named.candidates.front().code == only->code;
    };
    return only && std::all_of(text_.subjects.begin(), text_.subjects.end(), is_it) ? only : std::nullopt;
  }
  /// 福建, 广西, 内蒙古
  static std::u32string short_name(const Region& province) {
    constexpr std::array<std::u32string_view, 5> types = {U"省", U"壮族自治区", U"回族自治区", U"维吾尔自治区", U"自治区"};
    const std::u32string name = text::fold(text::to_code_points(province.name));
    const auto type = std::find_if(types.begin(), types.end(), [&](std::u32string_view end) { return name.ends_with(end); });
    return type == types.end() ? name : name.substr(0, name.size() - type->size());
  }
  /// Whether the name stands in a clause that tells of no visit or comparison.
  bool is_named_at_home(std::u32string_view name) const {
    constexpr int most = 8;  // mentions: a clause may be as long as the text
    std::size_t at = page_.text.find(name);
    for (int times = 0; times < most && at != page_.text.npos; ++times, at = page_.text.find(name, at + name.size())) {
      const Span clause = clause_around({static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + name.size())});
      if (!page_.has(clause, page_.categories.elsewhere)) return true;
    }
    return false;
  }
  /// The one division whose papers the text says were issued (制发《某市某局…》, 修订《某市…》), where it speaks as one of that type.
  std::optional<Region> issuer_of_papers() const {
    if (text_.papers.size() != 1 || text_.papers.front().points < fewest_points) return std::nullopt;
    const Region& issuer = text_.papers.front().named.candidates.front();
    const bool of_province = issuer.level == 1 && leads({&text_.own}, issuer);
    return of_province || speaks_mostly_as(issuer) ? std::optional(issuer) : std::nullopt;
  }
  struct Mentions {
    Region region;
    bool settled = false;  // the only one of its name
    int times = 0;
  };
  /// The narrowest division that a page names on which nobody acts by name, beside the divisions above it and no other.
  std::optional<Mentions> only_named() const {
    const std::map<std::string, Mentions> named = named_outside_of_visits();
    const Mentions* narrowest = nullptr;
    for (const auto& [code, division] : named)
      if (narrowest == nullptr || division.region.level > narrowest->region.level) narrowest = &division;
    if (narrowest == nullptr) return std::nullopt;
    const bool alone = std::all_of(named.begin(), named.end(),
                                   [&](const auto& other) { return region::contains(other.second.region, narrowest->region, year_); });
    const bool known = narrowest->settled || !on(Rule::region_named_is_settled);
    return alone && known ? std::optional(*narrowest) : std::nullopt;
  }
  /// The division that the page names alone, where it mostly speaks as one of that type (荣获某区先进单位，区委、区政府).
  std::optional<Region> own_named() const {
    const auto only = only_named();
    if (!only) return std::nullopt;
    if (!speaks_mostly_as(only->region)) return of_followed_paper(only->region);
    const Region& region = only->region;
    const bool often = only->times >= fewest_points;
    // A city below this one might call itself 市 as well.
    const bool city = region.level == prefecture && !has_city_below(region) && on(Rule::region_only_city_named);
    if (often && (region.level == county || region.level == 1 || city)) return region;
    // Nobody but its own offices carries out the paper of a county, be it named once: 认真贯彻《某市贯彻落实…实施方案》.
    if (region.level == county) return has_paper(region) && on(Rule::region_paper_of_county) ? std::optional(region) : std::nullopt;
    return acts_as(region) && makes_papers(region) && on(Rule::region_makes_paper) ? std::optional(region) : std::nullopt;
  }
  /// 根据《某县人民政府办公室关于…的通知》, in a text that calls nothing its own: the county whose office told to report, or whose paper
  /// a bureau carries out (我局落实《某市…纲要》).
  std::optional<Region> of_followed_paper(const Region& region) const {
    const bool silent = text_.own.empty() && text_.offices.empty() && text_.ranked.empty();
    if (!silent || region.level != county) return std::nullopt;
    const bool told = (has_paper(region, Maker::office) && on(Rule::region_told_by_office)) ||
                      (text_.speaks_as_bureau && has_paper(region, Maker::followed) && on(Rule::region_paper_of_bureau));
    return told ? std::optional(region) : std::nullopt;
  }
  enum class Maker : std::uint8_t { any, office, followed };
  /// Whether the name of a paper begins with that of the division, or with that of its government's office; or of one that the text follows
  /// (落实《某市…纲要》).
  bool has_paper(const Region& region, Maker maker = Maker::any) const {
    constexpr std::u32string_view opens = U"《〈";  // the second within the first: 《关于印发〈某县…〉的通知》
    for (std::size_t open = page_.text.find_first_of(opens); open != page_.text.npos; open = page_.text.find_first_of(opens, open + 1)) {
      const auto start = static_cast<std::uint32_t>(open + 1);
      const auto made_by = places_.division_at({start, static_cast<std::uint32_t>(page_.text.size())});
      const bool by_it = made_by && made_by->settled() && made_by->span.start == start && made_by->candidates.front().code == region.code;
      const bool followed =
          page_.lexicon.longest_ending_at(page_.scan, static_cast<std::uint32_t>(open), 0, page_.categories.by) != nullptr;
      if (by_it && (maker == Maker::any || (maker == Maker::followed ? followed : opens_with_office(made_by->span.end)))) return true;
    }
    return false;
  }
  /// 人民政府办公室关于…: an office of the government is named there.
  bool opens_with_office(std::uint32_t at) const {
    constexpr std::uint32_t longest = 12;
    return page_.has({at, std::min(at + longest, static_cast<std::uint32_t>(page_.text.size()))}, page_.categories.government_office);
  }
  bool has_city_below(const Region& prefecture) const {
    constexpr int newest = 2023;
    const std::vector<Region> all = region::all(year_ ? year_->value() : newest);
    return std::any_of(all.begin(), all.end(), [&](const Region& other) {
      return other.level == county && other.name.ends_with("市") && region::contains(prefecture, other, year_);
    });
  }
  /// The county of a township, be it named once.
  std::optional<Region> only_county_named() const {
    const auto host = only_named();
    return host && host->region.level == county ? std::optional(host->region) : std::nullopt;
  }
  /// 九龙坡教办〔2024〕22号: the county whose name a document number begins with.
  std::optional<Region> county_of_number(std::uint32_t bracket) const {
    constexpr std::uint32_t longest = 8;
    constexpr std::uint32_t longest_name = 5;
    constexpr std::uint32_t shortest_name = 2;
    std::uint32_t start = bracket;
    while (start > 0 && start + longest > bracket && is_han(page_.text[start - 1])) --start;
    if (start > 0 && is_han(page_.text[start - 1])) return std::nullopt;
    for (std::uint32_t end = std::min(bracket, start + longest_name); end >= start + shortest_name; --end) {
      const auto named = places_.division_at({start, end});
      if (named && named->span.end == end && named->settled() && named->candidates.front().level == county)
        return named->candidates.front();
    }
    return std::nullopt;
  }
  /// The divisions whose full names stand in sentences, by code; a name of several ones is told by the first.
  std::map<std::string, Mentions> named_outside_of_visits() const {
    std::map<std::string, Mentions> named;
    struct Open {
      std::vector<Region> candidates;
      int times = 0;
    };
    std::map<std::string, Open> open;  // names that several have, by the code of the first
    const auto add = [&](const Region& region, bool settled, int times = 1) {
      named.try_emplace(region.code, Mentions{region, settled}).first->second.times += times;
    };
    Span clause;  // of the name before: a line without an end holds many
    bool elsewhere = false;
    const auto visited = [&](Span name) {
      if (!clause.contains(name)) {
        clause = clause_around(name);
        elsewhere = page_.has(clause, page_.categories.elsewhere);
      }
      return elsewhere;
    };
    for (const layout::Sentence& sentence : page_.layout.sentences)
      for (std::uint32_t i = sentence.span.start; i < sentence.span.end;) {
        if (page_.text[i] == U'〔')
          if (const auto made_by = county_of_number(i)) add(*made_by, true);
        const auto found = is_han(page_.text[i]) ? places_.division_at({i, sentence.span.end}) : std::nullopt;
        const bool counts = found && !found->candidates.empty() && !found->is_weak && is_full_name(found->span) &&
                            !is_joint_and_office(page_, found->span) && !visited(found->span) && !is_in_address(page_, found->span);
        if (counts && found->settled()) add(found->candidates.front(), true);
        if (counts && !found->settled()) ++open.try_emplace(found->candidates.front().code, Open{found->candidates}).first->second.times;
        i = advance(i, counts ? found->span.end : i + 1);
      }
    for (auto& [code, name] : open) {
      const Region first = name.candidates.front();
      std::erase_if(name.candidates, [&](const Region& candidate) { return !is_within(named, candidate); });
      const bool settled = name.candidates.size() == 1;
      add(settled ? name.candidates.front() : first, settled, name.times);
    }
    return named;
  }
  /// Whether it is one of the divisions, or lies in one of them.
  bool is_within(const std::map<std::string, Mentions>& divisions, const Region& region) const {
    return std::any_of(divisions.begin(), divisions.end(), [&](const auto& known) {
      return known.second.settled && (known.first == region.code || region::contains(known.second.region, region, year_));
    });
  }
  bool is_full_name(Span name) const { return region::types.find(page_.text[name.end - 1]) != region::types.npos; }
  /// Whether a body that acts first is named by the region's type alone (区教育局), and the text calls nothing narrower its own.
  bool acts_as(const Region& region) const {
    if (text_.acting == 0 || text_.acting != text::to_code_points(region.name).back()) return false;
    if (region.level == 1 && region.name.ends_with(autonomous_region)) return false;
    return std::all_of(text_.own.begin(), text_.own.end(), [&](const auto& own) {
      return own.first == text_.acting || level_of_type(own.first) < level_of_type(text_.acting);
    });
  }
  /// 省 1, 市 2, 县 3, 镇 4: as the types of what a text calls its own stand to each other.
  static int level_of_type(char32_t type) {
    constexpr std::u32string_view cities = U"市州盟";
    if (type == U'省') return 1;
    if (cities.find(type) != cities.npos) return 2;
    return is_township(type) ? 4 : county;
  }
  bool makes_papers(const Region& region) const {
    return text_.papers.size() == 1 && text_.papers.front().named.candidates.front().code == region.code;
  }
  /// The one division of whose body the text speaks without its place, and with it in the name of a paper: 市应急管理局,
  /// 《临沧市应急管理局…》. A city may speak so of a body of the one above it.
  std::optional<Region> place_of_body() const {
    constexpr std::size_t most = 64;
    std::set<std::u32string_view> bodies;
    std::vector<std::pair<std::u32string_view, Region>> placed;
    for (const layout::Sentence& sentence : page_.layout.sentences)
      page_.scan.each_in(sentence.span, page_.categories.own_type, [&](const lexicon::Hit& hit) {
        const auto end = bodies.size() < most && placed.size() < most ? end_of_placeless_body(page_, hit.start) : std::nullopt;
        if (!end || *end - hit.start < shortest_body) return;
        const std::u32string_view body = page_.of({hit.start, *end});
        if (hit.start == 0 || !is_han(page_.text[hit.start - 1]))
          bodies.insert(body);
        else if (auto place = place_of_paper(hit.start + 1))
          placed.emplace_back(body, std::move(*place));
      });
    std::optional<Region> only;
    for (const auto& [body, place] : placed) {
      if (!bodies.contains(body)) continue;
      if (only && only->code != place.code) return std::nullopt;
      only = place;
    }
    return only && text_.is_own(*only) && (!has_city_below(*only) || makes_papers(*only)) ? only : std::nullopt;
  }
  /// The division whose name opens that of a paper and ends there.
  std::optional<Region> place_of_paper(std::uint32_t end) const {
    constexpr std::uint32_t longest = 16;
    for (std::uint32_t start = end; start > 0 && end - start < longest && is_han(page_.text[start - 1]);) {
      --start;
      if (start == 0 || page_.text[start - 1] != U'《') continue;
      const auto named = places_.division_at({start, end});
      const bool whole = named && named->settled() && !named->is_weak && named->span.end == end && is_full_name(named->span);
      return whole ? std::optional(named->candidates.front()) : std::nullopt;
    }
    return std::nullopt;
  }
  /// 法治杭州建设: the city of a slogan on a page that speaks as one, and names no other but those around it and the districts and
  /// counties in it.
  std::optional<Region> place_of_slogan() const {
    std::optional<Region> only;
    bool several = false;
    for (const layout::Sentence& sentence : page_.layout.sentences)
      page_.scan.each_in(sentence.span, page_.categories.slogan, [&](const lexicon::Hit& hit) {
        const auto named = short_name_at({hit.end, sentence.span.end});
        if (!named) return;
        for (const Region& region : named->candidates) {
          if (region.level != prefecture || !speaks_mostly_as(region)) continue;
          several = several || (only && only->code != region.code);
          only = region;
        }
      });
    if (!only || several) return std::nullopt;
    const auto named = named_outside_of_visits();
    const bool alone = std::all_of(named.begin(), named.end(), [&](const auto& other) {
      const Region& region = other.second.region;
      const bool below = region::contains(*only, region, year_) && !region.name.ends_with("市");
      return other.first == only->code || below || region::contains(region, *only, year_);
    });
    return alone ? only : std::nullopt;
  }
  /// The division whose name without its type the words begin with, the longest.
  std::optional<Named> short_name_at(Span words) const {
    constexpr std::uint32_t shortest = 2;
    constexpr std::uint32_t longest = 4;
    for (std::uint32_t length = std::min(longest, words.length()); length >= shortest; --length) {
      const std::uint32_t end = words.start + length;
      const bool ends = page_.lexicon.longest_at(page_.scan, end, page_.categories.slogan_end) != nullptr;
      const bool word = page_.lexicon.longest_at(page_.scan, words.start, page_.categories.no_slogan_place) != nullptr;
      auto named = ends && !word ? places_.division_at({words.start, end}) : std::nullopt;
      if (named && named->span.length() == length) return named;
    }
    return std::nullopt;
  }
  /// Not of a province, whose offices nobody calls by 省 alone.
  bool speaks_mostly_as(const Region& region) const {
    if (acts_as(region)) return true;
    if (region.level == 1 && !region.name.ends_with("市")) return false;
    return leads({&text_.own, &text_.offices}, region);
  }
  using Spoken = std::map<char32_t, int>;
  /// Whether the region's type is spoken of more often than all others.
  static bool leads(std::initializer_list<const Spoken*> all, const Region& region) {
    const char32_t type = text::to_code_points(region.name).back();
    int own = 0;
    int others = 0;
    for (const Spoken* spoken : all)
      for (const auto& [as, times] : *spoken)
        if (!is_township(as) && !is_wider(as, region)) (as == type ? own : others) += times;
    return own > others;
  }
  /// 省, for whoever is below one: the text compares itself there.
  static bool is_wider(char32_t type, const Region& region) { return type == U'省' && region.level > 1; }
  bool has_own(const Named& named) const {
    return std::any_of(named.candidates.begin(), named.candidates.end(), [&](const Region& region) { return text_.is_own(region); });
  }
  bool names_within(const Named& outer, const Named& inner) const {
    return std::any_of(outer.candidates.begin(), outer.candidates.end(), [&](const Region& region) {
      return std::any_of(inner.candidates.begin(), inner.candidates.end(),
                         [&](const Region& other) { return region::contains(region, other, year_); });
    });
  }
  /// The narrowest division that the text names, be it as the one that guides the township.
  std::optional<Region> host_in_text() const {
    std::optional<Region> host;
    const auto offer = [&](const Named& named) {
      if (named.settled() && (!host || named.candidates.front().level > host->level)) host = named.candidates.front();
    };
    for (const Named& superior : text_.superiors) offer(superior);
    for (const RunningText::Subject& subject : text_.subjects) offer(subject.named);
    return host;
  }
  /// A division within the one that an issuer or a site names, when the text acts and speaks as that one: a county on the site of its city.
  std::optional<Region> narrowed_by_text(const Region& found) const {
    if (text_.subjects.empty() || !text_.subjects.front().opens || !text_.subjects.front().named.settled()) return std::nullopt;
    const Region& acting = text_.subjects.front().named.candidates.front();
    const bool speaks = !text_.own.empty() && text_.is_own(acting) && !text_.is_own(found);
    if (acting.level <= found.level || !speaks || !region::contains(found, acting, year_)) return std::nullopt;
    return acting;
  }
  /// Lists whom the text names instead.
  std::optional<Region> leave_unsaid(const std::optional<Named>& site = std::nullopt) {
    std::string acting;
    std::string above;
    std::string around;
    Span span;
    const auto list = [&](const Named& named, std::string& names) {
      for (const Region& region : named.candidates) {
        const std::string name = region.code + " " + region.path_name;
        if (names.find(name) != std::string::npos) continue;
        names += (names.empty() ? "" : ", ") + name;
        if (span.length() == 0) span = named.span;
      }
    };
    for (const RunningText::Subject& subject : text_.subjects) list(subject.named, acting);
    for (const Named& superior : text_.superiors) list(superior, above);
    if (site) list(*site, around);
    std::string message = "Nothing on the page tells whose report it is";
    if (!acting.empty()) message += "; its sentences speak of " + acting;
    if (!above.empty()) message += "; only addressed or thanked: " + above;
    if (!around.empty()) message += "; it stands on a page of " + around;
    open_ = {span, "region_not_found", message + "."};
    return std::nullopt;
  }
  // --- what the caller knows -----------------------------------------------------------------------
  /// The given region; what the page says instead is told.
  std::optional<Region> compare_with_given(const std::optional<Region>& found) {
    std::optional<Region> region = region::by_code(given_, year_);
    if (!region) {
      diagnostics_.push_back({{}, "region_unknown", "The region was given as " + given_ + ", which is no code of the table."});
      Region unknown;
      unknown.code = given_;
      return unknown;
    }
    if (found && found->code == given_) return found;
    const std::string given = "The region was given as " + given_ + " " + region->path_name + ", but ";
    // A site of the city is no contradiction to one of its counties, a title is.
    if (found && (trust_ <= Trust::issuer || !are_related(*region, *found)) && !region::succeed(*region, *found))
      diagnostics_.push_back(
          {findings_.title_span, "region_contradicts", given + "the page says " + found->code + " " + found->path_name + "."});
    if (!found && open_.code == "region_ambiguous") diagnostics_.push_back({open_.span, "region_contradicts", given + open_.message});
    return region;
  }

  const Page& page_;
  const Findings& findings_;
  std::vector<Diagnostic>& diagnostics_;
  std::optional<Year> year_;
  const std::string& given_;  // code
  PlaceReader places_;
  const RunningText& text_;
  std::vector<Named> names_;   // the most trusted first
  Trust trust_ = Trust::site;  // of the name that settled the region
  Diagnostic open_;            // why nothing settled it
  bool in_passing_ = false;    // the page only names it, nobody acts
};

}  // namespace

void find_region(const Page& page, Findings& findings, const RunningText& text, DocumentInfo& info, std::vector<Diagnostic>& diagnostics) {
  findings.region_in_passing = RegionFinder(page, findings, text, diagnostics).run(info);
}

}  // namespace zhibiao::report
