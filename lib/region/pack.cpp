// Reads schema/regions when the library is built, and lays out what Table shows.
#include "region/pack.hpp"

#include <algorithm>
#include <deque>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "lexicon/tree.hpp"
#include "region/table.hpp"
#include "text/fold.hpp"
#include "text/utf8.hpp"

namespace zhibiao::region {

namespace {

constexpr int first_year = 1981;
constexpr int open_end = 9999;  // still in force

/// Calls `line(original, folded)` with the fields of every line but the header; both are cut alike, since folding keeps the length.
template <typename Line>
void for_each_line(std::u32string_view original, std::u32string_view folded, Line&& line) {
  std::vector<std::u32string_view> fields;
  std::vector<std::u32string_view> folded_fields;
  bool header = true;
  std::size_t start = 0;
  for (std::size_t i = 0; i < original.size(); ++i) {
    if (original[i] != U',' && original[i] != U'\n') continue;
    fields.push_back(original.substr(start, i - start));
    folded_fields.push_back(folded.substr(start, i - start));
    start = i + 1;
    if (original[i] == U',') continue;
    if (!header) line(fields, folded_fields);
    header = false;
    fields.clear();
    folded_fields.clear();
  }
}

std::uint32_t to_number(std::u32string_view digits, std::uint32_t otherwise = 0) {
  if (digits.empty()) return otherwise;
  std::uint32_t value = 0;
  for (const char32_t c : digits) value = value * 10 + (c - U'0');
  return value;
}

std::vector<std::uint32_t> to_numbers(std::u32string_view list) {
  std::vector<std::uint32_t> numbers;
  while (!list.empty()) {
    const std::size_t end = std::min(list.find(U';'), list.size());
    numbers.push_back(to_number(list.substr(0, end)));
    list.remove_prefix(std::min(end + 1, list.size()));
  }
  return numbers;
}

std::int32_t to_level(std::u32string_view word) { return word == U"province" ? 1 : word == U"prefecture" ? 2 : 3; }

/// Removes the longest of `ends` that `name` ends with; false when there is none or nothing would be left.
bool strip(std::u32string_view& name, const WordList& ends) {
  const std::u32string_view* longest = nullptr;
  for (const std::u32string_view& end : ends)
    if (name.size() > end.size() && name.ends_with(end) && (longest == nullptr || end.size() > longest->size())) longest = &end;
  if (longest == nullptr) return false;
  name.remove_suffix(longest->size());
  return true;
}

class Packer {
 public:
  explicit Packer(const Files& files) {
    load_words();
    load_regions(files.regions);
    load_nonstandard(files.nonstandard);
    load_aliases(files.aliases);
  }

  [[nodiscard]] lexicon::Packed packed() const {
    lexicon::FlatWriter out;
    const std::string_view version = lexicon::tree("regions/table.toml")["version"].text_or_empty();
    out.put(std::span<const char>(version.data(), version.size()));
    out.put(rows_);
    put_number(out, coded_rows_);
    out.put_rows<char32_t>(row_names_);
    out.put_rows<std::uint32_t>(successors_);
    put_names(out);
    out.put(starts_);
    out.put(signs_);
    std::size_t longest = 0;
    for (const auto& [folded, names] : names_) longest = std::max(longest, folded.size());
    put_number(out, longest);
    for (const WordsOf& of : lists_of_words) out.put_rows<char32_t>(words_.*of.list);
    return out.take();
  }

 private:
  static void put_number(lexicon::FlatWriter& out, std::size_t number) {
    out.put(std::vector<std::uint32_t>{static_cast<std::uint32_t>(number)});
  }

  // Spellings take less than half of their places.
  void put_names(lexicon::FlatWriter& out) const {
    std::vector<char32_t> characters;
    std::vector<Name> all;
    std::vector<Spelling> spellings(names_.size() * 2 + 1);
    for (const auto& [folded, names] : names_) {
      std::size_t slot = Table::slot_of(folded, spellings.size());
      while (spellings[slot].length != 0) slot = (slot + 1) % spellings.size();
      spellings[slot] = {static_cast<std::uint32_t>(characters.size()), static_cast<std::uint32_t>(folded.size()),
                         static_cast<std::uint32_t>(all.size()), static_cast<std::uint32_t>(names.size())};
      characters.insert(characters.end(), folded.begin(), folded.end());
      all.insert(all.end(), names.rbegin(), names.rend());  // the last one first
    }
    out.put(characters);
    out.put(spellings);
    out.put(all);
  }

  std::u32string_view keep(std::u32string text) { return pool_.emplace_back(std::move(text)); }

  void load_words() {
    const lexicon::Node file = lexicon::tree("lexicon/region.toml");
    for (const WordsOf& of : lists_of_words)
      for (const lexicon::Node word : file["region"][of.key]["words"].items())
        (words_.*of.list).push_back(keep(text::fold(text::to_code_points(word.text_or_empty()))));
  }

  void add_row(const Row& row, std::u32string_view name, std::vector<std::uint32_t> successors) {
    rows_.push_back(row);
    row_names_.push_back(name);
    successors_.push_back(std::move(successors));
  }

  void load_regions(std::string_view csv) {
    const std::u32string_view original = keep(text::to_code_points(csv));
    const std::u32string_view folded = keep(text::fold(original));
    for_each_line(original, folded, [&](const auto& field, const auto& folded_field) {
      add_row({to_number(field[0]), to_number(field[3]), static_cast<std::int32_t>(to_number(field[4], first_year)),
               static_cast<std::int32_t>(to_number(field[5], open_end)), to_level(field[2])},
              field[1], to_numbers(field[6]));
      add_names_of(folded_field[1], rows_.size() - 1);
    });
    coded_rows_ = rows_.size();
  }

  void load_nonstandard(std::string_view csv) {
    const std::u32string_view original = keep(text::to_code_points(csv));
    const std::u32string_view folded = keep(text::fold(original));
    for_each_line(original, folded, [&](const auto& field, const auto& folded_field) {
      const std::uint32_t host = to_number(field[2]);
      if (field[1] == U"name_variant") {
        for_each_row(host, [&](std::size_t row) { add_names_of(folded_field[0], row); });
        return;
      }
      add_row({host, host, first_year, open_end, 4}, field[0], {});
      add_name(folded_field[0], rows_.size() - 1, Form::full);
    });
  }

  void load_aliases(std::string_view csv) {
    const std::u32string_view original = keep(text::to_code_points(csv));
    const std::u32string_view folded = keep(text::fold(original));
    for_each_line(original, folded, [&](const auto& field, const auto& folded_field) {
      const std::uint32_t code = to_number(field[2]);
      if (field[1] == U"sign")
        signs_.push_back({folded_field[0].front(), code});
      else
        for_each_row(code, [&](std::size_t row) { add_name(folded_field[0], row, Form::short_form); });
    });
  }

  template <typename Found>
  void for_each_row(std::uint32_t code, Found&& found) const {
    for (std::size_t row = 0; row < coded_rows_; ++row)
      if (rows_[row].code == code) found(row);
  }

  void add_name(std::u32string_view folded, std::size_t row, Form form) {
    names_[folded].push_back({static_cast<std::uint32_t>(row), form});
    const std::size_t start = Table::start_of(folded);  // a name has two characters at least
    starts_[start / Table::bits] |= 1U << start % Table::bits;
  }

  /// The name, its stem and, of an autonomous division, its short form.
  void add_names_of(std::u32string_view folded, std::size_t row) {
    add_name(folded, row, Form::full);
    std::u32string_view stem = folded;
    if (strip(stem, words_.autonomous)) {
      std::u32string_view people = stem;
      while (strip(people, words_.people) && people.size() >= 2) stem = people;
      if (rows_[row].level == 1) {  // 广西 is as good a name as 广西壮族自治区
        add_name(stem, row, Form::short_form);
        return;
      }
      // A division that is named only for its people is called by it without 族: 鄂温克旗.
      if (std::find(words_.people.begin(), words_.people.end(), stem) != words_.people.end()) stem.remove_suffix(1);
      add_name(keep(std::u32string(stem) + folded.back()), row, Form::short_form);
    } else if (!strip(stem, words_.type)) {
      return;
    }
    if (stem.size() >= 2) add_name(stem, row, Form::stem);
  }

  std::vector<Row> rows_;
  std::size_t coded_rows_ = 0;
  std::vector<std::u32string_view> row_names_;
  std::vector<std::vector<std::uint32_t>> successors_;
  std::map<std::u32string_view, std::vector<Name>> names_;  // by spelling
  std::vector<std::uint32_t> starts_ = std::vector<std::uint32_t>(Table::most_starts / Table::bits);
  std::vector<Sign> signs_;
  Words words_;
  std::deque<std::u32string> pool_;  // what the views point into
};

}  // namespace

lexicon::Packed pack(const Files& files) { return Packer(files).packed(); }

}  // namespace zhibiao::region
