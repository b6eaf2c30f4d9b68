#include "store/vintages.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <tuple>
#include <utility>

namespace zhibiao::store {
namespace {

struct Vintage {
  std::int64_t id = 0;
  std::string published;
  bool given = false;
  bool current = false;
  std::string sha256;
  std::optional<std::int64_t> superseded_by;

  [[nodiscard]] auto rank() const { return std::tie(published, given, current, sha256); }
};
using Topic = std::pair<std::optional<std::string>, std::optional<std::string>>;  // region and year

std::map<Topic, std::vector<Vintage>> vintages_of(Connection& connection, const std::string& source, const Arrival& arrival) {
  std::map<Topic, std::vector<Vintage>> topics;
  Statement rows = connection.prepare("SELECT region, year, id, published, sha256, superseded_by FROM document WHERE source = ?");
  rows.bind(source);
  while (rows.step()) {
    Vintage& vintage = topics[{rows.optional_text(0), rows.optional_text(1)}].emplace_back();
    vintage.id = rows.integer(2);
    vintage.published = rows.text(3);
    vintage.sha256 = rows.text(4);
    if (!rows.is_null(5)) vintage.superseded_by = rows.integer(5);
    vintage.given = arrival.given.contains(vintage.id);
    vintage.current = !vintage.superseded_by && !arrival.superseded.contains(vintage.id);
  }
  return topics;
}

/// Whether a row was changed.
bool let_name(Connection& connection, const std::vector<Vintage>& vintages, std::int64_t current) {
  Statement update = connection.prepare("UPDATE document SET superseded_by = ? WHERE id = ?");
  bool changed = false;
  for (const Vintage& vintage : vintages) {
    const auto wanted = vintage.id == current ? std::nullopt : std::optional(current);
    if (vintage.superseded_by == wanted) continue;
    update.bind(wanted, vintage.id).run();
    changed = true;
  }
  return changed;
}

}  // namespace

std::vector<VintageChoice> order_vintages(Connection& connection, const std::string& source, const Arrival& arrival,
                                          const std::set<std::int64_t>& written) {
  std::vector<VintageChoice> choices;
  for (const auto& [topic, vintages] : vintages_of(connection, source, arrival)) {
    const Vintage& current =
        *std::max_element(vintages.begin(), vintages.end(), [](const Vintage& a, const Vintage& b) { return a.rank() < b.rank(); });
    const bool changed = let_name(connection, vintages, current.id);
    const bool new_ones = std::any_of(vintages.begin(), vintages.end(), [&](const Vintage& v) { return written.contains(v.id); });
    if (vintages.size() > 1 && (changed || new_ones))
      choices.push_back({source, current.id, current.published, current.given, vintages.size() - 1});
  }
  return choices;
}

void order_all_vintages(Connection& connection, const std::set<std::int64_t>& superseded) {
  Statement sources = connection.prepare("SELECT source FROM document GROUP BY source HAVING count(*) > 1 ORDER BY source");
  std::vector<std::string> names;
  while (sources.step()) names.push_back(sources.text(0));
  for (const std::string& source : names) (void)order_vintages(connection, source, {{}, superseded}, {});
}

}  // namespace zhibiao::store
