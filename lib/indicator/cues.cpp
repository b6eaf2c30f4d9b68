#include "indicator/cues.hpp"

#include "model/rule.hpp"

namespace zhibiao::indicator {

Cues::Cues(const Codebook::State& codebook, const lexicon::Scan& scan, std::u32string_view text, const std::vector<bool>& included)
    : first_(text.size() + 1, 0), whole_(lexicon::WordList::shipped(), codebook.lexicon, scan, text) {
  std::uint32_t position = 0;
  for (const lexicon::Hit& hit : scan.all()) {
    if (hit.word >= codebook.is_cue.size() || codebook.is_cue[hit.word] == 0 || included[hit.start]) continue;
    while (position < hit.start) first_[++position] = static_cast<std::uint32_t>(hits_.size());
    hits_.push_back(hit);
  }
  while (position < text.size()) first_[++position] = static_cast<std::uint32_t>(hits_.size());
  known_.assign(hits_.size(), Known::unknown);
}

bool Cues::find_out(std::size_t hit) const {
  const bool whole = whole_.holds(hits_[hit]) || !on(Rule::passage_whole_words);
  known_[hit] = whole ? Known::yes : Known::no;
  return whole;
}

}  // namespace zhibiao::indicator
