#include "support/table_forms.hpp"

#include <algorithm>
#include <cstdio>

#include "support/make_docx.hpp"
#include "support/make_pdf.hpp"
#include "support/template.hpp"
#include "text/utf8.hpp"

namespace zhibiao::test {
namespace {

using Places = std::vector<std::vector<SampleCell>>;

bool owns(const Places& places, std::size_t row, std::size_t column) {
  return places[row][column].row == row && places[row][column].column == column;
}

// In halves of a Chinese character.
std::size_t width_of(const std::string& text) {
  std::size_t width = 0;
  for (const char32_t c : text::to_code_points(text)) width += c < 0x80 ? 1 : 2;
  return width;
}

std::string lines_of(const std::vector<std::string>& lines) {
  std::string text;
  for (const std::string& line : lines) text += line + "\n";
  return text;
}

std::vector<std::size_t> column_widths(const SampleTable& table, const Places& places) {
  std::vector<std::size_t> widths;
  for (std::size_t r = 0; r < table.rows.size(); ++r) {
    widths.resize(std::max(widths.size(), table.rows[r].size()), 0);
    for (std::size_t c = 0; c < table.rows[r].size(); ++c)
      if (owns(places, r, c) && places[r][c].columns == 1) widths[c] = std::max(widths[c], width_of(table.rows[r][c]));
  }
  return widths;
}

}  // namespace

Places merged(const SampleTable& table) {
  Places places;
  for (std::size_t r = 0; r < table.rows.size(); ++r) {
    places.emplace_back();
    for (std::size_t c = 0; c < table.rows[r].size(); ++c) {
      const std::string& cell = table.rows[r][c];
      places[r].push_back(cell == "<" ? places[r].at(c - 1) : cell == "^" ? places.at(r - 1).at(c) : SampleCell{r, c});
    }
  }
  for (std::size_t r = 0; r < places.size(); ++r)
    for (std::size_t c = 0; c < places[r].size(); ++c) {
      SampleCell& owner = places[places[r][c].row][places[r][c].column];
      owner.rows = std::max(owner.rows, r - owner.row + 1);
      owner.columns = std::max(owner.columns, c - owner.column + 1);
    }
  for (auto& row : places)
    for (SampleCell& place : row) place = places[place.row][place.column];
  return places;
}

std::string table_as_lines(const SampleTable& table, const std::string& open, const std::string& between, const std::string& close) {
  const Places places = merged(table);
  std::string text = table.title + "\n\n" + lines_of(table.before);
  for (std::size_t r = 0; r < table.rows.size(); ++r) {
    text += open;
    for (std::size_t c = 0; c < table.rows[r].size(); ++c) text += (c > 0 ? between : "") + (owns(places, r, c) ? table.rows[r][c] : "");
    text += close + "\n";
  }
  return text + lines_of(table.after);
}

std::string table_as_flat_lines(const SampleTable& table) {
  const Places places = merged(table);
  std::string text = table.title + "\n\n" + lines_of(table.before);
  for (std::size_t r = 0; r < places.size(); ++r) {
    std::string line;
    bool first = true;
    for (std::size_t c = 0; c < places[r].size(); ++c) {
      if (!owns(places, r, c)) continue;
      line += (first ? "" : "\t") + table.rows[r][c];
      first = false;
    }
    if (!first) text += line + "\n";
  }
  return text + lines_of(table.after);
}

std::string table_as_columns(const SampleTable& table) {
  constexpr std::size_t gap = 3;
  const Places places = merged(table);
  const std::vector<std::size_t> widths = column_widths(table, places);
  std::string text = table.title + "\n\n" + lines_of(table.before);
  for (std::size_t r = 0; r < table.rows.size(); ++r) {
    std::string line;
    std::size_t at = 0;
    std::size_t start = 0;
    for (std::size_t c = 0; c < table.rows[r].size(); start += widths[c++] + gap) {
      if (!owns(places, r, c) || table.rows[r][c].empty()) continue;
      line.append(std::max(start, at + (at > 0 ? 2 : 0)) - at, ' ').append(table.rows[r][c]);
      at = width_of(line);
    }
    text += line + "\n";
  }
  return text + lines_of(table.after);
}

std::string table_as_stack(const SampleTable& table, bool empties) {
  const Places places = merged(table);
  std::string text = table.title + "\n\n" + lines_of(table.before);
  for (std::size_t r = 0; r < table.rows.size(); ++r)
    for (std::size_t c = 0; c < table.rows[r].size(); ++c)
      if (owns(places, r, c) && (empties || !table.rows[r][c].empty())) text += table.rows[r][c] + "\n";
  return text + "\n" + lines_of(table.after);
}

std::string table_as_wide_blanks(const SampleTable& table) {
  const Places places = merged(table);
  std::string text = table.title + "\n\n" + lines_of(table.before);
  for (std::size_t r = 0; r < table.rows.size(); ++r) {
    std::string line;
    for (std::size_t c = 0; c < table.rows[r].size(); ++c)
      if (owns(places, r, c) && !table.rows[r][c].empty()) line += (line.empty() ? "" : "　") + table.rows[r][c];
    text += line + "\n";
  }
  return text + lines_of(table.after);
}

std::string table_as_html(const SampleTable& table) {
  const Places places = merged(table);
  std::string text = "<html><head><meta charset=\"utf-8\"></head><body><h1>" + table.title + "</h1>\n";
  for (const std::string& line : table.before) text += "<p>" + escaped(line) + "</p>\n";
  text += "<table>";
  for (std::size_t r = 0; r < table.rows.size(); ++r) {
    text += "<tr>";
    for (std::size_t c = 0; c < table.rows[r].size(); ++c) {
      if (!owns(places, r, c)) continue;
      text += "<td";
      if (places[r][c].columns > 1) text += " colspan=\"" + std::to_string(places[r][c].columns) + "\"";
      if (places[r][c].rows > 1) text += " rowspan=\"" + std::to_string(places[r][c].rows) + "\"";
      text += ">" + escaped(table.rows[r][c]) + "</td>";
    }
    text += "</tr>\n";
  }
  text += "</table>";
  for (const std::string& line : table.after) text += "<p>" + escaped(line) + "</p>\n";
  return text + "</body></html>\n";
}

std::string table_as_docx(const SampleTable& table) {
  const Places places = merged(table);
  std::string body = word_paragraph(table.title);
  for (const std::string& line : table.before) body += word_paragraph(line);
  body += "<w:tbl>";
  for (std::size_t r = 0; r < table.rows.size(); ++r) {
    body += "<w:tr>";
    for (std::size_t c = 0; c < table.rows[r].size(); c += places[r][c].columns) {
      const SampleCell& cell = places[r][c];
      body += "<w:tc><w:tcPr>";
      if (cell.columns > 1) body += "<w:gridSpan w:val=\"" + std::to_string(cell.columns) + "\"/>";
      if (cell.rows > 1) body += cell.row == r ? "<w:vMerge w:val=\"restart\"/>" : "<w:vMerge/>";
      body += "</w:tcPr>" + word_paragraph(cell.row == r ? table.rows[r][c] : "") + "</w:tc>";
    }
    body += "</w:tr>";
  }
  body += "</w:tbl>";
  for (const std::string& line : table.after) body += word_paragraph(line);
  return make_docx(body);
}

namespace {

constexpr double letter = 10.5;  // points
constexpr double line_height = 14;
constexpr double padding = 4;
constexpr double left_margin = 60;
constexpr double top_margin = 780;
constexpr double bottom_margin = 80;
constexpr std::size_t widest_column = 28;  // halves of a character; longer text is set in several lines

double points(std::size_t halves) { return static_cast<double>(halves) * letter / 2; }

std::vector<std::string> wrapped(const std::string& text, std::size_t width) {
  std::vector<std::string> lines(1);
  for (const char32_t c : text::to_code_points(text)) {
    const std::string one = text::to_utf8(std::u32string(1, c));
    if (width_of(lines.back()) + width_of(one) > std::max<std::size_t>(width, 2)) lines.emplace_back();
    lines.back() += one;
  }
  return lines;
}

class PdfTable {
 public:
  PdfTable(const SampleTable& table, bool ruled) : table_(table), places_(merged(table)), ruled_(ruled) {
    for (std::size_t width : column_widths(table, places_))
      widths_.push_back(points(std::min(width, widest_column)) + 2 * padding + letter);
    fit_merged();
    edges_ = {left_margin};
    for (const double width : widths_) edges_.push_back(edges_.back() + width);
  }

  std::vector<std::string> set() {
    constexpr double title_letter = 16;
    page_ += pdf_text((595 - points(width_of(table_.title)) * title_letter / letter) / 2, y_, title_letter, table_.title);
    y_ -= 3 * line_height;
    for (const std::string& line : table_.before) show_line(line);
    y_ += line_height - padding;
    for (std::size_t row = 0; row < table_.rows.size();) row = set_rows(row);
    y_ -= line_height;
    for (const std::string& line : table_.after) show_line(line);
    end_page();
    return std::move(pages_);
  }

 private:
  // A merged cell that is longer than what it covers makes its last column wider.
  void fit_merged() {
    for (std::size_t r = 0; r < table_.rows.size(); ++r)
      for (std::size_t c = 0; c < table_.rows[r].size(); ++c) {
        const SampleCell& cell = places_[r][c];
        if (!owns(places_, r, c) || cell.columns == 1) continue;
        double there = 0;
        for (std::size_t i = c; i < c + cell.columns; ++i) there += widths_[i];
        const double wanted = points(std::min(width_of(table_.rows[r][c]), widest_column)) + 2 * padding + letter;
        widths_[c + cell.columns - 1] += std::max(0.0, wanted - there);
      }
  }

  [[nodiscard]] std::vector<std::string> text_of(const SampleCell& cell) const {
    const double room = edges_[cell.column + cell.columns] - edges_[cell.column] - 2 * padding;
    return wrapped(table_.rows[cell.row][cell.column], static_cast<std::size_t>(room / (letter / 2)));
  }

  // The rows that merged cells hold together are set at once; gives the row behind them.
  std::size_t set_rows(std::size_t first) {
    std::size_t end = first + 1;
    for (std::size_t r = first; r < end; ++r)
      for (const SampleCell& cell : places_[r]) end = std::max(end, cell.row + cell.rows);
    std::vector<double> heights;
    double all = 0;
    for (std::size_t r = first; r < end; ++r) {
      std::size_t most = 1;
      for (const SampleCell& cell : places_[r])
        if (cell.rows == 1) most = std::max(most, text_of(cell).size());
      heights.push_back(static_cast<double>(most) * line_height + padding);
      all += heights.back();
    }
    if (y_ - all < bottom_margin) end_page();
    std::vector<double> tops = {y_};
    for (const double height : heights) tops.push_back(tops.back() - height);
    for (std::size_t r = first; r < end; ++r)
      for (std::size_t c = 0; c < places_[r].size(); ++c)
        if (owns(places_, r, c)) set_cell(places_[r][c], tops[r - first], tops[r - first + places_[r][c].rows]);
    y_ = tops.back();
    return end;
  }

  void set_cell(const SampleCell& cell, double top, double bottom) {
    const double left = edges_[cell.column];
    const double right = edges_[cell.column + cell.columns];
    if (ruled_) {
      char box[96];
      std::snprintf(box, sizeof box, "%.2f %.2f %.2f %.2f re S\n", left, bottom, right - left, top - bottom);
      rules_ += box;
    }
    const std::vector<std::string> lines = text_of(cell);
    const bool name = cell.column == 0 && cell.columns == 1;
    double y = (top + bottom) / 2 + static_cast<double>(lines.size()) * line_height / 2 - letter - 1;
    for (const std::string& line : lines) {
      const double x = name ? left + padding : (left + right - points(width_of(line))) / 2;
      place(x, y, line);
      y -= line_height;
    }
  }

  void place(double x, double y, const std::string& text) {
    if (text.find_first_not_of(' ') == std::string::npos) return;
    page_ += pdf_text(x, y, letter, text);
  }

  void show(double x, const std::string& text) { place(x, y_, text); }
  void show_line(const std::string& text) {
    show(left_margin + padding, text);
    y_ -= line_height;
  }

  // A table that is wider than the paper is set smaller.
  [[nodiscard]] std::string scale() const {
    constexpr double paper_width = 595;
    constexpr double paper_height = 842;
    const double factor = std::min(1.0, (paper_width - left_margin) / edges_.back());
    char matrix[96];
    std::snprintf(matrix, sizeof matrix, "%.4f 0 0 %.4f 0 %.2f cm\n", factor, factor, paper_height * (1 - factor));
    return matrix;
  }

  void end_page() {
    if (!page_.empty()) pages_.push_back(scale() + "0.5 w\n" + rules_ + "BT\n" + page_ + "ET");
    page_.clear();
    rules_.clear();
    y_ = top_margin;
  }

  const SampleTable& table_;
  Places places_;
  bool ruled_;
  std::vector<double> widths_;
  std::vector<double> edges_;
  std::vector<std::string> pages_;
  std::string page_;
  std::string rules_;
  double y_ = top_margin;
};

}  // namespace

std::string table_as_pdf(const SampleTable& table, bool ruled) { return pdf_of_pages(PdfTable(table, ruled).set()); }

}  // namespace zhibiao::test
