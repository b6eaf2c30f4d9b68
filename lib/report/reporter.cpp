#include <algorithm>

#include "model/rule.hpp"
#include "report/places.hpp"
#include "text/fold.hpp"
#include "text/utf8.hpp"

namespace zhibiao::report {

namespace {

using region::Region;

constexpr std::string_view government = "政府";
constexpr std::string_view people = "人民政府";  // its full form

struct Body {
  std::string name;  ///< empty when only its place is named
  ReporterKind kind = ReporterKind::other;
};

std::optional<ReporterKind> kind_of_end(const Page& page, const lexicon::Scan& scan, Span span) {
  std::optional<ReporterKind> found;
  std::uint32_t longest = 0;
  for (const auto& [category, kind] : page.categories.bodies)
    if (const lexicon::Hit* hit = page.lexicon.longest_ending_at(scan, span.end, span.start, category);
        hit && hit->end - hit->start > longest) {
      longest = hit->end - hit->start;
      found = kind;
    }
  return found;
}

/// Settles whose work is reported: what the title says, else who signed or published, else who acts in the text.
class ReporterFinder {
 public:
  ReporterFinder(const Page& page, const Findings& findings, const RunningText& text, const DocumentInfo& info)
      : page_(page), findings_(findings), region_(region_of(info, findings)), text_(text) {
    gather();
  }

  void run(DocumentInfo& info) {
    std::optional<Body> body = from_title();
    if (!body && is_headline(findings_.title) && on(Rule::reporter_of_news)) return;
    if (!body) body = from_names();
    if (!body) body = from_text();
    if (!body) return;
    info.reporter_kind = body->kind;
    info.reporter = full_name(*body);
  }

 private:
  static std::optional<Region> region_of(const DocumentInfo& info, const Findings& findings) {
    auto region = region::by_code(info.region_code, findings.year);
    return region && region->path_name == info.region_name ? region : std::nullopt;  // else a unit without a code
  }
  /// A long title without a word for a report is that of news, which are about others.
  [[nodiscard]] bool is_headline(const std::string& title) const {
    constexpr std::uint32_t shortest = 12;
    const Scanned words(page_.lexicon, title);
    return words.size() >= shortest && page_.lexicon.first_in(words.scan, {0, words.size()}, page_.categories.report_word) == nullptr;
  }

  // --- the bodies that the page names --------------------------------------------------------------
  void gather() {
    for (const Span line : page_.signature) add_names(page_.quote(line));
    if (findings_.issuer_is_told) add_names(findings_.issuer);
    told_ = names_.size();
    for (const Span line : page_.below_title)
      if (body_ending_at(page_, line)) add_names(page_.quote(line));
    if (findings_.title_span.length() > 0) add_names(page_.quote(findings_.title_span));
    add_names(findings_.issuer);
  }
  /// The runs of ideographs that are the name of a body; not the government of a city on a page that speaks as one of its counties.
  void add_names(const std::string& line) {
    const Scanned words(page_.lexicon, line);
    for (const Span run : runs(words)) {
      const auto kind = kind_of_end(page_, words.scan, run);
      const auto place = region::match_prefix(std::u32string_view(words.folded).substr(run.start, run.length()), findings_.year);
      const bool wider = kind == ReporterKind::government && place && text_.is_narrower_than(place->candidates.front());
      if (kind && !(wider && on(Rule::reporter_of_wider_site)))
        names_.push_back({without_office(words.name(run)), kind_of(words, run, *kind)});
    }
  }
  [[nodiscard]] std::vector<Span> runs(const Scanned& words) const {
    std::vector<Span> found;
    for (std::uint32_t i = 0, start = 0; i <= words.size(); ++i) {
      if (i < words.size() && is_han(words.folded[i])) continue;
      const Span run = behind_openers(words, {start, i});
      if (run.length() > 1 && !(is_in_law(page_, words.scan, words.folded, run.start) && on(Rule::reporter_of_law))) found.push_back(run);
      start = i + 1;
    }
    return found;
  }
  [[nodiscard]] Span behind_openers(const Scanned& words, Span run) const {
    for (const auto category : {page_.categories.opener, page_.categories.title_lead})
      if (const lexicon::Hit* opener = at(words, run.start, category); opener != nullptr && opener->end < run.end)
        return behind_openers(words, {opener->end, run.end});
    return run;
  }
  [[nodiscard]] const lexicon::Hit* at(const Scanned& words, std::uint32_t position, lexicon::CategoryId category) const {
    return page_.lexicon.longest_at(words.scan, position, category);
  }
  /// An office that signs for its government: 某市人民政府办公室.
  [[nodiscard]] std::string without_office(const std::string& name) const {
    const Scanned words(page_.lexicon, name);
    const lexicon::Hit* office = page_.lexicon.longest_ending_at(words.scan, words.size(), 0, page_.categories.government_office);
    return office != nullptr && on(Rule::reporter_office_of_government) ? words.name({0, office->start}).append(government) : name;
  }
  /// The government of a zone is that zone's, whatever it is called.
  [[nodiscard]] ReporterKind kind_of(const Scanned& words, Span name, ReporterKind kind) const {
    const auto match = region::match_prefix(std::u32string_view(words.folded).substr(name.start, name.length()), findings_.year);
    if (kind != ReporterKind::government || !match || match->candidates.front().level != 4 || !on(Rule::reporter_government_of_zone))
      return kind;
    return kind_of_unit(match->candidates.front().name);
  }
  [[nodiscard]] ReporterKind kind_of_unit(const std::string& name) const {
    const Scanned words(page_.lexicon, name);
    return kind_of_end(page_, words.scan, {0, words.size()}).value_or(ReporterKind::zone);
  }

  // --- the title -----------------------------------------------------------------------------------
  /// The body or place with which a run of the title begins; an official one before a party's, which signs together with it.
  std::optional<Body> from_title() {
    const Scanned words(page_.lexicon, findings_.title);
    std::optional<Body> found;
    for (const Span run : runs(words)) {
      std::optional<Body> body = read_run(words, run);
      for (const lexicon::Hit& hit : words.scan.starting_in(run))  // 第八师石河子市
        if (!body && hit.end < run.end && page_.lexicon.is(hit.word, page_.categories.opener)) body = read_run(words, {hit.end, run.end});
      if (body && (!found || (found->kind == ReporterKind::other && on(Rule::reporter_official_before_party)))) found = std::move(body);
    }
    if (!found && page_.lexicon.first_in(words.scan, {0, words.size()}, page_.categories.of_government) != nullptr &&
        on(Rule::reporter_government_by_topic))
      return Body{{}, ReporterKind::government};
    const bool of_whole = page_.lexicon.first_in(words.scan, {0, words.size()}, page_.categories.whole) != nullptr;
    if (of_whole && (!found || found->kind == ReporterKind::department) && on(Rule::reporter_of_whole))
      return Body{{}, ReporterKind::government};
    return found;
  }
  std::optional<Body> read_run(const Scanned& words, Span run) const {
    const auto match = region::match_prefix(std::u32string_view(words.folded).substr(run.start, run.length()), findings_.year);
    const std::uint32_t place = run.start + (match ? static_cast<std::uint32_t>(match->length) : 0);
    if (match && goes_on(words, place, run.end)) {
      const Region& named = match->candidates.front();
      if (named.level < 4 && on(Rule::reporter_place_in_title)) return Body{{}, ReporterKind::government};
      return Body{words.name({run.start, place}), kind_of_unit(named.name)};
    }
    if (!match && at(words, run.start, page_.categories.topic) != nullptr && on(Rule::reporter_topic_is_no_body)) return std::nullopt;
    constexpr std::uint32_t shortest = 3;
    for (std::uint32_t end = std::max(place + 1, run.start + shortest); end <= run.end; ++end) {
      if (!goes_on(words, end, run.end)) continue;
      const Span name{run.start, end};
      if (const auto kind = kind_of_end(page_, words.scan, name); kind && on(Rule::reporter_body_in_title))
        return Body{without_office(words.name(name)), kind_of(words, name, *kind)};
    }
    return std::nullopt;
  }
  /// Whether a name may end here: 关于, a year or what reports are about follows, or nothing.
  [[nodiscard]] bool goes_on(const Scanned& words, std::uint32_t position, std::uint32_t end) const {
    if (tokens::marked_year(words.folded, position)) return true;
    if (position < end) return at(words, position, page_.categories.topic) != nullptr;
    return position >= words.size() || !is_digit(words.folded[position]);  // 某市12345热线
  }

  // --- who signed or published ---------------------------------------------------------------------
  std::optional<Body> from_names() const {
    if (names_.empty()) return std::nullopt;
    const std::size_t count = told_ > 0 ? told_ : names_.size();
    const auto begin = names_.begin();
    const auto found =
        std::find_if(begin, begin + static_cast<std::ptrdiff_t>(count), [](const Body& body) { return body.kind != ReporterKind::other; });
    const Body& body = found == begin + static_cast<std::ptrdiff_t>(count) ? names_.front() : *found;
    if (body.kind == ReporterKind::department && writes_for_government(body.name) && !text_.speaks_as_bureau && speaks_as_government() &&
        on(Rule::reporter_writes_for_government))
      return Body{{}, ReporterKind::government};
    if (body.kind == ReporterKind::government && text_.speaks_as_bureau && !speaks_as_government() &&
        on(Rule::reporter_speaks_as_department))
      return Body{{}, ReporterKind::department};
    return body;
  }
  [[nodiscard]] bool writes_for_government(const std::string& name) const {
    const Scanned words(page_.lexicon, name);
    return page_.lexicon.longest_ending_at(words.scan, words.size(), 0, page_.categories.writer) != nullptr;
  }
  [[nodiscard]] bool speaks_as_government() const {
    return std::any_of(text_.own.begin(), text_.own.end(), [](const auto& type) { return !is_township(type.first); });
  }
  [[nodiscard]] bool speaks_as_township() const { return !text_.own.empty() && !speaks_as_government(); }

  // --- who acts in the text ------------------------------------------------------------------------
  std::optional<Body> from_text() const {
    if (!text_.subjects.empty() && text_.subjects.front().opens && on(Rule::reporter_acts_in_text))
      return acting(text_.subjects.front().named);
    if (!text_.unit.empty() && on(Rule::reporter_township_in_text)) return Body{text_.unit, kind_of_unit(text_.unit)};
    if (text_.speaks_as_bureau && on(Rule::reporter_our_bureau)) return Body{{}, ReporterKind::department};
    if (speaks_as_township() && on(Rule::reporter_our_township)) return Body{{}, ReporterKind::township};
    if (region_ && !findings_.region_in_passing && (speaks_as_government() || !text_.offices.empty()) &&
        on(Rule::reporter_speaks_as_government))
      return Body{{}, ReporterKind::government};
    return std::nullopt;
  }
  /// The body whose name begins with the place (某区司法局在…), else the place's government.
  std::optional<Body> acting(const Named& place) const {
    constexpr std::uint32_t longest = 16;
    for (std::uint32_t end = place.span.end + 1; end <= place.span.end + longest && is_han(page_.at(end - 1)); ++end) {
      if (page_.has({place.span.end, end}, page_.categories.acts) && on(Rule::reporter_name_ends_at_verb)) break;
      constexpr std::uint32_t party = 2;  // 县委、县政府 act together
      const auto kind = body_ending_at(page_, {place.span.end, end});
      if (kind == ReporterKind::other && end - place.span.end <= party && on(Rule::reporter_party_with_government)) break;
      if (kind) return Body{without_office(page_.name({place.span.start, end_of_word(end)})), *kind};
    }
    if (place.candidates.front().level < 4) return Body{{}, ReporterKind::government};
    return Body{place.words, kind_of_unit(place.candidates.front().name)};
  }

  /// 办公室 where a body ends with 办.
  [[nodiscard]] std::uint32_t end_of_word(std::uint32_t end) const {
    std::uint32_t longest = end;
    for (const auto& [category, kind] : page_.categories.bodies)
      if (const lexicon::Hit* word = page_.lexicon.longest_at(page_.scan, end - 1, category)) longest = std::max(longest, word->end);
    return longest;
  }

  // --- its name ------------------------------------------------------------------------------------
  /// The fullest form in which the page names the body; of a government that is only told by its place, that of the place.
  [[nodiscard]] std::string full_name(const Body& body) const {
    if (body.name.empty()) return body.kind == ReporterKind::government ? name_of_government() : std::string();
    std::string name = body.name;
    for (const Body& other : names_)
      if (other.kind == body.kind && on(Rule::reporter_fullest_form)) name = joined(name, other.name);
    return lacks_place(name) && on(Rule::reporter_place_of_name) ? with_place(name) : name;
  }
  [[nodiscard]] bool lacks_place(const std::string& name) const {
    const Scanned words(page_.lexicon, name);
    return at(words, 0, page_.categories.type) != nullptr;
  }
  /// 县政府, 市司法局 with the name of the report's region in full.
  [[nodiscard]] std::string with_place(const std::string& name) const {
    constexpr std::size_t ideograph = 3;  // bytes in UTF-8
    if (!region_ || !region_->name.ends_with(name.substr(0, ideograph))) return name;
    const std::string body = name.substr(ideograph);
    return region_->name + (body == government ? std::string(people) : body);
  }
  /// Two forms of one name put together: 区政府 and 某市某区人民政府, 某县某镇 and 某镇人民政府. The first when they are of two bodies.
  static std::string joined(const std::string& name, const std::string& other) {
    if (other.size() > name.size() && other.find(name) != std::string::npos) return other;
    if (name.ends_with(government) && !name.ends_with(people) && other.ends_with(people)) {
      const std::string plain = other.substr(0, other.size() - people.size()).append(government);
      if (plain.ends_with(name)) return other;
    }
    constexpr std::size_t ideograph = 3;  // bytes in UTF-8
    for (std::size_t overlap = std::min(name.size(), other.size()); overlap >= 2 * ideograph; overlap -= ideograph)
      if (overlap < other.size() && name.ends_with(other.substr(0, overlap))) return name + other.substr(overlap);
    return name;
  }
  [[nodiscard]] std::string name_of_government() const {
    const Body* found = nullptr;
    for (const Body& other : names_)
      if (other.kind == ReporterKind::government && (!region_ || other.name.find(region_->name) != std::string::npos) &&
          (found == nullptr || other.name.size() > found->name.size()))
        found = &other;
    if (found != nullptr) return found->name;
    return region_ ? region_->name + std::string(people) : std::string();
  }

  const Page& page_;
  const Findings& findings_;
  std::optional<Region> region_;  // of the report, when it has a code of its own
  const RunningText& text_;
  std::vector<Body> names_;  // first those that signed or published
  std::size_t told_ = 0;     // how many of them did
};

}  // namespace

std::optional<ReporterKind> body_ending_at(const Page& page, Span span) { return kind_of_end(page, page.scan, span); }

void find_reporter(const Page& page, const Findings& findings, const RunningText& text, DocumentInfo& info,
                   std::vector<Diagnostic>& diagnostics) {
  ReporterFinder(page, findings, text, info).run(info);
  const DocumentOptions& given = page.document.options;
  if (given.reporter_kind && info.reporter_kind && given.reporter_kind != info.reporter_kind)
    diagnostics.push_back({findings.title_span, "reporter_contradicts",
                           "The report was given as that of a " + std::string(to_string(*given.reporter_kind)) +
                               ", but the page says that it is that of a " + std::string(to_string(*info.reporter_kind)) +
                               (info.reporter.empty() ? "." : ", " + info.reporter + ".")});
  if (!given.reporter.empty()) info.reporter = given.reporter;
  if (given.reporter_kind) info.reporter_kind = given.reporter_kind;
}

}  // namespace zhibiao::report
