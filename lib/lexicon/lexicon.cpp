#include "lexicon/lexicon.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <numeric>

#include "lexicon/resource.hpp"
#include "lexicon/tree.hpp"
#include "text/fold.hpp"
#include "text/utf8.hpp"
#include "zhibiao/error.hpp"

namespace zhibiao::lexicon {

namespace {

void load_table(LexiconBuilder& lexicon, Node table, const std::string& prefix, std::string_view file) {
  for (const auto [key, child] : table.entries()) {
    if (!child.is_table()) continue;
    const std::string name = prefix.empty() ? std::string(key) : prefix + "." + std::string(key);
    const auto words = child["words"].items();
    const CategoryId category = words.empty() ? CategoryId{} : lexicon.declare(name);
    for (const Node word : words) {
      const std::string_view text = word.text_or_empty();
      if (text.empty()) throw Error(ErrorCode::schema, "schema/" + std::string(file) + ": [" + name + "] words must be non-empty strings");
      lexicon.add(category, text);
    }
    load_table(lexicon, child, name, file);
  }
}

/// The ids of names where Lexicon::category looks for them.
void write_places(const std::vector<std::string_view>& names, FlatWriter& out) {
  constexpr std::size_t places = std::bit_ceil(2 * most_categories);
  std::vector<std::uint64_t> hashes(places, 0);
  std::vector<CategoryId> ids(places, 0);
  for (CategoryId id = 0; id < names.size(); ++id) {
    const std::uint64_t hash = CategoryName(names[id]).hash();
    std::size_t place = hash % places;
    while (hashes[place] != 0 && hashes[place] != hash) place = (place + 1) % places;
    if (hashes[place] != 0)
      throw Error(ErrorCode::schema, "the category [" + std::string(names[id]) + "] has the hash of another: name it otherwise");
    hashes[place] = hash;
    ids[place] = id;
  }
  out.put(hashes);
  out.put(ids);
}

}  // namespace

Scan::Scan(const std::vector<Hit>& hits, std::uint32_t length, const Lexicon& lexicon)
    : hits_(hits.size()), first_(length + 1, 0), lexicon_(&lexicon) {
  // A counting sort: first_ holds where the hits of each position end, then, filled from behind, where they begin.
  // Hits come in order of their ends, so the longest of a position comes last and is put first.
  for (const Hit& hit : hits) ++first_[hit.start];
  std::uint32_t end = 0;
  for (std::uint32_t& position : first_) position = end += position;
  std::uint32_t* const ends = first_.data();
  for (const Hit& hit : hits) hits_[--ends[hit.start]] = hit;
  constexpr std::size_t few = 64;
  if (hits_.size() > few) sort_by_category();
}

bool Scan::is(const Hit& hit, CategoryId category) const { return lexicon_->is(hit.word, category); }

// A counting sort as well.
void Scan::sort_by_category() {
  std::array<std::uint32_t, most_categories + 1> begin = {};
  for (const Hit& hit : hits_)
    for (const CategoryId category : lexicon_->categories_of(hit.word)) ++begin[category + 1U];
  std::partial_sum(begin.begin(), begin.end(), begin.begin());
  first_of_.assign(begin.begin(), begin.end());
  by_category_.resize(begin.back());
  for (std::uint32_t i = 0; i < hits_.size(); ++i)
    for (const CategoryId category : lexicon_->categories_of(hits_[i].word)) by_category_[begin[category]++] = i;
}

std::vector<bool> Scan::starts_of(const CategorySet& categories) const {
  std::vector<bool> starts(std::max<std::size_t>(first_.size(), 1), false);
  const Span all = {0, static_cast<std::uint32_t>(starts.size())};
  for (std::size_t category = 0; category < categories.size(); ++category)
    if (categories.test(category)) each_in(all, static_cast<CategoryId>(category), [&](const Hit& hit) { starts[hit.start] = true; });
  return starts;
}

LexiconBuilder::LexiconBuilder() {
  for (const Resource& file : resources())
    if (file.path.starts_with("lexicon/")) load_table(*this, tree(file.path), "", file.path);
}

CategoryId LexiconBuilder::declare(std::string_view category) {
  const auto [known, fresh] = ids_.try_emplace(std::string(category), static_cast<CategoryId>(ids_.size()));
  if (fresh && known->second == most_categories) throw Error(ErrorCode::schema, "too many categories of words");
  return known->second;
}

std::uint32_t LexiconBuilder::add(CategoryId category, std::string_view word) {
  std::u32string folded = text::to_code_points(word);
  for (char32_t& c : folded) c = text::fold(c);
  const std::uint32_t id = trie_.add(folded, static_cast<std::uint32_t>(categories_.size()));
  if (id == categories_.size()) categories_.emplace_back();
  longest_ = std::max(longest_, static_cast<std::uint32_t>(folded.size()));
  std::vector<CategoryId>& own = categories_[id];
  if (std::find(own.begin(), own.end(), category) == own.end()) own.push_back(category);
  return id;
}

void LexiconBuilder::write(FlatWriter& out) const {
  std::vector<std::string_view> names(ids_.size());
  std::vector<CategoryId> by_name;
  for (const auto& [name, id] : ids_) {
    names[id] = name;
    by_name.push_back(id);
  }
  std::map<std::vector<CategoryId>, std::uint32_t> numbers;
  std::vector<std::uint32_t> set_of;
  std::vector<std::vector<CategoryId>> lists;
  std::vector<CategorySet> sets;
  for (const std::vector<CategoryId>& list : categories_) {
    const auto [number, fresh] = numbers.try_emplace(list, static_cast<std::uint32_t>(lists.size()));
    set_of.push_back(number->second);
    if (!fresh) continue;
    lists.push_back(list);
    CategorySet& set = sets.emplace_back();
    for (const CategoryId category : list) set.set(category);
  }
  out.put_rows<char>(names);
  out.put(by_name);
  write_places(names, out);
  out.put(set_of);
  out.put(sets);
  out.put_rows<CategoryId>(lists);
  trie_.write(out);
  out.put(std::vector<std::uint32_t>{longest_});
}

Lexicon::Lexicon(FlatReader& in)
    : names_(in.rows<char>()),
      by_name_(in.column<CategoryId>()),
      hashes_(in.column<std::uint64_t>()),
      ids_(in.column<CategoryId>()),
      set_of_(in.column<std::uint32_t>()),
      sets_(in.column<CategorySet>()),
      categories_(in.rows<CategoryId>()),
      automaton_(in),
      longest_(in.column<std::uint32_t>().front()) {}

CategoryId Lexicon::category(CategoryName name) const {
  std::size_t place = name.hash() % hashes_.size();
  while (hashes_[place] != name.hash()) {
    if (hashes_[place] == 0)
      throw Error(ErrorCode::schema, "no file of schema/lexicon declares the category [" + std::string(name.name()) + "]");
    place = (place + 1) % hashes_.size();
  }
  return ids_[place];
}

std::span<const CategoryId> Lexicon::categories_below(std::string_view prefix) const {
  const std::string start = std::string(prefix) + ".";
  const auto first = std::lower_bound(by_name_.begin(), by_name_.end(), std::string_view(start),
                                      [&](CategoryId id, std::string_view other) { return category_name(id) < other; });
  const auto last = std::find_if_not(first, by_name_.end(), [&](CategoryId id) { return category_name(id).starts_with(start); });
  return {first, last};
}

Scan Lexicon::scan(std::u32string_view folded) const {
  std::vector<Hit> hits;
  hits.reserve(folded.size());
  automaton_.scan(folded, [&](std::uint32_t start, std::uint32_t end, std::uint32_t word) { hits.push_back({start, end, word}); });
  return {hits, static_cast<std::uint32_t>(folded.size()), *this};
}

const Hit* Lexicon::first_in(const Scan& scan, Span span, CategoryId category) const {
  return scan.find_in(span, category, [&](const Hit& hit) { return hit.end <= span.end; });
}

const Hit* Lexicon::longest_ending_at(const Scan& scan, std::uint32_t position, std::uint32_t floor, CategoryId category) const {
  const std::uint32_t reach = position > longest_ ? position - longest_ : 0;
  return scan.find_in({std::max(floor, reach), position}, category, [&](const Hit& hit) { return hit.end == position; });
}

}  // namespace zhibiao::lexicon
