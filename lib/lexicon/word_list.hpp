/// @file word_list.hpp
/// A general list of Chinese words with what each costs in a segmentation: the rarer the word, the dearer.
#pragma once

#include <algorithm>
#include <cstdint>
#include <span>
#include <string_view>

#include "lexicon/flat.hpp"

namespace zhibiao::lexicon {

/// Immutable; any number of threads may ask one list.
class WordList {
 public:
  /// What schema/words/general.csv holds.
  static const WordList& shipped();
  /// @param csv  `word,frequency` below a header line, Han characters only; throws Error(schema) with the line that is not.
  /// @return  the columns of a list
  [[nodiscard]] static Packed pack(std::string_view csv);
  /// @param packed  what pack() made; must outlive the list
  explicit WordList(const std::uint32_t* packed);

  /// The cost of a word that occurs `frequency` times in the text that the list was counted in.
  [[nodiscard]] std::int32_t cost_of(std::uint32_t frequency) const;
  /// The cost of one character as a word.
  [[nodiscard]] std::int32_t cost(char32_t c) const { return is_han(c) ? singles_[c - first_han] : unknown_; }

  /// Calls `found(length, cost)` for each word of two and more code points that begins at `text[at]`.
  template <typename Found>
  void words_at(std::u32string_view text, std::size_t at, Found&& found) const {
    if (at + 1 >= text.size() || !is_han(text[at]) || !is_han(text[at + 1])) return;
    const Word* const end = words_.data() + begin_[text[at] - first_han + 1];
    const Word second = pack_rest(text[at + 1], 0, 0);
    for (const Word* word = std::lower_bound(words_.data() + begin_[text[at] - first_han], end, second);
         word != end && (*word ^ second) < pack_rest(1, 0, 0); ++word)
      if (const std::size_t length = length_of(*word); at + length <= text.size() && is_at(*word, text, at, length))
        found(length, cost_in(*word));
  }
  /// Whether a word begins before `text[position]` and ends right behind that character.
  [[nodiscard]] bool ends_behind(std::u32string_view text, std::size_t position) const;

  static constexpr std::size_t longest = 4;  ///< code points of a word
  static constexpr bool is_han(char32_t c) { return c >= first_han && c <= last_han; }

 private:
  // The words that begin with one character stand together, in order of what follows it. A word is three times 16 bits of the characters
  // that follow, 0 where there are no more, then its cost.
  using Word = std::uint64_t;
  static constexpr char32_t first_han = 0x4E00, last_han = 0x9FFF;
  static constexpr int character_bits = 16, cost_bits = 16;
  static constexpr Word pack_rest(char32_t second, char32_t third, char32_t fourth) {
    return (((Word{second} << character_bits | third) << character_bits) | fourth) << cost_bits;
  }
  static constexpr char32_t character(Word word, std::size_t at) {  // from the second, 1
    return static_cast<char32_t>(word >> (cost_bits + character_bits * (longest - 1 - at))) & 0xFFFF;
  }
  static std::size_t length_of(Word word) { return character(word, 3) != 0 ? 4 : character(word, 2) != 0 ? 3 : 2; }
  static std::int32_t cost_in(Word word) { return static_cast<std::int32_t>(word & 0xFFFF); }
  static bool is_at(Word word, std::u32string_view text, std::size_t at, std::size_t length) {
    for (std::size_t i = 2; i < length; ++i)
      if (text[at + i] != character(word, i)) return false;
    return true;
  }
  static constexpr std::size_t slots = 1U << 18, bits = 32;
  static std::size_t slot_of(char32_t a, char32_t b) { return (a * 0x9E3779B1U ^ b * 0x85EBCA6BU) >> 14; }
  [[nodiscard]] bool may_end(char32_t a, char32_t b) const { return (ends_[slot_of(a, b) / bits] >> slot_of(a, b) % bits & 1U) != 0; }

  std::span<const Word> words_;
  std::span<const std::uint32_t> begin_;  // by first character: its first word; one more for the end
  std::span<const std::int32_t> singles_;
  std::span<const std::uint32_t> ends_;  // bits by hash of the last two characters: whether a word may end so
  std::int32_t unknown_ = 0;
  double total_ = 0;  // of all frequencies
};

}  // namespace zhibiao::lexicon
