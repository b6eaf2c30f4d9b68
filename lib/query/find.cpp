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
    " section_role, page, document_title, source, published, issuer, reporter, reporter_kind, codebook, genre,"
    " confidence, superseded_by";

void assign(std::optional<std::string>& text, const store::Statement& row, int column) {
  if (row.is_null(column)) return text.reset();
  if (!text) text.emplace();
  *text = row.view(column);
}

// Into a value that may hold another row: its strings keep their memory.
void read(const store::Statement& row, IndicatorValue& value) {
  int column = 0;
  value.id.document = row.integer(column++);
  value.id.start = static_cast<std::uint32_t>(row.integer(column));
  value.span = span(row, column, column + 1);
  column += 2;
  value.region = row.view(column++);
  value.region_name = row.view(column++);
  value.year = year(row, column++);
  assign(value.indicator, row, column++);
  value.indicator_name = row.view(column++);
  value.label = row.view(column++);
  value.value = decimal(row.view(column++));
  value.value_high = optional_decimal(row, column++);
  value.resolution = number(row, column++);
  value.number = row.view(column++);
  value.unit = row.view(column++);
  value.qualifier = qualifier(row.view(column++));
  value.status = status(row.view(column++));
  value.change = change(row.view(column++));
  value.period = period(row, column++);
  value.breakdown = row.view(column++);
  value.part_of = position(row, column++);
  value.repeats = position(row, column++);
  value.quote = row.view(column++);
  value.rule = row.view(column++);
  value.section_heading = row.view(column++);
  value.section_role = section_role(row.view(column++));
  value.page = number(row, column++);
  value.document_title = row.view(column++);
  value.source = row.view(column++);
  value.published = row.view(column++);
  value.issuer = row.view(column++);
  value.reporter = row.view(column++);
  value.reporter_kind = reporter_kind(row, column++);
  value.codebook = row.view(column++);
  value.genre = row.view(column++);
  value.confidence = confidence(row.view(column++));
  value.superseded = !row.is_null(column);
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

void add_conditions(const Query::Filter& filter, Sql& sql) {
  Conditions conditions(sql);
  conditions.require_one(filter.regions, [&](const Query::Region& region) { match_region(conditions, region); });
  conditions.require_one(filter.levels, [&](int level) {
    conditions.alternative("region IN (SELECT code FROM region WHERE level = ?)", std::int64_t{level});
  });
  conditions.require_one(filter.indicators, [&](const std::string& code) { match_indicator(conditions, code); });
  conditions.require_one(filter.units, [&](const std::string& unit) { conditions.alternative("unit = ?", unit); });
  conditions.require_one(filter.statuses, [&](Status status) { conditions.alternative("status = ?", std::string(to_string(status))); });
  conditions.require_one(filter.qualifiers,
                         [&](Qualifier qualifier) { conditions.alternative("qualifier = ?", std::string(to_string(qualifier))); });
  conditions.require_one(filter.roles, [&](SectionRole role) { conditions.alternative("section_role = ?", std::string(to_string(role))); });
  conditions.require_one(filter.reporters,
                         [&](ReporterKind kind) { conditions.alternative("reporter_kind = ?", std::string(to_string(kind))); });
  if (filter.year_from) conditions.require("year >= ?", std::int64_t{*filter.year_from});
  if (filter.year_to) conditions.require("year <= ?", std::int64_t{*filter.year_to});
  if (!filter.label.empty()) conditions.require("instr(label, ?) > 0", filter.label);
  if (filter.has_code) conditions.require(*filter.has_code ? "indicator IS NOT NULL" : "indicator IS NULL");
  if (filter.document) conditions.require("document_id = ?", *filter.document);
  if (filter.vintages == Vintages::current) conditions.require("superseded_by IS NULL");
  if (!filter.repeats) conditions.require("repeats IS NULL");
}

Sql filtered(const Query::Filter& filter, std::string_view selected) {
  Sql sql;
  sql.text = "SELECT " + std::string(selected) + " FROM indicator_value_all";
  add_conditions(filter, sql);
  return sql;
}

}  // namespace

// Codes of a province end in four zeros and those of a prefecture in two; what is below begins with the rest.
std::string last_descendant(std::string_view code) {
  std::string last(code);
  for (const std::string_view zeros : {"0000", "00"})
    if (last.ends_with(zeros)) return last.replace(last.size() - zeros.size(), zeros.size(), zeros.size(), '9');
  return last;
}

Sql to_sql(const Query::Filter& filter) {
  Sql sql = filtered(filter, columns);
  sql.text += " ORDER BY " + std::string(order_by(filter.order));
  if (filter.limit || filter.offset > 0) {
    constexpr std::int64_t all = -1;
    sql.text += " LIMIT ? OFFSET ?";
    sql.values.emplace_back(filter.limit ? static_cast<std::int64_t>(*filter.limit) : all);
    sql.values.emplace_back(static_cast<std::int64_t>(filter.offset));
  }
  return sql;
}

Sql count_sql(const Query::Filter& filter) { return filtered(filter, "count(*)"); }

}  // namespace query

namespace {

void bind(const query::Sql& sql, store::Statement& statement) {
  int index = 0;
  for (const auto& parameter : sql.values) std::visit([&](const auto& v) { statement.bind_one(++index, v); }, parameter);
}

}  // namespace

struct Cursor::Impl {
  Impl(store::Connection& read_from, const Query::Filter& filter)
      : connection(read_from), sql(query::to_sql(filter)), rows(connection.prepare(sql.text)) {
    bind(sql, rows);
  }

  bool next(IndicatorValue& into) {
    if (done) return false;
    done = true;  // unless there is a row that can be read
    connection.guarded([&] {
      if (!rows.step()) return rows.reset();
      query::read(rows, into);
      done = false;
    });
    return !done;
  }

  store::Connection& connection;
  const query::Sql sql;  // the statement refers to its values
  store::Statement rows;
  IndicatorValue value;
  bool done = false;
};

Cursor::Cursor(std::unique_ptr<Impl> impl) noexcept : impl_(std::move(impl)) {}
Cursor::Cursor(Cursor&&) noexcept = default;
Cursor& Cursor::operator=(Cursor&&) noexcept = default;
Cursor::~Cursor() = default;
bool Cursor::next() { return impl_->next(impl_->value); }
const IndicatorValue& Cursor::row() const& noexcept { return impl_->value; }

Cursor Database::cursor(const Query& query) const& {
  return impl_->connection.guarded([&] { return Cursor(std::make_unique<Cursor::Impl>(impl_->connection, query.filter())); });
}

void Database::for_each(const Query& query, const std::function<void(const IndicatorValue&)>& row) const {
  for (Cursor rows = cursor(query); rows.next();) row(rows.row());
}

std::uint64_t Database::count(const Query& query) const {
  return impl_->connection.guarded([&] {
    const query::Sql sql = query::count_sql(query.filter());
    store::Statement rows = impl_->connection.prepare(sql.text);
    bind(sql, rows);
    rows.step();
    return static_cast<std::uint64_t>(rows.integer(0));
  });
}

std::vector<IndicatorValue> Database::find(const Query& query) const {
  return impl_->connection.guarded([&] {
    Cursor::Impl rows(impl_->connection, query.filter());
    std::vector<IndicatorValue> values(1);
    while (rows.next(values.back())) values.emplace_back();
    values.pop_back();
    return values;
  });
}

}  // namespace zhibiao
