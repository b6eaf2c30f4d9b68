#include "indicator/genre.hpp"

#include <algorithm>
#include <utility>

#include "model/rule.hpp"
#include "text/characters.hpp"
#include "text/fold.hpp"
#include "text/utf8.hpp"

namespace zhibiao::indicator {

namespace {

constexpr char32_t at_end = U'$';

// Blanks and marks break words where nothing is meant by it: 《2023 年政府 工作报告》.
std::u32string bare(std::u32string folded) {
  std::erase_if(folded, [](char32_t c) { return text::is_blank(c) || c == U'《' || c == U'》' || c == U'"'; });
  return folded;
}
std::u32string bare(std::string_view words) { return bare(text::fold(text::to_code_points(words))); }

// How many characters of `text` the word is; 0 when it is not there.
std::size_t met(const std::u32string& word, const std::u32string& text) {
  if (word.back() == at_end) return text.ends_with(std::u32string_view(word).substr(0, word.size() - 1)) ? word.size() - 1 : 0;
  return text.find(word) == std::u32string::npos ? 0 : word.size();
}

// The length of all terms together; 0 when one is not met.
std::size_t met(const Pattern& pattern, const std::u32string& text) {
  std::size_t sum = 0;
  for (const auto& alternatives : pattern.terms) {
    std::size_t longest = 0;
    for (const std::u32string& word : alternatives) longest = std::max(longest, met(word, text));
    if (longest == 0) return 0;
    sum += longest;
  }
  return sum;
}

std::size_t longest(const std::vector<Pattern>& patterns, const std::vector<std::string>& texts) {
  std::size_t length = 0;
  if (patterns.empty()) return length;
  for (const std::string& words : texts)
    for (const Pattern& pattern : patterns) length = std::max(length, met(pattern, bare(words)));
  return length;
}

// The genre of the longest words, where no other one has as long ones.
template <typename Length>
std::string best(std::span<const Genre* const> genres, Length&& length_of) {
  std::size_t most = 0;
  std::string name;
  for (const Genre* genre : genres) {
    const std::size_t length = length_of(*genre);
    if (length == 0 || length < most) continue;
    name = length == most && name != genre->name && on(Rule::genre_one_of_two) ? std::string() : genre->name;
    most = length;
  }
  return name;
}

// The genre of whose marks the text has many, and many more than of any other's: a section on the hotline in the report on the rule of law
// is none of the hotline.
std::string of_body(std::span<const Genre* const> genres, const Clues& clues) {
  constexpr std::size_t enough = 5;
  constexpr std::size_t clear_lead = 2;
  constexpr std::size_t reach = 10'000;  // code points: who reads so far knows
  const std::u32string body = bare(std::u32string(clues.body.substr(0, reach)));
  const auto has = [&](const std::u32string& mark) { return body.find(mark) != std::u32string::npos; };
  std::vector<std::size_t> marks;
  for (const Genre* genre : genres) marks.push_back(static_cast<std::size_t>(std::count_if(genre->marks.begin(), genre->marks.end(), has)));
  const auto most_marks = std::max_element(marks.begin(), marks.end());
  if (most_marks == marks.end()) return {};
  const Genre* best = genres[static_cast<std::size_t>(most_marks - marks.begin())];
  const std::size_t most = *most_marks;
  std::size_t second = 0;
  for (std::size_t i = 0; i < genres.size(); ++i) {
    const auto is_among = [&](const std::vector<std::string>& names) {
      return std::find(names.begin(), names.end(), genres[i]->name) != names.end();
    };
    // What stands behind a genre is read with it: it is no rival of one that has more marks, nor is what tells of the same figures.
    const bool no_rival = (is_among(best->behind) && on(Rule::genre_before_another)) ||
                          (is_among(best->alike) && marks[i] < most && on(Rule::genre_like_another));
    if (genres[i] != best && !no_rival) second = std::max(second, marks[i]);
  }
  if (most < enough || most < second * clear_lead || longest(best->not_titles, {clues.title}) > 0) return {};
  const bool may_be = std::any_of(best->bodies.begin(), best->bodies.end(), [&](const Pattern& needed) { return met(needed, body) > 0; });
  return may_be && on(Rule::genre_of_body) ? best->name : std::string();
}

}  // namespace

Pattern pattern(std::string_view written) {
  Pattern pattern;
  std::u32string word;
  bool next_term = true;
  const auto end_word = [&] {
    if (word.empty()) return;
    if (std::exchange(next_term, false)) pattern.terms.emplace_back();
    pattern.terms.back().push_back(std::exchange(word, {}));
  };
  for (const char32_t c : text::fold(text::to_code_points(written))) {
    if (c == U' ' || c == U'|') {
      end_word();
      next_term = next_term || c == U' ';
    } else {
      word.push_back(c);
    }
  }
  end_word();
  return pattern;
}

std::string genre_of(const Clues& clues, std::span<const Genre* const> genres) {
  std::string name = best(genres, [&](const Genre& genre) {
    return longest(genre.not_titles, {clues.title}) > 0 && on(Rule::genre_not_of_title) ? 0 : longest(genre.titles, {clues.title});
  });
  const auto may_be = [&](const Genre& genre) { return longest(genre.not_titles, {clues.title}) == 0; };
  if (clues.title.empty() && on(Rule::genre_of_opening))
    name = best(genres, [&](const Genre& genre) { return longest(genre.openings, {clues.opening}); });
  if (name.empty() && on(Rule::genre_of_speaker))
    name = best(genres, [&](const Genre& genre) { return may_be(genre) ? longest(genre.speakers, {clues.opening}) : 0; });
  if (name.empty() && on(Rule::genre_of_tables))
    name = best(genres, [&](const Genre& genre) { return may_be(genre) ? longest(genre.tables, clues.tables) : 0; });
  if (name.empty()) name = best(genres, [&](const Genre& genre) { return may_be(genre) ? longest(genre.issuers, clues.issuers) : 0; });
  return name.empty() ? of_body(genres, clues) : name;
}

}  // namespace zhibiao::indicator
