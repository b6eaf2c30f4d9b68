#include "region/region.hpp"

#include <algorithm>
#include <set>

#include "region/table.hpp"
#include "text/characters.hpp"
#include "text/fold.hpp"
#include "text/utf8.hpp"

namespace zhibiao::region {

namespace {

using text::is_han;

constexpr int newest = 9999;
constexpr std::size_t longest_unit_name = 8;
constexpr std::uint32_t province_span = 10000;  // codes of one province

int or_newest(const std::optional<Year>& year) { return year ? year->value() : newest; }
std::uint32_t province_of(std::uint32_t code) { return code / province_span * province_span; }

std::uint32_t to_code(std::string_view text) {
  if (text.size() != 6) return 0;
  std::uint32_t code = 0;
  for (const char c : text) {
    if (c < '0' || c > '9') return 0;
    code = code * 10 + static_cast<std::uint32_t>(c - '0');
  }
  return code;
}

/// The row of this code that fits the year best, or nullptr.
const Row* best_row(std::uint32_t code, int year) {
  const auto [first, last] = Table::get().with_code(code);
  if (first == last) return nullptr;
  return std::min_element(first, last, [&](const Row& a, const Row& b) { return distance(a, year) < distance(b, year); });
}

const Row* parent_row(const Row& row, int year) { return best_row(row.parent, std::clamp(year, row.from, row.to)); }

std::size_t longest_start(std::u32string_view text, const WordList& words) {
  std::size_t longest = 0;
  if (!words.may_open(text)) return longest;
  for (const std::u32string_view word : words)
    if (word.size() > longest && text.starts_with(word)) longest = word.size();
  return longest;
}

/// The divisions above a row, nearest first.
std::vector<const Row*> ancestors_of(const Row& row, int year) {
  std::vector<const Row*> ancestors;
  for (const Row* up = &row; up->parent != 0;) {
    up = parent_row(*up, year);
    if (up == nullptr) break;
    ancestors.push_back(up);
  }
  return ancestors;
}

/// 唐山市汉沽管理区 under 唐山市 adds 汉沽管理区 to the path; 合肥高新区 stays, since it is a name of its own.
std::u32string_view without_repeated(std::u32string_view name, const std::vector<const Row*>& ancestors) {
  const Table& table = Table::get();
  for (std::size_t length = name.size() - 1; length > 1; --length) {
    bool repeats = false;
    table.named(name.substr(0, length), [&](const Name& meaning) {
      const Row& named = table.rows()[meaning.row];
      const bool whole = meaning.form != Form::stem || named.level == 1;
      repeats =
          repeats || (whole && std::any_of(ancestors.begin(), ancestors.end(), [&](const Row* up) { return up->code == named.code; }));
    });
    if (repeats) return without_repeated(name.substr(length), ancestors);
  }
  return name;
}

std::string path_of(const Row& row, int year) {
  const std::vector<const Row*> ancestors = ancestors_of(row, year);
  const std::u32string_view name = Table::get().name(row);
  std::string path = text::to_utf8(row.level == 4 ? without_repeated(name, ancestors) : name);
  for (const Row* up : ancestors) path.insert(0, text::to_utf8(Table::get().name(*up)));
  return path;
}

Region make(const Row& row, int year) {
  Region region;
  region.code = std::to_string(row.code);
  region.name = text::to_utf8(Table::get().name(row));
  region.path_name = path_of(row, year);
  if (row.parent != 0) region.parent_code = std::to_string(row.parent);
  region.level = row.level;
  const Row& first = Table::get().rows().front();
  region.valid_from = row.from == first.from ? 0 : row.from;
  region.valid_to = row.to == first.to ? 0 : row.to;
  return region;
}

/// The divisions that took the place of `row`, as of the year; the row itself while it is in force or its year is near.
void follow(const Row& row, int year, std::set<const Row*>& found, int depth = 0) {
  constexpr int deepest = 12;  // no division was recoded that often
  const auto successors = Table::get().successors(row);
  const bool near = row.to >= year - 1;
  if (near || successors.empty() || depth == deepest) {
    found.insert(&row);
    return;
  }
  for (const std::uint32_t code : successors) {
    const Row* heir = best_row(code, row.to + 1);
    if (heir != nullptr && heir != &row) follow(*heir, year, found, depth + 1);
  }
}

bool starts_with_any(std::u32string_view text, const WordList& words) {
  return words.may_open(text) && std::any_of(words.begin(), words.end(), [&](std::u32string_view word) { return text.starts_with(word); });
}

bool ends_name(std::u32string_view rest) {
  return rest.empty() || !is_han(rest.front()) || starts_with_any(rest, Table::get().words().unit_stop);
}

/// Length of the name of a zone (高新区, 临港经济开发区) or, when asked for, a township (鸭溪镇) at the start of `text`; 0 when there is
/// none. Where townships cannot be, behind a stem, a single character is no name of a zone but the stem's end: 松山湖高新区.
std::size_t unit_length(std::u32string_view text, bool townships) {
  const Words& words = Table::get().words();
  for (std::size_t own = 0; own <= longest_unit_name && own < text.size(); ++own) {
    if (own > 0 && !is_han(text[own - 1])) return 0;
    const std::u32string_view rest = text.substr(own);
    if (const std::size_t zone = longest_start(rest, words.zone); zone != 0 && (own == 0 || ends_name(rest.substr(zone))))
      return own == 1 && !townships ? 0 : own + zone;
    if (!townships || own == 0) continue;
    const std::size_t township = longest_start(rest, words.township);
    if (township == 0 || !ends_name(rest.substr(township))) continue;
    const std::u32string_view name = text.substr(0, own);
    const bool common =
        std::any_of(words.township_not.begin(), words.township_not.end(), [&](const auto& word) { return name.ends_with(word); });
    return common ? 0 : own + township;
  }
  return 0;
}

/// A stem is sound as a name of its own only where no further character could make it another word (海东调查队).
bool ends_stem(std::u32string_view rest) {
  return rest.empty() || !is_han(rest.front()) || starts_with_any(rest, Table::get().words().office);
}

/// A division that a name may mean.
struct Reading {
  const Row* row;
  Form form;
};
using Readings = std::vector<Reading>;

/// Reads chains of names, each within the one before it, and keeps the readings that go farthest.
class Matcher {
 public:
  explicit Matcher(std::u32string_view text) : text_(text) {}

  void run() { extend(0, {}); }
  [[nodiscard]] std::size_t end() const { return end_; }
  [[nodiscard]] std::size_t unit() const { return unit_; }
  [[nodiscard]] const Readings& readings() const { return readings_; }

 private:
  void extend(std::size_t position, const Readings& within) {
    const Table& table = Table::get();
    if (!table.may_start(text_.substr(position))) return;
    for (const std::size_t length : table.lengths_at(text_.substr(position))) {
      Readings named;
      Readings stems;
      // 市区, as the districts of some cities were called, is that of any city but behind the name of its own.
      if (within.empty() && is_type_alone(text_.substr(position, length))) continue;
      table.named(text_.substr(position, length), [&](const Name& name) {
        const Row* row = &table.rows()[name.row];
        if (within.empty() || std::any_of(within.begin(), within.end(), [&](const Reading& outer) { return is_within(*row, *outer.row); }))
          (name.form == Form::stem ? stems : named).push_back({row, name.form});
      });
      const std::size_t end = position + length;
      if (!named.empty()) {
        offer(end, 0, named);
        offer_unit(end, true, named);
        extend(end, named);
      }
      if (!stems.empty()) {
        if (named.empty() && ends_stem(text_.substr(end))) offer(end, 0, widest(stems));
        offer_unit(end, false, widest(stems), length);
        extend(end, stems);
      }
    }
  }

  static bool is_type_alone(std::u32string_view name) { return name.find_first_not_of(types) == name.npos; }

  static bool is_within(const Row& row, const Row& outer) {
    return row.level > outer.level &&
           (row.parent == outer.code || province_of(row.code) == outer.code || (row.level == 4 && within_host(row, outer)));
  }
  static bool within_host(const Row& row, const Row& outer) {
    const Row* host = best_row(row.parent, newest);
    return host != nullptr && (host->code == outer.code || host->parent == outer.code);
  }

  /// 海南 is the province and not the county; 长沙 is the prefecture and not the county within it.
  static Readings widest(const Readings& readings) {
    Readings kept;
    for (const Reading& reading : readings) {
      const bool narrower = std::any_of(readings.begin(), readings.end(), [&](const Reading& other) {
        return other.row->level < reading.row->level && (other.row->level == 1 || reading.row->parent == other.row->code);
      });
      if (!narrower) kept.push_back(reading);
    }
    return kept;
  }

  /// `stem`: how many code points before `end` belong to the unit's name (绵阳高新区).
  void offer_unit(std::size_t end, bool townships, const Readings& hosts, std::size_t stem = 0) {
    const bool may_have_townships = townships && std::any_of(hosts.begin(), hosts.end(), [](const Reading& host) {
                                      return host.row->level == 2 || host.row->level == 3;
                                    });
    std::u32string_view rest = text_.substr(end);
    if (may_have_townships) rest.remove_prefix(longest_start(rest, Table::get().words().unit_stop));  // 某区人民政府某街道办事处
    const std::size_t start = text_.size() - rest.size();
    if (const std::size_t length = unit_length(rest, may_have_townships); length != 0) offer(start + length, length + stem, hosts);
  }

  void offer(std::size_t end, std::size_t unit, const Readings& readings) {
    if (end < end_ || (end == end_ && unit > unit_)) return;
    if (end > end_ || unit < unit_) readings_.clear();
    end_ = end;
    unit_ = unit;
    readings_.insert(readings_.end(), readings.begin(), readings.end());
  }

  std::u32string_view text_;
  std::size_t end_ = 0;
  std::size_t unit_ = 0;  // how many of the last code points are a unit below the divisions
  Readings readings_;
};

/// How well a reading fits the year, 0 best. A unit that only a list names stands behind the divisions that are in force, and
/// a short form behind the full name that a division has, or has just lost.
int fitness(const Reading& reading, int year) {
  constexpr int year_after = 1;
  constexpr int year_before = 2;
  if (reading.row->level == 4) return year_after;
  const int by_year = distance(*reading.row, year);
  return reading.form == Form::short_form ? std::max(by_year, year_before) : by_year;
}

/// One code is one division; a unit without a code may be listed under a longer and a shorter name.
bool is_same(const Region& a, const Region& b) {
  return a.code == b.code && a.level == b.level && (a.level < 4 || a.name.ends_with(b.name) || b.name.ends_with(a.name));
}

std::vector<Region> as_of(const Readings& readings, int year) {
  int best = fitness(readings.front(), year);
  for (const Reading& reading : readings) best = std::min(best, fitness(reading, year));
  std::set<const Row*> found;
  for (const Reading& reading : readings)
    if (fitness(reading, year) == best) follow(*reading.row, year, found);
  std::vector<Region> regions;
  for (const Row* row : found) {
    Region region = make(*row, year);
    const auto known = std::find_if(regions.begin(), regions.end(), [&](const Region& other) { return is_same(other, region); });
    if (known == regions.end())
      regions.push_back(std::move(region));
    else if (region.name.size() > known->name.size())
      *known = std::move(region);
  }
  return regions;
}

}  // namespace

std::optional<Region> by_code(std::string_view code, const std::optional<Year>& year) {
  const Row* row = best_row(to_code(code), or_newest(year));
  return row == nullptr ? std::nullopt : std::optional(make(*row, or_newest(year)));
}

bool may_start(std::u32string_view text) { return Table::get().may_start(text); }

std::optional<Match> match_prefix(std::u32string_view text, const std::optional<Year>& year) {
  Matcher matcher(text);
  matcher.run();
  if (matcher.readings().empty()) return std::nullopt;
  Match match{matcher.end(), as_of(matcher.readings(), or_newest(year))};
  if (matcher.unit() != 0) {
    const std::string name = text::to_utf8(text.substr(matcher.end() - matcher.unit(), matcher.unit()));
    for (Region& candidate : match.candidates) candidate = unit_of(candidate, name);
    match.is_weak = std::all_of(matcher.readings().begin(), matcher.readings().end(),
                                [](const Reading& reading) { return reading.form == Form::stem && reading.row->level == 3; });
  }
  return match;
}

std::size_t unit_prefix(std::u32string_view text) {
  const std::size_t length = unit_length(text, true);
  return ends_name(text.substr(length)) ? length : 0;
}

Region unit_of(const Region& host, std::string_view name) {
  Region unit = host;
  unit.name = name;
  unit.path_name = host.path_name + unit.name;
  unit.parent_code = host.code;
  unit.level = 4;
  return unit;
}

bool lacks_host(const Region& unit, const std::optional<Year>& year) {
  if (unit.level != 4) return false;
  const std::uint32_t code = to_code(unit.code);
  const Row* host = best_row(code, or_newest(year));
  if (host == nullptr || host->level == 3) return false;
  const Words& words = Table::get().words();
  const std::u32string name = text::fold(text::to_code_points(unit.name));
  const bool is_township = std::any_of(words.township.begin(), words.township.end(), [&](const auto& end) { return name.ends_with(end); });
  const bool is_nameless = std::find(words.zone.begin(), words.zone.end(), name) != words.zone.end();
  if (!is_township && !(is_nameless && host->level == 1)) return false;
  const int level = is_township ? 3 : 2;
  const std::span<const Row> rows = Table::get().rows();
  return std::any_of(rows.begin(), rows.end(), [&](const Row& row) {
    return row.level == level && distance(row, or_newest(year)) == 0 && (row.parent == code || province_of(row.code) == code);
  });
}

bool contains(const Region& outer, const Region& inner, const std::optional<Year>& year) {
  if (outer.level == 4) return inner.level == 4 && outer.code == inner.code;
  const std::uint32_t code = to_code(outer.code);
  const Row* row = best_row(to_code(inner.code), or_newest(year));
  if (row == nullptr) return false;
  const std::vector<const Row*> above = ancestors_of(*row, or_newest(year));
  return row->code == code || std::any_of(above.begin(), above.end(), [&](const Row* up) { return up->code == code; });
}

bool succeed(const Region& a, const Region& b) {
  const auto leads_to = [](const Region& from, const Region& to) {
    std::set<const Row*> heirs;
    const auto [first, last] = Table::get().with_code(to_code(from.code));
    for (const Row* row = first; row != last; ++row) follow(*row, newest, heirs);
    return std::any_of(heirs.begin(), heirs.end(), [&](const Row* heir) { return heir->code == to_code(to.code); });
  };
  return leads_to(a, b) || leads_to(b, a);
}

std::string province_of_sign(char32_t sign) {
  const std::uint32_t code = Table::get().province_of_sign(sign);
  return code == 0 ? std::string() : std::to_string(code);
}

std::vector<Region> all(int year) {
  std::vector<Region> regions;
  for (const Row& row : Table::get().rows())
    if (row.level < 4 && row.from <= year && row.to >= year - 1) regions.push_back(make(row, year));
  return regions;
}

std::vector<Region> provinces(const std::optional<Year>& year) {
  std::vector<Region> regions;
  for (const Row& row : Table::get().rows())
    if (row.level == 1 && distance(row, or_newest(year)) == 0) regions.push_back(make(row, or_newest(year)));
  return regions;
}

std::string_view table_version() { return Table::get().version(); }

}  // namespace zhibiao::region
