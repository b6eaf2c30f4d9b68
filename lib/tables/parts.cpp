#include "tables/parts.hpp"

#include <algorithm>
#include <map>
#include <optional>

namespace zhibiao::tables {

namespace {

/// The figures of one part and one side of a table.
class Linker {
 public:
  Linker(const layout::Page& page, const Vocabulary& words, const std::vector<const tokens::Quantity*>& quantities, Tables& tables)
      : page_(page), words_(words), quantities_(quantities), tables_(tables) {}

  void link(const Table& table, const Part& part, const Side& side, std::size_t first, std::size_t last) {
    table_ = &table;
    part_ = &part;
    side_ = &side;
    at_.clear();
    levels_.clear();
    for (std::size_t i = first; i < last; ++i) {
      const Figure& figure = tables_.figures[i];
      if (figure.row < part.body || figure.row >= part.end || !side.holds(figure.column)) continue;
      if (countable(i)) at_.try_emplace({figure.row, figure.column}, i);
      if (figure.change == Change::none && !figure.share) levels_.try_emplace({figure.row, figure.column}, i);
    }
    link_columns();
    link_rows();
    name_rates();
    for (std::size_t i = first; i < last; ++i)
      if (is_of_level(tables_.figures[i])) tables_.figures[i].of = level_of(i);
  }

 private:
  // Only plain levels that are counted can be added up.
  [[nodiscard]] bool countable(std::size_t i) const {
    const tokens::Quantity& quantity = *quantities_[i];
    const Figure& figure = tables_.figures[i];
    return quantity.dimension != "percent" && quantity.dimension != "multiple" && quantity.dimension != "duration" &&
           quantity.dimension != "score" && figure.change == Change::none && !figure.share && !quantity.value_high;
  }

  [[nodiscard]] Figure* figure_at(std::uint32_t row, std::uint32_t column) {
    const auto found = at_.find({row, column});
    return found == at_.end() ? nullptr : &tables_.figures[found->second];
  }

  void make_part(Figure& part, std::uint32_t row, std::uint32_t column, Span name) {
    const auto whole = at_.find({row, column});
    const auto own = at_.find({part.row, part.column});
    if (part.total >= 0 || whole == at_.end() || own == at_.end() || own->second == whole->second) return;
    if (quantities_[whole->second]->unit != quantities_[own->second]->unit) return;
    part.total = static_cast<std::int32_t>(whole->second);
    part.part = name;
  }

  // --- levels

  [[nodiscard]] bool is_of_level(const Figure& figure) const {
    return side_->holds(figure.column) && part_->body <= figure.row && figure.row < part_->end &&
           (figure.change != Change::none || figure.share);
  }

  // The level in its own cell, or nearest before it: in its row when its head says what it is, in its column when its row does.
  [[nodiscard]] std::int32_t level_of(std::size_t i) const {
    const Figure& own = tables_.figures[i];
    const auto level = [&](std::uint32_t row, std::uint32_t column) {
      const auto found = levels_.find({row, column});
      return found == levels_.end() ? -1 : static_cast<std::int32_t>(found->second);
    };
    if (const std::int32_t same = level(own.row, own.column); same >= 0) return same;
    const bool headed = std::any_of(own.head.begin(), own.head.end(),
                                    [&](Span head) { return words_.has(head, words_.change) || words_.has(head, words_.share); });
    if (!headed) {
      for (std::uint32_t row = own.row; row-- > part_->body;)
        if (const std::int32_t above = level(row, own.column); above >= 0) return above;
      return -1;
    }
    for (std::uint32_t column = own.column; column-- > side_->figures;)
      if (const std::int32_t left = level(own.row, column); left >= 0) return left;
    for (std::uint32_t column = own.column + 1; column < side_->end; ++column)
      if (const std::int32_t right = level(own.row, column); right >= 0) return right;
    return -1;
  }

  // --- rows

  [[nodiscard]] Span name_of(std::uint32_t row) const {
    const std::vector<Span> stubs = table_->stubs_of(*side_, row);
    return stubs.empty() ? Span{} : stubs.back();
  }

  [[nodiscard]] bool is_total(Span cell) const { return words_.is(words_.name(cell), words_.total); }

  // The names above the last one: rows with the same ones make a group.
  [[nodiscard]] std::vector<Span> group_of(std::uint32_t row) const {
    std::vector<Span> stubs = table_->stubs_of(*side_, row);
    if (!stubs.empty()) stubs.pop_back();
    return stubs;
  }

  [[nodiscard]] bool within(std::uint32_t row, const std::vector<Span>& group) const {
    const std::vector<Span> own = group_of(row);
    return own.size() >= group.size() && std::equal(group.begin(), group.end(), own.begin());
  }

  /// The row that another is a part of by 其中, numbering or indentation.
  [[nodiscard]] std::optional<std::uint32_t> owner_of(std::uint32_t row) const {
    const Span name = name_of(row);
    if (name.length() == 0) return std::nullopt;
    const bool among = opens_among(name);
    const std::uint32_t depth = indentation(name);
    const auto marker = layout::marker_at(page_, name.start, name.end);
    for (std::uint32_t above = row; above-- > part_->body;) {
      const Span other = name_of(above);
      if (other.length() == 0 || other == name || group_of(above) != group_of(row)) return std::nullopt;
      const std::uint32_t outer = indentation(other);
      if (depth > outer) return above;
      const auto mark = layout::marker_at(page_, other.start, other.end);
      if (marker && mark && mark->rank < marker->rank) return above;
      if (among && !opens_among(other) && depth == outer && !(marker && mark)) return above;
      // 其中：男 | 女 on the next row, set in alike
      const bool continues =
          opens_among(other) || depth < outer || (marker && mark && mark->rank >= marker->rank) || (depth > 0 && depth == outer);
      if (!continues && !(marker && !mark)) return std::nullopt;
    }
    return std::nullopt;
  }

  [[nodiscard]] bool opens_among(Span name) const { return page_.lexicon.longest_at(page_.scan, name.start, words_.among) != nullptr; }

  /// Blanks before the name within its cell.
  [[nodiscard]] std::uint32_t indentation(Span name) const {
    std::uint32_t blanks = 0;
    for (std::uint32_t i = name.start; i > 0 && page_.text[i - 1] == U' '; --i) ++blanks;
    const char32_t before = name.start == blanks ? U'\n' : page_.text[name.start - blanks - 1];
    const bool opens_line = before == U'\t' || before == U'|' || text::is_line_break(before);
    return opens_line ? blanks : 0;
  }

  void link_columns() {
    for (std::uint32_t row = part_->body; row < part_->end; ++row)
      if (const auto owner = owner_of(row)) link_row(row, *owner);
    for (std::uint32_t row = part_->body; row < part_->end; ++row)
      if (const Span name = name_of(row); name.length() > 0 && is_total(name)) close_total(row);
  }

  void link_row(std::uint32_t row, std::uint32_t whole) {
    const Span name = words_.name(name_of(row));
    for (std::uint32_t column = side_->figures; column < side_->end; ++column)
      if (Figure* figure = figure_at(row, column)) make_part(*figure, whole, column, name);
  }

  // The rows that a total adds up: a subtotal those since the one before, a total all of its group. With two totals none.
  void close_total(std::uint32_t total) {
    const std::vector<Span> group = group_of(total);
    const bool sub = words_.is(words_.name(name_of(total)), words_.subtotal);
    std::vector<std::uint32_t> rows;
    for (std::uint32_t row = part_->body; row < part_->end; ++row) {
      const Span name = name_of(row);
      if (row == total || name.length() == 0 || !within(row, group)) continue;
      if (is_total(name) && group_of(row).size() > group.size()) continue;
      if (is_total(name)) {
        const bool other_sub = words_.is(words_.name(name), words_.subtotal);
        if (!sub && !other_sub) return;
        if (sub && row < total) rows.clear();
        if (sub && row > total) break;
        if (sub) continue;
      }
      if (sub && row > total && !rows.empty()) break;
      rows.push_back(row);
    }
    for (const std::uint32_t row : rows) link_row(row, total);
  }

  // --- columns

  // A column 合计 adds up those beside it under the same head.
  void link_rows() {
    for (std::uint32_t total = side_->figures; total < side_->end; ++total) {
      const std::vector<Span> heads = table_->heads_of(*part_, total);
      if (heads.empty() || !is_total(heads.back())) continue;
      for (std::uint32_t column = side_->figures; column < side_->end; ++column) {
        const std::vector<Span> own = table_->heads_of(*part_, column);
        if (column == total || own.empty() || is_total(own.back()) || !beside(heads, own) || rivals(total, heads)) continue;
        for (std::uint32_t row = part_->body; row < part_->end; ++row)
          if (Figure* figure = figure_at(row, column)) make_part(*figure, row, total, words_.name(own.back()));
      }
    }
  }

  // A rate is no part, but that of a row or column of parts is of that part alone: 市本级 | 92.31 above 合计 | 92.78
  void name_rates() {
    std::map<std::uint32_t, Span> rows;
    std::map<std::uint32_t, Span> columns;
    for (const auto& [place, index] : at_) {
      const Figure& figure = tables_.figures[index];
      if (figure.total < 0) continue;
      const bool of_column = tables_.figures[static_cast<std::size_t>(figure.total)].column == place.second;
      if (of_column)
        rows.emplace(place.first, figure.part);
      else
        columns.emplace(place.second, figure.part);
    }
    for (const auto& [place, index] : levels_) {
      Figure& figure = tables_.figures[index];
      if (at_.contains(place) || figure.part.length() > 0) continue;
      if (const auto row = rows.find(place.first); row != rows.end())
        figure.part = row->second;
      else if (const auto column = columns.find(place.second); column != columns.end())
        figure.part = column->second;
    }
  }

  // 自然人 | 法人: 企业, 其他 | 总计: what stands over the total stands over its parts, which may have heads of their own below
  [[nodiscard]] static bool beside(const std::vector<Span>& total, const std::vector<Span>& own) {
    return own.size() >= total.size() && std::equal(total.begin(), total.end() - 1, own.begin());
  }

  // Another total under the same head
  [[nodiscard]] bool rivals(std::uint32_t total, const std::vector<Span>& heads) const {
    for (std::uint32_t column = side_->figures; column < side_->end; ++column) {
      const std::vector<Span> other = table_->heads_of(*part_, column);
      if (column != total && !other.empty() && is_total(other.back()) && other.size() == heads.size() &&
          std::equal(heads.begin(), heads.end() - 1, other.begin()))
        return true;
    }
    return false;
  }

  const layout::Page& page_;
  const Vocabulary& words_;
  const std::vector<const tokens::Quantity*>& quantities_;  // by figure
  Tables& tables_;
  const Table* table_ = nullptr;
  const Part* part_ = nullptr;
  const Side* side_ = nullptr;
  using Place = std::pair<std::uint32_t, std::uint32_t>;  // row and column
  std::map<Place, std::size_t> at_;                       // figures that can be added up
  std::map<Place, std::size_t> levels_;                   // figures that are no changes and shares
};

}  // namespace

void link_parts(const layout::Page& page, const Vocabulary& words, const std::vector<tokens::Quantity>& quantities, Tables& tables) {
  std::vector<const tokens::Quantity*> of_figure;
  for (const tokens::Quantity& quantity : quantities)
    if (quantity.cell >= 0) of_figure.push_back(&quantity);
  Linker linker(page, words, of_figure, tables);
  for (std::size_t first = 0; first < tables.figures.size();) {
    const std::uint32_t index = tables.figures[first].table;
    std::size_t end = first + 1;
    while (end < tables.figures.size() && tables.figures[end].table == index) ++end;
    const Table& table = tables.tables[index];
    for (const Part& part : table.parts)
      for (const Side& side : part.sides) linker.link(table, part, side, first, end);
    first = end;
  }
}

}  // namespace zhibiao::tables
