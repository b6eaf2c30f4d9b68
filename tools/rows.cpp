#include "rows.hpp"

#include <algorithm>
#include <map>

#include "display_width.hpp"
#include "plain_text.hpp"

namespace zhibiao::tool {
namespace {

constexpr std::size_t widest_column = 44;  // of a terminal; CSV and JSON lines have everything in full

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

Rows::Rows(std::ostream& out, Format format, std::vector<std::string> columns) : out_(out), format_(format), columns_(std::move(columns)) {
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

void Rows::write_table() {
  std::vector<std::size_t> widths;
  std::vector<bool> numeric(columns_.size(), true);
  for (const auto& column : columns_) widths.push_back(display_width(column));
  std::vector<std::vector<std::string>> lines;
  for (const auto& row : rows_) {
    auto& line = lines.emplace_back();
    for (std::size_t i = 0; i < row.size(); ++i) {
      line.push_back(fit(row[i].text(), widest_column));
      widths[i] = std::max(widths[i], display_width(line[i]));
      if (row[i].kind() == Cell::Kind::text) numeric[i] = false;
    }
  }
  const auto write = [&](const std::vector<std::string>& line) {
    std::string text;
    for (std::size_t i = 0; i < line.size(); ++i) {
      const std::string pad = padding(line[i], widths[i]);
      text += (i == 0 ? "" : "  ") + (numeric[i] ? pad + line[i] : line[i] + pad);
    }
    text.erase(text.find_last_not_of(' ') + 1);
    out_ << text << '\n';
  };
  write(columns_);
  std::vector<std::string> rule;
  for (const std::size_t width : widths) rule.emplace_back(width, '-');
  write(rule);
  for (const auto& line : lines) write(line);
}

}  // namespace zhibiao::tool
