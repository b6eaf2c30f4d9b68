/// @file suggest.hpp
/// For authors of codebooks: by which words of real reports its entries could grow.
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <vector>

#include "zhibiao/abi.hpp"
#include "zhibiao/codebook.hpp"
#include "zhibiao/document.hpp"

namespace zhibiao::inline ZHIBIAO_ABI {

/// What a person said of one figure of a report.
struct ReviewedFigure {
  std::uint32_t start = 0;         ///< code points, as Observation::span
  std::vector<std::string> codes;  ///< those that are right; an empty text among them: to leave it without a code is right too
};

/// A cue that an entry could have.
struct CueSuggestion {
  std::string code;                   ///< the entry
  std::string cue;                    ///< as the codebook would have it; empty where no word tells these figures from others
  std::size_t figures = 0;            ///< that lack the code and have the word
  std::size_t reports = 0;            ///< in which these stand
  std::size_t others = 0;             ///< figures of other codes, or rightly of none, that have it too
  std::vector<std::string> evidence;  ///< SOURCE:START and the clause, its figure between 【 and 】, its code behind → if it has another
};

/// Collects the figures that a codebook leaves without a code or gets wrong, and proposes cues from their own words. Deterministic: the
/// order of the documents changes nothing but that of the evidence. Not for several threads at once.
class ZHIBIAO_EXPORT Suggester {
 public:
  explicit Suggester(Codebook codebook);       ///< for the entries of this codebook
  Suggester(Suggester&&) noexcept;             ///< leaves an object that can only be destroyed or assigned to
  Suggester& operator=(Suggester&&) noexcept;  ///< see the move constructor
  ~Suggester();

  /// Figures without a code are grouped by the entry whose words are nearest to theirs.
  void add(const Document& document);
  /// The same with what is right: figures with a wrong code count too, and each belongs to the entry that it should have.
  void add(const Document& document, const std::vector<ReviewedFigure>& reviewed);

  /// Those that explain most figures first. Without a review a word must stand in at least two reports, or in two figures of one.
  [[nodiscard]] std::vector<CueSuggestion> suggest() const;

 private:
  struct ZHIBIAO_NO_EXPORT State;
  std::unique_ptr<State> state_;
};

}  // namespace zhibiao
