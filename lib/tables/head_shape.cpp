#include "tables/head_shape.hpp"

#include <algorithm>

#include "text/characters.hpp"

namespace zhibiao::tables {

namespace {

constexpr std::size_t most_steps = 20000;
constexpr double alike = 0.5;  // powers of ten between columns of one kind
constexpr double apart = 0.7;  // more than that in any other way

}  // namespace

std::optional<HeadShape::Columns> HeadShape::find(const std::vector<std::optional<double>>& unlike) {
  next_.assign(rows_.size(), 0);
  for (const auto& row : rows_) way_.columns.emplace_back(row.size(), 0);
  fill(0, 0, width_, [&] { keep(); });
  if (ways_.empty() || steps_ > most_steps) return std::nullopt;
  if (ways_.size() == 1) return std::move(ways_.front().columns);
  std::sort(ways_.begin(), ways_.end(), [](const Way& a, const Way& b) { return a.repeating > b.repeating; });
  if (ways_[0].repeating > ways_[1].repeating) return std::move(ways_.front().columns);
  std::vector<std::pair<double, std::size_t>> costs;
  for (std::size_t way = 0; way < ways_.size(); ++way) {
    double cost = 0;
    for (const std::size_t column : ways_[way].joined) {
      if (!unlike[column]) return std::nullopt;
      cost = std::max(cost, *unlike[column]);
    }
    costs.emplace_back(cost, way);
  }
  std::sort(costs.begin(), costs.end());
  if (costs[0].first > alike || costs[1].first < costs[0].first + apart) return std::nullopt;
  return std::move(ways_[costs[0].second].columns);
}

// Gives the next cells of the row the columns from `column` to `end`, and what is left to do after each way of it.
void HeadShape::fill(std::size_t row, std::size_t column, std::size_t end, const std::function<void()>& done) {
  if (++steps_ > most_steps) return;
  if (column == end) return done();
  if (next_[row] == rows_[row].size()) return;
  way_.columns[row][next_[row]++] = column;
  fill(row, column + 1, end, done);
  if (row + 1 < rows_.size()) {
    const std::size_t first = next_[row + 1];
    for (std::size_t over = column + 2; over <= end; ++over)
      fill(row + 1, column, over, [&] {
        if (!differ(row + 1, first, next_[row + 1])) return;
        const std::size_t known = way_.joined.size();
        const std::size_t repeating = repeating_below(row, next_[row] - 1, first, next_[row + 1]);
        for (std::size_t c = column; c + 1 < over; ++c) way_.joined.push_back(c);
        way_.repeating += repeating;
        fill(row, over, end, done);
        way_.repeating -= repeating;
        way_.joined.resize(known);
      });
  }
  --next_[row];
}

std::size_t HeadShape::repeating_below(std::size_t row, std::size_t over, std::size_t first, std::size_t end) const {
  const std::u32string& above = rows_[row][over];
  const auto is_letter = [](char32_t c) { return text::is_han(c) || c == U'、'; };  // 增、减金额
  const auto repeats = [&](const std::u32string& heading) {
    for (std::size_t i = 0; i + 1 < heading.size(); ++i)
      if (is_letter(heading[i]) && is_letter(heading[i + 1]) && above.find(heading.substr(i, 2)) != above.npos) return true;
    return false;
  };
  const auto begin = rows_[row + 1].begin();
  const bool all = std::all_of(begin + static_cast<std::ptrdiff_t>(first), begin + static_cast<std::ptrdiff_t>(end), repeats);
  return all ? end - first : 0;
}

bool HeadShape::differ(std::size_t row, std::size_t first, std::size_t end) const {
  for (std::size_t a = first; a < end; ++a)
    for (std::size_t b = a + 1; b < end; ++b)
      if (rows_[row][a] == rows_[row][b]) return false;
  return true;
}

void HeadShape::keep() {
  for (std::size_t row = 0; row < rows_.size(); ++row)
    if (next_[row] != rows_[row].size()) return;
  ways_.push_back(way_);
}

}  // namespace zhibiao::tables
