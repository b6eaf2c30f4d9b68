#include "report/places.hpp"

#include <algorithm>
#include <set>

#include "model/rule.hpp"
#include "text/utf8.hpp"

namespace zhibiao::report {

std::optional<Named> PlaceReader::at_start(Span span) const { return read_at(span, true); }

std::optional<Named> PlaceReader::division_at(Span span) const { return read_at(span, false); }

std::optional<Named> PlaceReader::read_at(Span span, bool units) const {
  auto named = read(page_.of(span), page_.raw.substr(span.start, span.length()), units);
  if (named) named->span = {span.start, span.start + named->span.end};
  return named;
}

std::optional<Named> PlaceReader::leading(Span span) const {
  for (const std::uint32_t start : starts(span))
    if (auto named = at_start({start, span.end}); named && !is_opener(page_.scan, start, named->span.end) && !is_in_law(start, span))
      return named;
  return std::nullopt;
}

bool PlaceReader::is_in_law(std::uint32_t start, Span title) const {
  if (page_.of(title).find(U'《') == std::u32string_view::npos) return false;
  const Scanned words(page_.lexicon, page_.quote(title));
  return report::is_in_law(page_, words.scan, words.folded, start - title.start) && on(Rule::region_of_law);
}

std::optional<Named> PlaceReader::leading_narrowest(Span span) const {
  auto named = leading(span);
  if (!named || !named->settled() || !on(Rule::region_narrower_in_title)) return named;
  if (auto branch = seat_of_branch(*named, span); branch && on(Rule::region_of_branch)) return branch;
  std::uint32_t next = named->span.end;
  while (next < span.end && (is_blank(page_.text[next]) || page_.text[next] == U')' || page_.text[next] == U']')) ++next;
  if (const auto time = page_.dates.read(next, span.end)) next = time->time.span.end;
  // (山西省)关于娄烦县…
  if (const lexicon::Hit* about = page_.lexicon.longest_at(page_.scan, next, page_.categories.opener); about != nullptr) next = about->end;
  if (next == named->span.end || next >= span.end) return named;
  const auto narrower = division_at({next, span.end});
  const bool within = narrower && narrower->settled() && region::contains(named->candidates.front(), narrower->candidates.front(), year_);
  return within ? narrower : named;
}

std::optional<Named> PlaceReader::seat_of_branch(const Named& host, Span span) const {
  constexpr std::uint32_t longest_body = 24;
  constexpr std::uint32_t longest_name = 6;
  constexpr std::uint32_t shortest_name = 2;
  // No further than what the title is about; of several branches none is meant alone.
  Span reach = {host.span.end, std::min(span.end, host.span.end + longest_body)};
  if (const std::size_t about = page_.of(reach).find(U"关于"); about != std::u32string_view::npos)
    reach.end = reach.start + static_cast<std::uint32_t>(about);
  const lexicon::Hit* branch = page_.lexicon.first_in(page_.scan, reach, page_.categories.branch);
  if (branch == nullptr || (branch->end < span.end && page_.text[branch->end] == U'、')) return std::nullopt;
  for (std::uint32_t start = branch->start - std::min(branch->start - reach.start, longest_name); start + shortest_name <= branch->start;
       ++start) {
    // Right behind the name of the body: not （含小店分局）, 关于撤销小店分局
    if (page_.lexicon.longest_ending_at(page_.scan, start, reach.start, page_.categories.body_end) == nullptr) continue;
    auto seat = division_at({start, branch->start});
    if (!seat || seat->span.end != branch->start) continue;
    std::erase_if(seat->candidates, [&](const region::Region& region) {
      return !region::contains(host.candidates.front(), region, year_) || region.code == host.candidates.front().code;
    });
    if (seat->settled()) return seat;
  }
  return std::nullopt;
}

std::optional<Named> PlaceReader::seat_before(Span span, const std::function<bool(std::uint32_t)>& follows) const {
  constexpr std::uint32_t shortest = 2;
  constexpr std::uint32_t longest = 5;
  for (std::uint32_t end = span.start + shortest; end <= std::min(span.start + longest, span.end); ++end) {
    if (!follows(end)) continue;
    auto named = division_at({span.start, end});
    if (named && named->span.end == end) return named;
  }
  return std::nullopt;
}

std::optional<Named> PlaceReader::seat_of_medium(Span span) const {
  return seat_before(span,
                     [&](std::uint32_t end) { return page_.lexicon.longest_at(page_.scan, end, page_.categories.medium) != nullptr; });
}

std::optional<Named> PlaceReader::leading(const std::string& words) const {
  const Scanned read_words(page_.lexicon, words);
  const std::u32string_view folded = read_words.folded;
  const std::u32string_view raw = read_words.raw;
  for (std::uint32_t i = 0; i < folded.size(); ++i) {
    const bool opened = page_.lexicon.longest_ending_at(read_words.scan, i, 0, page_.categories.opener) != nullptr;
    if (i > 0 && is_han(folded[i - 1]) && folded[i - 1] != U'年' && !opened) continue;
    auto named = read(folded.substr(i), raw.substr(i));
    if (named && report::is_in_law(page_, read_words.scan, folded, i) && on(Rule::region_of_law)) continue;
    if (named && !is_opener(read_words.scan, i, i + named->span.end)) {
      named->span = {};
      return named;
    }
  }
  return std::nullopt;
}

/// Whether a name of a division may stand at the start: most texts begin with none, and blanks within a name are rare.
bool PlaceReader::may_start(std::u32string_view folded) {
  return std::any_of(folded.begin(), folded.begin() + std::min<std::ptrdiff_t>(2, std::ssize(folded)), is_blank) ||
         region::may_start(folded);
}

std::optional<Named> PlaceReader::read(std::u32string_view folded, std::u32string_view raw, bool units) const {
  if (!units && !may_start(folded)) return std::nullopt;
  constexpr std::size_t longest = 40;
  // The parts of a name may stand apart: 重庆市 荣昌区
  std::u32string name;
  std::vector<std::uint32_t> ends;
  name.reserve(longest);
  ends.reserve(longest);
  for (std::uint32_t i = 0; i < std::min(longest, folded.size()); ++i) {
    if (is_blank(folded[i]) && folded[i] != U'\t' && on(Rule::region_name_with_blanks)) continue;
    name += folded[i];
    ends.push_back(i + 1);
  }
  Named named;
  if (auto match = region::match_prefix(name, year_)) {
    named.candidates = std::move(match->candidates);
    named.is_weak = match->is_weak;
    named.span.end = ends[match->length - 1];
  } else if (const std::size_t unit = units ? region::unit_prefix(name) : 0; unit != 0) {
    named.span.end = ends[unit - 1];
    named.unit = text::to_utf8(raw.substr(0, named.span.end));
  } else {
    return std::nullopt;
  }
  named.words = text::to_utf8(raw.substr(0, named.span.end));
  return named;
}

/// Where a name may begin: at the start, behind white space and marks, behind years and behind words such as 关于.
std::vector<std::uint32_t> PlaceReader::starts(Span span) const {
  std::set<std::uint32_t> found;
  for (std::uint32_t i = span.start; i < span.end; ++i)
    if (is_han(page_.text[i]) && (i == span.start || !is_han(page_.text[i - 1]))) found.insert(i);
  for (const lexicon::Hit& hit : page_.scan.starting_in(span))
    if (hit.end < span.end && page_.lexicon.is(hit.word, page_.categories.opener) && on(Rule::region_behind_opener)) found.insert(hit.end);
  for (const tokens::Time& time : page_.times(span))
    if (time.span.end < span.end && on(Rule::region_behind_year)) found.insert(time.span.end);
  return {found.begin(), found.end()};
}

/// Whether a name is only the beginning of a word that stands before names: 新疆 of 新疆生产建设兵团.
bool PlaceReader::is_opener(const lexicon::Scan& scan, std::uint32_t start, std::uint32_t end) const {
  const lexicon::Hit* opener = page_.lexicon.longest_at(scan, start, page_.categories.opener);
  return opener != nullptr && opener->end > end && on(Rule::region_name_within_opener);
}

}  // namespace zhibiao::report
