#include <algorithm>
#include <cmath>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>

#include "query/find.hpp"
#include "query/rows.hpp"
#include "store/database_impl.hpp"

namespace zhibiao {
namespace {

// A statement of a figure, with what decides which of several is preferred.
struct Stated {
  Figure figure;
  std::string region_name;
  std::string published;
};

bool same_place(const Stated& a, const Stated& b) { return a.figure.year == b.figure.year && a.figure.region == b.figure.region; }

// The order in which statements of one figure are preferred, as in the view latest_value. It is total and does not depend on the
// order of arrival.
bool preferred(const Stated& a, const Stated& b) {
  const auto rank = [](const Stated& newer, const Stated& older) {
    return std::tie(older.figure.superseded, newer.published, newer.figure.id.document, older.figure.id.start);
  };
  return rank(a, b) > rank(b, a);
}

// Statements of whole, actual figures: no part of the thing or of the year, no plan, no former value, no change.
std::string statements(std::string_view region_name, std::string_view tables, std::string_view conditions) {
  std::string sql =
      "SELECT o.document_id, o.span_start, o.region, o.year, o.value_text, o.value_high_text, o.unit, o.qualifier, o.repeats,"
      " d.superseded_by, d.published, ";
  sql.append(region_name).append(" FROM observation AS o ").append(tables).append(" WHERE ").append(conditions);
  return sql += " AND o.status = 'actual' AND o.change IS NULL AND o.breakdown IS NULL AND o.period IS NULL";
}

// Precondition: the row has a year, which the conditions of every question here ask for.
Stated read(const store::Statement& row) {
  return {{{row.integer(0), static_cast<std::uint32_t>(row.integer(1))},
           row.text(2),
           *query::year(row, 3),
           query::decimal(row.view(4)),
           query::optional_decimal(row, 5),
           row.text(6),
           query::qualifier(row.view(7)),
           !row.is_null(8),
           !row.is_null(9)},
          row.text(11),
          row.text(10)};
}

// Rows in which the statements of one figure stand together.
std::vector<Stated> read_all(store::Statement& rows, Prefer prefer) {
  std::vector<Stated> all;
  while (rows.step()) {
    Stated stated = read(rows);
    if (prefer == Prefer::latest && stated.figure.superseded) continue;
    if (prefer == Prefer::all || all.empty() || !same_place(all.back(), stated)) {
      all.push_back(std::move(stated));
    } else if (preferred(stated, all.back())) {
      all.back() = std::move(stated);
    }
  }
  if (prefer == Prefer::latest) return all;
  for (auto first = all.begin(); first != all.end();) {
    const auto last = std::find_if_not(first, all.end(), [&](const Stated& other) { return same_place(*first, other); });
    std::sort(first, last, preferred);
    first = last;
  }
  return all;
}

std::vector<Figure> figures_of(store::Connection& connection, std::string_view region, std::string_view indicator, int first_year,
                               int last_year, Prefer prefer) {
  static const std::string sql =
      statements("NULL", "JOIN document AS d ON d.id = o.document_id", "o.region = ? AND o.indicator = ? AND o.year >= ? AND o.year <= ?") +
      " ORDER BY o.year";
  query::require_region(region);
  return connection.guarded([&] {
    store::Statement rows = connection.prepare(sql);
    rows.bind(region, indicator, first_year, last_year);
    std::vector<Figure> figures;
    for (Stated& stated : read_all(rows, prefer)) figures.push_back(std::move(stated.figure));
    return figures;
  });
}

// In order of region.
std::vector<Stated> figures_over_regions(store::Connection& connection, std::string_view indicator, int year, const Scope& scope) {
  static const std::string sql =
      statements("r.path_name", "JOIN document AS d ON d.id = o.document_id JOIN region AS r ON r.code = o.region",
                 "o.indicator = ? AND o.year = ? AND o.region >= ? AND o.region <= ? AND (?5 = 0 OR r.level = ?5)") +
      " ORDER BY o.region";
  if (!scope.within.empty()) query::require_region(scope.within);
  if (scope.level != 0) query::require_level(scope.level);
  const std::string last = scope.within.empty() ? "999999" : query::last_descendant(scope.within);
  return connection.guarded([&] {
    store::Statement rows = connection.prepare(sql);
    rows.bind(indicator, year, scope.within, last, scope.level);
    return read_all(rows, scope.prefer);
  });
}

void rank(std::vector<RankedFigure>& figures) {
  const auto value = [&](std::size_t i) -> const Decimal& { return figures[i].figure.value; };
  const auto others = static_cast<double>(figures.size() - 1);
  for (std::size_t first = 0, last = 0; first < figures.size(); first = last) {
    while (last < figures.size() && value(last) == value(first)) ++last;
    for (std::size_t i = first; i < last; ++i) {
      figures[i].rank = first + 1;
      figures[i].percent_rank = figures.size() == 1 ? 1 : static_cast<double>(figures.size() - last) / others;
    }
  }
}

FigureChange change(const Stated& before, const Stated& after) {
  FigureChange change{after.region_name, before.figure, after.figure, after.figure.value.minus(before.figure.value), std::nullopt};
  const double base = before.figure.value.to_double();
  constexpr double hundred = 100;
  if (base != 0) change.percent = hundred * (after.figure.value.to_double() - base) / std::abs(base);
  return change;
}

bool larger(const FigureChange& a, const FigureChange& b) {
  const auto size = [](const FigureChange& change) { return change.percent ? std::abs(*change.percent) : -1; };
  return size(a) > size(b);
}

}  // namespace

std::optional<double> Comparison::quantile(double p) const {
  if (!(p >= 0 && p <= 1)) throw Error(ErrorCode::misuse, std::to_string(p) + " is no share; a quantile is asked for by one from 0 to 1");
  if (figures.empty()) return std::nullopt;
  const auto value = [&](std::size_t nth_smallest) { return figures[figures.size() - 1 - nth_smallest].figure.value.to_double(); };
  const double place = p * static_cast<double>(figures.size() - 1);
  const auto below = static_cast<std::size_t>(place);
  const std::size_t above = std::min(below + 1, figures.size() - 1);
  return value(below) + (place - static_cast<double>(below)) * (value(above) - value(below));
}

const Figure* FigureTable::at(std::size_t region, std::size_t year) const {
  if (region >= regions.size() || year >= years.size())
    throw Error(ErrorCode::misuse, "the table has no cell " + std::to_string(region) + ", " + std::to_string(year) + "; it has " +
                                       std::to_string(regions.size()) + " regions and " + std::to_string(years.size()) + " years");
  const std::vector<Figure>& cell = cells[region * years.size() + year];
  return cell.empty() ? nullptr : &cell.front();
}

std::optional<Figure> Database::figure(std::string_view region, std::string_view indicator, int year) const {
  std::vector<Figure> figures = figures_of(impl_->connection, region, indicator, year, year, Prefer::latest);
  return figures.empty() ? std::nullopt : std::optional(std::move(figures.front()));
}

std::vector<Figure> Database::series(std::string_view region, std::string_view indicator, Prefer prefer) const {
  return figures_of(impl_->connection, region, indicator, Year::first, Year::last, prefer);
}

FigureTable Database::table(const std::vector<std::string>& regions, int first_year, int last_year, std::string_view indicator,
                            Prefer prefer) const {
  constexpr std::int64_t most_years = 10000;
  const std::int64_t years = std::int64_t{last_year} - first_year + 1;
  if (years > most_years)
    throw Error(ErrorCode::misuse, "a table of the years " + std::to_string(first_year) + " to " + std::to_string(last_year) +
                                       " is too wide; years have four digits");
  FigureTable table;
  table.regions = regions;
  for (std::int64_t i = 0; i < years; ++i) table.years.push_back(static_cast<int>(first_year + i));  // the last may be the last int
  table.cells.resize(regions.size() * table.years.size());
  for (std::size_t row = 0; row < regions.size(); ++row)
    for (Figure& figure : figures_of(impl_->connection, regions[row], indicator, first_year, last_year, prefer))
      table.cells[row * table.years.size() + static_cast<std::size_t>(figure.year.value() - first_year)].push_back(std::move(figure));
  return table;
}

Comparison Database::compare(std::string_view indicator, int year, const Scope& scope) const {
  Comparison comparison;
  for (Stated& stated : figures_over_regions(impl_->connection, indicator, year, scope))
    comparison.figures.push_back({std::move(stated.figure), std::move(stated.region_name), 0, 0});
  std::stable_sort(comparison.figures.begin(), comparison.figures.end(),
                   [](const RankedFigure& a, const RankedFigure& b) { return a.figure.value > b.figure.value; });
  rank(comparison.figures);
  return comparison;
}

std::vector<FigureChange> Database::changes(std::string_view indicator, int from, int to, const Scope& scope) const {
  const std::vector<Stated> before = figures_over_regions(impl_->connection, indicator, from, scope);
  const std::vector<Stated> after = figures_over_regions(impl_->connection, indicator, to, scope);
  const auto by_region = [](const Stated& a, const Stated& b) { return a.figure.region < b.figure.region; };
  std::vector<FigureChange> changes;
  for (const Stated& earlier : before) {
    const auto [first, last] = std::equal_range(after.begin(), after.end(), earlier, by_region);
    for (auto later = first; later != last; ++later)
      if (later->figure.unit == earlier.figure.unit) changes.push_back(change(earlier, *later));
  }
  std::stable_sort(changes.begin(), changes.end(), larger);
  return changes;
}

}  // namespace zhibiao
