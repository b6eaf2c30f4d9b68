#include "region/table.hpp"

#include <algorithm>

#include "lexicon/resource.hpp"
#include "lexicon/tree.hpp"
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

std::uint8_t to_level(std::u32string_view word) { return word == U"province" ? 1 : word == U"prefecture" ? 2 : 3; }

/// Removes the longest of `ends` that `name` ends with; false when there is none or nothing would be left.
bool strip(std::u32string_view& name, const std::vector<std::u32string>& ends) {
  const std::u32string* longest = nullptr;
  for (const std::u32string& end : ends)
    if (name.size() > end.size() && name.ends_with(end) && (longest == nullptr || end.size() > longest->size())) longest = &end;
  if (longest == nullptr) return false;
  name.remove_suffix(longest->size());
  return true;
}

}  // namespace

int distance(const Row& row, int year) {
  if (year < row.from) return 2 * (row.from - year) - 1;
  if (year > row.to) return 2 * (year - row.to);
  return 0;
}

const Table& Table::get() {
  static const Table table;
  return table;
}

Table::Table() {
  load_words();
  load_regions();
  load_nonstandard();
  load_aliases();
}

std::u32string_view Table::keep(std::u32string text) { return pool_.emplace_back(std::move(text)); }

void Table::load_words() {
  version_ = lexicon::tree("regions/table.toml")["version"].text_or_empty();
  const lexicon::Node file = lexicon::tree("lexicon/region.toml");
  const auto read = [&](std::string_view key, std::vector<std::u32string>& words) {
    for (const lexicon::Node word : file["region"][key]["words"].items())
      words.push_back(text::fold(text::to_code_points(word.text_or_empty())));
  };
  read("autonomous", words_.autonomous);
  read("type", words_.type);
  read("people", words_.people);
  read("zone", words_.zone);
  read("township", words_.township);
  read("township_not", words_.township_not);
  read("unit_stop", words_.unit_stop);
  read("office", words_.office);
}

void Table::load_regions() {
  const std::u32string_view original = keep(text::to_code_points(lexicon::resource("regions/regions.csv")));
  const std::u32string_view folded = keep(text::fold(original));
  rows_.reserve(7000);
  names_.reserve(20000);
  heads_.reserve(14000);
  for_each_line(original, folded, [&](const auto& field, const auto& folded_field) {
    Row row;
    row.code = to_number(field[0]);
    row.name = field[1];
    row.level = to_level(field[2]);
    row.parent = to_number(field[3]);
    row.from = static_cast<int>(to_number(field[4], first_year));
    row.to = static_cast<int>(to_number(field[5], open_end));
    row.successors = to_numbers(field[6]);
    rows_.push_back(std::move(row));
    add_names_of(folded_field[1], static_cast<std::uint32_t>(rows_.size() - 1));
  });
  coded_rows_ = rows_.size();
}

void Table::load_nonstandard() {
  const std::u32string_view original = keep(text::to_code_points(lexicon::resource("regions/regions_nonstandard.csv")));
  const std::u32string_view folded = keep(text::fold(original));
  for_each_line(original, folded, [&](const auto& field, const auto& folded_field) {
    const std::uint32_t host = to_number(field[2]);
    if (field[1] == U"name_variant") {
      for (auto [row, end] = with_code(host); row != end; ++row)
        add_names_of(folded_field[0], static_cast<std::uint32_t>(row - rows_.data()));
      return;
    }
    rows_.push_back({host, field[0], 4, host, first_year, open_end, {}});
    add_name(folded_field[0], static_cast<std::uint32_t>(rows_.size() - 1), Form::full);
  });
}

void Table::load_aliases() {
  const std::u32string_view original = keep(text::to_code_points(lexicon::resource("regions/aliases.csv")));
  const std::u32string_view folded = keep(text::fold(original));
  for_each_line(original, folded, [&](const auto& field, const auto& folded_field) {
    const std::uint32_t code = to_number(field[2]);
    if (field[1] == U"sign") {
      signs_.emplace_back(folded_field[0].front(), code);
      return;
    }
    for (auto [row, end] = with_code(code); row != end; ++row)
      add_name(folded_field[0], static_cast<std::uint32_t>(row - rows_.data()), Form::short_form);
  });
}

void Table::add_name(std::u32string_view folded, std::uint32_t row, Form form) {
  std::uint32_t& head = heads_[folded];
  names_.push_back({row, form, head});
  head = static_cast<std::uint32_t>(names_.size());
  longest_ = std::max(longest_, folded.size());
  starts_[start_of(folded)] = true;  // a name has two characters at least
}

void Table::add_names_of(std::u32string_view folded, std::uint32_t row) {
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

std::pair<const Row*, const Row*> Table::with_code(std::uint32_t code) const {
  const Row* const begin = rows_.data();
  const auto [first, last] = std::equal_range(begin, begin + coded_rows_, Row{code, {}, 0, 0, 0, 0, {}},
                                              [](const Row& a, const Row& b) { return a.code < b.code; });
  return {first, last};
}

std::uint32_t Table::province_of_sign(char32_t sign) const {
  const auto found = std::find_if(signs_.begin(), signs_.end(), [&](const auto& entry) { return entry.first == sign; });
  return found == signs_.end() ? 0 : found->second;
}

}  // namespace zhibiao::region
