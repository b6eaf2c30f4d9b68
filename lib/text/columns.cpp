#include "text/columns.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <optional>
#include <tuple>
#include <utility>

namespace zhibiao::text {
namespace {

class Finder {
 public:
  Finder(const std::vector<std::vector<Stretch>>& rows, std::size_t heads) : rows_(rows), heads_(heads) {}

  Columns run() {
    std::vector<std::size_t> order(rows_.size() - heads_);
    std::iota(order.begin(), order.end(), heads_);
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return rows_[a].size() > rows_[b].size(); });
    for (const std::size_t row : order) {
      for (const Stretch& text : rows_[row]) widen(text);
      add_between(rows_[row]);
    }
    for (std::size_t row = heads_; row < rows_.size(); ++row) add_figures(rows_[row]);
    while (titles_ < heads_ && (columns_.empty() || is_title(rows_[titles_]))) ++titles_;
    while (heads_ > titles_ + 1 && is_name(rows_[heads_ - 1])) --heads_;
    for (std::size_t row = heads_; row-- > titles_;) add_heads(row);
    if (columns_.empty() && !rows_.empty())
      columns_ = *std::max_element(rows_.begin(), rows_.end(), [](const auto& a, const auto& b) { return a.size() < b.size(); });
    found_.count = columns_.size();
    for (std::size_t row = 0; row < rows_.size(); ++row) {
      // Texts that overlap may be more than there are columns: some have none of their own.
      found_.sure = found_.sure && rows_[row].size() <= columns_.size();
      found_.of.push_back(places_of(row));
      found_.row.emplace_back(rows_[row].size(), row);
      if (row >= heads_) found_.sure = found_.sure && tells_figures(row);
    }
    place_heads();
    return std::move(found_);
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

  // A figure that stands clear between two columns is in one that no full row has.
  void add_figures(const std::vector<Stretch>& row) {
    for (std::size_t i = 0; i < row.size(); ++i) {
      const auto [first, last] = under(row[i]);
      if (row[i].figure && first == last) columns_.insert(columns_.begin() + static_cast<std::ptrdiff_t>(first), row[i]);
      if (row[i].figure && last == first + 1) widen(row[i]);
    }
  }

  // A heading widens its column, or is in one of its own, unless others stand below it.
  void add_heads(std::size_t row) {
    for (const Stretch& text : rows_[row]) {
      const auto [first, last] = under(text);
      const bool over_heads = last == first + 1 && stands_over_heads(row, columns_[first]);
      if (!over_heads) widen(text);
    }
    add_between(rows_[row]);
  }

  // Whether a heading below the row stands over the column.
  [[nodiscard]] bool stands_over_heads(std::size_t row, const Stretch& column) const {
    const auto stands = [&](const Stretch& head) { return head.left < column.right && column.left < head.right; };
    while (++row < heads_)
      if (std::any_of(rows_[row].begin(), rows_[row].end(), stands)) return true;
    return false;
  }

  // Whether each figure stands over one column, and over another than its neighbours.
  [[nodiscard]] bool tells_figures(std::size_t row) const {
    for (std::size_t i = 1; i < rows_[row].size(); ++i) {
      if (!rows_[row][i].figure) continue;
      const auto [first, last] = under(rows_[row][i]);
      if (last != first + 1 || found_.of[row][i] != first || found_.of[row][i - 1] >= first) return false;
    }
    return true;
  }

  // The middle of the gap before a column.
  [[nodiscard]] double edge(std::size_t column) const {
    if (column == 0) return columns_.front().left;
    if (column == columns_.size()) return columns_.back().right;
    return (columns_[column - 1].right + columns_[column].left) / 2;
  }

  [[nodiscard]] std::vector<std::size_t> places_of(std::size_t index) const {
    const std::vector<Stretch>& row = rows_[index];
    const bool head = index < heads_;
    if (row.size() == 1 && columns_.size() > 2 && (index < titles_ || !head) && is_centred(row.front())) return {0};
    std::vector<std::size_t> places;
    if (row.size() > columns_.size()) {
      for (std::size_t i = 0; i < row.size(); ++i) places.push_back(std::min(i, columns_.size() - 1));
      return places;
    }
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

  [[nodiscard]] bool is_title(const std::vector<Stretch>& row) const {
    return std::any_of(row.begin(), row.end(), [](const Stretch& text) { return text.note; }) ||
           (row.size() == 1 && is_centred(row.front()));
  }

  // The name of the rows below it
  [[nodiscard]] bool is_name(const std::vector<Stretch>& row) const {
    return row.size() == 1 && (is_centred(row.front()) || std::abs(row.front().left - columns_.front().left) < same);
  }

  // In the middle of the table rather than in that of its figures
  [[nodiscard]] bool is_centred(const Stretch& text) const {
    constexpr double part = 0.05;  // of the width of the table
    const auto off = [&](double left) { return std::abs(text.left + text.right - left - columns_.back().right); };
    const double width = columns_.back().right - columns_.front().left;
    const std::size_t stubs = first_figures();
    return off(columns_.front().left) < 2 * part * width &&
           (stubs == columns_.size() || off(columns_.front().left) <= off(columns_[stubs].left));
  }

  // The first column with figures, of those behind the first unless all rows begin with one.
  [[nodiscard]] std::size_t first_figures() const {
    const bool named = std::any_of(rows_.begin() + static_cast<std::ptrdiff_t>(heads_), rows_.end(),
                                   [](const auto& row) { return row.size() > 1 && !row.front().figure; });
    std::size_t found = columns_.size();
    for (std::size_t row = heads_; row < rows_.size(); ++row)
      for (std::size_t i = named ? 1 : 0; i < rows_[row].size(); ++i)
        if (rows_[row][i].figure) found = std::min(found, under(rows_[row][i]).first);
    return found;
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

  // --- what the headings reach over

  static constexpr std::size_t none = static_cast<std::size_t>(-1);
  struct Reach {
    std::size_t first = 0;
    std::size_t end = 0;
  };
  using Reaches = std::vector<Reach>;

  // A heading without others below it stands over one column; the others reach over columns that have such, all of these together over
  // all of them. Each row of the head is decided by those below it.
  void place_heads() {
    found_.stubs = stubs_ = first_figures();
    headed_.assign(heads_, std::vector<std::size_t>(columns_.size(), none));
    for (std::size_t row = heads_; found_.sure && row-- > titles_;) place_row(row);
    for (std::size_t row = titles_; found_.sure && row < heads_; ++row) raise_into(row);
    found_.sure = found_.sure && are_headed();
  }

  // The columns under a heading, but for those at its ends that it hardly touches.
  [[nodiscard]] std::pair<std::size_t, std::size_t> well_under(const Stretch& text) const {
    const double hardly = (text.right - text.left) / 4;
    auto [first, last] = under(text);
    if (last > first + 1 && columns_[first].left < text.left - same && columns_[first].right - text.left < hardly) ++first;
    if (last > first + 1 && columns_[last - 1].right > text.right + same && text.right - columns_[last - 1].left < hardly) --last;
    return {first, last};
  }

  // Whether no column of figures lacks a heading, where that at its left would reach over it.
  [[nodiscard]] bool are_headed() const {
    for (std::size_t column = stubs_ + 1; column < columns_.size(); ++column) {
      const auto is_headed = [&](const auto& row) { return row[column] != none; };
      if (heads_ > titles_ && has_figure(column) && std::none_of(headed_.begin(), headed_.end(), is_headed)) return false;
    }
    return true;
  }

  [[nodiscard]] bool has_figure(std::size_t column) const {
    for (std::size_t row = heads_; row < rows_.size(); ++row)
      for (std::size_t i = 0; i < rows_[row].size(); ++i)
        if (rows_[row][i].figure && found_.of[row][i] == column) return true;
    return false;
  }

  [[nodiscard]] bool is_headed_below(std::size_t row, std::size_t column) const {
    while (++row < heads_)
      if (headed_[row][column] != none) return true;
    return false;
  }
  [[nodiscard]] bool is_headed_above(std::size_t row, std::size_t column) const {
    while (row-- > titles_)
      if (headed_[row][column] != none) return true;
    return false;
  }

  void place_row(std::size_t row) {
    if (stubs_ == columns_.size()) return;
    std::vector<std::size_t> groups;
    std::size_t over_stub = 0;  // groups that may reach over the names of the rows alone, which is of no matter
    for (std::size_t i = 0; i < rows_[row].size(); ++i) {
      const Stretch& text = rows_[row][i];
      const auto [first, last] = well_under(text);
      const bool corner = text.right <= border(stubs_);
      if (last == first + 1 && !is_headed_below(row, first)) {
        head(row, i, {first, last});
        continue;
      }
      groups.push_back(i);
      if (!corner) continue;
      found_.of[row][i] = std::min(found_.of[row][i], stubs_ - 1);
      ++over_stub;
    }
    std::vector<Reaches> found = reaches_of(row, groups);
    if (found.size() != 1 && over_stub > 0) {
      groups.erase(groups.begin(), groups.begin() + static_cast<std::ptrdiff_t>(over_stub));
      found = reaches_of(row, groups);
    }
    if (groups.empty()) return;
    found_.sure = found_.sure && found.size() == 1;
    for (std::size_t g = 0; found_.sure && g < groups.size(); ++g) head(row, groups[g], found.front()[g]);
  }

  void head(std::size_t row, std::size_t i, Reach reach) {
    found_.of[row][i] = reach.first;
    for (std::size_t column = reach.first; column < reach.end; ++column) {
      found_.sure = found_.sure && headed_[row][column] == none;
      headed_[row][column] = i;
    }
  }

  // What headings of one row may reach over together; at most two answers, since one more leaves it open.
  [[nodiscard]] std::vector<Reaches> reaches_of(std::size_t row, const std::vector<std::size_t>& groups) const {
    const bool from_left = std::all_of(groups.begin(), groups.end(), [&](std::size_t i) {
      return std::any_of(columns_.begin(), columns_.end(), [&](const Stretch& column) { return begins(row, i, column); });
    });
    std::vector<Reaches> found;
    for (const bool all : {true, false}) {
      if (!found.empty() || (from_left && !all)) break;
      Reaches so_far;
      std::size_t steps = 0;
      add_reaches(row, groups, {from_left, all}, so_far, found, steps);
      if (steps > most_steps) return {};
    }
    return found;
  }

  // Whether a heading begins where a column does, or as near to it as the heading before lets it.
  [[nodiscard]] bool begins(std::size_t row, std::size_t i, const Stretch& column) const {
    constexpr double gap = 2;
    const double left = rows_[row][i].left;
    const bool pushed = i > 0 && left - rows_[row][i - 1].right < gap + same && column.left < left && left < column.right;
    return pushed || std::abs(column.left - left) < same;
  }

  struct Habit {
    bool from_left = false;  // headings begin where their first column does; else they stand in the middle
    bool all = true;         // they reach over all columns that have headings below
  };

  void add_reaches(std::size_t row, const std::vector<std::size_t>& groups, Habit habit, Reaches& so_far, std::vector<Reaches>& found,
                   std::size_t& steps) const {
    if (found.size() > 1 || ++steps > most_steps) return;
    const std::size_t begin = so_far.empty() ? 0 : so_far.back().end;
    if (so_far.size() == groups.size()) {
      if (may_stay(row, begin, columns_.size(), habit.all)) found.push_back(so_far);
      return;
    }
    const Stretch& text = rows_[row][groups[so_far.size()]];
    const auto [first, last] = well_under(text);
    for (std::size_t from = begin; from <= first && from < columns_.size(); ++from) {
      if (!may_stay(row, begin, from, habit.all)) break;
      for (std::size_t end = from + 1; end <= columns_.size() && is_headed_below(row, end - 1) && headed_[row][end - 1] == none; ++end) {
        if (end < last || !fits(row, groups[so_far.size()], {from, end}, habit.from_left)) continue;
        so_far.push_back({from, end});
        add_reaches(row, groups, habit, so_far, found, steps);
        so_far.pop_back();
      }
    }
  }

  // Whether none of these columns needs one of the headings of the row: it has one there, or none below, or only one that may as well
  // stand beside this row.
  [[nodiscard]] bool may_stay(std::size_t row, std::size_t first, std::size_t end, bool all) const {
    for (std::size_t column = std::max(first, stubs_); column < end; ++column)
      if (headed_[row][column] == none && is_headed_below(row, column) && (all || !lone_head(row, column))) return false;
    return true;
  }

  // The row and text of the only heading of a column, below this row.
  [[nodiscard]] std::optional<std::pair<std::size_t, std::size_t>> lone_head(std::size_t row, std::size_t column) const {
    std::optional<std::pair<std::size_t, std::size_t>> lone;
    while (++row < heads_) {
      if (headed_[row][column] == none) continue;
      if (lone) return std::nullopt;
      lone = {row, headed_[row][column]};
    }
    return lone;
  }

  [[nodiscard]] bool fits(std::size_t row, std::size_t i, Reach reach, bool from_left) const {
    const Stretch& text = rows_[row][i];
    if (from_left) return begins(row, i, columns_[reach.first]);
    const double off = std::abs(border(reach.first) + border(reach.end) - text.left - text.right) / 2;
    double narrowest = std::numeric_limits<double>::max();
    for (std::size_t column = stubs_; column < columns_.size(); ++column)
      narrowest = std::min(narrowest, border(column + 1) - border(column));
    return off < narrowest / 4;
  }

  // The edge of a column, the outer ones as far from its texts as the others are.
  [[nodiscard]] double border(std::size_t column) const {
    if (column > 0 && column < columns_.size()) return edge(column);
    if (columns_.size() < 2) return edge(column);
    return column == 0 ? columns_.front().left - (columns_[1].left - columns_[0].right) / 2
                       : columns_.back().right + (columns_.back().left - columns_[columns_.size() - 2].right) / 2;
  }

  // A heading at the left would reach over what is empty here: over a column whose only heading, set in the middle, stands in a row below.
  void raise_into(std::size_t row) {
    for (std::size_t column = stubs_ + 1; column < columns_.size(); ++column) {
      if (headed_[row][column] != none || headed_[row][column - 1] == none || !is_headed_below(row, column) || is_headed_above(row, column))
        continue;
      const auto lone = lone_head(row, column);
      found_.sure = found_.sure && lone;
      if (!lone) return;
      const auto [from, i] = *lone;
      found_.row[from][i] = row;
      headed_[from][column] = none;
      headed_[row][column] = i;
    }
  }

  static constexpr double same = 0.5;              // halves of a character, or points
  static constexpr std::size_t most_steps = 2000;  // of finding what headings reach over

  const std::vector<std::vector<Stretch>>& rows_;
  std::size_t heads_;
  std::size_t titles_ = 0;  // rows above the head
  std::size_t stubs_ = 0;   // columns before the first with figures
  std::vector<Stretch> columns_;
  std::vector<std::vector<std::size_t>> headed_;  // for each row of the head and each column the text that reaches over it
  Columns found_;
};

}  // namespace

Columns columns_of(const std::vector<std::vector<Stretch>>& rows, std::size_t heads) { return Finder(rows, heads).run(); }

}  // namespace zhibiao::text
