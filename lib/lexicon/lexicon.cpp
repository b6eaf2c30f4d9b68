#include "lexicon/lexicon.hpp"

#include <algorithm>
#include <numeric>

#include "lexicon/resource.hpp"
#include "lexicon/tree.hpp"
#include "text/fold.hpp"
#include "text/utf8.hpp"
#include "zhibiao/error.hpp"

namespace zhibiao::lexicon {

namespace {

void load_table(Lexicon& lexicon, Node table, const std::string& prefix, std::string_view file) {
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

}  // namespace

Scan::Scan(const std::vector<Hit>& hits, std::uint32_t length) : hits_(hits.size()), first_(length + 1, 0) {
  // A counting sort: first_ holds where the hits of each position end, then, filled from behind, where they begin.
  // Hits come in order of their ends, so the longest of a position comes last and is put first.
  for (const Hit& hit : hits) ++first_[hit.start];
  std::uint32_t end = 0;
  for (std::uint32_t& position : first_) position = end += position;
  std::uint32_t* const ends = first_.data();
  for (const Hit& hit : hits) hits_[--ends[hit.start]] = hit;
}

std::span<const Hit> Scan::starting_in(Span span) const {
  if (first_.empty() || span.start >= span.end) return {};
  const std::size_t last = first_.size() - 1;
  const std::uint32_t begin = first_[std::min<std::size_t>(span.start, last)];
  const std::uint32_t end = first_[std::min<std::size_t>(span.end, last)];
  return {hits_.data() + begin, end - begin};
}

Lexicon::Lexicon() {
  for (const Resource& file : resources())
    if (file.path.starts_with("lexicon/")) load_table(*this, tree(file.path), "", file.path);
}

CategoryId Lexicon::category(std::string_view name) const {
  const auto found = ids_.find(name);
  if (found == ids_.end()) throw Error(ErrorCode::schema, "no file of schema/lexicon declares the category [" + std::string(name) + "]");
  return found->second;
}

std::vector<CategoryId> Lexicon::categories_below(std::string_view prefix) const {
  const std::string start = std::string(prefix) + ".";
  std::vector<CategoryId> ids;
  for (std::size_t id = 0; id < names_.size(); ++id)
    if (names_[id].starts_with(start)) ids.push_back(static_cast<CategoryId>(id));
  return ids;
}

CategoryId Lexicon::declare(std::string_view category) {
  if (const auto known = ids_.find(category); known != ids_.end()) return known->second;
  if (names_.size() == most_categories) throw Error(ErrorCode::schema, "too many categories of words");
  const auto id = static_cast<CategoryId>(names_.size());
  names_.emplace_back(category);
  ids_.emplace(category, id);
  return id;
}

std::uint32_t Lexicon::add(CategoryId category, std::string_view word) {
  std::u32string folded = text::to_code_points(word);
  for (char32_t& c : folded) c = text::fold(c);
  const std::uint32_t id = automaton_.add(folded, static_cast<std::uint32_t>(words_.size()));
  if (id == words_.size()) {
    longest_ = std::max(longest_, static_cast<std::uint32_t>(folded.size()));
    words_.push_back(std::move(folded));
    sets_.emplace_back();
  }
  if (!sets_[id].test(category)) memberships_.push_back({id, category});
  sets_[id].set(category);
  return id;
}

void Lexicon::compile() {
  automaton_.build();
  first_category_.assign(words_.size() + 1, 0);
  for (const Membership& membership : memberships_) ++first_category_[membership.word];
  std::partial_sum(first_category_.begin(), first_category_.end(), first_category_.begin());
  categories_.resize(memberships_.size());
  for (auto membership = memberships_.rbegin(); membership != memberships_.rend(); ++membership)
    categories_[--first_category_[membership->word]] = membership->category;
  memberships_ = {};
}

Scan Lexicon::scan(std::u32string_view folded) const {
  std::vector<Hit> hits;
  hits.reserve(folded.size());
  automaton_.scan(folded, [&](std::uint32_t start, std::uint32_t end, std::uint32_t word) { hits.push_back({start, end, word}); });
  return {hits, static_cast<std::uint32_t>(folded.size())};
}

const Hit* Lexicon::longest_at(const Scan& scan, std::uint32_t position, CategoryId category) const {
  for (const Hit& hit : scan.starting_at(position))
    if (is(hit.word, category)) return &hit;
  return nullptr;
}

const Hit* Lexicon::first_in(const Scan& scan, Span span, CategoryId category) const {
  for (const Hit& hit : scan.starting_in(span))
    if (hit.end <= span.end && is(hit.word, category)) return &hit;
  return nullptr;
}

const Hit* Lexicon::longest_ending_at(const Scan& scan, std::uint32_t position, std::uint32_t floor, CategoryId category) const {
  const std::uint32_t reach = position > longest_ ? position - longest_ : 0;
  for (const Hit& hit : scan.starting_in({std::max(floor, reach), position}))
    if (hit.end == position && is(hit.word, category)) return &hit;
  return nullptr;
}

}  // namespace zhibiao::lexicon
