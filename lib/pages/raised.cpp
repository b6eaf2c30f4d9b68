#include "pages/raised.hpp"

#include <algorithm>
#include <array>

#include "text/ascii.hpp"
#include "text/characters.hpp"
#include "text/fold.hpp"
#include "text/utf8.hpp"

namespace zhibiao::pages {
namespace {

using text::is_latin;

bool is_digit(char32_t c) { return text::is_digit(c); }

bool is_one_of(char32_t c, std::u32string_view set) { return set.find(c) != std::u32string_view::npos; }

std::u32string trimmed(std::string_view text) {
  const std::u32string folded = text::fold(text::to_code_points(text));
  const std::size_t first = folded.find_first_not_of(U" \t\n");
  return first == std::u32string::npos ? std::u32string() : folded.substr(first, folded.find_last_not_of(U" \t\n") - first + 1);
}

bool is_number(std::u32string_view text) { return !text.empty() && std::all_of(text.begin(), text.end(), is_digit); }

// 平方 and 立方 of a length: m, km, 米; a power of ten: ×10, (10, 产值10⁴
bool takes_exponent(std::u32string_view before, std::u32string_view power) {
  if (before.empty()) return false;
  if (is_one_of(before.back(), U"mM米里")) return power == U"2" || power == U"3";
  if (!before.ends_with(U"10")) return false;
  before.remove_suffix(2);
  while (!before.empty() && before.back() == U' ') before.remove_suffix(1);
  const bool marked = before.empty() || is_one_of(before.back(), U"×xX*·(:");
  // Behind a number ten a single raised figure of 1 or 2 is a note more often than a power.
  return marked ||
         (power.size() == 1 && power.front() >= U'3' && !is_digit(before.back()) && before.back() != U'.' && before.back() != U',');
}

std::string exponent(std::u32string_view number) {
  constexpr std::array<std::string_view, 10> raised = {"⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"};
  std::string text;
  for (const char32_t c : number) text += is_digit(c) ? raised[c - U'0'] : "⁻";
  return text;
}

// 1, 1,2, [1], (注2), ①, *, a
bool is_note_mark(std::u32string_view text) {
  constexpr std::size_t longest = 8;
  constexpr std::ptrdiff_t most_digits = 4;
  constexpr std::u32string_view marks = U"[]()〔〕【】,、-~注*※#†‡§ ";
  if (text.size() > longest) return false;
  if (text.size() == 1 && is_latin(text.front())) return true;
  const auto digits = std::count_if(text.begin(), text.end(), is_digit);
  return digits <= most_digits &&
         std::all_of(text.begin(), text.end(), [&](char32_t c) { return is_digit(c) || is_one_of(c, marks) || (c >= U'①' && c <= U'⑳'); });
}

}  // namespace

std::string set_raised(std::string_view before, std::string_view raised, std::string_view behind) {
  constexpr std::size_t longest_look = 16;  // bytes of the line that can make an exponent of a number
  const std::u32string mark = trimmed(raised);
  const std::u32string line = trimmed(before.substr(before.size() - std::min(before.size(), longest_look)));
  const std::u32string_view power = mark.starts_with(U'-') ? std::u32string_view(mark).substr(1) : mark;
  if (is_number(power) && takes_exponent(line, power)) return exponent(mark);
  const bool numerator = is_number(mark) && (behind.starts_with("/") || behind.starts_with("⁄") || behind.starts_with("／"));
  if (!numerator && is_note_mark(mark)) return {};
  const bool touches = !line.empty() && !mark.empty() && is_digit(line.back()) && is_digit(mark.front());
  return touches ? " " + std::string(raised) : std::string(raised);
}

}  // namespace zhibiao::pages
