/// @file unicode.hpp
/// Classes of code points as Unicode has them, for text in any script. The tables are made at build time by make_class_table.cpp.
#pragma once

namespace zhibiao::text {

/// Chinese characters of every block, 〇 and the like: the property Ideographic.
[[nodiscard]] bool is_ideograph(char32_t c) noexcept;
/// Letters, numbers and private characters: what the tokenizer unicode61 of SQLite takes for a part of a word.
[[nodiscard]] bool is_word_character(char32_t c) noexcept;

}  // namespace zhibiao::text
