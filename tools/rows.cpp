#include "rows.hpp"

#include <algorithm>
#include <map>
#include <numeric>

#include "display_width.hpp"
#include "plain_text.hpp"

namespace zhibiao::tool {
namespace {

constexpr std::size_t widest_column = 44;  // of a terminal; CSV and JSON lines have everything in full
constexpr std::size_t narrowest_column = 14;
constexpr std::size_t gap = 2;

std::string csv_field(const std::string& text) {
  if (text.find_first_of(",\"\r\n") == std::string::npos) return text;
  std::string quoted = "\"";
  for (const char c : text) quoted.append(c == '"' ? 2 : 1, c);
  return quoted + '"';
}

std::string json_string(std::string_view text) {
  constexpr std::string_view hex = "0123456789abcdef";
  std::string quoted = "\"";
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (c == '"' || c == '\\')
      quoted.append({'\\', c});
    else if (byte < 0x20)
      quoted.append({'\\', 'u', '0', '0', hex[byte >> 4], hex[byte & 15]});
    else
      quoted += c;
  }
  return quoted + '"';
}

std::string json_value(const Cell& cell) {
  switch (cell.kind()) {
    case Cell::Kind::text:
      return json_string(cell.text());
    case Cell::Kind::number:
      return cell.text();
    case Cell::Kind::nothing:
      break;
  }
  return "null";
}

std::string padding(const std::string& text, std::size_t width) { return std::string(width - std::min(width, display_width(text)), ' '); }

bool is_ascii(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

std::size_t row_width(const std::vector<std::size_t>& widths) {
  return std::accumulate(widths.begin(), widths.end(), gap * (widths.size() - 1));
}

}  // namespace

void add_format_option(CLI::App& command, Format& format) {
  const std::map<std::string, Format> names{{"table", Format::table}, {"csv", Format::csv}, {"jsonl", Format::jsonl}};
  command.add_option("--format", format, "table (for people), csv or jsonl (one JSON object a line)")
      ->transform(CLI::CheckedTransformer(names).description(""))
      ->type_name("NAME")
      ->default_str("table");
}

Cell Cell::number(std::string digits) {
  Cell cell(std::move(digits));
  cell.kind_ = Kind::number;
  return cell;
}

Rows::Rows(std::ostream& out, Format format, std::vector<std::string> columns, std::size_t width)
    : out_(out), format_(format), columns_(std::move(columns)), width_(width) {
  if (format_ != Format::table) write_exactly(out_);
  if (format_ == Format::csv) write_csv({columns_.begin(), columns_.end()});
}

void Rows::add(std::vector<Cell> row) {
  ++count_;
  switch (format_) {
    case Format::csv:
      return write_csv(row);
    case Format::jsonl:
      return write_json(row);
    case Format::table:
      rows_.push_back(std::move(row));
  }
}

void Rows::finish() {
  if (format_ == Format::table && !rows_.empty()) write_table();
}

void Rows::write_csv(const std::vector<Cell>& row) {
  for (std::size_t i = 0; i < row.size(); ++i) out_ << (i == 0 ? "" : ",") << csv_field(row[i].text());
  out_ << "\r\n";
}

void Rows::write_json(const std::vector<Cell>& row) {
  for (std::size_t i = 0; i < row.size(); ++i) out_ << (i == 0 ? "{" : ",") << json_string(columns_[i]) << ':' << json_value(row[i]);
  out_ << "}\n";
}

void Rows::narrow(std::vector<std::size_t>& widths) const {
  std::vector<bool> prose(columns_.size());
  for (const auto& row : rows_)
    for (std::size_t i = 0; i < row.size(); ++i) prose[i] = prose[i] || !is_ascii(row[i].text());
  while (width_ > 0 && row_width(widths) > width_) {
    std::size_t* widest = nullptr;
    for (std::size_t i = 0; i < widths.size(); ++i)
      if (prose[i] && widths[i] > narrowest_column && (widest == nullptr || widths[i] > *widest)) widest = &widths[i];
    if (widest == nullptr) return;
    --*widest;
  }
}

void Rows::write_table() {
  std::vector<std::size_t> widths;
  std::vector<bool> numeric(columns_.size(), true);
  for (const auto& column : columns_) widths.push_back(display_width(column));
  for (const auto& row : rows_)
    for (std::size_t i = 0; i < row.size(); ++i) {
      widths[i] = std::max(widths[i], std::min(display_width(row[i].text()), widest_column));
      if (row[i].kind() == Cell::Kind::text) numeric[i] = false;
    }
  std::vector<std::size_t> narrowed = widths;
  narrow(narrowed);
  if (width_ == 0 || row_width(narrowed) <= width_) widths = narrowed;
  // Columns that still do not fit go on the next line of their row, a little to the right.
  const auto write = [&](const std::vector<std::string>& cells) {
    std::string text;
    std::size_t taken = 0;
    for (std::size_t i = 0; i < cells.size(); ++i) {
      const std::size_t width = width_ == 0 ? widths[i] : std::min(widths[i], width_ - (i == 0 ? 0 : gap));
      const bool next_line = i > 0 && width_ > 0 && taken + gap + width > width_;
      if (next_line) {
        text.erase(text.find_last_not_of(' ') + 1);
        text += "\n";
        taken = 0;
      }
      text.append(i == 0 ? 0 : gap, ' ');
      taken += (i == 0 ? 0 : gap) + width;
      const std::string cell = fit(cells[i], width);
      const std::string pad = padding(cell, width);
      text += numeric[i] ? pad + cell : cell + pad;
    }
    text.erase(text.find_last_not_of(' ') + 1);
    out_ << text << '\n';
  };
  write(columns_);
  std::vector<std::string> rule;
  for (const std::size_t width : widths) rule.emplace_back(width, '-');
  write(rule);
  for (const auto& row : rows_) {
    std::vector<std::string> cells;
    for (const Cell& cell : row) cells.push_back(cell.text());
    write(cells);
  }
}

}  // namespace zhibiao::tool
