#include "region/table.hpp"

#include <algorithm>

#include "lexicon/compiled.hpp"

namespace zhibiao::region {

int distance(const Row& row, int year) {
  if (year < row.from) return 2 * (row.from - year) - 1;
  if (year > row.to) return 2 * (year - row.to);
  return 0;
}

const Table& Table::get() {
  static const Table table{lexicon::FlatReader(lexicon::compiled("regions"))};
  return table;
}

Table::Table(lexicon::FlatReader in)
    : version_(lexicon::text_of(in.column<char>())),
      rows_(in.column<Row>()),
      coded_rows_(in.column<std::uint32_t>().front()),
      row_names_(in.rows<char32_t>()),
      successors_(in.rows<std::uint32_t>()),
      characters_(in.column<char32_t>()),
      spellings_(in.column<Spelling>()),
      names_(in.column<Name>()),
      starts_(in.column<std::uint32_t>()),
      signs_(in.column<Sign>()),
      longest_(in.column<std::uint32_t>().front()) {
  for (const WordsOf& of : lists_of_words) {
    const auto words = in.rows<char32_t>();
    for (std::size_t word = 0; word < words.size(); ++word) (words_.*of.list).push_back(lexicon::text_of(words[word]));
  }
}

std::pair<const Row*, const Row*> Table::with_code(std::uint32_t code) const {
  const Row* const begin = rows_.data();
  const auto [first, last] =
      std::equal_range(begin, begin + coded_rows_, Row{code}, [](const Row& a, const Row& b) { return a.code < b.code; });
  return {first, last};
}

std::vector<std::size_t> Table::lengths_at(std::u32string_view text) const {
  std::vector<std::size_t> lengths;
  std::uint32_t hash = of_nothing;
  for (std::size_t length = 1; length <= std::min(longest_, text.size()); ++length) {
    hash = with(hash, text[length - 1]);
    if (spelled(slot_of(hash, spellings_.size()), text.substr(0, length)) != nullptr) lengths.push_back(length);
  }
  std::reverse(lengths.begin(), lengths.end());
  return lengths;
}

std::uint32_t Table::province_of_sign(char32_t sign) const {
  const auto found = std::find_if(signs_.begin(), signs_.end(), [&](const Sign& entry) { return entry.character == sign; });
  return found == signs_.end() ? 0 : found->code;
}

}  // namespace zhibiao::region
