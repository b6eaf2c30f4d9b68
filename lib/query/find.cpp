#include "query/find.hpp"

#include <functional>
#include <limits>
#include <string_view>

#include "query/rows.hpp"
#include "store/database_impl.hpp"

namespace zhibiao {
namespace query {
namespace {

constexpr std::string_view columns =
    "document_id, span_start, span_end, region, region_name, year, indicator, indicator_name, label, value_text, value_high_text,"
    " resolution, number, unit, qualifier, status, change, period, breakdown, part_of, repeats, quote, rule, section_heading,"
    " section_role, page, document_title, source, published, issuer, superseded_by";

IndicatorValue to_value(const store::Statement& row) {
  IndicatorValue value;
  int column = 0;
  value.id.document = row.integer(column++);
  value.id.start = static_cast<std::uint32_t>(row.integer(column));
  value.span = span(row, column, column + 1);
  column += 2;
  value.region = row.text(column++);
  value.region_name = row.text(column++);
  value.year = number(row, column++);
  value.indicator = row.optional_text(column++);
  value.indicator_name = row.text(column++);
  value.label = row.text(column++);
  value.value = decimal(row.text(column++));
  if (!row.is_null(column)) value.value_high = decimal(row.text(column));
  ++column;
  value.resolution = number(row, column++);
  value.number = row.text(column++);
  value.unit = row.text(column++);
  value.qualifier = qualifier(row.text(column++));
  value.status = status(row.text(column++));
  value.change = change(row.text(column++));
  value.period = row.text(column++);
  value.breakdown = row.text(column++);
  value.part_of = position(row, column++);
  value.repeats = position(row, column++);
  value.quote = row.text(column++);
  value.rule = row.text(column++);
  value.section_heading = row.text(column++);
  value.section_role = section_role(row.text(column++));
  value.page = number(row, column++);
  value.document_title = row.text(column++);
  value.source = row.text(column++);
  value.published = row.text(column++);
  value.issuer = row.text(column++);
  value.superseded = !row.is_null(column);
  return value;
}

std::string_view order_by(Order order) {
  switch (order) {
    case Order::region:
      return "region, indicator, year, document_id, span_start";
    case Order::year:
      return "year, region, indicator, document_id, span_start";
    case Order::value:
      return "value, document_id, span_start";
    case Order::value_desc:
      return "value DESC, document_id, span_start";
    case Order::document:
      return "source, document_id, span_start";
  }
  return "document_id, span_start";
}

// Codes of a province end in four zeros and those of a prefecture in two; what is below begins with the rest.
std::string last_descendant(const std::string& code) {
  constexpr std::string_view last = "9999";
  for (const std::size_t digits : {4U, 2U})
    if (code.ends_with(std::string(digits, '0'))) return code.substr(0, code.size() - digits) + std::string(last.substr(0, digits));
  return code;
}

// Builds "a AND (b OR c)" with the values of its parameters.
class Conditions {
 public:
  explicit Conditions(Sql& sql) : sql_(sql) {}

  template <typename... Values>
  void require(std::string_view condition, Values... values) {
    next(condition);
    (sql_.values.emplace_back(std::move(values)), ...);
  }
  /// At least one of `alternatives`; no condition when there are none. `add` writes one with the function that it is given.
  template <typename Alternative, typename Add>
  void require_one(const std::vector<Alternative>& alternatives, Add add) {
    if (alternatives.empty()) return;
    next("(");
    bool first = true;
    for (const Alternative& alternative : alternatives) {
      if (!first) sql_.text += " OR ";
      first = false;
      add(alternative);
    }
    sql_.text += ")";
  }
  template <typename... Values>
  void alternative(std::string_view condition, Values... values) {
    sql_.text += condition;
    (sql_.values.emplace_back(std::move(values)), ...);
  }

 private:
  void next(std::string_view condition) {
    sql_.text += first_ ? " WHERE " : " AND ";
    sql_.text += condition;
    first_ = false;
  }
  Sql& sql_;
  bool first_ = true;
};

// A prefix as a range, which an index serves: reconsideration.* is from "reconsideration." to before "reconsideration/".
void match_indicator(Conditions& conditions, const std::string& code) {
  if (!code.ends_with('*')) return conditions.alternative("indicator = ?", code);
  const std::string from = code.substr(0, code.size() - 1);
  std::string to = from;
  ++to.back();
  conditions.alternative("(indicator >= ? AND indicator < ?)", from, to);
}

void match_region(Conditions& conditions, const Query::Region& region) {
  const std::string last = last_descendant(region.code);
  if (region.descendants == Query::Descendants::without || last == region.code) return conditions.alternative("region = ?", region.code);
  conditions.alternative("(region >= ? AND region <= ?)", region.code, last);
}

}  // namespace

Sql to_sql(const Query::Filter& filter) {
  Sql sql;
  sql.text = "SELECT " + std::string(columns) + " FROM indicator_value_all";
  Conditions conditions(sql);
  conditions.require_one(filter.regions, [&](const Query::Region& region) { match_region(conditions, region); });
  conditions.require_one(filter.indicators, [&](const std::string& code) { match_indicator(conditions, code); });
  conditions.require_one(filter.units, [&](const std::string& unit) { conditions.alternative("unit = ?", unit); });
  conditions.require_one(filter.statuses, [&](Status status) { conditions.alternative("status = ?", std::string(to_string(status))); });
  if (filter.year_from) conditions.require("year >= ?", std::int64_t{*filter.year_from});
  if (filter.year_to) conditions.require("year <= ?", std::int64_t{*filter.year_to});
  if (!filter.label.empty()) conditions.require("instr(label, ?) > 0", filter.label);
  if (filter.has_code) conditions.require(*filter.has_code ? "indicator IS NOT NULL" : "indicator IS NULL");
  if (filter.document) conditions.require("document_id = ?", *filter.document);
  if (filter.vintages == Vintages::current) conditions.require("superseded_by IS NULL");
  sql.text += " ORDER BY " + std::string(order_by(filter.order));
  if (filter.limit || filter.offset > 0) {
    constexpr std::int64_t all = -1;
    sql.text += " LIMIT ? OFFSET ?";
    sql.values.emplace_back(filter.limit ? static_cast<std::int64_t>(*filter.limit) : all);
    sql.values.emplace_back(static_cast<std::int64_t>(filter.offset));
  }
  return sql;
}

}  // namespace query

void Database::for_each(const Query& query, const std::function<void(const IndicatorValue&)>& row) const {
  const query::Sql sql = query::to_sql(query.filter());
  impl_->connection.guarded([&] {
    store::Statement rows = impl_->connection.prepare(sql.text);
    int index = 0;
    for (const auto& value : sql.values) std::visit([&](const auto& v) { rows.bind_one(++index, v); }, value);
    while (rows.step()) row(query::to_value(rows));
  });
}

std::vector<IndicatorValue> Database::find(const Query& query) const {
  std::vector<IndicatorValue> values;
  for_each(query, [&](const IndicatorValue& value) { values.push_back(value); });
  return values;
}

}  // namespace zhibiao
