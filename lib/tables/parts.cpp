#include "tables/parts.hpp"

#include <algorithm>
#include <map>

namespace zhibiao::tables {

namespace {

class Linker {
 public:
  Linker(const layout::Page& page, const std::vector<tokens::Quantity>& quantities, Tables& tables)
      : page_(page), total_row_(page.lexicon.category("part.total_row")), tables_(tables) {
    for (const tokens::Quantity& quantity : quantities)
      if (quantity.cell >= 0) quantities_.push_back(&quantity);
  }

  void link() {
    for (std::size_t first = 0; first < tables_.figures.size();) {
      const std::uint32_t table = tables_.figures[first].table;
      std::size_t end = first + 1;
      while (end < tables_.figures.size() && tables_.figures[end].table == table) ++end;
      link_cells(tables_.tables[table], first, end);
      first = end;
    }
  }

 private:
  // Only plain levels that are counted can be added up.
  [[nodiscard]] bool countable(std::size_t i) const {
    const tokens::Quantity& quantity = *quantities_[i];
    return quantity.dimension != "percent" && quantity.dimension != "multiple" && quantity.dimension != "duration" &&
           quantity.dimension != "score" && tables_.figures[i].change == Change::none && !quantity.value_high;
  }

  [[nodiscard]] bool is_total(Span cell) const {
    const lexicon::Hit* hit = page_.lexicon.longest_at(page_.scan, cell.start, total_row_);
    return hit != nullptr && hit->end >= cell.end;
  }

  void link_cells(const Table& table, std::size_t first, std::size_t last) {
    const auto total_rows = std::count_if(table.rows.begin() + table.header_rows, table.rows.end(),
                                          [&](const auto& row) { return !row.empty() && is_total(row.front()); });
    std::map<std::uint32_t, std::size_t> of_column;  // total cell by column
    std::map<std::uint32_t, std::size_t> of_row;     // total cell by row
    for (std::size_t i = first; i < last; ++i) {
      const Figure& cell = tables_.figures[i];
      if (!countable(i)) continue;
      if (total_rows == 1 && is_total(table.rows[cell.row].front()))
        of_column[cell.column] = i;
      else if (std::any_of(cell.head.begin(), cell.head.end(), [&](Span head) { return is_total(head); }))
        of_row[cell.row] = i;
    }
    for (std::size_t i = first; i < last; ++i) {
      Figure& cell = tables_.figures[i];
      if (!countable(i)) continue;
      const auto column = of_column.find(cell.column);
      const auto row = of_row.find(cell.row);
      if (column != of_column.end() && column->second != i)
        cell.total = static_cast<std::int32_t>(column->second);
      else if (row != of_row.end() && row->second != i)
        cell.total = static_cast<std::int32_t>(row->second);
    }
  }

  const layout::Page& page_;
  lexicon::CategoryId total_row_;
  Tables& tables_;
  std::vector<const tokens::Quantity*> quantities_;  // by figure
};

}  // namespace

void link_parts(const layout::Page& page, const std::vector<tokens::Quantity>& quantities, Tables& tables) {
  Linker(page, quantities, tables).link();
}

}  // namespace zhibiao::tables
