/// @file figures.hpp
/// The observations of a report as figures to reckon with, and which of them belong together.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "check/interval.hpp"
#include "check/knowledge.hpp"

namespace zhibiao::check {

using Indexes = std::vector<std::size_t>;

enum class Measure : std::uint8_t { amount, percent, points };

class Figures {
 public:
  /// Keeps references to its arguments.
  Figures(const std::vector<Observation>& observations, const std::vector<Section>& sections, const Knowledge& knowledge);

  [[nodiscard]] std::size_t size() const noexcept { return observations_.size(); }
  [[nodiscard]] const Observation& operator[](std::size_t i) const { return observations_[i]; }
  [[nodiscard]] const Knowledge& knowledge() const noexcept { return knowledge_; }

  [[nodiscard]] Measure measure(std::size_t i) const { return figures_[i].measure; }
  /// Whether it can be reckoned with at all.
  [[nodiscard]] bool usable(std::size_t i) const { return figures_[i].operand.has_value(); }
  /// Precondition of these three: usable(i).
  [[nodiscard]] Fixed value(std::size_t i) const { return figures_[i].value; }
  [[nodiscard]] const Belief& operand(std::size_t i) const { return *figures_[i].operand; }
  [[nodiscard]] const Belief& stated(std::size_t i) const { return *figures_[i].stated; }

  /// A plain amount: neither a change nor a percentage.
  [[nodiscard]] bool is_level(std::size_t i) const;
  [[nodiscard]] bool has_code(std::size_t i, const Codes& codes) const;
  /// The figure that `i` is a stated part of.
  [[nodiscard]] std::optional<std::size_t> total_of(std::size_t i) const;
  /// Code points between two figures.
  [[nodiscard]] std::uint32_t gap(std::size_t i, std::size_t k) const;
  /// Whether both count things of one kind: 件 and 起, 名 and 人.
  [[nodiscard]] bool same_kind(std::size_t i, std::size_t k) const;
  /// A cell of a table that has a code.
  [[nodiscard]] bool is_cell(std::size_t i) const { return observations_[i].rule.starts_with("table"); }

  /// Whether both stand in the same section, or one in a subsection of the other's.
  [[nodiscard]] bool same_place(std::size_t i, std::size_t k) const;
  /// The same, or in two subsections of one section.
  [[nodiscard]] bool near_place(std::size_t i, std::size_t k) const;
  /// Whether both speak of the same year and, where both name one, the same period.
  [[nodiscard]] bool same_time(std::size_t i, std::size_t k) const;
  /// Neither a kind nor a division of what the document counts.
  [[nodiscard]] bool is_whole(std::size_t i) const { return observations_[i].breakdown.empty() && observations_[i].region_code.empty(); }
  /// Whether neither names another kind or division than the other: of the same row of a table, not of two kinds of case.
  [[nodiscard]] bool same_breakdown(std::size_t i, std::size_t k) const;
  /// Whether `i` can be reckoned from `k`: same place, time, status and breakdown.
  [[nodiscard]] bool together(std::size_t i, std::size_t k) const;

 private:
  [[nodiscard]] std::int32_t parent_of(std::uint32_t section) const;
  struct Figure {
    Measure measure = Measure::amount;
    Fixed value = 0;
    std::optional<Belief> operand;
    std::optional<Belief> stated;
  };

  [[nodiscard]] Figure figure_of(const Observation& observation) const;

  const std::vector<Observation>& observations_;
  const std::vector<Section>& sections_;
  const Knowledge& knowledge_;
  std::vector<Figure> figures_;
};

}  // namespace zhibiao::check
