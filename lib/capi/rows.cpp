#include "capi/rows.hpp"

#include <charconv>

#include "zhibiao/error.hpp"

namespace {

using zhibiao::Decimal;
using zhibiao::capi::Cell;

template <typename... Functions>
struct Choice : Functions... {
  using Functions::operator()...;
};
template <typename... Functions>
Choice(Functions...) -> Choice<Functions...>;

std::string shortest(double number) {
  constexpr std::size_t longest = 32;
  std::string text(longest, '\0');
  text.resize(static_cast<std::size_t>(std::to_chars(text.data(), text.data() + text.size(), number).ptr - text.data()));
  return text;
}

std::string to_text(const Cell& cell) {
  return std::visit(Choice{[](std::monostate) { return std::string(); }, [](std::int64_t number) { return std::to_string(number); },
                           [](double number) { return shortest(number); }, [](const Decimal& number) { return number.to_string(); },
                           [](std::string_view text) { return std::string(text); }, [](const std::string& text) { return text; }},
                    cell);
}

double to_real(const Cell& cell) {
  return std::visit(Choice{[](std::int64_t number) { return static_cast<double>(number); }, [](double number) { return number; },
                           [](const Decimal& number) { return number.to_double(); }, [](const auto&) { return 0.0; }},
                    cell);
}

std::int64_t whole_part(const Decimal& number) {
  std::int64_t units = number.units();
  for (int digit = 0; digit < number.scale(); ++digit) units /= 10;
  return units;
}

std::int64_t to_integer(const Cell& cell) {
  return std::visit(Choice{[](std::int64_t number) { return number; }, [](double number) { return static_cast<std::int64_t>(number); },
                           [](const Decimal& number) { return whole_part(number); }, [](const auto&) { return std::int64_t{0}; }},
                    cell);
}

}  // namespace

std::optional<double> zhibiao_rows::quantile(double /*p*/) const {
  throw zhibiao::Error(zhibiao::ErrorCode::misuse, "only the rows of zhibiao_compare have quantiles");
}

bool zhibiao_rows::next() {
  at_row_ = false;
  return at_row_ = advance();
}

Cell zhibiao_rows::cell(std::size_t column) const { return at_row_ && column < columns() ? value(column) : Cell(); }

const std::string* zhibiao_rows::text(std::size_t column) {
  const Cell found = cell(column);
  if (std::holds_alternative<std::monostate>(found)) return nullptr;
  texts_.resize(columns());
  return &(texts_[column] = to_text(found));
}

int zhibiao_rows_next(zhibiao_rows* rows) {
  bool found = false;
  zhibiao::capi::call(rows, [&](zhibiao_rows& handle) { found = handle.next(); });
  return found ? 1 : 0;
}

size_t zhibiao_rows_columns(const zhibiao_rows* rows) { return rows == nullptr ? 0 : rows->columns(); }

const char* zhibiao_rows_column_name(const zhibiao_rows* rows, size_t column) {
  return column < zhibiao_rows_columns(rows) ? rows->name(column) : nullptr;
}

zhibiao_type zhibiao_rows_column_type(const zhibiao_rows* rows, size_t column) {
  return column < zhibiao_rows_columns(rows) ? rows->type(column) : ZHIBIAO_TEXT;
}

int zhibiao_rows_is_null(const zhibiao_rows* rows, size_t column) {
  bool null = true;
  zhibiao::capi::call(rows, [&](const zhibiao_rows& handle) { null = std::holds_alternative<std::monostate>(handle.cell(column)); });
  return null ? 1 : 0;
}

const char* zhibiao_rows_text(zhibiao_rows* rows, size_t column, size_t* size) {
  const std::string* text = nullptr;
  zhibiao::capi::call(rows, [&](zhibiao_rows& handle) { text = handle.text(column); });
  if (size != nullptr) *size = text == nullptr ? 0 : text->size();
  return text == nullptr ? nullptr : text->c_str();
}

int64_t zhibiao_rows_integer(const zhibiao_rows* rows, size_t column) {
  std::int64_t number = 0;
  zhibiao::capi::call(rows, [&](const zhibiao_rows& handle) { number = to_integer(handle.cell(column)); });
  return number;
}

double zhibiao_rows_real(const zhibiao_rows* rows, size_t column) {
  double number = 0;
  zhibiao::capi::call(rows, [&](const zhibiao_rows& handle) { number = to_real(handle.cell(column)); });
  return number;
}

int zhibiao_rows_quantile(zhibiao_rows* rows, double p, double* value) {
  return zhibiao::capi::call(rows, [&](const zhibiao_rows& handle) {
    const std::optional<double> found = handle.quantile(p);
    if (!found) throw zhibiao::Error(zhibiao::ErrorCode::not_found, "there are no figures to take a quantile of");
    zhibiao::capi::required(value, "value") = *found;
  });
}

int zhibiao_rows_error(const zhibiao_rows* rows, const char** message, size_t* size) {
  return rows == nullptr ? static_cast<int>(ZHIBIAO_MISUSE) : rows->error(message, size);
}

void zhibiao_rows_free(zhibiao_rows* rows) { delete rows; }
