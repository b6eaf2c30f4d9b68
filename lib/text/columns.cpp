#include "text/columns.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <tuple>
#include <utility>

namespace zhibiao::text {
namespace {

class Finder {
 public:
  Finder(const std::vector<std::vector<Stretch>>& rows, std::size_t heads) : rows_(rows), heads_(heads) {}

  Columns run() {
    std::vector<std::size_t> order(rows_.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return rows_[a].size() > rows_[b].size(); });
    for (const std::size_t row : order) {
      for (const Stretch& text : rows_[row]) widen(text);
      add_between(rows_[row]);
    }
    Columns found;
    found.count = columns_.size();
    for (std::size_t row = 0; row < rows_.size(); ++row) found.of.push_back(places_of(rows_[row], row < heads_));
    return found;
  }

 private:
  // The columns that the text stands over: a half-open range, empty between two columns.
  [[nodiscard]] std::pair<std::size_t, std::size_t> under(const Stretch& text) const {
    const auto first = std::partition_point(columns_.begin(), columns_.end(), [&](const Stretch& c) { return c.right <= text.left; });
    const auto last = std::partition_point(first, columns_.end(), [&](const Stretch& c) { return c.left < text.right; });
    return {static_cast<std::size_t>(first - columns_.begin()), static_cast<std::size_t>(last - columns_.begin())};
  }

  // A text over one column widens it; one outside of all is a column more. What stands between two may be in the middle of both.
  void widen(const Stretch& text) {
    const auto [first, last] = under(text);
    if (last == first + 1) {
      Stretch& column = columns_[first];
      column = {std::min(column.left, text.left), std::max(column.right, text.right)};
    } else if (first == last && (first == 0 || first == columns_.size())) {
      columns_.insert(columns_.begin() + static_cast<std::ptrdiff_t>(first), text);
    }
  }

  // What stands between two columns is one of its own where its neighbours in the row stand over these two: a heading of an empty column.
  void add_between(const std::vector<Stretch>& row) {
    for (std::size_t i = 1; i + 1 < row.size(); ++i) {
      const auto [first, last] = under(row[i]);
      if (first != last || first == 0 || first == columns_.size()) continue;
      std::size_t end = i + 1;
      while (end < row.size() && under(row[end]) == std::pair(first, first)) ++end;
      if (end == row.size() || under(row[i - 1]) != std::pair(first - 1, first) || under(row[end]).first != first) continue;
      columns_.insert(columns_.begin() + static_cast<std::ptrdiff_t>(first), row.begin() + static_cast<std::ptrdiff_t>(i),
                      row.begin() + static_cast<std::ptrdiff_t>(end));
      i = end - 1;
    }
  }

  // The middle of the gap before a column.
  [[nodiscard]] double edge(std::size_t column) const {
    if (column == 0) return columns_.front().left;
    if (column == columns_.size()) return columns_.back().right;
    return (columns_[column - 1].right + columns_[column].left) / 2;
  }

  [[nodiscard]] std::vector<std::size_t> places_of(const std::vector<Stretch>& row, bool head) const {
    if (row.size() == 1 && columns_.size() > 2 && is_centred(row.front())) return {0};
    std::vector<std::size_t> places;
    constexpr double same = 0.5;
    std::size_t free = 0;  // the first column that the texts before leave
    for (std::size_t i = 0; i < row.size(); ++i) {
      auto [first, last] = under(row[i]);
      const std::size_t behind = i + 1 < row.size() ? under(row[i + 1]).first : columns_.size();
      const bool begins = first < last && std::abs(columns_[first].left - row[i].left) < same;
      if ((head || last != first + 1) && columns_.size() > row.size() && !begins)
        std::tie(first, last) = middle_of(row[i], free, first, last, behind);
      const std::size_t last_free = columns_.size() - (row.size() - i);  // the texts behind need a column each
      first = std::min(std::max(first, free), last_free);
      places.push_back(first);
      free = std::clamp(last, first + 1, last_free + 1);
    }
    return places;
  }

  [[nodiscard]] bool is_centred(const Stretch& text) const {
    constexpr double off = 0.05;  // of the width of the table
    const double left = columns_.front().left;
    const double right = columns_.back().right;
    return std::abs(text.left + text.right - left - right) < 2 * off * (right - left);
  }

  // The columns from `free` up to `behind`, those under the text among them, in the middle of which it stands.
  [[nodiscard]] std::pair<std::size_t, std::size_t> middle_of(const Stretch& text, std::size_t free, std::size_t first, std::size_t last,
                                                              std::size_t behind) const {
    constexpr std::size_t widest = 12;  // columns that a text is looked for beside those that it touches
    if (first == last && first > free) --first;
    if (last == first) last = std::min(last + 1, columns_.size());
    std::pair<std::size_t, std::size_t> best{first, last};
    double least = std::numeric_limits<double>::max();
    const std::size_t lowest = std::max(free, first - std::min(first, widest));
    for (std::size_t from = std::min(lowest, first); from <= first; ++from)
      for (std::size_t to = last; to <= std::min(std::max(behind, last), last + widest); ++to) {
        // Of two that are as good, the one that leaves no column without a heading.
        const double off = std::abs(edge(from) + edge(to) - text.left - text.right) + (edge(from) - edge(lowest)) / 4;
        if (off < least) {
          least = off;
          best = {from, to};
        }
      }
    return best;
  }

  const std::vector<std::vector<Stretch>>& rows_;
  std::size_t heads_;
  std::vector<Stretch> columns_;
};

}  // namespace

Columns columns_of(const std::vector<std::vector<Stretch>>& rows, std::size_t heads) { return Finder(rows, heads).run(); }

}  // namespace zhibiao::text
