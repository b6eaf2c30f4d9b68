/// @file rows.hpp
/// Rows of any kind behind one handle: a column is a name and a function that takes its value out of a row.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "capi/guard.hpp"
#include "zhibiao/database.hpp"
#include "zhibiao/decimal.hpp"

namespace zhibiao::capi {

/// NULL, a number or a text; a view refers to the row.
using Cell = std::variant<std::monostate, std::int64_t, double, Decimal, std::string_view, std::string>;

template <typename Row>
struct Column {
  const char* name;
  Cell (*of)(const Row& row);
};

}  // namespace zhibiao::capi

struct zhibiao_rows : zhibiao::capi::Handle {
 public:
  zhibiao_rows() = default;
  zhibiao_rows(const zhibiao_rows&) = delete;
  zhibiao_rows& operator=(const zhibiao_rows&) = delete;
  virtual ~zhibiao_rows() = default;

  [[nodiscard]] virtual std::size_t columns() const noexcept = 0;
  [[nodiscard]] virtual const char* name(std::size_t column) const noexcept = 0;
  /// Throws Error (misuse) for other rows than those of a comparison.
  [[nodiscard]] virtual std::optional<double> quantile(double p) const;

  bool next();
  /// NULL where there is none.
  [[nodiscard]] zhibiao::capi::Cell cell(std::size_t column) const;
  /// The text of a cell, kept until the next row; null for NULL.
  [[nodiscard]] const std::string* text(std::size_t column);

 private:
  virtual bool advance() = 0;
  [[nodiscard]] virtual zhibiao::capi::Cell value(std::size_t column) const = 0;

  bool at_row_ = false;
  std::vector<std::string> texts_;
};

namespace zhibiao::capi {

/// Rows that are there already.
template <typename Row>
class List : public zhibiao_rows {
 public:
  List(std::vector<Row> rows, std::span<const Column<Row>> columns) : rows_(std::move(rows)), columns_(columns) {}
  [[nodiscard]] std::size_t columns() const noexcept override { return columns_.size(); }
  [[nodiscard]] const char* name(std::size_t column) const noexcept override { return columns_[column].name; }

 private:
  bool advance() override { return next_ < rows_.size() && ++next_ > 0; }
  [[nodiscard]] Cell value(std::size_t column) const override { return columns_[column].of(rows_[next_ - 1]); }

  std::vector<Row> rows_;
  std::span<const Column<Row>> columns_;
  std::size_t next_ = 0;
};

/// The functions below make rows with the columns that fit their kind.
[[nodiscard]] zhibiao_rows* rows_of(Cursor cursor);
[[nodiscard]] zhibiao_rows* rows_of(std::vector<Figure> figures);
[[nodiscard]] zhibiao_rows* rows_of(Comparison comparison);
[[nodiscard]] zhibiao_rows* rows_of(std::vector<FigureChange> changes);
[[nodiscard]] zhibiao_rows* rows_of(std::vector<SearchHit> hits);
[[nodiscard]] zhibiao_rows* rows_of(std::vector<Evidence> evidence);
[[nodiscard]] zhibiao_rows* rows_of(std::vector<RegionYear> coverage);
[[nodiscard]] zhibiao_rows* rows_of(std::vector<CheckFinding> findings);
[[nodiscard]] zhibiao_rows* rows_of(std::vector<VerifyFinding> findings);

}  // namespace zhibiao::capi
