/// @file head_shape.hpp
/// How the cells of a head of several rows reach over columns, when nothing tells it but how many there are.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace zhibiao::tables {

/// Finds the ways in which rows of headings can stand over `width` columns: each heading is over one column and reaches down to it, or
/// over several and has headings of its own in the next row, no two of them alike.
class HeadShape {
 public:
  /// For each row the first column of each cell.
  using Columns = std::vector<std::vector<std::size_t>>;

  HeadShape(std::vector<std::vector<std::u32string>> rows, std::size_t width) : rows_(std::move(rows)), width_(width) {}

  /// The only way; of several the one in which most headings stand below one whose words all of these repeat (增减金额, 增减幅度 below
  /// 比上年增减情况), else the one that has columns alike under each heading, when no other has. `unlike` tells how much a column differs
  /// from the next: powers of ten.
  [[nodiscard]] std::optional<Columns> find(const std::vector<std::optional<double>>& unlike);

 private:
  struct Way {
    Columns columns;
    std::vector<std::size_t> joined;  ///< columns that stand under one heading with the next
    std::size_t repeating = 0;        ///< headings below one of which all repeat two neighbouring characters
  };
  void fill(std::size_t row, std::size_t column, std::size_t end, const std::function<void()>& done);
  [[nodiscard]] std::size_t repeating_below(std::size_t row, std::size_t over, std::size_t first, std::size_t end) const;
  [[nodiscard]] bool differ(std::size_t row, std::size_t first, std::size_t end) const;
  void keep();

  std::vector<std::vector<std::u32string>> rows_;
  std::size_t width_;
  std::vector<std::size_t> next_;  // by row: its first cell without a place
  Way way_;
  std::vector<Way> ways_;
  std::size_t steps_ = 0;
};

}  // namespace zhibiao::tables
