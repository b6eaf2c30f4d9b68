/// @file named.hpp
/// Figures whose words only name a division or a body: 满意率前三名：师宗县99.02%、陆良县98.74%. What they count is told around them.
#pragma once

#include <optional>

#include "indicator/frame.hpp"

namespace zhibiao::indicator {

/// The words of such a figure.
struct Named {
  Span name;
  Span
      ahead;  ///< what is said before the name in the same words, which may tell what is counted (工单量超过千件的有沭城街道); may be empty
};

class NamedFigures {
 public:
  /// Holds references only.
  NamedFigures(const Passage& passage, const Words& words, const Content& content, const Frames& frames)
      : passage_(passage), lexicon_(passage.codebook.lexicon), words_(words), content_(content), frames_(frames) {}

  /// Empty where the words of the quantity say more or less than a name.
  [[nodiscard]] std::optional<Named> at(std::size_t i) const;

 private:
  [[nodiscard]] Span words_of(std::size_t i) const;
  [[nodiscard]] Span without_rank(Span words) const;
  [[nodiscard]] std::uint32_t opening_of_name(Span words) const;
  [[nodiscard]] bool ends_as_name(Span words) const;
  [[nodiscard]] bool counts_bodies(std::size_t i) const;

  const Passage& passage_;
  const lexicon::Lexicon& lexicon_;
  const Words& words_;
  const Content& content_;
  const Frames& frames_;
};

}  // namespace zhibiao::indicator
