#include "tokens/units.hpp"

#include <algorithm>
#include <array>

#include "text/utf8.hpp"

namespace zhibiao::tokens {

namespace {

// Tables below [unit] that say something about units and list no dimension of their own.
constexpr std::array<std::string_view, 6> notes = {"unit.alias",         "unit.suffix_blocked", "unit.no_bare_digit",
                                                   "unit.counted_organ", "unit.organ_modifier", "unit.cut_by"};
constexpr std::uint32_t widest_break = 3;  // characters of white space between a number and its unit
constexpr std::string_view items = "item";
constexpr std::string_view organs = "organ";
constexpr std::size_t prefix_length = std::string_view("unit.").size();

}  // namespace

UnitReader::UnitReader(std::u32string_view folded, const lexicon::Lexicon& lexicon, const lexicon::Scan& scan)
    : text_(folded),
      lexicon_(lexicon),
      scan_(scan),
      alias_(lexicon.category("unit.alias")),
      blocked_(lexicon.category("unit.suffix_blocked")),
      cut_by_(lexicon.category("unit.cut_by")),
      digits_only_(lexicon.category("unit.no_bare_digit")),
      counted_organ_(lexicon.category("unit.counted_organ")),
      organ_modifier_(lexicon.category("unit.organ_modifier")) {
  const std::span<const lexicon::CategoryId> all = lexicon.categories_below("unit");
  if (!all.empty()) dimension_.resize(*std::max_element(all.begin(), all.end()) + 1U);
  for (const lexicon::CategoryId id : all) {
    const std::string_view name = lexicon.category_name(id);
    if (std::find(notes.begin(), notes.end(), name) == notes.end()) dimension_[id] = name.substr(prefix_length);
  }
}

// Spaces, or one line break with nothing else on the line behind the number: "587 件", "302\n件".
std::uint32_t UnitReader::skip_break(std::uint32_t at) const {
  std::uint32_t next = at;
  int breaks = 0;
  while (next < text_.size() && next - at <= widest_break && text::is_blank(text_[next])) {
    if (text_[next] == U'\n' && ++breaks > 1) return at;
    ++next;
  }
  return next;
}

std::optional<Unit> UnitReader::read(std::uint32_t at) const {
  const std::uint32_t start = skip_break(at);
  if (start >= text_.size()) return std::nullopt;
  std::uint32_t blocked_end = 0;
  if (const lexicon::Hit* blocked = lexicon_.longest_at(scan_, start, blocked_)) blocked_end = blocked->end;
  for (const lexicon::Hit& hit : scan_.starting_at(start)) {
    for (const lexicon::CategoryId category : lexicon_.categories_of(hit.word)) {
      if (category >= dimension_.size() || dimension_[category].empty()) continue;
      if (blocked_end > hit.end) return std::nullopt;
      if (hit.end - hit.start > 1 && lexicon_.longest_at(scan_, hit.end - 1, cut_by_) != nullptr) continue;  // 187件次之
      Unit unit;
      unit.span = {hit.start, hit.end};
      const std::u32string_view surface = text_.substr(hit.start, hit.end - hit.start);
      unit.text = text::to_utf8(lexicon_.is(hit.word, alias_) ? surface.substr(1) : surface);
      unit.dimension = dimension_[category];
      if (unit.dimension == items && counts_organs(hit.end)) unit.dimension = organs;
      unit.digits_only = lexicon_.is(hit.word, digits_only_);
      read_denominator(unit);
      return unit;
    }
  }
  return std::nullopt;
}

bool UnitReader::counts_organs(std::uint32_t behind) const {
  if (const lexicon::Hit* modifier = lexicon_.longest_at(scan_, behind, organ_modifier_)) behind = modifier->end;
  const lexicon::Hit* organ = lexicon_.longest_at(scan_, behind, counted_organ_);
  if (organ == nullptr || organ->end >= text_.size() || text_[organ->end] != U'级') return organ != nullptr;
  return lexicon_.longest_at(scan_, organ->end + 1, counted_organ_) != nullptr;
}

// 元/人, 吨/年, 立方米/秒: money or a physical unit per another
void UnitReader::read_denominator(Unit& unit) const {
  constexpr std::array<std::string_view, 6> measures = {"money", "mass", "volume", "energy", "length", "area"};
  const std::uint32_t slash = unit.span.end;
  if (slash + 1 >= text_.size() || text_[slash] != U'/') return;
  if (std::find(measures.begin(), measures.end(), unit.dimension) == measures.end()) return;
  for (const lexicon::Hit& hit : scan_.starting_at(slash + 1))
    for (const lexicon::CategoryId category : lexicon_.categories_of(hit.word)) {
      if (category >= dimension_.size() || dimension_[category].empty()) continue;
      unit.span.end = hit.end;
      unit.text += text::to_utf8(text_.substr(slash, hit.end - slash));
      unit.dimension = "rate";
      return;
    }
}

std::optional<UnitReader::Header> UnitReader::header(Span span) const {
  Header header;
  std::uint32_t at = span.start;
  auto unit = read(at);
  // 千 and 百 may begin the unit itself: 千瓦时, 百分点
  while (at < span.end && magnitude_exponent(text_[at]) > 0 && (magnitude_exponent(text_[at]) >= 4 || !unit || unit->span.end > span.end)) {
    header.exponent += magnitude_exponent(text_[at++]);
    unit = read(at);
  }
  if (!unit || unit->span.end > span.end) return std::nullopt;
  header.unit = *unit;
  return header;
}

}  // namespace zhibiao::tokens
