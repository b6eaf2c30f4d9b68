#include "pages/pdf/ruled.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <optional>
#include <utility>

#include "text/characters.hpp"

namespace zhibiao::pages {
namespace {

constexpr double near = 5;  // points between rules that are drawn as one, or from one to another that it meets; no column is so narrow

/// A rule, level or upright: at one place across, from one place to another along it.
struct Line {
  double at = 0;
  double from = 0;
  double to = 0;
};

/// Rules in one line that touch are one.
std::vector<Line> joined(std::vector<Line> lines) {
  std::sort(lines.begin(), lines.end(), [](const Line& a, const Line& b) { return a.at < b.at; });
  std::vector<Line> all;
  for (auto first = lines.begin(); first != lines.end();) {
    const double at = first->at;
    const auto last = std::find_if(first, lines.end(), [&](const Line& line) { return line.at - at > near; });
    std::sort(first, last, [](const Line& a, const Line& b) { return a.from < b.from; });
    const std::size_t begin = all.size();
    for (; first != last; ++first) {
      if (all.size() > begin && first->from - all.back().to <= near)
        all.back().to = std::max(all.back().to, first->to);
      else
        all.push_back({at, first->from, first->to});
    }
  }
  return all;
}

bool meet(const Line& level, const Line& upright) {
  return level.from - near <= upright.at && upright.at <= level.to + near && upright.from - near <= level.at &&
         level.at <= upright.to + near;
}

/// Where lines stand across, those that are drawn as one counted once.
std::vector<double> places_of(const std::vector<Line>& lines) {
  std::vector<double> places;
  places.reserve(lines.size());
  for (const Line& line : lines) places.push_back(line.at);
  std::sort(places.begin(), places.end());
  places.erase(std::unique(places.begin(), places.end(), [](double a, double b) { return b - a <= near; }), places.end());
  return places;
}

/// Level and upright lines that hang together.
struct Net {
  std::vector<Line> level;
  std::vector<Line> upright;
};

std::vector<Net> nets_of(const PaperPage& page) {
  constexpr std::size_t most_pairs = 4'000'000;
  std::vector<Line> level;
  std::vector<Line> upright;
  for (const PaperRule& rule : page.rules) {
    if (rule.right - rule.left >= rule.bottom - rule.top)
      level.push_back({(rule.top + rule.bottom) / 2, rule.left, rule.right});
    else
      upright.push_back({(rule.left + rule.right) / 2, rule.top, rule.bottom});
  }
  level = joined(std::move(level));
  upright = joined(std::move(upright));
  if (level.size() * upright.size() > most_pairs) return {};
  std::vector<std::size_t> net(level.size() + upright.size());
  std::iota(net.begin(), net.end(), std::size_t{0});
  const auto root = [&](std::size_t i) {
    while (net[i] != i) i = net[i] = net[net[i]];
    return i;
  };
  for (std::size_t l = 0; l < level.size(); ++l)
    for (std::size_t u = 0; u < upright.size(); ++u)
      if (meet(level[l], upright[u])) net[root(level.size() + u)] = root(l);
  std::vector<Net> nets(net.size());
  for (std::size_t i = 0; i < net.size(); ++i) {
    Net& own = nets[root(i)];
    i < level.size() ? own.level.push_back(level[i]) : own.upright.push_back(upright[i - level.size()]);
  }
  std::erase_if(nets, [](const Net& one) { return one.level.size() < 3 || one.upright.empty(); });
  return nets;
}

/// The cells of one net and what stands in them.
class Table {
 public:
  Table(const Net& net, const PaperPage& page) : net_(net), page_(page) {
    // The sides of a table may be open: then its level lines reach beyond the outer upright ones.
    double left = std::numeric_limits<double>::max();
    double right = std::numeric_limits<double>::lowest();
    for (const Line& line : net.level) {
      left = std::min(left, line.from);
      right = std::max(right, line.to);
    }
    ys_ = places_of(net.level);
    xs_ = places_of(net.upright);
    if (xs_.front() - left > 2 * near) xs_.insert(xs_.begin(), left);
    if (right - xs_.back() > 2 * near) xs_.push_back(right);
  }

  std::optional<RuledTable> run() {
    constexpr std::size_t most_places = 20'000;
    if (ys_.size() < 3 || xs_.size() < 3 || (ys_.size() - 1) * (xs_.size() - 1) > most_places) return std::nullopt;
    table_.left = xs_.front();
    table_.right = xs_.back();
    table_.top = ys_.front();
    table_.bottom = ys_.back();
    table_.rows = ys_.size() - 1;
    table_.columns = xs_.size() - 1;
    const auto is_clear = [&](const RuledCell& cell) { return is_one_row(cell) && (!has_figure(cell) || is_in_line(cell)); };
    if (!find_cells() || !put_pieces() || !std::all_of(table_.cells.begin(), table_.cells.end(), is_clear)) return std::nullopt;
    return std::move(table_);
  }

 private:
  /// For each line of the grid the parts that are ruled.
  [[nodiscard]] static std::vector<std::vector<bool>> ruled(const std::vector<Line>& lines, const std::vector<double>& places,
                                                            const std::vector<double>& along) {
    std::vector<std::vector<bool>> parts(places.size(), std::vector<bool>(along.size() - 1));
    for (const Line& line : lines) {
      const auto at = std::find_if(places.begin(), places.end(), [&](double place) { return std::abs(place - line.at) <= near; });
      if (at == places.end()) continue;
      for (std::size_t i = 0; i + 1 < along.size(); ++i) {
        const double middle = (along[i] + along[i + 1]) / 2;
        if (line.from <= middle && middle <= line.to) parts[static_cast<std::size_t>(at - places.begin())][i] = true;
      }
    }
    return parts;
  }

  /// Places without a rule between them are one cell, which must be a rectangle.
  bool find_cells() {
    const auto below = ruled(net_.level, ys_, xs_);
    const auto beside = ruled(net_.upright, xs_, ys_);
    std::vector<bool> covered(table_.rows * table_.columns);
    owner_.resize(covered.size());
    for (std::size_t row = 0; row < table_.rows; ++row)
      for (std::size_t column = 0; column < table_.columns; ++column) {
        if (covered[row * table_.columns + column]) continue;
        RuledCell cell;
        cell.row = row;
        cell.column = column;
        while (column + cell.columns < table_.columns && !beside[column + cell.columns][row]) ++cell.columns;
        while (row + cell.rows < table_.rows && !below[row + cell.rows][column]) ++cell.rows;
        for (std::size_t r = row; r < row + cell.rows; ++r)
          for (std::size_t c = column; c < column + cell.columns; ++c) {
            const std::size_t place = r * table_.columns + c;
            const bool open = (r == row || !below[r][c]) && (c == column || !beside[c][r]);
            const bool right = c + 1 < column + cell.columns || c + 1 == table_.columns || beside[c + 1][r];
            const bool foot = r + 1 < row + cell.rows || r + 1 == table_.rows || below[r + 1][c];
            if (covered[place] || !open || !right || !foot) return false;
            covered[place] = true;
            owner_[place] = table_.cells.size();
          }
        table_.cells.push_back(std::move(cell));
      }
    return table_.cells.size() > 3;
  }

  [[nodiscard]] static std::size_t place_in(const std::vector<double>& edges, double at) {
    return static_cast<std::size_t>(std::upper_bound(edges.begin() + 1, edges.end() - 1, at) - edges.begin()) - 1;
  }

  /// A text that reaches well over the edge of its cell is of no cell for sure.
  bool put_pieces() {
    for (std::size_t i = 0; i < page_.pieces.size(); ++i) {
      const Piece& piece = page_.pieces[i];
      const double x = (piece.left + piece.right) / 2;
      const double y = (piece.top + piece.bottom) / 2;
      if (x < table_.left || x > table_.right || y < table_.top || y > table_.bottom) continue;
      RuledCell& cell = table_.cells[owner_[place_in(ys_, y) * table_.columns + place_in(xs_, x)]];
      const double over = std::max(xs_[cell.column] - piece.left, piece.right - xs_[cell.column + cell.columns]);
      if (over > (piece.bottom - piece.top) / 2) return false;
      cell.pieces.push_back(i);
    }
    return true;
  }

  [[nodiscard]] bool is_figure(const Piece& piece) const {
    return std::any_of(piece.text.begin(), piece.text.end(), text::is_digit) &&
           piece.text.find_first_not_of(U"0123456789.,%-+ ") == std::u32string::npos;
  }

  /// Figures one below the other in a cell are of rows that no rule parts.
  [[nodiscard]] bool is_one_row(const RuledCell& cell) const {
    const Piece* before = nullptr;
    for (const std::size_t i : cell.pieces) {
      const Piece& piece = page_.pieces[i];
      if (!is_figure(piece)) continue;
      if (before != nullptr && std::abs(piece.top - before->top) > (piece.bottom - piece.top) / 2) return false;
      before = &piece;
    }
    return true;
  }

  [[nodiscard]] bool has_figure(const RuledCell& cell) const {
    return std::any_of(cell.pieces.begin(), cell.pieces.end(), [&](std::size_t i) { return is_figure(page_.pieces[i]); });
  }

  /// Whether no text above stands over a part of the cell and beyond it.
  [[nodiscard]] bool is_in_line(const RuledCell& cell) const {
    const std::size_t end = cell.column + cell.columns;
    for (std::size_t row = 0; row < cell.row; ++row) {
      const RuledCell& first = table_.cells[owner_[row * table_.columns + cell.column]];
      const RuledCell& last = table_.cells[owner_[row * table_.columns + end - 1]];
      const bool before = first.column < cell.column && first.column + first.columns < end && !first.pieces.empty();
      const bool beyond = last.column + last.columns > end && last.column > cell.column && !last.pieces.empty();
      if (before || beyond) return false;
    }
    return true;
  }

  const Net& net_;
  const PaperPage& page_;
  std::vector<double> xs_;
  std::vector<double> ys_;
  std::vector<std::size_t> owner_;  // of each place, the cell
  RuledTable table_;
};

}  // namespace

std::vector<RuledTable> ruled_tables(const PaperPage& page) {
  std::vector<RuledTable> tables;
  for (const Net& net : nets_of(page))
    if (auto table = Table(net, page).run()) tables.push_back(std::move(*table));
  // One within another is a part of it that is not understood.
  const auto holds = [](const RuledTable& outer, const RuledTable& inner) {
    return outer.left <= inner.left && inner.right <= outer.right && outer.top <= inner.top && inner.bottom <= outer.bottom;
  };
  std::vector<RuledTable> outermost;
  for (const RuledTable& table : tables)
    if (std::none_of(tables.begin(), tables.end(), [&](const RuledTable& other) { return &other != &table && holds(other, table); }))
      outermost.push_back(table);
  return outermost;
}

}  // namespace zhibiao::pages
