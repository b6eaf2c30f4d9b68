#include "indicator/genre.hpp"

#include <algorithm>
#include <bitset>
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

// A text that many words are looked for in: most are not there, and that their pairs of characters are not is told at once.
class Sought {
 public:
  explicit Sought(std::u32string text) : text_(std::move(text)) {
    for (std::size_t i = 0; i + 1 < text_.size(); ++i) pairs_.set(pair_at(text_, i));
  }
  explicit Sought(std::string_view words) : Sought(bare(words)) {}

  // How many characters of the text the word is; 0 when it is not there.
  [[nodiscard]] std::size_t met(std::u32string_view word) const {
    const bool ends = word.back() == at_end;
    if (ends) word.remove_suffix(1);
    for (std::size_t i = 0; i + 1 < word.size(); ++i)
      if (!pairs_.test(pair_at(word, i))) return 0;
    return (ends ? text_.ends_with(word) : text_.find(word) != std::u32string::npos) ? word.size() : 0;
  }

  // The length of all terms together; 0 when one is not met.
  [[nodiscard]] std::size_t met(const Pattern& pattern) const {
    std::size_t sum = 0;
    for (const auto& alternatives : pattern.terms) {
      std::size_t longest = 0;
      for (const std::u32string& word : alternatives) longest = std::max(longest, met(word));
      if (longest == 0) return 0;
      sum += longest;
    }
    return sum;
  }

 private:
  static constexpr std::size_t kinds = 1 << 13;
  [[nodiscard]] static std::size_t pair_at(std::u32string_view text, std::size_t i) { return (text[i] * 31 + text[i + 1]) % kinds; }

  std::u32string text_;
  std::bitset<kinds> pairs_;  // several pairs may share a bit
};

// What a document shows, as words are looked for in it.
struct Texts {
  explicit Texts(const Clues& clues)
      : title{Sought(clues.title)}, opening{Sought(clues.opening)}, tables(all(clues.tables)), issuers(all(clues.issuers)) {}

  std::vector<Sought> title, opening, tables, issuers;

 private:
  [[nodiscard]] static std::vector<Sought> all(const std::vector<std::string>& texts) {
    std::vector<Sought> sought;
    sought.reserve(texts.size());
    for (const std::string& text : texts) sought.emplace_back(std::string_view(text));
    return sought;
  }
};

std::size_t longest(const std::vector<Pattern>& patterns, const std::vector<Sought>& texts) {
  std::size_t length = 0;
  for (const Sought& text : texts)
    for (const Pattern& pattern : patterns) length = std::max(length, text.met(pattern));
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
std::string of_body(std::span<const Genre* const> genres, const Texts& texts, std::u32string_view text) {
  constexpr std::size_t enough = 5;
  constexpr std::size_t clear_lead = 2;
  constexpr std::size_t reach = 10'000;  // code points: who reads so far knows
  const Sought body(bare(std::u32string(text.substr(0, reach))));
  const auto has = [&](const std::u32string& mark) { return body.met(mark) > 0; };
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
  if (most < enough || most < second * clear_lead || longest(best->not_titles, texts.title) > 0) return {};
  const bool may_be = std::any_of(best->bodies.begin(), best->bodies.end(), [&](const Pattern& needed) { return body.met(needed) > 0; });
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
  const Texts texts(clues);
  const auto may_be = [&](const Genre& genre) { return longest(genre.not_titles, texts.title) == 0; };
  std::string name = best(
      genres, [&](const Genre& genre) { return may_be(genre) || !on(Rule::genre_not_of_title) ? longest(genre.titles, texts.title) : 0; });
  if (clues.title.empty() && on(Rule::genre_of_opening))
    name = best(genres, [&](const Genre& genre) { return longest(genre.openings, texts.opening); });
  if (name.empty() && on(Rule::genre_of_speaker))
    name = best(genres, [&](const Genre& genre) { return may_be(genre) ? longest(genre.speakers, texts.opening) : 0; });
  if (name.empty() && on(Rule::genre_of_tables))
    name = best(genres, [&](const Genre& genre) { return may_be(genre) ? longest(genre.tables, texts.tables) : 0; });
  if (name.empty()) name = best(genres, [&](const Genre& genre) { return may_be(genre) ? longest(genre.issuers, texts.issuers) : 0; });
  return name.empty() ? of_body(genres, texts, clues.body) : name;
}

}  // namespace zhibiao::indicator
