/// @file scope.hpp
/// Lists that split what was counted before them without a word such as 其中: 从申请人看…, 按类别分…, 受理的案件中…, and figures that
/// make up one before them. What such a list counts is what its total counts (docs/codebook.md).
#pragma once

#include "indicator/summand.hpp"

namespace zhibiao::indicator {

/// The list in which a quantity stands.
struct Scope {
  /// What shows the list: a word (按类别分), that its members make up the total, that a share behind the figure is one of the total, or
  /// that the shares behind several are.
  enum class Evidence : std::uint8_t { none, word, sum, share, shares };

  std::int32_t total = -1;  ///< the quantity that the list splits; -1 when the quantity is in no such list, or the total is not told
  Span lead;            ///< names what is split, where no figure of it is told: 收到的行政复议申请中, 败诉原因; else empty
  bool marked = false;  ///< the text marks the list as parts of the total
  Evidence evidence = Evidence::none;
  bool matter = false;  ///< told apart by what they are about or by whom: 从申请事项看, 管理领域分布

  [[nodiscard]] bool holds() const { return evidence != Evidence::none; }
  [[nodiscard]] bool named() const { return evidence == Evidence::word || evidence == Evidence::shares; }
};

/// By quantity.
[[nodiscard]] std::vector<Scope> find_scopes(const Passage& passage, const Words& words, const Content& content, const Frames& frames,
                                             const std::vector<Relation>& relations);

/// Adds the lists that only their sum tells, and figures that a stated share of a total follows, among quantities that are no parts of
/// anything.
void find_sums(const Passage& passage, const std::vector<Relation>& relations, const std::vector<std::int32_t>& parts,
               std::vector<Scope>& scopes);

}  // namespace zhibiao::indicator
