#include <algorithm>
#include <cmath>
#include <iterator>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>

#include "query/find.hpp"
#include "query/rows.hpp"
#include "store/database_impl.hpp"

namespace zhibiao::inline ZHIBIAO_ABI {
namespace {

// A statement of a figure, with what decides which of several is preferred. The columns of the view statement.
struct Stated {
  Figure figure;
  std::string region_name;
  std::string published;
  std::int64_t body = 0;  // 0: governments, and documents that do not tell whose they are
  bool is_known = false;
  bool is_own = false;
  int whole = 1;
  int resolution = 0;
  bool in_own_unit = false;
};

bool same_place(const Stated& a, const Stated& b) { return a.figure.year == b.figure.year && a.figure.region == b.figure.region; }

bool same_figure(const Stated& a, const Stated& b) { return same_place(a, b) && a.body == b.body && a.figure.unit == b.figure.unit; }

// The order in which statements of one figure are preferred, as in the view reporter_value. It is total and does not depend on the
// order of arrival.
bool preferred(const Stated& a, const Stated& b) {
  const auto rank = [](const Stated& newer, const Stated& older) {
    return std::tie(older.figure.superseded, newer.is_known, newer.is_own, newer.whole, newer.published, newer.figure.id.document,
                    older.figure.id.start);
  };
  return rank(a, b) > rank(b, a);
}

// Of a place: figure by figure, that in the indicator's unit first; of a figure the preferred statement first.
bool before(const Stated& a, const Stated& b) {
  if (!same_figure(a, b)) return std::tie(b.in_own_unit, a.figure.unit, a.body) < std::tie(a.in_own_unit, b.figure.unit, b.body);
  return preferred(a, b);
}

// As the views reckon it: one may be the other, rounded.
bool agree(const Stated& a, const Stated& b) {
  const auto upper = [](const Figure& figure) { return figure.value_high.value_or(figure.value).to_double(); };
  const double lower_apart = std::abs(a.figure.value.to_double() - b.figure.value.to_double());
  const double upper_apart = std::abs(upper(a.figure) - upper(b.figure));
  if (lower_apart == 0 && upper_apart == 0) return true;
  constexpr double ten = 10;
  return a.resolution != b.resolution && lower_apart + upper_apart <= std::pow(ten, std::max(a.resolution, b.resolution));
}

// Statements of whole, actual figures: no part of the thing or of the year, no plan, no former value, no change.
std::string statements(std::string_view region_name, std::string_view tables, std::string_view conditions) {
  std::string sql =
      "SELECT d.id, o.span_start, o.region, o.year, o.value_text, o.value_high_text, o.unit, o.qualifier, o.repeats,"
      " d.superseded_by, d.published, p.name, p.kind, p.key, p.region = o.region, o.whole, o.resolution, o.unit = i.unit, ";
  sql.append(region_name)
      .append(
          " FROM indicator AS i JOIN observation AS o ON o.indicator = i.key JOIN document AS d ON d.key = o.document"
          " JOIN reporter AS p ON p.key = d.reporter ")
      .append(tables)
      .append(" WHERE ")
      .append(conditions);
  return sql += " AND o.status = 'actual' AND o.change IS NULL AND o.whole > 0 AND o.period IS NULL";
}

// Precondition: the row has a year, which the conditions of every question here ask for.
Stated read(const store::Statement& row) {
  const std::optional<ReporterKind> kind = query::reporter_kind(row, 12);
  return {{{row.integer(0), static_cast<std::uint32_t>(row.integer(1))},
           row.text(2),
           *query::year(row, 3),
           query::decimal(row.view(4)),
           query::optional_decimal(row, 5),
           row.text(6),
           query::qualifier(row.view(7)),
           !row.is_null(8),
           !row.is_null(9),
           0,
           row.text(11),
           kind},
          row.text(18),
          row.text(10),
          kind.value_or(ReporterKind::government) == ReporterKind::government ? 0 : row.integer(13),
          kind.has_value(),
          row.integer(14) != 0,
          query::number(row, 15),
          query::number(row, 16),
          row.integer(17) != 0};
}

bool counts(const Stated& stated, const Reporters& reporters) {
  return !reporters.kind || stated.figure.reporter_kind.value_or(ReporterKind::government) == *reporters.kind;
}

// Statements of one figure, the preferred one first: each is told how many other values there are; of documents that do not tell whose they
// are none is a rival of one that does.
void tell_rivals(std::vector<Stated>::iterator first, std::vector<Stated>::iterator last) {
  if (last - first == 1) return;
  std::vector<Decimal> others;
  for (auto other = first + 1; other != last; ++other)
    if (!other->figure.superseded && other->is_known == first->is_known && !agree(*first, *other) &&
        std::find(others.begin(), others.end(), other->figure.value) == others.end())
      others.push_back(other->figure.value);
  for (auto statement = first; statement != last; ++statement) statement->figure.rivals = others.size();
}

// Rows in which the statements of one place stand together.
std::vector<Stated> read_all(store::Statement& rows, Prefer prefer, const Reporters& reporters) {
  std::vector<Stated> all;
  std::vector<Stated> place;
  const auto take = [&] {
    std::sort(place.begin(), place.end(), before);
    for (auto first = place.begin(); first != place.end();) {
      const auto last = std::find_if_not(first, place.end(), [&](const Stated& other) { return same_figure(*first, other); });
      tell_rivals(first, last);
      std::move(first, prefer == Prefer::latest ? first + 1 : last, std::back_inserter(all));
      first = last;
    }
    place.clear();
  };
  while (rows.step()) {
    Stated stated = read(rows);
    if ((prefer == Prefer::latest && stated.figure.superseded) || !counts(stated, reporters)) continue;
    if (!place.empty() && !same_place(place.back(), stated)) take();
    place.push_back(std::move(stated));
  }
  take();
  return all;
}

std::vector<Figure> figures_of(store::Connection& connection, std::string_view region, std::string_view indicator, int first_year,
                               int last_year, Prefer prefer, const Reporters& reporters) {
  static const std::string sql = statements("NULL", "", "o.region = ? AND i.code = ? AND o.year >= ? AND o.year <= ?") + " ORDER BY o.year";
  query::require_region(region);
  return connection.guarded([&] {
    store::Statement rows = connection.prepare(sql);
    rows.bind(region, indicator, first_year, last_year);
    std::vector<Figure> figures;
    for (Stated& stated : read_all(rows, prefer, reporters)) figures.push_back(std::move(stated.figure));
    return figures;
  });
}

// In order of region.
std::vector<Stated> figures_over_regions(store::Connection& connection, std::string_view indicator, int year, const Scope& scope) {
  static const std::string sql = statements("r.path_name", "JOIN region AS r ON r.code = o.region",
                                            "i.code = ? AND o.year = ? AND o.region >= ? AND o.region <= ? AND (?5 = 0 OR r.level = ?5)") +
                                 " ORDER BY o.region";
  if (!scope.within.empty()) query::require_region(scope.within);
  if (scope.level != 0) query::require_level(scope.level);
  const std::string last = scope.within.empty() ? "999999" : query::last_descendant(scope.within);
  return connection.guarded([&] {
    store::Statement rows = connection.prepare(sql);
    rows.bind(indicator, year, scope.within, last, scope.level);
    return read_all(rows, scope.prefer, scope.reporters);
  });
}

// Figures of one unit, largest value first.
void rank(std::span<RankedFigure> figures) {
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

std::size_t of_first_unit(std::span<const RankedFigure> figures) {
  const auto other =
      std::find_if(figures.begin(), figures.end(), [&](const RankedFigure& row) { return row.figure.unit != figures.front().figure.unit; });
  return static_cast<std::size_t>(other - figures.begin());
}

// How the units of a comparison follow one another.
class Units {
 public:
  void add(const Stated& stated) {
    Unit& unit = units_[stated.figure.unit];
    ++unit.figures;
    unit.own = stated.in_own_unit;
  }
  [[nodiscard]] bool before(const std::string& a, const std::string& b) const {
    const Unit& one = units_.at(a);
    const Unit& other = units_.at(b);
    return std::tie(other.figures, other.own, a) < std::tie(one.figures, one.own, b);
  }

 private:
  struct Unit {
    std::size_t figures = 0;
    bool own = false;
  };
  std::map<std::string, Unit> units_;
};

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
  const std::size_t size = of_first_unit(figures);
  const auto value = [&](std::size_t nth_smallest) { return figures[size - 1 - nth_smallest].figure.value.to_double(); };
  const double place = p * static_cast<double>(size - 1);
  const auto below = static_cast<std::size_t>(place);
  const std::size_t above = std::min(below + 1, size - 1);
  return value(below) + (place - static_cast<double>(below)) * (value(above) - value(below));
}

const Figure* FigureTable::at(std::size_t region, std::size_t year) const& {
  if (region >= regions.size() || year >= years.size())
    throw Error(ErrorCode::misuse, "the table has no cell " + std::to_string(region) + ", " + std::to_string(year) + "; it has " +
                                       std::to_string(regions.size()) + " regions and " + std::to_string(years.size()) + " years");
  const std::vector<Figure>& cell = cells[region * years.size() + year];
  return cell.empty() ? nullptr : &cell.front();
}

std::optional<Figure> Database::figure(std::string_view region, std::string_view indicator, int year, const Reporters& reporters) const {
  std::vector<Figure> figures = figures_of(impl_->connection, region, indicator, year, year, Prefer::latest, reporters);
  return figures.empty() ? std::nullopt : std::optional(std::move(figures.front()));
}

std::vector<Figure> Database::series(std::string_view region, std::string_view indicator, Prefer prefer, const Reporters& reporters) const {
  return figures_of(impl_->connection, region, indicator, Year::first, Year::last, prefer, reporters);
}

FigureTable Database::table(const std::vector<std::string>& regions, int first_year, int last_year, std::string_view indicator,
                            Prefer prefer, const Reporters& reporters) const {
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
    for (Figure& figure : figures_of(impl_->connection, regions[row], indicator, first_year, last_year, prefer, reporters))
      table.cells[row * table.years.size() + static_cast<std::size_t>(figure.year.value() - first_year)].push_back(std::move(figure));
  return table;
}

Comparison Database::compare(std::string_view indicator, int year, const Scope& scope) const {
  Comparison comparison;
  Units units;
  for (Stated& stated : figures_over_regions(impl_->connection, indicator, year, scope)) {
    units.add(stated);
    comparison.figures.push_back({std::move(stated.figure), std::move(stated.region_name), 0, 0});
  }
  std::stable_sort(comparison.figures.begin(), comparison.figures.end(), [&](const RankedFigure& a, const RankedFigure& b) {
    return a.figure.unit == b.figure.unit ? a.figure.value > b.figure.value : units.before(a.figure.unit, b.figure.unit);
  });
  for (std::span<RankedFigure> rest = comparison.figures; !rest.empty();) {
    const std::size_t size = of_first_unit(rest);
    rank(rest.first(size));
    rest = rest.subspan(size);
  }
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
      if (later->figure.unit == earlier.figure.unit && later->body == earlier.body) changes.push_back(change(earlier, *later));
  }
  std::stable_sort(changes.begin(), changes.end(), larger);
  return changes;
}

}  // namespace zhibiao
