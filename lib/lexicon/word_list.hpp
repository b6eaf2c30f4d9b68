/// @file word_list.hpp
/// A general list of Chinese words with what each costs in a segmentation: the rarer the word, the dearer.
#pragma once

#include <algorithm>
#include <bitset>
#include <cstdint>
#include <string_view>
#include <vector>

namespace zhibiao::lexicon {

/// Immutable; any number of threads may ask one list.
class WordList {
 public:
  /// What schema/words/general.csv holds.
  static const WordList& shipped();
  /// @param csv  `word,frequency` below a header line, Han characters only; throws Error(schema) with the line that is not.
  explicit WordList(std::string_view csv);

  /// The cost of a word that occurs `frequency` times in the text that the list was counted in.
  [[nodiscard]] std::int32_t cost_of(std::uint32_t frequency) const;
  /// The cost of one character as a word.
  [[nodiscard]] std::int32_t cost(char32_t c) const { return is_han(c) ? singles_[c - first_han] : unknown_; }

  /// Calls `found(length, cost)` for each word of two and more code points that begins at `text[at]`.
  template <typename Found>
  void words_at(std::u32string_view text, std::size_t at, Found&& found) const {
    if (at + 1 >= text.size() || !is_han(text[at]) || !is_han(text[at + 1])) return;
    const auto group = words_.begin() + begin_[text[at] - first_han];
    const auto end = words_.begin() + begin_[text[at] - first_han + 1];
    const std::uint64_t second = pack(text[at + 1], 0, 0);
    for (auto word = std::lower_bound(group, end, second, [](const Word&w, std::uint64_t key) { return w.rest < key; });
         word != end && (word->rest ^ second) < pack(1, 0, 0); ++word)
      if (const std::size_t length = length_of(word->rest); at + length <= text.size() && word->rest == rest_of(text.substr(at, length)))
        found(length, word->cost);
  }
  /// Whether a word begins before `text[position]` and ends right behind that character.
  [[nodiscard]] bool ends_behind(std::u32string_view text, std::size_t position) const;

  static constexpr std::size_t longest = 4;  ///< code points of a word
  static constexpr bool is_han(char32_t c) { return c >= first_han && c <= last_han; }

 private:
  // The words that begin with one character stand together, in order of what follows it; absent characters are 0.
  struct Word {
    std::uint64_t rest;
    std::int32_t cost;
  };
  static constexpr char32_t first_han = 0x4E00, last_han = 0x9FFF;
  static constexpr int character_bits = 16;
  static constexpr std::uint64_t pack(char32_t second, char32_t third, char32_t fourth) {
    return (static_cast<std::uint64_t>(second) << 2 * character_bits) | (static_cast<std::uint64_t>(third) << character_bits) | fourth;
  }
  static std::uint64_t rest_of(std::u32string_view word) {
    return pack(word[1], word.size() > 2 ? word[2] : 0, word.size() > 3 ? word[3] : 0);
  }
  static std::size_t slot_of(char32_t a, char32_t b) { return (a * 0x9E3779B1U ^ b * 0x85EBCA6BU) >> 14; }
  static std::size_t length_of(std::uint64_t rest) { return (rest & 0xFFFF) != 0 ? 4 : (rest & 0xFFFF0000) != 0 ? 3 : 2; }

  std::vector<Word> words_;
  std::vector<std::uint32_t> begin_;  // by first character: its first word; one more for the end
  std::vector<std::int32_t> singles_;
  std::bitset<1U << 18> ends_;  // by hash of the last two characters: whether a word may end so
  std::int32_t unknown_ = 0;
  double total_ = 0;  // of all frequencies
};

}  // namespace zhibiao::lexicon
