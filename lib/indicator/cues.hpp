/// @file cues.hpp
/// Where the words of a codebook stand in a text as whole words.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <string_view>
#include <vector>

#include "indicator/codebook_state.hpp"
#include "lexicon/whole_words.hpp"

namespace zhibiao::indicator {

/// Whether a word is a whole one is found out when it is first asked for: most words of a text are near no figure. What it was told stays
/// the caller's and must outlive it; one for each thread.
class Cues {
 public:
  /// @param included  by position: what stands there is left out
  Cues(const Codebook::State& codebook, const lexicon::Scan& scan, std::u32string_view text, const std::vector<bool>& included);

  class Iterator {
   public:
    using iterator_category = std::forward_iterator_tag;
    using value_type = lexicon::Hit;
    using difference_type = std::ptrdiff_t;
    using pointer = const lexicon::Hit*;
    using reference = const lexicon::Hit&;

    Iterator() = default;
    Iterator(const Cues& cues, std::size_t at, std::size_t end) : cues_(&cues), at_(at), end_(end) { skip(); }
    reference operator*() const { return cues_->hits_[at_]; }
    pointer operator->() const { return &cues_->hits_[at_]; }
    Iterator& operator++() {
      ++at_;
      skip();
      return *this;
    }
    Iterator operator++(int) {
      Iterator before = *this;
      ++*this;
      return before;
    }
    friend bool operator==(const Iterator& a, const Iterator& b) { return a.at_ == b.at_; }

   private:
    void skip() {
      while (at_ < end_ && !cues_->holds(at_)) ++at_;
    }

    const Cues* cues_ = nullptr;
    std::size_t at_ = 0;
    std::size_t end_ = 0;
  };

  /// In order of start and, of the same start, the longest first.
  class Range {
   public:
    Range(const Cues& cues, std::size_t first, std::size_t end) : begin_(cues, first, end), end_(cues, end, end) {}
    [[nodiscard]] Iterator begin() const { return begin_; }
    [[nodiscard]] Iterator end() const { return end_; }

   private:
    Iterator begin_;
    Iterator end_;
  };

  /// Those that start in [span.start, span.end); they may end after it.
  [[nodiscard]] Range starting_in(Span span) const { return {*this, first_from(span.start), first_from(std::max(span.start, span.end))}; }
  /// Those that start exactly at `position`.
  [[nodiscard]] Range starting_at(std::uint32_t position) const { return starting_in({position, position + 1}); }

 private:
  enum class Known : std::uint8_t { unknown, no, yes };

  [[nodiscard]] std::size_t first_from(std::uint32_t position) const { return first_[std::min<std::size_t>(position, first_.size() - 1)]; }
  [[nodiscard]] bool holds(std::size_t hit) const { return known_[hit] == Known::unknown ? find_out(hit) : known_[hit] == Known::yes; }
  bool find_out(std::size_t hit) const;

  std::vector<lexicon::Hit> hits_;    // of words of the codebook, whole or not
  std::vector<std::uint32_t> first_;  // by position: the first hit at or after it
  mutable std::vector<Known> known_;  // by hit: whether it is a whole word
  mutable lexicon::WholeWords whole_;
};

}  // namespace zhibiao::indicator
