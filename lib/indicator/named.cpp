#include "indicator/named.hpp"

#include <algorithm>

namespace zhibiao::indicator {

namespace {

constexpr std::uint32_t longest_name = 12;  // code points
constexpr std::uint32_t shortest_name = 2;
constexpr std::uint32_t shortest_zone = 3;  // 经开区 is a name, 街道 is none

}  // namespace

std::optional<Named> NamedFigures::at(std::size_t i) const {
  if (passage_.segment_of[i] < 0 || counts_bodies(i)) return std::nullopt;
  const Span words = without_rank(content_.core(words_of(i)));
  if (words.length() < shortest_name) return std::nullopt;
  const std::uint32_t start = opening_of_name(words);
  const Span name = content_.core({start, words.end});
  if (name.length() < shortest_name || name.length() > longest_name || !ends_as_name(name)) return std::nullopt;
  // What is said of the number before: 工单数超过千件的有沭城街道3925件
  const Segment& own = passage_.segment_with(i);
  const bool whole = own.first == i && own.opened_by != U'(';
  const Span ahead = {whole ? std::min(own.span.start, words.start) : words.start, std::max(start, words.start)};
  return Named{name, without_rank(content_.core(ahead))};
}

// The figure's own; of one in brackets, or behind 达 or 为 alone, those before it.
Span NamedFigures::words_of(std::size_t i) const {
  const Span own = frames_.of[i].before;
  const Segment& segment = passage_.segment_with(i);
  if (segment.first != i || content_.says(without_rank(own)) || &segment == passage_.segments.data()) return own;
  const Segment& before = *(&segment - 1);
  if (before.sentence != segment.sentence) return own;
  const bool bracket = segment.opened_by == U'(';
  if (before.first == before.last) return before.span;
  return bracket ? Span{passage_.quantity(before.last - 1).span.end, before.span.end} : own;
}

// 马龙区最少, 会泽县一家就占
Span NamedFigures::without_rank(Span words) const {
  for (Span rest = words; rest.length() > 0; words = rest) {
    const lexicon::Hit* rank = lexicon_.longest_ending_at(passage_.scan, words.end, words.start, words_.name_close);
    if (rank == nullptr) break;
    rest = content_.core({words.start, rank->start});
  }
  return words;
}

// Behind the last 的有, 以, 为 that has more before it than a name could do without
std::uint32_t NamedFigures::opening_of_name(Span words) const {
  std::uint32_t start = words.start;
  for (const lexicon::Hit& hit : passage_.scan.starting_in(words))
    if (lexicon_.is(hit.word, words_.name_open) && hit.end + shortest_name <= words.end) start = std::max(start, hit.end);
  return start;
}

bool NamedFigures::ends_as_name(Span words) const {
  for (const lexicon::CategoryId category : {words_.division, words_.body}) {
    const lexicon::Hit* end = lexicon_.longest_ending_at(passage_.scan, words.end, words.start, category);
    if (end != nullptr && (end->start > words.start || words.length() >= shortest_zone)) return true;
  }
  // 全市均值
  const lexicon::Hit* average = lexicon_.longest_ending_at(passage_.scan, words.end, words.start, words_.average);
  return average != nullptr && lexicon_.longest_at(passage_.scan, words.start, words_.own_division) != nullptr;
}

// 新建社区12个: the name is of what is counted
bool NamedFigures::counts_bodies(std::size_t i) const {
  const std::string& dimension = passage_.quantity(i).dimension;
  return dimension == "organ" || passage_.quantity(i).unit == "个";
}

}  // namespace zhibiao::indicator
