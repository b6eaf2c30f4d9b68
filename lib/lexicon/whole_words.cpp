#include "lexicon/whole_words.hpp"

#include <algorithm>
#include <array>
#include <limits>

namespace zhibiao::lexicon {

namespace {

constexpr std::uint32_t reach = 5;             // code points on either side of a hit that are segmented with it
constexpr std::uint32_t longest_stretch = 48;  // longer hits are phrases, which no word cuts
// Words of the lexicon count as at least so frequent; those of four and more characters are phrases, which say nothing of words.
constexpr std::array<std::uint32_t, 4> listed_frequencies = {0, 0, 100, 30};
constexpr std::uint32_t common_frequency = 10000;
constexpr std::uint32_t longest_own_word = 16;

}  // namespace

WholeWords::WholeWords(const WordList& list, const Lexicon& lexicon, const Scan& scan, std::u32string_view text)
    : list_(list),
      lexicon_(lexicon),
      scan_(scan),
      text_(text),
      own_word_(lexicon.category("word.own")),
      common_(lexicon.category("word.common")),
      common_cost_(list.cost_of(common_frequency)),
      cuts_start_(text.size() + 1, Known::unknown),
      cuts_end_(text.size() + 1, Known::unknown) {
  for (std::size_t length = 2; length < listed_costs_.size(); ++length) listed_costs_[length] = list.cost_of(listed_frequencies[length]);
  for (const Hit& hit : scan.all())
    if (lexicon.is(hit.word, own_word_)) own_words_.push_back(hit);
}

bool WholeWords::holds(const Hit& hit) {
  if (within_own_word(hit)) return false;
  const std::uint32_t length = hit.end - hit.start;
  const bool may_be_cut = length > 1 && (may_cut_start(hit.start) || (length == 2 && may_cut_end(hit.end)));
  return !may_be_cut || !cut(hit);
}

// A word begins before the position and takes the character behind it.
bool WholeWords::may_cut_start(std::uint32_t position) {
  Known& known = cuts_start_[position];
  if (known == Known::unknown) {
    bool cuts = list_.ends_behind(text_, position);
    for (std::uint32_t back = 1; back < listed_costs_.size() && back <= position && !cuts; ++back)
      for (const Hit& hit : scan_.starting_at(position - back)) cuts = cuts || (hit.end == position + 1 && listed_cost(hit));
    known = cuts ? Known::yes : Known::no;
  }
  return known == Known::yes;
}

// A word begins with the character before the position and goes on behind it.
bool WholeWords::may_cut_end(std::uint32_t position) {
  Known& known = cuts_end_[position];
  if (known == Known::unknown) {
    bool cuts = false;
    words_at(position - 1, static_cast<std::uint32_t>(text_.size()), [&](std::size_t, std::int32_t) { cuts = true; });
    known = cuts ? Known::yes : Known::no;
  }
  return known == Known::yes;
}

std::optional<std::int32_t> WholeWords::listed_cost(const Hit& hit) const {
  const std::uint32_t length = hit.end - hit.start;
  if (lexicon_.is(hit.word, common_)) return common_cost_;
  if (lexicon_.is(hit.word, own_word_)) return listed_costs_.back();
  if (length < 2 || length >= listed_costs_.size()) return std::nullopt;
  return listed_costs_[length];
}

bool WholeWords::within_own_word(const Hit& hit) const {
  auto word =
      std::upper_bound(own_words_.begin(), own_words_.end(), hit.end, [](std::uint32_t end, const Hit& w) { return end <= w.start; });
  for (; word != own_words_.begin() && hit.start - std::min(hit.start, std::prev(word)->start) < longest_own_word; --word)
    if (std::prev(word)->end > hit.start && (std::prev(word)->start < hit.start || std::prev(word)->end > hit.end)) return true;
  return false;
}

template <typename Found>
void WholeWords::words_at(std::uint32_t position, std::uint32_t end, Found&& found) const {
  list_.words_at(text_.substr(0, end), position, found);
  for (const Hit& hit : scan_.starting_at(position))
    if (const auto cost = listed_cost(hit); cost && hit.end <= end) found(hit.end - hit.start, *cost);
}

// The cheapest segmentation of the stretch against the cheapest one that leaves the hit whole.
bool WholeWords::cut(const Hit& hit) const {
  std::uint32_t first = hit.start;
  while (first > 0 && hit.start - first < reach && WordList::is_han(text_[first - 1])) --first;
  std::uint32_t last = hit.end;
  while (last < text_.size() && last - hit.end < reach && WordList::is_han(text_[last])) ++last;
  if (last - first > longest_stretch) return false;

  struct Costs {
    std::int32_t free = std::numeric_limits<std::int32_t>::max();
    std::int32_t whole = std::numeric_limits<std::int32_t>::max();
  };
  std::array<Costs, longest_stretch + 1> best;
  best[0] = {0, 0};
  for (std::uint32_t from = first; from < last; ++from) {
    const Costs here = best[from - first];
    const auto reach_to = [&](std::size_t length, std::int32_t cost) {
      const auto to = from + static_cast<std::uint32_t>(length);
      Costs& there = best[to - first];
      there.free = std::min(there.free, here.free + cost);
      const bool cuts_start = from < hit.start && to == hit.start + 1 && to < hit.end;
      const bool cuts_end = hit.end - hit.start == 2 && from + 1 == hit.end && to > hit.end;
      if (!cuts_start && !cuts_end) there.whole = std::min(there.whole, here.whole + cost);
    };
    reach_to(std::size_t{1}, list_.cost(text_[from]));
    words_at(from, last, reach_to);
  }
  return best[last - first].free < best[last - first].whole;
}

}  // namespace zhibiao::lexicon
