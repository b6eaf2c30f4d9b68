/// @file table.hpp
/// What schema/regions and schema/lexicon/region.toml tell, with the names by which a division may be called: made when the library is
/// built, used where it lies.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

#include "lexicon/flat.hpp"

namespace zhibiao::region {

/// One (code, name) interval of regions.csv, or a unit of regions_nonstandard.csv under the code of its host.
struct Row {
  std::uint32_t code = 0;
  std::uint32_t parent = 0;  ///< code; of a unit: its host
  std::int32_t from = 0;     ///< first year-end
  std::int32_t to = 0;       ///< last year-end
  std::int32_t level = 0;    ///< 1 province, 2 prefecture, 3 county, 4 unit without a code of its own
};

enum class Form : std::uint32_t {
  full,
  short_form,  ///< 昌吉州, 莫旗
  stem,        ///< without its type (高州): only sound where something else says that a division is meant
};

/// A way to call the division of a row.
struct Name {
  std::uint32_t row = 0;
  Form form = Form::full;
};

/// The names of one spelling.
struct Spelling {
  std::uint32_t text = 0;        ///< where its characters begin
  std::uint32_t length = 0;      ///< 0: nothing stands in this place of the table
  std::uint32_t first_name = 0;  ///< its names stand together
  std::uint32_t names = 0;
};

struct Sign {
  char32_t character = 0;
  std::uint32_t code = 0;
};

/// A word list of schema/lexicon/region.toml, folded.
class WordList {
 public:
  void push_back(std::u32string_view word) {
    words_.push_back(word);
    if (!word.empty()) first_ |= bit_of(word.front());
  }
  [[nodiscard]] auto begin() const { return words_.begin(); }
  [[nodiscard]] auto end() const { return words_.end(); }
  /// False where no word can stand at the start of the text.
  [[nodiscard]] bool may_open(std::u32string_view text) const { return !text.empty() && (first_ & bit_of(text.front())) != 0; }

 private:
  static std::uint64_t bit_of(char32_t c) { return std::uint64_t{1} << (c % 64); }

  std::vector<std::u32string_view> words_;
  std::uint64_t first_ = 0;  // the characters with which words begin, by their last six bits
};
struct Words {
  WordList autonomous, type, people, zone, township, township_not, unit_stop, office;
};
/// Their keys in the file, in the order of the columns.
struct WordsOf {
  const char* key;
  WordList Words::*list;
};
constexpr WordsOf lists_of_words[] = {{"autonomous", &Words::autonomous}, {"type", &Words::type},
                                      {"people", &Words::people},         {"zone", &Words::zone},
                                      {"township", &Words::township},     {"township_not", &Words::township_not},
                                      {"unit_stop", &Words::unit_stop},   {"office", &Words::office}};

class Table {
 public:
  /// What the library holds; thread-safe.
  static const Table& get();

  [[nodiscard]] std::span<const Row> rows() const { return rows_; }
  [[nodiscard]] std::u32string_view name(const Row& row) const { return lexicon::text_of(row_names_[number(row)]); }  ///< as written
  [[nodiscard]] std::span<const std::uint32_t> successors(const Row& row) const { return successors_[number(row)]; }  ///< codes
  [[nodiscard]] const Words& words() const { return words_; }
  [[nodiscard]] std::string_view version() const { return version_; }

  /// Rows of one code, in order of time.
  [[nodiscard]] std::pair<const Row*, const Row*> with_code(std::uint32_t code) const;
  /// Calls `found(name)` for every meaning of exactly these folded characters.
  template <typename Found>
  void named(std::u32string_view folded, Found&& found) const {
    const Spelling* spelling = spelled(slot_of(folded, spellings_.size()), folded);
    if (spelling == nullptr) return;
    for (const Name& name : names_.subspan(spelling->first_name, spelling->names)) found(name);
  }
  /// The lengths of all names that the folded text begins with, the longest first.
  [[nodiscard]] std::vector<std::size_t> lengths_at(std::u32string_view text) const;
  /// Whether a name may stand at the start of the folded text: few texts get past the first two characters.
  [[nodiscard]] bool may_start(std::u32string_view text) const {
    return text.size() >= 2 && (starts_[start_of(text) / bits] >> start_of(text) % bits & 1U) != 0;
  }
  /// Code of the province that plates and licences call by this character (粤), 0 when there is none.
  [[nodiscard]] std::uint32_t province_of_sign(char32_t sign) const;

  static constexpr std::size_t most_starts = 1U << 16U, bits = 32;
  static std::size_t start_of(std::u32string_view name) { return (name[0] * 31U + name[1]) % most_starts; }
  static std::size_t slot_of(std::u32string_view name, std::size_t slots) {
    std::uint32_t hash = of_nothing;
    for (const char32_t c : name) hash = with(hash, c);
    return slot_of(hash, slots);
  }

 private:
  // FNV-1a
  static constexpr std::uint32_t of_nothing = 2166136261U;
  static std::uint32_t with(std::uint32_t hash, char32_t c) { return (hash ^ c) * 16777619U; }
  static std::size_t slot_of(std::uint32_t hash, std::size_t slots) { return (hash ^ hash >> 15U) % slots; }

  /// What stands for exactly these characters in the place where they are sought or behind it; nullptr when there is none.
  [[nodiscard]] const Spelling* spelled(std::size_t slot, std::u32string_view folded) const {
    for (; spellings_[slot].length != 0; slot = (slot + 1) % spellings_.size()) {
      const Spelling& spelling = spellings_[slot];
      if (std::u32string_view(characters_.data() + spelling.text, spelling.length) == folded) return &spelling;
    }
    return nullptr;
  }
  explicit Table(lexicon::FlatReader in);
  [[nodiscard]] std::size_t number(const Row& row) const { return static_cast<std::size_t>(&row - rows_.data()); }

  std::string_view version_;
  std::span<const Row> rows_;   // of regions.csv, in order of code and time; then the others
  std::size_t coded_rows_ = 0;  // how many of them are of regions.csv
  lexicon::Rows<char32_t> row_names_;
  lexicon::Rows<std::uint32_t> successors_;
  std::span<const char32_t> characters_;  // of spellings
  std::span<const Spelling> spellings_;   // open addressing
  std::span<const Name> names_;
  std::span<const std::uint32_t> starts_;  // bits by the first two characters of names
  std::span<const Sign> signs_;
  std::size_t longest_ = 0;
  Words words_;
};

/// How well a row fits a year, 0 best: in force, then the year after, the year before, then ever farther.
[[nodiscard]] int distance(const Row& row, int year);

}  // namespace zhibiao::region
