#include "lexicon/table_heads.hpp"

#include "lexicon/tree.hpp"
#include "text/fold.hpp"
#include "text/utf8.hpp"
#include "zhibiao/error.hpp"

namespace zhibiao::lexicon {

namespace {

constexpr std::string_view file = "forms/heads.toml";

[[noreturn]] void fail(const std::string& what) { throw Error(ErrorCode::schema, "schema/" + std::string(file) + ": " + what); }

std::vector<std::u32string> row_of(Node cells) {
  std::vector<std::u32string> row;
  for (const Node cell : cells.items()) {
    if (!cell.text()) fail("cells must be strings");
    row.push_back(text::fold(text::to_code_points(*cell.text())));
  }
  return row;
}

/// What is merged over several rows stands in the first of them, or (`low`) in the last.
TableHead::Order order_of(const std::vector<std::vector<std::u32string>>& rows, bool low) {
  TableHead::Order order;
  const auto merged = [&](std::size_t row, std::size_t column) { return row < rows.size() && rows[row][column] == U"^"; };
  for (std::size_t row = 0; row < rows.size(); ++row)
    for (std::size_t column = 0; column < rows[row].size(); ++column) {
      if (low ? merged(row + 1, column) : merged(row, column)) continue;
      std::size_t own = row;
      while (merged(own, column)) --own;
      if (!TableHead::is_own(rows[own][column])) continue;
      order.places.push_back({own, column});
      order.text += rows[own][column];
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
  head.high = order_of(head.rows, false);
  head.low = order_of(head.rows, true);
  return head;
}

std::vector<TableHead> read_heads() {
  std::vector<TableHead> heads;
  for (const Node table : tree(file)["head"].items()) heads.push_back(head_of(table));
  return heads;
}

}  // namespace

const std::vector<TableHead>& table_heads() {
  static const std::vector<TableHead> heads = read_heads();
  return heads;
}

}  // namespace zhibiao::lexicon
