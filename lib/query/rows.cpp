#include "query/rows.hpp"

#include <initializer_list>
#include <string>

#include "zhibiao/error.hpp"

namespace zhibiao::query {
namespace {

template <typename Value>
Value named(std::string_view text, std::initializer_list<Value> values) {
  for (const Value value : values)
    if (to_string(value) == text) return value;
  throw Error(ErrorCode::corrupt, "the database holds the unknown word '" + std::string(text) + "'");
}

}  // namespace

Qualifier qualifier(std::string_view text) {
  return named(text, {Qualifier::exact, Qualifier::about, Qualifier::more, Qualifier::at_least, Qualifier::less, Qualifier::at_most});
}

Status status(std::string_view text) { return named(text, {Status::actual, Status::target, Status::baseline}); }

Change change(std::string_view text) { return named(text, {Change::none, Change::increase, Change::decrease}); }

Confidence confidence(std::string_view text) {
  return named(text, {Confidence::none, Confidence::low, Confidence::medium, Confidence::high});
}

SectionRole section_role(std::string_view text) {
  return named(text, {SectionRole::body, SectionRole::front, SectionRole::achievements, SectionRole::problems, SectionRole::plans,
                      SectionRole::furniture});
}

std::optional<ReporterKind> reporter_kind(const store::Statement& row, int column) {
  if (row.is_null(column)) return std::nullopt;
  const std::optional<ReporterKind> kind = to_reporter_kind(row.view(column));
  if (!kind) throw Error(ErrorCode::corrupt, "the database holds the unknown word '" + row.text(column) + "'");
  return kind;
}

Decimal decimal(std::string_view text) {
  const std::optional<Decimal> value = Decimal::parse(text);
  if (!value) throw Error(ErrorCode::corrupt, "the database holds '" + std::string(text) + "', which is no decimal");
  return *value;
}

std::optional<Decimal> optional_decimal(const store::Statement& row, int column) {
  return row.is_null(column) ? std::nullopt : std::optional(decimal(row.view(column)));
}

std::optional<std::uint32_t> position(const store::Statement& row, int column) {
  return row.is_null(column) ? std::nullopt : std::optional(static_cast<std::uint32_t>(row.integer(column)));
}

Span span(const store::Statement& row, int start_column, int end_column) {
  return {static_cast<std::uint32_t>(row.integer(start_column)), static_cast<std::uint32_t>(row.integer(end_column))};
}

int number(const store::Statement& row, int column) { return static_cast<int>(row.integer(column)); }

std::optional<Year> year(const store::Statement& row, int column) {
  if (row.is_null(column)) return std::nullopt;
  const std::optional<Year> year = Year::from(row.integer(column));
  if (!year) throw Error(ErrorCode::corrupt, "the database holds '" + row.text(column) + "', which is no year");
  return year;
}

std::optional<Period> period(const store::Statement& row, int column) { return Period::parse(row.view(column)); }

}  // namespace zhibiao::query
