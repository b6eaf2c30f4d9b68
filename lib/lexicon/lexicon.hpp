/// @file lexicon.hpp
/// Every word list of schema/lexicon and every cue of a codebook, compiled into one automaton, so that
/// a text is scanned once. Rooms ask for hits by category; no room holds a list of Chinese words.
#pragma once

#include <algorithm>
#include <bitset>
#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "lexicon/automaton.hpp"
#include "zhibiao/model.hpp"

namespace zhibiao::lexicon {

/// A category is the dotted name of a table of schema/lexicon/*.toml: "unit.case", "furniture.label".
using CategoryId = std::uint16_t;

/// Upper bound of categories; lexicon files declare some hundred.
constexpr std::size_t most_categories = 384;
using CategorySet = std::bitset<most_categories>;
static_assert(Flat<CategorySet> && sizeof(CategorySet) == most_categories / 8);

/// One occurrence of a word in the folded text. Hits may overlap each other.
struct Hit {
  std::uint32_t start;  ///< code points
  std::uint32_t end;
  std::uint32_t word;
};

/// The name of a category as it is looked up. That of a literal is hashed by the compiler: every document asks for some hundred.
class CategoryName {
 public:
  consteval CategoryName(const char* literal) : CategoryName(std::string_view(literal)) {}
  explicit constexpr CategoryName(std::string_view name) : name_(name), hash_(hash_of(name)) {}
  [[nodiscard]] constexpr std::string_view name() const { return name_; }
  /// Never 0.
  [[nodiscard]] constexpr std::uint64_t hash() const { return hash_; }

 private:
  // FNV-1a of 64 bits, http://www.isthe.com/chongo/tech/comp/fnv/
  static constexpr std::uint64_t hash_of(std::string_view name) {
    std::uint64_t hash = 0xCBF29CE484222325;
    for (const char c : name) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001B3;
    return hash == 0 ? 1 : hash;
  }

  std::string_view name_;
  std::uint64_t hash_;
};

class Lexicon;

/// All hits of one text, in order of start and, of the same start, the longest first.
class Scan {
 public:
  Scan() = default;
  /// @param hits  in order of their ends
  /// @param length  of the text, in code points
  /// @param lexicon  whose words the hits are, and of which all categories are that the scan is asked for; it must outlive the scan
  Scan(const std::vector<Hit>& hits, std::uint32_t length, const Lexicon& lexicon);
  /// Hits that start in [span.start, span.end); they may end after it.
  [[nodiscard]] std::span<const Hit> starting_in(Span span) const {
    if (first_.empty() || span.start >= span.end) return {};
    const std::size_t last = first_.size() - 1;
    const Hit* const hits = hits_.data();
    return {hits + first_[std::min<std::size_t>(span.start, last)], hits + first_[std::min<std::size_t>(span.end, last)]};
  }
  /// Hits that start exactly at `position`.
  [[nodiscard]] std::span<const Hit> starting_at(std::uint32_t position) const {
    if (std::size_t{position} + 1 >= first_.size()) return {};
    return {hits_.data() + first_[position], hits_.data() + first_[position + 1]};
  }
  [[nodiscard]] std::span<const Hit> all() const { return hits_; }
  /// Calls `found(hit)` for those of starting_in(span) that are of the category, until it gives true; the hit for which it did, or nullptr.
  template <typename Found>
  const Hit* find_in(Span span, CategoryId category, Found&& found) const {
    if (first_.empty() || span.start >= span.end) return nullptr;
    if (first_of_.empty()) {
      for (const Hit& hit : starting_in(span))
        if (is(hit, category) && found(hit)) return &hit;
      return nullptr;
    }
    const std::span<const std::uint32_t> of_category = of(category);
    const std::size_t last = first_.size() - 1;
    const std::uint32_t end = first_[std::min<std::size_t>(span.end, last)];
    auto next = std::lower_bound(of_category.begin(), of_category.end(), first_[std::min<std::size_t>(span.start, last)]);
    for (; next != of_category.end() && *next < end; ++next)
      if (found(hits_[*next])) return &hits_[*next];
    return nullptr;
  }
  /// Calls `found(hit)` for all those.
  template <typename Found>
  void each_in(Span span, CategoryId category, Found&& found) const {
    find_in(span, category, [&](const Hit& hit) {
      found(hit);
      return false;
    });
  }
  /// By position: whether a hit of any of the categories starts there.
  [[nodiscard]] std::vector<bool> starts_of(const CategorySet& categories) const;
  /// Whether the text may have a hit of the category.
  [[nodiscard]] bool may_have(CategoryId category) const { return first_of_.empty() || !of(category).empty(); }

 private:
  void sort_by_category();
  [[nodiscard]] bool is(const Hit& hit, CategoryId category) const;
  [[nodiscard]] std::span<const std::uint32_t> of(CategoryId category) const {
    return {by_category_.data() + first_of_[category], by_category_.data() + first_of_[category + 1U]};
  }

  std::vector<Hit> hits_;
  std::vector<std::uint32_t> first_;        // index of the first hit at or after each position
  std::vector<std::uint32_t> by_category_;  // indexes of hits, those of one category together
  std::vector<std::uint32_t> first_of_;     // by category: where its hits begin there; empty where the text has few hits
  const Lexicon* lexicon_ = nullptr;
};

/// The words and their categories, as they are added.
class LexiconBuilder {
 public:
  /// Words of all shipped lexicon files.
  LexiconBuilder();

  /// The id of a category, which is made when new.
  CategoryId declare(std::string_view category);
  /// Adds a word (UTF-8) to a category; gives the id of the word.
  std::uint32_t add(CategoryId category, std::string_view word);
  std::uint32_t add(std::string_view category, std::string_view word) { return add(declare(category), word); }
  /// The columns of a Lexicon.
  void write(FlatWriter& out) const;

 private:
  std::map<std::string, CategoryId, std::less<>> ids_;  // by name
  std::vector<std::vector<CategoryId>> categories_;     // by word, in the order in which it was added to them
  Trie trie_;
  std::uint32_t longest_ = 0;
};

/// The words and their categories. Immutable.
class Lexicon {
 public:
  Lexicon() = default;
  /// A view of what a builder wrote.
  explicit Lexicon(FlatReader& in);

  /// The id of a category that a lexicon file declares; throws Error(schema) when there is none.
  [[nodiscard]] CategoryId category(CategoryName name) const;
  /// All categories below a prefix, in order of their names: "unit" gives unit.area, unit.case …
  [[nodiscard]] std::span<const CategoryId> categories_below(std::string_view prefix) const;
  [[nodiscard]] std::string_view category_name(CategoryId id) const { return text_of(names_[id]); }

  [[nodiscard]] Scan scan(std::u32string_view folded) const;
  [[nodiscard]] bool is(std::uint32_t word, CategoryId category) const { return sets_[set_of_[word]].test(category); }
  /// Whether the word is in any of the categories of `set`.
  [[nodiscard]] bool is_any(std::uint32_t word, const CategorySet& set) const { return (sets_[set_of_[word]] & set).any(); }
  /// In the order in which it was added to them.
  [[nodiscard]] std::span<const CategoryId> categories_of(std::uint32_t word) const { return categories_[set_of_[word]]; }

  /// The longest hit of `category` that starts at `position`, or nullptr.
  [[nodiscard]] const Hit* longest_at(const Scan& scan, std::uint32_t position, CategoryId category) const {
    if (!scan.may_have(category)) return nullptr;
    for (const Hit& hit : scan.starting_at(position))
      if (is(hit.word, category)) return &hit;
    return nullptr;
  }
  /// The first hit of `category` that lies within `span`, or nullptr.
  [[nodiscard]] const Hit* first_in(const Scan& scan, Span span, CategoryId category) const;
  /// The longest hit of `category` that ends exactly at `position` and starts at or after `floor`, or nullptr.
  [[nodiscard]] const Hit* longest_ending_at(const Scan& scan, std::uint32_t position, std::uint32_t floor, CategoryId category) const;

 private:
  Rows<char> names_;                       // of categories
  std::span<const CategoryId> by_name_;    // all categories in order of their names
  std::span<const std::uint64_t> hashes_;  // of names, by open addressing: 0 = none
  std::span<const CategoryId> ids_;        // in the same places
  std::span<const std::uint32_t> set_of_;  // by word: what it is; most words are the same as others
  std::span<const CategorySet> sets_;
  Rows<CategoryId> categories_;  // the same, as they were added
  Automaton automaton_;
  std::uint32_t longest_ = 0;
};

}  // namespace zhibiao::lexicon
