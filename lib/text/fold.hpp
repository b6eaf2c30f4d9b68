/// @file fold.hpp
/// The form in which text is matched: one code point for one code point, so that spans stay.
#pragma once

#include <string>
#include <string_view>

namespace zhibiao::text {

/// Full-width and compatibility forms → their plain form (１→1, ％→%, （→(, ，→, , ：→:, ；→;, Kangxi ⼀→一, radicals of the supplement
/// ⻓→长), curly and corner quotes “”„‟″「」『』 → ", ‘’ → ', every kind of dash, tilde and minus used in ranges (－ – — ― ‐ − ～ 〜) stays
/// distinct from letters: dashes → '-', tildes → '~'; every kind of space (NBSP, 　, zero-width ones, \r; tab stays tab) → ' '; line and
/// paragraph separators, form feed, vertical tab → newline; traditional → simplified characters (ICU); A-Z stays.
/// Circled and raised characters (①, ²) stay: a list mark or an exponent is no digit of a number.
/// Source: Unicode NFKC (single code point results only), EquivalentUnifiedIdeograph. The table is made at build time by
/// make_fold_table.cpp.
[[nodiscard]] char32_t fold(char32_t c) noexcept;
[[nodiscard]] std::u32string fold(std::u32string_view text);

}  // namespace zhibiao::text
