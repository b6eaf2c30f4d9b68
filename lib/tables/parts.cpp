#include "tables/parts.hpp"

#include <algorithm>
#include <map>
#include <optional>

namespace zhibiao::tables {

namespace {

constexpr std::uint32_t most_foreign = 500;    // rows of other groups between a subtotal and those that it adds up
constexpr std::uint32_t farthest_level = 200;  // rows or columns between a change or share and what it is of

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
    read_names();
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
      for (std::uint32_t row = own.row; row-- > part_->body && own.row - row <= farthest_level;)
        if (const std::int32_t above = level(row, own.column); above >= 0) return above;
      return -1;
    }
    for (std::uint32_t column = own.column; column-- > side_->figures && own.column - column <= farthest_level;)
      if (const std::int32_t left = level(own.row, column); left >= 0) return left;
    for (std::uint32_t column = own.column + 1; column < side_->end && column - own.column <= farthest_level; ++column)
      if (const std::int32_t right = level(own.row, column); right >= 0) return right;
    return -1;
  }

  // --- rows

  /// How a row is called, and what tells of which other one it is a part.
  struct RowName {
    Span name;                ///< its last name; empty for a row without one
    std::vector<Span> group;  ///< the names before it: rows with the same ones make a group
    std::uint32_t depth = 0;  ///< blanks before the name
    bool among = false;       ///< 其中
    bool total = false;
    bool subtotal = false;
    std::optional<layout::Marker> mark;
    Span code;  ///< 2080506
  };

  void read_names() {
    names_.clear();
    for (std::uint32_t row = part_->body; row < part_->end; ++row) {
      RowName own;
      own.group = table_->stubs_of(*side_, row);
      if (!own.group.empty()) {
        own.name = own.group.back();
        own.group.pop_back();
        own.among = opens_among(own.name);
        own.depth = indentation(own.name);
        own.mark = layout::marker_at(page_, own.name.start, own.name.end);
        own.total = is_total(own.name);
        own.subtotal = own.total && words_.is(words_.name(own.name), words_.subtotal);
        own.code = code_of(row);
      }
      names_.push_back(std::move(own));
    }
  }

  [[nodiscard]] const RowName& row_name(std::uint32_t row) const { return names_[row - part_->body]; }

  [[nodiscard]] bool is_total(Span cell) const { return words_.is(words_.name(cell), words_.total); }

  // The digits that name an account
  [[nodiscard]] Span code_of(std::uint32_t row) const {
    for (std::uint32_t column = side_->first; column < side_->figures; ++column) {
      const Cell& cell = table_->rows[row][column];
      const std::u32string_view text = page_.of(cell.span);
      if (cell.role == Role::code && std::all_of(text.begin(), text.end(), text::is_digit)) return cell.span;
    }
    return {};
  }

  [[nodiscard]] static bool within(const RowName& row, const std::vector<Span>& group) {
    return row.group.size() >= group.size() && std::equal(group.begin(), group.end(), row.group.begin());
  }

  /// The row that another is a part of by 其中, numbering or indentation.
  [[nodiscard]] std::optional<std::uint32_t> owner_of(std::uint32_t row, std::optional<std::uint32_t> owner_before) const {
    const RowName& own = row_name(row);
    if (own.name.length() == 0) return std::nullopt;
    for (std::uint32_t above = row; above-- > part_->body;) {
      const RowName& other = row_name(above);
      if (other.name.length() == 0 || other.name == own.name || other.group != own.group) return std::nullopt;
      if (own.depth > other.depth) return above;
      const bool both_marked = own.mark && other.mark;
      if (both_marked && other.mark->rank < own.mark->rank) return above;
      if (own.among && !other.among && own.depth == other.depth && !both_marked) return above;
      // 其中：男 | 女 on the next row, set in alike
      const bool continues = other.among || own.depth < other.depth || (both_marked && other.mark->rank >= own.mark->rank) ||
                             (own.depth > 0 && own.depth == other.depth);
      if (!continues && !(own.mark && !other.mark)) return std::nullopt;
      const bool alike = own.depth == other.depth && own.among == other.among && own.mark.has_value() == other.mark.has_value() &&
                         (!own.mark || own.mark->rank == other.mark->rank);
      if (alike && above + 1 == row) return owner_before;  // what is above both was asked for that one
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
    link_codes();
    std::optional<std::uint32_t> owner;
    for (std::uint32_t row = part_->body; row < part_->end; ++row) {
      owner = owner_of(row, owner);
      if (owner) link_row(row, *owner);
    }
    for (std::uint32_t row = part_->body; row < part_->end; ++row)
      if (row_name(row).total) close_total(row);
  }

  // 208 above 20805 above 2080506: accounts within accounts
  void link_codes() {
    constexpr std::uint32_t shortest = 3;  // digits of an account that has others
    std::vector<std::uint32_t> open;
    for (std::uint32_t row = part_->body; row < part_->end; ++row) {
      const std::u32string_view code = page_.of(row_name(row).code);
      while (!open.empty()) {
        const std::u32string_view outer = page_.of(row_name(open.back()).code);
        if (outer.size() >= shortest && outer.size() < code.size() && code.starts_with(outer)) break;
        open.pop_back();
      }
      if (!open.empty()) link_row(row, open.back());
      if (!code.empty()) open.push_back(row);
    }
  }

  void link_row(std::uint32_t row, std::uint32_t whole) {
    const Span name = words_.name(row_name(row).name);
    for (std::uint32_t column = side_->figures; column < side_->end; ++column)
      if (Figure* figure = figure_at(row, column)) make_part(*figure, whole, column, name);
  }

  [[nodiscard]] static bool stands_in(const RowName& row, const std::vector<Span>& group) {
    return row.name.length() > 0 && within(row, group);
  }

  // The first of the rows above a subtotal that it may add up
  [[nodiscard]] std::uint32_t first_below(std::uint32_t total) const {
    const RowName& own = row_name(total);
    std::uint32_t first = total;
    for (std::uint32_t foreign = 0; first > part_->body && foreign <= most_foreign; --first) {
      const RowName& other = row_name(first - 1);
      const bool in = stands_in(other, own.group);
      const bool above = own.mark && other.mark && other.mark->rank < own.mark->rank;
      if (in && (above || (other.total && other.group.size() <= own.group.size()))) break;
      foreign += in ? 0 : 1;
    }
    return first;
  }

  // The rows that a total adds up: a subtotal those since the one before, a total all of its group. With two totals none; nor does a
  // total add up what is numbered as standing above it: 一、经费 over （一）支出合计.
  void close_total(std::uint32_t total) {
    const RowName& own = row_name(total);
    std::vector<std::uint32_t> rows;
    std::uint32_t foreign = 0;
    for (std::uint32_t row = own.subtotal ? first_below(total) : part_->body; row < part_->end; ++row) {
      const RowName& other = row_name(row);
      if (row == total) continue;
      if (!stands_in(other, own.group)) {
        if (own.subtotal && row > total && ++foreign > most_foreign) break;
        continue;
      }
      if (own.mark && other.mark && other.mark->rank < own.mark->rank) {
        if (row > total) break;
        rows.clear();
        continue;
      }
      if (other.total && other.group.size() > own.group.size()) continue;
      if (other.total) {
        if (!own.subtotal && !other.subtotal) return;
        if (own.subtotal && row < total) rows.clear();
        if (own.subtotal && row > total) break;
        if (own.subtotal) continue;
      }
      if (own.subtotal && row > total && !rows.empty()) break;
      rows.push_back(row);
    }
    for (const std::uint32_t row : rows) link_row(row, total);
  }

  // --- columns

  // A column 合计 adds up those beside it under the same head, unless another does.
  void link_rows() {
    std::vector<std::vector<Span>> heads;
    std::map<std::vector<Span>, std::size_t, Earlier> totals;  // by the heads above them
    for (std::uint32_t column = side_->figures; column < side_->end; ++column) {
      heads.push_back(table_->heads_of(*part_, column));
      if (!heads.back().empty() && is_total(heads.back().back())) ++totals[above(heads.back())];
    }
    for (std::uint32_t total = side_->figures; total < side_->end; ++total) {
      const std::vector<Span>& whole = heads[total - side_->figures];
      if (whole.empty() || !is_total(whole.back()) || totals[above(whole)] > 1) continue;
      for (std::uint32_t column = side_->figures; column < side_->end; ++column) {
        const std::vector<Span>& own = heads[column - side_->figures];
        if (column == total || own.empty() || !beside(whole, own) || is_total(own.back())) continue;
        for (std::uint32_t row = part_->body; row < part_->end; ++row)
          if (Figure* figure = figure_at(row, column)) make_part(*figure, row, total, words_.name(own.back()));
      }
    }
  }

  struct Earlier {
    bool operator()(const std::vector<Span>& a, const std::vector<Span>& b) const {
      return std::lexicographical_compare(a.begin(), a.end(), b.begin(), b.end(),
                                          [](Span x, Span y) { return x.start != y.start ? x.start < y.start : x.end < y.end; });
    }
  };

  [[nodiscard]] static std::vector<Span> above(const std::vector<Span>& heads) { return {heads.begin(), heads.end() - 1}; }

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

  const layout::Page& page_;
  const Vocabulary& words_;
  const std::vector<const tokens::Quantity*>& quantities_;  // by figure
  Tables& tables_;
  const Table* table_ = nullptr;
  const Part* part_ = nullptr;
  const Side* side_ = nullptr;
  std::vector<RowName> names_;                            // of the rows of the part
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
