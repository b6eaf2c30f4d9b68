#include "lexicon/table_heads.hpp"

#include <algorithm>
#include <iterator>

#include "lexicon/tree.hpp"
#include "text/fold.hpp"
#include "text/utf8.hpp"
#include "zhibiao/error.hpp"

namespace zhibiao::lexicon {

namespace {

constexpr std::string_view file = "forms/heads.toml";

[[noreturn]] void fail(const std::string& what) { throw Error(ErrorCode::schema, "schema/" + std::string(file) + ": " + what); }

bool is_mark(char32_t c) { return c == U'、' || c == U',' || c == U';'; }

/// Without marks between words: 没收违法所得、没收非法财物
std::u32string unmarked(std::u32string_view text) {
  std::u32string rest;
  std::remove_copy_if(text.begin(), text.end(), std::back_inserter(rest), is_mark);
  return rest;
}

/// And without the unit at its end: 合计（宗）
std::u32string bare(std::u32string_view text) {
  constexpr std::size_t longest_unit = 6;
  const std::size_t open = text.rfind(U'(');
  if (text.ends_with(U')') && open != text.npos && open > 0 && text.size() - open <= longest_unit) text = text.substr(0, open);
  return unmarked(text);
}

TableHead::Cell cell_of(const std::string& text) {
  using Kind = TableHead::Kind;
  if (text.empty()) return {Kind::corner, false, {}};
  if (text == "<") return {Kind::left, false, {}};
  if (text == "^") return {Kind::above, false, {}};
  TableHead::Cell cell{Kind::own, text.front() == '?', {}};
  std::u32string ways = text::fold(text::to_code_points(text.substr(cell.optional ? 1 : 0)));
  for (std::size_t start = 0, end = 0; end != ways.npos; start = end + 1) {
    end = ways.find(U'|', start);
    cell.ways.push_back(bare(std::u32string_view(ways).substr(start, end == ways.npos ? end : end - start)));
  }
  return cell;
}

std::vector<TableHead::Cell> row_of(Node cells) {
  std::vector<TableHead::Cell> row;
  for (const Node cell : cells.items()) {
    if (!cell.text()) fail("cells must be strings");
    row.push_back(cell_of(std::string(*cell.text())));
  }
  return row;
}

/// What is merged over several rows stands in the first of them, or (`low`) in the last.
std::vector<HeadPlace> order_of(const TableHead& head, bool low) {
  std::vector<HeadPlace> order;
  const auto merged = [&](std::size_t row, std::size_t column) {
    return row < head.rows.size() && head.rows[row][column].kind == TableHead::Kind::above;
  };
  for (std::size_t row = 0; row < head.rows.size(); ++row)
    for (std::size_t column = 0; column < head.width(); ++column) {
      if (low ? merged(row + 1, column) : merged(row, column)) continue;
      std::size_t own = row;
      while (merged(own, column)) --own;
      if (head.rows[own][column].kind == TableHead::Kind::own) order.push_back({own, column});
    }
  return order;
}

TableHead head_of(Node table) {
  const auto rows = table["rows"].items();
  if (rows.empty()) fail("a [[head]] must have rows");
  TableHead head;
  for (const Node row : rows) {
    if (!row.is_list()) fail("rows must be lists of cells");
    head.rows.push_back(row_of(row));
    if (head.rows.back().empty() || head.rows.back().size() != head.width()) fail("the rows of a head must be of one width");
  }
  head.high = order_of(head, false);
  head.low = order_of(head, true);
  return head;
}

std::vector<TableHead> read_heads() {
  std::vector<TableHead> heads;
  for (const Node table : tree(file)["head"].items()) heads.push_back(head_of(table));
  return heads;
}

/// Walks over the texts and gives each cell its own.
class Finder {
 public:
  Finder(const TableHead& head, const std::vector<std::u32string>& texts, std::size_t first)
      : head_(head), texts_(texts), at_(first), cells_(head.rows.size(), std::vector<HeadCell>(head.width())) {}

  bool run(const std::vector<HeadPlace>& order) {
    return std::all_of(order.begin(), order.end(), [&](const HeadPlace& place) {
      return !is_headed(place) || take(place) || head_.rows[place.row][place.column].optional;
    });
  }

  /// The columns that are written; none where a heading stands over no column.
  [[nodiscard]] std::optional<WrittenHead> written() const {
    WrittenHead found{std::vector<std::vector<HeadCell>>(head_.rows.size()), at_};
    std::vector<std::vector<bool>> used(head_.rows.size(), std::vector<bool>(head_.width(), false));
    for (std::size_t column = head_.has_corner() ? 1 : 0; column < head_.width(); ++column) {
      if (!is_written(leaf_of(column))) continue;
      for (std::size_t row = 0; row < head_.rows.size(); ++row) {
        const HeadPlace own = over({row, column});
        const bool first = head_.rows[row][column].kind != TableHead::Kind::above && !used[own.row][own.column];
        if (first) used[own.row][own.column] = true;
        found.rows[row].push_back(first ? cells_[own.row][own.column] : HeadCell{});
      }
    }
    for (std::size_t row = 0; row < head_.rows.size(); ++row)
      for (std::size_t column = 0; column < head_.width(); ++column)
        if (is_written({row, column}) && !used[row][column]) return std::nullopt;
    return found.width() > 1 ? std::optional(std::move(found)) : std::nullopt;
  }

 private:
  [[nodiscard]] bool is_written(HeadPlace place) const { return cells_[place.row][place.column].end > 0; }
  /// The cell that stands there, whichever it is merged with.
  [[nodiscard]] HeadPlace over(HeadPlace place) const {
    while (head_.rows[place.row][place.column].kind == TableHead::Kind::above) --place.row;
    while (head_.rows[place.row][place.column].kind == TableHead::Kind::left) --place.column;
    return place;
  }
  [[nodiscard]] HeadPlace leaf_of(std::size_t column) const { return over({head_.rows.size() - 1, column}); }
  [[nodiscard]] bool is_headed(HeadPlace place) const { return place.row == 0 || is_written(over({place.row - 1, place.column})); }

  bool take(HeadPlace place) {
    const auto& ways = head_.rows[place.row][place.column].ways;
    std::u32string text;
    for (std::size_t end = at_; end < texts_.size() && !texts_[end].empty();) {
      text += texts_[end++];
      if (!is_mark(text.back()) && std::find(ways.begin(), ways.end(), bare(text)) != ways.end()) {
        cells_[place.row][place.column] = {at_, end};
        at_ = end;
        return true;
      }
      const std::u32string begun = unmarked(text);
      if (std::none_of(ways.begin(), ways.end(), [&](const std::u32string& way) { return way.starts_with(begun); })) break;
    }
    return false;
  }

  const TableHead& head_;
  const std::vector<std::u32string>& texts_;
  std::size_t at_;
  std::vector<std::vector<HeadCell>> cells_;
};

}  // namespace

std::optional<WrittenHead> TableHead::find(const std::vector<std::u32string>& texts, std::size_t first,
                                           const std::vector<HeadPlace>& order) const {
  const Cell& opening = rows[order.front().row][order.front().column];
  const auto opens = [&](const std::u32string& way) { return way.front() == texts[first].front(); };
  if (first >= texts.size() || texts[first].empty() || (!opening.optional && std::none_of(opening.ways.begin(), opening.ways.end(), opens)))
    return std::nullopt;
  Finder finder(*this, texts, first);
  return finder.run(order) ? finder.written() : std::nullopt;
}

const std::vector<TableHead>& table_heads() {
  static const std::vector<TableHead> heads = read_heads();
  return heads;
}

}  // namespace zhibiao::lexicon
