/// @file rows.hpp
/// Rows for people (an aligned table) and for programs (CSV, JSON lines).
#pragma once

#include <CLI/CLI.hpp>
#include <concepts>
#include <optional>
#include <ostream>
#include <string>
#include <vector>

#include "zhibiao/time.hpp"

namespace zhibiao::tool {

enum class Format { table, csv, jsonl };

/// --format table|csv|jsonl
void add_format_option(CLI::App& command, Format& format);

/// One value of a row: text, a number in plain notation, or nothing.
class Cell {
 public:
  enum class Kind { nothing, text, number };

  Cell() = default;
  Cell(std::string text) : text_(std::move(text)), kind_(Kind::text) {}
  Cell(std::string_view text) : Cell(std::string(text)) {}
  Cell(const char* text) : Cell(std::string(text)) {}
  Cell(Year year) : Cell(year.value()) {}
  Cell(std::integral auto number) : text_(std::to_string(number)), kind_(Kind::number) {}
  template <typename Value>
  Cell(const std::optional<Value>& value) {
    if (value) *this = Cell(*value);
  }
  /// A number that is already written, such as "90.20".
  [[nodiscard]] static Cell number(std::string digits);

  [[nodiscard]] const std::string& text() const { return text_; }
  [[nodiscard]] Kind kind() const { return kind_; }

 private:
  std::string text_;
  Kind kind_ = Kind::nothing;
};

/// Writes rows as they come (CSV, JSON lines) or all at the end (table, whose columns must know their widths).
class Rows {
 public:
  /// `width`: columns of the terminal that a table must fit; 0: any.
  Rows(std::ostream& out, Format format, std::vector<std::string> columns, std::size_t width = 0);
  /// `row` has as many cells as there are columns.
  void add(std::vector<Cell> row);
  /// Must be called once after the last row.
  void finish();
  [[nodiscard]] std::size_t count() const { return count_; }

 private:
  void write_csv(const std::vector<Cell>& row);
  void write_json(const std::vector<Cell>& row);
  void write_table();
  /// Makes columns of prose narrower, the widest first, until a row fits or they would be of no use; a code that is cut is none.
  void narrow(std::vector<std::size_t>& widths) const;

  std::ostream& out_;
  Format format_;
  std::vector<std::string> columns_;
  std::vector<std::vector<Cell>> rows_;
  std::size_t width_;
  std::size_t count_ = 0;
};

}  // namespace zhibiao::tool
