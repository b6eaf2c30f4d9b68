#include "query/rows.hpp"

#include <initializer_list>

#include "zhibiao/error.hpp"

namespace zhibiao::query {
namespace {

template <typename Value>
Value named(const std::string& text, std::initializer_list<Value> values) {
  for (const Value value : values)
    if (to_string(value) == text) return value;
  throw Error(ErrorCode::corrupt, "the database holds the unknown word '" + text + "'");
}

}  // namespace

Qualifier qualifier(const std::string& text) {
  return named(text, {Qualifier::exact, Qualifier::about, Qualifier::more, Qualifier::at_least, Qualifier::less, Qualifier::at_most});
}

Status status(const std::string& text) { return named(text, {Status::actual, Status::target, Status::baseline}); }

Change change(const std::string& text) { return named(text, {Change::none, Change::increase, Change::decrease}); }

SectionRole section_role(const std::string& text) {
  return named(text, {SectionRole::body, SectionRole::front, SectionRole::achievements, SectionRole::problems, SectionRole::plans,
                      SectionRole::furniture});
}

Decimal decimal(const std::string& text) {
  const std::optional<Decimal> value = Decimal::parse(text);
  if (!value) throw Error(ErrorCode::corrupt, "the database holds '" + text + "', which is no decimal");
  return *value;
}

std::optional<std::uint32_t> position(const store::Statement& row, int column) {
  return row.is_null(column) ? std::nullopt : std::optional(static_cast<std::uint32_t>(row.integer(column)));
}

Span span(const store::Statement& row, int start_column, int end_column) {
  return {static_cast<std::uint32_t>(row.integer(start_column)), static_cast<std::uint32_t>(row.integer(end_column))};
}

int number(const store::Statement& row, int column) { return static_cast<int>(row.integer(column)); }

}  // namespace zhibiao::query
