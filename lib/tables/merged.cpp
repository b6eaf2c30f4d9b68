#include "tables/merged.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include "lexicon/table_heads.hpp"
#include "tables/head_shape.hpp"

namespace zhibiao::tables {

namespace {

using Cells = std::vector<Span>;

/// A row with figures, or the name of those behind it: words, then figures, marks for none and empty cells.
struct Row {
  Cells names;
  Span unit;  ///< behind them; may be empty
  std::vector<Span> figures;
  std::vector<CellText> texts;  ///< of the figures
};

Span empty_before(Span cell) { return {cell.start, cell.start}; }

class Restoring {
 public:
  Restoring(const layout::Page& page, const Vocabulary& words, const CellTextReader& reader, std::vector<Cells> rows)
      : page_(page), words_(words), reader_(reader), rows_(std::move(rows)) {}

  std::optional<Restored> run() {
    // 一、教育 alone below the head names what is behind it
    const auto names_group = [&](std::size_t row) { return row > 0 && rows_[row].size() == 1 && rows_[row - 1].size() > 1; };
    while (body_ < rows_.size() && is_head(rows_[body_]) && !names_group(body_)) ++body_;
    while (head_ < body_ && is_title(rows_[head_])) ++head_;
    if (is_filled_up()) strip_heads();
    const auto same = [&](const Cells& row) { return row.size() == rows_.front().size(); };
    if (std::all_of(rows_.begin(), rows_.end(), same) || head_ == body_ || body_ == rows_.size()) return std::nullopt;
    if (!read_body() || !is_whole_body()) return lacks_cells() ? std::optional(Restored{rows_, "head_open"}) : std::nullopt;
    place_names();
    Restored restored;
    restored.rows.assign(rows_.begin(), rows_.begin() + static_cast<std::ptrdiff_t>(head_));
    if (auto heads = place_heads())
      restored.rows.insert(restored.rows.end(), heads->begin(), heads->end());
    else
      return Restored{rows_, "head_open"};
    for (std::size_t row = 0; row < body_rows_.size(); ++row) restored.rows.push_back(placed(row));
    return restored;
  }

 private:
  // --- rows

  [[nodiscard]] static bool is_name(const CellText& text) {
    return text.content == Content::words || text.content == Content::time || text.content == Content::unit;
  }

  // Words, or years behind the first of them
  [[nodiscard]] bool is_head(const Cells& row) const {
    std::size_t years = 0;
    for (const Span cell : row) {
      const CellText text = reader_.read(cell);
      if (text.content == Content::figure && text.year)
        ++years;
      else if (text.content != Content::empty && !is_name(text))
        return false;
    }
    return years == 0 || years == row.size() || words_.is(row.front(), words_.stub_head);
  }

  // 编制单位：某局 | 单位：万元, or the name of the table alone
  [[nodiscard]] bool is_title(const Cells& row) const {
    const auto filled = std::count_if(row.begin(), row.end(), [](Span cell) { return cell.length() > 0; });
    return filled < 2 || std::any_of(row.begin(), row.end(), [&](Span cell) {
             return page_.contains(cell, U':') &&
                    (words_.begins_with(cell, words_.caption_label) || unit_note_in(page_, cell).length() > 0);
           });
  }

  // Whether the head has several rows and the empty cells that its merged ones left stand at the ends of these, where no figure lacks:
  // a head whose cells stand in their columns has empty ones before others.
  [[nodiscard]] bool is_filled_up() const {
    if (body_ - head_ < 2 || body_ == rows_.size() || tells_units(rows_[body_ - 1])) return false;
    const auto is_empty = [](Span cell) { return cell.length() == 0; };
    bool lacks = false;
    for (std::size_t row = head_; row < body_; ++row) {
      const Cells& cells = rows_[row];
      const auto end = std::find_if(cells.begin(), cells.end(), is_empty);
      if (end == cells.begin() || !std::all_of(end, cells.end(), is_empty)) return false;
      lacks = end != cells.end() && end - cells.begin() > 1;  // a name alone is that of a group
    }
    return lacks && std::any_of(rows_.begin() + static_cast<std::ptrdiff_t>(body_), rows_.end(),
                                [&](const Cells& row) { return std::none_of(row.begin(), row.end(), is_empty); });
  }
  // 单位 | 件 | 件 |
  [[nodiscard]] bool tells_units(const Cells& row) const {
    return row.size() > 1 && std::all_of(row.begin() + 1, row.end(), [&](Span cell) {
             const Content content = reader_.read(cell).content;
             return content == Content::unit || content == Content::empty;
           });
  }
  void strip_heads() {
    for (std::size_t row = head_; row < body_; ++row)
      while (!rows_[row].empty() && rows_[row].back().length() == 0) rows_[row].pop_back();
  }

  // False where a row is no run of names before a run of figures.
  bool read_body() {
    for (std::size_t i = body_; i < rows_.size(); ++i) {
      Row row;
      for (const Span cell : rows_[i]) {
        CellText text = reader_.read(cell);
        if (row.figures.empty() && is_name(text)) {
          row.names.push_back(cell);
          continue;
        }
        if (is_name(text)) return false;
        row.figures.push_back(cell);
        row.texts.push_back(std::move(text));
      }
      if (row.names.size() > 1 && reader_.read(row.names.back()).content == Content::unit) {
        row.unit = row.names.back();
        row.names.pop_back();
      }
      body_rows_.push_back(std::move(row));
    }
    return true;
  }

  // Whether all rows have as many figures, and names or none; one without any figure is a name alone.
  bool is_whole_body() {
    for (const Row& row : body_rows_) {
      depth_ = std::max(depth_, row.names.size());
      if (row.figures.empty() && row.names.size() == 1 && row.unit.length() == 0) continue;
      if (row.figures.empty() || (figures_ > 0 && row.figures.size() != figures_)) return false;
      figures_ = row.figures.size();
      has_unit_ = has_unit_ || row.unit.length() > 0;
    }
    const auto is_nameless = [](const Row& row) { return row.names.empty(); };
    return figures_ > 0 && (depth_ == 0 || std::none_of(body_rows_.begin(), body_rows_.end(), is_nameless));
  }

  // --- names

  // In columns by the style of their marks; else behind the names that reach over the row, unless it has a place of its own.
  void place_names() {
    std::vector<Cells> names;
    for (const Row& row : body_rows_) names.push_back(row.names);
    const bool several = std::any_of(names.begin(), names.end(), [&](const Cells& row) { return row.size() != depth_; }) && depth_ > 1;
    if (several) {
      const auto is_whole = [&](const Cells& row) { return row.size() == 1 && words_.is(words_.name(row.front()), words_.total); };
      if (auto columns = layout::columns_by_marks(page_, names, is_whole)) {
        columns_ = std::move(*columns);
        for (const auto& row : columns_)
          for (const std::size_t column : row) depth_ = std::max(depth_, column + 1);
        return;
      }
    }
    bool opened = false;
    for (const Row& row : body_rows_) {
      const std::size_t lacking = depth_ - std::min(depth_, row.names.size());
      const bool inner = lacking > 0 && opened && !row.figures.empty() && is_inner(row);
      opened = opened || lacking == 0;
      columns_.emplace_back();
      for (std::size_t i = 0; i < row.names.size(); ++i) columns_.back().push_back(i + (inner ? lacking : 0));
    }
  }

  [[nodiscard]] bool is_marked(Span name) const { return layout::marker_at(page_, name.start, name.end).has_value(); }

  // 罚款 below 行政处罚 | 警告; 合计 is none, nor is what has no mark where the inner names have one
  [[nodiscard]] bool is_inner(const Row& row) const {
    if (words_.is(words_.name(row.names.front()), words_.total) || is_marked(row.names.back())) return is_marked(row.names.back());
    return std::none_of(body_rows_.begin(), body_rows_.end(),
                        [&](const Row& other) { return other.names.size() == depth_ && is_marked(other.names.back()); });
  }

  [[nodiscard]] std::size_t stubs() const { return depth_ + (has_unit_ ? 1 : 0); }

  [[nodiscard]] Cells placed(std::size_t index) const {
    const Row& row = body_rows_[index];
    const Span end = row.figures.empty() ? Span{row.names.back().end, row.names.back().end} : row.figures.front();
    Cells cells;
    for (std::size_t i = 0; i < row.names.size(); ++i) {
      cells.resize(columns_[index][i], empty_before(row.names[i]));
      cells.push_back(row.names[i]);
    }
    cells.resize(depth_, empty_before(row.unit.length() > 0 ? row.unit : end));
    if (has_unit_) cells.push_back(row.unit.length() > 0 ? row.unit : empty_before(end));
    cells.insert(cells.end(), row.figures.begin(), row.figures.end());
    return cells;
  }

  // --- heads

  [[nodiscard]] std::size_t width() const { return stubs() + figures_; }

  [[nodiscard]] std::optional<std::vector<Cells>> place_heads() const {
    const std::vector<Cells> heads(rows_.begin() + static_cast<std::ptrdiff_t>(head_), rows_.begin() + static_cast<std::ptrdiff_t>(body_));
    const auto is_full = [&](const Cells& row) { return row.size() == width(); };
    if (std::all_of(heads.begin(), heads.end(), is_full)) return heads;
    if (auto form = place_form(heads)) return form;
    for (const std::size_t corner : {stubs(), std::size_t{1}})
      if (corner <= stubs() && heads.front().size() > corner)
        if (auto found = place_free(heads, corner)) return found;
    return std::nullopt;
  }

  // The head of a fixed form, whatever stands in its corner
  [[nodiscard]] std::optional<std::vector<Cells>> place_form(const std::vector<Cells>& heads) const {
    Cells written;
    std::vector<std::u32string> texts;
    for (const Cells& row : heads)
      for (const Span cell : row)
        if (cell.length() > 0) {
          written.push_back(cell);
          texts.push_back(layout::squeezed(page_.of(cell)));
        }
    for (const lexicon::TableHead& head : lexicon::table_heads()) {
      if (stubs() > 0 && !head.has_corner()) continue;
      for (const auto* order : {&head.high, &head.low})
        for (std::size_t skipped = 0; skipped <= std::min<std::size_t>(stubs(), 1); ++skipped) {
          const auto found = head.find(texts, skipped, *order);
          if (found && found->end == texts.size() && found->width() == figures_) return place_found(*found, written, skipped > 0);
        }
    }
    return std::nullopt;
  }

  [[nodiscard]] std::vector<Cells> place_found(const lexicon::WrittenHead& found, const Cells& written, bool with_corner) const {
    const Span none = empty_before(written.back());
    std::vector<Cells> placed = found.spans(none, [&](std::size_t text) { return written[text]; });
    for (Cells& row : placed) row.insert(row.begin(), stubs(), none);
    if (with_corner) placed.front().front() = written.front();
    return placed;
  }

  // Heads of which `corner` stand over the names, the first of these over all that have none.
  [[nodiscard]] std::optional<std::vector<Cells>> place_free(const std::vector<Cells>& heads, std::size_t corner) const {
    std::vector<Cells> over;
    std::vector<std::vector<std::u32string>> texts;
    for (const Cells& row : heads) {
      over.emplace_back(row.begin() + static_cast<std::ptrdiff_t>(over.empty() ? corner : 0), row.end());
      texts.emplace_back();
      for (const Span cell : over.back()) {
        if (cell.length() == 0) return std::nullopt;
        texts.back().push_back(layout::squeezed(page_.of(cell)));
      }
    }
    const auto columns = HeadShape(std::move(texts), figures_).find(differences(over));
    if (!columns) return std::nullopt;
    std::vector<Cells> placed;
    for (std::size_t row = 0; row < over.size(); ++row) {
      Cells cells(heads[row].begin(), heads[row].begin() + static_cast<std::ptrdiff_t>(row == 0 ? corner : 0));
      for (std::size_t i = 0; i < over[row].size(); ++i) {
        cells.resize(stubs() + (*columns)[row][i], empty_before(over[row][i]));
        cells.push_back(over[row][i]);
      }
      const std::uint32_t end = over[row].back().end;
      cells.resize(width(), {end, end});
      placed.push_back(std::move(cells));
    }
    return placed;
  }

  // Whether cells are gone from a head of several rows and from rows below it as well: nobody can tell what stands below what.
  [[nodiscard]] bool lacks_cells() const {
    const auto widest = std::max_element(rows_.begin(), rows_.end(), [](const Cells& a, const Cells& b) { return a.size() < b.size(); });
    const auto heads_lack = [&](std::size_t row) { return rows_[row].size() < widest->size(); };
    return body_ - head_ > 1 && heads_lack(head_) && heads_lack(body_ - 1) &&
           std::any_of(rows_.begin() + static_cast<std::ptrdiff_t>(body_), rows_.end(),
                       [&](const Cells& row) { return row.size() > 2 && row.size() < widest->size(); });
  }

  // --- what is alike

  /// How many powers of ten lie between each column of figures and the next; unknown where the lowest headings are of several kinds, or
  /// too few rows tell.
  [[nodiscard]] std::vector<std::optional<double>> differences(const std::vector<Cells>& heads) const {
    std::vector<std::optional<double>> found(figures_);
    const Cells& lowest = heads.back();
    const auto rates = std::count_if(lowest.begin(), lowest.end(), [&](Span head) { return is_rate(head); });
    if (rates > 0 && static_cast<std::size_t>(rates) < lowest.size()) return found;
    constexpr std::size_t fewest = 2;
    for (std::size_t column = 0; column + 1 < figures_; ++column) {
      double sum = 0;
      std::size_t rows = 0;
      for (const Row& row : body_rows_)
        if (const auto powers = row.figures.empty() ? std::nullopt : powers_between(row.texts[column], row.texts[column + 1])) {
          sum += *powers;
          ++rows;
        }
      if (rows >= fewest) found[column] = sum / static_cast<double>(rows);
    }
    return found;
  }

  [[nodiscard]] bool is_rate(Span head) const {
    return words_.has(head, words_.change) || words_.has(head, words_.share) || words_.ends_with(head, words_.rate_end) ||
           page_.contains(head, U'%');
  }

  [[nodiscard]] static std::optional<double> powers_between(const CellText& a, const CellText& b) {
    constexpr double most = 3;
    if (a.content != Content::figure || b.content != Content::figure) return std::nullopt;
    const tokens::Quantity& first = a.numbers.front().quantity;
    const tokens::Quantity& second = b.numbers.front().quantity;
    const double x = first.value.to_double();
    const double y = second.value.to_double();
    if (x == 0 || y == 0) return std::nullopt;
    if ((x < 0) != (y < 0) || first.unit != second.unit) return most;
    return std::min(most, std::abs(std::log10(x / y)));
  }

  const layout::Page& page_;
  const Vocabulary& words_;
  const CellTextReader& reader_;
  std::vector<Cells> rows_;
  std::size_t head_ = 0;  // its first row
  std::size_t body_ = 0;
  std::vector<Row> body_rows_;
  std::vector<std::vector<std::size_t>> columns_;  // of the names of each
  std::size_t figures_ = 0;                        // of a row
  std::size_t depth_ = 0;                          // columns of names
  bool has_unit_ = false;                          // a column behind them
};

}  // namespace

std::optional<Restored> restore_merged(const layout::Page& page, const Vocabulary& words, const CellTextReader& reader,
                                       const std::vector<Cells>& rows) {
  return Restoring(page, words, reader, rows).run();
}

}  // namespace zhibiao::tables
