/// @file columns.hpp
/// How the columns of rows are written down: a name and a function of the row, whose result tells the type of the column.
#pragma once

#include <concepts>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include "capi/rows.hpp"
#include "zhibiao/model.hpp"
#include "zhibiao/time.hpp"

namespace zhibiao::capi {

template <typename Value>
inline constexpr bool is_optional = false;
template <typename Value>
inline constexpr bool is_optional<std::optional<Value>> = true;

template <typename Value>
constexpr zhibiao_type type_of() {
  if constexpr (is_optional<Value>)
    return type_of<typename Value::value_type>();
  else if constexpr (std::same_as<Value, bool>)
    return ZHIBIAO_BOOLEAN;
  else if constexpr (std::integral<Value>)
    return ZHIBIAO_INTEGER;
  else if constexpr (std::floating_point<Value>)
    return ZHIBIAO_REAL;
  else if constexpr (std::same_as<Value, Decimal>)
    return ZHIBIAO_DECIMAL;
  else {
    static_assert(std::same_as<Value, std::string> || std::same_as<Value, std::string_view>);
    return ZHIBIAO_TEXT;
  }
}

template <typename Value>
Cell cell_of(Value&& value) {
  using Plain = std::remove_cvref_t<Value>;
  if constexpr (is_optional<Plain>)
    return value ? cell_of(*std::forward<Value>(value)) : Cell();
  else if constexpr (std::integral<Plain>)
    return static_cast<std::int64_t>(value);
  else
    return Cell(std::forward<Value>(value));
}

template <typename Row>
struct Column {
  constexpr Column() = default;
  template <typename Function>
  constexpr Column(const char* column, Function /*of*/)  // NOLINT(google-explicit-constructor): tables of columns are lists of pairs
      : name(column),
        type(type_of<std::invoke_result_t<Function, const Row&>>()),
        of([](const Row& row) { return cell_of(Function()(row)); }) {}

  const char* name = nullptr;
  zhibiao_type type = ZHIBIAO_TEXT;
  Cell (*of)(const Row& row) = nullptr;
};

// What a struct says with an empty text or 0 is NULL, as in the views of the file.
using Words = std::optional<std::string_view>;
using Whole = std::optional<std::int64_t>;
inline Words words(std::string_view text) { return text.empty() ? Words() : Words(text); }
inline Words optional_words(const std::optional<std::string>& text) { return text ? Words(*text) : Words(); }
inline std::int64_t count(std::uint64_t number) { return static_cast<std::int64_t>(number); }
inline Whole above_zero(std::int64_t number) { return number == 0 ? Whole() : Whole(number); }
inline Whole year(const std::optional<Year>& year) { return year ? Whole(year->value()) : Whole(); }
inline Whole position(const std::optional<std::uint32_t>& start) { return start ? Whole(*start) : Whole(); }
inline std::optional<std::string> period(const std::optional<Period>& period) {
  return period ? std::optional(period->to_string()) : std::nullopt;
}
inline Words kind(const std::optional<ReporterKind>& kind) { return kind ? Words(to_string(*kind)) : Words(); }
/// One text with a line for each; NULL for none.
[[nodiscard]] std::optional<std::string> lines(const std::vector<std::string>& texts);

template <typename Row>
class Columned : public zhibiao_rows {
 public:
  explicit Columned(std::span<const Column<Row>> columns) : columns_(columns) {}
  [[nodiscard]] std::size_t columns() const noexcept override { return columns_.size(); }
  [[nodiscard]] const char* name(std::size_t column) const noexcept override { return columns_[column].name; }
  [[nodiscard]] zhibiao_type type(std::size_t column) const noexcept override { return columns_[column].type; }

 private:
  /// The one that advance() went to.
  [[nodiscard]] virtual const Row& row() const = 0;
  [[nodiscard]] Cell value(std::size_t column) const override { return columns_[column].of(row()); }

  std::span<const Column<Row>> columns_;
};

/// Rows that are there already.
template <typename Row>
class List : public Columned<Row> {
 public:
  List(std::vector<Row> rows, std::span<const Column<Row>> columns) : Columned<Row>(columns), rows_(std::move(rows)) {}

 private:
  bool advance() override { return next_ < rows_.size() && ++next_ > 0; }
  [[nodiscard]] const Row& row() const override { return rows_[next_ - 1]; }

  std::vector<Row> rows_;
  std::size_t next_ = 0;
};

template <typename Row>
[[nodiscard]] zhibiao_rows* list(std::vector<Row> rows, std::span<const Column<Row>> columns) {
  return new List<Row>(std::move(rows), columns);
}

}  // namespace zhibiao::capi
