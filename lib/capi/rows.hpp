/// @file rows.hpp
/// Rows of any kind behind one handle.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "capi/guard.hpp"
#include "zhibiao/database.hpp"
#include "zhibiao/decimal.hpp"
#include "zhibiao/region.hpp"

namespace zhibiao::capi {

/// NULL, a number (1 for yes and 0 for no) or a text; a view refers to the row.
using Cell = std::variant<std::monostate, std::int64_t, double, Decimal, std::string_view, std::string>;

/// Rows as columns: see arrow.cpp.
struct Columnar;

}  // namespace zhibiao::capi

struct zhibiao_rows : zhibiao::capi::Handle {
 public:
  zhibiao_rows() = default;
  zhibiao_rows(const zhibiao_rows&) = delete;
  zhibiao_rows& operator=(const zhibiao_rows&) = delete;
  virtual ~zhibiao_rows() = default;

  [[nodiscard]] virtual std::size_t columns() const noexcept = 0;
  [[nodiscard]] virtual const char* name(std::size_t column) const noexcept = 0;
  [[nodiscard]] virtual zhibiao_type type(std::size_t column) const noexcept = 0;
  /// Throws Error (misuse) for other rows than those of a comparison.
  [[nodiscard]] virtual std::optional<double> quantile(double p) const;

  bool next();
  /// NULL where there is none.
  [[nodiscard]] zhibiao::capi::Cell cell(std::size_t column) const;
  /// The text of a cell, kept until the next row; null for NULL.
  [[nodiscard]] const std::string* text(std::size_t column);

  /// All rows that were left when zhibiao_rows_arrow was called first.
  std::shared_ptr<const zhibiao::capi::Columnar> columnar;

 private:
  virtual bool advance() = 0;
  [[nodiscard]] virtual zhibiao::capi::Cell value(std::size_t column) const = 0;

  bool at_row_ = false;
  std::vector<std::string> texts_;
};

namespace zhibiao::capi {

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
[[nodiscard]] zhibiao_rows* rows_of(std::vector<DocumentEntry> documents);
[[nodiscard]] zhibiao_rows* rows_of(std::vector<DocumentDiagnostic> diagnostics);
[[nodiscard]] zhibiao_rows* rows_of(std::vector<Division> divisions);
[[nodiscard]] zhibiao_rows* rows_of(std::vector<IndicatorName> names);
[[nodiscard]] zhibiao_rows* rows_of(const DatabaseInfo& info);

}  // namespace zhibiao::capi
