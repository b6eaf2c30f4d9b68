#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <tuple>

#include "query/rows.hpp"
#include "store/database_impl.hpp"
#include "zhibiao/ship.hpp"

namespace zhibiao::inline ZHIBIAO_ABI {
namespace {

using store::Statement;

struct CurrentDocument {
  std::string source;
  std::string region;
  std::optional<Year> year;
  std::int64_t id = 0;
  std::string digest;

  [[nodiscard]] auto key() const { return std::tie(source, region, year); }
};

std::vector<CurrentDocument> current_documents(const Database& database) {
  store::Connection& connection = database.impl().connection;
  return connection.guarded([&] {
    std::vector<CurrentDocument> documents;
    Statement rows = connection.prepare("SELECT source, region, year, id, digest FROM document WHERE superseded_by IS NULL");
    while (rows.step()) documents.push_back({rows.text(0), rows.text(1), query::year(rows, 2), rows.integer(3), rows.text(4)});
    std::sort(documents.begin(), documents.end(), [](const auto& a, const auto& b) { return a.key() < b.key(); });
    return documents;
  });
}

std::string text(const std::optional<std::uint32_t>& number) { return number ? std::to_string(*number) : std::string(); }

struct Column {
  const char* name;
  std::string (*of)(const IndicatorValue& value);
};

// What a value says. Spans and what names other spans tell nothing when the bytes are others.
constexpr std::array columns = {
    Column{"region", [](const IndicatorValue& v) { return v.region; }},
    Column{"year", [](const IndicatorValue& v) { return to_string(v.year); }},
    Column{"indicator", [](const IndicatorValue& v) { return v.indicator.value_or(""); }},
    Column{"label", [](const IndicatorValue& v) { return v.label; }},
    Column{"value", [](const IndicatorValue& v) { return v.value.to_string(); }},
    Column{"value_high", [](const IndicatorValue& v) { return v.value_high ? v.value_high->to_string() : std::string(); }},
    Column{"unit", [](const IndicatorValue& v) { return v.unit; }},
    Column{"qualifier", [](const IndicatorValue& v) { return std::string(to_string(v.qualifier)); }},
    Column{"status", [](const IndicatorValue& v) { return std::string(to_string(v.status)); }},
    Column{"change", [](const IndicatorValue& v) { return std::string(to_string(v.change)); }},
    Column{"period", [](const IndicatorValue& v) { return to_string(v.period); }},
    Column{"breakdown", [](const IndicatorValue& v) { return v.breakdown; }},
    Column{"codebook", [](const IndicatorValue& v) { return v.codebook; }},
    Column{"genre", [](const IndicatorValue& v) { return v.genre; }},
    Column{"confidence", [](const IndicatorValue& v) { return std::string(to_string(v.confidence)); }},
    Column{"quote", [](const IndicatorValue& v) { return v.quote; }},
};
constexpr std::array places = {
    Column{"span_end", [](const IndicatorValue& v) { return std::to_string(v.span.end); }},
    Column{"part_of", [](const IndicatorValue& v) { return text(v.part_of); }},
    Column{"repeats", [](const IndicatorValue& v) { return text(v.repeats); }},
};

/// Tells values of a document apart: by their place when the text is the same, else by what they are about.
using Key = std::tuple<std::string, std::string, std::string, std::optional<Period>, Status, Change, std::optional<Year>, std::uint32_t>;

Key key_of(const IndicatorValue& v, bool same_text) {
  if (same_text) return {{}, {}, {}, {}, {}, {}, {}, v.span.start};
  return {v.indicator.value_or(""), v.label, v.breakdown, v.period, v.status, v.change, v.year, 0};
}

/// The values of a document; those that are about the same in order of the text.
std::map<Key, std::vector<IndicatorValue>> values_of(const Database& database, std::int64_t document, bool same_text) {
  std::map<Key, std::vector<IndicatorValue>> values;
  if (document == 0) return values;
  database.for_each(Query().document(document).vintages(Vintages::all).order(Order::document),
                    [&](const IndicatorValue& value) { values[key_of(value, same_text)].push_back(value); });
  return values;
}

std::vector<std::string> changed_columns(const IndicatorValue& before, const IndicatorValue& after, bool same_text) {
  std::vector<std::string> names;
  const auto compare = [&](const auto& list) {
    for (const Column& column : list)
      if (column.of(before) != column.of(after)) names.emplace_back(column.name);
  };
  compare(columns);
  if (same_text) compare(places);
  return names;
}

class DocumentDiff {
 public:
  DocumentDiff(const Database& before, const Database& after, const std::function<void(const Difference&)>& found)
      : before_(before), after_(after), found_(found) {}

  /// Either document may be missing.
  void compare(const CurrentDocument* before, const CurrentDocument* after) {
    Difference difference;
    difference.source = before != nullptr ? before->source : after->source;
    difference.document_before = before != nullptr ? before->id : 0;
    difference.document_after = after != nullptr ? after->id : 0;
    found_(difference);
    compare_values(difference);
  }

 private:
  void compare_values(Difference& difference) {
    const bool same_text = difference.document_before == difference.document_after;
    const auto old_values = values_of(before_, difference.document_before, same_text);
    const auto new_values = values_of(after_, difference.document_after, same_text);
    static const std::vector<IndicatorValue> none;
    const auto group = [](const auto& values, const Key& key) -> const std::vector<IndicatorValue>& {
      const auto found = values.find(key);
      return found == values.end() ? none : found->second;
    };
    std::set<Key> keys;
    for (const auto* values : {&old_values, &new_values})
      for (const auto& entry : *values) keys.insert(entry.first);
    for (const Key& key : keys) compare_group(difference, group(old_values, key), group(new_values, key), same_text);
  }

  void compare_group(Difference& difference, const std::vector<IndicatorValue>& before, const std::vector<IndicatorValue>& after,
                     bool same_text) {
    for (std::size_t i = 0; i < std::max(before.size(), after.size()); ++i) {
      difference.before = i < before.size() ? std::optional(before[i]) : std::nullopt;
      difference.after = i < after.size() ? std::optional(after[i]) : std::nullopt;
      difference.columns.clear();
      if (difference.before && difference.after) {
        difference.columns = changed_columns(before[i], after[i], same_text);
        if (difference.columns.empty()) continue;
      }
      found_(difference);
    }
  }

  const Database& before_;
  const Database& after_;
  const std::function<void(const Difference&)>& found_;
};

}  // namespace

std::string_view Difference::change() const noexcept {
  const bool was = is_document() ? document_before != 0 : before.has_value();
  const bool is = is_document() ? document_after != 0 : after.has_value();
  if (!was) return "added";
  return is ? "changed" : "gone";
}

void diff(const Database& before, const Database& after, const std::function<void(const Difference&)>& found, const Watch& watch) {
  store::Watching watching(watch);
  const store::Watched watched_before(before.impl().connection, watching);
  const store::Watched watched_after(after.impl().connection, watching);
  DocumentDiff documents(before, after, found);
  const std::vector<CurrentDocument> old_documents = current_documents(before);
  const std::vector<CurrentDocument> new_documents = current_documents(after);
  watching.begin("comparing", old_documents.size() + new_documents.size());
  auto a = old_documents.begin();
  auto b = new_documents.begin();
  while (a != old_documents.end() || b != new_documents.end()) {
    if (b == new_documents.end() || (a != old_documents.end() && a->key() < b->key())) {
      documents.compare(&*a++, nullptr);
    } else if (a == old_documents.end() || b->key() < a->key()) {
      documents.compare(nullptr, &*b++);
    } else {
      if (a->digest != b->digest) documents.compare(&*a, &*b);
      ++a;
      ++b;
      watching.advance();  // one of each
    }
    watching.advance();
  }
}

}  // namespace zhibiao
