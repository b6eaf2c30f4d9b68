#include "store/search_terms.hpp"

#include <algorithm>

#include "text/unicode.hpp"
#include "text/utf8.hpp"

namespace zhibiao::store {
namespace {

void append_pairs(std::u32string& terms, std::u32string_view run) {
  for (std::size_t i = 0; i + 1 < run.size(); ++i) {
    terms += U' ';
    terms += run.substr(i, 2);
  }
}

void append_terms(std::u32string& terms, std::u32string_view folded) {
  auto at = folded.begin();
  while (at != folded.end()) {
    const auto run_end = std::find_if_not(at, folded.end(), text::is_ideograph);
    if (run_end == at) {
      terms += *at++;
      continue;
    }
    append_pairs(terms, {at, run_end});
    terms += {U' ', *(run_end - 1), U' '};
    at = run_end;
  }
}

}  // namespace

std::string index_terms(std::u32string_view folded) {
  std::u32string terms;
  terms.reserve(folded.size() * 3);  // a pair and a space for each character
  append_terms(terms, folded);
  return text::to_utf8(terms);
}

std::string match_phrase(std::u32string_view folded_word) {
  if (std::none_of(folded_word.begin(), folded_word.end(), text::is_word_character)) return {};
  const auto last_run = std::find_if_not(folded_word.rbegin(), folded_word.rend(), text::is_ideograph).base();
  const std::u32string_view tail{last_run, folded_word.end()};
  std::u32string terms;
  append_terms(terms, {folded_word.begin(), last_run});
  // In a text the last run may go on: its last character then stands in a pair, and a single one only begins a pair.
  if (tail.size() > 1) {
    append_pairs(terms, tail);
  } else {
    terms += U' ';
    terms += tail;
  }
  std::replace(terms.begin(), terms.end(), U'"', U' ');
  return '"' + text::to_utf8(terms) + (tail.size() > 1 ? "\"" : "\" *");
}

}  // namespace zhibiao::store
