#include "lexicon/lexicon.hpp"

#include <algorithm>
#include <unordered_map>

#include "lexicon/resource.hpp"
#include "lexicon/tree.hpp"
#include "text/fold.hpp"
#include "text/utf8.hpp"
#include "zhibiao/error.hpp"

namespace zhibiao::lexicon {

struct Lexicon::Index {
  std::unordered_map<std::string, CategoryId> categories;
  std::unordered_map<std::u32string, std::uint32_t> words;
};

namespace {

void load_table(Lexicon& lexicon, Node table, const std::string& prefix, std::string_view file) {
  for (const auto [key, child] : table.entries()) {
    if (!child.is_table()) continue;
    const std::string name = prefix.empty() ? std::string(key) : prefix + "." + std::string(key);
    for (const Node word : child["words"].items()) {
      const std::string_view text = word.text_or_empty();
      if (text.empty()) throw Error(ErrorCode::schema, "schema/" + std::string(file) + ": [" + name + "] words must be non-empty strings");
      lexicon.add(name, text);
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

Lexicon::Lexicon() : index_(std::make_shared<Index>()) {
  for (const Resource& file : resources())
    if (file.path.starts_with("lexicon/")) load_table(*this, tree(file.path), "", file.path);
}

CategoryId Lexicon::category(std::string_view name) const {
  const auto found = index_->categories.find(std::string(name));
  if (found == index_->categories.end())
    throw Error(ErrorCode::schema, "no file of schema/lexicon declares the category [" + std::string(name) + "]");
  return found->second;
}

std::vector<CategoryId> Lexicon::categories_below(std::string_view prefix) const {
  const std::string start = std::string(prefix) + ".";
  std::vector<CategoryId> ids;
  for (std::size_t id = 0; id < names_.size(); ++id)
    if (names_[id].starts_with(start)) ids.push_back(static_cast<CategoryId>(id));
  return ids;
}

std::uint32_t Lexicon::add(std::string_view category, std::string_view word) {
  const auto [entry, new_category] = index_->categories.try_emplace(std::string(category), static_cast<CategoryId>(names_.size()));
  if (new_category) {
    if (names_.size() == most_categories) throw Error(ErrorCode::schema, "too many categories of words");
    names_.emplace_back(category);
  }
  const std::u32string folded = text::fold(text::to_code_points(word));
  const auto [position, new_word] = index_->words.try_emplace(folded, static_cast<std::uint32_t>(words_.size()));
  const std::uint32_t id = position->second;
  if (new_word) {
    words_.push_back(folded);
    categories_.emplace_back();
    sets_.emplace_back();
    automaton_.add(folded, id);
    longest_ = std::max(longest_, static_cast<std::uint32_t>(folded.size()));
  }
  auto& categories = categories_[id];
  if (std::find(categories.begin(), categories.end(), entry->second) == categories.end()) categories.push_back(entry->second);
  sets_[id].set(entry->second);
  return id;
}

void Lexicon::compile() { automaton_.build(); }

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
