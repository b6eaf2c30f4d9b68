#include "names.hpp"

#include <algorithm>
#include <iostream>
#include <numeric>

#include "zhibiao/error.hpp"
#include "zhibiao/region.hpp"

namespace zhibiao::tool {
namespace {

constexpr std::size_t most_candidates = 8;  // that are listed

/// How many bytes must be put in, left out or changed (Levenshtein), two neighbours that changed places as one (Damerau).
std::size_t distance(const std::string& a, const std::string& b) {
  std::vector<std::size_t> before(b.size() + 1);
  std::vector<std::size_t> row(b.size() + 1);
  std::vector<std::size_t> next(b.size() + 1);
  std::iota(row.begin(), row.end(), std::size_t{0});
  for (std::size_t i = 1; i <= a.size(); ++i) {
    next[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      next[j] = std::min({row[j] + 1, next[j - 1] + 1, row[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1)});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) next[j] = std::min(next[j], before[j - 2] + 1);
    }
    before.swap(row);
    row.swap(next);
  }
  return row.back();
}

std::string listed(const std::vector<std::string>& words, const char* last_joint) {
  std::string text;
  for (std::size_t i = 0; i < std::min(words.size(), most_candidates); ++i) {
    const bool last = i + 1 == words.size();
    text += (i == 0 ? "" : last ? last_joint : ", ") + words[i];
  }
  return words.size() > most_candidates ? text + " and " + std::to_string(words.size() - most_candidates) + " more" : text;
}

std::string describe(const Division& division) { return division.code + " " + division.path_name; }
std::string describe(const IndicatorName& indicator) { return indicator.code + " " + indicator.name; }

template <typename Known>
std::vector<std::string> described(const std::vector<Known>& known) {
  std::vector<std::string> words;
  for (const Known& one : known) words.push_back(describe(one));
  return words;
}

/// The code of the one that was found.
template <typename Known>
std::string only(const std::string& what, const std::string& word, const std::vector<Known>& found) {
  if (found.size() == 1) return found.front().code;
  throw Error(ErrorCode::misuse, "'" + word + "' names several " + what + "; give the code of one: " + listed(described(found), " or "));
}

/// "; did you mean A or B?": those whose name contains the word, else those whose code or name is like it.
template <typename Known>
std::string meant(const std::string& word, const std::vector<Known>& known) {
  std::vector<Known> near;
  for (const Known& one : known)
    if (!word.empty() && one.name.find(word) != std::string::npos) near.push_back(one);
  if (!near.empty()) return "; did you mean " + listed(described(near), " or ") + "?";
  std::vector<std::string> words;
  for (const Known& one : known) {
    words.push_back(one.code);
    words.push_back(one.name);
  }
  return did_you_mean(word, words);
}

}  // namespace

std::vector<std::string> alike(const std::string& word, const std::vector<std::string>& words) {
  constexpr std::size_t most = 3;
  const std::size_t farthest = std::max<std::size_t>(1, word.size() / 3);
  std::vector<std::pair<std::size_t, std::string>> near;
  for (const std::string& known : words)
    if (const std::size_t far = distance(word, known); far <= farthest) near.emplace_back(far, known);
  std::stable_sort(near.begin(), near.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
  std::vector<std::string> found;
  for (std::size_t i = 0; i < std::min(near.size(), most); ++i) found.push_back(near[i].second);
  return found;
}

std::string did_you_mean(const std::string& word, const std::vector<std::string>& words) {
  const auto near = alike(word, words);
  return near.empty() ? "" : "; did you mean " + listed(near, " or ") + "?";
}

std::string region_code(const Database& database, const std::string& word) {
  const auto found = database.regions_named(word);
  if (!found.empty() && !word.empty()) return only("regions", word, found);
  const auto anywhere = divisions_named(word);  // 安吉, or one that no report is of
  std::vector<Division> known;
  for (const Division& division : anywhere)
    if (!database.regions_named(division.code).empty()) known.push_back(division);
  if (!known.empty()) return only("regions", word, known);
  if (anywhere.size() == 1) {
    std::cerr << "zhibiao: no report is of " << describe(anywhere.front()) << '\n';
    return anywhere.front().code;
  }
  throw Error(ErrorCode::misuse, "no report is of the region '" + word + "'" + meant(word, database.regions_named("")) +
                                     "; `zhibiao coverage` lists those there are");
}

std::string indicator_code(const Database& database, const std::string& word) {
  if (word.ends_with('*')) return word;
  const auto found = database.indicators_named(word);
  if (!found.empty() && !word.empty()) return only("indicators", word, found);
  throw Error(ErrorCode::misuse, "the database knows no indicator '" + word + "'" + meant(word, database.indicators_named("")));
}

std::string division_code(const std::string& word) {
  const auto found = divisions_named(word);
  if (!found.empty()) return only("divisions", word, found);
  throw Error(ErrorCode::misuse, "'" + word + "' is no division of GB/T 2260: give its code (440981) or its name (茂名市高州市)");
}

}  // namespace zhibiao::tool
